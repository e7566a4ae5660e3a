// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standingcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/receipts.h"
#include "app/cli/standingwords.h"
#include "models/domain/searchlanguage.h"
#include "models/engine/standingcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// What to do about a refusal that is about a standing order and not about an order.
Error withNextStep(Error error, int number)
{
    error = StandingWords::inOptions(error);
    const auto next = [&error](const QString& words) { error.data.insert("next"_L1, words); };
    switch (error.code) {
    case ErrorCode::NotPermitted:
        if (number > 0)
            next(u"Only the member who made it may change or resume it; \"leadfloorctl standing show %1\" says who."_s.arg(number));
        break;
    case ErrorCode::NotFound:
        next(u"See \"leadfloorctl standing list\"."_s);
        break;
    case ErrorCode::WrongState:
        next(u"What is ended stays so; make a new one with \"leadfloorctl standing create\"."_s);
        break;
    case ErrorCode::OrderLimit:
        next(u"End one that is not needed: \"leadfloorctl standing list\" shows them."_s);
        break;
    default:
        break;
    }
    return error;
}

QJsonObject standingJson(const StandingOrder& order)
{
    QJsonObject json = order.request.toJson();
    json.insert("name"_L1, order.request.name);
    json.insert("filter"_L1, toText(order.request.filter));
    json.insert("allow_repeats"_L1, order.request.allowRepeats);
    json.insert("starts_at"_L1, isoTimeOrNull(order.request.startsAt));
    json.insert("ends_at"_L1, isoTimeOrNull(order.request.endsAt));
    json.insert("standing"_L1, order.number);
    json.insert("state"_L1, order.state);
    json.insert("reason"_L1, order.reason);
    json.insert("last_code"_L1, order.lastCode);
    json.insert("member"_L1, order.member);
    json.insert("mine"_L1, order.isMine);
    json.insert("created_at"_L1, isoTime(order.createdAt));
    json.insert("served_at"_L1, isoTimeOrNull(order.servedAt));
    json.insert("from_order"_L1, order.fromOrder > 0 ? QJsonValue(order.fromOrder) : QJsonValue());
    const StandingBought& bought = order.bought;
    json.insert("bought"_L1, QJsonObject{{u"leads_day"_s, bought.leadsDay},
                                         {u"leads_week"_s, bought.leadsWeek},
                                         {u"leads_month"_s, bought.leadsMonth},
                                         {u"leads_total"_s, bought.leadsTotal},
                                         {u"money_day_minor"_s, bought.moneyDay.minor()},
                                         {u"money_week_minor"_s, bought.moneyWeek.minor()},
                                         {u"money_month_minor"_s, bought.moneyMonth.minor()},
                                         {u"money_total_minor"_s, bought.moneyTotal.minor()}});
    return json;
}

/// "20 of 50 leads a day, $150.00 of $1,000.00 in all".
QString capsText(const StandingOrder& order)
{
    QStringList parts;
    const auto leads = [&parts](qint64 bought, std::optional<int> cap, const QString& period) {
        if (cap)
            parts.append(u"%1 of %2 leads %3"_s.arg(countText(bought), countText(*cap), period));
    };
    const auto money = [&parts](Money bought, std::optional<Money> cap, const QString& period) {
        if (cap)
            parts.append(u"%1 of %2 %3"_s.arg(moneyText(bought), moneyText(*cap), period));
    };
    const StandingCaps& caps = order.request.caps;
    const StandingBought& bought = order.bought;
    leads(bought.leadsDay, caps.leadsDay, u"today"_s);
    leads(bought.leadsWeek, caps.leadsWeek, u"this week"_s);
    leads(bought.leadsMonth, caps.leadsMonth, u"this month"_s);
    leads(bought.leadsTotal, caps.leadsTotal, u"in all"_s);
    money(bought.moneyDay, caps.moneyDay, u"today"_s);
    money(bought.moneyWeek, caps.moneyWeek, u"this week"_s);
    money(bought.moneyMonth, caps.moneyMonth, u"this month"_s);
    money(bought.moneyTotal, caps.moneyTotal, u"in all"_s);
    return parts.join(u", "_s);
}

QString stateText(const StandingOrder& order)
{
    return order.reason.isEmpty() ? order.state : order.state % u": "_s % order.reason;
}

class StandingCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "standing", "Standing orders: buy by themselves, within caps");
        app.require_subcommand(1);
        app.footer(std::string("Each buys what fits every 5 minutes, in slices of 50 leads, whoever has waited longest first. A gateway\n"
                               "does it; without one \"standing run\" does.\n\n"
                               "  leadfloorctl standing dry-run la gold 6-8m --ceiling 8 --per-day 20\n"
                               "  leadfloorctl standing create la gold 6-8m --ceiling 8 --per-day 20 --spend-month 3000\n"
                               "  leadfloorctl standing change 1 --per-day none --total 500\n\n")
                   + exitCodeWords);
        m_create.describe(*app.add_subcommand("create", "A new one"), StandingWords::Use::Whole);
        m_dryRun.describe(*app.add_subcommand("dry-run", "What it would have bought in the last 90 days, and would find now"),
                          StandingWords::Use::Whole);
        app.add_subcommand("list", "Those of the workspace, newest first")->footer(exitCodeWords);
        CLI::App& change = numbered(app, "change", "What is given changes, the rest stays");
        m_change.describe(change, StandingWords::Use::Change);
        numbered(app, "show", "One with its events and slices");
        numbered(app, "pause", "It buys nothing until it is resumed");
        numbered(app, "resume", "It goes on");
        numbered(app, "end", "It never buys again");
        CLI::App& run = *app.add_subcommand("run", "Serve what is due now, as the gateway does; for operators");
        run.add_option("--slices", m_slices, "At most so many")->capture_default_str()->check(CLI::Range(1, 1000000));
        run.footer(exitCodeWords);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        if (has("run")) {
            const auto connection = line.operatorLine();
            return connection ? run(**connection, output) : output.error(connection.error());
        }
        // Words are checked before a connection is opened.
        const QString zone = StandingWords::zoneHere();
        const auto words = has("create") ? m_create.json(zone) : has("dry-run") ? m_dryRun.json(zone) : has("change") ? m_change.json(u"UTC"_s) : QJsonObject();
        if (!words)
            return output.error(words.error());
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("create"))
            return create(**connection, StandingRequest::fromJson(*words), output);
        if (has("dry-run"))
            return dryRun(**connection, StandingRequest::fromJson(*words), output);
        if (has("change"))
            return change(**connection, output);
        if (has("pause"))
            return done(moveStanding(**connection, m_number, u"paused"_s), **connection, output);
        if (has("resume"))
            return done(moveStanding(**connection, m_number, u"active"_s), **connection, output);
        if (has("end"))
            return done(moveStanding(**connection, m_number, u"ended"_s), **connection, output);
        return has("show") ? show(**connection, output) : showList(**connection, output);
    }

private:
    CLI::App& numbered(CLI::App& app, const char* name, const char* help)
    {
        CLI::App& command = *app.add_subcommand(name, help);
        command.add_option("number", m_number, "Number of the standing order")->required()->check(CLI::Range(1, 1000000000));
        command.footer(exitCodeWords);
        return command;
    }
    /// Days begin in the zone of the standing order, unless another one is given with them.
    int change(DbConnection& connection, const Output& output) const
    {
        QString zone = u"UTC"_s;
        if (m_change.needZone()) {
            const auto order = standingOrder(connection, m_number);
            if (!order)
                return output.error(withNextStep(order.error(), m_number));
            zone = order->request.timeZone;
        }
        const auto words = m_change.json(zone);
        if (!words)
            return output.error(words.error());
        return done(changeStanding(connection, m_number, *words), connection, output);
    }
    int create(DbConnection& connection, const StandingRequest& request, const Output& output)
    {
        const auto number = createStanding(connection, request);
        if (!number)
            return output.error(withNextStep(number.error(), 0));
        m_number = *number;
        return done({}, connection, output);
    }
    static int dryRun(DbConnection& connection, const StandingRequest& request, const Output& output)
    {
        const auto run = dryRunStanding(connection, request);
        if (!run)
            return output.error(withNextStep(run.error(), 0));
        QJsonArray weeks;
        QList<QStringList> rows;
        for (const StandingDryRun::Week& week : run->weeks) {
            weeks.append(QJsonObject{{u"week"_s, week.monday.toString(Qt::ISODate)}, {u"leads"_s, week.leads}, {u"total_minor"_s, week.total.minor()}});
            rows.append({week.monday.toString(Qt::ISODate), countText(week.leads), moneyText(week.total)});
        }
        output.line(u"In the last %1 days it would have bought %2 leads for %3; now it would find %4 for %5"_s.arg(
            QString::number(run->days), countText(run->leads), moneyText(run->total), countText(run->leadsNow), moneyText(run->totalNow)));
        output.table({u"Week from"_s, u"Leads"_s, u"Total"_s}, rows);
        output.object({{u"days"_s, run->days},
                       {u"leads"_s, run->leads},
                       {u"total_minor"_s, run->total.minor()},
                       {u"first_at"_s, isoTimeOrNull(run->firstAt)},
                       {u"last_at"_s, isoTimeOrNull(run->lastAt)},
                       {u"by_week"_s, weeks},
                       {u"now"_s, QJsonObject{{u"leads"_s, run->leadsNow}, {u"total_minor"_s, run->totalNow.minor()}}}});
        return DoneExit;
    }
    /// What has become of the standing order.
    int done(const Result<>& answer, DbConnection& connection, const Output& output) const
    {
        return answer ? show(connection, output) : output.error(withNextStep(answer.error(), m_number));
    }
    int show(DbConnection& connection, const Output& output) const
    {
        const auto order = standingOrder(connection, m_number);
        if (!order)
            return output.error(withNextStep(order.error(), m_number));
        output.line(u"Standing order %1, %2: %3"_s.arg(QString::number(order->number), order->request.name, stateText(*order)));
        output.line(u"%1, at most %2 a lead; %3; days of %4"_s.arg(toText(order->request.filter), moneyText(order->request.priceMax),
                                                                 capsText(*order), order->request.timeZone));
        QJsonArray events;
        QList<QStringList> rows;
        for (const StandingEvent& event : order->events) {
            events.append(QJsonObject{{u"at"_s, isoTime(event.at)}, {u"state"_s, event.state}, {u"reason"_s, event.reason}});
            rows.append({isoTime(event.at), event.state, event.reason});
        }
        output.table({u"When"_s, u"State"_s, u"Why"_s}, rows);
        rows.clear();
        QJsonArray slices;
        for (const StandingSlice& slice : order->slices) {
            slices.append(QJsonObject{{u"at"_s, isoTime(slice.at)},
                                      {u"order_number"_s, slice.orderNumber},
                                      {u"leads"_s, slice.leads},
                                      {u"total_minor"_s, slice.total.minor()}});
            rows.append({isoTime(slice.at), QString::number(slice.orderNumber), countText(slice.leads), moneyText(slice.total)});
        }
        output.table({u"Bought"_s, u"Order"_s, u"Leads"_s, u"Total"_s}, rows);
        QJsonObject json = standingJson(*order);
        json.insert("events"_L1, events);
        json.insert("slices"_L1, slices);
        output.object(json);
        return DoneExit;
    }
    static int showList(DbConnection& connection, const Output& output)
    {
        return output.list(
            u"standing_orders"_s,
            {u"Standing"_s, u"Name"_s, u"State"_s, u"Ceiling"_s, u"Bought"_s, u"Member"_s},
            standingOrders(connection), [](const StandingOrder& order) {
                return ListRow{standingJson(order),
                               {QString::number(order.number), order.request.name, stateText(order),
                                moneyText(order.request.priceMax), capsText(order), order.member}};
            });
    }
    int run(DbConnection& connection, const Output& output) const
    {
        int slices = 0;
        qint64 leads = 0;
        qint64 totalMinor = 0;
        QJsonObject others;
        while (slices < m_slices) {
            if (isInterrupted())
                return output.error(Error{ErrorCode::Cancelled, {}, {}, {}});
            const auto turn = serveStanding(connection);
            if (!turn)
                return output.error(turn.error());
            if (!*turn)
                break;
            if ((*turn)->code.isEmpty()) {
                ++slices;
                leads += (*turn)->leads;
                totalMinor += (*turn)->total.minor();
                output.progress(u"Bought"_s, leads, 0);
            } else {
                others.insert((*turn)->code, others.value((*turn)->code).toInt() + 1);
            }
        }
        output.line(u"%1 leads for %2 in %3 slices"_s.arg(countText(leads), moneyText(Money::fromMinor(totalMinor)), countText(slices)));
        output.object({{u"slices"_s, slices}, {u"leads"_s, leads}, {u"total_minor"_s, totalMinor}, {u"without"_s, others}});
        return DoneExit;
    }

    StandingWords m_create, m_change, m_dryRun;
    int m_number = 0;
    int m_slices = 10000;
};

} // namespace

Commands standingCommands()
{
    return makeCommands<StandingCommand>();
}

} // namespace leadfloor
