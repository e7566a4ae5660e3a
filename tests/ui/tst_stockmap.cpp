// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inventorystage.h"
#include "tests/ui/pagetools.h"
#include "ui/inventory/chartstrip.h"
#include "ui/inventory/mappane.h"
#include "ui/inventory/previewpane.h"
#include "ui/inventory/stockcharts.h"
#include "ui/inventory/stockmap.h"
#include "ui/inventory/stockviews.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

/// The inventory page with its map in front, shapes read and counted.
struct MapStage : Stage
{
    MapStage()
    {
        StockPart caddo, seventies;
        caddo.value = u"22017"_s;
        caddo.leads = seventies.leads = 1310;
        caddo.total = Money::fromMinor(1310 * 800);
        seventies.value = u"70"_s;
        floor.reportSource.stockParts.insert(StockBy::County, {caddo});
        floor.reportSource.stockParts.insert(StockBy::Score, {seventies});
    }
    void openMap(const QString& search = u"la 6-8m -county:tangipahoa"_s)
    {
        open(search);
        chooseView(StockViews::View::Map);
        QTRY_VERIFY(!map().shownAreas().isEmpty() && pane().areas().isCounted());
    }
    void chooseView(StockViews::View view)
    {
        const auto buttons = part<SegmentedButtons>(u"stockViewButtons"_s)->findChildren<QToolButton*>();
        QTest::mouseClick(buttons.at(int(view)), Qt::LeftButton);
    }
    MapPane& pane() { return *part<MapPane>(); }
    StockMap& map() { return *part<StockMap>(); }
    int areaOf(const QString& code)
    {
        const QList<MapArea>& areas = map().shownAreas();
        for (int i = 0; i < areas.size(); ++i) {
            if (areas.at(i).code == code)
                return i;
        }
        return -1;
    }
    QPoint placeOf(const QString& code)
    {
        const int area = areaOf(code);
        const QRect rect = map().itemRect(area);
        for (int y = rect.top(); y < rect.bottom(); y += 3) {
            for (int x = rect.left(); x < rect.right(); x += 3) {
                if (map().itemAt(QPointF(x, y)) == area)
                    return {x, y};
            }
        }
        return {-1, -1};
    }
    QString currentCode() { return map().shownAreas().value(map().currentItem()).code; }
};

} // namespace

class TestStockMap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp); }

    void shouldHaveEveryStateWithItsCountiesOnceRead()
    {
        const auto future = mapShapes();
        QTRY_VERIFY(future.isFinished());
        const auto shapes = future.result();
        QCOMPARE(shapes->states.size(), 51);
        qsizetype counties = 0;
        for (const QList<MapArea>& of : shapes->counties)
            counties += of.size();
        QCOMPARE(counties, 3142);
        QCOMPARE(shapes->areas(u"LA"_s).size(), 64);
        QVERIFY(shapes->state(u"LA"_s)->path.contains(shapes->areas(u"LA"_s).at(0).middle));
    }

    void shouldFilterByClickAndTakeItBack()
    {
        MapStage s;
        s.openMap();
        QTest::mouseClick(&s.map(), Qt::LeftButton, {}, s.placeOf(u"TX"_s));
        QCOMPARE(s.page.session().filter().states, QStringList{u"TX"_s});
        QTest::mouseClick(&s.map(), Qt::LeftButton, Qt::ControlModifier, s.placeOf(u"GA"_s));
        QCOMPARE(s.page.session().filter().states, (QStringList{u"TX"_s, u"GA"_s}));
        QTest::mouseClick(&s.map(), Qt::LeftButton, Qt::AltModifier, s.placeOf(u"FL"_s));
        QCOMPARE(s.page.session().filter().notStates, QStringList{u"FL"_s});
        QTest::mouseClick(&s.map(), Qt::LeftButton, Qt::ControlModifier, s.placeOf(u"TX"_s));
        QCOMPARE(s.page.session().filter().states, QStringList{u"GA"_s});
        // The chips say the same, and the history goes back
        QVERIFY(s.part<ChipBar>()->chips().at(0).value.contains(u"Georgia"_s));
        s.page.session().goBack();
        QCOMPARE(s.page.session().filter().states, (QStringList{u"TX"_s, u"GA"_s}));
    }

    void shouldWalkByKeysFromNeighbourToNeighbour()
    {
        MapStage s;
        s.openMap();
        s.page.activateWindow();
        s.map().setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(s.map().hasFocus());
        QCOMPARE(s.currentCode(), u"LA"_s); // what is chosen
        s.key(Qt::Key_Left);
        QCOMPARE(s.currentCode(), u"TX"_s);
        s.key(Qt::Key_Up);
        QCOMPARE(s.currentCode(), u"OK"_s);
        s.key(Qt::Key_Return);
        QCOMPARE(s.page.session().filter().states, QStringList{u"OK"_s});
        s.key(Qt::Key_Home);
        QCOMPARE(s.currentCode(), u"AL"_s);
        s.key(Qt::Key_Space);
        QCOMPARE(s.page.session().filter().states, (QStringList{u"OK"_s, u"AL"_s}));
        s.key(Qt::Key_Minus);
        QCOMPARE(s.page.session().filter().notStates, QStringList{u"AL"_s});
    }

    void shouldGoIntoTheCountiesOfAStateAndBack()
    {
        MapStage s;
        s.openMap(u"la 6-8m"_s);
        QTest::mouseClick(s.part<QPushButton>(u"mapCountiesButton"_s), Qt::LeftButton);
        QTRY_VERIFY(s.areaOf(u"22017"_s) >= 0 && s.pane().areas().isCounted());
        QCOMPARE(s.map().shownAreas().size(), 64);
        QTest::mouseClick(&s.map(), Qt::LeftButton, {}, s.placeOf(u"22017"_s));
        QCOMPARE(s.page.session().filter().counties, QStringList{u"22017"_s});
        s.map().setFocus();
        s.key(Qt::Key_Backspace);
        QCOMPARE(s.map().shownAreas().size(), 51);
    }

    void shouldZoomByWheelPanByDragAndShowAllAgain()
    {
        MapStage s;
        s.openMap();
        const QPoint place = s.placeOf(u"KS"_s);
        s.map().zoomBy(3, place);
        QCOMPARE(s.map().itemAt(place), s.areaOf(u"KS"_s)); // around the pointer
        const QRect before = s.map().itemRect(s.areaOf(u"KS"_s));
        const Filter filter = s.page.session().filter();
        // Sent by hand: the offscreen platform's own pointer would move as well.
        const auto send = [&](QEvent::Type type, const QPointF& at) {
            QMouseEvent event(type, at, s.map().mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&s.map(), &event);
        };
        send(QEvent::MouseButtonPress, place);
        send(QEvent::MouseMove, place + QPoint(40, 10));
        send(QEvent::MouseButtonRelease, place + QPoint(40, 10));
        QCOMPARE(s.map().itemRect(s.areaOf(u"KS"_s)).topLeft(), before.topLeft() + QPoint(40, 10));
        QCOMPARE(s.page.session().filter(), filter); // a drag is no click
        s.map().setFocus();
        s.key(Qt::Key_0);
        QCOMPARE(s.map().zoom(), 1.0);
    }

    void shouldPutEachAreaIntoTheAccessibilityTree()
    {
        MapStage s;
        QAccessible::setActive(true);
        s.openMap();
        QAccessibleInterface* map = QAccessible::queryAccessibleInterface(&s.map());
        QVERIFY(map);
        QCOMPARE(map->role(), QAccessible::List);
        QCOMPARE(map->childCount(), 51);
        const int texas = s.areaOf(u"TX"_s);
        QAccessibleInterface* area = map->child(texas);
        QCOMPARE(area->text(QAccessible::Name), u"Texas, 31,902 leads"_s);
        QVERIFY(!area->state().checked);
        QCOMPARE(map->indexOfChild(area), texas);
        area->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(s.page.session().filter().states.contains(u"TX"_s));
        QVERIFY(map->child(texas)->state().checked);
        QCOMPARE(map->child(texas)->text(QAccessible::Name), u"Texas, 31,902 leads, chosen"_s);
    }

    void shouldSayNumbersAndPricesByClassWhereThePointerStays()
    {
        MapStage s;
        StockPart gold, silver;
        gold.value = u"gold"_s;
        gold.leads = 9000;
        gold.total = Money::fromMinor(9000 * 820);
        gold.least = Money::fromMinor(800);
        silver.value = u"silver"_s;
        silver.leads = 3480;
        silver.total = Money::fromMinor(3480 * 250);
        silver.least = Money::fromMinor(250);
        s.floor.reportSource.stockParts.insert(StockBy::Class, {gold, silver});
        s.openMap();
        s.floor.reportSource.stockFilters.clear();
        const auto moveTo = [&s](const QString& code) {
            const QPointF at = s.placeOf(code);
            QMouseEvent event(QEvent::MouseMove, at, s.map().mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(&s.map(), &event);
        };
        // When it passes one state and stays on another
        moveTo(u"TX"_s);
        moveTo(u"LA"_s);
        // Then that one says its classes, under the other filters, and a screen reader the same
        QTRY_VERIFY(s.map().itemWords(s.areaOf(u"LA"_s)).contains(u"Gold: 9,000 from $8.00, on average $8.20"_s));
        QVERIFY(s.map().itemWords(s.areaOf(u"LA"_s)).contains(u"Silver: 3,480 at $2.50"_s));
        QCOMPARE(s.floor.reportSource.stockFilters.size(), 1);
        Filter wanted = s.page.session().filter();
        wanted.states = {u"LA"_s};
        QCOMPARE(s.floor.reportSource.stockFilters.constFirst(), wanted);
        grabbed(s.page, u"map-bubble"_s);
        // And it is asked again only for other figures
        moveTo(u"TX"_s);
        moveTo(u"LA"_s);
        s.page.session().setText(u"la 3-5m"_s);
        QTRY_COMPARE(s.floor.reportSource.stockFilters.size(), 2);
        QCOMPARE(s.floor.reportSource.stockFilters.constLast().buckets, QStringList{u"MONTH_3_TO_5"_s});
    }

    void shouldShowTheSameNumbersAsATableBesideIt()
    {
        MapStage s;
        s.openMap();
        s.part<QToolButton>(u"mapTableButton"_s)->click();
        auto* table = s.part<LfTableView>(u"mapTable"_s);
        QVERIFY(table->isVisible() && s.map().isVisible());
        const QAbstractItemModel& numbers = *table->model();
        QCOMPARE(numbers.rowCount(), 51);
        QCOMPARE(numbers.index(0, 0).data().toString(), u"California"_s);
        QCOMPARE(numbers.index(0, 1).data().toString(), u"41,118"_s);
        Q_EMIT table->openRequested(numbers.index(1, 0));
        QCOMPARE(s.page.session().filter().states, QStringList{u"TX"_s});
    }

    void shouldKeepPlacesWithoutAShapeInSight()
    {
        MapStage s;
        s.floor.inventorySource.facetAnswer.states.append({u"PR"_s, {}, 312});
        s.openMap();
        QTRY_VERIFY(s.areaOf(u"PR"_s) >= 0);
        QTest::mouseClick(&s.map(), Qt::LeftButton, {}, s.placeOf(u"PR"_s));
        QCOMPARE(s.page.session().filter().states, QStringList{u"PR"_s});
    }

    void shouldSayWhyThereIsNoMap_data()
    {
        QTest::addColumn<bool>("isFiltered");
        QTest::addColumn<bool>("isRefused");
        QTest::addColumn<QString>("button");
        QTest::newRow("nothing yet") << false << false << u"Look again"_s;
        QTest::newRow("nothing matches") << true << false << u"Clear all filters"_s;
        QTest::newRow("could not be asked") << false << true << u"Try again"_s;
    }
    void shouldSayWhyThereIsNoMap()
    {
        QFETCH(bool, isFiltered);
        QFETCH(bool, isRefused);
        QFETCH(QString, button);
        MapStage s;
        s.floor.inventorySource.facetAnswer.states.clear();
        s.open(isFiltered ? u"gold"_s : QString());
        if (isRefused) {
            s.floor.inventorySource.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
            s.page.refresh();
        }
        s.chooseView(StockViews::View::Map);
        auto* empty = s.part<QWidget>(u"mapEmptyState"_s);
        QTRY_VERIFY(empty->isVisible());
        auto buttons = empty->findChildren<QPushButton*>();
        QCOMPARE(buttons.removeIf([](const QPushButton* one) { return one->objectName() == "copyDetailsButton"_L1; }), isRefused ? 1 : 0);
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.at(0)->text(), button);
        buttons.at(0)->click();
        if (isFiltered)
            QCOMPARE(s.page.session().filter(), Filter());
    }

    void shouldFilterByBarsOfTheCharts()
    {
        MapStage s;
        s.open(u"la"_s);
        s.page.activateWindow();
        s.page.findChild<QAction*>(u"inventory.charts"_s)->trigger();
        auto* charts = s.part<StockCharts>();
        QTRY_VERIFY(charts->isVisible());
        Chart& ages = charts->card(Facet::Age).chart();
        QTRY_COMPARE(ages.itemCount(), 5);
        QTRY_VERIFY(ages.hasFocus());
        const auto barOf = [](const Chart& chart, const QString& name) {
            for (int i = 0; i < chart.itemCount(); ++i) {
                if (chart.itemWords(i).startsWith(name))
                    return i;
            }
            return -1;
        };
        // By key: the bar of 6 to 8 months, then the next one beside it
        const int months = barOf(ages, u"6\u20138 mo"_s);
        while (ages.currentItem() < months)
            s.key(Qt::Key_Right);
        s.key(Qt::Key_Return);
        QCOMPARE(s.page.session().filter().buckets, QStringList{u"MONTH_6_TO_8"_s});
        QVERIFY(ages.isItemChosen(months));
        s.key(Qt::Key_Right);
        s.key(Qt::Key_Space);
        QCOMPARE(s.page.session().filter().buckets.size(), 2);
        // By click: a county, since a state is chosen
        Chart& places = charts->card(Facet::State).chart();
        QCOMPARE(places.itemWords(0), u"Jefferson: 2,871"_s);
        QTest::mouseClick(&places, Qt::LeftButton, {}, places.itemRect(1).center());
        QCOMPARE(s.page.session().filter().counties, QStringList{u"22033"_s});
        // By score, and by place from what a lead costs there
        QTRY_COMPARE(charts->scoreCard().chart().itemCount(), 10);
        Q_EMIT charts->scoreCard().chart().barAsked(7, Qt::NoModifier);
        QCOMPARE(s.page.session().filter().scoreMin, 70);
        QCOMPARE(s.page.session().filter().scoreMax, 79);
        QTRY_VERIFY(charts->scoreCard().chart().isItemChosen(7));
        Q_EMIT charts->scoreCard().chart().barAsked(7, Qt::NoModifier);
        QVERIFY(!s.page.session().filter().scoreMin);
        QTRY_COMPARE(charts->priceCard().chart().itemWords(0), u"Caddo: $8.00"_s);
        Q_EMIT charts->priceCard().chart().barAsked(0, Qt::ControlModifier);
        QCOMPARE(s.page.session().filter().counties, (QStringList{u"22033"_s, u"22017"_s}));
        // And from the table of the card
        auto* classes = charts->card(Facet::Class).findChild<LfTableView*>();
        Q_EMIT classes->openRequested(classes->model()->index(0, 0));
        QCOMPARE(s.page.session().filter().classes, QList<LeadClass>{LeadClass::Gold});
        s.page.findChild<QAction*>(u"inventory.charts"_s)->trigger();
        QVERIFY(!charts->isVisible());
        QVERIFY(s.table().hasFocus());
    }

    void shouldFilterByBarsBesideTheTable()
    {
        MapStage s;
        s.page.resize(1500, 824);
        s.open(u"la"_s);
        s.page.activateWindow();
        QAction* toggle = s.page.findChild<QAction*>(u"inventory.chartStrip"_s);
        QCOMPARE(toggle->shortcut(), QKeySequence(u"Ctrl+G"_s));
        QSignalSpy kept(&s.page, &InventoryPage::chartStripChanged);
        // Given the strip, beside the table and with the keyboard
        toggle->trigger();
        auto* strip = s.part<ChartStrip>();
        QTRY_VERIFY(strip->isVisible() && strip->firstChart().hasFocus());
        QVERIFY(s.table().isVisible() && s.part<PreviewPane>()->isVisible());
        QVERIFY(s.page.hasChartStrip() && kept.size() == 1);
        // When bars are chosen by key and click
        QTRY_COMPARE(strip->firstChart().itemCount(), 5);
        s.key(Qt::Key_Return);
        Chart& places = strip->card(Facet::State).chart();
        QCOMPARE(places.itemWords(0), u"Jefferson: 2,871"_s);
        QTest::mouseClick(&places, Qt::LeftButton, Qt::ControlModifier, places.itemRect(1).center());
        // Then they are chips
        QCOMPARE(s.page.session().filter().buckets.size(), 1);
        QCOMPARE(s.page.session().filter().counties, QStringList{u"22033"_s});
        QCOMPARE(s.part<ChipBar>()->chips().size(), 3);
        QTRY_VERIFY(strip->firstChart().isItemChosen(0));
        // The preview makes room where there is too little, the strip itself becomes a drawer
        s.page.resize(1240, 824);
        QTRY_VERIFY(!s.part<PreviewPane>()->isVisible());
        QVERIFY(strip->isVisible());
        s.page.resize(1000, 600);
        QTRY_VERIFY(!strip->isVisible());
        QVERIFY(s.page.hasChartStrip());
        s.part<QToolButton>(u"chartStripButton"_s)->click();
        QVERIFY(strip->isVisible());
        s.page.resize(1500, 824);
        s.part<QToolButton>(u"closeChartStripButton"_s)->click();
        QVERIFY(!strip->isVisible() && !s.page.hasChartStrip());
        QVERIFY(s.table().hasFocus());
    }

    void shouldPaintWithinItsFrame()
    {
        MapStage s;
        s.openMap();
        QElapsedTimer timer;
        QPixmap target(s.map().size());
        qint64 whole = 1000, again = 1000;
        for (int i = 0; i < 3; ++i) { // the best of three: others work here, too
            s.map().zoomBy(1.01, {}); // drops the cached picture
            timer.start();
            s.map().render(&target);
            whole = std::min(whole, timer.elapsed());
            timer.start();
            s.map().render(&target);
            again = std::min(again, timer.elapsed());
        }
        qInfo("map: %lld ms anew, %lld ms from its picture", whole, again);
        QVERIFY(whole <= 50);
        QVERIFY(again <= 8);
    }

    void shouldLookAsDesigned_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isMirrored");
        QTest::newRow("map-light") << int(SchemeChoice::Light) << QSize(1240, 824) << false;
        QTest::newRow("map-dark") << int(SchemeChoice::Dark) << QSize(1240, 824) << false;
        QTest::newRow("map-contrast") << int(SchemeChoice::HighContrast) << QSize(1240, 824) << false;
        QTest::newRow("map-rtl") << int(SchemeChoice::Light) << QSize(1240, 824) << true;
        QTest::newRow("map-small") << int(SchemeChoice::Light) << QSize(805, 407) << false;
    }
    void shouldLookAsDesigned()
    {
        QFETCH(int, scheme);
        QFETCH(QSize, size);
        QFETCH(bool, isMirrored);
        Theme::instance().setChoice(SchemeChoice(scheme));
        MapStage s;
        s.page.resize(size);
        s.page.setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        s.openMap();
        QVERIFY(s.map().isVisible());
        QVERIFY(s.map().height() >= px(150));
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QTest::mouseMove(&s.map(), s.placeOf(u"GA"_s));
        takePicture(s.page, pictureFolder() % u'/' % name % u".png"_s);
        s.pane().setTableShown(true);
        s.pane().showRegion(u"LA"_s);
        QTRY_VERIFY(s.pane().areas().isCounted());
        takePicture(s.page, pictureFolder() % u'/' % name % u"-counties.png"_s);
        s.chooseView(StockViews::View::Charts);
        QTRY_VERIFY(s.part<StockCharts>()->isVisible());
        takePicture(s.page, pictureFolder() % u'/' % QString(name).replace(u"map"_s, u"charts"_s) % u".png"_s);
        Theme::instance().setChoice(SchemeChoice::Light);
    }
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    TestStockMap test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stockmap.moc"
