// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTextCharFormat>
#include <QTextDocument>

#include <memory>
#include <utility>

class QTextCursor;

namespace leadfloor {

/// The letters of papers: black on white, whatever the theme is.
struct PaperLetters
{
    QTextCharFormat plain, strong, large, quiet;
};
[[nodiscard]] PaperLetters paperLetters();
/// A table of what and which, below what is there; the cursor stands behind it.
void insertFacts(QTextCursor& cursor, const QList<std::pair<QString, QString>>& facts);
/// An empty document in the program's own letters, for a Paper.
[[nodiscard]] std::unique_ptr<QTextDocument> emptyPaper(qreal points = 10);

} // namespace leadfloor
