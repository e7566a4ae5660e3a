// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace leadfloor::stress {

/// An SMTP server on 127.0.0.1 with a thread a line, which does with every reply what it is told: a mail server
/// in trouble. It keeps the letters whose last dot it has seen.
class MailSink final
{
public:
    enum class Reply : quint8
    {
        Good,
        Break,      ///< the line is cut instead
        BreakAfter, ///< the reply is sent, and the line cut
        Later,      ///< 451
        Never,      ///< 550
        Hang,       ///< nothing, until the other side has gone
    };
    /// `where`: greeting, helo, from, rcpt, data, dot, quit. `letter`: its recipient, once it is known. Any thread.
    using Judge = std::function<Reply(const QByteArray& where, const QByteArray& letter)>;

    explicit MailSink(Judge judge);
    ~MailSink();
    Q_DISABLE_COPY_MOVE(MailSink)

    struct Letter
    {
        QByteArrayList recipients;
        QByteArray text; ///< as it came, dots undone
        bool wasAnswered = false;
    };
    [[nodiscard]] quint16 port() const { return m_port; }
    /// All that came whole, also those that were not told so.
    [[nodiscard]] std::vector<Letter> taken() const;
    [[nodiscard]] size_t count() const;
    /// Until a letter more than `count` has come whole, at most so long.
    void waitForMore(size_t count, std::chrono::milliseconds time) const;
    /// How many of them have a Message-ID of their own.
    [[nodiscard]] qint64 different() const;

private:
    void serve();
    void talk(int socket);

    const Judge m_judge;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_isOver = false;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_came;
    std::vector<Letter> m_letters;
    std::vector<std::thread> m_lines;
    std::thread m_thread;
};

/// The values of a header of a letter, unfolded.
[[nodiscard]] QByteArrayList headerValues(const QByteArray& letter, const QByteArray& name);

} // namespace leadfloor::stress
