// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadfile.h"

#include "models/domain/decomposed.h"
#include "models/domain/island.h"
#include "models/domain/places.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct FieldWords
{
    LeadField field;
    const char* name;
    const char* synonyms; ///< header keys, separated by spaces
};

constexpr std::array fieldWords = {
    FieldWords{LeadField::FirstName, "first_name", "first fname givenname forename"},
    FieldWords{LeadField::LastName, "last_name", "last lname surname familyname secondname"},
    FieldWords{LeadField::FullName, "full_name",
               "name contactname fullnames namefull nameofborrower"},
    FieldWords{LeadField::Phone, "phone",
               "phonenumber phoneno phone1 phonenumber1 tel telephone telephonenumber cell "
               "cellphone cellnumber cellphonenumber mobile mobilephone mobilenumber "
               "homephone dayphone daytimephone bestphone phonehome phonemobile phonecell "
               "callbacknumber contactnumber"},
    FieldWords{LeadField::PhoneAlt, "phone_alt",
               "phone2 phonenumber2 altphone alternatephone alternativephone secondaryphone "
               "secondphone otherphone workphone phonework eveningphone alternatenumber"},
    FieldWords{LeadField::Email, "email", "emailaddress mail emailid mailaddress emailaddr email1"},
    FieldWords{LeadField::DateOfBirth, "date_of_birth",
               "dob birthdate birthday birth bdate dateborn borndate"},
    FieldWords{LeadField::BorrowerAge, "borrower_age", "age ageofborrower currentage"},
    FieldWords{LeadField::Street, "street",
               "address address1 addressline1 streetaddress addr street1 propertyaddress "
               "mailingaddress homeaddress"},
    FieldWords{LeadField::City, "city", "town municipality propertycity cityname mailingcity"},
    FieldWords{LeadField::County, "county", "countyname parish propertycounty"},
    FieldWords{LeadField::State, "state",
               "st statecode province propertystate usstate statename stateprovince "
               "mailingstate"},
    FieldWords{LeadField::Zip, "zip",
               "zipcode postalcode postcode zip5 postal propertyzip zippostalcode mailingzip"},
    FieldWords{LeadField::MortgageAmount, "mortgage_amount",
               "loanamount mortgage loanamt mortgageamt mtgamount mortgagebalance "
               "loanbalance amount originalloanamount loansize"},
    FieldWords{LeadField::LoanType, "loan_type", "mortgagetype typeofloan loankind loanprogram"},
    FieldWords{LeadField::Lender, "lender",
               "lendername bank bankname mortgagecompany mortgagelender mortgagebank "
               "servicer"},
    FieldWords{LeadField::MortgageDate, "mortgage_date",
               "loandate closingdate originationdate recordingdate dateofmortgage"},
    FieldWords{LeadField::MortgageTermMonths, "mortgage_term_months",
               "mortgageterm term loanterm termmonths loantermmonths terminmonths"},
    FieldWords{LeadField::PropertyValue, "property_value",
               "homevalue housevalue estimatedvalue assessedvalue marketvalue value "
               "estimatedhomevalue propertyval"},
    FieldWords{LeadField::Tobacco, "tobacco",
               "smoker tobaccouse smokes smoking usestobacco tobaccouser nicotine"},
    FieldWords{LeadField::Medical, "medical",
               "health healthconditions medicalconditions medicalcondition medicalhistory "
               "conditions medicalissues healthissues healthhistory"},
    FieldWords{LeadField::CoBorrowerName, "co_borrower_name",
               "coborrower spouse spousename coapplicant coapplicantname secondborrower "
               "coborrowerfullname coborrowersname"},
    FieldWords{LeadField::CoBorrowerAge, "co_borrower_age",
               "spouseage coapplicantage ageofcoborrower"},
    FieldWords{LeadField::Source, "source",
               "leadsource origin vendor publisher mediasource utmsource sourcename"},
    FieldWords{LeadField::Campaign, "campaign",
               "campaignname campaignid utmcampaign subid campaigncode"},
    FieldWords{LeadField::Project, "project", "projectname projectcode development"},
    FieldWords{LeadField::InquiryTime, "inquiry_time",
               "inquirydate inquiredat inquiredon inquiry enquirydate leaddate date datetime "
               "timestamp createdat created createddate createdon creationdate submitted "
               "submittedat datesubmitted submissiondate requestdate optindate optintime "
               "posted postedat entrydate datereceived received receivedat datecreated"},
    FieldWords{LeadField::ConsentCertificate, "consent_certificate",
               "consent certificate trustedform trustedformurl trustedformcert "
               "trustedformcerturl xxtrustedformcerturl jornaya jornayaid leadidtoken "
               "universalleadid certurl consenturl"},
    FieldWords{LeadField::Intent, "intent", "intentscore score"},
    FieldWords{LeadField::Price, "price", "leadprice ownprice"},
    FieldWords{LeadField::SaleId, "sale_id", ""},
    FieldWords{LeadField::PurchasePrice, "purchase_price", ""},
    FieldWords{LeadField::PurchaseDate, "purchase_date", ""},
    FieldWords{LeadField::AgeBucketAtPurchase, "age_bucket_at_purchase", "agebucket"},
    FieldWords{LeadField::Classification, "classification", "class leadclass"},
    FieldWords{LeadField::Reference, "lead_id",
               "id recordid externalid ref reference referencenumber vendorleadcode rowid"},
};
static_assert(fieldWords.size() == size_t(leadFieldCount));

/// Words that only say whose value it is.
constexpr std::array fillers = {"lead",  "borrower",  "client", "customer",  "contact", "consumer", "primary",
                                "main",  "applicant", "owner",  "homeowner", "insured", "prospect", "person",
                                "users", "user",      "your",   "the",       "current"};

constexpr int ownNamePercent = 100;
constexpr int synonymPercent = 90;
constexpr qsizetype namedCharactersMax = 200; ///< no name of a column is longer
constexpr int fillerPercent = 80;
constexpr int misspeltPercent = 60;

struct HeaderGuess
{
    LeadField field;
    int confidence;
};

const QHash<QString, HeaderGuess>& guessesByKey()
{
    static const QHash<QString, HeaderGuess> guesses = [] {
        QHash<QString, HeaderGuess> all;
        for (const FieldWords& words : fieldWords) {
            const QString synonyms = QString::fromLatin1(words.synonyms);
            for (const QString& synonym : synonyms.split(u' ', Qt::SkipEmptyParts)) {
                Q_ASSERT(!all.contains(synonym));
                all.insert(synonym, {words.field, synonymPercent});
            }
        }
        for (const FieldWords& words : fieldWords)
            all.insert(headerKey(QString::fromLatin1(words.name)), {words.field, ownNamePercent});
        return all;
    }();
    return guesses;
}

std::optional<HeaderGuess> guessOf(const QString& header)
{
    if (rejectColumns().contains(header))
        return std::nullopt;
    const QHash<QString, HeaderGuess>& guesses = guessesByKey();
    if (header.size() > namedCharactersMax)
        return std::nullopt;
    QString key = headerKey(header);
    if (const auto it = guesses.constFind(key); it != guesses.constEnd())
        return *it;
    // "Borrower DOB", "primaryPhone": without what only says whose it is.
    for (bool isShorter = true; isShorter;) {
        isShorter = false;
        for (const char* filler : fillers) {
            const QLatin1StringView word(filler);
            if (key.startsWith(word) && key.size() > word.size()) {
                key.remove(0, word.size());
                isShorter = true;
            }
        }
        const auto it = guesses.constFind(key);
        if (isShorter && it != guesses.constEnd())
            return HeaderGuess{it->field, fillerPercent};
    }
    // Misspelt: only if a single field comes into question, and not for words so short that
    // another word is as near ("sate", "date", "state").
    key = headerKey(header);
    std::optional<HeaderGuess> best;
    int bestDistance = key.size() < 5 ? 0 : key.size() < 9 ? 1 : 2;
    bool isAmbiguous = false;
    for (auto it = guesses.constBegin(); it != guesses.constEnd(); ++it) {
        if (it.key().size() < 5 || std::abs(it.key().size() - key.size()) > bestDistance)
            continue;
        const int distance = spellingDistance(key, it.key());
        if (distance > bestDistance)
            continue;
        if (best && distance == bestDistance && best->field != it->field) {
            isAmbiguous = true;
        } else if (!best || distance < bestDistance) {
            best = HeaderGuess{it->field, misspeltPercent};
            bestDistance = distance;
            isAmbiguous = false;
        }
    }
    return isAmbiguous ? std::nullopt : best;
}

QString leadFileText(const char* text)
{
    return QCoreApplication::translate("LeadFile", text);
}

/// By a name of ours or a synonym, or chosen: "Leander" is no "lender".
bool isSureName(const MappedColumn& column)
{
    return column.isChosen || column.confidence >= fillerPercent;
}

QString quotedList(const QStringList& headers)
{
    constexpr qsizetype shownMax = 12;
    QStringList quoted;
    for (const QString& header : headers.first(std::min(headers.size(), shownMax)))
        quoted.append(u'\'' % header.left(40) % u'\'');
    if (headers.size() > shownMax)
        quoted.append(u"…"_s);
    return quoted.join(u", "_s);
}

} // namespace

QString leadFieldName(LeadField field)
{
    return QString::fromLatin1(fieldWords[size_t(field)].name);
}

std::optional<LeadField> leadFieldFromName(QStringView name)
{
    for (const FieldWords& words : fieldWords) {
        if (name == QLatin1StringView(words.name))
            return words.field;
    }
    return std::nullopt;
}

const QStringList& rejectColumns()
{
    static const QStringList columns = {u"reject_line"_s, u"reject_code"_s, u"reject_reason"_s};
    return columns;
}

QString headerKey(QStringView header)
{
    QString key;
    for (const QChar c : decomposed(header)) {
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    return key;
}

LeadMapping LeadMapping::guess(const QStringList& header)
{
    LeadMapping mapping;
    QList<std::optional<HeaderGuess>> guesses;
    for (const QString& name : header) {
        mapping.columns.append({name.trimmed(), std::nullopt, 0});
        guesses.append(guessOf(name));
    }
    // The surest column takes the field; among equals the first.
    QSet<LeadField> taken;
    for (const int confidence : {ownNamePercent, synonymPercent, fillerPercent, misspeltPercent}) {
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (!guesses.at(i) || guesses.at(i)->confidence != confidence)
                continue;
            LeadField field = guesses.at(i)->field;
            if (field == LeadField::Phone && taken.contains(field))
                field = LeadField::PhoneAlt;
            if (taken.contains(field))
                continue;
            taken.insert(field);
            mapping.columns[i].field = field;
            mapping.columns[i].confidence = confidence;
        }
    }
    return mapping;
}

int LeadMapping::columnOf(LeadField field) const
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).field == field)
            return int(i);
    }
    return -1;
}

bool LeadMapping::has(LeadField field) const
{
    return columnOf(field) >= 0 || constants.contains(field);
}

QStringList LeadMapping::unmappedHeaders() const
{
    QStringList headers;
    for (const MappedColumn& column : columns) {
        if (!column.field)
            headers.append(column.header);
    }
    return headers;
}

Result<> LeadMapping::check(const QString& fileName) const
{
    // What stands in the first row may be somebody's name and phone: only names that are surely ones of columns are told.
    QStringList known;
    for (const MappedColumn& column : columns) {
        if (column.field && isSureName(column))
            known.append(column.header);
    }
    const auto refused = [](const QString& sentence) {
        return tl::unexpected(Error{ErrorCode::BadFile, sentence, {}, QJsonObject{{u"needs"_s, u"header"_s}}});
    };
    const QString columnsInAll = QString::number(columns.size());
    const QString nothingKnown = leadFileText(QT_TRANSLATE_NOOP(
                                     "LeadFile", "%1, line 1: none of the %2 columns has a known name; add a header like "
                                                 "first_name, last_name, phone, email, state, zip, or map the "
                                                 "columns by hand."))
                                     .arg(island(fileName), columnsInAll);
    if (std::none_of(columns.begin(), columns.end(), [](const MappedColumn& column) { return column.field.has_value(); }))
        return refused(nothingKnown);
    // A name that is there again, and of which only the first counts: which one is meant?
    for (qsizetype again = 0; again < columns.size(); ++again) {
        if (columns.at(again).field || headerKey(columns.at(again).header).isEmpty())
            continue;
        for (qsizetype first = 0; first < again; ++first) {
            const MappedColumn& taken = columns.at(first);
            if (!taken.field || taken.isChosen || headerKey(taken.header) != headerKey(columns.at(again).header))
                continue;
            return failure(ErrorCode::BadFile,
                           leadFileText(QT_TRANSLATE_NOOP(
                               "LeadFile", "%1, line 1, columns %2 and %3: '%4' is there twice; rename or "
                                           "remove one of them, or map the columns by hand."))
                               .arg(island(fileName), QString::number(first + 1), QString::number(again + 1),
                                    island(isSureName(taken) ? taken.header : leadFieldName(*taken.field))));
        }
    }
    QStringList missing;
    if (!has(LeadField::State))
        missing.append(u"'state'"_s);
    const bool hasPerson = has(LeadField::Phone) || has(LeadField::PhoneAlt) || has(LeadField::Email)
        || has(LeadField::LastName) || has(LeadField::FullName);
    if (!hasPerson)
        missing.append(leadFileText(QT_TRANSLATE_NOOP("LeadFile", "one of 'phone', 'email' or 'last_name'")));
    if (missing.isEmpty())
        return {};
    if (known.isEmpty())
        return refused(nothingKnown);
    return refused(leadFileText(QT_TRANSLATE_NOOP(
                       "LeadFile", "%1, line 1: the header has no column for %2; known of its %4 columns are %3; rename a "
                                   "column, or map it by hand."))
                       .arg(island(fileName), missing.join(leadFileText(QT_TRANSLATE_NOOP("LeadFile", " and "))),
                            island(quotedList(known)), columnsInAll));
}

QJsonObject LeadMapping::toJson() const
{
    QJsonArray columnArray;
    QStringList header;
    for (const MappedColumn& column : columns) {
        QJsonObject object{{u"header"_s, column.header}};
        if (column.field)
            object.insert(u"field"_s, leadFieldName(*column.field));
        columnArray.append(object);
        header.append(column.header);
    }
    QJsonObject constantObject;
    for (auto it = constants.constBegin(); it != constants.constEnd(); ++it)
        constantObject.insert(leadFieldName(it.key()), it.value());
    QJsonObject json{{u"version"_s, 1}, {u"fingerprint"_s, fingerprint(header)}, {u"columns"_s, columnArray}};
    if (!constantObject.isEmpty())
        json.insert(u"constants"_s, constantObject);
    return json;
}

Result<LeadMapping> LeadMapping::fromJson(const QJsonObject& json, const QStringList& header)
{
    const auto refused = [](const char* text, const QString& value = {}) {
        const QString sentence = leadFileText(text);
        return failure(ErrorCode::InvalidRequest, value.isNull() ? sentence : sentence.arg(value));
    };
    if (json.value(u"version"_s).toInt() != 1 || !json.value(u"columns"_s).isArray())
        return refused(QT_TRANSLATE_NOOP("LeadFile", "This is no mapping profile that this program knows."));
    LeadMapping mapping;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < header.size(); ++i) {
        mapping.columns.append({header.at(i).trimmed(), std::nullopt, 0});
        if (!places.contains(headerKey(header.at(i))))
            places.insert(headerKey(header.at(i)), i);
    }
    QSet<LeadField> taken;
    const QJsonArray columnArray = json.value(u"columns"_s).toArray();
    for (qsizetype at = 0; at < columnArray.size(); ++at) {
        const QJsonObject object = columnArray.at(at).toObject();
        if (!object.contains(u"field"_s))
            continue;
        const QString name = object.value(u"header"_s).toString();
        const auto field = leadFieldFromName(object.value(u"field"_s).toString());
        if (!field || taken.contains(*field))
            return refused(QT_TRANSLATE_NOOP("LeadFile", "The mapping profile names the field '%1', which is not "
                                                         "known or named twice."),
                           object.value(u"field"_s).toString());
        // Of columns with one name, or none, the one in the same place is meant.
        const bool isInPlace = at < header.size() && headerKey(header.at(at)) == headerKey(name);
        const qsizetype place = isInPlace ? at : places.value(headerKey(name), -1);
        if (place < 0)
            return refused(QT_TRANSLATE_NOOP("LeadFile", "The file has no column '%1', which the mapping "
                                                         "profile names."), name);
        taken.insert(*field);
        mapping.columns[place].field = *field;
        mapping.columns[place].confidence = ownNamePercent;
        mapping.columns[place].isChosen = true;
    }
    const QJsonObject constantObject = json.value(u"constants"_s).toObject();
    for (auto it = constantObject.constBegin(); it != constantObject.constEnd(); ++it) {
        const auto field = leadFieldFromName(it.key());
        if (!field || !it.value().isString() || int(*field) >= importedLeadFields)
            return refused(QT_TRANSLATE_NOOP("LeadFile", "The mapping profile has a constant '%1', which is no "
                                                         "field of an import."), it.key());
        mapping.constants.insert(*field, it.value().toString());
    }
    return mapping;
}

QString LeadMapping::fingerprint(const QStringList& header)
{
    QStringList keys;
    for (const QString& name : header) {
        if (!rejectColumns().contains(name)) // a file of rejected rows comes back as what it was cut from
            keys.append(headerKey(name));
    }
    keys.sort();
    const QByteArray hash = QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

} // namespace leadfloor
