// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paperletters.h"

#include <QGuiApplication>
#include <QTextCursor>
#include <QTextOption>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

PaperLetters paperLetters()
{
    PaperLetters letters;
    letters.plain.setForeground(Qt::black);
    letters.strong = letters.plain;
    letters.strong.setFontWeight(QFont::DemiBold);
    letters.large = letters.strong;
    letters.large.setFontPointSize(16);
    letters.quiet = letters.plain;
    letters.quiet.setForeground(QColor(0x43, 0x4B, 0x5A));
    return letters;
}

void insertFacts(QTextCursor& cursor, const QList<std::pair<QString, QString>>& facts)
{
    const auto [plain, strong, large, quiet] = paperLetters();
    const PaperTable table(cursor, int(facts.size()), 2, {2, {30, 70}});
    for (int row = 0; row < facts.size(); ++row) {
        table.cell(row, 0).insertText(facts.at(row).first, quiet);
        table.cell(row, 1).insertText(facts.at(row).second, plain);
    }
    cursor.movePosition(QTextCursor::End);
    cursor.insertBlock();
}

std::unique_ptr<QTextDocument> emptyPaper(qreal points)
{
    auto document = std::make_unique<QTextDocument>();
    QFont font(u"Leadfloor Sans"_s);
    font.setPointSizeF(points);
    document->setDefaultFont(font);
    document->setDocumentMargin(24);
    QTextOption option = document->defaultTextOption();
    option.setTextDirection(QGuiApplication::layoutDirection());
    document->setDefaultTextOption(option);
    return document;
}

PaperTable::PaperTable(QTextCursor& cursor, int rows, int columns, const PaperGrid& grid)
    : m_isMirrored(cursor.document()->defaultTextOption().textDirection() == Qt::RightToLeft)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(grid.padding);
    format.setHeaderRowCount(grid.headerRows);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100)); // a narrow one stands at the left in any language
    QList<QTextLength> widths;
    for (const int percent : grid.percents)
        widths.append(QTextLength(QTextLength::PercentageLength, percent));
    if (m_isMirrored)
        std::reverse(widths.begin(), widths.end());
    format.setColumnWidthConstraints(widths);
    m_table = cursor.insertTable(rows, columns, format);
}

QTextCursor PaperTable::cell(int row, int column) const
{
    return m_table->cellAt(row, m_isMirrored ? m_table->columns() - 1 - column : column).firstCursorPosition();
}

} // namespace leadfloor
