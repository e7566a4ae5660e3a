// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <CLI/CLI.hpp>

namespace leadfloor {

/// What stands below every help text.
inline constexpr const char* exitCodeWords = "Exit codes: 0 done, 1 internal error, 2 wrong words or file, 3 refused by a rule,\n"
                                             "4 not permitted, 5 no floor, no connection or outcome unknown, 6 cancelled.";

/// A command with one word of its own; a group's word with subcommands is one as well.
class BasicCommand : public Command
{
public:
    [[nodiscard]] bool isChosen() const override { return m_app->parsed(); }

protected:
    CLI::App& add(CLI::App& parent, const char* name, const char* description)
    {
        m_app = parent.add_subcommand(name, description);
        return *m_app;
    }
    [[nodiscard]] bool has(const char* subcommand) const { return m_app->got_subcommand(subcommand); }

private:
    CLI::App* m_app = nullptr;
};

} // namespace leadfloor
