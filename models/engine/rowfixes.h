// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadimport.h"
#include "models/engine/recordreader.h"

#include <QHash>
#include <QSet>

namespace leadfloor {

/// A value of a file as faults show it: trimmed, at most 100 characters.
[[nodiscard]] QString shownValue(QByteArrayView value);

/// What a person has mended in a file, to be put over its values while they are read. A value; safe
/// from every thread once made. Of several fixes for a place the last one counts, and one for a
/// single row before one for all.
class RowFixes final
{
public:
    RowFixes() = default;
    explicit RowFixes(const QList<ImportFix>& fixes);

    [[nodiscard]] bool isEmpty() const { return m_ofRows.isEmpty() && m_ofValues.isEmpty(); }
    /// The value in the place of `text`; nullopt: as it is.
    [[nodiscard]] std::optional<QByteArray> valueFor(qint64 rowNo, int column, QByteArrayView text) const;
    [[nodiscard]] bool touches(qint64 rowNo, const CsvBatch& batch, qsizetype index) const;

private:
    QHash<std::pair<qint64, int>, QByteArray> m_ofRows;
    QHash<std::pair<int, QString>, QByteArray> m_ofValues;
    QSet<int> m_columns; ///< of m_ofValues
};

} // namespace leadfloor
