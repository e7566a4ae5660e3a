// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/reportcalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Money moneyOf(const QSqlQuery& row, int column)
{
    return Money::fromMinor(row.value(column).toLongLong());
}

QVariant dayOf(const QDate& day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant(QMetaType(QMetaType::QString));
}

/// Four columns from `first` on: leads, paid, refunded leads, refunded.
template <class Part> void readBought(Part& part, const QSqlQuery& row, int first)
{
    part.leads = row.value(first).toLongLong();
    part.paid = moneyOf(row, first + 1);
    part.refundedLeads = row.value(first + 2).toLongLong();
    part.refunded = moneyOf(row, first + 3);
}

} // namespace

Result<QList<SpendMonth>> reportSpend(DbConnection& connection, const ReportPeriod& period)
{
    return queryRows(connection,
                     u"select month, orders, list_minor, discount_minor, leads, paid_minor, refunded_leads, refunded_minor"
                     " from api.report_spend(:from::date, :to::date)"_s,
                     {{u"from"_s, dayOf(period.from)}, {u"to"_s, dayOf(period.to)}}, [](const QSqlQuery& row) {
                         SpendMonth month;
                         month.month = row.value(0).toDate();
                         month.orders = row.value(1).toLongLong();
                         month.list = moneyOf(row, 2);
                         month.discount = moneyOf(row, 3);
                         readBought(month, row, 4);
                         return month;
                     });
}

Result<QList<BoughtPart>> reportBought(DbConnection& connection, BoughtBy by, const ReportPeriod& period)
{
    return queryRows(connection,
                     u"select value, label, leads, paid_minor, refunded_leads, refunded_minor, reached, won"
                     " from api.report_bought(:by, :from::date, :to::date)"_s,
                     {{u"by"_s, reportCode(by)}, {u"from"_s, dayOf(period.from)}, {u"to"_s, dayOf(period.to)}},
                     [](const QSqlQuery& row) {
                         BoughtPart part;
                         part.value = row.value(0).toString();
                         part.label = row.value(1).toString();
                         readBought(part, row, 2);
                         part.reached = row.value(6).toLongLong();
                         part.won = row.value(7).toLongLong();
                         return part;
                     });
}

Result<QList<StockPart>> reportStock(DbConnection& connection, const Filter& filter, StockBy by)
{
    return queryRows(connection,
                     u"select value, label, leads, total_minor, least_minor, as_of from api.report_stock(:filter::jsonb, :by)"_s,
                     {{u"filter"_s, floorjson::compact(filter.toJson())}, {u"by"_s, reportCode(by)}}, [](const QSqlQuery& row) {
                         StockPart part;
                         part.value = row.value(0).toString();
                         part.label = row.value(1).toString();
                         part.leads = row.value(2).toLongLong();
                         part.total = moneyOf(row, 3);
                         part.least = moneyOf(row, 4);
                         part.asOf = row.value(5).toDateTime().toUTC();
                         return part;
                     });
}

} // namespace leadfloor
