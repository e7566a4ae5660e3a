// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/floortools.h"

#include <QJsonObject>

namespace leadfloor::testing {

/// A card order on its way: its number, its checkout, and what the provider calls session and payment.
struct CardOrder
{
    QByteArray number;
    QByteArray checkout;
    QByteArray session;
    QByteArray payment;
    qint64 amountMinor = 0;
};

/// The role lf_gateway over a line of its own, without a provider: what it would have heard.
class CardDesk final
{
public:
    explicit CardDesk(TestFloor& floor)
        : m_session(floor.service(QStringLiteral("lf_gateway")))
    {
    }
    [[nodiscard]] PgSession& session() { return m_session; }

    /// Buys by card, asks for a payment page, and makes it as a gateway does.
    CardOrder open(PgSession& broker, const QByteArray& request);
    /// Buys a package (api.package_create), and makes its payment page as a gateway does.
    CardOrder openTopup(PgSession& broker, const QByteArray& package);
    /// The outcome, or the SQLSTATE.
    QByteArray tell(const QByteArray& event);

private:
    /// The page of the work that waits.
    void makePage(CardOrder& order);

    PgSession m_session;
};

/// An event's facts as the gateway reads them (api.gateway_card_event). Ids are made from type and
/// payment, so that the same event twice is a repetition.
[[nodiscard]] QJsonObject cardFacts(const CardOrder& order, const QByteArray& type,
                                    const QByteArray& status = {}, const QJsonObject& other = {});
[[nodiscard]] QByteArray cardEvent(const CardOrder& order, const QByteArray& type,
                                   const QByteArray& status = {}, const QJsonObject& other = {});
constexpr const char* cardEventSql = "select api.gateway_card_event($1, false)";
/// A page was paid in full.
[[nodiscard]] QByteArray paidEvent(const CardOrder& order);
/// A purchase by card of so many gold leads.
[[nodiscard]] QByteArray cardRequest(int quantity);

} // namespace leadfloor::testing
