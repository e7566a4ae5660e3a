// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>

#include <array>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}

namespace leadfloor {

/// The words of `standing create`, `dry-run` and `change`.
class StandingWords final
{
public:
    enum class Use : quint8 {
        Whole, ///< a new one: filter, ceiling and a cap are needed
        Change ///< what is not given stays
    };
    void describe(CLI::App& app, Use use);
    /// True if days were given whose midnight depends on a zone that was not.
    [[nodiscard]] bool needZone() const;
    /// What was given, with the keys of StandingRequest::toJson(); null: `none` was. Days without a
    /// time begin in --zone, or in `zone`. Usage names the option and what to write.
    [[nodiscard]] Result<QJsonObject> json(const QString& zone) const;
    /// This machine's zone, by its IANA name.
    [[nodiscard]] static QString zoneHere();
    /// The refusal with the option in the place of the server's key.
    [[nodiscard]] static Error inOptions(Error error);

private:
    struct Cap
    {
        const char* option;
        const char* key;
        const char* help;
        bool isMoney;
        std::string words = {};
    };
    [[nodiscard]] Result<QJsonValue> capOf(const Cap& cap) const;
    [[nodiscard]] Result<QJsonValue> timeOf(const char* option, const std::string& words, const QString& zone, bool canBeNone) const;
    /// With the command's help as the next step.
    [[nodiscard]] Error wrongWords(const QString& sentence) const;

    QString m_command;
    Use m_use = Use::Whole;
    std::vector<std::string> m_filter;
    std::string m_ceiling, m_name, m_zone, m_from, m_until;
    CLI::Option* m_repeatsGiven = nullptr;
    bool m_repeats = false;
    std::array<Cap, 8> m_caps = {{{"--per-day", "leads_day", "Leads a day", false},
                                  {"--per-week", "leads_week", "Leads a week, from Monday", false},
                                  {"--per-month", "leads_month", "Leads a month", false},
                                  {"--total", "leads_total", "Leads in all", false},
                                  {"--spend-day", "money_day_minor", "Money a day: 400 or 400.00", true},
                                  {"--spend-week", "money_week_minor", "Money a week", true},
                                  {"--spend-month", "money_month_minor", "Money a month", true},
                                  {"--spend-total", "money_total_minor", "Money in all", true}}};
};

} // namespace leadfloor
