// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// One stop: what it is about, and what is said of it.
struct TourStop
{
    QPointer<QWidget> about;
    QString title, sentence;
};

/// Bubbles that point at parts of a window, one after another: Next, or Skip and Esc for all of them. It
/// takes neither the mouse nor the keyboard from the window, and deletes itself when it is over. A stop
/// whose part is gone or hidden is left out.
class FirstTour final : public QWidget
{
    Q_OBJECT
public:
    /// `host` is what it floats over, with all parts inside.
    FirstTour(QList<TourStop> stops, QWidget& host);
    [[nodiscard]] int stop() const noexcept { return m_stop; } ///< -1: not started

public Q_SLOTS:
    void start() { goOn(); }
    void skip();

Q_SIGNALS:
    void over(); ///< seen to the end, or skipped

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void goOn();
    void place();

    QList<TourStop> m_stops;
    QWidget& m_host;
    int m_stop = -1;
    int m_arrow = 0;          ///< from the bubble's left edge
    bool m_isBelow = true;    ///< the bubble is below its part, so the arrow is on top
    ThemedLabel* m_title;
    ThemedLabel* m_sentence;
    ThemedLabel* m_count;
    QPushButton* m_skip;
    QPushButton* m_next;
};

} // namespace leadfloor
