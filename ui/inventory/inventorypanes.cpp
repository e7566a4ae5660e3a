// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorypanes.h"

#include "ui/inventory/chartstrip.h"
#include "ui/inventory/facetpane.h"
#include "ui/inventory/previewpane.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace leadfloor {

namespace {

constexpr qreal widthForAll = 1300; ///< facets, leads, charts and preview

} // namespace

InventoryPanes::InventoryPanes(FacetPane* facets, QWidget* leads, ChartStrip* charts,
                               PreviewPane* preview, QWidget* parent)
    : QWidget(parent)
    , m_facets(facets)
    , m_charts(charts)
    , m_preview(preview)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_facets);
    m_row->addWidget(leads, 1);
    m_row->addWidget(m_charts);
    m_row->addWidget(m_preview);
    layOut();
}

void InventoryPanes::layOut()
{
    const bool isFull = hasRoomForPreview();
    const bool isNarrow = m_room == Room::Narrow;
    m_row->removeWidget(m_facets);
    m_row->removeWidget(m_preview);
    m_row->removeWidget(m_charts);
    if (!isNarrow)
        m_row->insertWidget(0, m_facets);
    if (areChartsAside())
        m_row->addWidget(m_charts);
    if (isFull)
        m_row->addWidget(m_preview);
    m_facets->setVisible(!isNarrow || m_areFacetsOpen);
    m_preview->setVisible(isFull ? m_isPreviewWanted : m_isDrawerOpen);
    m_charts->setVisible(areChartsShown());
    placeDrawers();
}

void InventoryPanes::placeDrawers()
{
    const auto place = [&](QWidget& drawer, bool isAtEnd) {
        const bool isRight = isAtEnd != isRightToLeft();
        const int left = isRight ? width() - drawer.maximumWidth() : 0;
        drawer.setGeometry(left, 0, drawer.maximumWidth(), height());
        drawer.raise();
    };
    if (m_room == Room::Narrow && m_areFacetsOpen)
        place(*m_facets, false);
    if (!areChartsAside() && areChartsShown())
        place(*m_charts, true);
    if (!hasRoomForPreview() && m_isDrawerOpen)
        place(*m_preview, true);
}

bool InventoryPanes::hasRoomForPreview() const
{
    return m_room == Room::Full && m_isPreviewAside && (!areChartsShown() || width() >= px(widthForAll));
}

bool InventoryPanes::areChartsShown() const
{
    return m_areChartsAllowed && (areChartsAside() ? m_areChartsWanted : m_areChartsOpen);
}

void InventoryPanes::setChartsWanted(bool areWanted)
{
    m_areChartsWanted = areWanted;
    layOut();
    Q_EMIT chartsChanged();
}

void InventoryPanes::toggleCharts()
{
    bool& isShown = areChartsAside() ? m_areChartsWanted : m_areChartsOpen;
    isShown = !isShown;
    if (isShown)
        m_isDrawerOpen = false;
    layOut();
    Q_EMIT chartsChanged();
}

void InventoryPanes::setChartsAllowed(bool isAllowed)
{
    m_areChartsAllowed = isAllowed;
    layOut();
    Q_EMIT chartsChanged();
}

void InventoryPanes::togglePreview()
{
    bool& isOpen = hasRoomForPreview() ? m_isPreviewWanted : m_isDrawerOpen;
    isOpen = !isOpen;
    layOut();
}

void InventoryPanes::setPreviewAside(bool isAside)
{
    m_isPreviewAside = isAside;
    m_isDrawerOpen = false;
    layOut();
}

void InventoryPanes::toggleFacets()
{
    m_areFacetsOpen = !m_areFacetsOpen;
    layOut();
    if (m_areFacetsOpen)
        m_facets->firstValues().setFocus(Qt::ShortcutFocusReason);
}

bool InventoryPanes::closeDrawers()
{
    if (!m_areFacetsOpen && !m_isDrawerOpen && !m_areChartsOpen)
        return false;
    m_areFacetsOpen = m_isDrawerOpen = m_areChartsOpen = false;
    layOut();
    Q_EMIT chartsChanged();
    return true;
}

void InventoryPanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto roomAt = [](int pixels) {
        return pixels >= px(1080) ? Room::Full : pixels >= px(852) ? Room::Medium : Room::Narrow;
    };
    Room wanted = roomAt(width());
    if (wanted < m_room) // a window that is dragged around an edge does not flicker
        wanted = qMin(m_room, roomAt(width() + px(24)));
    if (wanted == m_room) {
        const bool isPreviewAside = m_row->indexOf(m_preview) >= 0;
        if (isPreviewAside != hasRoomForPreview())
            layOut();
        placeDrawers();
        return;
    }
    m_room = wanted;
    m_isDrawerOpen = m_areFacetsOpen = m_areChartsOpen = false;
    layOut();
    Q_EMIT chartsChanged();
    Q_EMIT roomChanged();
}

void InventoryPanes::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeDrawers();
}

} // namespace leadfloor
