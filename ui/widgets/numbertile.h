// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/themedlabel.h"

#include <QList>

class QHBoxLayout;
class QVBoxLayout;

namespace leadfloor {

/// Values in their order as a thin line, without axis or words: beside a number that says it.
class Sparkline final : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);
    void showValues(const QList<double>& values);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<double> m_values;
};

/// A number that matters, under its name: "Available / $400.00 / to buy leads with".
class NumberTile final : public Card
{
    Q_OBJECT
public:
    NumberTile(const QString& iconName, Role iconRole, const QString& title, qreal valuePx = 24, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// Empty: not known, a dash.
    void setValue(const QString& value, Role role = Role::Text);
    void setDetail(const QString& detail);
    /// In little room: smaller, and the detail is a tool tip.
    void setCompact(bool isCompact);
    /// Below the words; empty: none.
    void setLine(const QList<double>& values);
    [[nodiscard]] ThemedLabel& value() const { return *m_value; }
    /// Stands at the end of the title's line.
    void setCorner(QWidget& corner);
    /// Where more may be put, below the detail.
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }

private:
    void describe();

    qreal m_valuePx;
    QVBoxLayout* m_column;
    QHBoxLayout* m_head;
    ThemedLabel* m_title;
    ThemedLabel* m_value;
    ThemedLabel* m_detail;
    Sparkline* m_line = nullptr;
};

} // namespace leadfloor
