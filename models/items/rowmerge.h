// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QList>

#include <algorithm>

namespace leadfloor {

/// Brings a flat model's rows to a fresher picture and tells the views only the difference: what
/// went, what moved, what came, what changed. Selection and scroll position live on.
/// A model that uses it names this struct its friend.
struct RowMerge
{
    /// `rows` are the model's; every row has one key (hashable, unique), rows compare with ==.
    template <class Model, class Row, class KeyOf>
    static void run(Model& model, QList<Row>& rows, const QList<Row>& fresh, KeyOf keyOf)
    {
        using Key = std::decay_t<decltype(keyOf(fresh.first()))>;
        QHash<Key, int> places;
        for (int i = 0; i < int(fresh.size()); ++i)
            places.insert(keyOf(fresh.at(i)), i);
        Q_ASSERT(places.size() == fresh.size());
        const auto placeOf = [&](const Row& row) { return places.value(keyOf(row), -1); };

        removeGone(model, rows, placeOf);
        reorder(model, rows, placeOf);
        insertNew(model, rows, fresh, placeOf);
        announceChanged(model, rows, fresh);
    }

private:
    template <class Model, class Row, class PlaceOf>
    static void removeGone(Model& model, QList<Row>& rows, PlaceOf placeOf)
    {
        for (int last = int(rows.size()) - 1; last >= 0; --last) {
            if (placeOf(rows.at(last)) >= 0)
                continue;
            int first = last;
            while (first > 0 && placeOf(rows.at(first - 1)) < 0)
                --first;
            model.beginRemoveRows({}, first, last);
            rows.remove(first, last - first + 1);
            model.endRemoveRows();
            last = first;
        }
    }

    template <class Model, class Row, class PlaceOf>
    static void reorder(Model& model, QList<Row>& rows, PlaceOf placeOf)
    {
        const auto isBefore = [&](const Row& a, const Row& b) { return placeOf(a) < placeOf(b); };
        if (std::is_sorted(rows.cbegin(), rows.cend(), isBefore))
            return;
        Q_EMIT model.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QList<Row> before = rows;
        std::sort(rows.begin(), rows.end(), isBefore);
        QHash<int, int> rowOfPlace;
        for (int row = 0; row < int(rows.size()); ++row)
            rowOfPlace.insert(placeOf(rows.at(row)), row);
        const QModelIndexList from = model.persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& index : from)
            to.append(
                model.index(rowOfPlace.value(placeOf(before.at(index.row()))), index.column()));
        model.changePersistentIndexList(from, to);
        Q_EMIT model.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    template <class Model, class Row, class PlaceOf>
    static void insertNew(Model& model, QList<Row>& rows, const QList<Row>& fresh, PlaceOf placeOf)
    {
        for (int row = 0; row < int(fresh.size()); ++row) {
            // The rows that are left stand in order, so the next one tells how many are missing.
            const int next = row < int(rows.size()) ? placeOf(rows.at(row)) : int(fresh.size());
            if (next == row)
                continue;
            model.beginInsertRows({}, row, next - 1);
            const QList<Row> added = fresh.mid(row, next - row);
            rows.insert(row, added.size(), Row());
            std::copy(added.cbegin(), added.cend(), rows.begin() + row);
            model.endInsertRows();
            row = next - 1;
        }
    }

    template <class Model, class Row>
    static void announceChanged(Model& model, QList<Row>& rows, const QList<Row>& fresh)
    {
        const QAbstractItemModel& base = model; // a list hides its columnCount()
        const int lastColumn = base.columnCount() - 1;
        for (int first = 0; first < int(rows.size()); ++first) {
            if (rows.at(first) == fresh.at(first))
                continue;
            int last = first;
            while (last + 1 < int(rows.size()) && !(rows.at(last + 1) == fresh.at(last + 1)))
                ++last;
            std::copy(fresh.cbegin() + first, fresh.cbegin() + last + 1, rows.begin() + first);
            Q_EMIT model.dataChanged(model.index(first, 0), model.index(last, lastColumn));
            first = last;
        }
    }
};

} // namespace leadfloor
