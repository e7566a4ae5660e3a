// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace leadfloor {

/// The words of resources/data in the form that core.demo_leads wants (0010_demo.sql): the same that
/// the generator of lead files uses. "first" and "last" are pairs of one people each.
[[nodiscard]] QJsonObject demoLists();

} // namespace leadfloor
