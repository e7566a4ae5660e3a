// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/secretkey.h"

#include <sodium.h>

#include <algorithm>

namespace leadfloor {

void SecretKey::Free::operator()(unsigned char* bytes) const
{
    sodium_free(bytes);
}

SecretKey::SecretKey()
{
    // Repeatable and thread-safe; it fails only where there is no random source at all.
    if (sodium_init() < 0)
        qFatal("No source of random numbers");
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(size_t(size))));
    Q_CHECK_PTR(m_bytes.get());
    sodium_memzero(m_bytes.get(), size_t(size));
}

SecretKey SecretKey::random()
{
    SecretKey key;
    randombytes_buf(key.data(), size_t(size));
    return key;
}

SecretKey SecretKey::from(QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() == size);
    SecretKey key;
    std::copy(bytes.begin(), bytes.end(), key.data());
    return key;
}

SecretKey SecretKey::derive(QByteArrayView about) const
{
    SecretKey key;
    crypto_generichash(key.data(), size_t(size), reinterpret_cast<const unsigned char*>(about.data()),
                       size_t(about.size()), data(), size_t(size));
    return key;
}

QByteArray SecretKey::toBytes() const
{
    return QByteArray(reinterpret_cast<const char*>(data()), size);
}

void wipe(QByteArray& bytes)
{
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

void wipe(std::string& text)
{
    sodium_memzero(text.data(), text.size());
    text.clear();
}

} // namespace leadfloor
