// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/demolists.h"

#include "models/domain/datatable.h"

#include <QHash>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int demoNames = 4000;

struct NameGroup
{
    QLatin1StringView name;
    int share; ///< of 1000 people
};
// No Chinese names here, unlike in generated files: a demo must not show boxes where a font is missing.
constexpr std::array<NameGroup, 6> nameGroups = {{{"english"_L1, 660},
                                                 {"spanish"_L1, 160},
                                                 {"european"_L1, 90},
                                                 {"vietnamese"_L1, 50},
                                                 {"arabic"_L1, 20},
                                                 {"cyrillic"_L1, 20}}};

} // namespace

QJsonObject demoLists()
{
    QHash<QString, QStringList> given;
    QHash<QString, QStringList> family;
    const QList<QStringList> names = readDataTable(u"names.tsv"_s);
    for (const QStringList& row : names)
        (row.at(1) == "given"_L1 ? given : family)[row.at(0)].append(row.at(2));
    QJsonArray first;
    QJsonArray last;
    for (const NameGroup& group : nameGroups) {
        const QStringList& givenNames = given[group.name];
        const QStringList& familyNames = family[group.name];
        // Steps without a common divisor with most list lengths mix the pairs evenly.
        for (int i = 0; i < demoNames * group.share / 1000; ++i) {
            first.append(givenNames.at(i * 7 % givenNames.size()));
            last.append(familyNames.at((i * 11 + i / familyNames.size()) % familyNames.size()));
        }
    }
    QJsonObject lists{{u"first"_s, first}, {u"last"_s, last}};
    const QList<QStringList> words = readDataTable(u"leadwords.tsv"_s);
    QHash<QString, QJsonArray> byKind;
    for (const QStringList& row : words)
        byKind[row.at(0)].append(row.at(1));
    for (const QString& kind : {u"street"_s, u"lender"_s, u"source"_s, u"campaign"_s})
        lists.insert(kind, byKind.value(kind));
    QJsonObject towns;
    const QList<QStringList> zips = readDataTable(u"zips.tsv"_s);
    for (const QStringList& row : zips) {
        if (row.size() > 2)
            towns.insert(QString::number(row.at(0).toInt()), QJsonArray::fromStringList(row.mid(2)));
    }
    lists.insert("towns"_L1, towns);
    return lists;
}

} // namespace leadfloor
