// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace leadfloor {

/// Dims the window of the dialog's parent while the dialog is open. Call before the dialog is
/// shown; without a parent nothing happens.
void dimBehind(QDialog& dialog);

} // namespace leadfloor
