// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadvalues.h"

#include <QString>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

bool isAsciiDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

bool isAsciiLetter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool equalsWord(QByteArrayView text, const char* word) noexcept
{
    return text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
}

/// Walks through a text; every read moves on only if it succeeds.
class Scanner final
{
public:
    explicit Scanner(QByteArrayView text) : m_text(text) {}
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    void goTo(qsizetype at) { m_at = at; }
    bool skip(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipSpaces()
    {
        while (peek() == ' ')
            ++m_at;
    }
    /// Digits, at most `digitsMax`; how many there were is in `count`.
    std::optional<int> number(int digitsMax, int* count = nullptr)
    {
        int value = 0;
        int digits = 0;
        while (digits < digitsMax && isAsciiDigit(peek())) {
            value = value * 10 + (m_text[m_at++] - '0');
            ++digits;
        }
        if (count)
            *count = digits;
        return digits > 0 ? std::optional(value) : std::nullopt;
    }
    QByteArrayView word()
    {
        const qsizetype from = m_at;
        while (isAsciiLetter(peek()))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

int monthFromWord(QByteArrayView word)
{
    static constexpr std::array names = {"january", "february", "march", "april", "may", "june", "july",
                                         "august", "september", "october", "november", "december"};
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < names.size(); ++i) {
        const QByteArrayView name(names[i]);
        if (word.size() <= name.size() && word.compare(name.first(word.size()), Qt::CaseInsensitive) == 0)
            return int(i) + 1;
    }
    return equalsWord(word, "sept") ? 9 : 0;
}

bool isWeekday(QByteArrayView word)
{
    static constexpr std::array names = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    return word.size() >= 3 && std::any_of(names.begin(), names.end(), [&](const char* name) {
        return QByteArrayView(name).first(std::min<qsizetype>(word.size(), qsizetype(qstrlen(name))))
                   .compare(word, Qt::CaseInsensitive) == 0;
    });
}

int wholeYear(int year, int digits, const DateRules& rules)
{
    if (digits > 2)
        return year;
    const int century = rules.latestYear / 100 * 100;
    return century + year <= rules.latestYear ? century + year : century - 100 + year;
}

bool isDateSeparator(char c)
{
    return c == '-' || c == '/' || c == '.';
}

/// Julian day of 1899-12-30: a spreadsheet counts from there, since its 1900 has a 29th of February.
constexpr qint64 spreadsheetDayZero = 2415019;
std::optional<QDate> dateFromSerial(int serial)
{
    // 1954 to 2064: other numbers of five digits are no dates.
    if (serial < 20000 || serial > 60000)
        return std::nullopt;
    return QDate::fromJulianDay(spreadsheetDayZero + serial);
}

std::optional<QDate> validDate(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1000 ? std::optional(date) : std::nullopt;
}

/// "Mar 31, 2026" or, with `day`, what follows in "31 Mar 2026".
std::optional<QDate> dateInWords(Scanner& scan, std::optional<int> day, const DateRules& rules)
{
    const int month = monthFromWord(scan.word());
    if (month == 0)
        return std::nullopt;
    const auto pass = [&] {
        while (scan.peek() == ' ' || scan.peek() == ',' || scan.peek() == '-' || scan.peek() == '.')
            scan.goTo(scan.at() + 1);
    };
    pass();
    if (!day) {
        day = scan.number(2);
        const qsizetype back = scan.at();
        const QByteArrayView suffix = scan.word(); // 1st, 2nd
        if (!equalsWord(suffix, "st") && !equalsWord(suffix, "nd") && !equalsWord(suffix, "rd") && !equalsWord(suffix, "th"))
            scan.goTo(back);
        pass();
    }
    int digits = 0;
    const auto year = scan.number(4, &digits);
    if (!day || !year || digits == 3 || digits == 1)
        return std::nullopt;
    return validDate(wholeYear(*year, digits, rules), month, *day);
}

/// The date at the scanner, which then stands behind it.
std::optional<QDate> scanDate(Scanner& scan, const DateRules& rules)
{
    if (isAsciiLetter(scan.peek())) {
        const qsizetype from = scan.at();
        if (isWeekday(scan.word())) {
            while (scan.peek() == ',' || scan.peek() == ' ')
                scan.goTo(scan.at() + 1);
        } else {
            scan.goTo(from);
        }
        if (isAsciiLetter(scan.peek()))
            return dateInWords(scan, std::nullopt, rules);
    }
    int digits = 0;
    const auto first = scan.number(8, &digits);
    if (!first)
        return std::nullopt;
    if (digits == 8)
        return validDate(*first / 10000, *first / 100 % 100, *first % 100);
    const char separator = scan.peek();
    if (digits == 5 && (scan.isAtEnd() || separator == '.'))
        return dateFromSerial(*first);
    const qsizetype behindFirst = scan.at();
    while (scan.peek() == ' ' || scan.peek() == '-')
        scan.goTo(scan.at() + 1);
    if (digits <= 2 && isAsciiLetter(scan.peek()))
        return dateInWords(scan, *first, rules);
    scan.goTo(behindFirst);
    if (!isDateSeparator(separator) || !scan.skip(separator))
        return std::nullopt;
    const auto second = scan.number(2);
    if (!second || !scan.skip(separator))
        return std::nullopt;
    int lastDigits = 0;
    const auto third = scan.number(4, &lastDigits);
    if (!third)
        return std::nullopt;
    if (digits == 4 && lastDigits <= 2)
        return validDate(*first, *second, *third);
    if (digits > 2 || (lastDigits != 4 && lastDigits != 2))
        return std::nullopt;
    const int year = wholeYear(*third, lastDigits, rules);
    return rules.isDayFirst ? validDate(year, *second, *first) : validDate(year, *first, *second);
}

/// Minutes east of UTC of the zone at the end of a time, or nullopt if there is something else.
std::optional<int> scanZone(Scanner& scan)
{
    scan.skipSpaces();
    if (scan.isAtEnd())
        return 0;
    if (scan.peek() == '+' || scan.peek() == '-') {
        const int sign = scan.skip('-') ? -1 : 1;
        if (sign > 0)
            scan.skip('+');
        const auto hours = scan.number(2);
        scan.skip(':');
        const int minutes = scan.isAtEnd() ? 0 : scan.number(2).value_or(60);
        if (!hours || *hours > 14 || minutes > 59 || !scan.isAtEnd())
            return std::nullopt;
        return sign * (*hours * 60 + minutes);
    }
    struct Zone { const char* name; int hours; };
    static constexpr std::array zones = {
        Zone{"Z", 0}, Zone{"UTC", 0}, Zone{"GMT", 0}, Zone{"EST", -5}, Zone{"EDT", -4}, Zone{"CST", -6}, Zone{"CDT", -5},
        Zone{"MST", -7}, Zone{"MDT", -6}, Zone{"PST", -8}, Zone{"PDT", -7}, Zone{"AKST", -9}, Zone{"AKDT", -8}, Zone{"HST", -10},
    };
    const QByteArrayView word = scan.word();
    if (!scan.isAtEnd())
        return std::nullopt;
    for (const Zone& zone : zones) {
        if (equalsWord(word, zone.name))
            return zone.hours * 60;
    }
    return std::nullopt;
}

/// Seconds since midnight UTC of the time at the scanner, which must end the text.
std::optional<int> scanClock(Scanner& scan)
{
    auto hours = scan.number(2);
    if (!hours || !scan.skip(':'))
        return std::nullopt;
    const auto minutes = scan.number(2);
    int seconds = 0;
    if (scan.skip(':'))
        seconds = scan.number(2).value_or(60);
    if (scan.skip('.')) {
        while (isAsciiDigit(scan.peek()))
            scan.goTo(scan.at() + 1);
    }
    scan.skipSpaces();
    const qsizetype back = scan.at();
    const QByteArrayView half = scan.word();
    const bool isAm = equalsWord(half, "am") || equalsWord(half, "a");
    const bool isPm = equalsWord(half, "pm") || equalsWord(half, "p");
    if (isAm || isPm) {
        if (*hours < 1 || *hours > 12)
            return std::nullopt;
        hours = *hours % 12 + (isPm ? 12 : 0);
    } else {
        scan.goTo(back);
    }
    const auto zoneMinutes = scanZone(scan);
    if (*hours > 23 || !minutes || *minutes > 59 || seconds > 59 || !zoneMinutes)
        return std::nullopt;
    return *hours * 3600 + *minutes * 60 + seconds - *zoneMinutes * 60;
}

/// The part of a day behind a spreadsheet's day number, ".5" is noon.
std::optional<int> scanDayFraction(Scanner& scan)
{
    if (!scan.skip('.'))
        return std::nullopt;
    double fraction = 0;
    double unit = 0.1;
    while (isAsciiDigit(scan.peek())) {
        fraction += unit * (scan.peek() - '0');
        unit /= 10;
        scan.goTo(scan.at() + 1);
    }
    return scan.isAtEnd() ? std::optional(std::min(int(fraction * 86400 + 0.5), 86399)) : std::nullopt;
}

bool isDomainLabel(QByteArrayView label)
{
    return !label.isEmpty() && label.size() <= 63 && label.front() != '-' && label.back() != '-'
        && std::all_of(label.begin(), label.end(),
                       [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == '-'; });
}

} // namespace

QByteArrayView trimmedValue(QByteArrayView text) noexcept
{
    while (true) {
        text = text.trimmed();
        if (text.startsWith("\xc2\xa0"))
            text = text.sliced(2);
        else if (text.endsWith("\xc2\xa0"))
            text.chop(2);
        else
            return text;
    }
}

bool isEmptyValue(QByteArrayView text) noexcept
{
    switch (text.size()) {
    case 0:
        return true;
    case 1:
        return text[0] == '-';
    case 3:
        return equalsWord(text, "n/a");
    case 4:
        return equalsWord(text, "none");
    case 7:
        return equalsWord(text, "unknown");
    default:
        return false;
    }
}

std::optional<QDate> readDate(QByteArrayView text, const DateRules& rules)
{
    Scanner scan(text);
    const auto date = scanDate(scan, rules);
    if (!date || scan.isAtEnd())
        return date;
    const char next = scan.peek();
    return next == ' ' || next == 'T' || next == ',' || next == '.' ? date : std::nullopt;
}

std::optional<qint64> readTime(QByteArrayView text, const DateRules& rules)
{
    if (text.size() == 10 && std::all_of(text.begin(), text.end(), isAsciiDigit))
        return text.toByteArray().toLongLong();
    Scanner scan(text);
    const auto date = scanDate(scan, rules);
    if (!date)
        return std::nullopt;
    const qint64 midnight = (date->toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * 86400;
    if (scan.isAtEnd())
        return midnight;
    std::optional<int> seconds;
    if (scan.peek() == '.') {
        seconds = scanDayFraction(scan);
    } else if (scan.peek() == 'Z' || scan.peek() == '+') {
        const auto zone = scanZone(scan);
        seconds = zone ? std::optional(-*zone * 60) : std::nullopt;
    } else {
        while (scan.peek() == ' ' || scan.peek() == ',' || scan.peek() == 'T')
            scan.goTo(scan.at() + 1);
        seconds = scanClock(scan);
    }
    return seconds ? std::optional(midnight + *seconds) : std::nullopt;
}

std::optional<qint64> readAmount(QByteArrayView text)
{
    if (text.startsWith("USD"))
        text = text.sliced(3).trimmed();
    if (text.startsWith('$'))
        text = text.sliced(1).trimmed();
    qint64 factor = 1;
    if (!text.isEmpty() && (text.back() == 'k' || text.back() == 'K'))
        factor = 1'000;
    else if (!text.isEmpty() && (text.back() == 'm' || text.back() == 'M'))
        factor = 1'000'000;
    if (factor > 1)
        text.chop(1);
    constexpr qint64 most = 9'000'000'000'000;
    qint64 minor = 0;
    qint64 place = 0; // of the next decimal; 0: before the point
    qsizetype sinceComma = -1, decimals = 0;
    bool hasDigit = false;
    bool isGroup = false; // what is before the point could be the thousands of a larger number
    for (const char c : text) {
        if (isAsciiDigit(c)) {
            hasDigit = true;
            decimals += place != 0 ? 1 : 0;
            if (place == 0) {
                minor = minor * 10 + (c - '0') * 100 * factor;
                if (minor > most)
                    return std::nullopt;
                sinceComma += sinceComma >= 0 ? 1 : 0;
            } else if (place > 1) {
                place /= 10;
                minor += (c - '0') * place;
            } else if (c != '0') {
                return std::nullopt; // a part of a cent
            }
        } else if (c == ',' && place == 0 && hasDigit && (sinceComma == -1 || sinceComma == 3)) {
            sinceComma = 0;
        } else if (c == '.' && place == 0) {
            place = 100 * factor;
            isGroup = minor >= 100 && minor < 100'000 && sinceComma == -1;
        } else {
            return std::nullopt;
        }
    }
    if (!hasDigit || (sinceComma != -1 && sinceComma != 3) || minor > most)
        return std::nullopt;
    if (factor == 1 && isGroup && decimals == 3)
        return std::nullopt; // "250.000": a quarter of a million to some, $250 to others
    return minor;
}

std::optional<int> readWhole(QByteArrayView text, int least, int most)
{
    if (const qsizetype point = text.indexOf('.'); point > 0) {
        const QByteArrayView decimals = text.sliced(point + 1);
        if (decimals.isEmpty() || !std::all_of(decimals.begin(), decimals.end(), [](char c) { return c == '0'; }))
            return std::nullopt;
        text = text.first(point);
    }
    Scanner scan(text);
    const auto value = scan.number(9);
    if (!value || !scan.isAtEnd() || *value < least || *value > most)
        return std::nullopt;
    return value;
}

std::optional<int> readMonths(QByteArrayView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && (isAsciiDigit(text[digits]) || text[digits] == '.'))
        ++digits;
    const QByteArrayView unit = text.sliced(digits).trimmed();
    const bool isYears = equalsWord(unit, "years") || equalsWord(unit, "year") || equalsWord(unit, "yrs")
        || equalsWord(unit, "yr") || equalsWord(unit, "y");
    const bool isMonths = unit.isEmpty() || equalsWord(unit, "months") || equalsWord(unit, "month")
        || equalsWord(unit, "mos") || equalsWord(unit, "mo") || equalsWord(unit, "m");
    const auto value = readWhole(text.first(digits), 1, isYears ? 100 : 1200);
    if (!value || (!isYears && !isMonths))
        return std::nullopt;
    return isYears ? *value * 12 : *value;
}

std::optional<QByteArray> readEmail(QByteArrayView text)
{
    if (const qsizetype open = text.lastIndexOf('<'); open >= 0 && text.endsWith('>'))
        text = text.sliced(open + 1, text.size() - open - 2).trimmed();
    if (text.size() > 7 && equalsWord(text.first(7), "mailto:"))
        text = text.sliced(7);
    const qsizetype at = text.indexOf('@');
    if (at < 1 || at > 64 || text.size() > 254)
        return std::nullopt;
    static constexpr QByteArrayView others = ".!#$%&'*+/=?^_`{|}~-";
    const QByteArrayView local = text.first(at);
    if (!std::all_of(local.begin(), local.end(),
                     [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || others.contains(c); }))
        return std::nullopt;
    QByteArray domain = text.sliced(at + 1).toByteArray();
    if (std::any_of(domain.cbegin(), domain.cend(), [](char c) { return quint8(c) >= 0x80; }))
        domain = QUrl::toAce(QString::fromUtf8(domain));
    int labels = 0;
    for (qsizetype from = 0; from <= domain.size();) {
        qsizetype end = domain.indexOf('.', from);
        end = end < 0 ? domain.size() : end;
        if (!isDomainLabel(QByteArrayView(domain).sliced(from, end - from)))
            return std::nullopt;
        ++labels;
        from = end + 1;
    }
    if (labels < 2)
        return std::nullopt;
    QByteArray email = local.toByteArray();
    return email.append('@').append(domain).toLower();
}

std::optional<QByteArray> readZip(QByteArrayView text)
{
    if (text.endsWith(".0"))
        text.chop(2);
    QByteArray digits;
    for (const char c : text) {
        if (isAsciiDigit(c))
            digits.append(c);
        else if ((c != '-' && c != ' ') || digits.size() != 5)
            return std::nullopt;
    }
    if (digits.size() == 9)
        return digits.insert(5, '-');
    if (digits.size() < 3 || digits.size() > 5 || text.size() > digits.size())
        return std::nullopt;
    return digits.rightJustified(5, '0');
}

std::pair<QByteArrayView, QByteArrayView> splitName(QByteArrayView text)
{
    text = trimmedValue(text);
    if (const qsizetype comma = text.indexOf(','); comma > 0)
        return {trimmedValue(text.sliced(comma + 1)), trimmedValue(text.first(comma))};
    const qsizetype space = text.lastIndexOf(' ');
    if (space < 0)
        return {{}, text};
    return {trimmedValue(text.first(space)), text.sliced(space + 1)};
}

} // namespace leadfloor
