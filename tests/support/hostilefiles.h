// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Lead files that suppliers should not send, with what must be said of them (reliability.md T77).
namespace leadfloor::testing {

struct HostileFile
{
    QString name;
    QByteArray bytes;
    /// Rows that are good, by their first value, in their order.
    QByteArrayList good;
    /// Lines of the rows that are not.
    QList<qint64> badLines;
    /// Not empty: the whole file is refused with these words.
    QString refusal;
};

/// Some 200, each of a few kilobytes at most: encodings, line ends, delimiters and what may be wrong
/// with one row of ten, and what is no text at all.
[[nodiscard]] QList<HostileFile> hostileFiles();

} // namespace leadfloor::testing
