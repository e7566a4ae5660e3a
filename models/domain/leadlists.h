// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace leadfloor {

/// What made-up leads are made of: resources/data/names.tsv, leadwords.tsv and zips.tsv, in UTF-8.
/// Read once, then immutable; any thread.
struct LeadLists
{
    struct Name
    {
        QByteArray text;
        QByteArray ascii; ///< small letters for a mailbox; empty: the script has none
    };
    struct Group
    {
        int perMille = 0; ///< share of people whose names are of this group
        QList<Name> given;
        QList<Name> family;
    };
    struct Town
    {
        QByteArray zip;
        QByteArray name;
    };
    struct County
    {
        QByteArray state;
        QByteArray stateName;
        QByteArray name;
        QByteArray fullName; ///< "Caddo Parish"
        int stateIndex = 0;  ///< in `phoneStates`
        int zips = 0;        ///< ZIP codes with residents: its share of the leads
        QList<Town> towns;
    };
    struct PhoneState
    {
        QByteArray code;
        QList<QByteArray> areaCodes;
    };

    QList<Group> groups;
    QList<County> counties; ///< those that leads come from: states, the District, Puerto Rico
    QList<PhoneState> phoneStates; ///< by code
    QList<QByteArray> streets, lenders, sources, campaigns, projects, medical, loans, bestTimes,
        notes, mailDomains;

    [[nodiscard]] static const LeadLists& instance();
};

} // namespace leadfloor
