// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace leadfloor {

/// What one look through a whole file tells.
struct TextFileFacts
{
    QByteArray sha256;          ///< 32 bytes
    qint64 bytes = 0;
    qint64 lines = 0;           ///< line feeds; a last line without one counts too
    QString encoding;           ///< a name that QStringDecoder knows
    int byteOrderMarkBytes = 0;
    qint64 firstBadUtf8Line = 0; ///< 0: the whole file is UTF-8
};

/// Reads the device from its start to its end, in constant memory, and finds the encoding: byte
/// order mark; UTF-16 by its zero bytes; UTF-8 if all of it is; a script that is not Latin by
/// libuchardet; else windows-1252, which almost every other American file is in.
/// `isCancelled` is asked once per megabyte.
/// Errors: BadFile for what is no text (workbooks, archives, PDF, pictures: the message says which
/// and what to do), FileProblem, Cancelled. `fileName` is for the messages.
[[nodiscard]] Result<TextFileFacts> inspectTextFile(QIODevice& device, const QString& fileName,
                                                    const std::function<bool()>& isCancelled = {});

} // namespace leadfloor
