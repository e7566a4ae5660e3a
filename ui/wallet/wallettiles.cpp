// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/wallettiles.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/numbertile.h"
#include "ui/widgets/orderrail.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

WalletTiles::WalletTiles(QWidget* parent)
    : QWidget(parent)
    , m_available(new NumberTile(u"wallet"_s, Role::AccentText, tr("Available now"), 28))
    , m_share(new ShareBar)
    , m_shareWords(new ThemedLabel({}, Role::Text2, 11))
    , m_line(makeButton({}, {}, ButtonKind::Link))
    , m_pending(new NumberTile(u"hourglass"_s, Role::Amber, tr("Pending")))
    , m_expected(new NumberTile(u"scale"_s, Role::Text2, tr("Expected balance")))
{
    m_available->value().setObjectName(u"availableLabel"_s);
    m_pending->value().setObjectName(u"pendingLabel"_s);
    m_expected->value().setObjectName(u"expectedLabel"_s);
    m_expected->setDetail(tr("available and pending together"));
    auto* share = new QHBoxLayout;
    share->setSpacing(px(8));
    m_share->setFixedWidth(px(220));
    share->addWidget(m_share);
    share->addWidget(m_shareWords);
    share->addStretch(1);
    m_line->setObjectName(u"lowLineButton"_s);
    m_line->setToolTip(tr("Below what balance your workspace is told"));
    connect(m_line, &QPushButton::clicked, this, &WalletTiles::lineRequested);
    m_available->setCorner(*m_line);
    m_available->column().insertLayout(m_available->column().count() - 1, share);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    row->addWidget(m_available, 10);
    row->addWidget(m_pending, 6);
    row->addWidget(m_expected, 6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showWallet(std::nullopt, {});
}

void WalletTiles::showWallet(const std::optional<WalletState>& wallet, const CellFormat& format)
{
    m_hasShare = wallet && wallet->available > Money();
    m_isKnown = wallet.has_value();
    layOut();
    for (NumberTile* tile : {m_available, m_pending, m_expected})
        tile->setValue({});
    m_plain = wallet ? tr("to buy leads with") : tr("not known yet");
    sayAvailable();
    m_pending->setDetail({});
    if (!wallet)
        return;
    const QString currency = wallet->currency.isEmpty() ? format.currency : wallet->currency;
    const auto money = [&](Money amount) { return formatMoney(amount, format.locale, currency); };
    const bool hasPending = wallet->pending != Money();
    const Money expected = wallet->available.plus(wallet->pending).value_or(wallet->available);
    m_available->setValue(money(wallet->available), wallet->isLow() ? Role::Amber : Role::Text);
    m_line->setText(!wallet->lowLine   ? tr("Low balance is not told")
                    : wallet->isLow() ? tr("Low: below %1").arg(money(*wallet->lowLine))
                                       : tr("Told below %1").arg(money(*wallet->lowLine)));
    m_pending->setValue(money(wallet->pending), hasPending ? Role::Amber : Role::Text2);
    m_pending->setDetail(hasPending ? tr("top-ups and returns on their way")
                                    : tr("nothing is on its way"));
    m_expected->setValue(money(expected), Role::Text2);
    sayAvailable();
    QList<ShareBar::Piece> pieces{{tr("available %1").arg(money(wallet->available)),
                                   wallet->available.minor(), Role::BarChosen}};
    if (hasPending)
        pieces.append({tr("pending %1").arg(money(wallet->pending)), wallet->pending.minor(),
                       Role::AmberMark});
    m_share->setPieces(pieces);
    QStringList words;
    for (const ShareBar::Piece& piece : std::as_const(pieces))
        words.append(piece.words);
    m_shareWords->setText(words.join(u" \u00b7 "_s));
}

void WalletTiles::showBonus(const WalletBonus& bonus, const CellFormat& format)
{
    const auto money = [&format](Money amount) { return formatMoney(amount, format.locale, format.currency); };
    m_bonus.clear();
    if (bonus.bonus > Money() && bonus.endsAt.isValid())
        m_bonus = tr("%1 bonus, %2 of it until %3", "amount, amount, date")
                      .arg(money(bonus.bonus), money(bonus.ending), format.locale.toString(bonus.endsAt.toLocalTime().date(), QLocale::ShortFormat));
    else if (bonus.bonus > Money())
        m_bonus = tr("%1 of it bonus, used first").arg(money(bonus.bonus));
    if (bonus.creditLine > Money())
        m_bonus += (m_bonus.isEmpty() ? QString() : u" \u00b7 "_s) % tr("credit line %1").arg(money(bonus.creditLine));
    sayAvailable();
}

void WalletTiles::sayAvailable()
{
    m_available->setDetail(m_bonus.isEmpty() ? m_plain : m_bonus);
}

void WalletTiles::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    layOut();
}

void WalletTiles::layOut()
{
    m_share->setVisible(m_hasShare && !m_isCompact);
    m_shareWords->setVisible(m_hasShare && !m_isCompact);
    m_line->setVisible(m_isKnown && !m_isCompact);
    for (NumberTile* tile : {m_available, m_pending, m_expected})
        tile->setCompact(m_isCompact);
}

} // namespace leadfloor
