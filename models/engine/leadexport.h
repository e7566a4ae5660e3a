// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/domain/services.h"
#include "models/engine/connectionspec.h"
#include "models/engine/leadcopy.h"

#include <QDateTime>
#include <QJsonObject>
#include <QPromise>

namespace leadfloor {

/// Writes the workspace's delivered leads to `request.path` (exportfiles.h) and a manifest beside it
/// (`path` + ".manifest.json": who, what, when, rows, SHA-256, age of the data, every changed cell).
/// The machine dialect has ".raw." in its name: the summary tells the paths that were written.
/// Pool thread, own connection; one COPY, whose snapshot ends with it. If the line is lost, it waits up to ten
/// minutes for a new one, again after each row that has come, and goes on behind the last row (leadcopy.h);
/// the file is the one that it would have been.
/// Progress counts leads; its maximum is known for an order, else 0. Cancelled or failed, an older
/// file stays and nothing else is left. The file appears only after the server has written down
/// its rows and hash (R34), and may be read by its owner only.
/// For `request.newFor` its leads are new to the target until the file is there, and what was left out stays new.
/// Errors: NotFound (no such order), WrongState (not delivered yet; nothing new; the target is being
/// served by somebody else), ExportClosed (bought more than
/// 90 days ago), FileProblem, Cancelled, Disconnected, AccountClosed.
/// Source: api.my_lead_export, api.export_begin, api.export_finish (0006_delivery.sql),
/// api.my_leads_found (0102_work.sql), api.export_begin_new, api.my_leads_new, api.export_given
/// (0104_exports.sql).
void exportLeads(QPromise<Result<ExportSummary>>& promise, const ConnectionSpec& spec,
                 const ExportRequest& request);

/// Which leads, as the log of exports and the manifest say it: order, search, filter, target; of ticked leads how many.
[[nodiscard]] QJsonObject exportScope(const ExportRequest& request);
/// "xlsx", "machine" or "spreadsheet", for the log.
[[nodiscard]] QString exportDialectName(const ExportRequest& request);

/// Where the rows of an export come from, for its manifest.
struct ExportOrigin
{
    QString source;      ///< "floor", "offline store"
    QDateTime asOf;      ///< what happened later is not in the file
    QDateTime startedAt; ///< the export
    QDateTime agedFrom;  ///< the data, by this computer's clock
};
/// What a manifest says beside the files: scope, times, age of the data, who.
[[nodiscard]] QJsonObject exportFacts(const ExportRequest& request, const FloorIdentity& identity, const ExportOrigin& origin);
/// The stamp of R38 in a manifest. `isBlocked`: what was not checked lately was left out.
[[nodiscard]] QJsonObject doNotCallJson(const DncCounts& counts, bool isBlocked);
/// As api.dnc_counts and api.dnc_counts_new give them.
[[nodiscard]] DncCounts dncCountsFrom(const QJsonObject& json);
/// After how many days a check of a number is old (R38). Source: api.scrub_days, 0109_erasure.sql.
[[nodiscard]] Result<int> scrubDays(DbConnection& connection);

inline constexpr int exportPreviewRows = 20;
/// The header and the first rows as the file would have them. Blocks; any thread's own connection. Of
/// what is new for a target the first rows of all.
[[nodiscard]] Result<QList<QStringList>> previewExport(DbConnection& connection, const ExportRequest& request,
                                                       const IsCancelled& isCancelled);

} // namespace leadfloor
