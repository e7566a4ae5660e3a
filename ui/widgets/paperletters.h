// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTextCharFormat>
#include <QTextDocument>

#include <memory>
#include <utility>

class QTextCursor;
class QTextTable;

namespace leadfloor {

/// The letters of papers: black on white, whatever the theme is.
struct PaperLetters
{
    QTextCharFormat plain, strong, large, quiet;
};
[[nodiscard]] PaperLetters paperLetters();
/// A table of what and which, below what is there; the cursor stands behind it.
void insertFacts(QTextCursor& cursor, const QList<std::pair<QString, QString>>& facts);
/// An empty document in the program's own letters, for a Paper. Its blocks have the program's direction; they would take
/// that of their first letter else.
[[nodiscard]] std::unique_ptr<QTextDocument> emptyPaper(qreal points = 10);

/// How a table of a paper stands; all are as wide as it, without a border.
struct PaperGrid
{
    qreal padding = 2;   ///< points around each cell
    QList<int> percents; ///< of each column; as its text needs if empty
    int headerRows = 0;  ///< again on each sheet of paper
};

/// A table whose first column stands where the paper's language begins: Qt does not mirror a document's tables.
class PaperTable
{
public:
    /// Inserts it at the cursor.
    PaperTable(QTextCursor& cursor, int rows, int columns, const PaperGrid& grid);
    /// A cursor at the start of a cell, counted from where the language begins.
    [[nodiscard]] QTextCursor cell(int row, int column) const;

private:
    QTextTable* m_table = nullptr;
    bool m_isMirrored = false;
};

} // namespace leadfloor
