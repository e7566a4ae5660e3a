// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/oldserver.h"

#include <QTcpSocket>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

QByteArray message(char kind, const QByteArray& body)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(body.size() + 4), length.data());
    return kind + length + body;
}

QByteArray parameter(const QByteArray& name, const QByteArray& value)
{
    return message('S', name + '\0' + value + '\0');
}

QByteArray ready()
{
    return message('Z', "I");
}

/// One row of one text column: its version, or else "off" (whether it may only be read).
QByteArray oneText(bool isVersion)
{
    const QByteArray text = isVersion ? "PostgreSQL 12.22 on x86_64-pc-linux-gnu" : "off";
    const QByteArray column = QByteArrayLiteral("\0\x1") + QByteArrayLiteral("x\0")
                              + QByteArray(6, '\0')
                              + QByteArrayLiteral("\0\0\0\x19\xff\xff\xff\xff\xff\xff\0\0");
    const QByteArray row = QByteArrayLiteral("\0\x1\0\0\0") + char(text.size()) + text;
    return message('T', column) + message('D', row) + message('C', QByteArrayLiteral("SELECT 1\0"))
           + ready();
}

} // namespace

OldServer::OldServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket* socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            const QByteArray words = socket->readAll();
            if (words.startsWith('Q') && words.mid(5).toLower().startsWith("set "))
                socket->write(message('C', QByteArrayLiteral("SET\0")) + ready());
            else if (words.startsWith('Q'))
                socket->write(oneText(words.toLower().contains("version()")));
            else if (!words.startsWith('X'))
                socket->write(message('R', QByteArray(4, '\0'))
                              + parameter("server_version", "12.22")
                              + parameter("client_encoding", "UTF8")
                              + parameter("standard_conforming_strings", "on") + ready());
        });
    });
}

QString OldServer::url() const
{
    return u"postgresql://me@127.0.0.1:%1/floor"_s.arg(serverPort());
}

} // namespace leadfloor::testing
