// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowlock.h"

#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

namespace leadfloor {

WindowLock::WindowLock(MainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &WindowLock::lock);
    qApp->installEventFilter(this);
}

WindowLock::~WindowLock()
{
    if (isLocked()) { // they are nobody's children now
        delete m_header;
        delete m_content;
    }
}

void WindowLock::setAccount(const std::optional<LockAccount>& account)
{
    m_account = account;
    if (!account)
        unlock();
    setIdleMinutes(m_idleMinutes);
}

void WindowLock::setIdleMinutes(int minutes)
{
    const bool isOther = minutes != m_idleMinutes;
    m_idleMinutes = minutes;
    if (minutes > 0 && m_account)
        m_idle.start(minutes * m_minute);
    else
        m_idle.stop();
    if (isOther)
        Q_EMIT idleMinutesChanged(minutes);
}

void WindowLock::setMinute(std::chrono::milliseconds minute)
{
    m_minute = minute;
    setIdleMinutes(m_idleMinutes);
}

void WindowLock::lock()
{
    if (isLocked() || !m_account)
        return;
    m_focus = m_window.focusWidget();
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    QToolTip::hideText();
    if (auto* palette = m_window.findChild<CommandPalette*>())
        palette->hide();
    m_screen = new LockScreen(*m_account);
    connect(m_screen, &LockScreen::unlockRequested, this, &WindowLock::unlockRequested);
    connect(m_screen, &LockScreen::signOutRequested, this, &WindowLock::signOutRequested);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* other : windows) {
        if (other != &m_window && other->isVisible())
            hideWindow(*other);
    }
    m_window.actions().setKeysSuspended(true);
    m_header = m_window.menuWidget();
    m_header->setParent(nullptr);
    m_content = m_window.takeCentralWidget();
    m_content->setParent(nullptr);
    m_window.setCentralWidget(m_screen);
    m_screen->setFocus();
    Q_EMIT lockedChanged(true);
}

void WindowLock::unlock()
{
    if (!isLocked())
        return;
    LockScreen* screen = m_screen;
    m_screen = nullptr;
    m_window.takeCentralWidget();
    screen->hide();
    screen->deleteLater(); // it may be the one who asks
    m_window.setMenuWidget(m_header);
    m_header->show();
    m_window.setCentralWidget(m_content);
    m_content->show();
    m_window.actions().setKeysSuspended(false);
    const QList<Hidden> hidden = std::exchange(m_hidden, {});
    for (const Hidden& one : hidden) {
        if (!one.window)
            continue;
        one.window->setParent(one.parent, one.flags);
        if (m_window.isVisible())
            one.window->show();
    }
    if (m_focus && hidden.isEmpty())
        m_focus->setFocus(Qt::OtherFocusReason);
    setIdleMinutes(m_idleMinutes);
    Q_EMIT lockedChanged(false);
}

void WindowLock::refuse(const QString& sentence, const QString& reason)
{
    if (m_screen)
        m_screen->refuse(sentence, reason);
}

void WindowLock::hideWindow(QWidget& other)
{
    m_hidden.append(Hidden{&other, other.parentWidget(), other.windowFlags()});
    other.hide();
    // A screen reader also finds windows that are hidden: it must be none meanwhile.
    other.setParent(&m_cupboard, Qt::Widget);
}

bool WindowLock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_idle.isActive())
            m_idle.start();
        break;
    case QEvent::Show:
        // A dialog that work in the background opens has to wait.
        if (isLocked() && watched->isWidgetType()) {
            auto* other = static_cast<QWidget*>(watched);
            if (other != &m_window && other->windowType() == Qt::Dialog)
                QMetaObject::invokeMethod(
                    this,
                    [this, late = QPointer<QWidget>(other)] {
                        if (late && isLocked())
                            hideWindow(*late);
                    },
                    Qt::QueuedConnection);
        }
        break;
    default:
        break;
    }
    return false;
}

} // namespace leadfloor
