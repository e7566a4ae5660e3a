// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>

namespace leadfloor {

enum class StepState : quint8
{
    Later,
    Now,
    Done,
    Failed
};

/// Work that runs step by step, from top to bottom: tick, running arc, outline or red mark, with a
/// second line, the time it took and, for the present one, buttons. Only shows; its rows are read
/// by screen readers as "Done: Quote accepted".
class StepList final : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(const QString& accessibleName, QWidget* parent = nullptr);

    /// Forgets what was there; all Later.
    void setSteps(const QStringList& titles);
    [[nodiscard]] int stepCount() const { return int(m_rows.size()); }
    void setState(int step, StepState state, const QString& detail = {}, const QString& time = {});
    [[nodiscard]] StepState state(int step) const;
    void setTitle(int step, const QString& title);
    /// Shown below the words of the step; the list owns it. nullptr takes it away.
    void setActions(int step, QWidget* actions);

private:
    class Row;
    QList<Row*> m_rows;
    QTimer m_turning; ///< turns the arc of running steps; off when none runs
    int m_degrees = 0;
};

} // namespace leadfloor
