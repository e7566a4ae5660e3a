// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadfile.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Importing a supplier's file (domain.md R35-R37): what is asked for and what came of it.
namespace leadfloor {

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
    std::optional<QJsonObject> profile; ///< LeadMapping::toJson(); nullopt: by the header's names
    QString encoding;                   ///< empty: find out
    char delimiter = '\0';              ///< '\0': find out
    bool isDayFirst = false;            ///< 5/6/2026 is the 5th of June
    Mode mode = Mode::ValidRows;
    bool isDryRun = false;              ///< tells everything, changes nothing
    QString rejectsPath;                ///< empty: "leads.rejects.csv" beside "leads.csv"
};

/// One thing that is wrong with a row.
struct ImportFault
{
    QString code;   ///< stable word, e.g. "state"; see importFaultText()
    QString field;  ///< column header of the file, else our field name; may be empty
    QString value;  ///< as in the file, at most 100 characters
};

/// A row that is no new lead.
struct ImportIssue
{
    enum class Outcome : quint8 { Duplicate, Rejected } outcome = Outcome::Rejected;
    qint64 line = 0;            ///< where the row starts in the file, 1-based
    QList<ImportFault> faults;  ///< rejected: at least one
    QString twin;               ///< duplicate: public id of the supplier's own lead; may be empty
    qint64 twinLine = 0;        ///< duplicate of an earlier line of the same file, else 0
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
    QString encoding;
    char delimiter = ',';
    LeadMapping mapping;
    QList<ImportIssue> issues;  ///< the first issuesMax
    static constexpr int issuesMax = 1000;
    QString rejectsPath;        ///< empty: nothing was rejected
    bool isDryRun = false;
};

/// "'Texass' is not a US state; use two letters, e.g. TX": what is wrong and what is right.
/// Translated. Unknown codes give the code itself.
[[nodiscard]] QString importFaultText(const ImportFault& fault);
/// All faults of a row, one sentence after the other, each behind its column.
[[nodiscard]] QString importFaultsText(const QList<ImportFault>& faults);

} // namespace leadfloor
