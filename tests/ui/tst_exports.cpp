// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exportstage.h"
#include "ui/exports/deliverydialog.h"
#include "ui/exports/deliverypanel.h"
#include "ui/exports/exportlogdialog.h"
#include "ui/exports/exportspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/tablestack.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace leadfloor;
using namespace Qt::StringLiterals;

/// What becomes of an export, of all of this run, and of those that go by themselves.
class TestExports final : public QObject, private ExportStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setLook(); }
    void init() { raise(); }
    void cleanup() { strike(); }
    void shouldMakeAScheduledDelivery();
    void shouldTryADestinationAndSayWhatIsWrong();
    void shouldAskWhenADeliveryBeginsToWriteRawValues_data();
    void shouldAskWhenADeliveryBeginsToWriteRawValues();
    void shouldChangeAndDeleteADelivery();
    void shouldShowProgressAndCancel();
    void shouldGoOnWhenTheDialogIsClosed();
    void shouldShowTheFileWithItsFacts();
    void shouldSayWhenTheFileHasFewerLeads();
    void shouldSayTheFloorsOwnDays_data();
    void shouldSayTheFloorsOwnDays();
    void shouldSayWhyAndTryAgain();
    void shouldBeAJobOfTheWindow();
    void shouldListTheExportsOfThisRun();
    void shouldShowTheFloorsLogAndWhatWasMadeOffline();
    void shouldOfferAnExportWhenThereIsNone();
    void shouldShowWhatIsDeliveredByItselfAndWhatWentWrong();
    void shouldSayHowLongItWillTake();
    void shouldLookRight();
    void shouldShowNoWindowWhileItIsMade();
};

void TestExports::shouldMakeAScheduledDelivery()
{
    FakeExportTargets& service = m_floor->exportTargetService;
    service.add(u"Dialler"_s, exportPreset(u"vicidial"_s)->form);
    DeliveryPanel panel(service);
    panel.show();
    panel.refresh();
    QTRY_VERIFY(panel.findChild<QPushButton*>(u"newDeliveryButton"_s)->isVisible());
    QVERIFY(!panel.table().isVisible() && !isShown(panel, u"runDeliveryButton"_s));
    QPointer<DeliveryDialog> dialog = panel.addDelivery();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* targets = dialog->findChild<QComboBox*>(u"deliveryTargetBox"_s);
    QTRY_COMPARE(targets->itemText(0), u"Dialler"_s);
    const auto segment = [&](const char* name, int at) {
        QTest::mouseClick(dialog->findChild<SegmentedButtons*>(QLatin1String(name))->findChildren<QToolButton*>().at(at), Qt::LeftButton);
    };
    auto* save = dialog->findChild<QPushButton*>(u"saveDeliveryButton"_s);
    // Nothing goes anywhere unless it is said where to
    QTest::mouseClick(save, Qt::LeftButton);
    auto* destination = dialog->findChild<QLineEdit*>(u"deliveryDestination"_s);
    QVERIFY(destination->hasFocus());
    QVERIFY(service.changes.isEmpty());
    // By mail nothing but ids goes, to an address
    segment("deliveryChannels", 2);
    QVERIFY(destination->accessibleDescription().contains(u"never go by mail"_s));
    QTest::keyClicks(destination, u"ana"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(service.changes.isEmpty());
    segment("deliveryChannels", 1);
    QVERIFY(destination->text().isEmpty());
    QTest::keyClicks(destination, u"inbox"_s);
    // A preset that the team has not saved yet becomes a target of theirs
    targets->setCurrentText(u"HubSpot"_s);
    segment("deliveryRhythms", 2);
    auto* weekday = dialog->findChild<QComboBox*>(u"deliveryWeekday"_s);
    QVERIFY(weekday->isVisible());
    weekday->setCurrentIndex(weekday->findData(5));
    segment("deliveryDncChoice", 1);
    // which writes raw values: nothing is made before somebody says that a program reads them
    QTest::mouseClick(save, Qt::LeftButton);
    answerRawQuestion(*dialog, "rawBackButton");
    QVERIFY(service.changes.isEmpty());
    QCOMPARE(service.shelf.size(), 1);
    QTest::mouseClick(save, Qt::LeftButton);
    answerRawQuestion(*dialog, "rawAgreedButton");
    QTRY_VERIFY(!dialog);
    QCOMPARE(service.shelf.last().name, u"HubSpot"_s);
    QCOMPARE(service.shelf.last().form, exportPreset(u"hubspot"_s)->form);
    const DeliveryChange& made = service.changes.last();
    QCOMPARE(made.target, u"HubSpot"_s);
    QCOMPARE(made.channel, u"sftp"_s);
    QCOMPARE(made.destination, u"inbox"_s);
    QCOMPARE(made.every, u"week"_s);
    QCOMPARE(made.weekday, 5);
    QCOMPARE(made.at, u"07:00"_s);
    QVERIFY(!made.timeZone->isEmpty());
    QCOMPARE(made.leavesOut, true);
    QTRY_COMPARE(panel.table().model()->rowCount(), 1);
    QVERIFY(panel.table().isVisible());
}

void TestExports::shouldTryADestinationAndSayWhatIsWrong()
{
    FakeExportTargets& service = m_floor->exportTargetService;
    Delivery delivery;
    delivery.target = u"Dialler"_s;
    delivery.destination = u"inbox"_s;
    DeliveryDialog dialog(service, delivery);
    dialog.show();
    auto* strip = dialog.findChild<MessageStrip*>(u"trialStrip"_s);
    auto* button = dialog.findChild<QPushButton*>(u"tryDestinationButton"_s);
    service.check = {DeliveryCheck::State::Good, {}};
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(strip->tone(), Tone::Good);
    QCOMPARE(service.tried, QStringList{u"folder:inbox"_s});
    service.check = {DeliveryCheck::State::Bad, u"DISCONNECTED: Connection refused"_s};
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(strip->tone(), Tone::Bad);
    QCOMPARE(strip->reason(), service.check.error);
    // While the gateway has it, it says so, and a second try waits
    service.check = {};
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(service.tried.size(), 3);
    QCOMPARE(strip->tone(), Tone::Accent);
    QVERIFY(!button->isEnabled());
    service.check = {DeliveryCheck::State::Good, {}};
    QTRY_VERIFY(button->isEnabled());
}

void TestExports::shouldAskWhenADeliveryBeginsToWriteRawValues_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("a new one, raw") << 0 << u"folder Dialler"_s << u"folder Dialler"_s << true;
    QTest::newRow("a new one by mail") << 0 << u"folder Dialler"_s << u"mail Dialler"_s << false;
    QTest::newRow("a new one, guarded") << 0 << u"folder Sheet"_s << u"sftp Sheet"_s << false;
    QTest::newRow("another hour") << 7 << u"folder Dialler"_s << u"folder Dialler"_s << false;
    QTest::newRow("another place") << 7 << u"folder Dialler"_s << u"sftp Dialler"_s << false;
    QTest::newRow("no mail any more") << 7 << u"mail Dialler"_s << u"folder Dialler"_s << true;
    QTest::newRow("another target") << 7 << u"folder Sheet"_s << u"folder Dialler"_s << true;
    QTest::newRow("a guarded one again") << 7 << u"folder Dialler"_s << u"folder Sheet"_s << false;
}

void TestExports::shouldAskWhenADeliveryBeginsToWriteRawValues()
{
    QFETCH(int, number);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, isAsked);
    // Given a raw and a guarded target, and a delivery for one of them
    FakeExportTargets& service = m_floor->exportTargetService;
    service.add(u"Dialler"_s, exportPreset(u"vicidial"_s)->form);
    service.add(u"Sheet"_s, {});
    Delivery delivery;
    delivery.number = number;
    delivery.channel = from.section(u' ', 0, 0);
    delivery.target = from.section(u' ', 1);
    DeliveryDialog dialog(service, delivery);
    dialog.show();
    auto* targets = dialog.findChild<QComboBox*>(u"deliveryTargetBox"_s);
    QTRY_COMPARE(targets->itemText(1), u"Sheet"_s);
    // When it is saved as it is wanted
    targets->setCurrentText(to.section(u' ', 1));
    const auto at = QStringList{u"folder"_s, u"sftp"_s, u"mail"_s}.indexOf(to.section(u' ', 0, 0));
    QTest::mouseClick(dialog.findChild<SegmentedButtons*>(u"deliveryChannels"_s)->findChildren<QToolButton*>().at(at), Qt::LeftButton);
    QTest::keyClicks(dialog.findChild<QLineEdit*>(u"deliveryDestination"_s), u"a@b.example"_s);
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"saveDeliveryButton"_s), Qt::LeftButton);
    // Then somebody is asked if raw files begin to go out, and only then
    QCOMPARE(bool(rawQuestionOf(dialog)), isAsked);
    if (isAsked) {
        QVERIFY(service.changes.isEmpty());
        answerRawQuestion(dialog, "rawAgreedButton");
    }
    QTRY_COMPARE(service.changes.size(), 1);
}

void TestExports::shouldChangeAndDeleteADelivery()
{
    FakeExportTargets& service = m_floor->exportTargetService;
    Delivery delivery;
    delivery.number = 1;
    delivery.target = u"Dialler"_s;
    delivery.destination = u"inbox"_s;
    delivery.at = u"18:30"_s;
    delivery.timeZone = u"America/Chicago"_s;
    service.plans = {delivery};
    DeliveryPanel panel(service);
    panel.show();
    panel.refresh();
    QTRY_COMPARE(panel.table().model()->rowCount(), 1);
    QPointer<DeliveryDialog> dialog = panel.editDelivery();
    QVERIFY(dialog);
    QCOMPARE(dialog->change().at, u"18:30"_s);
    QCOMPARE(dialog->change().timeZone, u"America/Chicago"_s);
    QCOMPARE(dialog->change().target, u"Dialler"_s);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"saveDeliveryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog);
    QCOMPARE(service.plans.size(), 1);
    // It is asked once more before it goes
    QTest::mouseClick(panel.findChild<QPushButton*>(u"deleteDeliveryButton"_s), Qt::LeftButton);
    QCOMPARE(service.plans.size(), 1);
    QTest::mouseClick(panel.findChild<QPushButton*>(u"confirmDeleteDeliveryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(service.plans.isEmpty());
    QTRY_VERIFY(!panel.table().isVisible());
}

void TestExports::shouldShowProgressAndCancel()
{
    QFile older(inFolder(u"leads.csv"_s));
    QVERIFY(older.open(QIODevice::WriteOnly));
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    auto* bar = m_dialog->view().findChild<QProgressBar*>();
    service().work.progress(11, 22);
    QTRY_COMPARE(bar->value() * 2, bar->maximum());
    QCOMPARE(child<QPushButton>("closeButton")->text(), u"Run in background"_s);
    QTest::mouseClick(&m_dialog->view().cancelButton(), Qt::LeftButton);
    QVERIFY(service().work.running.front()->isCanceled());
    QVERIFY(!m_dialog->view().cancelButton().isEnabled());
    service().work.giveUp();
    auto* strip = child<MessageStrip>("exportStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->sentence().contains(u"no file was written"_s));
    QTRY_VERIFY(strip->reason().contains(u"older file"_s));
    QCOMPARE(child<QPushButton>("closeButton")->text(), u"Close"_s);
}

void TestExports::shouldGoOnWhenTheDialogIsClosed()
{
    QSignalSpy ended(m_desk.get(), &ExportDesk::endedInBackground);
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    QTest::mouseClick(child<QPushButton>("closeButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!service().work.running.front()->isCanceled());
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 22, 0));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().at(1).toString().contains(u"22"_s));
}

void TestExports::shouldShowTheFileWithItsFacts()
{
    QSignalSpy ended(m_desk.get(), &ExportDesk::endedInBackground);
    open(offerOfOrder());
    QList<QUrl> opened;
    m_dialog->view().setOpener([&opened](const QUrl& link) {
        opened.append(link);
        return true;
    });
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 22, 3));
    QTRY_VERIFY(m_dialog->view().folderButton().isVisible());
    QString words;
    const QList<QLabel*> labels = m_dialog->view().findChildren<QLabel*>();
    for (const QLabel* label : labels)
        words += label->text().remove(u'\u200b') + u'\n';
    for (const QString& part : {u"leads.csv"_s, m_folder->path(), u"22 rows, 33 columns"_s,
                                u"3 cells"_s, u"9f86d081 884c7d65"_s, u"leads.csv.manifest.json"_s})
        QVERIFY2(words.contains(part), qPrintable(part));
    grabbed(*m_dialog, u"export-done"_s);
    QTest::mouseClick(&m_dialog->view().folderButton(), Qt::LeftButton);
    QCOMPARE(opened, QList<QUrl>{QUrl::fromLocalFile(m_folder->path())});
    QTest::mouseClick(child<QPushButton>("copyHashButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().size(), 64);
    QCOMPARE(ended.size(), 0); // it is on screen already
}

void TestExports::shouldSayWhenTheFileHasFewerLeads()
{
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 20, 0));
    auto* strip = child<MessageStrip>("exportStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->sentence().contains(u"20 of 22"_s));
    QVERIFY2(strip->reason().contains(u"the floor exports them no more"_s), qPrintable(strip->reason())); // nobody has said how long
}

void TestExports::shouldSayTheFloorsOwnDays_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("leftOut");
    QTest::newRow("90") << 90 << u"of the last 90 days"_s << u"more than 90 days ago."_s;
    QTest::newRow("30") << 30 << u"of the last 30 days"_s << u"more than 30 days ago."_s;
    QTest::newRow("one") << 1 << u"of the last day"_s << u"more than a day ago."_s;
}

void TestExports::shouldSayTheFloorsOwnDays()
{
    QFETCH(int, days);
    QFETCH(QString, offered);
    QFETCH(QString, leftOut);
    m_desk->model().setExportDays(days);
    open(offerOfOrder());
    bool isSaid = false;
    for (const OptionCard* card : m_dialog->findChildren<OptionCard*>())
        isSaid |= card->accessibleName().contains(offered) || card->accessibleDescription().contains(offered);
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        isSaid |= label->text() == offered;
    QVERIFY(isSaid);
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 20, 0));
    auto* strip = child<MessageStrip>("exportStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(strip->reason().endsWith(leftOut), qPrintable(strip->reason()));
}

void TestExports::shouldSayWhyAndTryAgain()
{
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    service().work.end(
        tl::unexpected<Error>(Error{ErrorCode::FileProblem, u"no space left"_s, {}, {}}));
    auto* strip = child<MessageStrip>("exportStrip");
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->tone(), Tone::Bad);
    QVERIFY(!strip->reason().isEmpty());
    auto* again = child<QPushButton>("exportAgainButton");
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(service().calls.size(), 2);
    QVERIFY(m_dialog->isRunning());
    QVERIFY(!strip->isVisible());
}

void TestExports::shouldBeAJobOfTheWindow()
{
    ExportRequest request;
    request.orderNumber = 1042;
    request.path = inFolder(u"leads.csv"_s);
    m_desk->model().start(request);
    QCOMPARE(m_jobs->running().size(), 1);
    Job* job = m_jobs->jobs().first();
    QVERIFY(job->title().contains(u"1042"_s));
    service().work.progress(11, 22);
    QTRY_COMPARE(job->percent(), 50);
    service().work.end(summaryAt(request.path, 22, 0));
    QTRY_COMPARE(job->state(), JobState::Done);
    QCOMPARE(job->path(), request.path);
    // Cancelled from the jobs panel, it is cancelled in the service
    m_desk->model().start(request);
    Job* second = m_jobs->jobs().first();
    second->cancel();
    QVERIFY(service().work.running.front()->isCanceled());
    service().work.giveUp();
    QTRY_COMPARE(second->state(), JobState::Cancelled);
    // What failed is tried again from there, as a job in its place
    m_desk->model().start(request);
    QPointer<Job> failed = m_jobs->jobs().first();
    service().work.end(tl::unexpected<Error>(Error{ErrorCode::FileProblem, u"no space left"_s, {}, {}}));
    QTRY_COMPARE(failed->state(), JobState::Failed);
    const qsizetype calls = service().calls.size();
    QVERIFY(failed->canRetry());
    failed->retry();
    QTRY_VERIFY(!failed);
    QCOMPARE(service().calls.size(), calls + 1);
    QCOMPARE(m_jobs->running().size(), 1);
}

void TestExports::shouldListTheExportsOfThisRun()
{
    ExportsPage page(m_desk->model(), m_floor->exportTargetService);
    page.resize(1240, 600);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* table = page.findChild<LfTableView*>(u"exportsTable"_s);
    ExportRequest request;
    request.path = inFolder(u"one.csv"_s);
    const int first = m_desk->model().start(request, 100);
    request.path = inFolder(u"two.csv"_s);
    request.orderNumber = 1042;
    m_desk->model().start(request, 22);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->currentIndex().row(), 0);
    service().work.end(summaryAt(inFolder(u"one.csv"_s), 100, 2));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(page.view().exportId(), first);
    QTRY_VERIFY(page.view().folderButton().isVisible());
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(page.view().folderButton().hasFocus());
    QTest::keyClick(table, Qt::Key_Up);
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(service().work.running.front()->isCanceled());
    QVERIFY(unnamedWidgets(page).isEmpty());
}

void TestExports::shouldShowTheFloorsLogAndWhatWasMadeOffline()
{
    // Given more exports than a page of the log has, one of them made without a line, one without an end
    FakeExportTargets& targets = m_floor->exportTargetService;
    const QDateTime at(QDate(2024, 4, 2), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < ExportLogDialog::pageRows + 3; ++i)
        targets.log.append({1000 - i, at.addDays(-i), at.addDays(-i), {}, u"Ana Brandt"_s, u"desk-7"_s, u"xlsx"_s, {{u"order"_s, 1042}}, {}, 22, QString(64, u'a')});
    targets.log[0].toldAt = at.addSecs(3600);
    targets.log[0].scope = {{u"search"_s, u"Boudreaux"_s}};
    targets.log[1].endedAt = {};
    targets.log[1].sha256.clear();
    targets.log[1].scope = {{u"store"_s, u"x"_s}};
    ExportsPage page(m_desk->model(), targets);
    page.resize(1240, 600);
    page.show();
    // When it is asked for, and the first time there is no answer
    targets.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
    QTest::mouseClick(page.findChild<QPushButton*>(u"exportLogButton"_s), Qt::LeftButton);
    QPointer<ExportLogDialog> dialog = page.findChild<ExportLogDialog*>();
    QVERIFY(dialog);
    auto* strip = dialog->findChild<MessageStrip*>();
    QTRY_VERIFY(strip->isVisible());
    targets.refusal.reset();
    const QList<QPushButton*> offers = strip->findChildren<QPushButton*>();
    const auto again = std::find_if(offers.cbegin(), offers.cend(), [](const QPushButton* one) { return one->text() == "Try again"_L1; });
    QVERIFY(again != offers.cend());
    QTest::mouseClick(*again, Qt::LeftButton);
    // Then newest first, the one that was made offline says when the floor heard of it, and no search is repeated
    auto* table = dialog->findChild<LfTableView*>(u"exportLogTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), ExportLogDialog::pageRows);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    const QString told = page.locale().toString(at.addSecs(3600).toLocalTime(), QLocale::ShortFormat);
    QCOMPARE(cell(0, 1), u"Offline, told %1"_s.arg(told));
    QCOMPARE(cell(0, 2), u"Search in all delivered leads"_s);
    QCOMPARE(cell(1, 1), u"Online"_s);
    QCOMPARE(cell(1, 2), u"Copy on a computer"_s);
    QCOMPARE(cell(1, 4), u"Not ended"_s);
    QCOMPARE(cell(2, 2), u"Order 1042"_s);
    // and older ones come on demand, once
    auto* older = dialog->findChild<QPushButton*>(u"olderButton"_s);
    QTest::mouseClick(older, Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), ExportLogDialog::pageRows + 3);
    QVERIFY(!older->isEnabled());
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"copyButton"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Offline, told"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"Boudreaux"_s));
    QVERIFY(unnamedWidgets(*dialog).isEmpty());
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"closeButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog);
    // Without a floor there is none
    page.hideDeliveries();
    QVERIFY(!isShown(page, u"exportLogButton"_s));
}

void TestExports::shouldOfferAnExportWhenThereIsNone()
{
    ExportsPage page(m_desk->model(), m_floor->exportTargetService);
    page.resize(1000, 500);
    page.show();
    QSignalSpy wanted(&page, &ExportsPage::exportRequested);
    auto* stack = page.findChild<TableStack*>();
    QCOMPARE(stack->shown(), TableStack::Shown::Empty);
    QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    grabbed(page, u"exports-empty"_s);
}

void TestExports::shouldShowWhatIsDeliveredByItselfAndWhatWentWrong()
{
    // Given a page without deliveries, where one line says what they are
    FakeExportTargets& targets = m_floor->exportTargetService;
    ExportsPage page(m_desk->model(), targets);
    page.resize(1200, 700);
    page.show();
    auto* panel = page.findChild<DeliveryPanel*>();
    QTRY_COMPARE(targets.waiting(), 0);
    QVERIFY(!panel->table().isVisible());
    // When there is one that cannot get through
    Delivery plan;
    plan.number = 3;
    plan.target = u"Dialler"_s;
    plan.channel = u"sftp"_s;
    plan.destination = u"inbox"_s;
    plan.runs = {{u"waiting"_s, QDateTime::currentDateTimeUtc(), {}, 2, QDateTime::currentDateTimeUtc().addSecs(60), 0, {}, u"Connection refused"_s},
                 {u"done"_s, QDateTime::currentDateTimeUtc().addDays(-1), QDateTime::currentDateTimeUtc().addDays(-1), 1, {}, 20, u"a.csv"_s, {}}};
    targets.plans = {plan};
    panel->refresh();
    QTRY_VERIFY(panel->table().isVisible());
    const QAbstractItemModel& model = *panel->table().model();
    QCOMPARE(model.index(0, DeliveryModel::LastColumn).data().toString(), u"Is tried again"_s);
    QCOMPARE(model.index(0, DeliveryModel::ErrorColumn).data().toString(), u"Connection refused"_s);
    // Then it can be tried at once, and rest
    QTest::mouseClick(page.findChild<QPushButton*>(u"runDeliveryButton"_s), Qt::LeftButton);
    QTRY_COMPARE(targets.changes.size(), 1);
    QVERIFY(targets.changes.first().isDueNow);
    auto* pause = page.findChild<QPushButton*>(u"pauseDeliveryButton"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(pause->text(), u"Resume"_s);
    QCOMPARE(model.index(0, DeliveryModel::NextColumn).data().toString(), u"Paused"_s);
    QVERIFY(!page.findChild<QPushButton*>(u"runDeliveryButton"_s)->isEnabled());
}

void TestExports::shouldSayHowLongItWillTake()
{
    const QLocale english(QLocale::English);
    QCOMPARE(paceText(62'000, 100'000, 4100, english), u"4,100 a second, 10 s left"_s);
    QCOMPARE(paceText(62'000, 10'000'000, 4100, english), u"4,100 a second, 40 min left"_s);
    QCOMPARE(paceText(62'000, std::nullopt, 4100, english), u"4,100 a second"_s);
    QCOMPARE(paceText(0, 10, 0, english), QString());
}

void TestExports::shouldLookRight()
{
    ExportOffer offer = offerOfOrder();
    open(offer);
    typePath(u"/leads/leadfloor-order-1042.csv"_s);
    grabAllLooks(*m_dialog, u"export-dialog"_s);
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2),
                      Qt::LeftButton);
    grabbed(*m_dialog, u"export-dialog-raw"_s);
    m_dialog->close();
    ExportsPage page(m_desk->model(), m_floor->exportTargetService);
    page.resize(1240, 620);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    ExportRequest request;
    request.path = inFolder(u"leadfloor-leads-2024-04-02.csv"_s);
    m_desk->model().start(request, 8412);
    service().work.end(tl::unexpected<Error>(
        Error{ErrorCode::FileProblem, u"no space left on the disk"_s, {}, {}}));
    m_desk->model().start(request, 8412);
    service().work.end(summaryAt(request.path, 8412, 14));
    request.orderNumber = 1042;
    request.path = inFolder(u"leadfloor-order-1042.raw.csv"_s);
    const int running = m_desk->model().start(request, 100'000);
    service().work.progress(62'000, 100'000);
    QTRY_COMPARE(m_desk->model().entry(running)->done, qint64(62'000));
    grabbed(page, u"exports-running"_s);
    page.findChild<LfTableView*>(u"exportsTable"_s)->setCurrentIndex(m_desk->model().index(1, 0));
    grabAllLooks(page, u"exports"_s);
}

void TestExports::shouldShowNoWindowWhileItIsMade()
{
    ShownWindows shown;
    const ExportsPage page(m_desk->model(), m_floor->exportTargetService);
    ExportMemory memory(inFolder(u"settings.ini"_s));
    const ExportDialog dialog(offerOfOrder(), m_desk->model(), m_floor->exportTargetService, memory);
    QCOMPARE(shown.names(), QStringList());
}

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
