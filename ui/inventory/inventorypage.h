// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/facetboard.h"
#include "models/items/filtereffects.h"
#include "models/items/filtersession.h"
#include "models/items/inventorymodel.h"
#include "models/items/viewshelf.h"

#include <QKeySequence>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace leadfloor {

class ChipBar;
class CountLine;
class EmptyState;
class FacetPane;
class InventoryTable;
class MessageStrip;
class PreviewPane;
class QueryBar;
class ViewBar;
struct CellCondition;

/// Leads on offer: search line, chips, facets, table and preview over one filter (look.md pictures
/// 01, 02, 10, 14). It buys nothing and writes no file: what it wants leaves as a signal.
class InventoryPage final : public QWidget
{
    Q_OBJECT
public:
    /// What "Get quote" asks for when nothing is ticked, as a start; fewer if there are fewer.
    static constexpr int quoteLeads = 100;

    explicit InventoryPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~InventoryPage() override;

    /// Its actions with texts, shortcuts and object names, for menus and palette. Those of the
    /// table work while the keyboard is in the page, the others while the page is shown.
    [[nodiscard]] const QList<QAction*>& pageActions() const { return m_actions; }
    [[nodiscard]] FilterSession& session() { return m_session; }
    [[nodiscard]] InventoryModel& model() { return m_model; }
    /// Asks again for what is shown, counts and facets too, as after a purchase; nothing moves.
    void refresh();
    /// The filter as one line, or a line per kind of ticked lead. Empty: nothing to buy.
    [[nodiscard]] QList<OrderLine> quoteLines() const;
    /// Saved views, and which one is open.
    [[nodiscard]] ViewShelf& shelf() { return m_shelf; }
    /// Columns and height of rows, to be kept on this computer: {"version", "columns", "density"}.
    [[nodiscard]] QJsonObject look() const;
    /// What is damaged or unknown in it is left out.
    void setLook(const QJsonObject& look);

Q_SIGNALS:
    void quoteRequested(const QList<leadfloor::OrderLine>& lines);
    void standingRequested(const leadfloor::Filter& filter); ///< buy these as they come
    void exportRequested(); ///< of bought leads: what is on offer has no contacts to write
    void selectionChanged(qint64 leads, leadfloor::Money total);
    /// Of all that match, when they are counted.
    void resultChanged(qint64 leads, leadfloor::Money total);
    void dataAgeChanged(const QDateTime& asOf); ///< when the numbers on screen were true
    void filterChanged(const leadfloor::Filter& filter);
    void lookChanged(); ///< somebody changed columns or height of rows

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Width : quint8
    {
        Narrow,
        Medium,
        Full
    };
    enum class StripCause : quint8
    {
        None,
        Note,
        Error,
        Line
    };

    QWidget* makeHead();
    QWidget* makeContent();
    void addActions();
    QAction* addAction(const QString& name, const QString& text, const QString& iconName,
                       const QList<QKeySequence>& keys, void (InventoryPage::*act)());
    void connectModels();
    void connectParts();

    void start();
    void applyIdentity();
    void applyFilter(const Filter& filter);
    void askEverything();
    void askEffects();
    void takeStockHint();
    void announce();

    void updateCounts();
    void updateChips();
    void updateBody();
    void sayNothingMatches();
    void updateStrip();
    void updatePreview();
    void say(Tone tone, const QString& sentence,
             const QString& reason); ///< a note; errors come first

    void updateWidth();
    void layOut();
    void placeDrawers();

    void getQuote();
    void exportLeads() { Q_EMIT exportRequested(); }
    void orderStanding() { Q_EMIT standingRequested(m_session.filter()); }
    void findInLine();
    void goBack() { m_session.goBack(); }
    void goForward() { m_session.goForward(); }
    void clearFilters() { m_session.clear(); }
    [[nodiscard]] QWidget* paneBeside(int step) const; ///< nullptr: that is the last one
    void focusPane(QWidget& pane);
    void tickAll() { m_model.tickAll(true); }
    void copy() { copyTable(false); }
    void copyWithHeaders() { copyTable(true); }
    void escape();
    void togglePreview();
    void toggleFacets();
    void onlyCell();
    void addCell();
    void excludeCell();
    void moreLikeThis();
    void copyTable(bool hasHeaders);
    [[nodiscard]] std::optional<CellCondition> currentCondition() const;
    void openMenu(const QModelIndex& index, const QPoint& globalPos);
    void setDensity(const QString& code); ///< unknown ones change nothing
    void connectViews();
    void showView(const ViewContent& content);
    void tellShelf();
    void openColumnMenu(int column, const QPoint& globalPos); ///< -1: of no one column
    void chooseColumns();
    void openDensity(const QPoint& globalPos);

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
    bool m_isOutdated = false; ///< stock changed while the page was hidden
    StripCause m_stripCause = StripCause::None;
    QString m_emptyKey; ///< what the empty state says now
    QTimer m_loadingTimer;

    Width m_width = Width::Full;
    bool m_isPreviewWanted = true; ///< beside the table, where there is room
    bool m_isDrawerOpen = false;   ///< over the table, where there is none
    bool m_areFacetsOpen = false;  ///< likewise

    QList<QAction*> m_actions;
    ViewBar* m_views;
    QueryBar* m_query;
    QToolButton* m_filtersButton;
    ChipBar* m_chips;
    QHBoxLayout* m_chipRow = nullptr;
    QHBoxLayout* m_countRow = nullptr;
    CountLine* m_counts;
    MessageStrip* m_strip;
    QPushButton* m_exportButton = nullptr;
    QPushButton* m_quoteButton = nullptr;
    QWidget* m_head = nullptr;
    QWidget* m_content = nullptr;
    QHBoxLayout* m_contentRow = nullptr;
    FacetPane* m_facets;
    QStackedLayout* m_body = nullptr;
    InventoryTable* m_table;
    EmptyState* m_empty;
    PreviewPane* m_preview;
};

} // namespace leadfloor
