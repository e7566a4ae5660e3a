// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadfile.h"

/// What a supplier's file tells by its first rows. Pure values; any thread.
namespace leadfloor {

/// The first row names the columns: it has names that we know and no values, or at least no values.
[[nodiscard]] bool looksLikeHeader(const QStringList& firstRow);

/// "Column 1", "Column 2", ...: names for a file without header; stable, so that a profile fits again.
[[nodiscard]] QStringList namelessHeader(qsizetype columns);

/// LeadMapping::guess(), then the values: a column whose values contradict its name loses
/// confidence, or its field; one without a known name gets the field that its values look like.
/// `rows` are records behind the header, some hundred at most.
[[nodiscard]] LeadMapping guessMapping(const QStringList& header, const QList<QStringList>& rows);

} // namespace leadfloor
