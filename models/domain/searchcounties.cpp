// SPDX-License-Identifier: GPL-3.0-or-later
// Which county a name means, and how a county is written.
#include "models/domain/places.h"
#include "models/domain/searchparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::grammar {

namespace {

/// The name that means this county alone within its state: "caddo", "richmond city".
QString plainCountyName(const UsCounty& county)
{
    const bool shared = Places::instance().countiesNamed(county.name, county.state).size() > 1;
    return (shared ? county.fullName() : county.name).toLower();
}

QStringList qualifiedCounties(const QList<const UsCounty*>& counties)
{
    constexpr qsizetype suggestionsMost = 5;
    QStringList forms;
    for (const UsCounty* county : counties.first(std::min(suggestionsMost, counties.size())))
        forms.append(qualifiedCounty(*county));
    return forms;
}

QString stateNames(const QStringList& codes)
{
    QStringList names;
    for (const QString& code : codes)
        names.append(Places::instance().state(code)->name);
    return names.join(u", "_s);
}

} // namespace

QString qualifiedCounty(const UsCounty& county)
{
    return quoted(county.state.toLower() % u'/' % plainCountyName(county));
}

QString countyWord(const UsCounty& county, const QStringList& states, const QStringList& notStates)
{
    const bool plain = Places::instance().countiesNamed(county.name).size() == 1
        && (states.isEmpty() || states.contains(county.state)) && !notStates.contains(county.state);
    return plain ? quoted(county.name.toLower()) : qualifiedCounty(county);
}

void Parser::resolve(const Wish& wish)
{
    const Places& places = Places::instance();
    SearchTerm& term = m_terms[wish.term];
    QStringList chosen, excluded;
    for (const SearchTerm& other : std::as_const(m_terms)) {
        chosen += other.part.states;
        excluded += other.part.notStates;
    }
    for (const Wish& other : std::as_const(m_wishes)) {
        if (other.bare && !m_terms.at(other.term).negated && !other.state.isEmpty())
            chosen.append(other.state);
    }
    chosen.removeDuplicates();
    QList<const UsCounty*> found = places.countiesNamed(wish.name, wish.state);
    if (const UsCounty* byFips = wish.state.isEmpty() ? places.county(wish.name) : nullptr) {
        found = {byFips};
    } else if (found.isEmpty()) {
        QList<const UsCounty*> similar;
        for (const QString& state : wish.state.isEmpty() ? chosen : QStringList{wish.state})
            similar += places.similarCounties(wish.name, state);
        if (similar.isEmpty() && wish.state.isEmpty())
            similar = places.similarCounties(wish.name);
        return addError(wish.start, wish.end,
                        wish.state.isEmpty()
                            ? SearchText::tr("There is no county “%1”.").arg(wish.name)
                            : SearchText::tr("There is no county “%1” in %2.")
                                  .arg(wish.name, stateNames({wish.state})),
                        qualifiedCounties(similar));
    } else if (wish.state.isEmpty()) {
        QList<const UsCounty*> here = found;
        here.removeIf([&](const UsCounty* county) {
            return (!chosen.isEmpty() && !chosen.contains(county->state))
                || (!term.negated && excluded.contains(county->state));
        });
        if (here.isEmpty()) {
            return addError(wish.start, wish.end,
                            chosen.isEmpty()
                                ? SearchText::tr("Every state that has a county “%1” is excluded.")
                                      .arg(wish.name)
                                : SearchText::tr("There is no county “%1” in %2.")
                                      .arg(wish.name, stateNames(chosen)),
                            qualifiedCounties(found));
        }
        found = here;
    }
    if (found.size() > 1) {
        QStringList states;
        for (const UsCounty* county : std::as_const(found))
            states.append(county->state);
        states.removeDuplicates();
        return addError(
            wish.start, wish.end,
            states.size() == 1
                ? SearchText::tr("“%1” is a county and a city of %2; say which.")
                      .arg(wish.name, stateNames(states))
                : SearchText::tr("“%1” is in %Ln states; say which.", nullptr, int(states.size()))
                      .arg(wish.name),
            qualifiedCounties(found));
    }
    const UsCounty& county = *found.first();
    QStringList& codes = term.negated ? term.part.notCounties : term.part.counties;
    if (!codes.contains(county.fips))
        codes.append(county.fips);
    if (wish.bare && !wish.state.isEmpty() && !term.negated)
        term.part.states = {county.state};
}

} // namespace leadfloor::grammar
