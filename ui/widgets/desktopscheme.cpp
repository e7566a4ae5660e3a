// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString schemeKey = u"color-scheme"_s;
const QString contrastKey = u"contrast"_s;

/// Without an address libdbus would start a bus of its own, which takes long and helps nobody.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") % u"/bus"_s);
}

/// The portal wraps its values once or twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopScheme::DesktopScheme(QObject* parent)
    : QObject(parent)
{
    if (!hasSessionBus())
        return;
    // Qt knows QDBusVariant as a slot's argument only once its types are registered; without a
    // message sent before, connect() would refuse.
    qDBusRegisterMetaType<QDBusVariant>();
    QDBusConnection::sessionBus().connect(portalService, portalPath, portalInterface,
                                          u"SettingChanged"_s, this,
                                          SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(schemeKey);
    ask(contrastKey);
}

void DesktopScheme::ask(const QString& key)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << appearance << key;
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QVariant> answer = *watcher;
        if (answer.isValid())
            take(key, unwrapped(answer.value()));
        watcher->deleteLater();
    });
}

void DesktopScheme::settingChanged(const QString& space, const QString& key,
                                   const QDBusVariant& value)
{
    if (space == appearance)
        take(key, unwrapped(value.variant()));
}

void DesktopScheme::take(const QString& key, const QVariant& value)
{
    const uint number = value.toUInt();
    const Wish wish = key != schemeKey ? m_wish
                      : number == 1    ? Wish::Dark
                      : number == 2    ? Wish::Light
                                       : Wish::None;
    const bool wantsContrast = key == contrastKey ? number == 1 : m_wantsContrast;
    if (wish == m_wish && wantsContrast == m_wantsContrast)
        return;
    m_wish = wish;
    m_wantsContrast = wantsContrast;
    Q_EMIT changed();
}

} // namespace leadfloor
