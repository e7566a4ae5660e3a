// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/domain/checkout.h"

namespace leadfloor {

/// `events`: what the card provider has told, for operators.
[[nodiscard]] Commands cardCommands();

[[nodiscard]] QJsonObject checkoutJson(const Checkout& checkout);
/// Asks for the payment page of an order on hold, says where it is, and waits until the order is paid
/// or the page is closed. Errors: Cancelled (Ctrl+C: the page stays), WrongState (closed, declined, no
/// gateway makes a page).
[[nodiscard]] Result<Checkout> payByCard(DbConnection& connection, qint64 orderNumber, const Output& output);

} // namespace leadfloor
