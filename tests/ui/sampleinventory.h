// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakeinventory.h"

/// The stock of the pictures: 18,236 Louisiana leads among 1,204,331.
namespace leadfloor {

inline QList<FacetValue> facetValues(std::initializer_list<std::pair<const char*, qint64>> values)
{
    QList<FacetValue> facet;
    for (const auto& [value, leads] : values)
        facet.append({QString::fromLatin1(value), {}, leads});
    return facet;
}

inline void fillSampleInventory(FakeInventory& source, int leads = 18'236)
{
    source.total = leads;
    source.countFor = [leads, &source](const Filter& filter) -> qint64 {
        if (filter == Filter())
            return leads == 0 ? 0 : 1'204'331;
        if (filter.scoreMin && *filter.scoreMin > 90)
            return 0;
        return (filter.buckets.isEmpty() ? leads + 121'750 : leads) - source.sold.size();
    };
    source.statuses = {
        {5, LeadStatus::Held}, {12, LeadStatus::Mine}, {18, LeadStatus::Suppressed}};
    Facets facets;
    facets.states = facetValues({{"LA", 18236},
                                 {"CA", 41118},
                                 {"TX", 31902},
                                 {"FL", 27440},
                                 {"GA", 15077},
                                 {"OH", 900},
                                 {"NY", 800},
                                 {"PA", 700},
                                 {"NC", 600},
                                 {"MI", 500},
                                 {"WA", 400},
                                 {"AZ", 300},
                                 {"CO", 200},
                                 {"WY", 0}});
    facets.counties = facetValues({{"22051", 2871},
                                   {"22033", 2655},
                                   {"22071", 2204},
                                   {"22055", 1702},
                                   {"22017", 1310},
                                   {"22015", 900},
                                   {"22019", 870}});
    facets.classes = facetValues({{"gold", 12480}, {"silver", 5756}});
    facets.buckets = facetValues({{"MONTH_3_TO_5", 14100},
                                  {"MONTH_6_TO_8", 18236},
                                  {"MONTH_9_TO_11", 15600},
                                  {"MONTH_12_TO_23", 42000},
                                  {"MONTH_24_PLUS", 50050}});
    facets.asOf = QDateTime::currentDateTimeUtc();
    source.facetAnswer = facets;
}

} // namespace leadfloor
