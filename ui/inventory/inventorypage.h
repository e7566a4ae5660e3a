// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/facetboard.h"
#include "models/items/filtereffects.h"
#include "models/items/filtersession.h"
#include "models/items/inventorymodel.h"
#include "models/items/viewshelf.h"
#include "ui/inventory/cellfilters.h"
#include "ui/widgets/firsttour.h"
#include "ui/widgets/pagebase.h"

class QAction;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace leadfloor {

class ChartStrip;
class ChipBar;
class CountLine;
class FacetPane;
class InventoryPanes;
class InventoryTable;
class MessageStrip;
class PreviewPane;
class QueryBar;
class ResultState;
class SegmentedButtons;
class StockViews;
class TableLook;
class ViewBar;

/// Leads on offer: search line, chips, facets, table and preview over one filter (look.md pictures
/// 01, 02, 10, 11, 14). It buys nothing and writes no file: what it wants leaves as a signal.
class InventoryPage final : public PageBase
{
    Q_OBJECT
public:
    /// What "Get quote" asks for when nothing is ticked, as a start; fewer if there are fewer.
    static constexpr int quoteLeads = 100;

    explicit InventoryPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~InventoryPage() override;

    [[nodiscard]] FilterSession& session() { return m_session; }
    [[nodiscard]] InventoryModel& model() { return m_model; }
    /// Asks again for what is shown, counts and facets too, as after a purchase; nothing moves.
    void refresh();
    /// The filter as one line, or a line per kind of ticked lead. Empty: nothing to buy.
    [[nodiscard]] QList<OrderLine> quoteLines() const;
    /// Search line, facets and quote, for who is here for the first time.
    [[nodiscard]] QList<TourStop> tourStops() const;
    /// Saved views, and which one is open.
    [[nodiscard]] ViewShelf& shelf() { return m_shelf; }
    /// Columns and height of rows, to be kept on this computer: {"version", "columns", "density"}.
    [[nodiscard]] QJsonObject look() const;
    /// What is damaged or unknown in it is left out.
    void setLook(const QJsonObject& look);
    /// What stands above the table: "table" (nothing), "map" or "charts". Unknown words: nothing.
    [[nodiscard]] QString picture() const;
    void setPicture(const QString& picture);
    /// Whether bars stand beside the table, where there is room for them.
    [[nodiscard]] bool hasChartStrip() const;
    void setChartStrip(bool isShown);

Q_SIGNALS:
    void quoteRequested(const QList<leadfloor::OrderLine>& lines);
    void standingRequested(const leadfloor::Filter& filter); ///< buy these as they come
    void watchRequested(const QString& name, const leadfloor::Filter& filter); ///< tell when such leads come
    void basketRequested(const QList<leadfloor::LeadId>& leads); ///< put them aside
    void projectsRequested(); ///< buy of a project
    void exportRequested(); ///< of bought leads: what is on offer has no contacts to write
    void selectionChanged(qint64 leads, leadfloor::Money total);
    /// Of all that match, when they are counted.
    void resultChanged(qint64 leads, leadfloor::Money total);
    void dataAgeChanged(const QDateTime& asOf); ///< when the numbers on screen were true
    void filterChanged(const leadfloor::Filter& filter);
    void lookChanged(); ///< somebody changed columns or height of rows
    void pictureChanged(); ///< picture()
    void chartStripChanged(); ///< hasChartStrip()
    /// Something was done that `undo` takes back, for as long as the page is there.
    void undoable(const QString& words, const std::function<void()>& undo);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class StripCause : quint8
    {
        None,
        Note,
        Error,
        Line
    };

    QWidget* makeHead();
    void addActions();
    void connectModels();
    void connectParts();
    void connectViews();

    void start();
    void applyIdentity();
    void applyFilter(const Filter& filter);
    void askEverything();
    void askEffects();
    void takeStockHint();
    void announce();

    void updateCounts();
    void updateChips();
    void updateStrip();
    void updatePreview();
    void say(Tone tone, const QString& sentence,
             const QString& reason); ///< a note; errors come first

    void layOutHead();
    void chooseView(int view); ///< StockViews::View
    void toggleCharts();
    void toggleChartStrip();
    void showMap();
    void focusPicture(); ///< or the table, if that stands alone

    void getQuote();
    void exportLeads() { Q_EMIT exportRequested(); }
    void orderStanding() { Q_EMIT standingRequested(m_session.filter()); }
    void watch();
    void addToBasket();
    void chooseProject() { Q_EMIT projectsRequested(); }
    void findInLine();
    void goBack() { m_session.goBack(); }
    void goForward() { m_session.goForward(); }
    void clearFilters() { m_session.clear(); }
    void tickAll() { m_model.tickAll(true); }
    void copy() { copyTable(false); }
    void copyWithHeaders() { copyTable(true); }
    void escape();
    void togglePreview();
    void onlyCell() { m_cells.only(); }
    void addCell() { m_cells.add(); }
    void excludeCell() { m_cells.exclude(); }
    void moreLikeThis() { m_cells.similar(); }
    void copyTable(bool hasHeaders);
    void openMenu(const QModelIndex& index, const QPoint& globalPos);
    void openColumnMenu(int column, const QPoint& globalPos); ///< -1: of no one column
    void chooseColumns();
    void showView(const ViewContent& content);
    void tellShelf();

    FloorConnection& m_floor;
    InventoryModel m_model;
    FacetBoard m_board;
    FilterSession m_session;
    FilterEffects m_effects;
    ViewShelf m_shelf;
    Pending<InventoryCount> m_everythingPending;
    std::optional<qint64> m_everything; ///< leads without any filter
    QDateTime m_facetsAskedAt;
    bool m_isStarted = false;
    bool m_isOutdated = false; ///< stock changed, or the line was lost, while the page was hidden
    StripCause m_stripCause = StripCause::None;

    ViewBar* m_views;
    QueryBar* m_query;
    QToolButton* m_filtersButton;
    ChipBar* m_chips;
    QHBoxLayout* m_chipRow = nullptr;
    QHBoxLayout* m_countRow = nullptr;
    CountLine* m_counts;
    MessageStrip* m_strip;
    QPushButton* m_watchButton = nullptr;
    QPushButton* m_exportButton = nullptr;
    QPushButton* m_quoteButton = nullptr;
    QWidget* m_head = nullptr;
    FacetPane* m_facets;
    InventoryTable* m_table;
    PreviewPane* m_preview;
    ResultState* m_result;
    StockViews* m_stock;
    ChartStrip* m_bars;
    QToolButton* m_barsButton = nullptr;
    SegmentedButtons* m_viewButtons = nullptr;
    InventoryPanes* m_panes;
    CellFilters m_cells;
    TableLook* m_look;
};

} // namespace leadfloor
