// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/namedwidgets.h"

#include "ui/shell/commandpalette.h"
#include "ui/shell/connectform.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentview.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/uisettings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

QString shellPictures()
{
    const QString folder = QCoreApplication::applicationDirPath() + u"/../pictures/shell"_s;
    QDir().mkpath(folder);
    return folder;
}

/// A page with one field, as any page would be.
QWidget* plainPage(const QString& name)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* search = new SearchField(u"Search"_s, name % u" search"_s, u"/"_s);
    search->setObjectName(name % u"Edit"_s);
    column->addWidget(search);
    column->addStretch(1);
    return page;
}

/// A window on a fake floor with the pages of a broker.
struct Shell
{
    explicit Shell(bool isConnected = true)
        : window(jobs)
    {
        auto* start = new StartPage;
        start->setRecents({{u"Gulf floor"_s, u"gulf.leadfloor.example"_s,
                            u"ana.brandt@bayou.example"_s, false, QDateTime::currentDateTime()},
                           {u"Demo floor"_s, u"private"_s, u"this computer"_s, true,
                            QDateTime(QDate(2024, 3, 12), QTime(9, 0), Qt::UTC)}});
        window.setStartPage(start);
        if (!isConnected)
            return;
        window.setConnection(&floor);
        window.addPage({u"inventory"_s, u"Inventory"_s, u"layers"_s, 2, SidebarPlace::Top},
                       plainPage(u"inventory"_s));
        window.addPage({u"orders"_s, u"Orders"_s, u"receipt-text"_s, 3, SidebarPlace::Top},
                       plainPage(u"orders"_s));
        window.addPage({u"leads"_s, u"My leads"_s, u"users"_s, 4, SidebarPlace::Top},
                       plainPage(u"leads"_s));
        window.addPage({u"wallet"_s, u"Wallet"_s, u"wallet"_s, 5, SidebarPlace::Top},
                       plainPage(u"wallet"_s));
        window.addPage({u"jobs"_s, u"Jobs"_s, u"loader"_s, 0, SidebarPlace::Bottom},
                       new JobsPanel(jobs));
        window.addPage({u"settings"_s, u"Settings"_s, u"settings"_s, 0, SidebarPlace::Bottom},
                       new SettingsPage(window.actions()));
        window.sidebar().setRow({u"view:1"_s,
                                 u"LA gold fresh"_s,
                                 {},
                                 0,
                                 u"inventory"_s,
                                 u"12,480"_s,
                                 0,
                                 true,
                                 SidebarPlace::Top});
        window.sidebar().setBadge(u"leads"_s, 5);
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    JobList jobs;
    FakeFloor floor;
    MainWindow window; // goes first
};

Job* exportJob(QPromise<Result<ExportSummary>>& promise)
{
    auto* job = new Job(u"Export of order 1042"_s);
    job->follow<ExportSummary>(promise.future(), [](Job& made, const ExportSummary& summary) {
        made.setPath(summary.path);
        return u"%1 leads"_s.arg(summary.rows);
    });
    return job;
}

} // namespace

class TestShell final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldRender_data()
    {
        QTest::addColumn<SchemeChoice>("choice");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isConnected");
        const QSize usual(1440, 900);
        QTest::newRow("light") << SchemeChoice::Light << Qt::LeftToRight << usual << true;
        QTest::newRow("dark") << SchemeChoice::Dark << Qt::LeftToRight << usual << true;
        QTest::newRow("high-contrast")
            << SchemeChoice::HighContrast << Qt::LeftToRight << usual << true;
        QTest::newRow("rtl") << SchemeChoice::Light << Qt::RightToLeft << usual << true;
        QTest::newRow("least") << SchemeChoice::Light << Qt::LeftToRight << QSize(853, 480) << true;
        QTest::newRow("start-light") << SchemeChoice::Light << Qt::LeftToRight << usual << false;
        QTest::newRow("start-dark") << SchemeChoice::Dark << Qt::LeftToRight << usual << false;
        QTest::newRow("start-rtl") << SchemeChoice::Light << Qt::RightToLeft << usual << false;
        QTest::newRow("start-least")
            << SchemeChoice::Light << Qt::LeftToRight << QSize(853, 480) << false;
    }
    /// Pictures for the eye; a machine can say that nothing sticks out of the window.
    void shouldRender()
    {
        QFETCH(SchemeChoice, choice);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(QSize, size);
        QFETCH(bool, isConnected);
        Theme::instance().setChoice(choice);
        QGuiApplication::setLayoutDirection(direction);
        Shell shell(isConnected);
        shell.window.resize(size);
        QPromise<Result<ExportSummary>> promise;
        if (isConnected) {
            promise.start();
            promise.setProgressRange(0, 100);
            promise.setProgressValue(62);
            shell.jobs.add(exportJob(promise));
            shell.window.setSelection(2, Money::fromMinor(1600));
            shell.window.setDataTime(QDateTime(QDate(2024, 4, 2), QTime(14, 2, 11), Qt::UTC));
            shell.window.header().setNotices(3);
        }
        shell.show();
        QTRY_VERIFY(!isConnected || shell.jobs.jobs().constFirst()->percent() == 62);
        // The job announces itself ten times a second
        QTRY_VERIFY(!isConnected || shell.window.status().findChild<QToolButton*>(u"jobSegment"_s)->accessibleName().contains(u"62 %"_s));
        QCOMPARE(shell.window.size(), size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(shell.window.grab().save(shellPictures() % u'/' % tag % u".png"_s));
        QCOMPARE(unnamedWidgets(shell.window), QStringList());
        if (isConnected)
            promise.finish();
    }

    void shouldSayWhatTheWholeResultCostsBesideWhatIsSelected()
    {
        Shell shell;
        shell.window.resize(1440, 900);
        shell.show();
        auto* segment = shell.window.status().findChild<QToolButton*>(u"resultSegment"_s);
        QVERIFY(!segment->isVisible());
        shell.window.setSelection(123'456, Money::fromMinor(98'765'400));
        shell.window.setDataTime(QDateTime(QDate(2024, 4, 2), QTime(14, 2, 11), Qt::UTC));
        shell.window.setResult(18'236, Money::fromMinor(12'286'400));
        QTRY_VERIFY(segment->isVisible());
        QVERIFY(segment->accessibleName().contains(u"18,236 match"_s));
        QVERIFY(segment->accessibleName().contains(u"$122,864.00"_s));
        QVERIFY(shell.window.status().findChild<QToolButton*>(u"selectionSegment"_s)->isVisible());
        QVERIFY(shell.window.status().grab().save(shellPictures() % u"/status-result.png"_s));
        // It is the first to go in a narrow window, since the page says it, too
        shell.window.resize(840, 600);
        QTRY_VERIFY(!segment->isVisible());
        QVERIFY(shell.window.status().findChild<QToolButton*>(u"selectionSegment"_s)->isVisible());
        shell.window.resize(1440, 900);
        QTRY_VERIFY(segment->isVisible());
        shell.window.setResult(std::nullopt);
        QVERIFY(!segment->isVisible());
    }

    void shouldNotSpendMoneyOnLeadsThatAreBought()
    {
        Shell shell;
        shell.show();
        const auto says = [&shell](const QString& words) {
            const QList<QToolButton*> segments
                = shell.window.status().findChildren<QToolButton*>();
            return std::any_of(segments.begin(), segments.end(), [&](const QToolButton* one) {
                return one->isVisible() && one->accessibleName().contains(words);
            });
        };
        shell.window.setSelection(2, Money::fromMinor(1600));
        QTRY_VERIFY(says(u"left after purchase"_s));
        shell.window.setBoughtSelection(2, Money::fromMinor(1600));
        QVERIFY(says(u"bought for $16.00"_s));
        QVERIFY(!says(u"left after purchase"_s));
        shell.window.setBoughtSelection(0, {});
        QVERIFY(!says(u"selected"_s));
    }

    void shouldRenderItsParts()
    {
        Shell shell;
        shell.show();
        shell.window.actions().action(u"palette.open"_s)->trigger();
        QTest::keyClicks(QApplication::focusWidget(), u"go"_s);
        QVERIFY(shell.window.grab().save(shellPictures() % u"/palette.png"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        shell.floor.goTo(FloorConnection::State::Connecting);
        shell.window.showPage(u"settings"_s);
        QVERIFY(shell.window.grab().save(shellPictures() % u"/settings-offline.png"_s));
        shell.window.actions().action(u"help.about"_s)->trigger();
        auto* about = shell.window.findChild<QDialog*>();
        QVERIFY(about && about->isVisible());
        QCOMPARE(unnamedWidgets(*about), QStringList());
        QVERIFY(about->grab().save(shellPictures() % u"/about.png"_s));
        QVERIFY(shell.window.grab().save(shellPictures() % u"/dimmed.png"_s));
        about->close();
        Shell first(false);
        first.show();
        auto* start = first.window.findChild<StartPage*>();
        ConnectForm& form = start->showConnect(u"gulf.example"_s, u"ana@bayou.example"_s);
        form.setCheck(ConnectCheck::Name, StepState::Done, u"gulf.example is 203.0.113.7"_s);
        form.setCheck(ConnectCheck::Port, StepState::Failed, u"Nothing answers on port 5432"_s);
        form.fail(Error{ErrorCode::Disconnected, {}, {}, {}});
        QVERIFY(first.window.grab().save(shellPictures() % u"/connect.png"_s));
        QCOMPARE(unnamedWidgets(first.window), QStringList());
        StepList& steps = start->showCreation({u"Create the database"_s, u"Start it"_s,
                                               u"Lay out the floor"_s, u"Load demo leads"_s});
        steps.setState(0, StepState::Done, {}, u"0.6 s"_s);
        steps.setState(1, StepState::Now, u"Waiting for it to answer"_s);
        QVERIFY(first.window.grab().save(shellPictures() % u"/creation.png"_s));
    }

    void shouldLetPeopleTypeAtOnce()
    {
        Shell shell;
        shell.show();
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"inventoryEdit"_s);
        QTest::keyClick(&shell.window, Qt::Key_3, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"ordersEdit"_s);
    }

    void shouldShowWhereItIsConnected()
    {
        Shell shell;
        shell.show();
        QCOMPARE(shell.window.header().floorButton().accessibleName(), u"Floor Demo floor, demo"_s);
        QTRY_COMPARE(shell.window.header().balanceButton().text(), u"$400.00"_s);
        auto* segment = shell.window.status().findChild<QToolButton*>(u"connectionSegment"_s);
        QCOMPARE(segment->accessibleName(), u"Connected, 12 ms"_s);
    }

    void shouldSayThatTheBalanceIsLowAsSoonAsItIsToldSo()
    {
        Shell shell;
        shell.show();
        const QPushButton& balance = shell.window.header().balanceButton();
        QTRY_COMPARE(balance.accessibleName(), u"Balance $400.00"_s);
        QCOMPARE(buttonIconRole(&balance), std::optional(Role::AccentText));
        // When a colleague raises the line
        shell.floor.walletSource.state.lowLine = Money::fromMinor(50000);
        Q_EMIT shell.floor.teamChanged(u"wallet"_s);
        QTRY_COMPARE(balance.accessibleName(), u"Balance $400.00, low"_s);
        QCOMPARE(buttonIconRole(&balance), std::optional(Role::Amber));
    }

    void shouldSayThatTheDataIsOldWhileTheLineIsLost()
    {
        // Given data from 14:02
        Shell shell;
        shell.show();
        shell.window.setDataTime(QDateTime(QDate(2024, 4, 2), QTime(14, 2), Qt::UTC));
        // When the line is lost
        shell.floor.goTo(FloorConnection::State::Connecting);
        // Then a strip says so, and its button asks for a new try
        const auto strips = shell.window.findChildren<MessageStrip*>();
        const auto shown =
            std::find_if(strips.begin(), strips.end(),
                         [](const MessageStrip* strip) { return strip->isVisible(); });
        QVERIFY(shown != strips.end());
        QVERIFY((*shown)->sentence().startsWith(u"Data from "_s));
        QCOMPARE((*shown)->tone(), Tone::Waiting);
        QSignalSpy asked(&shell.window, &MainWindow::reconnectRequested);
        QTest::mouseClick((*shown)->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QVERIFY(shell.window.actions().action(u"floor.reconnect"_s)->isEnabled());
        // And it goes when the line is back
        shell.floor.goTo(FloorConnection::State::Connected);
        QVERIFY(!(*shown)->isVisible());
        QVERIFY(!shell.window.actions().action(u"floor.reconnect"_s)->isEnabled());
    }

    void shouldGoToPagesByNumberAndBySidebar()
    {
        Shell shell;
        shell.show();
        QCOMPARE(shell.window.currentPage(), u"inventory"_s);
        QTest::keyClick(&shell.window, Qt::Key_5, Qt::AltModifier);
        QCOMPARE(shell.window.currentPage(), u"wallet"_s);
        // Given the sidebar has the keyboard, on Wallet
        auto* list = shell.window.sidebar().findChild<QListView*>();
        list->setFocus();
        // When Up and Return are pressed
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        // Then the page above is shown
        QCOMPARE(shell.window.currentPage(), u"leads"_s);
        QCOMPARE(shell.window.sidebar().chosen(), u"leads"_s);
    }

    void shouldOpenSavedViews()
    {
        Shell shell;
        shell.show();
        QSignalSpy opened(&shell.window, &MainWindow::viewOpened);
        auto* list = shell.window.sidebar().findChild<QListView*>();
        const auto* model = static_cast<const SidebarModel*>(list->model());
        const QModelIndex view = model->find(u"view:1"_s);
        QCOMPARE(view.row(), 1); // right behind its page
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(view).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), u"view:1"_s);
        QCOMPARE(shell.window.currentPage(), u"inventory"_s);
    }

    void shouldCyclePanesWithF6()
    {
        Shell shell;
        shell.show();
        auto* edit = shell.window.findChild<QWidget*>(u"inventoryEdit"_s);
        edit->setFocus();
        const auto pane = [&](const QWidget* part) {
            return part == QApplication::focusWidget() ||
                   part->isAncestorOf(QApplication::focusWidget());
        };
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(pane(&shell.window.status()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(pane(&shell.window.header()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(pane(&shell.window.sidebar()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), edit);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(pane(&shell.window.sidebar()));
    }

    void shouldRunCommandsFromThePalette()
    {
        Shell shell;
        shell.show();
        auto* edit = shell.window.findChild<QWidget*>(u"inventoryEdit"_s);
        edit->setFocus();
        // When the palette is opened, "my le" typed and Return pressed
        QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier);
        auto* palette = shell.window.findChild<CommandPalette*>();
        QVERIFY(palette->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"my le"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        // Then My leads is shown and the palette is gone
        QVERIFY(!palette->isVisible());
        QCOMPARE(shell.window.currentPage(), u"leads"_s);
        // Esc gives the focus back
        QWidget* before = QApplication::focusWidget();
        QTest::keyClick(before, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void shouldSayInThePaletteWhySomethingIsOff()
    {
        Shell shell;
        shell.window.actions().add({u"leads.return"_s,
                                    u"&Return leads..."_s,
                                    {},
                                    {},
                                    MenuPlace::Leads,
                                    [] { QFAIL("ran"); },
                                    false,
                                    {},
                                    {}});
        shell.window.actions().setWhyNot(u"leads.return"_s, u"nothing selected"_s);
        PaletteModel model(shell.window.actions());
        model.setWords(u"return"_s);
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex index = model.index(0, 0);
        QCOMPARE(model.data(index, Qt::DisplayRole).toString(), u"Return leads..."_s);
        QCOMPARE(model.data(index, PaletteModel::DetailRole).toString(), u"nothing selected"_s);
        QVERIFY(!(model.flags(index) & Qt::ItemIsEnabled));
        model.setWords(u"nosuchthing"_s);
        QCOMPARE(model.rowCount(), 0);
    }

    void shouldFindPossibleActionsBeforeImpossibleOnes()
    {
        QWidget window;
        ActionRegistry registry(window);
        registry.add({u"a"_s, u"Export page"_s, {}, {}, MenuPlace::File, {}, false, {}, {}});
        registry.add({u"b"_s, u"Reexport"_s, {}, {}, MenuPlace::File, {}, false, {}, {}});
        registry.add({u"c"_s, u"Export all"_s, {}, {}, MenuPlace::File, {}, false, {}, {}});
        registry.setWhyNot(u"a"_s, u"no"_s);
        PaletteModel model(registry);
        model.setWords(u"exp"_s);
        QCOMPARE(model.actionAt(0)->objectName(), u"c"_s);
        QCOMPARE(model.actionAt(1)->objectName(), u"b"_s);
        QCOMPARE(model.actionAt(2)->objectName(), u"a"_s);
    }

    void shouldHaveNoTwoActionsOnTheSameKeys()
    {
        Shell shell;
        QCOMPARE(shell.window.actions().conflicts(), QStringList());
        shell.window.actions().add({u"twice"_s,
                                    u"Twice"_s,
                                    QKeySequence(u"Ctrl+K"_s),
                                    {},
                                    MenuPlace::None,
                                    {},
                                    false,
                                    {},
                                    {}});
        QCOMPARE(shell.window.actions().conflicts(), QStringList{u"twice"_s});
    }

    void shouldHaveEveryMenuActionInThePalette()
    {
        Shell shell;
        PaletteModel model(shell.window.actions());
        model.setWords({});
        QSet<QString> inPalette;
        for (int row = 0; row < model.rowCount(); ++row)
            inPalette.insert(model.actionAt(row)->objectName());
        const auto menus = shell.window.header().menuBar().findChildren<QMenu*>();
        for (const QMenu* menu : menus) {
            for (const QAction* action : menu->actions()) {
                if (!action->isSeparator() && action->objectName() != "palette.open"_L1)
                    QVERIFY2(inPalette.contains(action->objectName()),
                             qPrintable(action->objectName()));
            }
        }
    }

    void shouldSwitchThemeFromTheMenu()
    {
        Shell shell;
        shell.show();
        QAction* dark = shell.window.actions().action(u"view.theme.dark"_s);
        dark->trigger();
        QCOMPARE(Theme::instance().scheme(), Scheme::Dark);
        QVERIFY(dark->isChecked());
        QVERIFY(!shell.window.actions().action(u"view.theme.light"_s)->isChecked());
    }

    void shouldNarrowSidebarAndMenus()
    {
        Shell shell;
        shell.show();
        QSignalSpy changed(&shell.window, &MainWindow::widthClassChanged);
        QVERIFY(!shell.window.sidebar().isRail());
        QVERIFY(shell.window.header().menuBar().isVisible());
        shell.window.resize(1000, 700);
        QTRY_VERIFY(shell.window.sidebar().isRail());
        QVERIFY(!shell.window.header().menuBar().isVisible());
        QCOMPARE(changed.size(), 1);
        // On the edge it stays until there is 24 px more room
        shell.window.resize(1090, 700);
        QTRY_COMPARE(shell.window.width(), 1090);
        QVERIFY(shell.window.sidebar().isRail());
        shell.window.resize(1110, 700);
        QTRY_VERIFY(!shell.window.sidebar().isRail());
        QCOMPARE(shell.window.minimumSize(), QSize(840, 460));
    }

    void shouldShowTheRunningJobAndCancelIt()
    {
        Shell shell;
        shell.show();
        QPromise<Result<ExportSummary>> promise;
        promise.start();
        promise.setProgressRange(0, 100);
        Job* job = exportJob(promise);
        shell.jobs.add(job);
        promise.setProgressValue(40);
        auto* segment = shell.window.status().findChild<QToolButton*>(u"jobSegment"_s);
        QTRY_COMPARE(segment->accessibleName(), u"Export of order 1042, 40 %"_s);
        // When its Cancel is clicked
        for (QToolButton* button : shell.window.status().findChildren<QToolButton*>()) {
            if (button->accessibleName() == "Cancel Export of order 1042"_L1)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        // Then the work is asked to stop, and the segment goes when it has
        QVERIFY(promise.isCanceled());
        promise.finish();
        QTRY_COMPARE(job->state(), JobState::Cancelled);
        QVERIFY(!segment->isVisible());
        shell.jobs.clearEnded();
        QVERIFY(shell.jobs.jobs().isEmpty());
    }

    void shouldKeepTheResultOfAJob()
    {
        JobList jobs;
        JobsPanel panel(jobs);
        panel.show();
        QPromise<Result<ExportSummary>> good, bad;
        good.start();
        bad.start();
        Job* done = exportJob(good);
        Job* failed = exportJob(bad);
        jobs.add(done);
        jobs.add(failed);
        good.addResult(ExportSummary{u"/files/order-1042.csv"_s, {}, 122, 33, {}, 0});
        good.finish();
        bad.addResult(failure(ErrorCode::FileProblem, u"disk full"_s));
        bad.finish();
        QTRY_COMPARE(done->state(), JobState::Done);
        QCOMPARE(done->detail(), u"122 leads"_s);
        QTRY_COMPARE(failed->state(), JobState::Failed);
        QVERIFY(!failed->detail().isEmpty());
        QSignalSpy asked(&panel, &JobsPanel::folderRequested);
        for (QPushButton* button : panel.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == "Open folder"_L1)
                button->click();
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"/files/order-1042.csv"_s);
    }

    void shouldStartByKeys()
    {
        Shell shell(false);
        shell.show();
        auto* start = shell.window.findChild<StartPage*>();
        QSignalSpy created(start, &StartPage::createRequested);
        QSignalSpy offline(start, &StartPage::offlineRequested);
        start->setFocus();
        QTest::keyClick(start, Qt::Key_1);
        QCOMPARE(created.size(), 1);
        QTest::keyClick(start, Qt::Key_3); // off, and says why
        QCOMPARE(offline.size(), 0);
        auto* button = start->findChild<QPushButton*>(u"offlineButton"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
        QTest::keyClick(start, Qt::Key_2);
        QTRY_VERIFY(start->findChild<ConnectForm*>()->isVisible());
    }

    void shouldOpenARecentFloor()
    {
        Shell shell(false);
        shell.show();
        auto* start = shell.window.findChild<StartPage*>();
        QString opened;
        connect(start, &StartPage::recentRequested, this,
                [&](const RecentFloor& floor) { opened = floor.name; });
        auto* recents = start->findChild<RecentView*>();
        recents->setFocus();
        QTest::keyClick(recents, Qt::Key_Down);
        QTest::keyClick(recents, Qt::Key_Return);
        QCOMPARE(opened, u"Demo floor"_s);
    }

    void shouldAskForWhatIsMissingBeforeConnecting()
    {
        ConnectForm form;
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QList<ConnectRequest> asked;
        connect(&form, &ConnectForm::connectRequested, this,
                [&](const ConnectRequest& request) { asked.append(request); });
        auto* button = form.findChild<QPushButton*>(u"connectButton"_s);
        auto* password = form.findChild<QLineEdit*>(u"passwordEdit"_s);
        button->click();
        QVERIFY(asked.isEmpty());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"addressEdit"_s);
        form.findChild<QLineEdit*>(u"addressEdit"_s)->setText(u" gulf.example "_s);
        form.findChild<QLineEdit*>(u"emailEdit"_s)->setText(u"ana@bayou.example"_s);
        password->setText(u"correct horse"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).address, u"gulf.example"_s);
        QVERIFY(form.isTrying());
        button->click(); // one attempt at a time
        QCOMPARE(asked.size(), 1);
        // When the sign-in is refused
        form.setCheck(ConnectCheck::SignIn, StepState::Failed);
        form.fail(Error{ErrorCode::SignInFailed, {}, {}, {}});
        // Then the password is selected, to be typed again
        QVERIFY(!form.isTrying());
        QCOMPARE(QApplication::focusWidget(), password);
        QCOMPARE(password->selectedText().size(), password->text().size());
    }

    void shouldComeBackToTheStartPageWithoutFloor()
    {
        Shell shell;
        shell.show();
        shell.window.setConnection(nullptr);
        shell.window.removePages();
        QVERIFY(shell.window.findChild<StartPage*>()->isVisible());
        QVERIFY(shell.window.sidebar().rows().isEmpty());
        QCOMPARE(shell.window.currentPage(), QString());
        QVERIFY(!shell.window.actions().action(u"page.inventory"_s));
        auto* segment = shell.window.status().findChild<QToolButton*>(u"connectionSegment"_s);
        QCOMPARE(segment->accessibleName(), u"Not connected"_s);
    }

    void shouldRememberTheThemeForTheNextRun()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ui.ini"_s);
        {
            UiSettings settings(path);
            Theme::instance().setChoice(SchemeChoice::HighContrast);
        }
        Theme::instance().setChoice(SchemeChoice::Light);
        const UiSettings settings(path);
        QCOMPARE(Theme::instance().choice(), SchemeChoice::HighContrast);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestShell test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_shell.moc"
