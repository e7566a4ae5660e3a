// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cardevent.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Walks over JSON that QJsonDocument has accepted already, for what it lets pass.
class JsonWalk final
{
public:
    JsonWalk(const QByteArray& text, int depthMax)
        : m_text(text)
        , m_depthMax(depthMax)
    {
    }
    QByteArray fault()
    {
        value({}, 1);
        return m_fault;
    }

private:
    char next()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
        return m_at < m_text.size() ? m_text.at(m_at) : '\0';
    }
    /// What the string at this place says; an escape is another spelling of the same.
    QString string()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != '"')
            m_at += m_text.at(m_at) == '\\' ? 2 : 1;
        const QByteArray written = m_text.mid(begin, m_at++ - begin);
        return written.contains('\\') ? QJsonDocument::fromJson("[\"" + written + "\"]").array().first().toString() : QString::fromUtf8(written);
    }
    void members(char end, int depth)
    {
        if (depth > m_depthMax)
            m_fault = "it is nested too deep";
        QSet<QString> keys;
        ++m_at;
        while (m_fault.isEmpty() && next() != end && next() != '\0') {
            QString key;
            if (end == '}') {
                key = string();
                if (keys.contains(key))
                    m_fault = "it has a key twice";
                keys.insert(key);
                next();
                ++m_at; // the colon
            }
            value(key, depth + 1);
            if (next() == ',')
                ++m_at;
        }
        ++m_at;
    }
    void value(const QString& key, int depth)
    {
        static const QSet<QString> whole = {u"amount"_s, u"amount_total"_s, u"amount_refunded"_s, u"created"_s};
        switch (next()) {
        case '{':
            members('}', depth);
            break;
        case '[':
            members(']', depth);
            break;
        case '"':
            string();
            break;
        default: {
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(m_text.at(m_at)))
                ++m_at;
            const QByteArray word = m_text.mid(begin, m_at - begin);
            if (whole.contains(key) && word != "null"
                && (word.contains('.') || word.contains('e') || word.contains('E')))
                m_fault = "an amount is no whole number";
        }
        }
    }

    const QByteArray& m_text;
    const int m_depthMax;
    qsizetype m_at = 0;
    QByteArray m_fault;
};

bool isName(const QString& text)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_-]{1,200}$"_s);
    return form.match(text).hasMatch();
}

/// Texts of an object that are names at the provider; others are left out.
void takeName(const QJsonObject& from, QLatin1StringView key, QLatin1StringView as, QJsonObject& facts)
{
    // An expanded object instead of its name.
    const QJsonValue value = from.value(key).isObject() ? from.value(key).toObject().value("id"_L1) : from.value(key);
    if (value.isString() && isName(value.toString()))
        facts.insert(as, value);
}

void takeAmount(const QJsonObject& object, QLatin1StringView key, QJsonObject& facts)
{
    static const QRegularExpression currencyForm(u"^[a-z]{3}$"_s);
    const QJsonValue amount = object.value(key);
    const qint64 minor = amount.toInteger(-1);
    const QString currency = object.value("currency"_L1).toString();
    if (!amount.isDouble() || double(minor) != amount.toDouble() || minor <= 0)
        facts.insert("fault"_L1, u"its amount is no whole number above 0"_s);
    else if (!currencyForm.match(currency).hasMatch())
        facts.insert("fault"_L1, u"its currency is no currency"_s);
    else {
        facts.insert("amount_minor"_L1, minor);
        facts.insert("currency"_L1, currency);
    }
}

void takeSession(const QJsonObject& session, QJsonObject& facts)
{
    takeName(session, "id"_L1, "session"_L1, facts);
    takeName(session, "payment_intent"_L1, "payment"_L1, facts);
    takeName(session, "client_reference_id"_L1, "reference"_L1, facts);
    takeAmount(session, "amount_total"_L1, facts);
    const QString status = session.value("payment_status"_L1).toString();
    if (status != "paid"_L1 && status != "unpaid"_L1)
        facts.insert("fault"_L1, u"its payment status is not known"_s);
    else
        facts.insert("status"_L1, status);
    if (!facts.contains("session"_L1))
        facts.insert("fault"_L1, u"it names no session"_s);
}

void takeStatus(const QJsonObject& object, QJsonObject& facts)
{
    const QString status = object.value("status"_L1).toString();
    if (isName(status))
        facts.insert("status"_L1, status);
}

} // namespace

QByteArray jsonFault(const QByteArray& text, int depthMax)
{
    if (QJsonParseError error; QJsonDocument::fromJson(text, &error).isNull())
        return "it is no JSON";
    return JsonWalk(text, depthMax).fault();
}

const QStringList& cardEventTypes()
{
    static const QStringList types{u"checkout.session.completed"_s, u"checkout.session.async_payment_succeeded"_s,
                                   u"checkout.session.async_payment_failed"_s, u"checkout.session.expired"_s, u"charge.refunded"_s,
                                   u"charge.refund.updated"_s, u"refund.updated"_s, u"refund.failed"_s, u"charge.dispute.created"_s, u"charge.dispute.closed"_s};
    return types;
}

Result<QJsonObject> cardFacts(const QByteArray& body)
{
    if (const QByteArray fault = jsonFault(body); !fault.isEmpty()) {
        if (!fault.startsWith("an amount"))
            return failure(ErrorCode::BadFile, QString::fromLatin1(fault));
        auto facts = cardFacts(QJsonDocument::fromJson(body).object());
        if (facts) {
            for (const QLatin1StringView key : {"amount_minor"_L1, "currency"_L1})
                facts->remove(key);
            facts->insert("fault"_L1, QString::fromLatin1(fault));
        }
        return facts;
    }
    return cardFacts(QJsonDocument::fromJson(body).object());
}

Result<QJsonObject> cardFacts(const QJsonObject& event)
{
    static const QRegularExpression typeForm(u"^[a-z0-9_.]{1,100}$"_s);
    const QString type = event.value("type"_L1).toString();
    const qint64 created = event.value("created"_L1).toInteger(-1);
    if (!isName(event.value("id"_L1).toString()) || !typeForm.match(type).hasMatch() || created < 0
        || created > 100000000000 || !event.value("livemode"_L1).isBool())
        return failure(ErrorCode::BadFile, u"it is no event"_s);
    QJsonObject facts{{u"id"_s, event.value("id"_L1)},
                      {u"type"_s, type},
                      {u"created"_s, created},
                      {u"live"_s, event.value("livemode"_L1)}};
    const QJsonObject object = event.value("data"_L1).toObject().value("object"_L1).toObject();
    if (type.startsWith("checkout.session."_L1)) {
        takeSession(object, facts);
        if ((type.endsWith(".expired"_L1) || type.endsWith("_failed"_L1)) && facts.value("status"_L1) == "paid"_L1)
            facts.insert("fault"_L1, u"it is of a page that was not paid, and says that it was"_s);
    } else if (type == "charge.refunded"_L1) {
        takeName(object, "payment_intent"_L1, "payment"_L1, facts);
        takeAmount(object, "amount_refunded"_L1, facts);
    } else if (type.startsWith("charge.dispute."_L1)) {
        takeName(object, "payment_intent"_L1, "payment"_L1, facts);
        takeAmount(object, "amount"_L1, facts);
        takeStatus(object, facts);
    } else if (type == "charge.refund.updated"_L1 || type == "refund.updated"_L1 || type == "refund.failed"_L1) {
        takeName(object, "id"_L1, "refund"_L1, facts);
        takeName(object, "payment_intent"_L1, "payment"_L1, facts);
        takeName(object.value("metadata"_L1).toObject(), "refund"_L1, "reference"_L1, facts);
        takeAmount(object, "amount"_L1, facts);
        takeStatus(object, facts);
    }
    return facts;
}

QJsonObject unreadableFacts(const QByteArray& body, const QString& fault, bool isLive, qint64 nowS)
{
    // The same bytes are the same event, also when they come again.
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return {{u"id"_s, QString(u"body_"_s % QString::fromLatin1(digest))}, {u"type"_s, u"unreadable"_s},
            {u"created"_s, nowS}, {u"live"_s, isLive}, {u"fault"_s, fault}};
}

QJsonObject sessionFacts(const QJsonObject& session)
{
    QJsonObject facts{{u"live"_s, session.value("livemode"_L1).toBool()},
                      {u"created"_s, session.value("created"_L1).toInteger()}};
    takeSession(session, facts);
    const QString status = session.value("status"_L1).toString();
    const QString type = status == "complete"_L1  ? u"checkout.session.completed"_s
                         : status == "expired"_L1 ? u"checkout.session.expired"_s
                                                  : QString();
    if (!type.isEmpty()) {
        facts.insert("type"_L1, type);
        facts.insert("id"_L1, QString(u"look_"_s % facts.value("session"_L1).toString() % u'_' % status % u'_'
                                      % facts.value("status"_L1).toString()));
    }
    return facts;
}

} // namespace leadfloor
