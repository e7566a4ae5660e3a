// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/searchparser.h"

#include "models/domain/places.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::grammar {

namespace {

constexpr qsizetype phraseWordsMost = 6; // "St. John the Baptist Parish" has five

} // namespace

Parser::Parser(const QString& text, const SearchWords& words, Speech speech)
    : m_text(text), m_words(words), m_speech(speech), m_pieces(scan(text, speech != Speech::Filter))
{
}

void Parser::run()
{
    while (m_next < m_pieces.size()) {
        if (m_pieces.at(m_next).kind == Piece::Kind::Field)
            readField();
        else
            readBare();
        m_isInFront = m_isInFront && m_terms.isEmpty() && m_errors.isEmpty();
    }
    for (const Wish& wish : std::as_const(m_wishes))
        resolve(wish);
    m_terms.removeIf([](const SearchTerm& term) {
        return term.field == SearchTermField::County && term.part == Filter();
    });
}

// ---- fields -----------------------------------------------------------------------------------

void Parser::readField()
{
    Piece piece = m_pieces.at(m_next++);
    if (m_speech != Speech::Filter && readTicketField(piece))
        return;
    const FieldInfo* info = fieldNamed(piece.text);
    if (!info) {
        QStringList similar;
        for (const FieldInfo& other : fields()) {
            const QString name = QStringView(other.name).toString();
            if (spellingDistance(piece.text.toLower(), name)
                <= spellingTolerance(piece.text.size()))
                similar.append(name % m_text.mid(piece.textStart + piece.text.size(),
                                                 piece.end - piece.textStart - piece.text.size()));
        }
        return addError(piece.start, piece.end,
                        SearchText::tr("There is no field “%1”.").arg(piece.text), similar);
    }
    if (piece.values.isEmpty()) {
        return addError(piece.start, piece.end,
                        SearchText::tr("“%1” needs a value.").arg(piece.text % piece.op));
    }
    if (piece.op == "!="_L1 && info->kind != ValueKind::Range) {
        piece.negated = !piece.negated;
    } else if (piece.op != ":"_L1 && piece.op != "="_L1 && info->kind != ValueKind::Range
               && info->kind != ValueKind::Ages) {
        const QString better =
            piece.text % u':'
            % m_text.mid(piece.values.first().start, piece.end - piece.values.first().start);
        return addError(piece.start, piece.end,
                        SearchText::tr("“%1” has no order; write “:” for it.").arg(piece.text),
                        {better});
    }
    if (info->kind == ValueKind::Places || info->kind == ValueKind::Ages
        || info->field == SearchTermField::Class)
        absorb(piece, *info);
    SearchTerm term = termOf(info->field, piece, piece);
    if (term.negated && info->kind != ValueKind::Places && info->kind != ValueKind::Ages
        && info->kind != ValueKind::Switch && info->field != SearchTermField::Class) {
        return addError(
            piece.start, piece.end,
            SearchText::tr("“%1” cannot be excluded; say what it should be.").arg(piece.text));
    }
    switch (info->kind) {
    case ValueKind::Places:
        return readPlaces(term, piece);
    case ValueKind::Words:
        return readWords(term, piece);
    case ValueKind::Ages:
        return readAges(term, piece);
    case ValueKind::Range:
        return readRange(term, piece);
    case ValueKind::Switch:
        return readSwitch(term, piece);
    }
    Q_UNREACHABLE();
}

bool Parser::fits(const FieldInfo& info, const QString& text) const
{
    if (isCodesOnly(text))
        return info.field == SearchTermField::State && !text.contains(u' ');
    switch (info.field) {
    case SearchTermField::State:
        return Places::instance().state(text) != nullptr;
    case SearchTermField::County: {
        const QualifiedName parts = splitQualified(text);
        return !Places::instance()
                    .countiesNamed(parts.state.isEmpty() ? text : parts.name, parts.state)
                    .isEmpty();
    }
    case SearchTermField::Class:
        return leadClassFromCode(text).has_value();
    case SearchTermField::Age: {
        const auto age = readAge(text, u":", m_words.buckets);
        return age && std::holds_alternative<Age>(*age);
    }
    default:
        return false;
    }
}

/// Takes the following words into the field where they go on a name ("county:east baton rouge") or,
/// behind a comma, on the list ("state:la, tx").
void Parser::absorb(Piece& piece, const FieldInfo& info)
{
    const auto goOn = [&](Value& value) {
        if (value.quoted)
            return;
        QString phrase = value.text;
        qsizetype taken = 0;
        for (qsizetype k = 0; k + 1 < phraseWordsMost && m_next + k < m_pieces.size(); ++k) {
            const Piece& next = m_pieces.at(m_next + k);
            if (next.kind != Piece::Kind::Word || !next.joins || next.negated)
                break;
            phrase += u' ' % next.text;
            if ((info.kind != ValueKind::Places || isWordsOnly(phrase)) && fits(info, phrase)) {
                value.text = phrase;
                value.end = next.end;
                taken = k + 1;
            }
        }
        m_next += taken;
    };
    goOn(piece.values.last());
    piece.end = std::max(piece.end, piece.values.last().end);
    while (m_next < m_pieces.size()) {
        const Piece& next = m_pieces.at(m_next);
        if (next.kind == Piece::Kind::Field || !next.afterComma || next.negated)
            break;
        Value value{next.textStart, next.end, next.text, next.text,
                    next.kind == Piece::Kind::Quoted};
        const qsizetype before = m_next++;
        goOn(value);
        if (!fits(info, value.text)) {
            m_next = before;
            break;
        }
        piece.values.append(value);
        piece.end = value.end;
    }
}

void Parser::readPlaces(SearchTerm& term, const Piece& piece)
{
    bool some = false;
    for (const Value& value : piece.values)
        some = takePlace(term, value.start, value.end, value.text, false) || some;
    if (some)
        addTerm(std::move(term));
}

void Parser::readWords(SearchTerm& term, const Piece& piece)
{
    for (const Value& value : piece.values) {
        switch (term.field) {
        case SearchTermField::Class: {
            const auto leadClass = leadClassFromCode(value.text);
            if (!leadClass) {
                addError(value.start, value.end, SearchText::tr("A class is gold or silver."),
                         {u"gold"_s, u"silver"_s});
            } else if (term.negated) {
                const QString other = leadClassCode(
                    *leadClass == LeadClass::Gold ? LeadClass::Silver : LeadClass::Gold);
                return addError(term.start, term.start + term.length,
                                SearchText::tr("A class cannot be excluded; name the other one."),
                                {other});
            } else if (!term.part.classes.contains(*leadClass)) {
                term.part.classes.append(*leadClass);
            }
            break;
        }
        case SearchTermField::Project:
            if (const auto code = codeOf(m_words.projects, value.raw)) {
                if (!term.part.projects.contains(*code))
                    term.part.projects.append(*code);
            } else {
                QStringList names;
                for (const NamedCode& project : m_words.projects) {
                    if (spellingDistance(placeKey(value.raw), placeKey(project.name))
                        <= spellingTolerance(value.raw.size()))
                        names.append(quoted(project.name));
                }
                addError(value.start, value.end,
                         SearchText::tr("There is no project “%1”.").arg(value.raw), names);
            }
            break;
        case SearchTermField::Product: {
            const auto isProduct = [](const SearchTerm& other) {
                return other.field == SearchTermField::Product;
            };
            const auto code = codeOf(m_words.products, value.raw);
            if (!code) {
                QStringList codes;
                for (const NamedCode& product : m_words.products)
                    codes.append(quoted(product.code));
                addError(value.start, value.end,
                         SearchText::tr("There is no product “%1”.").arg(value.raw), codes);
            } else if (!term.part.product.isEmpty()
                       || std::any_of(m_terms.cbegin(), m_terms.cend(), isProduct)) {
                addError(value.start, value.end,
                         SearchText::tr("Only one product can be searched at a time."));
            } else {
                term.part.product = *code;
            }
            break;
        }
        default:
            Q_UNREACHABLE();
        }
    }
    if (term.part != Filter())
        addTerm(std::move(term));
}

void Parser::readAges(SearchTerm& term, const Piece& piece)
{
    for (const Value& value : piece.values) {
        const auto age = readAge(value.text, piece.op, m_words.buckets);
        if (age) {
            takeAge(term, value.start, value.end, *age);
        } else {
            addError(value.start, value.end, SearchText::tr("“%1” is not an age.").arg(value.text),
                     {u"6-8m"_s, u"180-269d"_s, u"24+"_s});
        }
    }
    if (term.part != Filter())
        addTerm(std::move(term));
}

void Parser::takeAge(SearchTerm& term, qsizetype start, qsizetype end,
                     const std::variant<Age, BadValue>& read)
{
    if (const auto* bad = std::get_if<BadValue>(&read))
        return addError(start, end, bad->reason, bad->suggestions);
    const Age& age = std::get<Age>(read);
    if (term.negated) {
        QStringList others;
        for (const AgeBucket& bucket : m_words.buckets) {
            if (!age.buckets.isEmpty() && !age.buckets.contains(bucket.code))
                others.append(ageWord(bucket, m_words.buckets));
        }
        return addError(term.start, term.start + term.length,
                        SearchText::tr("An age cannot be excluded; name the ages that you want."),
                        others.isEmpty() ? others : QStringList{u"age:"_s % others.join(u',')});
    }
    const bool second = term.part.ageFromDays || term.part.ageToDays;
    if (second && (age.fromDays || age.toDays))
        return addError(start, end,
                        SearchText::tr("Only one range of days can be searched at a time."));
    for (const QString& code : age.buckets) {
        if (!term.part.buckets.contains(code))
            term.part.buckets.append(code);
    }
    if (age.fromDays)
        term.part.ageFromDays = age.fromDays;
    if (age.toDays)
        term.part.ageToDays = age.toDays;
}

void Parser::readRange(SearchTerm& term, const Piece& piece)
{
    const Value& value = piece.values.first();
    const FieldInfo& info = fieldInfo(term.field);
    const auto read = readBounds(info, piece.op, value.text);
    if (const auto* bad = std::get_if<BadValue>(&read))
        return addError(term.start, term.start + term.length, bad->reason, bad->suggestions);
    const Bounds bounds = std::get<Bounds>(read);
    const auto number = [](const std::optional<qint64>& bound) {
        return bound ? std::optional(int(*bound)) : std::nullopt;
    };
    const auto money = [](const std::optional<qint64>& bound) {
        return bound ? std::optional(Money::fromMinor(*bound)) : std::nullopt;
    };
    Filter& part = term.part;
    switch (term.field) {
    case SearchTermField::Score:
        part.scoreMin = number(bounds.least);
        part.scoreMax = number(bounds.most);
        break;
    case SearchTermField::Intent:
        part.intentMin = number(bounds.least);
        part.intentMax = number(bounds.most);
        break;
    case SearchTermField::Freshness:
        part.freshnessMin = number(bounds.least);
        part.freshnessMax = number(bounds.most);
        break;
    case SearchTermField::Price:
        part.priceMin = money(bounds.least);
        part.priceMax = money(bounds.most);
        break;
    case SearchTermField::Filled:
        if (!bounds.least || (bounds.most && *bounds.most < info.most)) {
            return addError(
                term.start, term.start + term.length,
                SearchText::tr("Filled fields can only be asked for as a least number."),
                {u"filled>="_s % QString::number(bounds.least.value_or(info.most - 1))});
        }
        part.filledMin = number(bounds.least);
        break;
    default:
        Q_UNREACHABLE();
    }
    addTerm(std::move(term));
}

void Parser::readSwitch(SearchTerm& term, const Piece& piece)
{
    const QString word = piece.values.first().text.toLower();
    if (word != "show"_L1 && word != "hide"_L1) {
        return addError(piece.values.first().start, piece.values.first().end,
                        SearchText::tr("Owned leads can be shown or hidden: show, hide."),
                        {u"show"_s, u"hide"_s});
    }
    const bool show = (word == "show"_L1) != std::exchange(term.negated, false);
    for (const SearchTerm& other : std::as_const(m_terms)) {
        if (other.field == SearchTermField::Owned && other.part.showOwned != show)
            return addError(term.start, term.start + term.length,
                            SearchText::tr("Owned leads cannot be shown and hidden at a time."));
    }
    term.part.showOwned = show;
    addTerm(std::move(term));
}

// ---- bare words -------------------------------------------------------------------------------

void Parser::readBare()
{
    if (m_speech != Speech::Filter && readTicketWord())
        return;
    qsizetype count = 1;
    if (m_pieces.at(m_next).kind == Piece::Kind::Word) {
        while (count < phraseWordsMost && m_next + count < m_pieces.size()) {
            const Piece& piece = m_pieces.at(m_next + count);
            if (piece.kind != Piece::Kind::Word || !piece.joins || piece.negated)
                break;
            ++count;
        }
    }
    for (; count > 0; --count) { // the longest phrase that means something
        QStringList words;
        for (qsizetype i = 0; i < count; ++i)
            words.append(m_pieces.at(m_next + i).text);
        const QString phrase = words.join(u' ');
        if ((count == 1 || !isCodesOnly(phrase)) && readPhrase(phrase, count)) {
            m_next += count;
            return;
        }
    }
    sayUnknown(m_pieces.at(m_next++));
}

bool Parser::readPhrase(const QString& phrase, qsizetype count)
{
    const Piece& first = m_pieces.at(m_next);
    const Piece& last = m_pieces.at(m_next + count - 1);
    if (count == 1 && first.kind == Piece::Kind::Word && readSingleWord(first))
        return true;
    if (const auto age = readAge(phrase, u":", m_words.buckets)) {
        SearchTerm term = termOf(SearchTermField::Age, first, last);
        if (readNumber(phrase)) {
            addError(
                first.start, last.end,
                SearchText::tr("Say what “%1” is: months, days, or a field's value.").arg(phrase),
                {phrase % u'm', phrase % u'd'});
            return true;
        }
        takeAge(term, first.start, last.end, *age);
        if (term.part != Filter())
            addTerm(std::move(term));
        return true;
    }
    if (count > 1 && !isWordsOnly(phrase))
        return false;
    SearchTerm term = termOf(SearchTermField::State, first, last);
    if (!takePlace(term, first.start, last.end, phrase, true, count > 1))
        return false;
    addTerm(std::move(term));
    return true;
}

bool Parser::readSingleWord(const Piece& piece)
{
    const QString word = piece.text.toLower();
    if (const auto leadClass = leadClassFromCode(word)) {
        SearchTerm term = termOf(SearchTermField::Class, piece, piece);
        if (piece.negated) {
            const QString other =
                leadClassCode(*leadClass == LeadClass::Gold ? LeadClass::Silver : LeadClass::Gold);
            addError(piece.start, piece.end,
                     SearchText::tr("A class cannot be excluded; name the other one."), {other});
            return true;
        }
        term.part.classes.append(*leadClass);
        addTerm(std::move(term));
        return true;
    }
    if (piece.negated && word == "sold"_L1) {
        addTerm(termOf(SearchTermField::Sold, piece, piece));
        return true;
    }
    if (const FieldInfo* info = fieldNamed(word)) {
        const QString name = QStringView(info->name).toString();
        const bool range = info->kind == ValueKind::Range;
        addError(piece.start, piece.end, SearchText::tr("“%1” needs a value.").arg(piece.text),
                 {info->kind == ValueKind::Switch ? u"owned:show"_s
                                                  : QString(name % (range ? u">="_s : u":"_s))});
        return true;
    }
    return false;
}

bool Parser::takePlace(SearchTerm& term, qsizetype start, qsizetype end, const QString& phrase,
                       bool bare, bool joined)
{
    const Places& places = Places::instance();
    if (term.field == SearchTermField::State) {
        if (const UsState* state = places.state(phrase)) {
            QStringList& codes = term.negated ? term.part.notStates : term.part.states;
            if (!codes.contains(state->code))
                codes.append(state->code);
            return true;
        }
        if (!bare) {
            QStringList codes;
            for (const UsState* similar : places.similarStates(phrase))
                codes.append(similar->code.toLower());
            addError(start, end,
                     SearchText::tr("“%1” is not a US state; use two letters, for example TX.")
                         .arg(phrase),
                     codes);
            return false;
        }
    }
    const QualifiedName parts = splitQualified(phrase);
    // "la/cado" is a mistaken county; "la/caddo gold" is not one phrase.
    const bool known =
        !places.countiesNamed(parts.state.isEmpty() ? phrase : parts.name, parts.state).isEmpty();
    if (bare && !known && (parts.state.isEmpty() || joined))
        return false;
    term.field = SearchTermField::County;
    m_wishes.append({m_terms.size(), start, end, parts.state.isEmpty() ? phrase : parts.name,
                     parts.state, bare});
    return true;
}

void Parser::sayUnknown(const Piece& piece)
{
    const Places& places = Places::instance();
    const QString key = placeKey(piece.text);
    QList<std::pair<int, QString>> guesses;
    const int tolerance = spellingTolerance(key.size());
    const auto consider = [&](const QString& right, const QString& text) {
        const int distance = spellingDistance(key, placeKey(right));
        if (distance <= tolerance && tolerance > 0)
            guesses.append({distance, text});
    };
    for (const UsState* state : places.similarStates(piece.text))
        guesses.append({spellingDistance(key, placeKey(state->name)), state->code.toLower()});
    for (const QString& word : {u"gold"_s, u"silver"_s})
        consider(word, word);
    for (const FieldInfo& info : fields())
        consider(QStringView(info.name).toString(), QStringView(info.name) % u':');
    for (const UsCounty* county : places.similarCounties(piece.text))
        guesses.append({spellingDistance(key, placeKey(county->name)), qualifiedCounty(*county)});
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList suggestions;
    for (const auto& [distance, text] : std::as_const(guesses)) {
        if (suggestions.size() < 3)
            suggestions.append((piece.negated ? u"-"_s : QString()) % text);
    }
    addError(piece.start, piece.end,
             SearchText::tr("“%1” is not a state, a county, a class or an age.").arg(piece.text),
             suggestions);
}

// ---- tickets ----------------------------------------------------------------------------------

bool Parser::readTicketWord()
{
    const Piece& piece = m_pieces.at(m_next);
    if (piece.kind != Piece::Kind::Word || piece.negated)
        return false;
    const QString word = piece.text.toLower();
    const Piece* next =
        m_next + 1 < m_pieces.size() && m_pieces.at(m_next + 1).kind == Piece::Kind::Word
            ? &m_pieces.at(m_next + 1)
            : nullptr;
    const auto isNumber = [](QString text) { return readNumber(text.remove(u',')).has_value(); };
    if (word == "buy"_L1 || word == "lead"_L1 || word == "leads"_L1) {
        ++m_next;
    } else if (isNumber(word) && (m_isInFront || m_speech == Speech::OrderLine) && !(next && isAgeUnit(next->text))) {
        setQuantity(piece, word, 1);
    } else if (word.startsWith(u'x') && isNumber(word.mid(1))) {
        setQuantity(piece, QStringView(word).mid(1), 1);
    } else if (word.endsWith(u'x') && isNumber(word.chopped(1))) {
        setQuantity(piece, QStringView(word).chopped(1), 1);
    } else if (word == "x"_L1 && next && isNumber(next->text)) {
        setQuantity(piece, next->text, 2);
    } else if (word == "part"_L1) {
        m_ticket.partMin = m_ticket.partMin.value_or(1);
        ++m_next;
    } else if (word == "rest"_L1) {
        m_ticket.restStands = true;
        ++m_next;
    } else if (word == "max"_L1) {
        const auto amount = next ? Money::fromString(next->text) : std::nullopt;
        if (!amount || amount->isNegative()) {
            addError(piece.start, piece.end, SearchText::tr("“max” needs an amount."),
                     {u"max 1600"_s});
            ++m_next;
        } else {
            m_ticket.totalMax = amount;
            m_next += 2;
        }
    } else {
        return false;
    }
    return true;
}

bool Parser::readTicketField(const Piece& piece)
{
    const QString name = piece.text.toLower();
    if (name != "max"_L1 && name != "part"_L1)
        return false;
    const QString value = piece.values.isEmpty() ? QString() : piece.values.first().text;
    const bool even = piece.op == ":"_L1 || piece.op == "="_L1;
    if (name == "max"_L1) {
        m_ticket.totalMax = Money::fromString(value);
        if (!m_ticket.totalMax || m_ticket.totalMax->isNegative() || !(even || piece.op == "<="_L1)) {
            m_ticket.totalMax.reset();
            addError(piece.start, piece.end, SearchText::tr("“max” needs an amount."),
                     {u"max:1600"_s});
        }
    } else {
        m_ticket.partMin = readNumber(value);
        if (!m_ticket.partMin || *m_ticket.partMin < 1 || !(even || piece.op == ">="_L1)) {
            m_ticket.partMin.reset();
            addError(piece.start, piece.end, SearchText::tr("“part” needs a number of leads."),
                     {u"part:20"_s});
        }
    }
    return true;
}

void Parser::setQuantity(const Piece& piece, QStringView number, qsizetype count)
{
    const qsizetype end = m_pieces.at(m_next + count - 1).end;
    m_next += count;
    const int quantity = readNumber(number.toString().remove(u',')).value_or(0);
    if (m_ticket.quantity)
        addError(piece.start, end, SearchText::tr("The number of leads was given before."));
    else if (quantity < 1 || quantity > lineQuantityMax)
        addError(piece.start, end,
                 SearchText::tr("A line takes 1 to %L1 leads.").arg(lineQuantityMax));
    else
        m_ticket.quantity = quantity;
}

// ---- helpers ----------------------------------------------------------------------------------

std::optional<QString> Parser::codeOf(const QList<NamedCode>& codes, const QString& text) const
{
    if (codes.isEmpty())
        return text;
    for (const NamedCode& named : codes) {
        if (named.code.compare(text, Qt::CaseInsensitive) == 0)
            return named.code;
    }
    std::optional<QString> found;
    for (const NamedCode& named : codes) {
        if (named.name.compare(text, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return std::nullopt; // two of that name: only the code tells
        found = named.code;
    }
    return found;
}

SearchTerm Parser::termOf(SearchTermField field, const Piece& first, const Piece& last) const
{
    return {first.start, last.end - first.start, field, first.negated,
            m_text.mid(first.start, last.end - first.start), {}};
}

void Parser::addError(qsizetype start, qsizetype end, const QString& reason,
                      const QStringList& suggestions)
{
    m_errors.append({start, end - start, reason, suggestions, SearchError::Severity::Error});
}

} // namespace leadfloor::grammar
