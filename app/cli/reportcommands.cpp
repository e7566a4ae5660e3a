// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/orderlines.h"
#include "models/engine/reportcalls.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// --from and --to, days in UTC.
class PeriodOptions final
{
public:
    void describe(CLI::App& app)
    {
        app.add_option("--from", m_from, "First day, 2026-01-01 (UTC); none: since ever");
        app.add_option("--to", m_to, "Last day, it included; none: until today");
    }
    [[nodiscard]] Result<ReportPeriod> period() const
    {
        const auto from = dayFrom(u"--from"_s, m_from);
        if (!from)
            return tl::unexpected(from.error());
        const auto to = dayFrom(u"--to"_s, m_to);
        if (!to)
            return tl::unexpected(to.error());
        if (from->isValid() && to->isValid() && *to < *from)
            return tl::unexpected(usageError(u"--to: %1 is before the first day."_s.arg(to->toString(Qt::ISODate))));
        return ReportPeriod{*from, *to};
    }

private:
    static Result<QDate> dayFrom(const QString& option, const std::string& words)
    {
        const QDate day = QDate::fromString(text(words), Qt::ISODate);
        if (!words.empty() && !day.isValid())
            return tl::unexpected(usageError(u"%1: \"%2\" is not a day; write 2026-01-31."_s.arg(option, text(words))));
        return day;
    }
    std::string m_from, m_to;
};

QJsonValue minorOrNull(const std::optional<Money>& money)
{
    return money ? QJsonValue(money->minor()) : QJsonValue();
}

QString textOrNone(const std::optional<Money>& money)
{
    return money ? money->toString() : QString();
}

QJsonObject boughtJson(const Bought& part)
{
    return {{u"leads"_s, part.leads},
            {u"paid_minor"_s, part.paid.minor()},
            {u"refunded_leads"_s, part.refundedLeads},
            {u"refunded_minor"_s, part.refunded.minor()},
            {u"net_minor"_s, part.net().minor()},
            {u"per_lead_minor"_s, minorOrNull(perLead(part.net(), part.netLeads()))}};
}

QStringList boughtCells(const Bought& part)
{
    return {countText(part.leads), part.paid.toString(), countText(part.refundedLeads), part.refunded.toString(),
            part.net().toString(), textOrNone(perLead(part.net(), part.netLeads()))};
}

const QStringList boughtTitles{u"Leads"_s, u"Paid"_s, u"Refunded leads"_s, u"Refunded"_s, u"Net"_s, u"Per lead"_s};

ListRow spendRow(const SpendMonth& month)
{
    const QString name = month.month.toString(u"yyyy-MM"_s);
    QJsonObject json = boughtJson(month);
    json.insert("month"_L1, name);
    json.insert("orders"_L1, month.orders);
    json.insert("list_minor"_L1, month.list.minor());
    json.insert("discount_minor"_L1, month.discount.minor());
    return {json, QStringList{name, countText(month.orders), month.list.toString(), month.discount.toString()} + boughtCells(month)};
}

ListRow boughtRow(const BoughtPart& part)
{
    QJsonObject json = boughtJson(part);
    json.insert("value"_L1, part.value);
    json.insert("label"_L1, part.label);
    const QString name = part.value.isEmpty() ? u"(not supplied)"_s : part.label.isEmpty() ? part.value : part.label;
    return {json, QStringList{name} + boughtCells(part)};
}

/// 0.025 of 1 in 40; null without leads.
QJsonValue shareOrNull(const std::optional<LikelyShare>& share, double LikelyShare::*which)
{
    return share ? QJsonValue(std::round((*share).*which * 10'000) / 10'000) : QJsonValue();
}

QString percentOrNone(const std::optional<LikelyShare>& share, double LikelyShare::*which)
{
    return share ? QString(QString::number(100 * (*share).*which, 'f', 1) % u" %"_s) : QString();
}

ListRow conversionRow(const BoughtPart& part)
{
    ListRow row = boughtRow(part);
    const auto share = part.conversion();
    const auto perWon = perLead(part.net(), part.won);
    row.json.insert("reached"_L1, part.reached);
    row.json.insert("won"_L1, part.won);
    row.json.insert("conversion"_L1, shareOrNull(share, &LikelyShare::share));
    row.json.insert("conversion_least"_L1, shareOrNull(share, &LikelyShare::least));
    row.json.insert("conversion_most"_L1, shareOrNull(share, &LikelyShare::most));
    row.json.insert("per_won_minor"_L1, minorOrNull(perWon));
    row.cells = {row.cells.constFirst(),
                 countText(part.netLeads()),
                 countText(part.reached),
                 countText(part.won),
                 percentOrNone(share, &LikelyShare::share),
                 percentOrNone(share, &LikelyShare::least),
                 percentOrNone(share, &LikelyShare::most),
                 textOrNone(perLead(part.net(), part.netLeads())),
                 textOrNone(perWon)};
    return row;
}

ListRow stockRow(const StockPart& part)
{
    const auto average = perLead(part.total, part.leads);
    return {{{u"value"_s, part.value},
             {u"label"_s, part.label},
             {u"leads"_s, part.leads},
             {u"total_minor"_s, part.total.minor()},
             {u"least_minor"_s, part.least.minor()},
             {u"average_minor"_s, minorOrNull(average)}},
            {part.label.isEmpty() ? part.value : part.label, countText(part.leads), part.least.toString(), textOrNone(average),
             part.total.toString()}};
}

class ReportCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "report", "What was spent on what, and what is on offer at which price");
        app.require_subcommand(1);
        app.footer(std::string("  leadfloorctl report spend --from 2026-01-01\n"
                               "  leadfloorctl report bought --by source\n"
                               "  leadfloorctl report conversion --by segment --best\n"
                               "  leadfloorctl report stock la gold --by county\n\n")
                   + exitCodeWords);
        CLI::App& spend = *app.add_subcommand("spend", "By month: orders, leads, discounts, refunds, what a lead came to");
        m_spendPeriod.describe(spend);
        spend.footer(exitCodeWords);
        CLI::App& bought = *app.add_subcommand("bought", "Bought leads and what they cost, by where they are from or what they are like");
        bought.add_option("--by", m_boughtBy, "source, campaign, project, class, bucket, state, county, segment (source)")
            ->check(CLI::IsMember({"source", "campaign", "project", "class", "bucket", "state", "county", "segment"}));
        m_boughtPeriod.describe(bought);
        bought.footer(std::string("A refund counts for the purchase that it takes back.\n\n") + exitCodeWords);
        CLI::App& conversion = *app.add_subcommand("conversion", "What became of bought leads: reached, won, which share, what a won one cost");
        conversion.add_option("--by", m_conversionBy, "source, campaign, project, class, bucket, state, county, segment (source)")
            ->check(CLI::IsMember({"source", "campaign", "project", "class", "bucket", "state", "county", "segment"}));
        conversion.add_flag("--best", m_isBest, "Those that cost least per won lead first");
        m_conversionPeriod.describe(conversion);
        conversion.footer(std::string("Refunded leads do not count. \"At least\" and \"at most\" hold 19 times out of 20.\n\n") + exitCodeWords);
        CLI::App& stock = *app.add_subcommand("stock", "Leads on offer and their prices");
        stock.add_option("filter", m_filter, "Which leads, in words of the search language; none: all");
        stock.add_option("--by", m_stockBy, "state, county, class, bucket, score (state)")
            ->check(CLI::IsMember({"state", "county", "class", "bucket", "score"}));
        stock.footer(std::string(searchWords) + "\n\n" + exitCodeWords);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        // Words are checked before a connection is opened.
        const auto period = has("spend") ? m_spendPeriod.period() : has("conversion") ? m_conversionPeriod.period() : m_boughtPeriod.period();
        if (!period)
            return output.error(period.error());
        const auto filter = filterFrom(m_filter);
        if (!filter)
            return output.error(filter.error());
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("spend"))
            return output.list(u"months"_s, QStringList{u"Month"_s, u"Orders"_s, u"List price"_s, u"Discount"_s} + boughtTitles,
                               reportSpend(**connection, *period), spendRow);
        if (has("bought"))
            return output.list(u"parts"_s, QStringList{text(m_boughtBy)} + boughtTitles,
                               reportBought(**connection, boughtByFromCode(text(m_boughtBy)).value(), *period), boughtRow);
        if (has("conversion")) {
            auto parts = reportBought(**connection, boughtByFromCode(text(m_conversionBy)).value(), *period);
            if (parts && m_isBest)
                sortByCostPerWon(*parts);
            return output.list(u"parts"_s,
                               {text(m_conversionBy), u"Leads"_s, u"Reached"_s, u"Won"_s, u"Conversion"_s, u"At least"_s, u"At most"_s,
                                u"Per lead"_s, u"Per won lead"_s},
                               parts, conversionRow);
        }
        return output.list(u"parts"_s, {text(m_stockBy), u"Leads"_s, u"Cheapest"_s, u"Average"_s, u"All of them"_s},
                           reportStock(**connection, *filter, stockByFromCode(text(m_stockBy)).value()), stockRow);
    }

private:
    PeriodOptions m_spendPeriod, m_boughtPeriod, m_conversionPeriod;
    std::string m_boughtBy = "source", m_conversionBy = "source", m_stockBy = "state";
    bool m_isBest = false;
    std::vector<std::string> m_filter;
};

} // namespace

Commands reportCommands()
{
    return makeCommands<ReportCommand>();
}

} // namespace leadfloor
