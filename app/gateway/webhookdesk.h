// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/httpmessage.h"
#include "models/engine/connectionspec.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace leadfloor {

class DbConnection;
class Metrics;

/// Takes the card provider's deliveries (security.md 1.12): the signature over the raw bytes first,
/// then the event, then the floor, and an answer only after its commit. 200: taken, known, or signed and set
/// aside since it cannot be read; 400 with an empty body: not signed; 503: the floor could not be told, so the provider sends it again.
/// Any number of threads, each with a line of its own to the floor, opened when it is needed first.
class WebhookDesk final
{
public:
    static constexpr int lines = 4;
    static constexpr qsizetype bodyBytesMax = 256LL * 1024;

    /// `secrets`: one, or two while one replaces the other. `metrics` outlives it.
    WebhookDesk(ConnectionSpec spec, QList<QByteArray> secrets, bool isLive, Metrics& metrics);
    ~WebhookDesk();
    Q_DISABLE_COPY_MOVE(WebhookDesk)

    [[nodiscard]] HttpAnswer take(const HttpRequest& request);

private:
    /// What became of an event, or empty: the floor did not take it.
    [[nodiscard]] QString tellFloor(const QByteArray& facts);

    const ConnectionSpec m_spec;
    const QList<QByteArray> m_secrets;
    const bool m_isLive;
    Metrics& m_metrics;
    std::atomic<qint64> m_retryAtMs = 0; ///< after a line could not be opened
};

} // namespace leadfloor
