// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/httpmessage.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QString>

namespace leadfloor {

/// Where the card provider is, and what it knows us by. Its wire is Stripe's (Checkout Sessions,
/// Refunds, Events); the sandbox speaks the same.
struct CardProviderSpec
{
    QString api = QStringLiteral("https://api.stripe.com"); ///< https, or http of this machine
    QByteArray key;                                         ///< never in a log
    int timeoutS = 20; ///< of one call
    QString returnUrl; ///< where the browser goes after the payment; empty: the provider's own page
    /// A live key: only live events are believed, else only test events.
    [[nodiscard]] bool isLive() const { return key.startsWith("sk_live_") || key.startsWith("rk_live_"); }
};

struct CardSession
{
    QString id;
    QString url;
    qint64 endsAt = 0; ///< seconds of the epoch
};

/// Calls of the provider, each of which waits for its answer; any one thread at a time. All that
/// change something carry a key, so that a repeat after a lost answer is the same call.
/// Errors: InvalidRequest (it has refused, and will again; the detail is its code), Busy (it has not
/// done it: 429, 5xx, a key in use), NotPermitted (our key is wrong), Disconnected (no answer).
class CardProvider final
{
public:
    explicit CardProvider(CardProviderSpec spec)
        : m_spec(std::move(spec))
    {
    }
    [[nodiscard]] const CardProviderSpec& spec() const { return m_spec; }

    /// `work`: of api.gateway_card_work, kind session.
    [[nodiscard]] Result<CardSession> createSession(const QJsonObject& work) const;
    /// The session as it is now.
    [[nodiscard]] Result<QJsonObject> session(const QString& id) const;
    [[nodiscard]] Result<> expireSession(const QString& id) const;
    /// Its name and status.
    [[nodiscard]] Result<std::pair<QString, QString>> refund(const QJsonObject& work) const;
    /// A page of events of cardEventTypes() between two times, newest first; `hasMore`: there are older ones.
    struct EventPage
    {
        QList<QJsonObject> events;
        bool hasMore = false;
    };
    [[nodiscard]] Result<EventPage> events(qint64 since, qint64 until, const QString& startingAfter) const;

private:
    [[nodiscard]] Result<QJsonObject> call(const QByteArray& method, const QString& path, const FormFields& fields = {},
                                           const QByteArray& key = {}) const;

    const CardProviderSpec m_spec;
};

} // namespace leadfloor
