// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painteditems.h"

#include <QDateTime>
#include <QList>
#include <QLocale>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace leadfloor {

/// From this moment on the value holds, until the next point of the series.
struct ChartPoint
{
    QDateTime at;
    double value = 0;
    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

/// Steps over time, oldest point first.
struct ChartSteps
{
    QString name;
    QList<ChartPoint> points;
    friend bool operator==(const ChartSteps&, const ChartSteps&) = default;
};

struct ChartBar
{
    QString name;
    double value = 0;
    bool isChosen = false; ///< by the filter, if bars can be chosen
    friend bool operator==(const ChartBar&, const ChartBar&) = default;
};

/// A level worth knowing, as a dashed line ("low-balance mark $200").
struct ChartMark
{
    QString name;
    double value = 0;
    friend bool operator==(const ChartMark&, const ChartMark&) = default;
};

/// A drawing of numbers (look.md section 2 "Charts"). QtCharts stands behind this header and
/// nothing else includes it, so that it can be replaced. A chart is never the only way to its
/// numbers: put it into a ChartCard, which has the table. GUI thread.
///
/// Bars that can be chosen take the keyboard: arrows, Home and End go along them, Return and a click
/// ask for one, Space and Ctrl+click for one more, minus and Alt+click for all but it.
class Chart final : public QWidget, public PaintedItems
{
    Q_OBJECT
public:
    static constexpr int seriesMax = 5; ///< more cannot be told apart

    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    /// Balances and the like: steps, no slopes. Points outside of `from` to `to` only say what held
    /// before. Only the first seriesMax series are drawn.
    void showSteps(const QList<ChartSteps>& series, const QDateTime& from, const QDateTime& to,
                   const std::optional<ChartMark>& mark = std::nullopt);
    void showBars(const QList<ChartBar>& bars);
    void clear();
    void setChoosable(bool isChoosable);

    /// How values are written at the axis and under the pointer; plain numbers by default.
    void setValueText(std::function<QString(double)> valueText);
    void setLocale(const QLocale& locale);
    /// "Balance from 28 Mar to 2 Apr; least $71.00, most $1,071.00, last $295.00": also the
    /// accessible description.
    [[nodiscard]] QString summary() const;
    /// What the pointer says at a place; empty: nothing there.
    [[nodiscard]] QString wordsAt(const QPoint& position) const;

    [[nodiscard]] int itemCount() const override; ///< bars
    [[nodiscard]] int currentItem() const override;
    void setCurrentItem(int index) override;
    [[nodiscard]] QString itemWords(int index) const override;
    [[nodiscard]] QRect itemRect(int index) const override;
    [[nodiscard]] int itemAt(const QPointF& position) const override;
    [[nodiscard]] bool isItemChosen(int index) const override;
    void toggleItem(int index) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// None: just this one; Ctrl: beside the others; Alt: all but this one.
    void barAsked(int bar, Qt::KeyboardModifier how);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Drawing;
    void draw();
    void describe();
    void placeCursor();
    class Cursor;
    std::unique_ptr<Drawing> m_drawing;
};

/// Round values from 0 (or below the least value) to above the greatest one, for an axis with about
/// `steps` grid lines.
[[nodiscard]] QList<double> niceTicks(double least, double most, int steps);
/// What a series says at a moment; nullopt before its first point.
[[nodiscard]] std::optional<double> valueAt(const ChartSteps& series, const QDateTime& at);

} // namespace leadfloor
