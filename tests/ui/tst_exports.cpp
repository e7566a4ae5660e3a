// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/exports/deliverydialog.h"
#include "ui/exports/deliverypanel.h"
#include "ui/exports/exportdesk.h"
#include "ui/exports/exportdialog.h"
#include "ui/exports/exportspage.h"
#include "ui/shell/jobs.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/tablestack.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

ExportOffer offerOfOrder()
{
    ExportOffer offer;
    offer.order = 1042;
    offer.orderLeads = 22;
    offer.hasView = true;
    offer.viewSearch = u"Landry"_s;
    offer.viewLeads = 8;
    offer.viewColumns = {u"first_name"_s, u"last_name"_s, u"phone"_s, u"city"_s};
    offer.allLeads = 8412;
    offer.first = ExportOffer::Scope::Order;
    return offer;
}

ExportSummary summaryAt(const QString& path, qint64 rows, qint64 guarded)
{
    ExportSummary summary;
    summary.path = path;
    summary.manifestPath = path + u".manifest.json"_s;
    summary.rows = rows;
    summary.columns = 33;
    summary.sha256 = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
    summary.guarded = guarded;
    return summary;
}

bool isShown(const QWidget& page, const QString& name)
{
    const auto* widget = page.findChild<QWidget*>(name);
    return widget && widget->isVisible();
}

} // namespace

class TestExports final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void shouldAskForWhatWasChosen();
    void shouldSuggestANameThatFollowsScopeAndForm();
    void shouldKeepANameThatSomebodyTyped();
    void shouldWarnBeforeRawValues();
    void shouldWriteAWorkbook();
    void shouldWriteForTheProgramThatEatsTheFile();
    void shouldKeepColumnsForTheTeamAndOfferWhatIsNew();
    void shouldSayWhatIsWrongWithColumns();
    void shouldLeaveOutNumbersThatMayNotBeCalled();
    void shouldOfferTheColumnsAsShown();
    void shouldMakeAScheduledDelivery();
    void shouldTryADestinationAndSayWhatIsWrong();
    void shouldChangeAndDeleteADelivery();
    void shouldRefuseTargetsThatCannotBeWritten();
    void shouldSayThatAFileWillBeReplaced();
    void shouldRefuseAFileThatIsBeingWritten();
    void shouldRememberFolderAndFormButNoSearch();
    void shouldExportByKeyboardAlone();
    void shouldShowProgressAndCancel();
    void shouldGoOnWhenTheDialogIsClosed();
    void shouldShowTheFileWithItsFacts();
    void shouldSayWhenTheFileHasFewerLeads();
    void shouldSayWhyAndTryAgain();
    void shouldBeAJobOfTheWindow();
    void shouldListTheExportsOfThisRun();
    void shouldOfferAnExportWhenThereIsNone();
    void shouldShowWhatIsDeliveredByItselfAndWhatWentWrong();
    void shouldOpenOneDialogAtATime();
    void shouldNameEverythingForScreenReaders();
    void shouldSayHowLongItWillTake();
    void shouldShowNoWindowWhileItIsMade();
    void shouldLookRight();

private:
    template <class T> T* child(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }
    void open(const ExportOffer& offer);
    void typePath(const QString& path);
    [[nodiscard]] FakeExports& service() { return m_floor->exportService; }
    [[nodiscard]] QString inFolder(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<ExportDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    QPointer<ExportDialog> m_dialog;
};

void TestExports::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(*qApp);
    Theme::instance().setChoice(SchemeChoice::Light);
}

void TestExports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_floor = std::make_unique<FakeFloor>();
    service().work.holds = true;
    m_jobs = std::make_unique<JobList>();
    m_desk = std::make_unique<ExportDesk>(service(), m_floor->exportTargetService, *m_jobs, inFolder(u"settings.ini"_s));
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 700);
    m_window->show();
}

void TestExports::cleanup()
{
    while (service().work.isRunning())
        service().work.giveUp();
    m_desk.reset();
    m_window.reset();
    m_jobs.reset();
    m_floor.reset();
    m_folder.reset();
}

void TestExports::open(const ExportOffer& offer)
{
    m_dialog = m_desk->open(offer, m_window.get());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestExports::typePath(const QString& path)
{
    auto* field = child<QLineEdit>("pathField");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, path);
}

void TestExports::shouldAskForWhatWasChosen()
{
    open(offerOfOrder());
    auto* scopes = child<OptionCardList>("scopeList");
    QCOMPARE(m_dialog->request().orderNumber, std::optional<qint64>(1042));
    QVERIFY(m_dialog->request().search.isEmpty());
    QCOMPARE(child<QPushButton>("startExportButton")->text(), u"Export 22 leads"_s);
    scopes->setChosen(1);
    QCOMPARE(m_dialog->request().search, u"Landry"_s);
    QVERIFY(!m_dialog->request().orderNumber);
    QCOMPARE(child<QPushButton>("startExportButton")->text(), u"Export 8 leads"_s);
    scopes->setChosen(2);
    QVERIFY(!m_dialog->request().orderNumber && m_dialog->request().search.isEmpty());
    QCOMPARE(child<QPushButton>("startExportButton")->text(), u"Export 8,412 leads"_s);
    // Nothing but everything is offered where there is neither order nor view
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open({});
    QCOMPARE(child<OptionCardList>("scopeList")->findChildren<OptionCard*>().size(), 1);
    QCOMPARE(child<QPushButton>("startExportButton")->text(), u"Export"_s);
}

void TestExports::shouldSuggestANameThatFollowsScopeAndForm()
{
    open(offerOfOrder());
    const auto name = [this] { return QFileInfo(m_dialog->request().path).fileName(); };
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QCOMPARE(name(), u"leadfloor-order-1042.csv"_s);
    child<OptionCardList>("scopeList")->setChosen(2);
    QCOMPARE(name(), QString(u"leadfloor-leads-"_s + today + u".csv"_s));
    child<OptionCardList>("scopeList")->setChosen(1);
    QCOMPARE(name(), QString(u"leadfloor-leads-"_s + today + u"-part.csv"_s)); // and not the search
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2),
                      Qt::LeftButton);
    QCOMPARE(name(), QString(u"leadfloor-leads-"_s + today + u"-part.raw.csv"_s));
}

void TestExports::shouldKeepANameThatSomebodyTyped()
{
    open(offerOfOrder());
    typePath(inFolder(u"mine.csv"_s));
    child<OptionCardList>("scopeList")->setChosen(2);
    QCOMPARE(m_dialog->request().path, inFolder(u"mine.csv"_s));
    // But a raw file says so in its name
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2),
                      Qt::LeftButton);
    QCOMPARE(m_dialog->request().path, inFolder(u"mine.raw.csv"_s));
    typePath(inFolder(u"other.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    QCOMPARE(service().calls.last().path, inFolder(u"other.raw.csv"_s));
    QCOMPARE(service().calls.last().dialect, ExportRequest::Dialect::Machine);
}

void TestExports::shouldWarnBeforeRawValues()
{
    open(offerOfOrder());
    auto* strip = child<MessageStrip>("dialectStrip");
    QCOMPARE(strip->tone(), Tone::Accent);
    QVERIFY(child<QCheckBox>("markBox")->isVisible());
    QVERIFY(m_dialog->request().byteOrderMark);
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2),
                      Qt::LeftButton);
    QCOMPARE(strip->tone(), Tone::Waiting);
    QVERIFY(strip->sentence().contains(u"do not open"_s));
    QVERIFY(!child<QCheckBox>("markBox")->isVisible());
    QVERIFY(!m_dialog->request().byteOrderMark);
}

void TestExports::shouldWriteAWorkbook()
{
    open(offerOfOrder());
    typePath(inFolder(u"mine.csv"_s));
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(0), Qt::LeftButton);
    QCOMPARE(m_dialog->request().path, inFolder(u"mine.xlsx"_s));
    QVERIFY(!child<QCheckBox>("markBox")->isVisible());
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    QCOMPARE(service().calls.last().format, ExportFormat::Xlsx);
    // The next one starts there
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open(offerOfOrder());
    QCOMPARE(m_dialog->request().format, ExportFormat::Xlsx);
}

void TestExports::shouldWriteForTheProgramThatEatsTheFile()
{
    open(offerOfOrder());
    auto* targets = child<QComboBox>("targetBox");
    const auto choose = [&](const QString& text) {
        targets->setCurrentText(text);
        Q_EMIT targets->activated(targets->currentIndex());
    };
    choose(u"VICIdial"_s);
    QCOMPARE(m_dialog->request().layout, exportPreset(u"vicidial"_s)->form.layout);
    QCOMPARE(QFileInfo(m_dialog->request().path).fileName(), u"leadfloor-order-1042.raw.txt"_s);
    QVERIFY(child<MessageStrip>("dialectStrip")->sentence().contains(u"duplicate check"_s));
    QCOMPARE(child<QPushButton>("columnsButton")->text(), u"23 columns ..."_s);
    choose(u"Generic"_s);
    QVERIFY(m_dialog->request().layout.fields.isEmpty());
    QCOMPARE(QFileInfo(m_dialog->request().path).fileName(), u"leadfloor-order-1042.csv"_s);
}

void TestExports::shouldKeepColumnsForTheTeamAndOfferWhatIsNew()
{
    open(offerOfOrder());
    QTest::mouseClick(child<QPushButton>("columnsButton"), Qt::LeftButton);
    FakeExportTargets& targets = m_floor->exportTargetService;
    auto* table = child<LfTableView>("fieldTable");
    QTRY_COMPARE(table->model()->rowCount(), 33);
    QTRY_COMPARE(child<LfTableView>("previewTable")->model()->columnCount(), 33);
    QCOMPARE(targets.previews.last().orderNumber, std::optional<qint64>(1042));
    // When the phone comes first, as digits under another name, and two columns go
    for (int i = 0; i < 2; ++i)
        QTest::mouseClick(child<QToolButton>("removeFieldButton"), Qt::LeftButton);
    table->setCurrentIndex(table->model()->index(5, 0));
    QCOMPARE(child<QLineEdit>("fieldHeader")->text(), u"phone"_s);
    for (int i = 0; i < 5; ++i)
        QTest::mouseClick(child<QToolButton>("fieldUpButton"), Qt::LeftButton);
    auto* header = child<QLineEdit>("fieldHeader");
    header->selectAll();
    QTest::keyClicks(header, u"tel"_s);
    auto* form = child<QComboBox>("fieldForm");
    form->setCurrentIndex(form->findData(int(FieldForm::National)));
    Q_EMIT form->activated(form->currentIndex());
    // Then the preview follows, and the team keeps it under a name
    QTRY_COMPARE(targets.previews.last().layout.columns().first(), (ExportField{u"tel"_s, u"phone"_s, {}, FieldForm::National}));
    QTest::keyClicks(child<QLineEdit>("targetName"), u"Dialler"_s);
    QTest::mouseClick(child<QPushButton>("saveTargetButton"), Qt::LeftButton);
    QTRY_COMPARE(targets.shelf.size(), 1);
    QCOMPARE(targets.shelf.first().form.layout.fields.size(), 31);
    QTRY_COMPARE(child<QComboBox>("targetBox")->currentText(), u"Dialler"_s);
    // It can be saved again as it is now
    QTest::keyClicks(header, u"ephone"_s);
    QTest::mouseClick(child<QPushButton>("saveTargetButton"), Qt::LeftButton);
    QTRY_COMPARE(targets.shelf.first().revision, 2);
    QTest::mouseClick(child<QPushButton>("useColumnsButton"), Qt::LeftButton);
    QCOMPARE(m_dialog->request().layout.fields.first().header, u"telephone"_s);
    // and what it has not been given yet is offered
    auto* scopes = child<OptionCardList>("scopeList");
    QCOMPARE(scopes->findChildren<OptionCard*>().size(), 4);
    scopes->setChosen(2);
    QCOMPARE(m_dialog->request().newFor, std::optional(targets.shelf.first().id));
    QVERIFY(m_dialog->request().path.endsWith(u"-new.csv"_s));
    typePath(inFolder(u"new.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    QCOMPARE(service().calls.last().target, u"Dialler"_s);
    QCOMPARE(exportScopeText(service().calls.last()), u"New for Dialler"_s);
}

void TestExports::shouldSayWhatIsWrongWithColumns()
{
    m_floor->exportTargetService.add(u"Dialler"_s, {});
    open(offerOfOrder());
    QTest::mouseClick(child<QPushButton>("columnsButton"), Qt::LeftButton);
    auto* strip = child<MessageStrip>("fieldStrip");
    auto* header = child<QLineEdit>("fieldHeader");
    header->selectAll();
    QTest::keyClicks(header, u"phone"_s);
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->sentence().contains(u"two columns"_s));
    QTest::mouseClick(child<QPushButton>("useColumnsButton"), Qt::LeftButton);
    QVERIFY(header->isVisible()); // it stays until that is mended
    header->selectAll();
    QTest::keyClicks(header, u"id"_s);
    QTRY_VERIFY(!strip->isVisible());
    // A name that the team has already
    QTest::keyClicks(child<QLineEdit>("targetName"), u"dialler"_s);
    QTest::mouseClick(child<QPushButton>("saveTargetButton"), Qt::LeftButton);
    QTRY_VERIFY(strip->isVisible());
    QTest::mouseClick(child<QPushButton>("columnsBackButton"), Qt::LeftButton);
    QVERIFY(m_dialog->request().layout.fields.isEmpty());
}

void TestExports::shouldLeaveOutNumbersThatMayNotBeCalled()
{
    m_floor->exportTargetService.add(u"Dialler"_s, {});
    open(offerOfOrder());
    QCOMPARE(m_dialog->request().doNotCall, ExportRequest::DoNotCall::Stamp);
    const auto hint = [this] { return child<QLabel>("dncHint")->text(); };
    QVERIFY(hint().contains(u"manifest"_s));
    QTest::mouseClick(child<SegmentedButtons>("dncChoice")->findChildren<QToolButton*>().at(1), Qt::LeftButton);
    QCOMPARE(m_dialog->request().doNotCall, ExportRequest::DoNotCall::Block);
    // How many that leaves is not promised, and of what is new they stay new
    QCOMPARE(child<QPushButton>("startExportButton")->text(), u"Export"_s);
    QVERIFY(!hint().contains(u"stays new"_s));
    auto* targets = child<QComboBox>("targetBox");
    QTRY_VERIFY(targets->findText(u"Dialler"_s) > 0);
    targets->setCurrentText(u"Dialler"_s);
    Q_EMIT targets->activated(targets->currentIndex());
    child<OptionCardList>("scopeList")->setChosen(2);
    QVERIFY(m_dialog->request().newFor);
    QVERIFY(hint().contains(u"stays new"_s));
    typePath(inFolder(u"leads.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    QCOMPARE(service().calls.last().doNotCall, ExportRequest::DoNotCall::Block);
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 5, 0));
    QTRY_VERIFY(m_dialog->view().findChildren<QLabel*>().size() > 0 && !isShown(m_dialog->view(), u"exportStrip"_s));
    // The next one starts there
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open(offerOfOrder());
    QCOMPARE(m_dialog->request().doNotCall, ExportRequest::DoNotCall::Block);
}

void TestExports::shouldOfferTheColumnsAsShown()
{
    open(offerOfOrder());
    auto* targets = child<QComboBox>("targetBox");
    targets->setCurrentIndex(1);
    Q_EMIT targets->activated(1);
    QCOMPARE(m_dialog->request().layout.sources(), (QStringList{u"first_name"_s, u"last_name"_s, u"phone"_s, u"city"_s}));
    QCOMPARE(child<QPushButton>("columnsButton")->text(), u"4 columns ..."_s);
    targets->setCurrentIndex(0);
    Q_EMIT targets->activated(0);
    QVERIFY(m_dialog->request().layout.fields.isEmpty());
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open({});
    QCOMPARE(child<QComboBox>("targetBox")->itemData(1).toString(), u"vicidial"_s);
}

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
    QTest::mouseClick(save, Qt::LeftButton);
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

void TestExports::shouldRefuseTargetsThatCannotBeWritten()
{
    open(offerOfOrder());
    auto* field = m_dialog->findChild<FormField*>(u"pathFormField"_s);
    const QStringList wrong{QString(), u"leads.csv"_s, m_folder->path(),
                            inFolder(u"none/leads.csv"_s)};
    for (const QString& path : wrong) {
        child<QLineEdit>("pathField")->clear();
        typePath(path);
        QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
        QVERIFY2(!field->error().isEmpty(), qPrintable(path));
        QVERIFY(child<QLineEdit>("pathField")->hasFocus());
    }
    QVERIFY(service().calls.isEmpty());
    typePath(inFolder(u"leads.csv"_s));
    QVERIFY(field->error().isEmpty());
}

void TestExports::shouldSayThatAFileWillBeReplaced()
{
    QFile file(inFolder(u"leads.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    open(offerOfOrder());
    auto* field = m_dialog->findChild<FormField*>(u"pathFormField"_s);
    typePath(inFolder(u"leads.csv"_s));
    QVERIFY(child<QLineEdit>("pathField")->accessibleDescription().contains(u"replaced"_s));
    QVERIFY(field->error().isEmpty());
    typePath(inFolder(u"leads2.csv"_s));
    QVERIFY(child<QLineEdit>("pathField")->accessibleDescription().isEmpty());
}

void TestExports::shouldRefuseAFileThatIsBeingWritten()
{
    ExportRequest running;
    running.path = inFolder(u"leads.csv"_s);
    m_desk->model().start(running);
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    QCOMPARE(service().calls.size(), 1);
    QVERIFY(!m_dialog->findChild<FormField*>(u"pathFormField"_s)->error().isEmpty());
}

void TestExports::shouldRememberFolderAndFormButNoSearch()
{
    open(offerOfOrder());
    child<OptionCardList>("scopeList")->setChosen(1);
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2),
                      Qt::LeftButton);
    typePath(inFolder(u"leads.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open(offerOfOrder());
    QCOMPARE(QFileInfo(m_dialog->request().path).path(), m_folder->path());
    QCOMPARE(m_dialog->request().dialect, ExportRequest::Dialect::Machine);
    QFile settings(inFolder(u"settings.ini"_s));
    QSettings(settings.fileName(), QSettings::IniFormat).sync();
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray kept = settings.readAll();
    QVERIFY(kept.contains("machine"));
    QVERIFY(!kept.contains("Landry") && !kept.contains("1042"));
}

void TestExports::shouldExportByKeyboardAlone()
{
    open(offerOfOrder());
    QWidget* first = QApplication::focusWidget();
    QVERIFY(qobject_cast<OptionCard*>(first));
    QTest::keyClick(first, Qt::Key_3);
    QCOMPARE(child<OptionCardList>("scopeList")->chosenIndex(), 2);
    typePath(inFolder(u"leads.csv"_s));
    QTest::keyClick(child<QLineEdit>("pathField"), Qt::Key_Return);
    QCOMPARE(service().calls.size(), 1);
    QVERIFY(!service().calls.first().orderNumber);
    QVERIFY(m_dialog->view().cancelButton().hasFocus());
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 8412, 0));
    QTRY_VERIFY(m_dialog->view().folderButton().hasFocus());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestExports::shouldShowProgressAndCancel()
{
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
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
    QCOMPARE(child<QPushButton>("closeButton")->text(), u"Close"_s);
}

void TestExports::shouldGoOnWhenTheDialogIsClosed()
{
    QSignalSpy ended(m_desk.get(), &ExportDesk::endedInBackground);
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
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
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
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
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 20, 0));
    auto* strip = child<MessageStrip>("exportStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->sentence().contains(u"20 of 22"_s));
}

void TestExports::shouldSayWhyAndTryAgain()
{
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
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

void TestExports::shouldOpenOneDialogAtATime()
{
    open(offerOfOrder());
    QCOMPARE(m_desk->open({}, m_window.get()), m_dialog.data());
}

void TestExports::shouldNameEverythingForScreenReaders()
{
    open(offerOfOrder());
    QCOMPARE(unnamedWidgets(*m_dialog), QStringList());
    typePath(inFolder(u"leads.csv"_s));
    QTest::mouseClick(child<QPushButton>("startExportButton"), Qt::LeftButton);
    QCOMPARE(unnamedWidgets(*m_dialog), QStringList());
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
