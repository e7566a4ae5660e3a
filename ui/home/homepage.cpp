// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "models/domain/agescheme.h"
#include "ui/home/homecards.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/numbertile.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/titlerow.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int orderPage = 500;
constexpr int ordersMost = 5000;
constexpr int statementRows = 1000;
constexpr int hitsMost = 100;
constexpr int hitHours = 24;
constexpr int staleSeconds = 30; ///< shown again after so long, the page asks again
constexpr int sourcesShown = 6;
constexpr int barsMost = 7; ///< more names than that do not stand side by side
constexpr int besideFrom = 980;  ///< narrower, today and the latest stand below the numbers
constexpr int chartHeight = 190;

QString trend(qint64 now, qint64 before, const QLocale& locale)
{
    if (before <= 0)
        return {};
    const double percent = 100.0 * double(now - before) / double(before);
    return (percent >= 0 ? u"\u2197 "_s : u"\u2198 "_s) % locale.toString(std::abs(percent), 'f', 1) % u" %"_s;
}

} // namespace

HomePage::HomePage(FloorConnection& floor, QWidget* parent)
    : PageBase(parent)
    , m_floor(floor)
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_buckets(agedScheme())
    , m_title(new TitleRow(tr("Home")))
    , m_today(new ThemedLabel({}, Role::Text2))
    , m_period(new SegmentedButtons(tr("Numbers of the last")))
    , m_strip(new MessageStrip)
    , m_available(new NumberTile(u"wallet"_s, Role::AccentText, tr("Available")))
    , m_spent(new NumberTile(u"receipt-text"_s, Role::Text2, {}))
    , m_bought(new NumberTile(u"users"_s, Role::Text2, tr("Leads bought")))
    , m_refunded(new NumberTile(u"undo-2"_s, Role::Text2, tr("Refunded")))
    , m_spendChart(new ChartCard(tr("Spend")))
    , m_stockChart(new ChartCard(tr("Stock by age")))
    , m_sourceChart(new ChartCard(tr("Leads by source")))
    , m_balanceChart(new ChartCard(tr("Balance")))
    , m_tasks(new TaskCard)
    , m_latest(new LatestCard)
{
    setObjectName(u"homePage"_s);
    setAccessibleName(tr("Home"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead(*column);
    column->addWidget(new HairLine);
    makeBody(*column);
    addPageAction(u"home.refresh"_s, tr("Re&fresh"), u"refresh-cw"_s, "F5", [this] { refresh(); });
    setPanes({{m_title, m_title}, {m_scroll, m_scroll}});
    connect(m_tasks, &TaskCard::chosen, this, &HomePage::follow);
    connect(m_latest, &LatestCard::allRequested, this, &HomePage::ordersRequested);
    connect(m_latest, &LatestCard::orderRequested, this, &HomePage::orderRequested);
    connect(&m_floor, &FloorConnection::stateChanged, this, &HomePage::start);
    showTiles();
}

HomePage::~HomePage() = default;

void HomePage::makeHead(QBoxLayout& column)
{
    m_period->setObjectName(u"homePeriodButtons"_s);
    m_period->addSegment(7, tr("7 days"));
    m_period->addSegment(30, tr("30 days"));
    m_period->addSegment(90, tr("90 days"));
    m_period->setChosen(m_days);
    connect(m_period, &SegmentedButtons::chosen, this, [this](int days) {
        setDays(days);
        Q_EMIT daysChanged(days);
    });
    m_title->addAfterTitle(m_today);
    m_title->addAtEnd(m_period);
    auto* quote = makeButton(tr("Browse the inventory"), u"layers"_s, ButtonKind::Primary);
    quote->setObjectName(u"browseButton"_s);
    connect(quote, &QPushButton::clicked, this, &HomePage::inventoryRequested);
    m_title->addAtEnd(quote);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(px(20), px(8), px(20), px(8));
    head->setSpacing(px(8));
    head->addWidget(m_title);
    m_strip->setObjectName(u"homeStrip"_s);
    m_strip->hide();
    head->addWidget(m_strip);
    column.addLayout(head);
}

void HomePage::makeBody(QBoxLayout& column)
{
    m_available->value().setObjectName(u"homeAvailableLabel"_s);
    m_spent->value().setObjectName(u"homeSpentLabel"_s);
    m_bought->value().setObjectName(u"homeBoughtLabel"_s);
    m_refunded->value().setObjectName(u"homeRefundedLabel"_s);
    m_spendChart->setObjectName(u"homeSpendChart"_s);
    m_stockChart->setObjectName(u"homeStockChart"_s);
    m_sourceChart->setObjectName(u"homeSourceChart"_s);
    m_balanceChart->setObjectName(u"homeBalanceChart"_s);
    m_balanceChart->setCaption(tr("after each movement"));
    m_tiles = new QBoxLayout(QBoxLayout::LeftToRight);
    m_tiles->setSpacing(px(12));
    for (const auto& [left, right] : {std::pair{m_available, m_spent}, std::pair{m_bought, m_refunded}}) {
        auto* pair = new QHBoxLayout;
        pair->setSpacing(px(12));
        pair->addWidget(left, 1);
        pair->addWidget(right, 1);
        m_tiles->addLayout(pair, 1);
    }
    auto* charts = new QGridLayout;
    charts->setSpacing(px(12));
    int place = 0;
    for (ChartCard* card : {m_spendChart, m_stockChart, m_sourceChart, m_balanceChart}) {
        card->setMinimumHeight(px(chartHeight));
        charts->addWidget(card, place / 2, place % 2);
        ++place;
    }
    charts->setColumnStretch(0, 1);
    charts->setColumnStretch(1, 1);
    auto* numbers = new QVBoxLayout;
    numbers->setSpacing(px(12));
    numbers->addLayout(m_tiles);
    numbers->addLayout(charts, 1);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(px(12));
    beside->addWidget(m_tasks);
    beside->addWidget(m_latest, 1);

    auto* content = new QWidget;
    m_body = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_body->setContentsMargins(px(20), px(12), px(20), px(12));
    m_body->setSpacing(px(12));
    m_body->addLayout(numbers, 27);
    m_body->addLayout(beside, 10);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"homeScroll"_s);
    m_scroll->setAccessibleName(tr("Numbers and what waits"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    column.addWidget(m_scroll, 1);
}

// What is asked

void HomePage::start()
{
    if (m_floor.state() != FloorConnection::State::Connected || !isVisible())
        return;
    if (!m_isStarted) {
        const FloorIdentity identity = m_floor.identity();
        m_format.locale = locale();
        m_format.currency = identity.currency.isEmpty() ? m_format.currency : identity.currency;
        if (!identity.buckets.isEmpty())
            m_buckets = identity.buckets;
        const auto amount = [this](double value) { return money(Money::fromMinor(std::llround(value * 100))); };
        m_spendChart->setValueText(amount);
        m_balanceChart->setValueText(amount);
        for (ChartCard* card : {m_spendChart, m_stockChart, m_sourceChart, m_balanceChart})
            card->setLocale(m_format.locale);
        m_isStarted = true;
    }
    refresh();
}

void HomePage::showEvent(QShowEvent* event)
{
    PageBase::showEvent(event);
    if (!m_askedAt.isValid() || m_isIncomplete || m_askedAt.secsTo(m_clock()) > staleSeconds)
        start();
}

void HomePage::setDays(int days)
{
    m_period->setChosen(days);
    if (m_days == days)
        return;
    m_days = days;
    if (!m_isStarted)
        return;
    showTiles();
    showSpend();
    showBalance();
    refresh(); // a longer period wants older orders
}

template <class T> void HomePage::take(const Result<T>& answer, std::optional<T>& kept, void (HomePage::*showIt)())
{
    if (!answer) {
        // That the line is cut, the window says.
        m_isIncomplete = true;
        if (answer.error().code == ErrorCode::Cancelled || answer.error().code == ErrorCode::Disconnected)
            return;
        m_strip->say(answer.error());
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this, [this] { refresh(); });
        return;
    }
    kept = *answer;
    (this->*showIt)();
    Q_EMIT dataAgeChanged(m_askedAt);
}

void HomePage::refresh()
{
    if (!m_isStarted || m_floor.state() != FloorConnection::State::Connected)
        return;
    m_askedAt = m_clock();
    m_isIncomplete = false;
    m_today->setText(m_format.locale.toString(m_askedAt.toLocalTime().date(), QLocale::LongFormat));
    m_strip->hide();
    m_walletPending.ask(m_floor.wallet().wallet(),
                        [this](const Result<WalletState>& answer) { take(answer, m_walletState, &HomePage::showTiles); });
    m_statementPending.ask(m_floor.wallet().statement(0, statementRows),
                           [this](const Result<QList<StatementRow>>& answer) { take(answer, m_statement, &HomePage::showBalance); });
    m_stockPending.ask(m_floor.inventory().facets({}), [this](const Result<Facets>& answer) { take(answer, m_stock, &HomePage::showStock); });
    const QDate today = m_clock().date();
    m_sourcesPending.ask(m_floor.reports().bought(BoughtBy::Source, {today.addDays(1 - m_days), today}),
                         [this](const Result<QList<BoughtPart>>& answer) { take(answer, m_sources, &HomePage::showSources); });
    m_workPending.ask(m_floor.work().counts({}, m_clock().toLocalTime().date().endOfDay().toUTC()),
                      [this](const Result<WorkCounts>& answer) { take(answer, m_work, &HomePage::showTasks); });
    m_hitsPending.ask(m_floor.watches().hits(0, hitsMost), [this](const Result<QList<WatchHit>>& answer) { take(answer, m_hits, &HomePage::showTasks); });
    m_ordersComing.clear();
    askOrders();
}

void HomePage::askOrders()
{
    const qint64 before = m_ordersComing.isEmpty() ? 0 : m_ordersComing.last().number;
    m_ordersPending.ask(m_floor.orders().orders(before, orderPage), [this](const Result<QList<OrderRow>>& answer) {
        if (answer) {
            m_ordersComing += *answer;
            const bool reachesBack = answer->size() < orderPage || m_ordersComing.size() >= ordersMost ||
                                     m_ordersComing.last().createdAt < homeFiguresFrom(m_clock().toLocalTime().date(), m_days);
            if (!reachesBack) {
                askOrders();
                return;
            }
        }
        take(answer ? Result<QList<OrderRow>>(m_ordersComing) : answer, m_orders, &HomePage::showTiles);
        showSpend();
        showTasks();
    });
}

// What is shown

QString HomePage::money(Money amount) const
{
    return formatMoney(amount, m_format.locale, m_format.currency);
}

void HomePage::showTiles()
{
    m_spent->setTitle(tr("Spent in %Ln days", nullptr, m_days));
    if (m_walletState) {
        m_available->setValue(money(m_walletState->available));
        m_available->setDetail(m_walletState->pending > Money() ? tr("%1 more is kept for orders").arg(money(m_walletState->pending))
                                                                : tr("to buy leads with"));
    }
    if (!m_orders)
        return;
    const QLocale& locale = m_format.locale;
    const HomeFigures figures = homeFigures(*m_orders, m_clock().toLocalTime().date(), m_days);
    m_spent->setValue(money(figures.spent));
    const QString spendTrend = trend(figures.spent.minor(), figures.spentBefore.minor(), locale);
    m_spent->setDetail(spendTrend.isEmpty() ? tr("nothing in the time before")
                                            : tr("%1 against %2").arg(spendTrend, money(figures.spentBefore)));
    m_bought->setValue(locale.toString(figures.leads));
    const Money each = figures.leads > 0 ? Money::fromMinor(figures.spent.minor() / figures.leads) : Money();
    m_bought->setDetail(figures.leads > 0 ? tr("%1 each on average").arg(money(each)) : tr("none in this time"));
    m_refunded->setValue(figures.leads > 0 ? locale.toString(100.0 * figures.refundedLeads / figures.leads, 'f', 1) % u" %"_s : QString());
    m_refunded->setDetail(figures.refundedLeads == 1 ? tr("1 lead") : tr("%1 leads").arg(locale.toString(figures.refundedLeads)));
    QList<double> spent, leads;
    for (const HomeFigures::Day& day : figures.days) {
        spent.append(double(day.spent.minor()));
        leads.append(day.leads);
    }
    m_spent->setLine(spent);
    m_bought->setLine(leads);
}

void HomePage::showTasks()
{
    // All three or none: a list that grows while one reads it is no list.
    if (!m_orders || !m_work || !m_hits)
        return;
    m_tasks->showTasks(homeTasks(*m_orders, m_work->due, *m_hits, m_clock().addSecs(-3600 * hitHours)), m_format);
}

void HomePage::showSpend()
{
    if (!m_orders)
        return;
    const HomeFigures figures = homeFigures(*m_orders, m_clock().toLocalTime().date(), m_days);
    // Some days a bar, so that names fit below; the last bar ends today.
    const int width = (m_days + barsMost - 1) / barsMost;
    QList<ChartBar> bars;
    for (qsizetype end = figures.days.size(); end > 0; end -= width) {
        Money sum;
        const qsizetype from = std::max<qsizetype>(end - width, 0);
        for (qsizetype i = from; i < end; ++i)
            sum = Money::fromMinor(sum.minor() + figures.days.at(i).spent.minor());
        bars.prepend({m_format.locale.toString(figures.days.at(from).day, u"d MMM"_s), double(sum.minor()) / 100});
    }
    m_spendChart->setCaption(width == 1 ? tr("each day") : tr("each %Ln days", nullptr, width));
    m_spendChart->showBars(tr("From"), tr("Spent"), bars);
}

void HomePage::showStock()
{
    QList<ChartBar> bars;
    for (const AgeBucket& bucket : std::as_const(m_buckets)) {
        const auto found = std::find_if(m_stock->buckets.cbegin(), m_stock->buckets.cend(),
                                        [&bucket](const FacetValue& value) { return value.value == bucket.code; });
        bars.append({ageBucketText(bucket, m_format.locale), found == m_stock->buckets.cend() ? 0.0 : double(found->leads)});
    }
    m_stockChart->showBars(tr("Age"), tr("Leads"), bars);
}

void HomePage::showSources()
{
    QList<ChartBar> bars;
    for (const BoughtPart& part : std::as_const(*m_sources)) {
        if (bars.size() < sourcesShown)
            bars.append({part.value.isEmpty() ? tr("not supplied") : part.label.isEmpty() ? part.value : part.label, double(part.netLeads())});
    }
    m_sourceChart->setCaption(bars.isEmpty() ? tr("none came in the last %Ln days", nullptr, m_days) : tr("bought in the last %Ln days", nullptr, m_days));
    m_sourceChart->showBars(tr("Source"), tr("Leads"), bars);
}

void HomePage::showBalance()
{
    m_latest->showRows(m_statement, m_format);
    if (!m_statement)
        return;
    const QDateTime to = m_clock();
    ChartSteps steps{tr("Balance"), {}};
    for (const StatementRow& row : std::as_const(*m_statement))
        steps.points.prepend({row.at, double(row.balance.minor()) / 100});
    if (!m_statement->isEmpty()) {
        const StatementRow& oldest = m_statement->last();
        steps.points.prepend({std::min(oldest.at.addMSecs(-1), to.addDays(-m_days)), double(oldest.balance.minor() - oldest.amount.minor()) / 100});
    }
    m_balanceChart->showSteps({steps}, to.addDays(-m_days), to);
}

void HomePage::follow(const HomeTask& task)
{
    switch (task.kind) {
    case HomeTask::Kind::Hold:
    case HomeTask::Kind::Invoice:
    case HomeTask::Kind::Delivery:
        Q_EMIT orderRequested(task.order);
        break;
    case HomeTask::Kind::Calls:
        Q_EMIT callsRequested();
        break;
    case HomeTask::Kind::Watch:
        Q_EMIT filterRequested(task.filter);
        break;
    }
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    PageBase::resizeEvent(event);
    const auto direction = width() < px(besideFrom) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_body->setDirection(direction);
    m_tiles->setDirection(direction);
    const bool isWide = direction == QBoxLayout::LeftToRight;
    m_today->setVisible(isWide);
    m_stockChart->setCaption(isWide ? tr("months since the inquiry, everything on offer") : QString());
}

} // namespace leadfloor
