// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/adjustmentdialog.h"

#include "ui/widgets/amountspin.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr double adjustmentMost = 1'000'000'000;
constexpr int bonusDaysMost = 3650;

} // namespace

AdjustmentDialog::AdjustmentDialog(AdjustmentTerms terms, const QString& workspace, CellFormat format, QWidget* parent)
    : QDialog(parent)
    , m_terms(std::move(terms))
    , m_format(std::move(format))
    , m_workspace(new QComboBox)
    , m_kind(new QComboBox)
    , m_amount(makeAmountSpin(adjustmentMost, u"amountSpin"_s))
    , m_amountField(new FormField(tr("&Amount"), *m_amount))
    , m_days(new QSpinBox)
    , m_daysField(new FormField(tr("The bonus &ends"), *m_days))
    , m_reason(new QLineEdit)
    , m_effect(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
    , m_second(new ThemedLabel({}, Role::Text2))
    , m_act(makeButton({}, {}, ButtonKind::Primary))
{
    setObjectName(u"adjustmentDialog"_s);
    setWindowTitle(tr("Adjust credits"));
    setWindowModality(Qt::WindowModal);
    m_workspace->setObjectName(u"workspaceChoice"_s);
    for (const AdjustableWallet& one : std::as_const(m_terms.wallets))
        m_workspace->addItem(one.workspace);
    m_workspace->setCurrentIndex(std::max(0, m_workspace->findText(workspace)));
    m_kind->setObjectName(u"kindChoice"_s);
    for (const AdjustmentKind one : adjustmentKinds)
        m_kind->addItem(adjustmentKindText(one), int(one));
    m_days->setObjectName(u"daysSpin"_s);
    m_days->setRange(0, bonusDaysMost);
    m_days->setSpecialValueText(tr("never"));
    m_days->setPrefix(tr("after ", "before a number of days"));
    m_days->setSuffix(tr(" days", "behind a number"));
    m_reason->setObjectName(u"reasonField"_s);
    m_reason->setMaxLength(adjustmentReasonMost);
    m_effect->setObjectName(u"effectLabel"_s);
    m_second->setObjectName(u"secondLabel"_s);
    m_effect->setWordWrap(true);
    m_second->setWordWrap(true);
    auto* whose = new QHBoxLayout;
    whose->setSpacing(px(12));
    whose->addWidget(new FormField(tr("&Broker"), *m_workspace), 1, Qt::AlignTop);
    whose->addWidget(new FormField(tr("&What"), *m_kind), 1, Qt::AlignTop);
    auto* amounts = new QHBoxLayout;
    amounts->setSpacing(px(12));
    amounts->addWidget(m_amountField, 1, Qt::AlignTop);
    amounts->addWidget(m_daysField, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addLayout(whose);
    column->addLayout(amounts);
    column->addWidget(new FormField(tr("&Reason"), *m_reason, tr("Stands in the broker's statement and in the audit.")));
    column->addWidget(m_effect);
    column->addWidget(m_second);
    column->addStretch(1);
    column->addLayout(dialogFoot(*this, *m_act, u"actButton"_s));
    if (parent)
        dimBehind(*this);
    connect(m_workspace, &QComboBox::currentIndexChanged, this, &AdjustmentDialog::update);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AdjustmentDialog::update);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, &AdjustmentDialog::update);
    connect(m_reason, &QLineEdit::textChanged, this, &AdjustmentDialog::update);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const bool isGiven = kind() == AdjustmentKind::Bonus && amountOf(*m_amount) > Money();
        const AdjustmentRequest request{QUuid::createUuid(),   m_workspace->currentText(),         kind(),
                                        amountOf(*m_amount), isGiven ? m_days->value() : 0, m_reason->text().trimmed()};
        accept();
        Q_EMIT given(request);
    });
    resize(px(520), 0);
    update();
}

AdjustmentDialog::~AdjustmentDialog() = default;

AdjustmentKind AdjustmentDialog::kind() const
{
    return AdjustmentKind(m_kind->currentData().toInt());
}

const AdjustableWallet* AdjustmentDialog::wallet() const
{
    const int chosen = m_workspace->currentIndex();
    return chosen >= 0 && chosen < m_terms.wallets.size() ? &m_terms.wallets.at(chosen) : nullptr;
}

QString AdjustmentDialog::money(Money amount) const
{
    return formatMoney(amount, m_format.locale, m_format.currency);
}

QString AdjustmentDialog::effect(const AdjustableWallet& wallet) const
{
    const Money amount = amountOf(*m_amount);
    if (kind() == AdjustmentKind::Line)
        return tr("The wallet may go %1 below 0; it was %2.").arg(money(amount), money(wallet.creditLine));
    const Money after = wallet.available.plus(amount).value_or(wallet.available);
    const bool isBonusGiven = kind() == AdjustmentKind::Bonus && amount > Money();
    const Money bonus = isBonusGiven          ? wallet.bonus.plus(amount).value_or(wallet.bonus)
                        : amount.isNegative() ? std::max(Money(), wallet.bonus.plus(amount).value_or(wallet.bonus))
                                              : wallet.bonus;
    const QString balance = amount == Money() ? tr("The wallet has %1.").arg(money(wallet.available))
                                              : tr("The wallet has %1 and will have %2.").arg(money(wallet.available), money(after));
    return bonus > Money() ? QString(balance % u' ' % tr("Of that %1 is bonus.").arg(money(bonus))) : balance;
}

void AdjustmentDialog::update()
{
    const AdjustmentKind what = kind();
    const Money amount = amountOf(*m_amount);
    const AdjustableWallet* of = wallet();
    m_amount->setMinimum(what == AdjustmentKind::Line ? 0 : -adjustmentMost);
    m_amountField->setHint(what == AdjustmentKind::Line ? tr("0: not below 0 at all.") : tr("With a minus it is taken, bonus credits first."));
    m_daysField->setVisible(what == AdjustmentKind::Bonus);
    m_days->setEnabled(amount > Money());
    const bool isPossible = of && isAdjustable(*of, what, amount);
    const bool isAmount = what == AdjustmentKind::Line || amount != Money();
    m_amountField->setError(isPossible || !isAmount || !of               ? QString()
                            : what == AdjustmentKind::Line               ? tr("The wallet is below this line already.")
                            : what == AdjustmentKind::Bonus              ? tr("It has %1 of bonus.").arg(money(of->bonus))
                                                                         : tr("It has %1, and a credit line of %2.").arg(money(of->available), money(of->creditLine)));
    m_effect->setText(of ? effect(*of) : tr("No broker has a wallet yet."));
    const bool isSecondWanted = of && wantsSecond(m_terms, *of, what, amount);
    m_second->setText(isSecondWanted ? tr("It waits for the consent of another operator: beyond %1 within a day nobody acts alone.").arg(money(m_terms.limit))
                                     : tr("It happens at once. Beyond %1 within a day another operator must consent.").arg(money(m_terms.limit)));
    m_act->setText(isSecondWanted ? tr("Propose it") : tr("Carry it out"));
    m_act->setEnabled(isPossible && !m_reason->text().trimmed().isEmpty());
    // Sentences come and go: the dialog grows with them.
    layout()->activate();
    resize(std::max(width(), px(520)), std::max(height(), layout()->totalHeightForWidth(std::max(width(), px(520)))));
}

} // namespace leadfloor
