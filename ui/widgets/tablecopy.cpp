// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecopy.h"

#include "models/items/tabletext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lftableview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

TableCopy::TableCopy(LfTableView& table)
    : QObject(&table)
    , m_table(table)
    , m_copy(new QAction(icon(u"copy"_s), tr("&Copy"), this))
    , m_copyWithTitles(new QAction(icon(u"copy-plus"_s), tr("Copy with &headers"), this))
{
    m_copy->setObjectName(u"copy"_s);
    m_copy->setShortcuts(QKeySequence::Copy);
    m_copyWithTitles->setObjectName(u"copyWithHeaders"_s);
    m_copyWithTitles->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    for (QAction* action : {m_copy, m_copyWithTitles}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        table.addAction(action);
    }
    connect(m_copy, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyWithTitles, &QAction::triggered, this, [this] { copy(true); });
}

QList<int> TableCopy::rows() const
{
    QList<int> rows;
    const QItemSelection selection = m_table.selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    if (rows.isEmpty() && m_table.currentIndex().isValid())
        rows.append(m_table.currentIndex().row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString TableCopy::text(bool withTitles) const
{
    const QList<int> wanted = rows();
    if (wanted.isEmpty() || wanted.size() > rowsMax)
        return {};
    QList<int> columns;
    const LfHeaderView& header = m_table.header();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!m_table.isColumnHidden(column) && m_table.columnKind(column) != CellKind::Tick)
            columns.append(column);
    }
    return tabSeparated(*m_table.model(), wanted, columns, withTitles);
}

void TableCopy::copy(bool withTitles)
{
    const auto count = int(rows().size());
    if (count > rowsMax) {
        Q_EMIT refused(count);
    } else if (count > 0) {
        QGuiApplication::clipboard()->setText(text(withTitles));
        Q_EMIT copied(count);
    }
}

} // namespace leadfloor
