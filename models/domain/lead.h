// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace leadfloor {

/// Gold has all six qualification fields truly filled, Silver not (domain.md R5).
enum class LeadClass : quint8 { Gold, Silver };
[[nodiscard]] QString leadClassCode(LeadClass leadClass); ///< "gold", "silver": wire and command line
[[nodiscard]] std::optional<LeadClass> leadClassFromCode(QStringView code);

/// Which fields of a lead are filled; what a broker may see before buying (domain.md R7).
/// The first six are the qualification fields of R5. Same bits in core.lead.filled.
enum FilledField : quint16 {
    SourceFilled = 1,
    BorrowerAgeFilled = 2,
    MedicalFilled = 4,
    TobaccoFilled = 8,
    CoBorrowerFilled = 16,
    PhoneFilled = 32,
    EmailFilled = 64,
    StreetFilled = 128,
    NameFilled = 256,
};

/// One range of ages of a scheme, e.g. MONTH_6_TO_8 (domain.md R1, R2).
struct AgeBucket
{
    QString code;
    int fromDays = 0;
    std::optional<int> toDays; ///< inclusive; nullopt: open end
};

/// Whole days between the inquiry and today, both UTC dates (R1).
[[nodiscard]] int ageInDays(QDate inquiredOn, QDate todayUtc);
/// round(100 x 2^(-age/half-life)), at least 1 (R6).
[[nodiscard]] int freshness(int ageDays, int halfLifeDays);
/// "L-7F3A9C21": what people call a lead. Derived from its random public id, so it tells nothing.
[[nodiscard]] QString leadNumber(const QUuid& publicId);

/// What a column holds: how a file writer guards it and an import reads it (R33).
enum class ColumnType : quint8 {
    Text,      ///< free text, guarded against formulas
    Integer,   ///< "-42"
    Minor,     ///< money as whole minor units; files show "12.50" for 1250
    Date,      ///< "2026-03-31"
    Timestamp, ///< UTC; files show "2026-03-31T14:05:09Z"
    Phone,     ///< E.164
};

/// The 33 columns of a lead export, in their fixed order (R32).
[[nodiscard]] const QList<QString>& exportColumns();
/// Their types, same order.
[[nodiscard]] const QList<ColumnType>& exportColumnTypes();

} // namespace leadfloor
