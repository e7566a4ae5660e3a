// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"
#include "models/engine/serverprograms.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace leadfloor::testing {

/// A PostgreSQL server for one test program: socket only, fsync off, gone with the object (and with
/// the program, however it ends). Up in less than a second. Main thread only; use as a member:
///
///     void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }
///     void init() { m_connection = std::make_unique<DbConnection>(m_cluster.createDatabase()); }
class TestCluster final
{
public:
    enum class Durability : quint8
    {
        Fast, ///< nothing reaches the disk before it must: for tests
        Safe, ///< fsync on and the settings of performance.md section 7: for measuring
    };
    explicit TestCluster(Durability durability = Durability::Fast);
    ~TestCluster();
    Q_DISABLE_COPY_MOVE(TestCluster)

    /// Makes the data folder the first time, and waits until connections are accepted.
    bool start();
    /// As pg_ctl -m immediate: connections are cut, the next start() recovers.
    void stop();
    [[nodiscard]] QString problem() const { return m_problem; }
    /// A file in the data folder that the server can read: a key, pg_hba.conf. Before start().
    bool install(const QString& name, const QByteArray& contents);
    /// From the next start(): also on this port of 127.0.0.1, with these further settings.
    void listenOn(quint16 port, const QStringList& settings);
    /// From the next start(): these settings ("max_connections=600") before all others.
    void configure(const QStringList& settings) { m_settings = settings; }
    /// What the server has written since the last start().
    [[nodiscard]] QByteArray log() const;

    /// A new database, cloned from one that has all migrations (made on the first call).
    /// The spec signs in as the superuser. Ends the program with a message if that fails.
    [[nodiscard]] ConnectionSpec createDatabase();
    /// A new database without anything of ours.
    [[nodiscard]] ConnectionSpec createEmptyDatabase();
    /// A new database with all that `original` has, to which nobody may be connected meanwhile.
    /// Members sign in to it as they do there.
    [[nodiscard]] ConnectionSpec cloneDatabase(const ConnectionSpec& original);
    /// Ends its connections first.
    void dropDatabase(const ConnectionSpec& spec);
    /// The superuser's way into `database`.
    [[nodiscard]] ConnectionSpec superuser(const QString& database) const;
    [[nodiscard]] const ServerPrograms& programs() const { return m_programs; }

private:
    [[nodiscard]] QString logPath() const { return m_folder.filePath(QStringLiteral("log")); }
    bool createData();
    void createDatabaseFrom(const QString& name, const QString& templateName);
    [[nodiscard]] ConnectionSpec createClosedCopy(const QString& templateName);
    void runOnServer(const QString& statement);

    Durability m_durability;
    QTemporaryDir m_folder;
    ServerPrograms m_programs;
    ServerAccount m_account;
    QString m_password;
    QString m_problem;
    QStringList m_arguments; ///< of listenOn()
    QStringList m_settings;  ///< of configure()
    quint16 m_port = 5432;
    std::unique_ptr<QProcess> m_server;
    int m_databaseCount = 0;
    bool m_hasTemplate = false;
};

} // namespace leadfloor::testing
