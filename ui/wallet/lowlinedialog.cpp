// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/lowlinedialog.h"

#include "ui/widgets/amountspin.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr double lowLineMost = 10'000'000; ///< the floor's own bound lies far above
constexpr int lowLineWidthAt100 = 460;
const Money firstLowLine = Money::fromMinor(5000); ///< proposed to whoever had none, as the floor begins

} // namespace

LowLineDialog::LowLineDialog(const WalletState& wallet, Money creditLine, CellFormat format, QWidget* parent)
    : QDialog(parent)
    , m_wallet(wallet)
    , m_format(std::move(format))
    , m_isTold(new QCheckBox(tr("&Tell us when the balance falls below an amount")))
    , m_amount(makeAmountSpin(lowLineMost, u"lowLineSpin"_s))
    , m_field(new FormField(tr("&Amount in %1", "a currency").arg(m_format.currency), *m_amount))
    , m_effect(new ThemedLabel({}, Role::Text2))
    , m_save(makeButton(tr("Save"), {}, ButtonKind::Primary))
{
    setObjectName(u"lowLineDialog"_s);
    setWindowTitle(tr("Low balance"));
    setWindowModality(Qt::WindowModal);
    m_isTold->setObjectName(u"lowLineCheck"_s);
    m_isTold->setChecked(m_wallet.lowLine.has_value());
    m_amount->setMinimum(-double(creditLine.minor()) / 100);
    setAmount(*m_amount, m_wallet.lowLine.value_or(firstLowLine));
    m_effect->setObjectName(u"lowLineEffect"_s);
    m_effect->setWordWrap(true);
    auto* who = new ThemedLabel(m_wallet.maySetLowLine ? tr("The approvers of your workspace get a letter and a notification, all members if it has no approver. At most one a day.")
                                                       : tr("An approver of your workspace sets this."),
                                Role::Text2);
    who->setWordWrap(true);
    m_isTold->setEnabled(m_wallet.maySetLowLine);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(who);
    column->addWidget(m_isTold);
    column->addWidget(m_field);
    column->addWidget(m_effect);
    column->addStretch(1);
    column->addLayout(dialogFoot(*this, *m_save, u"saveLowLineButton"_s));
    m_save->setVisible(m_wallet.maySetLowLine);
    if (parent)
        dimBehind(*this);
    connect(m_isTold, &QCheckBox::toggled, this, &LowLineDialog::update);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, &LowLineDialog::update);
    connect(m_save, &QPushButton::clicked, this, &LowLineDialog::choose);
    resize(px(lowLineWidthAt100), 0);
    update();
}

LowLineDialog::~LowLineDialog() = default;

void LowLineDialog::update()
{
    const auto money = [this](Money amount) { return formatMoney(amount, m_format.locale, m_format.currency); };
    const bool isTold = m_isTold->isChecked();
    const Money line = amountOf(*m_amount);
    const bool isNever = isTold && m_amount->minimum() * 100 >= double(line.minor());
    m_amount->setEnabled(isTold && m_wallet.maySetLowLine);
    m_field->setError(isNever ? tr("The balance cannot fall below this. Take a higher amount, or switch it off.") : QString());
    m_effect->setText(!isTold                     ? tr("Nobody is told, however low the balance is. It is %1 now.").arg(money(m_wallet.available))
                      : m_wallet.available < line ? tr("The balance is %1, below this already: it is shown as low at once.").arg(money(m_wallet.available))
                                                  : tr("The balance is %1 now.").arg(money(m_wallet.available)));
    m_save->setEnabled(!isNever);
    // Sentences come and go: the dialog grows with them.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void LowLineDialog::showError(const QString& sentence)
{
    update();
    m_field->setError(sentence);
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void LowLineDialog::choose()
{
    m_save->setEnabled(false); // until the floor has answered
    Q_EMIT chosen(m_isTold->isChecked() ? std::optional(amountOf(*m_amount)) : std::nullopt);
}

} // namespace leadfloor
