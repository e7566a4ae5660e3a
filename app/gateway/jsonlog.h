// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/logbook.h"

#include <QJsonObject>
#include <QString>

namespace leadfloor {

/// What is below it is not written. Before there are threads.
void setLogLevel(LogLevel level);
/// Lines that Qt itself writes become entries of the log as well; their text at level debug only,
/// since it may quote a server. Before there are threads.
void logQtMessages();
/// One JSON object a line on standard error: "at", "level", "event" and `values`, which hold
/// counts, times and codes, never a name, a filter, an address or a contact. Any thread.
void logLine(LogLevel level, const QString& event, QJsonObject values = {});

} // namespace leadfloor
