// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/places.h"
#include "models/domain/searchlanguage.h"
#include "models/domain/searchparser.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// The word under the cursor: what it belongs to and how much of it has been typed.
struct Spot
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString typed;                              ///< between start and cursor, without quotes
    const grammar::FieldInfo* field = nullptr;  ///< nullptr: a bare word
};

bool endsWord(QChar c)
{
    return c.isSpace() || c == u',';
}

Spot spotAt(const QString& plain, qsizetype cursor)
{
    qsizetype pieceStart = 0; // behind the last space that is not in quotes
    qsizetype valueStart = 0; // behind the last comma or operator of the piece
    bool inQuotes = false;
    QString name;
    for (qsizetype i = 0; i < cursor; ++i) {
        const QChar c = plain.at(i);
        if (c == u'"')
            inQuotes = !inQuotes;
        if (inQuotes)
            continue;
        if (c.isSpace()) {
            pieceStart = valueStart = i + 1;
            name.clear();
        } else if (c == u',') {
            valueStart = i + 1;
        } else if (c == u'-' && i == pieceStart) {
            pieceStart = valueStart = i + 1;
        } else if (u":<>=!"_s.contains(c)) {
            if (name.isEmpty())
                name = plain.mid(pieceStart, i - pieceStart);
            valueStart = i + 1;
        }
    }
    Spot spot;
    spot.start = valueStart;
    spot.end = cursor;
    while (spot.end < plain.size()
           && (inQuotes ? plain.at(spot.end) != u'"' : !endsWord(plain.at(spot.end))))
        ++spot.end;
    if (inQuotes && spot.end < plain.size())
        ++spot.end; // the closing quote
    spot.typed = plain.mid(spot.start, cursor - spot.start).remove(u'"');
    spot.field = grammar::fieldNamed(name);
    return spot;
}

class Completer final
{
public:
    Completer(const Spot& spot, const SearchWords& words, const QStringList& chosenStates)
        : m_spot(spot), m_words(words), m_chosen(chosenStates), m_key(placeKey(spot.typed))
    {
    }
    QList<SearchCompletion> run();

private:
    void addStates();
    void addCounties();
    void addClasses();
    void addAges();
    void addFields();
    void addNamed(SearchTermField field, const QList<NamedCode>& codes);
    void addOwned();
    bool starts(const QString& text) const
    {
        return text.startsWith(m_spot.typed, Qt::CaseInsensitive);
    }
    void add(SearchTermField field, const QString& insert, const QString& label,
             const QString& value);
    void endGroup();

    const Spot& m_spot;
    const SearchWords& m_words;
    const QStringList& m_chosen;
    const QString m_key;
    QList<SearchCompletion> m_found;
    qsizetype m_groupStart = 0;
};

void Completer::add(SearchTermField field, const QString& insert, const QString& label,
                    const QString& value)
{
    if (insert != m_spot.typed)
        m_found.append({m_spot.start, m_spot.end - m_spot.start, insert, label, value, field});
}

/// Within a group those with more leads come first; the given order breaks ties.
void Completer::endGroup()
{
    std::stable_sort(m_found.begin() + m_groupStart, m_found.end(),
                     [this](const SearchCompletion& a, const SearchCompletion& b) {
                         return m_words.leads.value(a.value) > m_words.leads.value(b.value);
                     });
    m_groupStart = m_found.size();
}

void Completer::addStates()
{
    for (const UsState& state : Places::instance().states()) {
        if (starts(state.code) || (!m_key.isEmpty() && placeKey(state.name).startsWith(m_key)))
            add(SearchTermField::State, state.code.toLower(), state.name, state.code);
    }
    endGroup();
}

void Completer::addCounties()
{
    const Places& places = Places::instance();
    const grammar::QualifiedName parts = grammar::splitQualified(m_spot.typed);
    const bool bare = !m_spot.field;
    const QStringList states = parts.state.isEmpty() ? m_chosen : QStringList{parts.state};
    const QString key = parts.state.isEmpty() ? m_key : placeKey(parts.name);
    // The whole country has too many counties for one letter.
    if (states.isEmpty() ? key.size() < 2 : (bare && parts.state.isEmpty() && key.isEmpty()))
        return;
    const auto consider = [&](const UsCounty& county) {
        if (!placeKey(county.name).startsWith(key))
            return;
        // Short where it is unmistakable: in the one chosen state, or in the country.
        const bool isShort = parts.state.isEmpty() && !(bare && places.state(county.name))
            && (m_chosen.size() == 1 ? places.countiesNamed(county.name, county.state).size() == 1
                                     : places.countiesNamed(county.name).size() == 1);
        const QString insert =
            isShort ? grammar::quoted(county.name.toLower()) : grammar::qualifiedCounty(county);
        add(SearchTermField::County, insert, county.fullName() % u", "_s % county.state,
            county.fips);
    };
    if (states.isEmpty()) {
        for (const UsCounty& county : places.counties())
            consider(county);
    }
    for (const QString& state : states) {
        for (const UsCounty* county : places.countiesOf(state))
            consider(*county);
    }
    endGroup();
}

void Completer::addClasses()
{
    for (const LeadClass leadClass : {LeadClass::Gold, LeadClass::Silver}) {
        const QString code = leadClassCode(leadClass);
        if (starts(code))
            add(SearchTermField::Class, code, {}, code);
    }
    endGroup();
}

void Completer::addAges()
{
    for (const AgeBucket& bucket : m_words.buckets) { // in their own order, whatever the counts
        const QString word = grammar::ageWord(bucket, m_words.buckets);
        if (starts(word))
            add(SearchTermField::Age, word, ageBucketText(bucket, QLocale()), bucket.code);
    }
    m_groupStart = m_found.size();
}

void Completer::addFields()
{
    for (const grammar::FieldInfo& info : grammar::fields()) {
        const QString name = QStringView(info.name).toString();
        if (starts(name))
            add(info.field, name % (info.kind == grammar::ValueKind::Range ? u">="_s : u":"_s), {},
                {});
    }
    m_groupStart = m_found.size();
}

void Completer::addNamed(SearchTermField field, const QList<NamedCode>& codes)
{
    for (const NamedCode& named : codes) {
        if (starts(named.code) || starts(named.name))
            add(field, grammar::quoted(named.name.isEmpty() ? named.code : named.name), named.code,
                named.code);
    }
    endGroup();
}

void Completer::addOwned()
{
    for (const QString& word : {u"show"_s, u"hide"_s}) {
        if (starts(word))
            add(SearchTermField::Owned, word, {}, word);
    }
}

QList<SearchCompletion> Completer::run()
{
    if (!m_spot.field) {
        addClasses();
        addAges();
        if (!m_spot.typed.isEmpty())
            addStates();
        addFields();
        addCounties();
        return m_found;
    }
    switch (m_spot.field->field) {
    case SearchTermField::State:
        addStates();
        break;
    case SearchTermField::County:
        addCounties();
        break;
    case SearchTermField::Class:
        addClasses();
        break;
    case SearchTermField::Age:
        addAges();
        break;
    case SearchTermField::Project:
        addNamed(SearchTermField::Project, m_words.projects);
        break;
    case SearchTermField::Product:
        addNamed(SearchTermField::Product, m_words.products);
        break;
    case SearchTermField::Owned:
        addOwned();
        break;
    default: // numbers have no list to choose from
        break;
    }
    return m_found;
}

} // namespace

QList<SearchCompletion> completions(const QString& text, qsizetype cursor, const SearchWords& words,
                                    qsizetype most)
{
    const Spot spot =
        spotAt(grammar::plainText(text), std::clamp<qsizetype>(cursor, 0, text.size()));
    // Counties are offered for the states that the rest of the text has chosen.
    QString rest = text;
    rest.replace(spot.start, spot.end - spot.start, QString(spot.end - spot.start, u' '));
    const QStringList chosen = parseSearch(rest, words).filter.states;
    QList<SearchCompletion> found = Completer(spot, words, chosen).run();
    found.resize(std::min(most, found.size()));
    return found;
}

} // namespace leadfloor
