// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inventorystage.h"
#include "tests/ui/namedwidgets.h"
#include "tests/ui/pagetools.h"
#include "ui/inventory/viewbar.h"
#include "ui/inventory/viewdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/viewrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestInventoryViews final : public QObject
{
    Q_OBJECT
private:
    static QJsonObject contentOf(const QString& search, const QString& sort = u"oldest"_s, const QString& density = u"normal"_s)
    {
        ViewContent content;
        content.filter = parseSearch(search).filter;
        content.order = *InventoryOrder::fromCode(sort);
        content.density = density;
        return content.toJson();
    }
    static void fillShelf(FakeFloor& floor)
    {
        floor.viewService.add(u"LA gold fresh"_s, false, contentOf(u"la gold 6-8m"_s, u"state,cheapest"_s, u"compact"_s));
        floor.viewService.add(u"TX fresh"_s, false, contentOf(u"tx 3-5m"_s));
        floor.viewService.add(u"Southeast silver"_s, true, contentOf(u"ga fl silver"_s), false);
    }
    static QAction* act(InventoryPage& page, const char* name)
    {
        return page.findChild<QAction*>(u"inventory."_s + QLatin1StringView(name));
    }
    static ViewDialog* typeName(InventoryPage& page, const char* name, const QString& words)
    {
        act(page, name)->trigger();
        auto* dialog = page.window()->findChild<ViewDialog*>();
        auto* line = dialog->findChild<QLineEdit*>(u"viewNameField"_s);
        line->selectAll();
        QTest::keyClicks(static_cast<QWidget*>(line), words);
        dialog->findChild<QPushButton*>(u"saveViewButton"_s)->click();
        return dialog;
    }
    static SidebarRow rowOf(const MainWindow& window, const QString& title)
    {
        for (const SidebarRow& row : window.sidebar().rows()) {
            if (row.title == title)
                return row;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldOpenAViewWithFilterOrderAndRows()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        s.page.shelf().openView(s.page.shelf().views().first().id);
        QCOMPARE(s.page.session().filter().states, QStringList{u"LA"_s});
        QCOMPARE(s.page.model().inventoryOrder().code(), u"state,cheapest"_s);
        QCOMPARE(s.page.look().value("density"_L1).toString(), u"compact"_s);
        QCOMPARE(s.table().header().sortKeys().size(), 2);
        QVERIFY(!s.page.shelf().isChanged());
        QVERIFY(s.part<QPushButton>(u"viewButton"_s)->text().contains(u"LA gold fresh"_s));
        // What it asked for is asked of the floor
        QTRY_COMPARE(s.floor.inventorySource.pageCalls.last().order.code(), u"state,cheapest"_s);
    }

    void shouldOfferToSaveOnlyWhatIsChangedAndRevertIt()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        s.page.shelf().openView(s.page.shelf().views().first().id);
        auto* save = s.part<QPushButton>(u"viewSaveButton"_s);
        QVERIFY(!save->isVisible());
        QVERIFY(!act(s.page, "viewSave")->isEnabled());
        // When somebody adds a condition
        s.page.session().setText(u"la gold 6-8m score>=70"_s);
        QVERIFY(s.page.shelf().isChanged());
        QTRY_VERIFY(save->isVisible());
        QVERIFY(s.part<QPushButton>(u"viewButton"_s)->accessibleName().contains(u"changed, not saved"_s));
        act(s.page, "viewRevert")->trigger();
        QVERIFY(!s.page.shelf().isChanged());
        QVERIFY(!s.page.session().filter().scoreMin);
        // and a sort by header counts as well
        Q_EMIT s.table().header().sortRequested(PriceColumn, Qt::DescendingOrder, false);
        QVERIFY(s.page.shelf().isChanged());
        save->click();
        QTRY_VERIFY(!s.page.shelf().isChanged());
        QCOMPARE(s.floor.viewService.shelf.first().content.value("sort"_L1).toString(), u"dearest"_s);
        QTRY_VERIFY(!save->isVisible());
    }

    void shouldSaveUnderANameAndSayInTheDialogWhenItIsTaken()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        QPointer<ViewDialog> dialog = typeName(s.page, "viewSaveAs", u"tx FRESH"_s);
        auto* field = dialog->findChild<FormField*>();
        QTRY_VERIFY(field->error().contains(u"there is a view of this name"_s));
        QVERIFY(dialog->isVisible());
        auto* line = dialog->findChild<QLineEdit*>(u"viewNameField"_s);
        QTest::keyClicks(static_cast<QWidget*>(line), u" 2"_s);
        QVERIFY(field->error().isEmpty());
        dialog->findChild<QPushButton*>(u"saveViewButton"_s)->click();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(s.page.shelf().open()->name, u"tx FRESH 2"_s);
        QCOMPARE(s.floor.viewService.shelf.size(), 4);
    }

    void shouldLeaveATeamViewOfSomebodyElseAlone()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        s.page.shelf().openView(s.page.shelf().views().last().id);
        s.page.session().setText(u"ga"_s);
        QVERIFY(s.page.shelf().isChanged());
        for (const char* name : {"viewSave", "viewRename", "viewShare", "viewRemove"})
            QVERIFY2(!act(s.page, name)->isEnabled(), name);
        QVERIFY(!s.part<QPushButton>(u"viewSaveButton"_s)->isVisible());
        QVERIFY(act(s.page, "viewSaveAs")->isEnabled() && act(s.page, "viewRevert")->isEnabled());
    }

    void shouldDeleteAViewAndOfferItBack()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        s.page.shelf().openView(s.page.shelf().views().first().id);
        act(s.page, "viewRemove")->trigger();
        QTRY_COMPARE(s.page.shelf().views().size(), 2);
        auto* strip = s.part<MessageStrip>(u"inventoryStrip"_s);
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(strip->sentence().contains(u"LA gold fresh"_s));
        const QList<QPushButton*> buttons = strip->findChildren<QPushButton*>();
        buttons.first()->click();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        QCOMPARE(s.page.shelf().open()->name, u"LA gold fresh"_s);
    }

    void shouldSayThatSomebodyElseWasFaster()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        s.page.shelf().openView(s.page.shelf().views().first().id);
        s.floor.viewService.shelf[0].revision = 9;
        s.page.session().setText(u"tx"_s);
        act(s.page, "viewSave")->trigger();
        auto* strip = s.part<MessageStrip>(u"inventoryStrip"_s);
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(strip->sentence().contains(u"Somebody has changed this view"_s));
        QCOMPARE(s.page.session().filter().states, QStringList{u"TX"_s});
    }

    void shouldStandInTheSidebarWithADotAndOpenByCtrlAndDigit()
    {
        JobList jobs;
        MainWindow window(jobs);
        Stage s;
        fillShelf(s.floor);
        auto* page = new InventoryPage(s.floor);
        window.addPage({u"inventory"_s, u"Inventory"_s, u"layers"_s, 2, SidebarPlace::Top}, page);
        window.addPage({u"other"_s, u"Other"_s, u"wallet"_s, 3, SidebarPlace::Top}, new QLabel(u"other"_s));
        {
            const ViewRows rows(window, page->shelf(), u"inventory"_s, true);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QTRY_COMPARE(page->shelf().views().size(), 3);
            QCOMPARE(rowOf(window, u"TX fresh"_s).parentId, u"inventory"_s);
            window.showPage(u"other"_s);
            // When the second view is opened by its key
            QAction* second = window.actions().action(u"view.2"_s);
            QCOMPARE(second->shortcut(), QKeySequence(u"Ctrl+2"_s));
            second->trigger();
            QCOMPARE(window.currentPage(), u"inventory"_s);
            QCOMPARE(page->shelf().open()->name, u"TX fresh"_s);
            QCOMPARE(window.sidebar().chosen(), rowOf(window, u"TX fresh"_s).id);
            QVERIFY(!rowOf(window, u"TX fresh"_s).isChanged);
            page->session().setText(u"tx gold"_s);
            QVERIFY(rowOf(window, u"TX fresh"_s).isChanged);
            QVERIFY(!rowOf(window, u"LA gold fresh"_s).isChanged);
            // A click on a row opens it, too; coming back by Alt+2 keeps it
            Q_EMIT window.sidebar().opened(rowOf(window, u"Southeast silver"_s).id);
            QCOMPARE(page->shelf().open()->name, u"Southeast silver"_s);
            window.showPage(u"other"_s);
            window.showPage(u"inventory"_s);
            QCOMPARE(window.sidebar().chosen(), rowOf(window, u"Southeast silver"_s).id);
            QCOMPARE(window.actions().conflicts(), QStringList());
            grabAllLooks(window, u"views-window"_s);
        }
        // and everything is gone with them
        QVERIFY(rowOf(window, u"TX fresh"_s).id.isEmpty());
        QVERIFY(!window.actions().action(u"view.1"_s));
    }

    void shouldNameEveryWidget()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QStringList unnamed = unnamedWidgets(s.page);
        act(s.page, "viewSaveAs")->trigger();
        unnamed += unnamedWidgets(*s.page.window()->findChild<ViewDialog*>());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
    }

    void shouldPaintBarMenuAndDialog()
    {
        Stage s;
        fillShelf(s.floor);
        s.open();
        QTRY_COMPARE(s.page.shelf().views().size(), 3);
        s.page.shelf().openView(s.page.shelf().views().first().id);
        s.page.session().setText(u"la gold 6-8m score>=70"_s);
        QTRY_VERIFY(s.page.model().count() && !s.page.model().isStale());
        grabAllLooks(s.page, u"views-changed"_s);
        auto* menu = s.part<QMenu>(u"viewMenu"_s);
        menu->popup(QPoint(10, 10));
        grabAllLooks(*menu, u"views-menu"_s);
        menu->close();
        QPointer<ViewDialog> dialog = typeName(s.page, "viewSaveAs", u"TX fresh"_s);
        QTRY_VERIFY(!dialog->findChild<FormField*>()->error().isEmpty());
        grabAllLooks(*dialog, u"views-dialog"_s);
        dialog->reject();
        s.page.resize(840, 600);
        grabAllLooks(s.page, u"views-narrow"_s);
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestInventoryViews test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_inventoryviews.moc"
