// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/notices.h"
#include "ui/shell/desktopchannel.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace leadfloor {

class MainWindow;
class NoticePanel;

/// Tells what happened while nobody looked: in the list behind the window's bell, and, when the window
/// is not in front and it is not quiet, on the desktop. The desktop's message says no more than the
/// screen may: masked it has no amounts, locked it has only the number. GUI thread.
class Notifier final : public QObject
{
    Q_OBJECT
public:
    /// Both live as long as the window. `channel` null: the system tray.
    explicit Notifier(MainWindow& window, std::unique_ptr<DesktopChannel> channel = nullptr);
    ~Notifier() override;

    /// Shows the bell with what `path` holds of this floor.
    void openFloor(const QString& floorName, const QString& path);
    void closeFloor();
    [[nodiscard]] NoticeModel& model() { return m_model; }

    /// Nothing happens if its kind is off, or its key has been told before.
    void tell(Notice notice);

    [[nodiscard]] const NoticeSettings& settings() const noexcept { return m_settings; }
    void setSettings(const NoticeSettings& settings);
    /// Whether this desktop can show messages at all, for the settings' words.
    [[nodiscard]] bool hasDesktop() const { return m_channel->isAvailable(); }

    /// Opens the list below the bell.
    void showList();
    /// Goes where a notice of the list leads; it counts as read.
    void open(int row);
    /// Tests have a clock of their own.
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }

Q_SIGNALS:
    void opened(const leadfloor::Notice& notice);
    void collected(); ///< what came within a short time was handed to the desktop, whether it shows messages or not
    void settingsRequested();
    void settingsChanged();

private:
    void showWindow();
    void showBell();
    void showOnDesktop();

    MainWindow& m_window;
    std::unique_ptr<DesktopChannel> m_channel;
    NoticeModel m_model;
    NoticeSettings m_settings;
    QString m_floorName;
    QStringList m_waiting; ///< sentences for the desktop; several at once become one message
    QTimer m_collecting;
    QPointer<NoticePanel> m_panel;
    std::function<QDateTime()> m_clock;
    bool m_isOpen = false;
};

} // namespace leadfloor
