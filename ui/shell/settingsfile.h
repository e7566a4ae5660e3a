// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QVariantMap>

/// The settings that move between computers and that an administrator may fix: their keys, what each may
/// be, and the file that holds them. Never a floor, a name or a password.
namespace leadfloor {

/// What a setting may be.
struct SettingSpec
{
    enum class Kind : quint8 {
        Switch, ///< true, false
        Number, ///< whole, from `least` to `most`
        Factor, ///< from `least` to `most`
        Word,   ///< one of `words`
        Clock,  ///< "21:00"
        Keys    ///< "Ctrl+L; /" in portable letters, may be empty
    };
    QString key; ///< "look/theme"; "shortcuts/" stands for one per action
    Kind kind = Kind::Switch;
    double least = 0, most = 0;
    QStringList words;
    QVariant first; ///< as it is before anybody chooses

    /// The value in its own type; nullopt: it may not be that.
    [[nodiscard]] std::optional<QVariant> read(const QVariant& value) const;
    /// "one of system, light, dark, high-contrast", "a whole number from 0 to 1440".
    [[nodiscard]] QString wanted() const;
};
[[nodiscard]] const QList<SettingSpec>& settingSpecs();
/// Null: not known.
[[nodiscard]] const SettingSpec* settingSpec(const QString& key);

/// What a file says.
struct SettingsText
{
    QVariantMap values;
    QStringList unknown;  ///< keys that this version does not know: left out
    QStringList problems; ///< only of lenient reading: what each key that was left out should be
};
/// {"leadfloor_settings": 1, "settings": {"look/theme": "dark", ...}}. InvalidRequest names line and column
/// of what is no JSON, or the key and what it may be; a lenient reader leaves wrong keys out instead.
[[nodiscard]] Result<SettingsText> readSettings(const QByteArray& text, bool isLenient = false);
[[nodiscard]] QByteArray writeSettings(const QVariantMap& values);

/// Where an administrator fixes settings for everybody on this computer, in the same form:
/// /etc/leadfloor/policy.json, %ProgramData%\Leadfloor\policy.json,
/// /Library/Application Support/Leadfloor/policy.json.
[[nodiscard]] QString policyPath();

} // namespace leadfloor
