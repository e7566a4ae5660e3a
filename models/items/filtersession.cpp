// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtersession.h"

#include <algorithm>

namespace leadfloor {

void FilterSession::setWords(const SearchWords& words)
{
    m_words = words;
    show(m_text, true);
}

QList<SearchTerm> FilterSession::onTerms() const
{
    QList<SearchTerm> terms;
    for (int i = 0; i < m_termsOn; ++i)
        terms.append(m_terms.at(i).term);
    return terms;
}

bool FilterSession::isUnderstood() const
{
    return std::none_of(m_errors.begin(), m_errors.end(), [](const SearchError& error) {
        return error.severity == SearchError::Severity::Error;
    });
}

Filter FilterSession::switched(int term) const
{
    QList<SearchTerm> terms = onTerms();
    if (m_terms.at(term).isOn)
        terms.removeAt(term);
    else
        terms.append(m_terms.at(term).term);
    return filterOf(terms);
}

void FilterSession::setText(const QString& text)
{
    if (text != m_text)
        show(text, true);
}

void FilterSession::setFilter(const Filter& filter)
{
    if (filter != m_filter)
        write(filter);
}

void FilterSession::switchTerm(int term, bool isOn)
{
    if (term < 0 || term >= m_terms.size() || m_terms.at(term).isOn == isOn)
        return;
    const Filter filter = switched(term);
    // What is switched off stays behind as a chip; what is switched on comes back from the text.
    if (isOn)
        m_terms.removeAt(term);
    else
        m_terms[term].isOn = false;
    write(filter);
}

void FilterSession::removeTerm(int term)
{
    if (term < 0 || term >= m_terms.size())
        return;
    if (m_terms.at(term).isOn) {
        write(switched(term));
    } else {
        m_terms.removeAt(term);
        Q_EMIT termsChanged();
    }
}

void FilterSession::clear()
{
    m_terms.clear();
    m_termsOn = 0;
    show({}, true);
}

void FilterSession::restoreHistory(const QList<Filter>& filters, qsizetype place)
{
    m_history.restore(filters, place);
    m_history.push(m_filter);
    Q_EMIT historyChanged();
}

void FilterSession::goBack()
{
    if (const auto filter = m_history.back()) {
        write(*filter, false);
        Q_EMIT historyChanged();
    }
}

void FilterSession::goForward()
{
    if (const auto filter = m_history.forward()) {
        write(*filter, false);
        Q_EMIT historyChanged();
    }
}

void FilterSession::write(const Filter& filter, bool isStep)
{
    show(toText(filter, m_ticket, m_words), isStep);
}

void FilterSession::show(const QString& text, bool isStep)
{
    const ParsedSearch parsed = parseSearchLine(text, m_words);
    QList<Term> terms;
    for (const SearchTerm& term : parsed.terms)
        terms.append({term, true});
    const auto isOnAgain = [&](const Term& off) {
        return std::any_of(parsed.terms.cbegin(), parsed.terms.cend(),
                           [&](const SearchTerm& term) { return term.part == off.term.part; });
    };
    for (const Term& old : std::as_const(m_terms)) {
        if (!old.isOn && !isOnAgain(old))
            terms.append(old);
    }
    const bool isOtherTicket = parsed.ticket != m_ticket;
    const bool isOther = parsed.filter != m_filter;
    const bool isOtherText = text != m_text;
    m_text = text;
    m_filter = parsed.filter;
    m_ticket = parsed.ticket;
    m_errors = parsed.errors;
    m_terms = terms;
    m_termsOn = int(parsed.terms.size());
    if (isOtherText)
        Q_EMIT textChanged(m_text);
    Q_EMIT termsChanged();
    if (isOtherTicket)
        Q_EMIT ticketChanged();
    if (isStep) {
        m_history.push(m_filter);
        Q_EMIT historyChanged();
    }
    if (isOther)
        Q_EMIT filterChanged(m_filter);
}

} // namespace leadfloor
