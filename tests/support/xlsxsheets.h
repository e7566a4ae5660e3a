// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace leadfloor::testing {

/// A strict look into a workbook, sharing nothing with the code that writes or reads ours.
struct XlsxSheet
{
    struct Cell
    {
        QString text;   ///< of a text cell; of others the number as the file has it
        QChar kind;     ///< 's' text, 'n' number, 'd' number that is shown as a date
        QString format; ///< number format
    };
    QString name;
    QList<QList<Cell>> rows; ///< cells that are not there have kind 0

    [[nodiscard]] QStringList texts(qsizetype row) const;
};

struct XlsxSheets
{
    QList<XlsxSheet> sheets;
    bool hasFormulas = false; ///< an <f> element anywhere
    QString problem;          ///< empty: every part was well-formed
};
[[nodiscard]] XlsxSheets readXlsx(const QString& path);

} // namespace leadfloor::testing
