// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>

#include <algorithm>
#include <functional>

namespace leadfloor::fuzz {

/// What 0x1a, a character and a count stand for: so many KB of the character. So an input of a few bytes
/// is a file with long lines and many columns. Not above 640 KB.
inline QByteArray stretched(QByteArrayView bytes)
{
    constexpr char mark = 0x1a;
    constexpr qsizetype bytesMax = 640 << 10;
    QByteArray out;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != mark || i + 2 >= bytes.size()) {
            out.append(bytes[i]);
            continue;
        }
        out.append(std::min<qsizetype>(1024 * qsizetype(quint8(bytes[i + 2])), std::max<qsizetype>(0, bytesMax - out.size())), bytes[i + 1]);
        i += 2;
    }
    return out;
}

/// What goes wrong around a file while it is read.
enum class Trouble : quint8 {
    None,
    Cancelled, ///< after some blocks
    Damaged,   ///< the disk gives no more
    Shortened  ///< by somebody, after it was looked through
};

/// Says "cancelled" from the third question on.
inline std::function<bool()> cancelledLater(Trouble trouble)
{
    return trouble == Trouble::Cancelled ? std::function<bool()>([asked = 0]() mutable { return ++asked > 2; }) : std::function<bool()>();
}

/// A file with its trouble.
class TroubledFile final : public QBuffer
{
public:
    TroubledFile(QByteArray* bytes, Trouble trouble)
        : QBuffer(bytes)
        , m_trouble(trouble)
    {
    }
    bool seek(qint64 to) override
    {
        ++m_passes;
        return QBuffer::seek(to);
    }

protected:
    qint64 readData(char* data, qint64 bytesMax) override
    {
        const bool hasEnded = (m_trouble == Trouble::Damaged && pos() > 100) || (m_trouble == Trouble::Shortened && m_passes > 1 && pos() > 100);
        return hasEnded ? 0 : QBuffer::readData(data, m_trouble == Trouble::None ? bytesMax : std::min<qint64>(bytesMax, 200));
    }

private:
    Trouble m_trouble;
    int m_passes = 0;
};

} // namespace leadfloor::fuzz
