// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadimport.h"
#include "models/engine/copystream.h"

#include <QSaveFile>

namespace leadfloor {

class SourceRows;

/// A file that we wrote for a spreadsheet, so that its guards may be taken off again: every field of
/// the header is quoted, and it is the header of an export or of a rejects file.
[[nodiscard]] bool isOwnLeadFile(const QStringList& header, bool isHeaderQuoted);

/// The rows of an import that were rejected, as a file that can be fixed and imported again: the
/// original columns as they were (inert for spreadsheets), then line, code and reason.
/// One thread; blocks.
class RejectsFile final
{
public:
    explicit RejectsFile(const ImportRequest& request) : m_request(request) {}

    /// Asks for the issues of summary.batch, keeps the first in the summary, and writes the rejected
    /// rows from a second look at the source file, which must still have this SHA-256. A check that
    /// tells what the leads are worth gets the rows' values and twins as well, from the work table.
    /// Nothing is visible until keep(). Errors: FileProblem, Cancelled, Disconnected.
    [[nodiscard]] Result<> write(DbConnection& connection, const IsCancelled& isCancelled, ImportSummary& summary,
                                 const QString& sha256, const QString& table);
    /// Puts the file in its place; does nothing if no row was rejected.
    [[nodiscard]] Result<> keep();
    /// Takes it away again, since what it speaks of has not been.
    void remove();
    /// The same file, from the list of issues that a check's summary has, without the floor. Keeps it.
    [[nodiscard]] Result<> writeListed(const IsCancelled& isCancelled, ImportSummary& summary);

private:
    using NextIssue = std::function<Result<std::optional<ImportIssue>>()>;
    [[nodiscard]] Result<> openFile();
    [[nodiscard]] Result<> listIssues(CopyOut& issues, ImportSummary& summary);
    [[nodiscard]] Result<> addTwins(CopyOut& twins, ImportSummary& summary);
    [[nodiscard]] Result<> addValues(SourceRows& source, ImportSummary& summary);
    [[nodiscard]] Result<> writeRows(const NextIssue& next, SourceRows& source, ImportSummary& summary);

    ImportRequest m_request;
    std::unique_ptr<QSaveFile> m_file;
};

} // namespace leadfloor
