// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/mailsink.h"

#include "tests/stress/gatewaycrew.h"

#include <QSet>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace leadfloor::stress {

MailSink::MailSink(Judge judge)
    : m_judge(std::move(judge))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_port(freePort())
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 || ::listen(m_listener, 64) != 0)
        qFatal("The mail server does not start");
    m_thread = std::thread([this] { serve(); });
}

MailSink::~MailSink()
{
    m_isOver = true;
    m_thread.join();
    for (std::thread& line : m_lines)
        line.join();
    ::close(m_listener);
}

void MailSink::serve()
{
    while (!m_isOver) {
        pollfd entry{m_listener, POLLIN, 0};
        if (::poll(&entry, 1, 50) <= 0)
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        // Letters come one after another: a handful of lines at a time, and their threads end with them.
        if (m_lines.size() >= 64) {
            for (std::thread& line : m_lines)
                line.join();
            m_lines.clear();
        }
        if (socket >= 0)
            m_lines.emplace_back([this, socket] {
                talk(socket);
                ::close(socket);
            });
    }
}

void MailSink::talk(int socket)
{
    const timeval patience{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    QByteArray buffered;
    QByteArray recipient;
    Letter letter;
    // A line of the other side without its end; null: it has gone.
    const auto read = [&]() -> QByteArray {
        while (!buffered.contains("\r\n")) {
            char piece[8192];
            const ssize_t size = ::recv(socket, piece, sizeof(piece), 0);
            if (size == 0 || (size < 0 && (m_isOver || (errno != EAGAIN && errno != EINTR))))
                return {};
            if (size > 0)
                buffered.append(piece, qsizetype(size));
        }
        const qsizetype end = buffered.indexOf("\r\n");
        QByteArray line = buffered.left(end);
        buffered.remove(0, end + 2);
        return line.isNull() ? QByteArray("") : line;
    };
    const auto say = [&](const QByteArray& text) { return ::send(socket, text.constData(), size_t(text.size()), MSG_NOSIGNAL) == text.size(); };
    // False: the line is over. `isGood`: the reply was the good one.
    const auto reply = [&](const QByteArray& where, const QByteArray& good, bool* isGood = nullptr) {
        const Reply how = m_judge(where, recipient);
        if (isGood)
            *isGood = how == Reply::Good || how == Reply::BreakAfter;
        switch (how) {
        case Reply::Good:
            return say(good);
        case Reply::Later:
            return say("451 not now\r\n");
        case Reply::Never:
            return say("550 never\r\n");
        case Reply::BreakAfter:
            say(good);
            return false;
        case Reply::Hang:
            while (!m_isOver && !read().isNull()) { }
            return false;
        case Reply::Break:
            return false;
        }
        return false;
    };
    if (!reply("greeting", "220 sink\r\n"))
        return;
    while (!m_isOver) {
        const QByteArray command = read();
        const QByteArray verb = command.left(4).toUpper();
        if (command.isNull())
            return;
        if (verb == "EHLO" || verb == "HELO") {
            if (!reply("helo", "250 sink\r\n"))
                return;
        } else if (verb == "MAIL") {
            letter = {};
            if (!reply("from", "250 fine\r\n"))
                return;
        } else if (verb == "RCPT") {
            recipient = command.mid(command.indexOf('<') + 1, command.lastIndexOf('>') - command.indexOf('<') - 1);
            letter.recipients.append(recipient);
            if (!reply("rcpt", "250 fine\r\n"))
                return;
        } else if (verb == "DATA") {
            bool isGood = false;
            if (!reply("data", "354 go on\r\n", &isGood))
                return;
            if (!isGood)
                continue;
            for (QByteArray line = read(); line != "."; line = read()) {
                if (line.isNull())
                    return;
                letter.text += (line.startsWith('.') ? line.mid(1) : line) + "\r\n";
            }
            // Whole: it has arrived, whatever is said of it, but when it is refused.
            const bool goesOn = reply("dot", "250 taken\r\n", &letter.wasAnswered);
            if (letter.wasAnswered || !goesOn) {
                const std::lock_guard lock(m_mutex);
                m_letters.push_back(letter);
                m_came.notify_all();
            }
            if (!goesOn)
                return;
        } else if (verb == "QUIT") {
            reply("quit", "221 bye\r\n");
            return;
        } else if (!say("250 fine\r\n")) {
            return;
        }
    }
}

std::vector<MailSink::Letter> MailSink::taken() const
{
    const std::lock_guard lock(m_mutex);
    return m_letters;
}

size_t MailSink::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_letters.size();
}

void MailSink::waitForMore(size_t count, std::chrono::milliseconds time) const
{
    std::unique_lock lock(m_mutex);
    m_came.wait_for(lock, time, [&] { return m_letters.size() > count; });
}

qint64 MailSink::different() const
{
    QSet<QByteArray> ids;
    for (const Letter& letter : taken())
        ids.insert(headerValues(letter.text, "Message-ID").value(0));
    return ids.size();
}

QByteArrayList headerValues(const QByteArray& letter, const QByteArray& name)
{
    QByteArrayList values;
    const QByteArray head = letter.left(letter.indexOf("\r\n\r\n")).replace("\r\n ", " ").replace("\r\n\t", " ");
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            values.append(line.mid(colon + 1).trimmed());
    }
    return values;
}

} // namespace leadfloor::stress
