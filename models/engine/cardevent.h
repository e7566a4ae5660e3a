// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace leadfloor {

/// Types of events that mean something to us; core.is_card_event() (0033_cardevents.sql) has the same.
[[nodiscard]] const QStringList& cardEventTypes();

/// What the floor wants to know of an event of the card provider (api.gateway_card_event): "id",
/// "type", "created", "live", and as far as the type has them "session", "payment", "reference",
/// "refund", "amount_minor", "currency", "status". No card, no person. Amounts are whole numbers
/// above 0; what is odd about an event that can be told from others is its "fault".
///
/// Of a verified body only. Refuses (BadFile) what is no event: no JSON object, more than 32 levels,
/// the same key twice in an object, no id, type or time.
[[nodiscard]] Result<QJsonObject> cardFacts(const QByteArray& body);
/// The same of an event in the provider's list, which is read already.
[[nodiscard]] Result<QJsonObject> cardFacts(const QJsonObject& event);
/// What the floor is told of a verified body that cardFacts() refuses, so that it is kept for a person and does not come
/// for ever: an event of the type "unreadable" with an id of its bytes, and why. `nowS`: seconds of the epoch.
[[nodiscard]] QJsonObject unreadableFacts(const QByteArray& body, const QString& fault, bool isLive, qint64 nowS);
/// What a session itself says, as the event that would have told it; without "type" if nothing has
/// happened to it yet.
[[nodiscard]] QJsonObject sessionFacts(const QJsonObject& session);

/// Nothing but JSON, at most `depthMax` deep, no key twice, and no number with a fraction or
/// exponent under a key that holds money or time. Empty: fine; else what is wrong.
[[nodiscard]] QByteArray jsonFault(const QByteArray& text, int depthMax = 32);

} // namespace leadfloor
