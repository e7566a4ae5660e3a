// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/destinations.h"
#include "app/gateway/jobrunner.h"
#include "app/gateway/mailjobs.h"

namespace leadfloor {

/// Relist, fold the day summary, take back holds that are over, deliver for buyers who did not come
/// back, hint, sweep old quotes, and look at the floor for /metrics: role lf_gateway.
/// `absentSeconds`: how long an order waits for its buyer before the gateway delivers it. `metrics`
/// outlives them. Source: 0009_gateway.sql.
[[nodiscard]] std::vector<GatewayJob> floorJobs(int absentSeconds, Metrics& metrics);

/// Exports on a schedule, to folders, servers and mailboxes: role lf_gateway, in threads of their own, as a
/// transfer takes minutes. Each run is claimed by itself, for `holder`, who may be several at once.
/// Source: 0105_deliveries.sql.
[[nodiscard]] std::vector<GatewayJob> deliveryJobs(const QString& holder, const Destinations& destinations,
                                                   const std::optional<MailSpec>& mail);

/// Tries destinations that brokers want to know of: a thread of its own, since somebody waits for the answer.
[[nodiscard]] std::vector<GatewayJob> deliveryChecks(const Destinations& destinations, const std::optional<MailSpec>& mail);

/// End sessions of brokers and partners that hold up others or take too much: role lf_reaper, which sees no data
/// (security.md 1.9, 0035_jobs.sql).
[[nodiscard]] std::vector<GatewayJob> reaperJobs();

} // namespace leadfloor
