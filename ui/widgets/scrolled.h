// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace leadfloor {

/// `content` (taken) in the middle of what room there is, and scrolled where there is too little. It
/// has no ground and no place of its own for the keyboard: what is inside scrolls into view.
[[nodiscard]] QScrollArea* scrolled(QWidget& content);

} // namespace leadfloor
