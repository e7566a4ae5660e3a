// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/zipmember.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace leadfloor {

namespace {

constexpr qint64 endRecordBytes = 22;
constexpr qint64 commentBytesMax = 65535;

/// The end record says how much libzip would read; archives of 4 GB and more have none that fits.
bool isModest(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    file.seek(std::max<qint64>(0, file.size() - endRecordBytes - commentBytesMax));
    const QByteArray tail = file.readAll();
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    if (at < 0 || tail.size() - at < endRecordBytes)
        return false;
    const char* end = tail.constData() + at;
    return qFromLittleEndian<quint16>(end + 10) <= ZipArchive::partsMax
        && qFromLittleEndian<quint32>(end + 12) <= ZipArchive::contentsBytesMax;
}

} // namespace

bool ZipArchive::open(const QString& path)
{
    if (!isModest(path))
        return false;
    int error = 0;
    m_zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error));
    return m_zip != nullptr;
}

bool ZipArchive::has(const QByteArray& name) const
{
    return zip_name_locate(m_zip.get(), name.constData(), ZIP_FL_NOCASE) >= 0;
}

ZipMember::ZipMember(const ZipArchive& archive, const QByteArray& name, std::function<bool()> isCancelled)
    : m_isCancelled(std::move(isCancelled))
{
    const zip_int64_t index = zip_name_locate(archive.handle(), name.constData(), ZIP_FL_NOCASE);
    zip_stat_t facts;
    if (index < 0 || zip_stat_index(archive.handle(), zip_uint64_t(index), 0, &facts) != 0) {
        m_problem = Problem::Missing;
        return;
    }
    // A packed size that lies makes the limit larger, never more than the archive's own.
    const qint64 packed = facts.valid & ZIP_STAT_COMP_SIZE ? qint64(std::min<zip_uint64_t>(facts.comp_size, partBytesMax)) : 0;
    m_limit = std::min(partBytesMax, marginBytes + packed * ratioMax);
    m_file = zip_fopen_index(archive.handle(), zip_uint64_t(index), 0);
    if (!m_file)
        m_problem = Problem::Damaged;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipMember::~ZipMember()
{
    if (m_file)
        zip_fclose(m_file);
}

qint64 ZipMember::readData(char* data, qint64 bytesMax)
{
    if (m_problem != Problem::None || m_isAtEnd)
        return -1;
    if (m_isCancelled && m_isCancelled()) {
        m_problem = Problem::Cancelled;
        return -1;
    }
    const qint64 bytes = zip_fread(m_file, data, zip_uint64_t(bytesMax));
    if (bytes < 0) {
        m_problem = Problem::Damaged;
        return -1;
    }
    if (bytes == 0) {
        m_isAtEnd = true;
        return -1;
    }
    m_read += bytes;
    const QByteArrayView block(data, bytes);
    const qsizetype last = block.lastIndexOf('>');
    m_gap = last < 0 ? m_gap + bytes : bytes - last - 1;
    if (m_read > m_limit)
        m_problem = Problem::TooLarge;
    else if (m_gap > gapBytesMax)
        m_problem = Problem::Endless;
    return m_problem == Problem::None ? bytes : -1;
}

} // namespace leadfloor
