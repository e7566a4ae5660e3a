// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/facetboard.h"

#include <QStringList>
#include <QWidget>

#include <array>

class QScrollArea;

namespace leadfloor {

class Chart;
class ChartCard;
class ThemedLabel;

/// The stock under the filter as a narrow column of bars beside the table: by age, class and place. A
/// bar is a value of a facet and does what that does; each card has its numbers as a table. It asks
/// nobody: its numbers are the facets' own.
class ChartStrip final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int placesMost = 8; ///< those with most leads

    explicit ChartStrip(FacetBoard& board, QWidget* parent = nullptr);

    void setBuckets(const QList<AgeBucket>& buckets);
    [[nodiscard]] ChartCard& card(Facet facet) const; ///< State and County share one
    [[nodiscard]] Chart& firstChart() const; ///< where the keyboard goes

Q_SIGNALS:
    void closeRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Part
    {
        ChartCard* card = nullptr;
        Facet facet = Facet::Age;
        QStringList values; ///< of the bars
    };
    void update();

    FacetBoard& m_board;
    QList<AgeBucket> m_buckets;
    std::array<Part, 3> m_parts;
    ThemedLabel* m_nothing;
    QScrollArea* m_scroll;
};

} // namespace leadfloor
