// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

/// Answers as the settings portal of a desktop that prefers dark.
class Portal final : public QDBusVirtualObject
{
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() != "Read"_L1)
            return false;
        asked.append(message.arguments().value(1).toString());
        const uint value = asked.constLast() == "color-scheme"_L1 ? scheme : 0U;
        // Wrapped twice, as the real one does.
        const QDBusVariant inner{QVariant(value)};
        connection.send(
            message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
        return true;
    }
    uint scheme = 1;
    QStringList asked;
};

void tell(QDBusConnection bus, const QString& key, uint value)
{
    QDBusMessage signal =
        QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                   u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    signal << u"org.freedesktop.appearance"_s << key
           << QVariant::fromValue(QDBusVariant(QVariant(value)));
    bus.send(signal);
}

} // namespace

class TestDesktopScheme final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldFollowTheDesktopWhileItRuns()
    {
        // Given a desktop that prefers dark, and a program that follows it
        QDBusConnection bus = QDBusConnection::connectToBus(
            qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"portal"_s);
        QVERIFY(bus.isConnected());
        Portal portal;
        QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, &portal));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        Theme::install(*qApp);
        QTRY_COMPARE(Theme::instance().scheme(), Scheme::Dark);
        QVERIFY(portal.asked.contains(u"color-scheme"_s));
        // When the desktop turns light, then it wants more contrast
        tell(bus, u"color-scheme"_s, 2);
        QTRY_COMPARE(Theme::instance().scheme(), Scheme::Light);
        QVERIFY(themed(Role::Focus) != QColor(Qt::cyan));
        tell(bus, u"contrast"_s, 1);
        QTRY_COMPARE(Theme::instance().scheme(), Scheme::HighContrast);
        // with the colours that the desktop has for it
        QCOMPARE(themed(Role::Focus), QColor(Qt::cyan));
        QCOMPARE(qApp->palette().color(QPalette::Window), QColor(Qt::black));
        tell(bus, u"contrast"_s, 0);
        QTRY_COMPARE(Theme::instance().scheme(), Scheme::Light);
        // Then a choice of the person wins over the desktop
        Theme::instance().setChoice(SchemeChoice::Light);
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        tell(bus, u"color-scheme"_s, 1);
        QVERIFY(!changed.wait(300));
        QCOMPARE(Theme::instance().scheme(), Scheme::Light);
        Theme::instance().setChoice(SchemeChoice::System);
        QCOMPARE(Theme::instance().scheme(), Scheme::Dark);
    }
};

/// A session bus of our own, so that the desktop of whoever runs the test has no say.
int main(int argc, char** argv)
{
    QProcess daemon;
    daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!daemon.waitForStarted() || !daemon.waitForReadyRead()) {
        qCritical("dbus-daemon is needed (Debian: dbus)");
        return 1;
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", daemon.readLine().trimmed());
    int result = 0;
    {
        QApplication application(argc, argv);
        QPalette contrast;
        contrast.setColor(QPalette::Window, Qt::black);
        contrast.setColor(QPalette::WindowText, Qt::white);
        contrast.setColor(QPalette::Highlight, Qt::cyan);
        contrast.setColor(QPalette::HighlightedText, Qt::black);
        QApplication::setPalette(contrast);
        TestDesktopScheme test;
        result = QTest::qExec(&test, argc, argv);
    }
    daemon.terminate();
    daemon.waitForFinished();
    return result;
}
#include "tst_desktopscheme.moc"
