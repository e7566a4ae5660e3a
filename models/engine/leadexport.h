// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/domain/services.h"
#include "models/engine/connectionspec.h"
#include "models/engine/copystream.h"

#include <QDateTime>
#include <QJsonObject>
#include <QPromise>

namespace leadfloor {

/// Writes the workspace's delivered leads to `request.path` (exportfiles.h) and a manifest beside it
/// (`path` + ".manifest.json": who, what, when, rows, SHA-256, age of the data, every changed cell).
/// The machine dialect has ".raw." in its name: the summary tells the paths that were written.
/// Pool thread, own connection; one COPY outside of a transaction, so no snapshot stays open.
/// Progress counts leads; its maximum is known for an order, else 0. Cancelled or failed, an older
/// file stays and nothing else is left. The file appears only after the server has written down
/// its rows and hash (R34), and may be read by its owner only.
/// For `request.newFor` its leads are new to the target until the file is there.
/// Errors: NotFound (no such order), WrongState (not delivered yet; nothing new; the target is being
/// served by somebody else), ExportClosed (bought more than
/// 90 days ago), FileProblem, Cancelled, Disconnected, AccountClosed.
/// Source: api.my_lead_export, api.export_begin, api.export_finish (0006_delivery.sql),
/// api.my_leads_export (0102_work.sql), api.export_begin_new, api.my_leads_new, api.export_given
/// (0104_exports.sql).
void exportLeads(QPromise<Result<ExportSummary>>& promise, const ConnectionSpec& spec,
                 const ExportRequest& request);

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
/// Hands the rows of `from` (a view or call with the columns of api.my_lead_export), only the columns
/// `sources`, in the order of orders to `take`, in COPY's text format, until it or the server has enough.
/// `rowsMax` 0: all. The session must be in UTC with ISO dates.
[[nodiscard]] Result<> copyLeads(DbConnection& connection, const QString& from, const QStringList& sources, int rowsMax,
                                 const IsCancelled& isCancelled, const std::function<Result<>(QByteArrayView)>& take);

inline constexpr int exportPreviewRows = 20;
/// The header and the first rows as the file would have them. Blocks; any thread's own connection. Of
/// what is new for a target the first rows of all.
[[nodiscard]] Result<QList<QStringList>> previewExport(DbConnection& connection, const ExportRequest& request,
                                                       const IsCancelled& isCancelled);

} // namespace leadfloor
