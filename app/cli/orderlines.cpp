// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/orderlines.h"

#include "app/cli/basiccommand.h"
#include "models/domain/searchlanguage.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leadfloor {

const char* const searchWords =
    "Words: la, louisiana, county:caddo, gold, silver, 6-8m, 24+, score>=70, price<=8, project:CODE.\n"
    "Values of one field add up (la tx), fields narrow each other (la gold); -county:caddo leaves one out.";

void LineOptions::describe(CLI::App& app)
{
    m_command = text(app.get_name());
    app.add_option("--line", m_lines, "A line: \"la gold 6-8m x50\" or \"200 gold la/caddo 6-8m max 1600\"; may be given several times");
    CLI::Option* project = app.add_option("--project", m_project, "Leads of this project, with --quantity or --all");
    CLI::Option* quantity = app.add_option("--quantity", m_quantity, "So many leads of the project")->check(CLI::Range(1, 100000))->needs(project);
    app.add_flag("--all", m_takeAll, "All leads that the project has left; they may be fewer than its minimum")->needs(project)->excludes(quantity);
    app.add_option("--pick", m_picks, "These leads: UUIDs, separated by commas")->delimiter(',');
    app.add_flag("--basket", m_basket, "The leads of the basket; what is bought leaves it");
    app.add_flag("--replace", m_replace, "Picks that are gone are replaced by equal ones at no higher price");
}

Result<QList<OrderLine>> LineOptions::lines() const
{
    QList<OrderLine> lines;
    for (const std::string& words : m_lines) {
        const auto ticket = orderLineFromText(text(words));
        if (!ticket)
            return tl::unexpected(searchError(ticket.error(), u"--line"_s, words));
        lines.append(ticket->line);
    }
    if (!m_project.empty()) {
        if (!m_takeAll && m_quantity == 0)
            return tl::unexpected(wrongWords(u"--project: say how many with --quantity, or --all."_s));
        lines.append(OrderLine::ofProject(text(m_project), m_quantity));
        lines.last().takeAll = m_takeAll;
    }
    if (!m_picks.empty()) {
        const auto picks = leadsFrom(u"--pick"_s, m_picks);
        if (!picks)
            return tl::unexpected(picks.error());
        lines.append(OrderLine::ofPicks(*picks));
        lines.last().replaceGone = m_replace;
    }
    if (m_basket) {
        lines.append(OrderLine::ofBasket());
        lines.last().replaceGone = m_replace;
    }
    if (lines.isEmpty())
        return tl::unexpected(wrongWords(u"Say what: --line, --project, --pick or --basket."_s));
    if (m_replace && m_picks.empty() && !m_basket)
        return tl::unexpected(wrongWords(u"--replace goes with --pick or --basket."_s));
    return lines;
}

Error LineOptions::wrongWords(const QString& sentence) const
{
    Error error = usageError(sentence);
    error.data.insert("next"_L1, u"See \"leadfloorctl %1 --help\"."_s.arg(m_command));
    return error;
}

Error searchError(Error error, const QString& option, const std::string& words)
{
    if (error.code == ErrorCode::Usage && !error.detail.isEmpty())
        error.detail = option % u" \""_s % text(words) % u"\": "_s % error.detail;
    return error;
}

Result<Filter> filterFrom(const std::vector<std::string>& words)
{
    QStringList all;
    for (const std::string& word : words)
        all.append(text(word));
    const auto filter = filterFromText(all.join(u' '));
    if (!filter)
        return tl::unexpected(searchError(filter.error(), u"Filter"_s, all.join(u' ').toStdString()));
    return filter;
}

Result<QList<LeadId>> leadsFrom(const QString& option, const std::vector<std::string>& words)
{
    QList<LeadId> leads;
    for (const std::string& word : words) {
        const QUuid uuid = QUuid::fromString(text(word).trimmed());
        if (uuid.isNull())
            return tl::unexpected(usageError(u"%1: \"%2\" is not a lead; write its UUID as inventory --json prints it."_s.arg(option, text(word))));
        leads.append(LeadId(uuid));
    }
    return leads;
}

QString lineName(const OrderLine& line)
{
    switch (line.kind) {
    case OrderLine::Kind::Picks:
        return u"picked leads"_s;
    case OrderLine::Kind::Basket:
        return u"the basket"_s;
    case OrderLine::Kind::Project:
    case OrderLine::Kind::Criteria:
        break;
    }
    return toText(line.filter);
}

QJsonArray goneJson(const QList<GonePick>& gone)
{
    QJsonArray list;
    for (const GonePick& pick : gone)
        list.append(QJsonObject{{u"lead"_s, pick.lead.toString()}, {u"why"_s, pick.why}});
    return list;
}

QJsonArray replacedJson(const QList<ReplacedPick>& replaced)
{
    QJsonArray list;
    for (const ReplacedPick& pick : replaced)
        list.append(QJsonObject{{u"pick"_s, pick.pick.toString()}, {u"by"_s, pick.by.toString()}});
    return list;
}

Result<Money> totalMaxFrom(const std::string& words, const QList<OrderLine>& lines)
{
    if (!words.empty()) {
        const auto max = Money::fromString(text(words));
        if (!max || max->isNegative())
            return tl::unexpected(usageError(u"--max: \"%1\" is not an amount; write 1600 or 1600.00."_s.arg(text(words))));
        return *max;
    }
    Money sum;
    for (const OrderLine& line : lines) {
        const auto more = line.totalMax ? sum.plus(*line.totalMax) : std::nullopt;
        if (!more)
            return tl::unexpected(usageError(u"--max: say what to pay at most; or \"max 1600\" in each --line."_s));
        sum = *more;
    }
    return sum;
}

} // namespace leadfloor
