// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace leadfloor {

class DbConnection;

/// One numbered file of the schema.
struct Migration
{
    int number = 0;
    QString name; ///< with its number: "0001_roles_and_schemas"
    QByteArray sql;
    QString sha256;                     ///< 64 hex digits, of the file's bytes
    bool isBackwardsCompatible = false; ///< has a line "--! backwards-compatible"
};

struct MigrationStatus
{
    enum class State : quint8
    {
        Pending,
        Applied,
        Drifted, ///< applied, but the file has been changed since: refused
        Unknown, ///< applied by a newer program
    };
    int number = 0;
    QString name;
    State state = State::Pending;
    bool isBackwardsCompatible = false;
    QDateTime appliedAt; ///< UTC; invalid if pending
};

/// Brings a floor's schema up to date: forward only, each file in one transaction, its own row of
/// core.migration first. Any number of programs may do so at once; one works, the rest find it
/// done. `psql` reaches the same end by resources/sql/migrate.sh. Blocks; any engine thread.
class Migrator final
{
public:
    /// Reads NNNN_name.sql of `folder`, ordered by number.
    explicit Migrator(QString folder = QStringLiteral(":/sql/migrations"));

    /// Error: BadFile (a name that does not fit, a number that is there twice).
    [[nodiscard]] Result<QList<Migration>> migrations() const;
    /// Every file and every row of the ledger, by number. Errors: BadFile, NotPermitted,
    /// Disconnected.
    [[nodiscard]] Result<QList<MigrationStatus>> status(DbConnection& connection) const;
    /// Refuses a schema that this program must not touch: drifted, or newer by a step that is not
    /// backwards-compatible, or with a gap. Error: SchemaMismatch, naming the migration.
    [[nodiscard]] static Result<> check(const QList<MigrationStatus>& status);
    /// Applies what is pending and says how many that were; superuser only. A failing file leaves
    /// nothing behind; those before it stay. `progress` hears (done, of, name) before each file.
    /// Errors: as check(); SchemaMismatch naming file, line and SQLSTATE; Disconnected.
    [[nodiscard]] Result<int>
    migrate(DbConnection& connection,
            const std::function<void(int, int, const QString&)>& progress = {}) const;

private:
    QString m_folder;
};

} // namespace leadfloor
