// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/receipts.h"
#include "app/gateway/gatewaysetup.h"
#include "models/engine/jobcalls.h"
#include "models/engine/privatefloor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// {"leads": 3, "letters": 2} as "leads 3, letters 2".
QString workText(const QJsonObject& work)
{
    QStringList parts;
    for (auto it = work.begin(); it != work.end(); ++it)
        parts.append(it.key() % u' ' % it.value().toVariant().toString());
    return parts.join(u", "_s);
}

ListRow rowOf(const JobState& job)
{
    const QString failed = job.failedAt.isValid() ? QString(isoTime(job.failedAt) % u' ' % job.lastError) : QString();
    return {{{u"job"_s, job.name},
             {u"holder"_s, textOrNull(job.holder)},
             {u"lease_until"_s, isoTimeOrNull(job.leaseUntil)},
             {u"every_ms"_s, job.everyMs ? QJsonValue(*job.everyMs) : QJsonValue()},
             {u"last_run_at"_s, isoTimeOrNull(job.lastRunAt)},
             {u"last_by"_s, textOrNull(job.lastBy)},
             {u"next_at"_s, isoTimeOrNull(job.nextAt)},
             {u"last_result"_s, job.lastResult},
             {u"failed_at"_s, isoTimeOrNull(job.failedAt)},
             {u"last_error"_s, textOrNull(job.lastError)}},
            {job.name, job.holder, isoTime(job.lastRunAt), workText(job.lastResult), isoTime(job.nextAt), failed}};
}

/// What a job of the gateway's configuration wants; empty: nothing.
QString settingsOf(const QString& job)
{
    static const std::map<QString, QString> sections{{u"mail"_s, u"[mail]"_s},          {u"card"_s, u"[cards]"_s},
                                                     {u"reconcile"_s, u"[cards]"_s},    {u"delivery"_s, u"deliveries_file in [jobs]"_s},
                                                     {u"delivery_check"_s, u"deliveries_file in [jobs]"_s}};
    const auto found = sections.find(job);
    return found == sections.end() ? QString() : found->second;
}

class JobCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "job", "What the gateway does by itself: see it, or do it by hand; for operators");
        app.require_subcommand(1);
        app.footer(std::string("A job belongs to whoever has its lease. What a running gateway does by itself can be run by hand where it is\n"
                               "stopped; letters, cards and deliveries want its settings, which name its secrets.\n\n"
                               "  leadfloorctl job list\n"
                               "  leadfloorctl job run sweep\n"
                               "  leadfloorctl job run mail --config /etc/leadfloor/gateway.toml\n\n")
                   + exitCodeWords);
        app.add_subcommand("list", "Each with its holder, its last and next run and its last failure")->footer(exitCodeWords);
        CLI::App& run = *app.add_subcommand("run", "Do one now, as the gateway does");
        run.add_option("job", m_job, "Its name, as job list has it")->required();
        run.add_option("--config", m_config, "The gateway's configuration: its floor, its logins and what it sends by");
        run.footer(exitCodeWords);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        if (!m_config.empty())
            return runAsGateway(options, output);
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return output.list(u"jobs"_s, {u"Job"_s, u"Holder"_s, u"Last run"_s, u"Did"_s, u"Next run"_s, u"Last failure"_s},
                               jobStates(**connection), rowOf);
        GatewayLogins logins{line.spec(), line.spec(), {}};
        // Its cards are the sandbox's, which stands in the floor's own folder.
        const bool isOwner = options.url.empty() && options.as.empty();
        if (isOwner && settingsOf(text(m_job)) == "[cards]"_L1)
            logins.folder = PrivateFloor(text(options.floor), text(options.home)).status().folder;
        return run(**connection, {}, std::move(logins), output);
    }

private:
    /// Under the gateway's own logins, where its configuration can be read.
    int runAsGateway(const GlobalOptions& options, const Output& output) const
    {
        GatewayOptions settings;
        settings.floor = text(options.floor);
        settings.home = text(options.home);
        QFile file(text(m_config));
        if (!file.open(QIODevice::ReadOnly))
            return output.error({ErrorCode::FileProblem, u"%1: %2"_s.arg(file.fileName(), file.errorString()), {}, {}});
        if (auto read = readGatewayConfig(file.readAll(), file.fileName(), settings); !read)
            return output.error(read.error());
        auto logins = loginsFrom(settings);
        if (!logins)
            return output.error(logins.error());
        DbConnection connection(logins->gateway);
        if (auto opened = connection.open(); !opened)
            return output.error(opened.error());
        return run(connection, settings, std::move(*logins), output);
    }
    /// `connection` is for questions: a job has a line of its own.
    int run(DbConnection& connection, const GatewayOptions& settings, GatewayLogins logins, const Output& output) const
    {
        const QString name = text(m_job);
        const auto states = jobStates(connection);
        if (!states)
            return output.error(states.error());
        if (std::none_of(states->begin(), states->end(), [&](const JobState& job) { return job.name == name; }))
            return output.error(unknownJob(name, *states));
        const auto setup = readSetup(settings, std::move(logins));
        if (!setup)
            return output.error(setup.error());
        setLogLevel(LogLevel::Warning);
        Metrics metrics({});
        const QString holder = u"leadfloorctl-"_s % newHolder();
        for (JobGroup& group : jobGroups(settings, *setup, holder, metrics)) {
            std::erase_if(group.jobs, [&](const GatewayJob& job) { return job.name != name; });
            if (!group.jobs.empty())
                return perform(connection, JobRunner(group.line, holder, std::move(group.jobs), metrics), output);
        }
        Error error = usageError(u"\"%1\" needs the gateway's settings: %2."_s.arg(name, settingsOf(name)));
        error.data.insert("next"_L1, u"Run \"leadfloorctl job run %1 --config FILE\" where the gateway runs."_s.arg(name));
        return output.error(error);
    }
    int perform(DbConnection& connection, JobRunner&& runner, const Output& output) const
    {
        const QString name = text(m_job);
        QElapsedTimer clock;
        clock.start();
        const auto turns = runner.runOnce();
        if (!turns)
            return output.error(turns.error());
        const JobTurn& turn = turns->first();
        if (turn.outcome == Metrics::Outcome::LeasedElsewhere)
            return output.error(heldElsewhere(name, jobStates(connection)));
        const bool isIdle = turn.outcome == Metrics::Outcome::Idle;
        output.line(u"%1: %2"_s.arg(name, isIdle ? u"nothing had to be done"_s : workText(turn.work)));
        output.object({{u"job"_s, name}, {u"work"_s, turn.work}, {u"ms"_s, clock.elapsed()}});
        return DoneExit;
    }
    static Error unknownJob(const QString& name, const QList<JobState>& states)
    {
        QStringList names;
        for (const JobState& job : states)
            names.append(job.name);
        Error error = usageError(u"\"%1\" is no job; there are %2."_s.arg(name, names.join(u", "_s)));
        error.data.insert("next"_L1, u"See \"leadfloorctl job list\"."_s);
        return error;
    }
    static Error heldElsewhere(const QString& name, const Result<QList<JobState>>& states)
    {
        Error error{ErrorCode::Busy, {}, {}, {}};
        QString holder = u"another gateway"_s;
        QString until;
        for (const JobState& job : states.value_or(QList<JobState>())) {
            if (job.name == name && !job.holder.isEmpty()) {
                holder = job.holder;
                until = u" until "_s % isoTime(job.leaseUntil);
                error.data.insert("holder"_L1, job.holder);
                error.data.insert("lease_until"_L1, isoTime(job.leaseUntil));
            }
        }
        error.data.insert("where"_L1, u"job \"%1\" belongs to %2%3"_s.arg(name, holder, until));
        error.data.insert("next"_L1, u"A running gateway does it by itself; stop it first, or wait until its lease ends."_s);
        return error;
    }

    std::string m_job, m_config;
};

} // namespace

Commands jobCommands()
{
    return makeCommands<JobCommand>();
}

} // namespace leadfloor
