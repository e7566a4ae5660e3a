// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace leadfloor {

/// The reader's words for a sentence that the floor's own functions wrote as the reason of an order's event or the note of
/// a movement of money; their list is the migrations', tst_reasonwords compares. Amounts are written by `locale` with
/// `currency`; what people or the card provider said inside of it stays as it is. nullopt: no sentence of the floor.
[[nodiscard]] std::optional<QString> floorReasonText(const QString& reason, const QLocale& locale, const QString& currency);

/// floorReasonText(), or the reason itself.
[[nodiscard]] QString reasonText(const QString& reason, const QLocale& locale, const QString& currency);

} // namespace leadfloor
