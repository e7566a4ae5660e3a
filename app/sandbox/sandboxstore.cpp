// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxstore.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QByteArray lineOf(const QString& kind, const QString& id, const QJsonValue& object, qint64 number)
{
    return QJsonDocument(QJsonObject{{u"kind"_s, kind}, {u"id"_s, id}, {u"object"_s, object}, {u"number"_s, number}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

} // namespace

Result<> SandboxStore::open(const QString& path)
{
    QFile old(path);
    if (old.exists() && !old.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, u"%1 cannot be read."_s.arg(path));
    while (old.isOpen() && !old.atEnd()) {
        // The last line of a killed sandbox may be half a line.
        const QJsonObject line = QJsonDocument::fromJson(old.readLine()).object();
        const QString kind = line.value("kind"_L1).toString();
        const QString id = line.value("id"_L1).toString();
        m_number = qMax(m_number, line.value("number"_L1).toInteger());
        if (line.value("object"_L1).isObject())
            m_objects[kind].insert(id, line.value("object"_L1).toObject());
        else
            m_objects[kind].remove(id);
    }
    if (auto written = writeAnew(path); !written)
        return written;
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(ErrorCode::FileProblem, u"%1 cannot be written."_s.arg(path));
    return {};
}

Result<> SandboxStore::writeAnew(const QString& path)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly)
                     && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (auto kind = m_objects.cbegin(); isWritten && kind != m_objects.cend(); ++kind) {
        for (auto it = kind->cbegin(); isWritten && it != kind->cend(); ++it)
            isWritten = file.write(lineOf(kind.key(), it.key(), *it, m_number)) > 0;
    }
    if (!isWritten || !file.commit())
        return failure(ErrorCode::FileProblem, u"%1 cannot be written."_s.arg(path));
    return {};
}

void SandboxStore::write(const QString& kind, const QString& id, const QJsonValue& object)
{
    if (m_file.write(lineOf(kind, id, object, m_number)) < 0)
        qWarning("the sandbox could not keep a change: %s", qPrintable(m_file.errorString()));
}

void SandboxStore::put(const QString& kind, const QString& id, const QJsonObject& object)
{
    m_objects[kind].insert(id, object);
    write(kind, id, object);
}

void SandboxStore::remove(const QString& kind, const QString& id)
{
    if (m_objects[kind].remove(id) > 0)
        write(kind, id, QJsonValue());
}

} // namespace leadfloor
