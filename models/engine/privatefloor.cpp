// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"

#include "models/engine/datafolder.h"
#include "models/engine/migrator.h"
#include "models/engine/query.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr const char* floorDatabase = "leadfloor";
/// An empty cluster has 40 MB and its log 16 to 32; below this a demo floor does not fit.
constexpr qint64 diskBytesMin = 300LL * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("PrivateFloor", text);
}

/// 192 random bits from the system, in letters that need no quoting anywhere.
QString ownerPassword()
{
    QString password;
    for (int i = 0; i < 3; ++i)
        password += u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    return password;
}

Result<> writePrivateFile(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
                           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                           && file.write(text) == text.size() && file.commit();
    if (!isWritten)
        return failure(ErrorCode::FileProblem, u"%1 cannot be written."_s.arg(path));
    return {};
}

Result<> noSuchFloor(const QString& name, FloorStatus::State state)
{
    return failure(
        ErrorCode::FloorProblem,
        state == FloorStatus::State::Missing
            ? u"There is no private floor \"%1\" yet; create it first."_s.arg(name)
            : u"The private floor \"%1\" was not finished; create it again."_s.arg(name));
}

} // namespace

/// Counts the steps and passes them on; remembers that somebody said stop.
class PrivateFloor::Steps final
{
public:
    Steps(int steps, const FloorProgressHandler& handler)
        : m_handler(handler)
    {
        m_now.steps = steps;
    }
    void begin(const QString& text)
    {
        m_now = {m_begun++ + 1, m_now.steps, text, 0, 0};
        tell();
    }
    bool report(qint64 done, qint64 total)
    {
        m_now.done = done;
        m_now.total = total;
        return tell();
    }
    [[nodiscard]] Result<> goOn() const
    {
        return m_isStopped ? failure(ErrorCode::Cancelled) : Result<>();
    }

private:
    bool tell()
    {
        if (m_handler && !m_handler(m_now))
            m_isStopped = true;
        return !m_isStopped;
    }
    const FloorProgressHandler& m_handler;
    FloorProgress m_now;
    int m_begun = 0;
    bool m_isStopped = false;
};

/// A name is a folder's name; nothing in it may lead elsewhere.
Result<> PrivateFloor::checkName(const QString& name)
{
    static const QRegularExpression form(u"^[a-z0-9_-]{1,40}$"_s);
    if (form.match(name).hasMatch())
        return {};
    return failure(
        ErrorCode::FloorProblem,
        u"\"%1\" is no name for a floor; use 1 to 40 small letters, digits, \"-\" and \"_\"."_s.arg(name.left(60)));
}

PrivateFloor::PrivateFloor(QString name, const QString& floors)
    : m_name(std::move(name))
    , m_floors(floors.isEmpty() ? floorsFolder() : QDir(floors).absolutePath())
    , m_folder(m_floors % u'/' % m_name)
    , m_server(m_folder)
{
}

Result<> PrivateFloor::create(const CreateOptions& options, const FloorProgressHandler& progress)
{
    if (auto fits = checkName(m_name); !fits)
        return fits;
    const auto account = ServerAccount::current();
    if (!account)
        return tl::unexpected(account.error());
    if (auto folders = makeFolders(*account); !folders)
        return tl::unexpected(folders.error());
    const auto held = lock();
    if (!held)
        return tl::unexpected(held.error());
    const FloorStatus::State state = status().state;
    if (state == FloorStatus::State::Running || state == FloorStatus::State::Stopped)
        return failure(
            ErrorCode::FloorProblem,
            u"The private floor \"%1\" exists already; start it, or destroy it first."_s.arg(
                m_name));
    if (auto cleared = removeAll(); !cleared)
        return cleared;
    Steps steps(3 + int(options.steps.size()), progress);
    auto made = make(*account, options, steps);
    if (!made) {
        // Keep the first error: it is the one to put right.
        std::ignore = removeAll();
    }
    return made;
}

Result<> PrivateFloor::make(const ServerAccount& account, const CreateOptions& options,
                            Steps& steps) const
{
    const auto programs = findServerPrograms();
    if (!programs)
        return tl::unexpected(programs.error());
    if (auto fits = checkServerVersion(programs->version); !fits)
        return fits;
    if (auto passable = checkPathFor(account, m_folder % "/data"_L1); !passable)
        return passable;
    if (const QStorageInfo disk(m_floors); disk.isValid() && disk.bytesAvailable() < diskBytesMin)
        return failure(
            ErrorCode::FloorProblem,
            u"The disk of %1 has less than 300 MB free; make room or choose another folder with "
            "LEADFLOOR_HOME."_s.arg(m_floors));
    steps.begin(tr(QT_TRANSLATE_NOOP("PrivateFloor", "Create the server")));
    if (auto folders = makeFolders(account); !folders)
        return tl::unexpected(folders.error());
    const QString password = ownerPassword();
    if (auto written = writePrivateFile(passwordPath(), password.toLatin1()); !written)
        return written;
    if (auto made = m_server.create(*programs, account, password, options.server); !made)
        return made;
    if (auto goOn = steps.goOn(); !goOn)
        return goOn;

    steps.begin(tr(QT_TRANSLATE_NOOP("PrivateFloor", "Start the server")));
    if (auto started = m_server.start(account, options.server); !started)
        return started;
    ConnectionSpec owner = specOf(QString::fromLatin1(FloorServer::ownerLogin), options.server);
    owner.password = password;
    ConnectionSpec maintenance = owner;
    maintenance.database = u"postgres"_s;
    {
        DbConnection connection(maintenance);
        if (auto opened = connection.open(); !opened)
            return opened;
        const auto made = execute(connection, u"create database %1 template template0"_s.arg(
                                                  QLatin1StringView(floorDatabase)));
        if (!made)
            return tl::unexpected(made.error());
    }
    if (auto goOn = steps.goOn(); !goOn)
        return goOn;

    if (auto migrated = migrate(owner, steps); !migrated)
        return migrated;
    DbConnection connection(owner);
    if (auto opened = connection.open(); !opened)
        return opened;
    for (const FloorStep& step : options.steps) {
        if (auto goOn = steps.goOn(); !goOn)
            return goOn;
        steps.begin(step.text);
        auto done = step.run(connection,
                             [&](qint64 now, qint64 total) { return steps.report(now, total); });
        if (!done)
            return done;
    }
    if (auto goOn = steps.goOn(); !goOn)
        return goOn;
    return writeSettings(options.server); // the floor is finished when this file is there
}

Result<> PrivateFloor::start(const FloorProgressHandler& progress)
{
    const auto account = ServerAccount::current();
    if (!account)
        return tl::unexpected(account.error());
    if (const auto state = status().state;
        state == FloorStatus::State::Missing || state == FloorStatus::State::Unfinished)
        return tl::unexpected(unusable(state));
    const auto held = lock();
    if (!held)
        return tl::unexpected(held.error());
    const auto known = settings();
    if (!known)
        return tl::unexpected(known.error());
    const bool wasRunning = m_server.process().has_value();
    Steps steps(2, progress);
    steps.begin(tr(QT_TRANSLATE_NOOP("PrivateFloor", "Start the server")));
    if (auto started = m_server.start(*account, *known); !started)
        return started;
    const auto spec = owner();
    auto migrated = spec ? migrate(*spec, steps) : tl::unexpected(spec.error());
    if (!migrated && !wasRunning)
        std::ignore = m_server.stop(*account);
    return migrated;
}

Result<> PrivateFloor::stop()
{
    const auto account = ServerAccount::current();
    if (!account)
        return tl::unexpected(account.error());
    if (const auto state = status().state; state == FloorStatus::State::Missing)
        return noSuchFloor(m_name, state);
    const auto held = lock();
    return held ? m_server.stop(*account) : tl::unexpected(held.error());
}

Result<> PrivateFloor::destroy()
{
    if (const auto state = status().state; state == FloorStatus::State::Missing)
        return noSuchFloor(m_name, state);
    const auto held = lock();
    return held ? removeAll() : tl::unexpected(held.error());
}

FloorStatus PrivateFloor::status() const
{
    FloorStatus status;
    status.folder = m_folder;
    if (!QFile::exists(m_folder % "/data"_L1) && !QFile::exists(settingsPath()))
        return status;
    status.majorVersion = m_server.majorVersion();
    const auto process = m_server.process();
    if (process) {
        status.processId = process->id;
        status.startedAt = process->startedAt;
    }
    const auto known = settings();
    if (!known) {
        status.state = FloorStatus::State::Unfinished;
        return status;
    }
    status.port = known->port;
    status.state = process ? FloorStatus::State::Running : FloorStatus::State::Stopped;
    return status;
}

Result<ConnectionSpec> PrivateFloor::owner() const
{
    const auto known = settings();
    if (!known)
        return tl::unexpected(known.error());
    QFile file(passwordPath());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, u"%1 cannot be read."_s.arg(passwordPath()));
    ConnectionSpec spec = specOf(QString::fromLatin1(FloorServer::ownerLogin), *known);
    spec.password = QString::fromLatin1(file.readAll());
    return spec;
}

Result<ConnectionSpec> PrivateFloor::gateway() const
{
    const auto known = settings();
    if (!known)
        return tl::unexpected(known.error());
    ConnectionSpec spec = specOf(u"lf_gateway"_s, *known);
    spec.settings.clear();
    return spec;
}

Result<QString> PrivateFloor::url() const
{
    const auto known = settings();
    if (!known)
        return tl::unexpected(known.error());
    ConnectionSpec spec = specOf(QString::fromLatin1(FloorServer::ownerLogin), *known);
    if (known->port) {
        spec.servers = {{u"127.0.0.1"_s, *known->port}};
        spec.socketOwner.clear();
    }
    return spec.toUrl();
}

QStringList PrivateFloor::names(const QString& floors)
{
    QStringList names;
    const QDir folder(floors.isEmpty() ? floorsFolder() : floors);
    const QStringList entries = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& entry : entries) {
        if (QFile::exists(folder.filePath(entry % "/floor.json"_L1)))
            names.append(entry);
    }
    return names;
}

/// Held by whoever changes something; a dead holder's lock is taken over.
Result<std::unique_ptr<QLockFile>> PrivateFloor::lock() const
{
    if (auto fits = checkName(m_name); !fits)
        return tl::unexpected(fits.error());
    auto lock = std::make_unique<QLockFile>(m_folder % ".lock"_L1);
    lock->setStaleLockTime(0); // however long it takes: stale is what a dead process left
    if (lock->tryLock(m_lockPatienceMs))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return failure(
            ErrorCode::FileProblem,
            u"The folder %1 cannot be written to; choose another one with LEADFLOOR_HOME."_s.arg(
                m_floors));
    qint64 processId = 0;
    QString host;
    QString program;
    lock->getLockInfo(&processId, &host, &program);
    return failure(
        ErrorCode::FloorProblem,
        u"%1 (process %2) is at work on this floor; wait until it is done."_s.arg(program).arg(
            processId));
}

/// Why a floor that is missing or unfinished cannot be used: it may belong to another user.
Error PrivateFloor::unusable(FloorStatus::State state) const
{
    if (const auto known = settings(); !known && known.error().code == ErrorCode::FileProblem)
        return known.error();
    return noSuchFloor(m_name, state).error();
}

Result<FloorServer::Settings> PrivateFloor::settings() const
{
    QFile file(settingsPath());
    if (!file.open(QIODevice::ReadOnly) && file.exists())
        return failure(ErrorCode::FileProblem,
                       u"%1 cannot be read; the floor is used by the system user who made it."_s.arg(settingsPath()));
    if (!file.isOpen())
        return tl::unexpected(noSuchFloor(m_name, QFile::exists(m_folder)
                                                      ? FloorStatus::State::Unfinished
                                                      : FloorStatus::State::Missing)
                                  .error());
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    FloorServer::Settings settings;
    if (object.contains("port"_L1))
        settings.port = quint16(object.value("port"_L1).toInt());
    settings.isDurable = object.value("durable"_L1).toBool(true);
    return settings;
}

Result<> PrivateFloor::writeSettings(const FloorServer::Settings& settings) const
{
    QJsonObject object{{u"durable"_s, settings.isDurable}};
    if (settings.port)
        object.insert(u"port"_s, int(*settings.port));
    return writePrivateFile(settingsPath(), QJsonDocument(object).toJson());
}

/// The folder of all floors and this one's. The server's user may pass through, not look.
Result<QString> PrivateFloor::makeFolders(const ServerAccount& account) const
{
    const mode_t mode = account.isStepDown ? 0711 : 0700;
    // Parents that are missing get the same mode; those that exist belong to somebody.
    QStringList missing;
    for (QString path = m_folder; !QFile::exists(path) && path.contains(u'/');
         path = path.section(u'/', 0, -2))
        missing.prepend(path);
    for (const QString& path : std::as_const(missing)) {
        const QByteArray name = path.toLocal8Bit();
        const bool isMade = path.isEmpty()
                            || ((::mkdir(name.constData(), mode) == 0 || errno == EEXIST)
                                && ::chmod(name.constData(), mode) == 0);
        if (!isMade)
            return failure(
                ErrorCode::FileProblem,
                u"The folder %1 cannot be made (%2); choose another one with LEADFLOOR_HOME."_s.arg(
                    path, qt_error_string(errno)));
    }
    if (const QFileInfo place(m_folder); !place.isDir())
        return failure(ErrorCode::FileProblem,
                       u"%1 is a file where the floor's folder belongs; remove it or choose another name."_s.arg(m_folder));
    return m_folder;
}

Result<> PrivateFloor::migrate(const ConnectionSpec& owner, Steps& steps) const
{
    steps.begin(tr(QT_TRANSLATE_NOOP("PrivateFloor", "Set up the schema")));
    DbConnection connection(owner);
    if (auto opened = connection.open(); !opened)
        return opened;
    const auto migrated = Migrator().migrate(
        connection, [&](int done, int of, const QString&) { steps.report(done, of); });
    return migrated ? Result<>() : tl::unexpected(migrated.error());
}

Result<> PrivateFloor::removeAll() const
{
    const auto account = ServerAccount::current();
    if (!account)
        return tl::unexpected(account.error());
    if (auto stopped = m_server.stop(*account); !stopped)
        return stopped;
    // First the file that says "finished": a removal that is cut short leaves no floor behind.
    QFile::remove(settingsPath());
    const QString socketFolder = m_server.socketFolder();
    const bool isRemoved =
        (!QFile::exists(m_folder) || QDir(m_folder).removeRecursively())
        && (!QFile::exists(socketFolder) || QDir(socketFolder).removeRecursively());
    if (!isRemoved)
        return failure(ErrorCode::FileProblem, u"%1 cannot be removed."_s.arg(m_folder));
    return {};
}

/// Through the socket; without the limits that the server sets for honest clients.
ConnectionSpec PrivateFloor::specOf(const QString& login,
                                    const FloorServer::Settings& settings) const
{
    ConnectionSpec spec;
    spec.servers = {{m_server.socketFolder(), settings.port.value_or(5432)}};
    spec.database = QString::fromLatin1(floorDatabase);
    spec.login = login;
    if (const auto account = ServerAccount::current())
        spec.socketOwner = account->name;
    spec.settings = {{u"statement_timeout"_s, u"0"_s},
                     {u"lock_timeout"_s, u"0"_s},
                     {u"idle_in_transaction_session_timeout"_s, u"0"_s},
                     {u"temp_file_limit"_s, u"-1"_s}};
    return spec;
}

} // namespace leadfloor
