// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QString>

namespace leadfloor {

/// One area of a map: closed rings in the plane of its file, y downwards. Holes are rings, too:
/// fill by the odd-even rule.
struct TopoArea
{
    QString id;   ///< the file's, a FIPS code in us-atlas
    QString name; ///< property "name"; may be empty
    QList<QList<QPointF>> rings;
};

/// A TopoJSON topology, in which neighbours share their borders. Knows what map files use: polygons
/// and collections of them, quantized or not. A value; any thread.
class TopoJson final
{
public:
    /// Errors: BadFile, the detail says what is wrong.
    [[nodiscard]] static Result<TopoJson> fromJson(const QByteArray& json);
    /// The areas of one of the file's objects, in its order. Errors: BadFile for what is no area,
    /// a border that is not there, or an object that is not.
    [[nodiscard]] Result<QList<TopoArea>> areas(const QString& object) const;

private:
    [[nodiscard]] bool addRing(const QJsonArray& arcs, TopoArea& area) const;

    QList<QList<QPointF>> m_arcs;
    QJsonObject m_objects;
};

} // namespace leadfloor
