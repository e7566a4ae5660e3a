// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

class QWidget;

namespace leadfloor {

class MessageStrip;

/// What a person wants to have as a file.
struct FileToSave
{
    QString title;          ///< of the question where to
    QString kinds;          ///< "CSV files (*.csv)"; empty: any
    QString name;           ///< proposed, with its ending
    QByteArray bytes;
    bool isPrivate = false; ///< nobody but its owner may read it
};

/// Asks for a place and writes the file there; `strip` says how it went, if it still is there then.
void saveFile(QWidget& parent, MessageStrip& strip, const FileToSave& file);

/// The same for a place that is chosen already.
void saveFile(const QString& path, MessageStrip& strip, const QByteArray& bytes, bool isPrivate = false);

/// Writes in another thread, since a disk may be slow or far away: wholly or not at all. Errors: FileProblem with the path
/// and why.
[[nodiscard]] QFuture<Result<>> writeFile(const QString& path, const QByteArray& bytes, bool isPrivate = false);

} // namespace leadfloor
