// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <array>

namespace leadfloor {

/// How much room a window has (look.md section 6).
enum class WidthClass : quint8
{
    Least,  ///< 840 to 899: facets behind a button, two chips, icon-only secondary buttons
    Rail,   ///< 900 to 1079: sidebar is a rail, the menu bar a button
    Drawer, ///< 1080 to 1279: the preview is a drawer
    Normal, ///< 1280 to 1919
    Wide,   ///< 1920 and more: more columns
};

/// The class of a window `width` logical pixels wide. A window that grows takes the next class 24
/// px late, so that one on the edge does not flicker.
[[nodiscard]] inline WidthClass widthClassFor(int width, WidthClass before)
{
    constexpr std::array starts{0, 900, 1080, 1280, 1920};
    constexpr int hysteresis = 24;
    WidthClass found = WidthClass::Least;
    for (int i = 1; i <= int(WidthClass::Wide); ++i) {
        const int late = i > int(before) ? hysteresis : 0;
        if (width >= px(starts.at(std::size_t(i)) + late))
            found = WidthClass(i);
    }
    return found;
}

} // namespace leadfloor
