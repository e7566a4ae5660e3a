// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/domain/services.h"

#include <CLI/CLI.hpp>

namespace leadfloor {

inline constexpr int leadsOfAPage = 1000;

/// "2024-04-03", "2024-04-03T16:00", "2024-04-03T16:00:00Z": without a zone, this machine's.
[[nodiscard]] Result<QDateTime> timeOf(const QString& option, const std::string& words);

/// Which leads are meant: ids, or what a list is narrowed to.
class LeadWords final
{
public:
    /// `canName`: single leads can be named.
    void describe(CLI::App& app, bool canName);
    [[nodiscard]] bool isEmpty() const
    {
        return m_leads.empty() && m_search.empty() && m_order == 0 && m_stages.empty()
               && m_tags.empty() && m_assignee.empty() && m_due.empty() && m_filter.empty();
    }
    [[nodiscard]] Result<OwnedLeadQuery> query(const WorkChoices& choices) const;
    /// Their ids: those that were named, or all that are found.
    [[nodiscard]] Result<QList<LeadId>> leads(DbConnection& connection,
                                              const WorkChoices& choices) const;
    /// By name or number.
    [[nodiscard]] static Result<int> stageOf(const QString& words, const WorkChoices& choices);

private:
    std::vector<std::string> m_leads, m_stages, m_tags;
    /// What "--filter" says, added to `query`.
    [[nodiscard]] Result<> readFilter(OwnedLeadQuery& query, const WorkChoices& choices) const;

    std::string m_search, m_assignee, m_due, m_filter;
    qint64 m_order = 0;
};

/// How a list of leads shows them.
[[nodiscard]] QStringList leadListTitles();
[[nodiscard]] ListRow leadListRow(const OwnedLead& lead, const WorkChoices& choices);

} // namespace leadfloor
