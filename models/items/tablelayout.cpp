// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tablelayout.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

QJsonObject TableLayout::toJson() const
{
    QJsonArray places;
    for (const ColumnPlace& place : columns) {
        QJsonObject column{{u"key"_s, place.key}, {u"shown"_s, place.isShown}};
        if (place.width > 0)
            column.insert(u"width"_s, place.width);
        places.append(column);
    }
    QJsonObject json{{u"version"_s, version}, {u"columns"_s, places}};
    if (!frozen.isEmpty())
        json.insert(u"frozen"_s, frozen);
    return json;
}

TableLayout TableLayout::fromJson(const QJsonObject& json)
{
    TableLayout layout;
    const QJsonArray places = json.value("columns"_L1).toArray();
    for (const QJsonValue& value : places) {
        const QJsonObject column = value.toObject();
        const QString key = column.value("key"_L1).toString();
        if (key.isEmpty() || key.size() > 64 || layout.find(key) || layout.columns.size() >= columnsMax)
            continue;
        layout.columns.append({key, column.value("shown"_L1).toBool(true),
                               std::clamp(column.value("width"_L1).toInt(), 0, widthMost)});
    }
    layout.frozen = json.value("frozen"_L1).toString().left(64);
    return layout;
}

TableLayout TableLayout::initial(const QList<ColumnSpec>& known)
{
    TableLayout layout;
    for (const ColumnSpec& spec : known)
        layout.columns.append({spec.key, spec.isShownAtFirst, 0});
    return layout;
}

TableLayout TableLayout::completed(const QList<ColumnSpec>& known) const
{
    if (columns.isEmpty())
        return initial(known);
    TableLayout layout = *this;
    for (const ColumnSpec& spec : known) {
        if (!layout.find(spec.key))
            layout.columns.append({spec.key, false, 0});
    }
    return layout;
}

const ColumnPlace* TableLayout::find(const QString& key) const
{
    const auto it = std::find_if(columns.cbegin(), columns.cend(),
                                 [&key](const ColumnPlace& place) { return place.key == key; });
    return it == columns.cend() ? nullptr : &*it;
}

ColumnPlace* TableLayout::find(const QString& key)
{
    const auto it = std::find_if(columns.begin(), columns.end(),
                                 [&key](const ColumnPlace& place) { return place.key == key; });
    return it == columns.end() ? nullptr : &*it;
}

void TableLayout::reorder(const QStringList& keys)
{
    QList<ColumnPlace> wanted;
    for (const QString& key : keys) {
        if (const ColumnPlace* place = std::as_const(*this).find(key))
            wanted.append(*place);
    }
    qsizetype next = 0;
    for (ColumnPlace& place : columns) {
        if (keys.contains(place.key))
            place = wanted.at(next++);
    }
}

} // namespace leadfloor
