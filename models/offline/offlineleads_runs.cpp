// SPDX-License-Identifier: GPL-3.0-or-later
// How OfflineLeads comes from a file: fronts first, bodies when they are wanted; and what is known before.
#include "models/offline/offlineleads.h"

#include <QtConcurrent>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <tuple>
#include <utility>

namespace leadfloor {

namespace {

/// Where a run ends, in the order of deliveries.
auto endOf(const RunRecord& run)
{
    return std::tuple(run.lastMs, run.lastPlace, run.orderNumber);
}

} // namespace

bool OfflineLeads::takeFront(QByteArray front)
{
    const size_t number = m_chunks.size();
    Chunk& chunk = m_chunks.emplace_back();
    chunk.front = std::move(front);
    chunk.frontLock.hold(chunk.front);
    chunk.firstRun = m_runs.size();
    quint64 sequence = quint64(number) << 32;
    size_t rows = 0;
    bool isGood = true;
    const bool isRead = readRecords({chunk.front.constData(), size_t(chunk.front.size())}, [&](const RecordView& record) {
        ++sequence;
        if (record.kind == RecordKind::Export) {
            isGood = takeExport(record.payload) && isGood;
            return;
        }
        if (record.kind != RecordKind::Run) {
            takeOther(record, sequence);
            return;
        }
        Run run{{}, number, rows, sequence};
        isGood = isGood && readRun(record.payload, run.record) && run.record.leads <= quint64(noRank) - rows;
        rows += isGood ? size_t(run.record.leads) : 0;
        m_runs.push_back(run);
    });
    chunk.runs = m_runs.size() - chunk.firstRun;
    return isRead && isGood;
}

/// Rows and events of the chunk; false if they are not those that its runs tell.
bool OfflineLeads::readBody(Chunk& chunk) const
{
    const auto end = m_runs.cbegin() + ptrdiff_t(chunk.firstRun + chunk.runs);
    auto run = m_runs.cbegin() + ptrdiff_t(chunk.firstRun);
    chunk.bodyLock.hold(chunk.body);
    constexpr qsizetype rowBytes = 100; // of a lead, at least, as they are
    chunk.rows.reserve(size_t(chunk.body.size() / rowBytes));
    std::optional<RunRecord> found;
    bool isGood = true;
    const bool isRead = readRecords({chunk.body.constData(), size_t(chunk.body.size())}, [&](const RecordView& record) {
        if (record.kind == RecordKind::Event) {
            EventRecord event;
            if (readEvent(record.payload, event))
                chunk.events.push_back(event);
            return;
        }
        Row row;
        isGood = isGood && run != end && record.kind == RecordKind::Lead && readLead(record.payload, row.lead) && (!found || found->takes(row.lead));
        if (!isGood)
            return;
        if (found)
            found->append(row.lead);
        else
            found = RunRecord::of(row.lead);
        row.sequence = run->sequence;
        chunk.rows.push_back(row);
        if (found->leads < run->record.leads)
            return;
        isGood = *found == run->record;
        found.reset();
        ++run;
    });
    chunk.hasBody = isRead && isGood && run == end;
    if (!chunk.hasBody) { // nothing of it is taken for it by who asks again
        chunk.rows.clear();
        chunk.events.clear();
    }
    return chunk.hasBody;
}

bool OfflineLeads::load(const QList<SegmentParts>& segments)
{
    Q_ASSERT(isWhole());
    const size_t first = m_chunks.size();
    const auto rowsBefore = std::pair(m_runs.size(), m_drops);
    for (const SegmentParts& segment : segments) {
        if (!takeFront(segment.front))
            return false;
        m_chunks.back().body = segment.body;
    }
    std::vector<size_t> numbers(m_chunks.size() - first);
    std::iota(numbers.begin(), numbers.end(), first);
    std::atomic<bool> isGood = true;
    QtConcurrent::blockingMap(numbers, [&](size_t i) {
        if (!readBody(m_chunks[i]))
            isGood = false;
    });
    if (!isGood)
        return false;
    for (const size_t i : numbers) {
        m_events.insert(m_events.end(), m_chunks[i].events.cbegin(), m_chunks[i].events.cend());
        m_areEventsSorted = m_areEventsSorted && m_chunks[i].events.empty();
    }
    m_foundKey.reset();
    if (rowsBefore != std::pair(m_runs.size(), m_drops))
        sortRows();
    overlay();
    return true;
}

bool OfflineLeads::loadFronts(const QList<QByteArray>& fronts, BodyReader read)
{
    for (const QByteArray& front : fronts) {
        if (!takeFront(front))
            return false;
    }
    m_readBody = std::move(read);
    sortRuns();
    return true;
}

bool OfflineLeads::wantBody(size_t chunk)
{
    Chunk& wanted = m_chunks[chunk];
    if (wanted.hasBody)
        return true;
    auto body = m_readBody(chunk);
    if (!body)
        return false;
    wanted.body = std::move(*body);
    return readBody(wanted);
}

bool OfflineLeads::loadBodies()
{
    if (isWhole())
        return true;
    std::vector<size_t> numbers(m_chunks.size());
    std::iota(numbers.begin(), numbers.end(), size_t(0));
    std::atomic<bool> isGood = true;
    QtConcurrent::blockingMap(numbers, [&](size_t i) {
        if (!wantBody(i))
            isGood = false;
    });
    if (!isGood)
        return false;
    for (const Chunk& chunk : m_chunks)
        m_events.insert(m_events.end(), chunk.events.cbegin(), chunk.events.cend());
    m_areEventsSorted = m_events.empty();
    m_readBody = {};
    m_newestRuns.clear();
    sortRows();
    overlay();
    return true;
}

// ---- what is known without bodies ---------------------------------------------------------------

void OfflineLeads::sortRuns()
{
    m_newestRuns.clear();
    m_newestRuns.reserve(m_runs.size());
    for (size_t i = m_runs.size(); i-- > 0;) {
        if (!isDropped(m_runs[i].record.orderNumber, m_runs[i].sequence))
            m_newestRuns.push_back(i);
    }
    // The file is written in the order of deliveries, so that most of the time one look is all.
    const auto isNewer = [this](size_t a, size_t b) { return endOf(m_runs[a].record) > endOf(m_runs[b].record); };
    if (!std::is_sorted(m_newestRuns.cbegin(), m_newestRuns.cend(), isNewer))
        std::sort(m_newestRuns.begin(), m_newestRuns.end(), isNewer);
    // A lead of an order may stand in two runs if its places do: then only all of them tell.
    std::vector<size_t> byPlace(m_newestRuns.crbegin(), m_newestRuns.crend());
    const auto isLower = [this](size_t a, size_t b) {
        const RunRecord &one = m_runs[a].record, &other = m_runs[b].record;
        return std::pair(one.orderNumber, one.firstPlace) < std::pair(other.orderNumber, other.firstPlace);
    };
    if (!std::is_sorted(byPlace.cbegin(), byPlace.cend(), isLower))
        std::sort(byPlace.begin(), byPlace.end(), isLower);
    const auto meet = [this](size_t a, size_t b) {
        return m_runs[a].record.orderNumber == m_runs[b].record.orderNumber && m_runs[b].record.firstPlace <= m_runs[a].record.lastPlace;
    };
    m_areRunsApart = m_droppedLeads.empty() && std::adjacent_find(byPlace.cbegin(), byPlace.cend(), meet) == byPlace.cend();
}

bool OfflineLeads::knowsWithoutBodies(const OwnedLeadQuery& query) const
{
    return !isWhole() && m_areRunsApart && query.search.isEmpty() && query.work.isEmpty() && !query.isByFollowUp && !query.after;
}

qint64 OfflineLeads::knownCount(const OwnedLeadQuery& query) const
{
    qint64 leads = 0;
    for (const size_t i : m_newestRuns) {
        if (!query.orderNumber || m_runs[i].record.orderNumber == *query.orderNumber)
            leads += qint64(m_runs[i].record.leads);
    }
    return leads;
}

bool OfflineLeads::firstPage(const OwnedLeadQuery& query, QList<OwnedLead>& leads)
{
    const auto limit = size_t(std::max(0, query.limit));
    std::vector<const Row*> rows;
    for (const size_t i : m_newestRuns) {
        const Run& run = m_runs[i];
        if (query.orderNumber && run.record.orderNumber != *query.orderNumber)
            continue;
        // No lead of this run or of a later one is newer than where it ends.
        const auto isNewerThanRun = [&run](const Row* row) {
            return std::tuple(row->lead.deliveredMs, row->lead.place, row->lead.orderNumber) > endOf(run.record);
        };
        if (rows.size() >= limit && size_t(std::count_if(rows.cbegin(), rows.cend(), isNewerThanRun)) >= limit)
            break;
        if (!wantBody(run.chunk))
            return false;
        const std::vector<Row>& all = m_chunks[run.chunk].rows;
        for (size_t row = run.firstRow; row < run.firstRow + run.record.leads; ++row)
            rows.push_back(&all[row]);
    }
    std::sort(rows.begin(), rows.end(), isBefore);
    rows.resize(std::min(rows.size(), limit));
    QMultiHash<LeadId, qsizetype> places;
    for (const Row* row : rows) {
        OwnedLead lead = ownedLeadOf(row->lead);
        lead.work = storedWork(row->lead.place);
        places.insert(lead.id, leads.size());
        leads.append(lead);
    }
    for (const PendingChange& change : m_pending) {
        for (const LeadId& lead : change.leads) {
            for (auto place = places.constFind(lead); place != places.cend() && place.key() == lead; ++place)
                apply(change.change, m_me, m_choices, leads[*place].work);
        }
    }
    return true;
}

QList<OrderRow> OfflineLeads::orderRows() const
{
    std::map<qint64, OrderRow, std::greater<>> orders;
    const auto add = [&orders](qint64 number, qint64 deliveredMs, int leads, qint64 priceMinor) {
        OrderRow& order = orders[number];
        order.number = number;
        order.state = QStringLiteral("completed");
        if (order.leads == 0 || deliveredMs < order.createdAt.toMSecsSinceEpoch())
            order.createdAt = QDateTime::fromMSecsSinceEpoch(deliveredMs, Qt::UTC);
        order.leads += leads;
        order.delivered += leads;
        order.total = Money::fromMinor(qint64(quint64(order.total.minor()) + quint64(priceMinor)));
    };
    if (!isWhole() && m_areRunsApart) {
        for (const size_t i : m_newestRuns) {
            const RunRecord& run = m_runs[i].record;
            add(run.orderNumber, run.firstMs, int(run.leads), run.priceMinor);
        }
    } else {
        for (const RowRef row : m_newest) {
            const RunRecord one = RunRecord::of(row->lead);
            add(one.orderNumber, one.firstMs, 1, one.priceMinor);
        }
    }
    QList<OrderRow> rows;
    for (const auto& [number, order] : orders)
        rows.append(order);
    return rows;
}

// ---- all rows in their order --------------------------------------------------------------------

bool OfflineLeads::isDropped(qint64 orderNumber, quint64 sequence) const
{
    const auto dropped = m_droppedOrders.constFind(orderNumber);
    return dropped != m_droppedOrders.cend() && *dropped > sequence;
}

bool OfflineLeads::isLive(const Row& row) const
{
    if (isDropped(row.lead.orderNumber, row.sequence))
        return false;
    if (m_droppedLeads.empty())
        return true;
    const auto lead = m_droppedLeads.find({row.lead.orderNumber, row.lead.place});
    return lead == m_droppedLeads.cend() || lead->second < row.sequence;
}

bool OfflineLeads::isBefore(const Row* a, const Row* b)
{
    return std::tuple(a->lead.deliveredMs, a->lead.place, a->lead.orderNumber, a->sequence)
           > std::tuple(b->lead.deliveredMs, b->lead.place, b->lead.orderNumber, b->sequence);
}

void OfflineLeads::sortRows()
{
    size_t rows = 0;
    for (const Chunk& chunk : m_chunks)
        rows += chunk.rows.size();
    m_newest.clear();
    m_newest.reserve(rows);
    // The file is written in the order of deliveries, so that most of the time one look at each row is all.
    const bool areAllLive = m_droppedOrders.isEmpty() && m_droppedLeads.empty();
    bool isSorted = true;
    for (auto chunk = m_chunks.rbegin(); chunk != m_chunks.rend(); ++chunk) {
        for (auto row = chunk->rows.rbegin(); row != chunk->rows.rend(); ++row) {
            row->rank = noRank;
            if (!areAllLive && !isLive(*row))
                continue;
            isSorted = isSorted && (m_newest.empty() || isBefore(m_newest.back(), &*row));
            m_newest.push_back(&*row);
        }
    }
    if (!isSorted)
        std::sort(m_newest.begin(), m_newest.end(), isBefore);
    // Of several records of a lead the newest stays.
    const auto isSame = [](const Row* a, const Row* b) { return a->lead.place == b->lead.place && a->lead.orderNumber == b->lead.orderNumber; };
    m_newest.erase(std::unique(m_newest.begin(), m_newest.end(), isSame), m_newest.end());
    for (size_t rank = 0; rank < m_newest.size(); ++rank)
        m_newest[rank]->rank = quint32(rank);
    m_byId.clear();
    m_isIndexed = false;
}

} // namespace leadfloor
