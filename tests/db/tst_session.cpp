// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/answer.h"
#include "models/engine/query.h"
#include "models/engine/session.h"
#include "tests/support/lineproxy.h"
#include "tests/support/testcluster.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestSession final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    ConnectionSpec m_spec;
    std::unique_ptr<DbConnection> m_watcher; ///< looks at the server from outside

    static SessionOptions quick()
    {
        SessionOptions options;
        options.backOffMinMs = 20;
        options.backOffMaxMs = 200;
        options.heartbeatMs = 500;
        options.pollMs = 100000;
        options.mercyMs = 300;
        return options;
    }
    static std::function<Result<int>(DbConnection&, Question&)> intOf(const QString& sql)
    {
        return [sql](DbConnection& connection, Question&) -> Result<int> {
            const auto value = queryValue(connection, sql);
            return value ? Result<int>(value->toInt()) : tl::unexpected(value.error());
        };
    }
    static auto sleeping() { return intOf(u"select 1 from pg_sleep(600)"_s); }
    static QString codeOf(const QFuture<Result<int>>& future)
    {
        const auto answer = answerOf(future);
        return answer ? QString::number(*answer) : errorCodeText(answer.error().code);
    }
    QVariant seen(const QString& sql, const Binds& binds = {}) const
    {
        const auto value = queryValue(*m_watcher, sql, binds);
        return value ? *value : QVariant(value.error().sqlState);
    }
    [[nodiscard]] int sleepers() const
    {
        return seen(u"select count(*) from pg_stat_activity where state = 'active' and query like "
                    u"'%pg_sleep(600)%' "
                    "and application_name = 'asks'"_s)
            .toInt();
    }
    [[nodiscard]] int connections() const
    {
        return seen(u"select count(*) from pg_stat_activity where application_name = 'asks'"_s)
            .toInt();
    }
    bool restartServer()
    {
        m_watcher->close();
        m_cluster.stop();
        return m_cluster.start() && m_watcher->open().has_value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_spec = m_cluster.createEmptyDatabase();
        m_watcher = std::make_unique<DbConnection>(m_spec);
        QVERIFY(m_watcher->open());
        m_spec.applicationName = u"asks"_s;
    }
    void cleanup()
    {
        QTRY_COMPARE(connections(), 0); // no session leaves anything behind
    }

    void shouldAnswerFromAThreadOfItsOwn_data()
    {
        QTest::addColumn<QuestionLane>("lane");
        QTest::newRow("interactive") << QuestionLane::Interactive;
        QTest::newRow("pool") << QuestionLane::Pool;
    }
    void shouldAnswerFromAThreadOfItsOwn()
    {
        QFETCH(QuestionLane, lane);
        Session session(m_spec, quick());
        QThread* mainThread = QThread::currentThread();
        const auto future = session.ask<int>(
            {.lane = lane}, [mainThread](DbConnection& connection, Question&) -> Result<int> {
                if (QThread::currentThread() == mainThread)
                    return failure(ErrorCode::Internal);
                const auto value = queryValue(connection, u"select :n::int * 6"_s, {{u"n"_s, 7}});
                return value ? Result<int>(value->toInt()) : tl::unexpected(value.error());
            });
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(codeOf(future), u"42"_s);
    }

    void shouldTellStateAndLatency()
    {
        Session session(m_spec, quick());
        QSignalSpy states(&session, &Session::stateChanged);
        QSignalSpy latencies(&session, &Session::latencyChanged);
        QCOMPARE(session.state(), Session::State::Connecting);
        QTRY_COMPARE(session.state(), Session::State::Connected);
        QTRY_VERIFY(latencies.size() >= 3); // one at first, then the heartbeats
        QVERIFY(session.latencyMs() >= 0);
        QCOMPARE(states.size(), 1);
    }

    void shouldEndTheStatementOnTheServerWhenCancelled_data()
    {
        shouldAnswerFromAThreadOfItsOwn_data();
    }
    void shouldEndTheStatementOnTheServerWhenCancelled()
    {
        QFETCH(QuestionLane, lane);
        Session session(m_spec, quick());
        auto future = session.ask<int>({.deadlineMs = 0, .lane = lane}, sleeping());
        QTRY_COMPARE(sleepers(), 1);
        QElapsedTimer timer;
        timer.start();
        future.cancel();
        QVERIFY2(timer.elapsed() < 50, "cancelling made the caller wait");
        QTRY_COMPARE(sleepers(), 0);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(codeOf(future), u"CANCELLED"_s);
        // and the next one is not hit by it
        for (int i = 0; i < 20; ++i) {
            const auto next =
                session.ask<int>({.lane = lane}, intOf(u"select 7 from pg_sleep(0.002)"_s));
            QTRY_VERIFY(next.isFinished());
            QCOMPARE(codeOf(next), u"7"_s);
        }
    }

    void shouldCancelABodyOfManyStatements()
    {
        Session session(m_spec, quick());
        std::atomic_int rounds = 0;
        auto future = session.ask<int>(
            {.deadlineMs = 0},
            [&rounds](DbConnection& connection, Question& question) -> Result<int> {
                while (!question.isCancelled()) {
                    question.setProgress(++rounds, 1000000);
                    if (auto done = queryValue(connection, u"select 1"_s); !done)
                        return tl::unexpected(done.error());
                }
                return failure(ErrorCode::Cancelled);
            });
        QTRY_VERIFY(future.progressValue() > 5);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(codeOf(future), u"CANCELLED"_s);
        const auto next = session.ask<int>({}, intOf(u"select 1"_s));
        QTRY_VERIFY(next.isFinished()); // the lane is free, so the body has ended
    }

    void shouldEndWhenTheDeadlineHasPassed()
    {
        Session session(m_spec, quick());
        QTRY_COMPARE(session.state(), Session::State::Connected);
        // Given one that runs for too long and one that waits behind it for too long
        const auto running = session.ask<int>({.deadlineMs = 200}, sleeping());
        std::atomic_bool hasRun = false;
        const auto waiting =
            session.ask<int>({.deadlineMs = 100}, [&](DbConnection&, Question&) -> Result<int> {
                hasRun = true;
                return 1;
            });
        QTRY_VERIFY(waiting.isFinished());
        QTRY_VERIFY(running.isFinished());
        QCOMPARE(codeOf(running), u"TIMED_OUT"_s);
        QCOMPARE(codeOf(waiting), u"TIMED_OUT"_s);
        QVERIFY(!hasRun);
        QTRY_COMPARE(sleepers(), 0);
    }

    void shouldAnswerOnlyTheNewestOfASlot()
    {
        Session session(m_spec, quick());
        const QuestionOptions count{.slot = u"count"_s, .deadlineMs = 0};
        const auto running = session.ask<int>(count, sleeping());
        QTRY_COMPARE(sleepers(), 1);
        const auto other =
            session.ask<int>({.slot = u"page"_s, .deadlineMs = 0}, intOf(u"select 9"_s));
        // When newer ones come
        const auto waiting = session.ask<int>(count, intOf(u"select 1"_s));
        const auto newest = session.ask<int>(count, intOf(u"select 2"_s));
        // Then only the newest is answered, and other slots are left alone
        QTRY_VERIFY(newest.isFinished() && other.isFinished());
        QCOMPARE(codeOf(running), u"CANCELLED"_s);
        QCOMPARE(codeOf(waiting), u"CANCELLED"_s);
        QCOMPARE(codeOf(newest), u"2"_s);
        QCOMPARE(codeOf(other), u"9"_s);
        QCOMPARE(sleepers(), 0);
    }

    void shouldAskAReadOnceMoreAndAWriteNever_data()
    {
        QTest::addColumn<QuestionKind>("kind");
        QTest::addColumn<QuestionLane>("lane");
        QTest::addColumn<int>("runs");
        QTest::addColumn<QString>("answer");
        QTest::newRow("read") << QuestionKind::Read << QuestionLane::Interactive << 2 << u"5"_s;
        QTest::newRow("read in the pool")
            << QuestionKind::Read << QuestionLane::Pool << 2 << u"5"_s;
        QTest::newRow("write") << QuestionKind::Write << QuestionLane::Interactive << 1
                               << u"OUTCOME_UNKNOWN"_s;
        QTest::newRow("write in the pool")
            << QuestionKind::Write << QuestionLane::Pool << 1 << u"OUTCOME_UNKNOWN"_s;
    }
    void shouldAskAReadOnceMoreAndAWriteNever()
    {
        QFETCH(QuestionKind, kind);
        QFETCH(QuestionLane, lane);
        QFETCH(int, runs);
        QFETCH(QString, answer);
        Session session(m_spec, quick());
        std::atomic_int count = 0;
        const auto future = session.ask<int>(
            {.lane = lane, .kind = kind},
            [&count](DbConnection& connection, Question&) -> Result<int> {
                const QString sql = ++count == 1 ? u"select 1 from pg_sleep(600)"_s : u"select 5"_s;
                const auto value = queryValue(connection, sql);
                return value ? Result<int>(value->toInt()) : tl::unexpected(value.error());
            });
        QTRY_COMPARE(sleepers(), 1);
        // When the server ends the line in the middle
        seen(u"select pg_terminate_backend(pid) from pg_stat_activity where state = 'active' and "
             u"query like '%pg_sleep(600)%' "
             "and application_name = 'asks'"_s);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(codeOf(future), answer);
        QCOMPARE(count, runs);
    }

    void shouldNotSendAWriteIntoADeadLine()
    {
        // Given a line that died while nobody used it
        SessionOptions options = quick();
        options.heartbeatMs = 100000;
        Session session(m_spec, options);
        QTRY_COMPARE(session.state(), Session::State::Connected);
        QTRY_VERIFY(session.isListening());
        seen(
            u"select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'asks'"_s);
        // When somebody writes after the listener has seen it
        QTRY_VERIFY(connections() >= 2);
        const auto future = session.ask<int>({.kind = QuestionKind::Write}, intOf(u"select 3"_s));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(codeOf(future), u"3"_s);
    }

    void shouldComeBackAfterTheServerWasAway()
    {
        Session session(m_spec, quick());
        QTRY_COMPARE(session.state(), Session::State::Connected);
        QSignalSpy states(&session, &Session::stateChanged);
        QSignalSpy failures(&session, &Session::connectFailed);
        std::atomic_int runs = 0;
        const auto running = session.ask<int>(
            {.deadlineMs = 0}, [&runs](DbConnection& connection, Question& question) {
                return intOf(++runs == 1 ? u"select 1 from pg_sleep(600)"_s
                                         : u"select 8"_s)(connection, question);
            });
        std::atomic_int poolRuns = 0;
        const auto pooled = session.ask<int>(
            {.deadlineMs = 0, .lane = QuestionLane::Pool},
            [&poolRuns](DbConnection& connection, Question& question) {
                return intOf(++poolRuns == 1 ? u"select 1 from pg_sleep(600)"_s
                                             : u"select 9"_s)(connection, question);
            });
        QTRY_COMPARE(sleepers(), 2);
        // When the server stops
        m_watcher->close();
        m_cluster.stop();
        QTRY_COMPARE(session.state(), Session::State::Connecting);
        QTRY_VERIFY(failures.size() >= 2);
        QCOMPARE(qvariant_cast<Error>(failures.first().first()).code, ErrorCode::Disconnected);
        // Then what is asked meanwhile is told so, and soon
        const auto hopeless = session.ask<int>({.deadlineMs = 5000}, intOf(u"select 1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(hopeless.isFinished(), 3000);
        QCOMPARE(codeOf(hopeless), u"DISCONNECTED"_s);
        QVERIFY(!running.isFinished());
        // And when it is there again, the questions that it interrupted are answered
        QVERIFY(m_cluster.start());
        QVERIFY(m_watcher->open());
        QTRY_COMPARE(session.state(), Session::State::Connected);
        QTRY_VERIFY(running.isFinished() && pooled.isFinished());
        QCOMPARE(codeOf(running), u"8"_s);
        QCOMPARE(codeOf(pooled), u"9"_s);
        QTRY_VERIFY(session.isListening());
        QCOMPARE(states.size(), 2);
    }

    void shouldNoticeALostLineWithoutBeingAsked()
    {
        SessionOptions options = quick();
        options.heartbeatMs = 100000; // so that only the listener can tell
        Session session(m_spec, options);
        QTRY_VERIFY(session.isListening());
        QSignalSpy states(&session, &Session::stateChanged);
        QVERIFY(restartServer());
        QTRY_COMPARE(states.size(), 2); // Connecting, Connected
        QCOMPARE(session.state(), Session::State::Connected);
    }

    void shouldNotTryAgainWhatIsRefused()
    {
        ConnectionSpec spec = m_spec;
        spec.password = u"wrong"_s;
        Session session(spec, quick());
        QSignalSpy failures(&session, &Session::connectFailed);
        const auto first = session.ask<int>({}, intOf(u"select 1"_s));
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(codeOf(first), u"SIGN_IN_FAILED"_s);
        QTRY_COMPARE(session.state(), Session::State::Offline);
        // Then later questions are told at once, in every lane, without another attempt
        for (const auto lane : {QuestionLane::Interactive, QuestionLane::Pool}) {
            const auto later = session.ask<int>({.lane = lane}, intOf(u"select 1"_s));
            QVERIFY(later.isFinished());
            QCOMPARE(codeOf(later), u"SIGN_IN_FAILED"_s);
        }
        QCOMPARE(failures.size(), 1);
        // until somebody wants it
        session.reconnect();
        QTRY_COMPARE(failures.size(), 2);
    }

    void shouldHearHints()
    {
        Session session(m_spec, quick());
        QTRY_VERIFY(session.isListening());
        QSignalSpy hints(&session, &Session::stockChanged);
        seen(u"select pg_notify('leadfloor_stock', '{\"states\":[\"LA\"]}')"_s);
        QTRY_COMPARE(hints.size(), 1);
        QCOMPARE(hints.first().first().toString(), u"{\"states\":[\"LA\"]}"_s);
        // also after its line was cut: empty hints for what may have been missed, then new ones
        hints.clear();
        seen(
            u"select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and application_name = 'asks'"_s);
        QTRY_VERIFY(hints.size() >= 2); // when it went and when it came back
        QVERIFY(session.isListening());
        QCOMPARE(hints.first().first().toString(), QString());
        hints.clear();
        seen(u"select pg_notify('leadfloor_stock', 'again')"_s);
        QTRY_COMPARE(hints.size(), 1);
        QCOMPARE(hints.first().first().toString(), u"again"_s);
    }

    void shouldPollWhileItCannotHear()
    {
        // Given a login that may have one connection only
        seen(u"create role one_line login connection limit 1 password 'pw'"_s);
        ConnectionSpec spec = m_spec;
        spec.login = u"one_line"_s;
        spec.password = u"pw"_s;
        SessionOptions options = quick();
        options.pollMs = 50;
        Session session(spec, options);
        QSignalSpy hints(&session, &Session::stockChanged);
        QTRY_VERIFY(hints.size() >= 3);
        QVERIFY(!session.isListening());
    }

    void shouldNotPassOnAnOpenTransaction()
    {
        Session session(m_spec, quick());
        const auto careless =
            session.ask<int>({}, [](DbConnection& connection, Question&) -> Result<int> {
                if (auto begun = beginTransaction(connection); !begun)
                    return tl::unexpected(begun.error());
                const auto made = execute(connection, u"create table left_over ()"_s);
                return made ? Result<int>(1) : tl::unexpected(made.error());
            });
        const auto next =
            session.ask<int>({}, intOf(u"select (to_regclass('left_over') is null)::int"_s));
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(codeOf(careless), u"1"_s);
        QCOMPARE(codeOf(next), u"1"_s);
    }

    void shouldTurnAnExceptionIntoAnError()
    {
        Session session(m_spec, quick());
        const auto future = session.ask<int>(
            {}, [](DbConnection&, Question&) -> Result<int> { throw std::bad_alloc(); });
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(codeOf(future), u"INTERNAL"_s);
    }

    void shouldAnswerWithoutAServerThatHangs_data()
    {
        QTest::addColumn<QuestionKind>("kind");
        QTest::addColumn<QString>("answer");
        QTest::newRow("read") << QuestionKind::Read << u"TIMED_OUT"_s;
        QTest::newRow("write") << QuestionKind::Write << u"OUTCOME_UNKNOWN"_s;
    }
    void shouldAnswerWithoutAServerThatHangs()
    {
        QFETCH(QuestionKind, kind);
        QFETCH(QString, answer);
        Session session(m_spec, quick());
        const auto future = session.ask<int>({.deadlineMs = 400, .kind = kind}, sleeping());
        QTRY_COMPARE(sleepers(), 1);
        const auto backend = pid_t(seen(u"select pid from pg_stat_activity where state = 'active' "
                                        u"and query like '%pg_sleep(600)%' "
                                        "and application_name = 'asks'"_s)
                                       .toInt());
        QCOMPARE(::kill(backend, SIGSTOP), 0);
        QTRY_VERIFY(future.isFinished());
        ::kill(backend, SIGCONT);
        QCOMPARE(codeOf(future), answer);
        QTRY_COMPARE(sleepers(), 0);
    }

    /// Through a line that is swallowed: nobody ends the connections, and nothing comes any more.
    [[nodiscard]] static ConnectionSpec through(const testing::LineProxy& line, ConnectionSpec spec)
    {
        spec.servers = {line.address()};
        spec.socketOwner.clear();
        spec.connectTimeoutS = 2;
        return spec;
    }

    void shouldComeBackFromALineThatWentSilent_data()
    {
        QTest::addColumn<bool>("isAsking");
        QTest::newRow("while a question runs") << true;
        QTest::newRow("while nobody asks") << false;
    }
    void shouldComeBackFromALineThatWentSilent()
    {
        QFETCH(bool, isAsking);
        testing::LineProxy line(m_spec.servers.first());
        SessionOptions options = quick();
        options.slowMs = 200;
        options.pingMs = 300;
        Session session(through(line, m_spec), options);
        QTRY_VERIFY(session.isListening());
        int runs = 0;
        QFuture<Result<int>> asked;
        if (isAsking)
            asked = session.ask<int>({.deadlineMs = 0}, [&runs](DbConnection& connection, Question& question) {
                return intOf(++runs == 1 ? u"select 1 from pg_sleep(600)"_s : u"select 8"_s)(connection, question);
            });
        if (isAsking)
            QTRY_COMPARE(sleepers(), 1);
        line.blackHole();
        QTRY_COMPARE(session.state(), Session::State::Connecting);
        line.heal();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), Session::State::Connected, 8000);
        if (isAsking) {
            QTRY_VERIFY(asked.isFinished());
            QCOMPARE(codeOf(asked), u"8"_s); // asked once more by itself
        }
        QTRY_VERIFY_WITH_TIMEOUT(session.isListening(), 8000);
        seen(u"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'asks' and query like '%pg_sleep(600)%'"_s);
    }

    void shouldGoAtOnceThoughTheLineIsSilent()
    {
        testing::LineProxy line(m_spec.servers.first());
        auto session = std::make_unique<Session>(through(line, m_spec), quick());
        QTRY_VERIFY(session->isListening());
        auto cancelled = session->ask<int>({.deadlineMs = 0}, sleeping());
        const auto running = session->ask<int>({.deadlineMs = 0, .lane = QuestionLane::Pool}, sleeping());
        QTRY_COMPARE(sleepers(), 2);
        line.blackHole();
        cancelled.cancel();
        QElapsedTimer timer;
        timer.start();
        session.reset();
        const qint64 tookMs = timer.elapsed();
        QVERIFY2(tookMs < 100, qPrintable(QString::number(tookMs)));
        QVERIFY(running.isFinished());
        QCOMPARE(codeOf(running), u"CANCELLED"_s);
        seen(u"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'asks'"_s);
    }

    void shouldSayWhenASlowFloorMayBeAskedAgain()
    {
        SessionOptions options = quick();
        options.retryMinMs = 50;
        options.readDeadlineMsMax = 100;
        Session session(m_spec, options);
        QTRY_COMPARE(session.state(), Session::State::Connected);
        QSignalSpy again(&session, &Session::answersAgain);
        const auto late = session.ask<int>({.deadlineMs = 0}, sleeping());
        QTRY_VERIFY(late.isFinished());
        QCOMPARE(codeOf(late), u"TIMED_OUT"_s);
        QTRY_COMPARE(again.size(), 1);
        const auto quickly = session.ask<int>({}, intOf(u"select 1"_s));
        QTRY_VERIFY(quickly.isFinished());
        QCOMPARE(again.size(), 1); // an answer needs no second try
    }

    void shouldSaySoWhoeverEndedTheRead()
    {
        // Given a server that ends what takes long by its own limit, and asks nobody
        ConnectionSpec spec = m_spec;
        spec.settings.insert(u"statement_timeout"_s, u"100"_s);
        SessionOptions options = quick();
        options.retryMinMs = 50;
        Session session(spec, options);
        QTRY_COMPARE(session.state(), Session::State::Connected);
        QSignalSpy again(&session, &Session::answersAgain);
        const auto late = session.ask<int>({.deadlineMs = 0}, sleeping());
        QTRY_VERIFY(late.isFinished());
        QCOMPARE(codeOf(late), u"TIMED_OUT"_s);
        QTRY_COMPARE(again.size(), 1);
    }

    void shouldSaySoWhenALineIsLostTwice()
    {
        // Given a read whose line is cut each time that it is asked
        SessionOptions options = quick();
        options.retryMinMs = 50;
        Session session(m_spec, options);
        QTRY_COMPARE(session.state(), Session::State::Connected);
        QSignalSpy again(&session, &Session::answersAgain);
        const auto lost = session.ask<int>({.deadlineMs = 0, .lane = QuestionLane::Pool}, intOf(u"select 1 from pg_terminate_backend(pg_backend_pid()), pg_sleep(60)"_s));
        QTRY_VERIFY(lost.isFinished());
        QCOMPARE(codeOf(lost), u"DISCONNECTED"_s);
        // Then whoever asked hears when to ask again, though the session itself has its line
        QTRY_VERIFY(!again.isEmpty());
    }

    void shouldEndEverythingWhenDestroyed()
    {
        QList<QFuture<Result<int>>> futures;
        QElapsedTimer timer;
        {
            Session session(m_spec, quick());
            for (const auto lane : {QuestionLane::Interactive, QuestionLane::Pool}) {
                for (int i = 0; i < 5; ++i)
                    futures.append(session.ask<int>({.deadlineMs = 0, .lane = lane}, sleeping()));
            }
            QTRY_COMPARE(sleepers(), 3);
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        for (const auto& future : std::as_const(futures)) {
            QVERIFY(future.isFinished());
            QCOMPARE(codeOf(future), u"CANCELLED"_s);
        }
        QTRY_COMPARE(sleepers(), 0);
    }

    void shouldSurviveBeingDestroyedAtAnyMoment()
    {
        for (int i = 0; i < 30; ++i) {
            Session session(m_spec, quick());
            auto future = session.ask<int>({}, intOf(u"select 1"_s));
            const auto other = session.ask<int>({.lane = QuestionLane::Pool}, intOf(u"select 1"_s));
            if (i % 3 == 1)
                future.cancel();
            if (i % 3 == 2)
                QTRY_VERIFY(future.isFinished());
        }
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
