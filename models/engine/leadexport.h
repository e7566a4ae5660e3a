// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/domain/services.h"
#include "models/engine/connectionspec.h"

#include <QDateTime>
#include <QJsonObject>
#include <QPromise>

namespace leadfloor {

/// Writes the workspace's delivered leads to `request.path` as CSV (csvwriter.h) and a manifest
/// beside it (`path` + ".manifest.json": who, what, when, rows, SHA-256, every changed cell).
/// The machine dialect has ".raw." in its name: the summary tells the path that was written.
/// Pool thread, own connection; one COPY outside of a transaction, so no snapshot stays open.
/// Progress counts leads; its maximum is known for an order, else 0. Cancelled or failed, an older
/// file stays and nothing else is left. The file appears only after the server has written down
/// its rows and hash (R34), and may be read by its owner only.
/// Errors: NotFound (no such order), WrongState (not delivered yet), ExportClosed (bought more than
/// 90 days ago), FileProblem, Cancelled, Disconnected, AccountClosed.
/// Source: api.my_lead_export, api.export_begin, api.export_finish (0006_delivery.sql),
/// api.my_leads_export (0100_export.sql).
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

} // namespace leadfloor
