// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inventorymodel.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace leadfloor {

enum class RowDensity : quint8;
class LfTableView;

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
    void resetColumns(); ///< all of them, at their own widths
    void setDensity(RowDensity density);
    [[nodiscard]] RowDensity density() const { return m_density; }

Q_SIGNALS:
    void currentLeadChanged(int row); ///< also when that row's data has come or changed
    void previewRequested();
    void openRequested(int row);
    void menuRequested(const QModelIndex& index, const QPoint& globalPos);
    void rowsNotHere(int rows); ///< so many of a range could not be ticked, as they are not loaded

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyColumnWidths();
    void reportVisibleRows();
    void updateSort();
    void tickRange(int from, int to, bool ticked);
    bool mousePressed(const QMouseEvent& event, const QWidget& viewport);
    bool keyPressed(const QKeyEvent& event);

    InventoryModel& m_model;
    LfTableView* m_view;
    QTimer m_visibleTimer;
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
