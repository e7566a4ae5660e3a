// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlineexport.h"

#include "models/engine/exportfiles.h"
#include "models/engine/leadexport.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 leadsPerProgress = 1000;

/// The copy does not know which numbers were checked, so the file says so as the floor's own stamp does (R38).
QJsonObject unknownDoNotCall(const QDateTime& asOf)
{
    return {{u"stamp"_s, u"NOT known: the copy of %1 does not say which numbers were checked against do-not-call registers or are suppressed"_s.arg(
                             asOf.toString(Qt::ISODate))},
            {u"as_of"_s, asOf.toString(Qt::ISODate)},
            {u"left_out"_s, false}};
}

Result<ExportSummary> writeOffline(QPromise<Result<ExportSummary>>& promise, OfflineStore& store, const ExportRequest& request)
{
    const QDateTime startedAt = QDateTime::currentDateTimeUtc();
    if (auto leased = store.checkLease(); !leased)
        return tl::unexpected(leased.error());
    if (auto checked = request.layout.check(); !checked)
        return tl::unexpected(checked.error());
    if (request.doNotCall == ExportRequest::DoNotCall::Block)
        return failure(ErrorCode::WrongState, u"which numbers were checked against do-not-call registers is known to the floor alone"_s);
    OwnedLeadQuery query;
    query.search = request.search;
    query.orderNumber = request.orderNumber;
    query.work = request.work;
    const auto snapshot = store.snapshot(query);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (snapshot->rows.empty() && request.orderNumber && !request.isNarrowed())
        return failure(ErrorCode::NotFound);
    const FloorIdentity identity = store.identity();
    ExportFiles files(request, identity.country, [&promise] { return promise.isCanceled(); });
    if (auto opened = files.open(); !opened)
        return tl::unexpected(opened.error());
    QList<qsizetype> columns;
    const QStringList sources = request.layout.sources();
    for (const QString& source : sources)
        columns.append(exportColumns().indexOf(source));
    promise.setProgressRange(0, int(snapshot->rows.size()));
    QList<QByteArray> values(columns.size());
    for (const LeadRecord& row : snapshot->rows) {
        const QList<QByteArray> all = exportValuesOf(row);
        for (qsizetype i = 0; i < columns.size(); ++i)
            values[i] = all.at(columns.at(i));
        if (auto added = files.addRow(values); !added)
            return tl::unexpected(added.error());
        if (files.rows() % leadsPerProgress != 0)
            continue;
        if (promise.isCanceled())
            return failure(ErrorCode::Cancelled);
        promise.setProgressValue(int(files.rows()));
    }
    if (auto finished = files.finish(); !finished)
        return tl::unexpected(finished.error());
    const OfflineStatus status = store.status();
    const ExportOrigin origin{u"offline store"_s, store.read([](OfflineLeads& leads) { return leads.syncedAt(); }), startedAt,
                              status.syncedAt.isValid() ? status.syncedAt : startedAt};
    QJsonObject facts = exportFacts(request, identity, origin);
    facts.insert("do_not_call"_L1, unknownDoNotCall(origin.asOf));
    if (auto written = files.writeManifest(facts); !written)
        return tl::unexpected(written.error());
    const ExportSummary summary = files.summary();
    if (auto committed = files.commit(); !committed)
        return tl::unexpected(committed.error());
    return summary;
}

} // namespace

void exportOffline(QPromise<Result<ExportSummary>>& promise, const std::shared_ptr<OfflineStore>& store, const ExportRequest& request)
{
    promise.addResult(writeOffline(promise, *store, request));
}

} // namespace leadfloor
