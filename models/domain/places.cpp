// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/places.h"

#include "models/domain/datatable.h"
#include "models/domain/decomposed.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstdlib>
#include <numeric>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

UsState::Kind stateKind(const QString& word)
{
    if (word == "district"_L1)
        return UsState::Kind::District;
    if (word == "territory"_L1)
        return UsState::Kind::Territory;
    if (word == "military"_L1)
        return UsState::Kind::Military;
    return UsState::Kind::State;
}

/// Distance from a misspelt key to a right one; a start of at least three letters counts as close.
int distanceTo(const QString& typed, const QString& right, int most)
{
    if (typed.size() >= 3 && right.startsWith(typed))
        return 1;
    return spellingDistance(typed, right, most);
}

struct Guess
{
    int distance = 0;
    int index = 0;
    friend auto operator<=>(const Guess&, const Guess&) = default;
};

} // namespace

QString UsCounty::fullName() const
{
    if (kind.isEmpty() || name.endsWith(kind, Qt::CaseInsensitive))
        return name;
    return name % u' ' % kind;
}

QString placeKey(QStringView text)
{
    const QString plain = decomposed(text);
    QString key;
    key.reserve(plain.size());
    qsizetype wordStart = 0;
    const auto endWord = [&] {
        const QStringView word = QStringView(key).mid(wordStart);
        if (word == u"st")
            key.replace(wordStart, 2, u"saint"_s);
        else if (word == u"ste")
            key.replace(wordStart, 3, u"sainte"_s);
        wordStart = key.size();
    };
    for (const QChar c : plain) {
        if (c.isMark())
            continue;
        if (c == u'\u0131') // the dotless i of a Turkish keyboard
            key += u'i';
        else if (c.isLetterOrNumber())
            key += c.toCaseFolded();
        else if (c == u'&')
            key += "and"_L1;
        else
            endWord();
    }
    endWord();
    return key;
}

int spellingDistance(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    // Optimal string alignment: three rows of the usual table.
    const qsizetype columns = b.size() + 1;
    QVarLengthArray<int, 192> table(3 * columns);
    int* before = table.data();
    int* above = before + columns;
    int* row = above + columns;
    std::iota(above, above + columns, 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[columns - 1], most + 1);
}

int spellingTolerance(qsizetype length) noexcept
{
    return length < 3 ? 0 : std::min(3, int(length / 4) + 1);
}

const Places& Places::instance()
{
    static const Places places;
    return places;
}

Places::Places()
{
    for (const QStringList& row : readDataTable(u"states.tsv"_s)) {
        const int index = int(m_states.size());
        UsState state{row[0],
                      row[1],
                      stateKind(row[2]),
                      row[3],
                      row[4].split(u',', Qt::SkipEmptyParts),
                      row[5].split(u' ', Qt::SkipEmptyParts)};
        m_stateByKey.insert(placeKey(state.code), index);
        m_stateByKey.insert(placeKey(state.name), index);
        for (const QString& alias : std::as_const(state.aliases))
            m_stateByKey.insert(placeKey(alias), index);
        m_states.append(std::move(state));
    }
    QHash<QString, QString> codeByFips;
    for (const UsState& state : std::as_const(m_states))
        codeByFips.insert(state.fips, state.code);
    for (const QStringList& row : readDataTable(u"counties.tsv"_s)) {
        const int index = int(m_counties.size());
        m_counties.append(UsCounty{row[0], codeByFips.value(row[0].left(2)), row[1], row[2],
                                   row[3].toDouble(), row[4].toDouble(),
                                   row[5].split(u' ', Qt::SkipEmptyParts),
                                   row[6].split(u',', Qt::SkipEmptyParts)});
        m_countyByFips.insert(row[0], index);
        m_countiesByState[m_counties.constLast().state].append(index);
        addCountyKeys(index);
    }
    for (QList<int>& indexes : m_countiesByState) {
        std::sort(indexes.begin(), indexes.end(), [this](int a, int b) {
            return std::pair(placeKey(m_counties[a].name), a)
                   < std::pair(placeKey(m_counties[b].name), b);
        });
    }
}

void Places::addCountyKeys(int index)
{
    const UsCounty& county = m_counties.at(index);
    QStringList names{county.name, county.fullName()};
    for (const QString& alias : county.aliases)
        names << alias << alias % u" County"_s;
    if (county.kind == "city"_L1) {
        names.append(u"City of "_s % county.name);
    } else {
        // People write "County" for parishes and boroughs as well.
        names.append(county.name % u" County"_s);
        if (county.kind == "City and Borough"_L1)
            names.append(county.name % u" Borough"_s);
    }
    for (const QString& name : std::as_const(names)) {
        QList<int>& indexes = m_countiesByKey[placeKey(name)];
        if (!indexes.contains(index))
            indexes.append(index);
    }
}

const UsState* Places::state(QStringView codeOrName) const
{
    const auto it = m_stateByKey.constFind(placeKey(codeOrName));
    return it == m_stateByKey.constEnd() ? nullptr : &m_states.at(*it);
}

const UsCounty* Places::county(QStringView fips) const
{
    const auto it = m_countyByFips.constFind(fips.toString());
    return it == m_countyByFips.constEnd() ? nullptr : &m_counties.at(*it);
}

const UsCounty* Places::county(QStringView stateCode, QStringView name) const
{
    const QList<const UsCounty*> found = countiesNamed(name, stateCode);
    if (stateCode.isEmpty() || found.isEmpty())
        return nullptr;
    const auto it = std::find_if(found.begin(), found.end(),
                                 [](const UsCounty* county) { return county->kind != "city"_L1; });
    return it == found.end() ? found.first() : *it;
}

QList<const UsCounty*> Places::countiesNamed(QStringView name, QStringView stateCode) const
{
    QList<const UsCounty*> found;
    const QList<int> indexes = m_countiesByKey.value(placeKey(name));
    for (const int index : indexes) {
        const UsCounty& county = m_counties.at(index);
        if (stateCode.isEmpty() || stateCode.compare(county.state, Qt::CaseInsensitive) == 0)
            found.append(&county);
    }
    return found;
}

QList<const UsCounty*> Places::countiesOf(QStringView stateCode) const
{
    QList<const UsCounty*> found;
    const QList<int> indexes = m_countiesByState.value(stateCode.toString().toUpper());
    for (const int index : indexes)
        found.append(&m_counties.at(index));
    return found;
}

QList<const UsState*> Places::similarStates(QStringView text, int most) const
{
    const QString typed = placeKey(text);
    const int tolerance = spellingTolerance(typed.size());
    if (tolerance == 0)
        return {};
    QHash<int, int> best; // state -> distance of its nearest name; codes are too short to compare
    for (auto it = m_stateByKey.begin(); it != m_stateByKey.end(); ++it) {
        const int distance =
            it.key().size() < 3 ? tolerance + 1 : distanceTo(typed, it.key(), tolerance);
        if (distance <= tolerance && distance < best.value(it.value(), tolerance + 1))
            best.insert(it.value(), distance);
    }
    QList<Guess> guesses;
    for (auto it = best.begin(); it != best.end(); ++it)
        guesses.append({it.value(), it.key()});
    std::sort(guesses.begin(), guesses.end());
    QList<const UsState*> states;
    for (const Guess& guess :
         std::as_const(guesses).first(std::min<qsizetype>(most, guesses.size())))
        states.append(&m_states.at(guess.index));
    return states;
}

QList<const UsCounty*> Places::similarCounties(QStringView text, QStringView stateCode,
                                               int most) const
{
    const QString typed = placeKey(text);
    const int tolerance = spellingTolerance(typed.size());
    if (tolerance == 0)
        return {};
    QHash<int, int> best;
    for (auto it = m_countiesByKey.begin(); it != m_countiesByKey.end(); ++it) {
        const int distance = distanceTo(typed, it.key(), tolerance);
        if (distance > tolerance)
            continue;
        for (const int index : it.value()) {
            const QString& state = m_counties.at(index).state;
            if ((stateCode.isEmpty() || stateCode.compare(state, Qt::CaseInsensitive) == 0)
                && distance < best.value(index, tolerance + 1))
                best.insert(index, distance);
        }
    }
    QList<Guess> guesses;
    for (auto it = best.begin(); it != best.end(); ++it)
        guesses.append({it.value(), it.key()});
    std::sort(guesses.begin(), guesses.end());
    QList<const UsCounty*> counties;
    for (const Guess& guess :
         std::as_const(guesses).first(std::min<qsizetype>(most, guesses.size())))
        counties.append(&m_counties.at(guess.index));
    return counties;
}

} // namespace leadfloor
