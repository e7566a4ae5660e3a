// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxbank.h"

#include "app/http/httpmessage.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 sessionSecondsMin = 30LL * 60;
constexpr qint64 sessionSecondsMax = 24LL * 60 * 60;
constexpr int lateS = 60;
constexpr int bankS = 3;
constexpr int refundS = 2;
constexpr int attemptsMax = 60;

SandboxReply refusal(int status, const QString& code, const QString& message)
{
    const QString type = status == 400 && code == "idempotency_error"_L1 ? code : u"invalid_request_error"_s;
    return {status, {{u"error"_s, QJsonObject{{u"type"_s, type}, {u"code"_s, code}, {u"message"_s, message}}}}};
}

QString textOf(const SandboxBank::Fields& fields, QByteArrayView name)
{
    return QString::fromUtf8(formValue(fields, name));
}

QJsonObject metadataOf(const SandboxBank::Fields& fields)
{
    QJsonObject metadata;
    for (const auto& [name, value] : fields) {
        if (name.startsWith("metadata[") && name.endsWith(']'))
            metadata.insert(QString::fromUtf8(name.mid(9).chopped(1)), QString::fromUtf8(value));
    }
    return metadata;
}

} // namespace

QJsonObject SandboxFaults::toJson() const
{
    return {{u"declines"_s, declines}, {u"delay_seconds"_s, delayS}, {u"duplicates"_s, duplicates}, {u"reorders"_s, reorders},
            {u"wrong_amount_minor"_s, wrongAmountMinor}, {u"hangs"_s, hangs}, {u"hang_seconds"_s, hangS}, {u"fails"_s, fails},
            {u"limits"_s, limits}, {u"refunds_pend"_s, refundsPend}, {u"refunds_fail"_s, refundsFail}, {u"refunds_fail_late"_s, refundsFailLate},
            {u"newer_wire"_s, newerWire}, {u"drops"_s, drops}};
}

QString SandboxFaults::take(const QJsonObject& changes)
{
    const QJsonObject known = toJson();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (!known.contains(it.key()) || known.value(it.key()).type() != it->type())
            return it.key();
    }
    QJsonObject all = known;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        all.insert(it.key(), *it);
    declines = all.value("declines"_L1).toBool();
    delayS = all.value("delay_seconds"_L1).toInt();
    duplicates = all.value("duplicates"_L1).toInt();
    reorders = all.value("reorders"_L1).toBool();
    wrongAmountMinor = all.value("wrong_amount_minor"_L1).toInteger();
    hangs = all.value("hangs"_L1).toInt();
    hangS = all.value("hang_seconds"_L1).toInt();
    fails = all.value("fails"_L1).toInt();
    limits = all.value("limits"_L1).toInt();
    refundsPend = all.value("refunds_pend"_L1).toBool();
    refundsFail = all.value("refunds_fail"_L1).toBool();
    refundsFailLate = all.value("refunds_fail_late"_L1).toBool();
    newerWire = all.value("newer_wire"_L1).toBool();
    drops = all.value("drops"_L1).toBool();
    return {};
}

SandboxBank::SandboxBank(std::function<qint64()> now)
    : m_now(std::move(now))
{
}

Result<> SandboxBank::open(const QString& path)
{
    const std::lock_guard lock(m_mutex);
    auto opened = m_store.open(path);
    if (opened)
        std::ignore = m_faults.take(m_store.get(u"fault"_s, u"all"_s));
    return opened;
}

/// Names are told to whoever pays, so nobody guesses one; the number keeps them in order.
QString SandboxBank::newName(const char* prefix)
{
    return QString::fromLatin1(prefix)
           + u"_test_%1%2"_s.arg(m_store.nextNumber(), 8, 10, QLatin1Char('0'))
                 .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

std::optional<SandboxReply> SandboxBank::replay(const QString& key, const QString& operation, const Fields& fields) const
{
    const QJsonObject kept = m_store.get(u"key"_s, key);
    if (key.isEmpty() || kept.isEmpty())
        return std::nullopt;
    if (kept.value("request"_L1).toString() != QString(operation % u' ' % QString::fromLatin1(writeForm(fields))))
        return refusal(400, u"idempotency_error"_s, u"This key was used with other parameters before."_s);
    return SandboxReply{kept.value("status"_L1).toInt(), kept.value("body"_L1).toObject(), true};
}

SandboxReply SandboxBank::keep(const QString& key, const QString& operation, const Fields& fields, SandboxReply reply)
{
    if (!key.isEmpty())
        m_store.put(u"key"_s, key, {{u"request"_s, QString(operation % u' ' % QString::fromLatin1(writeForm(fields)))},
                                    {u"status"_s, reply.status}, {u"body"_s, reply.body}});
    return reply;
}

SandboxReply SandboxBank::createSession(const Fields& fields, const QString& key)
{
    const std::lock_guard lock(m_mutex);
    if (auto kept = replay(key, u"session"_s, fields))
        return *kept;
    const qint64 amount = formValue(fields, "line_items[0][price_data][unit_amount]").toLongLong();
    const QString currency = textOf(fields, "line_items[0][price_data][currency]");
    const qint64 endsAt = formValue(fields, "expires_at").toLongLong();
    if (textOf(fields, "mode") != "payment"_L1 || amount <= 0 || amount > 99999999 || currency.size() != 3
        || textOf(fields, "line_items[0][quantity]") != "1"_L1)
        return refusal(400, u"parameter_invalid"_s, u"A session wants mode=payment and one line item with an amount and a currency."_s);
    if (endsAt < m_now() + sessionSecondsMin || endsAt > m_now() + sessionSecondsMax)
        return refusal(400, u"parameter_invalid"_s, u"expires_at must be 30 minutes to 24 hours from now."_s);
    const QString id = newName("cs");
    const QJsonObject session{
        {u"id"_s, id}, {u"object"_s, u"checkout.session"_s}, {u"livemode"_s, false}, {u"mode"_s, u"payment"_s}, {u"created"_s, m_now()},
        {u"status"_s, u"open"_s}, {u"payment_status"_s, u"unpaid"_s}, {u"payment_intent"_s, QJsonValue()}, {u"amount_total"_s, amount},
        {u"currency"_s, currency}, {u"client_reference_id"_s, textOf(fields, "client_reference_id")}, {u"expires_at"_s, endsAt},
        {u"success_url"_s, textOf(fields, "success_url")}, {u"url"_s, QString(m_address % u"/pay/"_s % id)},
        {u"description"_s, textOf(fields, "line_items[0][price_data][product_data][name]")}, {u"metadata"_s, metadataOf(fields)}};
    m_store.put(u"session"_s, id, session);
    later(u"expire"_s, id, int(endsAt - m_now()));
    return keep(key, u"session"_s, fields, {200, session});
}

SandboxReply SandboxBank::session(const QString& id) const
{
    const std::lock_guard lock(m_mutex);
    const QJsonObject session = m_store.get(u"session"_s, id);
    return session.isEmpty() ? refusal(404, u"resource_missing"_s, u"There is no such session."_s) : SandboxReply{200, session};
}

SandboxReply SandboxBank::expireSession(const QString& id)
{
    const std::lock_guard lock(m_mutex);
    const QJsonObject session = m_store.get(u"session"_s, id);
    if (session.isEmpty())
        return refusal(404, u"resource_missing"_s, u"There is no such session."_s);
    if (session.value("status"_L1) != "open"_L1)
        return refusal(400, u"session_not_open"_s, u"Only open sessions can be expired."_s);
    happen(u"expire"_s, id);
    return {200, m_store.get(u"session"_s, id)};
}

SandboxReply SandboxBank::refund(const Fields& fields, const QString& key)
{
    const std::lock_guard lock(m_mutex);
    if (auto kept = replay(key, u"refund"_s, fields))
        return *kept;
    const QString payment = textOf(fields, "payment_intent");
    QJsonObject paid = m_store.get(u"payment"_s, payment);
    if (paid.isEmpty())
        return refusal(404, u"resource_missing"_s, u"There is no such payment."_s);
    const qint64 left = paid.value("amount"_L1).toInteger() - paid.value("amount_refunded"_L1).toInteger();
    const QByteArray asked = formValue(fields, "amount");
    const qint64 amount = asked.isEmpty() ? left : asked.toLongLong();
    if (left == 0)
        return refusal(400, u"charge_already_refunded"_s, u"All of it has been refunded."_s);
    if (amount <= 0 || amount > left)
        return refusal(400, u"amount_too_large"_s, u"A refund is more than what is left of its payment."_s);
    paid.insert("amount_refunded"_L1, paid.value("amount_refunded"_L1).toInteger() + amount);
    m_store.put(u"payment"_s, payment, paid);
    const bool waits = m_faults.refundsPend || m_faults.refundsFail;
    QJsonObject refund{{u"id"_s, newName("re")}, {u"object"_s, u"refund"_s}, {u"amount"_s, amount}, {u"currency"_s, paid.value("currency"_L1)},
                       {u"payment_intent"_s, payment}, {u"created"_s, m_now()}, {u"status"_s, waits ? u"pending"_s : u"succeeded"_s},
                       {u"metadata"_s, metadataOf(fields)}};
    m_store.put(u"refund"_s, refund.value("id"_L1).toString(), refund);
    tell(u"charge.refunded"_s, paid);
    if (!waits)
        finishRefund(refund, u"succeeded"_s);
    if (waits || m_faults.refundsFailLate)
        later(m_faults.refundsFail || m_faults.refundsFailLate ? u"refund_fails"_s : u"refund_succeeds"_s, refund.value("id"_L1).toString(), refundS);
    return keep(key, u"refund"_s, fields, {200, refund});
}

void SandboxBank::finishRefund(QJsonObject refund, const QString& status)
{
    refund.insert("status"_L1, status);
    m_store.put(u"refund"_s, refund.value("id"_L1).toString(), refund);
    const bool hasFailed = status == "failed"_L1;
    if (hasFailed) {
        const QString payment = refund.value("payment_intent"_L1).toString();
        QJsonObject paid = m_store.get(u"payment"_s, payment);
        paid.insert("amount_refunded"_L1, paid.value("amount_refunded"_L1).toInteger() - refund.value("amount"_L1).toInteger());
        m_store.put(u"payment"_s, payment, paid);
    }
    // A version of the wire before 2024-10-28 has the others for refunds without a charge only.
    tell(u"charge.refund.updated"_s, refund);
    if (m_faults.newerWire)
        tell(hasFailed ? u"refund.failed"_s : u"refund.updated"_s, refund);
}

SandboxReply SandboxBank::events(int limit, const QString& startingAfter, qint64 since, qint64 until, const QStringList& types) const
{
    const std::lock_guard lock(m_mutex);
    const auto& all = m_store.all(u"event"_s);
    QJsonArray data;
    bool hasMore = false;
    auto it = startingAfter.isEmpty() ? all.end() : all.lowerBound(startingAfter);
    // Their names are in the order of their numbers.
    while (it != all.begin()) {
        --it;
        const qint64 created = it->value("created"_L1).toInteger();
        if (created < since || created >= until || (!types.isEmpty() && !types.contains(it->value("type"_L1).toString())))
            continue;
        if (data.size() == limit) {
            hasMore = true;
            break;
        }
        data.append(*it);
    }
    return {200, {{u"object"_s, u"list"_s}, {u"data"_s, data}, {u"has_more"_s, hasMore}}};
}

QString SandboxBank::act(const QString& id, const QString& action)
{
    const std::lock_guard lock(m_mutex);
    QJsonObject session = m_store.get(u"session"_s, id);
    if (session.isEmpty() || session.value("status"_L1) != "open"_L1)
        return u"This page is closed."_s;
    if (session.value("expires_at"_L1).toInteger() <= m_now()) {
        happen(u"expire"_s, id);
        return u"This page is closed."_s;
    }
    if (action == "decline"_L1 || m_faults.declines)
        return u"The card was declined. Nothing was charged; try another card."_s;
    if (action == "pay"_L1 || action == "late"_L1) {
        session.insert("status"_L1, u"complete"_s);
        pay(session, action == "late"_L1 ? lateS : 0);
        return {};
    }
    if (action == "bank"_L1 || action == "bank_fails"_L1) {
        session.insert("status"_L1, u"complete"_s);
        session.insert("payment_intent"_L1, newName("pi"));
        m_store.put(u"session"_s, id, session);
        tell(u"checkout.session.completed"_s, session);
        later(action == "bank"_L1 ? u"bank_pays"_s : u"bank_fails"_s, id, bankS);
        return {};
    }
    return u"There is no such button."_s;
}

void SandboxBank::pay(QJsonObject session, int laterS)
{
    const bool isBank = session.value("payment_intent"_L1).isString();
    const QString payment = isBank ? session.value("payment_intent"_L1).toString() : newName("pi");
    const qint64 amount = session.value("amount_total"_L1).toInteger() + m_faults.wrongAmountMinor;
    session.insert("payment_status"_L1, u"paid"_s);
    session.insert("payment_intent"_L1, payment);
    session.insert("amount_total"_L1, amount);
    m_store.put(u"session"_s, session.value("id"_L1).toString(), session);
    const QJsonObject charge{{u"id"_s, newName("ch")}, {u"object"_s, u"charge"_s}, {u"payment_intent"_s, payment}, {u"amount"_s, amount},
                             {u"amount_refunded"_s, 0}, {u"currency"_s, session.value("currency"_L1)}};
    m_store.put(u"payment"_s, payment, charge);
    // As an account's list has them, though no gateway has asked to be told of them.
    note(u"charge.succeeded"_s, charge);
    note(u"payment_intent.succeeded"_s, {{u"id"_s, payment}, {u"object"_s, u"payment_intent"_s}, {u"amount"_s, amount}});
    tell(isBank ? u"checkout.session.async_payment_succeeded"_s : u"checkout.session.completed"_s, session, laterS);
}

QString SandboxBank::note(const QString& type, const QJsonObject& object)
{
    const QString id = newName("evt");
    m_store.put(u"event"_s, id, {{u"id"_s, id}, {u"object"_s, u"event"_s}, {u"type"_s, type}, {u"created"_s, m_now()}, {u"livemode"_s, false},
                                 {u"data"_s, QJsonObject{{u"object"_s, object}}}});
    return id;
}

void SandboxBank::tell(const QString& type, const QJsonObject& object, int laterS)
{
    const QString id = note(type, object);
    if (m_faults.drops)
        return;
    // Every other event is overtaken by the next.
    const int putBackS = m_faults.reorders && m_store.nextNumber() % 2 == 0 ? 2 : 0;
    for (int copy = 0; copy <= m_faults.duplicates; ++copy)
        m_store.put(u"delivery"_s, newName("dl"),
                    {{u"event"_s, id}, {u"attempts"_s, 0}, {u"due"_s, m_now() + laterS + m_faults.delayS + putBackS}});
}

void SandboxBank::later(const QString& what, const QString& id, int seconds)
{
    m_store.put(u"alarm"_s, QString(what % u' ' % id), {{u"what"_s, what}, {u"id"_s, id}, {u"due"_s, m_now() + seconds}});
}

void SandboxBank::happen(const QString& what, const QString& id)
{
    m_store.remove(u"alarm"_s, QString(what % u' ' % id));
    if (what.startsWith("refund"_L1)) {
        finishRefund(m_store.get(u"refund"_s, id), what == "refund_fails"_L1 ? u"failed"_s : u"succeeded"_s);
        return;
    }
    QJsonObject session = m_store.get(u"session"_s, id);
    if (what == "bank_pays"_L1) {
        pay(session, 0);
    } else if (what == "bank_fails"_L1) {
        tell(u"checkout.session.async_payment_failed"_s, session);
    } else if (session.value("status"_L1) == "open"_L1) {
        session.insert("status"_L1, u"expired"_s);
        m_store.put(u"session"_s, id, session);
        tell(u"checkout.session.expired"_s, session);
    }
}

void SandboxBank::tick()
{
    const std::lock_guard lock(m_mutex);
    QList<QJsonObject> due;
    for (const QJsonObject& alarm : m_store.all(u"alarm"_s)) {
        if (alarm.value("due"_L1).toInteger() <= m_now())
            due.append(alarm);
    }
    for (const QJsonObject& alarm : std::as_const(due))
        happen(alarm.value("what"_L1).toString(), alarm.value("id"_L1).toString());
}

SandboxFaults SandboxBank::faults() const
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

QString SandboxBank::setFaults(const QJsonObject& changes)
{
    const std::lock_guard lock(m_mutex);
    QString unknown = m_faults.take(changes);
    m_store.put(u"fault"_s, u"all"_s, m_faults.toJson());
    return unknown;
}

bool SandboxBank::takeFault(const char* which)
{
    const std::lock_guard lock(m_mutex);
    const QString name = QString::fromLatin1(which);
    const int left = m_faults.toJson().value(name).toInt();
    if (left <= 0)
        return false;
    std::ignore = m_faults.take({{name, left - 1}});
    m_store.put(u"fault"_s, u"all"_s, m_faults.toJson());
    return true;
}

std::optional<SandboxBank::Delivery> SandboxBank::nextDelivery()
{
    const std::lock_guard lock(m_mutex);
    const auto& all = m_store.all(u"delivery"_s);
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it->value("due"_L1).toInteger() > m_now())
            continue;
        const QString id = it.key();
        QJsonObject delivery = *it;
        const int attempts = delivery.value("attempts"_L1).toInt() + 1;
        // 1 s, 2, 4 ... a minute, until it is taken.
        delivery.insert("attempts"_L1, attempts);
        delivery.insert("due"_L1, m_now() + std::min(1LL << std::min(attempts - 1, 6), 60LL));
        const QJsonObject event = m_store.get(u"event"_s, delivery.value("event"_L1).toString());
        if (attempts > attemptsMax)
            m_store.remove(u"delivery"_s, id);
        else
            m_store.put(u"delivery"_s, id, delivery);
        return Delivery{id, QJsonDocument(event).toJson(QJsonDocument::Compact)};
    }
    return std::nullopt;
}

void SandboxBank::delivered(const QString& id, bool isTaken)
{
    const std::lock_guard lock(m_mutex);
    if (isTaken)
        m_store.remove(u"delivery"_s, id);
}

int SandboxBank::deliveriesWaiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_store.all(u"delivery"_s).size());
}

} // namespace leadfloor
