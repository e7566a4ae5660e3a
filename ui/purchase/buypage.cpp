// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/buypage.h"

#include "ui/purchase/cardpayment.h"
#include "ui/purchase/cardtext.h"
#include "ui/purchase/purchasejob.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/themedlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int quoteStep = 0, payStep = 1, deliverStep = 2;
constexpr int buySteps = deliverStep + 1;

QWidget* factRow(const QString& iconName, ThemedLabel* words)
{
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto* mark = new QLabel;
    mark->setPixmap(icon(iconName, Role::AccentText).pixmap(px(16), px(16)));
    row->addWidget(mark, 0, Qt::AlignTop);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    return host;
}

} // namespace

BuyPage::BuyPage(PurchaseContext& context, QWidget* parent)
    : PurchasePage(context, tr("Buy"), parent)
    , m_strip(new MessageStrip)
    , m_stack(new QStackedLayout)
    , m_title(new ThemedLabel({}, Role::Text, 18, QFont::DemiBold))
    , m_linesPlace(new QVBoxLayout)
    , m_ceiling(new ThemedLabel({}, Role::Text2))
    , m_allOrNone(new ThemedLabel({}, Role::Text2))
    , m_guard(new ThemedLabel({}, Role::Amber, 13, QFont::Medium))
    , m_steps(new StepList(tr("Steps of the purchase")))
    , m_stepWord(new ThemedLabel({}, Role::Text2, 12, QFont::DemiBold))
    , m_waitWord(new ThemedLabel({}, Role::Amber, 12, QFont::DemiBold))
    , m_progress(new QProgressBar)
    , m_info(new ThemedLabel({}, Role::Text2, 12))
{
    m_strip->setObjectName(u"buyStrip"_s);
    m_info->setObjectName(u"infoLabel"_s);
    column().addWidget(m_strip);
    column().addLayout(m_stack, 1);
    m_stack->addWidget(makeCommit());
    m_stack->addWidget(makeRun());
    m_tick.setInterval(context.pace.tickMs);
    connect(&m_tick, &QTimer::timeout, this, &BuyPage::showJob);
}

void BuyPage::enter()
{
    if (!m_job)
        showCommit();
}

bool BuyPage::isComplete() const
{
    return draft().isFillable() && !desk().isAsking() && draft().shortBy().minor() == 0 && draft().leads() > 0;
}

QString BuyPage::whyNot() const
{
    if (desk().isAsking())
        return tr("The floor is being asked.");
    return isComplete() ? QString() : tr("The order has changed; check it again.");
}

QString BuyPage::nextText() const
{
    if (!draft().quote)
        return tr("Buy");
    return tr("Buy %1 for %2", "22 leads, $176.00").arg(words().leads(draft().leads()), words().money(draft().quote->total));
}

void BuyPage::setJob(PurchaseJob* job)
{
    if (m_job)
        m_job->disconnect(this);
    m_job = job;
    m_isRefusalSaid = false;
    m_strip->hide();
    m_tryNow = nullptr;
    if (job) {
        m_steps->setSteps({QString(), QString(), QString()}); // takes an old button away, too
        m_cardLook = -1;
        m_isUnopened = false;
        connect(job, &PurchaseJob::changed, this, &BuyPage::followCard);
        connect(job, &PurchaseJob::changed, this, &BuyPage::showJob);
        m_tick.start();
        m_stack->setCurrentIndex(1);
        showJob();
    } else {
        m_tick.stop();
        showCommit();
    }
}

void BuyPage::setGuard(int secondsLeft)
{
    m_guard->setVisible(secondsLeft > 0);
    if (secondsLeft > 0 && context().settings.slowAbove)
        m_guard->setText(tr("This order is above %1, where you want to be slowed down: Buy wakes in %2 s.")
                             .arg(words().money(*context().settings.slowAbove), words().count(secondsLeft)));
}

void BuyPage::setNotice(Tone tone, const QString& sentence, const QString& reason)
{
    m_strip->say(tone, sentence, reason);
}

QWidget* BuyPage::makeCommit()
{
    auto* page = new QWidget;
    auto* commit = new QVBoxLayout(page);
    commit->setContentsMargins(0, 0, 0, 0);
    commit->setSpacing(px(12));
    m_title->setObjectName(u"commitTitle"_s);
    m_title->setWordWrap(true);
    commit->addWidget(m_title);
    commit->addLayout(m_linesPlace);
    commit->addWidget(new HairLine);
    commit->addWidget(new ThemedLabel(tr("When you press Buy"), Role::Text, 13, QFont::DemiBold));
    commit->addWidget(factRow(u"lock"_s, m_allOrNone));
    commit->addWidget(factRow(u"shield-check"_s, m_ceiling));
    commit->addWidget(factRow(u"inbox"_s, new ThemedLabel(tr("The contacts arrive in My leads right after it."), Role::Text2)));
    m_guard->setObjectName(u"guardLabel"_s);
    m_guard->setWordWrap(true);
    commit->addWidget(m_guard);
    commit->addStretch(1);
    m_guard->hide();
    return page;
}

QWidget* BuyPage::makeRun()
{
    auto* page = new QWidget;
    auto* run = new QVBoxLayout(page);
    run->setContentsMargins(0, 0, 0, 0);
    run->setSpacing(px(8));
    run->addWidget(m_steps);
    run->addStretch(1);
    auto* above = new QHBoxLayout;
    above->addWidget(m_stepWord, 1);
    above->addWidget(m_waitWord);
    run->addLayout(above);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(px(8));
    m_progress->setAccessibleName(tr("Progress of the purchase"));
    run->addWidget(m_progress);
    run->addWidget(factRow(u"info"_s, m_info));
    return page;
}

void BuyPage::showCommit()
{
    m_stack->setCurrentIndex(0);
    m_title->setText(tr("Ready: %1 for %2", "22 leads, $176.00")
                         .arg(words().leads(draft().leads()), draft().quote ? words().money(draft().quote->total) : QString()));
    delete m_linesHost;
    m_linesHost = new QWidget;
    auto* grid = new QGridLayout(m_linesHost);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(10));
    grid->setVerticalSpacing(px(4));
    grid->setColumnStretch(1, 1);
    bool takesParts = false;
    int row = 0;
    for (int i = 0; i < draft().lines.size(); ++i) {
        const QuoteLine* quoted = draft().quoted(i);
        if (!quoted)
            continue;
        takesParts = takesParts || quoted->line.takeWhatIsThere;
        if (const std::optional<LeadClass> one = onlyClass(quoted->line.filter)) {
            auto* badge = new Badge(leadClassName(*one));
            badge->setLeadClass(*one);
            grid->addWidget(badge, row, 0);
        }
        auto* place = new ThemedLabel(words().place(quoted->line), Role::Text, 13, QFont::Medium);
        place->setWordWrap(true);
        grid->addWidget(place, row, 1);
        auto* total = new ThemedLabel(words().money(quoted->list()), Role::Text, 13, QFont::DemiBold);
        total->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(total, row++, 2);
        const QString sum = words().sum(std::min<qint64>(quoted->available, quoted->line.quantity), quoted->unitPrice, quoted->list());
        grid->addWidget(new ThemedLabel(words().priceRules(quoted->priceRules), Role::Muted, 12), row, 1);
        auto* sumLabel = new ThemedLabel(sum, Role::Muted, 12);
        sumLabel->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(sumLabel, row++, 2);
        grid->setRowMinimumHeight(row++, px(6));
    }
    const QList<Discount> discounts = draft().quote ? draft().quote->discounts() : QList<Discount>();
    for (const Discount& discount : discounts) {
        grid->addWidget(new ThemedLabel(discountText(discount, words().locale), Role::Green), row, 1);
        auto* off = new ThemedLabel(words().money(Money::fromMinor(-discount.amount.minor())), Role::Green, 13, QFont::DemiBold);
        off->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(off, row++, 2);
    }
    m_linesPlace->addWidget(m_linesHost);
    if (draft().payment == PaymentKind::Card)
        m_allOrNone->setText(takesParts ? tr("The leads are kept for you while you pay on the card page. Only what you get is charged.")
                                        : tr("The leads are kept for you while you pay on the card page: all of them, or none."));
    else if (draft().payment == PaymentKind::Invoice)
        m_allOrNone->setText(takesParts ? tr("The leads are kept for you until the invoice is paid. Only what you get is charged.")
                                        : tr("The leads are kept for you until the invoice is paid: all of them, or none."));
    else
        m_allOrNone->setText(takesParts ? tr("The leads are locked and paid in one step. Only what you get is charged.")
                                    : tr("The leads are locked and paid in one step: all of them, or none."));
    m_ceiling->setText(tr("The total never rises above %1. If prices have fallen, you pay less.")
                           .arg(draft().quote ? words().money(draft().quote->total) : QString()));
}

QString BuyPage::requestWords() const
{
    QStringList lines;
    for (const OrderLine& line : m_job->request().lines)
        lines.append(words().count(line.quantity) % u" × "_s % words().title(line));
    return lines.join(u"; "_s);
}

void BuyPage::showJob()
{
    if (!m_job)
        return;
    const QString quoteMs = stepTime(draft().quoteMs, words().locale);
    m_steps->setTitle(quoteStep, tr("Quote accepted"));
    m_steps->setState(quoteStep, StepState::Done,
                      tr("Price fixed at %1 or less").arg(words().money(m_job->request().totalMax)), quoteMs);
    showBuying();
    showDelivery();
    if (m_job->isOver())
        m_tick.stop();
    if (m_job->state() == PurchaseJob::State::Refused && !m_isRefusalSaid) {
        m_isRefusalSaid = true;
        sayRefusal(m_job->error().value_or(Error{}));
    }
    Q_EMIT completeChanged();
}

void BuyPage::showBuying()
{
    const auto set = [this](StepState state, const QString& title, const QString& detail) {
        m_steps->setTitle(payStep, title);
        m_steps->setState(payStep, state, detail,
                          state == StepState::Later ? QString() : stepTime(m_job->buyMs(), words().locale));
    };
    const auto offerTry = [this](const QString& text) {
        if (!m_tryNow) {
            m_tryNow = makeButton(text, u"refresh-cw"_s);
            m_tryNow->setObjectName(u"tryNowButton"_s);
            connect(m_tryNow, &QPushButton::clicked, this, [this] {
                if (m_job)
                    m_job->tryNow();
            }, Qt::QueuedConnection); // it takes the button away
            m_steps->setActions(payStep, m_tryNow);
        }
    };
    const auto takeTryAway = [this] {
        m_tryNow = nullptr;
        m_steps->setActions(payStep, nullptr);
    };
    m_waitWord->clear();
    if (m_job->state() == PurchaseJob::State::Paying || m_job->state() == PurchaseJob::State::NotPaid) {
        showCard();
        return;
    }
    if (m_job->isBought()) {
        takeTryAway();
        const Receipt& receipt = *m_job->receipt();
        if (m_job->state() == PurchaseJob::State::Held)
            set(StepState::Done, tr("%1 kept for you").arg(words().leads(receipt.leads)),
                tr("%1 by invoice, order %2").arg(words().money(receipt.total), QString::number(receipt.orderNumber)));
        else
            set(StepState::Done, tr("%1 locked and paid").arg(words().leads(receipt.leads)),
                (m_job->card() ? tr("%1 by card, order %2") : tr("%1 from credits, order %2"))
                    .arg(words().money(receipt.total), QString::number(receipt.orderNumber)));
        m_info->setText(m_job->wasCancelled()
                            ? tr("Cancel came too late: the floor had already sold. You can close this window; delivery goes on.")
                            : tr("You can close this window. Delivery goes on, and you will be told here and in Jobs."));
        return;
    }
    switch (m_job->state()) {
    case PurchaseJob::State::Buying:
        takeTryAway();
        set(StepState::Now,
            m_job->attempt() > 1 ? tr("Locking and paying, attempt %1").arg(words().count(m_job->attempt()))
                                 : tr("Locking and paying"),
            requestWords());
        showProgress(quoteStep + 1, tr("Step %1 of %2").arg(words().count(payStep + 1), words().count(buySteps)));
        m_info->setText(tr("You can close this window. The order goes on and you will be told here and in Jobs."));
        break;
    case PurchaseJob::State::Busy:
        set(StepState::Now, tr("The floor is busy; nothing has been bought yet"),
            tr("Attempt %1 of %2 comes by itself, with the same key, so nothing is bought twice.")
                .arg(words().count(m_job->attempt() + 1), words().count(context().pace.busyTriesMax)));
        offerTry(tr("Try now"));
        m_waitWord->setText(tr("Again in %1 s").arg(words().count((m_job->msToNextTry() + 999) / 1000)));
        showProgress(quoteStep + 1, tr("Step %1 of %2").arg(words().count(payStep + 1), words().count(buySteps)));
        m_info->setText(tr("You can close this window. The order goes on and you will be told here and in Jobs."));
        break;
    case PurchaseJob::State::Cancelling:
        takeTryAway();
        set(StepState::Now, tr("Cancelling"), tr("The floor is asked whether that was in time."));
        showProgress(quoteStep + 1, tr("Cancelling"));
        m_info->setText(tr("You can close this window. You will be told what came of it."));
        break;
    case PurchaseJob::State::LineLost: {
        const bool isOffline = context().floor.state() != FloorConnection::State::Connected;
        set(StepState::Now, tr("The line was lost before the answer came"),
            isOffline ? tr("The floor is asked what happened as soon as the line is back. Do not buy again: "
                           "this order either happened once or not at all.")
                      : tr("The floor is being asked what happened."));
        if (isOffline)
            takeTryAway();
        else
            offerTry(tr("Ask now"));
        m_waitWord->setText(isOffline ? tr("Waiting for the line") : QString());
        showProgress(quoteStep + 1, tr("Outcome not known yet"));
        m_info->setText(tr("You can close this window. You will be told as soon as it is known."));
        break;
    }
    case PurchaseJob::State::NotBought:
        takeTryAway();
        set(StepState::Failed, tr("Not bought"), tr("Nothing was bought, nothing was charged."));
        showProgress(quoteStep + 1, tr("Stopped"));
        m_info->clear();
        break;
    case PurchaseJob::State::Refused:
        takeTryAway();
        set(StepState::Failed, tr("Not bought"), tr("Nothing was bought, nothing was charged."));
        showProgress(quoteStep + 1, tr("Stopped"));
        m_info->setText(tr("Your lines are kept."));
        break;
    default:
        break;
    }
}

/// The page opens by itself, once.
void BuyPage::followCard()
{
    if (m_job && m_job->card() && m_job->card() != m_followed) {
        m_followed = m_job->card();
        connect(m_followed, &CardPayment::pageReady, this, &BuyPage::openPage);
    }
}

/// While the card is being paid: what is waited for, and the page again.
void BuyPage::showCard()
{
    const CardPayment& card = *m_job->card();
    const Receipt& receipt = *m_job->receipt();
    const CardTexts said = cardTexts(card, words());
    m_steps->setTitle(payStep, said.title);
    m_steps->setState(payStep, card.isOver() ? StepState::Failed : StepState::Now, said.detail,
                      tr("Order %1").arg(QString::number(receipt.orderNumber)));
    const QDateTime until = card.checkout().heldUntil;
    if (until.isValid() && !card.isOver())
        m_waitWord->setText(tr("Kept until %1", "time of day").arg(words().locale.toString(until.toLocalTime().time(), QLocale::ShortFormat)));
    m_info->setText(m_isUnopened ? tr("No browser opened the page. Press Open page again.")
                                 : tr("You can close this window. The payment is noticed all the same, and Orders opens the page again."));
    const int look = int(card.state());
    if (look == m_cardLook && m_cardActions)
        return;
    m_cardLook = look;
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    const auto add = [&](const char* name, const QString& text, const QString& iconName, auto act) {
        QPushButton* button = makeButton(text, iconName);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, act, Qt::QueuedConnection); // it may take the button away
        row->addWidget(button);
    };
    if (card.state() == CardPayment::State::Open)
        add("openPageButton", tr("Open page"), u"external-link"_s, &BuyPage::openPage);
    if (card.state() == CardPayment::State::Closed)
        add("newPageButton", tr("New page"), u"credit-card"_s, [this] {
            if (m_job && m_job->card())
                m_job->card()->start();
        });
    else if (!card.isOver())
        add("checkPageButton", tr("Check"), u"refresh-cw"_s, [this] {
            if (m_job && m_job->card())
                m_job->card()->look();
        });
    row->addStretch(1);
    m_cardActions = actions;
    m_steps->setActions(payStep, actions);
}

void BuyPage::openPage()
{
    if (!m_job || !m_job->card())
        return;
    const QUrl page = paymentLink(m_job->card()->checkout().url);
    m_isUnopened = !page.isValid() || !context().openPage(page);
    showJob();
}

void BuyPage::showDelivery()
{
    const auto set = [this](StepState state, const QString& title, const QString& detail, const QString& time = {}) {
        m_steps->setTitle(deliverStep, title);
        m_steps->setState(deliverStep, state, detail, time);
    };
    if (!m_job->isBought()) {
        set(StepState::Later, tr("Delivering"), tr("Contacts arrive in My leads, then the receipt"));
        return;
    }
    const DeliveryProgress progress = m_job->delivery();
    const double share = progress.total > 0 ? double(progress.delivered) / progress.total : 1.0;
    const QString count
        = tr("%1 of %2", "delivered, all").arg(words().count(progress.delivered), words().count(progress.total));
    const QString time = stepTime(m_job->deliverMs(), words().locale);
    switch (m_job->state()) {
    case PurchaseJob::State::Done:
        set(StepState::Done, tr("%1 delivered").arg(words().leads(progress.total)), tr("They are in My leads"), time);
        showProgress(buySteps, tr("Done"));
        break;
    case PurchaseJob::State::Held:
        set(StepState::Later, tr("Delivering"), tr("Contacts arrive in My leads once the invoice is paid"));
        showProgress(buySteps, tr("Done"));
        break;
    case PurchaseJob::State::Paying:
    case PurchaseJob::State::NotPaid:
        set(StepState::Later, tr("Delivering"), tr("Contacts arrive in My leads as soon as the card has paid"));
        showProgress(payStep + 0.5, tr("Step %1 of %2").arg(words().count(payStep + 1), words().count(buySteps)));
        break;
    case PurchaseJob::State::DeliveryWaits:
        set(StepState::Now, tr("Delivery was interrupted at %1").arg(count), tr("It goes on by itself. The leads are yours."), time);
        showProgress(deliverStep + share, tr("Step %1 of %2").arg(words().count(deliverStep + 1), words().count(buySteps)));
        break;
    case PurchaseJob::State::DeliveryFailed:
        set(StepState::Failed, tr("Delivery stopped at %1").arg(count),
            m_job->error() ? toUserText(*m_job->error()) : QString(), time);
        showProgress(deliverStep + share, tr("Stopped"));
        break;
    default:
        set(StepState::Now, tr("Delivering %1").arg(count), tr("Contacts arrive in My leads, then the receipt"), time);
        showProgress(deliverStep + share, tr("Step %1 of %2").arg(words().count(deliverStep + 1), words().count(buySteps)));
    }
}

void BuyPage::showProgress(double stepsDone, const QString& said)
{
    m_progress->setValue(int(stepsDone * 1000 / buySteps));
    m_stepWord->setText(said);
}

void BuyPage::sayRefusal(const Error& error)
{
    const QString nothing = errorCodeText(error.code) % u". "_s % tr("Nothing was charged.") % u' ';
    switch (error.code) {
    case ErrorCode::NotEnoughLeads: {
        const int line = error.data.value("line"_L1).toInt();
        const qint64 available = error.data.value("available"_L1).toInteger();
        const qint64 requested = error.data.value("requested"_L1).toInteger();
        m_strip->say(Tone::Bad,
                     line > 0 ? tr("Another broker was faster on line %1.").arg(words().count(line))
                              : tr("Another broker was faster."),
                     nothing % (requested > 0 ? tr("%1 of %2 are still free; see what replaces the rest.")
                                                    .arg(words().count(available), words().count(requested))
                                              : tr("See what replaces them.")),
                     false);
        break;
    }
    case ErrorCode::PriceChanged: {
        const auto total = Money::fromMinor(error.data.value("total_minor"_L1).toInteger());
        m_strip->say(Tone::Bad,
                     total.minor() > 0 ? tr("The price has risen to %1, above the %2 that you were shown.")
                                             .arg(words().money(total), words().money(m_job->request().totalMax))
                                       : toUserText(error),
                     nothing % tr("Look at the difference before you decide."), false);
        break;
    }
    case ErrorCode::QuoteExpired:
        m_strip->say(Tone::Waiting, tr("The quote ended before the purchase could begin."),
                     nothing % tr("A new quote shows what has changed since."), false);
        break;
    case ErrorCode::NotEnoughCredits: {
        const auto lack = Money::fromMinor(error.data.value("short_minor"_L1).toInteger());
        m_strip->say(Tone::Waiting,
                     lack.minor() > 0 ? tr("Not enough credits: short by %1.").arg(words().money(lack)) : toUserText(error),
                     nothing % tr("Somebody of your workspace has bought meanwhile."), false);
        break;
    }
    case ErrorCode::AccountClosed:
        m_strip->say(Tone::Bad, toUserText(error), nothing % nextStep(error), false);
        break;
    default:
        m_strip->say(Tone::Bad, toUserText(error), nothing % nextStep(error), false);
    }
    m_strip->offerDetails(error, m_job ? QStringList(tr("Request: %1").arg(m_job->request().intent.toString())) : QStringList());
}

} // namespace leadfloor
