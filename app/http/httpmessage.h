// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace leadfloor {

/// One request as it came. Header names as sent; they are compared without regard to case.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< decoded, without the query
    QList<std::pair<QByteArray, QByteArray>> query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    [[nodiscard]] QByteArrayList headerValues(QByteArrayView name) const;
    /// The first one; null if there is none.
    [[nodiscard]] QByteArray queryValue(QByteArrayView name) const;
};

struct HttpAnswer
{
    unsigned status = 200;
    QByteArray body = {};
    QByteArray type = "text/plain; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

/// Fields of application/x-www-form-urlencoded, in order; nothing of what is not well formed.
using FormFields = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] FormFields readForm(const QByteArray& body);
[[nodiscard]] QByteArray writeForm(const FormFields& fields);
/// The value of the last field of this name; null if there is none.
[[nodiscard]] QByteArray formValue(const FormFields& fields, QByteArrayView name);

} // namespace leadfloor
