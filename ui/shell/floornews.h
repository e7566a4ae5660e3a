// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deliveries.h"
#include "models/domain/returnservice.h"
#include "models/domain/services.h"
#include "models/items/pending.h"
#include "ui/shell/notifier.h"

#include <QTimer>

#include <chrono>

namespace leadfloor {

/// Listens to a floor and tells what its person may have missed: the line, outcomes, holds that are about
/// to end, what standing orders did, what watches have found, what was decided about returns, where card money went, a low
/// balance, which scheduled deliveries do not go on. What no signal tells is asked for: on
/// connect, after hints of changed stock (not more often than each half minute), at once when the workspace is told of its wallet, and
/// each two minutes. GUI thread.
class FloorNews final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    FloorNews(FloorConnection& floor, Notifier& notifier, QObject* parent = nullptr);

    /// A purchase has ended whose window was closed before.
    void purchaseEnded(const Receipt& receipt);
    void purchaseFailed();
    /// An export that nobody looked at; `leads` nullopt: it failed.
    void exportEnded(std::optional<qint64> leads);
    /// Asks now for what no signal tells.
    void look();
    /// How long a lost line may be back before anybody is told; tests have less.
    void setPatience(std::chrono::milliseconds patience);

private:
    void takeState(FloorConnection::State state);
    void takeOutcome(const IntentOutcome& outcome);
    void takeOrders(const QList<OrderRow>& orders);
    void takeStanding(const QList<StandingOrder>& orders);
    void takeHits(const QList<WatchHit>& hits);
    void takeReturns(const QList<ReturnRow>& returns);
    void lookAtWallet();
    void takeWallet(const QList<WalletNews>& news);
    void takeDeliveries(const QList<Delivery>& deliveries);
    void tell(NoticeKind kind, const QString& key, const QString& sentence, const QString& page = {}, const QString& target = {});

    FloorConnection& m_floor;
    Notifier& m_notifier;
    QTimer m_lost;   ///< until a lost line is told
    QTimer m_soon;   ///< after a hint
    QTimer m_again;
    QTimer m_ending; ///< until the next hold is about to end
    bool m_wasConnected = false;
    bool m_isLostTold = false;
    Pending<QList<OrderRow>> m_orders;
    Pending<QList<StandingOrder>> m_standing;
    Pending<QList<WatchHit>> m_hits;
    Pending<QList<ReturnRow>> m_returns;
    Pending<QList<WalletNews>> m_wallet;
    Pending<QList<Delivery>> m_deliveries;
};

} // namespace leadfloor
