// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

/// Workbooks made part by part, so that tests may make wrong ones.
namespace leadfloor::testing {

using ZipParts = QList<QPair<QByteArray, QByteArray>>; ///< name, content

/// A ZIP archive of these parts.
[[nodiscard]] QByteArray zipOf(const ZipParts& parts);

struct BookMaker
{
    QByteArray sheet;                 ///< what stands inside of <sheetData>
    QByteArrayList texts = {};        ///< shared ones: what stands inside of <si>
    QByteArrayList formats = {};      ///< codes of own number formats; style n + 1 has the n-th
    QByteArray workbook = {};         ///< attributes of <workbookPr>
    ZipParts more = {};               ///< beside or in the place of what is made
    QByteArrayList sheets = {"Leads"}; ///< names; all but the first are empty
    [[nodiscard]] ZipParts parts() const;
    [[nodiscard]] QByteArray bytes() const { return zipOf(parts()); }
};

/// "<row r=\"7\">...": cells as they are written.
[[nodiscard]] QByteArray sheetRow(int number, const QByteArrayList& cells);
/// A cell with its text inside: "A7".
[[nodiscard]] QByteArray inlineCell(const QByteArray& reference, const QByteArray& text);

} // namespace leadfloor::testing
