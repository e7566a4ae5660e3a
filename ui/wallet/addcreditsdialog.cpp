// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/addcreditsdialog.h"

#include "models/domain/island.h"
#include "models/domain/services.h"
#include "ui/wallet/topuppayment.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int creditCodeMost = 40; // core.credit_coupon
constexpr int creditsWidthAt100 = 600;

QString moneyOf(Money amount, const CellFormat& format)
{
    return formatMoney(amount, format.locale, format.currency);
}

/// What one pays for 1.00 to buy leads with, rounded up to whole minor units.
QString pricePerCredit(const CreditPackage& package, const CellFormat& format)
{
    const Money gets = package.credits.plus(package.bonus).value_or(package.credits);
    const auto minor = qint64(std::ceil(100.0 * double(package.price.minor()) / double(gets.minor())));
    return AddCreditsDialog::tr("%1 per %2", "price, credits").arg(moneyOf(Money::fromMinor(minor), format), moneyOf(Money::fromMinor(100), format));
}

QString bonusText(const CreditPackage& package, const CellFormat& format)
{
    if (package.bonus <= Money())
        return AddCreditsDialog::tr("No bonus; credits have no end");
    const QString bonus = moneyOf(package.bonus, format);
    return package.bonusDays > 0
               ? AddCreditsDialog::tr("%1 of it bonus, to be used within %Ln days", nullptr, package.bonusDays).arg(bonus)
               : AddCreditsDialog::tr("%1 of it bonus without an end").arg(bonus);
}

} // namespace

AddCreditsDialog::AddCreditsDialog(FloorConnection& floor, CellFormat format, QWidget* parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_format(std::move(format))
    , m_list(new OptionCardList(tr("Packages of credits")))
    , m_none(new ThemedLabel(tr("Asking the floor for its packages…"), Role::Muted))
    , m_code(new QLineEdit)
    , m_codeField(new FormField(tr("&Coupon"), *m_code))
    , m_redeem(makeButton(tr("Redeem"), u"tag"_s))
    , m_strip(new MessageStrip)
    , m_pay(makeButton(tr("Pay by card"), u"credit-card"_s, ButtonKind::Primary))
{
    setObjectName(u"addCreditsDialog"_s);
    setWindowTitle(tr("Add credits"));
    setWindowModality(Qt::WindowModal);
    m_list->setObjectName(u"packageList"_s);
    m_none->setObjectName(u"noPackagesLabel"_s);
    m_none->setWordWrap(true);
    m_strip->setObjectName(u"addCreditsStrip"_s);
    auto* terms = new ThemedLabel(tr("You pay in your browser, on the card provider's page. The terms are those you see here, whenever the money arrives. "
                                     "Bonus credits are used before paid ones, those that end first before all others."),
                                  Role::Muted, 12);
    terms->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_list);
    column->addWidget(m_none);
    column->addWidget(terms);
    column->addWidget(new HairLine);
    column->addWidget(makeCoupon());
    column->addStretch(1);
    column->addWidget(m_strip);
    column->addWidget(makeFoot());
    if (parent)
        dimBehind(*this);
    connect(m_list, &OptionCardList::chosen, this, &AddCreditsDialog::updateButtons);
    connect(m_pay, &QPushButton::clicked, this, [this] {
        if (const int chosen = m_list->chosenIndex(); chosen >= 0 && chosen < m_packages.size())
            Q_EMIT packageWanted(m_packages.at(chosen));
    });
    m_list->hide();
    updateButtons();
    fit();
    askPackages();
}

AddCreditsDialog::~AddCreditsDialog() = default;

QWidget* AddCreditsDialog::makeCoupon()
{
    m_code->setObjectName(u"creditCodeEdit"_s);
    m_code->setMaxLength(creditCodeMost);
    m_code->setPlaceholderText(tr("Code, if you have one"));
    m_redeem->setObjectName(u"redeemButton"_s);
    m_redeem->setAutoDefault(false);
    connect(m_code, &QLineEdit::textChanged, this, [this] {
        m_couponKey = QUuid::createUuid();
        m_codeField->setError({});
        updateButtons();
    });
    connect(m_code, &QLineEdit::returnPressed, this, &AddCreditsDialog::redeem);
    connect(m_redeem, &QPushButton::clicked, this, &AddCreditsDialog::redeem);
    auto* coupon = new QWidget;
    auto* row = new QHBoxLayout(coupon);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_codeField, 1, Qt::AlignTop);
    auto* beside = new QVBoxLayout;
    beside->addSpacing(px(21));
    beside->addWidget(m_redeem);
    beside->addStretch(1);
    row->addLayout(beside);
    return coupon;
}

QWidget* AddCreditsDialog::makeFoot()
{
    auto* close = makeButton(tr("Close"));
    close->setObjectName(u"closeButton"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_pay->setObjectName(u"payByCardButton"_s);
    m_pay->setAutoDefault(false);
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, px(6), 0, 0);
    row->setSpacing(px(8));
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_pay);
    return foot;
}

void AddCreditsDialog::askPackages()
{
    m_asking.ask(m_floor.topups().packages(), [this](const Result<QList<CreditPackage>>& answer) {
        if (!answer) {
            m_none->hide();
            m_strip->say(answer.error());
            connect(m_strip->addButton(tr("Ask again")), &QPushButton::clicked, this, [this] {
                m_strip->hide();
                askPackages();
            });
            fit();
            return;
        }
        m_packages = *answer;
        showPackages();
    });
}

void AddCreditsDialog::showPackages()
{
    m_list->clear();
    for (const CreditPackage& one : std::as_const(m_packages)) {
        const Money gets = one.credits.plus(one.bonus).value_or(one.credits);
        m_list->addOption(tr("%1: %2 of credits", "name, amount").arg(island(one.name), moneyOf(gets, m_format)), bonusText(one, m_format),
                          moneyOf(one.price, m_format), pricePerCredit(one, m_format));
    }
    m_list->setVisible(!m_packages.isEmpty());
    m_none->setText(tr("The operator of this floor sells no packages now. Ask for credits, or pay orders by card or invoice."));
    m_none->setVisible(m_packages.isEmpty());
    if (!m_packages.isEmpty() && m_code->text().isEmpty())
        m_list->findChild<OptionCard*>()->setFocus(Qt::OtherFocusReason);
    updateButtons();
    fit();
}

void AddCreditsDialog::follow(TopupPayment& payment)
{
    m_payment = &payment;
    connect(&payment, &TopupPayment::changed, this, &AddCreditsDialog::showPayment);
    showPayment();
}

void AddCreditsDialog::showPayment()
{
    if (!m_payment)
        return;
    const TopupTexts said = topupTexts(*m_payment, m_format);
    const CardPayment::State state = m_payment->state();
    const bool isTrouble = m_payment->isRefused() || state == CardPayment::State::Review;
    m_strip->say(isTrouble                             ? Tone::Bad
                 : state == CardPayment::State::Paid   ? Tone::Good
                 : state == CardPayment::State::Closed ? Tone::Waiting
                                                       : Tone::Accent,
                 said.title, said.detail, m_payment->isOver());
    if (state == CardPayment::State::Open) {
        auto* page = m_strip->addButton(tr("Open page"));
        page->setObjectName(u"openPageButton"_s);
        connect(page, &QPushButton::clicked, this, &AddCreditsDialog::pageWanted);
        auto* stop = m_strip->addButton(tr("Give up"));
        stop->setObjectName(u"giveUpButton"_s);
        connect(stop, &QPushButton::clicked, m_payment, &TopupPayment::cancel);
    } else if (m_payment->canStartAgain()) {
        auto* again = m_strip->addButton(tr("New page"));
        again->setObjectName(u"newPageButton"_s);
        connect(again, &QPushButton::clicked, m_payment, &TopupPayment::start);
    } else if (!m_payment->isOver()) {
        auto* check = m_strip->addButton(tr("Check now"));
        check->setObjectName(u"checkPaymentButton"_s);
        connect(check, &QPushButton::clicked, m_payment, &TopupPayment::look);
    }
    updateButtons();
    fit();
}

void AddCreditsDialog::redeem()
{
    const QString code = m_code->text().trimmed();
    if (code.isEmpty() || m_redeeming.isRunning())
        return;
    m_redeeming.ask(m_floor.topups().redeem(m_couponKey, code), [this](const Result<CouponCredit>& answer) {
        if (answer) {
            m_code->clear();
            m_strip->say(Tone::Good, tr("%1 bonus credits were added").arg(moneyOf(answer->bonus, m_format)),
                         answer->endsAt.isValid()
                             ? tr("%1: to be used until %2.", "coupon, date").arg(answer->code, m_format.locale.toString(answer->endsAt.toLocalTime().date(), QLocale::ShortFormat))
                             : answer->code);
            Q_EMIT couponRedeemed();
        } else if (answer.error().code == ErrorCode::CouponRefused) {
            m_codeField->setError(tr("This code gives no credits. A code for a discount is typed where an order is paid."));
            if (answer.error().data.value("reason"_L1).toString() != "unknown"_L1)
                m_codeField->setError(toUserText(answer.error()));
        } else {
            m_strip->say(answer.error());
        }
        updateButtons();
        fit();
    });
    updateButtons();
}

void AddCreditsDialog::updateButtons()
{
    const bool isPaying = m_payment && !m_payment->isOver() && m_payment->state() != CardPayment::State::Closed;
    m_list->setEnabled(!isPaying);
    m_pay->setEnabled(!isPaying && !m_packages.isEmpty() && m_list->chosenIndex() >= 0);
    m_redeem->setEnabled(!m_redeeming.isRunning() && !m_code->text().trimmed().isEmpty());
}

void AddCreditsDialog::fit()
{
    layout()->activate();
    const int wanted = std::max(px(creditsWidthAt100), minimumSizeHint().width());
    resize(wanted, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted) : sizeHint().height());
}

} // namespace leadfloor
