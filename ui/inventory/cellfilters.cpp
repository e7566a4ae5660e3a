// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/cellfilters.h"

#include "models/items/filtersession.h"
#include "ui/inventory/inventorytable.h"
#include "ui/widgets/lftableview.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace leadfloor {

CellFilters::CellFilters(InventoryTable& table, const InventoryModel& model,
                         FilterSession& session, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
    , m_session(session)
{
}

std::optional<CellCondition> CellFilters::condition() const
{
    const QModelIndex index = m_table.view().currentIndex();
    const ShownLead* lead = m_model.lead(index.row());
    if (!lead)
        return std::nullopt;
    return cellCondition(lead->row, InventoryColumn(index.column()), m_session.filter(),
                         m_model.format());
}

void CellFilters::only()
{
    if (const auto cell = condition())
        m_session.setFilter(cell->only);
}

void CellFilters::add()
{
    if (const auto cell = condition(); cell && cell->added)
        m_session.setFilter(*cell->added);
}

void CellFilters::exclude()
{
    if (const auto cell = condition(); cell && cell->excluded)
        m_session.setFilter(*cell->excluded);
}

void CellFilters::similar()
{
    if (const ShownLead* lead = m_model.lead(m_table.currentRow()))
        m_session.setFilter(similarLeads(lead->row, m_session.filter()));
}

void CellFilters::fillMenu(QMenu& menu, const QAction& onlyAction, const QAction& addAction,
                           const QAction& excludeAction) const
{
    const auto cell = condition();
    if (!cell)
        return;
    // The words of the value stand in the menu; the action itself, and its keys, stay the same.
    const auto named = [&](const QAction& original, const QString& text) {
        auto* entry = menu.addAction(original.icon(), QString(text).replace(u'&', u"&&"_s));
        entry->setObjectName(original.objectName());
        entry->setShortcut(original.shortcut());
        entry->setShortcutContext(Qt::WidgetShortcut); // shown, not a second shortcut
        connect(entry, &QAction::triggered, &original, &QAction::trigger);
    };
    named(onlyAction, tr("Only \u201c%1\u201d", "a value").arg(cell->words));
    if (cell->added)
        named(addAction, tr("Add \u201c%1\u201d", "a value").arg(cell->words));
    if (cell->excluded)
        named(excludeAction, tr("Exclude \u201c%1\u201d", "a value").arg(cell->words));
    menu.addSeparator();
}

} // namespace leadfloor
