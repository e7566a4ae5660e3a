// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/lockscreen.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace leadfloor {

class MainWindow;

/// Covers the window until somebody answers. While it is locked header, pages and dialogs are not
/// merely hidden: they are no part of the window, so neither the keyboard nor a screen reader nor
/// the palette finds them. What runs goes on. GUI thread.
///
/// It does not know what a right password is: whoever opened the floor answers unlockRequested()
/// by unlock() or refuse().
class WindowLock final : public QObject
{
    Q_OBJECT
public:
    explicit WindowLock(MainWindow& window);
    ~WindowLock() override;

    /// Who is signed in; nullopt: nobody, and an open lock goes with them.
    void setAccount(const std::optional<LockAccount>& account);
    [[nodiscard]] bool canLock() const { return m_account.has_value(); }
    [[nodiscard]] bool isLocked() const { return m_screen != nullptr; }
    /// Nothing happens without an account.
    void lock();
    void unlock();
    /// The answer was not right, or could not be checked.
    void refuse(const QString& sentence, const QString& reason = {});

    /// Locks after so many minutes without keys and mouse; 0: never, as at first.
    void setIdleMinutes(int minutes);
    [[nodiscard]] int idleMinutes() const noexcept { return m_idleMinutes; }
    /// How long a minute is; tests have shorter ones.
    void setMinute(std::chrono::milliseconds minute);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void unlockRequested(const QString& password);
    void signOutRequested();
    void lockedChanged(bool isLocked);
    void idleMinutesChanged(int minutes);

private:
    void hideWindow(QWidget& other);

    MainWindow& m_window;
    std::optional<LockAccount> m_account;
    QPointer<LockScreen> m_screen;
    QPointer<QWidget> m_header;
    QPointer<QWidget> m_content;
    QPointer<QWidget> m_focus;
    struct Hidden
    {
        QPointer<QWidget> window, parent;
        Qt::WindowFlags flags;
    };
    QWidget m_cupboard; ///< never shown; keeps dialogs meanwhile
    QList<Hidden> m_hidden; ///< dialogs that were open
    QTimer m_idle;
    int m_idleMinutes = 0;
    std::chrono::milliseconds m_minute = std::chrono::minutes(1);
};

} // namespace leadfloor
