// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>

#include <optional>
#include <utility>

/// Reading the single values of a supplier's file: UTF-8 in, nullopt for what is not understood.
/// Pure, without locale; any thread. Written for millions of values: no QString on the usual ways.
namespace leadfloor {

/// Without spaces around it, no-break spaces included.
[[nodiscard]] QByteArrayView trimmedValue(QByteArrayView text) noexcept;
/// Blank, "n/a", "none", "unknown" and "-" say that there is nothing (domain.md R5).
/// Expects a trimmed text.
[[nodiscard]] bool isEmptyValue(QByteArrayView text) noexcept;

struct DateRules
{
    bool isDayFirst = false; ///< 5/6/2026 is the 5th of June
    int latestYear = 0;      ///< years of two digits end here: 2027 makes "28" 1928
};

/// "2026-03-31", "3/31/2026", "03-31-26", "31 Mar 2026", "March 31, 2026", "20260331", and the day
/// number of a spreadsheet ("46112"). A time behind it is passed over.
[[nodiscard]] std::optional<QDate> readDate(QByteArrayView text, const DateRules& rules);
/// The same with a time: "3/31/2026 2:05 PM", "2026-03-31T14:05:09.25-05:00", "... EST", seconds
/// since 1970. Without a zone it is UTC. Seconds since 1970.
[[nodiscard]] std::optional<qint64> readTime(QByteArrayView text, const DateRules& rules);

/// Minor units of "$1,234.50", "1234.5", "250k", "1.2M"; never negative, at most 9 * 10^12.
[[nodiscard]] std::optional<qint64> readAmount(QByteArrayView text);
/// A whole number from `least` to `most`; "45.0" is one.
[[nodiscard]] std::optional<int> readWhole(QByteArrayView text, int least, int most);
/// Months of "360", "360 months", "30 years", "30 yrs"; 1 to 1200.
[[nodiscard]] std::optional<int> readMonths(QByteArrayView text);
/// Lower case, the domain in its ASCII form. The rule of HTML's e-mail field, with a dot in the
/// domain; "mailto:" and "Ana <ana@example.com>" are understood. Says nothing about delivery.
[[nodiscard]] std::optional<QByteArray> readEmail(QByteArrayView text);
/// "71101" or "71101-1234". Spreadsheets drop leading zeros: "501" is "00501".
[[nodiscard]] std::optional<QByteArray> readZip(QByteArrayView text);
/// First and last name of "Ana García", "García, Ana" and "Ana María García"; a single word is the
/// last name.
[[nodiscard]] std::pair<QByteArrayView, QByteArrayView> splitName(QByteArrayView text);

} // namespace leadfloor
