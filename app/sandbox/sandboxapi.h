// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/httpmessage.h"
#include "app/sandbox/sandboxbank.h"

#include <atomic>

namespace leadfloor {

/// The sandbox as HTTP: the provider's wire under /v1 (form-encoded, Bearer key, Idempotency-Key), the
/// payment pages under /pay, and /sandbox/faults (GET, POST JSON). Any thread.
class SandboxApi final
{
public:
    SandboxApi(SandboxBank& bank, QByteArray key)
        : m_bank(bank)
        , m_key(std::move(key))
    {
    }
    [[nodiscard]] HttpAnswer answer(const HttpRequest& request);
    /// Calls that hang come back at once.
    void stop() { m_isStopping = true; }

private:
    [[nodiscard]] bool isAllowed(const HttpRequest& request) const;
    [[nodiscard]] HttpAnswer answerWire(const HttpRequest& request);
    [[nodiscard]] SandboxReply replyTo(const HttpRequest& request);
    [[nodiscard]] HttpAnswer answerPage(const HttpRequest& request);
    [[nodiscard]] HttpAnswer answerFaults(const HttpRequest& request);

    SandboxBank& m_bank;
    const QByteArray m_key;
    std::atomic<bool> m_isStopping = false;
};

} // namespace leadfloor
