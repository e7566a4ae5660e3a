// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace leadfloor {

/// Everything that the sandbox knows, in memory and in a file: a line for each change, so that a
/// killed sandbox goes on where it was. Read at the start, and written anew without what has been
/// overtaken. Not thread-safe: whoever has it locks.
class SandboxStore final
{
public:
    /// Kinds of objects: "session", "payment", "refund", "event", "delivery", "key", "fault".
    using Objects = QMap<QString, QJsonObject>;

    /// Error: FileProblem.
    [[nodiscard]] Result<> open(const QString& path);
    void put(const QString& kind, const QString& id, const QJsonObject& object);
    void remove(const QString& kind, const QString& id);
    [[nodiscard]] const Objects& all(const QString& kind) const { return m_objects[kind]; }
    /// Empty if there is none.
    [[nodiscard]] QJsonObject get(const QString& kind, const QString& id) const
    {
        return m_objects[kind].value(id);
    }
    /// The next number of a kind of names; never the same twice.
    [[nodiscard]] qint64 nextNumber() { return ++m_number; }

private:
    void write(const QString& kind, const QString& id, const QJsonValue& object);
    [[nodiscard]] Result<> writeAnew(const QString& path);

    mutable QHash<QString, Objects> m_objects;
    QFile m_file;
    qint64 m_number = 0;
};

} // namespace leadfloor
