// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exportlayout.h"

#include <QAbstractTableModel>

namespace leadfloor {

/// Words for a form of values: "Digits only", "03/31/2026".
[[nodiscard]] QString fieldFormText(FieldForm form);

/// The columns of a file in their order, for the editor. GUI thread; it never is empty.
class ExportFieldModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        HeaderColumn,
        SourceColumn,
        FormColumn,
        TextColumn,
        LongestColumn
    };
    static constexpr int columns = LongestColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setFields(const QList<ExportField>& fields);
    [[nodiscard]] const QList<ExportField>& fields() const { return m_fields; }
    void replace(int row, const ExportField& field);
    /// Puts a column behind `row`; returns its row.
    int add(int row);
    /// Returns the row that is next; the last column stays.
    int remove(int row);
    /// One place up (-1) or down (1); returns where the column is now.
    int move(int row, int step);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed(); ///< anything, by any of the calls

private:
    QList<ExportField> m_fields;
};

/// Rows of texts under a header, as a file will have them. Contacts are masked while the mask is on.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PreviewModel(QObject* parent = nullptr);
    /// The first is the header; empty: nothing is shown.
    void setRows(const QList<QStringList>& rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<QStringList> m_rows;
};

} // namespace leadfloor
