// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inventorystage.h"
#include "tests/ui/namedwidgets.h"
#include "tests/ui/pagetools.h"
#include "ui/widgets/columnsdialog.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestInventoryColumns final : public QObject
{
    Q_OBJECT
private:
    static QStringList shown(const LfTableView& table)
    {
        QStringList keys;
        for (int visual = 0; visual < table.header().count(); ++visual) {
            const int column = table.header().logicalIndex(visual);
            if (!table.isColumnHidden(column))
                keys.append(inventoryColumnKey(InventoryColumn(column)));
        }
        return keys;
    }
    static QMenu* menuOf(InventoryPage& page, int column)
    {
        Q_EMIT page.findChild<InventoryTable*>()->headerMenuRequested(column, QPoint(10, 10));
        return page.findChild<QMenu*>(u"columnMenu"_s);
    }
    static QAction* entry(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    static ColumnsDialog* dialogOf(InventoryPage& page)
    {
        page.findChild<QAction*>(u"inventory.columns"_s)->trigger();
        return page.findChild<ColumnsDialog*>();
    }
    static int rowOf(const QListWidget& list, const QString& title)
    {
        for (int row = 0; row < list.count(); ++row) {
            if (list.item(row)->text() == title)
                return row;
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void shouldHideAndShowAColumnByTheHeaderMenuButNeverTheLead()
    {
        Stage s;
        s.open();
        const QStringList before = shown(s.table());
        QCOMPARE(before.first(2), (QStringList{QString(), u"lead"_s}));
        QSignalSpy changed(&s.page, &InventoryPage::lookChanged);
        // When the state is hidden by its own header
        QMenu* menu = menuOf(s.page, StateColumn);
        QVERIFY(menu->findChild<QAction*>(u"hideColumn"_s)->isEnabled());
        menu->findChild<QAction*>(u"hideColumn"_s)->trigger();
        menu->close();
        QVERIFY(s.table().isColumnHidden(StateColumn));
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(!s.page.findChild<QMenu*>(u"columnMenu"_s));
        // Then the menu brings it back
        menu = menuOf(s.page, -1);
        entry(*menu, u"State"_s)->setChecked(true);
        menu->close();
        QCOMPARE(shown(s.table()), before);
        // And the lead cannot go, from neither place
        QTRY_VERIFY(!s.page.findChild<QMenu*>(u"columnMenu"_s));
        menu = menuOf(s.page, LeadColumn);
        QVERIFY(!menu->findChild<QAction*>(u"hideColumn"_s)->isEnabled());
        QVERIFY(!entry(*menu, u"Lead"_s)->isEnabled());
        menu->close();
        s.part<InventoryTable>()->showColumn(LeadColumn, false);
        QVERIFY(!s.table().isColumnHidden(LeadColumn));
    }

    void shouldFreezeUpToAColumnByTheHeaderMenu()
    {
        // Given a table that scrolls sideways, with the lead frozen
        Stage s;
        s.page.resize(900, 700);
        s.open();
        auto* table = s.part<InventoryTable>();
        TableLayout wide = table->tableLayout();
        for (ColumnPlace& place : wide.columns)
            place.width = place.key == u"lead"_s || place.key == u"state"_s ? 80 : 200;
        table->setTableLayout(wide);
        QTRY_VERIFY(s.table().horizontalScrollBar()->maximum() > 0);
        auto* frozen = s.table().findChild<LfTableView*>();
        const auto frozenColumns = [&] {
            QStringList keys;
            for (int visual = 0; visual < frozen->header().count(); ++visual) {
                const int column = frozen->header().logicalIndex(visual);
                if (!frozen->isColumnHidden(column))
                    keys.append(inventoryColumnKey(InventoryColumn(column)));
            }
            return keys;
        };
        QVERIFY(frozen->isVisible());
        QCOMPARE(frozenColumns(), (QStringList{QString(), u"lead"_s}));
        // When the state is frozen as well
        QMenu* menu = menuOf(s.page, StateColumn);
        menu->findChild<QAction*>(u"freezeColumn"_s)->trigger();
        menu->close();
        // Then it stays, is remembered by its key, and moves along with it
        QCOMPARE(frozenColumns(), (QStringList{QString(), u"lead"_s, u"state"_s}));
        QCOMPARE(s.page.look().value("frozen"_L1).toString(), u"state"_s);
        QVERIFY(s.table().isFrozenEdge(StateColumn));
        s.table().header().moveSection(s.table().header().visualIndex(CountyColumn), 2);
        table->freezeUpTo(CountyColumn);
        QCOMPARE(frozenColumns(), (QStringList{QString(), u"lead"_s, u"county"_s}));
        // And what leaves the others no room scrolls along again
        table->freezeUpTo(PriceColumn);
        QVERIFY(!frozen->isVisible());
    }

    void shouldAlwaysLeaveTheLeadWhenEverythingElseIsHidden()
    {
        Stage s;
        s.open();
        for (int column = StateColumn; column < inventoryColumnCount; ++column)
            s.part<InventoryTable>()->showColumn(InventoryColumn(column), false);
        QCOMPARE(shown(s.table()), (QStringList{QString(), u"lead"_s}));
        QCOMPARE(s.table().currentIndex().column(), int(LeadColumn));
        QApplication::clipboard()->clear();
        s.page.findChild<QAction*>(u"inventory.copyHeaders"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text().section(u'\n', 0, 0), u"Lead"_s);
    }

    void shouldCopyTheColumnsThatAreShownInTheirOrder()
    {
        Stage s;
        s.open();
        InventoryTable& table = *s.part<InventoryTable>();
        for (const InventoryColumn hidden : {CountyColumn, ClassColumn, AgeColumn, ScoreColumn, FilledColumn, StatusColumn})
            table.showColumn(hidden, false);
        TableLayout layout = table.tableLayout();
        layout.find(u"city"_s)->isShown = true;
        layout.reorder({u"lead"_s, u"price"_s, u"city"_s, u"state"_s});
        table.setTableLayout(layout);
        QCOMPARE(shown(s.table()), (QStringList{QString(), u"lead"_s, u"price"_s, u"city"_s, u"state"_s}));
        s.table().setFocus();
        s.page.findChild<QAction*>(u"inventory.copyHeaders"_s)->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.at(0), u"Lead\tPrice\tCity\tState"_s);
        QVERIFY2(lines.at(1).endsWith(u"\t8.00\tShreveport\tLA"_s), qPrintable(lines.at(1)));
    }

    void shouldKeepAWidthThatSomebodyDraggedAndForgetItOnReset()
    {
        Stage s;
        s.page.resize(1500, 824);
        s.open();
        LfTableView& table = s.table();
        const int before = table.columnWidth(StateColumn);
        QSignalSpy changed(&s.page, &InventoryPage::lookChanged);
        const LfHeaderView& header = table.header();
        const QPoint edge(header.sectionViewportPosition(StateColumn) + before - 1, header.height() / 2);
        QTest::mousePress(header.viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(header.viewport(), edge + QPoint(20, 0));
        QTest::mouseMove(header.viewport(), edge + QPoint(40, 0));
        QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
        QCOMPARE(changed.size(), 1);
        const int wide = table.columnWidth(StateColumn);
        QVERIFY(wide > before + 20);
        // The county gives what it takes: nothing scrolls sideways
        QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
        // It stays with a page that is made anew
        Stage other;
        other.page.resize(1500, 824);
        other.page.setLook(s.page.look());
        other.open();
        QVERIFY(qAbs(other.table().columnWidth(StateColumn) - wide) <= 1);
        other.part<InventoryTable>()->resetColumns();
        QCOMPARE(other.table().columnWidth(StateColumn), before);
    }

    void shouldRepairAColumnThatIsTooNarrowToBeSeen()
    {
        Stage s;
        QJsonObject look = s.page.look();
        QJsonArray columns = look.value("columns"_L1).toArray();
        for (auto column : columns) {
            QJsonObject place = column.toObject();
            place.insert(u"width"_s, 1);
            column = place;
        }
        look.insert(u"columns"_s, columns);
        s.page.setLook(look);
        s.open();
        for (const InventoryColumn column : {LeadColumn, StateColumn, PriceColumn})
            QVERIFY(s.table().columnWidth(column) >= px(36));
    }

    void shouldFitAColumnToWhatIsSeenOfIt()
    {
        Stage s;
        s.page.resize(1500, 824);
        s.open();
        InventoryTable& table = *s.part<InventoryTable>();
        const int filled = s.table().columnWidth(CountyColumn);
        table.fitColumn(CountyColumn);
        QVERIFY(s.table().columnWidth(CountyColumn) < filled);
        QVERIFY(s.table().columnWidth(CountyColumn) >= s.table().contentsWidth(CountyColumn));
        table.fitColumns();
        for (const InventoryColumn column : {StateColumn, AgeColumn, PriceColumn})
            QVERIFY(s.table().columnWidth(column) >= s.table().contentsWidth(column));
    }

    void shouldPutAColumnBackThatIsDroppedBeforeTheLead()
    {
        Stage s;
        s.open();
        LfHeaderView& header = s.table().header();
        header.moveSection(header.visualIndex(PriceColumn), 0);
        QTRY_COMPARE(shown(s.table()).first(3), (QStringList{QString(), u"lead"_s, u"price"_s}));
        // An ordinary move stays
        header.moveSection(header.visualIndex(AgeColumn), 3);
        QTRY_COMPARE(shown(s.table()).first(4), (QStringList{QString(), u"lead"_s, u"price"_s, u"age"_s}));
        QCOMPARE(s.part<InventoryTable>()->tableLayout().columns.at(2).key, u"age"_s);
    }

    void shouldKeepTickAndLeadInPlaceWhenScrolledSideways()
    {
        Stage s;
        s.page.resize(900, 600);
        for (int column = StateColumn; column < inventoryColumnCount; ++column)
            s.part<InventoryTable>()->showColumn(InventoryColumn(column), true);
        s.open();
        QTRY_VERIFY(s.table().horizontalScrollBar()->maximum() > 0);
        s.table().horizontalScrollBar()->setValue(s.table().horizontalScrollBar()->maximum());
        const auto* frozen = s.table().findChild<LfTableView*>();
        QVERIFY(frozen->isVisible());
        QVERIFY(!frozen->isColumnHidden(LeadColumn));
        QVERIFY(frozen->isColumnHidden(StateColumn));
    }

    void shouldChooseColumnsInTheDialogAndSeeThemAtOnce()
    {
        Stage s;
        s.open();
        ColumnsDialog* dialog = dialogOf(s.page);
        auto* list = dialog->findChild<QListWidget*>();
        QCOMPARE(list->count(), inventoryColumnCount - 1);
        QCOMPARE(list->item(0)->text(), u"Lead"_s);
        QVERIFY(!list->item(0)->flags().testFlag(Qt::ItemIsUserCheckable));
        // When intent is looked for and ticked
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"columnSearch"_s), u"inten"_s);
        const int intent = rowOf(*list, u"Intent"_s);
        QVERIFY(!list->item(intent)->isHidden());
        QVERIFY(list->item(rowOf(*list, u"State"_s))->isHidden());
        QVERIFY(!list->dragEnabled());
        list->item(intent)->setCheckState(Qt::Checked);
        QVERIFY(!s.table().isColumnHidden(IntentColumn));
        // and moved up, by keyboard too
        dialog->findChild<QLineEdit*>(u"columnSearch"_s)->clear();
        list->setCurrentRow(intent);
        const int visual = s.table().header().visualIndex(IntentColumn);
        dialog->findChild<QToolButton*>(u"moveUpButton"_s)->click();
        QCOMPARE(s.table().header().visualIndex(IntentColumn), visual - 1);
        // The lead cannot be overtaken
        list->setCurrentRow(1);
        QVERIFY(!dialog->findChild<QToolButton*>(u"moveUpButton"_s)->isEnabled());
        QVERIFY(dialog->findChild<QToolButton*>(u"moveDownButton"_s)->isEnabled());
        dialog->findChild<QPushButton*>(u"doneButton"_s)->click();
        QVERIFY(!s.table().isColumnHidden(IntentColumn));
    }

    void shouldTakeEverythingBackOnCancel()
    {
        Stage s;
        s.open();
        const QJsonObject before = s.page.look();
        ColumnsDialog* dialog = dialogOf(s.page);
        auto* list = dialog->findChild<QListWidget*>();
        list->item(rowOf(*list, u"State"_s))->setCheckState(Qt::Unchecked);
        dialog->findChild<QPushButton*>(u"fitButton"_s)->click();
        QVERIFY(s.page.look() != before);
        dialog->findChild<QPushButton*>(u"cancelButton"_s)->click();
        QCOMPARE(s.page.look(), before);
    }

    void shouldNameEveryWidgetOfTheDialog()
    {
        Stage s;
        s.open();
        const QStringList unnamed = unnamedWidgets(*dialogOf(s.page));
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
    }

    void shouldChangeTheHeightOfAMillionRowsAtOnce()
    {
        Stage s;
        s.open({}); // no filter: all of them
        QCOMPARE(s.page.model().rowCount(), 1'204'331);
        const int before = s.table().rowHeight(0);
        QElapsedTimer clock;
        clock.start();
        for (const auto& density : {u"compact"_s, u"relaxed"_s, u"normal"_s}) {
            QJsonObject look = s.page.look();
            look.insert(u"density"_s, density);
            s.page.setLook(look);
        }
        const qint64 elapsed = clock.elapsed();
        QVERIFY2(elapsed < 1500, qPrintable(QString::number(elapsed)));
        QCOMPARE(s.table().rowHeight(0), before);
        QCOMPARE(s.table().rowHeight(1'000'000), before);
        qInfo("three heights of 1,204,331 rows: %lld ms", elapsed);
    }

    void shouldSortByIntentOnTheServer()
    {
        Stage s;
        s.open();
        s.part<InventoryTable>()->showColumn(IntentColumn, true);
        Q_EMIT s.table().header().sortRequested(IntentColumn, Qt::DescendingOrder, false);
        QCOMPARE(s.page.model().inventoryOrder().code(), u"intent"_s);
        QCOMPARE(s.table().header().sortKeys().first().column, int(IntentColumn));
    }

    void shouldSortByUpToThreeColumnsWithShiftOrCtrlAndAClick()
    {
        Stage s;
        s.page.resize(1500, 824);
        s.open();
        LfHeaderView& header = s.table().header();
        const auto click = [&](InventoryColumn column, Qt::KeyboardModifiers modifiers = {}) {
            const QPoint middle(header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2);
            QTest::mouseClick(header.viewport(), Qt::LeftButton, modifiers, middle);
            return s.page.model().inventoryOrder().code();
        };
        QCOMPARE(click(StateColumn), u"state"_s);
        QCOMPARE(click(PriceColumn, Qt::ShiftModifier), u"state,cheapest"_s);
        QCOMPARE(click(ClassColumn, Qt::ControlModifier), u"state,cheapest,class"_s);
        QCOMPARE(header.sortKeys(), (QList<SortKey>{{StateColumn, Qt::AscendingOrder}, {PriceColumn, Qt::AscendingOrder}, {ClassColumn, Qt::AscendingOrder}}));
        // A column that sorts turns around in its place; a fourth one replaces the third
        QCOMPARE(click(StateColumn, Qt::ShiftModifier), u"state_down,cheapest,class"_s);
        QCOMPARE(click(AgeColumn, Qt::ShiftModifier), u"state_down,cheapest,newest"_s);
        QTRY_COMPARE(s.floor.inventorySource.pageCalls.last().order.code(), u"state_down,cheapest,newest"_s);
        grabAllLooks(s.page, u"columns-sorted"_s);
        // A click alone starts anew; of scores the best come first
        QCOMPARE(click(ScoreColumn), u"score"_s);
        QCOMPARE(click(ScoreColumn), u"score_up"_s);
        QCOMPARE(header.sortKeys().size(), 1);
    }

    void shouldPaintDialogAndMenu()
    {
        Stage s;
        s.open();
        ColumnsDialog* dialog = dialogOf(s.page);
        QTRY_VERIFY(dialog->isVisible());
        grabAllLooks(*dialog, u"columns-dialog"_s);
        dialog->findChild<QPushButton*>(u"doneButton"_s)->click();
        QMenu* menu = menuOf(s.page, AgeColumn);
        grabAllLooks(*menu, u"columns-menu"_s);
        menu->close();
        for (const InventoryColumn column : {CityColumn, IntentColumn, TimesSoldColumn, LastSoldColumn, PriceRuleColumn})
            s.part<InventoryTable>()->showColumn(column, true);
        grabAllLooks(s.page, u"columns-many"_s);
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestInventoryColumns test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_inventorycolumns.moc"
