// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filecommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/waiting.h"
#include "models/domain/leadgenerator.h"
#include "models/domain/leadimport.h"
#include "models/engine/leadimport.h"

#include <QDateTime>
#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class GenerateCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "generate", "Write a lead file as a supplier would send it: varied, and a share of it dirty");
        app.add_option("--csv", m_path, "File to write")->required();
        app.add_option("--leads", m_leads, "Rows")->required()->check(CLI::Range(qint64(1), qint64(20000000)));
        app.add_option("--seed", m_seed, "The same seed on the same day gives the same file")->capture_default_str();
        app.add_option("--rejects", m_rejects, "Rows per thousand that must be rejected")->capture_default_str()->check(CLI::Range(0, 1000));
        app.add_option("--duplicates", m_duplicates, "Rows per thousand that are there twice")->capture_default_str()->check(CLI::Range(0, 1000));
    }
    int execute(const GlobalOptions&, const Output& output) override
    {
        QSaveFile file(text(m_path));
        if (!file.open(QIODevice::WriteOnly))
            return output.error(fileError(file));
        LeadGenerator generator(m_seed, QDateTime::currentDateTimeUtc().date());
        GeneratorOptions options;
        options.rejectPerMille = m_rejects;
        options.duplicatePerMille = m_duplicates;
        options.progress = [&](qint64 rows) {
            output.progress(u"Written"_s, rows, m_leads);
            return !isInterrupted();
        };
        const auto summary = generator.writeCsv(file, m_leads, options);
        if (!summary)
            return output.error(summary.error());
        if (!file.commit())
            return output.error(fileError(file));
        output.line(u"%1: %2 rows; meant to be accepted %3, duplicates %4, rejected %5"_s.arg(
            text(m_path), countText(summary->rows), countText(summary->accepted), countText(summary->duplicates),
            countText(summary->rejected)));
        QJsonObject json = summary->toJson();
        json.insert("path"_L1, text(m_path));
        output.object(json);
        return DoneExit;
    }

private:
    static Error fileError(const QFileDevice& file)
    {
        return Error{ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString(), {}, {}};
    }

    std::string m_path;
    qint64 m_leads = 0;
    quint64 m_seed = 1;
    int m_rejects = 20;
    int m_duplicates = 20;
};

class ImportCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "import", "Bring a supplier's lead file into the stock, in one transaction");
        app.add_option("file", m_path, "CSV file")->required();
        app.add_option("--supplier", m_supplier, "Name of the supplier's workspace; a partner's own needs none");
        app.add_option("--product", m_product, "Product code; else the floor's default");
        app.add_option("--encoding", m_encoding, "Instead of what the file looks like: UTF-8, windows-1252, ...");
        app.add_option("--rejects", m_rejects, "Where rejected rows go, with line, column and reason; else NAME.rejects.csv beside NAME.csv");
        app.add_flag("--day-first", m_dayFirst, "5/6/2026 is the 5th of June");
        CLI::Option* good = app.add_flag("--good-rows", m_goodRows, "A row with broken quotes or too many columns is rejected like one with wrong values; else it stops the file");
        app.add_flag("--all-or-nothing", m_allOrNothing, "One rejected row of any kind, and nothing is imported")->excludes(good);
        app.add_flag("--dry-run", m_dryRun, "Tell everything, change nothing");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        ImportRequest request;
        request.path = text(m_path);
        request.supplier = m_supplier.empty() && options.as.empty() && options.url.empty() ? demoSupplier : text(m_supplier);
        request.product = text(m_product);
        request.encoding = text(m_encoding);
        request.rejectsPath = text(m_rejects);
        request.isDayFirst = m_dayFirst;
        request.mode = m_goodRows ? ImportRequest::Mode::GoodRows
            : m_allOrNothing      ? ImportRequest::Mode::AllOrNothing
                                  : ImportRequest::Mode::ValidRows;
        request.isDryRun = m_dryRun;
        const auto summary = waitFor(QtConcurrent::run(importLeads, line.spec(), request), u"Read"_s, output);
        if (!summary)
            return output.error(summary.error());
        output.line(u"%1 rows: %2 accepted, %3 duplicates, %4 rejected"_s.arg(
            countText(summary->rows), countText(summary->accepted), countText(summary->duplicates), countText(summary->rejected)));
        if (summary->rejected > 0 && !summary->rejectsPath.isEmpty())
            output.line(u"Rejected rows, to be fixed and imported: %1"_s.arg(summary->rejectsPath));
        output.object({{u"batch"_s, summary->batch},
                       {u"rows"_s, summary->rows},
                       {u"accepted"_s, summary->accepted},
                       {u"duplicates"_s, summary->duplicates},
                       {u"rejected"_s, summary->rejected},
                       {u"rejects_path"_s, summary->rejectsPath},
                       {u"dry_run"_s, m_dryRun}});
        return DoneExit;
    }

private:
    /// What "floor create --demo" makes; the owner of a private floor need not name it.
    static inline const QString demoSupplier = u"Acme Leads"_s;

    std::string m_path, m_supplier, m_product, m_encoding, m_rejects;
    bool m_dayFirst = false;
    bool m_goodRows = false;
    bool m_allOrNothing = false;
    bool m_dryRun = false;
};

} // namespace

Commands fileCommands()
{
    return makeCommands<GenerateCommand, ImportCommand>();
}

} // namespace leadfloor
