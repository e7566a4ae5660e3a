// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// What a movement is, in words and as an icon.
struct MovementLook
{
    QString text, iconName;
};
[[nodiscard]] MovementLook movementLook(const StatementRow& movement);

/// Movements of the wallet, newest first, with the balance after each.
class StatementModel final : public KeysetModel<StatementRow>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, WhatColumn, OrderColumn, AmountColumn, BalanceColumn };
    static constexpr int columns = BalanceColumn + 1;

    explicit StatementModel(WalletSource& source, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<StatementRow>>> askPage(const StatementRow* after, int limit) override;
    [[nodiscard]] QString keyOf(const StatementRow& row) const override { return QString::number(row.number); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    WalletSource& m_source;
};

} // namespace leadfloor
