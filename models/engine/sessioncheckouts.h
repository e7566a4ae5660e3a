// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout.h"

namespace leadfloor {

class Session;

/// Payment pages over a session, like the services of sessionservices.h.
class SessionCheckouts final : public CheckoutService
{
public:
    explicit SessionCheckouts(Session& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Checkout>> request(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<Checkout>> checkout(qint64 orderNumber, bool look) override;

private:
    Session& m_session;
};

} // namespace leadfloor
