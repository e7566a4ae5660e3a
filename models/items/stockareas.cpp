// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/stockareas.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace leadfloor {

namespace {

constexpr int mapColours = 6; ///< of the theme's ramp

/// "2,655" is told as 2,500: one figure, or two that end in five.
qint64 roundStep(qint64 value)
{
    const double power = std::pow(10.0, std::floor(std::log10(double(value))));
    return qint64(std::floor(double(value) / power * 2) / 2 * power);
}

} // namespace

QList<qint64> colourSteps(QList<qint64> values, int colours)
{
    values.removeIf([](qint64 value) { return value <= 0; });
    std::sort(values.begin(), values.end());
    QList<qint64> steps;
    if (values.isEmpty())
        return steps;
    steps.append(1);
    for (int i = 1; i < colours; ++i) {
        const qint64 step = roundStep(values.at(values.size() * i / colours));
        if (step > steps.constLast())
            steps.append(step);
    }
    return steps;
}

StockAreas::StockAreas(InventorySource& source, FacetBoard& board, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_board(board)
{
    connect(&m_board, &FacetBoard::stateChanged, this, &StockAreas::update);
}

void StockAreas::setRegion(const QString& state)
{
    if (m_region == state)
        return;
    m_region = state;
    m_isCounted = false;
    m_leads.clear();
    m_steps.clear();
    m_total = 0;
    update();
}

void StockAreas::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    update();
}

void StockAreas::update()
{
    if (!m_isWatched)
        return;
    m_error = m_board.error();
    const bool isFacet = m_region.isEmpty() || m_board.filter().states.contains(m_region);
    if (isFacet)
        m_counties.cancel();
    if (!m_error && !m_board.isLoading() && m_board.asOf().isValid()) {
        if (isFacet)
            take(m_board.model(m_region.isEmpty() ? Facet::State : Facet::County).leadsByValue());
        else
            askCounties();
    }
    Q_EMIT changed();
}

void StockAreas::askCounties()
{
    Filter filter = m_board.filter();
    filter.states = {m_region};
    filter.notStates.clear();
    filter.counties.clear();
    filter.notCounties.clear();
    m_counties.ask(m_source.facets(filter), [this](const Result<Facets>& answer) {
        if (answer) {
            QHash<QString, qint64> leads;
            for (const FacetValue& county : answer->counties)
                leads.insert(county.value, county.leads);
            take(leads);
        } else if (answer.error().code != ErrorCode::Cancelled) {
            m_error = answer.error();
        }
        Q_EMIT changed();
    });
}

void StockAreas::take(const QHash<QString, qint64>& leads)
{
    m_leads = leads;
    const QList<qint64> values = leads.values();
    m_total = std::accumulate(values.begin(), values.end(), qint64(0));
    m_steps = colourSteps(values, mapColours);
    m_isCounted = true;
}

FacetState StockAreas::state(const QString& code) const
{
    const Facet facet = m_region.isEmpty() ? Facet::State : Facet::County;
    return facetIncluded(m_board.filter(), facet).contains(code)   ? FacetState::Only
           : facetExcluded(m_board.filter(), facet).contains(code) ? FacetState::Exclude
                                                                   : FacetState::Off;
}

void StockAreas::act(const QString& code, FacetModel::Act act)
{
    if (m_region.isEmpty()) {
        m_board.model(Facet::State).actOn(code, act);
        return;
    }
    // A county in a state that the filter leaves out would find nothing: the state comes in, too.
    Filter filter = m_board.filter();
    if (act != FacetModel::Act::Exclude && !filter.states.isEmpty() &&
        !filter.states.contains(m_region)) {
        if (act == FacetModel::Act::Only)
            filter.states = {m_region};
        else
            filter.states.append(m_region);
    }
    filter.notStates.removeAll(m_region);
    Q_EMIT filterChosen(actedFilter(filter, Facet::County, {}, code, act));
}

void StockAreas::retry()
{
    m_board.refresh();
}

} // namespace leadfloor
