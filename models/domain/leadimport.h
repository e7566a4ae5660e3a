// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadfile.h"
#include "models/domain/money.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

/// Importing a supplier's file (domain.md R35-R37): what is asked for and what came of it.
namespace leadfloor {

/// A value that a person has put in the place of a wrong one.
struct ImportFix
{
    int column = -1;  ///< of the file, 0-based
    qint64 rowNo = 0; ///< ImportIssue::rowNo; 0: every row that has `from` in this column
    QString from;     ///< as ImportFault::value
    QString to;
    friend bool operator==(const ImportFix&, const ImportFix&) = default;
};

struct ImportRequest
{
    enum class Mode : quint8 {
        ValidRows,   ///< a row with a wrong value is rejected, the rest goes in; a broken file (quotes,
                     ///< column count, encoding) imports nothing
        GoodRows,    ///< broken rows are rejected like wrong ones, and the rest goes in
        AllOrNothing ///< one rejected row, and nothing is imported
    };
    QString path;
    QString supplier;                   ///< workspace name; empty: a partner's own
    QString product;                    ///< code; empty: the floor's default product
    std::optional<QJsonObject> profile; ///< LeadMapping::toJson(); nullopt: the one that the floor
                                        ///< keeps for this header, else by the header's names
    QString encoding;                   ///< empty: find out
    char delimiter = '\0';              ///< '\0': find out
    QString sheet;                      ///< of a workbook; empty: the first
    bool hasHeader = true;              ///< else the columns are "Column 1", "Column 2", ...
    bool isDayFirst = false;            ///< 5/6/2026 is the 5th of June
    Mode mode = Mode::ValidRows;
    bool isDryRun = false;              ///< tells everything, changes nothing
    bool writesRejects = true;
    QString rejectsPath;                ///< empty: "leads.rejects.csv" beside "leads.csv", or among
                                        ///< the person's documents if that folder takes no file
    QList<ImportFix> fixes;
    bool onlyFixed = false;             ///< look at rows that a fix changes, and at no other
    bool tellsWorth = false;            ///< a dry run tells what the leads are worth, and the twins
    QString sha256;                     ///< of the file that was checked, as ImportSummary::sha256; another one is
                                        ///< refused, BadFile with data {"changed": true}; empty: any
    QString profileName;                ///< not empty: published, the mapping is kept under this name
    bool isKnownHeaderOnly = false;     ///< without `profile`: a header that the floor keeps none for is
                                        ///< refused, BadFile with data {"needs": "profile"}
    QString onlyProfile;                ///< likewise: not under another profile than the one of this name
};

/// One thing that is wrong with a row.
struct ImportFault
{
    QString code;   ///< stable word, e.g. "state"; see importFaultText()
    QString field;  ///< column header of the file, else our field name; may be empty
    QString value;  ///< as in the file, at most 100 characters
    // What would be valid, as far as the code has such a thing; else as here:
    qint64 least = 0, most = 0; ///< "number": from, to; "long": `most` of the value's characters fit
    qint64 count = -1;          ///< "long": characters of the value; "project": projects of the product; "age":
                                ///< years since a date of birth, -1 for an age that is none
    QStringList known = {};     ///< "project": codes of the first of them
    QString within = {};        ///< "county": code of the state
    int days = 0;               ///< "known": within so many
};

/// The lead that a row is a duplicate of, as far as the caller may know it.
struct ImportTwin
{
    QString lead;      ///< public id; empty: of another supplier
    QString supplier;
    QDate inquiredOn;
    QString state, city;
    bool isSold = false;
    QString firstName, lastName, phone, email; ///< a partner's own lead only
};

/// A row that is no new lead.
struct ImportIssue
{
    enum class Outcome : quint8 { Duplicate, Rejected } outcome = Outcome::Rejected;
    qint64 rowNo = 0;           ///< 1: the first record behind the header
    qint64 line = 0;            ///< where the row starts in the file, 1-based
    QList<ImportFault> faults;  ///< rejected: at least one
    QString twin;               ///< duplicate: public id of the supplier's own lead; may be empty
    qint64 twinLine = 0;        ///< duplicate of an earlier line of the same file, else 0
    QStringList values;         ///< the row as it stands in the file; with ImportRequest::tellsWorth
    std::optional<ImportTwin> twinLead; ///< likewise
    [[nodiscard]] bool isOf(const QString& code) const
    {
        return !faults.isEmpty() && faults.first().code == code;
    }
};

/// What new leads are worth today, if they are all sold.
struct ImportWorth
{
    qint64 gold = 0;
    qint64 silver = 0;
    qint64 priced = 0;         ///< on offer at once; the rest is too young or has no price
    qint64 tooYoung = 0;       ///< for the product's age scheme
    Money price;
    Money commission;          ///< the supplier's share (R30)
    Money commissionMost;      ///< if they are sold within a week
    QString currency;
};

struct ImportSummary
{
    QString batch;              ///< uuid; of a dry run: of a batch that does not exist
    qint64 rows = 0;            ///< accepted + duplicates + rejected
    qint64 accepted = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    qint64 filled = 0;          ///< leads whose empty fields a duplicate filled (R37); 0 for a dry run
    qint64 blankLines = 0;
    // Accepted, but worth a look:
    qint64 doubtfulPhones = 0;  ///< possible, but not known to the numbering plan
    qint64 unknownCounties = 0; ///< not a county of the state; kept without one
    qint64 unprovenAges = 0;    ///< without inquiry time (R1)
    QString encoding;           ///< empty: a workbook
    char delimiter = ',';
    QString sheet;
    LeadMapping mapping;
    QString profileName;        ///< of the kept profile that was used; empty: none
    std::optional<ImportWorth> worth; ///< with ImportRequest::tellsWorth
    QString sha256;             ///< of the file, as hex
    QList<ImportIssue> issues;  ///< the first issuesMax of each outcome, by row
    static constexpr int issuesMax = 10'000; ///< all of a partner's file (R35)
    QString rejectsPath;        ///< empty: nothing was rejected
    // What messages about rejected rows name:
    int duplicateDays = 0;      ///< the floor's own setting (R37)
    QStringList projects;       ///< codes of the first of the product's
    qint64 projectsInAll = -1;  ///< -1: not known
    bool isDryRun = false;
    /// Of the rejected rows, `issues` has them all.
    [[nodiscard]] bool hasAllRejected() const
    {
        return rejected == std::count_if(issues.begin(), issues.end(), [](const ImportIssue& issue) { return issue.outcome == ImportIssue::Outcome::Rejected; });
    }
};

/// "'Texass' is not a US state; use two letters, e.g. TX": what is wrong and what is right.
/// Translated. Unknown codes give the code itself.
[[nodiscard]] QString importFaultText(const ImportFault& fault);
/// What the value was meant to be, to be offered: "LA" for "Louisianna". Empty: no good guess.
[[nodiscard]] QString importSuggestion(const ImportFault& fault);
/// What of the accepted rows is worth a look, a sentence for each kind, with how many. Translated.
[[nodiscard]] QStringList importWarnings(const ImportSummary& summary);
/// All faults of a row, one sentence after the other, each behind its column.
[[nodiscard]] QString importFaultsText(const QList<ImportFault>& faults);

} // namespace leadfloor
