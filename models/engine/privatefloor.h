// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"
#include "models/engine/floorserver.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace leadfloor {

class DbConnection;

/// How far create() and start() are.
struct FloorProgress
{
    int step = 1; ///< from 1
    int steps = 1;
    QString text; ///< translated: "Create the server"
    qint64 done = 0;
    qint64 total = 0; ///< of this step; 0: not known
};
/// Called in the thread of the work; false stops it with ErrorCode::Cancelled.
using FloorProgressHandler = std::function<bool(const FloorProgress&)>;

/// Something that create() does when the schema is there, such as loading demo leads.
struct FloorStep
{
    QString text; ///< translated
    /// `report(done, total)` may be called any number of times; false: stop and return Cancelled.
    std::function<Result<>(DbConnection& owner, const std::function<bool(qint64, qint64)>& report)>
        run;
};

struct FloorStatus
{
    enum class State : quint8
    {
        Missing,
        Unfinished,
        Stopped,
        Running
    };
    State state = State::Missing;
    QString folder;
    int majorVersion = 0;        ///< of the data folder; 0: not there
    qint64 processId = 0;        ///< 0: not running
    QDateTime startedAt;         ///< UTC; invalid: not running
    std::optional<quint16> port; ///< on loopback; none: socket only
};

/// A floor of one's own: a PostgreSQL server in a folder of this user, behind a socket that nobody
/// else can open (and a port of the loopback on request). It is started apart from the program, so
/// that it outlives it, and stopped by stop(). Run by root it steps down to "postgres" or "nobody".
///
/// Calls block, from tens of milliseconds to seconds, and may come from any thread and any number
/// of programs: a lock file puts those that change something in a row (30 s, then FloorProblem).
/// Errors of all: FloorProblem, FileProblem, ServerMissing, ServerTooOld; the detail is a sentence
/// that says what to do.
class PrivateFloor final
{
public:
    /// The name: 1 to 40 of a-z, 0-9, "-" and "_". `floors` is the folder of all floors; empty:
    /// floorsFolder().
    explicit PrivateFloor(QString name, const QString& floors = {});

    struct CreateOptions
    {
        FloorServer::Settings server;
        QList<FloorStep> steps;
    };
    /// Makes the server, starts it, makes the database with the newest schema, runs the steps.
    /// Failed or cancelled, nothing is left; what an earlier crash left is cleared away first.
    /// Error as well: Cancelled, and what a step gives.
    [[nodiscard]] Result<> create(const CreateOptions& options,
                                  const FloorProgressHandler& progress = {});
    /// Does nothing if it runs. Brings the schema up to date.
    [[nodiscard]] Result<> start(const FloorProgressHandler& progress = {});
    /// Ends running statements and waits. Does nothing if it is stopped.
    [[nodiscard]] Result<> stop();
    /// Stops it and removes all its data.
    [[nodiscard]] Result<> destroy();

    [[nodiscard]] FloorStatus status() const;
    /// How its owner (a superuser) signs in through the socket. No time limits are set.
    [[nodiscard]] Result<ConnectionSpec> owner() const;
    /// How the gateway signs in: as its system user, without a password.
    [[nodiscard]] Result<ConnectionSpec> gateway() const;
    /// For other programs: the address without the password, by port if there is one.
    [[nodiscard]] Result<QString> url() const;
    /// How long a call waits for another program that is at work on the floor.
    void setLockPatienceMs(int patienceMs) { m_lockPatienceMs = patienceMs; }
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Of the server; its last lines say why it did not start.
    [[nodiscard]] QString logPath() const { return m_server.logPath(); }

    /// FloorProblem if it is no name for a floor; says which ones are.
    [[nodiscard]] static Result<> checkName(const QString& name);
    /// The names of the finished floors of a folder, sorted.
    [[nodiscard]] static QStringList names(const QString& floors = {});

private:
    class Steps;

    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock() const;
    [[nodiscard]] Error unusable(FloorStatus::State state) const;
    [[nodiscard]] Result<FloorServer::Settings> settings() const;
    [[nodiscard]] Result<> writeSettings(const FloorServer::Settings& settings) const;
    [[nodiscard]] Result<> make(const ServerAccount& account, const CreateOptions& options,
                                Steps& steps) const;
    [[nodiscard]] Result<QString> makeFolders(const ServerAccount& account) const;
    [[nodiscard]] Result<> migrate(const ConnectionSpec& owner, Steps& steps) const;
    [[nodiscard]] Result<> removeAll() const;
    [[nodiscard]] ConnectionSpec specOf(const QString& login,
                                        const FloorServer::Settings& settings) const;
    [[nodiscard]] QString passwordPath() const
    {
        return m_folder + QStringLiteral("/owner.password");
    }
    [[nodiscard]] QString settingsPath() const { return m_folder + QStringLiteral("/floor.json"); }

    QString m_name;
    QString m_floors;
    QString m_folder;
    FloorServer m_server;
    int m_lockPatienceMs = 30000;
};

} // namespace leadfloor
