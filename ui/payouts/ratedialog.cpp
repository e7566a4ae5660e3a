// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payouts/ratedialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int rateReasonMost = 500;
constexpr int standardBaseBp = 3000; ///< what the field begins with when the standard is left (R30)

QDoubleSpinBox* makePercentSpin(int basisPoints, const QString& objectName)
{
    auto* spin = new QDoubleSpinBox;
    spin->setObjectName(objectName);
    spin->setRange(0, 100);
    spin->setDecimals(2);
    spin->setSuffix(RateDialog::tr(" %", "behind a number"));
    spin->setValue(basisPoints / 100.0);
    return spin;
}

} // namespace

RateDialog::RateDialog(const Partner& partner, QWidget* parent)
    : QDialog(parent)
    , m_partner(partner.name)
    , m_standard(new QCheckBox(tr("The &standard base, as for everybody")))
    , m_base(makePercentSpin(partner.baseBp.value_or(standardBaseBp), u"baseSpin"_s))
    , m_bonus(makePercentSpin(partner.bonusBp, u"bonusSpin"_s))
    , m_reason(new QLineEdit)
{
    setObjectName(u"rateDialog"_s);
    setWindowTitle(tr("Terms of %1").arg(partner.name));
    setWindowModality(Qt::WindowModal);
    m_standard->setObjectName(u"standardBox"_s);
    m_standard->setChecked(!partner.baseBp);
    m_reason->setObjectName(u"reasonField"_s);
    m_reason->setMaxLength(rateReasonMost);
    auto* why = new ThemedLabel(tr("They hold for what is sold from now on; what is sold keeps its rate. All components together come to 50 % at most."), Role::Text2);
    why->setWordWrap(true);
    auto* set = makeButton(tr("Set the terms"), {}, ButtonKind::Primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(why);
    column->addWidget(m_standard);
    column->addWidget(new FormField(tr("&Base"), *m_base));
    column->addWidget(new FormField(tr("B&onus"), *m_bonus));
    column->addWidget(new FormField(tr("&Reason"), *m_reason, tr("For the audit.")));
    column->addStretch(1);
    column->addLayout(dialogFoot(*this, *set, u"setButton"_s));
    if (parent)
        dimBehind(*this);
    const auto check = [this, set] {
        m_base->setEnabled(!m_standard->isChecked());
        set->setEnabled(!m_reason->text().trimmed().isEmpty());
    };
    check();
    connect(m_standard, &QCheckBox::toggled, this, check);
    connect(m_reason, &QLineEdit::textChanged, this, check);
    connect(set, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT given(rate());
    });
    resize(px(480), layout()->totalHeightForWidth(px(480)));
}

RateDialog::~RateDialog() = default;

PartnerRate RateDialog::rate() const
{
    return {m_partner, m_standard->isChecked() ? std::nullopt : std::optional(qRound(m_base->value() * 100)), qRound(m_bonus->value() * 100),
            m_reason->text().trimmed()};
}

} // namespace leadfloor
