// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportdocument.h"

#include "ui/reports/reportpicture.h"
#include "ui/widgets/paperletters.h"

#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int columnsOfNine = 7; ///< more of them need smaller letters
constexpr int chartWidth = 560;  ///< pixels of 1/96": what a sheet has between its margins

} // namespace

Paper reportPaper(const ReportModel& model, const QStringList& facts, const ReportChart& chart,
                  const QString& fileName)
{
    const ReportSheet& sheet = model.sheet();
    const bool isWide = sheet.columns.size() > columnsOfNine;
    auto document = emptyPaper(isWide ? 7.5 : 9);
    QTextCursor cursor(document.get());
    const PaperLetters letters = paperLetters();
    cursor.insertText(sheet.title, letters.large);
    QString text = sheet.title;
    for (const QString& fact : facts) {
        cursor.insertBlock();
        cursor.insertText(fact, letters.plain);
        text += u'\n' % fact;
    }
    if (!chart.bars.isEmpty()) {
        cursor.insertBlock();
        cursor.insertBlock();
        cursor.insertText(chart.title, letters.strong);
        cursor.insertBlock();
        PaperBars::insert(cursor, chart.bars, chart.valueText, chartWidth, chart.direction);
    }
    cursor.insertBlock();

    const bool hasTotals = !sheet.totals.isEmpty();
    const PaperTable table(cursor, int(sheet.rows.size()) + 1 + (hasTotals ? 1 : 0), int(sheet.columns.size()), {3, {}, 1});
    QTextBlockFormat atEnd, whole;
    atEnd.setAlignment(Qt::AlignTrailing);
    whole = atEnd;
    whole.setNonBreakableLines(true); // sums are never parted
    const auto put = [&](int row, const QStringList& cells, const QTextCharFormat& format) {
        for (int column = 0; column < cells.size(); ++column) {
            QTextCursor cell = table.cell(row, column);
            if (column > 0)
                cell.setBlockFormat(row == 0 ? atEnd : whole);
            cell.insertText(cells.at(column), format);
        }
        text += u'\n' % cells.join(u'\t');
    };
    const auto words = [&](const QVariantList& values) {
        QStringList cells;
        for (int column = 0; column < values.size(); ++column)
            cells.append(model.text(column, values.at(column)));
        return cells;
    };
    QStringList titles;
    for (const ReportColumn& column : sheet.columns)
        titles.append(column.title);
    put(0, titles, letters.strong);
    for (int row = 0; row < sheet.rows.size(); ++row)
        put(row + 1, words(sheet.rows.at(row)), letters.plain);
    if (hasTotals)
        put(int(sheet.rows.size()) + 1, words(sheet.totals), letters.strong);
    return {sheet.title, std::move(document), text, fileName};
}

} // namespace leadfloor
