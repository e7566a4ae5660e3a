// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// Files that came in, newest first.
class ImportBatchModel final : public KeysetModel<ImportBatch>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, FileColumn, SupplierColumn, StateColumn, RowsColumn, AcceptedColumn, DuplicatesColumn, RejectedColumn, ByColumn };
    static constexpr int columns = ByColumn + 1;

    explicit ImportBatchModel(ImportService& service, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<ImportBatch>>> askPage(const ImportBatch* after, int limit) override;
    [[nodiscard]] QString keyOf(const ImportBatch& row) const override { return row.batch; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    ImportService& m_service;
};

} // namespace leadfloor
