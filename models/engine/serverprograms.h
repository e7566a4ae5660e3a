// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

class QProcess;

namespace leadfloor {

/// The programs of one PostgreSQL that is installed on this machine.
struct ServerPrograms
{
    QString folder;
    int version = 0; ///< as libpq counts: 150020 is 15.20

    [[nodiscard]] int majorVersion() const { return version / 10000; }
    [[nodiscard]] QString path(const QString& program) const { return folder + u'/' + program; }
};

/// The newest installed PostgreSQL of 15 or later, or the one of `major` that a data folder needs.
/// Looks only into `folders`, by default LEADFLOOR_PG_BIN, or else the usual places of Linux and
/// macOS and PATH. Runs `postgres --version`: some milliseconds.
/// Errors: ServerMissing, ServerTooOld (only older ones are there); the detail names what was
/// found.
[[nodiscard]] Result<ServerPrograms> findServerPrograms(std::optional<int> major = {},
                                                        const QStringList& folders = {});

/// As whom the server runs: PostgreSQL refuses root, so root steps down to "postgres", else
/// "nobody".
struct ServerAccount
{
    QString name;
    quint32 userId = 0;
    quint32 groupId = 0;
    bool isStepDown = false; ///< we are root and this is somebody else

    /// Error: ServerMissing, if there is nobody to step down to or our own user has no name.
    [[nodiscard]] static Result<ServerAccount> current();
    /// Makes `process` run as this account, in "/" and with a small environment. `extra` runs in
    /// the child before exec: async-signal-safe calls only.
    void prepare(QProcess& process, std::function<void()> extra = {}) const;
    /// Gives a file or folder to this account if we are root. False: errno says why.
    [[nodiscard]] bool own(const QString& path) const;
};

/// The system's name of a user; empty: it has none. Any thread.
[[nodiscard]] QString systemUserName(quint32 userId);

/// Runs one program as `account` and waits. The value is its standard output.
/// Errors: ServerMissing (cannot be started), FloorProblem (no end in time, or an exit code; the
/// detail has its last words).
[[nodiscard]] Result<QByteArray> runServerProgram(const ServerAccount& account, const QString& path,
                                                  const QStringList& arguments,
                                                  int timeoutMs = 60000);

} // namespace leadfloor
