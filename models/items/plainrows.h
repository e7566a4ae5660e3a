// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

namespace leadfloor {

/// Rows of finished words that come all at once: previews and reports. One column may have a tone and
/// an icon in each row. GUI thread.
class PlainRows final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        QStringList cells;
        Tone tone = Tone::Plain; ///< of the marked column
        QString iconName = {};
        qint64 key = 0;          ///< the owner's
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// `marked` has a tone; -1: none.
    void setTitles(const QStringList& titles, int marked = -1);
    void setRows(const QList<Row>& rows);
    [[nodiscard]] const Row& row(int line) const { return m_rows.at(line); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    int m_marked = -1;
    QList<Row> m_rows;
};

} // namespace leadfloor
