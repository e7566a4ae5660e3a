// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlineexport.h"

#include "models/engine/exportfiles.h"
#include "models/engine/leadexport.h"

#include <QJsonObject>
#include <QSysInfo>

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

/// An export in its store's book, until it is over in one way or the other.
class BookedExport final
{
public:
    explicit BookedExport(OfflineStore& store) : m_store(store) {}
    ~BookedExport() { m_store.leaveExport(m_key); }
    Q_DISABLE_COPY_MOVE(BookedExport)
    [[nodiscard]] Result<> begin(const ExportRequest& request)
    {
        ExportNote note;
        note.scope = exportScope(request);
        note.columns = request.layout.sources();
        note.dialect = exportDialectName(request);
        const QString machine = QSysInfo::machineHostName().left(ExportNote::machineMost);
        note.machine = machine.isEmpty() ? u"unknown"_s : machine;
        const auto key = m_store.beginExport(std::move(note));
        if (!key)
            return tl::unexpected(key.error());
        m_key = *key;
        return {};
    }
    [[nodiscard]] Result<> end(const ExportSummary& summary) const { return m_store.endExport(m_key, summary.rows, summary.sha256); }
    [[nodiscard]] QString key() const { return m_key.toString(QUuid::WithoutBraces); }

private:
    OfflineStore& m_store;
    QUuid m_key;
};

Result<ExportSummary> writeOffline(QPromise<Result<ExportSummary>>& promise, OfflineStore& store, const ExportRequest& request)
{
    const QDateTime startedAt = QDateTime::currentDateTimeUtc();
    if (auto leased = store.checkLease(); !leased)
        return tl::unexpected(leased.error());
    if (auto checked = request.layout.check(); !checked)
        return tl::unexpected(checked.error());
    if (request.doNotCall == ExportRequest::DoNotCall::Block)
        return failure(ErrorCode::WrongState, u"which numbers were checked against do-not-call registers is known to the floor alone"_s);
    if (request.newFor)
        return failure(ErrorCode::WrongState, u"what is new for a target is known to the floor alone"_s);
    OwnedLeadQuery query;
    query.search = request.search;
    query.orderNumber = request.orderNumber;
    query.work = request.work;
    const auto snapshot = store.snapshot(query);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (snapshot->rows.empty() && request.orderNumber && !request.isNarrowed())
        return tl::unexpected(Error{ErrorCode::NotFound, {}, {}, QJsonObject{{u"offline_order"_s, *request.orderNumber}}});
    const FloorIdentity identity = store.identity();
    ExportFiles files(request, identity.country, [&promise] { return promise.isCanceled(); });
    if (auto opened = files.open(); !opened)
        return tl::unexpected(opened.error());
    BookedExport booked(store);
    if (auto begun = booked.begin(request); !begun)
        return tl::unexpected(begun.error());
    QList<qsizetype> columns;
    const QStringList sources = request.layout.sources();
    for (const QString& source : sources)
        columns.append(exportColumns().indexOf(source));
    promise.setProgressRange(0, int(snapshot->rows.size()));
    QList<QByteArray> values(columns.size());
    for (const LeadRecord& row : snapshot->rows) {
        if (promise.isCanceled())
            return failure(ErrorCode::Cancelled);
        const QList<QByteArray> all = exportValuesOf(row);
        for (qsizetype i = 0; i < columns.size(); ++i)
            values[i] = all.at(columns.at(i));
        if (auto added = files.addRow(values); !added)
            return tl::unexpected(added.error());
        if (files.rows() % leadsPerProgress == 0)
            promise.setProgressValue(int(files.rows()));
    }
    if (auto finished = files.finish(); !finished)
        return tl::unexpected(finished.error());
    const OfflineStatus status = store.status();
    const ExportOrigin origin{u"offline store"_s, store.read([](OfflineLeads& leads) { return leads.syncedAt(); }), startedAt,
                              status.syncedAt.isValid() ? status.syncedAt : startedAt};
    QJsonObject facts = exportFacts(request, identity, origin);
    facts.insert("do_not_call"_L1, unknownDoNotCall(origin.asOf));
    facts.insert("offline_export"_L1, booked.key()); // as the floor's log will have it
    if (auto written = files.writeManifest(facts); !written)
        return tl::unexpected(written.error());
    const ExportSummary summary = files.summary();
    // From here on it is in the book and its files come: who cancels later is too late.
    if (promise.isCanceled())
        return failure(ErrorCode::Cancelled);
    if (auto ended = booked.end(summary); !ended)
        return tl::unexpected(ended.error());
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
