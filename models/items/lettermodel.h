// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// Letters of the floor to members, newest first.
class LetterModel final : public KeysetModel<OutboxMail>
{
    Q_OBJECT
public:
    enum Column
    {
        MadeColumn,
        KindColumn,
        WorkspaceColumn,
        EmailColumn,
        StateColumn,
        TriesColumn,
        ProblemColumn
    };
    static constexpr int columns = ProblemColumn + 1;

    explicit LetterModel(DeskService& service, QObject* parent = nullptr);

    /// "dead", "waiting", "sent"; empty: all. Asks anew.
    void setState(const QString& state);
    [[nodiscard]] const QString& state() const { return m_state; }

protected:
    QFuture<Result<QList<OutboxMail>>> askPage(const OutboxMail* after, int limit) override;
    [[nodiscard]] QString keyOf(const OutboxMail& row) const override { return row.id; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    DeskService& m_service;
    QString m_state;
};

} // namespace leadfloor
