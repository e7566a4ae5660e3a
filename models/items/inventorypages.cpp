// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inventorypages.h"

#include "models/domain/places.h"

#include <QHash>

#include <memory>

namespace leadfloor {

namespace {

QString stateName(const InventoryRow& row)
{
    const UsState* state = Places::instance().state(row.state);
    return state ? state->name : row.state;
}

/// What an order goes by first, smaller above (api.inventory_page); states go by name.
qint64 sortKey(const InventoryRow& row, InventorySort sort)
{
    switch (sort) {
    case InventorySort::OldestFirst:
        return row.inquiredOn.toJulianDay();
    case InventorySort::NewestFirst:
        return -row.inquiredOn.toJulianDay();
    case InventorySort::CheapestFirst:
        return row.price.minor();
    case InventorySort::DearestFirst:
        return -row.price.minor();
    case InventorySort::HighestScore:
        return -row.score;
    case InventorySort::HighestIntent:
        return -row.intent;
    case InventorySort::State:
    case InventorySort::StateBackwards:
        return 0;
    case InventorySort::County:
        return row.countyFips.isEmpty() ? 100'000 : row.countyFips.toInt();
    case InventorySort::CountyBackwards:
        return row.countyFips.isEmpty() ? 100'000 : -row.countyFips.toInt();
    case InventorySort::LowestScore:
        return row.score;
    case InventorySort::LowestIntent:
        return row.intent;
    case InventorySort::GoldFirst:
        return row.leadClass == LeadClass::Gold ? 0 : 1;
    case InventorySort::SilverFirst:
        return row.leadClass == LeadClass::Silver ? 0 : 1;
    }
    Q_UNREACHABLE();
}

/// Below zero: a comes first by this column.
int compareBy(const InventoryRow& a, const InventoryRow& b, InventorySort sort)
{
    if (sort == InventorySort::State)
        return stateName(a).compare(stateName(b));
    if (sort == InventorySort::StateBackwards)
        return stateName(b).compare(stateName(a));
    const qint64 keyA = sortKey(a, sort);
    const qint64 keyB = sortKey(b, sort);
    return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/// Surely, that is: false where only the id decides.
bool sortsBefore(const InventoryRow& a, const InventoryRow& b, const InventoryOrder& order)
{
    for (const InventorySort sort : order.keys) {
        if (const int difference = compareBy(a, b, sort); difference != 0)
            return difference < 0;
    }
    return !order.keys.contains(InventorySort::NewestFirst) && a.inquiredOn < b.inquiredOn;
}

} // namespace

void InventoryPages::clear()
{
    m_pages.clear();
    m_cursors.clear();
}

void InventoryPages::addAnchors(const QList<InventoryAnchor>& anchors)
{
    for (const InventoryAnchor& anchor : anchors) {
        if (anchor.position > 0 && !m_cursors.contains(anchor.position))
            m_cursors.insert(anchor.position, anchor.after);
    }
}

InventoryPages::Plan InventoryPages::plan(int page) const
{
    const qint64 start = qint64(page) * pageRows;
    std::optional<LeadId> after;
    qint64 position = 0;
    const auto below = m_cursors.upperBound(start);
    if (below != m_cursors.cbegin()) {
        after = std::prev(below).value();
        position = std::prev(below).key();
    }
    Plan plan{{after, int(start - position), pageRows}, position < start};
    if (plan.hasRowBefore) {
        --plan.request.skip;
        ++plan.request.limit;
    }
    return plan;
}

PageRequest InventoryPages::planRefresh(int page) const
{
    return {m_pages.object(page)->before, 0, pageRows};
}

const ShownLead* InventoryPages::lead(qint64 row) const
{
    const Page* page = m_pages.object(int(row / pageRows));
    const auto offset = row % pageRows;
    return page && offset < page->leads.size() ? &page->leads.at(offset) : nullptr;
}

bool InventoryPages::isOutdated(int page) const
{
    const Page* kept = m_pages.object(page);
    return kept && kept->epoch != m_epoch;
}

void InventoryPages::insert(int page, const Plan& plan, QList<InventoryRow> rows)
{
    auto kept = std::make_unique<Page>();
    kept->before = plan.request.after;
    if (plan.hasRowBefore)
        kept->before = rows.takeFirst().id;
    const qint64 start = qint64(page) * pageRows;
    if (kept->before)
        m_cursors.insert(start, *kept->before);
    if (rows.size() == pageRows)
        m_cursors.insert(start + pageRows, rows.last().id);
    kept->epoch = m_epoch;
    kept->leads.reserve(rows.size());
    for (InventoryRow& row : rows)
        kept->leads.append({std::move(row)});
    m_pages.insert(page, kept.release());
}

InventoryPages::Merge InventoryPages::merge(int page, const QList<InventoryRow>& rows,
                                            const InventoryOrder& order)
{
    Merge merge;
    Page* kept = m_pages.object(page);
    if (!kept)
        return merge;
    kept->epoch = m_epoch;
    QHash<LeadId, const InventoryRow*> fresh;
    for (const InventoryRow& row : rows)
        fresh.insert(row.id, &row);
    // Rows that came in above push the last ones out of a full answer: nothing is known about those.
    qsizetype known = kept->leads.size();
    if (rows.size() >= pageRows) {
        const auto isUnknown = [&](const InventoryRow& row) {
            return !fresh.contains(row.id) && !sortsBefore(row, rows.last(), order);
        };
        while (known > 0 && isUnknown(kept->leads.at(known - 1).row))
            --known;
    }
    for (qsizetype i = 0; i < known; ++i) {
        ShownLead& lead = kept->leads[i];
        const InventoryRow* row = fresh.value(lead.row.id);
        const bool isDead = row == nullptr;
        if (isDead == lead.isDead && (isDead || *row == lead.row))
            continue;
        if (row)
            lead.row = *row;
        if (isDead && !lead.isDead)
            merge.died.append(lead.row.id);
        if (!isDead && lead.isDead)
            ++merge.returned;
        lead.isDead = isDead;
        lead.isChanged = true;
        merge.isChanged = true;
    }
    return merge;
}

void InventoryPages::forgetChanges(int page)
{
    if (Page* kept = m_pages.object(page)) {
        for (ShownLead& lead : kept->leads)
            lead.isChanged = false;
    }
}

} // namespace leadfloor
