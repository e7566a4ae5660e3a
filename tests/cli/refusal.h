// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/commandline.h"

namespace leadfloor::testing {

/// The exit codes of design.md section 9, written down a second time.
enum Exit
{
    DoneExit = 0,
    UsageExit = 2,
    RefusedExit = 3,
    NotPermittedExit = 4,
    ConnectionExit = 5,
    CancelledExit = 6
};

/// Runs the words in both forms. They must be refused alike: with this exit code and code, in one
/// sentence that has all of `phrases` (or names them in "where"), and with a next step. Empty: so
/// it was; else what was not. `error` becomes the object.
[[nodiscard]] QString refusalProblem(const CommandLine& line, const QStringList& words,
                                     int exitCode, const QString& code, const QStringList& phrases,
                                     QJsonObject* error = nullptr);

/// All that an order or an import could change on the floor "demo", asked as its owner: leads,
/// stock, batches, orders, money, members.
[[nodiscard]] QString floorPicture(const CommandLine& line);

} // namespace leadfloor::testing

#define VERIFY_REFUSED(...)                                                                        \
    do {                                                                                           \
        const QString problem_ = refusalProblem(m_line, __VA_ARGS__);                              \
        QVERIFY2(problem_.isEmpty(), qPrintable(problem_));                                        \
    } while (false)
