// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inventorymodel.h"

#include "models/items/mask.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

constexpr int pageQuestionsMax = 3; ///< at once: the interactive line is one connection
constexpr int wantedPagesMax = 16;  ///< more are only asked for when they are looked at again

} // namespace

InventoryModel::InventoryModel(InventorySource& source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
    m_format.today = QDateTime::currentDateTimeUtc().date();
    m_loadTimer.setSingleShot(true);
    m_loadTimer.setInterval(0); // so that one repaint asks once
    connect(&m_loadTimer, &QTimer::timeout, this, &InventoryModel::loadWanted);
    m_changedTimer.setSingleShot(true);
    m_changedTimer.setInterval(2s);
    connect(&m_changedTimer, &QTimer::timeout, this, &InventoryModel::forgetChanges);
}

InventoryModel::~InventoryModel() = default;

void InventoryModel::setFilter(const Filter& filter)
{
    const bool wasAsked = m_hasPicture || m_picturePending.isRunning();
    if (wasAsked && filter == m_asked.filter && !m_error)
        return;
    const bool hadTicks = !m_ticks.isEmpty();
    m_ticks.setAll(false);
    m_asked.filter = filter;
    ask();
    if (hadTicks)
        announceTicks(0, m_rows - 1);
}

void InventoryModel::setOrder(const InventoryOrder& order)
{
    if (order == m_asked.order)
        return;
    m_asked.order = order;
    if (m_hasPicture || m_picturePending.isRunning() || m_error)
        ask();
}

void InventoryModel::reload()
{
    ask();
}

void InventoryModel::ask()
{
    m_inFlight.clear();
    m_wanted.clear();
    m_nextCount.reset();
    m_nextAnchors.reset();
    m_error.reset();
    m_isStale = m_hasPicture;
    const auto [filter, order] = m_asked;
    m_picturePending.ask(m_source.page(filter, order, {std::nullopt, 0, InventoryPages::pageRows}),
                         [this](const auto& answer) { takePicture(answer); });
    askCount();
    askAnchors();
    Q_EMIT stateChanged();
}

void InventoryModel::askCount()
{
    m_countPending.ask(m_source.count(m_asked.filter),
                       [this](const auto& answer) { takeCount(answer); });
}

void InventoryModel::askAnchors()
{
    m_anchorsError.reset();
    m_anchorsPending.ask(
        m_source.anchors(m_asked.filter, m_asked.order, InventoryPages::anchorEvery),
        [this](const Result<QList<InventoryAnchor>>& answer) {
            if (!answer)
                m_anchorsError = answer.error(); // matters once somebody jumps far
            else if (m_picturePending.isRunning())
                m_nextAnchors = *answer;
            else if (!m_isStale)
                m_pages.addAnchors(*answer);
            loadWanted();
        });
}

void InventoryModel::refresh()
{
    if (m_picturePending.isRunning())
        return;
    if (!m_hasPicture || m_isStale) {
        if (m_error)
            ask();
        return;
    }
    m_error.reset();
    m_failedPages.clear();
    m_pages.markOutdated();
    askCount();
    if (m_anchorsError)
        askAnchors();
    if (m_visibleFirst >= 0) {
        for (int page = m_visibleFirst / InventoryPages::pageRows;
             page <= m_visibleLast / InventoryPages::pageRows; ++page)
            want(page);
    }
    Q_EMIT stateChanged();
}

bool InventoryModel::cancel()
{
    if (!isLoading() && m_inFlight.empty() && m_wanted.isEmpty())
        return false;
    m_picturePending.cancel();
    m_countPending.cancel();
    m_anchorsPending.cancel();
    for (const auto& [page, question] : m_inFlight)
        m_failedPages.insert(page); // until somebody says to try again
    for (const int page : std::as_const(m_wanted))
        m_failedPages.insert(page);
    m_inFlight.clear();
    m_wanted.clear();
    fail({ErrorCode::Cancelled, {}, {}, {}});
    return true;
}

bool InventoryModel::isLoading() const
{
    return m_picturePending.isRunning() || m_countPending.isRunning();
}

void InventoryModel::takeCount(const Result<InventoryCount>& answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    if (m_picturePending.isRunning())
        m_nextCount = *answer;
    else if (!m_isStale)
        applyCount(*answer);
    Q_EMIT stateChanged();
}

void InventoryModel::applyCount(const InventoryCount& count)
{
    const bool isNewDay = count.asOf.isValid() && m_format.today != count.asOf.toUTC().date();
    m_count = count;
    if (isNewDay)
        m_format.today = count.asOf.toUTC().date();
    if (!m_pictureLeads) {
        m_pictureLeads = count.leads;
        // A first page that is not full has said already how many there are.
        if (m_rows >= InventoryPages::pageRows)
            setRows(qMax<qint64>(count.leads, m_rows));
    }
    if (isNewDay && m_rows > 0)
        Q_EMIT dataChanged(index(0, AgeColumn), index(m_rows - 1, AgeColumn));
    Q_EMIT countChanged();
    if (m_ticks.isAll())
        Q_EMIT ticksChanged();
}

void InventoryModel::takePicture(const Result<QList<InventoryRow>>& answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    beginResetModel();
    m_shown = m_asked;
    m_hasPicture = true;
    m_isStale = false;
    m_inFlight.clear();
    m_wanted.clear();
    m_failedPages.clear();
    m_changedPages.clear();
    m_pages.clear();
    m_pages.insert(0, {}, *answer);
    if (m_nextAnchors)
        m_pages.addAnchors(*std::exchange(m_nextAnchors, std::nullopt));
    m_rows = int(answer->size());
    if (m_nextCount && m_rows >= InventoryPages::pageRows)
        m_rows = int(std::clamp<qint64>(m_nextCount->leads, m_rows, rowsMax));
    m_visibleFirst = m_visibleLast = -1;
    m_deadLeads = 0;
    m_count = std::exchange(m_nextCount, std::nullopt);
    m_pictureLeads.reset();
    if (m_count)
        m_pictureLeads = m_count->leads;
    if (m_count && m_count->asOf.isValid())
        m_format.today = m_count->asOf.toUTC().date();
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT stateChanged();
    if (m_ticks.isAll())
        Q_EMIT ticksChanged();
}

void InventoryModel::fail(const Error& error)
{
    m_error = error;
    Q_EMIT stateChanged();
}

qint64 InventoryModel::newLeads() const
{
    if (!m_count || !m_pictureLeads)
        return 0;
    return qMax<qint64>(0, m_count->leads - *m_pictureLeads + m_deadLeads);
}

void InventoryModel::setRows(qint64 rows)
{
    const int wanted = int(qMin<qint64>(rows, rowsMax));
    if (wanted > m_rows) {
        beginInsertRows({}, m_rows, wanted - 1);
        m_rows = wanted;
        endInsertRows();
    } else if (wanted < m_rows) {
        beginRemoveRows({}, wanted, m_rows - 1);
        m_rows = wanted;
        endRemoveRows();
    }
}

// Pages

const ShownLead* InventoryModel::lead(int row) const
{
    return row >= 0 && row < m_rows ? m_pages.lead(row) : nullptr;
}

bool InventoryModel::isNear(int page) const
{
    return page >= m_visibleFirst / InventoryPages::pageRows - 1 &&
           page <= m_visibleLast / InventoryPages::pageRows + 1;
}

void InventoryModel::setVisibleRows(int first, int last)
{
    const int from = qBound(0, first, qMax(0, m_rows - 1));
    const int to = qBound(from, last, qMax(from, m_rows - 1));
    if (m_rows == 0 || (from == m_visibleFirst && to == m_visibleLast))
        return;
    // A page on in the direction of scrolling; a jump has none.
    const int step = m_visibleFirst < 0 ? 0 : from - m_visibleFirst;
    m_visibleFirst = from;
    m_visibleLast = to;
    const int firstPage = from / InventoryPages::pageRows;
    const int lastPage = to / InventoryPages::pageRows;
    std::erase_if(m_inFlight, [this](const auto& asked) { return !isNear(asked.first); });
    m_wanted.removeIf([this](int page) { return !isNear(page); });
    if (step > 0 && step < InventoryPages::pageRows &&
        lastPage < (m_rows - 1) / InventoryPages::pageRows)
        want(lastPage + 1);
    if (step < 0 && -step < InventoryPages::pageRows && firstPage > 0)
        want(firstPage - 1);
    for (int page = firstPage; page <= lastPage; ++page)
        want(page);
}

void InventoryModel::want(int page) const
{
    if ((m_pages.contains(page) && !m_pages.isOutdated(page)) || m_inFlight.contains(page) ||
        m_failedPages.contains(page))
        return;
    if (!m_wanted.isEmpty() && m_wanted.last() == page)
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > wantedPagesMax)
        m_wanted.removeFirst();
    m_loadTimer.start();
}

void InventoryModel::loadWanted()
{
    for (qsizetype i = m_wanted.size() - 1; i >= 0; --i) {
        if (m_inFlight.size() >= pageQuestionsMax)
            return;
        const int page = m_wanted.at(i);
        const bool isFar = !m_pages.contains(page) &&
                           m_pages.plan(page).request.skip > InventoryPages::anchorEvery;
        if (isFar && m_anchorsPending.isRunning())
            continue; // an anchor near it is on its way
        m_wanted.removeAt(i);
        if (isFar && m_anchorsError) {
            m_failedPages.insert(page);
            fail(*m_anchorsError);
        } else {
            askPage(page);
        }
    }
}

void InventoryModel::askPage(int page)
{
    auto question = std::make_unique<PageQuestion>();
    question->isRefresh = m_pages.contains(page);
    if (question->isRefresh)
        question->plan = {m_pages.planRefresh(page), false};
    else
        question->plan = m_pages.plan(page);
    PageQuestion& asked = *question;
    m_inFlight.insert_or_assign(page, std::move(question));
    asked.pending.ask(m_source.page(m_shown.filter, m_shown.order, asked.plan.request),
                      [this, page](const auto& answer) { takePage(page, answer); });
}

void InventoryModel::takePage(int page, const Result<QList<InventoryRow>>& answer)
{
    const std::unique_ptr<PageQuestion> question = std::move(m_inFlight.extract(page).mapped());
    if (!answer) {
        m_failedPages.insert(page);
        fail(answer.error());
    } else if (question->isRefresh) {
        const InventoryPages::Merge merge = m_pages.merge(page, *answer, m_shown.order);
        m_deadLeads += merge.died.size() - merge.returned;
        bool wasTicked = false;
        for (const LeadId& id : merge.died)
            wasTicked |= m_ticks.forget(id);
        if (merge.isChanged) {
            m_changedPages.insert(page);
            m_changedTimer.start();
            announcePage(page);
        }
        if (!merge.died.isEmpty() || merge.returned > 0)
            Q_EMIT countChanged();
        if (wasTicked)
            Q_EMIT ticksChanged();
    } else {
        const qint64 first = qint64(page) * InventoryPages::pageRows;
        const qint64 rows = qMax<qint64>(0, answer->size() - (question->plan.hasRowBefore ? 1 : 0));
        if (rows > 0)
            m_pages.insert(page, question->plan, *answer);
        // The end of the stock may have moved since it was counted.
        if (rows < InventoryPages::pageRows || first + rows > m_rows)
            setRows(first + rows);
        announcePage(page);
    }
    loadWanted();
}

void InventoryModel::announcePage(int page)
{
    const int first = page * InventoryPages::pageRows;
    const int last = qMin(first + InventoryPages::pageRows, m_rows) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, inventoryColumnCount - 1));
}

void InventoryModel::forgetChanges()
{
    const QSet<int> pages = std::exchange(m_changedPages, {});
    for (const int page : pages) {
        m_pages.forgetChanges(page);
        announcePage(page);
    }
}

// Ticks

TickTotals InventoryModel::tickTotals() const
{
    return m_ticks.totals(m_count.value_or(InventoryCount()));
}

bool InventoryModel::canTick(int row) const
{
    const ShownLead* shown = lead(row);
    return shown && !shown->isDead && shown->row.status != LeadStatus::Sold &&
           shown->row.status != LeadStatus::Suppressed;
}

void InventoryModel::tickAll(bool ticked)
{
    m_ticks.setAll(ticked);
    announceTicks(0, m_rows - 1);
}

int InventoryModel::tickRows(int first, int last, bool ticked)
{
    const int from = qMax(0, qMin(first, last));
    const int to = qMin(m_rows - 1, qMax(first, last));
    int missing = 0;
    for (int row = from; row <= to; ++row) {
        if (!lead(row))
            ++missing;
        else if (canTick(row))
            m_ticks.set(lead(row)->row, ticked);
    }
    announceTicks(from, to);
    return missing;
}

void InventoryModel::announceTicks(int first, int last)
{
    if (first <= last) {
        Q_EMIT dataChanged(index(first, 0), index(last, inventoryColumnCount - 1),
                           {Qt::CheckStateRole, TickedRole});
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, TickColumn, TickColumn);
    Q_EMIT ticksChanged();
}

// The table

void InventoryModel::setFormat(const CellFormat& format)
{
    m_format = format;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, inventoryColumnCount - 1));
}

int InventoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int InventoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : inventoryColumnCount;
}

Qt::ItemFlags InventoryModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == TickColumn && canTick(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool InventoryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TickColumn || !canTick(index.row()))
        return false;
    tickRows(index.row(), index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= inventoryColumnCount)
        return {};
    const auto column = InventoryColumn(section);
    if (role == Qt::CheckStateRole && column == TickColumn) {
        if (m_ticks.isEmpty())
            return Qt::Unchecked;
        return m_ticks.isAll() && m_ticks.others().isEmpty() ? Qt::Checked : Qt::PartiallyChecked;
    }
    if (role == Qt::AccessibleTextRole && column == TickColumn)
        return tr("Ticked");
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? inventoryColumnTitle(column)
                                                                     : QVariant();
}

QVariant InventoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = InventoryColumn(index.column());
    const int page = index.row() / InventoryPages::pageRows;
    const ShownLead* shown = m_pages.lead(index.row());
    if (!shown || m_pages.isOutdated(page))
        want(page);
    if (shown)
        return leadData(*shown, column, role);
    if (role == RowStateRole)
        return int(RowState::Loading);
    if (role == Qt::AccessibleTextRole)
        return tr("%1, loading", "column").arg(headerData(column, Qt::Horizontal, role).toString());
    return {};
}

QVariant InventoryModel::leadData(const ShownLead& lead, InventoryColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(lead, column);
    case ValueRole:
        return value(lead, column);
    case LeadIdRole:
        return lead.row.id.toString();
    case RowStateRole:
        if (lead.isDead || lead.row.status == LeadStatus::Sold ||
            lead.row.status == LeadStatus::Suppressed)
            return int(RowState::Dead);
        return int(lead.isChanged ? RowState::Changed : RowState::Normal);
    case TickedRole:
        return m_ticks.contains(lead.row.id) && !lead.isDead;
    case Qt::CheckStateRole:
        if (column == TickColumn)
            return m_ticks.contains(lead.row.id) && !lead.isDead ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole: {
        const QString title = headerData(column, Qt::Horizontal, role).toString();
        if (column == TickColumn)
            return m_ticks.contains(lead.row.id) ? tr("Ticked") : tr("Not ticked");
        const QString shown = text(lead, column).toString();
        return tr("%1, %2", "column, value")
            .arg(title, shown.isEmpty() ? tr("not supplied") : Mask::words(shown));
    }
    case Qt::ToolTipRole:
        if (column != TickColumn && text(lead, column).toString().isEmpty())
            return tr("not supplied");
        return {};
    default:
        return {};
    }
}

QVariant InventoryModel::text(const ShownLead& lead, InventoryColumn column) const
{
    if (column == StatusColumn && lead.isDead)
        return tr("Sold just now");
    return inventoryText(lead.row, column, m_format);
}

QVariant InventoryModel::value(const ShownLead& lead, InventoryColumn column) const
{
    const InventoryRow& row = lead.row;
    switch (column) {
    case TickColumn:
        return m_ticks.contains(row.id);
    case LeadColumn:
        return leadNumber(row.id.uuid());
    case StateColumn:
        return row.state;
    case CountyColumn:
        return row.county;
    case ClassColumn:
        return int(row.leadClass);
    case AgeColumn:
        return ageInDays(row.inquiredOn, m_format.today);
    case ScoreColumn:
        return row.score;
    case FilledColumn:
        return int(row.filled);
    case StatusColumn:
        return int(lead.isDead ? LeadStatus::Sold : row.status);
    case PriceColumn:
        return qlonglong(row.price.minor());
    case CityColumn:
        return row.city;
    case ProjectColumn:
        return row.project;
    case FreshnessColumn:
        return row.freshness;
    case IntentColumn:
        return row.intent;
    case PriceRuleColumn:
        return row.priceRule;
    case TimesSoldColumn:
        return row.timesSold;
    case LastSoldColumn:
        return row.lastSoldOn;
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor
