// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace leadfloor {

/// The rows of a table of resources/data ("states.tsv"): tab-separated UTF-8, without the comment
/// lines that start with '#'. The files are compiled in, so a missing one is a bug.
[[nodiscard]] QList<QStringList> readDataTable(const QString& fileName);

} // namespace leadfloor
