// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/searchlanguage.h"
#include "models/items/filterhistory.h"

#include <QObject>

namespace leadfloor {

/// The filter of a page in its three forms: words in a line, one term a chip, and the Filter that
/// is asked. A term can be switched off without being forgotten. Whoever changes one form, the
/// others follow. The words may be a ticket: how many leads, for how much; it stays while the filter
/// changes, until its words or all of them go. GUI thread.
class FilterSession final : public QObject
{
    Q_OBJECT
public:
    struct Term
    {
        SearchTerm term;
        bool isOn = true;
        friend bool operator==(const Term&, const Term&) = default;
    };

    using QObject::QObject;
    /// What the floor's own words mean, and how many leads completions have; reads the text again.
    void setWords(const SearchWords& words);
    [[nodiscard]] const SearchWords& words() const { return m_words; }

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const Filter& filter() const
    {
        return m_filter;
    } ///< of what is on and understood
    [[nodiscard]] const TicketWords& ticket() const { return m_ticket; }
    [[nodiscard]] const QList<SearchError>& errors() const { return m_errors; }
    /// Nothing was left out of the filter; there may be warnings.
    [[nodiscard]] bool isUnderstood() const;
    [[nodiscard]] const QList<Term>& terms() const { return m_terms; } ///< those that are on first
    [[nodiscard]] int termsOn() const { return m_termsOn; }
    /// The filter with one term switched over: what a chip would cost or give.
    [[nodiscard]] Filter switched(int term) const;

    void setText(const QString& text);    ///< as typed; stays as it is
    void setFilter(const Filter& filter); ///< by facets, menus: the text is written anew
    void switchTerm(int term, bool isOn);
    void removeTerm(int term);
    void clear(); ///< all terms, also those that are off, and the ticket

    [[nodiscard]] const FilterHistory& history() const { return m_history; }
    /// Steps of an earlier run; the filter stays what it is.
    void restoreHistory(const QList<Filter>& filters, qsizetype place);
    void goBack();
    void goForward();

Q_SIGNALS:
    void filterChanged(const leadfloor::Filter& filter);
    void textChanged(const QString& text);
    void termsChanged(); ///< terms, termsOn, errors
    void ticketChanged();
    void historyChanged();

private:
    void show(const QString& text, bool isStep);     ///< of the history
    void write(const Filter& filter, bool isStep = true);
    [[nodiscard]] QList<SearchTerm> onTerms() const;

    SearchWords m_words;
    QString m_text;
    Filter m_filter;
    TicketWords m_ticket;
    QList<Term> m_terms;
    QList<SearchError> m_errors;
    int m_termsOn = 0;
    FilterHistory m_history;
};

} // namespace leadfloor
