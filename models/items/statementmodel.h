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

/// Movements of the wallet, newest first, with the balance after each. The service has no cursor,
/// so the list grows by asking for more from the top, up to 1,000 movements.
class StatementModel final : public GrowingModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, WhatColumn, OrderColumn, AmountColumn, BalanceColumn };
    static constexpr int columns = BalanceColumn + 1;

    explicit StatementModel(WalletSource& source, QObject* parent = nullptr);

    void reload() override;
    void refresh() override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] bool isLoading() const override { return m_pending.isRunning(); }
    [[nodiscard]] const StatementRow& row(int number) const { return m_rows.at(number).movement; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    friend struct RowMerge;
    struct Row
    {
        QString key; ///< movements have no id here; equal ones are numbered from the oldest
        StatementRow movement;
        friend bool operator==(const Row&, const Row&) = default;
    };
    void ask(int limit);
    void take(const Result<QList<StatementRow>>& answer, int limit);

    WalletSource& m_source;
    QList<Row> m_rows;
    Pending<QList<StatementRow>> m_pending;
};

} // namespace leadfloor
