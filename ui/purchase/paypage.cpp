// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/paypage.h"

#include "ui/purchase/couponfield.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// The mean price only guesses what dropping the newest leads saves, so the floor is asked again.
constexpr int fitsMax = 5;
constexpr int thresholdMax = 100'000'000; ///< whole units of the currency
constexpr qint64 minorPerUnit = 100;

ThemedLabel* amountLabel(const QString& objectName, qreal size, QFont::Weight weight)
{
    auto* label = new ThemedLabel({}, Role::Text, size, weight);
    label->setObjectName(objectName);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return label;
}

} // namespace

PayPage::PayPage(PurchaseContext& context, QWidget* parent)
    : PurchasePage(context, tr("Pay"), parent)
    , m_strip(new MessageStrip)
    , m_choice(new OptionCardList(tr("How to pay")))
    , m_coupon(new CouponField(words()))
    , m_walletCard(nullptr)
    , m_available(amountLabel(u"availableLabel"_s, 13, QFont::DemiBold))
    , m_pendingWord(new ThemedLabel(tr("Pending"), Role::Text2))
    , m_pending(amountLabel(u"pendingLabel"_s, 13, QFont::DemiBold))
    , m_order(amountLabel(u"orderLabel"_s, 13, QFont::DemiBold))
    , m_leftWord(new ThemedLabel({}, Role::Text, 14, QFont::DemiBold))
    , m_left(amountLabel(u"leftLabel"_s, 20, QFont::DemiBold))
    , m_fitTitle(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
    , m_fitDetail(new ThemedLabel({}, Role::Muted, 12))
    , m_fitButton(makeButton({}, u"scale"_s, ButtonKind::Soft))
    , m_isSlow(new QCheckBox(tr("Slow me down above")))
    , m_threshold(new QSpinBox)
{
    m_strip->setObjectName(u"payStrip"_s);
    column().addWidget(m_strip);
    makeChoice();
    column().addWidget(m_choice);
    column().addWidget(m_coupon);
    m_fitCard = makeFitCard();
    column().addWidget(m_fitCard);
    m_walletCard = makeWalletCard();
    column().addWidget(m_walletCard);
    column().addWidget(makeGuardCard());
    column().addStretch(1);
    m_fitCard->hide();
    connect(m_coupon, &CouponField::typed, this, &PayPage::completeChanged);
    connect(m_coupon, &CouponField::applied, this, [this](const QString& code) {
        draft().coupon = code;
        desk().askForCoupon();
    });
    connect(&desk(), &QuoteDesk::asked, this, &PayPage::show);
    connect(&desk(), &QuoteDesk::failed, this, &PayPage::show);
    connect(&desk(), &QuoteDesk::answered, this, [this] {
        if (m_isCurrent && m_fitsLeft > 0 && draft().isFillable() && draft().shortBy().minor() > 0) {
            orderLess();
            return;
        }
        m_fitsLeft = 0;
        show();
    });
}

void PayPage::enter()
{
    m_isCurrent = true;
    m_fitsLeft = 0;
    m_choice->setChosen(int(draft().payment));
    m_coupon->setCode(draft().coupon);
    readWallet();
    show();
}

void PayPage::leave()
{
    m_isCurrent = false;
}

bool PayPage::isComplete() const
{
    return draft().isFillable() && !desk().isAsking() && !m_coupon->isTyping() && draft().shortBy().minor() == 0
        && (draft().payment != PaymentKind::Credits || draft().walletAvailable());
}

QString PayPage::whyNot() const
{
    if (desk().isAsking())
        return tr("The floor is being asked.");
    if (!draft().isFillable())
        return tr("The lines have changed; check them again.");
    if (m_coupon->isTyping())
        return tr("Apply the coupon, or clear its field.");
    if (draft().shortBy().minor() > 0)
        return tr("The wallet is short by %1.").arg(words().money(draft().shortBy()));
    return {};
}

void PayPage::makeChoice()
{
    // In the order of PaymentKind.
    m_choice->setObjectName(u"paymentList"_s);
    m_choice->addOption(tr("Credits"), tr("Paid at once from your workspace's wallet; the contacts come right away."), {}, {});
    m_choice->addOption(tr("Card"),
                        tr("Paid on the card provider's page in your browser; the contacts come as soon as it is paid."), {}, {});
    m_choice->addOption(tr("Invoice"),
                        tr("Kept for you, usually three days; the contacts come when your payment is booked."),
                        {}, {});
    connect(m_choice, &OptionCardList::chosen, this, [this](int index) {
        draft().payment = PaymentKind(index);
        show();
    });
}

QWidget* PayPage::makeWalletCard()
{
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(px(16), px(14), px(16), px(14));
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    grid->setColumnStretch(0, 1);
    grid->addWidget(new ThemedLabel(tr("Paid from your workspace's credits"), Role::Text, 14, QFont::DemiBold), 0, 0, 1, 2);
    grid->addWidget(new ThemedLabel(tr("Available"), Role::Text2), 1, 0);
    grid->addWidget(m_available, 1, 1);
    grid->addWidget(m_pendingWord, 2, 0);
    grid->addWidget(m_pending, 2, 1);
    grid->addWidget(new ThemedLabel(tr("This order"), Role::Text2), 3, 0);
    grid->addWidget(m_order, 3, 1);
    grid->addWidget(new HairLine, 4, 0, 1, 2);
    grid->addWidget(m_leftWord, 5, 0);
    grid->addWidget(m_left, 5, 1);
    return card;
}

QWidget* PayPage::makeFitCard()
{
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(px(16), px(12), px(16), px(12));
    row->setSpacing(px(12));
    auto* said = new QVBoxLayout;
    said->setSpacing(px(3));
    m_fitTitle->setWordWrap(true);
    m_fitDetail->setWordWrap(true);
    said->addWidget(m_fitTitle);
    said->addWidget(m_fitDetail);
    row->addLayout(said, 1);
    m_fitButton->setObjectName(u"orderLessButton"_s);
    row->addWidget(m_fitButton);
    connect(m_fitButton, &QPushButton::clicked, this, [this] {
        m_fitsLeft = fitsMax;
        orderLess();
    });
    return card;
}

QWidget* PayPage::makeGuardCard()
{
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(px(16), px(12), px(16), px(12));
    cardColumn->setSpacing(px(6));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_isSlow->setObjectName(u"slowCheckBox"_s);
    m_threshold->setObjectName(u"thresholdSpin"_s);
    m_threshold->setAccessibleName(tr("Amount above which buying is slowed down"));
    m_threshold->setRange(0, thresholdMax);
    m_threshold->setSingleStep(100);
    m_threshold->setGroupSeparatorShown(true);
    m_threshold->setFixedHeight(px(32));
    row->addWidget(m_isSlow);
    row->addWidget(m_threshold);
    row->addWidget(new ThemedLabel(words().currency, Role::Text2));
    row->addStretch(1);
    cardColumn->addLayout(row);
    auto* why = new ThemedLabel(
        tr("For such orders the Buy button wakes after %1 seconds, so that a reflex buys nothing large.")
            .arg(words().count(context().pace.guardMs / 1000)),
        Role::Muted, 12);
    why->setWordWrap(true);
    cardColumn->addWidget(why);

    const std::optional<Money>& slowAbove = context().settings.slowAbove;
    m_isSlow->setChecked(slowAbove.has_value());
    m_threshold->setEnabled(slowAbove.has_value());
    m_threshold->setValue(int(slowAbove.value_or(*PurchaseSettings{}.slowAbove).minor() / minorPerUnit));
    connect(m_isSlow, &QCheckBox::toggled, this, [this](bool isOn) {
        m_threshold->setEnabled(isOn);
        takeThreshold();
    });
    connect(m_threshold, &QSpinBox::valueChanged, this, &PayPage::takeThreshold);
    return card;
}

void PayPage::readWallet()
{
    m_walletError.reset();
    m_walletQuestion.ask(context().floor.wallet().wallet(), [this](const Result<WalletState>& answer) {
        if (answer)
            draft().wallet = *answer;
        else
            m_walletError = answer.error();
        if (m_isCurrent)
            show();
    });
}

void PayPage::show()
{
    if (!m_isCurrent)
        return;
    m_coupon->showDraft(draft(), desk().isAsking());
    m_walletCard->setVisible(draft().payment == PaymentKind::Credits);
    const Money lack = draft().shortBy();
    const bool isShortOfMoney = lack.minor() > 0;
    const std::optional<Money> available = draft().walletAvailable();
    m_available->setText(available ? words().money(*available) : tr("reading…"));
    const Money pending = draft().wallet ? draft().wallet->pending : Money{};
    m_pending->setVisible(pending.minor() != 0);
    m_pendingWord->setVisible(pending.minor() != 0);
    m_pending->setText(words().money(pending));
    if (draft().quote) {
        const Money total = draft().quote->total;
        m_order->setText(words().money(Money::fromMinor(-total.minor())));
        m_leftWord->setText(isShortOfMoney ? tr("Short by") : tr("Left after it"));
        m_left->setRole(isShortOfMoney ? Role::Amber : Role::Text);
        if (available)
            m_left->setText(words().money(
                isShortOfMoney ? lack : Money::fromMinor(available->minor() - total.minor())));
    }

    const std::optional<SmallerOrder> smaller = orderThatFits(draft());
    // The button stays in place while the floor is asked, or the focus would be lost.
    if (!desk().isAsking())
        m_fitCard->setVisible(isShortOfMoney && smaller);
    m_fitButton->setEnabled(!desk().isAsking());
    if (smaller) {
        const OrderLine wanted = draft().lines.at(smaller->line).wanted();
        m_fitTitle->setText(tr("An order that fits: about %1").arg(words().money(smaller->total)));
        m_fitDetail->setText(tr("Line %1 with %2 instead of %3: %4")
                                 .arg(words().count(smaller->line + 1), words().count(smaller->quantity),
                                      words().count(wanted.quantity), words().title(wanted)));
        m_fitButton->setText(tr("Take %1").arg(words().count(smaller->quantity)));
    }

    if (desk().error() && !desk().isAsking()) {
        m_strip->say(*desk().error());
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this, [this] { desk().askNow(); });
    } else if (m_walletError && !available && draft().payment == PaymentKind::Credits) {
        m_strip->say(*m_walletError);
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this, &PayPage::readWallet);
    } else if (isShortOfMoney && available) {
        const QString sentence = tr("Not enough credits: short by %1.").arg(words().money(lack));
        const QString reason = smaller
            ? tr("Take fewer leads, pay by card or invoice, or ask the operator of the floor for credits.")
            : tr("Change the lines, pay by card or invoice, or ask the operator of the floor for credits.");
        if (m_strip->isHidden() || m_strip->sentence() != sentence || m_strip->reason() != reason) {
            m_strip->say(Tone::Waiting, sentence, reason, false);
            QPushButton* lines = m_strip->addButton(tr("Change the lines"));
            lines->setObjectName(u"changeLinesButton"_s);
            connect(lines, &QPushButton::clicked, this, &PayPage::linesRequested);
            QPushButton* again = m_strip->addButton(tr("Read wallet again"));
            again->setObjectName(u"readWalletButton"_s);
            connect(again, &QPushButton::clicked, this, &PayPage::readWallet);
        }
    } else {
        m_strip->hide();
    }
    Q_EMIT completeChanged();
}

void PayPage::orderLess()
{
    const std::optional<SmallerOrder> smaller = orderThatFits(draft());
    if (!smaller || m_fitsLeft-- <= 0) {
        m_fitsLeft = 0;
        show();
        return;
    }
    DraftLine& line = draft().lines[smaller->line];
    OrderLine less = line.wanted();
    less.quantity = smaller->quantity;
    line.text = line.answer < 0 ? line.text : toText(less.filter, words().search);
    line.ask(less);
    desk().askNow();
}

void PayPage::takeThreshold()
{
    context().settings.slowAbove = m_isSlow->isChecked()
        ? std::optional(Money::fromMinor(m_threshold->value() * minorPerUnit))
        : std::nullopt;
    Q_EMIT settingsChanged();
}

} // namespace leadfloor
