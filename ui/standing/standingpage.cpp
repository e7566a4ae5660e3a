// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing/standingpage.h"

#include "ui/standing/standingdetail.h"
#include "ui/standing/standingdialog.h"
#include "ui/standing/standingform.h"
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

StandingPage::StandingPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"standing"_s, tr("Standing orders"), parent)
    , m_model(floor.standing())
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_detail(new StandingDetail)
{
    setList(m_model);
    setUpTable();
    auto* add = makeButton(tr("New standing order"), u"plus"_s, ButtonKind::Primary);
    add->setObjectName(u"newStandingButton"_s);
    connect(add, &QPushButton::clicked, this, [this] { create({}); });
    title().addAtEnd(add);
    addCount(m_count);
    addPane(m_detail, tr("Standing order beside the table"));
    setBody();
    addActions();
    connectParts();
    updateAll();
}

StandingPage::~StandingPage() = default;

void StandingPage::setUpTable()
{
    table().setColumnKind(StandingModel::NumberColumn, CellKind::Id, u"100"_s);
    table().setColumnKind(StandingModel::NameColumn, CellKind::Text, u"Gold in Louisiana, LA"_s);
    table().setColumnKind(StandingModel::StateColumn, CellKind::Word, tr("Waits for leads"));
    table().setColumnKind(StandingModel::TodayColumn, CellKind::Count, u"100 of 100"_s);
    table().setColumnKind(StandingModel::LeadsColumn, CellKind::Count, u"1,000 of 5,000"_s);
    table().setColumnKind(StandingModel::SpentColumn, CellKind::Money, u"$10,000.00"_s);
    table().setColumnKind(StandingModel::CeilingColumn, CellKind::Money, u"$100.00"_s);
    table().setColumnKind(StandingModel::MemberColumn, CellKind::Soft, u"Ana Brandt"_s);
    table().header().setStretchLastSection(true);
    offerColumns(table(), StandingModel::NumberColumn);
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
        setPaneWanted(true);
        m_detail->askWhetherToEnd();
    });
    addListActions();
    setPanes({{&stack(), &table()}, {m_detail, &m_detail->keyboardPlace()}});
}

void StandingPage::connectParts()
{
    connect(&floor(), &FloorConnection::stockChanged, this, [this] {
        if (isVisible()) // one of them may have bought
            refresh();
    });
    connect(&table(), &LfTableView::openRequested, this, [this] {
        setPaneWanted(true);
        m_detail->firstButton().setFocus(Qt::OtherFocusReason);
    });
    connect(m_detail, &StandingDetail::moveRequested, this, &StandingPage::move);
    connect(m_detail, &StandingDetail::changeRequested, this, &StandingPage::changeCurrent);
    connect(m_detail, &StandingDetail::orderRequested, this, &StandingPage::orderRequested);
    connect(m_detail, &StandingDetail::retryRequested, this, &StandingPage::askHistory);
}

void StandingPage::begin(const CellFormat& format, const FloorIdentity& identity)
{
    m_detail->setFormat(format, PurchaseWords::of(identity, format.locale));
}

void StandingPage::takeAnswer()
{
    if (m_wanted != 0)
        choose(std::exchange(m_wanted, 0));
    ListPage::takeAnswer();
    if (m_shown != 0)
        askHistory(); // it may have bought since
}

void StandingPage::choose(int number)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.row(row).number == number)
            table().setCurrentIndex(m_model.index(row, 0));
    }
}

// What is shown

void StandingPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"calendar"_s, tr("Nothing buys by itself yet"),
              tr("A standing order buys leads of your filter as they come, within limits of leads "
                 "and money that you set."));
    connect(empty.addButton(tr("New standing order")), &QPushButton::clicked, this,
            [this] { create({}); });
    connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this,
            &StandingPage::inventoryRequested);
}

void StandingPage::updateHead()
{
    int active = 0, paused = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        active += m_model.row(row).state == "active"_L1;
        paused += m_model.row(row).state == "paused"_L1;
    }
    QString words = active == 1 ? tr("1 is active") : tr("%Ln are active", nullptr, active);
    if (paused > 0)
        words += u" \u00b7 "_s % (paused == 1 ? tr("1 is paused") : tr("%Ln are paused", nullptr, paused));
    m_count->setText(m_model.hasAnswer() ? words : QString());
    m_count->setRole(paused > 0 ? Role::Amber : Role::Text2);
}

void StandingPage::updatePane()
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
    m_historyPending.ask(floor().standing().order(m_shown),
                         [this](const Result<StandingOrder>& answer) {
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
    m_movePending.ask(floor().standing().move(m_moving, state), [this](const Result<>& done) {
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
    m_dialog = new StandingDialog(floor(), number, request, cellFormat(), window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &StandingDialog::saved, this, [this](int saved) {
        m_wanted = saved;
        refresh();
    });
    connect(m_dialog, &QDialog::rejected, this, [this] { Q_EMIT draftClosed(draft()); });
    m_dialog->open();
    return m_dialog;
}

QJsonObject StandingPage::draft() const
{
    return m_dialog ? QJsonObject{{u"number"_s, m_dialog->number()}, {u"request"_s, m_dialog->form().request().toJson()}} : QJsonObject();
}

void StandingPage::resume(const QJsonObject& draft)
{
    openDialog(draft.value("number"_L1).toInt(), StandingRequest::fromJson(draft.value("request"_L1).toObject()));
}

} // namespace leadfloor
