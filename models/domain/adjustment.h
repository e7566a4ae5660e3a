// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <array>

namespace leadfloor {

/// What an operator changes of a brokerage's wallet (domain.md R24, R42).
enum class AdjustmentKind : quint8
{
    Credits, ///< more, or less; what is taken is bonus first
    Bonus,   ///< credits that are used first and may end
    Line     ///< how far the wallet may go below 0
};
inline constexpr std::array adjustmentKinds{AdjustmentKind::Credits, AdjustmentKind::Bonus, AdjustmentKind::Line};
[[nodiscard]] QString adjustmentKindCode(AdjustmentKind kind);
[[nodiscard]] AdjustmentKind adjustmentKindFromCode(QStringView code);
[[nodiscard]] QString adjustmentKindText(AdjustmentKind kind);

enum class AdjustmentState : quint8
{
    Proposed, ///< waits for a second operator
    Posted,
    Rejected
};
[[nodiscard]] AdjustmentState adjustmentStateFromCode(QStringView code);
[[nodiscard]] QString adjustmentStateText(AdjustmentState state);

struct Adjustment
{
    qint64 number = 0;
    QString workspace;
    AdjustmentKind kind = AdjustmentKind::Credits;
    Money amount;      ///< Line: the new line
    int bonusDays = 0; ///< of bonus that is given; 0: without an end
    QString reason;
    AdjustmentState state = AdjustmentState::Proposed;
    qint64 reverses = 0; ///< the one that it takes back; 0: none
    bool isReversed = false; ///< taken back, or that is proposed
    bool isOwn = false;      ///< proposed by whoever asks: another one must approve it
    QString proposedBy, decidedBy; ///< e-mails, or "owner"; decidedBy empty: nobody had to, or nobody has yet
    QDateTime proposedAt, decidedAt; ///< UTC
    QString decision;                ///< the second operator's note
    Money limit;                     ///< beyond it a second operator was wanted
    Money available, creditLine;     ///< of the wallet now

    friend bool operator==(const Adjustment&, const Adjustment&) = default;
};

/// A brokerage as an operator sees it before he adjusts.
struct AdjustableWallet
{
    QString workspace;
    Money available; ///< with the bonus
    Money bonus;
    Money creditLine;
    Money alone; ///< changed by this operator alone within 24 hours, in either direction
};
struct AdjustmentTerms
{
    Money limit; ///< beyond it, together with what was changed alone, a second operator decides
    QList<AdjustableWallet> wallets; ///< by name
};

struct AdjustmentRequest
{
    QUuid key; ///< sent again with it, it happens once
    QString workspace;
    AdjustmentKind kind = AdjustmentKind::Credits;
    Money amount;      ///< not 0; Line: at least 0
    int bonusDays = 0; ///< 0: without an end
    QString reason;    ///< 1 to 400 characters
};
inline constexpr int adjustmentReasonMost = 400;

/// Whether the wallet can take it, and whether one operator may do it alone: what the floor decides as well.
[[nodiscard]] bool isAdjustable(const AdjustableWallet& wallet, AdjustmentKind kind, Money amount);
[[nodiscard]] bool wantsSecond(const AdjustmentTerms& terms, const AdjustableWallet& wallet, AdjustmentKind kind, Money amount);

} // namespace leadfloor
