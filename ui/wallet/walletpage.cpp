// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/walletpage.h"

#include "models/items/tabletext.h"
#include "ui/wallet/addcreditsdialog.h"
#include "ui/wallet/statementcell.h"
#include "ui/wallet/topuppayment.h"
#include "ui/wallet/wallettiles.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

/// Below this the statement would have too few rows beside the chart.
constexpr int chartNeedsHeightAt100 = 620;
constexpr int tilesNeedHeightAt100 = 460;
constexpr int tilesNeedWidthAt100 = 1040;
constexpr int chartHeightAt100 = 178;

} // namespace

WalletPage::WalletPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"wallet"_s, tr("Wallet"), parent)
    , m_model(floor.wallet())
    , m_days(m_model)
    , m_topupStrip(new MessageStrip)
    , m_lowStrip(new MessageStrip)
    , m_periods(new QComboBox)
    , m_save(makeButton(tr("Save ..."), u"save"_s))
    , m_bonusButton(makeButton(tr("Bonus ..."), u"tag"_s))
    , m_tiles(new WalletTiles)
    , m_chart(new ChartCard(tr("Balance")))
    , m_statement(new Card)
    , m_caption(new ThemedLabel({}, Role::Muted, 12))
    , m_closing(new QWidget)
    , m_opening(new ThemedLabel({}, Role::Text2, 12))
    , m_check(new Badge)
    , m_sum(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
    , m_balance(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
{
    setList(m_model, &m_days);
    setUpTable();
    fillHead();
    setBody(makeBody());
    m_spanTimer.setSingleShot(true);
    m_spanTimer.setInterval(0ms);
    addActions();
    connectParts();
    updateAll();
}

WalletPage::~WalletPage() = default;

void WalletPage::fillHead()
{
    m_periods->setObjectName(u"periodChoice"_s);
    m_periods->setAccessibleName(tr("Movements of which time"));
    m_periods->addItem(tr("All movements"), QVariant());
    for (const int days : {7, 30, 90, 365})
        m_periods->addItem(tr("Last %Ln days", nullptr, days), days);
    title().addAfterTitle(m_periods);
    auto* copy = makeButton(tr("Copy statement"), u"copy"_s);
    copy->setObjectName(u"copyStatementButton"_s);
    connect(copy, &QPushButton::clicked, this, &WalletPage::copyAll);
    title().addAtEnd(copy);
    m_save->setObjectName(u"saveStatementButton"_s);
    m_save->setToolTip(tr("All movements of the chosen time, as a CSV file"));
    connect(m_save, &QPushButton::clicked, this, &WalletPage::saveStatement);
    title().addAtEnd(m_save);
    m_bonusButton->setObjectName(u"bonusButton"_s);
    m_bonusButton->setToolTip(tr("What bonus credits are left, and until when"));
    m_bonusButton->hide();
    connect(m_bonusButton, &QPushButton::clicked, this, &WalletPage::showBonus);
    title().addAtEnd(m_bonusButton);
    auto* more = makeButton(tr("Add credits"), u"plus"_s, ButtonKind::Primary);
    more->setObjectName(u"addCreditsButton"_s);
    connect(more, &QPushButton::clicked, this, &WalletPage::addCredits);
    title().addAtEnd(more);
    m_topupStrip->setObjectName(u"topupStrip"_s);
    head().addWidget(m_topupStrip);
    m_lowStrip->setObjectName(u"lowStrip"_s);
    head().addWidget(m_lowStrip);
}

QWidget* WalletPage::makeBody()
{
    m_chart->setObjectName(u"balanceChart"_s);
    m_chart->setFixedHeight(px(chartHeightAt100));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(px(20), px(14), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(m_tiles);
    column->addWidget(m_chart);
    column->addWidget(makeStatement(), 1);
    return body;
}

QWidget* WalletPage::makeStatement()
{
    auto* title = new QHBoxLayout;
    title->setContentsMargins(px(16), px(10), px(16), px(4));
    title->setSpacing(px(8));
    title->addWidget(new ThemedLabel(tr("Statement"), Role::Text, 13, QFont::DemiBold));
    title->addWidget(m_caption);
    title->addStretch(1);
    m_caption->setObjectName(u"statementCaption"_s);
    m_opening->setObjectName(u"openingLabel"_s);
    m_check->setObjectName(u"checkLabel"_s);
    m_balance->setObjectName(u"closingLabel"_s);
    auto* closing = new QHBoxLayout(m_closing);
    closing->setContentsMargins(0, px(10), 0, px(4));
    closing->setSpacing(0);
    closing->addSpacing(px(16));
    closing->addWidget(new ThemedLabel(tr("Closing balance"), Role::Text, 13, QFont::DemiBold));
    closing->addSpacing(px(10));
    closing->addWidget(m_opening);
    closing->addStretch(1);
    closing->addWidget(m_check);
    // Sums stand below their columns; a label aligns by the direction of its text, and digits have but one.
    for (ThemedLabel* label : {m_sum, m_balance})
        label->setAlignment((isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_sum->setFixedWidth(table().columnWidth(StatementModel::AmountColumn));
    m_balance->setFixedWidth(table().columnWidth(StatementModel::BalanceColumn));
    closing->addWidget(m_sum);
    closing->addWidget(m_balance);
    auto* end = new QWidget; // as wide as what stands behind the words of the last column
    closing->addWidget(end);
    const auto alignEnd = [this, end] {
        const QScrollBar* bar = table().verticalScrollBar();
        end->setFixedWidth(px(10) + (bar->maximum() > 0 ? bar->sizeHint().width() : 0));
    };
    connect(table().verticalScrollBar(), &QScrollBar::rangeChanged, end, alignEnd);
    alignEnd();
    auto* column = new QVBoxLayout(m_statement);
    column->setContentsMargins(1, 1, 1, px(8)); // the frame's corners stay to be seen
    column->setSpacing(0);
    column->addLayout(title);
    column->addWidget(&stack(), 1);
    column->addWidget(new HairLine);
    column->addWidget(m_closing);
    m_statement->setMinimumHeight(px(180));
    return m_statement;
}

void WalletPage::setUpTable()
{
    table().setObjectName(u"statementTable"_s);
    table().setAccessibleName(tr("Statement"));
    table().setColumnKind(StatementModel::TimeColumn, CellKind::Time, widestTime(locale()));
    table().setColumnKind(StatementModel::WhatColumn, CellKind::Word);
    table().setColumnKind(StatementModel::OrderColumn, CellKind::Count, u"104200"_s);
    table().setColumnKind(StatementModel::AmountColumn, CellKind::Money, u"+$1,000,000.00"_s);
    table().setColumnKind(StatementModel::BalanceColumn, CellKind::Count, u"$10,000,000.00"_s);
    for (int column = 0; column < StatementModel::columns; ++column) {
        const CellKind kind = table().columnKind(column);
        delete table().itemDelegateForColumn(column);
        table().setItemDelegateForColumn(column, new StatementCell(kind, &table()));
    }
    table().setColumnHidden(StatementModel::OrderColumn, true); // "Order 1042" says it
    table().header().setSectionResizeMode(StatementModel::WhatColumn, QHeaderView::Stretch);
    table().header().setSectionsMovable(false); // lines of days span the first columns
}

void WalletPage::addActions()
{
    addPageAction(u"wallet.topup"_s, tr("&Add credits"), u"plus"_s, "", [this] { addCredits(); });
    addPageAction(u"wallet.bonus"_s, tr("&Bonus credits ..."), u"tag"_s, "", [this] { showBonus(); });
    addPageAction(u"wallet.lowLine"_s, tr("&Low balance ..."), u"bell"_s, "", [this] { setLowLine(); });
    addPageAction(u"wallet.open"_s, tr("&Open its order"), u"receipt-text"_s, "",
                  [this] { openCurrent(); });
    addPageAction(u"wallet.chart"_s, tr("&Balance as a chart"), u"chart-column"_s, "Ctrl+G",
                  [this] { setChartWanted(!m_chart->isVisible()); });
    addPageAction(u"wallet.copyAll"_s, tr("Copy the &statement"), u"copy"_s, "",
                  [this] { copyAll(); });
    addPageAction(u"wallet.save"_s, tr("Sa&ve the statement ..."), u"save"_s, "", [this] { saveStatement(); });
    addListActions();
    setPanes({{m_periods->parentWidget(), m_periods}, {m_statement, &table()}});
}

void WalletPage::connectParts()
{
    connect(&m_days, &StatementDays::totalsChanged, this, [this] {
        updateTotals();
        updateChart();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_days, signal, &m_spanTimer, qOverload<>(&QTimer::start));
    connect(&m_days, &QAbstractItemModel::layoutChanged, &m_spanTimer, qOverload<>(&QTimer::start));
    connect(&m_spanTimer, &QTimer::timeout, this, &WalletPage::updateSpans);
    connect(m_periods, &QComboBox::activated, this, [this](int index) {
        const QVariant days = m_periods->itemData(index);
        setPeriod(days.isValid() ? std::optional(days.toInt()) : std::nullopt);
    });
    connect(&table(), &LfTableView::openRequested, this, &WalletPage::openCurrent);
    connect(m_tiles, &WalletTiles::lineRequested, this, &WalletPage::setLowLine);
    connect(m_lowStrip, &MessageStrip::closed, this, [this] { m_isLowSeen = true; });
    followTeam(u"wallet"_s);
    connect(&m_model, &GrowingModel::stateChanged, this, &WalletPage::continueSaving);
}

void WalletPage::begin(const CellFormat& format, const FloorIdentity&)
{
    m_chart->setLocale(format.locale);
    m_chart->setValueText([format](double amount) {
        const QString money =
            formatMoney(Money::fromMinor(qRound64(amount * 100)), format.locale, format.currency);
        const bool isWhole = qRound64(amount * 100) % 100 == 0;
        return isWhole ? money.chopped(format.locale.decimalPoint().size() + 2) : money;
    });
    m_tiles->showWallet(m_wallet, format);
    askWallet();
    resumeTopup();
}

void WalletPage::refresh()
{
    if (isStarted())
        askWallet();
    ListPage::refresh();
}

void WalletPage::askWallet()
{
    askBonus();
    m_walletPending.ask(floor().wallet().wallet(), [this](const Result<WalletState>& answer) {
        m_walletError = answer ? std::nullopt : std::optional(answer.error());
        if (answer)
            m_wallet = *answer; // an old figure stays beside the reason why it is old
        showLow();
        updateStrip();
    });
}

void WalletPage::setPeriod(std::optional<int> days)
{
    m_period = days;
    m_periods->setCurrentIndex(std::max(0, days ? m_periods->findData(*days) : 0));
    m_days.setFirstDay(days ? std::optional(QDate::currentDate().addDays(1 - *days))
                            : std::nullopt);
    updateAll();
}

// What is shown

void WalletPage::updateHead()
{
    m_closing->setVisible(m_model.hasAnswer() && m_model.rowCount() > 0);
    updateTotals();
    updateChart();
}

void WalletPage::sayEmpty(EmptyState& empty)
{
    if (m_model.rowCount() > 0) {
        empty.say(
            u"calendar"_s, tr("Nothing moved in this time"),
            tr("There are %1 movements before it.").arg(locale().toString(m_model.rowCount())));
        connect(empty.addButton(tr("Show all movements")), &QPushButton::clicked, this,
                [this] { setPeriod(std::nullopt); });
    } else {
        empty.say(u"wallet"_s, tr("No money has moved yet"),
                  tr("Credits and purchases appear here, each with the balance after it."));
        connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this,
                &WalletPage::inventoryRequested);
    }
}

std::optional<Error> WalletPage::trouble() const
{
    return m_walletError ? m_walletError : ListPage::trouble();
}

void WalletPage::updateTotals()
{
    const StatementDays::Totals& totals = m_days.totals();
    const CellFormat& format = m_model.format();
    const auto money = [&](Money amount) {
        return formatMoney(amount, format.locale, format.currency);
    };
    const auto day = [&](QDate date) { return format.locale.toString(date, QLocale::ShortFormat); };
    const QString count = format.locale.toString(totals.movements);
    if (totals.movements == 0)
        m_caption->setText(QString());
    else if (!m_days.isWhole())
        m_caption->setText(tr("the newest %1 movements", "number").arg(count));
    else if (totals.movements == 1)
        m_caption->setText(tr("%1, one movement", "day").arg(day(totals.firstDay)));
    else if (totals.firstDay == totals.lastDay)
        m_caption->setText(tr("%1, %2 movements", "day, number").arg(day(totals.firstDay), count));
    else
        m_caption->setText(tr("%1 to %2, %3 movements", "day, day, number")
                               .arg(day(totals.firstDay), day(totals.lastDay), count));
    m_opening->setText(totals.movements > 0
                           ? tr("opening %1 on %2").arg(money(totals.opening), day(totals.firstDay))
                           : QString());
    m_check->setTone(totals.addsUp ? Tone::Good : Tone::Bad,
                     totals.addsUp ? u"circle-check"_s : u"circle-alert"_s);
    m_check->setWords(totals.addsUp ? tr("every balance adds up")
                                    : tr("balances do not add up: tell the operator"));
    m_sum->setText(totals.sum > Money() ? QString(format.locale.positiveSign() % money(totals.sum))
                                        : money(totals.sum));
    m_balance->setText(money(totals.closing));
}

void WalletPage::updateChart()
{
    const StatementDays::Totals& totals = m_days.totals();
    if (totals.movements > 0) {
        const QDate firstDay = m_days.firstDay().value_or(totals.firstDay);
        const QDateTime from = firstDay.startOfDay();
        const QDateTime to =
            m_period ? QDateTime::currentDateTime() : totals.lastDay.addDays(1).startOfDay();
        ChartSteps steps{tr("posted"), {{from, double(totals.opening.minor()) / 100}}};
        const QList<StatementRow> movements = m_days.movements();
        for (const StatementRow& one : movements)
            steps.points.append({one.at, double(one.balance.minor()) / 100});
        m_chart->setCaption(tr("by day"));
        std::optional<ChartMark> mark;
        if (m_wallet && m_wallet->lowLine)
            mark = ChartMark{tr("low-balance line"), double(m_wallet->lowLine->minor()) / 100};
        m_chart->showSteps({steps}, from, to, mark);
    }
    layOut();
}

void WalletPage::updateSpans()
{
    table().clearSpans();
    for (int row = 0; row < m_days.rowCount(); ++row) {
        if (m_days.isDay(row))
            table().setSpan(row, StatementModel::TimeColumn, 1, StatementModel::AmountColumn);
    }
}

void WalletPage::layOut()
{
    m_tiles->setCompact(width() < px(tilesNeedWidthAt100) || height() < px(tilesNeedHeightAt100));
    m_opening->setVisible(width() >= px(tilesNeedWidthAt100));
    m_check->setVisible(m_opening->isVisibleTo(this) && m_days.totals().movements > 0);
    const bool hasRoom = height() >= px(chartNeedsHeightAt100);
    m_chart->setVisible(m_days.totals().movements > 0 && m_isChartWanted.value_or(hasRoom));
}

// What the person wants

void WalletPage::openCurrent()
{
    const QModelIndex index = table().currentIndex();
    const StatementRow* movement = index.isValid() ? m_days.movement(index.row()) : nullptr;
    if (movement && movement->orderNumber > 0)
        Q_EMIT orderRequested(movement->orderNumber);
    else if (movement && movement->kind == "topup"_L1)
        showTopupReceipt(movement->at, movement->text);
}

void WalletPage::copyAll()
{
    QList<int> rows;
    for (int row = 0; row < m_model.rowCount() && rows.size() < m_days.totals().movements; ++row)
        rows.append(row); // of the model: each with its whole time, without the lines of days
    QList<int> columns;
    for (int column = 0; column < StatementModel::columns; ++column)
        columns.append(column);
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(tabSeparated(m_model, rows, columns, true));
}

void WalletPage::saveStatement()
{
    m_isSaving = true;
    continueSaving();
}

void WalletPage::continueSaving()
{
    m_save->setEnabled(!m_isSaving);
    if (!m_isSaving || m_model.isLoading())
        return;
    if (m_days.canFetchMore({})) {
        m_days.fetchMore({});
        return;
    }
    m_isSaving = false;
    m_save->setEnabled(true);
    if (m_model.error())
        return; // the strip says so
    saveFile(*this, strip(), {tr("Save the statement"), tr("CSV files (*.csv)"), u"leadfloor-statement.csv"_s,
                              statementCsv(m_days.movements(), m_model.format().currency)});
}

void WalletPage::setChartWanted(bool isWanted)
{
    m_isChartWanted = isWanted;
    layOut();
}

} // namespace leadfloor
