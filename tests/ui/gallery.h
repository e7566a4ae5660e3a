// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace leadfloor {

/// Every part of ui/widgets in its states, laid out as look/13-parts-*.png.
[[nodiscard]] QWidget* makeGallery();

} // namespace leadfloor
