// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxapi.h"

#include "app/sandbox/sandboxpages.h"

#include <QJsonDocument>

#include <chrono>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

HttpAnswer json(unsigned status, const QJsonObject& body)
{
    return {status, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json", {}};
}

HttpAnswer problem(unsigned status, const QString& type, const QString& message)
{
    return json(status, {{u"error"_s, QJsonObject{{u"type"_s, type}, {u"message"_s, message}}}});
}

} // namespace

HttpAnswer SandboxApi::answer(const HttpRequest& request)
{
    if (request.path == "/style.css")
        return pageStyle();
    if (request.path.startsWith("/pay/"))
        return answerPage(request);
    if (!isAllowed(request))
        return problem(401, u"authentication_error"_s, u"The key is missing or wrong."_s);
    if (request.path == "/sandbox/faults")
        return answerFaults(request);
    if (request.path.startsWith("/v1/"))
        return answerWire(request);
    return problem(404, u"invalid_request_error"_s, u"There is nothing here."_s);
}

bool SandboxApi::isAllowed(const HttpRequest& request) const
{
    const QByteArrayList given = request.headerValues("Authorization");
    return !m_key.isEmpty() && given.size() == 1 && given.first() == "Bearer " + m_key;
}

HttpAnswer SandboxApi::answerWire(const HttpRequest& request)
{
    if (m_bank.takeFault("fails"))
        return problem(500, u"api_error"_s, u"Something went wrong here."_s);
    if (m_bank.takeFault("limits"))
        return problem(429, u"rate_limit_error"_s, u"Too many requests."_s);
    const bool hangs = m_bank.takeFault("hangs");
    const SandboxReply reply = replyTo(request);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(m_bank.faults().hangS);
    while (hangs && !m_isStopping && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(20ms);
    HttpAnswer answer = json(unsigned(reply.status), reply.body);
    if (reply.isReplayed)
        answer.headers.emplaceBack("Idempotent-Replayed", "true");
    return answer;
}

SandboxReply SandboxApi::replyTo(const HttpRequest& request)
{
    const QByteArrayList keys = request.headerValues("Idempotency-Key");
    const QString key = keys.isEmpty() ? QString() : QString::fromUtf8(keys.first().left(255));
    const QByteArrayList parts = request.path.mid(4).split('/');
    const bool isPost = request.method == "POST";
    if (request.path == "/v1/checkout/sessions" && isPost)
        return m_bank.createSession(readForm(request.body), key);
    if (request.path == "/v1/refunds" && isPost)
        return m_bank.refund(readForm(request.body), key);
    if (request.path == "/v1/events" && !isPost) {
        const QByteArray until = request.queryValue("created[lt]");
        const int limit = request.queryValue("limit").isNull() ? 10 : request.queryValue("limit").toInt();
        QStringList types;
        for (const auto& [name, value] : request.query) {
            if (name == "types[]" || name == "type")
                types.append(QString::fromUtf8(value));
        }
        return m_bank.events(qBound(1, limit, 100), QString::fromUtf8(request.queryValue("starting_after")),
                             request.queryValue("created[gte]").toLongLong(),
                             until.isNull() ? std::numeric_limits<qint64>::max() : until.toLongLong(), types);
    }
    if (parts.size() >= 3 && parts.at(0) == "checkout" && parts.at(1) == "sessions") {
        const QString session = QString::fromUtf8(parts.at(2));
        if (parts.size() == 3 && !isPost)
            return m_bank.session(session);
        if (parts.size() == 4 && parts.at(3) == "expire" && isPost)
            return m_bank.expireSession(session);
    }
    return {404, {{u"error"_s, QJsonObject{{u"type"_s, u"invalid_request_error"_s}, {u"message"_s, u"Unrecognized request."_s}}}}, false};
}

HttpAnswer SandboxApi::answerPage(const HttpRequest& request)
{
    const QString session = QString::fromUtf8(request.path.mid(5));
    QString notice;
    if (m_bank.session(session).status != 200)
        return noSuchPage();
    if (request.method == "POST")
        notice = m_bank.act(session, QString::fromUtf8(formValue(readForm(request.body), "action")));
    return paymentPage(m_bank.session(session).body, notice);
}

HttpAnswer SandboxApi::answerFaults(const HttpRequest& request)
{
    if (request.method == "POST") {
        const QString unknown = m_bank.setFaults(QJsonDocument::fromJson(request.body).object());
        if (!unknown.isEmpty())
            return problem(400, u"invalid_request_error"_s, u"There is no fault \"%1\" of this kind."_s.arg(unknown));
    }
    QJsonObject state = m_bank.faults().toJson();
    state.insert("deliveries_waiting"_L1, m_bank.deliveriesWaiting());
    return json(200, state);
}

} // namespace leadfloor
