// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"
#include "tests/cli/oldserver.h"
#include "tests/cli/refusal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

class TestCommandErrors final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

    [[nodiscard]] QStringList floorsThere() const { return PrivateFloor::names(m_line.home()); }

private Q_SLOTS:
    void initTestCase()
    {
        const CommandAnswer made = m_line.json({u"floor"_s, u"create"_s, u"--demo"_s, u"3000"_s});
        QVERIFY2(made.exitCode == DoneExit && made.problem.isEmpty(), made.all().constData());
        const CommandAnswer poor = m_line.json(
            {u"workspace"_s, u"create"_s, u"Poor Brokers"_s, u"--kind"_s, u"brokerage"_s});
        QVERIFY2(poor.exitCode == DoneExit, poor.all().constData());
        const CommandAnswer member =
            m_line.json({u"member"_s, u"create"_s, u"poor@brokers.example"_s, u"--workspace"_s,
                         u"Poor Brokers"_s, u"--role"_s, u"broker"_s},
                        "long enough for a password\n");
        QVERIFY2(member.exitCode == DoneExit, member.all().constData());
        const CommandAnswer credit = m_line.json(
            {u"workspace"_s, u"credit"_s, u"Poor Brokers"_s, u"20"_s, u"--reason"_s, u"little"_s});
        QVERIFY2(credit.exitCode == DoneExit, credit.all().constData());
        const CommandAnswer rate = m_line.json({u"rate"_s, u"set"_s, u"purchases"_s, u"1000"_s}); // here other refusals are meant
        QVERIFY2(rate.exitCode == DoneExit, rate.all().constData());
    }

    void cleanup()
    {
        m_line.setUser({});
        m_line.setFloors({});
        for (const QString& name : {u"LEADFLOOR_PASSWORD"_s, u"LEADFLOOR_PG_BIN"_s})
            m_line.setVariable(name, {});
    }

    void shouldRefuseOrdersThatCannotBe_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("phrases");
        const auto buy = [](const QString& line, const QString& max) {
            return QStringList{u"buy"_s, u"--line"_s, line, u"--max"_s, max};
        };
        QTest::newRow("too few credits")
            << (QStringList{u"--as"_s, u"poor@brokers.example"_s}
                + buy(u"gold x100"_s, u"100000"_s))
            << int(RefusedExit) << u"LF002"_s << QStringList{u"does not hold enough credits"_s};
        QTest::newRow("too few leads")
            << buy(u"la gold county:caddo x1000"_s, u"100000"_s) << int(RefusedExit) << u"LF001"_s
            << QStringList{u"not enough leads"_s};
        QTest::newRow("dearer than the ceiling")
            << buy(u"gold x100"_s, u"0.10"_s) << int(RefusedExit) << u"LF003"_s
            << QStringList{u"above the maximum"_s};
        QTest::newRow("more than an order may have")
            << (QStringList{u"--as"_s, u"poor@brokers.example"_s} + buy(u"x2000"_s, u"100000"_s))
            << int(RefusedExit) << u"LF005"_s << QStringList{u"may buy at once: "_s};
        QTest::newRow("no such word")
            << buy(u"la golf x5"_s, u"10"_s) << int(UsageExit) << u"USAGE"_s
            << QStringList{u"--line \"la golf x5\": Column 4:"_s, u"golf"_s};
        QTest::newRow("no such field")
            << QStringList{u"inventory"_s, u"la gold scoer>=7"_s} << int(UsageExit) << u"USAGE"_s
            << QStringList{u"Filter \"la gold scoer>=7\": Column 9:"_s,
                           u"Did you mean score>=7?"_s};
        QTest::newRow("no quantity") << buy(u"la gold"_s, u"10"_s) << int(UsageExit) << u"USAGE"_s
                                     << QStringList{u"Say how many leads"_s};
        QTest::newRow("no amount") << buy(u"gold x1"_s, u"ten"_s) << int(UsageExit) << u"USAGE"_s
                                   << QStringList{u"--max: \"ten\" is not an amount"_s};
        QTest::newRow("no key") << (buy(u"gold x1"_s, u"10"_s) + QStringList{u"--key"_s, u"7"_s})
                                << int(UsageExit) << u"USAGE"_s
                                << QStringList{u"--key: \"7\" is not a UUID"_s};
        QTest::newRow("no quote") << (buy(u"gold x1"_s, u"10"_s)
                                      + QStringList{u"--quote"_s, u"7"_s})
                                  << int(UsageExit) << u"USAGE"_s
                                  << QStringList{u"--quote: \"7\" is not a UUID"_s};
        QTest::newRow("a quote that is none")
            << (buy(u"gold x1"_s, u"10"_s)
                + QStringList{u"--quote"_s, u"7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e01"_s})
            << int(RefusedExit) << u"LF004"_s << QStringList{u"quote has expired"_s};
        QTest::newRow("no lead to go on after")
            << QStringList{u"inventory"_s, u"--after"_s, u"7"_s} << int(UsageExit) << u"USAGE"_s
            << QStringList{u"--after: \"7\" is not a UUID"_s};
        const auto standing = [](const QStringList& words) {
            return QStringList{u"standing"_s} + words;
        };
        const auto create = [&standing](const QStringList& words) {
            return standing(QStringList{u"create"_s, u"la gold"_s} + words);
        };
        const auto usage = [](const char* name, const QStringList& words, const QStringList& phrases) {
            QTest::newRow(name) << words << int(UsageExit) << u"USAGE"_s << phrases;
        };
        const QStringList eight{u"--ceiling"_s, u"8"_s};
        const QStringList daily = eight + QStringList{u"--per-day"_s, u"5"_s};
        usage("a standing order without a cap", create(eight), {u"--per-day"_s, u"--spend-total"_s});
        usage("a ceiling that is none", create({u"--ceiling"_s, u"dear"_s, u"--total"_s, u"5"_s}),
              {u"--ceiling: \"dear\" is not a price of one lead"_s});
        usage("a ceiling of nothing", create({u"--ceiling"_s, u"0"_s, u"--total"_s, u"5"_s}),
              {u"--ceiling: \"0\" is not a price of one lead"_s});
        usage("a cap of nothing", create(eight + QStringList{u"--total"_s, u"0"_s}),
              {u"--total: \"0\" is not a number of leads; write 50."_s});
        usage("a cap in words", create(eight + QStringList{u"--spend-week"_s, u"some"_s}),
              {u"--spend-week: \"some\" is not an amount"_s});
        usage("no time", create(daily + QStringList{u"--from"_s, u"soon"_s}),
              {u"--from: \"soon\" is not a time; write 2026-01-31"_s});
        usage("no time zone", create(daily + QStringList{u"--zone"_s, u"America/Shreveport"_s}),
              {u"--zone: \"America/Shreveport\" is not a time zone; write a name like"_s});
        usage("standing words", standing({u"dry-run"_s, u"la golf"_s, u"--ceiling"_s, u"8"_s, u"--total"_s, u"5"_s}),
              {u"Filter \"la golf\": Column 4:"_s});
        usage("a change of nothing", standing({u"change"_s, u"1"_s}), {u"Say what is to change"_s});
        usage("nothing says what to pay", {u"buy"_s, u"--line"_s, u"gold x1 max 8"_s, u"--line"_s, u"silver x1"_s},
              {u"--max: say what to pay at most"_s});
        usage("the rest of picks", {u"buy"_s, u"--max"_s, u"9"_s, u"--allow"_s, u"rest"_s, u"--pick"_s,
                                    u"7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e01"_s},
              {u"--allow rest: only the rest of a --line"_s});
        const auto refused = [](const char* name, const QStringList& words, const QString& code, const QStringList& phrases) {
            QTest::newRow(name) << words << int(RefusedExit) << code << phrases;
        };
        refused("a line dearer than its own max", {u"buy"_s, u"--line"_s, u"gold x1 max 0.05"_s}, u"LF003"_s, {u"above the maximum"_s});
        refused("the order's max does not lift the line's", buy(u"gold x1 max 0.05"_s, u"1000"_s), u"LF003"_s, {u"above the maximum"_s});
        refused("a ceiling below every price", create({u"--ceiling"_s, u"0.01"_s, u"--total"_s, u"5"_s}), u"LF006"_s,
                {u"--ceiling wants an amount from $0.05"_s});
        refused("over before it starts", create(daily + QStringList{u"--from"_s, u"2098-01-02"_s, u"--until"_s, u"2098-01-01"_s}),
                u"LF006"_s, {u"ends after it starts"_s});
        refused("a cap above all", create(eight + QStringList{u"--total"_s, u"1000001"_s}), u"LF006"_s,
                {u"--total wants a whole number from 1 to 1000000"_s});
        refused("no such standing order", standing({u"pause"_s, u"77"_s}), u"LF013"_s, {u"no such thing"_s});
        QTest::newRow("no such order") << QStringList{u"deliver"_s, u"77"_s} << int(RefusedExit)
                                       << u"LF013"_s << QStringList{u"no such thing"_s};
        QTest::newRow("export of no such order")
            << QStringList{u"export"_s, u"--order"_s, u"77"_s, u"--out"_s,
                           u"/tmp/lfcli-never.csv"_s}
            << int(RefusedExit) << u"LF013"_s << QStringList{u"no such thing"_s};
        QTest::newRow("credit for nobody")
            << QStringList{u"workspace"_s, u"credit"_s,   u"Nobody & Sons"_s,
                           u"5"_s,         u"--reason"_s, u"x"_s}
            << int(RefusedExit) << u"LF006"_s << QStringList{u"no brokerage"_s, u"Nobody & Sons"_s};
        QTest::newRow("price for no bucket")
            << QStringList{u"price"_s, u"set"_s, u"gold"_s, u"MONTH_1"_s, u"8"_s}
            << int(RefusedExit) << u"LF006"_s << QStringList{u"an age bucket"_s, u"MONTH_1"_s};
    }
    void shouldRefuseOrdersThatCannotBe()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        QFETCH(QStringList, phrases);
        m_line.setVariable(u"LEADFLOOR_PASSWORD"_s, words.first() == "--as"_L1
                                                        ? u"long enough for a password"_s
                                                        : QString());
        const QString before = floorPicture(m_line);
        VERIFY_REFUSED(words, exitCode, code, phrases);
        QCOMPARE(floorPicture(m_line), before);
        QVERIFY(!QFile::exists(u"/tmp/lfcli-never.csv"_s));
    }

    void shouldNameWaysOutOfAShortage()
    {
        // Given fewer leads than are asked for
        const CommandAnswer there = m_line.json({u"inventory"_s, u"la gold"_s, u"--count"_s});
        const qint64 available = there.number("count");
        QVERIFY(available > 0 && available < 900);
        const QStringList words{u"buy"_s, u"--line"_s, u"la gold x%1"_s.arg(available + 5),
                                u"--max"_s, u"100000"_s};
        // When they are bought
        QJsonObject error;
        VERIFY_REFUSED(words, RefusedExit, u"LF001"_s, {u"not enough leads"_s}, &error);
        // Then the answer says how many there are, and what could be bought instead
        QCOMPARE(error.value("requested"_L1).toInteger(), available + 5);
        QCOMPARE(error.value("available"_L1).toInteger(), available);
        const QJsonObject missing = error.value("missing"_L1).toObject();
        for (const QString& key :
             {u"sold"_s, u"held"_s, u"held_until"_s, u"owned"_s, u"suppressed"_s})
            QVERIFY2(missing.contains(key), qPrintable(key));
        const QJsonArray ways = error.value("alternatives"_L1).toArray();
        QVERIFY(!ways.isEmpty());
        for (const QJsonValue& value : ways) {
            const QJsonObject way = value.toObject();
            for (const QString& key : {u"kind"_s, u"available"_s, u"quantity"_s,
                                       u"unit_price_minor"_s, u"total_minor"_s, u"filter"_s})
                QVERIFY2(way.contains(key), qPrintable(key));
            // and the words can be given to the next command
            const CommandAnswer counted =
                m_line.json({u"inventory"_s, way.value("filter"_L1).toString(), u"--count"_s});
            QCOMPARE(counted.number("count"), way.value("available"_L1).toInteger());
        }
        // and people see the same
        const CommandAnswer plain = m_line.plain(words);
        QVERIFY2(
            plain.err.contains(u"%1 asked for, %2 available"_s.arg(available + 5).arg(available)),
            plain.all().constData());
        QVERIFY2(plain.err.contains(u"or --line \"la gold x%1\" for $"_s.arg(available)),
                 plain.all().constData());
    }

    void shouldRefuseStrangers_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("phrases");
        const QStringList wallet{u"wallet"_s, u"show"_s};
        const QString poor = u"poor@brokers.example"_s;
        const QString id = u"12345678-1234-4234-8234-123456789abc"_s;
        QTest::newRow("unknown floor")
            << (QStringList{u"--floor"_s, u"nope"_s} + wallet) << QString() << int(ConnectionExit)
            << u"FLOOR_PROBLEM"_s
            << QStringList{u"no private floor \"nope\""_s, u"--floor nope floor create"_s};
        QTest::newRow("people of an unknown floor")
            << QStringList{u"--floor"_s, u"nope"_s, u"floor"_s, u"people"_s} << QString()
            << int(ConnectionExit) << u"FLOOR_PROBLEM"_s
            << QStringList{u"no private floor \"nope\""_s};
        QTest::newRow("start of an unknown floor")
            << QStringList{u"--floor"_s, u"nope"_s, u"floor"_s, u"start"_s} << QString()
            << int(ConnectionExit) << u"FLOOR_PROBLEM"_s
            << QStringList{u"\"nope\""_s, u"create it"_s};
        QTest::newRow("no name of a floor")
            << (QStringList{u"--floor"_s, u"../demo"_s} + wallet) << QString() << int(UsageExit)
            << u"USAGE"_s << QStringList{u"--floor: \"../demo\""_s, u"use 1 to 40"_s};
        QTest::newRow("a floor that exists")
            << QStringList{u"floor"_s, u"create"_s} << QString() << int(ConnectionExit)
            << u"FLOOR_PROBLEM"_s
            << QStringList{u"\"demo\" exists already"_s, u"start it, or destroy it"_s};
        QTest::newRow("unknown person")
            << (QStringList{u"--as"_s, u"who@brokers.example"_s} + wallet) << u"some password"_s
            << int(NotPermittedExit) << u"SIGN_IN_FAILED"_s
            << QStringList{u"who@brokers.example"_s, u"password is wrong"_s};
        QTest::newRow("unknown person without password")
            << (QStringList{u"--as"_s, u"who@brokers.example"_s} + wallet) << QString()
            << int(NotPermittedExit) << u"SIGN_IN_FAILED"_s
            << QStringList{u"who@brokers.example"_s};
        QTest::newRow("wrong password")
            << (QStringList{u"--as"_s, poor} + wallet) << u"not the password"_s
            << int(NotPermittedExit) << u"SIGN_IN_FAILED"_s
            << QStringList{poor, u"password is wrong"_s};
        QTest::newRow("no password file")
            << (QStringList{u"--as"_s, poor, u"--password-file"_s, u"/nowhere/secret"_s} + wallet)
            << QString() << int(UsageExit) << u"FILE_PROBLEM"_s
            << QStringList{u"/nowhere/secret"_s, u"No such file"_s};
        QTest::newRow("a partner who buys")
            << QStringList{u"--as"_s,    u"pat.rivers@acme.example"_s,
                           u"buy"_s,     u"--line"_s,
                           u"gold x1"_s, u"--max"_s,
                           u"100"_s}
            << QString() << int(NotPermittedExit) << u"LF007"_s << QStringList{u"role may not"_s};
        QTest::newRow("a broker who checks")
            << QStringList{u"--as"_s, poor, u"check"_s} << u"long enough for a password"_s
            << int(NotPermittedExit) << u"LF007"_s << QStringList{u"role may not"_s};
        QTest::newRow("nothing there")
            << (QStringList{u"--url"_s, u"postgresql://127.0.0.1:1/x?floor="_s % id, u"--as"_s,
                            poor}
                + wallet)
            << u"some password"_s << int(ConnectionExit) << u"DISCONNECTED"_s
            << QStringList{u"127.0.0.1:1"_s, u"cannot be reached"_s};
        QTest::newRow("no address")
            << (QStringList{u"--url"_s, u"http://floor.example"_s} + wallet) << QString()
            << int(UsageExit) << u"USAGE"_s
            << QStringList{u"--url: The address must begin with postgresql://"_s};
        QTest::newRow("no floor in the address")
            << (QStringList{u"--url"_s, u"postgresql://127.0.0.1:1/x"_s, u"--as"_s, poor} + wallet)
            << QString() << int(UsageExit) << u"USAGE"_s << QStringList{u"add ?floor=UUID"_s};
    }
    void shouldRefuseStrangers()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, password);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        QFETCH(QStringList, phrases);
        m_line.setVariable(u"LEADFLOOR_PASSWORD"_s, password);
        const QString before = floorPicture(m_line);
        VERIFY_REFUSED(words, exitCode, code, phrases);
        QCOMPARE(floorPicture(m_line), before);
        QCOMPARE(floorsThere(), QStringList(u"demo"_s));
    }

    void shouldSayWhatIsWrongWithTheWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("next");
        QTest::newRow("nothing") << QStringList() << u"needs a command"_s
                                 << u"See \"leadfloorctl --help\"."_s;
        QTest::newRow("no such command")
            << QStringList{u"frobnicate"_s} << u"has no command \"frobnicate\""_s
            << u"See \"leadfloorctl --help\"."_s;
        QTest::newRow("half a command")
            << QStringList{u"order"_s} << u"\"leadfloorctl order\" needs a command"_s
            << u"See \"leadfloorctl order --help\"."_s;
        QTest::newRow("no such second word") << QStringList{u"order"_s, u"frob"_s}
                                             << u"\"leadfloorctl order\" has no command \"frob\""_s
                                             << u"See \"leadfloorctl order --help\"."_s;
        QTest::newRow("no such option")
            << QStringList{u"check"_s, u"--fast"_s} << u"does not know the word \"--fast\""_s
            << u"See \"leadfloorctl check --help\"."_s;
        QTest::newRow("option left out")
            << QStringList{u"buy"_s, u"--max"_s, u"3"_s} << u"Say what: --line, --project, --pick or --basket"_s
            << u"See \"leadfloorctl buy --help\"."_s;
        QTest::newRow("no number") << QStringList{u"order"_s, u"show"_s, u"last"_s}
                                   << u"A number is wanted: number = last"_s
                                   << u"See \"leadfloorctl order show --help\"."_s;
        QTest::newRow("out of range")
            << QStringList{u"generate"_s, u"--csv"_s, u"/tmp/lfcli-never.csv"_s, u"--leads"_s,
                           u"0"_s}
            << u"--leads: Value 0 not in range"_s << u"See \"leadfloorctl generate --help\"."_s;
        QTest::newRow("two that exclude each other")
            << QStringList{u"import"_s, u"x.csv"_s, u"--good-rows"_s, u"--all-or-nothing"_s}
            << u"excludes"_s << u"See \"leadfloorctl import --help\"."_s;
        QTest::newRow("not sure") << QStringList{u"floor"_s, u"destroy"_s} << u"--yes is required"_s
                                  << u"See \"leadfloorctl floor destroy --help\"."_s;
    }
    void shouldSayWhatIsWrongWithTheWords()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, phrase);
        QFETCH(QString, next);
        QJsonObject error;
        VERIFY_REFUSED(words, UsageExit, u"USAGE"_s, {phrase}, &error);
        QCOMPARE(error.value("next"_L1).toString(), next);
        QCOMPARE(floorsThere(), QStringList(u"demo"_s));
    }

    void shouldSayThatPostgresqlIsMissing()
    {
        m_line.setVariable(u"LEADFLOOR_PG_BIN"_s, m_line.path(u"no-programs"_s));
        QJsonObject error;
        VERIFY_REFUSED({u"--floor"_s, u"second"_s, u"floor"_s, u"create"_s}, ConnectionExit,
                       u"SERVER_MISSING"_s, {u"No PostgreSQL server is installed"_s}, &error);
        QVERIFY(error.value("next"_L1).toString().contains(u"apt-get install postgresql-15"_s));
        QVERIFY(!QFile::exists(m_line.path(u"second"_s)));
    }

    void shouldRefuseServersThatAreTooOld_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("phrase");
        QTest::newRow("branch") << u"14.30"_s
                                << u"Only PostgreSQL 14 is installed, and a floor needs 15"_s;
        QTest::newRow("minor version")
            << u"15.2"_s << u"runs PostgreSQL 15.2, and a floor needs 15."_s;
    }
    void shouldRefuseServersThatAreTooOld()
    {
        QFETCH(QString, version);
        QFETCH(QString, phrase);
        // Given programs of an older PostgreSQL
        const QString folder = m_line.path(u"old"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString& name : {u"postgres"_s, u"initdb"_s, u"pg_ctl"_s}) {
            const QString path =
                m_line.file(u"old/"_s % name,
                            "#!/bin/sh\necho 'postgres (PostgreSQL) " + version.toLatin1() + "'\n");
            QVERIFY(QFile::setPermissions(path,
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        m_line.setVariable(u"LEADFLOOR_PG_BIN"_s, folder);
        // When a floor is to be made with them, then it is refused and nothing is left behind
        QJsonObject error;
        VERIFY_REFUSED({u"--floor"_s, u"second"_s, u"floor"_s, u"create"_s}, ConnectionExit,
                       u"SERVER_TOO_OLD"_s, {phrase}, &error);
        QVERIFY(error.value("next"_L1).toString().contains(u"Update PostgreSQL"_s));
        QVERIFY(!QFile::exists(m_line.path(u"second"_s)));
        QVERIFY(QDir(folder).removeRecursively());
    }

    void shouldRefuseAFloorOnAnOldServer()
    {
        // Given a server that says it is PostgreSQL 12
        OldServer server;
        QVERIFY(server.isListening());
        // When a command goes there, then it stops at once
        VERIFY_REFUSED({u"--url"_s, server.url(), u"wallet"_s, u"show"_s}, ConnectionExit,
                       u"SERVER_TOO_OLD"_s,
                       {u"127.0.0.1:%1"_s.arg(server.serverPort()),
                        u"runs PostgreSQL 12.22, and a floor needs 15."_s});
    }

    void shouldSayThatAPortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString port = QString::number(other.serverPort());
        VERIFY_REFUSED({u"--floor"_s, u"second"_s, u"floor"_s, u"create"_s, u"--port"_s, port},
                       ConnectionExit, u"FLOOR_PROBLEM"_s,
                       {u"Port %1 is used by another program; stop that"_s.arg(port)});
        QVERIFY(!QFile::exists(m_line.path(u"second"_s)));
    }

    void shouldSayThatAFolderIsAFile()
    {
        const QString file = m_line.file(u"second"_s, "not a folder");
        VERIFY_REFUSED({u"--floor"_s, u"second"_s, u"floor"_s, u"create"_s}, UsageExit,
                       u"FILE_PROBLEM"_s, {file, u"is a file"_s, u"remove it"_s});
        m_line.setFloors(file);
        VERIFY_REFUSED({u"floor"_s, u"create"_s}, UsageExit, u"FILE_PROBLEM"_s,
                       {file, u"cannot be made (Not a directory)"_s, u"choose another one"_s});
        // and the file is as it was
        QFile there(file);
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("not a folder"));
        QVERIFY(there.remove());
    }

    void shouldSayThatAFolderIsNotForThisUser()
    {
        // Given a folder where an ordinary user may not write
        const QString folder = m_line.path(u"closed"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(::chmod(folder.toLocal8Bit().constData(), 0555) == 0);
        if (geteuid() == 0) {
            const passwd* nobody = getpwnam("nobody");
            QVERIFY(nobody);
            m_line.setUser(nobody->pw_uid);
        }
        // When something is to be written there, then it is said, and nothing is
        const QString csv = folder % "/leads.csv"_L1;
        VERIFY_REFUSED({u"generate"_s, u"--csv"_s, csv, u"--leads"_s, u"5"_s}, UsageExit,
                       u"FILE_PROBLEM"_s, {csv, u"Permission denied"_s});
        m_line.setFloors(folder);
        VERIFY_REFUSED({u"floor"_s, u"create"_s}, UsageExit, u"FILE_PROBLEM"_s,
                       {folder, u"cannot be made (Permission denied)"_s, u"choose another one"_s});
        QVERIFY(QDir(folder).isEmpty());
        // Another user's floor is not taken for an unfinished one
        m_line.setFloors({});
        if (geteuid() == 0) {
            VERIFY_REFUSED({u"wallet"_s, u"show"_s}, UsageExit, u"FILE_PROBLEM"_s,
                           {u"floor.json cannot be read"_s, u"who made it"_s});
            VERIFY_REFUSED({u"floor"_s, u"status"_s}, UsageExit, u"FILE_PROBLEM"_s,
                           {u"floor.json cannot be read"_s});
        }
        QVERIFY(::chmod(folder.toLocal8Bit().constData(), 0755) == 0);
    }

    void shouldLeaveNothingBehindWhenInterrupted()
    {
        // Given a file that takes a while to write
        const QString folder = m_line.path(u"large"_s);
        QVERIFY(QDir().mkpath(folder));
        // When the program is asked to end while it has the unfinished file open (which has no name
        // yet)
        const auto isWriting = [&folder](qint64 processId) {
            const QDir handles(u"/proc/%1/fd"_s.arg(processId));
            const QStringList names =
                handles.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
            return std::any_of(names.begin(), names.end(), [&](const QString& name) {
                return QFile::symLinkTarget(handles.filePath(name)).startsWith(folder);
            });
        };
        const CommandAnswer answer = m_line.interrupted(
            {u"generate"_s, u"--csv"_s, folder % "/leads.csv"_L1, u"--leads"_s, u"20000000"_s},
            isWriting);
        // Then it says so and leaves no file
        QVERIFY2(answer.problem.isEmpty(), answer.all().constData());
        QCOMPARE(answer.exitCode, int(CancelledExit));
        QVERIFY2(answer.err.contains(u"[CANCELLED]"_s), answer.all().constData());
        QVERIFY(QDir(folder).isEmpty());
    }

    /// Last, since it stops the floor.
    void shouldSayThatTheFloorIsStopped()
    {
        QVERIFY(m_line.json({u"floor"_s, u"stop"_s}).exitCode == DoneExit);
        VERIFY_REFUSED(
            {u"wallet"_s, u"show"_s}, ConnectionExit, u"FLOOR_PROBLEM"_s,
            {u"\"demo\" is stopped; start it with \"leadfloorctl --floor demo floor start\""_s});
        VERIFY_REFUSED({u"import"_s, m_line.file(u"late.csv"_s, "phone,state\n3185550190,LA\n")},
                       ConnectionExit, u"FLOOR_PROBLEM"_s, {u"is stopped"_s});
        QVERIFY(m_line.json({u"floor"_s, u"start"_s}).exitCode == DoneExit);
        QVERIFY(m_line.json({u"wallet"_s, u"show"_s}).exitCode == DoneExit);
    }
};

QTEST_GUILESS_MAIN(TestCommandErrors)
#include "tst_commanderrors.moc"
