// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/topuppayment.h"

#include "ui/widgets/openexternal.h"

namespace leadfloor {

namespace {

Topup termsOf(const CreditPackage& package)
{
    Topup topup;
    topup.package = package.name;
    topup.price = package.price;
    topup.credits = package.credits;
    topup.bonus = package.bonus;
    topup.bonusDays = package.bonusDays;
    return topup;
}

} // namespace

TopupPayment::TopupPayment(FloorConnection& floor, const CreditPackage& package, int pollMs, QObject* parent)
    : QObject(parent)
    , m_floor(floor)
    , m_package(package.id)
    , m_topup(termsOf(package))
    , m_card([this](CardPayment::Ask what, const CardPayment::Answered& answered) { ask(what, answered); }, pollMs)
{
    connect(&m_card, &CardPayment::changed, this, &TopupPayment::changed);
    connect(&m_card, &CardPayment::pageReady, this, &TopupPayment::pageReady);
}

TopupPayment::TopupPayment(FloorConnection& floor, const Topup& topup, int pollMs, QObject* parent)
    : TopupPayment(floor, CreditPackage(), pollMs, parent)
{
    m_topup = topup;
}

void TopupPayment::start()
{
    if (canStartAgain())
        m_topup.number = 0; // the old page is closed for good
    m_card.start();
}

void TopupPayment::ask(CardPayment::Ask what, const CardPayment::Answered& answered)
{
    const auto taken = [this, answered](const Result<Topup>& answer) { take(answer, answered); };
    if (m_topup.number > 0) {
        m_question.ask(m_floor.topups().topup(m_topup.number, what == CardPayment::Ask::Provider), taken);
        return;
    }
    if (what == CardPayment::Ask::Page)
        m_key = QUuid::createUuid(); // until it is answered the same one is sent again
    m_refusal.reset();
    m_question.ask(m_floor.topups().begin(m_key, m_package), taken);
}

void TopupPayment::take(const Result<Topup>& answer, const CardPayment::Answered& answered)
{
    if (answer) {
        m_topup = *answer;
        answered(m_topup.checkout);
        return;
    }
    const ErrorCode code = answer.error().code;
    if (m_topup.number == 0 && code != ErrorCode::Disconnected && code != ErrorCode::TimedOut && code != ErrorCode::Busy
        && code != ErrorCode::OutcomeUnknown) {
        m_refusal = answer.error(); // no top-up came of it, and asking again would not help
        Q_EMIT changed();
        return;
    }
    answered(tl::unexpected(answer.error()));
}

void TopupPayment::cancel()
{
    if (m_topup.number == 0 || m_cancelling.isRunning())
        return;
    m_cancelling.ask(m_floor.topups().cancel(m_topup.number), [this](const Result<Topup>&) {
        m_card.look(); // paid meanwhile or given up: its state says which
    });
}

QUrl TopupPayment::page() const
{
    return state() == CardPayment::State::Open ? paymentLink(m_topup.checkout.url) : QUrl();
}

TopupTexts topupTexts(const TopupPayment& payment, const CellFormat& format)
{
    const Topup& topup = payment.topup();
    const auto money = [&format](Money amount) { return formatMoney(amount, format.locale, format.currency); };
    if (payment.isRefused())
        return {TopupPayment::tr("The package was not bought"), toUserText(*payment.error())};
    if (payment.error() && !payment.isOver())
        return {TopupPayment::tr("The floor does not answer"), TopupPayment::tr("It is asked again by itself. What you pay is not lost.")};
    const std::optional<PaidMoney>& paid = topup.checkout.payment;
    switch (payment.state()) {
    case CardPayment::State::Preparing:
        return {TopupPayment::tr("Preparing the payment page"), TopupPayment::tr("It opens in your browser in a moment.")};
    case CardPayment::State::Late:
        return {TopupPayment::tr("The payment page takes longer than usual"),
                TopupPayment::tr("The floor's gateway or the card provider does not answer. It goes on by itself.")};
    case CardPayment::State::Open:
        return {TopupPayment::tr("Waiting for %1 on the card page").arg(money(topup.price)),
                TopupPayment::tr("Pay in your browser. Paid? It is noticed here by itself, also when this window is closed.")};
    case CardPayment::State::Pending:
        return {TopupPayment::tr("The bank has not paid yet"), TopupPayment::tr("Nothing to do: the credits come when it has.")};
    case CardPayment::State::Closed:
        return {TopupPayment::tr("Not paid: the page is closed"),
                TopupPayment::tr("The card was declined, or the page was open for too long. Nothing was charged; money that comes late is credited all the same.")};
    case CardPayment::State::Paid:
        return {TopupPayment::tr("%1 of credits were added").arg(money(topup.credits.plus(topup.bonus).value_or(topup.credits))),
                topup.bonus > Money() ? TopupPayment::tr("%1, of it %2 bonus, which is used first.").arg(topup.package, money(topup.bonus)) : topup.package};
    case CardPayment::State::GivenBack:
        return {TopupPayment::tr("Paid after it was given up"),
                paid && paid->credited > Money() ? TopupPayment::tr("The money is in your wallet.")
                                                 : TopupPayment::tr("The money goes back to your card by itself; banks take some days.")};
    case CardPayment::State::Review:
        return {TopupPayment::tr("Another amount was paid"),
                TopupPayment::tr("Nothing is credited yet. The operator of the floor decides whether the money goes back to the card or to your wallet.")};
    case CardPayment::State::Over:
        return {TopupPayment::tr("Given up: nothing was charged"), TopupPayment::tr("What is paid on the page all the same goes back to the card.")};
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor
