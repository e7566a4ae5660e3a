// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stress/arena.h"
#include "tests/support/cardtools.h"

namespace leadfloor::stress {

[[nodiscard]] Call cardCall(const QByteArray& kind, const QByteArray& sql, const QByteArray& parameter);
/// Limits that are no part of a test are out of the way.
void liftLimits(TestFloor& floor);
/// Whose card orders openPages() makes.
constexpr int pageBuyersMost = 20;
/// Card orders of so many leads on hold, each with an open payment page, of the first brokerages in turn.
/// `product` is mortgage or b2b.
[[nodiscard]] QList<testing::CardOrder> openPages(Arena& arena, int orders, int leadsEach, const QByteArray& product = "mortgage");
/// The role of two gateways, each with `cardLinesPerGateway` lines.
constexpr int cardLinesPerGateway = 4;
[[nodiscard]] QList<ConnectionSpec> twoGateways(Arena& arena);
/// Tells these events over all lines of two gateways at once; what is busy is told again, as the provider does.
void tellAll(Arena& arena, QByteArrayList deliveries, Latencies& latencies);
/// The floor's own checks, those of card money among them.
void requireGreen(Arena& arena);

} // namespace leadfloor::stress
