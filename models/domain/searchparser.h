// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the search language only; others include searchlanguage.h.

#include "models/domain/searchgrammar.h"

namespace leadfloor {
struct UsCounty;
}

namespace leadfloor::grammar {

/// What a text may say beside its filter.
enum class Speech : quint8 {
    Filter,     ///< nothing
    SearchLine, ///< a ticket's words; a bare number is one only in front
    OrderLine,  ///< a ticket's words
};

/// Makes terms of pieces: words first, then counties, since "caddo" needs to know the states.
class Parser final
{
public:
    /// `text` and `words` must outlive the parser.
    Parser(const QString& text, const SearchWords& words, Speech speech);
    void run();

    [[nodiscard]] const QList<SearchTerm>& terms() const noexcept { return m_terms; }
    [[nodiscard]] const QList<SearchError>& errors() const noexcept { return m_errors; }
    [[nodiscard]] const TicketWords& ticket() const noexcept { return m_ticket; }

private:
    /// A county as typed, to be looked up when all states are known.
    struct Wish
    {
        qsizetype term = 0; ///< index in m_terms
        qsizetype start = 0;
        qsizetype end = 0;
        QString name;
        QString state;      ///< "LA" of "la/caddo"; empty: not said
        bool bare = false;  ///< "la/caddo" without a field chooses the state as well
    };

    void readField();
    void readPlaces(SearchTerm& term, const Piece& piece);
    void readWords(SearchTerm& term, const Piece& piece);
    void readAges(SearchTerm& term, const Piece& piece);
    void readRange(SearchTerm& term, const Piece& piece);
    void readSwitch(SearchTerm& term, const Piece& piece);
    void absorb(Piece& piece, const FieldInfo& info);
    [[nodiscard]] bool fits(const FieldInfo& info, const QString& text) const;

    void readBare();
    bool readTicketWord();
    bool readTicketField(const Piece& piece);
    bool readSingleWord(const Piece& piece);
    bool readPhrase(const QString& phrase, qsizetype count);
    void takeAge(SearchTerm& term, qsizetype start, qsizetype end,
                 const std::variant<Age, BadValue>& age);
    bool takePlace(SearchTerm& term, qsizetype start, qsizetype end, const QString& phrase,
                   bool bare, bool joined = false);
    void sayUnknown(const Piece& piece);

    void resolve(const Wish& wish);
    void setQuantity(const Piece& piece, QStringView number, qsizetype count);

    [[nodiscard]] SearchTerm termOf(SearchTermField field, const Piece& first,
                                    const Piece& last) const;
    [[nodiscard]] std::optional<QString> codeOf(const QList<NamedCode>& codes,
                                                const QString& text) const;
    void addTerm(SearchTerm&& term) { m_terms.append(std::move(term)); }
    void addError(qsizetype start, qsizetype end, const QString& reason,
                  const QStringList& suggestions = {});

    const QString& m_text;
    const SearchWords& m_words;
    const Speech m_speech;
    QList<Piece> m_pieces;
    qsizetype m_next = 0; ///< piece to read
    QList<SearchTerm> m_terms;
    QList<Wish> m_wishes;
    QList<SearchError> m_errors;
    TicketWords m_ticket;
    bool m_isInFront = true; ///< nothing but "buy" was read
};

/// "la/caddo", quoted if need be: means this county wherever it stands.
[[nodiscard]] QString qualifiedCounty(const UsCounty& county);
/// How a county is written behind "county:", without the state only where that is unmistakable
/// under the chosen and excluded states.
[[nodiscard]] QString countyWord(const UsCounty& county, const QStringList& states,
                                 const QStringList& notStates);

} // namespace leadfloor::grammar
