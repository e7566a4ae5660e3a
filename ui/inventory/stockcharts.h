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

/// The stock under the filter as charts. By age, place and class each bar is a value of a facet,
/// with the facet's number under the *other* filters. What a lead costs by place, and how many have
/// which score, is asked of the floor while the charts are shown, under the filter itself. A click,
/// or a key, chooses a bar; each card has its numbers as a table.
class StockCharts final : public QScrollArea
{
    Q_OBJECT
public:
    static constexpr int barsMost = 12; ///< of places, those with most leads

    StockCharts(FacetBoard& board, FilterSession& session, ReportSource& reports,
                QWidget* parent = nullptr);

    void setBuckets(const QList<AgeBucket>& buckets);
    [[nodiscard]] ChartCard& card(Facet facet) const; ///< State and County share one
    [[nodiscard]] ChartCard& priceCard() const { return *m_price; }
    [[nodiscard]] ChartCard& scoreCard() const { return *m_score; }
    void setCurrency(const QString& currency);

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
    [[nodiscard]] static ChartCard* makeCard(const QString& title);
    void addCard(Facet facet, const QString& title);
    void ask();
    void showPrices(const QList<StockPart>& parts);
    void showScores(const QList<StockPart>& parts);
    void chooseScore(int bar);
    [[nodiscard]] QList<ChartCard*> cards() const;
    void update();
    void updateCard(Shown& shown, const QString& valueTitle);
    void arrange();
    void updateState();

    FacetBoard& m_board;
    FilterSession& m_session;
    QList<AgeBucket> m_buckets;
    QList<Shown> m_cards;
    ReportSource& m_reports;
    ChartCard* m_price;
    ChartCard* m_score;
    QStringList m_priceValues, m_scoreValues; ///< of the bars
    QString m_currency;
    QDateTime m_askedFor; ///< the facets' figures that prices and scores belong to
    std::optional<Filter> m_askedFilter;
    Pending<QList<StockPart>> m_pricesPending, m_scoresPending;
    QWidget* m_sheet;
    QGridLayout* m_grid;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    QString m_said;
    int m_columns = 0;
};

} // namespace leadfloor
