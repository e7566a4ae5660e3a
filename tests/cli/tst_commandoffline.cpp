// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/refusal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor::testing;

/// "offline ..." from the shell: a store is made with a floor, read and worked with while it is stopped,
/// and brought up to date again.
class TestCommandOffline final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

    QStringList offline(const QStringList& words) const
    {
        return QStringList{u"offline"_s, u"--folder"_s, m_line.path(u"stores"_s), u"--passphrase-file"_s, m_line.path(u"passphrase"_s)} + words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_line.must({u"floor"_s, u"create"_s, u"--demo"_s, u"2000"_s}).exitCode, int(DoneExit));
        QCOMPARE(m_line.must({u"buy"_s, u"--line"_s, u"gold x5"_s, u"--max"_s, u"5000"_s, u"--deliver"_s}).exitCode, int(DoneExit));
        (void)m_line.file(u"passphrase"_s, "correct horse battery\n");
    }

    void shouldWorkWithoutTheFloorAndTellItAfterwards()
    {
        const CommandAnswer made = m_line.must(offline({u"sync"_s}));
        QCOMPARE(made.number("leads"), 5);
        QCOMPARE(made.number("received"), 5);
        // When the floor is stopped
        m_line.must({u"floor"_s, u"stop"_s});
        const QJsonArray all = m_line.must(offline({u"search"_s, u"gold"_s})).json["leads"_L1].toArray();
        QCOMPARE(all.size(), 5);
        const QString id = all.first()["lead"_L1].toString();
        // Then its leads are found, worked with and written to a file
        QCOMPARE(m_line.must(offline({u"note"_s, u"from the plane"_s, u"--lead"_s, id})).number("leads"), 1);
        QCOMPARE(m_line.must(offline({u"export"_s, u"--search"_s, u"plane"_s, u"--format"_s, u"xlsx"_s, u"--out"_s, m_line.path(u"leads.xlsx"_s)})).number("rows"), 1);
        // An order that the copy does not have is named, with the way on
        const CommandAnswer elsewhere = m_line.json(offline({u"export"_s, u"--order"_s, u"9999"_s, u"--out"_s, m_line.path(u"none.csv"_s)}));
        QCOMPARE(elsewhere.exitCode, int(RefusedExit));
        const QJsonObject missing = elsewhere.json["error"_L1].toObject();
        QVERIFY2(missing.value("message"_L1).toString().contains(u"order 9999 is not in the offline copy"_s), qPrintable(missing.value("message"_L1).toString()));
        QVERIFY(missing.value("next"_L1).toString().contains(u"offline sync"_s));
        // raw only if that is said, as with the floor
        const QStringList raw = {u"export"_s, u"--dialect"_s, u"machine"_s, u"--out"_s, m_line.path(u"leads.csv"_s)};
        QCOMPARE(m_line.json(offline(raw)).exitCode, int(UsageExit));
        QVERIFY(!QFile::exists(m_line.path(u"leads.raw.csv"_s)));
        QCOMPARE(m_line.must(offline(raw + QStringList{u"--yes-unguarded"_s})).number("rows"), 5);
        QVERIFY(QFile::exists(m_line.path(u"leads.raw.csv"_s)));
        QFile manifest(m_line.path(u"leads.xlsx.manifest.json"_s));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        const QJsonDocument facts = QJsonDocument::fromJson(manifest.readAll());
        QCOMPARE(facts["data"_L1]["source"_L1].toString(), u"offline store"_s);
        // What the copy does not know it says (R38)
        QVERIFY(facts["do_not_call"_L1]["stamp"_L1].toString().startsWith("NOT known: the copy of 20"_L1));
        QCOMPARE(m_line.must(offline({u"status"_s})).json["stores"_L1][0]["exports_not_told"_L1].toInt(), 2);
        // A wrong passphrase and a floor that is not there are told apart
        const QString wrong = m_line.file(u"wrong"_s, "something else entirely\n");
        QCOMPARE(m_line.json({u"offline"_s, u"--folder"_s, m_line.path(u"stores"_s), u"--passphrase-file"_s, wrong, u"list"_s}).exitCode,
                 int(NotPermittedExit));
        QCOMPARE(m_line.json(offline({u"sync"_s})).exitCode, int(ConnectionExit));
        // and the floor hears of it when it is there again
        m_line.must({u"floor"_s, u"start"_s});
        const CommandAnswer told = m_line.must(offline({u"sync"_s}));
        QCOMPARE(told.number("sent"), 1);
        QCOMPARE(told.number("exports_told"), 2);
        // and has the exports in its log, as some that were made offline
        const QJsonArray log = m_line.must({u"export"_s, u"list"_s}).json["exports"_L1].toArray();
        QCOMPARE(log.size(), 3);
        QVERIFY(log.at(0)["offline"_L1].toBool() && log.at(1)["offline"_L1].toBool() && !log.at(2)["offline"_L1].toBool());
        QCOMPARE(log.at(0)["dialect"_L1].toString(), u"machine"_s);
        QCOMPARE(log.at(1)["sha256"_L1], facts["sha256"_L1]);
        QCOMPARE(log.at(1)["scope"_L1]["search"_L1].toString(), u"plane"_s);
        QCOMPARE(m_line.must({u"export"_s, u"list"_s, u"--before"_s, QString::number(log.at(0)["number"_L1].toInteger())}).json["exports"_L1].toArray().size(), 2);
        QCOMPARE(m_line.must({u"lead"_s, u"list"_s, u"--search"_s, u"plane"_s}).json["leads"_L1].toArray().size(), 1);
        // Forgotten, nothing is left, and what was exported last is in the log all the same
        m_line.must(offline({u"export"_s, u"--out"_s, m_line.path(u"last.csv"_s)}));
        QVERIFY(m_line.must(offline({u"forget"_s})).json["told"_L1].toBool());
        QVERIFY(QDir(m_line.path(u"stores"_s)).entryList({u"*.store"_s, u"*.key"_s, u"*.about"_s}).isEmpty());
        QCOMPARE(m_line.json(offline({u"list"_s})).exitCode, int(UsageExit));
        QCOMPARE(m_line.must({u"export"_s, u"list"_s}).json["exports"_L1].toArray().size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestCommandOffline)
#include "tst_commandoffline.moc"
