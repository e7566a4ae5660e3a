// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasewizard.h"

#include <QJsonObject>

/// What somebody had in hand on a floor when the program ended, however it ended: page, filter, ticks, a
/// half-filled purchase. It names leads by their public ids and has no contacts, no names, no money but a
/// line's maximum.
namespace leadfloor {

/// {"page", "filter", "ticks": [ids], "purchase": {...}} of the file; empty if there is none, or if it is
/// damaged or of a newer form: then the program starts as new.
[[nodiscard]] QJsonObject readSession(const QString& path);
/// Replaces the file, readable by its owner only. False: it could not be written.
bool writeSession(const QString& path, const QJsonObject& session);

/// A wizard's draft: lines, coupon, payment, step. Empty once a purchase has begun: that is the
/// journal's.
[[nodiscard]] QJsonObject draftToJson(const PurchaseWizard& wizard);
struct LeftDraft
{
    PurchaseDraft draft;
    PurchaseWizard::Step step = PurchaseWizard::Step::What;
};
/// nullopt: nothing, or nothing that can be understood. Lines that cannot are left out.
[[nodiscard]] std::optional<LeftDraft> draftFromJson(const QJsonObject& json);

} // namespace leadfloor
