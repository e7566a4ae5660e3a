// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/serverprograms.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace leadfloor {

/// The server of one private floor: its data folder, settings file, process and log. Knows nothing
/// of floors, schemas or locks; PrivateFloor does. Blocks; any thread, one at a time per folder.
class FloorServer final
{
public:
    static constexpr const char* ownerLogin = "leadfloor_owner";

    struct Settings
    {
        std::optional<quint16> port; ///< listen on 127.0.0.1 as well
        bool isDurable = true;       ///< false: without fsync, for tests
    };
    struct Process
    {
        qint64 id = 0;
        QDateTime startedAt; ///< UTC
    };

    /// `folder` is the floor's own; the server's files go into "data", "run" and "server.log"
    /// there.
    explicit FloorServer(QString folder);

    /// Makes a data folder with ownerLogin as its superuser. Errors: FileProblem, FloorProblem.
    [[nodiscard]] Result<> create(const ServerPrograms& programs, const ServerAccount& account,
                                  const QString& password, const Settings& settings) const;
    /// Starts the server apart from this process and waits until it answers; nothing if it runs.
    /// Errors: ServerMissing (its version is not installed), ServerTooOld, FloorProblem,
    /// FileProblem.
    [[nodiscard]] Result<> start(const ServerAccount& account, const Settings& settings) const;
    /// Ends all connections and waits for the end; nothing if it is stopped. Error: FloorProblem.
    [[nodiscard]] Result<> stop(const ServerAccount& account) const;

    [[nodiscard]] std::optional<Process> process() const;
    /// Of the data folder, 0 if there is none.
    [[nodiscard]] int majorVersion() const;
    /// Where the socket is: beside the data, or in the folder for temporary files if that path is
    /// too long for a socket.
    [[nodiscard]] QString socketFolder() const;
    [[nodiscard]] QString logPath() const { return m_folder + QStringLiteral("/server.log"); }

private:
    [[nodiscard]] QString dataPath() const { return m_folder + QStringLiteral("/data"); }
    [[nodiscard]] QString pidPath() const { return dataPath() + QStringLiteral("/postmaster.pid"); }
    [[nodiscard]] Result<> makeFolder(const QString& path, const ServerAccount& account) const;
    [[nodiscard]] Result<> writeFile(const QString& path, const QByteArray& text,
                                     const ServerAccount& account) const;
    [[nodiscard]] Result<> clearStaleProcessFile(const ServerAccount& account) const;
    [[nodiscard]] Result<> writeSettings(const ServerAccount& account,
                                         const Settings& settings) const;
    [[nodiscard]] QString lastWords() const;

    QString m_folder;
};

/// A sentence if the account may not pass through the parents of `path` (a home of mode 0700, say).
/// Error: FileProblem.
[[nodiscard]] Result<> checkPathFor(const ServerAccount& account, const QString& path);

} // namespace leadfloor
