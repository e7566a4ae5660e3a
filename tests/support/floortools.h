// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testfloor.h"

#include <QStringList>

namespace leadfloor::testing {

/// A number of the object; -1 if it has none of this name.
[[nodiscard]] qint64 number(const QJsonObject& json, const char* key);
/// The error of a stored refusal.
[[nodiscard]] QJsonObject errorOf(const PgAnswer& answer);
/// Names of the floor's checks that are red, or what could not be asked.
[[nodiscard]] QStringList redOnes(TestFloor& floor);
[[nodiscard]] bool isWaitingForALock(TestFloor& floor, const PgSession& session);
/// Buys with a new key; the order's number, else what was answered.
QByteArray buy(PgSession& broker, const QByteArray& request);
/// Delivers all of an order.
void deliver(PgSession& broker, const QByteArray& order);
[[nodiscard]] QByteArray stateOf(TestFloor& floor, const QByteArray& order);
/// What the brokerage that has ordered has left.
[[nodiscard]] qint64 walletOfBuyer(TestFloor& floor);
/// Sends the same call over five lines at once, held back until all of them wait; how many were no
/// replay, -1 if one was refused.
[[nodiscard]] int freshOfFive(TestFloor& floor, const ConnectionSpec& spec, const QByteArray& sql,
                              const QByteArrayList& parameters);

} // namespace leadfloor::testing
