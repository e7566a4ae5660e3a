// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace leadfloor {

/// "1 What - 2 Check - 3 Pay": where a wizard stands. Done steps have a tick, the present one is
/// filled. It only shows; accessible name is "Step 2 of 5: Check".
class Stepper final : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(QStringList steps, QWidget* parent = nullptr);
    void setCurrent(int step);
    [[nodiscard]] int current() const noexcept { return m_current; }
    /// Everything is behind: all discs have ticks.
    void setFinished();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int wordsWidth(int step) const;
    QStringList m_steps;
    int m_current = 0;
};

} // namespace leadfloor
