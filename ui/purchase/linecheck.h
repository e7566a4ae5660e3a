// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasetext.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadfloor {

class Badge;
class OptionCardList;
class StockPicture;
class ThemedLabel;

/// One line on the Check page: what it brings and costs; if it is short, where its leads are and the
/// priced ways on; if a new quote differs, what it was before.
class LineCheck final : public QWidget
{
    Q_OBJECT
public:
    explicit LineCheck(const PurchaseWords& words, int number, QWidget* parent = nullptr);

    /// `quoted` nullptr: being asked. `difference` nullptr: nothing to compare with. Cards stay what
    /// they are (and keep the focus) as long as the shortage does.
    void setLine(const DraftLine& line, const QuoteLine* quoted, const LineDifference* difference,
                 bool canRemove);
    [[nodiscard]] bool hasOptions() const;
    /// Chooses by number from 0; false if there is no such option.
    bool choose(int index);
    [[nodiscard]] bool hasKeyboard() const;

Q_SIGNALS:
    void chosen(int alternative); ///< index into DraftLine::shortage->alternatives
    void changeRequested();       ///< back to the words of the line
    void removeRequested();
    void quantityRequested(int quantity); ///< so many instead, to stay within the line's maximum

private:
    void setOptions(const DraftLine& line, bool canRemove);
    void showDeadEnd(const DraftLine& line, const QuoteLine* quoted);

    const PurchaseWords& m_words;
    int m_number;
    Badge* m_class;
    ThemedLabel* m_title;
    ThemedLabel* m_sum;
    Badge* m_free;
    ThemedLabel* m_before;
    StockPicture* m_stock;
    OptionCardList* m_options;
    QWidget* m_deadEnd; ///< nothing like it is free, or it costs more than it may
    ThemedLabel* m_deadEndSentence;
    QPushButton* m_fewer;
    QPushButton* m_remove;
    QList<Alternative> m_shown;
    int m_fewerLeads = 0;
};

} // namespace leadfloor
