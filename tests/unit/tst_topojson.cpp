// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/topojson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestTopoJson final : public QObject
{
    Q_OBJECT

    /// Two unit squares side by side that share a border; quantized by 0.5 from (10, 20).
    static QByteArray squares()
    {
        return R"({"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
            "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]],
            "objects":{"states":{"type":"GeometryCollection","geometries":[
                {"type":"Polygon","id":"01","properties":{"name":"West"},"arcs":[[0,1]]},
                {"type":"MultiPolygon","id":"02","arcs":[[[2,-1]]]}]}}})";
    }

private Q_SLOTS:
    void shouldPutBordersTogetherAlsoThoseWalkedBackwards()
    {
        const auto map = TopoJson::fromJson(squares());
        QVERIFY(map);
        const auto areas = map->areas(u"states"_s);
        QVERIFY(areas);
        QCOMPARE(areas->size(), 2);
        QCOMPARE(areas->at(0).id, u"01"_s);
        QCOMPARE(areas->at(0).name, u"West"_s);
        const QList<QPointF> west{{11, 20}, {11, 21}, {10, 21}, {10, 20}, {11, 20}};
        QCOMPARE(areas->at(0).rings, QList<QList<QPointF>>{west});
        const QList<QPointF> east{{11, 20}, {12, 20}, {12, 21}, {11, 21}, {11, 20}};
        QCOMPARE(areas->at(1).rings, QList<QList<QPointF>>{east});
    }

    void shouldTakePointsAsTheyAreWithoutTransform()
    {
        const auto map = TopoJson::fromJson(R"({"type":"Topology","arcs":[[[0,0],[3,0],[0,3],[0,0]]],
            "objects":{"o":{"geometries":[{"type":"Polygon","id":7,"arcs":[[0]]}]}}})");
        QVERIFY(map);
        const auto areas = map->areas(u"o"_s);
        QVERIFY(areas);
        QCOMPARE(areas->at(0).id, u"7"_s);
        const QList<QPointF> ring{{0, 0}, {3, 0}, {0, 3}, {0, 0}};
        QCOMPARE(areas->at(0).rings.at(0), ring);
    }

    void shouldRefuseWhatIsNoMap_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("not JSON") << QByteArray("{") << u"object"_s;
        QTest::newRow("other JSON") << QByteArray(R"({"type":"FeatureCollection"})") << u"topology"_s;
        QTest::newRow("no such object") << squares().replace("states", "nation") << u"states"_s;
        QTest::newRow("border missing") << squares().replace("[[0,1]]", "[[0,9]]") << u"\"01\""_s;
        QTest::newRow("a line") << squares().replace("\"Polygon\"", "\"LineString\"") << u"\"01\""_s;
    }
    void shouldRefuseWhatIsNoMap()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto map = TopoJson::fromJson(json);
        const auto areas = map ? map->areas(u"states"_s)
                               : Result<QList<TopoArea>>(tl::unexpected(map.error()));
        QVERIFY(!areas);
        QCOMPARE(areas.error().code, ErrorCode::BadFile);
        QVERIFY2(areas.error().detail.contains(detail), qPrintable(areas.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestTopoJson)
#include "tst_topojson.moc"
