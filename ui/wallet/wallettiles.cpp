// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/wallettiles.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/orderrail.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// 16 px, in a colour of its own.
class TileIcon final : public QWidget
{
public:
    TileIcon(const QString& name, Role role)
        : m_name(name)
        , m_role(role)
    {
        setFixedSize(px(16), px(16));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, themed(m_role), 16, layoutDirection());
    }

private:
    QString m_name;
    Role m_role;
};

QVBoxLayout* tileColumn(QWidget& content, const QString& iconName, Role role, const QString& title)
{
    auto* column = new QVBoxLayout(&content);
    column->setContentsMargins(px(16), px(12), px(16), px(12));
    column->setSpacing(px(3));
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(new TileIcon(iconName, role));
    head->addWidget(new ThemedLabel(title, Role::Text2));
    head->addStretch(1);
    column->addLayout(head);
    return column;
}

} // namespace

WalletTiles::WalletTiles(QWidget* parent)
    : QWidget(parent)
    , m_available(new ThemedLabel({}, Role::Text, 28, QFont::DemiBold))
    , m_availableDetail(new ThemedLabel({}, Role::Text2, 12))
    , m_share(new ShareBar)
    , m_shareWords(new ThemedLabel({}, Role::Text2, 11))
    , m_pending(new ThemedLabel({}, Role::Text2, 24, QFont::DemiBold))
    , m_pendingDetail(new ThemedLabel({}, Role::Text2, 12))
    , m_posted(new ThemedLabel({}, Role::Text2, 24, QFont::DemiBold))
{
    m_available->setObjectName(u"availableLabel"_s);
    m_pending->setObjectName(u"pendingLabel"_s);
    m_posted->setObjectName(u"postedLabel"_s);
    auto* available = new Card;
    auto* whole = new QHBoxLayout(available);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* words = new QWidget;
    QVBoxLayout* column = tileColumn(*words, u"wallet"_s, Role::AccentText, tr("Available now"));
    column->addWidget(m_available);
    column->addWidget(m_availableDetail);
    whole->addWidget(words, 1);
    auto* share = new QVBoxLayout;
    share->addStretch(1);
    m_share->setFixedWidth(px(220));
    share->addWidget(m_share);
    share->addWidget(m_shareWords);
    share->addStretch(1);
    whole->addLayout(share);
    whole->addSpacing(px(16));

    auto* pending = new Card;
    column = tileColumn(*pending, u"hourglass"_s, Role::Amber, tr("Pending"));
    column->addWidget(m_pending);
    column->addWidget(m_pendingDetail);
    auto* posted = new Card;
    column = tileColumn(*posted, u"scale"_s, Role::Text2, tr("Posted balance"));
    column->addWidget(m_posted);
    column->addWidget(new ThemedLabel(tr("available and pending together"), Role::Text2, 12));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(12));
    row->addWidget(available, 10);
    row->addWidget(pending, 6);
    row->addWidget(posted, 6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showWallet(std::nullopt, {});
}

void WalletTiles::showWallet(const std::optional<WalletState>& wallet, const CellFormat& format)
{
    m_share->setVisible(wallet && wallet->available > Money());
    m_shareWords->setVisible(m_share->isVisibleTo(this));
    for (ThemedLabel* label : {m_available, m_pending, m_posted})
        label->setText(u"\u2013"_s);
    m_availableDetail->setText(wallet ? tr("to buy leads with") : tr("not known yet"));
    m_pendingDetail->setText(QString());
    m_pending->setRole(Role::Text2);
    if (!wallet)
        return;
    const QString currency = wallet->currency.isEmpty() ? format.currency : wallet->currency;
    const auto money = [&](Money amount) { return formatMoney(amount, format.locale, currency); };
    const bool hasPending = wallet->pending != Money();
    const Money posted = wallet->available.plus(wallet->pending).value_or(wallet->available);
    m_available->setText(money(wallet->available));
    m_pending->setText(money(wallet->pending));
    m_pending->setRole(hasPending ? Role::Amber : Role::Text2);
    m_pendingDetail->setText(hasPending ? tr("kept for orders that are not finished")
                                        : tr("nothing is kept for orders"));
    m_posted->setText(money(posted));
    if (hasPending)
        m_availableDetail->setText(
            tr("posted %1 less pending %2").arg(money(posted), money(wallet->pending)));
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

} // namespace leadfloor
