// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/intentjournal.h"

#include "models/engine/datafolder.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// More programs of one login at once than anybody starts.
constexpr int journalsMax = 16;
/// Above this size a journal without open intents is begun anew.
constexpr qint64 journalBytesMax = 256 * 1024;

bool reachDisk(QFile& file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

/// A new file is found after a power cut only if its folder has reached the disk too.
void reachDiskWithName(const QFile& file)
{
#ifndef Q_OS_WIN
    const int folder = ::open(QFileInfo(file).path().toLocal8Bit().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#endif
}

tl::unexpected<Error> journalProblem(const QFile& file)
{
    return failure(ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString());
}

QByteArray lineOf(const QJsonObject& entry)
{
    return QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray openLine(const OpenIntent& intent)
{
    QJsonObject entry{{u"open"_s, intent.id.toString()},
                      {u"at"_s, intent.openedAt.toString(Qt::ISODateWithMs)},
                      {u"summary"_s, intent.summary}};
    if (intent.operation == IntentOperation::Pay)
        entry.insert("pays"_L1, true);
    return lineOf(entry);
}

} // namespace

IntentJournal::IntentJournal(const QString& path, std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
    , m_file(path)
{
}

IntentJournal::~IntentJournal() = default;

Result<std::shared_ptr<IntentJournal>> IntentJournal::openIn(const QString& folder)
{
    if (!makePrivateFolder(folder))
        return failure(ErrorCode::FileProblem, folder % u": the folder cannot be made"_s);
    std::shared_ptr<IntentJournal> own;
    for (int number = 1; number <= journalsMax; ++number) {
        const QString path = u"%1/intents-%2.journal"_s.arg(folder).arg(number);
        if (own && !QFile::exists(path))
            continue;
        auto lock = std::make_unique<QLockFile>(path % u".lock"_s);
        lock->setStaleLockTime(0); // only a dead process frees a lock, however long ago it began
        if (!lock->tryLock(0))
            continue;
        std::shared_ptr<IntentJournal> journal(new IntentJournal(path, std::move(lock)));
        if (auto loaded = journal->load(); !loaded)
            return tl::unexpected(loaded.error());
        if (!own) {
            own = std::move(journal);
            continue;
        }
        // What a program that is gone has left open becomes ours.
        const QList<OpenIntent> left = journal->openIntents();
        for (const OpenIntent& intent : left) {
            if (auto taken = own->open(intent.id, intent.summary, intent.operation); !taken)
                return tl::unexpected(taken.error());
            own->letGo(intent.id);
        }
        journal->m_file.remove();
    }
    if (!own)
        return failure(ErrorCode::FileProblem, folder % u": all journals are in use or cannot be locked"_s);
    return own;
}

Result<> IntentJournal::load()
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return journalProblem(m_file);
    qint64 whole = 0; // bytes up to the end of the last complete line
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n'))
            break;
        whole += line.size();
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        const QUuid opened = QUuid::fromString(entry.value("open"_L1).toString());
        const QUuid closed = QUuid::fromString(entry.value("close"_L1).toString());
        if (!opened.isNull())
            m_open.append({IntentId(opened), entry.value("pays"_L1).toBool() ? IntentOperation::Pay : IntentOperation::Purchase,
                           QDateTime::fromString(entry.value("at"_L1).toString(), Qt::ISODateWithMs),
                           entry.value("summary"_L1).toString()});
        else if (!closed.isNull())
            m_open.removeIf([&closed](const OpenIntent& intent) { return intent.id.uuid() == closed; });
    }
    if (m_open.isEmpty() && whole > journalBytesMax)
        whole = 0;
    if (!m_file.resize(whole) || !m_file.seek(whole) || !reachDisk(m_file))
        return journalProblem(m_file);
    reachDiskWithName(m_file);
    return {};
}

Result<> IntentJournal::append(const QByteArray& line)
{
    const qint64 whole = m_file.pos();
    if (m_file.write(line) == line.size() && reachDisk(m_file))
        return {};
    const auto problem = journalProblem(m_file);
    // Part of a line may be there (a full disk): the next one must not become its end.
    m_file.resize(whole);
    m_file.seek(whole);
    return problem;
}

Result<> IntentJournal::open(IntentId id, const QString& summary, IntentOperation operation)
{
    const QMutexLocker lock(&m_mutex);
    for (const OpenIntent& intent : std::as_const(m_open)) {
        if (intent.id == id) {
            m_inHand.insert(id.uuid());
            return {};
        }
    }
    const OpenIntent intent{id, operation, QDateTime::currentDateTimeUtc(), summary};
    if (auto written = append(openLine(intent)); !written)
        return written;
    m_open.append(intent);
    m_inHand.insert(id.uuid());
    return {};
}

Result<> IntentJournal::close(IntentId id, const QString& outcome)
{
    const QMutexLocker lock(&m_mutex);
    if (m_open.removeIf([&id](const OpenIntent& intent) { return intent.id == id; }) == 0)
        return {};
    return append(lineOf({{u"close"_s, id.toString()}, {u"outcome"_s, outcome}}));
}

void IntentJournal::letGo(IntentId id)
{
    const QMutexLocker lock(&m_mutex);
    m_inHand.remove(id.uuid());
    m_letGo.wakeAll();
}

IntentJournal::Hold IntentJournal::holdOf(IntentId id) const
{
    const QMutexLocker lock(&m_mutex);
    if (m_inHand.contains(id.uuid()))
        return Hold::InHand;
    const bool isOpen = std::any_of(m_open.begin(), m_open.end(), [&id](const OpenIntent& intent) { return intent.id == id; });
    return isOpen ? Hold::Left : Hold::Closed;
}

void IntentJournal::waitForCalls(int ms) const
{
    const QMutexLocker lock(&m_mutex);
    if (!m_inHand.isEmpty())
        m_letGo.wait(&m_mutex, QDeadlineTimer(ms));
}

QList<OpenIntent> IntentJournal::openIntents() const
{
    const QMutexLocker lock(&m_mutex);
    return m_open;
}

} // namespace leadfloor
