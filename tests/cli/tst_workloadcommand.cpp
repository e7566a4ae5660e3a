// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"
#include "models/engine/query.h"
#include "tests/cli/commandline.h"

#include <QFile>
#include <QJsonArray>
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
                                u"browse=2,quote=1,buy=4,deliver=2"_s, u"--credits"_s, u"5000"_s}));
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
