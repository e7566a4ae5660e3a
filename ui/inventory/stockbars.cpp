// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/stockbars.h"

#include "models/domain/agescheme.h"
#include "models/domain/places.h"
#include "models/items/inventorycolumns.h"
#include "ui/inventory/stockcharts.h"

#include <algorithm>

namespace leadfloor {

StockBars stockBars(const FacetBoard& board, Facet facet, const QList<AgeBucket>& buckets, const QLocale& locale, qsizetype placesMost)
{
    const QHash<QString, qint64> leads = board.model(facet).leadsByValue();
    const QStringList chosen = facetIncluded(board.filter(), facet);
    StockBars found;
    const auto add = [&](const QString& value, const QString& name) {
        found.values.append(value);
        found.bars.append({name, double(leads.value(value)), chosen.contains(value)});
    };
    switch (facet) {
    case Facet::Age:
        for (const AgeBucket& bucket : buckets)
            add(bucket.code, ageBucketText(bucket, locale));
        break;
    case Facet::Class:
        for (const LeadClass leadClass : {LeadClass::Gold, LeadClass::Silver})
            add(leadClassCode(leadClass), leadClassText(leadClass));
        break;
    case Facet::State:
    case Facet::County: {
        QStringList order = leads.keys();
        std::sort(order.begin(), order.end(), [&](const QString& a, const QString& b) {
            return std::pair(-leads.value(a), a) < std::pair(-leads.value(b), b);
        });
        for (const QString& value : order.mid(0, placesMost)) {
            const UsCounty* county = Places::instance().county(value);
            add(value, county ? county->name : value);
        }
        break;
    }
    }
    return found;
}

Facet placeFacet(const FacetBoard& board)
{
    return board.filter().states.isEmpty() ? Facet::State : Facet::County;
}

QString placeCaption(Facet facet)
{
    return facet == Facet::County ? StockCharts::tr("counties with most leads") : StockCharts::tr("states with most leads");
}

FacetModel::Act barAct(Qt::KeyboardModifiers how)
{
    return how == Qt::ControlModifier ? FacetModel::Act::Toggle
           : how == Qt::AltModifier   ? FacetModel::Act::Exclude
                                      : FacetModel::Act::Only;
}

} // namespace leadfloor
