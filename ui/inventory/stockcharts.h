// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/facetboard.h"

#include <QScrollArea>

class QGridLayout;
class QStackedLayout;

namespace leadfloor {

class ChartCard;
class EmptyState;
class FilterSession;

/// The stock under the filter as charts: by age, by place, by class. Each bar is a value of a
/// facet: a click, or a key, chooses it. The numbers are those of the facets, under the *other*
/// filters; a table of them is in each card.
class StockCharts final : public QScrollArea
{
    Q_OBJECT
public:
    static constexpr int barsMost = 12; ///< of places, those with most leads

    StockCharts(FacetBoard& board, FilterSession& session, QWidget* parent = nullptr);

    void setBuckets(const QList<AgeBucket>& buckets);
    [[nodiscard]] ChartCard& card(Facet facet) const; ///< State and County share one

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown
    {
        ChartCard* card = nullptr;
        Facet facet = Facet::Age;
        QStringList values; ///< of the bars
    };
    void addCard(Facet facet, const QString& title);
    void update();
    void updateCard(Shown& shown, const QString& valueTitle);
    void arrange();
    void updateState();

    FacetBoard& m_board;
    FilterSession& m_session;
    QList<AgeBucket> m_buckets;
    QList<Shown> m_cards;
    QWidget* m_sheet;
    QGridLayout* m_grid;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    QString m_said;
    int m_columns = 0;
};

} // namespace leadfloor
