// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pickservice.h"

namespace leadfloor {

class Session;

/// Basket and projects over a session, like the services of sessionservices.h.
class SessionPicks final : public PickService
{
public:
    explicit SessionPicks(Session& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<QList<BasketRow>>> basket() override;
    [[nodiscard]] QFuture<Result<BasketChange>> add(const QList<LeadId>& leads) override;
    [[nodiscard]] QFuture<Result<int>> remove(const QList<LeadId>& leads) override;
    [[nodiscard]] QFuture<Result<QList<ProjectRow>>> projects() override;

private:
    Session& m_session;
};

} // namespace leadfloor
