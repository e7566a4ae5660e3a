// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/migrator.h"
#include "models/engine/query.h"
#include "tests/support/testcluster.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestMigrator final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    ConnectionSpec m_spec;

    void write(const QString& name, const QByteArray& sql) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }
    [[nodiscard]] Migrator migrator() const { return Migrator(m_folder->path()); }
    static Result<int> migrateWith(const Migrator& migrator, const ConnectionSpec& spec)
    {
        DbConnection connection(spec);
        if (auto opened = connection.open(); !opened)
            return tl::unexpected(opened.error());
        return migrator.migrate(connection);
    }
    static QString valueOf(const ConnectionSpec& spec, const QString& sql)
    {
        DbConnection connection(spec);
        if (!connection.open())
            return u"no connection"_s;
        const auto value = queryValue(connection, sql);
        return value ? value->toString() : value.error().sqlState;
    }
    [[nodiscard]] QString schemaDump(const ConnectionSpec& spec) const
    {
        QProcess dump;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, spec.password);
        dump.setProcessEnvironment(environment);
        dump.start(m_cluster.programs().path(u"pg_dump"_s),
                   {u"--schema-only"_s, u"-d"_s, spec.toUrl()});
        dump.waitForFinished(60000);
        // Each dump has a random key against injected commands, and names its database in grants.
        QString text = QString::fromUtf8(dump.readAllStandardOutput());
        text.remove(
            QRegularExpression(u"^\\\\(un)?restrict .*$"_s, QRegularExpression::MultilineOption));
        return text.replace(spec.database, u"floor"_s);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_spec = m_cluster.createEmptyDatabase();
        write(u"0001_first.sql"_s,
              "-- 0001_first: a table.\ncreate table first (id int);\nset role pg_monitor;\n");
        write(u"0002_second.sql"_s, "insert into first values (1);\nset search_path = nowhere;\n");
    }

    void shouldApplyFilesInOrderAndRemember()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        QStringList heard;
        const auto applied =
            migrator().migrate(connection, [&](int done, int of, const QString& name) {
                heard.append(u"%1/%2 %3"_s.arg(done).arg(of).arg(name));
            });
        QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().detail));
        QCOMPARE(*applied, 2);
        QCOMPARE(heard, QStringList({u"0/2 0001_first"_s, u"1/2 0002_second"_s}));
        const auto status = migrator().status(connection);
        QVERIFY(status);
        QCOMPARE(status->size(), 2);
        for (const MigrationStatus& entry : *status) {
            QCOMPARE(entry.state, MigrationStatus::State::Applied);
            QVERIFY(entry.appliedAt.isValid());
        }
        // and neither the role nor the settings of a file live on
        QCOMPARE(
            queryValue(connection, u"select current_user::text || current_setting('search_path')"_s)
                ->toString(),
            u"leadfloor_owner\"$user\", public"_s);
    }

    void shouldDoNothingTheSecondTime()
    {
        QCOMPARE(migrateWith(migrator(), m_spec).value_or(-1), 2);
        QCOMPARE(migrateWith(migrator(), m_spec).value_or(-1), 0);
        QCOMPARE(valueOf(m_spec, u"select count(*) from first"_s), u"1"_s);
    }

    void shouldLeaveNothingBehindOfAFileThatFails_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("place");
        QTest::newRow("syntax") << QByteArray("create table third (id int);\n\nselct 1;\n")
                                << u"0003_third, line 3: "_s;
        QTest::newRow("missing table")
            << QByteArray("create table third (id int);\n-- ä\ninsert into\n nowhere values (1);\n")
            << u"0003_third, line 4: "_s;
        QTest::newRow("raised in a block")
            << QByteArray("create table third (id int);\ninsert into first values (2);\ndo $$ "
                          "begin; raise 'no'; end $$;\n")
            << u"0003_third, line 3: "_s;
        QTest::newRow("constraint")
            << QByteArray("create table third (id int unique);\ninsert into third values (1);\n"
                          "/* ; */ insert into third values (1);\n")
            << u"0003_third, line 3: "_s;
    }
    void shouldLeaveNothingBehindOfAFileThatFails()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, place);
        write(u"0003_third.sql"_s, sql);
        const auto applied = migrateWith(migrator(), m_spec);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::SchemaMismatch);
        QVERIFY2(applied.error().detail.startsWith(place), qPrintable(applied.error().detail));
        QVERIFY(!applied.error().sqlState.isEmpty());
        QCOMPARE(
            valueOf(m_spec, u"select to_regclass('third') is null and count(*) = 1 from first"_s),
            u"true"_s);
        // the files before it stay, and a corrected one goes on from there
        QCOMPARE(valueOf(m_spec, u"select max(number) from core.migration"_s), u"2"_s);
        write(u"0003_third.sql"_s, "create table third (id int);");
        QCOMPARE(migrateWith(migrator(), m_spec).value_or(-1), 1);
    }

    void shouldRefuseAFileThatWasChangedAfterwards()
    {
        QCOMPARE(migrateWith(migrator(), m_spec).value_or(-1), 2);
        write(u"0001_first.sql"_s, "create table first (id bigint);\n");
        write(u"0003_third.sql"_s, "create table third (id int);");
        const auto applied = migrateWith(migrator(), m_spec);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::SchemaMismatch);
        QCOMPARE(applied.error().detail,
                 u"Migration 0001_first was changed after it had been applied."_s);
        QCOMPARE(valueOf(m_spec, u"select to_regclass('third') is null"_s), u"true"_s);
    }

    void shouldRefuseANewerSchemaUnlessItIsCompatible_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("breaking") << QByteArray("-- 0003_third: new.\n") << false;
        QTest::newRow("compatible")
            << QByteArray("-- 0003_third: new.\n--! backwards-compatible\n") << true;
        QTest::newRow("only said in passing")
            << QByteArray("-- it is --! backwards-compatible\n") << false;
    }
    void shouldRefuseANewerSchemaUnlessItIsCompatible()
    {
        QFETCH(QByteArray, mark);
        QFETCH(bool, isAccepted);
        // Given a floor that a newer program has migrated
        write(u"0003_third.sql"_s, mark + "create table third (id int);");
        QCOMPARE(migrateWith(migrator(), m_spec).value_or(-1), 3);
        // When a program comes that lacks the file
        QVERIFY(QFile::remove(m_folder->filePath(u"0003_third.sql"_s)));
        const auto applied = migrateWith(migrator(), m_spec);
        // Then it goes on only if the file said that it may
        QCOMPARE(applied.has_value(), isAccepted);
        if (!isAccepted) {
            QCOMPARE(applied.error().code, ErrorCode::SchemaMismatch);
            QCOMPARE(applied.error().detail,
                     u"The floor has migration 0003_third, which this program does not know."_s);
        }
    }

    void shouldRefuseAGap()
    {
        write(u"0003_third.sql"_s, "create table third (id int);");
        QVERIFY(QFile::rename(m_folder->filePath(u"0002_second.sql"_s),
                              m_folder->filePath(u"0002_second.txt"_s)));
        QCOMPARE(migrateWith(migrator(), m_spec).value_or(-1), 2);
        QVERIFY(QFile::rename(m_folder->filePath(u"0002_second.txt"_s),
                              m_folder->filePath(u"0002_second.sql"_s)));
        const auto applied = migrateWith(migrator(), m_spec);
        QVERIFY(!applied);
        QCOMPARE(applied.error().detail,
                 u"Migration 0002_second is missing although 0003_third has been applied."_s);
    }

    void shouldRefuseNamesThatDoNotFit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("same number") << u"0002_again.sql"_s;
        QTest::newRow("no number") << u"third.sql"_s;
        QTest::newRow("quote") << u"0003_it's.sql"_s;
    }
    void shouldRefuseNamesThatDoNotFit()
    {
        QFETCH(QString, name);
        write(name, "select 1;");
        const auto applied = migrateWith(migrator(), m_spec);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::BadFile);
    }

    void shouldLetOneOfTwentyWork()
    {
        // Given one empty database and twenty programs that find it so
        const Migrator real;
        const ConnectionSpec spec = m_cluster.createEmptyDatabase();
        QThreadPool pool;
        pool.setMaxThreadCount(20);
        QList<QFuture<Result<int>>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(
                QtConcurrent::run(&pool, [&real, spec] { return migrateWith(real, spec); }));
        // Then all succeed and together applied each file once
        int applied = 0;
        for (auto& future : futures) {
            const auto result = future.result();
            QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
            applied += *result;
        }
        QCOMPARE(applied, int(real.migrations()->size()));
        QCOMPARE(valueOf(spec, u"select count(*) from core.migration"_s), QString::number(applied));
    }

    void shouldReachTheSameEndAsPsql()
    {
        // Given one database that psql migrates and one that we migrate
        const ConnectionSpec ours = m_cluster.createEmptyDatabase();
        const ConnectionSpec theirs = m_cluster.createEmptyDatabase();
        QVERIFY(migrateWith(Migrator(), ours));
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGHOST"_s, theirs.servers.first().host);
        environment.insert(u"PGUSER"_s, theirs.login);
        environment.insert(u"PGPASSWORD"_s, theirs.password);
        environment.insert(u"PGDATABASE"_s, theirs.database);
        environment.insert(u"PATH"_s,
                           m_cluster.programs().folder % u':' % environment.value(u"PATH"_s));
        script.setProcessEnvironment(environment);
        for (int run = 0; run < 2; ++run) { // the second run finds nothing to do
            script.start(QStringLiteral(LEADFLOOR_SOURCE_DIR "/resources/sql/migrate.sh"), {});
            QVERIFY(script.waitForFinished(60000));
            QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
            QCOMPARE(script.readAllStandardOutput().isEmpty(), run == 1);
        }
        // Then the schemas are the same, to the letter, and so are the ledgers
        const QString dump = schemaDump(ours);
        QVERIFY(dump.contains(u"CREATE TABLE core.migration"_s));
        QCOMPARE(schemaDump(theirs), dump);
        const QString ledger =
            u"select string_agg(number || name || sha256 || backwards_compatible, '\n' order by number) from core.migration"_s;
        QCOMPARE(valueOf(theirs, ledger), valueOf(ours, ledger));
        // and each accepts the other's work
        QCOMPARE(migrateWith(Migrator(), theirs).value_or(-1), 0);
    }

    void shouldTellThePendingFilesOfAnEmptyDatabase()
    {
        DbConnection connection(m_spec);
        QVERIFY(connection.open());
        const auto status = migrator().status(connection);
        QVERIFY(status);
        QCOMPARE(status->size(), 2);
        QCOMPARE(status->first().state, MigrationStatus::State::Pending);
        QVERIFY(Migrator::check(*status));
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
