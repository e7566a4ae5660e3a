// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "ui/purchase/purchasepace.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace leadfloor {

class CardPayment;

/// One press of Buy: buys with one key (R18), finds out what happened if the line is lost (R19) and
/// fetches the contacts. It needs no window: close the wizard and it goes on, listen to changed().
/// Whatever happens, its last state is one of the isOver() ones, except that it waits for a lost
/// line as long as that takes. GUI thread, never blocks. Must not outlive the floor's connection.
class PurchaseJob final : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Buying,         ///< the purchase is on its way
        Busy,           ///< nothing happened; asked again by itself, with the same key
        Cancelling,     ///< Cancel was pressed; whether in time is not known yet
        LineLost,       ///< the outcome is unknown; asked for when the line is back
        Delivering,     ///< bought; contacts arrive
        DeliveryWaits,  ///< bought; delivery was interrupted and goes on by itself
        Done,           ///< bought, all contacts here
        Held,           ///< ordered; the leads are kept until it is paid, and come after that
        Paying,         ///< ordered; its payment page waits for the buyer, see card()
        NotPaid,        ///< ordered, but no leads came of it, see card(): over, or the money goes back
        DeliveryFailed, ///< bought; the floor refuses to deliver now, see error()
        NotBought,      ///< it did not happen: cancelled, or the line was lost before it could
        Refused,        ///< by a rule, see error(); nothing happened
    };
    Q_ENUM(State)

    /// `request.intent` is the key; a changed request needs another job and another key.
    PurchaseJob(FloorConnection& floor, PurchaseRequest request, const PurchasePace& pace,
                QObject* parent = nullptr);

    void start(); ///< once
    /// Takes the purchase back if it has not happened yet; the state tells. No effect once bought.
    void cancel();
    /// Busy, LineLost, DeliveryWaits: does not wait for the pause to end.
    void tryNow();

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] bool isBought() const { return m_receipt.has_value(); }
    [[nodiscard]] bool isOver() const;
    /// There is still something that cancel() may prevent.
    [[nodiscard]] bool canCancel() const;
    /// Cancel has no answer for some time: cutting the line is the stronger way.
    [[nodiscard]] bool isCancelSlow() const { return m_state == State::Cancelling && !m_patience.isActive(); }
    [[nodiscard]] bool wasCancelled() const noexcept { return m_wasCancelled; }
    [[nodiscard]] const PurchaseRequest& request() const noexcept { return m_request; }
    [[nodiscard]] const std::optional<Receipt>& receipt() const noexcept { return m_receipt; }
    /// Why it was refused, or waits.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    [[nodiscard]] DeliveryProgress delivery() const noexcept { return m_delivery; }
    /// Of an order by card once it is made; else null.
    [[nodiscard]] CardPayment* card() const noexcept { return m_card; }
    [[nodiscard]] int attempt() const noexcept { return m_attempt; } ///< from 1
    [[nodiscard]] int msToNextTry() const;
    [[nodiscard]] qint64 buyMs() const;     ///< until the receipt, or until now
    [[nodiscard]] qint64 deliverMs() const; ///< since the receipt

Q_SIGNALS:
    void changed(); ///< state, attempt or delivery
    void bought();
    void over();    ///< isOver() from now on

private:
    void buy();
    void buyingEnded();
    void refuse(const Error& error);
    void askOutcome();
    void outcomeEnded();
    void takeReceipt(const Receipt& receipt);
    void pay();
    void cardChanged();
    void deliver();
    void deliveryEnded();
    void lineChanged(FloorConnection::State state);
    void enter(State state);

    FloorConnection& m_floor;
    const PurchaseRequest m_request;
    const PurchasePace m_pace;
    State m_state = State::Buying;
    bool m_wasCancelled = false;
    int m_attempt = 0;
    std::optional<Receipt> m_receipt;
    std::optional<Error> m_error;
    DeliveryProgress m_delivery;
    CardPayment* m_card = nullptr;
    Pending<Receipt> m_paidReceipt; ///< reading only, unlike those below
    // No Pending here: its cancel drops the answer, and a purchase's answer always counts.
    QFutureWatcher<Result<Receipt>> m_purchase;
    QFutureWatcher<Result<IntentOutcome>> m_outcome;
    QFutureWatcher<Result<DeliveryProgress>> m_deliveryWatcher;
    QTimer m_pause;
    QTimer m_patience; ///< with an answer to Cancel
    QElapsedTimer m_sinceStart, m_sinceBought;
    qint64 m_buyMs = 0, m_deliverMs = 0;
};

} // namespace leadfloor
