// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

#include <atomic>
#include <thread>

namespace leadfloor::testing {

/// An SMTP server on 127.0.0.1 that keeps what it gets, and refuses a mail when it is told to.
class FakeSmtp final
{
public:
    struct Taken
    {
        QByteArray from, to, text;
    };

    FakeSmtp() = default;
    ~FakeSmtp();
    Q_DISABLE_COPY_MOVE(FakeSmtp)

    [[nodiscard]] bool start();
    [[nodiscard]] quint16 port() const { return m_port; }
    /// The next mail is answered with this line instead of being taken.
    void refuseNext(const QByteArray& answer);
    [[nodiscard]] QList<Taken> mails() const;

private:
    void serve();
    void talk(int socket);

    mutable QMutex m_mutex;
    QByteArray m_refusal;
    QList<Taken> m_mails;
    int m_listener = -1;
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace leadfloor::testing
