// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/facetboard.h"

#include <QScrollArea>

#include <array>

namespace leadfloor {

class AgeHistogram;
class FacetSection;
class ThemedLabel;

/// The facets beside the table, one section each, as far as there are values to choose from.
class FacetPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FacetPane(FacetBoard& board, QWidget* parent = nullptr);
    void setBuckets(const QList<AgeBucket>& buckets);
    [[nodiscard]] QWidget& firstValues() const; ///< where the keyboard goes

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addSection(Facet facet, QWidget& content);
    void updateSection(Facet facet);
    void updateBars();
    void updateStamp();

    FacetBoard& m_board;
    QWidget* m_content;
    std::array<FacetSection*, allFacets.size()> m_sections{};
    std::array<QWidget*, allFacets.size()> m_lines{};
    AgeHistogram* m_ages;
    ThemedLabel* m_agesUnit;
    ThemedLabel* m_stamp;
    QList<AgeBucket> m_buckets;
};

} // namespace leadfloor
