// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace leadfloor {

/// Why a delivery of the card provider is not believed (security.md 1.12).
enum class SignatureFault : quint8
{
    Missing,   ///< no header, or an empty one
    Malformed, ///< not "t=<digits>,v1=<64 hex digits>,...", more than 10 parts, or too long
    Wrong,     ///< none of its v1 is ours
    Old,       ///< ours, but more than 300 s ago or ahead
};

/// How far the clocks of provider and gateway may be apart, both ways.
constexpr qint64 signatureToleranceS = 300;

/// The header Stripe-Signature for a body: "t=...,v1=...". `at` in seconds of the epoch.
[[nodiscard]] QByteArray signCardBody(const QByteArray& body, const QByteArray& secret, qint64 at);

/// Compares every v1 with what each secret gives, in constant time and without an early end; nothing
/// of the body is looked at before. Two secrets: while one replaces the other.
[[nodiscard]] std::optional<SignatureFault> findSignatureFault(const QByteArray& header,
                                                               const QByteArray& body,
                                                               const QList<QByteArray>& secrets,
                                                               qint64 now);

/// For log and metrics: "missing", "malformed", "wrong", "old".
[[nodiscard]] const char* signatureFaultWord(SignatureFault fault);

} // namespace leadfloor
