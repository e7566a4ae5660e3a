// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/offline/secretkey.h"

#include <QFile>
#include <QList>
#include <QString>
#include <QUuid>

#include <memory>

namespace leadfloor {

/// How far a file had come: what is kept elsewhere to find an older copy.
struct LogHead
{
    quint64 segments = 0;
    QByteArray chain; ///< 32 bytes

    friend bool operator==(const LogHead&, const LogHead&) = default;
};

/// A file that only grows: a head of 64 plain bytes (magic, version, store, salt), then segments.
/// A segment is one libsodium secretstream (XChaCha20-Poly1305) of 64 KiB messages, bound to the
/// head, to its place and size, and by its first bytes to the end of the segment before; so bytes
/// that were changed, moved, left out or taken from another file are found, and so is an older
/// copy of the file, by its LogHead. A segment is there whole or not at all.
/// One thread at a time; blocks for the disk.
class SealedLog final
{
public:
    static constexpr qsizetype headSize = 64;
    static constexpr qsizetype segmentMost = 32 * 1024 * 1024; ///< plain bytes
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype linkSize = 32;

    /// A new file, readable by its owner only; nothing may be there.
    [[nodiscard]] static Result<std::unique_ptr<SealedLog>> create(const QString& path, const QUuid& store, SecretKey key);
    /// The store and the salt of the file's head. BadFile: it does not begin as a store does.
    struct Head
    {
        QUuid store;
        QByteArray salt;
    };
    [[nodiscard]] static Result<Head> readHead(const QString& path);

    /// A file and everything that is in it.
    struct Opened;
    /// Reads and checks every byte, on all cores. What was written after `known` and not finished
    /// is cut off. Errors: StoreRefused with a sentence, FileProblem.
    [[nodiscard]] static Result<Opened> open(const QString& path, const QUuid& store, SecretKey key, const LogHead& known);

    /// Writes one segment, 1 to segmentMost bytes, and waits until it is on the disk. After an
    /// error the file ends as before.
    [[nodiscard]] Result<> append(QByteArrayView plain);
    [[nodiscard]] const LogHead& head() const { return m_head; }
    [[nodiscard]] const QByteArray& salt() const { return m_salt; }
    [[nodiscard]] qint64 size() const { return m_end; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// The file takes another's place, which is gone then.
    [[nodiscard]] Result<> moveTo(const QString& path);

private:
    SealedLog(const QString& path, SecretKey key);

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
    QList<QByteArray> segments; ///< in their order; what was appended begins behind linkSize bytes
    bool wasCut = false;        ///< an unfinished write was cut off
};

} // namespace leadfloor
