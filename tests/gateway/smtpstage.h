// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

namespace leadfloor::testing {

/// mailserver.py, an independent mail server, and what it has received.
class MailServer final
{
public:
    explicit MailServer(const QStringList& options = {})
    {
        m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("errors")));
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        QStringList{QStringLiteral(MAILSERVER), m_folder.filePath(QStringLiteral("letters"))} + options);
        if (m_process.waitForReadyRead(20000))
            m_port = m_process.readLine().trimmed().toUShort();
    }
    ~MailServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(MailServer)

    [[nodiscard]] quint16 port() const { return m_port; } ///< 0: it did not start
    [[nodiscard]] QList<QJsonObject> letters() const
    {
        QFile file(m_folder.filePath(QStringLiteral("letters")));
        QList<QJsonObject> letters;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray& line : file.readAll().split('\n')) {
                if (!line.isEmpty())
                    letters.append(QJsonDocument::fromJson(line).object());
            }
        }
        return letters;
    }
    /// All values of a header of a letter.
    static QStringList header(const QJsonObject& letter, const QString& name)
    {
        QStringList values;
        const QJsonArray headers = letter.value(QStringLiteral("headers")).toArray();
        for (const QJsonValue& header : headers) {
            if (header[0].toString().compare(name, Qt::CaseInsensitive) == 0)
                values.append(header[1].toString());
        }
        return values;
    }
    static QString text(const QJsonObject& letter, const QString& type)
    {
        const QJsonArray parts = letter.value(QStringLiteral("parts")).toArray();
        for (const QJsonValue& part : parts) {
            if (part[QStringLiteral("type")].toString() == type)
                return part[QStringLiteral("text")].toString();
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

/// A mail server of ours that goes wrong where it is told to: after so many replies it says something else, or
/// nothing any more. A thread of its own; counts the letters whose last dot it has seen.
class FaultyMailServer final
{
public:
    enum class Fault : quint8
    {
        None,
        Break, ///< the line is cut instead of the reply
        Hang,  ///< no reply, and the line stays
        Later, ///< 451
        Never, ///< 550
    };

    /// `at`: which of its replies goes wrong, 0 the greeting. `times`: for so many lines.
    FaultyMailServer(Fault fault, int at, int times)
        : m_fault(fault)
        , m_at(at)
        , m_times(times)
    {
        m_thread.reset(QThread::create([this] { serve(); }));
        m_thread->start();
        while (m_port == 0 && m_thread->isRunning())
            QThread::yieldCurrentThread();
    }
    ~FaultyMailServer()
    {
        m_isOver = true;
        m_thread->wait();
    }
    Q_DISABLE_COPY_MOVE(FaultyMailServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] int dots() const { return m_dots; }     ///< letters that came whole
    [[nodiscard]] int taken() const { return m_taken; }   ///< of these, those that we have said 250 of

private:
    void serve()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        while (!m_isOver) {
            if (!server.waitForNewConnection(20))
                continue;
            const std::unique_ptr<QTcpSocket> line(server.nextPendingConnection());
            const bool isFaulty = m_lines++ < m_times;
            talk(*line, isFaulty);
        }
    }
    void talk(QTcpSocket& line, bool isFaulty)
    {
        int replies = 0;
        bool isInData = false;
        QByteArray got;
        // False: the line is over.
        const auto reply = [&](const QByteArray& good) {
            if (isFaulty && replies++ == m_at) {
                if (m_fault == Fault::Hang)
                    while (!m_isOver && line.state() == QAbstractSocket::ConnectedState)
                        line.waitForReadyRead(20);
                if (m_fault == Fault::Break || m_fault == Fault::Hang)
                    return false;
                line.write(m_fault == Fault::Later ? "451 not now\r\n" : "550 never\r\n");
                line.waitForBytesWritten(1000);
                isInData = false;
                return true;
            }
            line.write(good);
            line.waitForBytesWritten(1000);
            m_taken += good.startsWith("250 taken") ? 1 : 0;
            return true;
        };
        if (!reply("220 test\r\n"))
            return line.abort();
        while (!m_isOver && (line.waitForReadyRead(20) || line.state() == QAbstractSocket::ConnectedState)) {
            got += line.readAll();
            for (qsizetype end; (end = got.indexOf("\r\n")) >= 0;) {
                const QByteArray command = got.left(end);
                got.remove(0, end + 2);
                if (isInData) {
                    if (command != ".")
                        continue;
                    isInData = false;
                    ++m_dots;
                    if (!reply("250 taken\r\n"))
                        return line.abort();
                    continue;
                }
                isInData = command.startsWith("DATA");
                if (!reply(isInData ? "354 go on\r\n" : command.startsWith("QUIT") ? "221 bye\r\n" : "250 fine\r\n"))
                    return line.abort();
            }
        }
    }

    const Fault m_fault;
    const int m_at;
    const int m_times;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_lines = 0;
    std::atomic<int> m_dots = 0;
    std::atomic<int> m_taken = 0;
    std::atomic<bool> m_isOver = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace leadfloor::testing
