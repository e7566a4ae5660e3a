// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace leadfloor {

/// A language that every text of the program has, 40 % longer than English and with marks on its
/// letters: what is cut in it has no room for German, and what stands there in plain English was
/// never given to a translator.
class PseudoLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString english = QString::fromUtf8(source);
        QString longer;
        qsizetype extra = 0;
        for (qsizetype i = 0; i < english.size(); ++i) {
            const QChar letter = english.at(i);
            if ((letter == u'%' || letter == u'&') && i + 1 < english.size()) { // %1, %n, &File
                longer += letter;
                longer += english.at(++i);
                continue;
            }
            const qsizetype vowel = QStringView(u"aeiouyAEIOUY").indexOf(letter);
            longer += vowel < 0 ? letter : QStringView(u"áéíóúýÁÉÍÓÚÝ").at(vowel);
            // As long as it takes; words stay words, so that lines break where they would.
            if (letter.isLetter() && (extra + 1) * 10 <= (i + 1) * 4) {
                longer += vowel < 0 ? letter.toLower() : QStringView(u"áéíóúýáéíóúý").at(vowel);
                ++extra;
            }
        }
        for (; extra * 10 < english.size() * 4 && english.size() > 1; ++extra)
            longer += u'ñ';
        return longer;
    }
};

} // namespace leadfloor
