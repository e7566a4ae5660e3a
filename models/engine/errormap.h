// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

class QSqlDatabase;
class QSqlError;

namespace leadfloor {

/// What a failed statement means: the one place where SQLSTATEs become ErrorCodes.
/// LF codes map to themselves; 55P03, 40001 and 40P01 to Busy; 57014 to TimedOut (whoever cancelled
/// knows better); 28xxx to SignInFailed; 57P0x, 08xxx, or no code with a dead connection to
/// Disconnected. The detail never holds a message of the server itself, which could quote a row;
/// for LF codes it is the fixed text of our own function.
[[nodiscard]] Error errorFrom(const QSqlDatabase& db, const QSqlError& sqlError);

/// The same for a bare SQLSTATE; `connectionLost` is what libpq's PQstatus says.
[[nodiscard]] Error errorFromSqlState(const QString& sqlState, bool connectionLost);

} // namespace leadfloor
