// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/cardtext.h"

#include "ui/purchase/cardpayment.h"

#include <QCoreApplication>

namespace leadfloor {

namespace {

struct CardText
{
    Q_DECLARE_TR_FUNCTIONS(CardPayment)
};

} // namespace

CardTexts cardTexts(const CardPayment& card, const PurchaseWords& words)
{
    const Checkout& checkout = card.checkout();
    const CardPayment::State state = card.state();
    if (card.error() && !card.isOver())
        return {CardText::tr("The floor does not answer"), CardText::tr("It is asked again by itself. What you pay is not lost.")};
    switch (state) {
    case CardPayment::State::Preparing:
        return {CardText::tr("Preparing the payment page"), CardText::tr("It opens in your browser in a moment.")};
    case CardPayment::State::Late:
        return {CardText::tr("The payment page takes longer than usual"),
                CardText::tr("The floor's gateway or the card provider does not answer. It goes on by itself; Orders lets you pay from credits instead.")};
    case CardPayment::State::Open:
        return {CardText::tr("Waiting for %1 on the card page").arg(words.money(checkout.total)),
                CardText::tr("Pay in your browser. Paid? It is noticed here by itself. A declined card can be tried again on the page.")};
    case CardPayment::State::Pending:
        return {CardText::tr("The bank has not paid yet"), CardText::tr("Nothing to do: the leads come when it has, or the order stays unpaid.")};
    case CardPayment::State::Closed:
        return {CardText::tr("Not paid: the page is closed"),
                CardText::tr("The card was declined, or the page was open for too long. Nothing was charged, and the leads are still kept for you.")};
    case CardPayment::State::Paid:
        return {CardText::tr("Paid by card"),
                checkout.payment && checkout.payment->missingLeads > 0
                    ? CardText::tr("The hold had ended and %1 of its leads were gone; %2 for them are in your wallet.")
                          .arg(words.count(checkout.payment->missingLeads), words.money(checkout.payment->credited))
                    : QString()};
    case CardPayment::State::GivenBack:
        return {CardText::tr("Paid too late: the leads are gone"),
                checkout.payment && checkout.payment->credited.minor() > 0
                    ? CardText::tr("The money is in your wallet.")
                    : CardText::tr("The money goes back to your card by itself; banks take some days.")};
    case CardPayment::State::Review:
        return {CardText::tr("Another amount was paid"),
                CardText::tr("Nothing is delivered. The operator of the floor decides whether the money goes back to the card or to your wallet.")};
    case CardPayment::State::Over:
        return {CardText::tr("Not paid: the hold has ended"), CardText::tr("The leads are on offer again. Nothing was charged.")};
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor
