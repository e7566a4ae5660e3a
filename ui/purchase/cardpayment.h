// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout.h"
#include "models/domain/services.h"
#include "models/items/pending.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace leadfloor {

/// The payment page of one order: asks for it, and notices by itself what becomes of it. Nothing of a
/// card is ever typed into our windows. It needs no window; listen to changed(). GUI thread. Must not
/// outlive the floor's connection.
class CardPayment final : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8
    {
        Preparing, ///< the gateway makes the page
        Late,      ///< the same, for longer than it takes: perhaps no gateway runs
        Open,      ///< it waits for its buyer
        Pending,   ///< the bank has not paid yet
        Closed,    ///< closed, declined or refused by the provider; another page may be asked for
        Paid,      ///< the order is completed, with all leads or those that were left
        GivenBack, ///< paid when nothing was left: the money goes back to the card or to the wallet
        Review,    ///< another amount than asked for: an operator looks at it
        Over,      ///< the order is not on hold any more, and nothing was paid
    };
    Q_ENUM(State)

    /// `pollMs`: how often the floor is asked.
    CardPayment(FloorConnection& floor, qint64 orderNumber, int pollMs, QObject* parent = nullptr);

    /// Asks for the page; again after Closed: for another one.
    void start();
    /// Has the provider asked as well, in case its event was lost.
    void look();

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] qint64 orderNumber() const noexcept { return m_order; }
    /// As the floor has told last.
    [[nodiscard]] const Checkout& checkout() const noexcept { return m_checkout; }
    /// Why the floor did not answer, while that is so.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    [[nodiscard]] bool isOver() const noexcept;

Q_SIGNALS:
    void changed();
    /// Once for each page, when it may be opened: https, or http of this machine.
    void pageReady(const QUrl& page);

private:
    void ask(bool look);
    void take(const Result<Checkout>& answer);

    FloorConnection& m_floor;
    const qint64 m_order;
    State m_state = State::Preparing;
    Checkout m_checkout;
    std::optional<Error> m_error;
    QString m_shown; ///< address of the page that pageReady() has named
    int m_waits = 0; ///< answers without a page
    QTimer m_poll;
    Pending<Checkout> m_question;
};

} // namespace leadfloor
