// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cellguard.h"

#include <QString>

#include <array>

namespace leadfloor {

namespace {

struct CodePoint
{
    char32_t value = 0;
    qsizetype length = 1;
};

/// The code point at `text[at]`; a byte that starts none counts as U+FFFD.
CodePoint codePointAt(QByteArrayView text, qsizetype at) noexcept
{
    const auto byte = [&](qsizetype i) { return quint8(text[at + i]); };
    const quint8 first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const qsizetype left = text.size() - at;
    const auto tail = [&](qsizetype i) { return char32_t(byte(i) & 0x3f); };
    if ((first & 0xe0) == 0xc0 && left >= 2)
        return {(char32_t(first & 0x1f) << 6) | tail(1), 2};
    if ((first & 0xf0) == 0xe0 && left >= 3)
        return {(char32_t(first & 0x0f) << 12) | (tail(1) << 6) | tail(2), 3};
    if ((first & 0xf8) == 0xf0 && left >= 4)
        return {(char32_t(first & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3), 4};
    return {0xfffd, 1};
}

/// What a reader may drop or hide before it looks at a cell: spaces, controls, invisible
/// characters, quotation marks; the apostrophe too, so that guarding can be undone exactly.
bool isPassedOver(char32_t c) noexcept
{
    if (c <= 0x20 || (c >= 0x7f && c <= 0xa0) || c == U'"' || c == U'\'')
        return true;
    if (c < 0x034f)
        return c == 0xad;
    struct Range { char32_t first, last; };
    static constexpr std::array ranges = {
        Range{0x034f, 0x034f}, Range{0x061c, 0x061c}, Range{0x115f, 0x1160}, Range{0x1680, 0x1680},
        Range{0x17b4, 0x17b5}, Range{0x180b, 0x180f}, Range{0x2000, 0x200f}, Range{0x2028, 0x202f},
        Range{0x205f, 0x206f}, Range{0x2800, 0x2800}, Range{0x3000, 0x3000}, Range{0x3164, 0x3164},
        Range{0xfe00, 0xfe0f}, Range{0xfeff, 0xfeff}, Range{0xffa0, 0xffa0}, Range{0xfff9, 0xfffd},
        Range{0xe0000, 0xe0fff},
    };
    for (const Range& range : ranges) {
        if (c <= range.last)
            return c >= range.first;
    }
    return false;
}

bool isTrigger(char32_t c) noexcept
{
    switch (c) {
    case U'=': case U'+': case U'-': case U'@': case U'|': case U'%':
    case 0xff1d: case 0xff0b: case 0xff0d: case 0xff20: case 0xff5c: case 0xff05: // full width
    case 0xfe66: case 0xfe62: case 0xfe63: case 0xfe6b: case 0xfe6a:              // small forms
    case 0x2212:                                                                  // minus sign
        return true;
    default:
        return false;
    }
}

bool isSeparator(char c) noexcept
{
    return c == ',' || c == ';' || c == '|' || c == '\t' || c == '\r' || c == '\n';
}

/// Where a reader that passes over what it may stops: at a trigger, at other text, or at the end.
struct Stop
{
    qsizetype at = 0;
    bool isAtTrigger = false;
};

Stop stopFrom(QByteArrayView text, qsizetype at) noexcept
{
    while (at < text.size()) {
        const CodePoint c = codePointAt(text, at);
        if (isTrigger(c.value))
            return {at, true};
        if (!isPassedOver(c.value))
            return {at, false};
        at += c.length;
    }
    return {at, false};
}

void cutToCell(QByteArray& text, CellChanges& changes)
{
    if (text.size() <= cellCharactersMax) // a UTF-8 byte is at most one UTF-16 unit
        return;
    QString wide = QString::fromUtf8(text);
    if (wide.size() <= cellCharactersMax)
        return;
    qsizetype keep = cellCharactersMax - 1;
    if (wide.at(keep - 1).isHighSurrogate())
        --keep;
    wide.truncate(keep);
    wide.append(QChar(0x2026));
    text = wide.toUtf8();
    changes |= CellChange::Cut;
}

} // namespace

bool isPlainNumber(QByteArrayView text) noexcept
{
    qsizetype at = text.startsWith('-') ? 1 : 0;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        return at - from;
    };
    const qsizetype whole = digits();
    if (whole < 1 || whole > 15)
        return false;
    if (at == text.size())
        return true;
    if (text[at++] != '.')
        return false;
    const qsizetype decimals = digits();
    return decimals >= 1 && decimals <= 6 && at == text.size();
}

CellPlace placeOf(qsizetype column) noexcept
{
    return column == 0 ? CellPlace::RowStart : CellPlace::Inside;
}

bool startsLikeFormula(QByteArrayView text, CellPlace place) noexcept
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == '\'')
        ++at;
    if (at == text.size())
        return false;
    const char first = text[at];
    if (first == '\t' || first == '\r' || first == '\n' || first == '\0')
        return true;
    if (place == CellPlace::Inside && isPlainNumber(text.sliced(at)))
        return false;
    return stopFrom(text, at).isAtTrigger;
}

CellChanges guardCell(QByteArrayView text, QByteArray& out, CellPlace place)
{
    CellChanges changes;
    out.clear();
    out.reserve(text.size() + 16);
    if (startsLikeFormula(text, place)) {
        out.append('\'');
        changes |= CellChange::Formula;
    }
    Stop stop; // of the last separator; separators before it lead to the same place
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (stop.isAtTrigger && i == stop.at) {
            out.append('\'');
            changes |= CellChange::Formula;
        }
        const bool isControl = quint8(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        if (isControl) {
            out.append("\xef\xbf\xbd", 3);
            changes |= CellChange::Control;
        } else {
            out.append(c);
        }
        if (isSeparator(c) && stop.at <= i)
            stop = stopFrom(text, i + 1);
    }
    cutToCell(out, changes);
    return changes;
}

QByteArray quotedCell(const QString& words)
{
    QByteArray inert;
    guardCell(words.toUtf8(), inert);
    return '"' + inert.replace('"', "\"\"") + '"';
}

QByteArray unguardedCell(QByteArrayView text, CellPlace place)
{
    if (text.startsWith('\'') && startsLikeFormula(text.sliced(1), place))
        text = text.sliced(1);
    QByteArray out;
    out.reserve(text.size());
    Stop stop;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isGuard = stop.isAtTrigger && i == stop.at - 1 && text[i] == '\'';
        if (!isGuard)
            out.append(text[i]);
        if (isSeparator(text[i]) && stop.at <= i)
            stop = stopFrom(text, i + 1);
    }
    return out;
}

} // namespace leadfloor
