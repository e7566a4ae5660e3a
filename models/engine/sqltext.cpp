// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sqltext.h"

#include <cctype>

namespace leadfloor {

namespace {

bool isWordByte(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'
           || static_cast<unsigned char>(c) >= 128;
}

qsizetype endOfLine(const QByteArray& sql, qsizetype at)
{
    const qsizetype end = sql.indexOf('\n', at);
    return end < 0 ? sql.size() : end;
}

/// After the closing quote; a doubled one belongs to the text.
qsizetype afterQuoted(const QByteArray& sql, qsizetype at, char quote, bool hasBackslashes)
{
    for (++at; at < sql.size(); ++at) {
        const bool isDoubled =
            sql.at(at) == quote && at + 1 < sql.size() && sql.at(at + 1) == quote;
        if (isDoubled || (hasBackslashes && sql.at(at) == '\\'))
            ++at;
        else if (sql.at(at) == quote)
            return at + 1;
    }
    return sql.size();
}

/// These comments nest.
qsizetype afterBlockComment(const QByteArray& sql, qsizetype at)
{
    int depth = 1;
    for (at += 2; at < sql.size() && depth > 0; ++at) {
        if (sql.mid(at, 2) == "/*") {
            ++depth;
            ++at;
        } else if (sql.mid(at, 2) == "*/") {
            --depth;
            ++at;
        }
    }
    return at;
}

/// After $tag$...$tag$, or one byte further if this dollar starts no quote.
qsizetype afterDollar(const QByteArray& sql, qsizetype at)
{
    if (at > 0 && isWordByte(sql.at(at - 1)))
        return at + 1;
    qsizetype tagEnd = at + 1;
    while (tagEnd < sql.size() && isWordByte(sql.at(tagEnd)))
        ++tagEnd;
    const bool isQuote =
        tagEnd < sql.size() && sql.at(tagEnd) == '$'
        && (tagEnd == at + 1 || std::isdigit(static_cast<unsigned char>(sql.at(at + 1))) == 0);
    if (!isQuote)
        return at + 1;
    const QByteArray tag = sql.mid(at, tagEnd - at + 1);
    const qsizetype close = sql.indexOf(tag, tagEnd + 1);
    return close < 0 ? sql.size() : close + tag.size();
}

int lineOfByte(const QByteArray& sql, qsizetype byte)
{
    return 1 + int(sql.left(byte).count('\n'));
}

} // namespace

int lineOfCharacter(const QByteArray& sql, int position)
{
    int line = 1;
    for (const char c : sql) {
        const bool startsCharacter = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (startsCharacter && --position <= 0)
            break;
        if (c == '\n')
            ++line;
    }
    return line;
}

int lineOfStatement(const QByteArray& sql, int index)
{
    qsizetype start = -1; // of the statement that is being read
    for (qsizetype at = 0; at < sql.size();) {
        const char c = sql.at(at);
        if (c == '-' && sql.mid(at, 2) == "--") {
            at = endOfLine(sql, at);
        } else if (c == '/' && sql.mid(at, 2) == "/*") {
            at = afterBlockComment(sql, at);
        } else if (c == ';') {
            if (start >= 0 && index-- == 0)
                return lineOfByte(sql, start);
            start = -1;
            ++at;
        } else if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            ++at;
        } else {
            if (start < 0)
                start = at;
            const bool isEscapeString = c == '\'' && at > 0
                                        && (sql.at(at - 1) == 'E' || sql.at(at - 1) == 'e')
                                        && (at == 1 || !isWordByte(sql.at(at - 2)));
            if (c == '\'' || c == '"')
                at = afterQuoted(sql, at, c, isEscapeString);
            else if (c == '$')
                at = afterDollar(sql, at);
            else
                ++at;
        }
    }
    return lineOfByte(sql, start >= 0 ? start : sql.size());
}

} // namespace leadfloor
