// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsfile.h"

#include "models/items/notices.h"
#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int settingsFileVersion = 1;
constexpr qsizetype settingsFileMost = 1024 * 1024;
const QString shortcutsPrefix = u"shortcuts/"_s;

QString settingWords(const char* words)
{
    return QCoreApplication::translate("leadfloor::Settings", words);
}

Error settingsProblem(const QString& detail)
{
    return Error{ErrorCode::InvalidRequest, detail, {}, {}};
}

} // namespace

std::optional<QVariant> SettingSpec::read(const QVariant& value) const
{
    // An INI file has words for everything, a file of JSON has types.
    const QString text = value.toString();
    switch (kind) {
    case Kind::Switch:
        if (value.typeId() == QMetaType::Bool || text == "true"_L1 || text == "false"_L1)
            return value.toBool();
        return std::nullopt;
    case Kind::Number:
    case Kind::Factor: {
        bool isNumber = false;
        const double number = value.typeId() == QMetaType::Bool ? 0 : value.toDouble(&isNumber);
        if (!isNumber || number < least || number > most || (kind == Kind::Number && std::trunc(number) != number))
            return std::nullopt;
        return kind == Kind::Number ? QVariant(int(number)) : QVariant(number);
    }
    case Kind::Word:
        return words.contains(text) ? std::optional<QVariant>(text) : std::nullopt;
    case Kind::Clock:
        return QTime::fromString(text, u"HH:mm"_s).isValid() ? std::optional<QVariant>(text) : std::nullopt;
    case Kind::Keys:
        return value.typeId() == QMetaType::QString && text.size() <= 200 ? std::optional<QVariant>(text) : std::nullopt;
    }
    Q_UNREACHABLE();
}

QString SettingSpec::wanted() const
{
    switch (kind) {
    case Kind::Switch:
        return settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "true or false"));
    case Kind::Number:
        return settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "a whole number from %1 to %2")).arg(least).arg(most);
    case Kind::Factor:
        return settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "a number from %1 to %2")).arg(least).arg(most);
    case Kind::Word:
        return settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "one of %1")).arg(words.join(u", "_s));
    case Kind::Clock:
        return settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "a time of day like 21:00"));
    case Kind::Keys:
        return settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "keys like Ctrl+L"));
    }
    Q_UNREACHABLE();
}

const QList<SettingSpec>& settingSpecs()
{
    using Kind = SettingSpec::Kind;
    static const QList<SettingSpec> specs = [] {
        QList<SettingSpec> all{{u"look/theme"_s, Kind::Word, 0, 0, {u"system"_s, u"light"_s, u"dark"_s, u"high-contrast"_s}, u"system"_s},
                               {u"look/textScale"_s, Kind::Factor, 0.8, 2.5, {}, 1.0},
                               {u"look/language"_s, Kind::Word, 0, 0, QStringList{u"system"_s} + Language::offered(), u"system"_s},
                               {u"look/masked"_s, Kind::Switch, 0, 0, {}, false},
                               {u"lock/idleMinutes"_s, Kind::Number, 0, 24 * 60, {}, 0},
                               {u"lock/withSystem"_s, Kind::Switch, 0, 0, {}, true},
                               {u"session/restore"_s, Kind::Switch, 0, 0, {}, true},
                               {u"offline/automatic"_s, Kind::Switch, 0, 0, {}, true},
                               {u"notices/desktop"_s, Kind::Switch, 0, 0, {}, true},
                               {u"notices/quiet"_s, Kind::Switch, 0, 0, {}, false},
                               {u"notices/quietFrom"_s, Kind::Clock, 0, 0, {}, u"21:00"_s},
                               {u"notices/quietTo"_s, Kind::Clock, 0, 0, {}, u"08:00"_s}};
        for (const NoticeKind kind : noticeKinds)
            all.append({u"notices/"_s % noticeKindCode(kind), Kind::Switch, 0, 0, {}, true});
        all.append({shortcutsPrefix, Kind::Keys, 0, 0, {}, {}});
        return all;
    }();
    return specs;
}

const SettingSpec* settingSpec(const QString& key)
{
    const QString name = key.size() > shortcutsPrefix.size() && key.startsWith(shortcutsPrefix) ? shortcutsPrefix : key;
    for (const SettingSpec& spec : settingSpecs()) {
        if (spec.key == name && (key != shortcutsPrefix))
            return &spec;
    }
    return nullptr;
}

Result<SettingsText> readSettings(const QByteArray& text, bool isLenient)
{
    if (text.size() > settingsFileMost)
        return tl::unexpected(settingsProblem(settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "The file is larger than settings can be."))));
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(text, &mistake);
    if (mistake.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(mistake.offset);
        return tl::unexpected(settingsProblem(settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "Line %1, column %2: %3."))
                                                  .arg(before.count('\n') + 1)
                                                  .arg(before.size() - before.lastIndexOf('\n'))
                                                  .arg(mistake.errorString())));
    }
    const QJsonObject whole = document.object();
    const int version = whole.value("leadfloor_settings"_L1).toInt();
    if (version < 1 || !whole.value("settings"_L1).isObject())
        return tl::unexpected(settingsProblem(settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "This is no file of Leadfloor's settings."))));
    if (version > settingsFileVersion)
        return tl::unexpected(settingsProblem(settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "The file is of a newer version of Leadfloor."))));
    SettingsText read;
    const QJsonObject settings = whole.value("settings"_L1).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const SettingSpec* spec = settingSpec(it.key());
        const auto value = spec ? spec->read(it.value().toVariant()) : std::nullopt;
        const QString problem = spec ? settingWords(QT_TRANSLATE_NOOP("leadfloor::Settings", "%1 is %2.")).arg(it.key(), spec->wanted()) : QString();
        if (!spec)
            read.unknown.append(it.key());
        else if (value)
            read.values.insert(it.key(), *value);
        else if (isLenient)
            read.problems.append(problem);
        else
            return tl::unexpected(settingsProblem(problem));
    }
    return read;
}

QByteArray writeSettings(const QVariantMap& values)
{
    QJsonObject settings;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        settings.insert(it.key(), QJsonValue::fromVariant(it.value()));
    return QJsonDocument(QJsonObject{{u"leadfloor_settings"_s, settingsFileVersion}, {u"settings"_s, settings}}).toJson();
}

QString policyPath()
{
#if defined(Q_OS_WIN)
    return qEnvironmentVariable("ProgramData") % u"/Leadfloor/policy.json"_s;
#elif defined(Q_OS_MACOS)
    return u"/Library/Application Support/Leadfloor/policy.json"_s;
#else
    return u"/etc/leadfloor/policy.json"_s;
#endif
}

} // namespace leadfloor
