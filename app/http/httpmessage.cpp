// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/httpmessage.h"

namespace leadfloor {

QByteArrayList HttpRequest::headerValues(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

QByteArray HttpRequest::queryValue(QByteArrayView name) const
{
    for (const auto& [key, value] : query) {
        if (key == name)
            return value;
    }
    return {};
}

FormFields readForm(const QByteArray& body)
{
    FormFields fields;
    if (body.isEmpty())
        return fields;
    const QList<QByteArray> parts = body.split('&');
    for (QByteArray part : parts) {
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            continue;
        fields.append({QByteArray::fromPercentEncoding(part.left(equals)),
                       QByteArray::fromPercentEncoding(part.mid(equals + 1))});
    }
    return fields;
}

QByteArray writeForm(const FormFields& fields)
{
    QByteArrayList parts;
    for (const auto& [key, value] : fields)
        parts.append(key.toPercentEncoding() + '=' + value.toPercentEncoding());
    return parts.join('&');
}

QByteArray formValue(const FormFields& fields, QByteArrayView name)
{
    QByteArray found;
    for (const auto& [key, value] : fields) {
        if (key == name)
            found = value;
    }
    return found;
}

} // namespace leadfloor
