// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace leadfloor {

class FacetPane;
class PreviewPane;

/// Facets, leads and preview side by side where there is room; below 1080 px the preview, below
/// 852 px the facets lie over the leads as drawers (look.md section 6, less the sidebar).
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

    /// Takes the three.
    InventoryPanes(FacetPane* facets, QWidget* leads, PreviewPane* preview,
                   QWidget* parent = nullptr);

    [[nodiscard]] Room room() const { return m_room; }
    /// Opens or closes it, beside the leads or over them.
    void togglePreview();
    /// Whether it may stand beside the leads where there is room; else it is a drawer.
    void setPreviewAside(bool isAside);
    void toggleFacets(); ///< the drawer; has the keyboard when it opens
    /// false: none was open.
    bool closeDrawers();

Q_SIGNALS:
    void roomChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool hasRoomForPreview() const { return m_room == Room::Full && m_isPreviewAside; }
    void layOut();
    void placeDrawers();

    FacetPane* m_facets;
    PreviewPane* m_preview;
    QHBoxLayout* m_row;
    Room m_room = Room::Full;
    bool m_isPreviewWanted = true; ///< beside the leads, where there is room
    bool m_isPreviewAside = true;
    bool m_isDrawerOpen = false;   ///< over the leads, where there is none
    bool m_areFacetsOpen = false;  ///< likewise
};

} // namespace leadfloor
