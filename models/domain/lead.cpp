// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lead.h"

#include <QUuid>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

QString leadClassCode(LeadClass leadClass)
{
    switch (leadClass) {
    case LeadClass::Gold:
        return u"gold"_s;
    case LeadClass::Silver:
        return u"silver"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LeadClass> leadClassFromCode(QStringView code)
{
    if (code.compare("gold"_L1, Qt::CaseInsensitive) == 0)
        return LeadClass::Gold;
    if (code.compare("silver"_L1, Qt::CaseInsensitive) == 0)
        return LeadClass::Silver;
    return std::nullopt;
}

int ageInDays(QDate inquiredOn, QDate todayUtc)
{
    return int(inquiredOn.daysTo(todayUtc));
}

int freshness(int ageDays, int halfLifeDays)
{
    const double value = 100.0 * std::exp2(-double(ageDays) / double(halfLifeDays));
    return std::max(1, int(std::lround(value)));
}

QString leadNumber(const QUuid& publicId)
{
    return u"L-"_s % publicId.toString(QUuid::Id128).left(8).toUpper();
}

const QList<QString>& exportColumns()
{
    static const QList<QString> columns = {
        u"sale_id"_s, u"purchase_price"_s, u"purchase_date"_s, u"age_bucket_at_purchase"_s,
        u"classification"_s,
        u"first_name"_s, u"last_name"_s, u"phone"_s, u"phone_alt"_s, u"email"_s,
        u"date_of_birth"_s, u"borrower_age"_s,
        u"street"_s, u"city"_s, u"county"_s, u"state"_s, u"zip"_s,
        u"mortgage_amount"_s, u"loan_type"_s, u"lender"_s, u"mortgage_date"_s,
        u"mortgage_term_months"_s, u"property_value"_s,
        u"tobacco"_s, u"medical"_s, u"co_borrower_name"_s, u"co_borrower_age"_s,
        u"source"_s, u"campaign"_s, u"project"_s, u"inquiry_time"_s, u"consent_certificate"_s,
        u"lead_id"_s,
    };
    return columns;
}

const QList<ColumnType>& exportColumnTypes()
{
    using enum ColumnType;
    static const QList<ColumnType> types = {
        Text, Minor, Timestamp, Text, Text,                // sale
        Text, Text, Phone, Phone, Text, Date, Integer,     // person
        Text, Text, Text, Text, Text,                      // place
        Minor, Text, Text, Date, Integer, Minor,           // mortgage
        Text, Text, Text, Integer,                         // qualification
        Text, Text, Text, Timestamp, Text, Text,           // origin
    };
    Q_ASSERT(types.size() == exportColumns().size());
    return types;
}

} // namespace leadfloor
