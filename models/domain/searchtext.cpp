// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/places.h"
#include "models/domain/searchlanguage.h"
#include "models/domain/searchparser.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

using grammar::SearchText;

QString plainAmount(Money amount)
{
    const QString text = amount.toString();
    return text.endsWith(".00"_L1) ? text.chopped(3) : text;
}

/// "score:60-80", "score>=60", "score<=80"; crossed bounds as two terms, so that both are kept.
template <class T, class Write>
void putRange(QStringList& words, const QString& name, const std::optional<T>& least,
              const std::optional<T>& most, Write write)
{
    if (least && most && *least <= *most) {
        const QString end = *least == *most ? QString() : QString(u'-' % write(*most));
        words.append(name % u':' % write(*least) % end);
        return;
    }
    if (least)
        words.append(name % u">="_s % write(*least));
    if (most)
        words.append(name % u"<="_s % write(*most));
}

void putDays(QStringList& words, std::optional<int> from, std::optional<int> to)
{
    const auto day = [](int days) -> QString { return QString::number(days) % u'd'; };
    if (from && to && *from <= *to)
        words.append(QString::number(*from) % u'-' % day(*to));
    else
        putRange<int>(words, u"age"_s, from, to, day);
}

void putCodes(QStringList& words, const QString& field, const QStringList& codes,
              const QList<NamedCode>& known)
{
    for (const QString& code : codes) {
        QString text = code;
        for (const NamedCode& named : known) {
            // The name, where it is no other one's code or name.
            const auto clashes = [&](const NamedCode& other) {
                return other.code != code
                    && (other.code.compare(named.name, Qt::CaseInsensitive) == 0
                        || other.name.compare(named.name, Qt::CaseInsensitive) == 0);
            };
            if (named.code == code && !named.name.isEmpty()
                && std::none_of(known.begin(), known.end(), clashes))
                text = named.name;
        }
        words.append(field % u':' % grammar::quoted(text));
    }
}

QString stateName(const QString& code)
{
    const UsState* state = Places::instance().state(code);
    return state ? state->name : code;
}

QString countyName(const QString& fips, bool withState)
{
    const UsCounty* county = Places::instance().county(fips);
    if (!county)
        return fips;
    const bool shared = Places::instance().countiesNamed(county->name, county->state).size() > 1;
    const QString name = shared ? county->fullName() : county->name;
    return withState ? QString(name % u", "_s % county->state) : name;
}

QString rangeText(const std::optional<QString>& least, const std::optional<QString>& most)
{
    if (least && most)
        return *least == *most ? *least : QString(*least % u'\u2013' % *most);
    return least ? u"\u2265 "_s + *least : u"\u2264 "_s + most.value_or(QString());
}

QString intRangeText(const std::optional<int>& least, const std::optional<int>& most,
                     const QLocale& locale)
{
    const auto text = [&](const std::optional<int>& bound) {
        return bound ? std::optional(locale.toString(*bound)) : std::nullopt;
    };
    return rangeText(text(least), text(most));
}

QStringList namesOf(const QStringList& codes, const QList<NamedCode>& known)
{
    QStringList names;
    for (const QString& code : codes) {
        const auto it = std::find_if(known.begin(), known.end(),
                                     [&](const NamedCode& named) { return named.code == code; });
        names.append(it == known.end() || it->name.isEmpty() ? code : it->name);
    }
    return names;
}

QString ageText(const Filter& part, const SearchWords& words, const QLocale& locale)
{
    QStringList texts;
    // Neighbouring buckets of one term read as one range.
    for (qsizetype i = 0; i < words.buckets.size(); ++i) {
        if (!part.buckets.contains(words.buckets.at(i).code))
            continue;
        const int from = words.buckets.at(i).fromDays;
        while (i + 1 < words.buckets.size() && part.buckets.contains(words.buckets.at(i + 1).code))
            ++i;
        texts.append(ageRangeText(from, words.buckets.at(i).toDays, locale));
    }
    if (part.ageFromDays)
        texts.append(ageRangeText(*part.ageFromDays, part.ageToDays, locale));
    else if (part.ageToDays)
        texts.append(u"\u2264 "_s % ageRangeText(*part.ageToDays, *part.ageToDays, locale));
    return texts.join(u", "_s);
}

} // namespace

QString toText(const Filter& filter, const SearchWords& words)
{
    QStringList text;
    if (!filter.product.isEmpty())
        text.append(u"product:"_s % grammar::quoted(filter.product));
    for (const QString& state : filter.states)
        text.append(state.toLower());
    for (const QString& state : filter.notStates)
        text.append(u'-' % state.toLower());
    const auto putCounties = [&](const QStringList& codes, const QString& field,
                                 const QStringList& notStates) {
        for (const QString& fips : codes) {
            const UsCounty* county = Places::instance().county(fips);
            text.append(field
                        % (county ? grammar::countyWord(*county, filter.states, notStates) : fips));
        }
    };
    putCounties(filter.counties, u"county:"_s, filter.notStates);
    putCounties(filter.notCounties, u"-county:"_s, {});
    for (const LeadClass leadClass : filter.classes)
        text.append(leadClassCode(leadClass));
    for (const QString& code : filter.buckets) {
        const auto bucket =
            std::find_if(words.buckets.begin(), words.buckets.end(),
                         [&](const AgeBucket& other) { return other.code == code; });
        text.append(bucket == words.buckets.end() ? code.toLower()
                                                  : grammar::ageWord(*bucket, words.buckets));
    }
    putDays(text, filter.ageFromDays, filter.ageToDays);
    const auto number = [](int value) { return QString::number(value); };
    putRange<int>(text, u"score"_s, filter.scoreMin, filter.scoreMax, number);
    putRange<int>(text, u"intent"_s, filter.intentMin, filter.intentMax, number);
    putRange<int>(text, u"fresh"_s, filter.freshnessMin, filter.freshnessMax, number);
    putRange<Money>(text, u"price"_s, filter.priceMin, filter.priceMax, plainAmount);
    putRange<int>(text, u"filled"_s, filter.filledMin, std::nullopt, number);
    putCodes(text, u"project"_s, filter.projects, words.projects);
    if (filter.showOwned)
        text.append(u"owned:show"_s);
    return text.join(u' ');
}

QString toText(const Filter& filter, const TicketWords& ticket, const SearchWords& words)
{
    QStringList text;
    if (ticket.quantity)
        text.append(QString::number(*ticket.quantity));
    if (const QString terms = toText(filter, words); !terms.isEmpty())
        text.append(terms);
    if (ticket.partMin)
        text.append(*ticket.partMin == 1 ? u"part"_s : u"part:"_s % QString::number(*ticket.partMin));
    if (ticket.restStands)
        text.append(u"rest"_s);
    if (ticket.totalMax)
        text.append(u"max "_s % ticket.totalMax->toString());
    return text.join(u' ');
}

QString searchTermTitle(const SearchTerm& term)
{
    switch (term.field) {
    case SearchTermField::State:
        return SearchText::tr("State");
    case SearchTermField::County: {
        const QStringList codes = term.part.counties + term.part.notCounties;
        const bool parishes = std::all_of(codes.begin(), codes.end(), [](const QString& fips) {
            const UsCounty* county = Places::instance().county(fips);
            return county && county->kind == "Parish"_L1;
        });
        return parishes ? SearchText::tr("Parish") : SearchText::tr("County");
    }
    case SearchTermField::Class:
        return SearchText::tr("Class");
    case SearchTermField::Age:
        return SearchText::tr("Age");
    case SearchTermField::Score:
        return SearchText::tr("Score");
    case SearchTermField::Intent:
        return SearchText::tr("Intent");
    case SearchTermField::Freshness:
        return SearchText::tr("Freshness");
    case SearchTermField::Price:
        return SearchText::tr("Price");
    case SearchTermField::Filled:
        return SearchText::tr("Filled");
    case SearchTermField::Project:
        return SearchText::tr("Project");
    case SearchTermField::Product:
        return SearchText::tr("Product");
    case SearchTermField::Owned:
        return SearchText::tr("Owned");
    case SearchTermField::Sold:
        return SearchText::tr("Sold");
    }
    Q_UNREACHABLE();
}

QString searchTermValue(const SearchTerm& term, const SearchWords& words, const QLocale& locale)
{
    const Filter& part = term.part;
    QStringList names;
    QString value;
    switch (term.field) {
    case SearchTermField::State:
        for (const QString& code : part.states + part.notStates)
            names.append(stateName(code));
        value = names.join(u", "_s);
        break;
    case SearchTermField::County: {
        const QStringList codes = part.counties + part.notCounties;
        const bool oneState = std::all_of(codes.begin(), codes.end(), [&](const QString& fips) {
            return QStringView(fips).left(2) == QStringView(codes.first()).left(2);
        });
        for (const QString& fips : codes)
            names.append(countyName(fips, !oneState));
        value = names.join(oneState ? u", "_s : u"; "_s);
        break;
    }
    case SearchTermField::Class:
        for (const LeadClass leadClass : part.classes)
            names.append(leadClass == LeadClass::Gold ? SearchText::tr("Gold")
                                                      : SearchText::tr("Silver"));
        value = names.join(u", "_s);
        break;
    case SearchTermField::Age:
        value = ageText(part, words, locale);
        break;
    case SearchTermField::Score:
        value = intRangeText(part.scoreMin, part.scoreMax, locale);
        break;
    case SearchTermField::Intent:
        value = intRangeText(part.intentMin, part.intentMax, locale);
        break;
    case SearchTermField::Freshness:
        value = intRangeText(part.freshnessMin, part.freshnessMax, locale);
        break;
    case SearchTermField::Price: {
        const auto amount = [&](const std::optional<Money>& bound) {
            return bound ? std::optional(formatMoney(*bound, locale)) : std::nullopt;
        };
        value = rangeText(amount(part.priceMin), amount(part.priceMax));
        break;
    }
    case SearchTermField::Filled:
        value = intRangeText(part.filledMin, std::nullopt, locale);
        break;
    case SearchTermField::Project:
        value = namesOf(part.projects, words.projects).join(u", "_s);
        break;
    case SearchTermField::Product:
        value = namesOf({part.product}, words.products).join(u", "_s);
        break;
    case SearchTermField::Owned:
        value = part.showOwned ? SearchText::tr("show") : SearchText::tr("hide");
        break;
    case SearchTermField::Sold:
        value = SearchText::tr("hide");
        break;
    }
    return term.negated && term.field != SearchTermField::Sold ? SearchText::tr("not %1").arg(value)
                                                               : value;
}

QList<SearchHelpRow> searchHelp()
{
    return {
        {u"la tx"_s, SearchText::tr("leads of Louisiana or Texas; names work as well")},
        {u"-tx"_s, SearchText::tr("a minus excludes states and counties")},
        {u"gold"_s, SearchText::tr("one class; the other is silver")},
        {u"6-8m"_s, SearchText::tr("months since the inquiry; 24+ for 24 and more")},
        {u"180-269d"_s, SearchText::tr("days since the inquiry")},
        {u"la/caddo"_s, SearchText::tr("a county or parish of a state")},
        {u"county:\"east baton rouge\""_s,
         SearchText::tr("a county whose name is unmistakable, or in a chosen state")},
        {u"state:la,tx"_s, SearchText::tr("several values of one field")},
        {u"score>=70"_s, SearchText::tr("a least value; also intent, fresh and filled")},
        {u"score:60-80"_s, SearchText::tr("a range")},
        {u"price<=8"_s, SearchText::tr("a highest price of a lead")},
        {u"project:\"Harbor View\""_s,
         SearchText::tr("leads of a project; quotes keep words together")},
        {u"product:mortgage"_s, SearchText::tr("another product than the usual one")},
        {u"owned:show"_s, SearchText::tr("also people that you own already")},
    };
}

QList<SearchHelpRow> ticketHelp()
{
    return {
        {u"200 la gold max 1600"_s, SearchText::tr("a ticket: how many you want, and for how much at most")},
        {u"200 la part:50 rest"_s, SearchText::tr("50 will do; the rest by standing order")},
    };
}

} // namespace leadfloor
