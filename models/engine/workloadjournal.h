// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFile>
#include <QJsonObject>
#include <QMutex>

namespace leadfloor {

/// One JSON line for each thing that a load's clients are about to do or were told. Thread-safe.
class WorkloadJournal final
{
public:
    explicit WorkloadJournal(const QString& path)
        : m_file(path)
    {
    }
    /// Error: FileProblem.
    [[nodiscard]] Result<> open();

    /// On disk when it returns; clients that come at the same time share one sync. Error:
    /// FileProblem: then the call must not be sent.
    [[nodiscard]] Result<> promise(const QJsonObject& line);
    /// On disk with the next promise, or when the object goes.
    void note(const QJsonObject& line);

    /// Error: FileProblem.
    [[nodiscard]] static Result<QList<QJsonObject>> read(const QString& path);

private:
    [[nodiscard]] Result<> problem() const;
    qint64 append(const QJsonObject& line);

    QFile m_file;
    QMutex m_writing;
    QMutex m_syncing;
    qint64 m_written = 0; ///< lines
    qint64 m_synced = 0;
    bool m_isBroken = false;
};

} // namespace leadfloor
