// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/admincalls.h"
#include "models/engine/privatefloor.h"

namespace leadfloor {

/// Gives a floor its name (PrivateFloor::CreateOptions::steps).
[[nodiscard]] FloorStep nameStep(const QString& name);

/// Makes a demo of a new floor: name, prices, people (put into `people`, which outlives the steps),
/// then `leads` leads of the generator's own lists. Reproducible by seed.
[[nodiscard]] QList<FloorStep> demoSteps(qint64 leads, qint64 seed, QList<DemoSignIn>& people);

} // namespace leadfloor
