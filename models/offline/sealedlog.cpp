// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/sealedlog.h"

#include <QCoreApplication>
#include <QDir>
#include <QtConcurrent>
#include <QtEndian>

#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr QByteArrayView logMagic("LFSTORE1");
constexpr qsizetype messageSize = 64 * 1024; // plain
constexpr qsizetype linkSize = 32;
constexpr qsizetype streamHead = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype messageMore = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype sealSize = 16; // the last bytes of a message
constexpr qsizetype prefixSize = 16; // size of the stream, plain size of the front
constexpr qint64 sideBySideBytes = 4 * 1024 * 1024; // less is read faster by one thread than shared out

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

/// How long so many plain bytes are as messages.
qint64 messagesSize(qint64 plain)
{
    return plain + (plain + messageSize - 1) / messageSize * messageMore;
}

/// How many plain bytes messages of that length hold.
qint64 plainSize(qint64 sealed)
{
    return sealed - (sealed + messageSize + messageMore - 1) / (messageSize + messageMore) * messageMore;
}

qint64 streamSize(qint64 front, qint64 body)
{
    return streamHead + messagesSize(linkSize) + messagesSize(front) + messagesSize(body);
}

/// What every message of a segment is bound to.
QByteArray contextOf(const QByteArray& head, quint64 index, quint64 size, quint64 frontSize)
{
    QByteArray context = head;
    context.resize(head.size() + 24);
    qToLittleEndian(index, context.data() + head.size());
    qToLittleEndian(size, context.data() + head.size() + 8);
    qToLittleEndian(frontSize, context.data() + head.size() + 16);
    return context;
}

QByteArray versionBytes(int version)
{
    return QByteArray(1, char(version)) + QByteArray(7, '\0');
}

QByteArray firstLink(const QByteArray& head)
{
    QByteArray link(linkSize, '\0');
    crypto_generichash(bytesOf(link), size_t(linkSize), bytesOf(QByteArrayView(head)), size_t(head.size()), nullptr, 0);
    return link;
}

QByteArray endsOf(QByteArrayView stream)
{
    return stream.first(streamHead).toByteArray() + stream.last(sealSize).toByteArray();
}

/// The seal of the last message depends on all before it.
QByteArray nextLink(const QByteArray& link, const QByteArray& ends)
{
    QByteArray next(linkSize, '\0');
    crypto_generichash(bytesOf(next), size_t(linkSize), bytesOf(QByteArrayView(ends)), size_t(ends.size()),
                       bytesOf(QByteArrayView(link)), size_t(linkSize));
    return next;
}

/// One segment being sealed or opened, message by message.
class Stream final
{
public:
    explicit Stream(QByteArray context) : m_context(std::move(context)) {}
    ~Stream() { sodium_memzero(&m_state, sizeof m_state); }
    Q_DISABLE_COPY_MOVE(Stream)

    /// Both go on from `at`, which is behind what they did afterwards.
    void beginPush(unsigned char*& at, const SecretKey& key)
    {
        crypto_secretstream_xchacha20poly1305_init_push(&m_state, at, key.data());
        at += streamHead;
    }
    void push(unsigned char*& at, QByteArrayView plain, bool isLast)
    {
        for (qsizetype from = 0; from < plain.size(); from += messageSize) {
            const qsizetype count = std::min(messageSize, plain.size() - from);
            crypto_secretstream_xchacha20poly1305_push(&m_state, at, nullptr, bytesOf(plain.sliced(from)), quint64(count),
                                                       bytesOf(QByteArrayView(m_context)), quint64(m_context.size()),
                                                       tagOf(isLast && from + count == plain.size()));
            at += count + messageMore;
        }
    }
    [[nodiscard]] bool beginPull(const unsigned char*& at, const SecretKey& key)
    {
        const bool isGood = crypto_secretstream_xchacha20poly1305_init_pull(&m_state, at, key.data()) == 0;
        at += streamHead;
        return isGood;
    }
    /// Fills `plain`; false if any byte is not what was sealed.
    [[nodiscard]] bool pull(const unsigned char*& at, QByteArray& plain, bool isLast)
    {
        unsigned char* to = bytesOf(plain);
        for (qsizetype left = plain.size(); left > 0;) {
            const qsizetype count = std::min(messageSize, left);
            unsigned char tag = 0;
            if (crypto_secretstream_xchacha20poly1305_pull(&m_state, to, nullptr, &tag, at, quint64(count + messageMore),
                                                           bytesOf(QByteArrayView(m_context)), quint64(m_context.size())) != 0)
                return false;
            left -= count;
            at += count + messageMore;
            to += count;
            if (tag != tagOf(isLast && left == 0))
                return false;
        }
        return true;
    }

private:
    static unsigned char tagOf(bool isLast) { return isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0; }

    QByteArray m_context;
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

QByteArray seal(QByteArrayView link, QByteArrayView front, QByteArrayView body, const SecretKey& key, const QByteArray& context)
{
    QByteArray sealed(streamSize(front.size(), body.size()), Qt::Uninitialized);
    unsigned char* at = bytesOf(sealed);
    Stream stream(context);
    stream.beginPush(at, key);
    stream.push(at, link, false);
    stream.push(at, front, body.isEmpty());
    stream.push(at, body, true);
    return sealed;
}

/// Where the segments are, as their sizes say. What does not fit ends the list.
QList<SealedLog::Segment> segmentsOf(const QFile& file)
{
    QList<SealedLog::Segment> segments;
    const qint64 end = file.size();
    for (qint64 at = SealedLog::headSize; end - at >= prefixSize;) {
        char prefix[prefixSize];
        if (::pread(file.handle(), prefix, size_t(prefixSize), at) != prefixSize)
            break;
        const auto size = qFromLittleEndian<quint64>(prefix), front = qFromLittleEndian<quint64>(prefix + 8);
        at += prefixSize;
        if (front > quint64(SealedLog::segmentMost) || size > quint64(end - at) || qint64(size) <= streamSize(0, 0))
            break;
        const qint64 body = qint64(size) - streamSize(qint64(front), 0);
        if (body < 0 || body > messagesSize(SealedLog::segmentMost) || plainSize(body) < 0 || messagesSize(plainSize(body)) != body)
            break;
        SealedLog::Segment segment;
        segment.index = quint64(segments.size());
        segment.from = at;
        segment.size = qint64(size);
        segment.frontSize = qint64(front);
        segments.append(segment);
        at += segment.size;
    }
    return segments;
}

tl::unexpected<Error> problemOf(const QFile& file)
{
    return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(file.fileName()) % ": "_L1 % file.errorString());
}

} // namespace

SealedLog::SealedLog(const QString& path, SecretKey key)
    : m_path(path)
    , m_file(path)
    , m_key(std::move(key))
{
}

Result<std::unique_ptr<SealedLog>> SealedLog::create(const QString& path, const QUuid& store, SecretKey key)
{
    std::unique_ptr<SealedLog> log(new SealedLog(path, std::move(key)));
    if (!log->m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered,
                          QFile::ReadOwner | QFile::WriteOwner))
        return problemOf(log->m_file);
    log->m_salt.resize(saltSize);
    randombytes_buf(log->m_salt.data(), size_t(saltSize));
    QByteArray head = logMagic.toByteArray() + versionBytes(formatVersion) + store.toRfc4122() + log->m_salt;
    head.append(headSize - head.size(), '\0');
    if (log->m_file.write(head) != head.size()) {
        const auto problem = problemOf(log->m_file);
        log->m_file.remove();
        return problem;
    }
    log->m_headBytes = head;
    log->m_end = headSize;
    log->m_head = {0, firstLink(head)};
    return log;
}

Result<SealedLog::Head> SealedLog::readHead(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problemOf(file);
    const QByteArray head = file.read(headSize);
    if (head.size() != headSize || !head.startsWith(logMagic))
        return failure(ErrorCode::BadFile,
                       QCoreApplication::translate("OfflineStore", "%1 is not an offline store of Leadfloor.")
                           .arg(QDir::toNativeSeparators(path)));
    const bool isOlder = head.mid(8, 8) < versionBytes(formatVersion);
    if (isOlder || head.mid(8, 8) != versionBytes(formatVersion)) {
        const QString sentence = isOlder ? QCoreApplication::translate("OfflineStore", "%1 was made by an older Leadfloor: it is made anew at the next contact with the floor.")
                                         : QCoreApplication::translate("OfflineStore", "%1 was made by a newer Leadfloor: update this one.");
        return failure(ErrorCode::BadFile, sentence.arg(QDir::toNativeSeparators(path)));
    }
    return Head{QUuid::fromRfc4122(head.mid(16, 16)), head.mid(32, saltSize)};
}

Result<SealedLog::Opened> SealedLog::open(const QString& path, const QUuid& store, SecretKey key, const LogHead& known)
{
    const auto refused = [](const QString& sentence) { return failure(ErrorCode::StoreRefused, sentence); };
    const auto changed = [&] {
        return refused(QCoreApplication::translate("OfflineStore", "The offline store has been changed or damaged, or its key is another one."));
    };
    const auto head = readHead(path);
    if (!head)
        return head.error().code == ErrorCode::BadFile ? refused(head.error().detail) : tl::unexpected(head.error());
    if (head->store != store)
        return refused(QCoreApplication::translate("OfflineStore", "This is the store of another workspace or floor."));

    Opened opened;
    opened.log.reset(new SealedLog(path, std::move(key)));
    SealedLog& log = *opened.log;
    if (!log.m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return problemOf(log.m_file);
    log.m_headBytes = log.m_file.read(headSize);
    log.m_salt = head->salt;
    QList<Segment> segments = segmentsOf(log.m_file);
    qint64 toRead = 0;
    for (const Segment& segment : std::as_const(segments))
        toRead += segment.index < known.segments ? segment.frontSize : segment.size;
    const auto readOne = [&log, &known](Segment& segment) {
        QByteArray body;
        segment.isGood = log.read(segment, segment.index < known.segments ? nullptr : &body);
    };
    if (toRead < sideBySideBytes)
        std::for_each(segments.begin(), segments.end(), readOne);
    else
        QtConcurrent::blockingMap(segments, readOne);

    log.m_head = {0, firstLink(log.m_headBytes)};
    log.m_end = headSize;
    bool isKnown = known.segments == 0;
    for (Segment& segment : segments) {
        if (!segment.isGood || segment.link != log.m_head.chain) {
            if (segment.index < known.segments)
                return changed();
            break; // never finished: nobody was told of it
        }
        log.m_head.chain = nextLink(log.m_head.chain, segment.ends);
        ++log.m_head.segments;
        log.m_end = segment.from + segment.size;
        opened.segments.append(std::move(segment));
        if (log.m_head.segments == known.segments) {
            isKnown = true;
            if (log.m_head.chain != known.chain)
                return changed();
        }
    }
    if (!isKnown) {
        // Whole, but shorter than it was: cut off or an older copy, where every byte fits.
        const bool isWhole = log.m_end == log.m_file.size();
        return isWhole ? refused(QCoreApplication::translate("OfflineStore", "An older copy of the offline store was put back, or its end is missing."))
                       : changed();
    }
    if (log.m_end != log.m_file.size()) {
        opened.wasCut = true;
        if (!log.m_file.resize(log.m_end))
            return problemOf(log.m_file);
    }
    return opened;
}

/// Front and link, and the body if it is wanted. False: a byte is not what was sealed.
bool SealedLog::read(Segment& segment, QByteArray* body) const
{
    // One for each thread: fresh memory for every segment would cost as much as reading it.
    thread_local QByteArray sealed;
    const qint64 frontEnd = streamSize(segment.frontSize, 0);
    const bool hasBody = segment.size > frontEnd;
    sealed.resize(body ? segment.size : frontEnd);
    const auto readAt = [this](char* to, qint64 count, qint64 from) { return ::pread(m_file.handle(), to, size_t(count), from) == count; };
    QByteArray lastSeal(sealSize, Qt::Uninitialized);
    if (!readAt(sealed.data(), sealed.size(), segment.from) || !readAt(lastSeal.data(), sealSize, segment.from + segment.size - sealSize))
        return false;
    segment.ends = sealed.first(streamHead) + lastSeal;
    segment.link.resize(linkSize);
    segment.front.resize(segment.frontSize);
    Stream stream(contextOf(m_headBytes, segment.index, quint64(segment.size), quint64(segment.frontSize)));
    const auto* at = bytesOf(QByteArrayView(sealed));
    if (!stream.beginPull(at, m_key) || !stream.pull(at, segment.link, false) || !stream.pull(at, segment.front, !hasBody))
        return false;
    if (!body)
        return true;
    *body = QByteArray(plainSize(segment.size - frontEnd), Qt::Uninitialized);
    return stream.pull(at, *body, true);
}

std::optional<QByteArray> SealedLog::readBody(const Segment& segment) const
{
    Segment again = segment;
    QByteArray body;
    const bool isGood = read(again, &body) && again.link == segment.link && again.ends == segment.ends;
    wipe(again.front);
    if (!isGood)
        wipe(body);
    return isGood ? std::optional(body) : std::nullopt;
}

Result<> SealedLog::append(QByteArrayView front, QByteArrayView body)
{
    Q_ASSERT(front.size() + body.size() > 0 && front.size() + body.size() <= segmentMost);
    const qint64 size = streamSize(front.size(), body.size());
    QByteArray sealed(prefixSize, '\0');
    qToLittleEndian(quint64(size), sealed.data());
    qToLittleEndian(quint64(front.size()), sealed.data() + 8);
    sealed += seal(m_head.chain, front, body, m_key, contextOf(m_headBytes, m_head.segments, quint64(size), quint64(front.size())));
    if (!m_file.seek(m_end) || m_file.write(sealed) != sealed.size() || ::fsync(m_file.handle()) != 0) {
        const auto problem = problemOf(m_file);
        m_file.resize(m_end);
        return problem;
    }
    m_head = {m_head.segments + 1, nextLink(m_head.chain, endsOf(QByteArrayView(sealed).sliced(prefixSize)))};
    m_end += sealed.size();
    return {};
}

Result<> SealedLog::moveTo(const QString& path)
{
    if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()) != 0)
        return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(path) % ": "_L1 % qt_error_string());
    // The folder's own entry, so that the new name outlives a power cut.
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    m_path = path; // the handle stays on the file
    return {};
}

} // namespace leadfloor
