// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QTextDocument;

namespace leadfloor::guide {

/// Words as they are looked for: small letters, without accents and vowel marks, so that "codigo" finds
/// "código".
[[nodiscard]] QString folded(const QString& text);

/// A place in a document that holds one of the words.
struct Place
{
    int position = 0;
    int length = 0;
};
/// All places of the words of `question`, in reading order; empty if one of them is nowhere.
[[nodiscard]] QList<Place> placesOf(const QString& question, const QTextDocument& document);

} // namespace leadfloor::guide
