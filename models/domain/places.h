// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace leadfloor {

/// A state, the District of Columbia, an outlying area, or a military "state" of the post.
struct UsState
{
    enum class Kind : quint8 { State, District, Territory, Military };
    QString code;           ///< "LA"
    QString fips;           ///< "22"; empty: military
    Kind kind = Kind::State;
    QString name;           ///< "Louisiana"; a proper name, never translated
    QStringList aliases;    ///< other ways of writing it: "Calif", "Washington DC"
    QStringList areaCodes;  ///< of telephones, "318"; those in use before 2023
};

/// A county or what stands for one: parish, borough, census area, independent city, municipio.
struct UsCounty
{
    QString fips;           ///< "22017"
    QString state;          ///< "LA"
    QString kind;           ///< "Parish", "County", "city", ...; empty: the name says it all
    QString name;           ///< "Caddo"
    double latitude = 0;    ///< a point inside, degrees
    double longitude = 0;
    QStringList neighbours; ///< FIPS of those that share a border, sorted
    QStringList aliases;    ///< "Brooklyn" for Kings, NY

    [[nodiscard]] QString fullName() const; ///< "Caddo Parish", "Carson City"
};

/// How names of places are compared: without case, accents, spaces and punctuation, "St." as
/// "Saint", "&" as "and". The same in every locale: "İdaho" and "ıdaho" are "idaho" everywhere.
[[nodiscard]] QString placeKey(QStringView text);

/// The states and counties of the United States (Census shapes of 2017; resources/data).
/// Read once, then immutable: safe from every thread, and pointers stay valid until the program
/// ends.
class Places final
{
public:
    [[nodiscard]] static const Places& instance();

    [[nodiscard]] const QList<UsState>& states() const noexcept { return m_states; } ///< by code
    [[nodiscard]] const QList<UsCounty>& counties() const noexcept
    {
        return m_counties;
    } ///< by FIPS

    /// By code, name or usual abbreviation: "la", "Louisiana", "N. Carolina". nullptr: none such.
    [[nodiscard]] const UsState* state(QStringView codeOrName) const;
    [[nodiscard]] const UsCounty* county(QStringView fips) const;
    /// By name, with or without its kind: "Caddo", "caddo parish", "Caddo County", "Saint Tammany".
    /// Where a county and a city share the bare name, the county. nullptr: none such.
    [[nodiscard]] const UsCounty* county(QStringView stateCode, QStringView name) const;
    /// Everything that this name may mean, in one state or (empty code) in all, by FIPS.
    [[nodiscard]] QList<const UsCounty*> countiesNamed(QStringView name,
                                                       QStringView stateCode = {}) const;
    /// By name; sorted without case and accents.
    [[nodiscard]] QList<const UsCounty*> countiesOf(QStringView stateCode) const;

    /// What a misspelt word may have meant, best first: "Texass" -> TX. Empty: no good guess.
    [[nodiscard]] QList<const UsState*> similarStates(QStringView text, int most = 3) const;
    [[nodiscard]] QList<const UsCounty*>
    similarCounties(QStringView text, QStringView stateCode = {}, int most = 3) const;

private:
    Places();
    void addCountyKeys(int index);

    QList<UsState> m_states;
    QList<UsCounty> m_counties;
    QHash<QString, int> m_stateByKey;             ///< codes, names and aliases
    QHash<QString, int> m_countyByFips;
    QHash<QString, QList<int>> m_countiesByKey;   ///< indexes by FIPS
    QHash<QString, QList<int>> m_countiesByState; ///< indexes by name
};

/// How many letters must be changed, added, dropped or swapped to make `b` of `a`; more than `most`
/// of them are not counted out: `most` + 1.
[[nodiscard]] int spellingDistance(QStringView a, QStringView b, int most = 99);
/// The greatest distance at which a word of that length still counts as misspelt.
[[nodiscard]] int spellingTolerance(qsizetype length) noexcept;

} // namespace leadfloor
