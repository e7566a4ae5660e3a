// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as the header Stripe-Signature, its first line, over the rest as the body. '$' stands for
/// the right signature and '@' for the right time, so that mutations reach what is behind the first
/// checks. Believed is only what has both, and never by another secret or for another body.
#include "models/engine/cardsignature.h"

using namespace leadfloor;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    constexpr qint64 now = 1'800'000'000;
    const QByteArray secret = "whsec_right";
    const QByteArray all(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype end = all.indexOf('\n');
    QByteArray header = end < 0 ? all : all.first(end);
    const QByteArray body = end < 0 ? QByteArray() : all.mid(end + 1);
    const QByteArray right = signCardBody(body, secret, now);
    const QByteArray mac = right.mid(right.indexOf("v1=") + 3);
    header.replace('$', mac).replace('@', QByteArray::number(now));

    const auto fault = findSignatureFault(header, body, {"whsec_other", secret}, now);
    if (fault)
        (void)signatureFaultWord(*fault);
    if (!fault || *fault == SignatureFault::Old) {
        if (!fault && !header.contains(QByteArray("v1=" + mac)))
            qFatal("believed without the right signature");
        if (findSignatureFault(header, body, {"whsec_other", QByteArray()}, now) != SignatureFault::Wrong)
            qFatal("believed by another secret");
        if (findSignatureFault(header, body + '.', {secret}, now) != SignatureFault::Wrong)
            qFatal("believed for another body");
        if (!fault && findSignatureFault(header, body, {secret}, now + 2 * signatureToleranceS + 1) != SignatureFault::Old)
            qFatal("believed for ever");
    }
    return 0;
}
