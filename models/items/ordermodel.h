// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// An order's state in words, its icon and what its colour means (R20). An unknown state is shown as
/// it came.
struct OrderStateLook
{
    QString text, iconName;
    Tone tone = Tone::Muted;
};
[[nodiscard]] OrderStateLook orderStateLook(const QString& state);

/// The order still holds its leads at `now`, and waits for its money (R21).
[[nodiscard]] bool isOnHold(const OrderRow& order, const QDateTime& now = QDateTime::currentDateTimeUtc());
/// Its state at `now`: a hold ends by time alone, before anybody says so.
[[nodiscard]] QString orderStateAt(const OrderRow& order, const QDateTime& now = QDateTime::currentDateTimeUtc());
/// Contacts of it are to be delivered.
[[nodiscard]] bool isUndelivered(const OrderRow& order);
/// "2 days", "5 h", "8 min", "40 s": what is left until `until`, rounded down; "0 s" if nothing is.
[[nodiscard]] QString timeLeftText(const QDateTime& until, const QLocale& locale,
                                   const QDateTime& now = QDateTime::currentDateTimeUtc());

/// The workspace's orders, newest first.
class OrderModel final : public KeysetModel<OrderRow>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn, CreatedColumn, StateColumn, LeadsColumn, DeliveredColumn, TotalColumn, BuyerColumn
    };
    static constexpr int columns = BuyerColumn + 1;

    explicit OrderModel(OrderService& service, QObject* parent = nullptr);

    /// The time that is left of holds has changed: shows it. True if one has ended since the last time.
    bool showTime();

protected:
    QFuture<Result<QList<OrderRow>>> askPage(const OrderRow* after, int limit) override;
    [[nodiscard]] QString keyOf(const OrderRow& row) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    OrderService& m_service;
    QDateTime m_shownAt;
};

} // namespace leadfloor
