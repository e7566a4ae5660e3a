// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing/standingdetail.h"

#include "models/items/standingmodel.h"
#include "ui/standing/standingwords.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal standingDetailWidth = 380;
constexpr int barSteps = 1000;

void addWrapped(QVBoxLayout& rows, const QString& words)
{
    auto* label = new ThemedLabel(words, Role::Text2, 12);
    label->setWordWrap(true);
    rows.addWidget(label);
}

QWidget* limitRow(const StandingLimit& limit)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(3));
    auto* words = new QHBoxLayout;
    auto* name = new ThemedLabel(limit.name, Role::Text2);
    name->setWordWrap(true);
    words->addWidget(name, 1);
    words->addWidget(new ThemedLabel(limit.text, Role::Text, 13, QFont::Medium));
    column->addLayout(words);
    auto* bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setRange(0, barSteps);
    bar->setValue(limit.cap > 0 ? int(std::min<qint64>(barSteps, limit.bought * barSteps / limit.cap)) : 0);
    bar->setAccessibleName(limit.name % u", "_s % limit.text);
    column->addWidget(bar);
    return row;
}

} // namespace

StandingDetail::StandingDetail(QWidget* parent)
    : DetailPane(tr("Standing order"), tr("Choose a standing order to see what it has bought."),
                 standingDetailWidth, parent)
    , m_title(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_state(new Badge)
    , m_reason(new ThemedLabel({}, Role::Amber, 12))
    , m_what(new ThemedLabel)
    , m_made(new ThemedLabel({}, Role::Text2, 12))
    , m_days(new ThemedLabel({}, Role::Text2, 12))
    , m_limits(new QVBoxLayout)
    , m_pause(makeButton(tr("Pause"), u"hourglass"_s))
    , m_resume(makeButton(tr("Resume"), u"refresh-cw"_s, ButtonKind::Primary))
    , m_change(makeButton(tr("Change ..."), u"pencil"_s))
    , m_end(makeButton(tr("End"), u"circle-slash"_s))
    , m_slices(new QVBoxLayout)
    , m_events(new QVBoxLayout)
{
    setObjectName(u"standingDetail"_s);
    m_pause->setObjectName(u"pauseButton"_s);
    m_resume->setObjectName(u"resumeButton"_s);
    m_change->setObjectName(u"changeButton"_s);
    m_end->setObjectName(u"endButton"_s);
    strip().setObjectName(u"standingDetailStrip"_s);
    for (ThemedLabel* label : {m_title, m_reason, m_what, m_made, m_days})
        label->setWordWrap(true);
    addWidgets();
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(u"paused"_s); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(u"active"_s); });
    connect(m_change, &QPushButton::clicked, this, &StandingDetail::changeRequested);
    connect(m_end, &QPushButton::clicked, this, &StandingDetail::askWhetherToEnd);
}

StandingDetail::~StandingDetail() = default;

void StandingDetail::addWidgets()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    m_limits->setContentsMargins(px(12), px(10), px(12), px(12));
    m_limits->setSpacing(px(10));
    card->setLayout(m_limits);
    column().addLayout(head);
    for (ThemedLabel* label : {m_reason, m_what, m_days, m_made})
        column().addWidget(label);
    column().addWidget(card);
    column().addLayout(buttonRow({m_resume, m_pause, m_change, m_end}));
    column().addWidget(&strip());
    column().addWidget(new HairLine);
    QVBoxLayout& known = addLater(tr("Loading its purchases ..."));
    known.addWidget(makePartTitle(tr("Bought")));
    m_slices->setSpacing(px(6));
    known.addLayout(m_slices);
    known.addSpacing(px(4));
    known.addWidget(makePartTitle(tr("History")));
    m_events->setSpacing(px(6));
    known.addLayout(m_events);
}

void StandingDetail::setFormat(const CellFormat& format, const PurchaseWords& words)
{
    m_format = format;
    m_words = words;
}

void StandingDetail::showOrder(const StandingOrder& order, bool isOther)
{
    m_order = order;
    const StandingStateLook look = standingStateLook(order.state, order.lastCode);
    m_title->setText(order.request.name);
    m_state->setTone(look.tone, look.iconName);
    m_state->setWords(look.text);
    const QString reason = standingReasonText(order.reason);
    m_reason->setText(reason);
    m_reason->setRole(order.state == "paused"_L1 ? Role::Amber : Role::Text2);
    m_reason->setVisible(!reason.isEmpty() && order.state != "active"_L1);
    m_what->setText(tr("%1, at most %2 a lead", "which leads, price")
                        .arg(m_words.title(order.request.filter), formatMoney(order.request.priceMax, m_format.locale, m_format.currency)));
    const QTimeZone zone(order.request.timeZone.toLatin1());
    const auto dayOf = [&](const QDateTime& time) {
        return m_format.locale.toString(zone.isValid() ? time.toTimeZone(zone) : time.toUTC(), QLocale::ShortFormat);
    };
    QStringList days;
    if (order.request.startsAt > QDateTime::currentDateTimeUtc())
        days.append(tr("Starts %1.", "moment").arg(dayOf(order.request.startsAt)));
    if (order.request.endsAt.isValid())
        days.append(tr("Ends %1.", "moment").arg(dayOf(order.request.endsAt)));
    days.append(tr("Its days begin at midnight in %1.").arg(QString(order.request.timeZone).replace(u'_', u' ')));
    m_days->setText(days.join(u' '));
    const QString made = m_format.locale.toString(order.createdAt.toLocalTime(), QLocale::ShortFormat);
    m_made->setText((order.fromOrder > 0 ? tr("No. %1, by %2, %3: the rest of order %4").arg(QString::number(order.number), order.member, made, QString::number(order.fromOrder))
                                         : tr("No. %1, by %2, %3", "number, person, moment").arg(QString::number(order.number), order.member, made)));
    clear(*m_limits);
    const QList<StandingLimit> limits = standingLimits(order, m_format);
    for (const StandingLimit& limit : limits)
        m_limits->addWidget(limitRow(limit));
    if (!order.request.caps.leadsTotal || !order.request.caps.moneyTotal)
        addWrapped(*m_limits, tr("Bought so far: %1 leads for %2").arg(m_format.locale.toString(order.bought.leadsTotal), formatMoney(order.bought.moneyTotal, m_format.locale, m_format.currency)));
    if (isOther)
        waitForLater();
    showButtons();
    showContent();
}

void StandingDetail::showButtons()
{
    const bool isEnded = m_order.state == "ended"_L1;
    const bool isPaused = m_order.state == "paused"_L1;
    const QString whose = m_order.isMine ? QString() : tr("Only %1, who made it, can do this").arg(m_order.member);
    m_pause->setVisible(!isEnded && !isPaused);
    m_resume->setVisible(isPaused);
    m_change->setVisible(!isEnded);
    m_end->setVisible(!isEnded);
    for (QPushButton* button : {m_resume, m_change}) {
        button->setEnabled(m_order.isMine && !m_isBusy);
        button->setToolTip(whose);
    }
    m_pause->setEnabled(!m_isBusy);
    m_end->setEnabled(!m_isBusy);
}

void StandingDetail::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy)
        strip().hide();
    showButtons();
}

void StandingDetail::showHistory(const StandingOrder& order)
{
    clear(*m_slices);
    clear(*m_events);
    for (const StandingSlice& slice : order.slices)
        m_slices->addWidget(makeSlice(slice));
    if (order.slices.isEmpty())
        m_slices->addWidget(new ThemedLabel(tr("Nothing yet"), Role::Muted));
    for (auto event = order.events.crbegin(); event != order.events.crend(); ++event) {
        const QString at = m_format.locale.toString(event->at.toLocalTime(), QLocale::ShortFormat);
        const QString reason = standingReasonText(event->reason);
        addWrapped(*m_events, tr("%1 \u00b7 %2: %3", "moment, state, reason").arg(at, standingStateLook(event->state).text, reason));
    }
    showLater();
}

QWidget* StandingDetail::makeSlice(const StandingSlice& slice)
{
    auto* row = new QWidget;
    auto* columns = new FlowLayout(px(8), row);
    auto* link = makeButton(tr("Order %1").arg(QString::number(slice.orderNumber)), {}, ButtonKind::Link);
    link->setObjectName(u"sliceOrderButton"_s);
    connect(link, &QPushButton::clicked, this, [this, number = slice.orderNumber] { Q_EMIT orderRequested(number); });
    columns->addWidget(link);
    columns->addWidget(new ThemedLabel(m_format.locale.toString(slice.at.toLocalTime(), QLocale::ShortFormat), Role::Muted, 11));
    columns->addWidget(new ThemedLabel(slice.leads == 1 ? tr("1 lead") : tr("%Ln leads", nullptr, slice.leads), Role::Text2));
    columns->addWidget(new ThemedLabel(formatMoney(slice.total, m_format.locale, m_format.currency), Role::Text, 13, QFont::Medium));
    return row;
}

void StandingDetail::showError(const Error& error, bool canRetry)
{
    if (canRetry)
        failLater(error);
    else
        strip().say(error);
}

void StandingDetail::askWhetherToEnd()
{
    if (m_order.state == "ended"_L1 || m_isBusy)
        return;
    strip().say(Tone::Waiting, tr("End %1 for good?", "a standing order").arg(m_order.request.name),
                tr("It cannot be resumed. What it has bought stays yours."), false);
    QPushButton* yes = strip().addButton(tr("End it"), ButtonKind::Danger);
    yes->setObjectName(u"confirmEndButton"_s);
    QPushButton* no = strip().addButton(tr("Keep it"));
    // Either takes its button away.
    connect(yes, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(u"ended"_s); }, Qt::QueuedConnection);
    connect(no, &QPushButton::clicked, &strip(), &QWidget::hide, Qt::QueuedConnection);
    no->setFocus(Qt::OtherFocusReason);
}

QPushButton& StandingDetail::firstButton() const
{
    return m_resume->isVisible() && m_resume->isEnabled() ? *m_resume : m_pause->isVisible() ? *m_pause : *m_change;
}

} // namespace leadfloor
