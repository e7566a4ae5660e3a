// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importbatchmodel.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

ImportBatchModel::ImportBatchModel(ImportService& service, QObject* parent)
    : KeysetModel<ImportBatch>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<ImportBatch>>> ImportBatchModel::askPage(const ImportBatch* after, int limit)
{
    return m_service.batches(after ? after->batch : QString(), limit);
}

QString ImportBatchModel::title(int column) const
{
    switch (Column(column)) {
    case TimeColumn:
        return tr("Came in");
    case FileColumn:
        return tr("File");
    case SupplierColumn:
        return tr("Supplier");
    case StateColumn:
        return tr("State");
    case RowsColumn:
        return tr("Rows");
    case AcceptedColumn:
        return tr("New leads");
    case DuplicatesColumn:
        return tr("Duplicates");
    case RejectedColumn:
        return tr("Rejected");
    case ByColumn:
        return tr("By");
    }
    return {};
}

QString ImportBatchModel::cellText(int line, int column) const
{
    const ImportBatch& batch = row(line);
    switch (Column(column)) {
    case TimeColumn:
        return m_format.locale.toString(batch.createdAt.toLocalTime(), QLocale::ShortFormat);
    case FileColumn:
        return batch.fileName;
    case SupplierColumn:
        return batch.supplier;
    case StateColumn:
        return batch.isWithdrawn ? tr("Withdrawn") : tr("Published");
    case RowsColumn:
    case AcceptedColumn:
    case DuplicatesColumn:
    case RejectedColumn:
        return m_format.locale.toString(cellValue(line, column).toLongLong());
    case ByColumn:
        return batch.createdBy;
    }
    return {};
}

QVariant ImportBatchModel::cellValue(int line, int column) const
{
    const ImportBatch& batch = row(line);
    switch (Column(column)) {
    case TimeColumn:
        return batch.createdAt;
    case FileColumn:
        return batch.fileName;
    case SupplierColumn:
        return batch.supplier;
    case StateColumn:
        return batch.isWithdrawn;
    case RowsColumn:
        return batch.rows;
    case AcceptedColumn:
        return batch.accepted;
    case DuplicatesColumn:
        return batch.duplicates;
    case RejectedColumn:
        return batch.rejected;
    case ByColumn:
        return batch.createdBy;
    }
    return {};
}

QVariant ImportBatchModel::cellExtra(int line, int column, int role) const
{
    if (column != StateColumn)
        return {};
    const bool isWithdrawn = row(line).isWithdrawn;
    if (role == ToneRole)
        return int(isWithdrawn ? Tone::Muted : Tone::Good);
    return role == IconNameRole ? QVariant(isWithdrawn ? u"undo-2"_s : u"circle-check"_s) : QVariant();
}

} // namespace leadfloor
