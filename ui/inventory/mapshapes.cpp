// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/mapshapes.h"

#include "models/domain/places.h"
#include "models/domain/topojson.h"

#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Twice the signed area, and the middle of a ring.
std::pair<qreal, QPointF> weigh(const QList<QPointF>& ring)
{
    qreal twice = 0;
    QPointF sum;
    for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
        const QPointF& a = ring.at(i);
        const QPointF& b = ring.at(i + 1);
        const qreal cross = a.x() * b.y() - b.x() * a.y();
        twice += cross;
        sum += (a + b) * cross;
    }
    return {twice, twice == 0 ? ring.value(0) : sum / (3 * twice)};
}

qreal roomAround(const QPainterPath& path, const QPointF& middle)
{
    qreal low = 0, high = 64;
    while (high - low > 0.5) {
        const qreal half = (low + high) / 2;
        bool isInside = true;
        for (const qreal x : {-1.0, -0.5, 0.5, 1.0}) {
            for (const qreal y : {-0.5, 0.5})
                isInside = isInside && path.contains(middle + QPointF(x, y) * half);
        }
        (isInside ? low : high) = half;
    }
    return low;
}

MapArea areaFrom(const TopoArea& source, const QString& code, const QString& name,
                 const QString& label)
{
    MapArea area{code, name, label, {}, {}, 0};
    area.path.setFillRule(Qt::OddEvenFill);
    qreal largest = 0;
    for (const QList<QPointF>& ring : source.rings) {
        area.path.addPolygon(QPolygonF(ring));
        if (const auto [size, middle] = weigh(ring); std::abs(size) > largest) {
            largest = std::abs(size);
            area.middle = middle;
        }
    }
    area.room = roomAround(area.path, area.middle);
    return area;
}

void sortByName(QList<MapArea>& areas)
{
    std::sort(areas.begin(), areas.end(),
              [](const MapArea& a, const MapArea& b) { return a.name < b.name; });
}

std::shared_ptr<const MapShapes> readShapes()
{
    auto shapes = std::make_shared<MapShapes>();
    QFile file(u":/data/counties-albers-10m.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // compiled in
    const auto map = TopoJson::fromJson(file.readAll());
    Q_ASSERT(map && map->areas(u"states"_s) && map->areas(u"counties"_s));
    QHash<QString, const UsState*> statesByFips;
    for (const UsState& state : Places::instance().states())
        statesByFips.insert(state.fips, &state);
    const QList<TopoArea> states = map->areas(u"states"_s).value();
    for (const TopoArea& source : states) {
        if (const UsState* state = statesByFips.value(source.id)) {
            shapes->states.append(areaFrom(source, state->code, state->name, state->code));
            shapes->box |= shapes->states.constLast().path.boundingRect();
        }
    }
    const QList<TopoArea> counties = map->areas(u"counties"_s).value();
    for (const TopoArea& source : counties) {
        const UsState* state = statesByFips.value(source.id.left(2));
        const UsCounty* county = Places::instance().county(source.id);
        if (state && county)
            shapes->counties[state->code].append(
                areaFrom(source, county->fips, county->fullName(), county->name));
    }
    sortByName(shapes->states);
    for (QList<MapArea>& of : shapes->counties)
        sortByName(of);
    return shapes;
}

} // namespace

const QList<MapArea>& MapShapes::areas(const QString& region) const
{
    static const QList<MapArea> none;
    if (region.isEmpty())
        return states;
    const auto found = counties.constFind(region);
    return found == counties.cend() ? none : *found;
}

const MapArea* MapShapes::state(const QString& code) const
{
    const auto found = std::find_if(states.cbegin(), states.cend(),
                                    [&](const MapArea& area) { return area.code == code; });
    return found == states.cend() ? nullptr : &*found;
}

QFuture<std::shared_ptr<const MapShapes>> mapShapes()
{
    using Shapes = std::shared_ptr<const MapShapes>;
    static const QFuture<Shapes> shapes = [] {
        auto promise = std::make_shared<QPromise<Shapes>>();
        QFuture<Shapes> future = promise->future();
        promise->start();
        QThreadPool::globalInstance()->start([promise] {
            promise->addResult(readShapes());
            promise->finish();
        });
        return future;
    }();
    return shapes;
}

} // namespace leadfloor
