// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/workloadjournal.h"

#include <QJsonDocument>
#include <QMutexLocker>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

bool syncWorkloadFile(const QFile& file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

} // namespace

Result<> WorkloadJournal::problem() const
{
    return failure(ErrorCode::FileProblem, m_file.fileName() % u": "_s % m_file.errorString());
}

Result<> WorkloadJournal::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return problem();
    return {};
}

qint64 WorkloadJournal::append(const QJsonObject& line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    const QMutexLocker lock(&m_writing);
    if (m_file.write(text) != text.size())
        m_isBroken = true;
    return ++m_written;
}

Result<> WorkloadJournal::promise(const QJsonObject& line)
{
    const qint64 number = append(line);
    const QMutexLocker syncing(&m_syncing);
    if (m_synced >= number)
        return {};
    qint64 written = 0;
    {
        const QMutexLocker lock(&m_writing);
        if (m_isBroken)
            return problem();
        written = m_written;
    }
    if (!syncWorkloadFile(m_file))
        return problem();
    m_synced = written;
    return {};
}

void WorkloadJournal::note(const QJsonObject& line)
{
    append(line);
}

Result<QList<QJsonObject>> WorkloadJournal::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString());
    QList<QJsonObject> lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

} // namespace leadfloor
