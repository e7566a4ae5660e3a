// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the search language only; others include searchlanguage.h.

#include "models/domain/searchgrammar.h"

namespace leadfloor {
struct UsCounty;
}

namespace leadfloor::grammar {

/// Makes terms of pieces: words first, then counties, since "caddo" needs to know the states.
class Parser final
{
public:
    /// `text` and `words` must outlive the parser. `orderLine`: quantity, max, part and rest
    /// are words, too.
    Parser(const QString& text, const SearchWords& words, bool orderLine);
    void run();

    [[nodiscard]] const QList<SearchTerm>& terms() const noexcept { return m_terms; }
    [[nodiscard]] const QList<SearchError>& errors() const noexcept { return m_errors; }
    [[nodiscard]] std::optional<int> quantity() const noexcept { return m_quantity; }
    [[nodiscard]] std::optional<int> partMin() const noexcept { return m_partMin; }
    [[nodiscard]] bool restStands() const noexcept { return m_restStands; }
    [[nodiscard]] std::optional<Money> totalMax() const noexcept { return m_totalMax; }

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
    bool readLineWord();
    bool readLineField(const Piece& piece);
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
    const bool m_orderLine;
    QList<Piece> m_pieces;
    qsizetype m_next = 0; ///< piece to read
    QList<SearchTerm> m_terms;
    QList<Wish> m_wishes;
    QList<SearchError> m_errors;
    std::optional<int> m_quantity;
    std::optional<int> m_partMin;
    bool m_restStands = false;
    std::optional<Money> m_totalMax;
};

/// "la/caddo", quoted if need be: means this county wherever it stands.
[[nodiscard]] QString qualifiedCounty(const UsCounty& county);
/// How a county is written behind "county:", without the state only where that is unmistakable
/// under the chosen and excluded states.
[[nodiscard]] QString countyWord(const UsCounty& county, const QStringList& states,
                                 const QStringList& notStates);

} // namespace leadfloor::grammar
