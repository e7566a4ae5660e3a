// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QAction;
class QMenu;

namespace leadfloor {

class FilterSession;
class InventoryModel;
class InventoryTable;
struct CellCondition;

/// Filters from the current cell of the table: only this value, this too, not this, leads like
/// this one. Without such a cell they change nothing.
class CellFilters final : public QObject
{
    Q_OBJECT
public:
    CellFilters(InventoryTable& table, const InventoryModel& model, FilterSession& session,
                QObject* parent = nullptr);

    void only();
    void add();
    void exclude();
    void similar();
    /// The first three with the value in their words, as far as the cell has them; keys and icons
    /// are those of the actions.
    void fillMenu(QMenu& menu, const QAction& onlyAction, const QAction& addAction,
                  const QAction& excludeAction) const;

private:
    [[nodiscard]] std::optional<CellCondition> condition() const;

    InventoryTable& m_table;
    const InventoryModel& m_model;
    FilterSession& m_session;
};

} // namespace leadfloor
