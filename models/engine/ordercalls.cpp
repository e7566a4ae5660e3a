// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// How often a delivery is asked again while the purchase's commit is on its way to the disk.
constexpr int deliveryWaitsMax = 50;

Binds ownedLeadBinds(const OwnedLeadQuery& query)
{
    QJsonObject work = query.work.toJson();
    if (query.isByFollowUp)
        work.insert("order"_L1, u"follow_up"_s);
    return {{u"search"_s, query.search},
            {u"order"_s, query.orderNumber ? QVariant(*query.orderNumber) : QVariant()},
            {u"work"_s, floorjson::compact(work)}};
}

/// A time as milliseconds since 1970: reading a time from text asks for the computer's time zone, which costs a
/// look at the disk for each.
QString millisecondsOf(const QString& column)
{
    return u"(extract(epoch from %1) * 1000)::bigint"_s.arg(column);
}

/// Null is no time.
QDateTime timeFrom(const QVariant& milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

/// The columns of OwnedLead::values, times and days as the text that they become there: the server writes it
/// in a tenth of the time that the driver needs to read a time and to write it again.
QString ownedLeadColumns()
{
    QStringList columns;
    for (qsizetype column = 0; column < exportColumns().size(); ++column) {
        const QString& name = exportColumns().at(column);
        switch (exportColumnTypes().at(column)) {
        case ColumnType::Timestamp:
            columns.append(u"to_char("_s % name % uR"( at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))"_s);
            break;
        case ColumnType::Date:
            columns.append(u"to_char("_s % name % u", 'YYYY-MM-DD')"_s);
            break;
        default:
            columns.append(name);
        }
    }
    return columns.join(u", "_s);
}

OwnedLead ownedLeadFrom(const QSqlQuery& row)
{
    // By number: a column's name is looked up in a record that the driver builds anew for each value.
    static const int columns = int(exportColumns().size());
    static const int priceAt = int(exportColumns().indexOf(u"purchase_price"_s));
    static const int bucketAt = int(exportColumns().indexOf(u"age_bucket_at_purchase"_s));
    static const int classAt = int(exportColumns().indexOf(u"classification"_s));
    OwnedLead lead;
    lead.values.reserve(columns);
    for (int column = 0; column < columns; ++column)
        lead.values.append(row.value(column).toString());
    lead.price = Money::fromMinor(row.value(priceAt).toLongLong());
    lead.bucket = lead.values.at(bucketAt);
    lead.leadClass = leadClassFromCode(lead.values.at(classAt)).value_or(LeadClass::Silver);
    lead.id = LeadId(row.value(columns - 1).toUuid());
    lead.orderNumber = row.value(columns).toLongLong();
    lead.deliveredAt = timeFrom(row.value(columns + 1));
    lead.work.stage = row.value(columns + 2).toInt();
    lead.work.tags =
        row.value(columns + 3).toString().split(u',', Qt::SkipEmptyParts); // no tag has a comma
    lead.work.followUpAt = timeFrom(row.value(columns + 4));
    lead.work.assignee = row.value(columns + 5).toString();
    lead.work.assigneeName = row.value(columns + 6).toString();
    lead.work.notes = row.value(columns + 7).toInt();
    lead.refundedAt = timeFrom(row.value(columns + 8));
    lead.returnUntil = timeFrom(row.value(columns + 9));
    lead.returnState = row.value(columns + 10).toString();
    lead.dnc = row.value(columns + 11).toString();
    return lead;
}

} // namespace

Result<DeliveryProgress> deliverSlice(DbConnection& connection, qint64 orderNumber, int limit)
{
    for (int wait = 0;; ++wait) {
        const auto answer = floorjson::askObject(connection, u"select api.deliver(:number, :limit)"_s,
                                                 {{u"number"_s, orderNumber}, {u"limit"_s, limit}});
        if (!answer)
            return tl::unexpected(answer.error());
        // "wait": the answer's own commit has flushed the log by now, so asking again is enough.
        if (answer->value("state"_L1).toString() == "wait"_L1) {
            if (wait == deliveryWaitsMax)
                return failure(ErrorCode::Busy, u"the purchase is not on disk yet"_s);
            continue;
        }
        return DeliveryProgress{answer->value("delivered"_L1).toInt(), answer->value("total"_L1).toInt()};
    }
}

Result<QList<OrderRow>> orderPage(DbConnection& connection, qint64 before, int limit)
{
    return queryRows(connection,
                     u"select order_number, state, created_at, leads, total_minor, delivered, buyer, payment, held_until,"
                     " withheld, refunded_leads, refunded_minor"
                     " from api.orders_page(:before, :limit)"_s,
                     {{u"before"_s, before > 0 ? QVariant(before) : QVariant()}, {u"limit"_s, limit}},
                     [](const QSqlQuery& row) {
                         OrderRow order;
                         order.number = row.value(0).toLongLong();
                         order.state = row.value(1).toString();
                         order.createdAt = row.value(2).toDateTime().toUTC();
                         order.leads = row.value(3).toInt();
                         order.total = Money::fromMinor(row.value(4).toLongLong());
                         order.delivered = row.value(5).toInt();
                         order.buyer = row.value(6).toString();
                         order.payment = paymentFromCode(row.value(7).toString()).value_or(PaymentKind::Credits);
                         order.heldUntil = row.value(8).toDateTime().toUTC();
                         order.withheld = row.value(9).toInt();
                         order.refundedLeads = row.value(10).toInt();
                         order.refunded = Money::fromMinor(row.value(11).toLongLong());
                         return order;
                     });
}

Result<Receipt> orderReceipt(DbConnection& connection, qint64 orderNumber)
{
    const auto answer = floorjson::askObject(connection, u"select api.order_receipt(:number)"_s,
                                             {{u"number"_s, orderNumber}});
    if (!answer)
        return tl::unexpected(answer.error());
    return receiptFromAnswer(*answer);
}

Result<QDateTime> renewOrder(DbConnection& connection, qint64 orderNumber)
{
    const auto until = queryValue(connection, u"select api.order_renew(:number)"_s, {{u"number"_s, orderNumber}});
    if (!until)
        return tl::unexpected(until.error());
    return until->toDateTime().toUTC();
}

Result<> cancelOrder(DbConnection& connection, qint64 orderNumber)
{
    const auto done = queryValue(connection, u"select api.order_cancel(:number)"_s, {{u"number"_s, orderNumber}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<QList<OwnedLead>> ownedLeadPage(DbConnection& connection, const OwnedLeadQuery& query)
{
    Binds binds = ownedLeadBinds(query);
    binds.append({u"after"_s, query.after ? QVariant(query.after->toString()) : QVariant()});
    binds.append({u"limit"_s, query.limit});
    static const QString sql =
        u"select "_s % ownedLeadColumns()
        % u", order_number, "_s % millisecondsOf(u"delivered_at"_s)
        % u", stage, array_to_string(tags, ','), "_s % millisecondsOf(u"follow_up_at"_s)
        % u", assignee, assignee_name, notes, "_s % millisecondsOf(u"refunded_at"_s)
        % u", "_s % millisecondsOf(u"return_until"_s) % u", return_state, dnc"_s
        % u" from api.my_leads_page(:search, :order, :after::uuid, :limit, :work::jsonb)"_s;
    return queryRows(connection, sql, binds, ownedLeadFrom);
}

Result<qint64> ownedLeadCount(DbConnection& connection, const OwnedLeadQuery& query)
{
    const auto value =
        queryValue(connection, u"select api.my_leads_count(:search, :order, :work::jsonb)"_s,
                   ownedLeadBinds(query));
    if (!value)
        return tl::unexpected(value.error());
    return value->toLongLong();
}

Result<WalletState> walletState(DbConnection& connection)
{
    const auto rows = queryRows(connection, u"select w.available_minor, w.pending_minor, w.currency, l.low_minor, l.may_set from api.wallet() w, api.wallet_line() l"_s, {},
                                [](const QSqlQuery& row) {
                                    return WalletState{Money::fromMinor(row.value(0).toLongLong()),
                                                       Money::fromMinor(row.value(1).toLongLong()),
                                                       row.value(2).toString(),
                                                       row.value(3).isNull() ? std::nullopt : std::optional(Money::fromMinor(row.value(3).toLongLong())),
                                                       row.value(4).toBool()};
                                });
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? WalletState() : rows->first();
}

Result<> setLowLine(DbConnection& connection, std::optional<Money> low)
{
    const auto set = queryValue(connection, u"select api.wallet_line_set(:minor)"_s, {{u"minor"_s, low ? QVariant(low->minor()) : QVariant(QMetaType(QMetaType::LongLong))}});
    return set ? Result<>() : tl::unexpected(set.error());
}

Result<QList<WalletNews>> walletNews(DbConnection& connection, int limit)
{
    return queryRows(connection, u"select news, kind, order_number, at from api.wallet_news(:limit)"_s, {{u"limit"_s, limit}}, [](const QSqlQuery& row) {
        using Kind = WalletNews::Kind;
        const QString kind = row.value(1).toString();
        return WalletNews{QUuid(row.value(0).toString()),
                          kind == "payment_back"_L1       ? Kind::PaidBack
                          : kind == "payment_credited"_L1 ? Kind::Credited
                          : kind == "payment_review"_L1   ? Kind::Review
                                                          : Kind::LowBalance,
                          row.value(2).toLongLong(), row.value(3).toDateTime().toUTC()};
    });
}

Result<QList<StatementRow>> walletStatement(DbConnection& connection, qint64 before, int limit)
{
    return queryRows(connection,
                     u"select at, kind, coalesce(order_number, 0), note, amount_minor, balance_minor, transfer"
                     " from api.wallet_statement(nullif(:before::bigint, 0), :limit)"_s,
                     {{u"before"_s, before}, {u"limit"_s, limit}}, [](const QSqlQuery& row) {
                         StatementRow movement;
                         movement.at = row.value(0).toDateTime().toUTC();
                         movement.kind = row.value(1).toString();
                         movement.orderNumber = row.value(2).toLongLong();
                         movement.text = row.value(3).toString();
                         movement.amount = Money::fromMinor(row.value(4).toLongLong());
                         movement.balance = Money::fromMinor(row.value(5).toLongLong());
                         movement.number = row.value(6).toLongLong();
                         return movement;
                     });
}

} // namespace leadfloor
