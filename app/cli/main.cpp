// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/admincommands.h"
#include "app/cli/auditcommands.h"
#include "app/cli/cardcommands.h"
#include "app/cli/creditcommands.h"
#include "app/cli/basiccommand.h"
#include "app/cli/diagnosticscommand.h"
#include "app/cli/exportcommands.h"
#include "app/cli/filecommands.h"
#include "app/cli/floorcommands.h"
#include "app/cli/importcommands.h"
#include "app/cli/jobcommands.h"
#include "app/cli/leadcommands.h"
#include "app/cli/limitcommands.h"
#include "app/cli/offlinecommands.h"
#include "app/cli/mailcommands.h"
#include "app/cli/ordercommands.h"
#include "app/cli/payoutcommands.h"
#include "app/cli/pickcommands.h"
#include "app/cli/pricecommands.h"
#include "app/cli/reportcommands.h"
#include "app/cli/returncommands.h"
#include "app/cli/settingcommands.h"
#include "app/cli/standingcommands.h"
#include "app/cli/tradecommands.h"
#include "app/cli/watchcommands.h"
#include "app/cli/workloadcommand.h"
#include "models/domain/crashreport.h"
#include "models/domain/logbook.h"
#include "models/domain/ownmemory.h"
#include "models/engine/privatefloor.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

void append(Commands& all, Commands more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// What the parser found, as a sentence; the next step is the help of the command that was meant.
Error parseError(const CLI::App& app, const CLI::ParseError& problem)
{
    QString words = u"leadfloorctl"_s;
    const CLI::App* meant = &app;
    while (!meant->get_subcommands().empty()) {
        meant = meant->get_subcommands().front();
        words += u' ' % text(meant->get_name());
    }
    QString sentence = QString::fromUtf8(problem.what());
    // Words that a subcommand does not know fall through to the program.
    std::vector<std::string> unknown = app.remaining(true);
    std::partition(unknown.begin(), unknown.end(), [](const std::string& word) { return word.starts_with('-'); });
    if (dynamic_cast<const CLI::RequiredError*>(&problem) != nullptr && sentence.contains("subcommand"_L1))
        sentence = unknown.empty() ? u"\"%1\" needs a command behind it."_s.arg(words)
                                   : u"\"%1\" has no command \"%2\"."_s.arg(words, text(unknown.front()));
    else if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr && !unknown.empty())
        sentence = u"\"%1\" does not know the word \"%2\"."_s.arg(words, text(unknown.front()));
    else if (dynamic_cast<const CLI::ConversionError*>(&problem) != nullptr)
        sentence = u"A number is wanted: %1."_s.arg(sentence.section(u": "_s, 1));
    Error error = usageError(sentence);
    error.data.insert("next"_L1, u"See \"%1 --help\"."_s.arg(words));
    return error;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"leadfloorctl"_s);

    keepMemoryPrivate();
    const LogFile log(stateFolder(), u"leadfloorctl"_s);
    reportCrashes(stateFolder(), u"leadfloorctl"_s, QStringLiteral(LEADFLOOR_VERSION));

    GlobalOptions options;
    CLI::App app("The floor from the command line: everything that the screens do, for scripts.", "leadfloorctl");
    app.set_version_flag("--version", LEADFLOOR_VERSION);
    app.add_option("--floor", options.floor, "Name of a private floor on this machine")->capture_default_str();
    app.add_option("--url", options.url, "Address of a shared floor: postgresql://host/database?floor=UUID");
    app.add_option("--as", options.as, "E-mail of the person who calls; on a private floor its owner, or its first broker, if left out");
    app.add_option("--password-file", options.passwordFile, "File with the password in its first line (else LEADFLOOR_PASSWORD)");
    app.add_option("--home", options.home, "Folder of all private floors (else LEADFLOOR_HOME/floors, or the user's)");
    app.add_flag("--json", options.json, "Print one JSON object; amounts in minor units");
    app.require_subcommand(1);
    app.fallthrough(); // --json may stand behind the command as well
    app.footer(exitCodeWords);

    Commands commands;
    append(commands, floorCommands());
    append(commands, diagnosticsCommands());
    append(commands, tradeCommands());
    append(commands, orderCommands());
    append(commands, cardCommands());
    append(commands, creditCommands());
    append(commands, pickCommands());
    append(commands, fileCommands());
    append(commands, exportCommands());
    append(commands, importCommands());
    append(commands, adminCommands());
    append(commands, priceCommands());
    append(commands, limitCommands());
    append(commands, leadCommands());
    append(commands, offlineCommands());
    append(commands, standingCommands());
    append(commands, watchCommands());
    append(commands, reportCommands());
    append(commands, returnCommands());
    append(commands, payoutCommands());
    append(commands, mailCommands());
    append(commands, jobCommands());
    append(commands, auditCommands());
    append(commands, settingCommands());
    append(commands, workloadCommands());
    for (const auto& command : commands)
        command->describe(app);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        if (problem.get_exit_code() == int(CLI::ExitCodes::Success))
            return app.exit(problem);
        const bool json = std::any_of(argv, argv + argc, [](const char* word) { return QLatin1StringView(word) == "--json"_L1; });
        return Output(json).error(parseError(app, problem));
    }
    catchInterrupts();
    const Output output(options.json);
    if (const auto named = PrivateFloor::checkName(text(options.floor)); !named && options.url.empty())
        return output.error(usageError(u"--floor: "_s % named.error().detail));
    for (const auto& command : commands) {
        if (command->isChosen())
            return command->execute(options, output);
    }
    return UsageExit;
}
