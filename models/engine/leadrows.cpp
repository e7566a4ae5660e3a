// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadrows.h"

#include "models/domain/cellguard.h"
#include "models/domain/places.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype shortBytesMax = 400;   ///< names, places, words
constexpr qsizetype longBytesMax = 4000;   ///< medical notes, certificates
constexpr qsizetype rememberedPlacesMax = 50'000;
constexpr qsizetype placeBytesMax = 200; // no name of a place is longer: neither looked up nor remembered
constexpr int adultYears = 18;
constexpr int ageYearsMost = 120;

void appendDigits(QByteArray& out, int value, int digits)
{
    char text[8];
    for (int i = digits - 1; i >= 0; --i) {
        text[i] = char('0' + value % 10);
        value /= 10;
    }
    out.append(text, digits);
}

void appendDate(QByteArray& out, QDate date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    appendDigits(out, year, 4);
    out.append('-');
    appendDigits(out, month, 2);
    out.append('-');
    appendDigits(out, day, 2);
}

constexpr int monthsMost = 1200; ///< readMonths()

QJsonObject boundsFacts(int least, int most)
{
    return {{u"least"_s, least}, {u"most"_s, most}};
}

bool needsEscape(char c)
{
    return c == '\\' || c == '\t' || c == '\n' || c == '\r';
}

void appendCopyText(QByteArray& out, QByteArrayView text)
{
    for (const char c : text) {
        switch (c) {
        case '\\': out.append("\\\\", 2); break;
        case '\t': out.append("\\t", 2); break;
        case '\n': out.append("\\n", 2); break;
        case '\r': out.append("\\r", 2); break;
        default: out.append(c);
        }
    }
}

/// What spreadsheets put in the place of a value that they cannot work out, and XlsxReader's own word.
bool isCellError(QByteArrayView value)
{
    static constexpr std::array words = {"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#N/A", "#FORMULA!"};
    return std::any_of(words.begin(), words.end(), [value](const char* word) { return value == QByteArrayView(word); });
}

} // namespace

void SupplierRows::Counts::add(const Counts& other)
{
    rows += other.rows;
    blank += other.blank;
    doubtfulPhones += other.doubtfulPhones;
    unknownCounties += other.unknownCounties;
}

SupplierRows::SupplierRows(const Options& options)
    : m_options(options)
    , m_today(QDateTime::currentDateTimeUtc().date())
    , m_rules{options.isDayFirst, m_today.year() + 1}
    , m_birthRules{options.isDayFirst, m_today.year() - adultYears}
    , m_phones(options.country)
{
    for (int field = 0; field < leadFieldCount; ++field) {
        m_columns[size_t(field)] = options.mapping.columnOf(LeadField(field));
        m_constants[size_t(field)] = options.mapping.constants.value(LeadField(field)).toUtf8();
    }
}

QByteArray SupplierRows::columnList()
{
    return "row_no, line, faults, first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age, street, city, "
           "state, county_id, zip, mortgage_amount_minor, loan_type, lender, mortgage_date, mortgage_term_months, "
           "property_value_minor, tobacco, medical, co_borrower_name, co_borrower_age, source, campaign, project, inquired_at, "
           "consent_certificate, intent, price_minor";
}

SupplierRows::Break SupplierRows::append(const CsvBatch& batch, qsizetype from, qint64 firstRowNo, QByteArray& out, Counts& counts)
{
    Break first;
    const auto columns = quint32(m_options.mapping.columns.size());
    m_batch = &batch;
    for (qsizetype i = from; i < batch.size(); ++i) {
        const CsvBatch::Record& record = batch.record(i);
        bool isBlank = true;
        bool hasSurplus = false;
        for (quint32 column = 0; column < record.fields; ++column) {
            const bool isFilled = !trimmedValue(batch.field(i, column)).isEmpty();
            isBlank &= !isFilled;
            hasSurplus |= isFilled && column >= columns;
        }
        if (isBlank) {
            ++counts.blank;
            continue;
        }
        m_rowNo = firstRowNo + i - from;
        if (m_options.onlyFixed && !m_options.fixes.touches(m_rowNo, batch, i))
            continue;
        // Empty columns behind the last are what spreadsheets leave; they lose nothing.
        const bool isRagged = record.fault.isEmpty() && (record.fields < columns || hasSurplus);
        out.append(QByteArray::number(m_rowNo)).append('\t').append(QByteArray::number(record.line));
        ++counts.rows;
        if (!isRagged && record.fault.isEmpty()) {
            appendRow(i, out, counts);
            continue;
        }
        QJsonObject fault{{u"code"_s, isRagged ? u"columns"_s : u"broken"_s},
                          {u"value"_s, isRagged ? QString::number(record.fields) : record.fault}};
        if (first.line == 0) {
            first.line = record.line;
            first.text = isRagged
                ? QCoreApplication::translate("LeadRows", "the row has %1 columns where the header has %2; check delimiters "
                                                          "and quotation marks.").arg(record.fields).arg(columns)
                : record.fault;
        }
        out.append('\t');
        appendCopyText(out, QJsonDocument(QJsonArray{fault}).toJson(QJsonDocument::Compact));
        for (qsizetype rest = columnList().count(','); rest > 2; --rest)
            putNull(out);
        out.append('\n');
    }
    return first;
}

void SupplierRows::appendRow(qsizetype index, QByteArray& out, Counts& counts)
{
    m_index = index;
    m_faults = {};
    m_faultBytes = 0;
    m_hasContact = false;
    m_hasLastName = false;
    const Counts before = counts;
    const qsizetype faultsAt = out.size();
    putNull(out); // faults, replaced below if there are any
    putNames(out);
    putPhones(out, counts);
    putEmail(out);
    putBirth(out);
    putWhole(out, LeadField::BorrowerAge, "age", adultYears, ageYearsMost);
    putField(out, LeadField::Street, shortBytesMax);
    putField(out, LeadField::City, shortBytesMax);
    putPlace(out, counts);
    putZip(out);
    putAmount(out, LeadField::MortgageAmount, "amount", 0);
    putField(out, LeadField::LoanType, shortBytesMax);
    putField(out, LeadField::Lender, shortBytesMax);
    putDate(out, LeadField::MortgageDate);
    if (const QByteArrayView term = value(LeadField::MortgageTermMonths); term.isEmpty()) {
        putNull(out);
    } else if (const auto months = readMonths(term)) {
        out.append('\t').append(QByteArray::number(*months));
    } else {
        putNull(out);
        fault("number", LeadField::MortgageTermMonths, term, boundsFacts(1, monthsMost));
    }
    putAmount(out, LeadField::PropertyValue, "amount", 0);
    putField(out, LeadField::Tobacco, shortBytesMax);
    putField(out, LeadField::Medical, longBytesMax);
    putField(out, LeadField::CoBorrowerName, shortBytesMax);
    putWhole(out, LeadField::CoBorrowerAge, "age", adultYears, ageYearsMost);
    putField(out, LeadField::Source, shortBytesMax);
    putField(out, LeadField::Campaign, shortBytesMax);
    putField(out, LeadField::Project, shortBytesMax);
    putTime(out);
    putField(out, LeadField::ConsentCertificate, longBytesMax);
    putWhole(out, LeadField::Intent, "number", 0, 100);
    putAmount(out, LeadField::Price, "price", 1); // the floor's own least price is the server's to know
    // What makes two leads the same human (domain.md, "person key") is what makes one reachable.
    if (!m_hasContact && !(m_hasLastName && !value(LeadField::Zip).isEmpty() && !value(LeadField::Street).isEmpty()))
        fault("contact", LeadField::Phone, {});
    if (!m_faults.isEmpty()) {
        // A rejected row carries its faults and nothing else: it is not kept, and comes again when it is mended.
        counts = before;
        out.truncate(faultsAt);
        out.append('\t');
        appendCopyText(out, QJsonDocument(m_faults).toJson(QJsonDocument::Compact));
        for (qsizetype rest = columnList().count(','); rest > 2; --rest)
            putNull(out);
    }
    out.append('\n');
}

QByteArrayView SupplierRows::value(LeadField field)
{
    const int column = m_columns[size_t(field)];
    QByteArrayView text = m_constants[size_t(field)];
    if (column >= 0) {
        text = m_batch->field(m_index, quint32(column));
        if (m_options.isGuarded && (text.contains('\''))) {
            m_unguarded = unguardedCell(text, placeOf(column));
            text = m_unguarded;
        }
        if (!m_options.fixes.isEmpty()) {
            if (const auto fixed = m_options.fixes.valueFor(m_rowNo, column, text)) {
                m_mended = *fixed;
                text = m_mended;
            }
        }
    }
    text = trimmedValue(text);
    if (text.startsWith('#') && isCellError(text)) {
        fault("cell", field, text);
        return {};
    }
    return isEmptyValue(text) ? QByteArrayView() : text;
}

QString SupplierRows::headerOf(LeadField field) const
{
    const int column = m_columns[size_t(field)];
    return column >= 0 ? m_options.mapping.columns.at(column).header : leadFieldName(field);
}

void SupplierRows::fault(const char* code, LeadField field, QByteArrayView value, const QJsonObject& facts)
{
    constexpr qsizetype headerCharactersMax = 400;
    constexpr qsizetype bytesMost = 3000; // the floor takes 4096 in its own form of them
    QJsonObject one = facts;
    one.insert("code"_L1, QString::fromLatin1(code));
    one.insert("field"_L1, headerOf(field).left(headerCharactersMax));
    one.insert("value"_L1, shownValue(value));
    if (m_faults.contains(one)) // some values are looked at twice
        return;
    m_faultBytes += QJsonDocument(one).toJson(QJsonDocument::Compact).size();
    if (m_faultBytes <= bytesMost || m_faults.isEmpty())
        m_faults.append(one);
}

/// The limit is in bytes, as the floor's is; people count characters, so how many of this value's fit is said.
void SupplierRows::faultOfLength(LeadField field, QByteArrayView value, qsizetype bytesMax)
{
    const auto characters = [](QByteArrayView text) {
        return std::count_if(text.begin(), text.end(), [](char byte) { return (uchar(byte) & 0xC0) != 0x80; });
    };
    qsizetype fit = bytesMax;
    while (fit > 0 && (uchar(value[fit]) & 0xC0) == 0x80) // not within a character
        --fit;
    fault("long", field, value.first(fit), {{u"most"_s, qint64(characters(value.first(fit)))}, {u"count"_s, qint64(characters(value))}});
}

void SupplierRows::putText(QByteArray& out, QByteArrayView text) const
{
    out.append('\t');
    if (std::any_of(text.begin(), text.end(), needsEscape))
        appendCopyText(out, text);
    else
        out.append(text);
}

void SupplierRows::putField(QByteArray& out, LeadField field, qsizetype bytesMax)
{
    const QByteArrayView text = value(field);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    if (text.size() > bytesMax)
        faultOfLength(field, text, bytesMax);
    putText(out, text);
}

void SupplierRows::putNames(QByteArray& out)
{
    const QByteArray first = value(LeadField::FirstName).toByteArray();
    const QByteArray last = value(LeadField::LastName).toByteArray();
    m_hasLastName = !last.isEmpty();
    if (first.isEmpty() && last.isEmpty() && (m_columns[size_t(LeadField::FullName)] >= 0)) {
        const QByteArray full = value(LeadField::FullName).toByteArray();
        const auto [fullFirst, fullLast] = splitName(full);
        m_hasLastName = !fullLast.isEmpty();
        fullFirst.isEmpty() ? putNull(out) : putText(out, fullFirst);
        fullLast.isEmpty() ? putNull(out) : putText(out, fullLast);
        if (full.size() > shortBytesMax)
            faultOfLength(LeadField::FullName, full, shortBytesMax);
        return;
    }
    first.isEmpty() ? putNull(out) : putText(out, first);
    last.isEmpty() ? putNull(out) : putText(out, last);
    if (first.size() > shortBytesMax)
        faultOfLength(LeadField::FirstName, first, shortBytesMax);
    if (last.size() > shortBytesMax)
        faultOfLength(LeadField::LastName, last, shortBytesMax);
}

QByteArray SupplierRows::phone(LeadField field, Counts& counts)
{
    const QByteArrayView text = value(field);
    if (text.isEmpty())
        return {};
    const PhoneReading reading = m_phones.read(text);
    if (!reading.isPossible)
        fault("phone", field, text);
    else if (!reading.isValid)
        ++counts.doubtfulPhones;
    return reading.e164;
}

void SupplierRows::putPhones(QByteArray& out, Counts& counts)
{
    QByteArray first = phone(LeadField::Phone, counts);
    QByteArray other = phone(LeadField::PhoneAlt, counts);
    if (first.isEmpty()) // the only number that there is, is the number
        std::swap(first, other);
    m_hasContact |= !first.isEmpty();
    first.isEmpty() ? putNull(out) : putText(out, first);
    other.isEmpty() || other == first ? putNull(out) : putText(out, other);
}

void SupplierRows::putEmail(QByteArray& out)
{
    const QByteArrayView text = value(LeadField::Email);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    const auto email = readEmail(text);
    if (!email)
        fault("email", LeadField::Email, text);
    m_hasContact = true;
    email ? putText(out, *email) : putNull(out);
}

void SupplierRows::putDate(QByteArray& out, LeadField field)
{
    const QByteArrayView text = value(field);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    const auto date = readDate(text, m_rules);
    if (!date || date->year() < 1850 || date->year() > 2200) {
        fault("date", field, text);
        putNull(out);
        return;
    }
    out.append('\t');
    appendDate(out, *date);
}

/// Whoever is too young or too old by his age is so by his date of birth.
void SupplierRows::putBirth(QByteArray& out)
{
    const QByteArrayView text = value(LeadField::DateOfBirth);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    const auto date = readDate(text, m_birthRules);
    if (!date || *date > m_today) {
        fault("date", LeadField::DateOfBirth, text);
        putNull(out);
        return;
    }
    const bool isBeforeBirthday = m_today.month() < date->month() || (m_today.month() == date->month() && m_today.day() < date->day());
    const int years = m_today.year() - date->year() - (isBeforeBirthday ? 1 : 0);
    if (years < adultYears || years > ageYearsMost) {
        QJsonObject facts = boundsFacts(adultYears, ageYearsMost);
        facts.insert("count"_L1, years);
        fault("age", LeadField::DateOfBirth, text, facts);
        putNull(out);
        return;
    }
    out.append('\t');
    appendDate(out, *date);
}

void SupplierRows::putWhole(QByteArray& out, LeadField field, const char* code, int least, int most)
{
    const QByteArrayView text = value(field);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    const auto number = readWhole(text, least, most);
    if (!number)
        fault(code, field, text, boundsFacts(least, most));
    number ? void(out.append('\t').append(QByteArray::number(*number))) : putNull(out);
}

void SupplierRows::putAmount(QByteArray& out, LeadField field, const char* code, qint64 leastMinor)
{
    const QByteArrayView text = value(field);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    const auto minor = readAmount(text);
    const bool fits = minor && *minor >= leastMinor;
    if (!fits)
        fault(code, field, text);
    fits ? void(out.append('\t').append(QByteArray::number(*minor))) : putNull(out);
}

void SupplierRows::putPlace(QByteArray& out, Counts& counts)
{
    const QByteArray text = value(LeadField::State).toByteArray();
    if (m_states.size() + m_counties.size() > rememberedPlacesMax) {
        m_states.clear();
        m_counties.clear();
    }
    QByteArray code;
    if (const auto state = m_states.constFind(text); state != m_states.constEnd()) {
        code = *state;
    } else if (!text.isEmpty() && text.size() <= placeBytesMax) {
        const UsState* found = Places::instance().state(QString::fromUtf8(text));
        code = found ? found->code.toLatin1() : QByteArray();
        m_states.insert(text, code);
    }
    if (code.isEmpty()) {
        fault(text.isEmpty() ? "no_state" : "state", LeadField::State, text);
        putNull(out);
        putNull(out);
        return;
    }
    putText(out, code);
    const QByteArrayView county = value(LeadField::County);
    if (county.isEmpty()) {
        putNull(out);
        return;
    }
    if (county.size() > placeBytesMax) {
        ++counts.unknownCounties;
        out.append("\t0");
        return;
    }
    const QByteArray key = code + county.toByteArray();
    auto id = m_counties.constFind(key);
    if (id == m_counties.constEnd()) {
        const Places& places = Places::instance();
        const QString name = QString::fromUtf8(county);
        const UsCounty* found = places.county(QString::fromLatin1(code), name);
        if (!found && county.size() == 5)
            found = places.county(name); // a FIPS code
        id = m_counties.insert(key, found && found->state == QLatin1StringView(code) ? found->fips.toInt() : 0);
    }
    if (*id == 0)
        ++counts.unknownCounties;
    out.append('\t').append(QByteArray::number(*id));
}

void SupplierRows::putZip(QByteArray& out)
{
    const QByteArrayView text = value(LeadField::Zip);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    const auto zip = readZip(text);
    if (!zip)
        fault("zip", LeadField::Zip, text);
    zip ? putText(out, *zip) : putNull(out);
}

void SupplierRows::putTime(QByteArray& out)
{
    const QByteArrayView text = value(LeadField::InquiryTime);
    if (text.isEmpty()) {
        putNull(out);
        return;
    }
    const auto seconds = readTime(text, m_rules);
    if (!seconds || *seconds < 0 || *seconds > 7258118400) { // the years 1970 to 2200
        fault("date", LeadField::InquiryTime, text);
        putNull(out);
        return;
    }
    const int rest = int(*seconds % 86400);
    out.append('\t');
    appendDate(out, QDate(1970, 1, 1).addDays(*seconds / 86400));
    out.append(' ');
    appendDigits(out, rest / 3600, 2);
    out.append(':');
    appendDigits(out, rest / 60 % 60, 2);
    out.append(':');
    appendDigits(out, rest % 60, 2);
    out.append("+00", 3);
}

} // namespace leadfloor
