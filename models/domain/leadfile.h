// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// Which column of a supplier's file is which field of a lead. Pure values; any thread.
namespace leadfloor {

/// What an import can take from a file, then the columns that only an export has.
enum class LeadField : quint8 {
    FirstName, LastName, FullName, Phone, PhoneAlt, Email, DateOfBirth, BorrowerAge,
    Street, City, County, State, Zip,
    MortgageAmount, LoanType, Lender, MortgageDate, MortgageTermMonths, PropertyValue,
    Tobacco, Medical, CoBorrowerName, CoBorrowerAge,
    Source, Campaign, Project, InquiryTime, ConsentCertificate, Intent, Price,
    // Known, but not imported: they belong to a sale or to the file that they came from.
    SaleId, PurchasePrice, PurchaseDate, AgeBucketAtPurchase, Classification, Reference,
};
inline constexpr int importedLeadFields = int(LeadField::Price) + 1;
inline constexpr int leadFieldCount = int(LeadField::Reference) + 1;

/// "first_name": the name in our own files (R32), in profiles and in messages.
[[nodiscard]] QString leadFieldName(LeadField field);
[[nodiscard]] std::optional<LeadField> leadFieldFromName(QStringView name);

struct MappedColumn
{
    QString header;                 ///< as it stands in the file
    std::optional<LeadField> field; ///< nullopt: the column is not used
    int confidence = 0;             ///< percent: 100 our own name or chosen by a person, 90 a
                                    ///< synonym, 80 one behind "borrower", "primary" ..., 60 misspelt,
                                    ///< up to 60 by its values; less where values contradict
    bool isChosen = false;          ///< by a person, through a profile
};

/// The columns of one file, in their order, and values for fields that it has no column for.
struct LeadMapping
{
    QList<MappedColumn> columns;
    QMap<LeadField, QString> constants;

    /// By our names and by synonyms ("cell", "zip code", "borrower dob"), whatever case, spaces and
    /// punctuation. A field is taken once, by the surest column; a second phone is the other phone.
    [[nodiscard]] static LeadMapping guess(const QStringList& header);

    /// Index of the field's column, or -1.
    [[nodiscard]] int columnOf(LeadField field) const;
    [[nodiscard]] bool has(LeadField field) const;
    [[nodiscard]] QStringList unmappedHeaders() const;
    /// A state is needed, and a phone, an e-mail or a name. BadFile says what was found and what was expected; it
    /// names `fileName`, and nothing of a first row that may be a lead. Its data is {"needs": "header"} where a
    /// header may be missing.
    [[nodiscard]] Result<> check(const QString& fileName) const;

    /// A profile, kept per supplier and found again by the header's fingerprint:
    /// {"version": 1, "fingerprint": "…", "columns": [{"header": "Cell", "field": "phone"}, …],
    /// "constants": {"source": "fair"}}. Unused columns have no "field".
    [[nodiscard]] QJsonObject toJson() const;
    /// The profile applied to a file: columns are found by their headers' keys, in any order.
    /// InvalidRequest names what is malformed or missing in this file.
    [[nodiscard]] static Result<LeadMapping> fromJson(const QJsonObject& json, const QStringList& header);
    /// Sixteen hex digits of the headers' keys, whatever their order.
    [[nodiscard]] static QString fingerprint(const QStringList& header);
};

/// The columns that a rejects file has behind those of the file that it came from: line, code and
/// reason. No field of a lead.
[[nodiscard]] const QStringList& rejectColumns();

/// Lower case, without accents, spaces and punctuation: "Zip-Code " is "zipcode".
[[nodiscard]] QString headerKey(QStringView header);

} // namespace leadfloor
