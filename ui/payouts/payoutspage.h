// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/payoutmodel.h"
#include "ui/lists/listpage.h"

#include <QPointer>

class QComboBox;
class QPushButton;

namespace leadfloor {

class StatementDialog;
class ThemedLabel;
class WordsDialog;

/// Payouts with their state and statements: a partner's own, or everybody's for operators, who say what
/// the bank did.
class PayoutsPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    PayoutsPage(FloorConnection& floor, bool isOperator, QWidget* parent = nullptr);
    ~PayoutsPage() override;

    [[nodiscard]] PayoutModel& model() { return m_model; }

Q_SIGNALS:
    void changed(); ///< one was paid or came back

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;

private:
    void showStatement();
    void askPaid();
    void askReversed();
    void change(const PayoutChange& change);

    bool m_isOperator;
    PayoutModel m_model;
    Pending<Payout> m_changing;
    QPointer<StatementDialog> m_statementDialog;
    QPointer<WordsDialog> m_words;
    QComboBox* m_states;
    ThemedLabel* m_sum;
    QPushButton* m_statement;
    QPushButton* m_paid;
    QPushButton* m_reverse;
};

} // namespace leadfloor
