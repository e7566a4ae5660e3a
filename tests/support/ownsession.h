// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace leadfloor::testing {

/// What a desktop gives to its programs, all of it the test's own and gone with it: a screen that nobody
/// sees, a session bus, and on it what a test asks for. Every call waits until the part answers, and
/// returns what is wrong; empty: it is there.
class OwnSession final
{
public:
    static constexpr int startMs = 15'000;

    OwnSession();
    ~OwnSession();
    Q_DISABLE_COPY_MOVE(OwnSession)

    /// With a window manager, so that a window can be the active one.
    [[nodiscard]] QString startScreen();
    [[nodiscard]] QString startBus();
    /// The bus of screen readers (AT-SPI). After startBus().
    [[nodiscard]] QString startReaders();
    /// A Secret Service (gnome-keyring) with one collection, open; nobody can be asked to open it again
    /// once it is locked. After startBus().
    [[nodiscard]] QString startKeyring();
    [[nodiscard]] QString lockKeyring();
    void stopKeyring();

    /// For programs that belong to it.
    [[nodiscard]] const QProcessEnvironment& environment() const { return m_environment; }
    [[nodiscard]] QString busAddress() const { return m_environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); }
    [[nodiscard]] QDBusConnection bus() const { return QDBusConnection(QStringLiteral("own session")); }
    [[nodiscard]] QDBusConnection readersBus() const { return QDBusConnection(QStringLiteral("own readers")); }
    /// A folder for what its programs write.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// What a program prints first, e.g. where it can be reached; empty: it did not start.
    [[nodiscard]] static QString firstLine(QProcess& process);
    static void end(QProcess& process);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QObject> m_prompter; ///< asks nobody to open the keyring
    QProcessEnvironment m_environment;
    QProcess m_screen, m_windows, m_bus, m_readers, m_keyring;
};

} // namespace leadfloor::testing
