// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <string>

namespace leadfloor {

/// 32 secret bytes in memory that is not swapped out and is wiped when it goes (sodium_malloc).
class SecretKey final
{
public:
    static constexpr qsizetype size = 32;

    /// All zero; what is made next fills it.
    SecretKey();
    [[nodiscard]] static SecretKey random();
    /// Of exactly `size` bytes.
    [[nodiscard]] static SecretKey from(QByteArrayView bytes);
    /// A keyed hash (BLAKE2b) of `about`: another key of the same strength.
    [[nodiscard]] SecretKey derive(QByteArrayView about) const;

    [[nodiscard]] unsigned char* data() { return m_bytes.get(); }
    [[nodiscard]] const unsigned char* data() const { return m_bytes.get(); }
    [[nodiscard]] QByteArray toBytes() const;

private:
    struct Free
    {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Free> m_bytes;
};

/// Overwrites bytes that were secret, and empties what held them. The array must not be shared.
void wipe(QByteArray& bytes);
void wipe(std::string& text);

} // namespace leadfloor
