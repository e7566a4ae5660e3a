// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/refusal.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor::testing;

/// "lead ..." on a private floor (domain.md R39): a broker's day from the shell.
class TestCommandLeads final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

    QJsonArray leads(const QStringList& words = {})
    {
        return m_line.must(QStringList{u"lead"_s, u"list"_s} + words).json["leads"_L1].toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_line.must({u"floor"_s, u"create"_s, u"--demo"_s, u"2000"_s}).exitCode, int(DoneExit));
        QCOMPARE(m_line.must({u"buy"_s, u"--line"_s, u"gold x5"_s, u"--max"_s, u"5000"_s, u"--deliver"_s})
                     .exitCode,
                 int(DoneExit));
    }

    void shouldWorkLeadsAndTakeItBack()
    {
        const QJsonArray all = leads();
        QCOMPARE(all.size(), 5);
        const QString first = all.at(0)["lead"_L1].toString(),
                      second = all.at(1)["lead"_L1].toString();
        // When two leads go to a stage, by its name
        const CommandAnswer moved = m_line.must(
            {u"lead"_s, u"stage"_s, u"contacted"_s, u"--lead"_s, QString(first % u',' % second)});
        QCOMPARE(moved.number("leads"), 2);
        m_line.must({u"lead"_s, u"tag"_s, u"--add"_s, u"Hot,vet"_s, u"--lead"_s, first});
        m_line.must({u"lead"_s, u"note"_s, u"rings twice"_s, u"--in-stage"_s, u"Contacted"_s,
              u"--with-tag"_s, u"hot"_s});
        m_line.must({u"lead"_s, u"follow-up"_s, u"2024-04-03T16:00:00Z"_s, u"--lead"_s, second});
        m_line.must({u"lead"_s, u"assign"_s, u"me"_s, u"--lead"_s, second});
        // Then lists find them by all of it
        QCOMPARE(leads({u"--search"_s, u"twice"_s}).size(), 1);
        const QJsonObject due = leads({u"--due"_s, u"2024-04-04"_s}).at(0).toObject();
        QCOMPARE(due["lead"_L1].toString(), second);
        QCOMPARE(due["follow_up"_L1].toString(), u"2024-04-03T16:00:00Z"_s);
        QCOMPARE(due["stage_name"_L1].toString(), u"Contacted"_s);
        QVERIFY(due["assignee"_L1].toString().contains(u'@'));
        QCOMPARE(leads({u"--by-follow-up"_s, u"--limit"_s, u"1"_s}).at(0)["lead"_L1].toString(),
                 second);
        // and the timeline tells it
        const QJsonArray events = m_line.must({u"lead"_s, u"show"_s, first}).json["events"_L1].toArray();
        QCOMPARE(events.size(), 3);
        QCOMPARE(events.at(0)["after"_L1].toString(), u"rings twice"_s);
        // and a change goes back and comes again
        QCOMPARE(m_line.must({u"lead"_s, u"undo"_s, moved.text("change")}).number("leads"), 2);
        QCOMPARE(leads({u"--in-stage"_s, u"Contacted"_s}).size(), 0);
        m_line.must({u"lead"_s, u"redo"_s, moved.text("change")});
        QCOMPARE(leads({u"--in-stage"_s, u"2"_s}).size(), 2);
    }

    void shouldKeepAListOfStages()
    {
        const QJsonArray stages =
            m_line.must({u"lead"_s, u"stages"_s, u"--set"_s, u"1 New"_s, u"2 Called"_s, u"Callback"_s})
                .json["stages"_L1]
                .toArray();
        QCOMPARE(stages.size(), 3);
        QCOMPARE(stages.at(2)["name"_L1].toString(), u"Callback"_s);
        QCOMPARE(stages.at(1)["leads"_L1].toInteger(), 2);
    }

    void shouldExportWhatTheListShows()
    {
        const QString path = m_line.path(u"hot.csv"_s);
        QCOMPARE(
            m_line.must({u"export"_s, u"--search"_s, u"rings twice"_s, u"--out"_s, path}).number("rows"),
            1);
        // In one line, as lists take it, too
        const auto found = [&](const QString& filter) { return m_line.must({u"export"_s, u"--filter"_s, filter, u"--out"_s, path}).number("rows"); };
        QCOMPARE(found(u"stage:called"_s), 2);
        QCOMPARE(found(u"stage:\"Called\" tag:hot \"rings twice\""_s), 1);
        QCOMPARE(found(u"due:2024-04-04 assignee:me"_s), 1);
        QCOMPARE(leads({u"--filter"_s, u"tag:hot stage:called"_s}).size(), 1);
        QCOMPARE(m_line.json({u"export"_s, u"--filter"_s, u"order:x"_s, u"--out"_s, path}).exitCode, int(UsageExit));
    }

    void shouldSaveATargetAndExportWhatIsNewForIt()
    {
        const QStringList target = {u"export"_s, u"target"_s};
        const QStringList saved = target + QStringList{u"save"_s, u"Dialler"_s, u"--dialect"_s, u"vicidial"_s, u"--split"_s, u"2"_s};
        QCOMPARE(m_line.json(saved).exitCode, int(UsageExit)); // raw values want a word
        m_line.must(saved + QStringList{u"--yes-unguarded"_s});
        const QJsonArray targets = m_line.must(target + QStringList{u"list"_s}).json["targets"_L1].toArray();
        QCOMPARE(targets.size(), 1);
        QVERIFY(targets.at(0)["given_at"_L1].isNull());
        // When what is new is exported, in files of two
        const QStringList exported = {u"export"_s, u"--target"_s, u"dialler"_s, u"--new"_s, u"--out"_s, m_line.path(u"new.txt"_s)};
        const CommandAnswer first = m_line.must(exported);
        QCOMPARE(first.number("rows"), 5);
        QCOMPARE(first.json["files"_L1].toArray().size(), 3);
        QVERIFY(first.text("path").endsWith(u"new-1.raw.txt"_s));
        // Then nothing is left, until it is told to forget
        QCOMPARE(m_line.json(exported).exitCode, int(RefusedExit));
        QVERIFY(!m_line.must(target + QStringList{u"show"_s, u"dialler"_s}).text("given_at").isEmpty());
        m_line.must(target + QStringList{u"forget"_s, u"dialler"_s});
        QCOMPARE(m_line.must(exported).number("rows"), 5);
        // and columns come from a file
        QFile mapping(m_line.path(u"mapping.json"_s));
        QVERIFY(mapping.open(QIODevice::WriteOnly));
        mapping.write("{\"format\": \"csv\", \"dialect\": \"machine\", \"layout\": {\"version\": 1, \"fields\": ["
                      "{\"header\": \"tel\", \"source\": \"phone\", \"form\": \"national\"}, {\"header\": \"list\", \"constant\": \"7\"}]}}");
        mapping.close();
        const QStringList mapped = target + QStringList{u"save"_s, u"Own"_s, u"--mapping"_s, mapping.fileName()};
        QCOMPARE(m_line.json(mapped).exitCode, int(UsageExit)); // a file that says "machine" has not agreed to it
        m_line.must(mapped + QStringList{u"--yes-unguarded"_s});
        // once: not when it is saved again, nor when it is exported for
        m_line.must(mapped);
        const CommandAnswer own = m_line.must({u"export"_s, u"--target"_s, u"own"_s, u"--with-tag"_s, u"hot"_s, u"--out"_s, m_line.path(u"own.csv"_s)});
        QCOMPARE(own.number("columns"), 2);
        QFile file(own.text("path"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("tel,list\r\n"));
        m_line.must(target + QStringList{u"delete"_s, u"own"_s});
        QCOMPARE(m_line.json(target + QStringList{u"show"_s, u"own"_s}).exitCode, int(RefusedExit));
        QCOMPARE(m_line.json({u"export"_s, u"--new"_s, u"--out"_s, u"x.csv"_s}).exitCode, int(UsageExit));
        QCOMPARE(m_line.json({u"export"_s, u"--columns"_s, u"password"_s, u"--out"_s, u"x.csv"_s}).exitCode, int(UsageExit));
        QCOMPARE(m_line.json({u"export"_s}).exitCode, int(UsageExit));
    }

    void shouldWantAWordWhenADeliveryBeginsToWriteRawValues()
    {
        const QStringList target = {u"export"_s, u"target"_s, u"save"_s};
        const QStringList schedule = {u"export"_s, u"schedule"_s};
        m_line.must(target + QStringList{u"Raw"_s, u"--dialect"_s, u"machine"_s, u"--yes-unguarded"_s});
        m_line.must(target + QStringList{u"Sheet"_s});
        // Given a delivery that is guarded, and one by mail
        const QStringList add = schedule + QStringList{u"add"_s, u"--to"_s, u"folder:inbox"_s, u"--target"_s};
        const auto change = [&](const QString& number, const QStringList& words) { return m_line.json(schedule + QStringList{u"change"_s, number} + words).exitCode; };
        QCOMPARE(m_line.json(add + QStringList{u"Raw"_s}).exitCode, int(UsageExit));
        const QString number = QString::number(m_line.must(add + QStringList{u"Sheet"_s}).number("number"));
        // When it is changed to a raw target, that wants the word; then no more
        QCOMPARE(change(number, {u"--target"_s, u"Raw"_s}), int(UsageExit));
        QCOMPARE(change(number, {u"--at"_s, u"08:00"_s}), int(DoneExit));
        QCOMPARE(change(number, {u"--target"_s, u"Raw"_s, u"--yes-unguarded"_s}), int(DoneExit));
        QCOMPARE(change(number, {u"--to"_s, u"sftp:inbox"_s}), int(DoneExit));
        m_line.must(schedule + QStringList{u"delete"_s, number});
    }

    void shouldSayWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no leads") << QStringList{u"stage"_s, u"1"_s} << int(UsageExit);
        QTest::newRow("no such stage")
            << QStringList{u"stage"_s, u"Sold"_s, u"--search"_s, u"a"_s} << int(UsageExit);
        QTest::newRow("no tag") << QStringList{u"tag"_s, u"--search"_s, u"a"_s} << int(UsageExit);
        QTest::newRow("no time") << QStringList{u"follow-up"_s, u"tomorrow"_s, u"--search"_s,
                                                u"a"_s}
                                 << int(UsageExit);
        QTest::newRow("no id") << QStringList{u"note"_s, u"x"_s, u"--lead"_s, u"4711"_s}
                               << int(UsageExit);
        QTest::newRow("not theirs") << QStringList{u"note"_s, u"x"_s, u"--lead"_s,
                                                   u"00000000-0000-4000-8000-000000000000"_s}
                                    << int(RefusedExit);
        QTest::newRow("nothing found")
            << QStringList{u"note"_s, u"x"_s, u"--search"_s, u"zzzz"_s} << int(RefusedExit);
        QTest::newRow("a stranger")
            << QStringList{u"assign"_s, u"x@example.com"_s, u"--search"_s, u"twice"_s}
            << int(RefusedExit);
    }
    void shouldSayWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        const CommandAnswer answer = m_line.json(QStringList{u"lead"_s} + words);
        QVERIFY2(answer.exitCode == exitCode, answer.all().constData());
        QVERIFY(!answer.error()["message"_L1].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLeads)
#include "tst_commandleads.moc"
