// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/exportmodel.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

ExportStateLook exportStateLook(ExportState state)
{
    switch (state) {
    case ExportState::Running:
        return {ExportModel::tr("Running"), u"loader"_s, Tone::Accent};
    case ExportState::Cancelling:
        return {ExportModel::tr("Cancelling"), u"loader"_s, Tone::Waiting};
    case ExportState::Done:
        return {ExportModel::tr("Done"), u"circle-check"_s, Tone::Good};
    case ExportState::Failed:
        return {ExportModel::tr("Failed"), u"circle-alert"_s, Tone::Bad};
    case ExportState::Cancelled:
        return {ExportModel::tr("Cancelled"), u"circle-x"_s, Tone::Muted};
    }
    Q_UNREACHABLE();
}

QString exportScopeText(const ExportRequest& request)
{
    if (request.newFor)
        return ExportModel::tr("New for %1").arg(request.target);
    const bool isSearched = request.isNarrowed();
    if (request.orderNumber) {
        const QString number = QString::number(*request.orderNumber);
        return isSearched ? ExportModel::tr("Search in order %1").arg(number)
                          : ExportModel::tr("Order %1").arg(number);
    }
    return isSearched ? ExportModel::tr("Search in all delivered leads")
                      : ExportModel::tr("All delivered leads");
}

QString exportScopeText(const LoggedExport& one)
{
    if (one.scope.contains("store"_L1))
        return ExportModel::tr("Copy on a computer");
    ExportRequest request;
    request.target = one.scope["target"_L1].toString();
    if (one.scope["new"_L1].toBool())
        request.newFor = TargetId(QUuid());
    if (one.scope.contains("order"_L1))
        request.orderNumber = one.scope["order"_L1].toInteger();
    if (one.scope.contains("search"_L1) || one.scope.contains("work"_L1))
        request.search = u"*"_s; // that there was one
    return exportScopeText(request);
}

QString exportFormText(const LoggedExport& one)
{
    if (one.dialect == "offline store"_L1)
        return ExportModel::tr("Offline store");
    if (one.dialect == "xlsx"_L1)
        return ExportModel::tr("Workbook (XLSX)");
    return one.dialect == "machine"_L1 ? ExportModel::tr("CSV for programs") : ExportModel::tr("CSV for spreadsheets");
}

ExportModel::ExportModel(ExportService& service, QObject* parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{
}

ExportModel::~ExportModel()
{
    for (const auto& one : m_runs) {
        if (one->watcher)
            one->watcher->cancel();
    }
}

int ExportModel::start(const ExportRequest& request, std::optional<qint64> expected)
{
    return follow(request, m_service.startExport(request), expected);
}

int ExportModel::follow(const ExportRequest& request,
                        const QFuture<Result<ExportSummary>>& future,
                        std::optional<qint64> expected)
{
    auto added = std::make_unique<Run>();
    const int id = m_nextId++;
    added->entry.id = id;
    added->entry.request = request;
    added->entry.expected = expected;
    added->entry.startedAt = QDateTime::currentDateTimeUtc();
    added->clock.start();
    added->watcher = std::make_unique<QFutureWatcher<Result<ExportSummary>>>();
    auto* watcher = added->watcher.get();
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, id] { takeProgress(id); });
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, this,
            [this, id] { takeProgress(id); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, id] { finish(id); });
    beginInsertRows({}, 0, 0);
    m_runs.push_back(std::move(added));
    endInsertRows();
    Q_EMIT started(id);
    watcher->setFuture(future);
    return id;
}

void ExportModel::cancel(int id)
{
    Run* one = run(id);
    if (!one || one->entry.state != ExportState::Running)
        return;
    one->entry.state = ExportState::Cancelling;
    one->watcher->cancel();
    announce(id);
    Q_EMIT progressed(id);
}

int ExportModel::startAgain(int id)
{
    const ExportEntry* old = entry(id);
    return old ? start(ExportRequest(old->request), old->expected) : 0;
}

ExportModel::Run* ExportModel::run(int id) const
{
    const auto it = std::find_if(m_runs.begin(), m_runs.end(),
                                 [id](const auto& one) { return one->entry.id == id; });
    return it == m_runs.end() ? nullptr : it->get();
}

const ExportEntry* ExportModel::entry(int id) const
{
    const Run* one = run(id);
    return one ? &one->entry : nullptr;
}

const ExportEntry* ExportModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_runs[m_runs.size() - 1 - size_t(row)]->entry : nullptr;
}

int ExportModel::rowOf(int id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (entryAt(row)->id == id)
            return row;
    }
    return -1;
}

int ExportModel::runningCount() const
{
    return int(std::count_if(m_runs.begin(), m_runs.end(),
                             [](const auto& one) { return one->entry.isRunning(); }));
}

bool ExportModel::isWriting(const QString& path) const
{
    const QString wanted = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return std::any_of(m_runs.begin(), m_runs.end(), [&](const auto& one) {
        return one->entry.isRunning() &&
               QDir::cleanPath(QFileInfo(one->entry.request.path).absoluteFilePath()) == wanted;
    });
}

double ExportModel::leadsPerSecond(int id) const
{
    constexpr qint64 settledMs = 500;
    const Run* one = run(id);
    if (!one || !one->clock.isValid())
        return 0;
    const qint64 passedMs = one->entry.finishedAt.isValid()
                                ? one->entry.startedAt.msecsTo(one->entry.finishedAt)
                                : one->clock.elapsed();
    return passedMs < settledMs ? 0 : double(one->entry.done) * 1000.0 / double(passedMs);
}

void ExportModel::takeProgress(int id)
{
    Run* one = run(id);
    if (!one->watcher)
        return;
    one->entry.done = one->watcher->progressValue();
    if (one->watcher->progressMaximum() > 0)
        one->entry.expected = one->watcher->progressMaximum();
    announce(id);
    Q_EMIT progressed(id);
}

void ExportModel::finish(int id)
{
    Run* one = run(id);
    const QFuture<Result<ExportSummary>> future = one->watcher->future();
    one->watcher.release()->deleteLater(); // we are in its signal
    one->entry.finishedAt = QDateTime::currentDateTimeUtc();
    // A result counts even if Cancel came meanwhile: then the file is there.
    if (future.resultCount() == 0) {
        one->entry.state = ExportState::Cancelled;
    } else if (const Result<ExportSummary> answer = future.result()) {
        one->entry.state = ExportState::Done;
        one->entry.summary = *answer;
        one->entry.done = answer->rows;
    } else if (answer.error().code == ErrorCode::Cancelled) {
        one->entry.state = ExportState::Cancelled;
    } else {
        one->entry.state = ExportState::Failed;
        one->entry.error = answer.error();
    }
    announce(id);
    Q_EMIT finished(id);
}

void ExportModel::announce(int id)
{
    const int row = rowOf(id);
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void ExportModel::setFormat(const CellFormat& format)
{
    m_format = format;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int ExportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int ExportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ExportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case FileColumn:
        return tr("File");
    case ScopeColumn:
        return tr("What");
    case StateColumn:
        return tr("State");
    case RowsColumn:
        return tr("Leads");
    case GuardedColumn:
        return tr("Made inert");
    case StartedColumn:
        return tr("Started");
    }
    return {};
}

QVariant ExportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExportEntry& entry = *entryAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case ValueRole:
        return value(entry, column);
    case Qt::ToolTipRole:
        return column == FileColumn ? QDir::toNativeSeparators(entry.request.path) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(headerData(column, Qt::Horizontal).toString(), text(entry, column));
    case ToneRole:
        return column == StateColumn ? int(exportStateLook(entry.state).tone) : QVariant();
    case IconNameRole:
        return column == StateColumn ? exportStateLook(entry.state).iconName : QVariant();
    default:
        return {};
    }
}

QString ExportModel::text(const ExportEntry& entry, Column column) const
{
    const QLocale& locale = m_format.locale;
    switch (column) {
    case FileColumn:
        return QFileInfo(entry.request.path).fileName();
    case ScopeColumn:
        return exportScopeText(entry.request);
    case StateColumn:
        if (entry.state == ExportState::Running && entry.expected.value_or(0) > 0)
            return tr("Running, %1 %")
                .arg(locale.toString(std::min<qint64>(100, entry.done * 100 / *entry.expected)));
        return exportStateLook(entry.state).text;
    case RowsColumn:
        return entry.isRunning() || entry.summary ? locale.toString(entry.done) : QString();
    case GuardedColumn:
        return entry.summary ? locale.toString(entry.summary->guarded) : QString();
    case StartedColumn:
        return locale.toString(entry.startedAt.toLocalTime().time(), QLocale::ShortFormat);
    }
    return {};
}

QVariant ExportModel::value(const ExportEntry& entry, Column column) const
{
    switch (column) {
    case FileColumn:
        return entry.request.path;
    case ScopeColumn:
        return exportScopeText(entry.request);
    case StateColumn:
        return int(entry.state);
    case RowsColumn:
        return qlonglong(entry.done);
    case GuardedColumn:
        return entry.summary ? qlonglong(entry.summary->guarded) : QVariant();
    case StartedColumn:
        return entry.startedAt;
    }
    return {};
}

} // namespace leadfloor
