// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/leadfields.h"

#include "models/domain/lead.h"
#include "models/domain/phonetext.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct FieldTitle
{
    const char16_t* column;
    const char* title;
};

constexpr const char* context = "leadfloor::LeadFields";

constexpr FieldTitle titles[] = {
    {u"sale_id", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Sale")},
    {u"purchase_price", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Price paid")},
    {u"purchase_date", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Bought")},
    {u"age_bucket_at_purchase", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Age when bought")},
    {u"classification", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Class")},
    {u"first_name", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "First name")},
    {u"last_name", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Last name")},
    {u"phone", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Phone")},
    {u"phone_alt", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Second phone")},
    {u"email", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "E-mail")},
    {u"date_of_birth", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Born")},
    {u"borrower_age", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Borrower age")},
    {u"street", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Street")},
    {u"city", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "City")},
    {u"county", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "County")},
    {u"state", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "State")},
    {u"zip", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "ZIP")},
    {u"mortgage_amount", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Mortgage")},
    {u"loan_type", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Loan")},
    {u"lender", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Lender")},
    {u"mortgage_date", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Mortgage since")},
    {u"mortgage_term_months", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Term, months")},
    {u"property_value", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Property value")},
    {u"tobacco", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Tobacco")},
    {u"medical", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Medical")},
    {u"co_borrower_name", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Co-borrower")},
    {u"co_borrower_age", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Co-borrower age")},
    {u"source", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Source")},
    {u"campaign", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Campaign")},
    {u"project", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Project")},
    {u"inquiry_time", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Inquiry")},
    {u"consent_certificate", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Consent")},
    {u"lead_id", QT_TRANSLATE_NOOP("leadfloor::LeadFields", "Lead")},
};

} // namespace

QString leadFieldTitle(QStringView exportColumn)
{
    for (const FieldTitle& one : titles) {
        if (exportColumn == QStringView(one.column))
            return QCoreApplication::translate(context, one.title);
    }
    return exportColumn.toString();
}

QString leadFieldText(QStringView exportColumn, const QString& value, const CellFormat& format)
{
    const qsizetype column = exportColumns().indexOf(exportColumn);
    if (value.isEmpty() || column < 0)
        return value;
    switch (exportColumnTypes().at(column)) {
    case ColumnType::Text:
        return value;
    case ColumnType::Integer: {
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        return isNumber ? format.locale.toString(number) : value;
    }
    case ColumnType::Minor: {
        bool isNumber = false;
        const qint64 minor = value.toLongLong(&isNumber);
        if (!isNumber)
            return value;
        const QString amount = formatMoney(Money::fromMinor(minor), format.locale, format.currency);
        constexpr int minorDigits = 2;
        // Mortgages and houses are whole amounts; a price is said to the cent.
        const bool isWhole = minor % 100 == 0 && exportColumn != u"purchase_price";
        return isWhole ? amount.chopped(format.locale.decimalPoint().size() + minorDigits) : amount;
    }
    case ColumnType::Date: {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? format.locale.toString(date, QLocale::ShortFormat) : value;
    }
    case ColumnType::Timestamp: {
        const QDateTime at = QDateTime::fromString(value, Qt::ISODateWithMs);
        return at.isValid() ? format.locale.toString(at.toLocalTime(), QLocale::ShortFormat)
                            : value;
    }
    case ColumnType::Phone:
        return phoneText(value);
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor
