// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/purchasetext.h"

#include "models/domain/places.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Counties that fit into one line of a card; the nearest.
constexpr qsizetype nearbyShown = 3;

struct PurchaseText
{
    Q_DECLARE_TR_FUNCTIONS(Purchase)
};

/// "9–11 mo" of a filter, empty if it names no age.
QString agesOf(const Filter& filter, const SearchWords& words, const QLocale& locale)
{
    const QList<SearchTerm> terms = parseSearch(toText(filter, words), words).terms;
    QStringList ages;
    for (const SearchTerm& term : terms) {
        if (term.field == SearchTermField::Age)
            ages.append(searchTermValue(term, words, locale));
    }
    return ages.join(u", "_s);
}

QString countyNames(const Filter& filter)
{
    QStringList names;
    for (const QString& fips : filter.counties) {
        const UsCounty* county = Places::instance().county(fips);
        names.append(county ? county->name : fips);
    }
    return names.join(u", "_s);
}

/// A county of the filter lies in that state: its neighbours there need not name it.
bool hasState(const Filter& filter, const QString& state)
{
    return std::any_of(filter.counties.begin(), filter.counties.end(), [&state](const QString& fips) {
        const UsCounty* county = Places::instance().county(fips);
        return county && county->state == state;
    });
}

QString stateNames(const Filter& filter)
{
    QStringList names;
    for (const QString& code : filter.states) {
        const UsState* state = Places::instance().state(code);
        names.append(state ? state->name : code);
    }
    return names.join(u", "_s);
}

} // namespace

PurchaseWords PurchaseWords::of(const FloorIdentity& identity, const QLocale& locale)
{
    PurchaseWords words;
    if (!identity.buckets.isEmpty())
        words.search.buckets = identity.buckets;
    if (!identity.currency.isEmpty())
        words.currency = identity.currency;
    words.locale = locale;
    return words;
}

QString PurchaseWords::count(qint64 leads) const
{
    return grouped(leads, locale);
}

QString PurchaseWords::leads(qint64 leads) const
{
    return leads == 1 ? PurchaseText::tr("1 lead") : PurchaseText::tr("%1 leads").arg(count(leads));
}

QString PurchaseWords::clockTime(const QDateTime& utc) const
{
    return locale.toString(utc.toLocalTime().time(), u"HH:mm"_s);
}

QString PurchaseWords::place(const Filter& filter) const
{
    // Codes for states, as in every table: a line has to fit a rail of 300 px.
    QStringList parts = filter.states;
    const QList<SearchTerm> terms = parseSearch(toText(filter, search), search).terms;
    for (const SearchTerm& term : terms) {
        switch (term.field) {
        case SearchTermField::State:
            if (term.negated)
                parts.append(searchTermValue(term, search, locale));
            break;
        case SearchTermField::Class:
            break;
        case SearchTermField::County:
        case SearchTermField::Age:
        case SearchTermField::Project:
            parts.append(searchTermValue(term, search, locale));
            break;
        default:
            parts.append(searchTermTitle(term) % u' ' % searchTermValue(term, search, locale));
        }
    }
    return parts.isEmpty() ? PurchaseText::tr("Everything on offer") : parts.join(u", "_s);
}

QString PurchaseWords::title(const Filter& filter) const
{
    const std::optional<LeadClass> one = onlyClass(filter);
    if (!one)
        return place(filter);
    Filter rest = filter;
    rest.classes.clear();
    return rest == Filter{} ? leadClassName(*one) : leadClassName(*one) % u", "_s % place(filter);
}

QString PurchaseWords::place(const OrderLine& line) const
{
    switch (line.kind) {
    case OrderLine::Kind::Criteria:
        return place(line.filter);
    case OrderLine::Kind::Project: {
        Filter filter;
        filter.projects = {line.project};
        return place(filter);
    }
    case OrderLine::Kind::Picks:
    case OrderLine::Kind::Basket:
        return PurchaseText::tr("Leads picked by hand");
    }
    Q_UNREACHABLE();
}

QString PurchaseWords::place(const ReceiptLine& line) const
{
    return isByHand(line) ? place(OrderLine::ofBasket()) : place(line.filter);
}

QString PurchaseWords::title(const OrderLine& line) const
{
    return line.kind == OrderLine::Kind::Criteria ? title(line.filter) : place(line);
}

QString PurchaseWords::sum(qint64 leads, Money unitPrice, Money total) const
{
    if (unitPrice.minor() * leads == total.minor())
        return count(leads) % u" × "_s % money(unitPrice);
    return PurchaseText::tr("%1, mixed prices").arg(this->leads(leads));
}

QString PurchaseWords::priceRules(const QList<QString>& rules) const
{
    QStringList names;
    for (const QString& rule : rules) {
        if (rule == "own"_L1)
            names.append(PurchaseText::tr("own price"));
        else if (rule == "project"_L1)
            names.append(PurchaseText::tr("project price"));
        else if (rule.startsWith("rule "_L1))
            names.append(PurchaseText::tr("rule %1").arg(rule.mid(5)));
        else
            names.append(rule);
    }
    return names.join(u", "_s);
}

PurchaseWords::Way PurchaseWords::way(const Alternative& alternative, const QuoteLine& line) const
{
    const QString ages = agesOf(alternative.filter, search, locale);
    const QString free = PurchaseText::tr("%1 free").arg(count(alternative.available));
    Way way;
    if (alternative.kind == "replace"_L1) {
        const int replaced = alternative.quantity - int(line.line.quantity - line.gone.size());
        way.title = PurchaseText::tr("Replace those that are gone");
        way.detail = PurchaseText::tr("%1 of the same kind, county and age, each for no more than the one it replaces.").arg(leads(replaced));
    } else if (alternative.kind == "part"_L1) {
        way.title = alternative.quantity == 1 ? PurchaseText::tr("Buy the one that is free")
                                              : PurchaseText::tr("Buy the %1 that are free").arg(count(alternative.quantity));
        const qint64 rest = line.line.quantity - alternative.quantity;
        way.detail = rest == 1 ? PurchaseText::tr("The other one is left out.")
                               : PurchaseText::tr("The other %1 are left out.").arg(count(rest));
    } else if (alternative.kind == "neighbour_counties"_L1) {
        QStringList names;
        for (const NeighbourCounty& county : alternative.counties.mid(0, nearbyShown))
            names.append(PurchaseText::tr("%1 %2 km", "county, distance")
                             .arg(hasState(line.line.filter, county.state) ? county.name : QString(county.name % u' ' % county.state),
                                  locale.toString(county.km)));
        if (const qsizetype more = alternative.counties.size() - names.size(); more > 0)
            names.append(PurchaseText::tr("%1 more", "counties").arg(count(more)));
        way.title = alternative.counties.size() == 1 ? PurchaseText::tr("Add the county nearby")
                                                     : PurchaseText::tr("Add %1 counties nearby").arg(count(alternative.counties.size()));
        way.detail = PurchaseText::tr("%1: %2", "so many free, counties").arg(free, names.join(PurchaseText::tr(", ", "between counties")));
    } else if (alternative.kind == "without_county"_L1) {
        way.title = alternative.filter.states.isEmpty()
            ? PurchaseText::tr("Take them from any county")
            : PurchaseText::tr("Take all of %1").arg(stateNames(alternative.filter));
        way.detail = PurchaseText::tr("%1, county filter dropped").arg(free);
    } else if (alternative.kind == "without_state"_L1) {
        way.title = PurchaseText::tr("Take them from anywhere");
        way.detail = PurchaseText::tr("%1, state filter dropped").arg(free);
    } else if (alternative.kind == "older"_L1 || alternative.kind == "younger"_L1) {
        const QString county = countyNames(alternative.filter);
        way.title = !county.isEmpty() ? PurchaseText::tr("Same county, %1").arg(ages)
            : !alternative.filter.states.isEmpty() ? PurchaseText::tr("Same state, %1").arg(ages)
                                                   : PurchaseText::tr("Same leads, %1").arg(ages);
        way.detail = alternative.kind == "older"_L1 ? PurchaseText::tr("%1, one age bucket older").arg(free)
                                                    : PurchaseText::tr("%1, one age bucket younger").arg(free);
    } else if (alternative.kind == "other_class"_L1 && onlyClass(alternative.filter)) {
        const LeadClass other = *onlyClass(alternative.filter);
        way.title = other == LeadClass::Gold ? PurchaseText::tr("Gold instead of Silver")
                                             : PurchaseText::tr("Silver instead of Gold");
        way.detail = PurchaseText::tr("%1, the other class").arg(free);
    } else {
        way.title = title(alternative.filter);
        way.detail = free;
    }
    way.amount = money(alternative.total);
    way.sum = sum(alternative.quantity, alternative.unitPrice, alternative.total);
    return way;
}

QString PurchaseWords::shortage(int line, const QuoteLine& quoted) const
{
    return quoted.available == 0
        ? PurchaseText::tr("Line %1 is short: none of %2 is free now.").arg(count(line + 1), count(quoted.line.quantity))
        : PurchaseText::tr("Line %1 is short: %2 of %3 are free now.")
              .arg(count(line + 1), count(quoted.available), count(quoted.line.quantity));
}

QString PurchaseWords::overMax(int line, const QuoteLine& quoted) const
{
    return PurchaseText::tr("Line %1 costs %2, above its maximum of %3.")
        .arg(count(line + 1), money(quoted.total), money(*quoted.line.totalMax));
}

OrderSummary PurchaseWords::summary(const PurchaseDraft& draft) const
{
    OrderSummary summary;
    summary.currency = currency;
    for (int i = 0; i < draft.lines.size(); ++i) {
        const OrderLine wanted = draft.lines.at(i).wanted();
        const QuoteLine* quoted = draft.quoted(i);
        const qint64 leads = quoted ? quoted->available : wanted.quantity;
        summary.lines.append({count(leads) % u" × "_s % title(wanted),
                              quoted ? std::optional(quoted->list()) : std::nullopt});
    }
    if (!draft.quote)
        return summary;
    const QList<Discount> discounts = draft.quote->discounts();
    for (const Discount& discount : discounts)
        summary.discounts.append({discountText(discount, locale), Money::fromMinor(-discount.amount.minor())});
    summary.total = draft.quote->total;
    summary.totalDetail = draft.lines.size() == 1
        ? PurchaseText::tr("%1, 1 line").arg(leads(draft.leads()))
        : PurchaseText::tr("%1, %2 lines").arg(leads(draft.leads()), count(draft.lines.size()));
    if (draft.payment == PaymentKind::Invoice) {
        summary.sources.append({PurchaseText::tr("Invoice"), draft.quote->total, Tone::Accent});
    } else if (draft.payment == PaymentKind::Card) {
        summary.sources.append({PurchaseText::tr("Card"), draft.quote->total, Tone::Accent});
    } else if (const std::optional<Money> wallet = draft.walletAvailable(); wallet && draft.quote->total.minor() > 0) {
        const Money lack = draft.shortBy();
        summary.sources.append({PurchaseText::tr("Credits"),
                                Money::fromMinor(draft.quote->total.minor() - lack.minor()), Tone::Accent});
        if (lack.minor() > 0)
            summary.sources.append({PurchaseText::tr("Short by"), lack, Tone::Waiting});
    }
    return summary;
}

std::optional<LeadClass> onlyClass(const Filter& filter)
{
    return filter.classes.size() == 1 ? std::optional(filter.classes.first()) : std::nullopt;
}

QString leadClassName(LeadClass leadClass)
{
    return leadClass == LeadClass::Gold ? PurchaseText::tr("Gold") : PurchaseText::tr("Silver");
}

QString countdown(int seconds)
{
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString stepTime(qint64 ms, const QLocale& locale)
{
    if (ms < 60'000)
        return PurchaseText::tr("%1 s").arg(locale.toString(double(ms) / 1000.0, 'f', 1));
    return countdown(int(ms / 1000));
}

} // namespace leadfloor
