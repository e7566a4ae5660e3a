// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/returnservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// The icon of a return's state and what its colour means.
struct ReturnStateLook
{
    QString iconName;
    Tone tone = Tone::Muted;
};
[[nodiscard]] ReturnStateLook returnStateLook(ReturnState state);

/// The workspace's returns, for operators everybody's, newest first. Names are secret to the mask.
class ReturnModel final : public KeysetModel<ReturnRow>
{
    Q_OBJECT
public:
    enum Column
    {
        NumberColumn,
        LeadColumn,
        ReasonColumn,
        StateColumn,
        AmountColumn,
        OrderColumn,
        MadeColumn,
        MadeByColumn,
        WorkspaceColumn ///< for operators
    };
    static constexpr int columns = WorkspaceColumn + 1;

    explicit ReturnModel(ReturnService& service, QObject* parent = nullptr);

    /// Only those of this state (Queued, Accepted, Refused); nullopt: all. Asks anew.
    void setState(std::optional<ReturnState> state);
    [[nodiscard]] std::optional<ReturnState> state() const { return m_state; }
    /// First and last name; else the lead's number.
    [[nodiscard]] static QString nameOf(const ReturnRow& row);

protected:
    QFuture<Result<QList<ReturnRow>>> askPage(const ReturnRow* after, int limit) override;
    [[nodiscard]] QString keyOf(const ReturnRow& row) const override { return row.workspace % u' ' % QString::number(row.number); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    ReturnService& m_service;
    std::optional<ReturnState> m_state;
};

} // namespace leadfloor
