// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadlists.h"

#include "models/domain/datatable.h"
#include "models/domain/places.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct GroupShare
{
    const char16_t* name;
    int perMille;
};
/// Shares roughly as on a national list; the small ones are there to be met in every file.
constexpr GroupShare groupShares[] = {
    {u"english", 690}, {u"spanish", 160}, {u"european", 40}, {u"vietnamese", 40},
    {u"arabic", 25},  {u"chinese", 25}, {u"cyrillic", 20},
};

QByteArray mailboxOf(const QString& name)
{
    QString plain = name.toLower();
    for (const auto& [letter, ascii] : {std::pair(u'đ', u"d"_s),
                                        {u'ł', u"l"_s},
                                        {u'ø', u"o"_s},
                                        {u'ß', u"ss"_s},
                                        {u'þ', u"th"_s},
                                        {u'ð', u"d"_s},
                                        {u'ı', u"i"_s}})
        plain.replace(letter, ascii);
    QByteArray mailbox;
    for (const QChar c : plain.normalized(QString::NormalizationForm_KD)) {
        if (c >= u'a' && c <= u'z')
            mailbox += char(c.unicode());
        else if (c.isLetter())
            return {};
    }
    return mailbox;
}

LeadLists readLists()
{
    LeadLists lists;
    QHash<QString, int> groupByName;
    for (const GroupShare& share : groupShares) {
        groupByName.insert(QStringView(share.name).toString(), int(lists.groups.size()));
        lists.groups.append({share.perMille, {}, {}});
    }
    for (const QStringList& row : readDataTable(u"names.tsv"_s)) {
        LeadLists::Group& group = lists.groups[groupByName.value(row[0])];
        (row[1] == "given"_L1 ? group.given : group.family)
            .append({row[2].toUtf8(), mailboxOf(row[2])});
    }
    const QHash<QString, QList<QByteArray>*> byKind = {
        {u"street"_s, &lists.streets},   {u"lender"_s, &lists.lenders},
        {u"source"_s, &lists.sources},   {u"campaign"_s, &lists.campaigns},
        {u"project"_s, &lists.projects}, {u"medical"_s, &lists.medical},
        {u"loan"_s, &lists.loans},       {u"besttime"_s, &lists.bestTimes},
        {u"note"_s, &lists.notes},       {u"maildomain"_s, &lists.mailDomains},
    };
    for (const QStringList& row : readDataTable(u"leadwords.tsv"_s)) {
        QList<QByteArray>* list = byKind.value(row[0]);
        Q_ASSERT(list);
        list->append(row[1].toUtf8());
    }
    QHash<QString, int> stateByCode;
    for (const UsState& state : Places::instance().states()) {
        // Area codes of the small islands have too few exchanges to make numbers from.
        if (state.areaCodes.isEmpty()
            || (state.kind == UsState::Kind::Territory && state.code != "PR"_L1))
            continue;
        stateByCode.insert(state.code, int(lists.phoneStates.size()));
        LeadLists::PhoneState phoneState{state.code.toLatin1(), {}};
        for (const QString& areaCode : state.areaCodes)
            phoneState.areaCodes.append(areaCode.toLatin1());
        lists.phoneStates.append(phoneState);
    }
    for (const QStringList& row : readDataTable(u"zips.tsv"_s)) {
        const UsCounty* place = Places::instance().county(row[0]);
        if (!stateByCode.contains(place->state))
            continue;
        LeadLists::County county{place->state.toLatin1(),
                                 Places::instance().state(place->state)->name.toUtf8(),
                                 place->name.toUtf8(),
                                 place->fullName().toUtf8(),
                                 stateByCode.value(place->state),
                                 row[1].toInt(),
                                 {}};
        for (const QString& town : row.mid(2))
            county.towns.append({town.left(5).toLatin1(), town.mid(6).toUtf8()});
        lists.counties.append(county);
    }
    return lists;
}

} // namespace

const LeadLists& LeadLists::instance()
{
    static const LeadLists lists = readLists();
    return lists;
}

} // namespace leadfloor
