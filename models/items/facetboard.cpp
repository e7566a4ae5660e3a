// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetboard.h"

namespace leadfloor {

FacetBoard::FacetBoard(InventorySource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
    for (const Facet facet : allFacets) {
        auto* const created = new FacetModel(facet, this);
        m_models[size_t(facet)] = created;
        connect(created, &FacetModel::filterChanged, this, [this](const Filter& filter) {
            setFilter(filter);
            Q_EMIT filterChanged(filter);
        });
    }
}

FacetBoard::~FacetBoard() = default;

void FacetBoard::setFilter(const Filter& filter)
{
    if (m_wasAsked && filter == m_filter && !m_error)
        return;
    m_filter = filter;
    for (FacetModel* shown : m_models)
        shown->setFilter(filter);
    refresh();
}

void FacetBoard::refresh()
{
    m_wasAsked = true;
    m_error.reset();
    m_pending.ask(m_source.facets(m_filter), [this](const auto& answer) { take(answer); });
    Q_EMIT stateChanged();
}

void FacetBoard::take(const Result<Facets>& answer)
{
    if (answer) {
        m_asOf = answer->asOf;
        model(Facet::State).setValues(answer->states);
        model(Facet::County).setValues(answer->counties);
        model(Facet::Class).setValues(answer->classes);
        model(Facet::Age).setValues(answer->buckets);
    } else {
        m_error = answer.error();
    }
    Q_EMIT stateChanged();
}

} // namespace leadfloor
