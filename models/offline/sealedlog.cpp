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
constexpr qsizetype linkSize = SealedLog::linkSize;
constexpr qsizetype streamHead = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype messageMore = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype sealSize = 16; // the last bytes of a message
constexpr qsizetype prefixSize = 8;

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

qint64 sealedSize(qint64 plain)
{
    const qint64 messages = (plain + messageSize - 1) / messageSize;
    return streamHead + plain + messages * messageMore;
}

/// What every message of a segment is bound to.
QByteArray contextOf(const QByteArray& head, quint64 index, quint64 size)
{
    QByteArray context = head;
    context.resize(head.size() + 16);
    qToLittleEndian(index, context.data() + head.size());
    qToLittleEndian(size, context.data() + head.size() + 8);
    return context;
}

QByteArray firstLink(const QByteArray& head)
{
    QByteArray link(linkSize, '\0');
    crypto_generichash(bytesOf(link), size_t(linkSize), bytesOf(QByteArrayView(head)), size_t(head.size()), nullptr, 0);
    return link;
}

/// The seal of the last message depends on all before it.
QByteArray nextLink(const QByteArray& link, QByteArrayView sealed)
{
    const QByteArray ends = sealed.first(streamHead).toByteArray() + sealed.last(sealSize).toByteArray();
    QByteArray next(linkSize, '\0');
    crypto_generichash(bytesOf(next), size_t(linkSize), bytesOf(QByteArrayView(ends)), size_t(ends.size()),
                       bytesOf(QByteArrayView(link)), size_t(linkSize));
    return next;
}

QByteArray seal(QByteArrayView plain, const SecretKey& key, const QByteArray& context)
{
    QByteArray sealed(sealedSize(plain.size()), Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytesOf(sealed), key.data());
    unsigned char* at = bytesOf(sealed) + streamHead;
    for (qsizetype from = 0; from < plain.size(); from += messageSize) {
        const qsizetype count = std::min(messageSize, plain.size() - from);
        const bool isLast = from + count == plain.size();
        crypto_secretstream_xchacha20poly1305_push(&state, at, nullptr, bytesOf(plain.sliced(from)), quint64(count),
                                                   bytesOf(QByteArrayView(context)), quint64(context.size()),
                                                   isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        at += count + messageMore;
    }
    sodium_memzero(&state, sizeof state);
    return sealed;
}

/// Null if any byte is not what was sealed.
QByteArray unseal(QByteArrayView sealed, const SecretKey& key, const QByteArray& context)
{
    const qint64 body = sealed.size() - streamHead;
    const qint64 messages = (body + messageSize + messageMore - 1) / (messageSize + messageMore);
    QByteArray plain(body - messages * messageMore, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_state state;
    bool isGood = crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(sealed), key.data()) == 0;
    const unsigned char* from = bytesOf(sealed) + streamHead;
    unsigned char* to = bytesOf(plain);
    for (qint64 left = body; isGood && left > 0;) {
        const qint64 count = std::min<qint64>(left, messageSize + messageMore);
        unsigned char tag = 0;
        isGood = crypto_secretstream_xchacha20poly1305_pull(&state, to, nullptr, &tag, from, quint64(count),
                                                            bytesOf(QByteArrayView(context)), quint64(context.size())) == 0;
        left -= count;
        from += count;
        to += count - messageMore;
        isGood = isGood && (left == 0) == (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    }
    sodium_memzero(&state, sizeof state);
    return isGood ? plain : QByteArray();
}

struct Piece
{
    quint64 index = 0;
    qint64 from = 0; ///< of the sealed bytes, behind the prefix
    qint64 size = 0;
    QByteArray plain; ///< null: not readable
    QByteArray ends;  ///< stream head and last seal, for the chain
};

/// Where the segments are, as their sizes say. What does not fit ends the list.
QList<Piece> piecesOf(QFile& file)
{
    QList<Piece> pieces;
    const qint64 end = file.size();
    for (qint64 at = SealedLog::headSize; end - at >= prefixSize;) {
        char prefix[prefixSize];
        if (::pread(file.handle(), prefix, size_t(prefixSize), at) != prefixSize)
            break;
        const quint64 size = qFromLittleEndian<quint64>(prefix);
        at += prefixSize;
        if (size <= quint64(sealedSize(linkSize)) || size > quint64(sealedSize(linkSize + SealedLog::segmentMost))
            || size > quint64(end - at))
            break;
        pieces.append({quint64(pieces.size()), at, qint64(size), {}, {}});
        at += qint64(size);
    }
    return pieces;
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
    QByteArray head = logMagic.toByteArray() + QByteArray("\1\0\0\0\0\0\0\0", 8) + store.toRfc4122() + log->m_salt;
    head.append(headSize - head.size(), '\0');
    if (log->m_file.write(head) != head.size())
        return problemOf(log->m_file);
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
    if (head.mid(8, 8) != QByteArray("\1\0\0\0\0\0\0\0", 8))
        return failure(ErrorCode::BadFile,
                       QCoreApplication::translate("OfflineStore", "%1 was made by a newer Leadfloor: update this one.")
                           .arg(QDir::toNativeSeparators(path)));
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
    QList<Piece> pieces = piecesOf(log.m_file);
    const int handle = log.m_file.handle();
    QtConcurrent::blockingMap(pieces, [&log, handle](Piece& piece) {
        // One for each thread: fresh memory for every segment would cost as much as reading it.
        thread_local QByteArray sealed;
        sealed.resize(piece.size);
        if (::pread(handle, sealed.data(), size_t(piece.size), piece.from) != piece.size)
            return;
        piece.ends = sealed.first(streamHead) + sealed.last(sealSize);
        piece.plain = unseal(sealed, log.m_key, contextOf(log.m_headBytes, piece.index, quint64(piece.size)));
    });

    log.m_head = {0, firstLink(log.m_headBytes)};
    log.m_end = headSize;
    bool isKnown = known.segments == 0;
    for (Piece& piece : pieces) {
        if (piece.plain.isNull() || !piece.plain.startsWith(log.m_head.chain)) {
            if (piece.index < known.segments)
                return changed();
            break; // never finished: nobody was told of it
        }
        log.m_head.chain = nextLink(log.m_head.chain, piece.ends);
        ++log.m_head.segments;
        log.m_end = piece.from + piece.size;
        opened.segments.append(std::move(piece.plain));
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

Result<> SealedLog::append(QByteArrayView plain)
{
    Q_ASSERT(!plain.isEmpty() && plain.size() <= segmentMost);
    QByteArray linked;
    linked.reserve(linkSize + plain.size());
    linked.append(m_head.chain).append(plain.data(), plain.size());
    const qint64 size = sealedSize(linked.size());
    QByteArray sealed(prefixSize, '\0');
    qToLittleEndian(quint64(size), sealed.data());
    sealed += seal(linked, m_key, contextOf(m_headBytes, m_head.segments, quint64(size)));
    wipe(linked);
    if (!m_file.seek(m_end) || m_file.write(sealed) != sealed.size() || ::fsync(m_file.handle()) != 0) {
        const auto problem = problemOf(m_file);
        m_file.resize(m_end);
        return problem;
    }
    m_head = {m_head.segments + 1, nextLink(m_head.chain, QByteArrayView(sealed).sliced(prefixSize))};
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
