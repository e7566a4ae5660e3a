// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/query.h"
#include "tests/support/testcluster.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QtConcurrent>
#include <QtEndian>

#include <thread>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestDbConnection final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    ConnectionSpec m_spec;

    /// The message by which a server tells a setting.
    static QByteArray parameter(const QByteArray& name, const QByteArray& value)
    {
        const QByteArray body = name + '\0' + value + '\0';
        QByteArray length(4, '\0');
        qToBigEndian(quint32(body.size() + 4), length.data());
        return 'S' + length + body;
    }
    static Error failureOf(const Result<>& result) { return result ? Error{} : result.error(); }
    static Result<> openOnce(const ConnectionSpec& spec)
    {
        DbConnection connection(spec);
        return connection.open();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_spec = m_cluster.createEmptyDatabase();
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        QVERIFY(execute(connection,
                        u"create table t (id bigint primary key, word text, amount numeric)"_s));
    }

    void shouldBindByNameAndReadRows()
    {
        // Given a table with awkward words and a null
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        QCOMPARE(execute(connection, u"insert into t values (:id, :word, 9999999999999999.99)"_s,
                         {{u"id"_s, 1}, {u"word"_s, u"it's \\ ; 😀"_s}})
                     .value_or(0),
                 1);
        QCOMPARE(execute(connection, u"insert into t values (:id, :word, 1)"_s,
                         {{u"id"_s, 2}, {u"word"_s, QVariant(QMetaType::fromType<QString>())}})
                     .value_or(0),
                 1);
        // When they are read
        const auto words = queryRows(
            connection, u"select id, word, amount from t where id <= :max order by id"_s,
            {{u"max"_s, 2}}, [](const QSqlQuery& row) {
                return std::tuple(row.value(0).toLongLong(), row.value(1), row.value(2).toString());
            });
        // Then nothing was changed on the way, numeric included
        QVERIFY(words);
        QCOMPARE(words->size(), 2);
        QCOMPARE(std::get<1>(words->at(0)).toString(), u"it's \\ ; 😀"_s);
        QCOMPARE(std::get<2>(words->at(0)), u"9999999999999999.99"_s);
        QVERIFY(std::get<1>(words->at(1)).isNull());
        QVERIFY(execute(connection, u"delete from t"_s));
    }

    void shouldPrepareAStatementOnce()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        const QString sql = u"select :n::int + 1"_s;
        QCOMPARE(queryValue(connection, sql, {{u"n"_s, 1}})->toInt(), 2);
        QCOMPARE(queryValue(connection, sql, {{u"n"_s, 2}})->toInt(), 3);
        QCOMPARE(
            queryValue(connection,
                       u"select count(*) from pg_prepared_statements where statement like '%+ 1'"_s)
                ->toInt(),
            1);
    }

    void shouldTellWhatAFailedStatementMeans_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sqlState");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("own code")
            << u"do $$ begin raise exception using errcode = 'LF002', message = 'x'; end $$"_s
            << u"LF002"_s << ErrorCode::NotEnoughCredits;
        QTest::newRow("no such table")
            << u"select 1 from nowhere"_s << u"42P01"_s << ErrorCode::Internal;
        QTest::newRow("time") << u"select pg_sleep(5)"_s << u"57014"_s << ErrorCode::TimedOut;
        QTest::newRow("lock")
            << u"do $$ begin raise exception using errcode = '55P03', message = 'x'; end $$"_s
            << u"55P03"_s << ErrorCode::Busy;
    }
    void shouldTellWhatAFailedStatementMeans()
    {
        QFETCH(QString, sql);
        QFETCH(QString, sqlState);
        QFETCH(ErrorCode, code);
        ConnectionSpec spec = m_spec;
        spec.settings.insert(u"statement_timeout"_s, u"100"_s);
        DbConnection connection(spec);
        QVERIFY(connection.open());
        const auto result = execute(connection, sql);
        QVERIFY(!result);
        QCOMPARE(result.error().sqlState, sqlState);
        QCOMPARE(result.error().code, code);
        // and the connection is fit for the next one
        QVERIFY(connection.ping());
    }

    void shouldNoticeAnErrorInTheMiddleOfTheRows()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        const auto rows =
            queryRows(connection, u"select 10 / (5 - n) from generate_series(1, 9) n"_s, {},
                      [](const QSqlQuery& row) { return row.value(0).toInt(); });
        QVERIFY(!rows);
        QCOMPARE(rows.error().sqlState, u"22012"_s);
    }

    void shouldSayWhyItCannotConnect_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("wrong password") << u"password"_s << ErrorCode::SignInFailed;
        QTest::newRow("no such login") << u"login"_s << ErrorCode::SignInFailed;
        QTest::newRow("no such database") << u"database"_s << ErrorCode::Disconnected;
        QTest::newRow("no such socket") << u"socket"_s << ErrorCode::Disconnected;
        QTest::newRow("nobody listens") << u"port"_s << ErrorCode::Disconnected;
        QTest::newRow("server of somebody else") << u"owner"_s << ErrorCode::ServerNotTrusted;
        QTest::newRow("server without TLS") << u"tls"_s << ErrorCode::ServerNotTrusted;
        QTest::newRow("nothing given") << u"nothing"_s << ErrorCode::InvalidRequest;
    }
    void shouldSayWhyItCannotConnect()
    {
        QFETCH(QString, what);
        QFETCH(ErrorCode, code);
        ConnectionSpec spec = m_spec;
        // A server that answers every greeting with "no TLS here".
        std::unique_ptr<std::thread> plainServer;
        QTcpServer listener;
        if (what == "password"_L1)
            spec.password = u"wrong'\\ "_s;
        else if (what == "login"_L1)
            spec.login = u"nobody knows"_s;
        else if (what == "database"_L1)
            spec.database = u"missing"_s;
        else if (what == "socket"_L1)
            spec.servers = {{u"/nonexistent/folder"_s}};
        else if (what == "port"_L1)
            spec.servers = {{u"127.0.0.1"_s, 1}};
        else if (what == "owner"_L1)
            spec.socketOwner = u"daemon"_s;
        else if (what == "nothing"_L1)
            spec = {};
        else if (what == "tls"_L1) {
            QVERIFY(listener.listen(QHostAddress::LocalHost));
            // "localtest" is no loopback name for us, so TLS is demanded of it.
            spec.servers = {{u"127.0.0.1"_s, listener.serverPort()}, {u"192.0.2.1"_s, 1}};
            spec.connectTimeoutS = 2;
        }
        const quint16 port = listener.serverPort();
        if (port != 0) {
            QFuture<Result<>> opened = QtConcurrent::run([spec] {
                ConnectionSpec only = spec;
                return openOnce(only);
            });
            // Twice: the attempt and the one that finds out why.
            for (int i = 0; i < 4 && !opened.isFinished(); ++i) {
                QTRY_VERIFY_WITH_TIMEOUT(listener.hasPendingConnections() || opened.isFinished(),
                                         8000);
                if (auto* socket = listener.nextPendingConnection()) {
                    QTRY_VERIFY(socket->bytesAvailable() >= 8);
                    socket->write("N");
                }
            }
            QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 10000);
            QCOMPARE(failureOf(opened.result()).code, code);
            return;
        }
        const Error error = failureOf(openOnce(spec));
        QCOMPARE(error.code, code);
        QVERIFY2(!error.detail.contains(m_spec.password) && !error.detail.contains(u"wrong"_s),
                 qPrintable(error.detail));
    }

    void shouldRefuseAServerThatSaysItIsOld()
    {
        // Given a server that lets everybody in and calls itself 15.19
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        connect(&listener, &QTcpServer::newConnection, this, [&listener] {
            QTcpSocket* socket = listener.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                const QByteArray ready = QByteArrayLiteral("Z\0\0\0\x5I");
                const QByteArray words = socket->readAll();
                if (words.startsWith('Q')) // nothing it is asked works
                    socket->write(QByteArrayLiteral("E\0\0\0\x17SERROR\0C42501\0Mno\0\0") + ready);
                else if (!words.startsWith('X'))
                    socket->write(QByteArrayLiteral("R\0\0\0\x8\0\0\0\0")
                                  + parameter("server_version", "15.19")
                                  + parameter("client_encoding", "UTF8")
                                  + parameter("in_hot_standby", "off")
                                  + parameter("default_transaction_read_only", "off") + ready);
            });
        });
        ConnectionSpec spec = m_spec;
        spec.servers = {{u"127.0.0.1"_s, listener.serverPort()}};
        const auto opened = QtConcurrent::run([spec] { return openOnce(spec); });
        QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 10000);
        QCOMPARE(failureOf(opened.result()).code, ErrorCode::ServerTooOld);
        QCOMPARE(opened.result().error().detail,
                 u"The server runs PostgreSQL 15.19, and a floor needs 15.20 or newer."_s);
    }

    void shouldKeepThePasswordOutOfItsName()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        QVERIFY(!connection.database().connectionName().contains(m_spec.password));
        QVERIFY(!connection.database().connectOptions().contains(m_spec.password));
        QVERIFY(connection.database().password().isEmpty());
    }

    void shouldRemoveItsNameWithTheScope()
    {
        const QStringList before = QSqlDatabase::connectionNames();
        {
            DbConnection connection(m_spec);
            QVERIFY(connection.open());
            QVERIFY(queryValue(connection, u"select 1"_s));
            QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
        }
        QCOMPARE(QSqlDatabase::connectionNames(), before);
    }

    void shouldReconnectAfterTheServerEndedTheLine()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        const int pid = queryValue(connection, u"select pg_backend_pid()"_s)->toInt();
        DbConnection other(m_spec);
        QVERIFY(other.open());
        QVERIFY(queryValue(other, u"select pg_terminate_backend(:pid, 5000)"_s, {{u"pid"_s, pid}})
                    ->toBool());
        // When the next statement fails
        const auto lost = connection.ping();
        QCOMPARE(failureOf(lost).code, ErrorCode::Disconnected);
        QVERIFY(!connection.isOpen());
        // Then open() brings it back
        QVERIFY(connection.open());
        QVERIFY(connection.ping());
    }

    void shouldNoticeAServerThatDiedWithoutAWord_data()
    {
        QTest::addColumn<bool>("isPrepared");
        QTest::newRow("prepared statement") << true;
        QTest::newRow("plain statement") << false;
    }
    void shouldNoticeAServerThatDiedWithoutAWord()
    {
        QFETCH(bool, isPrepared);
        const auto ask = [isPrepared](DbConnection& connection) {
            return isPrepared ? queryValue(connection, u"select :n::int"_s, {{u"n"_s, 1}}) : queryValue(connection, u"select 1"_s);
        };
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        QVERIFY(ask(connection));
        m_cluster.stop();
        // The very first statement says so: a purchase must not take it for a refusal
        const auto answer = ask(connection);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Disconnected);
        QVERIFY(!connection.isOpen());
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        QVERIFY(connection.open());
        QVERIFY(ask(connection));
    }

    void shouldCancelFromAnotherThread()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        const auto handle = connection.cancelHandle();
        QVERIFY(handle);
        const int pid = queryValue(connection, u"select pg_backend_pid()"_s)->toInt();
        const ConnectionSpec spec = m_spec;
        // Given a rival thread that cancels as soon as the statement is seen to run
        std::thread rival([spec, pid, handle] {
            DbConnection watcher(spec);
            if (!watcher.open())
                return;
            const QString sql =
                u"select count(*) from pg_stat_activity where pid = :pid and state = 'active' "
                "and query like '%pg_sleep%'"_s;
            while (queryValue(watcher, sql, {{u"pid"_s, pid}})->toInt() == 0) {
            }
            handle->cancel();
        });
        const auto result = queryValue(connection, u"select pg_sleep(60)"_s);
        rival.join();
        QVERIFY(!result);
        QCOMPARE(result.error().sqlState, u"57014"_s);
        QVERIFY(connection.ping());
    }

    void shouldCommitAValueAndRollBackAnError()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        const auto insert = [&](int id) {
            return execute(connection, u"insert into t values (:id)"_s, {{u"id"_s, id}});
        };
        QVERIFY(withTransaction(connection, [&] { return insert(10); }));
        const auto refused = withTransaction(connection, [&]() -> Result<int> {
            if (auto done = insert(11); !done)
                return done;
            return insert(10);
        });
        QCOMPARE(refused.error().sqlState, u"23505"_s);
        QCOMPARE(queryValue(connection, u"select count(*) from t where id in (10, 11)"_s)->toInt(),
                 1);
    }

    void shouldStartTheWholeBodyAgainAfterADeadlock_data()
    {
        QTest::addColumn<QString>("sqlState");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("runs");
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("serialisation, twice") << u"40001"_s << 2 << 3 << true;
        QTest::newRow("deadlock, always") << u"40P01"_s << 99 << transactionAttemptsMax << false;
        QTest::newRow("lock time") << u"55P03"_s << 99 << 1 << false;
    }
    void shouldStartTheWholeBodyAgainAfterADeadlock()
    {
        QFETCH(QString, sqlState);
        QFETCH(int, failures);
        QFETCH(int, runs);
        QFETCH(bool, succeeds);
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        int count = 0;
        const auto result = withTransaction(connection, [&]() -> Result<int> {
            if (++count <= failures)
                return execute(
                    connection,
                    u"do $$ begin raise exception using errcode = '%1', message = 'x'; end $$"_s
                        .arg(sqlState));
            return 7;
        });
        QCOMPARE(count, runs);
        QCOMPARE(result.has_value(), succeeds);
        if (!succeeds)
            QCOMPARE(result.error().code, ErrorCode::Busy);
    }

    void shouldSayThatTheOutcomeIsUnknownWhenTheLineBreaksAtCommit()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        DbConnection other(m_spec);
        QVERIFY(other.open());
        const auto result = withTransaction(connection, [&]() -> Result<int> {
            const int pid = queryValue(connection, u"select pg_backend_pid()"_s)->toInt();
            if (auto ended = queryValue(other, u"select pg_terminate_backend(:pid, 5000)"_s,
                                        {{u"pid"_s, pid}});
                !ended)
                return tl::unexpected(ended.error());
            return 1;
        });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::OutcomeUnknown);
    }
};

QTEST_GUILESS_MAIN(TestDbConnection)
#include "tst_dbconnection.moc"
