// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/statementdays.h"

#include "models/items/mask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QDate localDay(const StatementRow& movement)
{
    return movement.at.toLocalTime().date();
}

Money added(Money a, Money b)
{
    return a.plus(b).value_or(a); // the ledger's own sums fit 64 bits
}

} // namespace

StatementDays::StatementDays(StatementModel& statement, QObject* parent)
    : QAbstractTableModel(parent)
    , m_statement(statement)
{
    connect(&statement, &GrowingModel::stateChanged, this, &StatementDays::rebuild);
    connect(&statement, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    rebuild();
}

void StatementDays::setFirstDay(std::optional<QDate> day)
{
    if (day == m_firstDay)
        return;
    m_firstDay = day;
    rebuild();
}

void StatementDays::rebuild()
{
    QList<Row> fresh;
    Totals totals;
    qsizetype dayRow = -1;
    const int count = m_statement.rowCount();
    for (int i = 0; i < count; ++i) {
        const StatementRow& one = m_statement.row(i);
        const QDate day = localDay(one);
        if (m_firstDay && day < *m_firstDay)
            break;
        if (dayRow < 0 || fresh.at(dayRow).day != day) {
            dayRow = fresh.size();
            fresh.append({day, true, {}, {}});
        }
        fresh[dayRow].sum = added(fresh.at(dayRow).sum, one.amount);
        fresh.append({day, false, {}, QPersistentModelIndex(m_statement.index(i, 0))});
        if (totals.movements++ == 0) {
            totals.closing = one.balance;
            totals.lastDay = day;
        }
        totals.firstDay = day;
        totals.sum = added(totals.sum, one.amount);
        totals.opening = added(one.balance, Money::fromMinor(-one.amount.minor()));
        if (i + 1 < count && m_statement.row(i + 1).balance != totals.opening)
            totals.addsUp = false;
    }
    if (totals.movements == 0 && count > 0)
        totals.opening = totals.closing = m_statement.row(0).balance;
    // A movement's place in the statement is its key: persistent indexes have moved along with it.
    RowMerge::run(*this, m_rows, fresh, [](const Row& row) {
        return row.isDay ? u"day "_s % row.day.toString(Qt::ISODate)
                         : QString::number(row.source.row());
    });
    if (totals != m_totals) {
        m_totals = totals;
        Q_EMIT totalsChanged();
    }
    reachFirstDay();
}

void StatementDays::reachFirstDay()
{
    const int count = m_statement.rowCount();
    if (m_firstDay && count > 0 && localDay(m_statement.row(count - 1)) >= *m_firstDay &&
        m_statement.canFetchMore({}))
        m_statement.fetchMore({});
}

bool StatementDays::isDay(int row) const
{
    return m_rows.at(row).isDay;
}

const StatementRow* StatementDays::movement(int row) const
{
    const Row& one = m_rows.at(row);
    return one.source.isValid() ? &m_statement.row(one.source.row()) : nullptr;
}

QList<StatementRow> StatementDays::movements() const
{
    QList<StatementRow> all;
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (const StatementRow* one = movement(row))
            all.append(*one);
    }
    return all;
}

int StatementDays::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StatementDays::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : StatementModel::columns;
}

QVariant StatementDays::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_statement.headerData(section, orientation, role);
}

Qt::ItemFlags StatementDays::flags(const QModelIndex& index) const
{
    return index.isValid() && isDay(index.row()) ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                                 : QAbstractTableModel::flags(index);
}

QVariant StatementDays::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == IsDayRole)
        return row.isDay;
    if (row.isDay)
        return dayData(row, index.column(), role);
    if (!row.source.isValid())
        return {}; // gone from the statement; the next rebuild takes it away
    const QModelIndex source = m_statement.index(row.source.row(), index.column());
    if (role == Qt::DisplayRole && index.column() == StatementModel::TimeColumn) {
        const QDateTime at = m_statement.row(source.row()).at.toLocalTime(); // the day stands above
        return m_statement.format().locale.toString(at.time(), QLocale::ShortFormat);
    }
    return m_statement.data(source, role);
}

QVariant StatementDays::dayData(const Row& row, int column, int role) const
{
    const QLocale& locale = m_statement.format().locale;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return role == ToneRole ? QVariant(int(Tone::Muted)) : QVariant();
    if (column == StatementModel::TimeColumn)
        return locale.toString(row.day, QLocale::LongFormat);
    if (column != StatementModel::AmountColumn)
        return {};
    const QString sum = formatMoney(row.sum, locale, m_statement.format().currency);
    const QString words = row.sum > Money() ? QString(locale.positiveSign() % sum) : sum;
    return role == Qt::AccessibleTextRole ? Mask::words(words) : words;
}

bool StatementDays::isWhole() const
{
    const int count = m_statement.rowCount();
    return m_statement.isComplete() || (m_firstDay && count > 0 && localDay(m_statement.row(count - 1)) < *m_firstDay);
}

bool StatementDays::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !isWhole() && m_statement.canFetchMore({});
}

void StatementDays::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        m_statement.fetchMore({});
}

} // namespace leadfloor
