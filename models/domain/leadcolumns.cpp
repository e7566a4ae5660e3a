// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadcolumns.h"

#include "models/domain/leadvalues.h"
#include "models/domain/places.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int sureNamePercent = 80;
constexpr int knownPercent = 100;
constexpr int adultYears = 18;
constexpr qsizetype valuesMin = 3;       ///< fewer tell nothing
constexpr double alikeLeast = 0.8;       ///< share of values that makes a nameless column a field
constexpr double contradictedMost = 0.2; ///< share below which a name is not believed
constexpr int phoneDigitsMin = 10, phoneDigitsMax = 15;

enum class Look : quint8 { Phone, Email, State, Zip, Date, BirthDate, Person };

bool isPhone(const QString& value)
{
    qsizetype digits = 0;
    for (const QChar c : value) {
        if (c.isDigit())
            ++digits;
        else if (!u" ()+-./xX"_s.contains(c))
            return false;
    }
    return digits >= phoneDigitsMin && digits <= phoneDigitsMax;
}

std::optional<QDate> dateOf(const QString& value)
{
    const int year = QDate::currentDate().year();
    // A bare number may be a spreadsheet's day, but is more often an amount or an id.
    if (std::all_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); }) && value.size() != 8)
        return std::nullopt;
    return readDate(value.toUtf8(), {false, year + 1});
}

bool isPerson(const QString& value)
{
    const QStringList words = value.split(u' ', Qt::SkipEmptyParts);
    return words.size() >= 2 && words.size() <= 4 && std::all_of(words.begin(), words.end(), [](const QString& word) {
        return word.at(0).isUpper() && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    });
}

bool looksLike(Look look, const QString& value)
{
    switch (look) {
    case Look::Phone:
        return isPhone(value);
    case Look::Email:
        return readEmail(value.toUtf8()).has_value();
    case Look::State:
        return Places::instance().state(value) != nullptr;
    case Look::Zip:
        return value.size() >= 5 && readZip(value.toUtf8()).has_value();
    case Look::Date:
        return dateOf(value).has_value();
    case Look::BirthDate: {
        const auto date = dateOf(value);
        return date && date->year() <= QDate::currentDate().year() - adultYears;
    }
    case Look::Person:
        return isPerson(value);
    }
    return false;
}

struct FieldLook
{
    LeadField field;
    Look look;
};
/// What values can tell, the surest first. Born long ago is not when somebody asked.
constexpr std::array fieldLooks = {
    FieldLook{LeadField::Email, Look::Email},           FieldLook{LeadField::Phone, Look::Phone},
    FieldLook{LeadField::State, Look::State},           FieldLook{LeadField::Zip, Look::Zip},
    FieldLook{LeadField::DateOfBirth, Look::BirthDate}, FieldLook{LeadField::InquiryTime, Look::Date},
    FieldLook{LeadField::FullName, Look::Person},       FieldLook{LeadField::PhoneAlt, Look::Phone},
};

/// How values of a named column must look; nothing is known of the rest.
std::optional<Look> lookOf(LeadField field)
{
    switch (field) {
    case LeadField::MortgageDate:
    case LeadField::DateOfBirth:
    case LeadField::InquiryTime:
    case LeadField::FullName:
        return std::nullopt; // written in more ways than are worth a doubt
    default:
        break;
    }
    for (const FieldLook& one : fieldLooks) {
        if (one.field == field)
            return one.look;
    }
    return std::nullopt;
}

class Samples final
{
public:
    explicit Samples(const QList<QStringList>& rows, qsizetype columns) : m_values(columns)
    {
        for (const QStringList& row : rows) {
            for (qsizetype column = 0; column < std::min(columns, row.size()); ++column) {
                const QString value = row.at(column).trimmed();
                if (!isEmptyValue(value.toUtf8()))
                    m_values[column].append(value);
            }
        }
    }
    [[nodiscard]] bool tell(qsizetype column) const { return m_values.at(column).size() >= valuesMin; }
    [[nodiscard]] double share(qsizetype column, Look look) const
    {
        const QStringList& values = m_values.at(column);
        const auto alike = std::count_if(values.begin(), values.end(), [look](const QString& value) { return looksLike(look, value); });
        return values.isEmpty() ? 0 : double(alike) / double(values.size());
    }

private:
    QList<QStringList> m_values;
};

} // namespace

bool looksLikeHeader(const QStringList& firstRow)
{
    qsizetype values = 0;
    for (const QString& cell : firstRow) {
        const QString value = cell.trimmed();
        const bool isNumber = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isDigit() || c == u'.' || c == u'$' || c == u','; });
        values += isNumber || looksLike(Look::Phone, value) || looksLike(Look::Email, value) || looksLike(Look::Date, value) ? 1 : 0;
    }
    const LeadMapping named = LeadMapping::guess(firstRow);
    const auto known = std::count_if(named.columns.begin(), named.columns.end(), [](const MappedColumn& column) {
        return column.field && column.confidence >= sureNamePercent;
    });
    return known > values || values == 0;
}

QStringList namelessHeader(qsizetype columns)
{
    QStringList names;
    for (qsizetype i = 1; i <= columns; ++i)
        names.append(u"Column %1"_s.arg(i));
    return names;
}

LeadMapping guessMapping(const QStringList& header, const QList<QStringList>& rows)
{
    LeadMapping mapping = LeadMapping::guess(header);
    const Samples samples(rows, header.size());
    QSet<LeadField> taken;
    for (qsizetype i = 0; i < header.size(); ++i) {
        MappedColumn& column = mapping.columns[i];
        if (!column.field)
            continue;
        const auto look = lookOf(*column.field);
        if (look && samples.tell(i)) {
            const double share = samples.share(i, *look);
            column.confidence = int(column.confidence * (0.3 + 0.7 * share));
            if (share <= contradictedMost && column.confidence < knownPercent)
                column = {column.header, std::nullopt, 0};
        }
        if (column.field)
            taken.insert(*column.field);
    }
    const bool hasName = taken.contains(LeadField::FirstName) || taken.contains(LeadField::LastName);
    for (const FieldLook& wanted : fieldLooks) {
        if (taken.contains(wanted.field) || (wanted.field == LeadField::FullName && hasName))
            continue;
        qsizetype best = -1;
        double bestShare = alikeLeast;
        for (qsizetype i = 0; i < header.size(); ++i) {
            const bool isFree = !mapping.columns.at(i).field && !rejectColumns().contains(header.at(i)) && samples.tell(i);
            const double share = isFree ? samples.share(i, wanted.look) : 0;
            if (share >= bestShare && (best < 0 || share > bestShare)) {
                best = i;
                bestShare = share;
            }
        }
        if (best < 0)
            continue;
        mapping.columns[best].field = wanted.field;
        mapping.columns[best].confidence = int(60 * bestShare);
        taken.insert(wanted.field);
    }
    return mapping;
}

} // namespace leadfloor
