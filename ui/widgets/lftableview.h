// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegates.h"
#include "ui/widgets/lfheaderview.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

namespace leadfloor {

enum class RowDensity : quint8
{
    Compact,
    Normal,
    Relaxed,
    WithButtons
}; ///< 24, 28, 34, 36 px

/// The one table of the program: fixed rows, whole-row selection, hover, current cell, loading
/// rows, a frozen edge. Set the model, then setColumnKind() for each column. The page gives it an
/// accessible name.
///
/// Ticks are the selection, unless the model keeps them (CheckStateRole in cells and header,
/// TickedRole): then the view works through setData(), the page answers header().tickClicked() and
/// tickRangeRequested(), and the page sets SingleSelection. Space on a tick, or Ctrl+Space anywhere
/// in the row, ticks it.
class LfTableView final : public QTableView
{
    Q_OBJECT
public:
    explicit LfTableView(QWidget* parent = nullptr);

    /// `widestSample` sets the width so that it and the title are whole; empty leaves the width.
    void setColumnKind(int column, CellKind kind, const QString& widestSample = {});
    [[nodiscard]] CellKind columnKind(int column) const;
    void setDensity(RowDensity density);
    /// The first `count` columns from the start, hidden ones included, stay in place when the table
    /// is scrolled sideways; an edge line stands behind them. They scroll along where they would
    /// leave the others less than a third of the width.
    void setFrozenColumns(int count);
    [[nodiscard]] LfHeaderView& header() const { return *m_header; }
    /// Width that the rows in sight ask for.
    [[nodiscard]] int contentsWidth(int column) const { return sizeHintForColumn(column); }

    /// For delegates.
    [[nodiscard]] int hoveredRow() const noexcept { return m_hoveredRow; }
    [[nodiscard]] bool isFrozenEdge(int column) const { return column == m_frozenEdge; }
    [[nodiscard]] int frozenColumns() const { return m_frozenColumns; }
    [[nodiscard]] bool isFirstVisualColumn(int column) const;
    /// The keyboard is here and was used last.
    [[nodiscard]] bool showsCurrentCell() const;
    /// False during the first 150 ms of loading rows, so that quick answers do not flicker.
    [[nodiscard]] bool showsLoadingBars() const;
    /// A row in one sentence, as a screen reader says it on demand: what its visible columns say.
    [[nodiscard]] QString rowWords(int row) const;
    /// Call when a load starts whose rows have RowState::Loading.
    void startLoading();

    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    /// Space on the current row.
    void previewRequested(const QModelIndex& index);
    /// Return, or a double click.
    void openRequested(const QModelIndex& index);
    /// Shift and a click on a tick of a model that keeps its ticks itself (CheckStateRole).
    void tickRangeRequested(int firstRow, int lastRow, bool isTicked);

protected:
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;
    void updateGeometries() override;

private:
    void setHoveredRow(int row);
    void updateRow(int row);
    void applyDensity();
    void syncFrozen();
    void updateHeaderTick();
    void toggleTick(int row);

    LfHeaderView* m_header;
    RowDensity m_density = RowDensity::Normal;
    int m_frozenColumns = 0;
    int m_frozenEdge = -1; ///< logical column
    int m_unit = px(1000); ///< text size that the column widths were set for
    int m_hoveredRow = -1;
    int m_tickAnchor = -1;           ///< row of the last click on a tick
    LfTableView* m_frozen = nullptr; ///< over us, shows the frozen columns; owned as a child
    LfTableView* m_main = nullptr;   ///< set in the frozen one
    QElapsedTimer m_loadingSince;
    QTimer m_loadingTimer;
};

} // namespace leadfloor
