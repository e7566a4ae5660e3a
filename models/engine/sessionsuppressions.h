// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/suppressionservice.h"
#include "models/engine/connectionspec.h"

namespace leadfloor {

class Session;

/// Suppression lists over a session; files are read and uploaded in threads with connections of their own,
/// like exports.
class SessionSuppressions final : public SuppressionService
{
public:
    SessionSuppressions(Session& session, ConnectionSpec spec)
        : m_session(session)
        , m_spec(std::move(spec))
    {
    }
    [[nodiscard]] QFuture<Result<QList<SuppressionRow>>> lists() override;
    [[nodiscard]] QFuture<Result<SuppressionOutcome>> upload(const SuppressionRequest& request) override;
    [[nodiscard]] QFuture<Result<ScrubOutcome>> uploadScrub(const ScrubRequest& request) override;
    [[nodiscard]] QFuture<Result<>> remove(const QUuid& list) override;
    [[nodiscard]] QFuture<Result<>> restore(const QUuid& list) override;

private:
    Session& m_session;
    ConnectionSpec m_spec;
};

} // namespace leadfloor
