// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/fakesmtp.h"

#include <QMutexLocker>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

FakeSmtp::~FakeSmtp()
{
    if (m_listener >= 0)
        ::shutdown(m_listener, SHUT_RDWR);
    if (m_thread.joinable())
        m_thread.join();
    if (m_listener >= 0)
        ::close(m_listener);
}

bool FakeSmtp::start()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* any = reinterpret_cast<sockaddr*>(&address); // NOLINT: the socket interface wants it
    if (::bind(m_listener, any, size) != 0 || ::listen(m_listener, 4) != 0 || ::getsockname(m_listener, any, &size) != 0)
        return false;
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
    return true;
}

void FakeSmtp::refuseNext(const QByteArray& answer)
{
    const QMutexLocker lock(&m_mutex);
    m_refusal = answer;
}

QList<FakeSmtp::Taken> FakeSmtp::mails() const
{
    const QMutexLocker lock(&m_mutex);
    return m_mails;
}

void FakeSmtp::serve()
{
    for (int socket = ::accept(m_listener, nullptr, nullptr); socket >= 0; socket = ::accept(m_listener, nullptr, nullptr)) {
        talk(socket);
        ::close(socket);
    }
}

void FakeSmtp::talk(int socket)
{
    const auto say = [socket](const QByteArray& line) { (void)!::write(socket, QByteArray(line + "\r\n").constData(), size_t(line.size()) + 2); };
    QByteArray buffer;
    Taken mail;
    bool isData = false;
    say("220 fake");
    char bytes[4096];
    for (ssize_t size = ::read(socket, bytes, sizeof(bytes)); size > 0; size = ::read(socket, bytes, sizeof(bytes))) {
        buffer.append(bytes, size);
        for (qsizetype end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
            const QByteArray line = buffer.left(end);
            buffer.remove(0, end + 2);
            if (isData && line != ".") {
                mail.text += line + '\n';
                continue;
            }
            const QByteArray word = isData ? "." : line.left(4).toUpper();
            if (word == ".") {
                isData = false;
                const QMutexLocker lock(&m_mutex);
                say(m_refusal.isEmpty() ? QByteArray("250 taken") : m_refusal);
                if (m_refusal.isEmpty())
                    m_mails.append(mail);
                m_refusal.clear();
                mail = {};
            } else if (word == "MAIL" || word == "RCPT") {
                QByteArray& who = word == "MAIL" ? mail.from : mail.to;
                who = line.mid(line.indexOf('<') + 1);
                who.truncate(who.indexOf('>'));
                say("250 ok");
            } else if (word == "DATA") {
                isData = true;
                say("354 go on");
            } else if (word == "QUIT") {
                say("221 bye");
                return;
            } else {
                say("250 ok");
            }
        }
    }
}

} // namespace leadfloor::testing
