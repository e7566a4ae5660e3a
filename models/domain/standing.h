// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// Standing orders (domain.md R41): what buys by itself in the background, within caps.
namespace leadfloor {

/// How much a standing order may buy, in the buyer's days, weeks (from Monday), months, and in all.
struct StandingCaps
{
    std::optional<int> leadsDay, leadsWeek, leadsMonth, leadsTotal;
    std::optional<Money> moneyDay, moneyWeek, moneyMonth, moneyTotal;

    friend bool operator==(const StandingCaps&, const StandingCaps&) = default;
};

/// What a member wants bought; at least one cap has to be there.
struct StandingRequest
{
    QString name;       ///< empty: the filter's words
    Filter filter;
    Money priceMax;     ///< of one lead
    StandingCaps caps;
    bool allowRepeats = false; ///< R4
    QString timeZone;   ///< IANA name, "America/Chicago": when days begin
    QDateTime startsAt; ///< null: at once
    QDateTime endsAt;   ///< null: when it has bought all, or never

    [[nodiscard]] QJsonObject toJson() const; ///< the p_request of api.standing_create
    /// The p_request of api.standing_change that makes it all like this; without a start the old one stays.
    [[nodiscard]] QJsonObject toChanges() const;
    /// What is absent or of another type stays empty: the server is the judge of requests.
    [[nodiscard]] static StandingRequest fromJson(const QJsonObject& json);
    friend bool operator==(const StandingRequest&, const StandingRequest&) = default;
};

/// What has been bought in the day, week and month of now, and in all.
struct StandingBought
{
    qint64 leadsDay = 0, leadsWeek = 0, leadsMonth = 0, leadsTotal = 0;
    Money moneyDay, moneyWeek, moneyMonth, moneyTotal;

    friend bool operator==(const StandingBought&, const StandingBought&) = default;
};

struct StandingEvent
{
    QDateTime at;
    QString state;  ///< "active", "paused", "ended"
    QString reason; ///< from the server, untranslated

    friend bool operator==(const StandingEvent&, const StandingEvent&) = default;
};

/// One purchase of a standing order.
struct StandingSlice
{
    QDateTime at;
    qint64 orderNumber = 0;
    int leads = 0;
    Money total;

    friend bool operator==(const StandingSlice&, const StandingSlice&) = default;
};

struct StandingOrder
{
    int number = 0; ///< counts per workspace
    StandingRequest request;
    QString text;   ///< the filter in the server's words
    QString state;  ///< "active", "paused", "ended"
    QString reason; ///< why it is paused or ended
    QString lastCode; ///< of its last turn: empty (bought, or none yet), "cap", or what refused: "LF001"
    QString member; ///< whose it is
    bool isMine = false;
    QDateTime createdAt;
    QDateTime servedAt;   ///< its last slice; null: none yet
    qint64 fromOrder = 0; ///< the order whose rest it is; 0: none
    StandingBought bought;
    // Only of one standing order, not in lists.
    QList<StandingEvent> events; ///< oldest first
    QList<StandingSlice> slices; ///< newest first, at most 50

    friend bool operator==(const StandingOrder&, const StandingOrder&) = default;
};

/// What a standing order would have bought, had it been there.
struct StandingDryRun
{
    struct Week
    {
        QDate monday;
        qint64 leads = 0;
        Money total;
    };
    int days = 0; ///< looked back
    qint64 leads = 0;
    Money total;
    QDateTime firstAt, lastAt;
    QList<Week> weeks; ///< oldest first, those with leads
    qint64 leadsNow = 0; ///< that it would find at once
    Money totalNow;
};

/// What one call to the server has done for one standing order.
struct StandingTurn
{
    int leads = 0;
    Money total;
    QString code; ///< empty: bought; "cap", "ended", or what refused: "LF001"
};

} // namespace leadfloor
