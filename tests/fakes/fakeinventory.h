// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

#include <QSet>

#include <functional>

namespace leadfloor {

/// Stock of any size, of which each row is made from its number.
/// Answers are called "count", "page", "anchors" and "facets".
class FakeInventory final : public InventorySource, public HeldAnswers
{
public:
    struct PageCall
    {
        Filter filter;
        InventoryOrder order;
        PageRequest request;
    };

    explicit FakeInventory(int rows);
    ~FakeInventory() override;

    static LeadId idOf(int number)
    {
        return LeadId(QUuid(uint(number + 1), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1));
    }
    static int numberOf(LeadId id) { return int(id.uuid().data1) - 1; }
    [[nodiscard]] InventoryRow rowOf(int number) const
    {
        InventoryRow row;
        row.id = idOf(number);
        row.leadClass = number % 3 == 1 ? LeadClass::Silver : LeadClass::Gold;
        row.bucket = QStringLiteral("MONTH_6_TO_8");
        row.inquiredOn
            = QDate(2024, 4, 2).addDays(-240 + (leadsPerDay > 0 ? number / leadsPerDay : number % 60));
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

    [[nodiscard]] QFuture<Result<InventoryCount>> count(const Filter& filter) override
    {
        countCalls.append(filter);
        return give<InventoryCount>(
            QStringLiteral("count"), [this, filter]() -> Result<InventoryCount> {
                const qint64 leads = countFor ? countFor(filter) : total - sold.size();
                return InventoryCount{leads, Money::fromMinor(leads * 700), asOf};
            });
    }

    [[nodiscard]] QFuture<Result<QList<InventoryRow>>>
    page(const Filter& filter, const InventoryOrder& order, const PageRequest& request) override
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

    [[nodiscard]] QFuture<Result<QList<InventoryAnchor>>> anchors(const Filter&, const InventoryOrder&,
                                                                  int every) override
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

    [[nodiscard]] QFuture<Result<Facets>> facets(const Filter& filter) override
    {
        facetCalls.append(filter);
        return give<Facets>(QStringLiteral("facets"), [this, filter]() -> Result<Facets> {
            return facetsFor ? facetsFor(filter) : facetAnswer;
        });
    }

    int total = 0;
    int leadsPerDay = 0; ///< 0: days come in no order, whatever the sort
    QSet<int> sold;
    QHash<int, Money> prices;
    QHash<int, LeadStatus> statuses;
    QDateTime asOf{QDate(2024, 4, 2), QTime(14, 2, 11), Qt::UTC};
    Facets facetAnswer;
    std::function<qint64(const Filter&)> countFor;
    std::function<Facets(const Filter&)> facetsFor;

    QList<Filter> countCalls;
    QList<PageCall> pageCalls;
    QList<Filter> facetCalls;
    int anchorCalls = 0;
};

} // namespace leadfloor
