// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/migrator.h"

#include "models/engine/errormap.h"
#include "models/engine/query.h"
#include "models/engine/sqltext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <memory>
#include <tuple>

using namespace Qt::StringLiterals;

/// Resources of a static library are linked in only if somebody asks for them; outside namespaces.
static void initSqlResources()
{
    Q_INIT_RESOURCE(leadfloor_sql);
}

namespace leadfloor {

namespace {

/// Of this database; migrate.sh takes the same.
constexpr int migrationLockKey = 7046000;

/// A file may change role or settings, and a floor's own time limits are not for migrations.
constexpr const char* freshSession =
    "reset role; reset all; set statement_timeout = 0; set lock_timeout = 0; "
    "set idle_in_transaction_session_timeout = 0; set client_min_messages = warning;";

Result<QByteArray> contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, u"%1 cannot be read."_s.arg(path));
    return file.readAll();
}

/// Runs several statements of one text; the detail of an error is "name, line N (SQLSTATE)".
Result<> runText(DbConnection& connection, const QByteArray& sql, const QString& name)
{
    PGconn* handle = connection.idleHandle();
    if (!handle || PQsendQuery(handle, sql.constData()) != 1)
        return failure(ErrorCode::Disconnected);
    int statements = 0;
    Result<> result;
    while (PGresult* raw = PQgetResult(handle)) {
        const std::unique_ptr<PGresult, decltype(&PQclear)> answer(raw, &PQclear);
        const ExecStatusType kind = PQresultStatus(raw);
        if (kind == PGRES_COMMAND_OK || kind == PGRES_TUPLES_OK || kind == PGRES_EMPTY_QUERY) {
            ++statements;
            continue;
        }
        const QString sqlState = QString::fromLatin1(PQresultErrorField(raw, PG_DIAG_SQLSTATE));
        Error error = errorFromSqlState(sqlState, PQstatus(handle) != CONNECTION_OK);
        if (error.code != ErrorCode::Disconnected) {
            const char* position = PQresultErrorField(raw, PG_DIAG_STATEMENT_POSITION);
            const int line = position ? lineOfCharacter(sql, QByteArray(position).toInt())
                                      : lineOfStatement(sql, statements);
            // The message is about our own SQL, not about anybody's data.
            error = {
                ErrorCode::SchemaMismatch,
                u"%1, line %2: %3 (%4)"_s.arg(name).arg(line).arg(
                    QString::fromUtf8(PQresultErrorField(raw, PG_DIAG_MESSAGE_PRIMARY)), sqlState),
                sqlState,
                {}};
        }
        result = tl::unexpected(error);
    }
    return result;
}

Result<> applyOne(DbConnection& connection, const Migration& migration)
{
    if (auto begun = beginTransaction(connection); !begun)
        return begun;
    Result<> done;
    const auto row =
        execute(connection,
                u"insert into core.migration (number, name, sha256, backwards_compatible) "
                "values (:number, :name, :sha256, :compatible)"_s,
                {{u"number"_s, migration.number},
                 {u"name"_s, migration.name},
                 {u"sha256"_s, migration.sha256},
                 {u"compatible"_s, migration.isBackwardsCompatible}});
    if (!row)
        done = tl::unexpected(row.error());
    if (done)
        done = runText(connection, migration.sql, migration.name);
    if (done)
        done = runText(connection, freshSession, migration.name);
    if (done)
        return commitTransaction(connection);
    rollbackTransaction(connection);
    return done;
}

/// Holds the advisory lock of the session while it lives.
class MigrationLock final
{
public:
    explicit MigrationLock(DbConnection& connection)
        : m_connection(connection)
    {
    }
    ~MigrationLock()
    {
        if (m_isHeld && m_connection.isOpen())
            std::ignore =
                queryValue(m_connection, u"select pg_advisory_unlock(%1)"_s.arg(migrationLockKey));
    }
    Q_DISABLE_COPY_MOVE(MigrationLock)
    Result<> take()
    {
        const auto taken =
            queryValue(m_connection, u"select pg_advisory_lock(%1)"_s.arg(migrationLockKey));
        m_isHeld = taken.has_value();
        return m_isHeld ? Result<>() : tl::unexpected(taken.error());
    }

private:
    DbConnection& m_connection;
    bool m_isHeld = false;
};

} // namespace

Migrator::Migrator(QString folder)
    : m_folder(std::move(folder))
{
    initSqlResources();
}

Result<QList<Migration>> Migrator::migrations() const
{
    static const QRegularExpression nameForm(u"^(\\d{4})_[a-z0-9_]+\\.sql$"_s);
    static const QRegularExpression compatibleMark(u"^--! backwards-compatible\\s*$"_s,
                                                   QRegularExpression::MultilineOption);
    QList<Migration> migrations;
    const QStringList names = QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto match = nameForm.match(name);
        if (!match.hasMatch())
            return failure(ErrorCode::BadFile,
                           u"\"%1\" is not named like 0001_words.sql."_s.arg(name));
        const auto sql = contentsOf(m_folder % u'/' % name);
        if (!sql)
            return tl::unexpected(sql.error());
        Migration migration{
            match.captured(1).toInt(), name.chopped(4), *sql,
            QString::fromLatin1(QCryptographicHash::hash(*sql, QCryptographicHash::Sha256).toHex()),
            compatibleMark.match(QString::fromUtf8(*sql)).hasMatch()};
        if (!migrations.isEmpty() && migrations.last().number == migration.number)
            return failure(ErrorCode::BadFile,
                           u"There are two migrations with the number of \"%1\"."_s.arg(name));
        migrations.append(std::move(migration));
    }
    if (migrations.isEmpty())
        return failure(ErrorCode::BadFile, u"There are no migrations in %1."_s.arg(m_folder));
    return migrations;
}

Result<QList<MigrationStatus>> Migrator::status(DbConnection& connection) const
{
    using State = MigrationStatus::State;
    const auto files = migrations();
    if (!files)
        return tl::unexpected(files.error());
    QMap<int, MigrationStatus> byNumber;
    for (const Migration& file : *files)
        byNumber.insert(file.number,
                        {file.number, file.name, State::Pending, file.isBackwardsCompatible, {}});
    const auto hasLedger =
        queryValue(connection, u"select to_regclass('core.migration') is not null"_s);
    if (!hasLedger)
        return tl::unexpected(hasLedger.error());
    if (!hasLedger->toBool())
        return byNumber.values();

    struct Row
    {
        MigrationStatus status;
        QString sha256;
    };
    const auto rows = queryRows(
        connection,
        u"select number, name, sha256, backwards_compatible, applied_at from core.migration"_s, {},
        [](const QSqlQuery& row) {
            return Row{{row.value(0).toInt(), row.value(1).toString(), State::Unknown,
                        row.value(3).toBool(), row.value(4).toDateTime().toUTC()},
                       row.value(2).toString()};
        });
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows) {
        MigrationStatus entry = row.status;
        for (const Migration& file : *files) {
            if (file.number == entry.number)
                entry.state = file.sha256 == row.sha256 && file.name == entry.name ? State::Applied
                                                                                   : State::Drifted;
        }
        byNumber.insert(entry.number, entry);
    }
    return byNumber.values();
}

Result<> Migrator::check(const QList<MigrationStatus>& status)
{
    using State = MigrationStatus::State;
    const MigrationStatus* pending = nullptr;
    for (const MigrationStatus& entry : status) {
        if (entry.state == State::Drifted)
            return failure(
                ErrorCode::SchemaMismatch,
                u"Migration %1 was changed after it had been applied."_s.arg(entry.name));
        if (entry.state == State::Unknown && !entry.isBackwardsCompatible)
            return failure(
                ErrorCode::SchemaMismatch,
                u"The floor has migration %1, which this program does not know."_s.arg(entry.name));
        if (entry.state == State::Pending && !pending)
            pending = &entry;
        if (entry.state != State::Pending && pending)
            return failure(ErrorCode::SchemaMismatch,
                           u"Migration %1 is missing although %2 has been applied."_s.arg(
                               pending->name, entry.name));
    }
    return {};
}

Result<int> Migrator::migrate(DbConnection& connection,
                              const std::function<void(int, int, const QString&)>& progress) const
{
    const auto files = migrations();
    if (!files)
        return tl::unexpected(files.error());
    const auto ledger = contentsOf(u":/sql/ledger.sql"_s);
    if (!ledger)
        return tl::unexpected(ledger.error());
    if (auto fresh = runText(connection, freshSession, u"session"_s); !fresh)
        return tl::unexpected(fresh.error());
    MigrationLock lock(connection);
    if (auto taken = lock.take(); !taken)
        return tl::unexpected(taken.error());
    if (auto made = runText(connection, *ledger, u"ledger"_s); !made)
        return tl::unexpected(made.error());
    const auto before = status(connection);
    if (!before)
        return tl::unexpected(before.error());
    if (auto fits = check(*before); !fits)
        return tl::unexpected(fits.error());

    QList<Migration> pending;
    for (const Migration& file : *files) {
        for (const MigrationStatus& entry : *before) {
            if (entry.number == file.number && entry.state == MigrationStatus::State::Pending)
                pending.append(file);
        }
    }
    for (int i = 0; i < int(pending.size()); ++i) {
        if (progress)
            progress(i, int(pending.size()), pending.at(i).name);
        if (auto done = applyOne(connection, pending.at(i)); !done)
            return tl::unexpected(done.error());
    }
    if (auto reset = runText(connection, "reset all", u"session"_s); !reset)
        return tl::unexpected(reset.error());
    return int(pending.size());
}

} // namespace leadfloor
