// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace leadfloor {

class ThemedLabel;

/// "37 leads moved to Archived  Undo (12)": bottom centre of its host. It goes after 12 s; the
/// clock stands still while it is hovered or focused. One toast per host; the next message replaces
/// it.
class Toast final : public QWidget
{
    Q_OBJECT
public:
    /// `host` is the page or window on whose bottom it floats, and its parent.
    explicit Toast(QWidget& host);

    /// `undo` empty: no button. Calling it twice replaces message and undo.
    void say(const QString& message, std::function<void()> undo = {});
    /// The sum of time that may pass, for tests.
    void setLifeMs(int lifeMs) { m_lifeMs = lifeMs; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] int remainingMs() const;

Q_SIGNALS:
    void undone();
    void closed(); ///< time is over, undone, or Escape

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void advance();
    void close();

    ThemedLabel* m_words;
    QPushButton* m_undoButton;
    std::function<void()> m_undo;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    int m_lifeMs = 12000;
    int m_passedMs = 0;
};

} // namespace leadfloor
