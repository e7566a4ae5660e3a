// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/logbook.h"
#include "tests/ui/fakediagnostics.h"
#include "tests/ui/pagetools.h"
#include "ui/diagnostics/crashdialog.h"
#include "ui/diagnostics/diagnosticsdialog.h"
#include "ui/diagnostics/logdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestDiagnosticsDialogs final : public QObject
{
    Q_OBJECT
private:
    FakeDiagnostics m_service;

    template <class T> static T& part(QWidget& widget, const QString& name)
    {
        auto* found = widget.findChild<T*>(name);
        if (!found)
            qFatal("%s", qPrintable(name));
        return *found;
    }

private Q_SLOTS:
    void shouldFilterCopyAndCountTheLog()
    {
        LogDialog dialog(m_service);
        dialog.show();
        auto& table = part<QTableView>(dialog, u"logTable"_s);
        QTRY_COMPARE(table.model()->rowCount(), 40);
        grabAllLooks(dialog, u"log"_s);
        auto& level = part<QComboBox>(dialog, u"levelChoice"_s);
        level.setCurrentIndex(2);
        Q_EMIT level.activated(2);
        QCOMPARE(table.model()->rowCount(), 5);
        QCOMPARE(part<ThemedLabel>(dialog, u"logCount"_s).text(), u"5 of 40 lines"_s);
        auto& area = part<QComboBox>(dialog, u"areaChoice"_s);
        area.setCurrentIndex(area.findData(u"purchase"_s));
        Q_EMIT area.activated(area.currentIndex());
        QVERIFY(table.model()->rowCount() < 5);
        part<QLineEdit>(dialog, u"logSearch"_s).setText(u"disconnected"_s);
        const int rows = table.model()->rowCount();
        part<QPushButton>(dialog, u"copyLogButton"_s).click();
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), rows);
        // A refresh keeps what was chosen
        dialog.refresh();
        QTRY_COMPARE(table.model()->rowCount(), rows);
        QCOMPARE(area.currentData().toString(), u"purchase"_s);
    }

    void shouldShowTheWholeBundleBeforeItIsWritten()
    {
        DiagnosticsDialog dialog(m_service);
        dialog.show();
        QTRY_VERIFY(dialog.findChildren<ThemedLabel*>().size() > 10);
        grabAllLooks(dialog, u"diagnostics"_s);
        part<QPushButton>(dialog, u"copyDiagnosticsButton"_s).click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"PostgreSQL 15.20"_s));
        QTRY_VERIFY(part<QPushButton>(dialog, u"bundleButton"_s).isEnabled());
        part<QPushButton>(dialog, u"bundleButton"_s).click();
        auto& names = part<QListWidget>(dialog, u"bundleFiles"_s);
        QTRY_COMPARE(names.count(), 2);
        auto& contents = part<QPlainTextEdit>(dialog, u"bundleContents"_s);
        QVERIFY(contents.toPlainText().contains(u"PostgreSQL 15.20"_s));
        grabAllLooks(dialog, u"bundle"_s);
        names.setCurrentRow(1);
        QVERIFY(contents.toPlainText().contains(u"info session Connected"_s));
        QVERIFY(m_service.saved.isEmpty());
        part<QPushButton>(dialog, u"saveBundleButton"_s).click();
        auto* files = dialog.findChild<QFileDialog*>();
        QVERIFY(files);
        Q_EMIT files->fileSelected(u"/somewhere/b.zip"_s);
        QTRY_COMPARE(m_service.saved, u"/somewhere/b.zip"_s);
        QCOMPARE(m_service.savedFiles, 2);
        QTRY_VERIFY(part<MessageStrip>(dialog, u"diagnosticsStrip"_s).isVisible());
    }

    void shouldCopyTheDetailsOfAnErrorAndNoSecret()
    {
        // Given an error whose words name what they should not, in a strip and in place of rows
        QDialog dialog;
        dialog.setWindowTitle(u"Return leads"_s);
        auto* rows = new QVBoxLayout(&dialog);
        auto* strip = new MessageStrip;
        auto* empty = new EmptyState;
        rows->addWidget(strip);
        rows->addWidget(empty);
        const Error error{ErrorCode::ServerFault, u"incident 4711: password=hunter2 of jane@lead.example, +1 318 555 0142"_s, u"LF016"_s, {}};
        strip->say(error);
        strip->offerDetails(error, {u"Request: 6f1c2f0e-2d0b-4f7e-9a51-0d5f3a1c9b7e"_s});
        empty->say(error);
        QPushButton* again = empty->addButton(u"Try again"_s);
        dialog.show();
        QCOMPARE(empty->findChildren<QPushButton*>().constFirst(), again);
        for (const QWidget* place : std::initializer_list<QWidget*>{strip, empty}) {
            // When its details are copied
            auto* copy = place->findChild<QPushButton*>(u"copyDetailsButton"_s);
            QVERIFY(copy && copy->isVisible() && !copy->accessibleName().isEmpty() + !copy->text().isEmpty());
            copy->click();
            // Then they say what, where and when
            const QString copied = QGuiApplication::clipboard()->text();
            for (const QString& part : {u"LF016"_s, redacted(toUserText(error)), nextStep(error), u"Return leads"_s, u"4711"_s})
                QVERIFY2(copied.contains(part), qPrintable(part % u" in "_s % copied));
            QVERIFY(QDateTime::fromString(copied.section(u"When: "_s, 1).trimmed(), Qt::ISODate).secsTo(QDateTime::currentDateTimeUtc()) < 60);
            QCOMPARE(copied.contains(u"Request: 6f1c2f0e-2d0b-4f7e-9a51-0d5f3a1c9b7e"_s), place == strip);
            // And nobody's name or secret
            for (const QString& secret : {u"hunter2"_s, u"jane"_s, u"0142"_s})
                QVERIFY2(!copied.contains(secret), qPrintable(copied));
        }
        strip->say(Tone::Accent, u"All is well"_s);
        QVERIFY(strip->findChild<QPushButton*>(u"copyDetailsButton"_s)->isHidden());
    }

    void shouldShowAllOfACrashReportAndDeleteIt()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"crash-leadfloor-12.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Program: leadfloor 0.1.0\nQt: 6.4.2\nSystem: Debian GNU/Linux 12 (bookworm), 6.1\nCause: SIGSEGV (memory that is not there)\n\n"
                   "Stack:\nleadfloor(leadfloor::MainWindow::showPage(QString const&)+0x10) [0x55d0]\n"
                   "\nLast lines of the log:\n2026-11-21T12:00:00.000Z info session Connected\n");
        file.close();
        const QList<CrashReport> reports = crashReports(folder.path());
        QCOMPARE(reports.size(), 1);
        CrashDialog dialog(reports);
        dialog.show();
        QCOMPARE(part<QPlainTextEdit>(dialog, u"crashText"_s).toPlainText(), reports.first().text);
        grabAllLooks(dialog, u"crash"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        part<QPushButton>(dialog, u"deleteCrashButton"_s).click();
        QCOMPARE(accepted.size(), 1);
        QVERIFY(!QFile::exists(path));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestDiagnosticsDialogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_diagnosticsdialogs.moc"
