// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/statementmodel.h"

#include <QAbstractTableModel>
#include <QPersistentModelIndex>

#include <optional>

namespace leadfloor {

/// The statement of a period as people read one: movements newest first, below a line for each day
/// with the day's sum. Days are local ones. Columns and texts are those of the StatementModel, of
/// which this shows a part; it must outlive this model.
class StatementDays final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role
    {
        IsDayRole = FirstOwnRole, ///< bool: the line of a day, not a movement
    };
    /// The period in numbers.
    struct Totals
    {
        int movements = 0;
        QDate firstDay, lastDay;     ///< of movements; null if there are none
        Money opening, closing, sum; ///< sum is closing - opening
        /// Every balance is the one before plus the amount.
        bool addsUp = true;
        friend bool operator==(const Totals&, const Totals&) = default;
    };

    explicit StatementDays(StatementModel& statement, QObject* parent = nullptr);

    /// Movements from this local day on; nullopt: all. Asks for older ones until the day is
    /// reached.
    void setFirstDay(std::optional<QDate> day);
    [[nodiscard]] std::optional<QDate> firstDay() const { return m_firstDay; }
    /// All movements of the period are here.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] const Totals& totals() const { return m_totals; }
    [[nodiscard]] bool isDay(int row) const;
    /// nullptr for the line of a day.
    [[nodiscard]] const StatementRow* movement(int row) const;
    /// Oldest first, for a chart.
    [[nodiscard]] QList<StatementRow> movements() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void totalsChanged();

private:
    friend struct RowMerge;
    struct Row
    {
        QDate day;
        bool isDay = true;
        Money sum;                    ///< of a day's line
        QPersistentModelIndex source; ///< of a movement
        friend bool operator==(const Row&, const Row&) = default;
    };
    void rebuild();
    void reachFirstDay();
    [[nodiscard]] QVariant dayData(const Row& row, int column, int role) const;

    StatementModel& m_statement;
    std::optional<QDate> m_firstDay;
    QList<Row> m_rows;
    Totals m_totals;
};

} // namespace leadfloor
