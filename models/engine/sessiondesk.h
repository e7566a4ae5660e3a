// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskservice.h"

namespace leadfloor {

class Session;

/// What operators decide, over a session, like the services of sessionservices.h.
class SessionDesk final : public DeskService
{
public:
    explicit SessionDesk(Session& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<DeskWaiting>> waiting() override;
    [[nodiscard]] QFuture<Result<AdjustmentTerms>> adjustmentTerms() override;
    [[nodiscard]] QFuture<Result<QList<Adjustment>>> adjustments(bool withDecided) override;
    [[nodiscard]] QFuture<Result<Adjustment>> adjust(const AdjustmentRequest& request) override;
    [[nodiscard]] QFuture<Result<Adjustment>> takeBack(const QUuid& key, qint64 number, const QString& reason) override;
    [[nodiscard]] QFuture<Result<Adjustment>> decide(qint64 number, bool isApproved, const QString& note) override;
    [[nodiscard]] QFuture<Result<QList<Consent>>> consents() override;
    [[nodiscard]] QFuture<Result<ConsentDecided>> decideConsent(const ConsentDecision& decision) override;
    [[nodiscard]] QFuture<Result<QList<CardFinding>>> findings(bool withClosed) override;
    [[nodiscard]] QFuture<Result<>> closeFinding(qint64 number, const QString& note) override;
    [[nodiscard]] QFuture<Result<>> resolvePayment(const QString& payment, bool isRefunded, const QString& reason) override;
    [[nodiscard]] QFuture<Result<QList<OutboxMail>>> letters(const QString& state, int limit, const QString& before) override;
    [[nodiscard]] QFuture<Result<int>> sendAgain(const QString& id) override;

private:
    Session& m_session;
};

} // namespace leadfloor
