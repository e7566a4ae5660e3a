// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderspage.h"

#include "models/domain/agescheme.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/receiptdialog.h"
#include "ui/purchase/cardpayment.h" // its page is deleted here
#include "ui/shell/jobs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

OrdersPage::OrdersPage(FloorConnection& floor, JobList& jobs, QWidget* parent)
    : ListPage(floor, u"orders"_s, tr("Orders"), parent)
    , m_jobs(jobs)
    , m_model(floor.orders())
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_detail(new OrderDetail)
{
    setList(m_model);
    setUpTable();
    addCount(m_count);
    addPane(m_detail, tr("Order beside the table"));
    setBody();
    addActions();
    connectParts();
    connectHold();
    updateAll();
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::setUpTable()
{
    table().setColumnKind(OrderModel::NumberColumn, CellKind::Id, u"104200"_s);
    table().setColumnKind(OrderModel::CreatedColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(OrderModel::StateColumn, CellKind::Word,
                          u"Awaiting payment \u00b7 119 min"_s);
    table().setColumnKind(OrderModel::LeadsColumn, CellKind::Count, u"100,000"_s);
    table().setColumnKind(OrderModel::DeliveredColumn, CellKind::Count, u"100,000"_s);
    table().setColumnKind(OrderModel::TotalColumn, CellKind::Money, u"$100,000.00"_s);
    table().setColumnKind(OrderModel::BuyerColumn, CellKind::Soft, u"Denise Thibodeaux"_s);
    table().header().setStretchLastSection(true);
    offerColumns(table(), OrderModel::NumberColumn);
}

void OrdersPage::addActions()
{
    addPageAction(u"orders.export"_s, tr("&Export this order ..."), u"download"_s, "Ctrl+E",
                  [this] { exportOrder(); });
    addPageAction(u"orders.deliver"_s, tr("&Deliver its contacts"), u"inbox"_s, "",
                  [this] { deliverCurrent(); });
    addPageAction(u"orders.leads"_s, tr("Show its &leads"), u"users"_s, "", [this] {
        if (const OrderRow* order = current(); order && order->delivered > 0)
            Q_EMIT leadsRequested(order->number);
    });
    addPageAction(u"orders.receipt"_s, tr("&Receipt"), u"receipt-text"_s, "Ctrl+P",
                  [this] { showReceipt(); });
    addListActions();
    setPanes({{&stack(), &table()}, {m_detail, &m_detail->leadsButton()}});
}

void OrdersPage::connectParts()
{
    connect(&table(), &LfTableView::openRequested, this, [this] {
        setPaneWanted(true);
        QPushButton& first = m_detail->deliverButton().isVisible() ? m_detail->deliverButton()
                                                                   : m_detail->leadsButton();
        first.setFocus(Qt::OtherFocusReason);
    });
    connect(m_detail, &OrderDetail::deliverRequested, this, &OrdersPage::deliverCurrent);
    connect(m_detail, &OrderDetail::cancelRequested, this, [this] {
        if (const QPointer<Job> job = m_deliveries.value(m_shown).job)
            job->cancel();
    });
    connect(m_detail, &OrderDetail::leadsRequested, this,
            [this] { Q_EMIT leadsRequested(m_shown); });
    connect(m_detail, &OrderDetail::exportRequested, this, &OrdersPage::exportOrder);
    connect(m_detail, &OrderDetail::receiptRequested, this, &OrdersPage::showReceipt);
    connect(m_detail, &OrderDetail::retryRequested, this, [this] {
        m_shown = 0;
        updatePane();
    });
}

void OrdersPage::begin(const CellFormat& format, const FloorIdentity& identity)
{
    table().setColumnKind(OrderModel::CreatedColumn, CellKind::Time, widestDateTime(format.locale));
    m_detail->setFormat(format, identity.buckets.isEmpty() ? agedScheme() : identity.buckets);
}

void OrdersPage::showOrder(qint64 orderNumber)
{
    m_wanted = orderNumber;
    refresh(); // it may be a new one
}

void OrdersPage::takeAnswer()
{
    chooseWanted();
    ListPage::takeAnswer();
    showTime();
}

void OrdersPage::chooseWanted()
{
    if (!m_wanted)
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.row(row).number == *m_wanted) {
            m_wanted.reset();
            table().setCurrentIndex(m_model.index(row, 0));
            return;
        }
    }
    if (m_model.rowCount() > 0 && m_model.row(m_model.rowCount() - 1).number > *m_wanted
        && m_model.canFetchMore({}))
        m_model.fetchMore({});
    else if (!m_model.error())
        m_wanted.reset(); // there is no such order
}

// What is shown

void OrdersPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"receipt-text"_s, tr("Nothing has been ordered yet"),
              tr("Every purchase becomes an order with its receipt."));
    connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this,
            &OrdersPage::inventoryRequested);
}

void OrdersPage::updateHead()
{
    int waiting = 0;
    qint64 contacts = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const OrderRow& order = m_model.row(row);
        if (isUndelivered(order)) {
            ++waiting;
            contacts += order.toDeliver() - order.delivered;
        }
    }
    const int orders = m_model.rowCount();
    QString words = !m_model.isComplete() ? tr("the newest %Ln orders", nullptr, orders)
                    : orders == 1         ? tr("1 order")
                                          : tr("%Ln orders", nullptr, orders);
    if (waiting > 0)
        words += u" \u00b7 "_s
                 % (waiting == 1
                        ? tr("%1 contacts of one order are not delivered yet")
                        : tr("%1 contacts of %Ln orders are not delivered yet", nullptr, waiting))
                       .arg(locale().toString(contacts));
    m_count->setText(m_model.hasAnswer() ? words : QString());
    m_count->setRole(waiting > 0 ? Role::Amber : Role::Text2);
}

void OrdersPage::updatePane()
{
    const OrderRow* order = current();
    if (!order) {
        m_shown = 0;
        m_receiptPending.cancel();
        m_detail->showNothing();
        return;
    }
    if (order->number != m_shown) {
        m_shown = order->number;
        m_receipt.reset();
        m_detail->showOrder(*order);
        askReceipt();
    }
    m_detail->showState(*order);
    updateDelivery();
}

void OrdersPage::askReceipt()
{
    m_receiptPending.ask(floor().orders().receipt(m_shown), [this](const Result<Receipt>& answer) {
        if (!answer) {
            m_detail->showReceiptError(answer.error());
            return;
        }
        m_receipt = *answer;
        m_detail->showReceipt(*answer);
    });
}

void OrdersPage::updateDelivery()
{
    const OrderRow* order = current();
    if (!order)
        return;
    DeliveryState state{order->delivered, isUndelivered(*order) || order->delivered > 0 ? order->toDeliver() : 0,
                        order->exportable(), false, std::nullopt};
    if (const QPointer<Job> job = m_deliveries.value(order->number).job) {
        state.isRunning = true;
        state.delivered = std::max(order->delivered, job->value());
    } else if (const auto error = m_deliveryErrors.constFind(order->number);
               error != m_deliveryErrors.constEnd()) {
        state.error = *error;
    }
    m_detail->showDelivery(state);
}

// What the person wants

void OrdersPage::deliverCurrent()
{
    if (const OrderRow* order = current(); order && isUndelivered(*order))
        deliver(order->number);
}

void OrdersPage::deliver(qint64 number)
{
    if (m_deliveries.contains(number))
        return;
    auto* job = new Job(tr("Delivery of order %1").arg(QString::number(number)));
    Delivery& delivery = m_deliveries[number];
    delivery.job = job;
    delivery.future = floor().orders().deliver(number);
    m_deliveryErrors.remove(number);
    connect(job, &Job::changed, this, &OrdersPage::updateDelivery);
    connect(job, &Job::finished, this, [this, number] { endDelivery(number); });
    job->follow<DeliveryProgress>(delivery.future, [](Job&, const DeliveryProgress& progress) {
        return progress.delivered == 1 ? tr("1 contact delivered")
                                       : tr("%Ln contacts delivered", nullptr, progress.delivered);
    });
    m_jobs.add(job);
    updateDelivery();
}

void OrdersPage::endDelivery(qint64 number)
{
    const Delivery delivery = m_deliveries.take(number);
    if (delivery.future.resultCount() > 0) {
        const Result<DeliveryProgress> answer = delivery.future.result();
        if (!answer && answer.error().code != ErrorCode::Cancelled)
            m_deliveryErrors.insert(number, answer.error());
    }
    Q_EMIT delivered(number); // some contacts may have come even if it ended early
    refresh();
    updateDelivery();
}

void OrdersPage::exportOrder()
{
    const OrderRow* order = current();
    if (!order || order->exportable() == 0 || order->delivered < order->toDeliver())
        return;
    ExportOffer offer;
    offer.order = order->number;
    offer.orderLeads = order->exportable();
    offer.first = ExportOffer::Scope::Order;
    Q_EMIT exportRequested(offer);
}

void OrdersPage::showReceipt()
{
    if (!m_receipt)
        return;
    auto* dialog = new ReceiptDialog(*m_receipt, floor().identity(), m_model.format(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OrdersPage::showEvent(QShowEvent* event)
{
    ListPage::showEvent(event);
    showTime();
}

} // namespace leadfloor
