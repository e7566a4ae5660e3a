// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adjustment.h"
#include "models/domain/consent.h"
#include "models/domain/deskwork.h"
#include "models/domain/result.h"

#include <QFuture>

namespace leadfloor {

/// What operators decide of other people's money, and what of payments and letters they look after.
/// FloorConnection::deskChanged() tells when to ask again. Every call returns at once. Errors of all:
/// NotPermitted, NotFound, InvalidRequest.
class DeskService
{
public:
    virtual ~DeskService() = default;
    [[nodiscard]] virtual QFuture<Result<DeskWaiting>> waiting() = 0;

    [[nodiscard]] virtual QFuture<Result<AdjustmentTerms>> adjustmentTerms() = 0;
    /// Newest first, the last 1,000; not `withDecided`: those that wait for a second operator.
    [[nodiscard]] virtual QFuture<Result<QList<Adjustment>>> adjustments(bool withDecided) = 0;
    /// Carried out at once, or waits for another operator: its state tells. Errors: NotEnoughCredits,
    /// WrongState (the wallet is below that line), KeyReused, OutcomeUnknown (send it again).
    [[nodiscard]] virtual QFuture<Result<Adjustment>> adjust(const AdjustmentRequest& request) = 0;
    /// By one of the opposite amount, linked to it; by the same rules. Errors: as adjust.
    [[nodiscard]] virtual QFuture<Result<Adjustment>> takeBack(const QUuid& key, qint64 number, const QString& reason) = 0;
    /// Repeatable. Errors: NotPermitted (his own), WrongState (decided otherwise), NotEnoughCredits.
    [[nodiscard]] virtual QFuture<Result<Adjustment>> decide(qint64 number, bool isApproved, const QString& note) = 0;

    /// What waits for a second operator besides adjustments, oldest first.
    [[nodiscard]] virtual QFuture<Result<QList<Consent>>> consents() = 0;
    /// Repeatable: the answer tells if it was decided before, how and by whom. Errors: NotPermitted (approving his own), and what
    /// the deed has: WrongState, NotEnoughCredits.
    [[nodiscard]] virtual QFuture<Result<ConsentDecided>> decideConsent(const ConsentDecision& decision) = 0;

    /// Oldest first, at most 1,000.
    [[nodiscard]] virtual QFuture<Result<QList<CardFinding>>> findings(bool withClosed) = 0;
    /// Somebody has looked at it. Repeatable.
    [[nodiscard]] virtual QFuture<Result<>> closeFinding(qint64 number, const QString& note) = 0;
    /// A payment under review goes back to its card, or is credited to the wallet. Repeatable with the same
    /// decision. Errors: WrongState.
    [[nodiscard]] virtual QFuture<Result<>> resolvePayment(const QString& payment, bool isRefunded, const QString& reason) = 0;

    /// Newest first; `state` empty: all; `before`: only older ones than this letter.
    [[nodiscard]] virtual QFuture<Result<QList<OutboxMail>>> letters(const QString& state, int limit, const QString& before) = 0;
    /// Lets a letter that was put aside go once more, with all its tries; `id` empty: all of them. How many.
    [[nodiscard]] virtual QFuture<Result<int>> sendAgain(const QString& id) = 0;
};

} // namespace leadfloor
