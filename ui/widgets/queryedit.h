// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/searchlanguage.h"

#include <QLineEdit>

namespace leadfloor {

class QueryCompleter;

/// A line in the search language: parsed at every key, mistakes underlined (red: not understood,
/// amber: can match nothing), completed, the reason in the tool tip and in problem(). Left to right in any
/// window, like the words in it. The page shows problem() below the field.
class QueryEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit QueryEdit(const QString& accessibleName, QWidget* parent = nullptr);
    void setWords(const SearchWords& words);

    [[nodiscard]] const ParsedSearch& parsed() const noexcept { return m_parsed; }
    /// Reason and suggestion of the first mistake, else of the first warning; empty: none.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool hasMistake() const { return !m_parsed.isComplete(); }

Q_SIGNALS:
    /// After each change of the text, by whomever.
    void parsedChanged();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void parse();
    void underline();
    void align();
    SearchWords m_words;
    QueryCompleter* m_completer;
    ParsedSearch m_parsed;
};

} // namespace leadfloor
