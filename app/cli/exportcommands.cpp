// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/waiting.h"
#include "models/engine/leadexport.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Which leads: "this view" of My leads in words, or ticked ones.
class ExportScopeWords final
{
public:
    void describe(CLI::App& app)
    {
        app.add_option("--order", m_order, "Only this order; else all delivered leads");
        app.add_option("--search", m_search, "Only leads in which all these words stand, as on My leads");
        app.add_option("--lead", m_leads, "Only these leads, by lead_id")->delimiter(',');
        app.add_option("--stage", m_stages, "Only leads in these stages, by number")->delimiter(',');
        app.add_option("--tag", m_tags, "Only leads with all these tags")->delimiter(',');
        app.add_option("--assignee", m_assignee, "Only leads of this member: an e-mail, me or none");
    }
    [[nodiscard]] Result<> read(ExportRequest& request) const
    {
        if (m_order > 0)
            request.orderNumber = m_order;
        request.search = text(m_search);
        for (const std::string& lead : m_leads) {
            const QUuid id(text(lead));
            if (id.isNull())
                return tl::unexpected(usageError(u"--lead: \"%1\" is no lead_id; it has the form 0a1b2c3d-...."_s.arg(text(lead))));
            request.work.leads.append(LeadId(id));
        }
        for (const int stage : m_stages)
            request.work.stages.append(stage);
        for (const std::string& tag : m_tags)
            request.work.tags.append(text(tag));
        request.work.assignee = text(m_assignee);
        return {};
    }

private:
    qint64 m_order = 0;
    std::string m_search, m_assignee;
    std::vector<std::string> m_leads, m_tags;
    std::vector<int> m_stages;
};

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
    }
    /// Changes `form` as the words say.
    [[nodiscard]] Result<ExportForm> read(ExportForm form) const
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
        return form;
    }

private:
    std::string m_format, m_dialect, m_delimiter;
    std::vector<std::string> m_columns;
    qint64 m_rowsMax = 0;
    bool m_noBom = false;
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

class ExportCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "export", "Write delivered leads to a file, with a manifest beside it");
        app.footer(std::string("  leadfloorctl export --order 1001 --format xlsx --out order.xlsx\n"
                               "  leadfloorctl export --search caddo --columns phone,first_name,last_name --out caddo.csv\n"
                               "  leadfloorctl export --dialect vicidial --out leads.txt\n\n")
                   + exitCodeWords);
        app.add_option("--out", m_path, "File to write; an older one is replaced when the new one is complete")->required();
        m_scope.describe(app);
        m_form.describe(app);
        app.add_option("--dnc", m_dnc, "Numbers not checked within 31 days or suppressed: stamp (the manifest says how many), block (left out)")
            ->capture_default_str()
            ->check(CLI::IsMember({"stamp", "block"}));
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        const auto form = m_form.read({});
        if (!form)
            return output.error(form.error());
        ExportRequest request;
        request.setForm(*form);
        request.path = text(m_path);
        request.doNotCall = m_dnc == "block" ? ExportRequest::DoNotCall::Block : ExportRequest::DoNotCall::Stamp;
        if (const auto read = m_scope.read(request); !read)
            return output.error(read.error());
        const auto summary = waitFor(QtConcurrent::run(exportLeads, line.spec(), request), u"Exported"_s, output);
        if (!summary)
            return output.error(summary.error());
        for (const ExportedFile& file : summary->files)
            output.line(u"%1: %2 leads, SHA-256 %3"_s.arg(file.path, countText(file.rows), file.sha256));
        output.line(u"%1 leads, %2 columns, %3 cells changed; the manifest is %4"_s.arg(
            countText(summary->rows), countText(summary->columns), countText(summary->guarded), summary->manifestPath));
        if (const DncCounts& dnc = summary->doNotCall; dnc.isKnown && m_dnc != "block" && dnc.bad() > 0)
            output.line(u"Do not call: %1 checked within %2 days, %3 longer ago, %4 never, %5 on your suppression lists"_s.arg(
                countText(dnc.ok), QString::number(DncCounts::goodDays), countText(dnc.old), countText(dnc.never), countText(dnc.listed)));
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
    std::string m_path;
    std::string m_dnc = "stamp";
    ExportScopeWords m_scope;
    ExportFormWords m_form;
};

} // namespace

Commands exportCommands()
{
    return makeCommands<ExportCommand>();
}

} // namespace leadfloor
