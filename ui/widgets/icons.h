// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>

class QPainter;

namespace leadfloor {

/// An icon of resources/icons/lucide by file name without ".svg". It takes the role's colour of the
/// theme in force each time it is painted; disabled is faint, selected is accent text. Directional
/// ones (chevrons, arrows, panels, undo) are mirrored in right-to-left programs.
[[nodiscard]] QIcon icon(const QString& name, Role role = Role::Text2);

/// Paints the icon in `color`, in the middle of `rect`, `sizeAt100` logical pixels of look.md
/// wide (14, 16 or 28; the stroke follows).
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color,
               qreal sizeAt100 = 16, Qt::LayoutDirection direction = Qt::LeftToRight);

/// File name of an icon made by icon(), empty for others. Lets the style paint it in its own
/// colour.
[[nodiscard]] QString iconName(const QIcon& icon);

/// The program's mark: three bars on an accent plate, as a window icon in all usual sizes.
[[nodiscard]] QIcon programIcon();
void paintProgramMark(QPainter& painter, const QRectF& rect);

} // namespace leadfloor
