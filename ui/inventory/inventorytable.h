// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inventorymodel.h"
#include "models/items/tablelayout.h"
#include "ui/widgets/lftableview.h" // not just named: lupdate loses the class behind an opaque enum

#include <QTimer>
#include <QWidget>

#include <optional>

namespace leadfloor {

/// The table of the inventory page: columns, ticks, sorting by header, copies. Ticks are the
/// model's; the view itself selects nothing and only has a current cell.
///
/// Beside what the view does with tick boxes, Ctrl+click ticks anywhere in a row and Shift+click
/// ticks from the current row to there; X and Insert tick by keyboard, Shift+Up and Shift+Down on
/// the way.
class InventoryTable final : public QWidget
{
    Q_OBJECT
public:
    explicit InventoryTable(InventoryModel& model, QWidget* parent = nullptr);

    [[nodiscard]] LfTableView& view() const { return *m_view; }
    /// Row of the current cell; -1: none.
    [[nodiscard]] int currentRow() const;
    /// The ticked leads, or the current one if there are none, as tab-separated lines that are
    /// inert in a spreadsheet. Empty while all that match are ticked: that is an export, not a
    /// copy.
    [[nodiscard]] QString copyText(bool hasHeaders) const;
    [[nodiscard]] QString rowText(int row) const; ///< the same of one row; empty: not here
    void toggleTick(int row);

    // Columns: the tick and the lead number stay in front and are always shown.
    [[nodiscard]] const TableLayout& tableLayout() const { return m_layout; }
    /// Unknown columns are kept, missing ones come last and are hidden.
    void setTableLayout(const TableLayout& layout);
    void showColumn(InventoryColumn column, bool isShown);
    /// It and those before it stay in place when the others scroll sideways.
    void freezeUpTo(InventoryColumn column);
    [[nodiscard]] InventoryColumn frozenColumn() const; ///< the last one
    void setOrder(const InventoryOrder& order);
    [[nodiscard]] static bool canHide(InventoryColumn column);
    /// As wide as the title and what is seen of the column need.
    void fitColumn(InventoryColumn column);
    void fitColumns(); ///< all that are shown
    void resetColumns(); ///< as at first: order, choice, widths
    [[nodiscard]] TableLayout initialLayout() const; ///< what resetColumns() goes back to
    void setDensity(RowDensity density);
    [[nodiscard]] RowDensity density() const { return m_density; }

Q_SIGNALS:
    void currentLeadChanged(int row); ///< also when that row's data has come or changed
    void previewRequested();
    void openRequested(int row);
    void menuRequested(const QModelIndex& index, const QPoint& globalPos);
    void headerMenuRequested(int column, const QPoint& globalPos); ///< -1: beside the columns
    void orderChanged();
    void tableLayoutChanged(); ///< by somebody, here or through the functions above
    void rowsNotHere(int rows); ///< so many of a range could not be ticked, as they are not loaded

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectHeader();
    void applyLayout();
    void applyWidths();
    /// What is left of the width goes to the county, unless somebody gave it a width of its own.
    void fillWidth();
    void setWidth(InventoryColumn column, int pixels);
    void takeOrder();
    void changed(); ///< applies m_layout and tells so
    [[nodiscard]] int fittingWidth(InventoryColumn column) const;
    [[nodiscard]] QList<InventoryColumn> shownColumns() const; ///< from left, without the tick
    void reportVisibleRows();
    void updateSort();
    void sortBy(int column, Qt::SortOrder order, bool isAdded);
    void tickRange(int from, int to, bool ticked);
    bool mousePressed(const QMouseEvent& event, const QWidget& viewport);
    bool keyPressed(const QKeyEvent& event);

    InventoryModel& m_model;
    LfTableView* m_view;
    QTimer m_visibleTimer;
    TableLayout m_layout; ///< has a place for each of our columns but the tick
    bool m_isApplying = false;
    RowDensity m_density;
    bool m_isWaiting = false; ///< rows in sight are loading
};

/// The word of `column` in `row` as a condition beside others, for "Only", "Add" and "Exclude";
/// nullopt: the column has none.
struct CellCondition
{
    QString words; ///< "Caddo"
    Filter only;   ///< the given filter with nothing else in this field
    std::optional<Filter> added;
    std::optional<Filter> excluded;
};
[[nodiscard]] std::optional<CellCondition> cellCondition(const InventoryRow& row,
                                                         InventoryColumn column,
                                                         const Filter& filter,
                                                         const CellFormat& format);
/// "More like this lead": state, class and age bucket.
[[nodiscard]] Filter similarLeads(const InventoryRow& row, const Filter& filter);

} // namespace leadfloor
