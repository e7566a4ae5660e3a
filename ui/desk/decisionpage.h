// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/listpage.h"
#include "ui/payouts/wordsdialog.h"

#include <QPointer>

#include <functional>

class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// A page of what one operator asks of another: who did not ask approves or declines it, who asked may withdraw it.
class DecisionPage : public ListPage
{
    Q_OBJECT
public:
    ~DecisionPage() override;

protected:
    /// As ListPage; `kind` of the button that approves.
    DecisionPage(FloorConnection& floor, const QString& id, const QString& title, ButtonKind kind, QWidget* parent);

    /// Not in the title yet.
    [[nodiscard]] QPushButton& approveButton() const { return *m_approve; }
    [[nodiscard]] QPushButton& declineButton() const { return *m_decline; }
    /// How much waits for whom, below the title.
    void addWaitingCount();
    /// Ctrl+Return and Del.
    void addDecisionActions();
    void sayWaiting(int others, int own);
    /// What is current waits, and was asked for by whoever looks; `whose` says why he may not approve it.
    void updateDecision(bool isWaiting, bool isOwn, const QString& whose);
    /// Asks before what is current is approved, or not. Its button is on.
    virtual void askDecision(bool isApproved) = 0;
    /// Asks one question at a time; `given` gets the words.
    void askWords(const WordsDialog::Question& question, const std::function<void(const QString&)>& given);
    [[nodiscard]] bool isAsking() const { return m_words; }

private:
    void ask(bool isApproved);

    QString m_id;
    QPointer<WordsDialog> m_words;
    ThemedLabel* m_count;
    QPushButton* m_approve;
    QPushButton* m_decline;
};

} // namespace leadfloor
