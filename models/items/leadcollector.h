// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"

#include <functional>

namespace leadfloor {

/// Which leads "all that match" are, asked for page after page. The newest collection wins.
/// GUI thread.
class LeadCollector final
{
public:
    using Done = std::function<void(const Result<QList<OwnedLead>>& leads)>;

    explicit LeadCollector(OwnedLeadSource& source)
        : m_source(source)
    {
    }
    /// At most `most` of them, in the order of the query. `done` may destroy this object.
    void collect(const OwnedLeadQuery& query, qsizetype most, Done done);
    [[nodiscard]] bool isRunning() const { return m_pending.isRunning(); }
    void cancel() { m_pending.cancel(); }

private:
    void askPage();

    OwnedLeadSource& m_source;
    OwnedLeadQuery m_query;
    qsizetype m_most = 0;
    QList<OwnedLead> m_leads;
    Done m_done;
    Pending<QList<OwnedLead>> m_pending;
};

} // namespace leadfloor
