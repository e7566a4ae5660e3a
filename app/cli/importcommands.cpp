// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/waiting.h"
#include "models/engine/importcalls.h"
#include "models/engine/importwatch.h"
#include "models/engine/leadimport.h"
#include "models/engine/leadpreview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int watchStepMs = 500;

/// What "floor create --demo" makes; the owner of a private floor need not name it.
QString supplierOf(const std::string& supplier, const GlobalOptions& options)
{
    return supplier.empty() && options.as.empty() && options.url.empty() ? u"Acme Leads"_s : text(supplier);
}

char delimiterOf(const std::string& word)
{
    return word.empty() ? '\0' : word == "tab" ? '\t' : word.front();
}

void describeDelimiter(CLI::App& app, std::string& delimiter)
{
    app.add_option("--delimiter", delimiter, "Instead of what the file looks like")->check(CLI::IsMember({",", ";", "|", "tab"}));
}

Result<QJsonObject> profileFrom(const std::string& path)
{
    QFile file(text(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, QString(file.fileName() % u": "_s % file.errorString()));
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    if (!json.isObject())
        return failure(ErrorCode::InvalidRequest, QString(file.fileName() % u": this is no mapping profile."_s));
    return json.object();
}

QJsonArray columnsJson(const LeadMapping& mapping)
{
    QJsonArray columns;
    for (const MappedColumn& column : mapping.columns)
        columns.append(QJsonObject{{u"header"_s, column.header}, {u"field"_s, column.field ? QJsonValue(leadFieldName(*column.field)) : QJsonValue()},
                                   {u"confidence"_s, column.confidence}});
    return columns;
}

QJsonObject summaryJson(const ImportSummary& summary)
{
    QJsonObject json{{u"batch"_s, summary.batch},           {u"rows"_s, summary.rows},         {u"accepted"_s, summary.accepted},
                     {u"duplicates"_s, summary.duplicates}, {u"rejected"_s, summary.rejected}, {u"rejects_path"_s, summary.rejectsPath},
                     {u"dry_run"_s, summary.isDryRun},      {u"profile"_s, summary.profileName},
                     {u"unknown_counties"_s, summary.unknownCounties}, {u"doubtful_phones"_s, summary.doubtfulPhones},
                     {u"unproven_ages"_s, summary.unprovenAges}};
    if (summary.worth)
        json.insert(u"worth"_s, QJsonObject{{u"gold"_s, summary.worth->gold}, {u"silver"_s, summary.worth->silver}, {u"priced"_s, summary.worth->priced},
                                            {u"too_young"_s, summary.worth->tooYoung}, {u"price_minor"_s, summary.worth->price.minor()},
                                            {u"commission_minor"_s, summary.worth->commission.minor()},
                                            {u"commission_most_minor"_s, summary.worth->commissionMost.minor()}, {u"currency"_s, summary.worth->currency}});
    return json;
}

void tell(const ImportSummary& summary, const Output& output)
{
    output.line(u"%1 rows: %2 accepted, %3 duplicates, %4 rejected"_s.arg(
        countText(summary.rows), countText(summary.accepted), countText(summary.duplicates), countText(summary.rejected)));
    if (summary.worth)
        output.line(u"Gold %1, Silver %2; %3 on offer at once, worth %4; commission %5, at most %6"_s.arg(
            countText(summary.worth->gold), countText(summary.worth->silver), countText(summary.worth->priced),
            formatMoney(summary.worth->price, QLocale(), summary.worth->currency),
            formatMoney(summary.worth->commission, QLocale(), summary.worth->currency),
            formatMoney(summary.worth->commissionMost, QLocale(), summary.worth->currency)));
    for (const QString& warning : importWarnings(summary))
        output.line(warning);
    if (!summary.profileName.isEmpty())
        output.line(u"Columns as in the profile %1"_s.arg(summary.profileName));
    if (summary.rejected > 0 && !summary.rejectsPath.isEmpty())
        output.line(u"Rejected rows, to be fixed and imported: %1"_s.arg(summary.rejectsPath));
}

class ImportCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "import", "Bring a supplier's lead file into the stock, in one transaction");
        CLI::Option* file = app.add_option("file", m_path, "CSV or XLSX file");
        CLI::Option* watch = app.add_option("--watch", m_watch, "Instead: every complete file of this folder, until Ctrl+C. It then goes to done/ or rejected/ in it")
                                 ->excludes(file);
        app.add_flag("--once", m_once, "With --watch: what is complete now, then end")->needs(watch);
        app.add_option("--settle", m_settleSeconds, "With --watch: seconds for which a complete file has not changed")
            ->needs(watch)->capture_default_str()->check(CLI::Range(0, 3600));
        app.add_option("--supplier", m_supplier, "Name of the supplier's workspace; a partner's own needs none");
        app.add_option("--product", m_product, "Product code; else the floor's default");
        app.add_option("--encoding", m_encoding, "Instead of what the file looks like: UTF-8, windows-1252, ...");
        describeDelimiter(app, m_delimiter);
        app.add_option("--sheet", m_sheet, "Of a workbook; else the first that is not hidden");
        app.add_flag("--no-header", m_noHeader, "The first row is a lead; needs a profile for \"Column 1\", \"Column 2\", ...");
        app.add_option("--profile", m_profile, "Mapping profile in a JSON file, as \"imports profile-export\" writes it; else the one that the floor keeps for this header");
        app.add_option("--save-profile", m_profileName, "Keep the mapping on the floor under this name");
        app.add_option("--rejects", m_rejects, "Where rejected rows go, with line, column and reason; else NAME.rejects.csv beside NAME.csv, or among your documents where that folder is read-only")->excludes(watch);
        app.add_flag("--day-first", m_dayFirst, "5/6/2026 is the 5th of June");
        CLI::Option* good = app.add_flag("--good-rows", m_goodRows, "A row with broken quotes or too many columns is rejected like one with wrong values; else it stops the file");
        app.add_flag("--all-or-nothing", m_allOrNothing, "One rejected row of any kind, and nothing is imported")->excludes(good);
        app.add_flag("--dry-run", m_dryRun, "Tell everything, what the leads are worth too, and change nothing")->excludes(watch);
        app.callback([this] {
            if (m_path.empty() && m_watch.empty())
                throw CLI::RequiredError("file");
        });
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        ImportRequest request;
        request.path = text(m_path);
        request.supplier = supplierOf(m_supplier, options);
        request.product = text(m_product);
        request.encoding = text(m_encoding);
        request.delimiter = delimiterOf(m_delimiter);
        request.sheet = text(m_sheet);
        request.hasHeader = !m_noHeader;
        request.rejectsPath = text(m_rejects);
        request.isDayFirst = m_dayFirst;
        request.profileName = text(m_profileName);
        request.mode = m_goodRows ? ImportRequest::Mode::GoodRows
            : m_allOrNothing      ? ImportRequest::Mode::AllOrNothing
                                  : ImportRequest::Mode::ValidRows;
        request.isDryRun = request.tellsWorth = m_dryRun;
        if (!m_profile.empty()) {
            const auto profile = profileFrom(m_profile);
            if (!profile)
                return output.error(profile.error());
            request.profile = *profile;
        }
        const auto importer = [&line, &output](const ImportRequest& one) {
            return waitFor(QtConcurrent::run(importLeads, line.spec(), one), u"Read"_s, output);
        };
        if (!m_watch.empty())
            return watch(request, importer, output);
        const auto summary = importer(request);
        if (!summary)
            return output.error(summary.error());
        tell(*summary, output);
        output.object(summaryJson(*summary));
        return DoneExit;
    }

private:
    int watch(const ImportRequest& request, const ImportWatch::Importer& importer, const Output& output) const
    {
        ImportWatch watched(text(m_watch), request, m_settleSeconds * 1000);
        if (const auto opened = watched.open(); !opened)
            return output.error(opened.error());
        QJsonArray files;
        while (true) {
            const QList<ImportWatch::Outcome> outcomes = watched.pass(importer);
            for (const ImportWatch::Outcome& one : outcomes) {
                output.line(one.summary ? QString(one.fileName % u':') : QString(one.fileName % u": "_s % toUserText(*one.error) % u' ' % one.error->detail));
                QJsonObject json = one.summary ? summaryJson(*one.summary) : QJsonObject{{u"code"_s, errorCodeText(one.error->code)}};
                json.insert(u"file"_s, one.fileName);
                json.insert(u"moved_to"_s, one.movedTo);
                if (one.summary)
                    tell(*one.summary, output);
                if (m_once)
                    files.append(json);
            }
            if (isInterrupted() || m_once)
                break;
            for (int waited = 0; waited < watchStepMs && !isInterrupted(); waited += 100)
                QThread::msleep(100);
        }
        output.object({{u"files"_s, files}});
        return isInterrupted() ? CancelledExit : DoneExit;
    }

    std::string m_path, m_supplier, m_product, m_encoding, m_delimiter, m_sheet, m_profile, m_profileName, m_rejects, m_watch;
    int m_settleSeconds = 5;
    bool m_dayFirst = false;
    bool m_goodRows = false;
    bool m_allOrNothing = false;
    bool m_dryRun = false;
    bool m_noHeader = false;
    bool m_once = false;
};

class ImportsCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "imports", "Lead files that came in, and how their columns are read");
        app.require_subcommand(1);
        CLI::App* list = app.add_subcommand("list", "Batches, newest first; a partner's own");
        list->add_option("--limit", m_limit, "So many")->capture_default_str()->check(CLI::Range(1, 1000));
        CLI::App* show = app.add_subcommand("show", "One batch, with where its leads are now");
        show->add_option("batch", m_batch, "As \"imports list\" tells it")->required();
        CLI::App* undo = app.add_subcommand("undo", "Take a batch back; what is sold or held stays, and is listed");
        undo->add_option("batch", m_batch, "As \"imports list\" tells it")->required();
        undo->add_option("--reason", m_reason, "For the audit");
        CLI::App* preview = app.add_subcommand("preview", "What a file is: encoding, delimiter, header, and what its columns are taken for");
        preview->add_option("file", m_path, "CSV or XLSX file")->required();
        preview->add_option("--encoding", m_encoding, "Instead of what the file looks like");
        preview->add_option("--sheet", m_sheet, "Of a workbook");
        describeDelimiter(*preview, m_delimiter);
        CLI::App* profiles = app.add_subcommand("profiles", "Mapping profiles that the floor keeps");
        CLI::App* out = app.add_subcommand("profile-export", "Write a profile to a JSON file");
        CLI::App* in = app.add_subcommand("profile-import", "Keep a profile from a JSON file on the floor");
        CLI::App* remove = app.add_subcommand("profile-remove", "Forget a profile");
        for (CLI::App* one : {out, in, remove})
            one->add_option("name", m_name, "Its name")->required();
        for (CLI::App* one : {out, in})
            one->add_option("file", m_path, "JSON file")->required();
        for (CLI::App* one : {profiles, out, in, remove, preview})
            one->add_option("--supplier", m_supplier, "Name of the supplier's workspace; a partner's own needs none");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        m_owner = supplierOf(m_supplier, options);
        DbConnection& floor = **connection;
        if (has("list"))
            return list(floor, output);
        if (has("show"))
            return show(floor, output);
        if (has("undo"))
            return undo(floor, output);
        if (has("preview"))
            return preview(floor, output);
        if (has("profile-import"))
            return keep(floor, output);
        return profiles(floor, output);
    }

private:
    static QJsonObject batchJson(const ImportBatch& batch)
    {
        QJsonObject json{{u"batch"_s, batch.batch}, {u"supplier"_s, batch.supplier}, {u"product"_s, batch.product}, {u"file"_s, batch.fileName},
                         {u"withdrawn"_s, batch.isWithdrawn}, {u"rows"_s, batch.rows}, {u"accepted"_s, batch.accepted},
                         {u"duplicates"_s, batch.duplicates}, {u"rejected"_s, batch.rejected},
                         {u"created_at"_s, batch.createdAt.toString(Qt::ISODate)}, {u"created_by"_s, batch.createdBy}};
        if (batch.inStock) {
            json.insert(u"in_stock"_s, *batch.inStock);
            json.insert(u"held"_s, batch.held);
            json.insert(u"sold"_s, batch.sold);
        }
        return json;
    }
    static QString batchText(const ImportBatch& batch)
    {
        return u"%1  %2  %3  %4: %5 rows, %6 accepted, %7 duplicates, %8 rejected%9"_s.arg(
            batch.batch, batch.createdAt.toString(u"yyyy-MM-dd HH:mm"_s), batch.supplier, batch.fileName, countText(batch.rows), countText(batch.accepted),
            countText(batch.duplicates), countText(batch.rejected), batch.isWithdrawn ? u", withdrawn"_s : QString());
    }
    int list(DbConnection& floor, const Output& output) const
    {
        const auto batches = importBatches(floor, {}, m_limit);
        if (!batches)
            return output.error(batches.error());
        QJsonArray all;
        for (const ImportBatch& batch : *batches) {
            output.line(batchText(batch));
            all.append(batchJson(batch));
        }
        output.object({{u"batches"_s, all}});
        return DoneExit;
    }
    int show(DbConnection& floor, const Output& output) const
    {
        const auto batch = importBatch(floor, text(m_batch));
        if (!batch)
            return output.error(batch.error());
        output.line(batchText(*batch));
        output.line(u"In stock %1, held %2, sold %3"_s.arg(countText(batch->inStock.value_or(0)), countText(batch->held), countText(batch->sold)));
        output.object(batchJson(*batch));
        return DoneExit;
    }
    int undo(DbConnection& floor, const Output& output) const
    {
        const auto done = withdrawImport(floor, text(m_batch), text(m_reason));
        if (!done)
            return output.error(done.error());
        output.line(u"%1 leads withdrawn; %2 stay, as they are sold or held"_s.arg(countText(done->withdrawn), countText(done->stay)));
        for (const QString& lead : done->leadsThatStay)
            output.line(u"  stays: "_s % lead);
        output.object({{u"withdrawn"_s, done->withdrawn}, {u"stay"_s, done->stay}, {u"leads"_s, QJsonArray::fromStringList(done->leadsThatStay)}});
        return DoneExit;
    }
    int preview(DbConnection& floor, const Output& output) const
    {
        const PreviewRequest request{text(m_path), m_owner, text(m_encoding), delimiterOf(m_delimiter), text(m_sheet), std::nullopt};
        auto preview = previewLeadFile(request, isInterrupted);
        if (!preview)
            return output.error(preview.error());
        const auto kept = importProfiles(floor, m_owner, LeadMapping::fingerprint(preview->header));
        if (kept && !kept->isEmpty())
            preview->profile = kept->first();
        output.line(preview->isWorkbook ? u"Workbook, sheet %1 of: %2"_s.arg(preview->sheet, preview->sheets.join(u", "_s))
                                        : u"%1, delimiter '%2'"_s.arg(preview->encoding, QString(QLatin1Char(preview->delimiter))));
        output.line(preview->hasHeader ? u"The first row names the columns"_s : u"No header: the first row is a lead"_s);
        for (const MappedColumn& column : preview->mapping.columns)
            output.line(column.field ? u"  %1 -> %2 (%3 %)"_s.arg(column.header, leadFieldName(*column.field)).arg(column.confidence)
                                     : u"  %1 is not used"_s.arg(column.header));
        if (preview->profile)
            output.line(u"The floor keeps a profile for it: %1, used %2 times"_s.arg(preview->profile->name, countText(preview->profile->uses)));
        output.object({{u"workbook"_s, preview->isWorkbook}, {u"encoding"_s, preview->encoding}, {u"delimiter"_s, QString(QLatin1Char(preview->delimiter))},
                       {u"sheet"_s, preview->sheet}, {u"sheets"_s, QJsonArray::fromStringList(preview->sheets)}, {u"has_header"_s, preview->hasHeader},
                       {u"lines"_s, preview->lines}, {u"columns"_s, columnsJson(preview->mapping)},
                       {u"fingerprint"_s, LeadMapping::fingerprint(preview->header)},
                       {u"profile"_s, preview->profile ? QJsonValue(preview->profile->name) : QJsonValue()}});
        return DoneExit;
    }
    int keep(DbConnection& floor, const Output& output) const
    {
        const auto content = profileFrom(m_path);
        if (!content)
            return output.error(content.error());
        const auto saved = saveImportProfile(floor, m_owner, text(m_name), *content);
        if (!saved)
            return output.error(saved.error());
        output.line(u"Kept: %1"_s.arg(saved->name));
        output.object({{u"profile"_s, saved->name}, {u"fingerprint"_s, saved->fingerprint}});
        return DoneExit;
    }
    int profiles(DbConnection& floor, const Output& output) const
    {
        const auto profiles = importProfiles(floor, m_owner);
        if (!profiles)
            return output.error(profiles.error());
        QJsonArray all;
        for (const ImportProfile& profile : *profiles) {
            if (has("profiles")) {
                output.line(u"%1: header %2, used %3 times"_s.arg(profile.name, profile.fingerprint, countText(profile.uses)));
                all.append(QJsonObject{{u"profile"_s, profile.name}, {u"fingerprint"_s, profile.fingerprint}, {u"uses"_s, profile.uses}});
            } else if (profile.name == text(m_name)) {
                return has("profile-remove") ? forget(floor, profile, output) : write(profile, output);
            }
        }
        if (!has("profiles"))
            return output.error({ErrorCode::NotFound, u"there is no mapping profile of this name"_s, {}, {}});
        output.object({{u"profiles"_s, all}});
        return DoneExit;
    }
    static int forget(DbConnection& floor, const ImportProfile& profile, const Output& output)
    {
        if (const auto removed = removeImportProfile(floor, profile.id); !removed)
            return output.error(removed.error());
        output.line(u"Forgotten: %1"_s.arg(profile.name));
        output.object({{u"profile"_s, profile.name}});
        return DoneExit;
    }
    int write(const ImportProfile& profile, const Output& output) const
    {
        QSaveFile file(text(m_path));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(profile.content).toJson()) < 0 || !file.commit())
            return output.error({ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString(), {}, {}});
        output.line(u"Written: %1"_s.arg(file.fileName()));
        output.object({{u"profile"_s, profile.name}, {u"path"_s, file.fileName()}});
        return DoneExit;
    }

    std::string m_batch, m_reason, m_path, m_encoding, m_delimiter, m_sheet, m_supplier, m_name;
    QString m_owner;
    int m_limit = 50;
};

} // namespace

Commands importCommands()
{
    return makeCommands<ImportCommand, ImportsCommand>();
}

} // namespace leadfloor
