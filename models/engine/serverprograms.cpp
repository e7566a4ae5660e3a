// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/serverprograms.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <array>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int majorVersionMin = 15;

QStringList usualProgramFolders()
{
    const QString chosen = qEnvironmentVariable("LEADFLOOR_PG_BIN");
    if (!chosen.isEmpty())
        return {chosen};
    QStringList folders;
    for (const auto& [parent, pattern] :
         {std::pair{u"/usr/lib/postgresql"_s, u"*"_s}, std::pair{u"/usr"_s, u"pgsql-*"_s},
          std::pair{u"/opt/homebrew/opt"_s, u"postgresql@*"_s},
          std::pair{u"/usr/local/opt"_s, u"postgresql@*"_s}}) {
        const auto entries = QDir(parent).entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& entry : entries)
            folders.append(parent % u'/' % entry % "/bin"_L1);
    }
    folders << u"/usr/lib/postgresql/bin"_s << u"/usr/local/pgsql/bin"_s;
    return folders + qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
}

/// "postgres (PostgreSQL) 15.20 (Debian ...)" -> 150020; 0 if it is something else.
int versionOf(const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(u"/"_s);
    process.start(folder % "/postgres"_L1, {u"--version"_s});
    if (!process.waitForFinished(10000))
        return 0;
    static const QRegularExpression pattern(uR"(\(PostgreSQL\) (\d+)\.(\d+))"_s);
    const auto match = pattern.match(QString::fromLocal8Bit(process.readAllStandardOutput()));
    return match.hasMatch() ? match.captured(1).toInt() * 10000 + match.captured(2).toInt() : 0;
}

/// What `find(passwd*, buffer, its size, passwd**)` knows of a user; nothing if there is none.
template <class Find> std::optional<ServerAccount> accountOf(Find find)
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 16384> texts{};
    if (find(&entry, texts.data(), texts.size(), &found) != 0 || !found)
        return {};
    return ServerAccount{QString::fromLocal8Bit(entry.pw_name), entry.pw_uid, entry.pw_gid, false};
}

} // namespace

Result<ServerPrograms> findServerPrograms(std::optional<int> major, const QStringList& folders)
{
    ServerPrograms best;
    int otherVersion = 0;
    const QStringList places = folders.isEmpty() ? usualProgramFolders() : folders;
    for (const QString& folder : places) {
        const bool isComplete = QFileInfo(folder % "/postgres"_L1).isExecutable()
                                && QFileInfo(folder % "/initdb"_L1).isExecutable()
                                && QFileInfo(folder % "/pg_ctl"_L1).isExecutable();
        if (!isComplete)
            continue;
        const ServerPrograms found{folder, versionOf(folder)};
        const bool fits =
            major ? found.majorVersion() == *major : found.majorVersion() >= majorVersionMin;
        if (!fits)
            otherVersion = std::max(otherVersion, found.version);
        else if (found.version > best.version)
            best = found;
    }
    if (best.version > 0)
        return best;
    const int wanted = major.value_or(majorVersionMin);
    if (otherVersion > 0 && !major)
        return failure(ErrorCode::ServerTooOld,
                       u"Only PostgreSQL %1 is installed, and a floor needs %2 or newer."_s.arg(otherVersion / 10000).arg(majorVersionMin));
    return failure(
        ErrorCode::ServerMissing,
        major ? u"The floor's data was made by PostgreSQL %1, which is not installed; install "
                u"postgresql-%1."_s.arg(wanted)
              : u"No PostgreSQL server is installed, and a private floor needs one."_s);
}

Result<ServerAccount> ServerAccount::current()
{
    const quint32 self = geteuid();
    if (self != 0) {
        if (auto account = accountOf([self](auto... rest) { return getpwuid_r(self, rest...); }))
            return *account;
        return failure(
            ErrorCode::ServerMissing,
            u"The user id %1 has no name, which PostgreSQL needs; add it to the system's users."_s
                .arg(self));
    }
    for (const char* user : {"postgres", "nobody"}) {
        if (auto account = accountOf([user](auto... rest) { return getpwnam_r(user, rest...); })) {
            account->isStepDown = true;
            return *account;
        }
    }
    return failure(ErrorCode::ServerMissing,
                   u"PostgreSQL does not run as root, and there is no user postgres or nobody."_s);
}

QString systemUserName(quint32 userId)
{
    const auto account = accountOf([userId](auto... rest) { return getpwuid_r(userId, rest...); });
    return account ? account->name : QString();
}

void ServerAccount::prepare(QProcess& process, std::function<void()> extra) const
{
    process.setWorkingDirectory(u"/"_s); // the account may not enter ours
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([user = uid_t(userId), group = gid_t(groupId),
                                     stepsDown = isStepDown, extra = std::move(extra)] {
        // After a fork of a threaded program: async-signal-safe calls only.
        if (stepsDown && (setgroups(1, &group) != 0 || setgid(group) != 0 || setuid(user) != 0))
            _exit(126);
        if (extra)
            extra();
    });
}

bool ServerAccount::own(const QString& path) const
{
    return !isStepDown || chown(path.toLocal8Bit().constData(), userId, groupId) == 0;
}

Result<QByteArray> runServerProgram(const ServerAccount& account, const QString& path,
                                    const QStringList& arguments, int timeoutMs)
{
    QProcess process;
    account.prepare(process);
    process.start(path, arguments, QIODevice::ReadOnly);
    const QString name = QFileInfo(path).fileName();
    if (!process.waitForStarted(timeoutMs))
        return failure(ErrorCode::ServerMissing, u"%1 cannot be started."_s.arg(name));
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished(5000);
        return failure(ErrorCode::FloorProblem,
                       u"%1 did not end within %2 s."_s.arg(name).arg(timeoutMs / 1000));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString words =
            QString::fromUtf8(process.readAllStandardError()).simplified().right(300);
        return failure(ErrorCode::FloorProblem, u"%1 failed: %2"_s.arg(name, words));
    }
    return process.readAllStandardOutput();
}

} // namespace leadfloor
