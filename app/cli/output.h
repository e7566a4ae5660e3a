// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace leadfloor {

/// What the shell sees (design.md section 9).
enum ExitCode {
    DoneExit = 0,
    InternalExit = 1,
    UsageExit = 2,      ///< wrong words, or a file that cannot be used as it is
    RefusedExit = 3,    ///< by a rule; the LF code is printed
    NotPermittedExit = 4,
    ConnectionExit = 5, ///< no floor, connection lost, or outcome unknown
    CancelledExit = 6,
};
[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

/// One row of a list: for programs, and for people in the order of the titles.
struct ListRow
{
    QJsonObject json;
    QStringList cells;
};

/// Where commands write: one JSON object with --json, lines and tables for people without.
class Output final
{
public:
    explicit Output(bool isJson) : m_isJson(isJson) {}
    [[nodiscard]] bool isJson() const { return m_isJson; }

    /// The command's answer; with --json only. Call once.
    void object(const QJsonObject& object) const;
    /// For people only.
    void line(const QString& text) const;
    /// For people only. Columns that hold numbers are aligned right.
    void table(const QStringList& titles, const QList<QStringList>& rows) const;
    /// A whole list: {name: [...]}, or a table; `make` gives the ListRow of each row. Returns the
    /// exit code, also of the error that came instead.
    template <class Row, class Make>
    [[nodiscard]] int list(const QString& name, const QStringList& titles,
                           const Result<QList<Row>>& rows, Make make) const
    {
        if (!rows)
            return error(rows.error());
        QJsonArray json;
        QList<QStringList> cells;
        for (const Row& row : *rows) {
            const ListRow made = make(row);
            json.append(made.json);
            cells.append(made.cells);
        }
        table(titles, cells);
        object({{name, json}});
        return DoneExit;
    }
    /// For people only, on standard error, over the line before; `done` of `total`, 0: not known.
    void progress(const QString& what, qint64 done, qint64 total) const;
    /// Error text and next step, or {"error": {code, message, next, ...}}; returns the exit code.
    /// Of error.data, "where" (a login, a server) stands before the text and "next" takes the place
    /// of the usual next step; amounts and alternatives of a refusal are printed as well.
    [[nodiscard]] int error(const Error& error) const;

private:
    void refusal(const QJsonObject& data) const;

    bool m_isJson;
};

/// A mistake on the command line: a sentence that names the word and says what is right.
[[nodiscard]] Error usageError(const QString& sentence);
/// "Line 1: 50 asked for, 22 available (17 sold, 8 held by other orders until 14:02)".
[[nodiscard]] QString shortageText(int line, qint64 requested, qint64 available, const QJsonObject& missing);
/// What became of a picked lead that cannot be had: "sold", "held by another order", "yours already".
[[nodiscard]] QString goneWord(const QString& why);
/// "$1,234.50" for people, whatever the locale of the shell.
[[nodiscard]] QString moneyText(Money amount);
/// "12,480".
[[nodiscard]] QString countText(qint64 count);

} // namespace leadfloor
