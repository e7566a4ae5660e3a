// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/returnservice.h"

namespace leadfloor {

class Session;

/// Returns over a session, like the services of sessionservices.h.
class SessionReturns final : public ReturnService
{
public:
    explicit SessionReturns(Session& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<ReturnCheck>> check(const QList<LeadId>& leads) override;
    [[nodiscard]] QFuture<Result<ReturnReceipt>> create(const ReturnRequest& request) override;
    [[nodiscard]] QFuture<Result<QList<ReturnRow>>> returns(const ReturnQuery& query) override;
    [[nodiscard]] QFuture<Result<ReturnDecided>> decide(const ReturnDecision& decision) override;

private:
    Session& m_session;
};

} // namespace leadfloor
