// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace leadfloor {

struct HttpCall
{
    QString url;
    QByteArray method = "GET";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    int timeoutMs = 20000;
    qsizetype answerBytesMax = 4 * 1024 * 1024;
};

struct HttpReply
{
    int status = 0;
    QByteArray body;
};

/// True of https, and of http to this machine itself: nothing else is spoken to.
[[nodiscard]] bool isCallable(const QString& url);

/// Sends one request and waits for its answer. No redirects, no cookies, no proxy for this machine,
/// certificates are checked. Blocks; worker threads only.
/// Errors: InvalidRequest (not callable), Disconnected (no answer, or one that is too long; whether
/// the other side has done what it was asked is not known).
[[nodiscard]] Result<HttpReply> sendHttp(const HttpCall& call);

} // namespace leadfloor
