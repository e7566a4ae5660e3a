// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/rowfixes.h"

#include "models/domain/leadvalues.h"

namespace leadfloor {

QString shownValue(QByteArrayView value)
{
    constexpr qsizetype charactersMax = 100;
    return QString::fromUtf8(value).left(charactersMax);
}

RowFixes::RowFixes(const QList<ImportFix>& fixes)
{
    for (const ImportFix& fix : fixes) {
        if (fix.rowNo > 0) {
            m_ofRows.insert({fix.rowNo, fix.column}, fix.to.toUtf8());
        } else {
            m_ofValues.insert({fix.column, fix.from}, fix.to.toUtf8());
            m_columns.insert(fix.column);
        }
    }
}

std::optional<QByteArray> RowFixes::valueFor(qint64 rowNo, int column, QByteArrayView text) const
{
    if (const auto own = m_ofRows.constFind({rowNo, column}); own != m_ofRows.constEnd())
        return *own;
    if (!m_columns.contains(column))
        return std::nullopt;
    const auto all = m_ofValues.constFind({column, shownValue(trimmedValue(text))});
    return all == m_ofValues.constEnd() ? std::nullopt : std::optional<QByteArray>(*all);
}

bool RowFixes::touches(qint64 rowNo, const CsvBatch& batch, qsizetype index) const
{
    for (quint32 column = 0; column < batch.record(index).fields; ++column) {
        if (valueFor(rowNo, int(column), batch.field(index, column)))
            return true;
    }
    return false;
}

} // namespace leadfloor
