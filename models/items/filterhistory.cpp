// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filterhistory.h"

#include <algorithm>

namespace leadfloor {

void FilterHistory::push(const Filter& filter)
{
    if (m_place >= 0 && m_filters.at(m_place) == filter)
        return;
    m_filters.resize(m_place + 1);
    m_filters.append(filter);
    if (m_filters.size() > filtersMax)
        m_filters.removeFirst();
    m_place = m_filters.size() - 1;
    Q_EMIT changed();
}

void FilterHistory::restore(const QList<Filter>& filters, qsizetype place)
{
    m_filters = filters.last(std::min<qsizetype>(filters.size(), filtersMax));
    const qsizetype last = m_filters.size() - 1;
    m_place = place < 0 || place > last ? last : place;
    Q_EMIT changed();
}

std::optional<Filter> FilterHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    --m_place;
    Q_EMIT changed();
    return m_filters.at(m_place);
}

std::optional<Filter> FilterHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    ++m_place;
    Q_EMIT changed();
    return m_filters.at(m_place);
}

} // namespace leadfloor
