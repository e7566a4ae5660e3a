// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace leadfloor {

class StagedFile;

/// A file that is complete beside its place, and the name that it gets.
struct SetFile
{
    StagedFile* file = nullptr;
    QString path;
};

/// Puts files that belong together in their places, all in the folder of `path`, and takes away those
/// of `outdated` (names there, which may be missing): all of it or nothing. What stood there is kept
/// under a name of its own until all are in place, and a journal, "NAME.leadfloor-set" beside `path`,
/// says what was begun: an error is undone at once, a death by undoTornSets().
/// `afterStep` is called behind every step on the disk; tests die there.
/// Blocks for the disk. Errors: FileProblem.
[[nodiscard]] Result<> replaceFileSet(const QString& path, const QList<SetFile>& files, const QStringList& outdated,
                                      const std::function<void()>& afterStep = {});

/// Gives a folder back the files that stood there before sets that died half-way. Returns the names
/// that sets under way, of this program or another, still need. Blocks for the disk.
QStringList undoTornSets(const QString& folder);

} // namespace leadfloor
