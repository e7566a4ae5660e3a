// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/suppressionservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// The workspace's suppression lists, newest first; all of them come at once.
class SuppressionModel final : public KeysetModel<SuppressionRow>
{
    Q_OBJECT
public:
    enum Column
    {
        NameColumn,
        EntriesColumn,
        UntilColumn,
        SinceColumn,
        ByColumn
    };
    static constexpr int columns = ByColumn + 1;

    explicit SuppressionModel(SuppressionService& service, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<SuppressionRow>>> askPage(const SuppressionRow* after, int limit) override;
    [[nodiscard]] QString keyOf(const SuppressionRow& row) const override { return row.list.toString(); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    SuppressionService& m_service;
};

} // namespace leadfloor
