// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filecommands.h"

#include "app/cli/basiccommand.h"
#include "models/domain/leadgenerator.h"

#include <QDateTime>
#include <QSaveFile>

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

} // namespace

Commands fileCommands()
{
    return makeCommands<GenerateCommand>();
}

} // namespace leadfloor
