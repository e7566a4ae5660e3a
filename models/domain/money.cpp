// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace leadfloor {

std::optional<Money> Money::fromString(QStringView text)
{
    QStringView rest = text.trimmed();
    const bool negative = rest.startsWith(u'-') || rest.startsWith(u'\u2212');
    if (negative)
        rest = rest.mid(1);
    if (rest.startsWith(u'$'))
        rest = rest.mid(1);
    qint64 minor = 0;
    int digits = 0;
    int decimals = -1; // -1: no point seen yet
    for (const QChar c : rest) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c == u',' && decimals < 0 && digits > 0)
            continue;
        if (c < u'0' || c > u'9' || decimals == 2)
            return std::nullopt;
        if (__builtin_mul_overflow(minor, qint64(10), &minor)
            || __builtin_add_overflow(minor, qint64(c.unicode() - u'0'), &minor))
            return std::nullopt;
        ++digits;
        if (decimals >= 0)
            ++decimals;
    }
    if (digits == 0 || decimals == 0)
        return std::nullopt;
    for (int i = decimals < 0 ? 0 : decimals; i < 2; ++i) {
        if (__builtin_mul_overflow(minor, qint64(10), &minor))
            return std::nullopt;
    }
    return fromMinor(negative ? -minor : minor);
}

QString Money::toString() const
{
    // Unsigned so that the smallest amount has an absolute value, too.
    const quint64 absolute = m_minor < 0 ? ~quint64(m_minor) + 1 : quint64(m_minor);
    return (m_minor < 0 ? u"-"_s : QString()) % QString::number(absolute / 100) % u'.'
        % QString::number(absolute % 100).rightJustified(2, u'0');
}

std::optional<Money> Money::plus(Money other) const noexcept
{
    qint64 sum = 0;
    if (__builtin_add_overflow(m_minor, other.m_minor, &sum))
        return std::nullopt;
    return fromMinor(sum);
}

std::optional<Money> Money::times(qint64 factor) const noexcept
{
    qint64 product = 0;
    if (__builtin_mul_overflow(m_minor, factor, &product))
        return std::nullopt;
    return fromMinor(product);
}

QString formatMoney(Money amount, const QLocale& locale, const QString& currency)
{
    const quint64 absolute
        = amount.minor() < 0 ? ~quint64(amount.minor()) + 1 : quint64(amount.minor());
    const QString symbol = currency == "USD"_L1 ? u"$"_s
        : currency == "EUR"_L1                  ? u"\u20ac"_s
        : currency == "GBP"_L1                  ? u"\u00a3"_s
                                                : currency + u"\u00a0"_s;
    const QString number = locale.toString(qulonglong(absolute / 100)) % locale.decimalPoint()
        % locale.toString(qulonglong(absolute % 100)).rightJustified(2, locale.zeroDigit().front());
    return (amount.isNegative() ? u"\u2212"_s : QString()) % symbol % number;
}

} // namespace leadfloor
