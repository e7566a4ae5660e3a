// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/floorpages.h"
#include "app/desktop/sessionfile.h"
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/tornwindow.h"
#include "ui/shell/uisettings.h"
#include "ui/standing/standingdialog.h"
#include "ui/standing/standingform.h"
#include "ui/standing/standingpage.h"
#include "ui/watches/watchdialog.h"
#include "ui/watches/watchespage.h"
#include "ui/widgets/firsttour.h"
#include "ui/widgets/messagestrip.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

/// The pages of a broker over a fake floor, as one run of the program has them.
struct Run
{
    explicit Run(const QTemporaryDir& folder)
        : path(folder.filePath(u"sessions/lf_1.json"_s))
        , settings(folder.filePath(u"ui.ini"_s))
        , store(folder.filePath(u"ui.ini"_s), QSettings::IniFormat)
        , window(jobs)
        , notifier(new Notifier(window))
    {
        floor.inventorySource.total = 40;
        settings.keepGeometry(window);
        window.setConnection(&floor);
        notifier->openFloor(u"Demo floor"_s, {});
        pages = std::make_unique<FloorPages>(window, floor, jobs, *notifier, settings, store, path);
        pages->finish();
        window.show();
    }
    ~Run()
    {
        pages.reset();
        window.setConnection(nullptr);
    }
    [[nodiscard]] InventoryPage& inventory() const { return *window.findChild<InventoryPage*>(); }
    [[nodiscard]] QJsonObject written() const { return readSession(path); }

    QString path;
    FakeFloor floor;
    JobList jobs;
    UiSettings settings;
    QSettings store;
    MainWindow window;
    Notifier* notifier;
    std::unique_ptr<FloorPages> pages;
};

} // namespace

class TestSessionRestore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
    }

    void shouldComeBackAsItWasLeft()
    {
        QTemporaryDir folder;
        QString second;
        {
            // Given a filter, two ticks and a half-filled purchase
            Run run(folder);
            run.inventory().session().setText(u"la gold"_s);
            InventoryModel& model = run.inventory().model();
            QTRY_VERIFY(model.hasPicture() && !model.isStale() && !model.isLoading() && model.rowCount() > 5);
            model.tickRows(1, 2, true);
            second = model.lead(1)->row.id.toString();
            run.pages->openWizard({run.inventory().quoteLines()});
            QVERIFY(run.pages->wizard());
            run.pages->wizard()->resume(PurchaseWizard::Step::Check);
            QTRY_COMPARE(run.pages->wizard()->step(), PurchaseWizard::Step::Check);
            // When the program is killed: what is there was written while it ran
            QTRY_VERIFY_WITH_TIMEOUT(run.written().contains("purchase"_L1), 4000);
            QCOMPARE(run.written().value("filter"_L1).toString(), u"la gold"_s);
            const QByteArray text = QJsonDocument(run.written()).toJson();
            QVERIFY2(!text.contains('@') && !text.contains("Jane"), text.constData());
            QVERIFY(!(QFile::permissions(run.path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        }
        // Then the next run begins there
        Run run(folder);
        QTRY_VERIFY(run.pages->wizard());
        QTRY_COMPARE(run.pages->wizard()->step(), PurchaseWizard::Step::Check);
        QCOMPARE(run.pages->wizard()->draft().lines.size(), 1);
        QCOMPARE(run.inventory().session().text(), u"la gold"_s);
        QTRY_COMPARE(run.inventory().model().tickTotals().leads, 2);
        QVERIFY(run.inventory().model().ticks().contains(LeadId(QUuid(second))));
        // A purchase that is given up does not come back
        run.pages->wizard()->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!run.written().contains("purchase"_L1), 6000);
    }

    void shouldKeepTheWizardThatQuittingCloses()
    {
        QTemporaryDir folder;
        {
            Run run(folder);
            QTRY_VERIFY(run.inventory().model().hasPicture());
            run.inventory().session().setText(u"la gold"_s);
            run.pages->openWizard({OrderLine::ofBasket()});
            run.window.showPage(u"orders"_s);
            run.pages->wizard()->reject(); // as QApplication::closeAllWindows() does
        }
        Run run(folder);
        QCOMPARE(run.window.currentPage(), u"orders"_s);
        QTRY_VERIFY(run.pages->wizard());
        // and the filter of a page that is opened later
        run.window.showPage(u"inventory"_s);
        QTRY_COMPARE(run.inventory().session().text(), u"la gold"_s);
        QCOMPARE(run.pages->wizard()->draft().lines.first().asked.kind, OrderLine::Kind::Basket);
    }

    void shouldKeepNotesAndHalfMadeDialogs()
    {
        QTemporaryDir folder;
        QJsonObject notes{{LeadId::create().toString(), u"call after six"_s}};
        {
            // Given a note that was begun, chosen tags, and a watch that is being written
            Run run(folder);
            QTRY_VERIFY(run.inventory().model().hasPicture());
            auto* leads = run.window.findChild<LeadsPage*>();
            leads->setNoteDrafts(notes);
            leads->setTags({u"hot"_s});
            Filter filter;
            filter.states = {u"LA"_s};
            auto* watch = run.window.findChild<WatchesPage*>()->create(u"Louisiana"_s, filter);
            QTRY_VERIFY_WITH_TIMEOUT(run.written().contains("watch"_L1), 4000); // a crash would leave it
            watch->reject(); // as QApplication::closeAllWindows() does
        }
        // Then the next run has them
        Run run(folder);
        auto* leads = run.window.findChild<LeadsPage*>();
        QCOMPARE(leads->noteDrafts(), notes);
        QCOMPARE(leads->tags(), QStringList{u"hot"_s});
        QTRY_VERIFY(run.window.findChild<WatchDialog*>());
        auto* watch = run.window.findChild<WatchDialog*>();
        QCOMPARE(watch->request().name, u"Louisiana"_s);
        QCOMPARE(watch->request().filter.states, QStringList{u"LA"_s});
        // And a standing order instead, changed from the one that was there
        watch->reject();
        StandingRequest wanted;
        wanted.name = u"Gold every day"_s;
        wanted.caps.leadsDay = 20;
        run.window.findChild<StandingPage*>()->resume({{u"number"_s, 3}, {u"request"_s, wanted.toJson()}});
        auto* standing = run.window.findChild<StandingDialog*>();
        QVERIFY(standing);
        QCOMPARE(standing->number(), 3);
        QCOMPARE(standing->form().request().name, wanted.name);
        QCOMPARE(standing->form().request().caps, wanted.caps);
        QTRY_VERIFY_WITH_TIMEOUT(run.written().contains("standing"_L1), 4000);
    }

    void shouldTearPagesOffAndPutThemBack()
    {
        QTemporaryDir folder;
        {
            // Given the inventory, torn off with its filter
            Run run(folder);
            QTRY_VERIFY(run.inventory().model().hasPicture());
            run.inventory().session().setText(u"la gold"_s);
            QAction* tear = run.window.actions().action(u"window.tearOff"_s);
            QCOMPARE(tear->shortcut(), QKeySequence(u"Ctrl+Shift+N"_s));
            tear->trigger();
            QCOMPARE(run.pages->torn().size(), 1);
            const QPointer<TornWindow> window = run.pages->torn().constFirst();
            TornWindow& torn = *window;
            QVERIFY(torn.isVisible());
            QVERIFY(torn.accessibleName().contains(u"Inventory"_s) && torn.windowTitle().contains(run.floor.who.floorName));
            QCOMPARE(unnamedWidgets(torn), QStringList());
            // When somebody works in it, then its filter and ticks are its own
            auto* page = torn.findChild<InventoryPage*>();
            QCOMPARE(page->session().text(), u"la gold"_s);
            page->session().setText(u"tx"_s);
            QTRY_VERIFY(page->model().hasPicture() && !page->model().isStale() && page->model().rowCount() > 3);
            page->model().tickRows(0, 2, true);
            QCOMPARE(page->model().tickTotals().leads, 3);
            QCOMPARE(run.inventory().session().text(), u"la gold"_s);
            QCOMPARE(run.inventory().model().tickTotals().leads, 0);
            // It follows the theme, and says when the line is lost
            const QImage light = grabbed(torn, u"torn-light"_s);
            Theme::instance().setChoice(SchemeChoice::Dark);
            QVERIFY(grabbed(torn, u"torn-dark"_s) != light);
            Theme::instance().setChoice(SchemeChoice::Light);
            run.floor.goTo(FloorConnection::State::Offline);
            auto* lost = torn.centralWidget()->findChild<MessageStrip*>({}, Qt::FindDirectChildrenOnly);
            QVERIFY(lost && lost->isVisible());
            run.floor.goTo(FloorConnection::State::Connected);
            QVERIFY(!lost->isVisible());
            // A quote of it is the main window's to make
            Q_EMIT page->quoteRequested(page->quoteLines());
            QVERIFY(run.pages->wizard());
            run.pages->wizard()->reject();
            // Settings stay, another page comes and goes
            run.window.showPage(u"settings"_s);
            QVERIFY(!tear->isEnabled());
            run.window.showPage(u"orders"_s);
            QVERIFY(tear->isEnabled());
            tear->trigger();
            QCOMPARE(run.pages->torn().size(), 2);
            run.pages->torn().constLast()->close();
            QCOMPARE(run.pages->torn().size(), 1);
            QTRY_COMPARE(run.pages->leave().value("torn"_L1).toArray().size(), 1); // that was no quitting
            // With the main window it goes, and quitting closes both
            run.window.close();
            QVERIFY(!torn.isVisible());
            torn.show();
            QApplication::closeAllWindows();
            QVERIFY(!window || !window->isVisible());
        }
        // Then the next run has it again
        Run run(folder);
        QTRY_COMPARE(run.pages->torn().size(), 1);
        QTRY_VERIFY(run.pages->torn().constFirst()->isVisible());
        QCOMPARE(run.pages->torn().constFirst()->findChild<InventoryPage*>()->session().text(), u"tx"_s);
    }

    void shouldStartAsNewWithoutASessionOrIfThatIsChosen_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("none") << QByteArray() << true;
        QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"page\": \"ord") << true;
        QTest::newRow("of a newer program") << QByteArray("{\"version\": 2, \"page\": \"orders\"}") << true;
        QTest::newRow("of another form") << QByteArray("[1, 2]") << true;
        QTest::newRow("with wrong types") << QByteArray("{\"version\": 1, \"page\": 7, \"filter\": [], \"ticks\": {}, \"purchase\": \"x\"}") << true;
        QTest::newRow("of pages that are gone") << QByteArray("{\"version\": 1, \"page\": \"attic\", \"ticks\": [\"?\"], \"purchase\": {\"lines\": [{\"line\": {\"filter\": {\"statez\": 1}}}]}}") << true;
        QTest::newRow("not wanted") << QByteArray("{\"version\": 1, \"page\": \"orders\", \"filter\": \"la\"}") << false;
    }
    void shouldStartAsNewWithoutASessionOrIfThatIsChosen()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, isChosen);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"sessions"_s));
        QFile session(folder.filePath(u"sessions/lf_1.json"_s));
        QVERIFY(session.open(QIODevice::WriteOnly) && session.write(file) == file.size());
        session.close();
        QSettings(folder.filePath(u"ui.ini"_s), QSettings::IniFormat).setValue(u"session/restore"_s, isChosen);
        Run run(folder);
        QTRY_VERIFY(run.inventory().model().hasPicture());
        QCOMPARE(run.window.currentPage(), u"inventory"_s);
        QVERIFY(!run.pages->wizard());
        QVERIFY(run.inventory().session().text().isEmpty());
        QCOMPARE(run.inventory().model().tickTotals().leads, 0);
    }

    void shouldOfferTheFirstTourOnceAndNeverAgain()
    {
        QTemporaryDir folder;
        {
            Run run(folder);
            run.pages->offerTour();
            QTRY_VERIFY(run.window.findChild<FirstTour*>());
            run.window.findChild<FirstTour*>()->skip();
            QTRY_VERIFY(!run.window.findChild<FirstTour*>());
        }
        Run run(folder);
        run.pages->offerTour();
        QTRY_VERIFY(run.inventory().model().hasPicture());
        takeAnswers();
        QVERIFY(!run.window.findChild<FirstTour*>());
        // nor where it is not a demo
        QTemporaryDir other;
        Run live(other);
        live.floor.who.isDemo = false;
        live.pages->offerTour();
        QTRY_VERIFY(live.inventory().model().hasPicture());
        takeAnswers();
        QVERIFY(!live.window.findChild<FirstTour*>());
    }

    void shouldWriteDownWhereTheWindowIsBeforeItCloses()
    {
        QTemporaryDir folder;
        Run run(folder);
        run.window.resize(1111, 777);
        QTRY_VERIFY_WITH_TIMEOUT(QSettings(folder.filePath(u"ui.ini"_s), QSettings::IniFormat).contains(u"window/geometry"_s), 4000);
        MainWindow other(run.jobs);
        other.restoreGeometry(run.store.value(u"window/geometry"_s).toByteArray());
        QCOMPARE(other.size(), QSize(1111, 777));
    }
};

QTEST_MAIN(TestSessionRestore)
#include "tst_sessionrestore.moc"
