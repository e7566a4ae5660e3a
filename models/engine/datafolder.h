// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadfloor {

/// Where this user's data of ours is, the same for every program: LEADFLOOR_HOME, else
/// "leadfloor" in the system's folder for data (~/.local/share). Not made here.
[[nodiscard]] QString dataFolder();

/// Where private floors are: "floors" in the data folder; for root, whose home the server's
/// unprivileged user may not enter, /var/lib/leadfloor/floors.
[[nodiscard]] QString floorsFolder();

/// Makes a folder that only its owner may list (0700), with its parents. False: cannot be made.
bool makePrivateFolder(const QString& path);

} // namespace leadfloor
