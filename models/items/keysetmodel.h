// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/items/inventorycolumns.h"
#include "models/items/pending.h"
#include "models/items/roles.h"
#include "models/items/rowmerge.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace leadfloor {

/// A list of unknown length, newest first, that grows as the view scrolls down (fetchMore). What
/// all such lists share that needs no row type. GUI thread; asks nothing before the first reload().
class GrowingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageRows = 200;
    static constexpr int answerRowsMax = 1000; ///< the services give no more at once

    explicit GrowingModel(int columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(columns)
    {
    }

    /// Asks anew for the first rows; those shown stay until the answer is here, and what is in both
    /// keeps its place and selection.
    virtual void reload() = 0;
    /// Asks again for what is shown, up to 1,000 rows; rows below stay as they are.
    virtual void refresh() = 0;

    [[nodiscard]] bool hasAnswer() const { return m_hasAnswer; }
    [[nodiscard]] virtual bool isLoading() const = 0;
    [[nodiscard]] bool isComplete() const { return m_isComplete; } ///< the last row is here
    /// Why rows could not be loaded; gone as soon as it is tried again.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    void setFormat(const CellFormat& format);
    [[nodiscard]] const CellFormat& format() const { return m_format; }
    /// After a failure only reload() and refresh() ask again.
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : m_columns;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;

Q_SIGNALS:
    void stateChanged(); ///< hasAnswer, isLoading, isComplete, error

protected:
    [[nodiscard]] virtual QString title(int column) const = 0;
    /// DisplayRole and ValueRole of a cell (roles.h).
    [[nodiscard]] virtual QString cellText(int line, int column) const = 0;
    [[nodiscard]] virtual QVariant cellValue(int line, int column) const = 0;
    /// The other roles, if it has any.
    [[nodiscard]] virtual QVariant cellExtra(int line, int column, int role) const;

    bool m_hasAnswer = false;
    bool m_isComplete = false;
    std::optional<Error> m_error;
    CellFormat m_format;

private:
    /// "Column, value": for AccessibleTextRole.
    [[nodiscard]] QString spoken(const QModelIndex& index) const;
    int m_columns;
};

/// The same with rows that a service pages by the row before. Rows have unique keys.
template <class Row> class KeysetModel : public GrowingModel
{
public:
    using GrowingModel::GrowingModel;

    void reload() override { ask(nullptr, pageRows, Keep::Nothing); }
    void refresh() override
    {
        const auto shown = int(m_rows.size());
        ask(nullptr, qBound(pageRows, shown, answerRowsMax), Keep::RowsBelow);
    }
    void fetchMore(const QModelIndex& parent) override
    {
        if (canFetchMore(parent) && !m_rows.isEmpty())
            ask(&m_rows.constLast(), pageRows, Keep::RowsAbove);
    }
    [[nodiscard]] bool isLoading() const override { return m_pending.isRunning(); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] const Row& row(int number) const { return m_rows.at(number); }

protected:
    /// `after` is nullptr for the newest page.
    virtual QFuture<Result<QList<Row>>> askPage(const Row* after, int limit) = 0;
    [[nodiscard]] virtual QString keyOf(const Row& row) const = 0;

private:
    friend struct RowMerge;
    enum class Keep : quint8
    {
        Nothing,
        RowsAbove,
        RowsBelow
    };

    void ask(const Row* after, int limit, Keep keep)
    {
        m_error.reset();
        m_pending.ask(askPage(after, limit), [this, limit, keep](const Result<QList<Row>>& answer) {
            take(answer, limit, keep);
        });
        Q_EMIT stateChanged();
    }

    void take(const Result<QList<Row>>& answer, int limit, Keep keep)
    {
        if (!answer) {
            m_error = answer.error();
            Q_EMIT stateChanged();
            return;
        }
        QList<Row> rows = keep == Keep::RowsAbove ? m_rows : QList<Row>();
        QSet<QString> keys;
        for (const Row& row : std::as_const(rows))
            keys.insert(keyOf(row));
        const auto append = [&](const Row& row) {
            if (const QString key = keyOf(row); !keys.contains(key)) {
                keys.insert(key);
                rows.append(row);
            }
        };
        std::for_each(answer->cbegin(), answer->cend(), append);
        const bool isLast = answer->size() < limit;
        if (keep != Keep::RowsBelow || isLast || m_rows.isEmpty()) {
            m_isComplete = isLast;
        } else {
            // What was below the last row of the answer is still below it.
            const QString last = keyOf(answer->constLast());
            auto below = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                      [&](const Row& row) { return keyOf(row) == last; });
            if (below != m_rows.cend())
                std::for_each(below, m_rows.cend(), append);
            else
                m_isComplete = false;
        }
        m_hasAnswer = true;
        RowMerge::run(*this, m_rows, rows, [this](const Row& row) { return keyOf(row); });
        Q_EMIT stateChanged();
    }

    QList<Row> m_rows;
    Pending<QList<Row>> m_pending;
};

} // namespace leadfloor
