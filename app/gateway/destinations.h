// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace leadfloor {

/// A folder of this machine or an SFTP server that one workspace's deliveries may go to.
struct Destination
{
    QString name;      ///< as deliveries call it
    QString workspace; ///< whose it is: nobody else's leads go there
    QString kind;      ///< "folder", "sftp"
    QString folder;    ///< of kind folder
    QString url;       ///< of kind sftp: "sftp://host:22/inbox/"
    QString user;
    QString passwordFile; ///< of the user, or of the key
    QString keyFile;      ///< private key; empty: the password signs in
    QString knownHosts;   ///< file with the server's key: without it nothing is sent
};

/// Where deliveries may go, from a file that only the operator writes (README.md). Secrets are named by
/// their files, which only their owner may read; they are read when they are needed.
struct Destinations
{
    QList<Destination> all;

    [[nodiscard]] const Destination* find(const QString& name, const QString& kind, const QString& workspace) const;
};

/// Errors: BadFile with file, line and what is right there.
[[nodiscard]] Result<Destinations> readDestinations(const QByteArray& toml, const QString& path);

/// Asked again and again while something is on its way; false ends it.
using TransferWatch = std::function<bool()>;

/// Takes files to a destination, each under its own name: first complete under another one, then renamed,
/// so that whoever waits for them never sees a part; one of the same name is replaced. Blocks, without a bound while
/// something moves. Errors: FileProblem, NotPermitted (sign-in or the server's key refused), Disconnected, Cancelled (by `goesOn`).
[[nodiscard]] Result<> takeFiles(const Destination& destination, const QStringList& paths, const TransferWatch& goesOn = {});
/// Whether takeFiles() would get a file there: puts an empty one there under an unfinished name and removes
/// it again. Blocks. Errors: as takeFiles().
[[nodiscard]] Result<> tryDestination(const Destination& destination);

} // namespace leadfloor
