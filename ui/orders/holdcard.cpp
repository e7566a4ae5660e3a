// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/holdcard.h"

#include "models/items/ordermodel.h"
#include "ui/purchase/cardpayment.h"
#include "ui/purchase/cardtext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

HoldCard::HoldCard(QWidget* parent)
    : QWidget(parent)
    , m_left(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
    , m_why(new ThemedLabel({}, Role::Text2, 12))
    , m_strip(new MessageStrip)
    , m_cardWord(new ThemedLabel({}, Role::Text, 12, QFont::Medium))
    , m_byCard(makeButton(tr("Pay by card"), u"credit-card"_s, ButtonKind::Primary))
    , m_check(makeButton(tr("Check"), u"refresh-cw"_s))
    , m_pay(makeButton({}, u"wallet"_s, ButtonKind::Primary))
    , m_renew(makeButton(tr("Renew"), u"refresh-cw"_s))
    , m_cancel(makeButton(tr("Cancel order"), u"x"_s))
{
    setObjectName(u"holdCard"_s);
    setAccessibleName(tr("Payment"));
    m_left->setObjectName(u"holdLeftLabel"_s);
    m_strip->setObjectName(u"holdStrip"_s);
    m_pay->setObjectName(u"payOrderButton"_s);
    m_cardWord->setObjectName(u"cardLabel"_s);
    m_cardWord->setWordWrap(true);
    m_cardWord->hide();
    m_byCard->setObjectName(u"payByCardButton"_s);
    m_byCard->setToolTip(tr("Opens the card provider's page in your browser"));
    m_check->setObjectName(u"checkCardButton"_s);
    m_check->setToolTip(tr("Asks the card provider whether it is paid"));
    m_check->hide();
    m_renew->setObjectName(u"renewOrderButton"_s);
    m_cancel->setObjectName(u"cancelOrderButton"_s);
    m_renew->setToolTip(tr("Keeps the leads five minutes longer, once"));
    m_left->setWordWrap(true);
    m_why->setWordWrap(true);
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(px(12), px(10), px(12), px(10));
    column->setSpacing(px(8));
    column->addWidget(m_left);
    column->addWidget(m_why);
    column->addWidget(m_cardWord);
    auto* zeroth = new QHBoxLayout;
    zeroth->setSpacing(px(8));
    zeroth->addWidget(m_byCard);
    zeroth->addWidget(m_check);
    zeroth->addStretch(1);
    column->addLayout(zeroth);
    auto* first = new QHBoxLayout;
    first->setSpacing(px(8));
    first->addWidget(m_pay);
    first->addStretch(1);
    auto* second = new QHBoxLayout;
    second->setSpacing(px(8));
    second->addWidget(m_renew);
    second->addWidget(m_cancel);
    second->addStretch(1);
    column->addLayout(first);
    column->addLayout(second);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(px(8));
    whole->addWidget(m_strip);
    whole->addWidget(card);
    connect(m_byCard, &QPushButton::clicked, this, &HoldCard::cardRequested);
    connect(m_check, &QPushButton::clicked, this, &HoldCard::checkRequested);
    connect(m_pay, &QPushButton::clicked, this, &HoldCard::payRequested);
    connect(m_renew, &QPushButton::clicked, this, &HoldCard::renewRequested);
    connect(m_cancel, &QPushButton::clicked, this, &HoldCard::askWhetherToCancel);
}

HoldCard::~HoldCard() = default;

void HoldCard::setFormat(const CellFormat& format)
{
    m_format = format;
}

void HoldCard::showOrder(const OrderRow& order)
{
    m_strip->hide();
    m_cardWord->hide();
    m_check->hide();
    m_byCard->setText(tr("Pay by card"));
    m_isBusy = false;
    showTime(order);
}

void HoldCard::showTime(const OrderRow& order)
{
    m_order = order;
    const bool isInvoice = order.payment == PaymentKind::Invoice;
    const QString end = m_format.locale.toString(order.heldUntil.toLocalTime(), QLocale::ShortFormat);
    m_left->setText(tr("Its leads are kept for %1 more", "time left").arg(timeLeftText(order.heldUntil, m_format.locale)));
    m_why->setText((isInvoice ? tr("Until %1. The operator of the floor completes it when the invoice is paid; you may pay from "
                                   "credits instead.", "moment")
                              : tr("Until %1; then they go back on offer, unless the order is paid.", "moment"))
                       .arg(end));
    m_pay->setText(tr("Pay %1 from credits").arg(formatMoney(order.total, m_format.locale, m_format.currency)));
    m_renew->setVisible(!isInvoice);
    m_byCard->setVisible(!isInvoice);
    // One primary button: a card order is paid by card first.
    if (const ButtonKind kind = isInvoice ? ButtonKind::Primary : ButtonKind::Secondary; buttonKind(m_pay) != kind)
        setButtonKind(*m_pay, kind);
    for (QPushButton* button : {m_byCard, m_pay, m_renew, m_cancel})
        button->setEnabled(!m_isBusy);
}

void HoldCard::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy)
        m_strip->hide();
    showTime(m_order);
}

void HoldCard::showError(const Error& error)
{
    m_strip->say(error);
}

void HoldCard::showCard(const CardPayment* card, const PurchaseWords& words)
{
    m_cardWord->setVisible(card != nullptr);
    m_check->setVisible(card && !card->isOver() && card->state() != CardPayment::State::Closed);
    const bool isOpen = card && card->state() == CardPayment::State::Open;
    m_byCard->setText(isOpen ? tr("Open page") : card && card->state() == CardPayment::State::Closed ? tr("New page") : tr("Pay by card"));
    m_byCard->setEnabled(!m_isBusy && (!card || isOpen || card->state() == CardPayment::State::Closed));
    if (card) {
        const CardTexts said = cardTexts(*card, words);
        m_cardWord->setText(said.title % u". "_s % said.detail);
    }
}

void HoldCard::askWhetherToCancel()
{
    m_strip->say(Tone::Waiting, tr("Cancel order %1?").arg(QString::number(m_order.number)),
                 m_order.leads == 1 ? tr("Its lead goes back on offer, and others may buy it.")
                                    : tr("Its %Ln leads go back on offer, and others may buy them.", nullptr, m_order.leads),
                 false);
    QPushButton* yes = m_strip->addButton(tr("Cancel it"), ButtonKind::Danger);
    yes->setObjectName(u"confirmCancelButton"_s);
    QPushButton* no = m_strip->addButton(tr("Keep it"));
    connect(yes, &QPushButton::clicked, this, &HoldCard::cancelRequested, Qt::QueuedConnection); // it takes the button away
    connect(no, &QPushButton::clicked, m_strip, &QWidget::hide, Qt::QueuedConnection);
    no->setFocus(Qt::OtherFocusReason);
}

} // namespace leadfloor
