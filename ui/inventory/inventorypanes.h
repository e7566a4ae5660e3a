// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace leadfloor {

class ChartStrip;
class FacetPane;
class PreviewPane;

/// Facets, leads, charts and preview side by side where there is room; below 1080 px the preview and
/// the charts, below 852 px the facets lie over the leads as drawers (look.md section 6, less the
/// sidebar). Beside the charts the preview needs 1300 px.
class InventoryPanes final : public QWidget
{
    Q_OBJECT
public:
    enum class Room : quint8
    {
        Narrow,
        Medium,
        Full
    };

    /// Takes the four.
    InventoryPanes(FacetPane* facets, QWidget* leads, ChartStrip* charts, PreviewPane* preview,
                   QWidget* parent = nullptr);

    [[nodiscard]] Room room() const { return m_room; }
    /// Opens or closes it, beside the leads or over them.
    void togglePreview();
    /// Whether it may stand beside the leads where there is room; else it is a drawer.
    void setPreviewAside(bool isAside);
    /// Whether the charts stand beside the leads where there is room.
    void setChartsWanted(bool areWanted);
    [[nodiscard]] bool areChartsWanted() const { return m_areChartsWanted; }
    void toggleCharts(); ///< beside the leads or over them
    [[nodiscard]] bool areChartsShown() const;
    /// Whether they may be shown at all.
    void setChartsAllowed(bool isAllowed);
    void toggleFacets(); ///< the drawer; has the keyboard when it opens
    /// false: none was open.
    bool closeDrawers();

Q_SIGNALS:
    void roomChanged();
    void chartsChanged(); ///< areChartsShown()

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool hasRoomForPreview() const;
    [[nodiscard]] bool areChartsAside() const { return m_room == Room::Full; }
    void layOut();
    void placeDrawers();

    FacetPane* m_facets;
    ChartStrip* m_charts;
    PreviewPane* m_preview;
    QHBoxLayout* m_row;
    Room m_room = Room::Full;
    bool m_isPreviewWanted = true; ///< beside the leads, where there is room
    bool m_isPreviewAside = true;
    bool m_isDrawerOpen = false;   ///< over the leads, where there is none
    bool m_areFacetsOpen = false;  ///< likewise
    bool m_areChartsWanted = false; ///< beside the leads, where there is room
    bool m_areChartsOpen = false;   ///< over the leads, where there is none
    bool m_areChartsAllowed = true;
};

} // namespace leadfloor
