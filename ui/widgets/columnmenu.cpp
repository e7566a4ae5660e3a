// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnmenu.h"

#include "ui/widgets/lftableview.h"

#include <QMenu>

namespace leadfloor {

void offerColumns(LfTableView& table, int always)
{
    LfHeaderView& header = table.header();
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(
        &header, &QWidget::customContextMenuRequested, &table,
        [&table, always](const QPoint& place) {
            auto* menu = new QMenu(&table);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            const LfHeaderView& titles = table.header();
            for (int visual = 0; visual < titles.count(); ++visual) {
                const int column = titles.logicalIndex(visual);
                const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
                if (title.isEmpty())
                    continue;
                QAction* action = menu->addAction(title);
                action->setCheckable(true);
                action->setChecked(!table.isColumnHidden(column));
                action->setEnabled(column != always);
                QObject::connect(action, &QAction::toggled, &table, [&table, column](bool isShown) {
                    table.setColumnHidden(column, !isShown);
                });
            }
            menu->popup(titles.viewport()->mapToGlobal(place));
        });
}

} // namespace leadfloor
