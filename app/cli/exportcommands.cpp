// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/leadwords.h"
#include "app/cli/rawword.h"
#include "app/cli/receipts.h"
#include "app/cli/waiting.h"
#include "models/engine/deliverycalls.h"
#include "models/engine/exporttargetcalls.h"
#include "models/engine/leadexport.h"
#include "models/engine/workcalls.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>
#include <QTimeZone>
#include <QtConcurrent>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr auto doNotCallHelp = "Numbers not checked as lately as the floor wants, or suppressed: stamp (the manifest says how many), block (left out; with --new they stay new)";

/// What the file looks like: a preset, columns, a kind.
class ExportFormWords final
{
public:
    void describe(CLI::App& app)
    {
        app.add_option("--format", m_format, "csv, or xlsx: typed cells that keep zeros and phones")
            ->check(CLI::IsMember({"csv", "xlsx"}));
        app.add_option("--dialect", m_dialect,
                       "spreadsheet: safe to open; machine: raw values, named .raw.; or what eats the file: "
                       "vicidial, five9, salesforce, hubspot, generic")
            ->check(CLI::IsMember({"spreadsheet", "machine", "generic", "vicidial", "five9", "salesforce", "hubspot"}));
        app.add_option("--columns", m_columns, "Only these columns in this order, by name: phone,first_name,...")->delimiter(',');
        app.add_option("--delimiter", m_delimiter, "What separates columns of a text file")
            ->check(CLI::IsMember({"comma", "semicolon", "bar", "tab"}));
        app.add_option("--split", m_rowsMax, "Numbered files of at most so many leads")->check(CLI::Range(qint64(1), qint64(100'000'000)));
        app.add_flag("--no-bom", m_noBom, "Without the byte order mark that Excel wants");
        app.add_flag("--yes-unguarded", m_isRawAgreed, rawAgreedHelp);
    }
    /// Changes `form` as the words say. `kept`: what the floor keeps of the target that is exported for or saved.
    [[nodiscard]] Result<ExportForm> read(ExportForm form, const ExportForm* kept) const
    {
        if (const auto preset = exportPreset(text(m_dialect)))
            form = preset->form;
        else if (!m_dialect.empty())
            form.dialect = m_dialect == "machine" ? ExportDialect::Machine : ExportDialect::Spreadsheet;
        if (const auto format = exportFormatFromCode(text(m_format)))
            form.format = *format;
        if (!m_columns.empty()) {
            QStringList names;
            for (const std::string& name : m_columns)
                names.append(text(name).trimmed());
            const auto chosen = ExportLayout::ofColumns(names);
            if (!chosen) {
                Error error = usageError(u"--columns: "_s % chosen.error().detail);
                error.data.insert(u"next"_s, QString(u"The columns are "_s % exportColumns().join(u", "_s) % u'.'));
                return tl::unexpected(error);
            }
            form.layout.fields = chosen->fields;
        }
        const QString name = text(m_delimiter);
        if (!name.isEmpty())
            form.layout.delimiter = name == "semicolon"_L1 ? u';' : name == "bar"_L1 ? u'|' : name == "tab"_L1 ? u'\t' : u',';
        if (m_rowsMax > 0)
            form.layout.rowsMax = m_rowsMax;
        if (m_noBom)
            form.byteOrderMark = false;
        if (!m_isRawAgreed && wantsRawWord(form, kept))
            return tl::unexpected(rawError());
        return form;
    }

private:
    std::string m_format, m_dialect, m_delimiter;
    std::vector<std::string> m_columns;
    qint64 m_rowsMax = 0;
    bool m_noBom = false;
    bool m_isRawAgreed = false;
};

QJsonObject summaryJson(const ExportSummary& summary)
{
    QJsonArray files;
    for (const ExportedFile& file : summary.files)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"rows"_s, file.rows}, {u"bytes"_s, file.bytes}, {u"sha256"_s, file.sha256}});
    return {{u"path"_s, summary.path},
            {u"manifest"_s, summary.manifestPath},
            {u"rows"_s, summary.rows},
            {u"columns"_s, summary.columns},
            {u"sha256"_s, summary.sha256},
            {u"guarded"_s, summary.guarded},
            {u"files"_s, files}};
}

QJsonObject targetJson(const ExportTarget& target)
{
    return {{u"target"_s, target.id.toString()},
            {u"name"_s, target.name},
            {u"form"_s, target.form.toJson()},
            {u"revision"_s, target.revision},
            {u"changed_at"_s, isoTime(target.changedAt)},
            {u"given_at"_s, isoTimeOrNull(target.givenAt)},
            {u"maker"_s, target.maker}};
}

Error withTargetStep(Error error)
{
    if (error.code == ErrorCode::NotFound)
        error.data.insert("next"_L1, u"See \"leadfloorctl export target list\"."_s);
    return error;
}

/// export target list|show|save|forget|delete
class TargetWords final
{
public:
    void describe(CLI::App& parent)
    {
        m_app = parent.add_subcommand("target", "Saved targets: what a file for them looks like, what they have been given");
        m_app->require_subcommand(1);
        m_app->footer(std::string("  leadfloorctl export target save dialler --dialect vicidial --yes-unguarded\n"
                                  "  leadfloorctl export target show dialler --json > dialler.json; edit; "
                                  "export target save dialler --mapping dialler.json\n"
                                  "  leadfloorctl export --target dialler --new --out new.txt\n\n")
                      + exitCodeWords);
        m_app->add_subcommand("list", "Those of the workspace, by name");
        named("show", "One with its columns");
        CLI::App& save = named("save", "Makes one, or makes the one of this name all anew; what it was given stays");
        save.add_option("--mapping", m_mapping, "Columns from a file, as \"show --json\" prints them");
        m_form.describe(save);
        named("forget", "All leads become new to it");
        named("delete", "Deletes it; files stay");
    }
    [[nodiscard]] bool isChosen() const { return m_app->parsed(); }
    [[nodiscard]] int execute(DbConnection& connection, const Output& output) const
    {
        if (m_app->got_subcommand("list"))
            return output.list(u"targets"_s, {u"Target"_s, u"Began as"_s, u"Columns"_s, u"Has all until"_s}, exportTargets(connection),
                               [](const ExportTarget& target) {
                                   return ListRow{targetJson(target),
                                                  {target.name, target.form.preset, QString::number(target.form.layout.columns().size()),
                                                   target.givenAt.isValid() ? isoTime(target.givenAt) : u"nothing yet"_s}};
                               });
        if (m_app->got_subcommand("save"))
            return save(connection, output);
        const auto target = exportTarget(connection, text(m_name));
        if (!target)
            return output.error(withTargetStep(target.error()));
        if (m_app->got_subcommand("show"))
            return show(*target, output);
        const bool isForget = m_app->got_subcommand("forget");
        const auto done = isForget ? forgetGiven(connection, *target) : removeExportTarget(connection, target->id);
        if (!done)
            return output.error(withTargetStep(done.error()));
        output.line(isForget ? u"All leads are new to %1"_s.arg(target->name) : u"%1 is deleted"_s.arg(target->name));
        output.object({{u"target"_s, target->id.toString()}});
        return DoneExit;
    }

private:
    CLI::App& named(const char* word, const char* description)
    {
        CLI::App& app = *m_app->add_subcommand(word, description);
        app.add_option("name", m_name, "Name of the target")->required();
        return app;
    }
    [[nodiscard]] Result<ExportForm> wantedForm(const std::optional<ExportTarget>& old) const
    {
        ExportForm form = old ? old->form : ExportForm{};
        if (!m_mapping.empty()) {
            QFile file(text(m_mapping));
            if (!file.open(QIODevice::ReadOnly))
                return failure(ErrorCode::FileProblem, QString(file.fileName() % ": "_L1 % file.errorString()));
            QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
            if (json.contains("form"_L1))
                json = json.value("form"_L1).toObject();
            const auto read = ExportForm::fromJson(json);
            if (!read)
                return failure(ErrorCode::BadFile, QString(file.fileName() % ": "_L1 % read.error().detail));
            form = *read;
        }
        return m_form.read(form, old ? &old->form : nullptr);
    }
    int save(DbConnection& connection, const Output& output) const
    {
        const auto found = exportTarget(connection, text(m_name));
        if (!found && found.error().code != ErrorCode::NotFound)
            return output.error(found.error());
        const std::optional<ExportTarget> old = found ? std::optional(*found) : std::nullopt;
        const auto form = wantedForm(old);
        if (!form)
            return output.error(form.error());
        const auto saved = saveExportTarget(connection, old, text(m_name), *form);
        if (!saved)
            return output.error(saved.error());
        output.line(u"%1 is saved with %2 columns"_s.arg(text(m_name), countText(form->layout.columns().size())));
        output.object({{u"target"_s, saved->toString()}, {u"name"_s, text(m_name)}});
        return DoneExit;
    }
    static int show(const ExportTarget& target, const Output& output)
    {
        QList<QStringList> rows;
        for (const ExportField& field : target.form.layout.columns())
            rows.append({field.header, field.source, fieldFormCode(field.form), field.constant,
                         field.charactersMax > 0 ? QString::number(field.charactersMax) : QString()});
        output.line(u"%1, %2, by %3"_s.arg(target.name, exportFormatCode(target.form.format), target.maker));
        output.table({u"Column"_s, u"From"_s, u"Form"_s, u"Text"_s, u"Longest"_s}, rows);
        output.object(targetJson(target));
        return DoneExit;
    }

    CLI::App* m_app = nullptr;
    std::string m_name, m_mapping;
    ExportFormWords m_form;
};

QString runText(const DeliveryRun& run)
{
    QString words = isoTime(run.beganAt) % u' ' % run.state;
    if (run.rows > 0)
        words += u", %1 leads: %2"_s.arg(countText(run.rows), run.file);
    if (!run.error.isEmpty())
        words += u", try %1: %2"_s.arg(run.tries).arg(run.error);
    if (run.nextTryAt.isValid())
        words += u", again at "_s % isoTime(run.nextTryAt);
    return words;
}

QJsonObject deliveryJson(const Delivery& delivery)
{
    QJsonArray runs;
    for (const DeliveryRun& run : delivery.runs)
        runs.append(QJsonObject{{u"state"_s, run.state},
                                {u"began_at"_s, isoTime(run.beganAt)},
                                {u"ended_at"_s, isoTimeOrNull(run.endedAt)},
                                {u"tries"_s, run.tries},
                                {u"next_try_at"_s, isoTimeOrNull(run.nextTryAt)},
                                {u"rows"_s, run.rows},
                                {u"file"_s, run.file},
                                {u"error"_s, run.error}});
    return {{u"number"_s, delivery.number},     {u"target"_s, delivery.target},   {u"channel"_s, delivery.channel},
            {u"destination"_s, delivery.destination}, {u"every"_s, delivery.every}, {u"at"_s, delivery.at},
            {u"weekday"_s, delivery.weekday},   {u"time_zone"_s, delivery.timeZone}, {u"paused"_s, delivery.isPaused}, {u"pause"_s, delivery.pause},
            {u"next_at"_s, isoTimeOrNull(delivery.nextAt)}, {u"dnc"_s, delivery.leavesOut ? u"block"_s : u"stamp"_s}, {u"member"_s, delivery.member}, {u"runs"_s, runs}};
}

/// export schedule list|add|change|pause|resume|run|log|delete|check
class ScheduleWords final
{
public:
    void describe(CLI::App& parent)
    {
        m_app = parent.add_subcommand("schedule", "Deliveries by the gateway of what is new: to a folder, by SFTP; by mail it tells how many and which");
        m_app->require_subcommand(1);
        m_app->footer(std::string("  leadfloorctl export schedule add --target dialler --to sftp:inbox --every day --at 07:00 --yes-unguarded\n"
                                  "  leadfloorctl export schedule add --target report --to mail:anna@example.com --every week --weekday 1\n"
                                  "  leadfloorctl export schedule log 1\n\n"
                                  "Folders and servers are named in the gateway's own file (its README).\n\n")
                      + exitCodeWords);
        m_app->add_subcommand("list", "Those of the workspace, with their last run");
        describeChange(*m_app->add_subcommand("add", "A new one"));
        describeChange(numbered("change", "What is given changes, the rest stays"));
        numbered("pause", "It rests; a try that waits is given up, its leads stay new");
        numbered("resume", "It goes on at its next time");
        numbered("run", "It is due at once");
        numbered("log", "Its last runs, with what went wrong");
        numbered("delete", "Deletes it with its log");
        CLI::App& check = *m_app->add_subcommand("check", "Has the gateway try a destination, without a lead");
        check.add_option("--to", m_to, "folder:NAME, sftp:NAME or mail:ADDRESS of a member")->required();
        check.add_option("--wait", m_checkSecondsMax, "Seconds to wait for the gateway")->capture_default_str()->check(CLI::Range(1, 600));
    }
    [[nodiscard]] bool isChosen() const { return m_app->parsed(); }
    [[nodiscard]] int execute(DbConnection& connection, const Output& output) const
    {
        const auto is = [this](const char* word) { return m_app->got_subcommand(word); };
        if (is("list"))
            return output.list(u"deliveries"_s, {u"Number"_s, u"Target"_s, u"To"_s, u"Next"_s, u"Last run"_s}, deliveries(connection),
                               [](const Delivery& one) {
                                   return ListRow{deliveryJson(one),
                                                  {QString::number(one.number), one.target, QString(one.channel % u':' % one.destination),
                                                   one.isPaused ? (one.pause.isEmpty() ? u"paused"_s : QString(u"paused: "_s % one.pause)) : isoTime(one.nextAt),
                                                   one.runs.isEmpty() ? u"none yet"_s : runText(one.runs.first())}};
                               });
        if (is("log"))
            return log(connection, output);
        if (is("check"))
            return check(connection, output);
        const auto done = is("delete") ? removeDelivery(connection, m_number).map([this] { return m_number; }) : save(connection);
        if (!done)
            return output.error(withScheduleStep(done.error()));
        output.line(u"Delivery %1 is %2"_s.arg(*done).arg(is("delete") ? u"deleted"_s : u"saved"_s));
        output.object({{u"number"_s, *done}});
        return DoneExit;
    }

private:
    static Error withScheduleStep(Error error)
    {
        if (error.code == ErrorCode::NotFound)
            error.data.insert("next"_L1, u"See \"leadfloorctl export schedule list\"."_s);
        return error;
    }
    CLI::App& numbered(const char* word, const char* description)
    {
        CLI::App& app = *m_app->add_subcommand(word, description);
        app.add_option("number", m_number, "Its number")->required();
        return app;
    }
    void describeChange(CLI::App& app)
    {
        app.add_option("--target", m_target, "Saved target; what is new to it is delivered");
        app.add_option("--to", m_to, "folder:NAME, sftp:NAME or mail:ADDRESS of a member");
        app.add_option("--every", m_every, "hour, day or week")->check(CLI::IsMember({"hour", "day", "week"}));
        app.add_option("--at", m_at, "Time of the day, 07:00 by default; of an hour: its minute, 00:15");
        app.add_option("--weekday", m_weekday, "1 (Monday) to 7")->check(CLI::Range(1, 7));
        app.add_option("--time-zone", m_zone, "Of that time, like America/Chicago; this machine's by default");
        app.add_option("--dnc", m_dnc, doNotCallHelp)->check(CLI::IsMember({"stamp", "block"}));
        app.add_flag("--yes-unguarded", m_isRawAgreed, rawAgreedHelp);
    }
    [[nodiscard]] Result<int> save(DbConnection& connection) const
    {
        const bool isNew = m_app->got_subcommand("add");
        DeliveryChange change;
        const auto given = [](const std::string& words, const QString& otherwise) {
            return !words.empty() ? std::optional(text(words)) : otherwise.isEmpty() ? std::nullopt : std::optional(otherwise);
        };
        change.target = given(m_target, {});
        change.every = given(m_every, {});
        change.at = given(m_at, isNew ? u"07:00"_s : QString());
        change.timeZone = given(m_zone, isNew ? QString::fromUtf8(QTimeZone::systemTimeZoneId()) : QString());
        if (m_weekday > 0)
            change.weekday = m_weekday;
        if (!m_to.empty()) {
            const auto to = destination();
            if (!to)
                return tl::unexpected(to.error());
            change.channel = to->first;
            change.destination = to->second;
        }
        if (!m_dnc.empty())
            change.leavesOut = m_dnc == "block";
        if (isNew && (m_target.empty() || m_to.empty()))
            return tl::unexpected(usageError(u"schedule add needs --target and --to"_s));
        if (const auto agreed = checkRaw(connection, change); !agreed)
            return tl::unexpected(agreed.error());
        if (m_app->got_subcommand("pause") || m_app->got_subcommand("resume"))
            change.isPaused = m_app->got_subcommand("pause");
        change.isDueNow = m_app->got_subcommand("run");
        return saveDelivery(connection, isNew ? 0 : m_number, change);
    }
    /// Raw files begin to go out only if that was said: a new delivery, or one that went by mail or for a guarded target.
    [[nodiscard]] Result<> checkRaw(DbConnection& connection, const DeliveryChange& change) const
    {
        if (m_isRawAgreed || !(change.target || change.channel))
            return {};
        const auto isRaw = [&connection](const QString& channel, const QString& name) {
            const auto target = exportTarget(connection, name);
            return writesFiles(channel) && target && target->form.isRaw();
        };
        Delivery before;
        if (m_number > 0) {
            const auto all = deliveries(connection);
            if (!all)
                return tl::unexpected(all.error());
            const auto found = std::find_if(all->cbegin(), all->cend(), [this](const Delivery& one) { return one.number == m_number; });
            if (found == all->cend())
                return {}; // the floor says so
            before = *found;
        }
        const bool wasRaw = m_number > 0 && isRaw(before.channel, before.target);
        if (!wasRaw && isRaw(change.channel.value_or(before.channel), change.target.value_or(before.target)))
            return tl::unexpected(rawError());
        return {};
    }
    /// Channel and name.
    [[nodiscard]] Result<std::pair<QString, QString>> destination() const
    {
        const QString to = text(m_to);
        if (to.indexOf(u':') < 1)
            return tl::unexpected(usageError(u"--to: \"%1\" wants folder:NAME, sftp:NAME or mail:ADDRESS"_s.arg(to)));
        return std::pair(to.section(u':', 0, 0), to.section(u':', 1));
    }
    int check(DbConnection& connection, const Output& output) const
    {
        const auto to = destination();
        if (!to)
            return output.error(to.error());
        const auto asked = checkDestination(connection, to->first, to->second);
        if (!asked)
            return output.error(asked.error());
        for (QElapsedTimer waited = startedTimer(); waited.elapsed() < m_checkSecondsMax * 1000LL; QThread::msleep(500)) {
            const auto found = destinationCheck(connection, *asked);
            if (!found)
                return output.error(found.error());
            if (found->state == DeliveryCheck::State::Bad)
                return output.error(Error{ErrorCode::WrongState, found->error, {}, {}});
            if (found->state == DeliveryCheck::State::Good) {
                output.line(u"%1 can be reached"_s.arg(text(m_to)));
                output.object({{u"to"_s, text(m_to)}, {u"good"_s, true}});
                return DoneExit;
            }
        }
        return output.error(Error{ErrorCode::TimedOut, u"the floor's gateway has not tried it"_s, {}, {}});
    }
    static QElapsedTimer startedTimer()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }
    int log(DbConnection& connection, const Output& output) const
    {
        const auto all = deliveries(connection);
        if (!all)
            return output.error(all.error());
        for (const Delivery& one : *all) {
            if (one.number != m_number)
                continue;
            for (const DeliveryRun& run : one.runs)
                output.line(runText(run));
            output.object(deliveryJson(one));
            return DoneExit;
        }
        return output.error(withScheduleStep(Error{ErrorCode::NotFound, u"there is no delivery %1"_s.arg(m_number), {}, {}}));
    }

    CLI::App* m_app = nullptr;
    int m_number = 0;
    int m_weekday = 0;
    int m_checkSecondsMax = 30;
    bool m_isRawAgreed = false;
    std::string m_target, m_to, m_every, m_at, m_zone, m_dnc;
};

QJsonObject loggedJson(const LoggedExport& one)
{
    return {{u"number"_s, one.number},
            {u"began_at"_s, isoTime(one.beganAt)},
            {u"ended_at"_s, isoTimeOrNull(one.endedAt)},
            {u"offline"_s, one.isOffline()},
            {u"told_at"_s, isoTimeOrNull(one.toldAt)},
            {u"member"_s, one.member},
            {u"machine"_s, one.machine},
            {u"dialect"_s, one.dialect},
            {u"scope"_s, one.scope},
            {u"columns"_s, QJsonArray::fromStringList(one.columns)},
            {u"rows"_s, one.endedAt.isValid() ? QJsonValue(one.rows) : QJsonValue()},
            {u"sha256"_s, one.sha256.isEmpty() ? QJsonValue() : QJsonValue(one.sha256)}};
}

/// export list
class LogWords final
{
public:
    void describe(CLI::App& parent)
    {
        m_app = parent.add_subcommand("list", "The floor's log of exports: who, when, what, from which machine; those made offline say so");
        m_app->footer(std::string("  leadfloorctl export list --limit 20\n"
                                  "  leadfloorctl export list --before 1200\n\n")
                      + exitCodeWords);
        m_app->add_option("--before", m_before, "Only what stands before this number")->check(CLI::Range(qint64(1), std::numeric_limits<qint64>::max()));
        m_app->add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
    }
    [[nodiscard]] bool isChosen() const { return m_app->parsed(); }
    [[nodiscard]] int execute(DbConnection& connection, const Output& output) const
    {
        return output.list(u"exports"_s, {u"Number"_s, u"Made"_s, u"How"_s, u"Told"_s, u"By"_s, u"Machine"_s, u"Form"_s, u"Scope"_s, u"Leads"_s, u"SHA-256"_s},
                           exportLog(connection, m_before, m_limit), [](const LoggedExport& one) {
                               const QString scope = QString::fromUtf8(QJsonDocument(one.scope).toJson(QJsonDocument::Compact));
                               return ListRow{loggedJson(one),
                                              {QString::number(one.number), isoTime(one.beganAt), one.isOffline() ? u"offline"_s : u"online"_s,
                                               one.isOffline() ? isoTime(one.toldAt) : QString(), one.member, one.machine, one.dialect,
                                               one.scope.isEmpty() ? u"all"_s : scope, one.endedAt.isValid() ? countText(one.rows) : u"not ended"_s,
                                               one.sha256.left(16)}};
                           });
    }

private:
    CLI::App* m_app = nullptr;
    qint64 m_before = 0;
    int m_limit = 100;
};

class ExportCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "export", "Write delivered leads to a file, with a manifest beside it");
        app.footer(std::string("  leadfloorctl export --order 1001 --format xlsx --out order.xlsx\n"
                               "  leadfloorctl export --search caddo --columns phone,first_name,last_name --out caddo.csv\n"
                               "  leadfloorctl export --dialect vicidial --yes-unguarded --out leads.txt\n"
                               "  leadfloorctl export --target dialler --new --out new.txt\n"
                               "  leadfloorctl export --filter 'caddo stage:contacted tag:hot' --out hot.csv\n\n")
                   + exitCodeWords);
        app.add_option("--out", m_path, "File to write; an older one is replaced when the new one is complete");
        app.add_option("--target", m_target, "In the form of this saved target");
        app.add_flag("--new", m_isNew, "Only what the target has not been given yet");
        m_scope.describe(app, true);
        m_form.describe(app);
        app.add_option("--dnc", m_dnc, doNotCallHelp)
            ->capture_default_str()
            ->check(CLI::IsMember({"stamp", "block"}));
        m_targets.describe(app);
        m_schedules.describe(app);
        m_log.describe(app);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        if (!m_targets.isChosen() && !m_schedules.isChosen() && !m_log.isChosen() && m_path.empty())
            return output.error(usageError(u"--out is required: the file to write"_s));
        if (m_isNew && m_target.empty())
            return output.error(usageError(u"--new needs --target: new is what this target has not been given yet"_s));
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (m_targets.isChosen())
            return m_targets.execute(**connection, output);
        if (m_schedules.isChosen())
            return m_schedules.execute(**connection, output);
        if (m_log.isChosen())
            return m_log.execute(**connection, output);
        const auto request = wanted(**connection);
        if (!request)
            return output.error(withTargetStep(request.error()));
        const auto summary = waitFor(QtConcurrent::run(exportLeads, line.spec(), *request), u"Exported"_s, output);
        if (!summary)
            return output.error(summary.error());
        for (const ExportedFile& file : summary->files)
            output.line(u"%1: %2 leads, SHA-256 %3"_s.arg(file.path, countText(file.rows), file.sha256));
        output.line(u"%1 leads, %2 columns, %3 cells changed; the manifest is %4"_s.arg(
            countText(summary->rows), countText(summary->columns), countText(summary->guarded), summary->manifestPath));
        if (const DncCounts& dnc = summary->doNotCall; dnc.isKnown && m_dnc != "block" && dnc.bad() > 0)
            output.line(u"Do not call: %1 checked within %2 days, %3 longer ago, %4 never, %5 on your suppression lists"_s.arg(
                countText(dnc.ok), QString::number(dnc.days), countText(dnc.old), countText(dnc.never), countText(dnc.listed)));
        QJsonObject json = summaryJson(*summary);
        if (summary->doNotCall.isKnown)
            json.insert("do_not_call"_L1, QJsonObject{{u"ok"_s, summary->doNotCall.ok},
                                                      {u"old"_s, summary->doNotCall.old},
                                                      {u"never"_s, summary->doNotCall.never},
                                                      {u"listed"_s, summary->doNotCall.listed}});
        output.object(json);
        return DoneExit;
    }

private:
    [[nodiscard]] Result<ExportRequest> wanted(DbConnection& connection) const
    {
        ExportRequest request;
        std::optional<ExportForm> kept;
        if (!m_target.empty()) {
            const auto target = exportTarget(connection, text(m_target));
            if (!target)
                return tl::unexpected(target.error());
            kept = target->form;
            request.target = target->name;
            if (m_isNew)
                request.newFor = target->id;
        }
        const auto read = m_form.read(kept.value_or(ExportForm{}), kept ? &*kept : nullptr);
        if (!read)
            return tl::unexpected(read.error());
        request.setForm(*read);
        request.path = text(m_path);
        request.doNotCall = m_dnc == "block" ? ExportRequest::DoNotCall::Block : ExportRequest::DoNotCall::Stamp;
        if (m_scope.isEmpty())
            return request;
        const auto choices = workChoices(connection);
        if (!choices)
            return tl::unexpected(choices.error());
        const auto query = m_scope.query(*choices);
        if (!query)
            return tl::unexpected(query.error());
        request.orderNumber = query->orderNumber;
        request.search = query->search;
        request.work = query->work;
        return request;
    }

    std::string m_path, m_target;
    std::string m_dnc = "stamp";
    bool m_isNew = false;
    LeadWords m_scope;
    ExportFormWords m_form;
    TargetWords m_targets;
    ScheduleWords m_schedules;
    LogWords m_log;
};

} // namespace

Commands exportCommands()
{
    return makeCommands<ExportCommand>();
}

} // namespace leadfloor
