// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtereffects.h"

namespace leadfloor {

FilterEffects::FilterEffects(InventorySource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
}

void FilterEffects::ask(const QList<Filter>& filters)
{
    m_filters = filters.mid(0, filtersMax);
    m_leads = QList<std::optional<qint64>>(m_filters.size());
    m_next = 0;
    askNext();
}

void FilterEffects::cancel()
{
    m_pending.cancel();
    m_filters.clear();
    m_leads.clear();
    m_next = 0;
}

std::optional<qint64> FilterEffects::leads(int filter) const
{
    return m_leads.value(filter);
}

void FilterEffects::askNext()
{
    if (m_next >= m_filters.size()) {
        m_pending.cancel();
        return;
    }
    m_pending.ask(m_source.count(m_filters.at(m_next)),
                  [this](const Result<InventoryCount>& answer) {
                      if (answer)
                          m_leads[m_next] = answer->leads;
                      ++m_next;
                      askNext();
                      Q_EMIT changed();
                  });
}

} // namespace leadfloor
