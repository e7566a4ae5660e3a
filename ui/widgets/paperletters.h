// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCharFormat>
#include <QTextDocument>

#include <memory>

namespace leadfloor {

/// The letters of papers: black on white, whatever the theme is.
struct PaperLetters
{
    QTextCharFormat plain, strong, large, quiet;
};
[[nodiscard]] PaperLetters paperLetters();
/// An empty document in the program's own letters, for a Paper.
[[nodiscard]] std::unique_ptr<QTextDocument> emptyPaper(qreal points = 10);

} // namespace leadfloor
