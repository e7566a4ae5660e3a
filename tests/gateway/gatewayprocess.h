// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace leadfloor::testing {

/// A process of the real leadfloor-gateway; killed with the object.
class Gateway final
{
public:
    explicit Gateway(const QStringList& arguments, const QProcessEnvironment& environment =
                                                       QProcessEnvironment::systemEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(LEADFLOOR_GATEWAY), arguments);
    }
    ~Gateway()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Gateway)

    QProcess& process() { return m_process; }
    QByteArray& log()
    {
        m_process.waitForReadyRead(1);
        m_log += m_process.readAllStandardError();
        return m_log;
    }
    bool hasLogged(const char* words) { return log().contains(words); }
    /// SIGTERM; the exit code, or -1 if it did not end in time or crashed.
    int terminate(int patienceMs = 8000)
    {
        m_process.terminate();
        return ended(patienceMs);
    }
    int ended(int patienceMs = 15000)
    {
        const bool isOver = m_process.waitForFinished(patienceMs);
        log();
        return isOver && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QByteArray m_log;
};

} // namespace leadfloor::testing
