// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inventorymodel.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace leadfloor {

class Badge;
class ThemedLabel;

/// One lead on offer as much as may be seen of it (R7): place, class, price and its rule, scores,
/// which fields are filled. Contacts are never here, so none can be shown.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget* parent = nullptr);

    /// `asOf` is when the row was asked for, on the server's clock.
    void showLead(const ShownLead& lead, const CellFormat& format, const QDateTime& asOf,
                  bool isTicked, bool canTick);
    void showNothing();

Q_SIGNALS:
    void closeRequested();
    void tickRequested(); ///< "Add to quote", or take it out again
    void copyRequested(); ///< of this lead, whatever is ticked

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class ScoreBar;
    struct FieldRow
    {
        quint16 bit = 0;
        QWidget* mark = nullptr;
        ThemedLabel* words = nullptr;
    };
    void addScore(QGridLayout& grid, int row, const QString& title, ScoreBar*& bar,
                  ThemedLabel*& value);

    QScrollArea* m_scroll;
    ThemedLabel* m_empty;
    ThemedLabel* m_number;
    ThemedLabel* m_place;
    Badge* m_class;
    Badge* m_status;
    ThemedLabel* m_price;
    ThemedLabel* m_rule;
    ThemedLabel* m_score;
    ScoreBar* m_freshnessBar = nullptr;
    ThemedLabel* m_freshness = nullptr;
    ScoreBar* m_intentBar = nullptr;
    ThemedLabel* m_intent = nullptr;
    ThemedLabel* m_filled;
    QList<FieldRow> m_fields;
    ThemedLabel* m_name;
    ThemedLabel* m_phone;
    ThemedLabel* m_email;
    ThemedLabel* m_street;
    ThemedLabel* m_soldBefore;
    ThemedLabel* m_checked;
    QPushButton* m_tickButton;
    QToolButton* m_copyButton;
};

} // namespace leadfloor
