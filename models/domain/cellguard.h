// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFlags>
#include <QString>

/// Keeps text from becoming a formula in the spreadsheet that opens a file (domain.md R33).
/// All text here is UTF-8. Functions are pure and may run in any thread.
namespace leadfloor {

/// What was changed in a cell to make it inert.
enum class CellChange : quint8 {
    Formula = 1,      ///< an apostrophe in front, or inside after a separator
    Control = 2,      ///< NUL or another control character became U+FFFD
    PhoneGuarded = 4, ///< an E.164 number that has no national form in the file's country
    Cut = 8,          ///< longer than a spreadsheet cell can be
};
Q_DECLARE_FLAGS(CellChanges, CellChange)
Q_DECLARE_OPERATORS_FOR_FLAGS(CellChanges)

/// Where in its row a text cell stands. A reader that is told another separator takes the first cell together
/// with what follows it ("-1;..." from "-1";"..."): no number then, so that a signed one is guarded there too.
enum class CellPlace : quint8 {
    RowStart,
    Inside
};

[[nodiscard]] CellPlace placeOf(qsizetype column) noexcept;

/// The most UTF-16 units that a spreadsheet cell holds.
inline constexpr qsizetype cellCharactersMax = 32767;

/// True if `text` matches -?[0-9]{1,15}(\.[0-9]{1,6})?: a spreadsheet shows it as the same number.
[[nodiscard]] bool isPlainNumber(QByteArrayView text) noexcept;

/// True if a spreadsheet might read the start of `text` as a formula: a trigger character
/// (= + - @ | % and their full-width forms) after any spaces, invisible characters, quotation marks
/// or apostrophes, or a raw first TAB, CR, LF or NUL. Plain numbers are no formulas inside of a row.
[[nodiscard]] bool startsLikeFormula(QByteArrayView text, CellPlace place = CellPlace::Inside) noexcept;

/// Replaces `out` by an inert form of `text`: an apostrophe before it if it starts like a formula,
/// one before each trigger that follows a comma, semicolon, bar, TAB, CR or LF (a reader that
/// guesses another separator starts a cell there), U+FFFD for control characters, cut at
/// cellCharactersMax with "…" as its last character.
CellChanges guardCell(QByteArrayView text, QByteArray& out, CellPlace place = CellPlace::Inside);

/// An inert cell of a small CSV file, in quotation marks.
[[nodiscard]] QByteArray quotedCell(const QString& words);

/// The inverse of guardCell() where nothing had to be replaced or cut:
/// unguardedCell(guarded x) == x for every x in the same place, and text that was not guarded stays as it is.
[[nodiscard]] QByteArray unguardedCell(QByteArrayView text, CellPlace place = CellPlace::Inside);

} // namespace leadfloor
