// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

class QStackedLayout;

namespace leadfloor {

class EmptyState;
class LfTableView;

/// Rows that are known to come, for the time before the first answer.
class LoadingRows final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int rows = 12;

    explicit LoadingRows(QObject* parent = nullptr);
    /// Takes the titles of `model` at once.
    void follow(const QAbstractItemModel& model);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_titles;
};

/// A table, or loading rows in its columns, or an empty state in its place.
class TableStack final : public QWidget
{
    Q_OBJECT
public:
    enum class Shown : quint8
    {
        Rows,
        Loading,
        Empty
    };

    /// Takes `table`, whose model and columns are set up already.
    explicit TableStack(LfTableView* table, QWidget* parent = nullptr);

    void showRows();
    /// Bars appear after 150 ms only (look.md section 5).
    void showLoading();
    /// The empty state to say something in; shown at once.
    EmptyState& showEmpty();
    [[nodiscard]] Shown shown() const;
    [[nodiscard]] EmptyState& empty() const { return *m_empty; }

private:
    QStackedLayout* m_stack;
    LfTableView* m_table;
    LoadingRows* m_loadingRows;
    LfTableView* m_loading;
    EmptyState* m_empty;
};

} // namespace leadfloor
