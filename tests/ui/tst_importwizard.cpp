// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadimport.h"
#include "tests/fakes/fakefloor.h"
#include "tests/ui/sampleimports.h"
#include "tests/ui/stuckdisk.h"
#include "ui/importing/importdesk.h"
#include "ui/importing/importdrop.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwizard.h"
#include "ui/importing/profilesdialog.h"
#include "ui/shell/jobs.h"
#include "ui/widgets/language.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// The import wizard and the page of batches, over a floor of fakes.
class TestImportWizard final : public QObject
{
    Q_OBJECT
private:
    FakeImports m_service;
    std::unique_ptr<ImportWizard> m_wizard;

    template <class T> T* part(const char16_t* name) const { return m_wizard->findChild<T*>(QString::fromUtf16(name)); }
    QPushButton* next() const { return part<QPushButton>(u"nextButton"); }
    void goTo(ImportWizard::Step step)
    {
        m_wizard->setPath(u"/leads/acme.march.csv"_s);
        while (m_wizard->step() != step) {
            QTRY_VERIFY(next()->isEnabled());
            next()->click();
        }
    }

private Q_SLOTS:
    void init()
    {
        m_service = FakeImports();
        fillSampleImports(m_service);
        m_wizard = std::make_unique<ImportWizard>(m_service, false, QString());
        m_wizard->show();
    }
    void cleanup() { m_wizard.reset(); }

    void shouldLetAPersonOverrideWhatWasFoundOut()
    {
        goTo(ImportWizard::Step::File);
        QTRY_VERIFY(next()->isEnabled());
        auto* encoding = part<QComboBox>(u"encodingBox");
        QCOMPARE(encoding->currentText(), u"UTF-8"_s);
        // When another encoding is chosen, the newest question wins
        encoding->setCurrentIndex(encoding->findText(u"windows-1252"_s));
        Q_EMIT encoding->activated(encoding->currentIndex());
        QVERIFY(!next()->isEnabled());
        QTRY_VERIFY(next()->isEnabled());
        QCOMPARE(m_service.previewCalls.last().encoding, u"windows-1252"_s);
        goTo(ImportWizard::Step::Columns); // another file forgets the choice
        QCOMPARE(m_service.previewCalls.last().encoding, QString());
    }

    void shouldMapColumnsByHand()
    {
        goTo(ImportWizard::Step::Columns);
        auto* table = part<LfTableView>(u"columnsTable");
        auto* field = part<QComboBox>(u"fieldBox");
        // When the state's column is not used any more, there is no way on
        table->setCurrentIndex(table->model()->index(2, 0));
        field->setCurrentIndex(0);
        Q_EMIT field->activated(0);
        QVERIFY(!next()->isEnabled());
        // And a constant is one
        auto* constant = part<QComboBox>(u"constantFieldBox");
        constant->setCurrentIndex(constant->findData(int(LeadField::State)));
        part<QLineEdit>(u"constantEdit")->setText(u"LA"_s);
        part<QPushButton>(u"setConstantButton")->click();
        QVERIFY(next()->isEnabled());
        part<QLineEdit>(u"profileName")->setText(u"spring"_s);
        Q_EMIT part<QLineEdit>(u"profileName")->textEdited(u"spring"_s);
        next()->click();
        const ImportRequest& asked = m_service.runCalls.last();
        QVERIFY(asked.isDryRun && asked.tellsWorth && !asked.writesRejects);
        QCOMPARE(asked.profileName, u"spring"_s);
        QCOMPARE(asked.profile->value("constants"_L1).toObject().value("state"_L1).toString(), u"LA"_s);
    }

    void shouldMendAllAlikeAndCheckOnlyThose()
    {
        goTo(ImportWizard::Step::Check);
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(next()->text().contains(u"9,640"_s));
        // When the misspelt state is mended in both rows, with what was suggested
        auto* table = part<LfTableView>(u"rejectedTable");
        table->setCurrentIndex(table->model()->index(1, 0));
        QCOMPARE(part<QLineEdit>(u"fixEdit")->text(), u"LA"_s);
        QVERIFY(part<QPushButton>(u"fixAllButton")->text().contains(u'2'));
        part<QPushButton>(u"fixAllButton")->click();
        QVERIFY(!next()->isEnabled()); // not looked at yet
        part<QPushButton>(u"checkFixesButton")->click();
        QVERIFY(m_service.runCalls.last().onlyFixed);
        QCOMPARE(m_service.runCalls.last().fixes, (QList<ImportFix>{{2, 0, u"Louisianna"_s, u"LA"_s}}));
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(next()->text().contains(u"9,642"_s));
        QCOMPARE(m_wizard->draft().check->rejected, 146);
        QCOMPARE(m_wizard->draft().check->worth->gold, 5121);
        // Then it is published with the fixes
        QSignalSpy published(m_wizard.get(), &ImportWizard::published);
        next()->click();
        QTRY_COMPARE(published.size(), 1);
        QVERIFY(!m_service.runCalls.last().isDryRun && !m_service.runCalls.last().onlyFixed);
        QCOMPARE(m_service.runCalls.last().fixes.size(), 1);
    }

    void shouldShowTheNextRejectedRowsWhenTheFirstAreMended()
    {
        // Given a check with more rejected rows than are shown, and more than are at hand
        const auto checked = [](qint64 rejected, int line) {
            ImportSummary summary;
            summary.isDryRun = true;
            summary.rows = 20'000;
            summary.rejected = rejected;
            summary.accepted = summary.rows - rejected;
            for (int i = 0; i < std::min<qint64>(rejected, ImportSummary::issuesMax); ++i)
                summary.issues.append({ImportIssue::Outcome::Rejected, line + i, line + i + 1, {{u"state"_s, u"st"_s, u"Louisianna"_s}}, {}, 0,
                                       {u"Ana"_s, u"318-555-0101"_s, u"Louisianna"_s}, {}});
            return summary;
        };
        m_service.summaryFor = [&](const ImportRequest& request) { return checked(request.fixes.isEmpty() ? 12'000 : 1'200, request.fixes.isEmpty() ? 1 : 15'000); };
        goTo(ImportWizard::Step::Check);
        QTRY_VERIFY(part<QPushButton>(u"fixAllButton")->isVisible());
        auto* table = part<LfTableView>(u"rejectedTable");
        QCOMPARE(table->model()->rowCount(), 1000);
        QVERIFY2(part<QLabel>(u"rejectedMoreLabel")->text().contains(u"first 1,000 of 12,000"_s), qPrintable(part<QLabel>(u"rejectedMoreLabel")->text()));
        QVERIFY(part<QPushButton>(u"fixAllButton")->text().contains(u"10,000 or more"_s));
        // When all alike are mended and checked, then the whole file is looked at, and the next ones are there
        part<QPushButton>(u"fixAllButton")->click();
        part<QPushButton>(u"checkFixesButton")->click();
        QVERIFY(!m_service.runCalls.last().onlyFixed);
        QTRY_VERIFY(next()->isEnabled());
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"15,001"_s);
        QVERIFY(part<QLabel>(u"rejectedMoreLabel")->text().contains(u"first 1,000 of 1,200"_s));
        QVERIFY(part<QPushButton>(u"fixAllButton")->text().contains(u"1,200"_s));
    }

    void shouldTellWhatOfTheAcceptedRowsIsWorthALook_data()
    {
        QTest::addColumn<qint64>("unknownCounties");
        QTest::addColumn<QString>("warning");
        QTest::newRow("nothing") << qint64(0) << QString();
        QTest::newRow("counties that nobody knows") << qint64(1204) << u"Rows with a county that is not known, which come in without one: 1,204."_s;
    }
    void shouldTellWhatOfTheAcceptedRowsIsWorthALook()
    {
        QFETCH(qint64, unknownCounties);
        QFETCH(QString, warning);
        ImportSummary summary;
        summary.isDryRun = true;
        summary.rows = summary.accepted = 20'000;
        summary.unknownCounties = unknownCounties;
        m_service.summaryFor = [&](const ImportRequest&) { return summary; };
        goTo(ImportWizard::Step::Check);
        QTRY_VERIFY(next()->isEnabled());
        QCOMPARE(part<QLabel>(u"importWarnings")->isVisible(), unknownCounties > 0);
        QCOMPARE(part<QLabel>(u"importWarnings")->text(), warning);
    }

    void shouldCancelWhatIsUnderWay()
    {
        goTo(ImportWizard::Step::Columns);
        m_service.holdsAnswers = true;
        next()->click();
        QCOMPARE(m_service.waiting(u"run"_s), 1);
        QVERIFY(!next()->isEnabled());
        part<QPushButton>(u"cancelButton")->click();
        QCOMPARE(m_service.waiting(u"run"_s), 0);
        QVERIFY(m_wizard->isVisible());
        m_service.holdsAnswers = false;
        m_service.answerAll();
    }

    void shouldSayWhyAFloorRefuses()
    {
        m_service.summaryFor = [](const ImportRequest&) -> Result<ImportSummary> { return failure(ErrorCode::RateLimited); };
        goTo(ImportWizard::Step::Check);
        QTRY_VERIFY(part<QPushButton>(u"checkAgainButton")->isVisible());
        QVERIFY(!next()->isEnabled());
    }

    void shouldTakeFilesThatAreDropped()
    {
        QTemporaryDir folder;
        const auto made = [&](const QString& name) {
            QFile file(folder.filePath(name));
            (void)file.open(QIODevice::WriteOnly);
            return QUrl::fromLocalFile(file.fileName());
        };
        QWidget window;
        ImportDrop drop(window);
        QSignalSpy dropped(&drop, &ImportDrop::dropped);
        QSignalSpy refused(&drop, &ImportDrop::refused);
        const auto send = [&](const QList<QUrl>& urls) {
            QMimeData data;
            data.setUrls(urls);
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&window, &enter);
            QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&window, &event);
        };
        send({made(u"a.csv"_s)});
        QTRY_COMPARE(dropped.size(), 1);
        send({made(u"b.XLSX"_s)});
        QTRY_COMPARE(dropped.size(), 2);
        int times = 0;
        for (const QUrl& wrong : {made(u"c.pdf"_s), made(u"d.xls"_s), QUrl::fromLocalFile(folder.path())}) {
            send({wrong});
            ++times;
            QTRY_COMPARE(refused.size(), times);
        }
        send({made(u"a.csv"_s), made(u"b.csv"_s)});
        QCOMPARE(dropped.size(), 2);
        QCOMPARE(refused.size(), 4);
        QVERIFY(refused.at(1).first().toString().contains(u"save it as XLSX"_s));
        QVERIFY(refused.at(2).first().toString().contains(u"is no file"_s));
        {
            // From a disk that gives no answer, the window waits for nothing; the last file is the one that is meant
            StuckDisk disk;
            send({made(u"e.pdf"_s)});
            send({made(u"f.csv"_s)});
            QVERIFY(dropped.size() == 2 && refused.size() == 4);
            disk.answer();
            QCOMPARE(dropped.size(), 3);
            QVERIFY(dropped.last().first().toString().endsWith(u"f.csv"_s));
            QCOMPARE(refused.size(), 4);
        }
        // Where the window is closed to files, they are not even accepted
        drop.setClosed([] { return true; });
        QMimeData data;
        data.setUrls({made(u"a.csv"_s)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(!enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
        StuckDisk().answer();
        QCOMPARE(dropped.size(), 3);
    }

    void shouldSayWhatIsWrongWithTheFileOfAProfile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("next");
        const QString next = u"choose a file that Export"_s;
        QTest::newRow("not there") << QByteArray() << u"acme.json: No such file"_s << u"Check the path"_s;
        QTest::newRow("not JSON") << QByteArray("{\n  \"version\": 1,\n  oops\n}") << u"acme.json is no mapping profile. Line 3, column"_s << next;
        QTest::newRow("empty") << QByteArray("") << u"Line 1, column 1"_s << next;
        QTest::newRow("a list") << QByteArray("[1, 2]") << u"acme.json: This is no mapping profile"_s << next;
        QTest::newRow("a field that is not known") << QByteArray(R"({"version": 1, "columns": [{"header": "Cell", "field": "fax"}]})") << u"'fax'"_s << next;
        QTest::newRow("too large") << QByteArray("{") + QByteArray(1 << 20, ' ') + "}" << u"acme.json is larger than"_s << next;
    }
    void shouldSayWhatIsWrongWithTheFileOfAProfile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        QFETCH(QString, next);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"acme.json"_s);
        const auto write = [&path](const QByteArray& bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(text.isNull() || write(text));
        const qsizetype kept = m_service.kept.size();
        ProfilesDialog dialog(m_service, false);
        dialog.show();
        const auto choose = [&] {
            QTest::mouseClick(dialog.findChild<QPushButton*>(u"importProfileButton"_s), Qt::LeftButton);
            auto* question = dialog.findChild<QFileDialog*>();
            QVERIFY(question);
            Q_EMIT question->fileSelected(path);
            delete question;
        };
        // When the file is chosen
        choose();
        // Then it is named with what is wrong, where, and what to do; nothing is kept
        auto* strip = dialog.findChild<MessageStrip*>();
        QTRY_VERIFY(strip->isVisible());
        QVERIFY2(strip->sentence().contains(sentence), qPrintable(strip->sentence()));
        QVERIFY2(strip->reason().contains(next), qPrintable(strip->reason()));
        QCOMPARE(m_service.kept.size(), kept);
        // When it has been mended, it is kept under its name, and the sentence goes
        QVERIFY(write(QJsonDocument(LeadMapping::guess({u"Cell"_s, u"State"_s}).toJson()).toJson()));
        choose();
        QTRY_COMPARE(m_service.kept.size(), kept + 1);
        QCOMPARE(m_service.kept.last().name, u"acme"_s);
        QVERIFY(!strip->isVisible());
    }

    void shouldKeepValuesInTheirOrderInArabic_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("value");
        QTest::newRow("a phone") << u"phone"_s << u"+1 (318) 555-0142"_s;
        QTest::newRow("a number first") << u"state"_s << u"12 Louisianna (LA)"_s;
        QTest::newRow("an e-mail") << u"email"_s << u"jane@example,com"_s;
        QTest::newRow("nothing but marks") << u"zip"_s << u"(70-112)"_s;
    }
    void shouldKeepValuesInTheirOrderInArabic()
    {
        QFETCH(QString, code);
        QFETCH(QString, value);
        Language::instance().setChoice(u"ar"_s);
        Language::instance().apply();
        const auto back = qScopeGuard([] {
            Language::instance().setChoice(u"en"_s);
            Language::instance().apply();
        });
        // When a row is rejected for a value that is written from the left
        const QString sentence = importFaultText({code, u"phone"_s, value});
        // Then the sentence is read from the right, and the value in it as it was typed
        QVERIFY2(sentence.isRightToLeft(), qPrintable(sentence));
        const qsizetype at = sentence.indexOf(value);
        QVERIFY2(at >= 0, qPrintable(sentence));
        QTextLayout layout(sentence, QGuiApplication::font());
        layout.setTextOption([] {
            QTextOption option;
            option.setTextDirection(Qt::RightToLeft);
            return option;
        }());
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(10'000);
        layout.endLayout();
        for (qsizetype i = at + 2; i < at + value.size(); ++i)
            QVERIFY2(line.cursorToX(int(i)) > line.cursorToX(int(i - 1)), qPrintable(sentence.mid(i, 1)));
    }

    void shouldWithdrawABatchOnASecondPress()
    {
        FakeFloor floor;
        fillSampleImports(floor.importService);
        JobList jobs;
        ImportDesk desk(floor.importService, false, jobs);
        ImportsPage page(floor, desk, u"Upload"_s);
        page.resize(900, 500);
        page.show();
        auto* table = page.findChild<LfTableView*>(u"importsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        auto* withdraw = page.findChild<QPushButton*>(u"withdrawButton"_s);
        QTRY_VERIFY(withdraw->isEnabled());
        withdraw->click();
        QVERIFY(floor.importService.withdrawCalls.isEmpty());
        auto* strip = page.findChild<MessageStrip*>(u"importsStrip"_s);
        QList<QPushButton*> buttons = strip->findChildren<QPushButton*>();
        buttons.removeIf([](const QPushButton* one) { return one->isHidden(); });
        QCOMPARE(buttons.size(), 1);
        buttons.constFirst()->click();
        QTRY_COMPARE(floor.importService.withdrawCalls, QStringList{floor.importService.rows.first().batch});
        QTRY_VERIFY(strip->reason().contains(u"12"_s)); // sold ones stay, and are named
        QTRY_VERIFY(!withdraw->isEnabled());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(application);
    TestImportWizard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importwizard.moc"
