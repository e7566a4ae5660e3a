// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/topojson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QPointF pointFrom(const QJsonArray& pair)
{
    return {pair.at(0).toDouble(), pair.at(1).toDouble()};
}

tl::unexpected<Error> badMap(const QString& what)
{
    return failure(ErrorCode::BadFile, what);
}

} // namespace

Result<TopoJson> TopoJson::fromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonObject whole = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return badMap(problem.errorString());
    if (whole.value("type"_L1) != "Topology"_L1)
        return badMap(u"not a TopoJSON topology"_s);
    // Quantized files keep whole steps from point to point; others the points themselves.
    const QJsonObject transform = whole.value("transform"_L1).toObject();
    const bool isQuantized = !transform.isEmpty();
    const QPointF scale =
        isQuantized ? pointFrom(transform.value("scale"_L1).toArray()) : QPointF(1, 1);
    const QPointF origin = pointFrom(transform.value("translate"_L1).toArray());
    TopoJson map;
    const QJsonArray arcs = whole.value("arcs"_L1).toArray();
    map.m_arcs.reserve(arcs.size());
    for (const auto& arc : arcs) {
        const QJsonArray steps = arc.toArray();
        QList<QPointF> points;
        points.reserve(steps.size());
        QPointF at;
        for (const auto& step : steps) {
            const QPointF one = pointFrom(step.toArray());
            at = isQuantized ? at + one : one;
            points.append({at.x() * scale.x() + origin.x(), at.y() * scale.y() + origin.y()});
        }
        map.m_arcs.append(points);
    }
    map.m_objects = whole.value("objects"_L1).toObject();
    return map;
}

bool TopoJson::addRing(const QJsonArray& arcs, TopoArea& area) const
{
    QList<QPointF> ring;
    for (const auto& value : arcs) {
        const int number = value.toInt(0);
        const bool isBackwards = number < 0; // ~n: the border of the neighbour, walked the other way
        const qsizetype index = isBackwards ? ~number : number;
        if (!value.isDouble() || index >= m_arcs.size())
            return false;
        const QList<QPointF>& arc = m_arcs.at(index);
        if (!ring.isEmpty())
            ring.removeLast(); // where one border ends the next one begins
        if (isBackwards)
            std::copy(arc.crbegin(), arc.crend(), std::back_inserter(ring));
        else
            ring.append(arc);
    }
    area.rings.append(ring);
    return true;
}

Result<QList<TopoArea>> TopoJson::areas(const QString& object) const
{
    const QJsonValue collection = m_objects.value(object);
    if (!collection.isObject())
        return badMap(u"no object \"%1\""_s.arg(object));
    QList<TopoArea> areas;
    const QJsonArray geometries = collection.toObject().value("geometries"_L1).toArray();
    for (const auto& value : geometries) {
        const QJsonObject geometry = value.toObject();
        TopoArea area;
        area.id = geometry.value("id"_L1).toVariant().toString();
        area.name = geometry.value("properties"_L1).toObject().value("name"_L1).toString();
        const QString type = geometry.value("type"_L1).toString();
        QJsonArray polygons = geometry.value("arcs"_L1).toArray();
        if (type == "Polygon"_L1)
            polygons = QJsonArray{QJsonValue(polygons)};
        else if (type != "MultiPolygon"_L1)
            return badMap(u"\"%1\" is not an area"_s.arg(area.id));
        for (const auto& polygon : std::as_const(polygons)) {
            const QJsonArray rings = polygon.toArray();
            for (const auto& ring : rings) {
                if (!addRing(ring.toArray(), area))
                    return badMap(u"\"%1\" has a border that is not there"_s.arg(area.id));
            }
        }
        areas.append(area);
    }
    return areas;
}

} // namespace leadfloor
