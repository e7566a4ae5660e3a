// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/floorcommands.h"

#include "app/cli/linecommand.h"
#include "models/engine/admincalls.h"
#include "models/engine/demosteps.h"
#include "models/engine/floorcheck.h"
#include "models/engine/floorpeople.h"
#include "models/engine/migrator.h"
#include "models/engine/monitorcalls.h"
#include "models/engine/privatefloor.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString stateText(FloorStatus::State state)
{
    switch (state) {
    case FloorStatus::State::Missing:
        return u"missing"_s;
    case FloorStatus::State::Unfinished:
        return u"unfinished"_s;
    case FloorStatus::State::Stopped:
        return u"stopped"_s;
    case FloorStatus::State::Running:
        return u"running"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject statusJson(const QString& name, const FloorStatus& status)
{
    return {{u"floor"_s, name},
            {u"state"_s, stateText(status.state)},
            {u"folder"_s, status.folder},
            {u"postgresql"_s, status.majorVersion},
            {u"process"_s, status.processId},
            {u"port"_s, status.port ? QJsonValue(int(*status.port)) : QJsonValue()}};
}

class FloorCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "floor", "The private floor on this machine");
        app.require_subcommand(1);
        CLI::App& create = *app.add_subcommand("create", "Make it: server, schema, and with --demo leads and people");
        create.add_option("--demo", m_demoLeads, "Demo leads, with prices, a brokerage, a partner and an operator")
            ->check(CLI::Range(1, 10000000));
        create.add_option("--seed", m_seed, "Other demo leads")->capture_default_str();
        create.add_option("--port", m_port, "Also listen on this port of the loopback")->check(CLI::Range(1024, 65535));
        app.add_subcommand("start", "Start it; does nothing if it runs");
        app.add_subcommand("stop", "Stop it");
        app.add_subcommand("status", "Whether it runs, and where");
        app.add_subcommand("url", "Its address for other programs, without a password");
        app.add_subcommand("people", "Who can sign in, for scripts: e-mail and role");
        app.add_subcommand("destroy", "Remove it with all its data")->add_flag("--yes", m_isSure, "Yes, all of it")->required();
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        PrivateFloor floor(text(options.floor), text(options.home));
        const auto show = [&output](const FloorProgress& progress) {
            if (progress.total > 0)
                output.progress(progress.text, progress.done, progress.total);
            else
                output.line(u"%1/%2 %3"_s.arg(progress.step).arg(progress.steps).arg(progress.text));
            return !isInterrupted();
        };
        if (has("create"))
            return create(floor, show, output);
        Result<> result;
        if (has("start"))
            result = floor.start(show);
        else if (has("stop"))
            result = floor.stop();
        else if (has("destroy"))
            result = floor.destroy();
        else if (has("url"))
            return showUrl(floor, output);
        else if (has("people"))
            return showPeople(floor, output);
        if (!result)
            return output.error(result.error());
        const FloorStatus status = floor.status();
        if (status.state == FloorStatus::State::Unfinished) {
            // Another user's floor: its state cannot be told.
            if (const auto running = requireRunning(floor); running.error().code == ErrorCode::FileProblem)
                return output.error(running.error());
        }
        output.line(u"Floor \"%1\" is %2 (%3)"_s.arg(floor.name(), stateText(status.state), status.folder));
        output.object(statusJson(floor.name(), status));
        return DoneExit;
    }

private:
    int create(PrivateFloor& floor, const FloorProgressHandler& show, const Output& output) const
    {
        PrivateFloor::CreateOptions options;
        if (m_port > 0)
            options.server.port = quint16(m_port);
        QList<DemoSignIn> people;
        if (m_demoLeads > 0)
            options.steps = demoSteps(m_demoLeads, m_seed, people);
        else
            options.steps = {nameStep(floor.name())};
        if (auto created = floor.create(options, show); !created)
            return output.error(created.error());
        const FloorStatus status = floor.status();
        if (auto kept = rememberPeople(status.folder, people); !kept)
            return output.error(kept.error());
        QJsonObject json = statusJson(floor.name(), status);
        QJsonArray signIns;
        QList<QStringList> rows;
        for (const DemoSignIn& person : std::as_const(people)) {
            signIns.append(QJsonObject{{u"email"_s, person.email}, {u"role"_s, person.role}, {u"password"_s, person.password}});
            rows.append({person.displayName, person.role, person.email, person.password});
        }
        json.insert("people"_L1, signIns);
        output.line(u"Floor \"%1\" is ready (%2)"_s.arg(floor.name(), status.folder));
        if (!rows.isEmpty())
            output.table({u"Name"_s, u"Role"_s, u"E-mail"_s, u"Password"_s}, rows);
        output.object(json);
        return DoneExit;
    }
    static int showUrl(const PrivateFloor& floor, const Output& output)
    {
        const auto url = floor.url();
        if (!url)
            return output.error(url.error());
        const auto owner = floor.owner();
        if (!owner)
            return output.error(owner.error());
        DbConnection connection(*owner);
        if (auto opened = connection.open(); !opened)
            return output.error(opened.error());
        const auto id = floorId(connection);
        if (!id)
            return output.error(id.error());
        const QString address = *url % (url->contains(u'?') ? u"&floor="_s : u"?floor="_s) % id->toString(QUuid::WithoutBraces);
        output.line(address);
        output.object({{u"url"_s, address}, {u"floor_id"_s, id->toString(QUuid::WithoutBraces)}});
        return DoneExit;
    }
    static int showPeople(const PrivateFloor& floor, const Output& output)
    {
        const FloorStatus status = floor.status();
        if (status.state == FloorStatus::State::Missing)
            return output.error(requireRunning(floor).error());
        return output.list(u"people"_s, {u"Name"_s, u"Role"_s, u"E-mail"_s},
                           floorPeople(status.folder), [](const DemoSignIn& person) {
                               return ListRow{{{u"email"_s, person.email},
                                               {u"role"_s, person.role},
                                               {u"name"_s, person.displayName}},
                                              {person.displayName, person.role, person.email}};
                           });
    }

    qint64 m_demoLeads = 0;
    qint64 m_seed = 1;
    int m_port = 0;
    bool m_isSure = false;
};

class MigrateCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        add(parent, "migrate", "Bring the floor's schema up to date").add_flag("--status", m_status, "Only say what is applied");
    }
    int run(DbConnection& connection, const Output& output) override
    {
        const Migrator migrator;
        if (!m_status) {
            const auto applied = migrator.migrate(connection);
            if (!applied)
                return output.error(applied.error());
            output.line(*applied == 0 ? u"The schema is up to date"_s : u"%1 migrations applied"_s.arg(*applied));
        }
        const auto status = migrator.status(connection);
        if (!status)
            return output.error(status.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const MigrationStatus& migration : *status) {
            json.append(QJsonObject{{u"migration"_s, migration.name}, {u"applied"_s, migration.appliedAt.isValid()}});
            rows.append({migration.name, migration.appliedAt.isValid() ? migration.appliedAt.toString(Qt::ISODate) : u"pending"_s});
        }
        if (m_status)
            output.table({u"Migration"_s, u"Applied"_s}, rows);
        output.object({{u"migrations"_s, json}});
        return DoneExit;
    }

private:
    bool m_status = false;
};

class StatusCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override { add(parent, "status", "The floor at a glance: orders, deliveries, the gateway's jobs"); }
    int run(DbConnection& connection, const Output& output) override
    {
        const auto status = floorStatus(connection);
        if (!status)
            return output.error(status.error());
        output.line(u"Orders %1, undelivered %2"_s.arg(countText(status->value("orders"_L1).toInteger()),
                                                     countText(status->value("undelivered_orders"_L1).toInteger())));
        QList<QStringList> rows;
        const QJsonObject jobs = status->value("jobs"_L1).toObject();
        for (auto it = jobs.begin(); it != jobs.end(); ++it) {
            const QJsonObject job = it.value().toObject();
            rows.append({it.key(), job.value("last_run_at"_L1).toString(u"never"_s), job.value("holder"_L1).toString()});
        }
        output.table({u"Gateway job"_s, u"Last run"_s, u"Gateway"_s}, rows);
        output.object(*status);
        return DoneExit;
    }
};

class CheckCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override { add(parent, "check", "Ask the floor whether its invariants hold; exit 1 if one does not"); }
    int run(DbConnection& connection, const Output& output) override
    {
        const auto results = checkFloor(connection, [](int, int, const QString&) { return !isInterrupted(); });
        if (!results)
            return output.error(results.error());
        QJsonArray json;
        QList<QStringList> rows;
        for (const CheckResult& result : *results) {
            json.append(QJsonObject{{u"name"_s, result.name}, {u"ok"_s, result.ok}, {u"value"_s, result.value}});
            rows.append({result.ok ? u"ok"_s : u"RED"_s, result.name, result.value});
        }
        const bool isSound = isFloorSound(*results);
        output.table({u"State"_s, u"Check"_s, u"Value"_s}, rows);
        output.line(isSound ? u"All checks passed"_s : u"The floor is not sound"_s);
        output.object({{u"ok"_s, isSound}, {u"checks"_s, json}});
        return isSound ? DoneExit : InternalExit;
    }
};

class MonitoringCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        add(parent, "monitoring", "How the floor does: the numbers of the gateway's /metrics with their bounds; exit 1 if an alarm is on");
    }
    int run(DbConnection& connection, const Output& output) override
    {
        const auto numbers = monitorNumbers(connection);
        const int code = output.list(
            u"numbers"_s, {u"State"_s, u"Number"_s, u"Value"_s, u"Expected"_s, u"Alarm"_s, u"Of"_s, u"Meaning"_s}, numbers, [](const MonitorNumber& number) {
                const auto figure = [](double value) { return QString::number(value, 'g', 6); };
                const QString name = number.payment.isEmpty() ? number.name : u"%1 (%2)"_s.arg(number.name, number.payment);
                return ListRow{{{u"name"_s, number.name}, {u"payment"_s, number.payment}, {u"value"_s, number.value}, {u"unit"_s, number.unit},
                                {u"expected"_s, number.expected}, {u"alarm"_s, number.alarm},
                                {u"observations"_s, number.observations ? QJsonValue(*number.observations) : QJsonValue()},
                                {u"is_alarm"_s, number.isAlarm}, {u"meaning"_s, number.meaning}},
                               {number.isAlarm ? u"ALARM"_s : std::abs(number.value) > number.expected ? u"high"_s : u"ok"_s, name, figure(number.value),
                                figure(number.expected), figure(number.alarm), number.observations ? countText(*number.observations) : QString(),
                                number.meaning}};
            });
        const bool isQuiet = numbers && std::none_of(numbers->begin(), numbers->end(), [](const MonitorNumber& number) { return number.isAlarm; });
        return code == DoneExit && !isQuiet ? int(InternalExit) : code;
    }
};

} // namespace

Commands floorCommands()
{
    return makeCommands<FloorCommand, MigrateCommand, StatusCommand, CheckCommand, MonitoringCommand>();
}

} // namespace leadfloor
