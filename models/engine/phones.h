// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <array>

namespace leadfloor {

/// One phone number as it was understood.
struct PhoneReading
{
    QByteArray e164;         ///< "+14155552671"; empty unless isPossible
    bool isPossible = false; ///< has a length that can be dialled from anywhere; else it is refused
    bool isValid = false;    ///< known to the numbering plan; only a hint: the plan at hand is from
                             ///< 2022 and does not know newer area codes (dependencies.md fact 9)
};

/// True for \+[1-9][0-9]{6,14}.
[[nodiscard]] bool isE164(QByteArrayView text) noexcept;

/// Reads what people write ("(415) 555-2671", "1-415-555-2671 ext. 5", "+44 20 7946 0018").
/// Numbers without + belong to `country`. Plain North American numbers are read without the
/// library, which manages some 40,000 numbers a second. One object per thread: it remembers what
/// it learned about area codes, and the last numbers that took the long way.
class PhoneReader final
{
public:
    explicit PhoneReader(const QString& country);
    [[nodiscard]] PhoneReading read(QByteArrayView text);

private:
    [[nodiscard]] PhoneReading readByLibrary(QByteArrayView text);
    [[nodiscard]] bool isValidNorthAmerican(const char* tenDigits);

    QByteArray m_country;
    bool m_isNorthAmerican = false;
    /// Per area code: what is known about numbers that start with it and an exchange of 2 to 9.
    enum class Area : quint8 { Unknown, AllValid, AllInvalid, Mixed };
    std::array<Area, 1000> m_areas{};
    QHash<QByteArray, PhoneReading> m_read;
};

/// Writes E.164 numbers in the national form of one country. One object per thread.
class PhoneFormatter final
{
public:
    explicit PhoneFormatter(const QString& country);
    /// "(415) 555-2671", or an empty text if the number is of another country.
    [[nodiscard]] QByteArrayView national(QByteArrayView e164);

private:
    [[nodiscard]] QByteArray nationalByLibrary(QByteArrayView e164) const;

    QByteArray m_country;
    bool m_isUnitedStates = false;
    enum class Area : quint8 { Unknown, Here, Elsewhere };
    std::array<Area, 1000> m_areas{};
    std::array<char, 14> m_text{};
    QHash<QByteArray, QByteArray> m_formatted;
};

} // namespace leadfloor
