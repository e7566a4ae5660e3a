// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watchcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/orderlines.h"
#include "app/cli/receipts.h"
#include "app/cli/standingwords.h"
#include "models/domain/searchlanguage.h"
#include "models/engine/watchcalls.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QJsonObject watchJson(const Watch& watch)
{
    QJsonObject json = watch.request.toJson();
    json.insert("filter"_L1, toText(watch.request.filter));
    json.insert("watch"_L1, watch.number);
    json.insert("leads"_L1, watch.leads ? QJsonValue(*watch.leads) : QJsonValue());
    json.insert("hits"_L1, watch.hits);
    json.insert("problem"_L1, watch.problem);
    json.insert("created_at"_L1, isoTime(watch.createdAt));
    json.insert("looked_at"_L1, isoTimeOrNull(watch.lookedAt));
    json.insert("told_at"_L1, isoTimeOrNull(watch.toldAt));
    return json;
}

/// "20 new, every 60 min, quiet 21:00-08:00 America/Chicago".
QString whenText(const WatchRequest& request)
{
    QString words = u"%1 %2, every %3 min"_s.arg(countText(request.leadsMin), request.counts == WatchRequest::Counts::New ? u"new"_s : u"in all"_s,
                                                 countText(request.minutes));
    if (request.quietFrom.isValid())
        words += u", quiet %1-%2 %3"_s.arg(request.quietFrom.toString(u"HH:mm"_s), request.quietTo.toString(u"HH:mm"_s), request.timeZone);
    return words;
}

/// The words of `watch add` and `watch change`.
class WatchWords final
{
public:
    void describe(CLI::App& app, bool isNew)
    {
        m_isNew = isNew;
        app.add_option(isNew ? "filter" : "--filter", m_filter, "Which leads, in words of the search language: la gold 6-8m")->required(isNew);
        app.add_option("--leads", m_leads, "Tell when there are so many (1)")->check(CLI::Range(1, 1000000));
        app.add_option("--count", m_counts, "What is counted: leads that are new, or all that fit (new)")->check(CLI::IsMember({"new", "all"}));
        app.add_option("--every", m_minutes, "Not more often than each so many minutes (60)")
            ->check(CLI::Range(WatchRequest::minutesLeast, WatchRequest::minutesMost));
        app.add_option("--quiet", m_quiet, "Not within these hours, 21:00-08:00, or none");
        app.add_option("--zone", m_zone, std::string("Whose clock quiet hours go by, an IANA name like America/Chicago") + (isNew ? " (this machine's)" : ""));
        app.add_option("--name", m_name, "What to call it (the filter's words)");
        m_onGiven = app.add_flag("--on,!--off", m_isOn, isNew ? "Whether it looks already (--on)" : "Switch it on or off");
        app.footer(std::string(searchWords) + "\n\n" + exitCodeWords);
    }
    [[nodiscard]] Result<QJsonObject> json() const
    {
        QJsonObject request;
        if (!m_filter.empty()) {
            const auto filter = filterFrom(m_filter);
            if (!filter)
                return tl::unexpected(filter.error());
            request.insert("filter"_L1, filter->toJson());
        }
        if (m_leads)
            request.insert("leads_min"_L1, *m_leads);
        if (m_counts)
            request.insert("counts"_L1, text(*m_counts));
        if (m_minutes)
            request.insert("minutes"_L1, *m_minutes);
        if (m_name)
            request.insert("name"_L1, text(*m_name));
        if (m_onGiven->count() > 0)
            request.insert("on"_L1, m_isOn);
        const QString zone = m_zone ? text(*m_zone) : StandingWords::zoneHere();
        if (!QTimeZone(zone.toUtf8()).isValid())
            return tl::unexpected(wrongWords(u"--zone: \"%1\" is not a time zone; write a name like America/Chicago."_s.arg(zone)));
        if (m_isNew || m_zone)
            request.insert("time_zone"_L1, zone);
        if (m_quiet) {
            const QStringList times = text(*m_quiet).split(u'-');
            const bool isNone = text(*m_quiet) == "none"_L1;
            const auto clock = [&times](qsizetype i) { return QTime::fromString(times.value(i), u"HH:mm"_s); };
            if (!isNone && (times.size() != 2 || !clock(0).isValid() || !clock(1).isValid() || clock(0) == clock(1)))
                return tl::unexpected(wrongWords(u"--quiet: \"%1\" are no hours; write 21:00-08:00 or none."_s.arg(text(*m_quiet))));
            request.insert("quiet_from"_L1, isNone ? QJsonValue() : QJsonValue(times.at(0)));
            request.insert("quiet_to"_L1, isNone ? QJsonValue() : QJsonValue(times.at(1)));
        }
        if (request.isEmpty())
            return tl::unexpected(wrongWords(u"Say what is to change, for example --leads 20 or --off."_s));
        return request;
    }

private:
    [[nodiscard]] Error wrongWords(const QString& sentence) const
    {
        Error error = usageError(sentence);
        error.data.insert("next"_L1, u"See \"leadfloorctl watch %1 --help\"."_s.arg(m_isNew ? u"add"_s : u"change"_s));
        return error;
    }

    bool m_isNew = true;
    std::vector<std::string> m_filter;
    std::optional<int> m_leads, m_minutes;
    std::optional<std::string> m_counts, m_quiet, m_zone, m_name;
    CLI::Option* m_onGiven = nullptr;
    bool m_isOn = true;
};

class WatchCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "watch", "Watches: be told when leads arrive that fit a filter");
        app.require_subcommand(1);
        app.footer(std::string("A gateway looks at each watch every 5 minutes; without one \"watch run\" does. What was found is shown by\n"
                               "\"watch hits\" and told by the desktop's bell.\n\n"
                               "  leadfloorctl watch add la gold 6-8m --leads 20 --every 60 --quiet 21:00-08:00\n"
                               "  leadfloorctl watch change 1 --count all --leads 500\n\n")
                   + exitCodeWords);
        m_new.describe(*app.add_subcommand("add", "A new one"), true);
        app.add_subcommand("list", "Your own, newest first")->footer(exitCodeWords);
        CLI::App& change = numbered(app, "change", "What is given changes, the rest stays");
        m_change.describe(change, false);
        numbered(app, "remove", "It and what it has found");
        CLI::App& hits = *app.add_subcommand("hits", "What they have found, newest first");
        hits.add_option("--after", m_after, "Only those after this hit")->check(CLI::NonNegativeNumber);
        hits.footer(exitCodeWords);
        app.add_subcommand("run", "Look at what is due now, as the gateway does; for operators")->footer(exitCodeWords);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        if (has("run")) {
            const auto connection = line.operatorLine();
            return connection ? run(**connection, output) : output.error(connection.error());
        }
        // Words are checked before a connection is opened.
        const auto words = has("add") ? m_new.json() : has("change") ? m_change.json() : QJsonObject();
        if (!words)
            return output.error(words.error());
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("add")) {
            const auto number = createWatch(**connection, *words);
            if (!number)
                return output.error(number.error());
            m_number = *number;
            return show(**connection, output);
        }
        if (has("change")) {
            const auto done = changeWatch(**connection, m_number, *words);
            return done ? show(**connection, output) : refused(done.error(), output);
        }
        if (has("remove")) {
            const auto done = removeWatch(**connection, m_number);
            if (!done)
                return refused(done.error(), output);
            output.line(u"Watch %1 is removed"_s.arg(m_number));
            output.object({{u"watch"_s, m_number}});
            return DoneExit;
        }
        return has("hits") ? showHits(**connection, output) : output.list(u"watches"_s, titles(), watches(**connection), rowOf);
    }

private:
    CLI::App& numbered(CLI::App& app, const char* name, const char* help)
    {
        CLI::App& command = *app.add_subcommand(name, help);
        command.add_option("number", m_number, "Number of the watch")->required()->check(CLI::Range(1, 1000000000));
        command.footer(exitCodeWords);
        return command;
    }
    static int refused(Error error, const Output& output)
    {
        if (error.code == ErrorCode::NotFound)
            error.data.insert("next"_L1, u"See \"leadfloorctl watch list\"."_s);
        return output.error(error);
    }
    static const QStringList& titles()
    {
        static const QStringList words{u"Watch"_s, u"Name"_s, u"Filter"_s, u"Tells of"_s, u"State"_s, u"Leads"_s, u"Hits"_s};
        return words;
    }
    static ListRow rowOf(const Watch& watch)
    {
        const QString state = !watch.problem.isEmpty() ? u"off: "_s % watch.problem : watch.request.isOn ? u"on"_s : u"off"_s;
        return {watchJson(watch),
                {QString::number(watch.number), watch.request.name, toText(watch.request.filter), whenText(watch.request), state,
                 watch.leads ? countText(*watch.leads) : QString(), countText(watch.hits)}};
    }
    /// What has become of the watch.
    int show(DbConnection& connection, const Output& output) const
    {
        const auto all = watches(connection);
        if (!all)
            return output.error(all.error());
        for (const Watch& watch : *all) {
            if (watch.number != m_number)
                continue;
            const ListRow row = rowOf(watch);
            output.table(titles(), {row.cells});
            output.object(row.json);
            return DoneExit;
        }
        return refused(Error{ErrorCode::NotFound, {}, {}, {}}, output);
    }
    int showHits(DbConnection& connection, const Output& output) const
    {
        constexpr int most = 200;
        return output.list(u"hits"_s, {u"Hit"_s, u"When"_s, u"Watch"_s, u"New"_s, u"Leads"_s}, watchHits(connection, m_after, most), [](const WatchHit& hit) {
            return ListRow{{{u"hit"_s, hit.id},
                            {u"watch"_s, hit.watch},
                            {u"name"_s, hit.name},
                            {u"filter"_s, toText(hit.filter)},
                            {u"at"_s, isoTime(hit.at)},
                            {u"leads"_s, hit.leads},
                            {u"leads_new"_s, hit.leadsNew}},
                           {QString::number(hit.id), isoTime(hit.at), hit.name, countText(hit.leadsNew), countText(hit.leads)}};
        });
    }
    static int run(DbConnection& connection, const Output& output)
    {
        int looked = 0;
        int hits = 0;
        for (;;) {
            if (isInterrupted())
                return output.error(Error{ErrorCode::Cancelled, {}, {}, {}});
            const auto look = lookAtWatch(connection);
            if (!look)
                return output.error(look.error());
            if (!*look)
                break;
            ++looked;
            hits += (*look)->isHit ? 1 : 0;
        }
        output.line(u"%1 watches looked at, %2 have found leads"_s.arg(countText(looked), countText(hits)));
        output.object({{u"watches"_s, looked}, {u"hits"_s, hits}});
        return DoneExit;
    }

    WatchWords m_new, m_change;
    int m_number = 0;
    qint64 m_after = 0;
};

} // namespace

Commands watchCommands()
{
    return makeCommands<WatchCommand>();
}

} // namespace leadfloor
