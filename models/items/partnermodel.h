// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/commissionmodel.h"

namespace leadfloor {

/// All partners by name, with their terms and what is owed to them; for operators.
class PartnerModel final : public KeysetModel<Partner>
{
    Q_OBJECT
public:
    enum Column
    {
        NameColumn,
        TermsColumn,
        HeldColumn,
        PayableColumn,
        MadeColumn,
        PaidColumn,
        LastColumn
    };
    static constexpr int columns = LastColumn + 1;

    explicit PartnerModel(PayoutService& service, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<Partner>>> askPage(const Partner* after, int limit) override;
    [[nodiscard]] QString keyOf(const Partner& row) const override { return row.name; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    PayoutService& m_service;
};

} // namespace leadfloor
