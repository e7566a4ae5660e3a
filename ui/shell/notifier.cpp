// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "models/items/mask.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticepanel.h"
#include "ui/shell/windowlock.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int collectMs = 150;

} // namespace

Notifier::Notifier(MainWindow& window, std::unique_ptr<DesktopChannel> channel)
    : QObject(&window)
    , m_window(window)
    , m_channel(channel ? std::move(channel) : std::make_unique<TrayChannel>())
    , m_clock(&QDateTime::currentDateTime)
{
    m_collecting.setSingleShot(true);
    m_collecting.setInterval(collectMs);
    connect(&m_collecting, &QTimer::timeout, this, &Notifier::showOnDesktop);
    connect(&m_model, &NoticeModel::unreadChanged, this, &Notifier::showBell);
    connect(&m_window, &MainWindow::notificationsRequested, this, &Notifier::showList);
    connect(m_channel.get(), &DesktopChannel::clicked, this, &Notifier::showWindow);
    connect(m_channel.get(), &DesktopChannel::listRequested, this, [this] {
        showWindow();
        if (!m_window.windowLock().isLocked())
            showList();
    });
    connect(m_channel.get(), &DesktopChannel::quitRequested, this, [this] { m_window.actions().action(u"file.quit"_s)->trigger(); });
    m_window.actions().add({u"window.notifications"_s,
                            tr("&Notifications"),
                            {},
                            u"bell"_s,
                            MenuPlace::Window,
                            [this] { showList(); },
                            true,
                            {},
                            {}});
    closeFloor();
}

Notifier::~Notifier() = default;

void Notifier::openFloor(const QString& floorName, const QString& path)
{
    m_isOpen = true;
    m_floorName = floorName;
    m_model.openFile(path);
    m_channel->setOn(m_settings.isOnDesktop);
    m_window.actions().setWhyNot(u"window.notifications"_s, {});
    showBell();
}

void Notifier::closeFloor()
{
    m_isOpen = false;
    m_waiting.clear();
    m_collecting.stop();
    m_model.openFile({});
    m_channel->setOn(false);
    m_window.actions().setWhyNot(u"window.notifications"_s, tr("No floor is open"));
    if (m_panel)
        m_panel->close();
    showBell();
}

void Notifier::showWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Notifier::showBell()
{
    m_window.header().setNotices(m_isOpen ? m_model.unread() : -1);
}

void Notifier::setSettings(const NoticeSettings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    m_channel->setOn(m_isOpen && m_settings.isOnDesktop);
    Q_EMIT settingsChanged();
}

void Notifier::tell(Notice notice)
{
    if (!m_isOpen || !m_settings.tells(notice.kind))
        return;
    if (!notice.at.isValid())
        notice.at = m_clock().toUTC();
    if (!m_model.add(notice))
        return;
    if (!m_settings.isOnDesktop || m_window.isActiveWindow() || m_settings.isQuietAt(m_clock().time()))
        return;
    m_waiting.append(notice.sentence);
    m_collecting.start();
}

void Notifier::showOnDesktop()
{
    const QStringList sentences = std::exchange(m_waiting, {});
    if (sentences.isEmpty())
        return;
    const int more = int(sentences.size()) - 1;
    if (m_window.windowLock().isLocked())
        m_channel->show(u"Leadfloor"_s, tr("%Ln new notification(s). Unlock the window to read.", nullptr, more + 1));
    else if (more == 0)
        m_channel->show(m_floorName, Mask::words(sentences.first()));
    else
        m_channel->show(m_floorName, tr("%1 And %Ln more.", nullptr, more).arg(Mask::words(sentences.last())));
    Q_EMIT collected();
}

void Notifier::showList()
{
    if (!m_isOpen || m_panel)
        return;
    m_panel = new NoticePanel(m_model, &m_window);
    connect(m_panel, &NoticePanel::opened, this, &Notifier::open);
    connect(m_panel, &NoticePanel::settingsRequested, this, &Notifier::settingsRequested);
    m_panel->openBelow(m_window.header().bellButton());
}

void Notifier::open(int row)
{
    const Notice notice = m_model.at(row);
    m_model.setRead(row);
    Q_EMIT opened(notice);
}

} // namespace leadfloor
