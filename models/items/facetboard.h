// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/facetmodel.h"
#include "models/items/pending.h"

#include <memory>

namespace leadfloor {

/// All facets of the inventory beside one filter. A choice in any of them changes the filter, which
/// all then show and of which the counts are asked. GUI thread; the newest filter wins.
class FacetBoard final : public QObject
{
    Q_OBJECT
public:
    explicit FacetBoard(InventorySource& source, QObject* parent = nullptr);
    ~FacetBoard() override;

    [[nodiscard]] FacetModel& model(Facet facet) const { return *m_models[size_t(facet)]; }
    /// Shows what the filter demands at once and asks for its counts; emits nothing but
    /// stateChanged().
    void setFilter(const Filter& filter);
    void refresh(); ///< counts of the same filter
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] bool isLoading() const { return m_pending.isRunning(); }
    /// Why the counts are older than the filter; gone as soon as they are asked for again.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] QDateTime asOf() const { return m_asOf; } ///< of the figures; null: none yet

Q_SIGNALS:
    void filterChanged(const leadfloor::Filter& filter); ///< somebody chose something
    void stateChanged();                                 ///< isLoading, error, asOf

private:
    void take(const Result<Facets>& answer);

    InventorySource& m_source;
    std::array<FacetModel*, allFacets.size()> m_models;
    Filter m_filter;
    bool m_wasAsked = false;
    std::optional<Error> m_error;
    QDateTime m_asOf;
    Pending<Facets> m_pending;
};

} // namespace leadfloor
