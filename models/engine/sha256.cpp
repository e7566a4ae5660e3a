// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sha256.h"

#include <openssl/evp.h>

namespace leadfloor {

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    [[maybe_unused]] const int isReady = EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    Q_ASSERT(isReady == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::result()
{
    QByteArray digest(32, '\0');
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), &size);
    Q_ASSERT(size == 32);
    return digest;
}

} // namespace leadfloor
