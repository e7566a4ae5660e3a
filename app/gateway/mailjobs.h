// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/jobrunner.h"
#include "app/gateway/smtpsender.h"

namespace leadfloor {

/// Who writes the letters, and who takes them.
struct MailSpec
{
    SmtpServer server;
    QString fromAddress;
    QString fromName; ///< empty: the floor's name
};

/// Sends the letters of the outbox (0027_mail.sql). For a runner of their own, since they wait for the mail
/// server: role lf_gateway. `holder` names this gateway. After a letter that reached no server the others wait a
/// while: one second, two, up to five minutes.
[[nodiscard]] std::vector<GatewayJob> mailJobs(const MailSpec& spec, const QString& holder, Metrics& metrics);

} // namespace leadfloor
