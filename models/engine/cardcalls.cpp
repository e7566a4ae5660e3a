// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cardcalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Result<Checkout> askCheckout(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto answer = floorjson::askObject(connection, sql, binds);
    return answer ? Result<Checkout>(checkoutFrom(*answer)) : tl::unexpected(answer.error());
}

QDateTime utcOf(const QVariant& value)
{
    return value.isNull() ? QDateTime() : value.toDateTime().toUTC();
}

} // namespace

Checkout checkoutFrom(const QJsonObject& answer)
{
    Checkout checkout;
    checkout.orderNumber = answer.value("order_number"_L1).toInteger();
    checkout.orderState = answer.value("order_state"_L1).toString();
    checkout.heldUntil = floorjson::time(answer.value("held_until"_L1));
    checkout.leads = answer.value("leads"_L1).toInt();
    checkout.total = floorjson::money(answer.value("total_minor"_L1));
    checkout.currency = answer.value("currency"_L1).toString();
    checkout.state = checkoutStateFromCode(answer.value("state"_L1).toString());
    checkout.reason = answer.value("reason"_L1).toString();
    checkout.url = answer.value("url"_L1).toString();
    checkout.endsAt = floorjson::time(answer.value("ends_at"_L1));
    if (const QJsonObject payment = answer.value("payment"_L1).toObject(); !payment.isEmpty())
        checkout.payment = PaidMoney{payment.value("state"_L1).toString(),
                                       floorjson::money(payment.value("paid_minor"_L1)),
                                       payment.value("currency"_L1).toString(),
                                       floorjson::money(payment.value("credited_minor"_L1)),
                                       floorjson::money(payment.value("returned_minor"_L1)),
                                       payment.value("missing_leads"_L1).toInt(),
                                       payment.value("reason"_L1).toString()};
    return checkout;
}

Result<Checkout> requestCheckout(DbConnection& connection, qint64 orderNumber)
{
    return askCheckout(connection, u"select api.request_checkout(:number)"_s, {{u"number"_s, orderNumber}});
}

Result<Checkout> checkoutOf(DbConnection& connection, qint64 orderNumber, bool look)
{
    return askCheckout(connection, u"select api.checkout(:number, :look)"_s, {{u"number"_s, orderNumber}, {u"look"_s, look}});
}

Result<QList<CardEvent>> cardEvents(DbConnection& connection, int limit, const QString& before)
{
    return queryRows(connection,
                     u"select event, type, happened_at, received_at, origin, outcome, detail, amount_minor, currency, status, payment, workspace,"
                     " order_number, topup_number from api.card_events(:limit, nullif(:before, ''))"_s,
                     {{u"limit"_s, limit}, {u"before"_s, before}}, [](const QSqlQuery& row) {
                         CardEvent event{row.value(0).toString(), row.value(1).toString(), utcOf(row.value(2)), utcOf(row.value(3)),
                                         row.value(4).toString(), row.value(5).toString(), row.value(6).toString(), {}, row.value(8).toString(),
                                         row.value(9).toString(), row.value(10).toString(), row.value(11).toString(), row.value(12).toLongLong(), row.value(13).toLongLong()};
                         if (!row.value(7).isNull())
                             event.amount = Money::fromMinor(row.value(7).toLongLong());
                         return event;
                     });
}

Result<QJsonObject> cardEvent(DbConnection& connection, const QString& id)
{
    return floorjson::askObject(connection, u"select api.card_event(:event)"_s, {{u"event"_s, id}});
}

Result<QList<CardFinding>> cardFindings(DbConnection& connection, bool withClosed)
{
    return queryRows(connection,
                     u"select finding, kind, object, detail, workspace, order_number, amount_minor, currency, found_at, closed_at"
                     " from api.card_findings(:all)"_s,
                     {{u"all"_s, withClosed}}, [](const QSqlQuery& row) {
                         return CardFinding{row.value(0).toLongLong(),
                                            row.value(1).toString(),
                                            row.value(2).toString(),
                                            row.value(3).toString(),
                                            row.value(4).toString(),
                                            row.value(5).toLongLong(),
                                            row.value(6).isNull() ? std::nullopt : std::optional(Money::fromMinor(row.value(6).toLongLong())),
                                            row.value(7).toString(),
                                            utcOf(row.value(8)),
                                            utcOf(row.value(9))};
                     });
}

Result<> closeCardFinding(DbConnection& connection, qint64 number, const QString& note)
{
    const auto closed = execute(connection, u"select api.card_finding_close(:finding, :note)"_s, {{u"finding"_s, number}, {u"note"_s, note}});
    return closed ? Result<>() : tl::unexpected(closed.error());
}

Result<QString> resolvePayment(DbConnection& connection, const QString& payment, const QString& decision, const QString& reason)
{
    const auto state = queryValue(connection, u"select api.payment_resolve(:payment::uuid, :decision, :reason)"_s,
                                  {{u"payment"_s, payment}, {u"decision"_s, decision}, {u"reason"_s, reason}});
    return state ? Result<QString>(state->toString()) : tl::unexpected(state.error());
}

Result<Money> collectPayment(DbConnection& connection, const QString& payment, bool forgive, const QString& reason)
{
    const auto rest = queryValue(connection, u"select api.payment_collect(:payment::uuid, :forgive, :reason)"_s,
                                 {{u"payment"_s, payment}, {u"forgive"_s, forgive}, {u"reason"_s, reason}});
    return rest ? Result<Money>(Money::fromMinor(rest->toLongLong())) : tl::unexpected(rest.error());
}

Result<qint64> requestReconciliation(DbConnection& connection)
{
    const auto run = queryValue(connection, u"select api.reconcile_request()"_s);
    return run ? Result<qint64>(run->toLongLong()) : tl::unexpected(run.error());
}

Result<Reconciliation> reconciliation(DbConnection& connection, qint64 run)
{
    const auto answer = floorjson::askObject(connection, u"select api.reconcile_state(:run)"_s, {{u"run"_s, run}});
    if (!answer)
        return tl::unexpected(answer.error());
    return Reconciliation{answer->value("run"_L1).toInteger(),     floorjson::time(answer->value("started_at"_L1)),
                          floorjson::time(answer->value("finished_at"_L1)), answer->value("listed"_L1).toInteger(),
                          answer->value("missed"_L1).toInteger(),  answer->value("unknown"_L1).toInteger(),
                          answer->value("differing"_L1).toInteger(), answer->value("payments"_L1).toInteger()};
}

} // namespace leadfloor
