// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/stockviews.h"

#include "ui/inventory/mappane.h"
#include "ui/inventory/stockcharts.h"
#include "ui/inventory/stockmap.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/theme.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace leadfloor {

namespace {

constexpr qreal heightForBoth = 430; ///< a map of 250 and a handful of rows

} // namespace

StockViews::StockViews(QWidget* table, InventorySource& source, FacetBoard& board,
                       FilterSession& session, ReportSource& reports, QWidget* parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_table(table)
    , m_map(new MapPane(source, board, session, reports))
    , m_charts(new StockCharts(board, session, reports))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(px(5));
    m_splitter->addWidget(m_map);
    m_splitter->addWidget(m_charts);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    layOut();
}

void StockViews::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    layOut();
    Q_EMIT viewChanged();
}

QWidget* StockViews::picture() const
{
    return m_view == View::Map      ? static_cast<QWidget*>(&m_map->map())
           : m_view == View::Charts ? &m_charts->card(Facet::Age).chart()
                                    : nullptr;
}

void StockViews::layOut()
{
    m_map->setVisible(m_view == View::Map);
    m_charts->setVisible(m_view == View::Charts);
    m_table->setVisible(m_view == View::Table || height() >= px(heightForBoth));
}

void StockViews::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace leadfloor
