// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/webhookdesk.h"

#include "app/gateway/jsonlog.h"
#include "app/gateway/metrics.h"
#include "models/engine/cardevent.h"
#include "models/engine/cardsignature.h"
#include "models/engine/dbconnection.h"
#include "models/engine/query.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Of a floor that is down: the provider comes again anyway.
constexpr qint64 retryEveryMs = 1000;

} // namespace

WebhookDesk::WebhookDesk(ConnectionSpec spec, QList<QByteArray> secrets, bool isLive, Metrics& metrics)
    : m_spec(std::move(spec))
    , m_secrets(std::move(secrets))
    , m_isLive(isLive)
    , m_metrics(metrics)
{
}

WebhookDesk::~WebhookDesk() = default;

HttpAnswer WebhookDesk::take(const HttpRequest& request)
{
    const QByteArrayList signatures = request.headerValues("Stripe-Signature");
    const auto fault = signatures.size() > 1
                           ? std::optional(SignatureFault::Malformed)
                           : findSignatureFault(signatures.value(0), request.body, m_secrets, QDateTime::currentSecsSinceEpoch());
    if (fault) {
        const QString word = QString::fromLatin1(signatureFaultWord(*fault));
        m_metrics.webhookCame(u"signature_"_s % word);
        logLine(LogLevel::Warning, u"webhook refused"_s, {{u"signature"_s, word}, {u"bytes"_s, request.body.size()}});
        return {400};
    }
    auto facts = cardFacts(request.body);
    if (!facts) {
        // Whoever has signed it would send it for days: a person looks at it.
        logLine(LogLevel::Warning, u"webhook not read"_s, {{u"event"_s, facts.error().detail}, {u"bytes"_s, request.body.size()}});
        facts = unreadableFacts(request.body, facts.error().detail, m_isLive, QDateTime::currentSecsSinceEpoch());
    }
    const QString outcome = tellFloor(QJsonDocument(*facts).toJson(QJsonDocument::Compact));
    m_metrics.webhookCame(outcome.isEmpty() ? u"failed"_s : outcome);
    return {outcome.isEmpty() ? 503U : 200U};
}

QString WebhookDesk::tellFloor(const QByteArray& facts)
{
    // One line per thread of the server, gone with the thread; of another desk's floor: a new one.
    thread_local std::unique_ptr<DbConnection> line;
    if (!line || line->spec().toUrl() != m_spec.toUrl())
        line = std::make_unique<DbConnection>(m_spec);
    if (!line->isOpen()) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (now < m_retryAtMs)
            return {};
        if (const auto opened = line->open(); !opened) {
            m_retryAtMs = now + retryEveryMs;
            logLine(LogLevel::Warning, u"webhook waits for the floor"_s, {{u"code"_s, errorCodeText(opened.error().code)}});
            return {};
        }
    }
    const auto outcome = queryValue(*line, u"select api.gateway_card_event(:event::jsonb, :live)"_s,
                                    {{u"event"_s, QString::fromUtf8(facts)}, {u"live"_s, m_isLive}});
    if (outcome)
        return outcome->toString();
    logLine(LogLevel::Warning, u"webhook not taken"_s,
            {{u"code"_s, errorCodeText(outcome.error().code)}, {u"sqlstate"_s, outcome.error().sqlState}});
    return {};
}

} // namespace leadfloor
