// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/exportnote.h"

#include "models/engine/floorjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Text that goes through UTF-8 and the server's jsonb as it is: no NUL, no half of a surrogate pair.
bool isPlain(const QString& text)
{
    return !text.contains(QChar::Null) && text.isValidUtf16();
}

bool isPlain(const QString& text, qsizetype most)
{
    return !text.isEmpty() && text.size() <= most && isPlain(text);
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isPlainJson(const QJsonValue& value)
{
    if (value.isString())
        return isPlain(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue& one) { return isPlainJson(one); });
    }
    const QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    return std::all_of(keys.cbegin(), keys.cend(), [&object](const QString& key) { return isPlain(key) && isPlainJson(object[key]); });
}

bool isHash(const QString& text)
{
    constexpr qsizetype digits = 64;
    return text.size() == digits
           && std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

bool ExportNote::isSound() const
{
    const bool isEndSound = hasEnded() ? rows >= 0 && isHash(sha256) : rows == 0 && sha256.isEmpty();
    return !key.isNull() && begunAt.isValid() && isEndSound && isPlain(dialect, dialectMost) && isPlain(machine, machineMost)
           && columns.size() <= columnsMost
           && std::all_of(columns.cbegin(), columns.cend(), [](const QString& column) { return isPlain(column, columnMost); })
           && isPlainJson(scope) && compact(scope).size() <= scopeMost && toPayload().size() <= payloadMost;
}

QJsonObject ExportNote::facts() const
{
    QJsonObject json{{u"made_at"_s, timeText(begunAt)},
                     {u"scope"_s, scope},
                     {u"columns"_s, QJsonArray::fromStringList(columns)},
                     {u"dialect"_s, dialect},
                     {u"machine"_s, machine}};
    if (hasEnded()) {
        json.insert("ended_at"_L1, timeText(endedAt));
        json.insert("rows"_L1, rows);
        json.insert("sha256"_L1, sha256);
    }
    return json;
}

QByteArray ExportNote::toPayload() const
{
    QJsonObject json = facts();
    json.insert("key"_L1, key.toString(QUuid::WithoutBraces));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<ExportNote> ExportNote::fromPayload(std::string_view payload)
{
    if (payload.size() > size_t(payloadMost))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), qsizetype(payload.size()))).object();
    ExportNote note;
    note.key = QUuid(json["key"_L1].toString());
    note.begunAt = floorjson::time(json["made_at"_L1]);
    note.endedAt = floorjson::time(json["ended_at"_L1]);
    note.scope = json["scope"_L1].toObject();
    note.columns = floorjson::texts(json["columns"_L1]);
    note.dialect = json["dialect"_L1].toString();
    note.machine = json["machine"_L1].toString();
    note.rows = json["rows"_L1].toInteger();
    note.sha256 = json["sha256"_L1].toString();
    // What was not understood is not taken for something else: it says the same again.
    return note.isSound() && QJsonDocument(json).toJson(QJsonDocument::Compact) == note.toPayload() ? std::optional(note) : std::nullopt;
}

} // namespace leadfloor
