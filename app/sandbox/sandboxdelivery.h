// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxbank.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace leadfloor {

/// Sends the bank's events to the webhook, signed, each again until it is taken, in a thread of its own.
class SandboxDelivery final
{
public:
    /// `bank` outlives it. With two secrets an event has a signature of each.
    SandboxDelivery(SandboxBank& bank, QString webhook, QList<QByteArray> secrets);
    ~SandboxDelivery();
    Q_DISABLE_COPY_MOVE(SandboxDelivery)

    void start();
    /// Waits for the event that is being sent.
    void stop();

private:
    void loop();

    SandboxBank& m_bank;
    const QString m_webhook;
    const QList<QByteArray> m_secrets;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
};

} // namespace leadfloor
