// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/cardprovider.h"
#include "app/gateway/jobrunner.h"

#include <memory>

namespace leadfloor {

/// What the gateway does at the card provider (0026_cardwork.sql): makes and ends payment pages, asks what
/// has become of them, gives money back, compares events. For a runner of their own, since they wait for
/// the provider: role lf_gateway. `holder` names this gateway.
[[nodiscard]] std::vector<GatewayJob> cardJobs(std::shared_ptr<const CardProvider> provider, const QString& holder, Metrics& metrics);

} // namespace leadfloor
