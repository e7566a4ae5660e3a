// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/leadcollector.h"

#include <algorithm>

namespace leadfloor {

namespace {

constexpr int collectorPage = 1000; ///< the service gives no more at once

} // namespace

void LeadCollector::collect(const OwnedLeadQuery& query, qsizetype most, Done done)
{
    m_query = query;
    m_query.limit = collectorPage;
    m_query.after.reset();
    m_most = most;
    m_leads.clear();
    m_done = std::move(done);
    askPage();
}

void LeadCollector::askPage()
{
    m_pending.ask(m_source.page(m_query), [this](const Result<QList<OwnedLead>>& page) {
        if (!page) {
            const Done done = m_done;
            done(tl::unexpected(page.error()));
            return;
        }
        m_leads += *page;
        if (page->size() == collectorPage && m_leads.size() < m_most) {
            m_query.after = m_leads.constLast().id;
            askPage();
            return;
        }
        const Done done = m_done;
        done(m_leads.first(std::min(m_most, m_leads.size())));
    });
}

} // namespace leadfloor
