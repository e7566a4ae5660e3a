// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/searchlanguage.h"

#include "models/domain/places.h"
#include "models/domain/searchparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

using grammar::SearchText;

template <class T> void addMissing(QList<T>& into, const QList<T>& values)
{
    for (const T& value : values) {
        if (!into.contains(value))
            into.append(value);
    }
}

template <class T> void raise(std::optional<T>& bound, const std::optional<T>& other)
{
    if (other)
        bound = bound ? std::max(*bound, *other) : *other;
}

template <class T> void lower(std::optional<T>& bound, const std::optional<T>& other)
{
    if (other)
        bound = bound ? std::min(*bound, *other) : *other;
}

void mergeInto(Filter& filter, const Filter& part)
{
    if (!part.product.isEmpty())
        filter.product = part.product;
    addMissing(filter.states, part.states);
    addMissing(filter.notStates, part.notStates);
    addMissing(filter.counties, part.counties);
    addMissing(filter.notCounties, part.notCounties);
    addMissing(filter.classes, part.classes);
    addMissing(filter.buckets, part.buckets);
    addMissing(filter.projects, part.projects);
    raise(filter.ageFromDays, part.ageFromDays);
    lower(filter.ageToDays, part.ageToDays);
    raise(filter.scoreMin, part.scoreMin);
    lower(filter.scoreMax, part.scoreMax);
    raise(filter.intentMin, part.intentMin);
    lower(filter.intentMax, part.intentMax);
    raise(filter.freshnessMin, part.freshnessMin);
    lower(filter.freshnessMax, part.freshnessMax);
    raise(filter.priceMin, part.priceMin);
    lower(filter.priceMax, part.priceMax);
    raise(filter.filledMin, part.filledMin);
    filter.showOwned = filter.showOwned || part.showOwned;
}

template <class T> bool isCrossed(const std::optional<T>& least, const std::optional<T>& most)
{
    return least && most && *most < *least;
}

/// Why no lead can match, or nothing.
QString contradictionOf(const Filter& filter, const SearchWords& words)
{
    const auto isExcluded = [&](const QString& state) { return filter.notStates.contains(state); };
    if (!filter.states.isEmpty()
        && std::all_of(filter.states.begin(), filter.states.end(), isExcluded))
        return SearchText::tr("Every chosen state is excluded as well.");
    const auto isOutside = [&](const QString& fips) {
        const UsCounty* county = Places::instance().county(fips);
        return filter.notCounties.contains(fips)
            || (county && ((!filter.states.isEmpty() && !filter.states.contains(county->state))
                           || isExcluded(county->state)));
    };
    if (!filter.counties.isEmpty()
        && std::all_of(filter.counties.begin(), filter.counties.end(), isOutside))
        return SearchText::tr("No chosen county lies in a chosen state.");
    const auto isOtherAge = [&](const QString& code) {
        const auto bucket =
            std::find_if(words.buckets.begin(), words.buckets.end(),
                         [&](const AgeBucket& other) { return other.code == code; });
        return bucket != words.buckets.end()
            && (isCrossed(filter.ageFromDays, bucket->toDays)
                || isCrossed(std::optional(bucket->fromDays), filter.ageToDays));
    };
    if (!filter.buckets.isEmpty()
        && std::all_of(filter.buckets.begin(), filter.buckets.end(), isOtherAge))
        return SearchText::tr("The ages exclude each other.");
    if (isCrossed(filter.ageFromDays, filter.ageToDays)
        || isCrossed(filter.scoreMin, filter.scoreMax)
        || isCrossed(filter.intentMin, filter.intentMax)
        || isCrossed(filter.priceMin, filter.priceMax)
        || isCrossed(filter.freshnessMin, filter.freshnessMax))
        return SearchText::tr("The least value is above the greatest one.");
    return {};
}

/// Marks the first term that leaves nothing over.
void warnOfContradictions(const QList<SearchTerm>& terms, const SearchWords& words,
                          QList<SearchError>& errors)
{
    Filter filter;
    for (const SearchTerm& term : terms) {
        mergeInto(filter, term.part);
        if (const QString reason = contradictionOf(filter, words); !reason.isEmpty()) {
            errors.append({term.start, term.length, reason, {}, SearchError::Severity::Warning});
            return;
        }
    }
}

void sortErrors(QList<SearchError>& errors)
{
    std::stable_sort(errors.begin(), errors.end(),
                     [](const SearchError& a, const SearchError& b) { return a.start < b.start; });
}

bool isFree(const QList<SearchError>& errors)
{
    return std::none_of(errors.begin(), errors.end(), [](const SearchError& error) {
        return error.severity == SearchError::Severity::Error;
    });
}

void sayOversizedPart(const TicketWords& ticket, const QString& text, QList<SearchError>& errors)
{
    if (ticket.partMin && ticket.quantity && *ticket.partMin > *ticket.quantity)
        errors.append({0, text.size(), SearchText::tr("The least part is larger than the order."), {}});
}

ParsedSearch parsed(const QString& text, const SearchWords& words, grammar::Speech speech)
{
    grammar::Parser parser(text, words, speech);
    parser.run();
    ParsedSearch parsed{filterOf(parser.terms()), parser.terms(), parser.errors(), parser.ticket()};
    if (const TicketWords& ticket = parsed.ticket; !ticket.isEmpty() && !ticket.quantity) {
        parsed.errors.append({0, text.size(), SearchText::tr("Say how many leads, for example 200 or x200."),
                              {}, SearchError::Severity::Warning});
    }
    sayOversizedPart(parser.ticket(), text, parsed.errors);
    warnOfContradictions(parsed.terms, words, parsed.errors);
    sortErrors(parsed.errors);
    return parsed;
}

tl::unexpected<Error> usageOf(const QList<SearchError>& errors)
{
    const auto first = std::find_if(errors.begin(), errors.end(), [](const SearchError& error) {
        return error.severity == SearchError::Severity::Error;
    });
    QString detail = SearchText::tr("Column %1: %2").arg(first->start + 1).arg(first->reason);
    if (!first->suggestions.isEmpty())
        detail += u' ' % SearchText::tr("Did you mean %1?").arg(first->suggestions.join(u", "_s));
    return failure(ErrorCode::Usage, detail);
}

} // namespace

bool ParsedSearch::isComplete() const
{
    return isFree(errors);
}

Filter ParsedSearch::without(qsizetype index) const
{
    QList<SearchTerm> others = terms;
    others.removeAt(index);
    return filterOf(others);
}

Filter filterOf(const QList<SearchTerm>& terms)
{
    Filter filter;
    for (const SearchTerm& term : terms)
        mergeInto(filter, term.part);
    return filter;
}

void TicketWords::applyTo(OrderLine& line) const
{
    line.quantity = quantity.value_or(line.quantity);
    line.takeWhatIsThere = restStands || partMin;
    line.quantityMin = partMin.value_or(1);
    line.restStands = restStands;
    line.totalMax = totalMax;
}

ParsedSearch parseSearch(const QString& text, const SearchWords& words)
{
    return parsed(text, words, grammar::Speech::Filter);
}

ParsedSearch parseSearchLine(const QString& text, const SearchWords& words)
{
    return parsed(text, words, grammar::Speech::SearchLine);
}

Result<Filter> filterFromText(const QString& text, const SearchWords& words)
{
    const ParsedSearch parsed = parseSearch(text, words);
    if (!parsed.isComplete())
        return usageOf(parsed.errors);
    return parsed.filter;
}

bool OrderTicket::isComplete() const
{
    return isFree(errors);
}

OrderTicket parseOrderLine(const QString& text, const SearchWords& words)
{
    grammar::Parser parser(text, words, grammar::Speech::OrderLine);
    parser.run();
    OrderTicket ticket;
    ticket.terms = parser.terms();
    ticket.errors = parser.errors();
    ticket.line.filter = filterOf(ticket.terms);
    parser.ticket().applyTo(ticket.line);
    if (!parser.ticket().quantity) {
        ticket.errors.append(
            {0, text.size(), SearchText::tr("Say how many leads, for example 200 or x200."), {}});
    }
    sayOversizedPart(parser.ticket(), text, ticket.errors);
    warnOfContradictions(ticket.terms, words, ticket.errors);
    sortErrors(ticket.errors);
    return ticket;
}

Result<OrderTicket> orderLineFromText(const QString& text, const SearchWords& words)
{
    OrderTicket ticket = parseOrderLine(text, words);
    if (!ticket.isComplete())
        return usageOf(ticket.errors);
    return ticket;
}

} // namespace leadfloor
