// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QString>

#include <memory>

namespace leadfloor {

/// A state or a county as the map draws it, in the plane of the file (about 975 by 610).
struct MapArea
{
    QString code;  ///< two letters, or FIPS
    QString name;  ///< "Louisiana", "Caddo Parish"
    QString label; ///< what fits inside: "LA", "Caddo"
    QPainterPath path;
    QPointF middle; ///< of its largest part
    qreal room = 0; ///< half the width that a label twice as wide as high has around `middle`
};

/// The United States with Alaska and Hawaii as insets, and each state's counties (Census 2017 by
/// us-atlas). Immutable.
struct MapShapes
{
    QList<MapArea> states;                     ///< by name
    QHash<QString, QList<MapArea>> counties;   ///< by code of the state; each list by name
    QRectF box;

    [[nodiscard]] const QList<MapArea>& areas(const QString& region) const; ///< empty: the states
    [[nodiscard]] const MapArea* state(const QString& code) const;
};

/// Read once per program, on a pool thread (800 KB of JSON, 40,000 points); then at once.
[[nodiscard]] QFuture<std::shared_ptr<const MapShapes>> mapShapes();

} // namespace leadfloor
