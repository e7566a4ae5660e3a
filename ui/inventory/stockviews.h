// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;

namespace leadfloor {

class FacetBoard;
class FilterSession;
class InventorySource;
class MapPane;
class ReportSource;
class StockCharts;

/// The leads under one filter as table alone, or below a map or charts of the same leads. Where
/// the window is too low for both, the picture stands alone.
class StockViews final : public QWidget
{
    Q_OBJECT
public:
    enum class View : quint8
    {
        Table,
        Map,
        Charts
    };

    /// Takes `table`.
    StockViews(QWidget* table, InventorySource& source, FacetBoard& board, FilterSession& session,
               ReportSource& reports, QWidget* parent = nullptr);

    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    [[nodiscard]] MapPane& mapPane() const { return *m_map; }
    [[nodiscard]] StockCharts& charts() const { return *m_charts; }
    /// Where the keyboard goes in the picture; nullptr: the table stands alone.
    [[nodiscard]] QWidget* picture() const;

Q_SIGNALS:
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();

    View m_view = View::Table;
    QSplitter* m_splitter;
    QWidget* m_table;
    MapPane* m_map;
    StockCharts* m_charts;
};

} // namespace leadfloor
