// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payoutservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// The icon of a state of money on its way to a partner, and what its colour means.
struct PayStateLook
{
    QString iconName;
    Tone tone = Tone::Muted;
};
[[nodiscard]] PayStateLook payStateLook(CommissionState state);
[[nodiscard]] PayStateLook payStateLook(PayoutState state);
/// Commission for the clipboard: "0.1155" in the reader's decimals.
[[nodiscard]] QString partsCopy(qint64 parts, const QLocale& locale);

/// What was sold of a partner's files, newest first.
class CommissionModel final : public KeysetModel<Commission>
{
    Q_OBJECT
public:
    enum Column
    {
        SoldColumn,
        FileColumn,
        LeadsColumn,
        NetColumn,
        RateColumn,
        CommissionColumn,
        StateColumn,
        PayableColumn,
        ProductColumn
    };
    static constexpr int columns = ProductColumn + 1;

    explicit CommissionModel(PayoutService& service, QObject* parent = nullptr);

    /// Only those of this state; nullopt: all. Asks anew.
    void setState(std::optional<CommissionState> state);
    [[nodiscard]] std::optional<CommissionState> state() const { return m_state; }

protected:
    QFuture<Result<QList<Commission>>> askPage(const Commission* after, int limit) override;
    [[nodiscard]] QString keyOf(const Commission& row) const override { return QString::number(row.cursor); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    PayoutService& m_service;
    std::optional<CommissionState> m_state;
};

} // namespace leadfloor
