// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stress/arena.h"

#include <functional>

namespace leadfloor::stress {

/// One row of reliability.md 1.2. `run` puts leads and credits on the arena's floor, races, audits,
/// and leaves what it found in the arena's verdict.
struct StressTest
{
    QString id;
    QString title;
    std::function<void(Arena&)> run;
};

/// All of them, in the order of the table.
[[nodiscard]] QList<StressTest> stressTests();

void oneLeadManyBuyers(Arena& arena); ///< T02
void overlappingCarts(Arena& arena);  ///< T03
void buyByCriteria(Arena& arena);     ///< T04
void oneWallet(Arena& arena);         ///< T05
void isolationMatrix(Arena& arena);   ///< T06
void bank(Arena& arena);              ///< T07
void bankWithComings(Arena& arena);   ///< T08
void doubleClick(Arena& arena);       ///< T10
void keyMisuse(Arena& arena);         ///< T11
void holdEnds(Arena& arena);          ///< T12
void priceChanges(Arena& arena);      ///< T13
void refundRaces(Arena& arena);       ///< T15
void statefulModel(Arena& arena);     ///< T16
void gatewayKills(Arena& arena);        ///< T22
void webhookStorm(Arena& arena);        ///< T48
void webhookStormByHttp(Arena& arena);  ///< T48 through real gateways
void eventOrders(Arena& arena);         ///< T49
void forgedEvents(Arena& arena);        ///< T50
void httpAbuse(Arena& arena);           ///< T52
void floorDown(Arena& arena);           ///< T53
void providerTrouble(Arena& arena);     ///< T54
void providerAway(Arena& arena);        ///< T54, for longer than a session may wait
void latePayments(Arena& arena);        ///< T55
void mailTrouble(Arena& arena);         ///< T56
void headerInjection(Arena& arena);     ///< T57
void skewedSweepers(Arena& arena);      ///< T58
void reconciliationFinds(Arena& arena); ///< T59
void randomLedger(Arena& arena);        ///< "ledger"
void semanticForgeries(Arena& arena);   ///< T51
void rivalRollsBack(Arena& arena);    ///< "rival"

} // namespace leadfloor::stress
