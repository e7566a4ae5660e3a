// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/decomposed.h"

#include <algorithm>

namespace leadfloor {

QString decomposed(QStringView text)
{
    constexpr qsizetype pieceMost = 256;
    QString apart;
    apart.reserve(text.size());
    while (!text.isEmpty()) {
        qsizetype size = std::min(text.size(), pieceMost);
        if (size < text.size() && text[size].isLowSurrogate())
            ++size;
        apart += text.first(size).toString().normalized(QString::NormalizationForm_KD);
        text = text.sliced(size);
    }
    return apart;
}

} // namespace leadfloor
