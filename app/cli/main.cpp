// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/admincommands.h"
#include "app/cli/filecommands.h"
#include "app/cli/floorcommands.h"
#include "app/cli/tradecommands.h"

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

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"leadfloorctl"_s);

    GlobalOptions options;
    CLI::App app("The floor from the command line: everything that the screens do, for scripts.", "leadfloorctl");
    app.set_version_flag("--version", LEADFLOOR_VERSION);
    app.add_option("--floor", options.floor, "Name of a private floor on this machine")->capture_default_str();
    app.add_option("--url", options.url, "Address of a floor: postgresql://host/database?floor=UUID");
    app.add_option("--as", options.as, "E-mail of the person who calls");
    app.add_option("--password-file", options.passwordFile, "File with the password in its first line (else LEADFLOOR_PASSWORD)");
    app.add_option("--home", options.home, "Folder of all private floors");
    app.add_flag("--json", options.json, "Print one JSON object; amounts in minor units");
    app.require_subcommand(1);
    app.fallthrough(); // --json may stand behind the command as well
    app.footer("Exit codes: 0 done, 1 internal error, 2 wrong words or file, 3 refused by a rule,\n"
               "4 not permitted, 5 no connection or outcome unknown, 6 cancelled.");

    Commands commands;
    append(commands, floorCommands());
    append(commands, tradeCommands());
    append(commands, fileCommands());
    append(commands, adminCommands());
    for (const auto& command : commands)
        command->describe(app);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        if (problem.get_exit_code() == int(CLI::ExitCodes::Success))
            return app.exit(problem);
        const bool json = std::any_of(argv, argv + argc, [](const char* word) { return QLatin1StringView(word) == "--json"_L1; });
        return Output(json).error(Error{ErrorCode::Usage, QString::fromUtf8(problem.what()), {}, {}});
    }
    catchInterrupts();
    const Output output(options.json);
    for (const auto& command : commands) {
        if (command->isChosen())
            return command->execute(options, output);
    }
    return UsageExit;
}
