// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "models/engine/dbconnection.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace leadfloor {

/// What stands before the command: which floor, and who calls.
struct GlobalOptions
{
    std::string floor = "demo";
    std::string url;
    std::string as;
    std::string passwordFile;
    std::string home; ///< folder of all private floors; empty: the user's
    bool json = false;
};

/// The line to the floor that the options name. Commands open it in their own thread, once.
class FloorLine final
{
public:
    explicit FloorLine(const GlobalOptions& options) : m_options(options) {}

    /// As the floor's owner (private floor, no --as), else as the member of --as or of the URL.
    [[nodiscard]] Result<DbConnection*> operatorLine();
    /// As a member: --as, or on a private floor its first broker.
    [[nodiscard]] Result<DbConnection*> memberLine();
    /// As the floor's owner, whoever else is named. Private floors only.
    [[nodiscard]] Result<DbConnection*> ownerLine();
    /// How the member of `email` signs in; empty: as memberLine().
    [[nodiscard]] Result<ConnectionSpec> memberSpecOf(const QString& email) const;
    /// The spec behind the line that was opened last, for workers of their own.
    [[nodiscard]] ConnectionSpec spec() const { return m_connection->spec(); }

private:
    /// `who` is for the message when the sign-in fails; empty: the spec's login.
    [[nodiscard]] Result<DbConnection*> open(const ConnectionSpec& spec, const QString& who);
    [[nodiscard]] Result<ConnectionSpec> ownerSpec() const;
    [[nodiscard]] Result<QString> password() const;

    const GlobalOptions& m_options;
    std::unique_ptr<DbConnection> m_connection;
};

/// One subcommand: it adds its words to the parser, and runs when they were given.
class Command
{
public:
    virtual ~Command() = default;
    /// Adds itself below `parent`; `options` outlives the command.
    virtual void describe(CLI::App& parent) = 0;
    /// True if the words on the command line were this command's.
    [[nodiscard]] virtual bool isChosen() const = 0;
    /// Returns the exit code. Blocks.
    [[nodiscard]] virtual int execute(const GlobalOptions& options, const Output& output) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

template <class... Kinds> [[nodiscard]] Commands makeCommands()
{
    Commands commands;
    (commands.push_back(std::make_unique<Kinds>()), ...);
    return commands;
}

/// True from the first Ctrl+C on: long commands look at it and end with CancelledExit.
[[nodiscard]] bool isInterrupted();
void catchInterrupts();

[[nodiscard]] inline QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

} // namespace leadfloor
