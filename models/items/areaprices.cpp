// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/areaprices.h"

#include "models/items/stockareas.h"

namespace leadfloor {

AreaPrices::AreaPrices(ReportSource& reports, FacetBoard& board, StockAreas& areas, QObject* parent)
    : QObject(parent)
    , m_reports(reports)
    , m_board(board)
    , m_areas(areas)
{
    m_stay.setSingleShot(true);
    m_stay.setInterval(stayMs);
    connect(&m_stay, &QTimer::timeout, this, &AreaPrices::ask);
    connect(&m_areas, &StockAreas::changed, this, &AreaPrices::forgetOld);
}

void AreaPrices::want(const QString& code)
{
    if (code == m_wanted)
        return;
    m_wanted = code;
    m_pending.cancel();
    m_stay.stop();
    if (!code.isEmpty() && !m_known.contains(code))
        m_stay.start();
}

std::optional<QList<StockPart>> AreaPrices::of(const QString& code) const
{
    const auto found = m_known.constFind(code);
    return found == m_known.cend() ? std::nullopt : std::optional(*found);
}

void AreaPrices::forgetOld()
{
    if (m_knownAsOf == m_board.asOf() && m_knownFilter == m_board.filter() && m_knownRegion == m_areas.region())
        return;
    m_knownAsOf = m_board.asOf();
    m_knownFilter = m_board.filter();
    m_knownRegion = m_areas.region();
    m_pending.cancel();
    m_known.clear();
    if (!m_wanted.isEmpty())
        m_stay.start();
}

void AreaPrices::ask()
{
    if (m_wanted.isEmpty() || !m_areas.isCounted() || m_areas.leads().value(m_wanted) == 0)
        return;
    m_pending.ask(m_reports.stock(filterOf(m_wanted), StockBy::Class), [this, code = m_wanted](const Result<QList<StockPart>>& answer) {
        if (!answer)
            return; // the number of leads stands there all the same
        m_known.insert(code, *answer);
        Q_EMIT changed();
    });
}

/// As the map counts: this area, under the *other* filters.
Filter AreaPrices::filterOf(const QString& code) const
{
    Filter filter = m_board.filter();
    filter.notStates.clear();
    if (m_areas.region().isEmpty()) {
        filter.states = {code};
    } else {
        filter.states = {m_areas.region()};
        filter.counties = {code};
        filter.notCounties.clear();
    }
    return filter;
}

} // namespace leadfloor
