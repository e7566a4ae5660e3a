// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/cardpayment.h"

#include "models/items/pending.h"
#include "ui/widgets/openexternal.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A gateway that runs makes a page within a second or two.
constexpr int waitsBeforeLate = 10;

CardPayment::Asker askerOf(FloorConnection& floor, qint64 order)
{
    return [&floor, order, question = std::make_shared<Pending<Checkout>>()](CardPayment::Ask what, const CardPayment::Answered& answered) {
        question->ask(what == CardPayment::Ask::Page ? floor.checkouts().request(order)
                                                     : floor.checkouts().checkout(order, what == CardPayment::Ask::Provider),
                      answered);
    };
}

CardPayment::State stateOf(const Checkout& checkout)
{
    using State = CardPayment::State;
    if (checkout.payment) {
        const QString& state = checkout.payment->state;
        return state == "applied"_L1 ? State::Paid : state == "review"_L1 ? State::Review : State::GivenBack;
    }
    if (checkout.orderState == "completed"_L1)
        return State::Paid; // from credits, elsewhere
    if (checkout.state == Checkout::State::Processing)
        return State::Pending;
    if (checkout.orderState != "held"_L1 && checkout.orderState != "awaiting_payment"_L1)
        return State::Over;
    if (checkout.state == Checkout::State::Open)
        return State::Open;
    return checkout.isPending() ? State::Preparing : State::Closed;
}

} // namespace

CardPayment::CardPayment(FloorConnection& floor, qint64 orderNumber, int pollMs, QObject* parent)
    : QObject(parent)
    , m_asker(askerOf(floor, orderNumber))
    , m_order(orderNumber)
{
    setUpPoll(pollMs);
}

CardPayment::CardPayment(Asker asker, int pollMs, QObject* parent)
    : QObject(parent)
    , m_asker(std::move(asker))
{
    setUpPoll(pollMs);
}

void CardPayment::setUpPoll(int pollMs)
{
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] { ask(Ask::Floor); });
}

void CardPayment::start()
{
    m_waits = 0;
    m_state = State::Preparing;
    ask(Ask::Page);
    Q_EMIT changed();
}

void CardPayment::look()
{
    ask(Ask::Provider);
}

void CardPayment::ask(Ask what)
{
    m_poll.stop();
    m_asker(what, [this](const Result<Checkout>& answer) { take(answer); });
}

void CardPayment::take(const Result<Checkout>& answer)
{
    if (!answer) {
        m_error = answer.error();
        // The order is not on hold any more: what became of it is asked for.
        m_poll.start();
        Q_EMIT changed();
        return;
    }
    m_error.reset();
    m_checkout = *answer;
    m_state = stateOf(m_checkout);
    if (m_state == State::Preparing && ++m_waits > waitsBeforeLate)
        m_state = State::Late;
    if (!isOver() && m_state != State::Closed)
        m_poll.start();
    const bool isNew = m_state == State::Open && m_checkout.url != m_shown;
    Q_EMIT changed();
    if (isNew) {
        m_shown = m_checkout.url;
        if (const QUrl page = paymentLink(m_shown); page.isValid())
            Q_EMIT pageReady(page);
    }
}

bool CardPayment::isOver() const noexcept
{
    switch (m_state) {
    case State::Paid:
    case State::GivenBack:
    case State::Review:
    case State::Over:
        return true;
    default:
        return false;
    }
}

} // namespace leadfloor
