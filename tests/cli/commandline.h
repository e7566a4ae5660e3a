// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace leadfloor::testing {

/// What a run of the program left behind.
struct CommandAnswer
{
    int exitCode = -1; ///< -1: it did not end by itself, or not in time
    QString out;
    QString err;
    QJsonObject json; ///< with --json
    QString
        problem; ///< why this is no answer at all: no end, not one object, other keys; else empty

    [[nodiscard]] QJsonObject error() const
    {
        return json.value(QLatin1String("error")).toObject();
    }
    [[nodiscard]] qint64 number(const char* key) const
    {
        return json.value(QLatin1String(key)).toInteger(-1);
    }
    [[nodiscard]] QString text(const char* key) const
    {
        return json.value(QLatin1String(key)).toString();
    }
    /// For messages of failed checks.
    [[nodiscard]] QByteArray all() const;
};

/// Runs leadfloorctl with a folder of floors of its own, which goes with the object; so do the
/// floors in it. The event loop turns meanwhile, so servers of the test are served. GUI thread.
class CommandLine final
{
public:
    /// `program`: path of leadfloorctl.
    explicit CommandLine(QString program);
    ~CommandLine();
    Q_DISABLE_COPY_MOVE(CommandLine)

    /// Variables for the next runs; a null value unsets one.
    void setVariable(const QString& name, const QString& value) { m_variables.insert(name, value); }
    /// Another folder of floors for the next runs; empty: home().
    void setFloors(const QString& folder) { m_floors = folder; }
    /// From now on as this ordinary user; root only.
    void setUser(std::optional<quint32> userId) { m_userId = userId; }

    /// `--home HOME --json WORDS`; the answer's problem is empty if it is one object.
    [[nodiscard]] CommandAnswer json(const QStringList& words, const QByteArray& input = {}) const;
    /// The same, of what has to succeed: what did not is written to the test's log.
    CommandAnswer must(const QStringList& words) const;
    /// `--home HOME WORDS`, as people type it.
    [[nodiscard]] CommandAnswer plain(const QStringList& words, const QByteArray& input = {}) const;
    /// Starts it, and asks it to end (SIGTERM) once `isDue` says so.
    [[nodiscard]] CommandAnswer
    interrupted(const QStringList& words, const std::function<bool(qint64 processId)>& isDue) const;

    /// Where floors are; files of the test may lie beside.
    [[nodiscard]] QString home() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Writes a file below home() and returns its path.
    [[nodiscard]] QString file(const QString& name, const QByteArray& contents) const;

private:
    class Run;

    QString m_program;
    QTemporaryDir m_folder;
    QString m_floors;
    QMap<QString, QString> m_variables;
    std::optional<quint32> m_userId;
};

} // namespace leadfloor::testing
