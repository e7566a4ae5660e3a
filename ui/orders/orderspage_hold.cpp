// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/holdcard.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/orderspage.h"
#include "ui/purchase/cardpayment.h"
#include "ui/purchase/purchasetext.h"

#include <QPushButton>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

// Orders on hold: the time that is left, paying, renewing, cancelling.

void OrdersPage::connectHold()
{
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &OrdersPage::showTime);
    HoldCard& card = m_detail->holdCard();
    connect(&card, &HoldCard::payRequested, this, &OrdersPage::payCurrent);
    connect(&card, &HoldCard::cardRequested, this, &OrdersPage::payByCard);
    connect(&card, &HoldCard::checkRequested, this, &OrdersPage::checkCard);
    connect(&card, &HoldCard::renewRequested, this, &OrdersPage::renewCurrent);
    connect(&card, &HoldCard::cancelRequested, this, &OrdersPage::cancelCurrent);
}

void OrdersPage::showTime()
{
    const bool hasEnded = m_model.showTime();
    bool waits = false;
    for (int row = 0; row < m_model.rowCount() && !waits; ++row)
        waits = isOnHold(m_model.row(row));
    if (waits && isVisible() && !m_clock.isActive())
        m_clock.start();
    else if (!waits || !isVisible())
        m_clock.stop();
    if (const OrderRow* order = current(); order && order->number == m_shown)
        m_detail->showState(*order);
    showCard();
    if (hasEnded) {
        refresh();
        Q_EMIT stockChanged(); // its leads are on offer again
    }
}

/// One at a time: what is being done about one order is about to change it.
bool OrdersPage::beginHoldAct()
{
    const OrderRow* order = current();
    if (!order || m_acted != 0 || !isOnHold(*order))
        return false;
    m_acted = order->number;
    m_detail->holdCard().setBusy(true);
    return true;
}

void OrdersPage::endHoldAct(const std::optional<Error>& error)
{
    const qint64 number = std::exchange(m_acted, 0);
    m_detail->holdCard().setBusy(false);
    if (error && number == m_shown)
        m_detail->holdCard().showError(*error);
    else if (number == m_shown)
        m_shown = 0; // its timeline has grown
    refresh();
    Q_EMIT stockChanged();
}

void OrdersPage::payCurrent()
{
    if (!beginHoldAct())
        return;
    PayRequest request;
    request.intent = IntentId::create(); // one press, one key (R18)
    request.orderNumber = m_acted;
    request.totalMax = current()->total;
    m_payPending.ask(floor().orders().pay(request), [this](const Result<Receipt>& answer) {
        const qint64 number = m_acted;
        endHoldAct(answer ? std::nullopt : std::optional(answer.error()));
        if (answer)
            deliver(number);
    });
}

/// Asks for the page of the order, which then opens by itself; or opens the one that there is.
void OrdersPage::payByCard()
{
    constexpr int pollMs = 1500;
    const OrderRow* order = current();
    if (!order || !isOnHold(*order))
        return;
    if (m_card && m_card->orderNumber() == order->number && m_card->state() == CardPayment::State::Open) {
        m_openPage(paymentLink(m_card->checkout().url));
        return;
    }
    m_card = std::make_unique<CardPayment>(floor(), order->number, pollMs);
    connect(m_card.get(), &CardPayment::changed, this, &OrdersPage::cardChanged);
    connect(m_card.get(), &CardPayment::pageReady, this, [this](const QUrl& page) { m_openPage(page); });
    m_card->start();
}

void OrdersPage::checkCard()
{
    if (m_card)
        m_card->look();
}

void OrdersPage::showCard()
{
    const bool isShown = m_card && m_card->orderNumber() == m_shown;
    if (isShown)
        m_detail->holdCard().showCard(m_card.get(), PurchaseWords::of(floor().identity(), locale()));
}

void OrdersPage::cardChanged()
{
    showCard();
    if (!m_card->isOver())
        return;
    const qint64 number = m_card->orderNumber();
    const bool isPaid = m_card->state() == CardPayment::State::Paid;
    m_card.release()->deleteLater(); // it is speaking
    if (number == m_shown)
        m_shown = 0; // its timeline has grown
    refresh();
    Q_EMIT stockChanged();
    if (isPaid)
        deliver(number);
}

void OrdersPage::renewCurrent()
{
    if (!beginHoldAct())
        return;
    m_renewPending.ask(floor().orders().renew(m_acted), [this](const Result<QDateTime>& answer) {
        endHoldAct(answer ? std::nullopt : std::optional(answer.error()));
    });
}

void OrdersPage::cancelCurrent()
{
    if (!beginHoldAct())
        return;
    m_cancelPending.ask(floor().orders().cancel(m_acted), [this](const Result<>& answer) {
        endHoldAct(answer ? std::nullopt : std::optional(answer.error()));
    });
}

} // namespace leadfloor
