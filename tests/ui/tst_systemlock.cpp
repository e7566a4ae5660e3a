// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/systemlock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

const QString sessionPath = u"/org/freedesktop/login1/session/_37"_s;

/// Answers as logind, which knows one session.
class Logind final : public QDBusVirtualObject
{
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() != "GetSessionByPID"_L1 || message.arguments().value(0).toUInt() != uint(QCoreApplication::applicationPid()))
            return false;
        connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath(sessionPath))));
        ++asked;
        return true;
    }
    int asked = 0;
};

void tell(QDBusConnection bus, const QString& path, const QString& interface, const QString& name, const QVariantList& values = {})
{
    QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
    signal.setArguments(values);
    bus.send(signal);
}

} // namespace

class TestSystemLock final : public QObject
{
    Q_OBJECT
    /// Returns when all that `teller` has told has come: a bus keeps the order of messages, and what it answers us
    /// is behind the signals that it has passed on; they wait in front of an event of our own.
    static void awaitTold(const QDBusConnection& teller)
    {
        const QDBusMessage ask = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"GetId"_s);
        for (const QDBusConnection& bus : {teller, QDBusConnection::systemBus()})
            QCOMPARE(bus.call(ask).type(), QDBusMessage::ReplyMessage);
        bool isThrough = false;
        QMetaObject::invokeMethod(qApp, [&isThrough] { isThrough = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(isThrough);
    }

private Q_SLOTS:
    void shouldTellWhenTheSessionLocksOrTheComputerSleeps()
    {
        // Without logind nothing is told, and nobody waits
        {
            const SystemLock alone;
        }
        QDBusConnection bus = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), u"logind"_s);
        QVERIFY(bus.isConnected());
        Logind logind;
        QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/login1"_s, &logind));
        QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
        SystemLock lock;
        QSignalSpy locked(&lock, &SystemLock::locked);
        QTRY_COMPARE(logind.asked, 1);
        const QString manager = u"org.freedesktop.login1.Manager"_s;
        const QString session = u"org.freedesktop.login1.Session"_s;
        const QString properties = u"org.freedesktop.DBus.Properties"_s;
        // The answer is followed a moment later: ask until it is
        QTRY_VERIFY((tell(bus, sessionPath, session, u"Lock"_s), awaitTold(bus), !locked.isEmpty()));
        locked.clear();
        tell(bus, u"/org/freedesktop/login1"_s, manager, u"PrepareForSleep"_s, {true});
        QTRY_COMPARE(locked.size(), 1);
        tell(bus, sessionPath, properties, u"PropertiesChanged"_s, {session, QVariantMap{{u"LockedHint"_s, true}}, QStringList()});
        QTRY_COMPARE(locked.size(), 2);
        // Waking, unlocking, another session and another property are none of it
        tell(bus, u"/org/freedesktop/login1"_s, manager, u"PrepareForSleep"_s, {false});
        tell(bus, sessionPath, properties, u"PropertiesChanged"_s, {session, QVariantMap{{u"LockedHint"_s, false}}, QStringList()});
        tell(bus, sessionPath, properties, u"PropertiesChanged"_s, {session, QVariantMap{{u"IdleHint"_s, true}}, QStringList()});
        tell(bus, sessionPath % u'9', session, u"Lock"_s);
        awaitTold(bus);
        QCOMPARE(locked.size(), 2);
        // and the one after them is heard
        tell(bus, sessionPath, session, u"Lock"_s);
        awaitTold(bus);
        QCOMPARE(locked.size(), 3);
    }
};

/// A bus of our own in the place of the system's.
int main(int argc, char** argv)
{
    QProcess daemon;
    daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!daemon.waitForStarted() || !daemon.waitForReadyRead()) {
        qCritical("dbus-daemon is needed (Debian: dbus)");
        return 1;
    }
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", daemon.readLine().trimmed());
    int result = 0;
    {
        QCoreApplication application(argc, argv);
        TestSystemLock test;
        result = QTest::qExec(&test, argc, argv);
    }
    daemon.terminate();
    daemon.waitForFinished();
    return result;
}
#include "tst_systemlock.moc"
