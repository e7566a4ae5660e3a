// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/sftpserver.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

SftpServer::~SftpServer()
{
    m_server.kill();
    m_server.waitForFinished();
}

bool SftpServer::makeKey(const QString& name)
{
    // RSA: libssh2 of Debian 12 reads it in every form.
    return QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-m"_s, u"PEM"_s, u"-N"_s, QString(), u"-f"_s,
                                               m_folder.filePath(name)}) == 0;
}

bool SftpServer::write(const QString& name, const QByteArray& text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool SftpServer::start()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost)) {
        m_problem = probe.errorString();
        return false;
    }
    m_port = probe.serverPort();
    probe.close();
    QDir(m_folder.path()).mkdir(u"inbox"_s);
    if (geteuid() == 0)
        QDir().mkpath(u"/run/sshd"_s); // root's server wants it
    const auto text = [this](const QString& name) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    };
    const QByteArray config = "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey " + m_folder.filePath(u"host_key"_s).toUtf8()
                              + "\nAuthorizedKeysFile " + m_folder.filePath(u"user_key.pub"_s).toUtf8()
                              + "\nPidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin yes\n"
                                "PubkeyAcceptedAlgorithms +ssh-rsa\nHostKeyAlgorithms +ssh-rsa\nSubsystem sftp internal-sftp\n";
    if (!makeKey(u"host_key"_s) || !makeKey(u"user_key"_s) || !makeKey(u"other_key"_s) || !write(u"sshd_config"_s, config)) {
        m_problem = u"no keys: is openssh-client there?"_s;
        return false;
    }
    const QByteArray host = "[127.0.0.1]:" + QByteArray::number(m_port) + ' ';
    const auto keyOf = [&](const QString& name) { return text(name).split(' ').mid(0, 2).join(' '); };
    (void)write(u"known_hosts"_s, host + keyOf(u"host_key.pub"_s) + '\n');
    (void)write(u"strangers"_s, host + keyOf(u"other_key.pub"_s) + '\n');
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"sshd_config"_s)});
    const bool isUp = m_server.waitForStarted() && QTest::qWaitFor([this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return socket.waitForConnected(200);
    });
    if (!isUp)
        m_problem = u"sshd: "_s + QString::fromUtf8(m_server.readAll());
    return isUp;
}

QString SftpServer::url() const
{
    return u"sftp://127.0.0.1:%1%2"_s.arg(m_port).arg(folder());
}

QString SftpServer::user() const
{
    const passwd* entry = getpwuid(geteuid());
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

QStringList SftpServer::files() const
{
    return QDir(folder()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace leadfloor::testing
