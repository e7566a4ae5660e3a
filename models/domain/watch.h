// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QTime>

/// Watches: a member is told when leads arrive that fit a filter.
namespace leadfloor {

/// What a member wants to be told.
struct WatchRequest
{
    static constexpr int nameMost = 60; ///< characters
    static constexpr int minutesLeast = 5;
    static constexpr int minutesMost = 7 * 24 * 60;
    enum class Counts : quint8 {
        New, ///< so many leads that were not there before
        All  ///< so many leads in all, told when there were fewer
    };

    QString name; ///< empty: the filter's words
    Filter filter;
    Counts counts = Counts::New;
    int leadsMin = 1;
    int minutes = 60;  ///< from one hit to the next at least
    QTime quietFrom;   ///< null, as quietTo: no quiet hours; by the clock of timeZone, full minutes
    QTime quietTo;     ///< the next day if it is earlier
    QString timeZone;  ///< IANA name
    bool isOn = true;

    /// The p_request of api.watch_create and of api.watch_change, which makes it all like this.
    [[nodiscard]] QJsonObject toJson() const;
    /// What is absent or of another type stays as in a new one: the server is the judge of requests.
    [[nodiscard]] static WatchRequest fromJson(const QJsonObject& json);
    friend bool operator==(const WatchRequest&, const WatchRequest&) = default;
};

struct Watch
{
    int number = 0; ///< counts per member
    WatchRequest request;
    QString text;            ///< the filter in the server's words
    std::optional<qint64> leads; ///< that fitted at the last look, up to a million; nullopt: not looked yet
    qint64 hits = 0;
    QString problem;         ///< why the floor has switched it off
    QDateTime createdAt, lookedAt, toldAt; ///< UTC; null: never

    friend bool operator==(const Watch&, const Watch&) = default;
};

/// Once a watch has found what it waits for.
struct WatchHit
{
    qint64 id = 0; ///< rises with time
    int watch = 0;
    QString name;
    Filter filter;
    WatchRequest::Counts counts = WatchRequest::Counts::New;
    QDateTime at;
    qint64 leads = 0;    ///< that fitted
    qint64 leadsNew = 0; ///< more than before; of Counts::All the same as leads

    friend bool operator==(const WatchHit&, const WatchHit&) = default;
};

/// What one call to the server has looked at.
struct WatchLook
{
    qint64 leads = 0;
    bool isHit = false;
};

} // namespace leadfloor
