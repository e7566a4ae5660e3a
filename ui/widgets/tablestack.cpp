// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablestack.h"

#include "models/items/roles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"

#include <QStackedLayout>

namespace leadfloor {

LoadingRows::LoadingRows(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void LoadingRows::follow(const QAbstractItemModel& model)
{
    beginResetModel();
    m_titles.clear();
    for (int column = 0; column < model.columnCount(); ++column)
        m_titles.append(model.headerData(column, Qt::Horizontal).toString());
    endResetModel();
}

int LoadingRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : rows;
}

int LoadingRows::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant LoadingRows::data(const QModelIndex&, int role) const
{
    return role == RowStateRole ? QVariant(int(RowState::Loading)) : QVariant();
}

QVariant LoadingRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole
               ? QVariant(m_titles.value(section))
               : QVariant();
}

TableStack::TableStack(LfTableView* table, QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_table(table)
    , m_loadingRows(new LoadingRows(this))
    , m_loading(new LfTableView)
    , m_empty(new EmptyState)
{
    m_loading->setModel(m_loadingRows);
    m_loading->setFocusPolicy(Qt::NoFocus);
    m_loading->setSelectionMode(QAbstractItemView::NoSelection);
    m_loading->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_loading->setAccessibleName(tr("Loading ..."));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_empty);
    // While it is not shown it asks for no room.
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
}

void TableStack::showRows()
{
    m_stack->setCurrentIndex(int(Shown::Rows));
}

void TableStack::showLoading()
{
    if (shown() == Shown::Loading)
        return;
    m_loadingRows->follow(*m_table->model());
    for (int column = 0; column < m_loadingRows->columnCount(); ++column) {
        m_loading->setColumnKind(column, m_table->columnKind(column));
        m_loading->setColumnWidth(column, m_table->columnWidth(column));
        m_loading->setColumnHidden(column, m_table->isColumnHidden(column));
    }
    m_loading->startLoading();
    m_stack->setCurrentIndex(int(Shown::Loading));
}

EmptyState& TableStack::showEmpty()
{
    m_stack->setCurrentIndex(int(Shown::Empty));
    return *m_empty;
}

TableStack::Shown TableStack::shown() const
{
    return Shown(m_stack->currentIndex());
}

} // namespace leadfloor
