// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stress/arena.h"
#include "tests/support/cardtools.h"

namespace leadfloor::stress {

[[nodiscard]] Call cardCall(const QByteArray& kind, const QByteArray& sql, const QByteArray& parameter);
/// Limits that are no part of a test are out of the way.
void liftLimits(TestFloor& floor);
/// Card orders of so many leads on hold, each with an open payment page, of all brokerages in turn.
[[nodiscard]] QList<testing::CardOrder> openPages(Arena& arena, int orders, int leadsEach);
/// The floor's own checks, those of card money among them.
void requireGreen(Arena& arena);

} // namespace leadfloor::stress
