// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"
#include "models/engine/query.h"
#include "tests/cli/commandline.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// leadfloorctl workload against a private floor, as a customer runs it.
class TestWorkloadCommand final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandLine> m_line;
    QJsonArray m_people; ///< with their passwords

    [[nodiscard]] QStringList words(const QStringList& more) const
    {
        return QStringList{u"workload"_s, u"--seconds"_s, u"1"_s, u"--journal"_s,
                           m_line->path(u"load.journal"_s)}
               + more;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_line = std::make_unique<CommandLine>(QStringLiteral(LEADFLOORCTL));
        const CommandAnswer made = m_line->json({u"floor"_s, u"create"_s, u"--demo"_s, u"3000"_s});
        QVERIFY2(made.exitCode == 0, made.all().constData());
        m_people = made.json.value("people"_L1).toArray();
        // People make ten purchases a minute, a load makes thousands.
        const CommandAnswer rate =
            m_line->json({u"rate"_s, u"set"_s, u"purchases"_s, u"1000000"_s});
        QVERIFY2(rate.exitCode == 0, rate.all().constData());
    }

    void shouldEndGreenAndEqual()
    {
        // When more clients trade than the demo's three brokers have lines for
        const CommandAnswer answer =
            m_line->json(words({u"--clients"_s, u"50"_s, u"--seed"_s, u"5"_s, u"--mix"_s,
                                u"browse=2,quote=1,hold=2,buy=4,refund=2,deliver=2"_s, u"--credits"_s, u"5000"_s}));
        QVERIFY2(answer.exitCode == 0 && answer.problem.isEmpty(), answer.all().constData());
        QCOMPARE(answer.json.value("ok"_L1).toBool(), true);
        QCOMPARE(answer.number("clients"), 50);
        QVERIFY(answer.number("orders") > 0);
        // On a busy machine a client may not come to deliver within the second.
        QVERIFY(answer.json.value("acts"_L1).toArray().size() >= 3);
        QCOMPARE(
            answer.json.value("comparison"_L1).toObject().value("difference_count"_L1).toInt(-1),
            0);
        QVERIFY(!answer.json.value("checks"_L1).toArray().isEmpty());
        QVERIFY(QFile::exists(answer.text("journal")));
        // and people read the same
        const CommandAnswer plain = m_line->plain(words({u"--clients"_s, u"2"_s}));
        QVERIFY2(plain.exitCode == 0 && plain.out.contains(u"all checks passed"_s),
                 plain.all().constData());
    }

    void shouldDoAllThatItNamesByDefault()
    {
        QStringList all = words({u"--clients"_s, u"4"_s});
        all[2] = u"4"_s;
        const CommandAnswer answer = m_line->json(all);
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
        QSet<QString> acts;
        const QJsonArray array = answer.json.value("acts"_L1).toArray();
        for (const QJsonValue& act : array)
            acts.insert(act["act"_L1].toString());
        QVERIFY2((acts
                  & QSet<QString>{u"browse"_s, u"quote"_s, u"hold"_s, u"buy"_s, u"refund"_s})
                         .size()
                     == 5,
                 answer.all().constData());
        QVERIFY(answer.number("refunds") > 0);
        QVERIFY(answer.number("refunded_minor") > 0);
        QVERIFY(answer.json.value("left_out"_L1).toArray().isEmpty());
    }

    void shouldLetAnOperatorRefund()
    {
        QString email;
        for (const QJsonValue& person : std::as_const(m_people)) {
            if (person["role"_L1] == "operator"_L1)
                email = person["email"_L1].toString();
        }
        QVERIFY(!email.isEmpty());
        const QStringList mix{u"--clients"_s, u"3"_s, u"--mix"_s, u"buy=2,refund=2"_s, u"--operator"_s};
        const CommandAnswer answer = m_line->json(words(mix + QStringList{email}));
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
        QVERIFY(answer.number("refunds") > 0);
        // and somebody who cannot sign in does not
        const CommandAnswer wrong = m_line->json(words(mix + QStringList{u"nobody@floor.example"_s, u"--operator-password-file"_s, m_line->file(u"wrong.txt"_s, "wrong")}));
        QVERIFY2(wrong.exitCode == 4, wrong.all().constData());
    }

    void shouldLeaveRefundsOutWhereNobodyMayRefund()
    {
        // Given the same floor as one that is elsewhere: by its address, as one of its brokers
        const CommandAnswer url = m_line->json({u"floor"_s, u"url"_s});
        QVERIFY2(url.exitCode == 0, url.all().constData());
        const QJsonObject person = m_people.first().toObject();
        const QStringList there{u"--url"_s, url.text("url"), u"--as"_s, person.value("email"_L1).toString(),
                                u"--password-file"_s, m_line->file(u"broker.txt"_s, person.value("password"_L1).toString().toUtf8())};
        const QStringList more{u"--clients"_s, u"2"_s, u"--no-check"_s};
        CommandAnswer answer = m_line->json(there + words(more));
        QVERIFY2(answer.exitCode == 0, answer.all().constData());
        QCOMPARE(answer.json.value("left_out"_L1).toArray(), QJsonArray{u"refund"_s});
        QCOMPARE(answer.number("refunds"), 0);
        QVERIFY(answer.number("orders") > 0);
        // With nothing else to do it says who is missing
        answer = m_line->json(there + words(more + QStringList{u"--mix"_s, u"refund=1"_s}));
        QVERIFY2(answer.exitCode == 2, answer.all().constData());
        QVERIFY(answer.error().value("message"_L1).toString().contains(u"--operator EMAIL"_s));
    }

    void shouldEndRedWhenTheFloorIsNotSound()
    {
        PrivateFloor floor(u"demo"_s, m_line->home());
        const auto spec = floor.owner();
        QVERIFY(spec);
        DbConnection owner(*spec);
        QVERIFY(owner.open());
        QVERIFY(execute(owner, u"update core.wallet set available_minor = available_minor + 1"_s));
        const CommandAnswer answer = m_line->json(words({u"--clients"_s, u"2"_s}));
        QVERIFY2(answer.exitCode == 1, answer.all().constData());
        QCOMPARE(answer.json.value("ok"_L1).toBool(true), false);
        QVERIFY(execute(owner, u"update core.wallet set available_minor = available_minor - 1"_s));
    }

    void shouldRefuseWhatItCannotDo_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("an unknown act") << QStringList{u"--mix"_s, u"steal=1"_s};
        QTest::newRow("an amount that is none") << QStringList{u"--credits"_s, u"much"_s};
        QTest::newRow("the checks of a floor elsewhere") << QStringList{
            u"--url"_s,
            u"postgresql://floor.example/db?floor=7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e01"_s};
        QTest::newRow("a journal in no folder")
            << QStringList{u"--journal"_s, u"/nowhere/load.journal"_s};
    }
    void shouldRefuseWhatItCannotDo()
    {
        QFETCH(QStringList, more);
        QStringList all = words({u"--clients"_s, u"1"_s});
        if (more.first() == "--journal"_L1)
            all.remove(3, 2);
        const CommandAnswer answer = m_line->json(all + more);
        QVERIFY2(answer.exitCode == 2, answer.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestWorkloadCommand)
#include "tst_workloadcommand.moc"
