// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/areaprices.h"
#include "models/items/stockareas.h"
#include "ui/inventory/mapshapes.h"

#include <QFutureWatcher>
#include <QWidget>

class QPushButton;
class QStackedLayout;
class QToolButton;

namespace leadfloor {

class ChartTable;
class EmptyState;
class FilterSession;
class LfTableView;
class MapLegend;
class StockMap;
class ThemedLabel;

/// The map with its title, legend, zoom and, beside it, the same numbers as a table; or why there
/// are none (look.md picture 11).
class MapPane final : public QWidget
{
    Q_OBJECT
public:
    MapPane(InventorySource& source, FacetBoard& board, FilterSession& session, ReportSource& reports,
            QWidget* parent = nullptr);

    [[nodiscard]] StockMap& map() const { return *m_map; }
    [[nodiscard]] StockAreas& areas() { return m_areas; }
    /// Counties of a state; empty: all states.
    void showRegion(const QString& state);
    void setTableShown(bool isShown);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void update();
    void updateTable();
    void updateState();
    [[nodiscard]] QString oneChosenState() const;
    void actOnRow(int row, FacetModel::Act act);

    FacetBoard& m_board;
    FilterSession& m_session;
    StockAreas m_areas;
    AreaPrices m_prices;
    StockMap* m_map;
    MapLegend* m_legend;
    ThemedLabel* m_title;
    ThemedLabel* m_hint;
    QPushButton* m_back;
    QPushButton* m_counties;
    QToolButton* m_all;
    QToolButton* m_tableButton;
    ChartTable* m_numbers;
    LfTableView* m_table;
    QStringList m_codes; ///< of the table's rows
    QStackedLayout* m_stack;
    QWidget* m_picture;
    EmptyState* m_empty;
    QString m_said;
    QFutureWatcher<std::shared_ptr<const MapShapes>> m_shapes;
};

} // namespace leadfloor
