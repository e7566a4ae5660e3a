// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/earnings.h"

#include "models/domain/cellguard.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array commissionStateCodes{"held", "cancelled", "payable", "made", "paid"};
static_assert(commissionStateCodes.size() == commissionStates.size());
constexpr std::array payoutStateCodes{"made", "paid", "reversed"};
static_assert(payoutStateCodes.size() == payoutStates.size());

QString earningsWords(const char* words)
{
    return QCoreApplication::translate("Earnings", words);
}

template <class State, std::size_t size>
std::optional<State> stateFromCode(const std::array<State, size>& states, const std::array<const char*, size>& codes, QStringView code)
{
    for (const State state : states) {
        if (code == QLatin1StringView(codes[std::size_t(state)]))
            return state;
    }
    return std::nullopt;
}

/// What is left of a minor unit, as its decimals after the second: "55" of 5500 parts.
QString finerDigits(qint64 parts)
{
    QString digits = QString::number(qAbs(parts) % partsPerMinor).rightJustified(4, u'0');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return digits;
}

} // namespace

QString formatParts(qint64 parts, const QLocale& locale, const QString& currency)
{
    // The sign stands before it even where no whole minor unit is left of it.
    const QString whole = formatMoney(Money::fromMinor(qAbs(parts) / partsPerMinor), locale, currency);
    QString finer;
    for (const QChar digit : finerDigits(parts))
        finer += locale.toString(digit.digitValue());
    return (parts < 0 ? u"\u2212"_s : QString()) % whole % finer;
}

QString partsText(qint64 parts)
{
    return (parts < 0 ? u"-"_s : QString()) % Money::fromMinor(qAbs(parts) / partsPerMinor).toString() % finerDigits(parts);
}

QString percentText(int basisPoints, const QLocale& locale)
{
    return earningsWords(QT_TRANSLATE_NOOP("Earnings", "%1 %")).arg(locale.toString(basisPoints / 100.0, 'g', 5));
}

QString rateText(const RateParts& parts, const QLocale& locale)
{
    QString text = percentText(parts.base, locale);
    const auto add = [&](int basisPoints, const char* words) {
        if (basisPoints > 0)
            text += u" + "_s % earningsWords(words).arg(percentText(basisPoints, locale));
    };
    add(parts.fresh, QT_TRANSLATE_NOOP("Earnings", "fresh %1"));
    add(parts.verified, QT_TRANSLATE_NOOP("Earnings", "verified %1"));
    add(parts.volume, QT_TRANSLATE_NOOP("Earnings", "volume %1"));
    add(parts.bonus, QT_TRANSLATE_NOOP("Earnings", "bonus %1"));
    if (parts.base + parts.fresh + parts.verified + parts.volume + parts.bonus > parts.rate)
        text = earningsWords(QT_TRANSLATE_NOOP("Earnings", "%1, at most %2")).arg(text, percentText(parts.rate, locale));
    return text;
}

QString commissionStateCode(CommissionState state)
{
    return QString::fromLatin1(commissionStateCodes[std::size_t(state)]);
}

std::optional<CommissionState> commissionStateFromCode(QStringView code)
{
    return stateFromCode(commissionStates, commissionStateCodes, code);
}

QString commissionStateText(CommissionState state)
{
    switch (state) {
    case CommissionState::Held:
        return earningsWords(QT_TRANSLATE_NOOP("Earnings", "held"));
    case CommissionState::Cancelled:
        return earningsWords(QT_TRANSLATE_NOOP("Earnings", "cancelled"));
    case CommissionState::Payable:
        return earningsWords(QT_TRANSLATE_NOOP("Earnings", "payable"));
    case CommissionState::Made:
        return earningsWords(QT_TRANSLATE_NOOP("Earnings", "on its way"));
    case CommissionState::Paid:
        return earningsWords(QT_TRANSLATE_NOOP("Earnings", "paid"));
    }
    Q_UNREACHABLE();
}

QString payoutStateCode(PayoutState state)
{
    return QString::fromLatin1(payoutStateCodes[std::size_t(state)]);
}

std::optional<PayoutState> payoutStateFromCode(QStringView code)
{
    return stateFromCode(payoutStates, payoutStateCodes, code);
}

QString payoutStateText(PayoutState state)
{
    switch (state) {
    case PayoutState::Made:
        return commissionStateText(CommissionState::Made);
    case PayoutState::Paid:
        return commissionStateText(CommissionState::Paid);
    case PayoutState::Reversed:
        return earningsWords(QT_TRANSLATE_NOOP("Earnings", "came back"));
    }
    Q_UNREACHABLE();
}

QString payoutLineText(const QString& kind)
{
    return kind == "carried"_L1 ? earningsWords(QT_TRANSLATE_NOOP("Earnings", "Carried from before"))
        : kind == "sale"_L1     ? earningsWords(QT_TRANSLATE_NOOP("Earnings", "Sold"))
        : kind == "return"_L1   ? earningsWords(QT_TRANSLATE_NOOP("Earnings", "Given back"))
                                : earningsWords(QT_TRANSLATE_NOOP("Earnings", "Carried on"));
}

QByteArray statementCsv(const QList<PayoutLine>& lines)
{
    QByteArray csv = "kind,at,product,file,leads,net,base_bp,fresh_bp,verified_bp,volume_bp,bonus_bp,rate_bp,commission\r\n";
    for (const PayoutLine& one : lines) {
        QByteArray line = quotedCell(one.kind);
        for (const QString& words : {one.at.toUTC().toString(Qt::ISODate), one.product, one.fileName})
            line += ',' + quotedCell(words);
        const bool isSale = one.leads != 0;
        line += ',' + (isSale ? QByteArray::number(one.leads) : QByteArray());
        line += ',' + (isSale ? one.net.toString().toLatin1() : QByteArray());
        for (const int basisPoints : {one.rate.base, one.rate.fresh, one.rate.verified, one.rate.volume, one.rate.bonus, one.rate.rate})
            line += ',' + (isSale ? QByteArray::number(basisPoints) : QByteArray());
        csv += line + ',' + partsText(one.parts).toLatin1() + "\r\n";
    }
    return csv;
}

} // namespace leadfloor
