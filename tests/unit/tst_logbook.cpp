// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/diagnostics.h"
#include "models/items/logmodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLoggingCategory>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace leadfloor;

Q_LOGGING_CATEGORY(testArea, "leadfloor.test", QtDebugMsg)

class TestLogBook final : public QObject
{
    Q_OBJECT
private:
    static LogEntry entryAt(int second, LogLevel level, const QString& area, const QString& text)
    {
        return {QDateTime(QDate(2026, 11, 21), QTime(12, 0, second, 5), Qt::UTC), level, area, text};
    }

private Q_SLOTS:
    void shouldTakeOutWhatALogMustNotHave_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("e-mail") << u"asked for ann.lee+x@example.com."_s << u"asked for [...]"_s;
        QTest::newRow("phone") << u"called +1 (318) 555-0199 twice"_s << u"called [...] twice"_s;
        QTest::newRow("ten digits") << u"3185550199"_s << u"[...]"_s;
        QTest::newRow("card") << u"card 4242 4242 4242 4242"_s << u"card [...]"_s;
        QTest::newRow("address with a password") << u"postgresql://lf_ab:s3cret@db.example.com/floor"_s << u"postgresql://[...]@db.example.com/floor"_s;
        QTest::newRow("password=") << u"host=x password=s3cret port=5"_s << u"host=x password=[...] port=5"_s;
        QTest::newRow("our ids stay") << u"intent 8f14e45f-ceea-467f-a0e6-1234567890ab is order 104233"_s
                                      << u"intent 8f14e45f-ceea-467f-a0e6-1234567890ab is order 104233"_s;
        QTest::newRow("counts, versions and dates stay") << u"1204331 leads, 15.20.3, 2026-11-21"_s << u"1204331 leads, 15.20.3, 2026-11-21"_s;
    }
    void shouldTakeOutWhatALogMustNotHave()
    {
        QFETCH(QString, text);
        QFETCH(QString, clean);
        QCOMPARE(redacted(text), clean);
    }

    void shouldReadWhatItWrote()
    {
        const LogEntry entry = entryAt(3, LogLevel::Warning, u"session"_s, u"two\nlines and a \\ backslash"_s);
        const QString line = logLineOf(entry);
        QVERIFY(!line.contains(u'\n'));
        QCOMPARE(logEntryFrom(line), entry);
        QVERIFY(!logEntryFrom(u"terminate called without an active exception"_s));
        QVERIFY(!logEntryFrom(QString()));
    }

    void shouldKeepTheNewestLinesInAFewFiles()
    {
        QTemporaryDir folder;
        {
            const LogFile log(folder.filePath(u"state"_s), u"program"_s, 2000);
            for (int i = 0; i < 300; ++i)
                qCInfo(testArea) << "line" << i << "to ann@example.com";
        }
        const QStringList files = QDir(folder.filePath(u"state"_s)).entryList({u"program.log*"_s}, QDir::Files);
        QVERIFY2(files.size() == LogFile::filesMax, qPrintable(files.join(u' ')));
        for (const QString& name : files) {
            const QFileInfo info(folder.filePath(u"state/"_s % name));
            QVERIFY(info.size() < 2200);
            QCOMPARE(int(info.permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
        }
        const QList<LogEntry> entries = readLog(folder.filePath(u"state"_s), u"program"_s);
        QVERIFY(entries.size() > 50 && entries.size() < 300);
        QCOMPARE(entries.constLast().text, u"line 299 to [...]"_s);
        QCOMPARE(entries.constLast().area, u"test"_s);
        for (qsizetype i = 1; i < entries.size(); ++i)
            QCOMPARE(entries.at(i).text, u"line %1 to [...]"_s.arg(300 - entries.size() + i));
    }

    void shouldKeepLinesOfThreadsWhole()
    {
        QTemporaryDir folder;
        {
            const LogFile log(folder.path(), u"program"_s);
            std::vector<std::unique_ptr<QThread>> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back(QThread::create([] {
                    for (int i = 0; i < 100; ++i)
                        qCWarning(testArea) << "abcdefghijklmnopqrstuvwxyz";
                }));
                threads.back()->start();
            }
            for (const auto& thread : threads)
                QVERIFY(thread->wait());
        }
        const QList<LogEntry> entries = readLog(folder.path(), u"program"_s);
        QCOMPARE(entries.size(), 400);
        for (const LogEntry& entry : entries)
            QCOMPARE(entry.text, u"abcdefghijklmnopqrstuvwxyz"_s);
    }

    void shouldWorkWithoutAFolder()
    {
        const LogFile log(u"/proc/nowhere"_s, u"program"_s);
        qCInfo(testArea) << "still here";
        QVERIFY(readLog(u"/proc/nowhere"_s, u"program"_s).isEmpty());
    }

    void shouldShowWhatFits()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({entryAt(1, LogLevel::Info, u"session"_s, u"Connected"_s),
                          entryAt(2, LogLevel::Warning, u"session"_s, u"Not connected: DISCONNECTED"_s),
                          entryAt(3, LogLevel::Error, u"purchase"_s, u"Order 1042"_s)});
        QCOMPARE(model.areas(), (QStringList{u"purchase"_s, u"session"_s}));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, LogModel::TextColumn).data().toString(), u"Order 1042"_s); // newest first
        model.setLeastLevel(LogLevel::Warning);
        QCOMPARE(model.rowCount(), 2);
        model.setArea(u"session"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setSearch(u"disCONN"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.allLines(), u"2026-11-21T12:00:02.005Z warning session Not connected: DISCONNECTED\n"_s);
        model.setSearch(u"nothing like it"_s);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.entryCount(), 3);
    }

    void shouldLeavePrivateSettingsOut()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        settings.setValue(u"recents/1/email"_s, u"ann@example.com"_s);
        settings.setValue(u"recents/1/address"_s, u"postgresql://floor.example.com/x"_s);
        settings.setValue(u"look/scheme"_s, u"dark"_s);
        settings.setValue(u"window/geometry"_s, QByteArray(200, 'x'));
        const QString text = diagnosticsText({settingsDiagnostics(settings)});
        QVERIFY(text.contains(u"look/scheme: dark"_s));
        QVERIFY(text.contains(u"window/geometry: (set)"_s));
        QVERIFY(!text.contains(u"example"_s));
    }
};

QTEST_GUILESS_MAIN(TestLogBook)
#include "tst_logbook.moc"
