// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/cardprovider.h"
#include "app/gateway/destinations.h"
#include "app/gateway/gatewayoptions.h"
#include "app/gateway/jobrunner.h"
#include "app/gateway/mailjobs.h"
#include "app/gateway/sandboxchild.h"

#include <memory>

namespace leadfloor {

/// How a gateway's two roles sign in.
struct GatewayLogins
{
    ConnectionSpec gateway;
    ConnectionSpec reaper;
    QString folder; ///< of a private floor; empty: elsewhere
};
/// Errors: FloorProblem, Usage, FileProblem; the detail is the sentence.
[[nodiscard]] Result<GatewayLogins> loginsFrom(const GatewayOptions& options);

/// Card payments: of the configuration, else of a private floor the sandbox, else none.
struct GatewayCards
{
    std::shared_ptr<const CardProvider> provider; ///< null: none
    QList<QByteArray> secrets;
    std::unique_ptr<SandboxChild> sandbox; ///< prepared, not started
};

/// What the settings name, read from its files.
struct GatewaySetup
{
    GatewayLogins logins;
    GatewayCards cards;
    std::optional<MailSpec> mail; ///< nullopt: letters wait on the floor
    Destinations destinations;
};
/// Errors: Usage, BadFile, FileProblem; the detail is the sentence.
[[nodiscard]] Result<GatewaySetup> readSetup(const GatewayOptions& options, GatewayLogins logins);

/// Jobs that share a thread and a line.
struct JobGroup
{
    ConnectionSpec line;
    std::vector<GatewayJob> jobs;
};
/// All jobs that these settings allow: what waits for a provider, a mail server or a destination has threads
/// of its own, and so has the reaper. `metrics` outlives them. `holder` names who does them.
[[nodiscard]] std::vector<JobGroup> jobGroups(const GatewayOptions& options, const GatewaySetup& setup, const QString& holder, Metrics& metrics);

/// A name for leases and claims that no other process has.
[[nodiscard]] QString newHolder();

} // namespace leadfloor
