// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filtersession.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QPushButton;
class QToolButton;

namespace leadfloor {

class QueryCompleter;
class SearchField;
class ThemedLabel;

/// The search line of the inventory with completions, help, underlined mistakes and a sentence
/// about the first of them. It sets the session's text 250 ms after the last key, at once on
/// Return.
class QueryBar final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int typingDelayMs = 250;

    explicit QueryBar(FilterSession& session, QWidget* parent = nullptr);
    ~QueryBar() override;

    /// Puts the cursor into the line, everything selected.
    void focusLine();
    /// The same at its end, and says what may follow.
    void startTerm();
    /// Where further buttons of the row go, behind the help.
    void addButton(QWidget* button);
    /// Words that are typed but not taken yet are taken now.
    void takeNow();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showErrors();
    void forgetErrors();
    void showHelp();
    void mendFirst();

    FilterSession& m_session;
    SearchField* m_line;
    QToolButton* m_helpButton;
    QWidget* m_mistake;
    ThemedLabel* m_sentence;
    QPushButton* m_mend;
    QueryCompleter* m_completer;
    QTimer m_typingTimer;
};

} // namespace leadfloor
