// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout.h"
#include "models/domain/services.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

namespace leadfloor {

/// The payment page of one order or top-up: asks for it, and notices by itself what becomes of it. Nothing of a
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

    enum class Ask : quint8
    {
        Page,     ///< for the page, or another one
        Floor,    ///< how it stands
        Provider, ///< the same, and the provider is asked as well
    };
    using Answered = std::function<void(const Result<Checkout>&)>;
    /// Asks the floor and hands its answer on; asked anew it drops the answer that it waits for.
    using Asker = std::function<void(Ask, const Answered&)>;

    /// Of an order. `pollMs`: how often the floor is asked.
    CardPayment(FloorConnection& floor, qint64 orderNumber, int pollMs, QObject* parent = nullptr);
    /// Of whatever `asker` asks for; orderNumber() is 0.
    CardPayment(Asker asker, int pollMs, QObject* parent = nullptr);

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
    void setUpPoll(int pollMs);
    void ask(Ask what);
    void take(const Result<Checkout>& answer);

    const Asker m_asker;
    const qint64 m_order = 0;
    State m_state = State::Preparing;
    Checkout m_checkout;
    std::optional<Error> m_error;
    QString m_shown; ///< address of the page that pageReady() has named
    int m_waits = 0; ///< answers without a page
    QTimer m_poll;
};

} // namespace leadfloor
