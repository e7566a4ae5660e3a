// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

class QMenu;

namespace leadfloor {

/// Where the desktop shows messages of programs that nobody looks at. A seam: tests have their own.
class DesktopChannel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Whether this desktop has such a place; asked each time, since it may come later.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// Shows the program's sign while there is something to tell about.
    virtual void setOn(bool isOn) = 0;
    virtual void show(const QString& title, const QString& sentence) = 0;

Q_SIGNALS:
    void clicked(); ///< on the sign or on the last message
    void listRequested();
    void quitRequested();
};

/// The system tray: a sign with a menu, and messages. Without one nothing happens: the list in the window
/// has everything.
class TrayChannel final : public DesktopChannel
{
    Q_OBJECT
public:
    explicit TrayChannel(QObject* parent = nullptr);
    ~TrayChannel() override;
    [[nodiscard]] bool isAvailable() const override;
    void setOn(bool isOn) override;
    void show(const QString& title, const QString& sentence) override;

private:
    std::unique_ptr<QMenu> m_menu; ///< shown by the desktop, which has no window to own it
    QSystemTrayIcon m_icon;
};

} // namespace leadfloor
