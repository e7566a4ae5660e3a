// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "models/domain/exportlayout.h"

namespace leadfloor {

/// Of "--yes-unguarded", wherever raw values may be written; wantsRawWord() says when it is wanted.
inline constexpr auto rawAgreedHelp = "Raw values are right: a program reads the files, nobody opens them in a spreadsheet";

/// What is said without it.
[[nodiscard]] inline Error rawError()
{
    Error error = usageError(QStringLiteral("raw values: in a spreadsheet, a cell that starts with = would run as a formula"));
    error.data.insert(QStringLiteral("next"), QStringLiteral("Say --yes-unguarded if a program reads the file."));
    return error;
}

} // namespace leadfloor
