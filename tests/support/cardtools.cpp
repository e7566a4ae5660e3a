// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cardtools.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

CardOrder CardDesk::open(PgSession& broker, const QByteArray& request)
{
    const QJsonObject bought = purchase(broker, request).json();
    CardOrder order;
    order.number = QByteArray::number(bought.value("order_number"_L1).toInteger());
    order.amountMinor = bought.value("total_minor"_L1).toInteger();
    const PgAnswer asked = broker.run("select api.request_checkout($1)", {order.number});
    if (!asked.isOk())
        qFatal("no checkout: %s", qPrintable(asked.sqlState + asked.message));
    makePage(order);
    return order;
}

CardOrder CardDesk::openTopup(PgSession& broker, const QByteArray& package)
{
    const PgAnswer begun = broker.run("select api.topup_begin($1, $2)", {newKey(), package});
    if (!begun.isOk())
        qFatal("no top-up: %s", qPrintable(begun.sqlState + begun.message));
    const QJsonObject topup = begun.json();
    CardOrder order;
    order.number = QByteArray::number(topup.value("number"_L1).toInteger());
    order.amountMinor = topup.value("price_minor"_L1).toInteger();
    makePage(order);
    return order;
}

void CardDesk::makePage(CardOrder& order)
{
    const QJsonObject work = m_session.run("select api.gateway_card_work('test', 60)").json();
    order.checkout = work.value("checkout"_L1).toString().toLatin1();
    order.session = "cs_" + order.checkout;
    order.payment = "pi_" + order.checkout;
    m_session.run("select api.gateway_session_made($1, $2, 'https://pay.example/' || $2, $3)",
                  {order.checkout, order.session, QByteArray::number(work.value("ends_at"_L1).toInteger())});
}

QByteArray CardDesk::tell(const QByteArray& event)
{
    const PgAnswer answer = m_session.run(cardEventSql, {event});
    return answer.isOk() ? answer.value() : answer.sqlState.toLatin1() + ' ' + answer.message.toUtf8();
}

QJsonObject cardFacts(const CardOrder& order, const QByteArray& type, const QByteArray& status,
                      const QJsonObject& other)
{
    QJsonObject facts{{u"id"_s, QString::fromLatin1("evt_" + type + '_' + order.payment).replace(u'.', u'_')},
                      {u"type"_s, QString::fromLatin1(type)},
                      {u"created"_s, 1800000000},
                      {u"live"_s, false},
                      {u"payment"_s, QString::fromLatin1(order.payment)},
                      {u"amount_minor"_s, order.amountMinor},
                      {u"currency"_s, u"usd"_s}};
    if (type.startsWith("checkout.session.")) {
        facts.insert("session"_L1, QString::fromLatin1(order.session));
        facts.insert("reference"_L1, QString::fromLatin1(order.checkout));
    }
    if (!status.isEmpty())
        facts.insert("status"_L1, QString::fromLatin1(status));
    for (auto it = other.begin(); it != other.end(); ++it)
        facts.insert(it.key(), it.value());
    return facts;
}

QByteArray cardEvent(const CardOrder& order, const QByteArray& type, const QByteArray& status, const QJsonObject& other)
{
    return QJsonDocument(cardFacts(order, type, status, other)).toJson(QJsonDocument::Compact);
}

QByteArray paidEvent(const CardOrder& order)
{
    return cardEvent(order, "checkout.session.completed", "paid");
}

QByteArray cardRequest(int quantity)
{
    return goldRequest(quantity, "LA", js(", 'payment': 'card'"));
}

} // namespace leadfloor::testing
