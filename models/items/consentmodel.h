// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// What waits for a second operator besides adjustments, oldest first.
class ConsentModel final : public KeysetModel<Consent>
{
    Q_OBJECT
public:
    enum Column
    {
        KindColumn,
        ObjectColumn,
        WorkspaceColumn,
        AmountColumn,
        AskedByColumn,
        AskedColumn,
        ReasonColumn
    };
    static constexpr int columns = ReasonColumn + 1;

    explicit ConsentModel(DeskService& service, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<Consent>>> askPage(const Consent* after, int limit) override;
    [[nodiscard]] QString keyOf(const Consent& row) const override { return row.kind + u' ' + row.key; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    DeskService& m_service;
};

} // namespace leadfloor
