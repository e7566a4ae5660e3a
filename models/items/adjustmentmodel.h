// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// The icon of an adjustment's state and what its colour means.
struct AdjustmentStateLook
{
    QString iconName;
    Tone tone = Tone::Muted;
};
[[nodiscard]] AdjustmentStateLook adjustmentStateLook(AdjustmentState state);
/// "+$25.00", "−$12.50"; a credit line as it is: "to $500.00".
[[nodiscard]] QString adjustmentAmountText(AdjustmentKind kind, Money amount, const CellFormat& format);

/// What operators have changed of wallets, or want to, newest first.
class AdjustmentModel final : public KeysetModel<Adjustment>
{
    Q_OBJECT
public:
    enum Column
    {
        NumberColumn,
        WorkspaceColumn,
        KindColumn,
        AmountColumn,
        StateColumn,
        ReasonColumn,
        ProposedByColumn,
        ProposedColumn,
        DecidedByColumn
    };
    static constexpr int columns = DecidedByColumn + 1;

    explicit AdjustmentModel(DeskService& service, QObject* parent = nullptr);

    /// Those that wait for a second operator, or all. Asks anew.
    void setWithDecided(bool withDecided);
    [[nodiscard]] bool isWithDecided() const { return m_isWithDecided; }

protected:
    QFuture<Result<QList<Adjustment>>> askPage(const Adjustment* after, int limit) override;
    [[nodiscard]] QString keyOf(const Adjustment& row) const override { return QString::number(row.number); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    DeskService& m_service;
    bool m_isWithDecided = false;
};

} // namespace leadfloor
