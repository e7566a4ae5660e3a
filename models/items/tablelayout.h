// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace leadfloor {

/// A column that a program has, by a key that never changes.
struct ColumnSpec
{
    QString key;
    bool isShownAtFirst = true;
};

/// Where one column stands, whether it is shown and how wide.
struct ColumnPlace
{
    QString key;
    bool isShown = true;
    int width = 0; ///< pixels at 100 % text size; 0: as wide as its contents usually are
    friend bool operator==(const ColumnPlace&, const ColumnPlace&) = default;
};

/// Order, visibility and widths of a table's columns by key, so that it outlives updates: keys that
/// this program does not know keep their place and are written back, columns that are newer than
/// the layout come last and are hidden.
struct TableLayout
{
    static constexpr int version = 1;
    static constexpr int columnsMax = 100; ///< of a document; further ones are left out
    static constexpr int widthMost = 2000;

    QList<ColumnPlace> columns; ///< each key once
    QString frozen;             ///< up to this one they stay when the rest scrolls; empty: the table's own choice

    /// {"version": 1, "columns": [{"key": "state", "shown": true, "width": 84}, ...], "frozen": "state"}
    [[nodiscard]] QJsonObject toJson() const;
    /// What is damaged is left out; an empty layout means that nothing was usable.
    [[nodiscard]] static TableLayout fromJson(const QJsonObject& json);
    [[nodiscard]] static TableLayout initial(const QList<ColumnSpec>& known);
    /// With a place for each of `known`. An empty one becomes the initial one.
    [[nodiscard]] TableLayout completed(const QList<ColumnSpec>& known) const;

    [[nodiscard]] const ColumnPlace* find(const QString& key) const; ///< nullptr: none
    [[nodiscard]] ColumnPlace* find(const QString& key);
    /// Puts these keys, all of which are here, into this order; the others keep their places.
    void reorder(const QStringList& keys);

    friend bool operator==(const TableLayout&, const TableLayout&) = default;
};

} // namespace leadfloor
