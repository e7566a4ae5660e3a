// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/logbook.h"

#include <QAbstractTableModel>

namespace leadfloor {

/// The log, newest entry first, as far as it fits level, area and words. GUI thread.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        TimeColumn,
        LevelColumn,
        AreaColumn,
        TextColumn
    };
    static constexpr int columns = TextColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first, as they are in the file.
    void setEntries(const QList<LogEntry>& entries);
    void setLeastLevel(LogLevel level);
    void setArea(const QString& area); ///< empty: all
    void setSearch(const QString& words);
    /// Of all entries, by name.
    [[nodiscard]] QStringList areas() const;
    [[nodiscard]] int entryCount() const { return int(m_entries.size()); }
    /// The lines of these rows as they are in the file, in the order of time.
    [[nodiscard]] QString lines(QList<int> rows) const;
    /// Of all rows.
    [[nodiscard]] QString allLines() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    [[nodiscard]] const LogEntry& entry(int row) const { return m_entries.at(m_shown.at(row)); }

    QList<LogEntry> m_entries;
    QList<int> m_shown; ///< indexes into m_entries, newest first
    LogLevel m_leastLevel = LogLevel::Debug;
    QString m_area, m_search;
};

} // namespace leadfloor
