// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderdetail.h"

#include "models/items/ordermodel.h"
#include "ui/lists/timelinerow.h"
#include "ui/orders/holdcard.h"
#include "ui/orders/orderwords.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
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

constexpr qreal orderDetailWidth = 380;

} // namespace

OrderDetail::OrderDetail(QWidget* parent)
    : DetailPane(tr("Order"), tr("Choose an order to see its lines."), orderDetailWidth, parent)
    , m_title(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_state(new Badge)
    , m_bought(new ThemedLabel({}, Role::Text2, 12))
    , m_total(new ThemedLabel({}, Role::Text, 20, QFont::DemiBold))
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_hold(new HoldCard)
    , m_delivered(new ThemedLabel({}, Role::Text2))
    , m_bar(new QProgressBar)
    , m_deliver(makeButton({}, u"inbox"_s, ButtonKind::Primary))
    , m_cancel(makeButton(tr("Stop"), u"x"_s))
    , m_leads(makeButton(tr("Show leads"), u"users"_s))
    , m_export(makeButton(tr("Export"), u"download"_s))
    , m_receipt(makeButton(tr("Receipt"), u"receipt-text"_s))
    , m_lines(new QVBoxLayout)
    , m_timeline(new QVBoxLayout)
{
    setObjectName(u"orderDetail"_s);
    m_deliver->setObjectName(u"deliverButton"_s);
    m_cancel->setObjectName(u"stopDeliveryButton"_s);
    m_leads->setObjectName(u"showLeadsButton"_s);
    m_export->setObjectName(u"exportOrderButton"_s);
    m_receipt->setObjectName(u"receiptButton"_s);
    m_delivered->setObjectName(u"deliveredLabel"_s);
    strip().setObjectName(u"orderDetailStrip"_s);
    m_delivered->setWordWrap(true);
    m_bought->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Contacts delivered"));
    addWidgets();
    connectButtons();
}

OrderDetail::~OrderDetail() = default;

void OrderDetail::addWidgets()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    auto* money = new QHBoxLayout;
    money->setSpacing(px(8));
    money->addWidget(m_total, 0, Qt::AlignBottom);
    money->addWidget(m_count, 0, Qt::AlignBottom);
    money->addStretch(1);

    column().addLayout(head);
    column().addWidget(m_bought);
    column().addLayout(money);
    column().addWidget(m_hold);
    m_delivery = makeDeliveryCard();
    column().addWidget(m_delivery);
    column().addLayout(buttonRow({m_leads, m_export, m_receipt}));
    column().addWidget(new HairLine);
    column().addWidget(&strip());
    QVBoxLayout& known = addLater(tr("Loading lines and timeline ..."));
    known.addWidget(makePartTitle(tr("Lines")));
    m_lines->setSpacing(px(8));
    known.addLayout(m_lines);
    known.addSpacing(px(4));
    known.addWidget(makePartTitle(tr("Timeline")));
    m_timeline->setSpacing(0);
    known.addLayout(m_timeline);
}

QWidget* OrderDetail::makeDeliveryCard()
{
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(px(12), px(10), px(12), px(10));
    column->setSpacing(px(8));
    column->addWidget(m_delivered);
    column->addWidget(m_bar);
    column->addLayout(buttonRow({m_deliver, m_cancel}));
    return card;
}

void OrderDetail::connectButtons()
{
    connect(m_deliver, &QPushButton::clicked, this, &OrderDetail::deliverRequested);
    connect(m_cancel, &QPushButton::clicked, this, &OrderDetail::cancelRequested);
    connect(m_leads, &QPushButton::clicked, this, &OrderDetail::leadsRequested);
    connect(m_export, &QPushButton::clicked, this, &OrderDetail::exportRequested);
    connect(m_receipt, &QPushButton::clicked, this, &OrderDetail::receiptRequested);
}

void OrderDetail::setFormat(const CellFormat& format, const QList<AgeBucket>& buckets)
{
    m_format = format;
    m_buckets = buckets;
    m_hold->setFormat(format);
}

void OrderDetail::showOrder(const OrderRow& order)
{
    m_title->setText(tr("Order %1").arg(QString::number(order.number)));
    m_hold->showOrder(order);
    showState(order);
    const QString time =
        m_format.locale.toString(order.createdAt.toLocalTime(), QLocale::ShortFormat);
    const bool isPaid = order.state == "completed"_L1 || order.state == "refunded"_L1;
    m_bought->setText(order.buyer.isEmpty()
                          ? (isPaid ? tr("bought %1", "time") : tr("ordered %1", "time")).arg(time)
                          : (isPaid ? tr("bought %1 by %2", "time, person") : tr("ordered %1 by %2", "time, person"))
                                .arg(time, order.buyer));
    m_total->setText(formatMoney(order.total, m_format.locale, m_format.currency));
    m_count->setText(order.leads == 1 ? tr("for 1 lead")
                                      : tr("for %Ln leads", nullptr, order.leads));
    waitForLater();
    m_receipt->setEnabled(false);
    showContent();
}

void OrderDetail::showState(const OrderRow& order)
{
    const OrderStateLook look = orderStateLook(orderStateAt(order));
    m_state->setTone(look.tone, look.iconName);
    m_state->setWords(look.text);
    m_hold->showTime(order);
    const bool waits = isOnHold(order);
    m_hold->setVisible(waits);
    m_delivery->setVisible(order.state == "completed"_L1 || order.delivered > 0);
}

void OrderDetail::showDelivery(const DeliveryState& delivery)
{
    const QLocale& locale = m_format.locale;
    const int outstanding = std::max(0, delivery.leads - delivery.delivered);
    const bool isDone = delivery.leads > 0 && outstanding == 0;
    const QString done = locale.toString(delivery.delivered), all = locale.toString(delivery.leads);
    if (delivery.leads == 0)
        m_delivered->setText(tr("Nothing to deliver"));
    else if (isDone)
        m_delivered->setText(delivery.leads == 1
                                 ? tr("Its contact is delivered")
                                 : tr("All %Ln contacts delivered", nullptr, delivery.leads));
    else if (delivery.isRunning)
        m_delivered->setText(tr("%1 of %2 contacts delivered ...").arg(done, all));
    else
        m_delivered->setText(tr("%1 of %2 contacts delivered, %3 outstanding")
                                 .arg(done, all, locale.toString(outstanding)));
    m_delivered->setRole(isDone                                      ? Role::Green
                         : delivery.isRunning || delivery.leads == 0 ? Role::Text2
                                                                     : Role::Amber);
    m_bar->setRange(0, std::max(1, delivery.leads));
    m_bar->setValue(delivery.delivered);
    m_bar->setVisible(outstanding > 0);
    m_deliver->setText(outstanding == 1 ? tr("Deliver 1 contact")
                                        : tr("Deliver %Ln contacts", nullptr, outstanding));
    m_deliver->setVisible(outstanding > 0 && !delivery.isRunning);
    m_cancel->setVisible(delivery.isRunning);
    m_leads->setEnabled(delivery.delivered > 0);
    m_export->setEnabled(isDone && delivery.exportable > 0);
    m_export->setToolTip(outstanding > 0                        ? tr("Deliver its contacts first")
                         : isDone && delivery.exportable == 0 ? tr("Refunded leads are not exported")
                                                              : QString());
    if (delivery.error) {
        strip().say(*delivery.error);
        connect(strip().addButton(tr("Try again")), &QPushButton::clicked, this,
                &OrderDetail::deliverRequested);
    } else if (m_saysDeliveryError) {
        strip().hide();
    }
    m_saysDeliveryError = delivery.error.has_value();
}

QWidget* OrderDetail::makeLine(const ReceiptLine& line) const
{
    const QLocale& locale = m_format.locale;
    auto* card = new Card(nullptr, Role::Page, Role::Hair);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(px(12), px(8), px(12), px(8));
    column->setSpacing(px(3));
    auto* words =
        new ThemedLabel(orderLineText(line.text, m_buckets, locale), Role::Text, 13, QFont::Medium);
    words->setWordWrap(true);
    auto* total = new ThemedLabel(formatMoney(line.list(), locale, m_format.currency), Role::Text,
                                  13, QFont::DemiBold);
    auto* first = new QHBoxLayout;
    first->setSpacing(px(10));
    first->addWidget(words, 1);
    first->addWidget(total, 0, Qt::AlignTop);
    column->addLayout(first);
    auto* detail =
        new ThemedLabel(orderLineDetail(line, locale, m_format.currency), Role::Muted, 12);
    detail->setWordWrap(true);
    column->addWidget(detail);
    if (const QStringList notes = pickNotes(line); !notes.isEmpty()) {
        auto* picks = new ThemedLabel(notes.join(u'\n'), Role::Text2, 12);
        picks->setObjectName(u"pickNotesLabel"_s);
        picks->setWordWrap(true);
        column->addWidget(picks);
    }
    if (line.leads < line.requested) {
        auto* fewer =
            new ThemedLabel(tr("%1 asked for, %2 were there")
                                .arg(locale.toString(line.requested), locale.toString(line.leads)),
                            Role::Amber, 12);
        fewer->setWordWrap(true);
        column->addWidget(fewer);
    }
    return card;
}

QWidget* OrderDetail::makeDiscounts(const Receipt& receipt) const
{
    auto* card = new Card(nullptr, Role::Page, Role::Hair);
    card->setObjectName(u"discountCard"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(px(12), px(8), px(12), px(8));
    column->setSpacing(px(3));
    const auto add = [&](const QString& words, Money amount, Role role, QFont::Weight weight) {
        auto* label = new ThemedLabel(words, role, 13, weight);
        label->setWordWrap(true);
        auto* row = new QHBoxLayout;
        row->setSpacing(px(10));
        row->addWidget(label, 1);
        row->addWidget(new ThemedLabel(formatMoney(amount, m_format.locale, m_format.currency), role, 13, weight), 0, Qt::AlignTop);
        column->addLayout(row);
    };
    add(tr("List price"), receipt.list(), Role::Text2, QFont::Normal);
    const QList<Discount> discounts = receipt.discounts();
    for (const Discount& discount : discounts)
        add(discountText(discount, m_format.locale), Money::fromMinor(-discount.amount.minor()), Role::Green, QFont::Normal);
    add(tr("Net"), receipt.total, Role::Text, QFont::DemiBold);
    return card;
}

void OrderDetail::showReceipt(const Receipt& receipt)
{
    clear(*m_lines);
    for (const ReceiptLine& line : receipt.lines)
        m_lines->addWidget(makeLine(line));
    if (receipt.discount.minor() > 0)
        m_lines->addWidget(makeDiscounts(receipt));
    clear(*m_timeline);
    for (qsizetype i = 0; i < receipt.timeline.size(); ++i) {
        const OrderEvent& event = receipt.timeline.at(i);
        const OrderStateLook look = orderStateLook(event.state);
        m_timeline->addWidget(
            new TimelineRow({orderEventText(event, m_format.locale, m_format.currency),
                             m_format.locale.toString(event.at.toLocalTime(), QLocale::ShortFormat),
                             look.iconName, look.tone},
                            i + 1 == receipt.timeline.size()));
    }
    showLater();
    m_receipt->setEnabled(true);
}

void OrderDetail::showReceiptError(const Error& error)
{
    m_saysDeliveryError = false;
    failLater(error);
}

} // namespace leadfloor
