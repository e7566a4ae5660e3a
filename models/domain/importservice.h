// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadimport.h"

#include <QDateTime>
#include <QFuture>
#include <QUuid>

namespace leadfloor {

/// How a lead file is to be looked at; what is left open is found out.
struct PreviewRequest
{
    QString path;
    QString supplier;                ///< whose profiles are asked for; empty: a partner's own
    QString encoding;
    char delimiter = '\0';
    QString sheet;
    std::optional<bool> hasHeader;
};

/// A mapping that the floor keeps for a supplier.
struct ImportProfile
{
    QUuid id;
    QString fingerprint;
    QString name;
    QJsonObject content; ///< LeadMapping::toJson()
    qint64 uses = 0;
    QDateTime usedAt, changedAt;
};

/// What a file is, as it was found out or chosen.
struct FilePreview
{
    static constexpr int rowsMax = 200;
    QString fileName;
    qint64 bytes = 0;
    qint64 lines = 0;          ///< about
    bool isWorkbook = false;
    QString encoding;          ///< text only
    char delimiter = ',';      ///< text only
    QStringList sheets;        ///< workbook only
    QString sheet;
    bool hasHeader = true;
    QStringList header;
    QList<QStringList> rows;   ///< the first rowsMax
    QList<qint64> rowLines;    ///< where they start
    LeadMapping mapping;       ///< of the profile, or guessed
    std::optional<ImportProfile> profile; ///< the kept one for this header
    bool hasBrokenRows = false; ///< among the first: quotation marks or too many columns
};

/// A file that was brought in.
struct ImportBatch
{
    QString batch;
    QString supplier, product, fileName;
    bool isWithdrawn = false;
    qint64 rows = 0, accepted = 0, duplicates = 0, rejected = 0;
    QDateTime createdAt;
    QString createdBy;
    // Only from batch(), where its leads are now:
    std::optional<qint64> inStock;
    qint64 held = 0, sold = 0;
    friend bool operator==(const ImportBatch&, const ImportBatch&) = default;
};

struct WithdrawalSummary
{
    qint64 withdrawn = 0;
    qint64 stay = 0;           ///< already sold or held
    QStringList leadsThatStay; ///< public ids of the first 1000
};

/// Bringing lead files in, for partners and operators. Every call returns at once; cancelling the
/// future cancels the work.
class ImportService
{
public:
    /// Steps of run()'s progress behind the file's lines: the floor checks, the floor writes.
    static constexpr int floorSteps = 2;
    virtual ~ImportService() = default;
    /// Looks at the start of the file, and asks for a profile that fits its header. Errors: BadFile,
    /// FileProblem.
    [[nodiscard]] virtual QFuture<Result<FilePreview>> preview(const PreviewRequest& request) = 0;
    /// A check (dry run) or the import itself, as importLeads(). Progress counts lines, then floorSteps, whose
    /// length nobody knows; its text says what is being done.
    [[nodiscard]] virtual QFuture<Result<ImportSummary>> run(const ImportRequest& request) = 0;
    /// The rejected rows of a check as request.rejectsPath: from the check's own list, without the floor;
    /// where that is not whole, by another check. Errors: FileProblem, BadFile (the file has changed), as run().
    [[nodiscard]] virtual QFuture<Result<ImportSummary>> saveRejects(const ImportRequest& request, const ImportSummary& checked) = 0;
    /// Those that the person may import for; a partner's own only.
    [[nodiscard]] virtual QFuture<Result<QStringList>> suppliers() = 0;
    [[nodiscard]] virtual QFuture<Result<QList<ImportProfile>>> profiles(const QString& supplier) = 0;
    /// In the place of the one with the same header. Errors: InvalidRequest.
    [[nodiscard]] virtual QFuture<Result<ImportProfile>> saveProfile(const QString& supplier, const QString& name,
                                                                     const QJsonObject& content) = 0;
    [[nodiscard]] virtual QFuture<Result<>> removeProfile(const QUuid& profile) = 0;
    /// Newest first, those before the batch `before` (empty: the newest), without where their leads are.
    [[nodiscard]] virtual QFuture<Result<QList<ImportBatch>>> batches(const QString& before, int limit) = 0;
    [[nodiscard]] virtual QFuture<Result<ImportBatch>> batch(const QString& batch) = 0;
    /// Takes a batch back (R36). Errors: NotFound, WrongState (withdrawn before), Busy.
    [[nodiscard]] virtual QFuture<Result<WithdrawalSummary>> withdraw(const QString& batch, const QString& reason) = 0;
};

} // namespace leadfloor
