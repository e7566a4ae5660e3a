// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/destinations.h"
#include "app/gateway/mailjobs.h"
#include "models/engine/dbconnection.h"

#include <QJsonObject>

namespace leadfloor {

/// Makes the file of one delivery that is due and takes it where it is to go; the floor knows what came
/// of it, and when it is tried again. Files are made in a folder of their own that only this user may
/// read, and are gone afterwards. A repeat makes the same file under the same name, and the same mail.
/// `mail`: who writes the mails; nullopt: none goes out. Blocks, at most some minutes. What was done; empty: nothing was due.
[[nodiscard]] Result<QJsonObject> deliverScheduled(DbConnection& connection, const QString& holder, const Destinations& destinations,
                                                   const std::optional<MailSpec>& mail);

} // namespace leadfloor
