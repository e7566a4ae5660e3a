// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/scheduleddelivery.h"

#include "app/gateway/gatewayoptions.h"
#include "app/gateway/jsonlog.h"
#include "app/gateway/mailtext.h"
#include "models/engine/exportfiles.h"
#include "models/engine/floorjson.h"
#include "models/engine/leadexport.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <chrono>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int leaseSeconds = 1200; ///< longer than making the file takes
constexpr std::chrono::seconds renewEvery{60}; ///< while it is on its way
constexpr qint64 mailBytesMost = 20'000'000;

struct ClaimedRun
{
    QString run, workspace, country, target, channel, destination;
    QDateTime beganAt;
    int number = 0;
    int tries = 0;
    QJsonObject form;
    bool leavesOut = false;
    DncCounts counts;
    QJsonObject reader; ///< "floor", and of who reads a mail "name" and "language"
    [[nodiscard]] bool isMail() const { return channel == "mail"_L1; }
};

ClaimedRun claimedRunFrom(const QJsonObject& json)
{
    return {json.value("run"_L1).toString(),     json.value("workspace"_L1).toString(), json.value("country"_L1).toString(),
            json.value("target"_L1).toString(),  json.value("channel"_L1).toString(),   json.value("destination"_L1).toString(),
            floorjson::time(json.value("began_at"_L1)), json.value("number"_L1).toInt(), json.value("tries"_L1).toInt(),
            json.value("form"_L1).toObject(), json.value("dnc"_L1).toString() == "block"_L1, dncCountsFrom(json.value("counts"_L1).toObject()), json};
}

/// "dialler-20260331-070000-0a1b2c3d": the same at every try, another's at none, and fit for any file system.
QString fileNameOf(const ClaimedRun& run)
{
    QString name;
    for (const QChar c : run.target)
        name += c.isLetterOrNumber() ? c.toLower() : u'-';
    return name % u'-' % run.beganAt.toString(u"yyyyMMdd-HHmmss"_s) % u'-' % run.run.left(8);
}

/// Copies the run's leads into files under the folder's path. Reads only; in a transaction for the sake
/// of its settings.
Result<> writeLeads(DbConnection& connection, const ClaimedRun& run, const QString& holder, const ExportLayout& layout, ExportFiles& files)
{
    if (auto begun = beginTransaction(connection); !begun)
        return begun;
    Result<> done;
    for (const QString& setting : {u"set local timezone = 'UTC'"_s, u"set local datestyle = 'ISO'"_s, u"set local statement_timeout = '10min'"_s}) {
        if (const auto set = execute(connection, setting); done && !set)
            done = tl::unexpected(set.error());
    }
    // Both are ours: a UUID and the name of a lease.
    const QString from = "api.gateway_delivery_rows('"_L1 % run.run % "', '"_L1 % holder % "')"_L1;
    if (done)
        done = copyLeads(connection, from, layout.sources(), 0, [] { return false; },
                         [&files](QByteArrayView row) { return files.addCopyRow(row); });
    rollbackTransaction(connection);
    return done;
}

/// For brokers: paths of this machine are nobody's business over there.
QString tellable(const Error& error)
{
    const bool hasPath = error.code == ErrorCode::FileProblem;
    return errorCodeText(error.code) % ": "_L1 % (hasPath ? error.detail.section(u": "_s, -1) : error.detail);
}

/// The manifest last: who sees it, sees all.
QStringList filesOf(const ExportSummary& summary)
{
    QStringList paths;
    for (const ExportedFile& file : summary.files)
        paths.append(file.path);
    paths.append(summary.manifestPath);
    return paths;
}

/// A mail of ours that a repeat of it is known by, in its reader's language.
Mail mailTo(const QString& address, const QString& id, const MailSpec& spec, const QString& kind, const QJsonObject& data, const QJsonObject& reader)
{
    const MailWords words = MailText().write({kind, data, reader.value("name"_L1).toString(address), reader.value("language"_L1).toString(u"en"_s),
                                              reader.value("floor"_L1).toString(), {}});
    Mail mail;
    mail.subject = words.subject;
    mail.plain = words.plain;
    mail.html = words.html;
    mail.id = id.toLatin1() + '@' + spec.fromAddress.section(u'@', -1).toLatin1();
    mail.fromAddress = spec.fromAddress;
    mail.fromName = spec.fromName;
    mail.toAddress = address;
    mail.date = QDateTime::currentDateTimeUtc();
    return mail;
}

Result<> post(const Mail& mail, const MailSpec& spec)
{
    if (const auto problem = leadfloor::sendMail(spec.server, mail))
        return failure(problem->kind == MailProblem::Kind::Refused ? ErrorCode::InvalidRequest : ErrorCode::Disconnected, problem->text);
    return {};
}

tl::unexpected<Error> noMailServer()
{
    return failure(ErrorCode::InvalidRequest, u"this gateway has no mail server"_s);
}

/// Which leads wait, by nothing but their ids.
Result<> mailIds(const ClaimedRun& run, const std::optional<MailSpec>& spec, const ExportSummary& summary)
{
    if (!spec)
        return noMailServer();
    Mail mail = mailTo(run.destination, "delivery."_L1 % run.run, *spec, u"delivery"_s,
                       {{u"leads"_s, summary.rows}, {u"target"_s, run.target}, {u"workspace"_s, run.workspace}, {u"number"_s, run.number}}, run.reader);
    const QStringList paths = filesOf(summary);
    qint64 bytes = 0;
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileProblem, file.errorString());
        bytes += file.size();
        if (bytes > mailBytesMost)
            return failure(ErrorCode::InvalidRequest, u"the files are too large for a mail"_s);
        mail.files.append({QFileInfo(path).fileName(), file.readAll()});
    }
    return post(mail, *spec);
}

tl::unexpected<Error> unknownDestination(const QString& channel, const QString& destination)
{
    return failure(ErrorCode::InvalidRequest, u"this gateway knows no %1 destination \"%2\" of this workspace"_s.arg(channel, destination));
}

/// Keeps the run while its files are on their way; ends that when it is somebody else's or was dropped meanwhile.
TransferWatch keeping(DbConnection& connection, const QString& run, const QString& holder, const TransferWatch& goesOn)
{
    return [&connection, run, holder, goesOn, renewAt = std::chrono::steady_clock::time_point()]() mutable {
        if (goesOn && !goesOn())
            return false;
        if (std::chrono::steady_clock::now() < renewAt)
            return true;
        renewAt = std::chrono::steady_clock::now() + renewEvery;
        const auto kept = queryValue(connection, u"select api.gateway_delivery_renew(:run::uuid, :holder, :seconds)"_s,
                                     {{u"run"_s, run}, {u"holder"_s, holder}, {u"seconds"_s, leaseSeconds}});
        return kept && kept->toBool();
    };
}

Result<> sendFiles(const ClaimedRun& run, const Destinations& destinations, const std::optional<MailSpec>& mail, const ExportSummary& summary,
                   const TransferWatch& goesOn)
{
    if (run.isMail())
        return mailIds(run, mail, summary);
    const Destination* destination = destinations.find(run.destination, run.channel, run.workspace);
    if (!destination)
        return unknownDestination(run.channel, run.destination);
    return takeFiles(*destination, filesOf(summary), goesOn);
}

/// What its file looks like: as its target wants it, or for a mail the ids alone.
Result<ExportForm> formOf(const ClaimedRun& run)
{
    if (!run.isMail())
        return ExportForm::fromJson(run.form);
    ExportForm ids;
    ids.layout.fields = {{u"sale_id"_s, u"sale_id"_s}, {u"lead_id"_s, u"lead_id"_s}};
    return ids;
}

Result<ExportSummary> makeAndSend(DbConnection& connection, const ClaimedRun& run, const QString& holder, const Destinations& destinations,
                                  const std::optional<MailSpec>& mail, const TransferWatch& goesOn)
{
    const auto form = formOf(run);
    if (!form)
        return tl::unexpected(form.error());
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(ErrorCode::FileProblem, folder.errorString());
    ExportRequest request;
    request.setForm(*form);
    request.path = folder.filePath(fileNameOf(run) % (form->layout.delimiter == u'\t' ? ".txt"_L1 : ".csv"_L1));
    ExportFiles files(request, run.country, [] { return false; });
    Result<> done = files.open();
    if (done)
        done = writeLeads(connection, run, holder, form->layout, files);
    if (done && files.rows() == 0)
        return ExportSummary{};
    if (done)
        done = files.finish();
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    DncCounts counts = run.counts;
    if (done) {
        const auto days = scrubDays(connection);
        counts.days = days.value_or(DncCounts::goodDays);
        if (!days)
            done = tl::unexpected(days.error());
    }
    if (done)
        done = files.writeManifest({{u"scope"_s, QJsonObject{{u"target"_s, run.target}, {u"new"_s, true}, {u"delivery"_s, run.number}}},
                                    {u"workspace"_s, run.workspace},
                                    {u"do_not_call"_s, doNotCallJson(counts, run.leavesOut)},
                                    {u"started_at"_s, run.beganAt.toString(Qt::ISODate)},
                                    {u"finished_at"_s, now},
                                    {u"data"_s, QJsonObject{{u"source"_s, u"floor"_s},
                                                            {u"as_of"_s, run.beganAt.toString(Qt::ISODate)},
                                                            {u"age_seconds"_s, run.beganAt.secsTo(QDateTime::currentDateTimeUtc())}}}});
    if (done)
        done = files.commit();
    if (done)
        done = sendFiles(run, destinations, mail, files.summary(), keeping(connection, run.run, holder, goesOn));
    if (!done)
        return tl::unexpected(done.error());
    return files.summary();
}

} // namespace

Result<QJsonObject> tryDestinations(DbConnection& connection, const Destinations& destinations, const std::optional<MailSpec>& mail)
{
    const auto asked = queryValue(connection, u"select api.gateway_delivery_check()"_s, {});
    if (!asked)
        return tl::unexpected(asked.error());
    const QJsonObject json = QJsonDocument::fromJson(asked->toString().toUtf8()).object();
    if (json.isEmpty())
        return QJsonObject();
    const QString check = json.value("check"_L1).toString();
    const QString channel = json.value("channel"_L1).toString();
    const QString name = json.value("destination"_L1).toString();
    Result<> tried;
    if (channel == "mail"_L1 && !mail) {
        tried = noMailServer();
    } else if (channel == "mail"_L1) {
        const Mail trial = mailTo(name, "delivery-test."_L1 % check, *mail, u"delivery_check"_s, {{u"workspace"_s, json.value("workspace"_L1)}}, json);
        tried = post(trial, *mail);
    } else if (const Destination* destination = destinations.find(name, channel, json.value("workspace"_L1).toString())) {
        tried = tryDestination(*destination);
    } else {
        tried = unknownDestination(channel, name);
    }
    const auto told = queryValue(connection, u"select api.gateway_delivery_checked(:check::uuid, :error)"_s,
                                 {{u"check"_s, check}, {u"error"_s, tried ? QVariant(QMetaType(QMetaType::QString)) : QVariant(tellable(tried.error()))}});
    if (!told)
        return tl::unexpected(told.error());
    return QJsonObject{{u"checks"_s, 1}};
}

Result<QJsonObject> deliverScheduled(DbConnection& connection, const QString& holder, const Destinations& destinations,
                                     const std::optional<MailSpec>& mail, const TransferWatch& goesOn)
{
    const auto claimed = queryValue(connection, u"select api.gateway_delivery_claim(:holder, :seconds)"_s,
                                    {{u"holder"_s, holder}, {u"seconds"_s, leaseSeconds}});
    if (!claimed)
        return tl::unexpected(claimed.error());
    const QJsonObject json = QJsonDocument::fromJson(claimed->toString().toUtf8()).object();
    if (json.isEmpty())
        return QJsonObject();
    const ClaimedRun run = claimedRunFrom(json);
    const auto summary = makeAndSend(connection, run, holder, destinations, mail, goesOn);
    const QString error = summary ? QString() : tellable(summary.error());
    QStringList names;
    QStringList columns;
    if (summary) {
        for (const ExportedFile& file : summary->files)
            names.append(QFileInfo(file.path).fileName());
        if (const auto form = formOf(run))
            columns = form->layout.sources();
    }
    const auto told = queryValue(connection,
                                 u"select api.gateway_delivery_done(:run::uuid, :holder, :rows, :columns::text[], :sha256, :file, :error)"_s,
                                 {{u"run"_s, run.run},
                                  {u"holder"_s, holder},
                                  {u"rows"_s, summary ? summary->rows : 0},
                                  {u"columns"_s, QString(u'{' % columns.join(u',') % u'}')},
                                  {u"sha256"_s, summary && !summary->sha256.isEmpty() ? QVariant(summary->sha256) : QVariant(QMetaType(QMetaType::QString))},
                                  {u"file"_s, names.join(u", "_s)},
                                  {u"error"_s, summary ? QVariant(QMetaType(QMetaType::QString)) : QVariant(error)}});
    if (!told)
        return tl::unexpected(told.error());
    if (!summary) {
        logLine(LogLevel::Warning, u"not delivered to its destination"_s,
                {{u"delivery"_s, run.number}, {u"channel"_s, run.channel}, {u"try"_s, run.tries}, {u"code"_s, errorCodeText(summary.error().code)}});
        return QJsonObject{{u"failures"_s, 1}};
    }
    return QJsonObject{{u"deliveries"_s, 1}, {u"leads"_s, summary->rows}};
}

} // namespace leadfloor
