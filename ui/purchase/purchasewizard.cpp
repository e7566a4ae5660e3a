// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/purchasewizard.h"

#include "ui/purchase/buypage.h"
#include "ui/purchase/checkpage.h"
#include "ui/purchase/donepage.h"
#include "ui/purchase/paypage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/whatpage.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/liveregion.h"
#include "ui/widgets/orderrail.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal wizardWidth = 1000, wizardHeight = 700, leastWidth = 760, leastHeight = 460, mostWidth = 1120;
constexpr qreal railWidth = 300, narrowRailWidth = 250, narrowBelow = 900;
constexpr qreal headerHeight = 58;

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

PurchaseWizard::PurchaseWizard(FloorConnection& floor, PurchaseDraft draft, const PurchaseSettings& settings,
                               const PurchasePace& pace, QWidget* parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_draft(std::move(draft))
    , m_settings(settings)
    , m_pace(pace)
    , m_desk(floor, m_draft, m_pace)
    , m_context{floor, m_draft, m_desk, m_pace, m_settings, PurchaseWords::of(floor.identity(), locale())}
    , m_stepper(new Stepper({tr("What"), tr("Check"), tr("Pay"), tr("Buy"), tr("Done")}))
    , m_chip(new Badge)
    , m_pages(new QStackedWidget)
    , m_what(new WhatPage(m_context))
    , m_check(new CheckPage(m_context))
    , m_pay(new PayPage(m_context))
    , m_buy(new BuyPage(m_context))
    , m_done(new DonePage(m_context))
    , m_rail(new OrderRail)
    , m_cancel(makeButton({}, {}, ButtonKind::Ghost))
    , m_sentence(new ThemedLabel({}, Role::Text2))
    , m_extra(makeButton({}))
    , m_back(makeButton({}))
    , m_next(makeButton({}, {}, ButtonKind::Primary))
{
    setWindowTitle(tr("Buy leads"));
    setAccessibleName(windowTitle());
    setWindowIcon(programIcon());
    setMinimumSize(px(leastWidth), px(leastHeight));
    setMaximumWidth(px(mostWidth));
    resize(px(wizardWidth), px(wizardHeight));

    for (PurchasePage* one : std::initializer_list<PurchasePage*>{m_what, m_check, m_pay, m_buy, m_done})
        m_pages->addWidget(one);
    auto* railScroll = new QScrollArea;
    railScroll->setFrameShape(QFrame::NoFrame);
    railScroll->setWidgetResizable(true);
    railScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    railScroll->setFocusPolicy(Qt::NoFocus);
    railScroll->setWidget(m_rail);
    m_rail->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_railHost = railScroll;

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_pages, 1);
    body->addWidget(m_railHost);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHeader());
    whole->addWidget(new HairLine);
    whole->addLayout(body, 1);
    whole->addWidget(new HairLine);
    m_footer = makeFooter();
    whole->addWidget(m_footer);

    m_arming.setInterval(std::min(m_pace.tickMs, 100));
    connect(&m_arming, &QTimer::timeout, this, &PurchaseWizard::armTick);
    connectPages();
    goTo(Step::What);
}

PurchaseWizard::~PurchaseWizard()
{
    // A purchase that runs is nobody's to stop by closing windows.
    if (m_job && !m_job->isOver())
        m_job->setParent(&m_floor);
    if (m_job)
        m_job->disconnect(this);
}

void PurchaseWizard::reject()
{
    if (m_job && !m_job->isOver())
        sendToBackground();
    else
        QDialog::reject();
}

void PurchaseWizard::resume(Step step)
{
    if (step != Step::What && m_step == Step::What && !m_draft.lines.isEmpty() && m_draft.isUnderstood())
        goOn();
}

void PurchaseWizard::keyPressEvent(QKeyEvent* event)
{
    // A held Enter would walk through the steps by itself.
    if (isEnter(event->key()) && event->isAutoRepeat()) {
        event->accept();
        return;
    }
    if (event->modifiers() == Qt::NoModifier && page().handleKey(*event)) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

bool PurchaseWizard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isEnter(key->key()) && key->isAutoRepeat())
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

void PurchaseWizard::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_railHost->setFixedWidth(px(width() < px(narrowBelow) ? narrowRailWidth : railWidth));
}

PurchaseWizard::Route PurchaseWizard::routeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotEnoughLeads:
        return Route::Alternatives;
    case ErrorCode::PriceChanged:
    case ErrorCode::QuoteExpired:
    case ErrorCode::CouponRefused:
        return Route::Difference;
    case ErrorCode::NotEnoughCredits:
        return Route::Wallet;
    case ErrorCode::OrderLimit:
    case ErrorCode::InvalidRequest:
    case ErrorCode::NoPrice:
        return Route::Lines;
    case ErrorCode::AccountClosed:
    case ErrorCode::NotPermitted:
    case ErrorCode::SchemaMismatch:
    case ErrorCode::SignInFailed:
    case ErrorCode::ServerNotTrusted:
        return Route::Nowhere;
    default:
        return Route::Again;
    }
}

PurchasePage& PurchaseWizard::page(Step step) const
{
    return *static_cast<PurchasePage*>(m_pages->widget(int(step)));
}

QWidget* PurchaseWizard::makeHeader()
{
    auto* header = new QWidget;
    header->setFixedHeight(px(headerHeight));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(px(28), 0, px(20), 0);
    row->setSpacing(px(16));
    row->addWidget(m_stepper, 1);
    row->addWidget(m_chip);
    m_chip->setObjectName(u"quoteChip"_s);
    live::mark(*m_chip);
    m_stepper->setObjectName(u"stepper"_s);
    return header;
}

QWidget* PurchaseWizard::makeFooter()
{
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(px(20), px(14), px(24), px(14));
    row->setSpacing(px(10));
    row->addWidget(m_cancel);
    m_sentence->setWordWrap(true);
    row->addWidget(m_sentence, 1);
    row->addStretch(1);
    row->addWidget(m_extra);
    row->addWidget(m_back);
    row->addWidget(m_next);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_sentence->setObjectName(u"footerSentence"_s);
    m_extra->setObjectName(u"extraButton"_s);
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    for (QPushButton* button : {m_cancel, m_extra, m_back, m_next}) {
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);
        button->installEventFilter(this);
    }
    setButtonHint(*m_next, QKeySequence(Qt::Key_Enter));
    m_next->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_step == Step::Buy && m_job && m_job->canCancel())
            m_job->cancel();
        else if (m_step == Step::Buy && m_job && m_job->isCancelSlow())
            Q_EMIT disconnectRequested();
        else
            reject();
    });
    connect(m_extra, &QPushButton::clicked, this, [this] {
        m_step == Step::Done ? buyMore() : sendToBackground();
    });
    connect(m_back, &QPushButton::clicked, this, &PurchaseWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &PurchaseWizard::goOn);
    return footer;
}

void PurchaseWizard::connectPages()
{
    for (PurchasePage* one : std::initializer_list<PurchasePage*>{m_what, m_check, m_pay, m_buy, m_done}) {
        connect(one, &PurchasePage::completeChanged, this, [this, one] {
            if (one != &page())
                return;
            showFooter();
            showRail();
        });
    }
    connect(m_check, &CheckPage::changeRequested, this, [this] { goTo(Step::What); });
    connect(m_pay, &PayPage::linesRequested, this, [this] { goTo(Step::What); });
    connect(m_pay, &PayPage::settingsChanged, this, [this] { Q_EMIT settingsChanged(m_settings); });
    connect(m_done, &DonePage::exportStarted, this, &PurchaseWizard::exportStarted);
    connect(&m_desk, &QuoteDesk::secondsLeftChanged, this, &PurchaseWizard::showChip);
    connect(&m_desk, &QuoteDesk::ended, this, [this] {
        showChip();
        showFooter();
    });
    connect(&m_desk, &QuoteDesk::answered, this, &PurchaseWizard::quoteAnswered);
    connect(&m_desk, &QuoteDesk::asked, this, &PurchaseWizard::showFooter);
    connect(&m_desk, &QuoteDesk::failed, this, &PurchaseWizard::showFooter);
}

void PurchaseWizard::goTo(Step step)
{
    page().leave();
    m_step = step;
    m_stepper->setCurrent(int(step));
    if (step == Step::Done)
        m_stepper->setFinished();
    m_pages->setCurrentIndex(int(step));
    m_railHost->setVisible(step != Step::Done);
    page().enter();
    if (step == Step::Buy && !m_job)
        arm(*m_next, isLargeOrder() ? m_pace.guardMs : m_pace.armMs);
    else
        arm(*m_next, 0);
    showFooter();
    showChip();
    showRail();
    focusPage();
}

void PurchaseWizard::goOn()
{
    if (needsNewQuote()) {
        m_desk.askForDifference();
        return;
    }
    switch (m_step) {
    case Step::What:
        // Between writing and checking somebody else may have bought.
        m_desk.askNow();
        goTo(Step::Check);
        break;
    case Step::Check:
        goTo(Step::Pay);
        break;
    case Step::Pay:
        goTo(Step::Buy);
        break;
    case Step::Buy:
        if (!m_job)
            buy();
        else if (m_job->isBought() && m_job->state() != PurchaseJob::State::Paying)
            goTo(Step::Done);
        else if (m_job->isOver())
            leaveRefusal();
        break;
    case Step::Done:
        m_done->exportOrCancel();
        break;
    }
}

void PurchaseWizard::goBack()
{
    switch (m_step) {
    case Step::What:
        break;
    case Step::Check:
        goTo(Step::What);
        break;
    case Step::Pay:
        goTo(Step::Check);
        break;
    case Step::Buy:
        goTo(Step::Pay);
        break;
    case Step::Done:
        Q_EMIT leadsRequested(m_draft.receipt ? m_draft.receipt->orderNumber : 0);
        accept();
        break;
    }
}

void PurchaseWizard::leaveRefusal()
{
    const Error error = m_job->error().value_or(Error{});
    dropJob();
    switch (routeOf(error.code)) {
    case Route::Alternatives:
        m_desk.askForDifference();
        goTo(Step::Check);
        m_check->setNews(Tone::Bad, tr("Another broker was faster; nothing was bought or charged."),
                         tr("Below is what is free now and what can replace the rest."));
        break;
    case Route::Difference:
        m_desk.askForDifference();
        goTo(Step::Check);
        break;
    case Route::Wallet:
        m_desk.askNow();
        goTo(Step::Pay);
        break;
    case Route::Again:
        goTo(Step::Buy);
        break;
    case Route::Lines:
        goTo(Step::What);
        break;
    case Route::Nowhere:
        QDialog::reject();
        break;
    }
}

void PurchaseWizard::buy()
{
    if (m_job || m_armed || !m_buy->isComplete())
        return;
    PurchaseRequest request;
    request.intent = IntentId::create(); // one press, one key (R18)
    request.lines = m_draft.wantedLines();
    request.quote = m_draft.quote->id;
    request.coupon = m_draft.quote->coupon;
    request.totalMax = m_draft.quote->total;
    request.payment = m_draft.payment;
    m_wasBought = false;
    m_job = new PurchaseJob(m_floor, request, m_pace, this);
    connect(m_job, &PurchaseJob::changed, this, &PurchaseWizard::jobChanged);
    m_buy->setJob(m_job);
    // The second half of a double click or a double Enter must not find a button in the same place.
    arm(*m_extra, m_pace.armMs);
    focusPage();
    m_job->start();
    jobChanged();
}

void PurchaseWizard::dropJob()
{
    m_buy->setJob(nullptr);
    m_done->setJob(nullptr);
    if (m_job) {
        m_job->disconnect(this);
        m_job->deleteLater(); // it may be speaking
        m_job.clear();
    }
}

void PurchaseWizard::jobChanged()
{
    if (!m_job)
        return;
    if (m_job->isBought() && !m_wasBought) {
        m_wasBought = true;
        m_done->setJob(m_job);
        if (m_extra->hasFocus())
            page().setFocus(Qt::OtherFocusReason); // it came there by itself; the receipt comes next
        Q_EMIT bought(*m_job->receipt());
    }
    if (m_step == Step::Buy && m_job->isBought() && m_job->isOver()) {
        goTo(Step::Done);
        return;
    }
    if (m_job->state() == PurchaseJob::State::NotBought) {
        const bool wasCancelled = m_job->wasCancelled();
        dropJob();
        goTo(Step::Buy);
        if (wasCancelled)
            m_buy->setNotice(Tone::Accent, tr("Cancelled in time."), tr("Nothing was bought, nothing was charged."));
        else
            m_buy->setNotice(Tone::Waiting, tr("It did not happen: the line was lost before the floor could sell."),
                             tr("Nothing was bought, nothing was charged. You can buy now."));
        return;
    }
    showFooter();
    showChip();
    showRail();
}

void PurchaseWizard::buyMore()
{
    dropJob();
    const PurchaseDraft fresh = PurchaseDraft::of(m_draft.wantedLines());
    m_desk.clear();
    m_draft = fresh;
    goTo(Step::What);
}

void PurchaseWizard::sendToBackground()
{
    if (!m_job)
        return;
    PurchaseJob* job = m_job;
    m_buy->setJob(nullptr);
    m_done->setJob(nullptr);
    job->disconnect(this);
    job->setParent(&m_floor);
    m_job.clear();
    Q_EMIT sentToBackground(job);
    QDialog::reject();
}

void PurchaseWizard::quoteAnswered()
{
    m_wasWarned = false;
    // A new quote that says something else is never taken in silence (R11).
    const bool hasDifference = (m_draft.difference && !m_draft.difference->isSame()) || !m_draft.isFillable();
    if (!m_job && hasDifference && (m_step == Step::Pay || m_step == Step::Buy)) {
        goTo(Step::Check);
        return;
    }
    if (!m_job && m_step == Step::Buy)
        goTo(Step::Buy); // says the same order anew, and Buy falls asleep again
    showFooter();
    showChip();
    showRail();
}

void PurchaseWizard::arm(QPushButton& button, int ms)
{
    m_armMs = ms;
    m_armed = ms > 0 ? &button : nullptr;
    m_sinceArmed.start();
    if (ms > 0)
        m_arming.start();
    armTick();
}

void PurchaseWizard::armTick()
{
    const qint64 left = m_armMs - m_sinceArmed.elapsed();
    const bool isGuarded = m_armed == m_next && m_armMs == m_pace.guardMs && isLargeOrder();
    if (left > 0) {
        m_buy->setGuard(isGuarded ? int((left + 999) / 1000) : 0);
        return;
    }
    m_arming.stop();
    m_armed = nullptr;
    m_buy->setGuard(0);
    showFooter();
}

void PurchaseWizard::focusPage()
{
    QWidget* first = page().firstFocus();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    else if (m_next->isEnabled() && !m_next->isHidden())
        m_next->setFocus(Qt::OtherFocusReason);
    else
        page().setFocus(Qt::OtherFocusReason);
}

bool PurchaseWizard::needsNewQuote() const
{
    const bool isBeforeBuying = m_step == Step::Check || m_step == Step::Pay || (m_step == Step::Buy && !m_job);
    return isBeforeBuying && m_desk.isEnded();
}

bool PurchaseWizard::isLargeOrder() const
{
    return m_settings.slowAbove && m_draft.quote && m_draft.quote->total > *m_settings.slowAbove;
}

} // namespace leadfloor
