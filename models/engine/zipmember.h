// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <zip.h>

#include <functional>
#include <memory>

namespace leadfloor {

/// A ZIP archive that somebody sent: nothing that it says about itself is believed.
class ZipArchive final
{
public:
    /// More parts than any workbook has, or a longer table of contents, are refused before libzip
    /// reads it into memory.
    static constexpr int partsMax = 10'000;
    static constexpr qint64 contentsBytesMax = 16 << 20;

    [[nodiscard]] bool open(const QString& path);
    [[nodiscard]] bool has(const QByteArray& name) const;
    [[nodiscard]] zip_t* handle() const { return m_zip.get(); }

private:
    struct Close { void operator()(zip_t* zip) const { zip_discard(zip); } };
    std::unique_ptr<zip_t, Close> m_zip;
};

/// One part of an archive, unpacked as it is read. Ends with a problem rather than with endless
/// bytes, or with so many of them without a '>' that an XML reader would keep them all.
class ZipMember final : public QIODevice
{
public:
    enum class Problem : quint8 { None, Missing, Damaged, TooLarge, Endless, Cancelled };
    /// Expands to so many times its packed size at most, and a margin.
    static constexpr qint64 ratioMax = 200;
    static constexpr qint64 marginBytes = 64 << 20;
    static constexpr qint64 partBytesMax = qint64(4) << 30;
    static constexpr qint64 gapBytesMax = 1 << 20;

    ZipMember(const ZipArchive& archive, const QByteArray& name, std::function<bool()> isCancelled);
    ~ZipMember() override;

    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_isAtEnd || m_problem != Problem::None; }

protected:
    qint64 readData(char* data, qint64 bytesMax) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file_t* m_file = nullptr;
    std::function<bool()> m_isCancelled;
    Problem m_problem = Problem::None;
    qint64 m_limit = 0;
    qint64 m_read = 0;
    qint64 m_gap = 0; ///< bytes since the last '>'
    bool m_isAtEnd = false;
};

} // namespace leadfloor
