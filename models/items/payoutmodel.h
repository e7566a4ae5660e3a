// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/commissionmodel.h"

namespace leadfloor {

/// Payouts, newest first: a partner's own, or everybody's for operators.
class PayoutModel final : public KeysetModel<Payout>
{
    Q_OBJECT
public:
    enum Column
    {
        NumberColumn,
        PartnerColumn,
        AmountColumn,
        StateColumn,
        MadeColumn,
        PaidColumn,
        WordsColumn ///< the bank's reference, or why it came back
    };
    static constexpr int columns = WordsColumn + 1;

    explicit PayoutModel(PayoutService& service, QObject* parent = nullptr);

    /// Only those of this state; nullopt: all. Asks anew.
    void setState(std::optional<PayoutState> state);
    [[nodiscard]] std::optional<PayoutState> state() const { return m_state; }

protected:
    QFuture<Result<QList<Payout>>> askPage(const Payout* after, int limit) override;
    [[nodiscard]] QString keyOf(const Payout& row) const override { return QString::number(row.cursor); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    PayoutService& m_service;
    std::optional<PayoutState> m_state;
};

} // namespace leadfloor
