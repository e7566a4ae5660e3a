// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/facetboard.h"
#include "ui/widgets/chart.h"

#include <QStringList>

/// What the facets count, as bars that can be chosen: the charts of the inventory and the strip beside
/// its table. GUI thread.
namespace leadfloor {

struct StockBars
{
    QStringList values; ///< of the bars, as FacetModel::actOn() takes them
    QList<ChartBar> bars;
};
/// Leads by value of one facet, under the *other* filters. Ages stand in the order of `buckets`, places
/// in the order of their leads, `placesMost` of them.
[[nodiscard]] StockBars stockBars(const FacetBoard& board, Facet facet, const QList<AgeBucket>& buckets, const QLocale& locale, qsizetype placesMost);
/// Counties tell more where states are chosen.
[[nodiscard]] Facet placeFacet(const FacetBoard& board);
[[nodiscard]] QString placeCaption(Facet facet);
/// What a click on a bar, or a key, does with its value: Chart::barAsked().
[[nodiscard]] FacetModel::Act barAct(Qt::KeyboardModifiers how);

} // namespace leadfloor
