// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/phones.h"

// The library's generated headers are outside of our warning flags.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

#include <cstring>
#include <string>

namespace leadfloor {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// Numbers that took the long way are remembered up to this many, then forgotten at once.
constexpr qsizetype rememberedMax = 50'000;

/// No phone number is longer, with all that people write around it. The library's patterns take time
/// that grows with the square: half a minute for 128 KB of digits in one cell.
constexpr qsizetype textBytesMax = 250;

const PhoneNumberUtil& library()
{
    return *PhoneNumberUtil::GetInstance();
}

std::string toStd(QByteArrayView text)
{
    return std::string(text.data(), size_t(text.size()));
}

int areaOf(const char* tenDigits)
{
    return (tenDigits[0] - '0') * 100 + (tenDigits[1] - '0') * 10 + (tenDigits[2] - '0');
}

PhoneNumber northAmerican(const char* tenDigits)
{
    PhoneNumber number;
    number.set_country_code(1);
    number.set_national_number(std::stoull(std::string(tenDigits, 10)));
    return number;
}

/// The ten digits of a plainly written North American number ("(415) 555-2671", "+1 415..."), or
/// false for anything that needs a closer look.
bool plainNorthAmerican(QByteArrayView text, char* tenDigits)
{
    char digits[12];
    int count = 0;
    bool hasPlus = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (count == 11)
                return false;
            digits[count++] = c;
        } else if (c == '+') {
            if (count > 0 || hasPlus)
                return false;
            hasPlus = true;
        } else if (c != ' ' && c != '(' && c != ')' && c != '-' && c != '.') {
            return false;
        }
    }
    const bool hasPrefix = count == 11 && digits[0] == '1';
    if (!hasPrefix && (count != 10 || hasPlus))
        return false;
    const char* national = hasPrefix ? digits + 1 : digits;
    if (national[0] < '2')
        return false;
    std::memcpy(tenDigits, national, 10);
    return true;
}

} // namespace

bool isE164(QByteArrayView text) noexcept
{
    if (text.size() < 8 || text.size() > 16 || text[0] != '+' || text[1] < '1' || text[1] > '9')
        return false;
    for (const char c : text.sliced(2)) {
        if (c < '0' || c > '9')
            return false;
    }
    return true;
}

PhoneReader::PhoneReader(const QString& country)
    : m_country(country.toLatin1())
    , m_isNorthAmerican(library().GetCountryCodeForRegion(toStd(m_country)) == 1)
{
}

PhoneReading PhoneReader::read(QByteArrayView text)
{
    char digits[10];
    if (m_isNorthAmerican && plainNorthAmerican(text, digits)) {
        PhoneReading reading;
        reading.e164.reserve(12);
        reading.e164.append("+1", 2).append(digits, 10);
        reading.isPossible = true;
        reading.isValid = isValidNorthAmerican(digits);
        return reading;
    }
    if (text.size() > textBytesMax)
        return {};
    const QByteArray key = text.toByteArray();
    if (const auto it = m_read.constFind(key); it != m_read.constEnd())
        return *it;
    if (m_read.size() >= rememberedMax)
        m_read.clear();
    return *m_read.insert(key, readByLibrary(text));
}

PhoneReading PhoneReader::readByLibrary(QByteArrayView text)
{
    PhoneReading reading;
    PhoneNumber number;
    if (library().Parse(toStd(text), toStd(m_country), &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return reading;
    // "Possible, but only locally" lacks its area code: nobody elsewhere could dial it.
    if (library().IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return reading;
    std::string e164;
    library().Format(number, PhoneNumberUtil::E164, &e164);
    reading.e164 = QByteArray::fromStdString(e164);
    reading.isPossible = isE164(reading.e164);
    if (!reading.isPossible)
        reading.e164.clear();
    reading.isValid = reading.isPossible && library().IsValidNumber(number);
    return reading;
}

bool PhoneReader::isValidNorthAmerican(const char* tenDigits)
{
    if (tenDigits[3] < '2')
        return false;
    Area& area = m_areas[size_t(areaOf(tenDigits))];
    if (area == Area::Unknown) {
        // Nearly every area code takes all exchanges from 2 on; islands and personal numbers pick.
        // The region and twenty-four samples tell which kind this is.
        int valid = 0;
        int samples = 0;
        std::string sample(tenDigits, 10);
        std::string region;
        library().GetRegionCodeForNumber(northAmerican(sample.data()), &region);
        const bool isMainland = region == "US" || region == "CA" || region == "ZZ";
        for (char exchange = '2'; exchange <= '9'; ++exchange) {
            for (const char* rest : {"000000", "134567", "998899"}) {
                sample.replace(3, 7, std::string(1, exchange) + rest);
                valid += library().IsValidNumber(northAmerican(sample.data())) ? 1 : 0;
                ++samples;
            }
        }
        const bool isUniform = isMainland && (valid == 0 || valid == samples);
        area = !isUniform ? Area::Mixed : valid == 0 ? Area::AllInvalid : Area::AllValid;
    }
    if (area == Area::Mixed)
        return library().IsValidNumber(northAmerican(tenDigits));
    return area == Area::AllValid;
}

PhoneFormatter::PhoneFormatter(const QString& country)
    : m_country(country.toLatin1())
    , m_isUnitedStates(country == QLatin1String("US"))
{
}

QByteArrayView PhoneFormatter::national(QByteArrayView e164)
{
    if (m_isUnitedStates) {
        if (e164.size() != 12 || e164[1] != '1' || e164[2] < '2')
            return {};
        const char* digits = e164.data() + 2;
        Area& area = m_areas[size_t(areaOf(digits))];
        if (area == Area::Unknown) {
            // An area code that is newer than the library's plan has no region: it is called with
            // the same ten digits from anywhere in North America, so it is written as ours.
            std::string region;
            const std::string sample = std::string(digits, 3) + "2345678";
            library().GetRegionCodeForNumber(northAmerican(sample.data()), &region);
            area = region == "US" || region == "ZZ" || region.empty() ? Area::Here : Area::Elsewhere;
        }
        if (area == Area::Elsewhere)
            return {};
        m_text = {'(', digits[0], digits[1], digits[2], ')', ' ', digits[3], digits[4], digits[5], '-',
                  digits[6], digits[7], digits[8], digits[9]};
        return QByteArrayView(m_text.data(), qsizetype(m_text.size()));
    }
    const QByteArray key = e164.toByteArray();
    if (const auto it = m_formatted.constFind(key); it != m_formatted.constEnd())
        return *it;
    if (m_formatted.size() >= rememberedMax)
        m_formatted.clear();
    return *m_formatted.insert(key, nationalByLibrary(e164));
}

QByteArray PhoneFormatter::nationalByLibrary(QByteArrayView e164) const
{
    PhoneNumber number;
    std::string region;
    if (library().Parse(toStd(e164), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    library().GetRegionCodeForNumber(number, &region);
    if (region != toStd(m_country))
        return {};
    std::string text;
    library().Format(number, PhoneNumberUtil::NATIONAL, &text);
    return QByteArray::fromStdString(text);
}

} // namespace leadfloor
