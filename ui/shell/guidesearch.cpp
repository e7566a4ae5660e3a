// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guidesearch.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::guide {

QString folded(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    for (const QChar letter : apart) {
        if (letter.category() != QChar::Mark_NonSpacing && letter.category() != QChar::Other_Format)
            plain.append(letter.toCaseFolded());
    }
    return plain;
}

QList<Place> placesOf(const QString& question, const QTextDocument& document)
{
    const QString text = document.toPlainText();
    // Where each folded letter stands in the text.
    QString plain;
    QList<int> origins;
    for (int i = 0; i < text.size(); ++i) {
        const QString letters = folded(text.mid(i, 1));
        plain += letters;
        origins.insert(origins.size(), letters.size(), i);
    }
    QList<Place> places;
    const QStringList words = folded(question).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        qsizetype at = plain.indexOf(word);
        if (at < 0)
            return {};
        for (; at >= 0; at = plain.indexOf(word, at + word.size()))
            places.append({origins.at(at), origins.at(at + word.size() - 1) - origins.at(at) + 1});
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.position < b.position; });
    return places;
}

} // namespace leadfloor::guide
