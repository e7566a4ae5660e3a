// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inventorycolumns.h"
#include "models/items/tablelayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestTableLayout final : public QObject
{
    Q_OBJECT
private:
    static QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }
    static QStringList keys(const TableLayout& layout)
    {
        QStringList all;
        for (const ColumnPlace& place : layout.columns)
            all.append(place.isShown ? place.key : place.key % u'-');
        return all;
    }
    QList<ColumnSpec> m_known{{u"lead"_s, true}, {u"state"_s, true}, {u"price"_s, true}, {u"city"_s, false}};

private Q_SLOTS:
    void shouldShowTheInitialColumnsWhenThereIsNoLayout()
    {
        QCOMPARE(keys(TableLayout::fromJson({}).completed(m_known)),
                 (QStringList{u"lead"_s, u"state"_s, u"price"_s, u"city-"_s}));
        QCOMPARE(keys(TableLayout::fromJson(json(R"({"columns": 5})")).completed(m_known)),
                 (QStringList{u"lead"_s, u"state"_s, u"price"_s, u"city-"_s}));
    }

    void shouldAppendNewColumnsHiddenAndKeepUnknownOnesInTheirPlace()
    {
        const TableLayout old = TableLayout::fromJson(
            json(R"({"version": 1, "columns": [{"key": "price", "shown": true, "width": 90},
                     {"key": "moon_phase", "shown": true}, {"key": "lead", "shown": false}]})"));
        const TableLayout layout = old.completed(m_known);
        QCOMPARE(keys(layout), (QStringList{u"price"_s, u"moon_phase"_s, u"lead-"_s, u"state-"_s, u"city-"_s}));
        QCOMPARE(layout.find(u"price"_s)->width, 90);
        // and it comes back as it was
        QCOMPARE(TableLayout::fromJson(layout.toJson()), layout);
        QCOMPARE(layout.toJson().value("version"_L1).toInt(), TableLayout::version);
    }

    void shouldReadALayoutOfANewerVersion()
    {
        const TableLayout layout = TableLayout::fromJson(
            json(R"({"version": 7, "shape": {}, "columns": [{"key": "state", "shown": false, "colour": "red"}]})"));
        QCOMPARE(keys(layout), QStringList{u"state-"_s});
    }

    void shouldLeaveOutWhatIsDamaged()
    {
        const TableLayout layout = TableLayout::fromJson(
            json(R"({"columns": [{"key": ""}, 7, {"key": 3}, {"key": "lead", "width": -5}, {"key": "lead"},
                     {"key": "state", "width": 1e9}, {"key": "price", "width": "wide", "shown": "yes"}]})"));
        QCOMPARE(keys(layout), (QStringList{u"lead"_s, u"state"_s, u"price"_s}));
        QCOMPARE(layout.find(u"lead"_s)->width, 0);
        QCOMPARE(layout.find(u"state"_s)->width, TableLayout::widthMost);
        QCOMPARE(layout.find(u"price"_s)->width, 0);
        QJsonArray many;
        for (int i = 0; i < 5000; ++i)
            many.append(QJsonObject{{u"key"_s, QString::number(i)}});
        QCOMPARE(TableLayout::fromJson({{u"columns"_s, many}}).columns.size(), TableLayout::columnsMax);
    }

    void shouldReorderKnownColumnsAroundUnknownOnes()
    {
        TableLayout layout = TableLayout::fromJson(
            json(R"({"columns": [{"key": "lead"}, {"key": "x"}, {"key": "state"}, {"key": "price"}]})"));
        layout.reorder({u"price"_s, u"lead"_s, u"state"_s});
        QCOMPARE(keys(layout), (QStringList{u"price"_s, u"x"_s, u"lead"_s, u"state"_s}));
    }

    void shouldKnowEveryInventoryColumnByAKeyOfItsOwn()
    {
        QSet<QString> seen;
        for (int column = LeadColumn; column < inventoryColumnCount; ++column) {
            const QString key = inventoryColumnKey(InventoryColumn(column));
            QVERIFY(!key.isEmpty() && !seen.contains(key));
            seen.insert(key);
            QVERIFY(!inventoryColumnTitle(InventoryColumn(column)).isEmpty());
            QVERIFY(!inventoryColumnGroup(InventoryColumn(column)).isEmpty());
        }
        QCOMPARE(inventoryColumnSpecs().size(), seen.size());
    }
};

QTEST_GUILESS_MAIN(TestTableLayout)
#include "tst_tablelayout.moc"
