// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/searchlanguage.h"

#include <QObject>

#include <functional>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace leadfloor {

/// Offers below a line in the search language what the word at the cursor may become, with what it
/// stands for and how many leads it has. Down enters the list; Return on an offer takes it, Return
/// without one belongs to the line (and its dialog). The line is its parent.
class QueryCompleter final : public QObject
{
    Q_OBJECT
public:
    /// `words` is asked each time, since the floor's own words may come later.
    QueryCompleter(QLineEdit& line, std::function<SearchWords()> words);
    ~QueryCompleter() override;

    /// Shows what fits the word at the cursor; hides the list if nothing does.
    void offer();
    void hide();
    [[nodiscard]] bool isOffering() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The text has been completed; `isWholeTerm`: nothing has to follow ("la", not "county:").
    void completed(bool isWholeTerm);

private:
    void complete(int row);

    QLineEdit& m_line;
    std::function<SearchWords()> m_words;
    QStandardItemModel* m_offers;
    QCompleter* m_completer;
};

/// Waves under what a query does not understand (red) or what can match nothing (amber); an empty
/// list takes them away. They stay until the text changes.
void underlineMistakes(QLineEdit& line, const QList<SearchError>& errors);

} // namespace leadfloor
