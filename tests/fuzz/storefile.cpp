// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an offline store, and what becomes of it: by somebody, by a full disk, by a move.
#include "models/offline/sealedlog.h"
#include "tests/fuzz/storeinput.h"
#include "tests/fuzz/trouble.h"

#include <QFile>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace leadfloor::fuzz {

namespace {

enum class Hurt : quint8 {
    Byte,            ///< one is another
    Cut,
    Longer,
    OlderCopy,
    RepeatedSegment, ///< stands again behind the end
    OtherKey,
    OtherStore,
    OtherEnd,        ///< the key's record knows another last segment
    ByteWhileOpen,
    CutWhileOpen,
    DiskFull,
};
constexpr int hurts = int(Hurt::DiskFull) + 1;

struct Wound
{
    Hurt kind = Hurt::Byte;
    qsizetype at = 0;
    char value = 0;
    qsizetype known = 0; ///< segments
};
constexpr qsizetype woundBytes = 5;

Wound woundOf(QByteArrayView bytes)
{
    return {Hurt(quint8(bytes[0]) % hurts), qsizetype(quint8(bytes[1])) + 256 * qsizetype(quint8(bytes[2])), bytes[3], qsizetype(quint8(bytes[4]))};
}

/// What begins with F is all front.
SegmentParts partsAsTheyAre(const QByteArray& segment)
{
    const qsizetype front = segment.startsWith('F') ? segment.size() : segment.size() / 2;
    return {segment.first(front), segment.sliced(front)};
}

/// A file as it was after each segment.
struct Written
{
    QList<SegmentParts> parts;
    QByteArray bytes;
    QList<qint64> ends;   ///< before the first segment, and after each
    QList<LogHead> heads; ///< likewise
};

QByteArray fileBytes()
{
    QFile file(storeFilePath());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file");
    return file.readAll();
}

void replaceFile(const QByteArray& bytes)
{
    QFile file(storeFilePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
}

Written writeFile(const QList<QByteArray>& segments)
{
    QFile::remove(storeFilePath());
    auto log = SealedLog::create(storeFilePath(), fixedStore(), fixedKey());
    if (!log)
        qFatal("no file");
    Written written;
    written.ends.append((*log)->size());
    written.heads.append((*log)->head());
    for (const QByteArray& segment : segments) {
        written.parts.append(partsAsTheyAre(segment));
        if (!(*log)->append(written.parts.last().front, written.parts.last().body))
            qFatal("a segment was not written");
        written.ends.append((*log)->size());
        written.heads.append((*log)->head());
    }
    if (SealedLog::create(storeFilePath(), fixedStore(), fixedKey()))
        qFatal("a file was made where there is one");
    written.bytes = fileBytes();
    return written;
}

QByteArray hurtBytes(const Wound& wound, const Written& written)
{
    QByteArray bytes = written.bytes;
    switch (wound.kind) {
    case Hurt::Byte:
        bytes[wound.at % bytes.size()] = char(bytes[wound.at % bytes.size()] ^ wound.value);
        break;
    case Hurt::Cut:
        bytes.truncate(wound.at % (bytes.size() + 1));
        break;
    case Hurt::Longer:
        bytes.append(wound.at, wound.value);
        break;
    case Hurt::OlderCopy:
        bytes.truncate(written.ends.at(wound.at % written.ends.size()));
        break;
    case Hurt::RepeatedSegment: {
        const qsizetype i = wound.at % written.parts.size();
        bytes.append(written.bytes.mid(written.ends.at(i), written.ends.at(i + 1) - written.ends.at(i)));
        break;
    }
    default:
        break;
    }
    return bytes;
}

/// Segments that begin at the begin and are as they were.
qsizetype soundSegments(const Written& written, const QByteArray& bytes)
{
    const auto same = std::mismatch(written.bytes.cbegin(), written.bytes.cend(), bytes.cbegin(), bytes.cend()).first - written.bytes.cbegin();
    return std::max<qsizetype>(0, std::count_if(written.ends.cbegin(), written.ends.cend(), [same](qint64 end) { return end <= same; }) - 1);
}

/// Whose body has the byte, if no more than fronts and last seals are read of it when the file is opened.
std::optional<qsizetype> hurtBody(const Written& written, qsizetype known, qsizetype at)
{
    constexpr qsizetype prefix = 16, streamHead = 24, message = 64 * 1024, seal = 17, link = 32 + seal, ends = 16;
    for (qsizetype i = 0; i < known; ++i) {
        const qsizetype front = written.parts.at(i).front.size();
        const qsizetype body = written.ends.at(i) + prefix + streamHead + link + front + (front + message - 1) / message * seal;
        if (at >= body && at < written.ends.at(i + 1) - ends)
            return i;
    }
    return std::nullopt;
}

/// It holds so many of the segments, every byte, but of the body that was hurt.
void checkOpened(const SealedLog::Opened& opened, const Written& written, qsizetype sound, std::optional<qsizetype> hurt)
{
    if (opened.segments.size() != sound)
        qFatal("other segments than those that are sound");
    for (qsizetype i = 0; i < sound; ++i) {
        const auto body = i == hurt ? std::nullopt : std::optional(written.parts.at(i).body);
        if (opened.segments.at(i).front != written.parts.at(i).front || opened.log->readBody(opened.segments.at(i)) != body)
            qFatal("what was sealed is something else");
    }
    if (opened.log->size() != written.ends.at(sound) || QFile(storeFilePath()).size() != written.ends.at(sound))
        qFatal("what is not sound stays in the file");
}

void openHurt(const Wound& wound, const Written& written, qsizetype known)
{
    constexpr qsizetype checkedHead = 32; // magic, version and store; what follows is bound to the segments
    const QByteArray bytes = hurtBytes(wound, written);
    replaceFile(bytes);
    const auto hurt = wound.kind == Hurt::Byte && wound.value != 0 ? hurtBody(written, known, wound.at % written.bytes.size()) : std::nullopt;
    const qsizetype sound = wound.kind == Hurt::OtherKey ? 0 : hurt ? written.parts.size() : soundSegments(written, bytes);
    LogHead head = written.heads.at(known);
    if (wound.kind == Hurt::OtherEnd)
        head.chain[wound.at % head.chain.size()] = char(head.chain.at(wound.at % head.chain.size()) ^ 1);
    const QUuid store = wound.kind == Hurt::OtherStore ? QUuid() : fixedStore();
    auto opened = SealedLog::open(storeFilePath(), store, wound.kind == Hurt::OtherKey ? SecretKey::random() : fixedKey(), head);
    const bool isOurs = bytes.size() >= SealedLog::headSize && bytes.first(checkedHead) == written.bytes.first(checkedHead) && store == fixedStore();
    if (opened.has_value() != (isOurs && sound >= known && (wound.kind != Hurt::OtherEnd || known == 0)))
        qFatal("a file that was hurt opens, or one that was not does not");
    if (!opened) {
        if (opened.error().code != ErrorCode::StoreRefused || opened.error().detail.isEmpty())
            qFatal("it is not said why");
        return;
    }
    if (opened->wasCut != (bytes.size() > written.ends.at(sound)))
        qFatal("it is not said whether something was cut off");
    checkOpened(*opened, written, sound, hurt);
    if (!opened->log->append("more", {}))
        qFatal("it cannot be written to");
    const LogHead now = opened->log->head();
    auto again = SealedLog::open(storeFilePath(), fixedStore(), wound.kind == Hurt::OtherKey ? SecretKey::random() : fixedKey(), now);
    if (again.has_value() != (wound.kind != Hurt::OtherKey))
        qFatal("what was written behind it does not open, or for anybody");
}

/// What is read later is the same, or nothing.
void hurtWhileOpen(const Wound& wound, const Written& written, qsizetype known)
{
    auto opened = SealedLog::open(storeFilePath(), fixedStore(), fixedKey(), written.heads.at(known));
    if (!opened)
        qFatal("what was sealed does not open");
    QByteArray bytes = written.bytes;
    const qsizetype at = wound.at % bytes.size();
    if (wound.kind == Hurt::CutWhileOpen)
        bytes.truncate(at);
    else
        bytes[at] = char(bytes.at(at) ^ (wound.value == 0 ? 1 : wound.value));
    replaceFile(bytes);
    for (qsizetype i = 0; i < opened->segments.size(); ++i) {
        const SealedLog::Segment& segment = opened->segments.at(i);
        const bool isHurt = segment.from + segment.size > at && (wound.kind == Hurt::CutWhileOpen || segment.from <= at);
        if (opened->log->readBody(segment) != (isHurt ? std::nullopt : std::optional(written.parts.at(i).body)))
            qFatal("what was changed behind its back is taken, or what was not is refused");
    }
}

/// A limit on file sizes stands in for the disk.
class SmallDisk final
{
public:
    explicit SmallDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{rlim_t(bytes), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
};

void fillDisk(const Wound& wound, const Written& written)
{
    QFile::remove(storeFilePath());
    const qint64 room = wound.at;
    std::unique_ptr<SealedLog> log;
    {
        const SmallDisk disk(room);
        auto made = SealedLog::create(storeFilePath(), fixedStore(), fixedKey());
        if (made.has_value() != (room >= SealedLog::headSize))
            qFatal("a file that has no room is made");
        if (!made) {
            if (QFile::exists(storeFilePath()))
                qFatal("a file that could not be begun stays");
            return;
        }
        log = std::move(*made);
        for (const SegmentParts& part : written.parts) {
            const qint64 before = log->size();
            if (!log->append(part.front, part.body) && (log->size() != before || QFile(storeFilePath()).size() != before))
                qFatal("a part of a segment stays");
            if (log->size() > room)
                qFatal("more is there than has room");
        }
    }
    // With room again it goes on, somewhere else too.
    const QString moved = storeFilePath() % "-moved"_L1;
    if (!log->append("more", {}) || log->moveTo(storeFilePath() % "/none/here"_L1) || !log->moveTo(moved) || log->path() != moved)
        qFatal("it does not go on, or anywhere");
    if (SealedLog::open(storeFilePath(), fixedStore(), fixedKey(), {}) || !SealedLog::open(moved, fixedStore(), fixedKey(), log->head()))
        qFatal("what was moved is not where it is");
    QFile::remove(moved);
}

} // namespace

void readStoreFile(QByteArrayView bytes)
{
    replaceFile(bytes.toByteArray());
    auto opened = SealedLog::open(storeFilePath(), fixedStore(), fixedKey(), {});
    if (!opened)
        return;
    if (!SealedLog::readHead(storeFilePath()))
        qFatal("a file without a head opens");
    // Nobody but the seed has sealed anything with this key.
    OfflineLeads leads;
    QList<QByteArray> fronts;
    for (const SealedLog::Segment& segment : opened->segments)
        fronts.append(segment.front);
    if (!leads.loadFronts(fronts, [&opened](size_t i) { return opened->log->readBody(opened->segments.at(qsizetype(i))); }) || !leads.loadBodies())
        qFatal("what was sealed cannot be read");
    ask(leads);
}

void readHurtFile(QByteArrayView bytes)
{
    if (bytes.size() < woundBytes)
        return;
    const Wound wound = woundOf(bytes);
    QList<QByteArray> segments = segmentsOf(bytes.sliced(woundBytes));
    for (QByteArray& segment : segments)
        segment = stretched(segment);
    segments.removeIf([](const QByteArray& segment) { return segment.isEmpty(); });
    if (segments.isEmpty())
        return;
    const Written written = writeFile(segments);
    const qsizetype known = wound.known % written.heads.size();
    switch (wound.kind) {
    case Hurt::ByteWhileOpen:
    case Hurt::CutWhileOpen:
        return hurtWhileOpen(wound, written, known);
    case Hurt::DiskFull:
        return fillDisk(wound, written);
    default:
        return openHurt(wound, written, known);
    }
}

} // namespace leadfloor::fuzz
