// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exportlayout.h"
#include "models/engine/phones.h"
#include "models/engine/rowwriter.h"

namespace leadfloor {

/// Makes of the values of a lead the values of a layout's columns: chooses, renames, fills up, cuts
/// and writes phones and dates in the form that the layout wants. One object per thread.
class RowShaper final
{
public:
    /// `country`: of phones in their national form; ISO 3166 alpha-2.
    RowShaper(const ExportLayout& layout, const QString& country);

    /// Columns of the file, for a writer.
    [[nodiscard]] const QList<CsvColumn>& columns() const { return m_columns; }
    /// True if a row of layout.sources() is a row of the file as it is.
    [[nodiscard]] bool isPassing() const { return m_isPassing; }
    /// `values` are those of layout.sources(), in PostgreSQL's text form, UTF-8; the answer is valid
    /// until the next call. What is cut is noted with `writer`.
    [[nodiscard]] const QList<QByteArray>& shape(const QList<QByteArray>& values, RowWriter& writer);

private:
    struct Field
    {
        int source = -1;
        FieldForm form = FieldForm::AsIs;
        QByteArray constant;
        int charactersMax = 0;
    };
    [[nodiscard]] QByteArray formed(const QByteArray& value, FieldForm form);

    QList<CsvColumn> m_columns;
    QList<Field> m_fields;
    QList<QByteArray> m_values;
    PhoneFormatter m_phones;
    bool m_isPassing = false;
};

} // namespace leadfloor
