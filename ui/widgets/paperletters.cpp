// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paperletters.h"

#include <QTextCursor>
#include <QTextTable>

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
    QTextTableFormat frame;
    frame.setBorder(0);
    frame.setCellPadding(2);
    QTextTable* table = cursor.insertTable(int(facts.size()), 2, frame);
    for (int row = 0; row < table->rows(); ++row) {
        table->cellAt(row, 0).firstCursorPosition().insertText(facts.at(row).first, quiet);
        table->cellAt(row, 1).firstCursorPosition().insertText(facts.at(row).second, plain);
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
    return document;
}

} // namespace leadfloor
