// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktopchannel.h"

#include "ui/widgets/icons.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace leadfloor {

TrayChannel::TrayChannel(QObject* parent)
    : DesktopChannel(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_icon(programIcon())
{
    m_icon.setToolTip(u"Leadfloor"_s);
    connect(m_menu->addAction(tr("Show &Leadfloor")), &QAction::triggered, this, &DesktopChannel::clicked);
    connect(m_menu->addAction(tr("&Notifications")), &QAction::triggered, this, &DesktopChannel::listRequested);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &DesktopChannel::quitRequested);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &DesktopChannel::clicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT clicked();
    });
}

TrayChannel::~TrayChannel()
{
    m_icon.setContextMenu(nullptr);
}

bool TrayChannel::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
}

void TrayChannel::setOn(bool isOn)
{
    m_icon.setVisible(isOn && isAvailable());
}

void TrayChannel::show(const QString& title, const QString& sentence)
{
    constexpr int shownMs = 10000;
    if (isAvailable())
        m_icon.showMessage(title, sentence, programIcon(), shownMs);
}

} // namespace leadfloor
