// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/basiccommand.h"

namespace leadfloor {

/// A command that has nothing to check before it talks to the floor: FloorLine's `opened` line is open when it runs.
template <Result<DbConnection*> (FloorLine::*opened)()> class LineCommand : public BasicCommand
{
public:
    int execute(const GlobalOptions& options, const Output& output) final
    {
        FloorLine line(options);
        const auto connection = (line.*opened)();
        return connection ? run(**connection, output) : output.error(connection.error());
    }

protected:
    /// Returns the exit code. Blocks.
    [[nodiscard]] virtual int run(DbConnection& connection, const Output& output) = 0;
};

/// For operators; the owner of a private floor is one.
using OnOperatorLine = LineCommand<&FloorLine::operatorLine>;
/// For members of a workspace.
using OnMemberLine = LineCommand<&FloorLine::memberLine>;

} // namespace leadfloor
