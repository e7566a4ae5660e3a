// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booth.h"

#include "app/desktop/flooropening.h"
#include "app/desktop/offlinepages.h"
#include "models/items/mask.h"
#include "tests/ui/fakediagnostics.h"
#include "tests/ui/samplebooks.h"
#include "tests/ui/sampleinventory.h"
#include "ui/diagnostics/crashdialog.h"
#include "ui/diagnostics/logdialog.h"
#include "ui/inventory/inventorypage.h"
#include "ui/exports/exportdialog.h"
#include "ui/exports/rawquestion.h"
#include "ui/inventory/viewdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/connectform.h"
#include "ui/shell/passphrasedialog.h"
#include "ui/shell/startpage.h"
#include "ui/shell/tornwindow.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/firsttour.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Sizes of a desktop, of the smallest that is supported, and of a big one with big letters.
constexpr QSize roomAt100(1440, 900);
constexpr QSize roomAt150(853, 480);
constexpr QSize roomAt200(960, 540);

void fillStanding(FakeStanding& standing)
{
    const QDateTime made(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
    const auto add = [&](int number, const QString& name, const QString& state,
                         const QString& reason) {
        StandingOrder order;
        order.number = number;
        order.request.name = name;
        order.request.filter.states = {u"LA"_s};
        order.request.filter.classes = {LeadClass::Gold};
        order.request.priceMax = Money::fromMinor(800);
        order.request.caps.leadsDay = 50;
        order.request.caps.moneyMonth = Money::fromMinor(300000);
        order.request.timeZone = u"America/Chicago"_s;
        order.request.startsAt = made;
        order.state = state;
        order.reason = reason;
        order.member = u"Ana Brandt"_s;
        order.isMine = true;
        order.createdAt = made;
        order.bought = {20, 120, 240, 812, Money::fromMinor(16000), Money::fromMinor(96000),
                        Money::fromMinor(192000), Money::fromMinor(649600)};
        order.events = {{made, u"active"_s, u"made"_s}};
        order.slices = {{made.addSecs(360), 1044, 20, Money::fromMinor(16000)}};
        standing.rows.append(order);
    };
    add(3, u"Gold in Louisiana"_s, u"active"_s, {});
    add(2, u"Texas, older"_s, u"paused"_s, u"not enough credits"_s);
}

void fillBasket(FakePicks& picks)
{
    picks.projectRows = {{u"oaks"_s, u"The Oaks"_s, u"timeshare"_s, Money::fromMinor(1250), 1230, 10},
                         {u"bay"_s, u"Bay Harbor"_s, u"timeshare"_s, std::nullopt, 400, 1}};
    for (int number = 1; number <= 3; ++number) {
        BasketRow row;
        row.lead.id = LeadId(QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        row.lead.leadClass = number == 2 ? LeadClass::Silver : LeadClass::Gold;
        row.lead.state = u"LA"_s;
        row.lead.county = u"Caddo"_s;
        row.lead.inquiredOn = QDate::currentDate().addMonths(-6 - number);
        row.lead.score = 70 + number;
        row.lead.status = number == 3 ? LeadStatus::Sold : LeadStatus::Free;
        row.lead.price = Money::fromMinor(800);
        row.priceShown = Money::fromMinor(number == 2 ? 700 : 800);
        row.isPriceChanged = number == 2;
        row.addedAt = QDateTime(QDate(2026, 4, 2), QTime(14, number), Qt::UTC);
        picks.rows.append(row);
    }
}

void fillDeliveries(FakeExportTargets& targets)
{
    targets.add(u"Dialler"_s, exportPreset(u"vicidial"_s)->form);
    const QDateTime at(QDate(2024, 4, 2), QTime(12, 0), Qt::UTC);
    targets.plans = {{1, u"Dialler"_s, u"sftp"_s, u"inbox"_s, u"day"_s, u"07:00"_s, 1, u"America/Chicago"_s, false, at.addDays(1), u"Ana Brandt"_s,
                      {{u"waiting"_s, at, {}, 2, at.addSecs(240), 0, {}, u"Connection refused"_s}}},
                     {2, u"Report"_s, u"mail"_s, u"ana.brandt@bayou.example"_s, u"week"_s, u"07:00"_s, 1, u"America/Chicago"_s, true, at.addDays(7),
                      u"Ana Brandt"_s, {{u"done"_s, at, at, 1, {}, 1240, u"report.xlsx"_s, {}}}}};
    const QString hash(64, u'7');
    targets.log = {{1204, at.addSecs(-7200), at.addSecs(-7190), at, u"Ana Brandt"_s, u"laptop-of-ana"_s, u"spreadsheet"_s, {{u"search"_s, u"caddo"_s}}, {}, 37, hash},
                   {1203, at.addSecs(-9000), {}, at, u"Ana Brandt"_s, u"laptop-of-ana"_s, u"machine"_s, {}, {}, 0, {}},
                   {1202, at.addDays(-1), at.addDays(-1), {}, u"Ana Brandt"_s, u"gateway"_s, u"machine"_s, {{u"target"_s, u"Dialler"_s}, {u"new"_s, true}}, {}, 1240, hash},
                   {1201, at.addDays(-2), at.addDays(-2), {}, u"Ben Okafor"_s, u"desk-7"_s, u"xlsx"_s, {{u"order"_s, 1042}}, {}, 22, hash},
                   {1200, at.addDays(-3), at.addDays(-3), {}, u"Ana Brandt"_s, u"laptop-of-ana"_s, u"offline store"_s, {{u"store"_s, u"x"_s}}, {}, 12'408, hash}};
}

void fillViews(FakeViews& shelf)
{
    shelf.add(u"LA gold fresh"_s, false, {{u"query"_s, u"la gold 6-8m"_s}});
    shelf.add(u"TX fresh"_s, true, {{u"query"_s, u"tx 3-5m"_s}}, false);
}

void lookAtStart(Booth& booth, const Looker& look)
{
    StartPage& start = *booth.start;
    look(booth.window, u"start-first"_s);
    start.setRecents({{u"Gulf floor"_s, u"gulf.leadfloor.example"_s, u"ana.brandt@bayou.example"_s,
                       false, QDateTime::currentDateTime()},
                      {u"Demo floor"_s, u"private:demo"_s, u"ana@bayou.example"_s, true,
                       QDateTime(QDate(2024, 3, 12), QTime(9, 0), Qt::UTC)}});
    start.setOfflineStores({u"Bayou Brokers at Gulf floor, ana.brandt@bayou.example"_s}, {});
    look(booth.window, u"start-recents"_s);
    StepList& steps = start.showCreation(FloorOpening::creationSteps());
    steps.setState(0, StepState::Done);
    steps.setState(1, StepState::Now, u"62,000 / 100,000"_s);
    look(booth.window, u"start-creating"_s);
    start.failCreation(Error{ErrorCode::ServerMissing, {}, {}, {}});
    look(booth.window, u"start-failed"_s);
    ConnectForm& form = start.showConnect(u"postgresql://gulf.example/floor"_s, u"ana@bayou.example"_s);
    look(booth.window, u"connect"_s);
    form.setCheck(ConnectCheck::Name, StepState::Done, u"192.0.2.7"_s);
    form.setCheck(ConnectCheck::Port, StepState::Done);
    form.setCheck(ConnectCheck::Encryption, StepState::Done);
    form.fail(Error{ErrorCode::SignInFailed, {}, {}, {}});
    look(booth.window, u"connect-refused"_s);
    start.showCards();
}

/// Goes to a page and makes a row current, so that its actions know what they are about.
void showRow(Booth& booth, const QString& page, int row = 0)
{
    booth.window.showPage(page);
    const QList<LfTableView*> tables = booth.window.page(page)->findChildren<LfTableView*>();
    for (LfTableView* table : tables) {
        // Rows that are still to come have a table of their own, without a name.
        if (table->objectName().isEmpty())
            continue;
        if (QTest::qWaitFor([table, row] { return table->isVisible() && table->model()->rowCount() > row; }, 200))
            table->setCurrentIndex(table->model()->index(row, 0));
    }
}

void lookAtPages(Booth& booth, const Looker& look)
{
    const QList<SidebarRow> rows = booth.window.sidebar().rows();
    for (const SidebarRow& row : rows) {
        if (!row.parentId.isEmpty())
            continue;
        showRow(booth, row.id);
        look(booth.window, row.id);
    }
}

/// What an action opens in front of a page.
struct Opened
{
    const char16_t* page;
    int row; ///< current while it is opened
    const char16_t* action;
    const char16_t* screen;
};
constexpr Opened openedScreens[] = {
    {u"inventory", 0, u"inventory.columns", u"columns"},
    {u"inventory", 0, u"inventory.viewSaveAs", u"view-save"},
    {u"standing", 0, u"standing.new", u"standing-new"},
    {u"standing", 0, u"standing.change", u"standing-change"},
    {u"orders", 1, u"orders.receipt", u"receipt"},
    {u"orders", 1, u"orders.export", u"export-order"},
    {u"leads", 0, u"leads.export", u"export-leads"},
    {u"exports", 0, u"exports.delivery", u"delivery"},
    {u"exports", 0, u"exports.log", u"export-log"},
    {u"leads", 0, u"leads.return", u"return"},
    {u"suppression", 0, u"suppression.upload", u"suppression-upload"},
    {u"suppression", 0, u"suppression.check", u"suppression-check"},
    {u"wallet", 1, u"wallet.topup", u"add-credits"},
    {u"wallet", 1, u"wallet.bonus", u"bonus"},
    {u"wallet", 1, u"wallet.lowLine", u"low-balance"},
    {u"inventory", 0, u"inventory.project", u"projects"},
    {u"inventory", 0, u"inventory.watch", u"watch"},
    {u"leads", 0, u"leads.stages", u"stages"},
    {u"leads", 0, u"leads.viewSaveAs", u"lead-view-save"},
    {u"inventory", 0, u"help.shortcuts", u"shortcut-sheet"},
    {u"inventory", 0, u"help.guide", u"guide"},
    {u"inventory", 0, u"help.about", u"about"},
};

QAction* actionOf(Booth& booth, const QString& page, const QString& id)
{
    if (QAction* own = booth.window.actions().action(id))
        return own;
    return booth.window.page(page)->findChild<QAction*>(id);
}

void lookAtDialogs(Booth& booth, const Looker& look)
{
    for (const Opened& one : openedScreens) {
        const QString page = QString::fromUtf16(one.page);
        const QString id = QString::fromUtf16(one.action);
        showRow(booth, page, one.row);
        QAction* action = actionOf(booth, page, id);
        QVERIFY2(action, qPrintable(id));
        // Some act on what their page has still to fetch.
        QPointer<QDialog> dialog;
        (void)Booth::waitFor([&] {
            if (action->isEnabled())
                action->trigger();
            const QList<QDialog*> all = booth.window.findChildren<QDialog*>();
            for (QDialog* open : all) {
                if (open->isVisible())
                    dialog = open;
            }
            return bool(dialog);
        });
        QVERIFY2(dialog, qPrintable(id + u" opens nothing"_s));
        look(*dialog, QString::fromUtf16(one.screen));
        if (auto* exporting = qobject_cast<ExportDialog*>(dialog); exporting && page == "leads"_L1) {
            exporting->editColumns();
            (void)Booth::waitFor([&] { return exporting->findChild<LfTableView*>(u"previewTable"_s)->model()->rowCount() > 0; });
            look(*exporting, u"export-columns"_s);
        }
        dialog->close();
        (void)Booth::waitFor([&] { return !dialog || !dialog->testAttribute(Qt::WA_DeleteOnClose); });
    }
    using enum RawQuestion::Of;
    for (const auto& [what, hasGuardedWay, name] :
         {std::tuple(Export, true, u"raw-export"_s), std::tuple(Export, false, u"raw-export-preset"_s), std::tuple(Target, false, u"raw-target"_s),
          std::tuple(Delivery, false, u"raw-delivery"_s)}) {
        RawQuestion question(what, hasGuardedWay, &booth.window);
        question.open();
        look(question, name);
        question.close();
    }
    showRow(booth, u"settings"_s);
    auto* keys = booth.window.page(u"settings"_s)->findChild<QPushButton*>(u"changeKeysButton"_s);
    keys->click();
    auto* dialog = booth.opened<QDialog>();
    QVERIFY(dialog);
    look(*dialog, u"shortcut-change"_s);
    dialog->close();
}

/// Of the program rather than of a floor.
void lookAtDiagnostics(Booth& booth, const Looker& look)
{
    FakeDiagnostics service;
    DiagnosticsDialog diagnostics(service, &booth.window);
    diagnostics.open();
    (void)Booth::waitFor([&diagnostics] { return diagnostics.findChildren<ThemedLabel*>().size() > 10; });
    look(diagnostics, u"diagnostics"_s);
    diagnostics.close();
    LogDialog log(service, &booth.window);
    log.open();
    (void)Booth::waitFor([&log] { return log.findChild<QAbstractItemView*>(u"logTable"_s)->model()->rowCount() > 0; });
    look(log, u"log"_s);
    log.close();
    const QDateTime when(QDate(2026, 11, 20), QTime(17, 2), Qt::UTC);
    CrashDialog crash({{u"crash-leadfloor-4711.txt"_s, when, u"leadfloor 0.1.0\nsignal 11\n#0 leadfloor::InventoryModel::data\n"_s}}, &booth.window);
    crash.open();
    look(crash, u"crash"_s);
    crash.close();
}

/// The bubbles of the first run, each at its part.
void lookAtTour(Booth& booth, const Looker& look)
{
    booth.window.showPage(u"inventory"_s);
    auto* inventory = qobject_cast<InventoryPage*>(booth.window.page(u"inventory"_s));
    const QPointer<FirstTour> tour(new FirstTour(inventory->tourStops(), *inventory));
    tour->start();
    for (int stop = 0; tour && stop < 3; ++stop) {
        look(booth.window, u"tour-%1"_s.arg(stop + 1));
        tour->findChild<QPushButton*>(u"nextTourButton"_s)->click();
    }
    delete tour;
}

void lookAtStates(Booth& booth, const Looker& look)
{
    MainWindow& window = booth.window;
    window.activateWindow(); // which a dialog was before
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(u"inventory"_s);
    auto* inventory = qobject_cast<InventoryPage*>(window.page(u"inventory"_s));
    inventory->session().setText(u"la gold 6-8m score>=70 -county:tangipahoa"_s);
    (void)Booth::waitFor([inventory] { return inventory->model().count() && !inventory->model().isStale(); });
    look(window, u"inventory-filtered"_s);
    booth.window.page(u"inventory"_s)->findChild<QAction*>(u"inventory.chartStrip"_s)->trigger();
    look(window, u"inventory-chart-strip"_s);
    booth.window.page(u"inventory"_s)->findChild<QAction*>(u"inventory.chartStrip"_s)->trigger();
    inventory->session().setText(u"la gold score>=95"_s);
    (void)Booth::waitFor([inventory] { return inventory->model().count() && !inventory->model().isStale(); });
    look(window, u"inventory-nothing"_s);
    inventory->session().setText({});
    booth.run(u"window.tearOff"_s);
    booth.pages->torn().constFirst()->resize(800, 470);
    look(*booth.pages->torn().constFirst(), u"inventory-torn"_s);
    booth.pages->torn().constFirst()->close();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(u"leads"_s);
    Mask::instance().setOn(true);
    look(window, u"leads-masked"_s);
    Mask::instance().setOn(false);
    window.messages().say(Error{ErrorCode::NotEnoughCredits, {}, {}, {}});
    look(window, u"leads-refused"_s);
    window.messages().hide();
    booth.floor.goTo(FloorConnection::State::Offline);
    window.toast().say(QCoreApplication::translate("leadfloor::LeadsPage", "Phone number copied"), [] {});
    look(window, u"offline"_s);
    booth.floor.goTo(FloorConnection::State::Connected);
    window.toast().hide();
    window.showPage(u"reports"_s);
    auto* period = window.page(u"reports"_s)->findChild<QComboBox*>(u"reportPeriodChoice"_s);
    period->setCurrentIndex(period->count() - 1);
    look(window, u"reports-days"_s);
    period->setCurrentIndex(0);
    booth.run(u"palette.open"_s);
    look(window, u"palette"_s);
    QTest::keyClicks(window.focusWidget(), u"10"_s);
    auto* found = window.findChild<CommandPalette*>();
    (void)Booth::waitFor([found] { return found->model().rowCount() > 1; });
    look(window, u"palette-order"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    window.windowLock().setAccount(LockAccount{u"ana@bayou.example"_s, true});
    window.windowLock().lock();
    window.windowLock().refuse(toUserText({ErrorCode::SignInFailed, {}, {}, {}}),
                               nextStep({ErrorCode::SignInFailed, {}, {}, {}}));
    look(window, u"locked"_s);
    window.windowLock().unlock();
}

/// The window over an offline store, and its passphrase.
void lookAtStore(Booth& booth, const Looker& look)
{
    MainWindow& window = booth.window;
    booth.pages.reset();
    window.setConnection(&booth.floor);
    const OfflinePages pages(window, booth.floor, booth.jobs, booth.notifier, booth.settings, booth.store);
    const QDateTime synced({2026, 3, 30}, {14, 2}, Qt::UTC);
    window.setOffline({synced, synced.addDays(7), 3, 1});
    showRow(booth, u"leads"_s);
    look(window, u"offline-leads"_s);
    PassphraseDialog fresh(PassphraseDialog::Purpose::New, 12, toUserText({ErrorCode::KeychainMissing, {}, {}, {}}), &window);
    fresh.open();
    look(fresh, u"passphrase-new"_s);
    fresh.close();
    PassphraseDialog known(PassphraseDialog::Purpose::Open, 0, {}, &window);
    known.open();
    known.refuse(QCoreApplication::translate("leadfloor::OfflineDesk", "That is not the passphrase of this store."));
    look(known, u"passphrase-refused"_s);
    known.close();
    window.setConnection(nullptr);
}

void showWindow(Booth& booth)
{
    booth.window.resize(roomForWindows());
    booth.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&booth.window));
}

} // namespace

Booth::Booth()
    : start(new StartPage)
{
    fillSampleBooks(floor, 75);
    floor.walletSource.state.lowLine = Money::fromMinor(5000);
    floor.walletSource.state.maySetLowLine = true;
    fillSampleInventory(floor.inventorySource);
    fillStanding(floor.standingService);
    fillViews(floor.viewService);
    fillBasket(floor.pickService);
    fillDeliveries(floor.exportTargetService);
    window.setStartPage(start);
}

Booth::~Booth()
{
    pages.reset();
    notifier.closeFloor();
    window.setConnection(nullptr);
}

void Booth::openFloor()
{
    window.setConnection(&floor);
    notifier.openFloor(floor.who.floorName, folder.filePath(u"notices.json"_s));
    pages = std::make_unique<FloorPages>(window, floor, jobs, notifier, settings, store, folder.filePath(u"session.json"_s));
    pages->finish();
}

bool Booth::waitFor(const std::function<bool()>& isTrue)
{
    return QTest::qWaitFor(isTrue, 2000);
}

QSize roomForWindows()
{
    const qreal scale = qApp->devicePixelRatio();
    return scale > 1.75 ? roomAt200 : scale > 1.25 ? roomAt150 : roomAt100;
}

void lookAtPagesAndDialogs(const Looker& look)
{
    Booth booth;
    showWindow(booth);
    booth.openFloor();
    lookAtPages(booth, look);
    booth.window.messages().say(Error{ErrorCode::NotEnoughCredits, {}, {}, {}});
    look(booth.window, u"message"_s);
    booth.window.messages().hide();
    lookAtDialogs(booth, look);
}

void lookAtWindow(const Looker& look)
{
    Booth booth;
    showWindow(booth);
    lookAtStart(booth, look);
    booth.openFloor();
    lookAtPages(booth, look);
    lookAtDialogs(booth, look);
    lookAtDiagnostics(booth, look);
    lookAtTour(booth, look);
    lookAtStates(booth, look);
    lookAtStore(booth, look);
}

} // namespace leadfloor
