// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace leadfloor::live {

/// Makes `widget` one whose name a screen reader says by itself when it appears: for one, it is a
/// notification. From the constructor, before anybody has asked what it is.
void mark(QWidget& widget);
/// Has the name said now, also if the widget is there already with other words.
void announce(QWidget& widget);

} // namespace leadfloor::live
