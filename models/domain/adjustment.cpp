// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/adjustment.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Translations of this file.
struct AdjustmentText
{
    Q_DECLARE_TR_FUNCTIONS(leadfloor::Adjustment)
};

} // namespace

QString adjustmentKindCode(AdjustmentKind kind)
{
    switch (kind) {
    case AdjustmentKind::Credits:
        return u"credits"_s;
    case AdjustmentKind::Bonus:
        return u"bonus"_s;
    case AdjustmentKind::Line:
        return u"line"_s;
    }
    Q_UNREACHABLE();
}

AdjustmentKind adjustmentKindFromCode(QStringView code)
{
    const auto* kind = std::find_if(adjustmentKinds.begin(), adjustmentKinds.end(), [code](AdjustmentKind one) { return adjustmentKindCode(one) == code; });
    return kind != adjustmentKinds.end() ? *kind : AdjustmentKind::Credits;
}

QString adjustmentKindText(AdjustmentKind kind)
{
    switch (kind) {
    case AdjustmentKind::Credits:
        return AdjustmentText::tr("Credits");
    case AdjustmentKind::Bonus:
        return AdjustmentText::tr("Bonus credits");
    case AdjustmentKind::Line:
        return AdjustmentText::tr("Credit line");
    }
    Q_UNREACHABLE();
}

AdjustmentState adjustmentStateFromCode(QStringView code)
{
    return code == "posted"_L1 ? AdjustmentState::Posted : code == "rejected"_L1 ? AdjustmentState::Rejected : AdjustmentState::Proposed;
}

QString adjustmentStateText(AdjustmentState state)
{
    switch (state) {
    case AdjustmentState::Proposed:
        return AdjustmentText::tr("Waits for consent");
    case AdjustmentState::Posted:
        return AdjustmentText::tr("Carried out");
    case AdjustmentState::Rejected:
        return AdjustmentText::tr("Declined");
    }
    Q_UNREACHABLE();
}

bool isAdjustable(const AdjustableWallet& wallet, AdjustmentKind kind, Money amount)
{
    switch (kind) {
    case AdjustmentKind::Line:
        return !amount.isNegative() && wallet.available.minor() - wallet.bonus.minor() >= -amount.minor();
    case AdjustmentKind::Bonus:
        if (amount.minor() < -wallet.bonus.minor())
            return false;
        [[fallthrough]];
    case AdjustmentKind::Credits:
        return amount != Money() && wallet.available.minor() + amount.minor() >= std::min(-wallet.creditLine.minor(), wallet.available.minor());
    }
    Q_UNREACHABLE();
}

bool wantsSecond(const AdjustmentTerms& terms, const AdjustableWallet& wallet, AdjustmentKind kind, Money amount)
{
    const qint64 alone = kind == AdjustmentKind::Line ? 0 : wallet.alone.minor();
    return std::abs(amount.minor()) + alone > terms.limit.minor();
}

} // namespace leadfloor
