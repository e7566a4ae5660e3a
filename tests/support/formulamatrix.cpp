// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/formulamatrix.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

QList<QByteArray> formulaMatrix(int step)
{
    const QList<QByteArray> prefixes = {"", " ", "  ", "\xc2\xa0", "\xef\xbb\xbf", "\xe2\x80\x8b", "\t", "\r", "\n", "\r\n", "'", "\"", "\"\"", "\x01", "a"};
    const QList<QByteArray> separators = {"", ",", ";", "\t", "|", "x,", "x;", "x\t", "\",\"", "\";\"", "\"\t\"", "x\n", "x\",", ", ", "; "};
    const QList<QByteArray> triggers = {"=", "+", "-", "@", "|", "%", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0", "\xe2\x88\x92"};
    const QList<QByteArray> bodies = {"1+1", "cmd|'/c calc'!A0", "SUM(A1:A2)", "HYPERLINK(\"http://x\",\"y\")", "1", "A1", "2;=1+1", "2,=1+1"};
    QList<QByteArray> cells;
    int at = 0;
    for (const QByteArray& prefix : prefixes) {
        for (const QByteArray& separator : separators) {
            for (const QByteArray& trigger : triggers) {
                for (const QByteArray& body : bodies) {
                    if (at++ % step == 0)
                        cells.append(QByteArray(prefix).append(separator).append(trigger).append(body));
                }
            }
        }
    }
    return cells;
}

qint64 runnableCells(const QByteArray& file, char separator)
{
    // A quotation mark opens a quoted cell at its start only; then a doubled one is one of the text.
    QList<QByteArray> cells;
    QByteArray cell;
    bool isQuoted = false;
    bool isAtStart = true;
    for (qsizetype i = 0; i < file.size(); ++i) {
        const char c = file.at(i);
        if (isQuoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < file.size() && file.at(i + 1) == '"')
                cell += file.at(++i);
            else
                isQuoted = false;
        } else if (c == '"' && isAtStart) {
            isQuoted = true;
            isAtStart = false;
        } else if (c == separator || c == '\n' || c == '\r') {
            cells.append(cell);
            cell.clear();
            isAtStart = true;
        } else {
            cell += c;
            isAtStart = false;
        }
    }
    cells.append(cell);
    static const QRegularExpression runnable(u"\\A[\\s\\p{C}\\p{Z}]*[=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}\\x{2212}]"_s);
    static const QRegularExpression number(u"\\A[+-]?[0-9]{1,15}(\\.[0-9]{1,6})?\\z"_s);
    qint64 count = 0;
    for (const QByteArray& one : std::as_const(cells)) {
        const QString text = QString::fromUtf8(one);
        count += runnable.match(text).hasMatch() && !number.match(text).hasMatch() ? 1 : 0;
    }
    return count;
}

} // namespace leadfloor::testing
