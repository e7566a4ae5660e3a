// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paperletters.h"

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
