// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tablelayout.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace leadfloor {

class SearchField;

/// A column as people choose it.
struct ColumnChoice
{
    QString key;
    QString title;
    QString group;       ///< what it is about, said beside the title
    bool canHide = true; ///< else it stays in front, too
};

/// Which columns a table shows and in what order: ticks, dragging or Alt+Up and Alt+Down, a search
/// among the names. Every change is told at once, so the table behind shows it; Cancel tells the
/// layout of before.
class ColumnsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `layout` has a place for each of `choices`; `initial` is what Reset goes back to.
    ColumnsDialog(const QList<ColumnChoice>& choices, const TableLayout& layout,
                  const TableLayout& initial, QWidget* parent = nullptr);
    [[nodiscard]] const TableLayout& tableLayout() const { return m_layout; }
    /// What the table made of a change, e.g. the widths that fit.
    void setTableLayout(const TableLayout& layout);

    void reject() override;

Q_SIGNALS:
    void layoutChosen(const leadfloor::TableLayout& layout);
    void fitRequested(); ///< widths by contents, which only the table knows

private:
    void fill();
    void filter();
    void takeList();
    void moveCurrent(int step);
    void updateButtons();

    QList<ColumnChoice> m_choices;
    TableLayout m_before, m_layout, m_initial;
    bool m_isFilling = false;
    SearchField* m_search;
    QListWidget* m_list;
    QToolButton* m_up;
    QToolButton* m_down;
};

} // namespace leadfloor
