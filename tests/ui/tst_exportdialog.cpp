// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exportstage.h"
#include "tests/ui/stuckdisk.h"
#include "ui/exports/donotcallchoice.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

using namespace leadfloor;
using namespace Qt::StringLiterals;

/// What an export is asked for: leads, columns, form, name.
class TestExportDialog final : public QObject, private ExportStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setLook(); }
    void init() { raise(); }
    void cleanup() { strike(); }
    void shouldAskForWhatWasChosen();
    void shouldSuggestANameThatFollowsScopeAndForm();
    void shouldKeepANameThatSomebodyTyped();
    void shouldWarnBeforeRawValues();
    void shouldAskBeforeRawValuesAreWritten();
    void shouldAskOnceForATargetOfTheTeam();
    void shouldAskWhenAGuardedTargetBecomesRaw();
    void shouldWriteAWorkbook();
    void shouldWriteForTheProgramThatEatsTheFile();
    void shouldKeepColumnsForTheTeamAndOfferWhatIsNew();
    void shouldSayWhatIsWrongWithColumns();
    void shouldLeaveOutNumbersThatMayNotBeCalled();
    void shouldOfferTheColumnsAsShown();
    void shouldRefuseTargetsThatCannotBeWritten();
    void shouldSayThatAFileWillBeReplaced();
    void shouldWaitForADiskWithoutSayingAnythingWrong();
    void shouldHeedTheAnswerAboutTheLastPathOnly();
    void shouldStartAmongTheDocumentsWhenTheLastFolderIsGone();
    void shouldRefuseAFileThatIsBeingWritten();
    void shouldRememberFolderAndFormButNoSearch();
    void shouldExportByKeyboardAlone();
    void shouldOpenOneDialogAtATime();
    void shouldNameEverythingForScreenReaders();
};

void TestExportDialog::shouldAskForWhatWasChosen()
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

void TestExportDialog::shouldSuggestANameThatFollowsScopeAndForm()
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

void TestExportDialog::shouldKeepANameThatSomebodyTyped()
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
    pressExport();
    answerRawQuestion(*m_dialog, "rawAgreedButton");
    waitForDisk();
    QCOMPARE(service().calls.last().path, inFolder(u"other.raw.csv"_s));
    QCOMPARE(service().calls.last().dialect, ExportRequest::Dialect::Machine);
}

void TestExportDialog::shouldWarnBeforeRawValues()
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

void TestExportDialog::shouldAskBeforeRawValuesAreWritten()
{
    // Given an export of raw values
    open(offerOfOrder());
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2), Qt::LeftButton);
    typePath(inFolder(u"leads.csv"_s));
    // When it is started, it is asked first, in words that a screen reader says, and Escape writes nothing
    QTest::keyClick(child<QLineEdit>("pathField"), Qt::Key_Return);
    waitForDisk();
    QPointer<RawQuestion> question = rawQuestionOf(*m_dialog);
    QVERIFY(question && QTest::qWaitForWindowActive(question));
    QVERIFY(question->accessibleDescription().contains(u"formula"_s) && question->accessibleDescription().contains(u"Safe are"_s));
    QCOMPARE(unnamedWidgets(*question), QStringList());
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!question);
    QVERIFY(service().calls.isEmpty());
    QVERIFY(m_dialog->isVisible() && child<QPushButton>("startExportButton")->isVisible());
    // When Return is pressed once too often, the file is a guarded one and is named so
    QTest::keyClick(child<QLineEdit>("pathField"), Qt::Key_Return);
    waitForDisk();
    question = rawQuestionOf(*m_dialog);
    QVERIFY(question && QTest::qWaitForWindowActive(question));
    QTRY_VERIFY(question->findChild<QPushButton*>(u"rawGuardedButton"_s)->hasFocus());
    QTest::keyClick(question->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!question);
    waitForDisk();
    QCOMPARE(service().calls.size(), 1);
    QVERIFY(!service().calls.last().isRaw());
    QCOMPARE(service().calls.last().path, inFolder(u"leads.csv"_s));
    // When somebody says that a program reads it, it is raw
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    for (int times = 1; times <= 2; ++times) { // and again the next time: no target keeps the answer
        open(offerOfOrder());
        QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2), Qt::LeftButton);
        typePath(inFolder(u"raw-%1.csv"_s.arg(times)));
        pressExport();
        answerRawQuestion(*m_dialog, "rawAgreedButton");
        waitForDisk();
        QCOMPARE(service().calls.size(), 1 + times);
        QVERIFY(service().calls.last().isRaw());
        m_dialog->close();
        QTRY_VERIFY(!m_dialog);
    }
}

void TestExportDialog::shouldAskOnceForATargetOfTheTeam()
{
    // Given a preset that is raw, and a reader that wants no quotes, so that nothing guarded would do
    FakeExportTargets& targets = m_floor->exportTargetService;
    open(offerOfOrder());
    const auto choose = [this](const QString& name) {
        auto* box = child<QComboBox>("targetBox");
        QTRY_VERIFY(box->findText(name) >= 0);
        box->setCurrentText(name);
        Q_EMIT box->activated(box->currentIndex());
    };
    choose(u"VICIdial"_s);
    typePath(inFolder(u"leads.txt"_s));
    pressExport();
    QVERIFY(rawQuestionOf(*m_dialog) && !rawQuestionOf(*m_dialog)->findChild<QPushButton*>(u"rawGuardedButton"_s));
    QTest::keyClick(rawQuestionOf(*m_dialog), Qt::Key_Return); // back
    QTRY_VERIFY(!rawQuestionOf(*m_dialog));
    QVERIFY(service().calls.isEmpty());
    // When it is saved for the team, that is asked, and what is not agreed to is not saved
    QTest::mouseClick(child<QPushButton>("columnsButton"), Qt::LeftButton);
    QTest::keyClicks(child<QLineEdit>("targetName"), u"Dialler"_s);
    QTest::mouseClick(child<QPushButton>("saveTargetButton"), Qt::LeftButton);
    answerRawQuestion(*m_dialog, "rawBackButton");
    QVERIFY(targets.shelf.isEmpty());
    QTest::mouseClick(child<QPushButton>("saveTargetButton"), Qt::LeftButton);
    answerRawQuestion(*m_dialog, "rawAgreedButton");
    QTRY_COMPARE(targets.shelf.size(), 1);
    QTRY_COMPARE(child<QComboBox>("targetBox")->currentText(), u"Dialler"_s);
    QTest::mouseClick(child<QPushButton>("useColumnsButton"), Qt::LeftButton);
    // Then nobody is asked again, neither here
    pressExport();
    QVERIFY(!rawQuestionOf(*m_dialog));
    QCOMPARE(service().calls.size(), 1);
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    // nor a colleague at another computer, who saves its columns again, too
    m_desk = std::make_unique<ExportDesk>(service(), targets, *m_jobs, inFolder(u"colleague.ini"_s));
    open(offerOfOrder());
    choose(u"Dialler"_s);
    QTest::mouseClick(child<QPushButton>("columnsButton"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>("saveTargetButton"), Qt::LeftButton);
    QTRY_COMPARE(targets.shelf.first().revision, 2);
    QTest::mouseClick(child<QPushButton>("columnsBackButton"), Qt::LeftButton);
    typePath(inFolder(u"colleague.txt"_s));
    pressExport();
    QVERIFY(!rawQuestionOf(*m_dialog));
    QCOMPARE(service().calls.size(), 2);
    QVERIFY(service().calls.last().isRaw());
}

void TestExportDialog::shouldAskWhenAGuardedTargetBecomesRaw()
{
    // Given a target that the team keeps guarded
    FakeExportTargets& targets = m_floor->exportTargetService;
    targets.add(u"Sheet"_s, {});
    open(offerOfOrder());
    auto* box = child<QComboBox>("targetBox");
    QTRY_VERIFY(box->findText(u"Sheet"_s) > 0);
    box->setCurrentText(u"Sheet"_s);
    Q_EMIT box->activated(box->currentIndex());
    // When an export for it is made raw, or it is saved so
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2), Qt::LeftButton);
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    answerRawQuestion(*m_dialog, "rawBackButton");
    QTest::mouseClick(child<QPushButton>("columnsButton"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>("saveTargetButton"), Qt::LeftButton);
    answerRawQuestion(*m_dialog, "rawBackButton");
    // Then nothing has been written or kept that nobody agreed to
    QVERIFY(service().calls.isEmpty());
    QCOMPARE(targets.shelf.first().form, ExportForm());
}

void TestExportDialog::shouldWriteAWorkbook()
{
    open(offerOfOrder());
    typePath(inFolder(u"mine.csv"_s));
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(0), Qt::LeftButton);
    QCOMPARE(m_dialog->request().path, inFolder(u"mine.xlsx"_s));
    QVERIFY(!child<QCheckBox>("markBox")->isVisible());
    pressExport();
    QCOMPARE(service().calls.last().format, ExportFormat::Xlsx);
    // The next one starts there
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open(offerOfOrder());
    QCOMPARE(m_dialog->request().format, ExportFormat::Xlsx);
}

void TestExportDialog::shouldWriteForTheProgramThatEatsTheFile()
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

void TestExportDialog::shouldKeepColumnsForTheTeamAndOfferWhatIsNew()
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
    pressExport();
    QCOMPARE(service().calls.last().target, u"Dialler"_s);
    QCOMPARE(exportScopeText(service().calls.last()), u"New for Dialler"_s);
}

void TestExportDialog::shouldSayWhatIsWrongWithColumns()
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

void TestExportDialog::shouldLeaveOutNumbersThatMayNotBeCalled()
{
    m_floor->exportTargetService.add(u"Dialler"_s, {});
    open(offerOfOrder());
    QCOMPARE(m_dialog->request().doNotCall, ExportRequest::DoNotCall::Stamp);
    const auto hint = [this] { return child<QLabel>("dncHint")->text(); };
    QVERIFY(hint().contains(u"manifest"_s));
    QTRY_VERIFY(hint().contains(u"within 45 days"_s)); // the floor's own word; without it no number is guessed
    QVERIFY(doNotCallHint(true, false, std::nullopt).contains(u"as lately as this floor wants"_s));
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
    pressExport();
    QCOMPARE(service().calls.last().doNotCall, ExportRequest::DoNotCall::Block);
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 5, 0));
    QTRY_VERIFY(m_dialog->view().findChildren<QLabel*>().size() > 0 && !isShown(m_dialog->view(), u"exportStrip"_s));
    // The next one starts there
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open(offerOfOrder());
    QCOMPARE(m_dialog->request().doNotCall, ExportRequest::DoNotCall::Block);
}

void TestExportDialog::shouldOfferTheColumnsAsShown()
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

void TestExportDialog::shouldRefuseTargetsThatCannotBeWritten()
{
    open(offerOfOrder());
    auto* field = m_dialog->findChild<FormField*>(u"pathFormField"_s);
    const QStringList wrong{QString(), u"leads.csv"_s, m_folder->path(),
                            inFolder(u"none/leads.csv"_s)};
    for (const QString& path : wrong) {
        child<QLineEdit>("pathField")->clear();
        typePath(path);
        pressExport();
        QVERIFY2(!field->error().isEmpty(), qPrintable(path));
        QVERIFY(child<QLineEdit>("pathField")->hasFocus());
    }
    QVERIFY(service().calls.isEmpty());
    typePath(inFolder(u"leads.csv"_s));
    QVERIFY(field->error().isEmpty());
}

void TestExportDialog::shouldSayThatAFileWillBeReplaced()
{
    QFile file(inFolder(u"leads.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    open(offerOfOrder());
    auto* field = m_dialog->findChild<FormField*>(u"pathFormField"_s);
    typePath(inFolder(u"leads.csv"_s));
    QTRY_VERIFY(child<QLineEdit>("pathField")->accessibleDescription().contains(u"replaced"_s));
    QVERIFY(field->error().isEmpty());
    typePath(inFolder(u"leads2.csv"_s));
    QTRY_VERIFY(child<QLineEdit>("pathField")->accessibleDescription().isEmpty());
}

void TestExportDialog::shouldWaitForADiskWithoutSayingAnythingWrong()
{
    // Given a file in a folder whose disk gives no answer
    QFile file(inFolder(u"leads.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    open(offerOfOrder());
    StuckDisk disk;
    auto* field = m_dialog->findChild<FormField*>(u"pathFormField"_s);
    auto* path = child<QLineEdit>("pathField");
    auto* start = child<QPushButton>("startExportButton");
    typePath(file.fileName());
    QVERIFY(path->accessibleDescription().isEmpty() && field->error().isEmpty());
    // When an export there is started, the button waits, and pressing it again is no second export
    start->setFocus();
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(!start->isEnabled() && field->error().isEmpty() && service().calls.isEmpty());
    QTest::mouseClick(start, Qt::LeftButton);
    QTest::keyClick(path, Qt::Key_Return);
    // When the answer comes, it is one export
    disk.answer();
    QCOMPARE(service().calls.size(), 1);
    QCOMPARE(service().calls.last().path, file.fileName());
    QVERIFY(start->isEnabled());
}

void TestExportDialog::shouldHeedTheAnswerAboutTheLastPathOnly()
{
    QFile file(inFolder(u"leads.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    open(offerOfOrder());
    auto* field = m_dialog->findChild<FormField*>(u"pathFormField"_s);
    auto* path = child<QLineEdit>("pathField");
    auto* start = child<QPushButton>("startExportButton");
    {
        // Given a path that is wrong, with an export begun there, on a disk that gives no answer
        StuckDisk disk;
        typePath(inFolder(u"none/leads.csv"_s));
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(!start->isEnabled());
        // When others are typed meanwhile, that export is given up
        typePath(file.fileName());
        QVERIFY(start->isEnabled());
        typePath(inFolder(u"other.csv"_s));
        disk.answer();
    }
    // Then of all answers only the last one counts: there is no such file, and nothing is wrong
    QVERIFY(path->accessibleDescription().isEmpty() && field->error().isEmpty());
    QVERIFY(service().calls.isEmpty());
    {
        StuckDisk disk;
        typePath(inFolder(u"third.csv"_s));
        typePath(file.fileName());
        disk.answer();
    }
    QVERIFY(path->accessibleDescription().contains(u"replaced"_s));
    pressExport();
    QCOMPARE(service().calls.size(), 1);
}

void TestExportDialog::shouldStartAmongTheDocumentsWhenTheLastFolderIsGone()
{
    const QString gone = inFolder(u"gone"_s);
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QSettings(inFolder(u"settings.ini"_s), QSettings::IniFormat).setValue(u"export/folder"_s, gone);
    m_desk = std::make_unique<ExportDesk>(service(), m_floor->exportTargetService, *m_jobs, inFolder(u"settings.ini"_s));
    const auto folder = [this] { return QFileInfo(m_dialog->request().path).path(); };
    {
        // Given a disk that does not tell yet, the last folder is believed, and who types a path keeps it
        StuckDisk disk;
        open(offerOfOrder());
        QCOMPARE(folder(), gone);
        typePath(u"/elsewhere/leads.csv"_s);
        disk.answer();
        QCOMPARE(folder(), u"/elsewhere"_s);
        m_dialog->close();
        QTRY_VERIFY(!m_dialog);
    }
    open(offerOfOrder());
    QTRY_COMPARE(folder(), usual);
    QCOMPARE(QFileInfo(m_dialog->request().path).fileName(), u"leadfloor-order-1042.csv"_s);
}

void TestExportDialog::shouldRefuseAFileThatIsBeingWritten()
{
    ExportRequest running;
    running.path = inFolder(u"leads.csv"_s);
    m_desk->model().start(running);
    open(offerOfOrder());
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    QCOMPARE(service().calls.size(), 1);
    QVERIFY(!m_dialog->findChild<FormField*>(u"pathFormField"_s)->error().isEmpty());
}

void TestExportDialog::shouldRememberFolderAndFormButNoSearch()
{
    open(offerOfOrder());
    child<OptionCardList>("scopeList")->setChosen(1);
    QTest::mouseClick(child<SegmentedButtons>("dialects")->findChildren<QToolButton*>().at(2),
                      Qt::LeftButton);
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    answerRawQuestion(*m_dialog, "rawAgreedButton");
    waitForDisk();
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

void TestExportDialog::shouldExportByKeyboardAlone()
{
    open(offerOfOrder());
    QWidget* first = QApplication::focusWidget();
    QVERIFY(qobject_cast<OptionCard*>(first));
    QTest::keyClick(first, Qt::Key_3);
    QCOMPARE(child<OptionCardList>("scopeList")->chosenIndex(), 2);
    typePath(inFolder(u"leads.csv"_s));
    QTest::keyClick(child<QLineEdit>("pathField"), Qt::Key_Return);
    waitForDisk();
    QCOMPARE(service().calls.size(), 1);
    QVERIFY(!service().calls.first().orderNumber);
    QVERIFY(m_dialog->view().cancelButton().hasFocus());
    service().work.end(summaryAt(inFolder(u"leads.csv"_s), 8412, 0));
    QTRY_VERIFY(m_dialog->view().folderButton().hasFocus());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestExportDialog::shouldOpenOneDialogAtATime()
{
    open(offerOfOrder());
    QCOMPARE(m_desk->open({}, m_window.get()), m_dialog.data());
}

void TestExportDialog::shouldNameEverythingForScreenReaders()
{
    open(offerOfOrder());
    QCOMPARE(unnamedWidgets(*m_dialog), QStringList());
    typePath(inFolder(u"leads.csv"_s));
    pressExport();
    QCOMPARE(unnamedWidgets(*m_dialog), QStringList());
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
