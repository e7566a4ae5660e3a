// SPDX-License-Identifier: GPL-3.0-or-later
// What the wizard shows around its pages: footer, countdown, rail.
#include "ui/purchase/buypage.h"
#include "ui/purchase/cardpayment.h"
#include "ui/purchase/donepage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/liveregion.h"
#include "ui/widgets/orderrail.h"
#include "ui/widgets/themedlabel.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int warnSeconds = 120;

void makeIconOf(QPushButton& button, const QString& iconName)
{
    button.setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    setButtonKind(button, buttonKind(&button), ButtonSize::Dialog); // the icon takes the kind's colour
}

} // namespace

void PurchaseWizard::showFooter()
{
    const bool isRunning = m_step == Step::Buy && m_job;
    m_sentence->clear();
    if (isRunning) {
        showRunningFooter();
        return;
    }
    setButtonKind(*m_cancel, ButtonKind::Ghost, ButtonSize::Dialog);
    setButtonKind(*m_next, ButtonKind::Primary, ButtonSize::Dialog);
    showButton(*m_cancel, m_step == Step::Done ? tr("Close") : tr("Cancel"), {});
    if (m_step == Step::Done) {
        showButton(*m_extra, tr("Buy more"), u"shopping-cart"_s);
        if (m_done->isHeld()) {
            m_back->hide();
            m_next->hide();
            return;
        }
        showButton(*m_back, tr("Go to my leads"), u"users"_s);
        makeIconOf(*m_next, m_done->isExporting() ? u"x"_s : u"download"_s);
        setNext(m_done->nextText(), m_done->isExporting() || m_done->isComplete(), m_done->whyNot());
        return;
    }
    makeIconOf(*m_next, {});
    m_extra->hide();
    m_back->setVisible(m_step != Step::What);
    showButton(*m_back, tr("Back"), u"arrow-left"_s);
    m_back->setVisible(m_step != Step::What);
    if (needsNewQuote())
        setNext(m_desk.isAsking() ? tr("Asking…") : tr("Get a new quote"), !m_desk.isAsking(), tr("The floor is being asked."));
    else
        setNext(page().nextText(), page().isComplete(), page().whyNot());
}

void PurchaseWizard::showRunningFooter()
{
    const bool isBought = m_job->isBought();
    const bool isRefused = m_job->state() == PurchaseJob::State::Refused;
    m_back->hide();
    makeIconOf(*m_next, {});
    if (isRefused) {
        setButtonKind(*m_cancel, ButtonKind::Ghost, ButtonSize::Dialog);
        showButton(*m_cancel, tr("Close"), {});
        m_extra->hide();
        const Route route = routeOf(m_job->error() ? m_job->error()->code : ErrorCode::Internal);
        switch (route) {
        case Route::Alternatives:
            setNext(tr("See alternatives"), true, {});
            break;
        case Route::Difference:
            setNext(tr("See the difference"), true, {});
            break;
        case Route::Wallet:
            setNext(tr("Back to Pay"), true, {});
            break;
        case Route::Again:
            setNext(tr("Try again"), true, {});
            break;
        case Route::Lines:
            setNext(tr("Change the lines"), true, {});
            break;
        case Route::Nowhere:
            m_next->hide();
            break;
        }
        return;
    }
    if (m_job->canCancel()) {
        setButtonKind(*m_cancel, ButtonKind::Danger, ButtonSize::Dialog);
        showButton(*m_cancel, tr("Cancel order"), u"x"_s);
    } else if (m_job->isCancelSlow()) {
        setButtonKind(*m_cancel, ButtonKind::Danger, ButtonSize::Dialog);
        showButton(*m_cancel, tr("Disconnect"), u"unplug"_s);
        m_sentence->setText(tr("No answer to Cancel yet. Disconnect cuts the line; what became of the order is asked for when it is back."));
    } else {
        m_cancel->hide();
        if (m_job->state() == PurchaseJob::State::Paying && m_job->card()->state() == CardPayment::State::Open)
            m_sentence->setText(tr("Pay on the page in your browser; this window notices it by itself."));
        else if (isBought && m_job->state() != PurchaseJob::State::Paying)
            m_sentence->setText(tr("Bought; this cannot be undone any more."));
        else if (m_job->state() == PurchaseJob::State::LineLost)
            m_sentence->setText(tr("Do not buy again: the outcome will be known."));
    }
    showButton(*m_extra, tr("Run in background"), u"inbox"_s);
    if (isBought && m_job->state() != PurchaseJob::State::Paying) {
        setNext(tr("Show receipt"), true, {});
    } else {
        m_next->hide();
        if (m_extra->isEnabled() && (page().hasFocus() || !focusWidget()))
            m_extra->setFocus(Qt::OtherFocusReason);
    }
}

void PurchaseWizard::showButton(QPushButton& button, const QString& text, const QString& iconName, bool isEnabled)
{
    button.setText(text);
    makeIconOf(button, iconName);
    button.setEnabled(isEnabled && m_armed != &button);
    button.show();
}

void PurchaseWizard::setNext(const QString& text, bool isEnabled, const QString& whyNot)
{
    const bool canPress = isEnabled && m_armed != m_next;
    // Qt hands the focus of a button that falls asleep to its neighbour, which Enter would press.
    if (!canPress && m_next->hasFocus())
        page().setFocus(Qt::OtherFocusReason);
    m_next->setText(text);
    m_next->setEnabled(canPress);
    m_next->setToolTip(isEnabled ? QString() : plainToolTip(whyNot));
    m_next->setAccessibleDescription(isEnabled ? QString() : whyNot);
    m_next->show();
    m_next->setDefault(true);
    if (canPress && (page().hasFocus() || !focusWidget()))
        m_next->setFocus(Qt::OtherFocusReason);
}

void PurchaseWizard::showChip()
{
    if (m_draft.receipt || (m_job && m_job->isBought())) {
        const Receipt& receipt = m_draft.receipt ? *m_draft.receipt : *m_job->receipt();
        m_chip->setTone(Tone::Plain, u"receipt-text"_s);
        m_chip->setWords(tr("Order %1").arg(QString::number(receipt.orderNumber)));
        m_chip->show();
        return;
    }
    m_chip->setVisible(m_draft.quote && m_step != Step::What && !(m_step == Step::Buy && m_job));
    if (!m_draft.quote)
        return;
    if (m_desk.isEnded()) {
        m_chip->setTone(Tone::Waiting, u"hourglass"_s);
        m_chip->setWords(tr("Quote has ended"));
        return;
    }
    const int seconds = m_desk.secondsLeft();
    const bool isWarning = seconds <= warnSeconds;
    m_chip->setTone(isWarning ? Tone::Waiting : Tone::Plain, isWarning ? u"triangle-alert"_s : u"clock"_s);
    m_chip->setWords(tr("Quote ends in %1").arg(countdown(seconds)));
    if (isWarning && !m_wasWarned) {
        m_wasWarned = true;
        live::announce(*m_chip);
    }
}

void PurchaseWizard::showRail()
{
    OrderSummary summary = m_context.words.summary(m_draft);
    summary.note = page().note();
    if (m_job && m_job->isBought()) {
        const bool isHeld = m_job->state() == PurchaseJob::State::Held || m_job->state() == PurchaseJob::State::Paying;
        summary.promises = {{u"circle-check"_s, isHeld ? tr("The leads are kept for you. No other broker can get them until then.")
                                                       : tr("The leads are yours. No other broker can get them from this order.")},
                            {u"receipt-text"_s, tr("The receipt stays in Orders.")}};
        if (!isHeld)
            summary.note = tr("Left in the wallet: %1").arg(m_context.words.money(m_job->receipt()->walletAvailable));
    } else if (m_job) {
        summary.promises = {{u"shield-check"_s, tr("If it cannot be done as a whole, nothing is bought and your credits stay.")},
                            {u"key-round"_s, tr("One press, one order: it cannot happen twice.")}};
    } else {
        summary.promises = {{u"shield-check"_s, tr("The price never rises above this total.")},
                            {u"lock-open"_s, tr("Nothing is locked yet. Leads are locked when you press Buy.")}};
    }
    QString key = summary.note % u'|' % summary.totalDetail % u'|' % (summary.total ? summary.total->toString() : QString());
    for (const OrderSummary::Line& line : std::as_const(summary.lines))
        key += u'|' % line.words % (line.money ? line.money->toString() : QString());
    for (const OrderSummary::Line& discount : std::as_const(summary.discounts))
        key += u'|' % discount.words % discount.money->toString();
    for (const OrderSummary::Source& source : std::as_const(summary.sources))
        key += u'|' % source.words % source.money.toString();
    for (const OrderSummary::Promise& promise : std::as_const(summary.promises))
        key += u'|' % promise.words;
    if (key == m_railKey)
        return;
    m_railKey = key;
    m_rail->setSummary(summary);
}

} // namespace leadfloor
