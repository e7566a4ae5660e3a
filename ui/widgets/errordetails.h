// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QDateTime>
#include <QStringList>

class QWidget;

namespace leadfloor {

/// What "Copy details" copies: program, code, sentence, what to do, on which page or in which dialog it
/// was, the floor's own words (an incident's number is in them), when (UTC), and `more` ("Request: ID").
/// Redacted as the log is: no e-mail, no phone, no password.
[[nodiscard]] QString errorDetails(const Error& error, const QWidget& where, const QDateTime& at, const QStringList& more = {});

} // namespace leadfloor
