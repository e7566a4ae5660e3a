// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace leadfloor::testing {

/// OpenSSH's server on 127.0.0.1 with keys of its own, for the user that runs the test.
class SftpServer final
{
public:
    SftpServer() = default;
    ~SftpServer();
    Q_DISABLE_COPY_MOVE(SftpServer)

    [[nodiscard]] bool start();
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString url() const; ///< of an empty folder
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("user_key")); }
    [[nodiscard]] QString knownHosts() const { return m_folder.filePath(QStringLiteral("known_hosts")); }
    /// One that names another key for the same server.
    [[nodiscard]] QString strangersHosts() const { return m_folder.filePath(QStringLiteral("strangers")); }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("inbox/")); }
    [[nodiscard]] QStringList files() const;

private:
    bool makeKey(const QString& name);
    bool write(const QString& name, const QByteArray& text) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_problem;
    quint16 m_port = 0;
};

} // namespace leadfloor::testing
