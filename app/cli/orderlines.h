// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"

#include <QJsonArray>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace leadfloor {

/// The words of the search language in short, for --help.
extern const char* const searchWords;

/// The lines of `quote` and `buy` as options: by criteria, by hand, of a project.
class LineOptions final
{
public:
    void describe(CLI::App& app);
    /// In the order criteria, project, picks, basket. Usage names the option and the column.
    [[nodiscard]] Result<QList<OrderLine>> lines() const;
    /// No line was given.
    [[nodiscard]] bool isEmpty() const { return m_lines.empty() && m_picks.empty() && m_project.empty() && !m_basket; }

private:
    /// With the command's help as the next step.
    [[nodiscard]] Error wrongWords(const QString& sentence) const;

    QString m_command;
    std::vector<std::string> m_lines;
    std::vector<std::string> m_picks;
    std::string m_project;
    int m_quantity = 0;
    bool m_takeAll = false;
    bool m_basket = false;
    bool m_replace = false;
};

/// Says which option the column belongs to: `--line "la golf x5", column 4: ...`.
[[nodiscard]] Error searchError(Error error, const QString& option, const std::string& words);
/// A filter as it is given, word by word.
[[nodiscard]] Result<Filter> filterFrom(const std::vector<std::string>& words);
/// Leads as they are given after `option`. Usage names the one that is no UUID.
[[nodiscard]] Result<QList<LeadId>> leadsFrom(const QString& option, const std::vector<std::string>& words);
/// What people call a line: the filter's words, "3 picked leads", "the basket".
[[nodiscard]] QString lineName(const OrderLine& line);
/// [{"lead", "why"}] and [{"pick", "by"}].
[[nodiscard]] QJsonArray goneJson(const QList<GonePick>& gone);
[[nodiscard]] QJsonArray replacedJson(const QList<ReplacedPick>& replaced);

/// What to pay at most for all lines: `words` of --max, or, if there are none, what the lines' own
/// maxima come to. Usage: no amount, or a line has no maximum either.
[[nodiscard]] Result<Money> totalMaxFrom(const std::string& words, const QList<OrderLine>& lines);

} // namespace leadfloor
