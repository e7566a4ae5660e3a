// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasetext.h"
#include "ui/widgets/themedlabel.h"

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;
class QToolButton;

namespace leadfloor {

class Badge;
class FormField;
class QueryEdit;

/// One line of an order to write: which leads, how many, for how much at most, whether fewer will do
/// and the others may come later; below it what was understood, what is free and what it costs. Leads
/// that were picked by hand are shown, not written; those that are gone may be replaced.
class LineEditor final : public QFrame
{
    Q_OBJECT
public:
    explicit LineEditor(const PurchaseWords& words, QWidget* parent = nullptr);

    /// Shows the line as it is wanted now; edited() stays silent.
    void setLine(const DraftLine& line);
    /// `number` counts from 1.
    void setPlace(int number, bool canRemove);
    /// The newest answer; nullptr: none yet for what is written.
    void setQuote(const QuoteLine* quoted, bool isAsking);

    [[nodiscard]] QString text() const;
    [[nodiscard]] OrderLine line() const;
    [[nodiscard]] bool isUnderstood() const;
    [[nodiscard]] QWidget* firstFocus() const;

Q_SIGNALS:
    void edited(); ///< by the person
    void duplicateRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showKind();
    void showUnderstood();

    const PurchaseWords& m_words;
    [[nodiscard]] bool isWritten() const { return m_kept.kind == OrderLine::Kind::Criteria; }
    OrderLine m_kept; ///< of picks, basket and project: what cannot be written here
    QueryEdit* m_query;
    FormField* m_queryField;
    ThemedLabel* m_picks;
    QSpinBox* m_quantity;
    FormField* m_quantityField;
    Badge* m_class;
    ThemedLabel* m_understood;
    ThemedLabel* m_sum;
    Badge* m_free;
    QCheckBox* m_part;
    ThemedLabel* m_leastWord;
    QSpinBox* m_least;
    QCheckBox* m_rest;
    QCheckBox* m_replace;
    QCheckBox* m_hasMax;
    QDoubleSpinBox* m_max;
    QToolButton* m_duplicate;
    QToolButton* m_remove;
    Money m_cost; ///< by the newest quote
    bool m_isSetting = false;
};

} // namespace leadfloor
