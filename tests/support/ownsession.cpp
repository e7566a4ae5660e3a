// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ownsession.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusError>
#include <QDBusVirtualObject>
#include <QDeadlineTimer>
#include <QDir>
#include <QThread>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

constexpr int askMs = 3000;
const QString secretService = u"org.freedesktop.secrets"_s;
const QString collectionPath = u"/org/freedesktop/secrets/collection/login"_s;

/// As of any session, but it starts nothing by itself: a service is there when a test has started it.
constexpr const char* busRules = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
)";

bool writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

/// The reply to a call; an error is one, too.
QDBusMessage askService(const QDBusConnection& bus, const QString& service, const QString& path, const QString& interface, const QString& method,
                        const QVariantList& arguments = {})
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, method);
    question.setArguments(arguments);
    return bus.call(question, QDBus::Block, askMs);
}

/// Asks until there is an answer.
QDBusMessage answerOf(const QDBusConnection& bus, const QString& service, const QString& path, const QString& interface, const QString& method,
                      const QVariantList& arguments = {})
{
    const QDeadlineTimer patience(OwnSession::startMs);
    QDBusMessage answer;
    while ((answer = askService(bus, service, path, interface, method, arguments)).type() != QDBusMessage::ReplyMessage && !patience.hasExpired())
        QThread::msleep(10); // there is no signal of a service that is not there yet
    return answer;
}

/// Is asked to have the keyring's password typed, and says that nobody does.
class Refusal final : public QDBusVirtualObject
{
public:
    using QDBusVirtualObject::QDBusVirtualObject;
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        return connection.send(message.createErrorReply(QDBusError::AccessDenied, u"nobody is there"_s));
    }
};

} // namespace

OwnSession::OwnSession()
    : m_prompter(std::make_unique<Refusal>())
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    m_environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    m_environment.insert(u"LANGUAGE"_s, u"en_US"_s);
    for (const QString& outside : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        m_environment.remove(outside); // nobody is asked anything on a screen of his own
}

OwnSession::~OwnSession()
{
    m_prompter.reset();
    QDBusConnection::disconnectFromBus(u"own readers"_s);
    QDBusConnection::disconnectFromBus(u"own session"_s);
    for (QProcess* process : {&m_keyring, &m_readers, &m_bus, &m_windows, &m_screen})
        end(*process);
}

QString OwnSession::startScreen()
{
    m_screen.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
    const QString display = firstLine(m_screen);
    if (display.isEmpty())
        return u"Xvfb: "_s % m_screen.errorString();
    m_environment.insert(u"DISPLAY"_s, u':' % display);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_windows.setProcessEnvironment(m_environment);
    m_windows.setStandardErrorFile(QProcess::nullDevice());
    m_windows.start(u"openbox"_s, {});
    return m_windows.waitForStarted() ? QString() : u"openbox: "_s % m_windows.errorString();
}

QString OwnSession::startBus()
{
    if (!writeFile(m_folder.filePath(u"bus.conf"_s), busRules))
        return u"the rules of the bus cannot be written"_s;
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s % m_folder.filePath(u"bus.conf"_s), u"--nofork"_s, u"--print-address"_s});
    const QString address = firstLine(m_bus);
    if (address.isEmpty())
        return u"dbus-daemon: "_s % m_bus.errorString();
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    const QDBusConnection own = QDBusConnection::connectToBus(address, u"own session"_s);
    return own.isConnected() ? QString() : own.lastError().message();
}

QString OwnSession::startReaders()
{
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    m_readers.setProcessEnvironment(m_environment);
    m_readers.start(u"/usr/libexec/at-spi-bus-launcher"_s, {u"--launch-immediately"_s});
    if (!m_readers.waitForStarted())
        return u"at-spi-bus-launcher: "_s % m_readers.errorString();
    const QString address = answerOf(bus(), u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s).arguments().value(0).toString();
    const QDBusConnection own = QDBusConnection::connectToBus(address, u"own readers"_s);
    return own.isConnected() ? QString() : u"AT-SPI: "_s % own.lastError().message();
}

QString OwnSession::startKeyring()
{
    const QString control = m_folder.filePath(u"keyring"_s);
    for (const QString& folder : {control, m_folder.filePath(u"data"_s)})
        QDir().mkpath(folder);
    QFile::setPermissions(control, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_keyring.setProcessEnvironment(m_environment);
    if (!bus().registerVirtualObject(u"/org/gnome/keyring/Prompter"_s, static_cast<Refusal*>(m_prompter.get())) || !bus().registerService(u"org.gnome.keyring.SystemPrompter"_s))
        return bus().lastError().message();
    const QString password = m_folder.filePath(u"password"_s);
    if (!writeFile(password, "a password of nobody"))
        return u"the keyring's password cannot be written"_s;
    m_keyring.setStandardInputFile(password);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s, u"--control-directory="_s % control});
    if (!m_keyring.waitForStarted())
        return u"gnome-keyring-daemon: "_s % m_keyring.errorString();
    // The service is there before its collection is.
    const QDBusMessage answer = answerOf(bus(), secretService, collectionPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                         {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return answer.type() == QDBusMessage::ReplyMessage ? QString() : answer.errorMessage();
}

QString OwnSession::lockKeyring()
{
    const QVariant collections = QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collectionPath)});
    const QDBusMessage answer = askService(bus(), secretService, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {collections});
    return answer.type() == QDBusMessage::ReplyMessage ? QString() : answer.errorMessage();
}

void OwnSession::stopKeyring()
{
    end(m_keyring);
}

QString OwnSession::firstLine(QProcess& process)
{
    QByteArray line;
    if (!process.waitForStarted())
        return {};
    while (!line.contains('\n') && process.state() != QProcess::NotRunning && process.waitForReadyRead(startMs))
        line += process.readLine();
    return QString::fromUtf8(line).trimmed();
}

void OwnSession::end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(askMs))
        process.kill();
    process.waitForFinished(askMs);
}

} // namespace leadfloor::testing
