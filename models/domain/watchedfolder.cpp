// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/watchedfolder.h"

#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

using Mode = ImportRequest::Mode;
constexpr std::array<std::pair<Mode, const char*>, 3> modeCodes{{{Mode::ValidRows, "valid rows"}, {Mode::GoodRows, "good rows"}, {Mode::AllOrNothing, "all or nothing"}}};
using End = TakenFile::End;
constexpr std::array<std::pair<End, const char*>, 3> endCodes{{{End::CameIn, "came in"}, {End::WasIn, "was in"}, {End::Rejected, "rejected"}}};

template <class Value, std::size_t size> QString codeOf(const std::array<std::pair<Value, const char*>, size>& codes, Value value)
{
    for (const auto& [one, code] : codes) {
        if (one == value)
            return QString::fromLatin1(code);
    }
    Q_UNREACHABLE();
}

template <class Value, std::size_t size> Value valueOf(const std::array<std::pair<Value, const char*>, size>& codes, const QString& code, Value other)
{
    for (const auto& [one, known] : codes) {
        if (code == QLatin1StringView(known))
            return one;
    }
    return other;
}

} // namespace

ImportRequest WatchedFolder::request() const
{
    ImportRequest request;
    request.supplier = supplier;
    request.product = product;
    request.hasHeader = hasHeader;
    request.isDayFirst = isDayFirst;
    request.mode = mode;
    request.isKnownHeaderOnly = isKnownHeaderOnly;
    request.onlyProfile = profile;
    return request;
}

QJsonObject WatchedFolder::toJson() const
{
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"path"_s, path},           {u"supplier"_s, supplier},
            {u"product"_s, product},                      {u"on"_s, isOn},             {u"known_only"_s, isKnownHeaderOnly},
            {u"profile"_s, profile},                      {u"mode"_s, codeOf(modeCodes, mode)}, {u"header"_s, hasHeader},
            {u"day_first"_s, isDayFirst},                 {u"settle"_s, settleS}};
}

std::optional<WatchedFolder> WatchedFolder::fromJson(const QJsonObject& json)
{
    WatchedFolder folder;
    folder.id = QUuid::fromString(json.value("id"_L1).toString());
    folder.path = json.value("path"_L1).toString();
    if (folder.id.isNull() || !QDir::isAbsolutePath(folder.path))
        return std::nullopt;
    folder.supplier = json.value("supplier"_L1).toString();
    folder.product = json.value("product"_L1).toString();
    folder.isOn = json.value("on"_L1).toBool(folder.isOn);
    folder.isKnownHeaderOnly = json.value("known_only"_L1).toBool(folder.isKnownHeaderOnly);
    folder.profile = json.value("profile"_L1).toString();
    folder.mode = valueOf(modeCodes, json.value("mode"_L1).toString(), folder.mode);
    folder.hasHeader = json.value("header"_L1).toBool(folder.hasHeader);
    folder.isDayFirst = json.value("day_first"_L1).toBool();
    folder.settleS = qBound(0, json.value("settle"_L1).toInt(folder.settleS), settleMost);
    return folder;
}

QJsonObject TakenFile::toJson() const
{
    return {{u"name"_s, name},         {u"end"_s, codeOf(endCodes, end)}, {u"at"_s, at.toString(Qt::ISODateWithMs)}, {u"path"_s, path},
            {u"batch"_s, batch},       {u"accepted"_s, accepted},         {u"duplicates"_s, duplicates},
            {u"rejected"_s, rejected}, {u"rejects_path"_s, rejectsPath},  {u"reason"_s, reason}};
}

std::optional<TakenFile> TakenFile::fromJson(const QJsonObject& json)
{
    TakenFile file;
    file.name = json.value("name"_L1).toString();
    file.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    if (file.name.isEmpty() || !file.at.isValid())
        return std::nullopt;
    file.end = valueOf(endCodes, json.value("end"_L1).toString(), End::CameIn);
    file.path = json.value("path"_L1).toString();
    file.batch = json.value("batch"_L1).toString();
    file.accepted = json.value("accepted"_L1).toInteger();
    file.duplicates = json.value("duplicates"_L1).toInteger();
    file.rejected = json.value("rejected"_L1).toInteger();
    file.rejectsPath = json.value("rejects_path"_L1).toString();
    file.reason = json.value("reason"_L1).toString();
    return file;
}

bool FolderTrouble::needsProfile() const
{
    return error.data.value("needs"_L1) == "profile"_L1;
}

const FolderTrouble* WatchedFolderRow::trouble() const
{
    if (now.trouble)
        return &*now.trouble;
    return now.files.isEmpty() ? nullptr : &now.files.first();
}

} // namespace leadfloor
