// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/mask.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// As formatMoney() writes them, in any locale's digits and separators.
const QRegularExpression& amounts()
{
    static const QRegularExpression found(
        u"[+\u2212-]?([$\u20ac\u00a3]|\\b[A-Z]{3}\u00a0)\\d(?:[\\d.,'\u2019\u00a0\u202f\u066b\u066c]*\\d)?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return found;
}

const QRegularExpression& addresses()
{
    static const QRegularExpression found(u"[^\\s@<>,;:]+@[^\\s@<>,;:]+\\.[^\\s@<>,;:?]+"_s);
    return found;
}

/// International, and as people write them in North America.
const QRegularExpression& phones()
{
    static const QRegularExpression found(
        u"\\+\\d[\\d ().\u00a0-]{6,}\\d|\\(\\d{3}\\)[ \u00a0]?\\d{3}[-. \u00a0]\\d{4}|"
        u"\\b\\d{3}[-. \u00a0]\\d{3}[-. \u00a0]\\d{4}\\b"_s);
    return found;
}

} // namespace

Mask& Mask::instance()
{
    static Mask mask;
    return mask;
}

void Mask::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    Q_EMIT changed();
}

QString Mask::words(const QString& words)
{
    if (!instance().isOn() || words.isEmpty())
        return words;
    QString shown = words;
    shown.replace(amounts(), u"\\1"_s % dots());
    shown.replace(addresses(), dots());
    shown.replace(phones(), dots());
    return shown;
}

QString Mask::secret(const QString& words)
{
    return instance().isOn() && !words.isEmpty() ? dots() : words;
}

} // namespace leadfloor
