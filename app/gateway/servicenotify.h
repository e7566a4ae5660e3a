// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace leadfloor {

/// Tells systemd how the service is ("READY=1"), if it asked by NOTIFY_SOCKET; else does nothing.
/// False: it asked and cannot be reached. sd_notify(3) is this one datagram.
bool notifyServiceManager(const QByteArray& state);

/// How often systemd wants "WATCHDOG=1": half of WATCHDOG_USEC, if it is meant for this process.
[[nodiscard]] std::optional<std::chrono::milliseconds> watchdogInterval();

} // namespace leadfloor
