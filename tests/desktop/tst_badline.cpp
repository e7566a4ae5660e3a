// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "tests/desktop/keyboard.h"
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "tests/ui/pagetools.h"
#include "ui/inventory/inventorypage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/themedlabel.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QThread>

#include <array>
#include <ctime>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// Server killed, network a black hole, floor slow, while each page is open (reliability.md I16): the
/// window never stops answering, says what is the matter, and comes back by itself. A real floor, the
/// real window, a real line that is made bad.
class TestBadLine final : public QObject
{
    Q_OBJECT
private:
    static constexpr int waitMs = 30000;
    static constexpr int leadsBought = 20;
    enum class Fault : quint8
    {
        Killed,
        BlackHole,
        Slow
    };

    testing::LiveFloor m_floor;
    testing::LineProxy* m_line = nullptr;
    std::unique_ptr<Desktop> m_desktop;
    std::vector<std::unique_ptr<testing::PgSession>> m_holders; ///< of the locks that make the floor slow

    static testing::WatchedApplication& application() { return *static_cast<testing::WatchedApplication*>(qApp); }
    [[nodiscard]] MainWindow& window() { return m_desktop->window(); }
    [[nodiscard]] bool isConnected() { return m_desktop->floor() && m_desktop->floor()->state() == FloorConnection::State::Connected; }
    [[nodiscard]] PurchaseWizard* wizard() { return window().findChild<PurchaseWizard*>(); }

    /// What the windows say now: strips and the sentences in place of rows.
    [[nodiscard]] QStringList words()
    {
        QStringList all;
        const auto strips = window().findChildren<MessageStrip*>();
        for (const MessageStrip* strip : strips) {
            if (strip->isVisible())
                all.append(strip->sentence());
        }
        const auto empties = window().findChildren<EmptyState*>();
        for (const EmptyState* empty : empties) {
            const auto labels = empty->isVisible() ? empty->findChildren<ThemedLabel*>() : QList<ThemedLabel*>();
            for (const ThemedLabel* label : labels)
                all.append(label->text());
        }
        return all;
    }
    [[nodiscard]] bool says(const QString& part) { return words().join(u'\n').contains(part); }
    [[nodiscard]] bool saysSomethingIsWrong()
    {
        return says(u"reconnecting"_s) || says(u"did not answer in time"_s) || says(u"cannot be reached"_s);
    }
    /// Time that this thread has had a processor, as the watcher counts it: on a loaded machine 500 ms
    /// by the clock are few of its own.
    static qint64 ownMs()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
    }
    /// Of the largest list on the page; -1 while its rows are only promised.
    [[nodiscard]] int rows(const QString& page)
    {
        const auto stacks = window().page(page)->findChildren<TableStack*>();
        for (const TableStack* stack : stacks) {
            if (stack->isVisible() && stack->shown() == TableStack::Shown::Loading)
                return -1;
        }
        int most = 0;
        const auto views = window().page(page)->findChildren<QAbstractItemView*>();
        for (const QAbstractItemView* view : views) {
            if (view->isVisible() && view->model())
                most = std::max(most, view->model()->rowCount());
        }
        return most;
    }

    [[nodiscard]] QString howItIs(const QString& page)
    {
        return u"connected %1, rows %2, the window says: %3"_s.arg(int(isConnected())).arg(rows(page)).arg(words().join(u" | "_s));
    }

    void begin(Fault fault)
    {
        switch (fault) {
        case Fault::Killed:
            m_floor.killServer();
            break;
        case Fault::BlackHole:
            m_line->blackHole();
            break;
        case Fault::Slow:
            // A session for each table: one that holds some and waits for others is in a deadlock with
            // the window's own questions, which read the tables in another order.
            for (const char* table : {"inventory", "orders", "delivered_lead", "wallet", "entry", "standing_order", "saved_view", "export_log", "price_rule", "watch", "basket", "lead_return", "suppression_list"}) {
                auto& holder = m_holders.emplace_back(std::make_unique<testing::PgSession>(m_floor.ownerSpec()));
                const auto held = holder->run(QByteArray("begin; lock table core.") + table + " in access exclusive mode");
                QVERIFY2(held.isOk(), qPrintable(held.message));
            }
            break;
        }
    }
    void end(Fault fault)
    {
        switch (fault) {
        case Fault::Killed:
            QCOMPARE(m_floor.startServer(), QString());
            break;
        case Fault::BlackHole:
            m_line->heal();
            break;
        case Fault::Slow:
            m_holders.clear();
            break;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(m_floor.addLeads(5000, 3), QString());
        testing::PgSession broker(m_floor.brokerSpec());
        QVERIFY2(broker.isOpen(), qPrintable(broker.problem()));
        const auto bought = broker.run("select api.purchase(gen_random_uuid(), '{\"lines\": [{\"filter\": {}, \"quantity\": 20}]}', 100000000)");
        QVERIFY2(bought.isOk(), qPrintable(bought.message));
        const QByteArray number = QByteArray::number(m_floor.number("select max(order_number) from core.orders"));
        QTRY_COMPARE_WITH_TIMEOUT((broker.run("select api.deliver(" + number + ", 500)"), m_floor.number("select count(*) from core.delivered_lead")), leadsBought, waitMs);
        m_line = &m_floor.takeBadLine();
        DesktopOptions options = m_floor.options();
        options.session.heartbeatMs = 500;
        options.session.pingMs = 500;
        options.session.slowMs = 300;
        options.session.mercyMs = 300;
        options.session.backOffMinMs = 50;
        options.session.backOffMaxMs = 400;
        options.session.retryMinMs = 200;
        options.session.retryMaxMs = 500;
        options.session.readDeadlineMsMax = 1500;
        m_desktop = std::make_unique<Desktop>(options);
        m_desktop->start();
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(), waitMs);
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void cleanupTestCase()
    {
        m_holders.clear();
        m_desktop.reset();
        QStringList stalls = application().takeStalls();
        QVERIFY2(stalls.isEmpty(), qPrintable(stalls.join(u'\n')));
    }

    void shouldNeverStopAndComeBackByItself_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("rowsLeast");
        const std::array faults{std::pair{"killed", Fault::Killed}, std::pair{"black hole", Fault::BlackHole}, std::pair{"slow", Fault::Slow}};
        // The inventory shows its first rows before it knows how many there are.
        const std::array pages{std::pair{"inventory", 1000}, std::pair{"orders", 1}, std::pair{"leads", leadsBought},
                               std::pair{"wallet", 1}, std::pair{"standing", 0}, std::pair{"watches", 0}, std::pair{"reports", 0}, std::pair{"exports", 0},
                               std::pair{"home", 0}, std::pair{"basket", 0}, std::pair{"returns", 0}, std::pair{"suppression", 0}};
        for (const auto& [name, fault] : faults) {
            for (const auto& [page, rowsLeast] : pages)
                QTest::addRow("%s, %s", page, name) << QString::fromLatin1(page) << fault << rowsLeast;
        }
    }
    void shouldNeverStopAndComeBackByItself()
    {
        QFETCH(QString, page);
        QFETCH(Fault, fault);
        QFETCH(int, rowsLeast);
        const bool asks = page != "exports"_L1; // a list of this computer's own
        // Given a page with what belongs on it
        window().showPage(page);
        // (both at once: a page may say so while it asks anew, and have no rows while it says nothing)
        if (!QTest::qWaitFor([&] { return isConnected() && rows(page) >= rowsLeast && !saysSomethingIsWrong(); }, waitMs))
            QFAIL(qPrintable(howItIs(page)));
        std::ignore = application().takeLongestMs();
        const int rowsBefore = rows(page);

        // When the floor is not there, and somebody goes on working
        QElapsedTimer timer;
        timer.start();
        begin(fault);
        auto mend = qScopeGuard([this, fault] { end(fault); }); // for the rows after one that failed
        keyboard::press("F5");
        window().showPage(u"settings"_s);
        window().showPage(page);
        keyboard::press("F5");
        // Then the window says so, and keeps what it has
        if (asks || fault != Fault::Slow)
            QTRY_VERIFY_WITH_TIMEOUT(saysSomethingIsWrong(), waitMs);
        const qint64 saidMs = timer.restart();
        QVERIFY(rowsLeast == 0 || rows(page) == rowsBefore);
        grabbed(window(), u"badline-%1-%2"_s.arg(page).arg(int(fault)));

        // And when it is back, the page is fresh without a click
        std::unique_ptr<QSignalSpy> fresh;
        if (asks)
            fresh = std::make_unique<QSignalSpy>(window().page(page), SIGNAL(dataAgeChanged(QDateTime)));
        timer.restart();
        mend.dismiss();
        end(fault);
        if (!QTest::qWaitFor([this] { return isConnected() && !saysSomethingIsWrong(); }, waitMs))
            QFAIL(qPrintable(howItIs(page)));
        QTRY_VERIFY_WITH_TIMEOUT(!fresh || !fresh->isEmpty(), waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(rows(page), rowsBefore, waitMs);
        // And it answered all the time
        qInfo("said after %lld ms, back after %lld ms, longest event %d ms", saidMs, timer.elapsed(), application().takeLongestMs());
        const QStringList stalls = application().takeStalls();
        QVERIFY2(stalls.isEmpty(), qPrintable(stalls.join(u'\n')));
    }

    void shouldKeepTheWizardThroughIt_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("killed") << Fault::Killed;
        QTest::newRow("black hole") << Fault::BlackHole;
        QTest::newRow("slow") << Fault::Slow;
    }
    void shouldKeepTheWizardThroughIt()
    {
        QFETCH(Fault, fault);
        // Given a wizard with a quote
        window().showPage(u"inventory"_s);
        if (!QTest::qWaitFor([this] { return isConnected() && !saysSomethingIsWrong() && rows(u"inventory"_s) > 0; }, waitMs))
            QFAIL(qPrintable(howItIs(u"inventory"_s)));
        keyboard::press("Ctrl+L");
        keyboard::press("Ctrl+A");
        keyboard::type(u"la"_s);
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(rows(u"inventory"_s) > 0 && rows(u"inventory"_s) < 1000, waitMs);
        keyboard::press("Ctrl+B");
        QTRY_VERIFY_WITH_TIMEOUT(wizard() && wizard()->isActiveWindow() && wizard()->draft().quote, waitMs);
        auto* quantity = wizard()->findChild<QSpinBox*>(u"quantitySpin"_s);
        QVERIFY(quantity);
        const QuoteId before = wizard()->draft().quote->id;
        // When the floor is not there, and somebody wants another number of leads
        begin(fault);
        auto mend = qScopeGuard([this, fault] { end(fault); });
        quantity->setValue(quantity->value() + 1);
        // Then the wizard says so, and stays where it was
        QTRY_VERIFY_WITH_TIMEOUT(saysSomethingIsWrong(), waitMs);
        grabbed(*wizard(), u"badline-wizard-%1"_s.arg(int(fault)));
        QCOMPARE(wizard()->step(), PurchaseWizard::Step::What);
        // And when it is back, there is a new quote without a click
        mend.dismiss();
        end(fault);
        QTRY_VERIFY_WITH_TIMEOUT(isConnected() && !saysSomethingIsWrong(), waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(wizard()->draft().quote && wizard()->draft().quote->id != before, waitMs);
        delete wizard();
        QVERIFY(keyboard::comesBack(window()));
        const QStringList stalls = application().takeStalls();
        QVERIFY2(stalls.isEmpty(), qPrintable(stalls.join(u'\n')));
    }

    void shouldCutTheLineForWhomCancelHasNoAnswer()
    {
        // Given a purchase that waits on the floor, and a Cancel whose outcome the floor does not say either
        QTRY_VERIFY_WITH_TIMEOUT(isConnected(), waitMs);
        const qint64 orders = m_floor.number("select count(*) from core.orders");
        auto holder = std::make_unique<testing::PgSession>(m_floor.ownerSpec());
        QVERIFY(holder->run("begin; lock table core.intent in access exclusive mode").isOk());
        PurchasePace pace;
        pace.cancelPatienceMs = 200;
        pace.outcomePauseMs = 200;
        PurchaseRequest request;
        request.intent = IntentId::create();
        request.lines = {OrderLine{Filter{}, 1}};
        request.totalMax = Money::fromMinor(100000);
        PurchaseJob job(*m_desktop->floor(), request, pace);
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_floor.number("select count(*) from pg_locks where not granted") > 0, waitMs);
        job.cancel();
        QCOMPARE(job.state(), PurchaseJob::State::Cancelling);
        QTRY_VERIFY_WITH_TIMEOUT(job.isCancelSlow(), waitMs);
        // When somebody presses Disconnect
        QSignalSpy states(m_desktop->floor(), &FloorConnection::stateChanged);
        Q_EMIT window().disconnectRequested();
        // Then it is as after a lost line: said in the window, and asked for when it is back
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), PurchaseJob::State::LineLost, waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!states.isEmpty() && isConnected(), waitMs);
        QCOMPARE(states.constFirst().constFirst().value<FloorConnection::State>(), FloorConnection::State::Connecting);
        holder.reset();
        // The server may have got to it before it was asked: wholly there or wholly not, and told as it is
        QTRY_VERIFY_WITH_TIMEOUT(job.state() == PurchaseJob::State::NotBought || job.state() == PurchaseJob::State::Done, waitMs);
        QCOMPARE(m_floor.number("select count(*) from core.orders"), orders + (job.state() == PurchaseJob::State::Done ? 1 : 0));
        const QStringList stalls = application().takeStalls();
        QVERIFY2(stalls.isEmpty(), qPrintable(stalls.join(u'\n')));
    }

    void shouldFindACallThatBlocks_data()
    {
        QTest::addColumn<std::function<void()>>("handler");
        QTest::addColumn<QString>("function"); ///< a part of where it was; empty: it is quick enough
        QTest::newRow("sleeps") << std::function<void()>([] { QThread::msleep(150); }) << u"QThread::msleep"_s;
        QTest::newRow("asks the floor and waits") << std::function<void()>([this] { m_floor.owner().run("select pg_sleep(0.15)"); })
                                                  << u"PgSession::run"_s;
        QTest::newRow("computes") << std::function<void()>([] {
            for (const qint64 until = ownMs() + 400; ownMs() < until;) {
            }
        }) << u"TestBadLine"_s;
        QTest::newRow("sleeps a little") << std::function<void()>([] { QThread::msleep(40); }) << QString();
    }
    void shouldFindACallThatBlocks()
    {
        QFETCH(std::function<void()>, handler);
        QFETCH(QString, function);
        QVERIFY(application().takeStalls().isEmpty());
        QObject receiver;
        receiver.setObjectName(u"culprit"_s);
        bool isDone = false;
        QMetaObject::invokeMethod(&receiver, [&] { handler(), isDone = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(isDone);
        const QStringList stalls = application().takeStalls();
        QCOMPARE(stalls.size(), function.isEmpty() ? 0 : 1);
        if (!function.isEmpty())
            QVERIFY2(stalls.first().contains(u"MetaCall of QObject culprit"_s) && stalls.first().contains(function), qPrintable(stalls.first()));
    }
};

int main(int argc, char** argv)
{
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestBadLine>(argc, argv);
}
#include "tst_badline.moc"
