// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadexport.h"

#include "models/engine/backoff.h"
#include "models/engine/exportfiles.h"
#include "models/engine/floorcalls.h"
#include "models/engine/leadcopy.h"
#include "models/engine/query.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int rowsPerProgress = 1000;
constexpr int linePatienceMs = 600'000; ///< as long as a line stays lost, the export waits
constexpr int linePauseMsMin = 200;
constexpr int linePauseMsMax = 5000;
constexpr int cancelSliceMs = 50;
constexpr int previewPage = 100; ///< some of them are not exported any more

/// COPY takes no parameters.
std::optional<QString> literal(DbConnection& connection, const QByteArray& text)
{
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeLiteral(connection.handle(), text.constData(), size_t(text.size())), &PQfreemem);
    return quoted ? std::optional(QString::fromUtf8(quoted.get())) : std::nullopt;
}

/// What is copied from. `exportNumber` 0: a page of the leads, as if nobody had been given anything yet, for a look.
Result<QString> leadSource(DbConnection& connection, const ExportRequest& request, qint64 exportNumber)
{
    const QString order = request.orderNumber ? QString::number(*request.orderNumber) : QString();
    if (exportNumber == 0) {
        const auto search = literal(connection, request.search.left(200).toUtf8());
        const auto work = literal(connection, QJsonDocument(request.work.toJson()).toJson(QJsonDocument::Compact));
        if (!search || !work)
            return failure(ErrorCode::InvalidRequest);
        return QString("(select * from api.my_leads_page("_L1 % *search % ", "_L1 % (order.isEmpty() ? u"null"_s : order) % ", null, "_L1
                       % QString::number(previewPage) % ", "_L1 % *work % ") where refunded_at is null) p"_L1);
    }
    if (request.newFor)
        return QString("api.my_leads_new("_L1 % QString::number(exportNumber) % u')');
    if (request.isNarrowed()) {
        const auto search = literal(connection, request.search.left(200).toUtf8());
        const auto work = literal(connection, QJsonDocument(request.work.toJson()).toJson(QJsonDocument::Compact));
        if (!search || !work)
            return failure(ErrorCode::InvalidRequest);
        return QString("api.my_leads_found("_L1 % *search % ", "_L1 % (order.isEmpty() ? u"null"_s : order) % ", "_L1 % *work % u')');
    }
    return order.isEmpty() ? u"api.my_lead_export"_s : QString("api.my_lead_export where order_number = "_L1 % order);
}

/// One export, from sign-in to manifest.
class LeadExport final
{
public:
    LeadExport(QPromise<Result<ExportSummary>>& promise, const ConnectionSpec& spec,
               const ExportRequest& request)
        : m_promise(promise)
        , m_request(request)
        , m_connection(spec)
        , m_sources(request.layout.sources())
    {
    }
    [[nodiscard]] Result<ExportSummary> run();

private:
    [[nodiscard]] Result<> checkOrder();
    [[nodiscard]] Result<ExportSummary> write(ExportFiles& files);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> countDoNotCall();
    [[nodiscard]] Result<> copyRows(ExportFiles& files);
    [[nodiscard]] Result<> finishOnServer(const ExportSummary& summary);
    [[nodiscard]] Result<> endClaim(bool isThere);
    [[nodiscard]] Result<> tell(const QString& sql, const Binds& values);
    [[nodiscard]] Result<> reconnect();
    [[nodiscard]] Result<> throughLostLines(const std::function<Result<>()>& step);
    [[nodiscard]] bool isBlocking() const { return m_request.doNotCall == ExportRequest::DoNotCall::Block; }
    [[nodiscard]] QJsonObject facts() const;

    QPromise<Result<ExportSummary>>& m_promise;
    const ExportRequest& m_request;
    DbConnection m_connection;
    QStringList m_sources;
    FloorIdentity m_identity;
    QDateTime m_startedAt = QDateTime::currentDateTimeUtc();
    DncCounts m_doNotCall;
    qint64 m_export = 0; ///< its number in the log
    int m_linesLost = 0;
    QDateTime m_dataAt; ///< by the server's clock: what was delivered later is not in the file
};

Result<ExportSummary> LeadExport::run()
{
    if (auto checked = m_request.layout.check(); !checked)
        return tl::unexpected(checked.error());
    if (m_request.newFor && (m_request.orderNumber || m_request.isNarrowed()))
        return failure(ErrorCode::InvalidRequest, u"what is new for a target is all of it, not of an order or search"_s);
    if (auto opened = m_connection.open(); !opened)
        return tl::unexpected(opened.error());
    auto identity = hello(m_connection);
    if (!identity)
        return tl::unexpected(identity.error());
    m_identity = *identity;
    ExportFiles files(m_request, m_identity.country, [this] { return m_promise.isCanceled(); });
    if (auto opened = files.open(); !opened)
        return tl::unexpected(opened.error());
    if (auto checked = checkOrder(); !checked)
        return tl::unexpected(checked.error());
    if (auto begun = begin(); !begun)
        return tl::unexpected(begun.error());
    const auto counted = throughLostLines([this] { return countDoNotCall(); });
    auto summary = counted ? write(files) : Result<ExportSummary>(tl::unexpected(counted.error()));
    // Told after the file is there: a crash in between gives the target leads twice, never none.
    if (auto ended = m_request.newFor ? endClaim(summary.has_value()) : Result<>(); summary && !ended)
        return tl::unexpected(ended.error());
    return summary;
}

Result<ExportSummary> LeadExport::write(ExportFiles& files)
{
    if (auto copied = copyRows(files); !copied)
        return tl::unexpected(copied.error());
    if (files.rows() == 0 && m_request.orderNumber && !m_request.isNarrowed() && !isBlocking())
        return failure(ErrorCode::ExportClosed);
    if (files.rows() == 0 && m_request.newFor)
        return failure(ErrorCode::WrongState, isBlocking() && m_doNotCall.bad() > 0
                                                  ? u"of what is new for \"%1\" no number was checked within %2 days; it stays new"_s.arg(m_request.target).arg(m_doNotCall.days)
                                                  : u"nothing is new for \"%1\""_s.arg(m_request.target));
    if (auto finished = files.finish(); !finished)
        return tl::unexpected(finished.error());
    if (auto written = files.writeManifest(facts()); !written)
        return tl::unexpected(written.error());
    // Written down first: a file that the log does not know must not exist (R34).
    ExportSummary summary = files.summary();
    summary.doNotCall = m_doNotCall;
    if (auto finished = finishOnServer(summary); !finished)
        return tl::unexpected(finished.error());
    if (auto committed = files.commit(); !committed)
        return tl::unexpected(committed.error());
    return summary;
}

Result<> LeadExport::begin()
{
    const QString call = m_request.newFor ? u"export_begin_new(p_block => :block, p_target => :target::uuid, "_s : u"export_begin("_s;
    Binds values = {{u"scope"_s, QString::fromUtf8(QJsonDocument(exportScope(m_request)).toJson(QJsonDocument::Compact))},
                    {u"columns"_s, QString(u'{' % m_sources.join(u',') % u'}')},
                    {u"dialect"_s, exportDialectName(m_request)},
                    {u"machine"_s, QSysInfo::machineHostName().left(200)}};
    if (m_request.newFor)
        values += {{u"target"_s, m_request.newFor->toString()}, {u"block"_s, isBlocking()}};
    const auto begun = queryRows(
        m_connection,
        QString("select api."_L1 % call % "p_scope => :scope::jsonb, p_columns => :columns::text[], p_dialect => :dialect, p_machine => :machine), clock_timestamp()"_L1),
        values, [](const QSqlQuery& row) { return std::pair(row.value(0).toLongLong(), row.value(1).toDateTime()); });
    if (!begun)
        return tl::unexpected(begun.error());
    m_export = begun->first().first;
    m_dataAt = begun->first().second.toUTC();
    return {};
}

Result<> LeadExport::tell(const QString& sql, const Binds& values)
{
    const auto told = queryValue(m_connection, sql, values);
    return told ? Result<>() : tl::unexpected(told.error());
}

Result<> LeadExport::endClaim(bool isThere)
{
    return throughLostLines([&] { return tell(u"select api.export_given(:export, :there)"_s, {{u"export"_s, m_export}, {u"there"_s, isThere}}); });
}

Result<> LeadExport::checkOrder()
{
    if (!m_request.orderNumber)
        return {};
    const auto receipt = orderReceipt(m_connection, *m_request.orderNumber);
    if (!receipt)
        return tl::unexpected(receipt.error());
    if (receipt->delivered + receipt->withheld < receipt->leads)
        return failure(ErrorCode::WrongState,
                       u"order %1 has %2 of its %3 contacts so far; deliver it first"_s
                           .arg(*m_request.orderNumber)
                           .arg(receipt->delivered)
                           .arg(receipt->leads - receipt->withheld));
    if (receipt->refundedLeads > 0 && receipt->exportable() == 0)
        return failure(ErrorCode::WrongState,
                       u"all leads of order %1 have been refunded, and refunded leads are not exported"_s
                           .arg(*m_request.orderNumber));
    if (!isBlocking()) // how many that leaves is known at the end
        m_promise.setProgressRange(0, receipt->exportable());
    return {};
}

/// Before the rows: the manifest tells it, whatever becomes of the line.
Result<> LeadExport::countDoNotCall()
{
    const auto counts = m_request.newFor
        ? queryValue(m_connection, u"select api.dnc_counts_new(:export)"_s, {{u"export"_s, m_export}})
        : queryValue(m_connection, u"select api.dnc_counts(:search, :order, :work::jsonb)"_s,
                     {{u"search"_s, m_request.search.left(200)},
                      {u"order"_s, m_request.orderNumber ? QVariant(*m_request.orderNumber) : QVariant()},
                      {u"work"_s, QString::fromUtf8(QJsonDocument(m_request.work.toJson()).toJson(QJsonDocument::Compact))}});
    if (!counts)
        return tl::unexpected(counts.error());
    m_doNotCall = dncCountsFrom(QJsonDocument::fromJson(counts->toString().toUtf8()).object());
    const auto days = scrubDays(m_connection);
    if (!days)
        return tl::unexpected(days.error());
    m_doNotCall.days = *days;
    return {};
}

/// The line is lost: waits for a new one to the same floor.
Result<> LeadExport::reconnect()
{
    ++m_linesLost;
    m_connection.abandon();
    QElapsedTimer waited;
    waited.start();
    BackOff pause(linePauseMsMin, linePauseMsMax);
    while (waited.elapsed() < linePatienceMs) {
        for (int leftMs = pause.nextMs(); leftMs > 0; leftMs -= cancelSliceMs) {
            if (m_promise.isCanceled())
                return failure(ErrorCode::Cancelled);
            QThread::msleep(cancelSliceMs);
        }
        if (const auto opened = m_connection.open(); !opened) {
            if (opened.error().code != ErrorCode::Disconnected)
                return opened;
            continue;
        }
        const auto identity = hello(m_connection);
        if (identity && (identity->floorName != m_identity.floorName || identity->email != m_identity.email || identity->workspace != m_identity.workspace))
            return failure(ErrorCode::WrongState, u"another floor answers where this export began"_s);
        if (identity)
            return {};
        if (identity.error().code != ErrorCode::Disconnected)
            return tl::unexpected(identity.error());
    }
    return failure(ErrorCode::Disconnected);
}

/// Does what may be done twice until the line holds for it.
Result<> LeadExport::throughLostLines(const std::function<Result<>()>& step)
{
    while (true) {
        const auto done = step();
        if (done || done.error().code != ErrorCode::Disconnected)
            return done;
        if (auto back = reconnect(); !back)
            return back;
    }
}

Result<> LeadExport::copyRows(ExportFiles& files)
{
    auto from = leadSource(m_connection, m_request, m_export);
    if (!from)
        return tl::unexpected(from.error());
    // What is new is without them already.
    if (isBlocking() && !m_request.newFor)
        from = "(select e.* from (select * from "_L1 % *from
               % ") e join api.my_lead_dnc x on x.order_number = e.order_number and x.place = e.place where x.dnc like 'ok %') e"_L1;
    const IsCancelled isCancelled = [this] { return m_promise.isCanceled(); };
    LeadCopy leads(m_connection, *from, m_sources);
    const auto take = [&](QByteArrayView row) -> Result<> {
        if (auto added = files.addCopyRow(row); !added)
            return added;
        if (files.rows() % rowsPerProgress == 0) {
            if (isCancelled())
                return failure(ErrorCode::Cancelled);
            m_promise.setProgressValue(int(files.rows()));
        }
        return {};
    };
    return throughLostLines([&] { return leads.run(isCancelled, take); });
}

Result<> LeadExport::finishOnServer(const ExportSummary& summary)
{
    if (m_promise.isCanceled())
        return failure(ErrorCode::Cancelled);
    m_promise.setProgressValue(int(summary.rows));
    return throughLostLines([&] { return tell(u"select api.export_finish(:export, :rows, :sha256)"_s,
                                              {{u"export"_s, m_export}, {u"rows"_s, summary.rows}, {u"sha256"_s, summary.sha256}}); });
}

QJsonObject LeadExport::facts() const
{
    QJsonObject facts = exportFacts(m_request, m_identity, {u"floor"_s, m_dataAt, m_startedAt, m_startedAt});
    facts.insert("do_not_call"_L1, doNotCallJson(m_doNotCall, isBlocking()));
    if (m_linesLost > 0)
        facts.insert("lines_lost"_L1, m_linesLost);
    return facts;
}

} // namespace

QString exportDialectName(const ExportRequest& request)
{
    if (request.format == ExportFormat::Xlsx)
        return u"xlsx"_s;
    return request.dialect == ExportDialect::Machine ? u"machine"_s : u"spreadsheet"_s;
}

QJsonObject exportScope(const ExportRequest& request)
{
    QJsonObject scope;
    if (!request.target.isEmpty())
        scope.insert(u"target"_s, request.target);
    if (request.newFor)
        scope.insert(u"new"_s, true);
    if (request.orderNumber)
        scope.insert(u"order"_s, *request.orderNumber);
    if (!request.search.isEmpty())
        scope.insert(u"search"_s, request.search);
    if (!request.work.isEmpty()) {
        QJsonObject work = request.work.toJson();
        if (!request.work.leads.isEmpty())
            work.insert(u"leads"_s, request.work.leads.size()); // how many, not which
        scope.insert(u"work"_s, work);
    }
    return scope;
}

QJsonObject doNotCallJson(const DncCounts& counts, bool isBlocked)
{
    const bool isGood = isBlocked || (counts.isKnown && counts.bad() == 0);
    QJsonObject json{{u"checked_within_days"_s, counts.days},
                     {u"stamp"_s, isGood ? u"every number was checked within %1 days"_s.arg(counts.days)
                                         : u"NOT every number was checked against do-not-call registers within %1 days"_s.arg(counts.days)},
                     {u"left_out"_s, isBlocked}};
    if (counts.isKnown) {
        json.insert("ok"_L1, counts.ok);
        json.insert("old"_L1, counts.old);
        json.insert("never"_L1, counts.never);
        json.insert("listed"_L1, counts.listed);
        json.insert("without_phone"_L1, counts.none);
    }
    return json;
}

Result<int> scrubDays(DbConnection& connection)
{
    const auto days = queryValue(connection, u"select api.scrub_days()"_s);
    return days ? Result<int>(days->toInt()) : tl::unexpected(days.error());
}

DncCounts dncCountsFrom(const QJsonObject& json)
{
    const auto count = [&json](const QString& kind) { return json.value(kind).toInteger(); };
    return {!json.isEmpty(), count(u"ok"_s), count(u"old"_s), count(u"never"_s), count(u"listed"_s), count(u"none"_s)};
}

QJsonObject exportFacts(const ExportRequest& request, const FloorIdentity& identity, const ExportOrigin& origin)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {
        {u"scope"_s, exportScope(request)},
        {u"started_at"_s, origin.startedAt.toString(Qt::ISODate)},
        {u"finished_at"_s, now.toString(Qt::ISODate)},
        {u"data"_s, QJsonObject{{u"source"_s, origin.source},
                                {u"as_of"_s, origin.asOf.toString(Qt::ISODate)},
                                {u"age_seconds"_s, origin.agedFrom.secsTo(now)}}},
        {u"floor"_s, identity.floorName},
        {u"workspace"_s, identity.workspace},
        {u"member"_s, identity.email},
        {u"machine"_s, QSysInfo::machineHostName()},
    };
}

void exportLeads(QPromise<Result<ExportSummary>>& promise, const ConnectionSpec& spec,
                 const ExportRequest& request)
{
    // COPY writes dates and times as the session shows them.
    ConnectionSpec own = spec;
    own.settings.insert(u"timezone"_s, u"UTC"_s);
    own.settings.insert(u"datestyle"_s, u"ISO"_s);
    // The view is ordered as its index is. A sort would put everything on the server's disk first.
    own.settings.insert(u"enable_sort"_s, u"off"_s);
    LeadExport job(promise, own, request);
    promise.addResult(job.run());
}

Result<QList<QStringList>> previewExport(DbConnection& connection, const ExportRequest& request, const IsCancelled& isCancelled)
{
    if (auto checked = request.layout.check(); !checked)
        return tl::unexpected(checked.error());
    const auto identity = hello(connection);
    if (!identity)
        return tl::unexpected(identity.error());
    QList<QByteArray> rows;
    const auto copied = withTransaction(connection, [&]() -> Result<> {
        rows.clear();
        for (const QString& setting : {u"set local timezone = 'UTC'"_s, u"set local datestyle = 'ISO'"_s}) {
            if (const auto set = execute(connection, setting); !set)
                return tl::unexpected(set.error());
        }
        const QStringList sources = request.layout.sources();
        const auto from = leadSource(connection, request, 0);
        if (!from)
            return tl::unexpected(from.error());
        return copyLeads(connection, *from, sources, exportPreviewRows, isCancelled, [&](QByteArrayView row) -> Result<> {
            rows.append(row.toByteArray());
            return {};
        });
    });
    if (!copied)
        return tl::unexpected(copied.error());
    return exportPreview(request, identity->country, rows);
}

} // namespace leadfloor
