// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/systemlock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

const QString logindService = u"org.freedesktop.login1"_s;
const QString logindPath = u"/org/freedesktop/login1"_s;
const QString logindManager = u"org.freedesktop.login1.Manager"_s;
const QString logindSession = u"org.freedesktop.login1.Session"_s;

} // namespace

SystemLock::SystemLock(QObject* parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    bus.connect(logindService, logindPath, logindManager, u"PrepareForSleep"_s, this, SLOT(sleepAnnounced(bool)));
    QDBusMessage question = QDBusMessage::createMethodCall(logindService, logindPath, logindManager, u"GetSessionByPID"_s);
    question << uint(QCoreApplication::applicationPid());
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusObjectPath> session = *watcher;
        if (session.isValid())
            follow(session.value());
        watcher->deleteLater();
    });
}

void SystemLock::follow(const QDBusObjectPath& session)
{
    QDBusConnection bus = QDBusConnection::systemBus();
    // A desktop locks when it is asked to (Lock), or says that it has done so by itself (LockedHint).
    bus.connect(logindService, session.path(), logindSession, u"Lock"_s, this, SLOT(lockAsked()));
    bus.connect(logindService, session.path(), u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                SLOT(propertiesChanged(QString, QVariantMap, QStringList)));
}

void SystemLock::sleepAnnounced(bool isBegin)
{
    if (isBegin)
        Q_EMIT locked();
}

void SystemLock::propertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList&)
{
    if (interface == logindSession && changed.value(u"LockedHint"_s).toBool())
        Q_EMIT locked();
}

} // namespace leadfloor
