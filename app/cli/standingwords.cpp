// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standingwords.h"

#include "app/cli/basiccommand.h"
#include "app/cli/orderlines.h"
#include "app/cli/output.h"
#include "models/domain/money.h"
#include "models/domain/searchlanguage.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Keys of the server that are no caps, and how the command line calls them.
constexpr std::array<std::pair<const char*, const char*>, 6> optionNames = {{{"price_max_minor", "--ceiling"},
                                                                             {"name", "--name"},
                                                                             {"allow_repeats", "--repeats"},
                                                                             {"time_zone", "--zone"},
                                                                             {"starts_at", "--from"},
                                                                             {"ends_at", "--until"}}};

} // namespace

void StandingWords::describe(CLI::App& app, Use use)
{
    m_use = use;
    m_command = text(app.get_name());
    const bool isWhole = use == Use::Whole;
    app.footer(std::string(searchWords)
               + "\n\nAt least one cap is needed: leads or money, per day, week, month or in all. Days, weeks and months are\n"
                 "those of --zone. A day as a time is its midnight there.\n\n"
               + exitCodeWords);
    app.add_option(isWhole ? "filter" : "--filter", m_filter, "Which leads, in words of the search language: la gold 6-8m")->required(isWhole);
    app.add_option("--ceiling", m_ceiling, "The most that one lead may cost: 8 or 8.50")->required(isWhole);
    for (Cap& cap : m_caps)
        app.add_option(cap.option, cap.words, isWhole ? cap.help : std::string(cap.help) + ", or none");
    app.add_option("--zone", m_zone, "Time zone, an IANA name like America/Chicago" + std::string(isWhole ? " (this machine's)" : ""));
    app.add_option("--from", m_from, "Buy nothing before: 2026-01-31 or 2026-01-31T09:00:00Z");
    app.add_option("--until", m_until, std::string("Buy nothing from then on, in the same form") + (isWhole ? "" : ", or none"));
    app.add_option("--name", m_name, "What to call it (the filter's words)");
    m_repeatsGiven = app.add_flag(isWhole ? "--repeats" : "--repeats,!--no-repeats", m_repeats, "Persons that the workspace already has may come again");
}

bool StandingWords::needZone() const
{
    return m_zone.empty() && !(m_from.empty() && m_until.empty());
}

QString StandingWords::zoneHere()
{
    return QString::fromUtf8(QTimeZone::systemTimeZoneId());
}

Result<QJsonObject> StandingWords::json(const QString& zone) const
{
    const QString zoneName = m_zone.empty() ? zone : text(m_zone);
    if (!QTimeZone(zoneName.toUtf8()).isValid())
        return tl::unexpected(wrongWords(u"--zone: \"%1\" is not a time zone; write a name like America/Chicago."_s.arg(zoneName)));
    QJsonObject request;
    if (!m_filter.empty()) {
        const auto filter = filterFrom(m_filter);
        if (!filter)
            return tl::unexpected(filter.error());
        request.insert("filter"_L1, filter->toJson());
    }
    if (!m_ceiling.empty()) {
        const auto amount = Money::fromString(text(m_ceiling));
        if (!amount || amount->minor() <= 0)
            return tl::unexpected(wrongWords(u"--ceiling: \"%1\" is not a price of one lead; write 8 or 8.50."_s.arg(text(m_ceiling))));
        request.insert("price_max_minor"_L1, amount->minor());
    }
    int caps = 0;
    for (const Cap& cap : m_caps) {
        if (cap.words.empty())
            continue;
        const auto value = capOf(cap);
        if (!value)
            return tl::unexpected(value.error());
        request.insert(QLatin1StringView(cap.key), *value);
        ++caps;
    }
    if (m_use == Use::Whole && caps == 0)
        return tl::unexpected(wrongWords(u"Say how much it may buy: --per-day, --per-week, --per-month, --total, or money with --spend-day, "
                                         "--spend-week, --spend-month, --spend-total."_s));
    if (!m_name.empty())
        request.insert("name"_L1, text(m_name));
    if (m_use == Use::Whole || !m_zone.empty())
        request.insert("time_zone"_L1, zoneName);
    if (!m_from.empty()) {
        const auto time = timeOf("--from", m_from, zoneName, false);
        if (!time)
            return tl::unexpected(time.error());
        request.insert("starts_at"_L1, *time);
    }
    if (!m_until.empty()) {
        const auto time = timeOf("--until", m_until, zoneName, m_use == Use::Change);
        if (!time)
            return tl::unexpected(time.error());
        request.insert("ends_at"_L1, *time);
    }
    if (m_repeatsGiven->count() > 0)
        request.insert("allow_repeats"_L1, m_repeats);
    if (request.isEmpty())
        return tl::unexpected(wrongWords(u"Say what is to change, for example --per-day 20."_s));
    return request;
}

Error StandingWords::inOptions(Error error)
{
    if (error.code != ErrorCode::InvalidRequest)
        return error;
    static const QRegularExpression numbers(u"^(--\\S+) wants a whole number from (\\d+) to (\\d+)$"_s);
    const auto put = [&error](const char* key, const char* option) {
        const QString quoted = u'"' % QLatin1StringView(key) % u'"';
        error.detail.replace(u"filter key "_s % quoted, QLatin1StringView(option));
        error.detail.replace(quoted, QLatin1StringView(option));
        const auto match = numbers.match(error.detail);
        if (QLatin1StringView(key).endsWith("_minor"_L1) && match.captured(1) == QLatin1StringView(option))
            error.detail = u"%1 wants an amount from %2 to %3"_s.arg(match.captured(1), moneyText(Money::fromMinor(match.captured(2).toLongLong())),
                                                                   moneyText(Money::fromMinor(match.captured(3).toLongLong())));
    };
    for (const auto& [key, option] : optionNames)
        put(key, option);
    const StandingWords words;
    for (const Cap& cap : words.m_caps)
        put(cap.key, cap.option);
    return error;
}

Result<QJsonValue> StandingWords::capOf(const Cap& cap) const
{
    const QLatin1StringView option(cap.option);
    const bool canBeNone = m_use == Use::Change;
    if (canBeNone && cap.words == "none")
        return QJsonValue();
    if (cap.isMoney) {
        const auto amount = Money::fromString(text(cap.words));
        if (!amount || amount->minor() <= 0)
            return tl::unexpected(wrongWords((canBeNone ? u"%1: \"%2\" is not an amount; write 1600, 1600.00 or none."_s
                                                        : u"%1: \"%2\" is not an amount; write 1600 or 1600.00."_s)
                                                 .arg(option, text(cap.words))));
        return QJsonValue(amount->minor());
    }
    bool isNumber = false;
    const int leads = text(cap.words).toInt(&isNumber);
    if (!isNumber || leads < 1)
        return tl::unexpected(wrongWords(
            (canBeNone ? u"%1: \"%2\" is not a number of leads; write 50 or none."_s : u"%1: \"%2\" is not a number of leads; write 50."_s)
                .arg(option, text(cap.words))));
    return QJsonValue(leads);
}

Result<QJsonValue> StandingWords::timeOf(const char* option, const std::string& words, const QString& zone, bool canBeNone) const
{
    if (canBeNone && words == "none")
        return QJsonValue();
    QDateTime time = QDateTime::fromString(text(words), Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone(zone.toUtf8()));
    if (!time.isValid())
        return tl::unexpected(wrongWords(u"%1: \"%2\" is not a time; write 2026-01-31 or 2026-01-31T09:00:00Z."_s.arg(QLatin1StringView(option), text(words))));
    return QJsonValue(time.toUTC().toString(Qt::ISODate));
}

Error StandingWords::wrongWords(const QString& sentence) const
{
    Error error = usageError(sentence);
    error.data.insert("next"_L1, u"See \"leadfloorctl standing %1 --help\"."_s.arg(m_command));
    return error;
}

} // namespace leadfloor
