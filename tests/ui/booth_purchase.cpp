// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booth.h"
#include "tests/ui/purchasestage.h"
#include "ui/purchase/cardpayment.h"
#include "ui/widgets/optioncard.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

using Step = PurchaseWizard::Step;

/// Counties nearby as well, a discount of large orders, and a coupon.
void offerMore(FakePurchases& shop)
{
    const auto others = shop.alternativesFor;
    shop.alternativesFor = [&shop, others](const OrderLine& line) {
        Filter wide = line.filter;
        wide.counties += {u"22015"_s, u"48203"_s};
        Alternative nearby = shop.alternative(u"neighbour_counties"_s, wide, line.quantity);
        nearby.counties = {{u"22015"_s, u"Bossier"_s, u"LA"_s, 18, 40}, {u"22031"_s, u"De Soto"_s, u"LA"_s, 47, 21},
                           {u"48203"_s, u"Harrison"_s, u"TX"_s, 61, 12}, {u"22081"_s, u"Red River"_s, u"LA"_s, 66, 9}, {u"22119"_s, u"Webster"_s, u"LA"_s, 70, 5}};
        return QList{nearby} + others(line);
    };
    shop.bracketFrom = 100;
    shop.coupons = {{u"SPRING-26"_s, 500}};
}

void applyCoupon(const PurchaseStage& stage, const QString& code)
{
    stage.wizard->findChild<QLineEdit*>(u"couponEdit"_s)->setText(code);
    stage.button("applyCouponButton").click();
    QTRY_VERIFY(stage.button("removeCouponButton").isEnabled());
}

const QList<OptionCard*> paymentsOf(const PurchaseStage& stage)
{
    return stage.wizard->findChild<QWidget*>(u"paymentList"_s)->findChildren<OptionCard*>();
}

void open(PurchaseStage& stage, bool withTexas = true)
{
    stage.open(withTexas);
    stage.wizard->resize(QSize(px(1000), px(700)).boundedTo(roomForWindows()));
}

void lookAtSteps(const Looker& look)
{
    PurchaseStage stage;
    stage.pace.guardMs = 3000;
    stage.floor.purchaseService.holdsPurchases = true;
    stage.floor.orderService.work.holds = true;
    offerMore(stage.floor.purchaseService);
    open(stage);
    QTRY_VERIFY(stage.wizard->draft().isQuoted());
    look(*stage.wizard, u"wizard-1-what"_s);
    // A mistake and a line that takes what is there.
    auto* query = stage.wizard->findChild<QLineEdit*>(u"queryEdit"_s);
    query->setText(u"la/caddo gold 6-8m scroe>=70"_s);
    auto* part = stage.wizard->findChild<QAbstractButton*>(u"partCheckBox"_s);
    auto* rest = stage.wizard->findChild<QAbstractButton*>(u"restCheckBox"_s);
    part->setChecked(true);
    rest->setChecked(true);
    QTRY_VERIFY(stage.wizard->draft().quote);
    look(*stage.wizard, u"wizard-1-what-mistake"_s);
    query->setText(u"la/caddo gold 6-8m"_s);
    rest->setChecked(false);
    part->setChecked(false);
    stage.button("helpButton").setChecked(true);
    look(*stage.wizard, u"wizard-1-what-help"_s);
    stage.button("helpButton").setChecked(false);
    // The shortage of picture 03.
    stage.goTo(Step::Check);
    QTRY_VERIFY(stage.next().isEnabled());
    look(*stage.wizard, u"wizard-2-check"_s);
    stage.goTo(Step::Pay);
    look(*stage.wizard, u"wizard-3-pay-short"_s);
    stage.floor.walletSource.state = {Money::fromMinor(60000), Money::fromMinor(2600), u"USD"_s};
    stage.button("readWalletButton").click();
    QTRY_VERIFY(stage.next().isEnabled());
    look(*stage.wizard, u"wizard-3-pay"_s);
    applyCoupon(stage, u"SUMMER"_s);
    look(*stage.wizard, u"wizard-3-pay-coupon-refused"_s);
    applyCoupon(stage, u"SPRING-26"_s);
    look(*stage.wizard, u"wizard-3-pay-coupon"_s);
    paymentsOf(stage).at(2)->click();
    look(*stage.wizard, u"wizard-3-pay-invoice"_s);
    paymentsOf(stage).at(0)->click();
    stage.goTo(Step::Buy);
    QTRY_VERIFY(stage.next().isEnabled());
    look(*stage.wizard, u"wizard-4-buy"_s);
    stage.goOn();
    QTRY_VERIFY(stage.wizard->job());
    QTRY_VERIFY(stage.button("extraButton").isEnabled());
    look(*stage.wizard, u"wizard-4-buying"_s);
    stage.floor.purchaseService.commitPurchase();
    QTRY_VERIFY(stage.wizard->job()->isBought());
    stage.floor.orderService.work.progress(74, 122);
    QTRY_COMPARE(stage.wizard->job()->delivery().delivered, 74);
    look(*stage.wizard, u"wizard-4-delivering"_s);
    stage.floor.orderService.work.end(DeliveryProgress{122, 122});
    QTRY_COMPARE(stage.wizard->step(), Step::Done);
    look(*stage.wizard, u"wizard-5-done"_s);
}

void lookAtHold(const Looker& look)
{
    PurchaseStage stage;
    open(stage, false);
    stage.goTo(Step::Pay);
    paymentsOf(stage).at(2)->click();
    stage.goTo(Step::Buy);
    QTRY_VERIFY(stage.next().isEnabled());
    stage.goOn();
    QTRY_COMPARE(stage.wizard->step(), Step::Done);
    look(*stage.wizard, u"wizard-5-done-held"_s);
}

void lookAtCard(const Looker& look)
{
    PurchaseStage stage;
    FakeCheckouts& pages = stage.floor.checkoutService;
    pages.page.state = Checkout::State::Requested;
    pages.page.orderState = u"awaiting_payment"_s;
    pages.page.heldUntil = QDateTime::currentDateTimeUtc().addSecs(2100);
    open(stage, false);
    stage.wizard->setPageOpener([](const QUrl&) { return true; });
    stage.goTo(Step::Pay);
    paymentsOf(stage).at(1)->click();
    look(*stage.wizard, u"wizard-3-pay-card"_s);
    stage.goTo(Step::Buy);
    QTRY_VERIFY(stage.next().isEnabled());
    stage.goOn();
    QTRY_VERIFY(stage.wizard->job() && stage.wizard->job()->card());
    CardPayment& card = *stage.wizard->job()->card();
    pages.page.total = stage.wizard->job()->receipt()->total;
    const auto lookAt = [&](CardPayment::State state, const QString& name) {
        QTRY_COMPARE(card.state(), state);
        look(*stage.wizard, u"wizard-4-card-"_s + name);
    };
    lookAt(CardPayment::State::Preparing, u"preparing"_s);
    lookAt(CardPayment::State::Late, u"late"_s);
    pages.open();
    lookAt(CardPayment::State::Open, u"open"_s);
    pages.page.state = Checkout::State::Processing;
    lookAt(CardPayment::State::Pending, u"pending"_s);
    pages.page.state = Checkout::State::Failed;
    lookAt(CardPayment::State::Closed, u"closed"_s);
    pages.page.orderState = u"expired"_s;
    pages.page.state = Checkout::State::Paid;
    pages.page.payment = PaidMoney{u"returned"_s, pages.page.total, u"USD"_s, {}, pages.page.total, 0, {}};
    card.start();
    QTRY_COMPARE(stage.wizard->step(), Step::Done);
    look(*stage.wizard, u"wizard-5-card-returned"_s);
}

void lookAtRefusal(const Looker& look, ErrorCode code, const QString& name)
{
    PurchaseStage stage;
    stage.floor.walletSource.state.available = Money::fromMinor(60000);
    Error error{code, {}, {}, {}};
    error.data = {{u"line"_s, 1}, {u"requested"_s, 22}, {u"available"_s, 14}, {u"total_minor"_s, 44000}, {u"short_minor"_s, 2600}};
    stage.floor.purchaseService.refusals = {error};
    open(stage);
    stage.goTo(Step::Buy);
    stage.goOn();
    QTRY_VERIFY(stage.wizard->job() && stage.wizard->job()->isOver());
    look(*stage.wizard, u"wizard-4-refused-"_s + name);
    if (code == ErrorCode::NotEnoughLeads)
        stage.caddoStock = 14;
    if (code == ErrorCode::PriceChanged)
        stage.goldPrice = Money::fromMinor(864);
    if (code == ErrorCode::NotEnoughCredits)
        stage.floor.walletSource.state.available = Money::fromMinor(40000);
    if (!stage.next().isVisible())
        return;
    stage.goOn();
    QTRY_VERIFY(!stage.wizard->job());
    QTRY_VERIFY(stage.next().isEnabled() || code == ErrorCode::NotEnoughCredits);
    look(*stage.wizard, u"wizard-4-refused-next-"_s + name);
}

void lookAtLostLine(const Looker& look)
{
    PurchaseStage stage;
    stage.floor.walletSource.state.available = Money::fromMinor(60000);
    stage.floor.purchaseService.holdsPurchases = true;
    open(stage);
    stage.goTo(Step::Buy);
    stage.goOn();
    QTRY_VERIFY(stage.wizard->job());
    stage.floor.goTo(FloorConnection::State::Offline);
    stage.floor.purchaseService.losePurchase(false);
    QTRY_COMPARE(stage.wizard->job()->state(), PurchaseJob::State::LineLost);
    look(*stage.wizard, u"wizard-4-lost"_s);
    stage.floor.goTo(FloorConnection::State::Connected);
    QTRY_VERIFY(!stage.wizard->job());
    look(*stage.wizard, u"wizard-4-lost-not-happened"_s);
}

void lookAtSlowCancel(const Looker& look)
{
    PurchaseStage stage;
    stage.pace.cancelPatienceMs = 1;
    stage.floor.walletSource.state.available = Money::fromMinor(60000);
    stage.floor.purchaseService.holdsPurchases = true;
    open(stage);
    stage.goTo(Step::Buy);
    stage.goOn();
    QTRY_VERIFY(stage.wizard->job());
    stage.floor.purchaseService.holdsAnswers = true; // nor does it say what happened
    stage.wizard->job()->cancel();
    stage.floor.purchaseService.endPurchase(failure(ErrorCode::Cancelled));
    QTRY_VERIFY(stage.wizard->job()->isCancelSlow());
    QTRY_COMPARE(stage.button("cancelButton").text(), QCoreApplication::translate("leadfloor::PurchaseWizard", "Disconnect"));
    QSignalSpy asked(stage.wizard.data(), &PurchaseWizard::disconnectRequested);
    stage.button("cancelButton").click();
    QCOMPARE(asked.size(), 1);
    look(*stage.wizard, u"wizard-4-cancel-slow"_s);
}

} // namespace

void lookAtPurchaseSteps(const Looker& look)
{
    lookAtSteps(look);
}

void lookAtPurchase(const Looker& look)
{
    lookAtSteps(look);
    lookAtHold(look);
    lookAtCard(look);
    lookAtRefusal(look, ErrorCode::NotEnoughLeads, u"shortage"_s);
    lookAtRefusal(look, ErrorCode::PriceChanged, u"price"_s);
    lookAtRefusal(look, ErrorCode::NotEnoughCredits, u"credits"_s);
    lookAtRefusal(look, ErrorCode::AccountClosed, u"closed"_s);
    lookAtRefusal(look, ErrorCode::QuoteExpired, u"expired"_s);
    lookAtLostLine(look);
    lookAtSlowCancel(look);
}

} // namespace leadfloor
