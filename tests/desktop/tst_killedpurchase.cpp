// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "models/engine/datafolder.h"
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// The program itself is killed between sending a purchase and hearing its answer: `leadfloor --tour`
/// buys, the server is held in the middle of api.purchase, SIGKILL. Then the desktop is opened again
/// with the same home, and says what became of it.
class TestKilledPurchase final : public QObject
{
    Q_OBJECT
private:
    static constexpr int waitMs = 20000;
    enum class Fate : quint8
    {
        Commits,   ///< the server finishes what the dead program has asked for
        RollsBack, ///< the server's session ends as well
        Dawdles,   ///< the server is still at it when the program is started again, then finishes
    };

    testing::LiveFloor m_floor;
    qint64 m_seed = 5;

    [[nodiscard]] QByteArray loginLiteral() const { return "'" + m_floor.login().toLatin1() + "'"; }
    [[nodiscard]] qint64 wallet()
    {
        return m_floor.number("select available_minor from core.wallet join core.workspace using (workspace_id) where kind = 'brokerage'");
    }
    /// Sessions of the broker that wait for what the holder has locked.
    [[nodiscard]] qint64 waiting()
    {
        return m_floor.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = " + loginLiteral());
    }
    /// When the last of them began to.
    [[nodiscard]] QByteArray waitingSince()
    {
        return m_floor.owner().run("select max(query_start) from pg_stat_activity where wait_event_type = 'Lock' and usename = " + loginLiteral()).value();
    }
    [[nodiscard]] qint64 openIntents() const
    {
        qint64 open = 0;
        const QDir folder(dataFolder() % u"/journals/"_s % m_floor.login());
        const QStringList names = folder.entryList({u"*.journal"_s});
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                const QByteArray text = file.readAll();
                open += text.count("\"open\"") - text.count("\"close\"");
            }
        }
        return open;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        // Three seconds otherwise: nothing here may depend on how fast this computer is.
        QVERIFY(m_floor.owner().run("alter function api.purchase(uuid, jsonb, bigint) set lock_timeout = '10min'").isOk());
    }

    void shouldSayAtTheNextStartWhatBecameOfIt_data()
    {
        QTest::addColumn<Fate>("fate");
        QTest::newRow("did not happen") << Fate::RollsBack;
        QTest::newRow("happened") << Fate::Commits;
        QTest::newRow("happens after the next start") << Fate::Dawdles;
    }
    void shouldSayAtTheNextStartWhatBecameOfIt()
    {
        QFETCH(Fate, fate);
        QCOMPARE(m_floor.addLeads(60000, m_seed++), QString()); // an order takes nearly all that fit
        const qint64 stockBefore = m_floor.number("select count(*) from core.inventory");
        const qint64 walletBefore = wallet();
        const qint64 ordersBefore = m_floor.number("select count(*) from core.orders");
        const qint64 soldBefore = m_floor.number("select count(*) from core.sale");
        QCOMPARE(openIntents(), 0);

        // Given a program whose purchase hangs in the server, because somebody holds the wallet
        testing::PgSession holder(m_floor.ownerSpec());
        QVERIFY(holder.run("begin; select from core.wallet for update").isOk());
        QProcess program;
        program.setProgram(QStringLiteral(LEADFLOOR_PROGRAM));
        program.setArguments(m_floor.arguments() + QStringList{u"--tour"_s, m_floor.path(u"pictures"_s)});
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start();
        const bool isHeld = QTest::qWaitFor([&] { return waiting() == 1; }, waitMs);
        QVERIFY2(isHeld, program.readAll().constData());
        QCOMPARE(m_floor.number("select count(*) from core.orders"), ordersBefore);
        QCOMPARE(openIntents(), 1); // on disk before the purchase was sent

        // When it is killed there
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        QCOMPARE(waiting(), 1); // the server does not know yet
        if (fate == Fate::RollsBack) {
            QVERIFY(m_floor.owner().run("select pg_terminate_backend(pid) from pg_stat_activity where usename = " + loginLiteral()).isOk());
            QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, waitMs);
        }
        if (fate != Fate::Dawdles) {
            QVERIFY(holder.run("rollback").isOk());
            QTRY_COMPARE_WITH_TIMEOUT(m_floor.number("select count(*) from pg_stat_activity where usename = " + loginLiteral()), 0, waitMs);
        }

        // And somebody opens the desktop again
        {
            Desktop desktop(m_floor.options());
            std::unique_ptr<QSignalSpy> resolved; // from the moment on when there is a floor
            connect(&desktop, &Desktop::floorOpened, this, [&desktop, &resolved] {
                resolved = std::make_unique<QSignalSpy>(desktop.floor(), &FloorConnection::intentResolved);
            });
            desktop.start();
            QTRY_VERIFY_WITH_TIMEOUT(resolved, waitMs);
            if (fate == Fate::Dawdles) {
                // The answer to the first question is that the purchase is still under way: it is asked again.
                QTRY_COMPARE_WITH_TIMEOUT(waiting(), 2, waitMs);
                const QByteArray first = waitingSince();
                QTRY_VERIFY_WITH_TIMEOUT(waiting() == 2 && waitingSince() != first, waitMs);
                QVERIFY(resolved->isEmpty());
                QVERIFY(!desktop.window().messages().isVisible());
                QVERIFY(holder.run("rollback").isOk());
            }
            // Then the window says what happened
            const MessageStrip& strip = desktop.window().messages();
            QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), waitMs);
            QCOMPARE(resolved->size(), 1);
            const qint64 orders = m_floor.number("select count(*) from core.orders");
            const qint64 sold = m_floor.number("select count(*) from core.sale");
            if (fate == Fate::RollsBack) {
                QCOMPARE(strip.sentence(), u"A purchase that was cut off did not happen; nothing was charged."_s);
                QCOMPARE(orders, ordersBefore);
                QCOMPARE(sold, soldBefore);
                QCOMPARE(wallet(), walletBefore);
            } else {
                QCOMPARE(orders, ordersBefore + 1);
                const qint64 number = m_floor.number("select max(order_number) from core.orders");
                const qint64 leads = m_floor.number("select leads from core.orders order by order_number desc limit 1");
                const qint64 total = m_floor.number("select total_minor from core.orders order by order_number desc limit 1");
                QVERIFY(leads > 0 && total > 0);
                QCOMPARE(strip.sentence(), u"Order %1: %2 leads bought for %3."_s.arg(number).arg(leads).arg(
                                               formatMoney(Money::fromMinor(total), QLocale(), u"USD"_s)));
                QCOMPARE(sold, soldBefore + leads);
                QCOMPARE(wallet(), walletBefore - total);
                // And what was paid for is delivered, without anybody asking for it
                QTRY_COMPARE_WITH_TIMEOUT(m_floor.number("select delivered from core.orders order by order_number desc limit 1"), leads, waitMs);
            }
            QCOMPARE(m_floor.number("select count(*) from core.inventory") + sold, stockBefore + soldBefore);
            QCOMPARE(openIntents(), 0);
        }

        // And the start after that has nothing to say and buys nothing
        const qint64 ordersAfter = m_floor.number("select count(*) from core.orders");
        const qint64 walletAfter = wallet();
        Desktop desktop(m_floor.options());
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), waitMs);
        const auto known = desktop.floor()->purchases().resolveOpenIntents();
        QTRY_VERIFY_WITH_TIMEOUT(known.isFinished(), waitMs);
        QVERIFY(known.result() && known.result()->isEmpty());
        QVERIFY(!desktop.window().messages().isVisible());
        QCOMPARE(m_floor.number("select count(*) from core.orders"), ordersAfter);
        QCOMPARE(wallet(), walletAfter);
    }
};

int main(int argc, char** argv)
{
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestKilledPurchase>(argc, argv);
}
#include "tst_killedpurchase.moc"
