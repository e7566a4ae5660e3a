// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/offline/secretkey.h"

#include <QFile>
#include <QList>
#include <QString>
#include <QUuid>

#include <memory>
#include <optional>

namespace leadfloor {

/// How far a file had come: what is kept elsewhere to find an older copy.
struct LogHead
{
    quint64 segments = 0;
    QByteArray chain; ///< 32 bytes

    friend bool operator==(const LogHead&, const LogHead&) = default;
};

/// A file that only grows: a head of 64 plain bytes (magic, version, store, salt), then segments.
/// A segment has a front, which is read when the file is opened, and a body, which is read when it is
/// wanted. Both are one libsodium secretstream (XChaCha20-Poly1305) of messages of 64 KiB at most, bound to
/// the head, to the segment's place and both sizes, and by the first message to the end of the segment
/// before; so bytes that were changed, moved, left out or taken from another file are found, and so is an
/// older copy of the file, by its LogHead. Nothing is handed out that was not found to be what was sealed.
/// A segment is there whole or not at all. One thread at a time, but for readBody(); blocks for the disk.
class SealedLog final
{
public:
    static constexpr qsizetype headSize = 64;
    static constexpr int formatVersion = 2;
    static constexpr qsizetype segmentMost = 32 * 1024 * 1024; ///< plain bytes
    static constexpr qsizetype saltSize = 16;

    /// A new file, readable by its owner only; nothing may be there, and after an error nothing is.
    [[nodiscard]] static Result<std::unique_ptr<SealedLog>> create(const QString& path, const QUuid& store, SecretKey key);
    /// The store and the salt of the file's head. BadFile: it does not begin as a store does.
    struct Head
    {
        QUuid store;
        QByteArray salt;
    };
    [[nodiscard]] static Result<Head> readHead(const QString& path);

    /// Where a segment is, and what it begins with.
    struct Segment
    {
        quint64 index = 0;
        qint64 from = 0;      ///< of the stream
        qint64 size = 0;      ///< of the stream
        qint64 frontSize = 0; ///< plain bytes
        QByteArray front;
        QByteArray link;      ///< to the segment before
        QByteArray ends;      ///< first bytes and last seal, by which its body is known again
        bool isGood = false;
    };
    /// A file and the fronts of all its segments.
    struct Opened;
    /// Reads and checks all fronts and how the segments hang together; of segments behind `known` also
    /// the bodies, and what was written there and not finished is cut off.
    /// Errors: StoreRefused with a sentence, FileProblem.
    [[nodiscard]] static Result<Opened> open(const QString& path, const QUuid& store, SecretKey key, const LogHead& known);
    /// The body of a segment of this file, every byte checked; nullopt if one is not what was sealed.
    /// Any thread, while nothing but append() happens to the log.
    [[nodiscard]] std::optional<QByteArray> readBody(const Segment& segment) const;

    /// Writes one segment, 1 to segmentMost bytes of which any may be in front, and waits until it is on
    /// the disk. After an error the file ends as before.
    [[nodiscard]] Result<> append(QByteArrayView front, QByteArrayView body);
    [[nodiscard]] const LogHead& head() const { return m_head; }
    [[nodiscard]] const QByteArray& salt() const { return m_salt; }
    [[nodiscard]] qint64 size() const { return m_end; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// The file takes another's place, which is gone then.
    [[nodiscard]] Result<> moveTo(const QString& path);

private:
    SealedLog(const QString& path, SecretKey key);
    [[nodiscard]] bool read(Segment& segment, QByteArray* body) const;

    QString m_path;
    QFile m_file;
    SecretKey m_key;
    QByteArray m_headBytes, m_salt;
    LogHead m_head;
    qint64 m_end = 0;
};

struct SealedLog::Opened
{
    std::unique_ptr<SealedLog> log;
    QList<Segment> segments; ///< in their order
    bool wasCut = false;     ///< an unfinished write was cut off
};

} // namespace leadfloor
