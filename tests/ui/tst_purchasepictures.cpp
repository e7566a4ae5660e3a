// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasestage.h"
#include "ui/widgets/optioncard.h"

#include <QDir>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

QString purchaseFolder()
{
    const QString folder = QCoreApplication::applicationDirPath() + u"/../pictures/purchase"_s;
    QDir().mkpath(folder);
    return folder;
}

/// What stands in a control is wider than the control: it would be cut.
QStringList cutWords(const QWidget& window)
{
    QStringList cut;
    const QList<QWidget*> all = window.findChildren<QWidget*>();
    for (const QWidget* widget : all) {
        if (!widget->isVisible())
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QPushButton*>(widget);
        if (label && !label->wordWrap() && !label->text().isEmpty() && label->width() + 1 < label->sizeHint().width())
            cut.append(label->text());
        if (label && label->wordWrap() && label->height() + 1 < label->heightForWidth(label->width()))
            cut.append(u"(height) "_s + label->text());
        if (button && button->width() < button->sizeHint().width())
            cut.append(button->text());
    }
    return cut;
}

} // namespace

/// Every step of the wizard in every look, kept as pictures; no words may be cut.
class TestPurchasePictures final : public QObject
{
    Q_OBJECT
private:
    /// Counties nearby as well, a discount of large orders, and a coupon.
    static void offerMore(FakePurchases& shop)
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
    static void applyCoupon(const PurchaseStage& stage, const QString& code)
    {
        stage.wizard->findChild<QLineEdit*>(u"couponEdit"_s)->setText(code);
        stage.button("applyCouponButton").click();
        QTRY_VERIFY(stage.button("removeCouponButton").isEnabled());
    }
    static void keep(const PurchaseStage& stage, const QString& name, const QString& look)
    {
        // Layouts settle in rounds of posted events.
        (void)QTest::qWaitFor([&stage] { return cutWords(*stage.wizard).isEmpty(); });
        QTest::qWait(30);
        const QStringList cut = cutWords(*stage.wizard);
        stage.wizard->grab().save(purchaseFolder() + u'/' + name + u'-' + look + u".png"_s);
        QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut.join(u" | "_s)));
    }

private Q_SLOTS:
    void shouldShowEveryStep_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<bool>("isMirrored");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << int(SchemeChoice::Light) << false << QSize(1000, 700);
        QTest::newRow("dark") << int(SchemeChoice::Dark) << false << QSize(1000, 700);
        QTest::newRow("contrast") << int(SchemeChoice::HighContrast) << false << QSize(1000, 700);
        QTest::newRow("rtl") << int(SchemeChoice::Light) << true << QSize(1000, 700);
        QTest::newRow("small") << int(SchemeChoice::Light) << false << QSize(760, 460);
    }
    void shouldShowEveryStep()
    {
        QFETCH(int, scheme);
        QFETCH(bool, isMirrored);
        QFETCH(QSize, size);
        const QString look = QString::fromLatin1(QTest::currentDataTag());
        Theme::instance().setChoice(SchemeChoice(scheme));
        QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        PurchaseStage stage;
        stage.pace.guardMs = 3000;
        stage.floor.purchaseService.holdsPurchases = true;
        stage.floor.orderService.work.holds = true;
        offerMore(stage.floor.purchaseService);
        stage.open();
        stage.wizard->resize(px(size.width()), px(size.height()));
        QTRY_VERIFY(stage.wizard->draft().isQuoted());
        keep(stage, u"1-what"_s, look);
        // A mistake and a line that takes what is there.
        auto* query = stage.wizard->findChild<QLineEdit*>(u"queryEdit"_s);
        query->setText(u"la/caddo gold 6-8m scroe>=70"_s);
        stage.wizard->findChild<QAbstractButton*>(u"partCheckBox"_s)->setChecked(true);
        QTRY_VERIFY(stage.wizard->draft().quote);
        keep(stage, u"1-what-mistake"_s, look);
        query->setText(u"la/caddo gold 6-8m"_s);
        stage.wizard->findChild<QAbstractButton*>(u"partCheckBox"_s)->setChecked(false);
        stage.button("helpButton").setChecked(true);
        keep(stage, u"1-what-help"_s, look);
        stage.button("helpButton").setChecked(false);
        // The shortage of picture 03.
        stage.goTo(PurchaseWizard::Step::Check);
        QTRY_VERIFY(stage.next().isEnabled());
        keep(stage, u"2-check"_s, look);
        stage.goTo(PurchaseWizard::Step::Pay);
        keep(stage, u"3-pay-short"_s, look);
        stage.floor.walletSource.state = {Money::fromMinor(60000), Money::fromMinor(2600), u"USD"_s};
        stage.button("readWalletButton").click();
        QTRY_VERIFY(stage.next().isEnabled());
        keep(stage, u"3-pay"_s, look);
        applyCoupon(stage, u"SUMMER"_s);
        keep(stage, u"3-pay-coupon-refused"_s, look);
        applyCoupon(stage, u"SPRING-26"_s);
        keep(stage, u"3-pay-coupon"_s, look);
        const QList<OptionCard*> ways = stage.wizard->findChild<QWidget*>(u"paymentList"_s)->findChildren<OptionCard*>();
        ways.at(1)->click();
        keep(stage, u"3-pay-invoice"_s, look);
        ways.at(0)->click();
        stage.goTo(PurchaseWizard::Step::Buy);
        QTRY_VERIFY(stage.next().isEnabled());
        keep(stage, u"4-buy"_s, look);
        stage.goOn();
        QTRY_VERIFY(stage.wizard->job());
        QTRY_VERIFY(stage.button("extraButton").isEnabled());
        keep(stage, u"4-buying"_s, look);
        stage.floor.purchaseService.commitPurchase();
        QTRY_VERIFY(stage.wizard->job()->isBought());
        stage.floor.orderService.work.progress(74, 122);
        QTRY_COMPARE(stage.wizard->job()->delivery().delivered, 74);
        keep(stage, u"4-delivering"_s, look);
        stage.floor.orderService.work.end(DeliveryProgress{122, 122});
        QTRY_COMPARE(stage.wizard->step(), PurchaseWizard::Step::Done);
        keep(stage, u"5-done"_s, look);
    }

    void shouldShowWhatIsKeptUntilItIsPaid()
    {
        PurchaseStage stage;
        stage.open(false);
        stage.wizard->resize(px(1000), px(700));
        stage.goTo(PurchaseWizard::Step::Pay);
        stage.wizard->findChild<QWidget*>(u"paymentList"_s)->findChildren<OptionCard*>().at(1)->click();
        stage.goTo(PurchaseWizard::Step::Buy);
        QTRY_VERIFY(stage.next().isEnabled());
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), PurchaseWizard::Step::Done);
        keep(stage, u"5-done-held"_s, u"light"_s);
    }

    void shouldShowEveryUnhappyEnd_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("scheme");
        QTest::newRow("shortage") << int(ErrorCode::NotEnoughLeads) << int(SchemeChoice::Light);
        QTest::newRow("price") << int(ErrorCode::PriceChanged) << int(SchemeChoice::Dark);
        QTest::newRow("credits") << int(ErrorCode::NotEnoughCredits) << int(SchemeChoice::Light);
        QTest::newRow("closed") << int(ErrorCode::AccountClosed) << int(SchemeChoice::Dark);
        QTest::newRow("expired") << int(ErrorCode::QuoteExpired) << int(SchemeChoice::Light);
    }
    void shouldShowEveryUnhappyEnd()
    {
        QFETCH(int, code);
        QFETCH(int, scheme);
        Theme::instance().setChoice(SchemeChoice(scheme));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        PurchaseStage stage;
        stage.floor.walletSource.state.available = Money::fromMinor(60000);
        Error error{ErrorCode(code), {}, {}, {}};
        error.data = {{u"line"_s, 1}, {u"requested"_s, 22}, {u"available"_s, 14}, {u"total_minor"_s, 44000}, {u"short_minor"_s, 2600}};
        stage.floor.purchaseService.refusals = {error};
        stage.open();
        stage.goTo(PurchaseWizard::Step::Buy);
        stage.goOn();
        QTRY_VERIFY(stage.wizard->job() && stage.wizard->job()->isOver());
        keep(stage, u"4-refused"_s, QString::fromLatin1(QTest::currentDataTag()));
        if (error.code == ErrorCode::NotEnoughLeads)
            stage.caddoStock = 14;
        if (error.code == ErrorCode::PriceChanged)
            stage.goldPrice = Money::fromMinor(864);
        if (error.code == ErrorCode::NotEnoughCredits)
            stage.floor.walletSource.state.available = Money::fromMinor(40000);
        if (stage.next().isVisible()) {
            stage.goOn();
            QTRY_VERIFY(!stage.wizard->job());
            QTRY_VERIFY(stage.next().isEnabled() || error.code == ErrorCode::NotEnoughCredits);
            QTRY_VERIFY(!stage.words().contains(u"is being asked"_s));
            keep(stage, u"4-refused-next"_s, QString::fromLatin1(QTest::currentDataTag()));
        }
    }

    void shouldShowALostLine()
    {
        Theme::instance().setChoice(SchemeChoice::Dark);
        PurchaseStage stage;
        stage.floor.walletSource.state.available = Money::fromMinor(60000);
        stage.floor.purchaseService.holdsPurchases = true;
        stage.open();
        stage.goTo(PurchaseWizard::Step::Buy);
        stage.goOn();
        QTRY_VERIFY(stage.wizard->job());
        stage.floor.goTo(FloorConnection::State::Offline);
        stage.floor.purchaseService.losePurchase(false);
        QTRY_COMPARE(stage.wizard->job()->state(), PurchaseJob::State::LineLost);
        keep(stage, u"4-lost"_s, u"dark"_s);
        stage.floor.goTo(FloorConnection::State::Connected);
        QTRY_VERIFY(!stage.wizard->job());
        keep(stage, u"4-lost-not-happened"_s, u"dark"_s);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    TestPurchasePictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_purchasepictures.moc"
