// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasestage.h"

#include "ui/purchase/stockpicture.h"
#include "ui/widgets/optioncard.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace leadfloor;

using Step = PurchaseWizard::Step;

/// What makes an order cheaper than its list price (domain.md R10), and where its leads are (R16): the
/// wizard by keys.
class TestPurchaseCoupon final : public QObject
{
    Q_OBJECT
private:
    static QLineEdit& couponEdit(const PurchaseStage& stage) { return *stage.wizard->findChild<QLineEdit*>(u"couponEdit"_s); }
    static QString couponState(const PurchaseStage& stage)
    {
        const auto* label = stage.wizard->findChild<QLabel*>(u"couponLabel"_s);
        return label->isVisible() ? label->text() : QString();
    }
    /// At Pay, with 22 leads for $176.00 and the keyboard in the coupon's field.
    static void goToCoupon(PurchaseStage& stage)
    {
        stage.open(false);
        stage.goTo(Step::Pay);
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(stage.tabTo(u"couponEdit"_s));
    }

private Q_SLOTS:
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldBuyWithACoupon()
    {
        // Given a coupon that takes $5.00 off
        PurchaseStage stage;
        stage.floor.purchaseService.coupons = {{u"SPRING-26"_s, 500}};
        goToCoupon(stage);
        // When it is typed, nobody goes on without it by mistake
        QTest::keyClicks(&couponEdit(stage), u"spring-26"_s);
        QVERIFY(!stage.next().isEnabled());
        QVERIFY(stage.words().contains(u"Apply the coupon, or clear its field."_s));
        // Enter applies it, and only that
        stage.enter();
        QTRY_COMPARE(couponState(stage), u"It takes $5.00 off this order."_s);
        QCOMPARE(stage.wizard->step(), Step::Pay);
        QCOMPARE(couponEdit(stage).text(), u"SPRING-26"_s);
        QVERIFY(stage.words().contains(u"Coupon SPRING-26"_s));
        QCOMPARE(stage.wizard->findChild<QLabel*>(u"orderTotalLabel"_s)->text(), u"$171.00"_s);
        // Then it is bought with it, at the net
        stage.goTo(Step::Buy);
        QVERIFY(stage.words().contains(u"Coupon SPRING-26"_s));
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(stage.next().text(), u"Buy 22 leads for $171.00"_s);
        stage.enter();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        const PurchaseRequest& request = stage.floor.purchaseService.purchaseCalls.first();
        QCOMPARE(request.coupon, u"SPRING-26"_s);
        QCOMPARE(request.totalMax, Money::fromMinor(17100));
        for (const QString& words : {u"List price"_s, u"$176.00"_s, u"Coupon SPRING-26"_s, u"$171.00"_s})
            QTRY_VERIFY2(stage.words().contains(words), qPrintable(stage.words()));
    }

    void shouldTakeACouponBack()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.coupons = {{u"SPRING-26"_s, 500}};
        goToCoupon(stage);
        QTest::keyClicks(&couponEdit(stage), u"SPRING-26"_s);
        stage.enter();
        QTRY_VERIFY(stage.button("removeCouponButton").isVisible() && stage.button("removeCouponButton").isEnabled());
        stage.button("removeCouponButton").click();
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(couponState(stage), QString());
        QCOMPARE(couponEdit(stage).text(), QString());
        QCOMPARE(stage.floor.purchaseService.couponCalls.last(), QString());
        QCOMPARE(stage.wizard->findChild<QLabel*>(u"orderTotalLabel"_s)->text(), u"$176.00"_s);
    }

    void shouldSayWhyACouponIsRefusedAndGoOnWithoutIt()
    {
        PurchaseStage stage;
        goToCoupon(stage);
        QTest::keyClicks(&couponEdit(stage), u"SUMMER"_s);
        stage.enter();
        QTRY_VERIFY2(couponState(stage).contains(u"there is no coupon of this code"_s), qPrintable(couponState(stage)));
        QVERIFY(couponState(stage).contains(u"goes on without it"_s));
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.first().coupon, QString());
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.first().totalMax, Money::fromMinor(17600));
    }

    void shouldTellARiseApartFromACoupon()
    {
        // Given a price that rises while a coupon is applied
        PurchaseStage stage;
        stage.floor.purchaseService.coupons = {{u"SPRING-26"_s, 500}};
        goToCoupon(stage);
        stage.goldPrice = Money::fromMinor(900);
        QTest::keyClicks(&couponEdit(stage), u"SPRING-26"_s);
        stage.enter();
        // Then it is not taken in silence (R11)
        QTRY_COMPARE(stage.wizard->step(), Step::Check);
        QTRY_VERIFY2(stage.sentence("newsStrip").contains(u"$193.00 now, $176.00 before"_s), qPrintable(stage.sentence("newsStrip")));
    }

    void shouldShowTheDifferenceWhenACouponWasUsedUpMeanwhile()
    {
        PurchaseStage stage;
        auto& shop = stage.floor.purchaseService;
        shop.coupons = {{u"SPRING-26"_s, 500}};
        goToCoupon(stage);
        QTest::keyClicks(&couponEdit(stage), u"SPRING-26"_s);
        stage.enter();
        QTRY_VERIFY(stage.next().isEnabled());
        stage.goTo(Step::Buy);
        // When a rival has its last use
        shop.coupons.clear();
        shop.refusals = {Error{ErrorCode::CouponRefused, {}, {}, {{u"reason"_s, u"used_up"_s}}}};
        stage.goOn();
        QTRY_VERIFY(stage.wizard->job() && stage.wizard->job()->isOver());
        QVERIFY2(stage.words().contains(u"it has been used as often as it may be"_s), qPrintable(stage.words()));
        // Then nothing is bought, and the order without it is shown before it can be
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Check);
        QTRY_COMPARE(stage.sentence("newsStrip"), u"The new quote differs: $176.00 now, $171.00 before."_s);
        QCOMPARE(shop.ordersMade, 0);
    }

    void shouldShowListPriceAndBracketOfEachLine()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.bracketFrom = 100; // Texas: 100 for $250.00
        stage.floor.walletSource.state.available = Money::fromMinor(60000);
        stage.open();
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY2(stage.words().contains(u"= $250.00, less $12.50: $237.50"_s), qPrintable(stage.words()));
        QVERIFY(stage.words().contains(u"5 % off from 100 leads on"_s));
        QCOMPARE(stage.wizard->findChild<QLabel*>(u"orderTotalLabel"_s)->text(), u"$413.50"_s);
        // and an order that fits is counted at the net
        stage.goTo(Step::Buy);
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(stage.next().text(), u"Buy 122 leads for $413.50"_s);
    }

    void shouldOfferCountiesNearbyWithTheirDistance()
    {
        PurchaseStage stage;
        auto& shop = stage.floor.purchaseService;
        shop.alternativesFor = [&shop](const OrderLine& line) {
            Filter wide = line.filter;
            wide.counties.append(u"22015"_s);
            Alternative nearby = shop.alternative(u"neighbour_counties"_s, wide, line.quantity);
            nearby.counties = {{u"22015"_s, u"Bossier"_s, u"LA"_s, 18, 40}, {u"48203"_s, u"Harrison"_s, u"TX"_s, 61, 12}};
            return QList{nearby};
        };
        shop.missingFor = [](const OrderLine&) { return MissingLeads{17, 4, 2, 1, 4, QDateTime::currentDateTimeUtc().addSecs(480)}; };
        stage.open(false);
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.next().isEnabled());
        const QList<OptionCard*> cards = stage.wizard->findChild<QWidget*>(u"optionCards"_s)->findChildren<OptionCard*>();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.at(1)->accessibleName(), u"Add 2 counties nearby, $400.00"_s);
        QVERIFY2(cards.at(1)->accessibleDescription().startsWith(u"324 free: Bossier 18 km, Harrison TX 61 km"_s),
                 qPrintable(cards.at(1)->accessibleDescription()));
        // All reasons are told
        QString legend;
        const QList<QWidget*> parts = stage.wizard->findChild<StockPicture*>()->findChildren<QWidget*>();
        for (const QWidget* part : parts)
            legend += part->accessibleName() + u'\n';
        for (const QString& reason : {u"22 free now"_s, u"17 sold"_s, u"4 held by others, until "_s, u"2 already yours"_s, u"1 suppressed"_s, u"4 in another line"_s})
            QVERIFY2(legend.contains(reason), qPrintable(legend));
        // and 2 takes them
        stage.key(Qt::Key_2);
        QTRY_COMPARE(stage.wizard->draft().lines.first().wanted().filter.counties.size(), 2);
        QTRY_COMPARE(stage.wizard->draft().lines.first().wanted().quantity, 50);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(application);
    TestPurchaseCoupon test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_purchasecoupon.moc"
