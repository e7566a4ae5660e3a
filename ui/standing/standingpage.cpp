// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing/standingpage.h"

#include "ui/standing/standingdetail.h"
#include "ui/standing/standingdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Below this the pane would leave the table too little (look.md section 6).
constexpr int standingDetailNeedsWidthAt100 = 860;

} // namespace

StandingPage::StandingPage(FloorConnection& floor, QWidget* parent)
    : PageBase(parent)
    , m_floor(floor)
    , m_model(floor.standing())
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_strip(new MessageStrip)
    , m_table(new LfTableView)
    , m_copy(new TableCopy(*m_table))
    , m_stack(nullptr)
    , m_detailLine(new HairLine(Qt::Vertical))
    , m_detail(new StandingDetail)
    , m_detailButton(makeIconButton(u"panel-right"_s, tr("Standing order beside the table")))
{
    setObjectName(u"standingPage"_s);
    setAccessibleName(tr("Standing orders"));
    setUpTable();
    m_stack = new TableStack(m_table);
    m_detail->setFixedWidth(m_detail->sizeHint().width());
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_stack, 1);
    body->addWidget(m_detailLine);
    body->addWidget(m_detail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new HairLine);
    column->addLayout(body, 1);
    addActions();
    connectParts();
    updateBody();
    updateCount();
}

StandingPage::~StandingPage() = default;

QWidget* StandingPage::makeHead()
{
    auto* title = new TitleRow(tr("Standing orders"));
    auto* add = makeButton(tr("New standing order"), u"plus"_s, ButtonKind::Primary);
    add->setObjectName(u"newStandingButton"_s);
    connect(add, &QPushButton::clicked, this, [this] { create({}); });
    m_detailButton->setObjectName(u"detailButton"_s);
    m_detailButton->setCheckable(true);
    title->addAtEnd(add);
    title->addAtEnd(m_detailButton);
    m_count->setObjectName(u"countLabel"_s);
    m_strip->setObjectName(u"standingStrip"_s);
    auto* head = new QWidget;
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(px(20), px(8), px(20), px(6));
    rows->setSpacing(px(6));
    rows->addWidget(title);
    rows->addWidget(m_count);
    rows->addWidget(m_strip);
    return head;
}

void StandingPage::setUpTable()
{
    m_table->setObjectName(u"standingTable"_s);
    m_table->setAccessibleName(tr("Standing orders"));
    m_table->setModel(&m_model);
    m_table->setColumnKind(StandingModel::NumberColumn, CellKind::Id, u"100"_s);
    m_table->setColumnKind(StandingModel::NameColumn, CellKind::Text, u"Gold in Louisiana, LA"_s);
    m_table->setColumnKind(StandingModel::StateColumn, CellKind::Word, tr("Waits for leads"));
    m_table->setColumnKind(StandingModel::TodayColumn, CellKind::Count, u"100 of 100"_s);
    m_table->setColumnKind(StandingModel::LeadsColumn, CellKind::Count, u"1,000 of 5,000"_s);
    m_table->setColumnKind(StandingModel::SpentColumn, CellKind::Money, u"$10,000.00"_s);
    m_table->setColumnKind(StandingModel::CeilingColumn, CellKind::Money, u"$100.00"_s);
    m_table->setColumnKind(StandingModel::MemberColumn, CellKind::Soft, u"Ana Brandt"_s);
    m_table->header().setStretchLastSection(true);
    offerColumns(*m_table, StandingModel::NumberColumn);
}

void StandingPage::addActions()
{
    addPageAction(u"standing.new"_s, tr("&New standing order ..."), u"plus"_s, "Ctrl+N", [this] { create({}); });
    addPageAction(u"standing.change"_s, tr("&Change this standing order ..."), u"pencil"_s, "F2", [this] { changeCurrent(); });
    addPageAction(u"standing.pause"_s, tr("&Pause or resume it"), u"hourglass"_s, "", [this] {
        if (const StandingOrder* order = current())
            move(order->state == "paused"_L1 ? u"active"_s : u"paused"_s);
    });
    addPageAction(u"standing.end"_s, tr("&End it"), u"circle-slash"_s, "", [this] {
        if (!current())
            return;
        setDetailWanted(true);
        m_detail->askWhetherToEnd();
    });
    addPageAction(u"standing.refresh"_s, tr("Re&fresh"), u"refresh-cw"_s, "F5", [this] { refresh(); });
    addPageAction(m_copy->copyAction());
    addPageAction(m_copy->copyWithTitlesAction());
    setPanes({{m_stack, m_table}, {m_detail, &m_detail->keyboardPlace()}});
}

void StandingPage::connectParts()
{
    connect(&m_floor, &FloorConnection::stateChanged, this, [this](FloorConnection::State state) {
        if (state == FloorConnection::State::Connected)
            start();
    });
    connect(&m_floor, &FloorConnection::stockChanged, this, [this] {
        if (isVisible()) // one of them may have bought
            refresh();
    });
    connect(&m_model, &GrowingModel::stateChanged, this, &StandingPage::takeState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StandingPage::updateDetail);
    connect(m_table, &LfTableView::previewRequested, this, [this] { setDetailWanted(!m_detail->isVisible()); });
    connect(m_table, &LfTableView::openRequested, this, [this] {
        setDetailWanted(true);
        m_detail->firstButton().setFocus(Qt::OtherFocusReason);
    });
    connect(m_detailButton, &QToolButton::clicked, this, &StandingPage::setDetailWanted);
    connect(m_detail, &StandingDetail::moveRequested, this, &StandingPage::move);
    connect(m_detail, &StandingDetail::changeRequested, this, &StandingPage::changeCurrent);
    connect(m_detail, &StandingDetail::orderRequested, this, &StandingPage::orderRequested);
    connect(m_detail, &StandingDetail::retryRequested, this, &StandingPage::askHistory);
}

void StandingPage::start()
{
    if (!isVisible() || m_floor.state() != FloorConnection::State::Connected)
        return;
    if (m_isStarted) {
        refresh();
        return;
    }
    m_isStarted = true;
    const FloorIdentity identity = m_floor.identity();
    CellFormat format = m_model.format();
    format.locale = locale();
    if (!identity.currency.isEmpty())
        format.currency = identity.currency;
    m_model.setFormat(format);
    m_detail->setFormat(format, PurchaseWords::of(identity, format.locale));
    m_model.reload();
}

void StandingPage::refresh()
{
    if (m_isStarted)
        m_model.refresh();
}

void StandingPage::takeState()
{
    updateBody();
    updateCount();
    if (m_model.isLoading())
        return;
    if (m_model.hasAnswer() && !m_model.error())
        Q_EMIT dataAgeChanged(QDateTime::currentDateTimeUtc());
    if (m_wanted != 0)
        choose(std::exchange(m_wanted, 0));
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    updateDetail();
    if (m_shown != 0)
        askHistory(); // it may have bought since
}

void StandingPage::choose(int number)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.row(row).number == number)
            m_table->setCurrentIndex(m_model.index(row, 0));
    }
}

const StandingOrder* StandingPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row) : nullptr;
}

// What is shown

void StandingPage::updateBody()
{
    if (m_model.error() && m_model.rowCount() > 0) {
        m_strip->say(*m_model.error());
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this, &StandingPage::refresh, Qt::QueuedConnection);
    } else {
        m_strip->hide();
    }
    if (m_model.rowCount() > 0) {
        m_stack->showRows();
    } else if (m_model.error()) {
        EmptyState& empty = m_stack->showEmpty();
        empty.say(u"plug"_s, toUserText(*m_model.error()), nextStep(*m_model.error()));
        connect(empty.addButton(tr("Try again")), &QPushButton::clicked, this, &StandingPage::refresh);
    } else if (m_model.isLoading() || !m_model.hasAnswer()) {
        m_stack->showLoading();
    } else {
        EmptyState& empty = m_stack->showEmpty();
        empty.say(u"calendar"_s, tr("Nothing buys by itself yet"),
                  tr("A standing order buys leads of your filter as they come, within limits of leads and money that you set."));
        connect(empty.addButton(tr("New standing order")), &QPushButton::clicked, this, [this] { create({}); });
        connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this, &StandingPage::inventoryRequested);
    }
    layOut();
}

void StandingPage::updateCount()
{
    int active = 0, paused = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        active += m_model.row(row).state == "active"_L1;
        paused += m_model.row(row).state == "paused"_L1;
    }
    QString words = active == 1 ? tr("1 is active") : tr("%n are active", nullptr, active);
    if (paused > 0)
        words += u" \u00b7 "_s % (paused == 1 ? tr("1 is paused") : tr("%n are paused", nullptr, paused));
    m_count->setText(m_model.hasAnswer() ? words : QString());
    m_count->setRole(paused > 0 ? Role::Amber : Role::Text2);
}

void StandingPage::updateDetail()
{
    const StandingOrder* order = current();
    if (!order) {
        m_shown = 0;
        m_historyPending.cancel();
        m_detail->showNothing();
        return;
    }
    const bool isOther = std::exchange(m_shown, order->number) != order->number;
    m_detail->showOrder(*order, isOther);
    m_detail->setBusy(m_moving == order->number);
    if (isOther)
        askHistory();
}

void StandingPage::askHistory()
{
    m_historyPending.ask(m_floor.standing().order(m_shown), [this](const Result<StandingOrder>& answer) {
        if (answer)
            m_detail->showHistory(*answer);
        else
            m_detail->showError(answer.error(), true);
    });
}

// What the person wants

void StandingPage::move(const QString& state)
{
    const StandingOrder* order = current();
    if (!order || m_moving != 0 || order->state == "ended"_L1 || order->state == state || (state == "active"_L1 && !order->isMine))
        return;
    m_moving = order->number;
    m_detail->setBusy(true);
    m_movePending.ask(m_floor.standing().move(m_moving, state), [this](const Result<>& done) {
        const int number = std::exchange(m_moving, 0);
        m_detail->setBusy(false);
        if (!done && number == m_shown)
            m_detail->showError(done.error(), false);
        refresh();
    });
}

void StandingPage::changeCurrent()
{
    if (const StandingOrder* order = current(); order && order->isMine && order->state != "ended"_L1)
        openDialog(order->number, order->request);
}

StandingDialog* StandingPage::create(const Filter& filter)
{
    StandingRequest request;
    request.filter = filter;
    request.filter.showOwned = false;
    request.priceMax = filter.priceMax.value_or(Money());
    return openDialog(0, request);
}

StandingDialog* StandingPage::openDialog(int number, const StandingRequest& request)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return m_dialog;
    }
    CellFormat format = m_model.format();
    format.locale = locale();
    if (const QString currency = m_floor.identity().currency; !currency.isEmpty())
        format.currency = currency;
    m_dialog = new StandingDialog(m_floor, number, request, format, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &StandingDialog::saved, this, [this](int saved) {
        m_wanted = saved;
        refresh();
    });
    m_dialog->open();
    return m_dialog;
}

void StandingPage::setDetailWanted(bool isWanted)
{
    m_isDetailWanted = isWanted;
    layOut();
}

void StandingPage::layOut()
{
    const bool hasRows = m_model.rowCount() > 0;
    const bool isShown = hasRows && m_isDetailWanted.value_or(width() >= px(standingDetailNeedsWidthAt100));
    m_detail->setVisible(isShown);
    m_detailLine->setVisible(isShown);
    m_detailButton->setChecked(isShown);
    m_detailButton->setEnabled(hasRows);
}

void StandingPage::resizeEvent(QResizeEvent* event)
{
    PageBase::resizeEvent(event);
    layOut();
}

void StandingPage::showEvent(QShowEvent* event)
{
    PageBase::showEvent(event);
    start();
}

} // namespace leadfloor
