// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/searchlanguage.h"

/// What tests of the search language share.
namespace leadfloor {

/// Two products; projects whose names are of several words, quoted, the same, or another one's code.
inline SearchWords demoWords()
{
    SearchWords words;
    words.products = {{QStringLiteral("mortgage"), QStringLiteral("Mortgage protection")},
                      {QStringLiteral("real-estate"), QStringLiteral("Real estate projects")}};
    words.projects = {{QStringLiteral("hv-1"), QStringLiteral("Harbor View")}, {QStringLiteral("op"), QStringLiteral("Oak \"Park\" – Nord")},
                      {QStringLiteral("twin-a"), QStringLiteral("Twin Towers")}, {QStringLiteral("twin-b"), QStringLiteral("Twin Towers")},
                      {QStringLiteral("odd code"), QStringLiteral("hv-1")}};
    return words;
}

/// "start+length reason [suggestions]", a line each.
inline QString reasons(const QList<SearchError>& errors)
{
    QStringList lines;
    for (const SearchError& error : errors)
        lines.append(QStringLiteral("%1+%2 %3 [%4]").arg(error.start)
                         .arg(error.length)
                         .arg(error.reason, error.suggestions.join(QStringLiteral("; "))));
    return lines.join(u'\n');
}

} // namespace leadfloor
