// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// What of card payments a person has to look at, oldest first: the one that waits longest is on top.
class FindingModel final : public KeysetModel<CardFinding>
{
    Q_OBJECT
public:
    enum Column
    {
        NumberColumn,
        KindColumn,
        WorkspaceColumn,
        AmountColumn,
        OrderColumn,
        FoundColumn,
        StateColumn,
        DetailColumn
    };
    static constexpr int columns = DetailColumn + 1;

    explicit FindingModel(DeskService& service, QObject* parent = nullptr);

    /// Open ones, or all. Asks anew.
    void setWithClosed(bool withClosed);
    [[nodiscard]] bool isWithClosed() const { return m_isWithClosed; }

protected:
    QFuture<Result<QList<CardFinding>>> askPage(const CardFinding* after, int limit) override;
    [[nodiscard]] QString keyOf(const CardFinding& row) const override { return QString::number(row.number); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    DeskService& m_service;
    bool m_isWithClosed = false;
};

} // namespace leadfloor
