// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/cardprovider.h"

#include "app/http/httpclient.h"
#include "models/engine/cardevent.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// The version of the wire that this was written for.
constexpr const char* wireVersion = "2023-10-16";

Error errorOf(const HttpReply& reply)
{
    const QJsonObject error = QJsonDocument::fromJson(reply.body).object().value("error"_L1).toObject();
    const QString word = error.value("code"_L1).toString(error.value("type"_L1).toString());
    const QString detail = u"%1 %2"_s.arg(reply.status).arg(word.left(100));
    if (reply.status == 401 || reply.status == 403)
        return {ErrorCode::NotPermitted, detail, {}, {}};
    if (reply.status == 400 || reply.status == 402 || reply.status == 404 || reply.status == 422)
        return {ErrorCode::InvalidRequest, detail, {}, {}};
    return {ErrorCode::Busy, detail, {}, {}};
}

} // namespace

Result<QJsonObject> CardProvider::call(const QByteArray& method, const QString& path, const FormFields& fields,
                                       const QByteArray& key) const
{
    HttpCall call{QString(m_spec.api % path), method,
                  {{"Authorization", "Bearer " + m_spec.key}, {"Stripe-Version", wireVersion}},
                  {},
                  m_spec.timeoutS * 1000};
    if (method == "POST") {
        call.body = writeForm(fields);
        call.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    } else if (!fields.isEmpty()) {
        call.url += u'?' % QString::fromLatin1(writeForm(fields));
    }
    if (!key.isEmpty())
        call.headers.emplaceBack("Idempotency-Key", key);
    const auto reply = sendHttp(call);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status != 200)
        return tl::unexpected(errorOf(*reply));
    const QJsonObject object = QJsonDocument::fromJson(reply->body).object();
    if (object.isEmpty())
        return failure(ErrorCode::Busy, u"an answer that is no JSON"_s);
    return object;
}

Result<CardSession> CardProvider::createSession(const QJsonObject& work) const
{
    const QByteArray checkout = work.value("checkout"_L1).toString().toLatin1();
    const QByteArray back = m_spec.returnUrl.isEmpty() ? m_spec.api.toUtf8() : m_spec.returnUrl.toUtf8();
    const qint64 leads = work.value("leads"_L1).toInteger();
    const QByteArray package = work.value("package"_L1).toString().toUtf8();
    const auto made = call(
        "POST", u"/v1/checkout/sessions"_s,
        {{"mode", "payment"},
         {"client_reference_id", checkout},
         {"expires_at", QByteArray::number(work.value("ends_at"_L1).toInteger())},
         {"success_url", back},
         {"cancel_url", back},
         {"line_items[0][quantity]", "1"},
         {"line_items[0][price_data][currency]", work.value("currency"_L1).toString().toLower().toLatin1()},
         {"line_items[0][price_data][unit_amount]", QByteArray::number(work.value("amount_minor"_L1).toInteger())},
         {"line_items[0][price_data][product_data][name]",
          package.isEmpty() ? QByteArray("Order " + QByteArray::number(work.value("order_number"_L1).toInteger()) + ": "
                                         + QByteArray::number(leads) + (leads == 1 ? " lead" : " leads"))
                            : QByteArray("Credits: " + package)},
         {"metadata[checkout]", checkout},
         {"payment_intent_data[metadata][checkout]", checkout}},
        work.value("key"_L1).toString().toLatin1());
    if (!made)
        return tl::unexpected(made.error());
    CardSession session{made->value("id"_L1).toString(), made->value("url"_L1).toString(), made->value("expires_at"_L1).toInteger()};
    if (session.id.isEmpty() || !isCallable(session.url))
        return failure(ErrorCode::Busy, u"a session without a name or an address"_s);
    return session;
}

Result<QJsonObject> CardProvider::session(const QString& id) const
{
    return call("GET", u"/v1/checkout/sessions/"_s % id);
}

Result<> CardProvider::expireSession(const QString& id) const
{
    const auto ended = call("POST", u"/v1/checkout/sessions/%1/expire"_s.arg(id));
    return ended ? Result<>() : tl::unexpected(ended.error());
}

Result<std::pair<QString, QString>> CardProvider::refund(const QJsonObject& work) const
{
    const QByteArray refund = work.value("refund"_L1).toString().toLatin1();
    const auto made = call("POST", u"/v1/refunds"_s,
                           {{"payment_intent", work.value("payment"_L1).toString().toLatin1()},
                            {"amount", QByteArray::number(work.value("amount_minor"_L1).toInteger())},
                            {"metadata[refund]", refund}},
                           refund);
    if (!made)
        return tl::unexpected(made.error());
    return std::pair(made->value("id"_L1).toString(), made->value("status"_L1).toString());
}

Result<CardProvider::EventPage> CardProvider::events(qint64 since, qint64 until, const QString& startingAfter) const
{
    FormFields fields{{"limit", "100"}, {"created[gte]", QByteArray::number(since)}, {"created[lt]", QByteArray::number(until)}};
    // An account has many other events, of which nobody told us: they are none of our business.
    for (const QString& type : cardEventTypes())
        fields.emplaceBack("types[]", type.toLatin1());
    if (!startingAfter.isEmpty())
        fields.emplaceBack("starting_after", startingAfter.toLatin1());
    const auto listed = call("GET", u"/v1/events"_s, fields);
    if (!listed)
        return tl::unexpected(listed.error());
    EventPage page;
    page.hasMore = listed->value("has_more"_L1).toBool();
    const QJsonArray data = listed->value("data"_L1).toArray();
    for (const QJsonValue& event : data)
        page.events.append(event.toObject());
    return page;
}

} // namespace leadfloor
