// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>

struct xcb_connection_t;

namespace leadfloor::bench {

/// How a program came up.
struct Started
{
    double firstWindowMs = 0; ///< from before it was started to the X server's word that a window is mapped
    double memoryMb = 0;      ///< proportional set size once it has been idle for a second
};

/// An X server without a screen (Xvfb), for one program at a time. Ends this program with a message if
/// it cannot be had.
class Screen final
{
public:
    Screen();
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    [[nodiscard]] QString display() const { return m_display; }
    /// Starts it, waits for a window of at least 200 pixels that is not a menu or tool tip, then until
    /// the program is idle, and ends it.
    [[nodiscard]] Started start(const QString& program, const QStringList& arguments, QProcessEnvironment environment);

private:
    /// False: nothing of that kind within the time.
    [[nodiscard]] bool waitForWindow(int timeoutMs);

    QProcess m_server;
    QString m_display;
    xcb_connection_t* m_connection = nullptr;
};

} // namespace leadfloor::bench
