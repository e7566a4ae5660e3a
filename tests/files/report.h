// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace leadfloor::testing {

/// Takes a line of the judgement.
using Report = std::function<void(const QString& what, bool isGood)>;

} // namespace leadfloor::testing
