// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/agescheme.h"
#include "models/domain/filter.h"

#include <QHash>
#include <QList>
#include <QString>

class QLocale;

/// The search language of the inventory page, the command line and saved views: words that make a
/// Filter, and a Filter back in words. English in every locale, like the codes that it names; what
/// it says about mistakes is translated. All functions are pure and safe from every thread.
///
///     la gold 6-8m county:caddo score>=70 price<=8 -county:tangipahoa project:"Harbor View"
///
/// Values of one field add up (la tx), fields narrow each other (la gold). models/domain/README.md
/// has the grammar.
namespace leadfloor {

struct NamedCode
{
    QString code; ///< what a Filter carries
    QString name; ///< what people call it; both are understood
};

/// What a floor's own words mean. Without products or projects any such word is taken as a code.
struct SearchWords
{
    QList<AgeBucket> buckets = agedScheme(); ///< of the product that is searched
    QList<NamedCode> products;
    QList<NamedCode> projects;
    /// Leads by wire value ("LA", "22017", "gold", "MONTH_6_TO_8"): completions with more come
    /// first.
    QHash<QString, qint64> leads;
};

enum class SearchTermField : quint8 {
    State, County, Class, Age, Score, Intent, Freshness, Price, Filled, Project, Product, Owned,
    Sold, ///< "-sold": always so, since sold leads are not on offer
};

/// One condition as typed; a chip. Positions count UTF-16 units of the text.
struct SearchTerm
{
    qsizetype start = 0;
    qsizetype length = 0;
    SearchTermField field = SearchTermField::State;
    bool negated = false;
    QString text; ///< as typed
    Filter part;  ///< what this term alone restricts

    friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

/// What is wrong with a stretch of the text.
struct SearchError
{
    enum class Severity : quint8 {
        Error,   ///< not understood and therefore left out of the filter
        Warning, ///< understood, but no lead can match
    };
    qsizetype start = 0;
    qsizetype length = 0;
    QString reason;          ///< one sentence, translated
    QStringList suggestions; ///< texts to put there instead, best first; may be empty
    Severity severity = Severity::Error;
};

/// What a typed ticket says beside its filter: how many leads, for how much.
struct TicketWords
{
    std::optional<int> quantity;
    std::optional<int> partMin;    ///< take what is there, if it is at least so much
    bool restStands = false;       ///< take what is there; the rest becomes a standing order
    std::optional<Money> totalMax; ///< refuse to pay more

    [[nodiscard]] bool isEmpty() const { return *this == TicketWords(); }
    /// Writes into `line` what is said; the quantity stays if none is.
    void applyTo(OrderLine& line) const;
    friend bool operator==(const TicketWords&, const TicketWords&) = default;
};

struct ParsedSearch
{
    Filter filter;             ///< of all terms
    QList<SearchTerm> terms;   ///< in the order of the text
    QList<SearchError> errors; ///< in the order of the text
    TicketWords ticket = {};   ///< of parseSearchLine()

    /// Everything was understood; there may be warnings.
    [[nodiscard]] bool isComplete() const;
    /// The filter with the term at `index` switched off.
    [[nodiscard]] Filter without(qsizetype index) const;
};

[[nodiscard]] ParsedSearch parseSearch(const QString& text, const SearchWords& words = {});
/// As parseSearch(), and the text may be a ticket: "200 gold la/caddo 6-8m max 1600". A bare number
/// is a quantity only where it comes first; anywhere else it is a mistake, as in parseSearch().
[[nodiscard]] ParsedSearch parseSearchLine(const QString& text, const SearchWords& words = {});
/// The filter of some of the terms, e.g. of the chips that are on.
[[nodiscard]] Filter filterOf(const QList<SearchTerm>& terms);
/// For callers without a screen: Usage with the first mistake, its column and what was meant.
[[nodiscard]] Result<Filter> filterFromText(const QString& text, const SearchWords& words = {});

/// The words for a filter, such that parseSearch(toText(f)).filter == f for every filter whose
/// lists have no value twice and whose values are known and in range.
[[nodiscard]] QString toText(const Filter& filter, const SearchWords& words = {});
/// The same for parseSearchLine(), with the ticket around the filter.
[[nodiscard]] QString toText(const Filter& filter, const TicketWords& ticket, const SearchWords& words = {});

/// "State", "Parish", "Age": the key of a chip. Translated.
[[nodiscard]] QString searchTermTitle(const SearchTerm& term);
/// "Louisiana", "not Tangipahoa", "6–8 mo", "≥ 70": the value of a chip. Translated.
[[nodiscard]] QString searchTermValue(const SearchTerm& term, const SearchWords& words,
                                      const QLocale& locale);

/// What may be put in place of `length` characters from `start`.
struct SearchCompletion
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString insert; ///< "county:", "la", "\"east baton rouge\""
    QString label;  ///< "Louisiana": what it stands for; may be empty
    QString value;  ///< wire value for counts, "LA"; empty: a field's name
    SearchTermField field = SearchTermField::State;
};
/// What the word at `cursor` may become, best first.
[[nodiscard]] QList<SearchCompletion> completions(const QString& text, qsizetype cursor,
                                                  const SearchWords& words = {},
                                                  qsizetype most = 12);

/// One row of the help beside the search line: something to type, and what it means (translated).
struct SearchHelpRow
{
    QString example;
    QString meaning;
};
[[nodiscard]] QList<SearchHelpRow> searchHelp();
/// What a ticket says beside its filter.
[[nodiscard]] QList<SearchHelpRow> ticketHelp();

/// A line of an order as typed, with the filter's words anywhere in it: "200 gold la/caddo 6-8m
/// max 1600", "la gold 6-8m x50", "x100 part:20 tx silver".
struct OrderTicket
{
    OrderLine line;                ///< part: takeWhatIsThere, part:20: and quantityMin 20;
                                   ///< rest: takeWhatIsThere and restStands; max: totalMax
    QList<SearchTerm> terms;
    QList<SearchError> errors;

    [[nodiscard]] bool isComplete() const;
};
/// The most leads that one line can ask for on any floor (domain.md R12).
inline constexpr int lineQuantityMax = 100'000;

[[nodiscard]] OrderTicket parseOrderLine(const QString& text, const SearchWords& words = {});
/// For callers without a screen, as filterFromText().
[[nodiscard]] Result<OrderTicket> orderLineFromText(const QString& text,
                                                    const SearchWords& words = {});

} // namespace leadfloor
