// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cardsignature.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <cstdlib>

namespace leadfloor {

namespace {

constexpr qsizetype headerBytesMax = 2000;
constexpr qsizetype partsMax = 10;
constexpr qsizetype timeDigitsMax = 12;
constexpr qsizetype macBytes = 32;

QByteArray macOf(const QByteArray& time, const QByteArray& body, const QByteArray& secret)
{
    const QByteArray signedText = time + '.' + body;
    QByteArray mac(macBytes, '\0');
    unsigned size = 0;
    HMAC(EVP_sha256(), secret.constData(), int(secret.size()),
         reinterpret_cast<const unsigned char*>(signedText.constData()), size_t(signedText.size()),
         reinterpret_cast<unsigned char*>(mac.data()), &size);
    return mac;
}

bool isDigits(const QByteArray& text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isMacText(const QByteArray& text)
{
    return text.size() == 2 * macBytes && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// What a header says: the time as it was written, and the candidates.
struct SignatureParts
{
    QByteArray time;
    QList<QByteArray> macs;
};

std::optional<SignatureParts> readHeader(const QByteArray& header)
{
    const QList<QByteArray> parts = header.split(',');
    if (header.size() > headerBytesMax || parts.size() > partsMax)
        return std::nullopt;
    SignatureParts read;
    for (const QByteArray& part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            return std::nullopt;
        const QByteArray name = part.left(equals);
        const QByteArray value = part.mid(equals + 1);
        if (name == "t") {
            if (!read.time.isEmpty() || !isDigits(value) || value.size() > timeDigitsMax)
                return std::nullopt;
            read.time = value;
        } else if (name == "v1") {
            if (!isMacText(value))
                return std::nullopt;
            read.macs.append(QByteArray::fromHex(value));
        }
        // Other schemes (v0 is one for tests) say nothing to us.
    }
    if (read.time.isEmpty() || read.macs.isEmpty())
        return std::nullopt;
    return read;
}

} // namespace

QByteArray signCardBody(const QByteArray& body, const QByteArray& secret, qint64 at)
{
    const QByteArray time = QByteArray::number(at);
    return "t=" + time + ",v1=" + macOf(time, body, secret).toHex();
}

std::optional<SignatureFault> findSignatureFault(const QByteArray& header, const QByteArray& body,
                                                 const QList<QByteArray>& secrets, qint64 now)
{
    if (header.isEmpty())
        return SignatureFault::Missing;
    const auto parts = readHeader(header);
    if (!parts)
        return SignatureFault::Malformed;
    bool isOurs = false;
    for (const QByteArray& secret : secrets) {
        if (secret.isEmpty())
            continue;
        const QByteArray mac = macOf(parts->time, body, secret);
        for (const QByteArray& candidate : parts->macs)
            isOurs |= CRYPTO_memcmp(mac.constData(), candidate.constData(), size_t(macBytes)) == 0;
    }
    if (!isOurs)
        return SignatureFault::Wrong;
    if (std::llabs(now - parts->time.toLongLong()) > signatureToleranceS)
        return SignatureFault::Old;
    return std::nullopt;
}

const char* signatureFaultWord(SignatureFault fault)
{
    switch (fault) {
    case SignatureFault::Missing:
        return "missing";
    case SignatureFault::Malformed:
        return "malformed";
    case SignatureFault::Wrong:
        return "wrong";
    case SignatureFault::Old:
        return "old";
    }
    return "wrong";
}

} // namespace leadfloor
