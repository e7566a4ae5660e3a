// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettesource.h"

#include <QStringList>

#include <algorithm>

namespace leadfloor {

int matchScore(const QString& title, const QStringList& typed)
{
    int score = 1;
    for (const QString& word : typed) {
        const qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool startsWord = at == 0 || !title.at(at - 1).isLetterOrNumber();
        score += at == 0 ? 8 : startsWord ? 4 : 1;
    }
    return score;
}

void ListedSource::find(const QString& words)
{
    m_hits.clear();
    const QStringList typed = words.split(u' ', Qt::SkipEmptyParts);
    if (typed.isEmpty())
        return;
    QList<std::pair<int, PaletteHit>> found;
    for (const PaletteHit& hit : m_list()) {
        if (const int score = matchScore(hit.title, typed); score > 0)
            found.append({score, hit});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [score, hit] : std::as_const(found).first(std::min<qsizetype>(found.size(), hitsMost)))
        m_hits.append(hit);
}

} // namespace leadfloor
