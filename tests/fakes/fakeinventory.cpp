// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeinventory.h"

namespace leadfloor {

LeadId FakeInventory::idOf(int number)
{
    return LeadId(QUuid(uint(number + 1), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

InventoryRow FakeInventory::rowOf(int number) const
{
    InventoryRow row;
    row.id = idOf(number);
    row.leadClass = number % 3 == 1 ? LeadClass::Silver : LeadClass::Gold;
    row.bucket = QStringLiteral("MONTH_6_TO_8");
    row.inquiredOn =
        QDate(2024, 4, 2).addDays(-240 + (leadsPerDay > 0 ? number / leadsPerDay : number % 60));
    row.state = QStringLiteral("LA");
    static const QStringList counties{QStringLiteral("Caddo"),
                                      QStringLiteral("Bossier"),
                                      QStringLiteral("Orleans"),
                                      QStringLiteral("Lafayette"),
                                      QStringLiteral("East Baton Rouge"),
                                      QStringLiteral("Jefferson")};
    row.county = counties.at(number % counties.size());
    row.countyFips = QString::number(22001 + 2 * (number % counties.size()));
    row.city = QStringLiteral("Shreveport");
    row.firstInitial = QStringLiteral("J");
    row.freshness = 40 + number % 50;
    row.intent = 30 + number % 60;
    row.score = (row.freshness + row.intent) / 2;
    row.filled =
        row.leadClass == LeadClass::Gold ? 0x3F | NameFilled | EmailFilled : 0x0F | NameFilled;
    row.price =
        prices.value(number, Money::fromMinor(row.leadClass == LeadClass::Gold ? 800 : 400));
    row.priceRule = QStringLiteral("rule 12");
    row.status = statuses.value(number, LeadStatus::Free);
    return row;
}

QFuture<Result<InventoryCount>> FakeInventory::count(const Filter& filter)
{
    countCalls.append(filter);
    return give<InventoryCount>(
        QStringLiteral("count"), [this, filter]() -> Result<InventoryCount> {
            const qint64 leads = countFor ? countFor(filter) : total - sold.size();
            return InventoryCount{leads, Money::fromMinor(leads * 700), asOf};
        });
}

QFuture<Result<QList<InventoryRow>>>
FakeInventory::page(const Filter& filter, const InventoryOrder& order, const PageRequest& request)
{
    pageCalls.append({filter, order, request});
    return give<QList<InventoryRow>>(
        QStringLiteral("page"), [this, filter, request]() -> Result<QList<InventoryRow>> {
            QList<InventoryRow> rows;
            int skip = request.skip;
            const int end = countFor ? int(countFor(filter)) : total;
            for (int i = request.after ? numberOf(*request.after) + 1 : 0;
                 i < end && rows.size() < request.limit; ++i) {
                if (!sold.contains(i) && skip-- <= 0)
                    rows.append(rowOf(i));
            }
            return rows;
        });
}

QFuture<Result<QList<InventoryAnchor>>> FakeInventory::anchors(const Filter&, const InventoryOrder&,
                                                               int every)
{
    ++anchorCalls;
    return give<QList<InventoryAnchor>>(QStringLiteral("anchors"),
                                        [this, every]() -> Result<QList<InventoryAnchor>> {
                                            QList<InventoryAnchor> anchors;
                                            for (int i = every; i < total; i += every)
                                                anchors.append({i, idOf(i - 1)});
                                            return anchors;
                                        });
}

QFuture<Result<Facets>> FakeInventory::facets(const Filter& filter)
{
    facetCalls.append(filter);
    return give<Facets>(QStringLiteral("facets"), [this, filter]() -> Result<Facets> {
        return facetsFor ? facetsFor(filter) : facetAnswer;
    });
}

} // namespace leadfloor
