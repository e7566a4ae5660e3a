// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

class QLocale;

namespace leadfloor {

/// An amount in whole minor units (cents) of the floor's currency; negative for refunds.
/// A floor has one currency, so an amount carries none (domain.md, first paragraph).
class Money final
{
public:
    constexpr Money() noexcept = default;
    [[nodiscard]] static constexpr Money fromMinor(qint64 minor) noexcept { return Money(minor); }
    /// Reads "12", "12.5", "12.50" and "-12.50" in the C locale, with or without a leading "$" and
    /// group separators; at most two decimals. nullopt for anything else, overflow included.
    [[nodiscard]] static std::optional<Money> fromString(QStringView text);

    [[nodiscard]] constexpr qint64 minor() const noexcept { return m_minor; }
    [[nodiscard]] constexpr bool isNegative() const noexcept { return m_minor < 0; }
    /// "-12.50": the C locale, for files and machines. What people read is made by formatMoney().
    [[nodiscard]] QString toString() const;

    /// Checked arithmetic: nullopt on overflow of 64 bits.
    [[nodiscard]] std::optional<Money> plus(Money other) const noexcept;
    [[nodiscard]] std::optional<Money> times(qint64 factor) const noexcept;

    friend constexpr auto operator<=>(Money, Money) noexcept = default;

private:
    constexpr explicit Money(qint64 minor) noexcept : m_minor(minor) {}
    qint64 m_minor = 0;
};

/// "$1,234.50" in the reader's locale: sign and group separators always, true minus sign
/// (look.md section 3). `currency` is the ISO 4217 code of the floor.
[[nodiscard]] QString formatMoney(Money amount, const QLocale& locale,
                                  const QString& currency = QStringLiteral("USD"));

} // namespace leadfloor
