// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace leadfloor {

class DbConnection;

/// A constant of the floor's rules, and what it may be.
struct FloorSetting
{
    QString name;
    qint64 value = 0;
    QString unit;                          ///< "minutes", "percent" ...; empty: not changed while the floor runs, or by a command of its own
    std::optional<qint64> lowest, highest; ///< nullopt with no unit
    bool isOwners = false;                 ///< only the floor's owner changes it
    QString meaning;
};

/// All of them by name. For operators; blocks, engine threads. Errors: NotPermitted, Disconnected.
/// Source: api.settings in 0036_audit.sql.
[[nodiscard]] Result<QList<FloorSetting>> floorSettings(DbConnection& connection);

/// Changes one from now on; returns what it was. Blocks; engine threads.
/// Errors: InvalidRequest (beyond its bounds), NotPermitted (the owner's alone), NotFound, WrongState (not while the floor runs).
/// Source: api.setting_set.
[[nodiscard]] Result<qint64> setFloorSetting(DbConnection& connection, const QString& name, qint64 value);

} // namespace leadfloor
