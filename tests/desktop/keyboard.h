// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QKeySequence>
#include <QTest>
#include <QWidget>
#include <QWindow>

/// A person who has a keyboard and nothing else: keys go to the window in front, and Qt decides who
/// gets them there, shortcuts and open lists included.
namespace leadfloor::keyboard {

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWindow* window = QGuiApplication::focusWindow();
    QVERIFY2(window, "no window has the keyboard");
    QTest::keyClick(window, key, modifiers);
}

/// "Ctrl+L"
inline void press(const char* keys)
{
    const QKeyCombination first = QKeySequence(QLatin1String(keys), QKeySequence::PortableText)[0];
    press(first.key(), first.keyboardModifiers());
}

/// ASCII only.
inline void type(const QString& text)
{
    for (const QChar c : text) {
        QWindow* window = QGuiApplication::focusWindow();
        QVERIFY2(window, "no window has the keyboard");
        QTest::keyClick(window, c.toLatin1());
    }
}

/// Where Tab leads from here until it is back, or until it has moved often enough to be lost.
inline QList<QWidget*> stops(Qt::Key key = Qt::Key_Tab)
{
    constexpr int stopsMax = 100;
    QWidget* start = QApplication::focusWidget();
    QList<QWidget*> seen;
    while (seen.size() < stopsMax) {
        press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QWidget* here = QApplication::focusWidget();
        if (!here || seen.contains(here))
            break;
        seen.append(here);
        if (here == start)
            break;
    }
    return seen;
}

/// Tab until this widget has the keyboard; false: it does not lead there.
inline bool reach(const QWidget* widget)
{
    constexpr int stopsMax = 100;
    for (int i = 0; i < stopsMax && QApplication::focusWidget() != widget; ++i)
        press(Qt::Key_Tab);
    return widget && QApplication::focusWidget() == widget;
}

/// Stands for the window manager that a picture in memory does not have: it gives the keyboard to the
/// window behind a dialog that was closed. Which widget there has it is the program's own affair.
inline bool comesBack(QWidget& window)
{
    if (!QGuiApplication::focusWindow())
        window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

} // namespace leadfloor::keyboard
