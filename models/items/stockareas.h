// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/facetboard.h"

namespace leadfloor {

/// Leads on offer by area under the *other* filters: of all states, or of the counties of one. The
/// numbers are the facets' own; only for a state that the filter leaves out the floor is asked
/// once more. GUI thread; the newest filter wins.
class StockAreas final : public QObject
{
    Q_OBJECT
public:
    StockAreas(InventorySource& source, FacetBoard& board, QObject* parent = nullptr);

    /// Two letters; empty: all states. Asks nothing while nobody looks.
    void setRegion(const QString& state);
    [[nodiscard]] const QString& region() const { return m_region; }
    void setWatched(bool isWatched);

    [[nodiscard]] bool isCounted() const { return m_isCounted; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// By code (two letters, or FIPS); areas without leads may be missing.
    [[nodiscard]] const QHash<QString, qint64>& leads() const { return m_leads; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// From so many leads on an area has the next colour; the first is 1.
    [[nodiscard]] const QList<qint64>& steps() const { return m_steps; }
    /// What the filter says of an area.
    [[nodiscard]] FacetState state(const QString& code) const;

    /// Changes the filter as a click on the facet's value would.
    void act(const QString& code, FacetModel::Act act);
    void retry();

Q_SIGNALS:
    void changed();
    void filterChosen(const leadfloor::Filter& filter); ///< by act()

private:
    void update();
    void askCounties();
    void take(const QHash<QString, qint64>& leads);

    InventorySource& m_source;
    FacetBoard& m_board;
    QString m_region;
    bool m_isWatched = false;
    bool m_isCounted = false;
    std::optional<Error> m_error;
    QHash<QString, qint64> m_leads;
    QList<qint64> m_steps;
    qint64 m_total = 0;
    Pending<Facets> m_counties;
};

/// Where the colours of a map begin: at most `colours` round numbers that part the values into
/// about equally many, the first 1. Values of 0 do not count.
[[nodiscard]] QList<qint64> colourSteps(QList<qint64> values, int colours);

} // namespace leadfloor
