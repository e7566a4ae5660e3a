// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/buttons.h"

class QDialog;
class QHBoxLayout;

namespace leadfloor {

/// The last row of a dialog: Cancel, and at its end what the dialog does, which Enter presses. The one place for their
/// order. `act` gets `actName` for a name; what it does is the dialog's.
[[nodiscard]] QHBoxLayout* dialogFoot(QDialog& dialog, QPushButton& act, const QString& actName, ButtonSize size = ButtonSize::Normal);

} // namespace leadfloor
