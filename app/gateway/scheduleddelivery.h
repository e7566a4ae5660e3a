// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/destinations.h"
#include "app/gateway/mailjobs.h"
#include "models/engine/dbconnection.h"

#include <QJsonObject>

namespace leadfloor {

/// Tries the destination that a broker wants to know of next, without a lead: a folder or server by a file that goes
/// again, a mailbox by a mail that says so. Blocks. What was done; empty: nobody has asked.
[[nodiscard]] Result<QJsonObject> tryDestinations(DbConnection& connection, const Destinations& destinations, const std::optional<MailSpec>& mail);

/// Makes the file of one delivery that is due and takes it where it is to go; the floor knows what came
/// of it, and when it is tried again. Files are made in a folder of their own that only this user may
/// read, and are gone afterwards. A repeat makes the same file under the same name, and the same mail.
/// Mails say how many leads there are, and their ids; contacts never go by mail (security.md 1.12).
/// `mail`: who writes the mails; nullopt: none goes out. Blocks, as long as a file of any size takes on a line that moves;
/// the floor keeps the run for it meanwhile. `goesOn` is asked about every second while files are on their way, and ends that
/// with false: it is a try that failed. What was done; empty: nothing was due.
[[nodiscard]] Result<QJsonObject> deliverScheduled(DbConnection& connection, const QString& holder, const Destinations& destinations,
                                                   const std::optional<MailSpec>& mail, const TransferWatch& goesOn = {});

} // namespace leadfloor
