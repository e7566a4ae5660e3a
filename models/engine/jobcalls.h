// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace leadfloor {

class DbConnection;

/// What the floor knows of one job of its gateways.
struct JobState
{
    QString name;
    QString holder;          ///< whose it is now; empty: nobody's, or several may do it at a time
    QDateTime leaseUntil;    ///< invalid without a holder
    std::optional<int> everyMs; ///< how often it is done; nullopt: no gateway has ever done it
    QDateTime lastRunAt;     ///< up to a minute old where nothing had to be done; invalid: never
    QString lastBy;          ///< who did it, or failed, last
    QDateTime nextAt;        ///< invalid: nobody has done it for minutes
    QJsonObject lastResult;
    QDateTime failedAt;      ///< invalid: never
    QString lastError;       ///< our code, and the SQLSTATE behind it
};

/// All of them, by name. For operators and gateways; blocks, engine threads. Errors: NotPermitted, Disconnected.
/// Source: api.jobs() in 0009_gateway.sql.
[[nodiscard]] Result<QList<JobState>> jobStates(DbConnection& connection);

} // namespace leadfloor
