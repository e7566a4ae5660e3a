// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/purchasejob.h"

#include "models/domain/answer.h"
#include "ui/purchase/cardpayment.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Nothing is wrong with what was asked; asking later may help.
bool isPassing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
    case ErrorCode::InProgress:
    case ErrorCode::Disconnected:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::TimedOut:
    case ErrorCode::Cancelled:
    case ErrorCode::RateLimited:
        return true;
    default:
        return false;
    }
}

/// The statement may have reached the floor, and its answer did not reach us (or cannot be read).
bool mayHaveHappened(ErrorCode code)
{
    switch (code) {
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::TimedOut:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace

PurchaseJob::PurchaseJob(FloorConnection& floor, PurchaseRequest request, const PurchasePace& pace, QObject* parent)
    : QObject(parent)
    , m_floor(floor)
    , m_request(std::move(request))
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PurchaseJob::tryNow);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &PurchaseJob::changed);
    connect(&m_purchase, &QFutureWatcherBase::finished, this, &PurchaseJob::buyingEnded);
    connect(&m_outcome, &QFutureWatcherBase::finished, this, &PurchaseJob::outcomeEnded);
    connect(&m_deliveryWatcher, &QFutureWatcherBase::finished, this, &PurchaseJob::deliveryEnded);
    connect(&m_deliveryWatcher, &QFutureWatcherBase::progressValueChanged, this, [this](int leads) {
        m_delivery.delivered = std::max(m_delivery.delivered, leads);
        Q_EMIT changed();
    });
    connect(&floor, &FloorConnection::stateChanged, this, &PurchaseJob::lineChanged);
}

void PurchaseJob::start()
{
    Q_ASSERT(m_attempt == 0);
    m_sinceStart.start();
    buy();
}

void PurchaseJob::cancel()
{
    if (!canCancel())
        return;
    m_wasCancelled = true;
    if (m_state == State::Busy) {
        m_pause.stop();
        enter(State::NotBought);
        return;
    }
    m_patience.start(m_pace.cancelPatienceMs);
    enter(State::Cancelling);
    m_purchase.cancel();
}

void PurchaseJob::tryNow()
{
    m_pause.stop();
    switch (m_state) {
    case State::Busy:
        buy();
        break;
    case State::LineLost:
    case State::Cancelling:
        askOutcome();
        break;
    case State::DeliveryWaits:
        deliver();
        break;
    default:
        break;
    }
}

bool PurchaseJob::isOver() const
{
    switch (m_state) {
    case State::Done:
    case State::Held:
    case State::NotPaid:
    case State::DeliveryFailed:
    case State::NotBought:
    case State::Refused:
        return true;
    default:
        return false;
    }
}

bool PurchaseJob::canCancel() const
{
    return m_state == State::Buying || m_state == State::Busy;
}

int PurchaseJob::msToNextTry() const
{
    return std::max(m_pause.remainingTime(), 0);
}

qint64 PurchaseJob::buyMs() const
{
    return isBought() || isOver() ? m_buyMs : m_sinceStart.isValid() ? m_sinceStart.elapsed() : 0;
}

qint64 PurchaseJob::deliverMs() const
{
    return !isBought() ? 0 : isOver() ? m_deliverMs : m_sinceBought.elapsed();
}

void PurchaseJob::buy()
{
    ++m_attempt;
    m_error.reset();
    enter(State::Buying);
    m_purchase.setFuture(m_floor.purchases().purchase(m_request));
}

void PurchaseJob::buyingEnded()
{
    // A cancelled future is empty, perhaps a moment after the commit: only the floor knows then.
    const Result<Receipt> answer = answerOf(m_purchase.future());
    if (answer) {
        takeReceipt(*answer);
    } else if (mayHaveHappened(answer.error().code)) {
        m_error = answer.error();
        askOutcome();
    } else if (answer.error().code == ErrorCode::Busy || answer.error().code == ErrorCode::InProgress) {
        if (m_wasCancelled && answer.error().code == ErrorCode::Busy) {
            enter(State::NotBought);
        } else if (m_wasCancelled || m_attempt >= m_pace.busyTriesMax) {
            // Still in progress elsewhere with our key: that one's outcome is ours.
            answer.error().code == ErrorCode::InProgress ? askOutcome() : refuse(answer.error());
        } else {
            m_error = answer.error();
            m_pause.start(m_pace.busyPauseMs);
            enter(State::Busy);
        }
    } else {
        refuse(answer.error());
    }
}

void PurchaseJob::refuse(const Error& error)
{
    m_error = error;
    enter(State::Refused);
}

void PurchaseJob::askOutcome()
{
    if (m_outcome.isRunning())
        return;
    if (m_floor.state() != FloorConnection::State::Connected) {
        enter(State::LineLost); // lineChanged() goes on
        return;
    }
    if (m_state != State::Cancelling)
        enter(State::LineLost);
    m_outcome.setFuture(m_floor.purchases().outcome(m_request.intent));
}

void PurchaseJob::outcomeEnded()
{
    const Result<IntentOutcome> answer = answerOf(m_outcome.future());
    if (!answer) {
        m_error = answer.error();
        // Even a lasting error leaves the outcome open, so the question stays.
        m_pause.start(isPassing(answer.error().code) ? m_pace.outcomePauseMs : 10 * m_pace.outcomePauseMs);
        enter(m_state == State::Cancelling && m_floor.state() == FloorConnection::State::Connected
                  ? State::Cancelling
                  : State::LineLost);
        return;
    }
    switch (answer->kind) {
    case IntentOutcome::Kind::Happened:
        takeReceipt(answer->receipt.value_or(Receipt{}));
        return;
    case IntentOutcome::Kind::Refused:
        refuse(answer->refusal.value_or(Error{}));
        return;
    case IntentOutcome::Kind::DidNotHappen:
        enter(State::NotBought);
        return;
    }
    Q_UNREACHABLE();
}

void PurchaseJob::takeReceipt(const Receipt& receipt)
{
    m_buyMs = m_sinceStart.elapsed();
    m_sinceBought.start();
    m_receipt = receipt;
    m_delivery.total = receipt.leads;
    m_error.reset();
    Q_EMIT bought();
    const bool isHeld = receipt.state == "held"_L1 || receipt.state == "awaiting_payment"_L1;
    if (isHeld && m_request.payment == PaymentKind::Card)
        pay();
    else if (isHeld)
        enter(State::Held);
    else
        deliver();
}

void PurchaseJob::pay()
{
    m_card = new CardPayment(m_floor, m_receipt->orderNumber, m_pace.cardPollMs, this);
    connect(m_card, &CardPayment::changed, this, &PurchaseJob::cardChanged);
    enter(State::Paying);
    m_card->start();
}

void PurchaseJob::cardChanged()
{
    if (m_state != State::Paying)
        return;
    if (m_card->state() == CardPayment::State::Paid) {
        // Leads that were gone when the card paid are no longer the order's (R27).
        m_paidReceipt.ask(m_floor.orders().receipt(m_receipt->orderNumber), [this](const Result<Receipt>& answer) {
            if (answer) {
                m_receipt = *answer;
                m_delivery.total = answer->leads;
            }
            deliver();
        });
    } else if (m_card->isOver()) {
        enter(State::NotPaid);
        return;
    }
    Q_EMIT changed();
}

void PurchaseJob::deliver()
{
    m_error.reset();
    enter(State::Delivering);
    m_deliveryWatcher.setFuture(m_floor.orders().deliver(m_receipt->orderNumber));
}

void PurchaseJob::deliveryEnded()
{
    const Result<DeliveryProgress> answer = answerOf(m_deliveryWatcher.future());
    if (!answer) {
        m_error = answer.error();
        if (!isPassing(answer.error().code)) {
            enter(State::DeliveryFailed);
            return;
        }
        m_pause.start(m_pace.deliveryPauseMs);
        enter(State::DeliveryWaits);
        return;
    }
    m_delivery = *answer;
    if (m_delivery.isDone()) {
        enter(State::Done);
    } else {
        m_pause.start(m_pace.deliveryPauseMs);
        enter(State::DeliveryWaits);
    }
}

void PurchaseJob::lineChanged(FloorConnection::State state)
{
    if (state == FloorConnection::State::Connected
        && (m_state == State::LineLost || m_state == State::DeliveryWaits))
        tryNow();
    else if (state != FloorConnection::State::Connected && m_state == State::Cancelling)
        enter(State::LineLost); // nobody answers whether that was in time
}

void PurchaseJob::enter(State state)
{
    const bool wasOver = isOver();
    m_state = state;
    if (isOver() && !wasOver) {
        if (isBought())
            m_deliverMs = m_sinceBought.elapsed();
        else
            m_buyMs = m_sinceStart.elapsed();
    }
    Q_EMIT changed();
    if (isOver() && !wasOver)
        Q_EMIT over();
}

} // namespace leadfloor
