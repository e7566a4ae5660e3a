// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasestage.h"

#include "ui/widgets/amountspin.h"

#include <QCheckBox>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace leadfloor;

using Step = PurchaseWizard::Step;

/// The most that a line may cost, from the wizard's first page to what is sent.
class TestPurchaseLineMax final : public QObject
{
    Q_OBJECT
private:
    /// A wizard over 20 Gold in Caddo at $8.00 each, with this maximum.
    static void open(PurchaseStage& stage, qint64 maxMinor)
    {
        OrderLine line{PurchaseStage::caddo(), 20};
        line.totalMax = Money::fromMinor(maxMinor);
        stage.open(PurchaseDraft::of({line}));
    }
    template <typename Widget> static Widget& part(const PurchaseStage& stage, const char* name)
    {
        return *stage.wizard->findChild<Widget*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init() { Theme::instance().setChoice(SchemeChoice::Light); }

    void shouldSendTheMaximumThatWasTyped()
    {
        PurchaseStage stage;
        open(stage, 20000);
        QVERIFY(part<QCheckBox>(stage, "lineMaxCheckBox").isChecked());
        QCOMPARE(amountOf(part<QDoubleSpinBox>(stage, "lineMaxSpin")), Money::fromMinor(20000));
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.first().lines.first().totalMax, Money::fromMinor(20000));
    }

    void shouldNotGoOnWithALineAboveItsMaximum()
    {
        PurchaseStage stage;
        open(stage, 10000); // 20 cost $160.00
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.words().contains(u"Line 1 costs $160.00, above its maximum of $100.00."_s));
        QVERIFY(!stage.next().isEnabled());
        // Twelve fit, and one press takes them
        QDir().mkpath(QCoreApplication::applicationDirPath() + u"/../pictures/purchase"_s);
        QVERIFY(stage.wizard->grab().save(QCoreApplication::applicationDirPath() + u"/../pictures/purchase/line-max.png"_s));
        QPushButton& fewer = stage.button("fewerLeadsButton");
        QVERIFY(fewer.isVisible());
        QCOMPARE(fewer.text(), u"Take 12 leads"_s);
        fewer.setFocus();
        stage.key(Qt::Key_Space);
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(!fewer.isVisible());
        stage.goTo(Step::Buy);
        QTRY_COMPARE(stage.next().text(), u"Buy 12 leads for $96.00"_s);
    }

    void shouldOfferNoFewerThanTheLineAccepts()
    {
        PurchaseStage stage;
        OrderLine line{PurchaseStage::caddo(), 20, true, 15};
        line.totalMax = Money::fromMinor(10000);
        stage.open(PurchaseDraft::of({line}));
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.words().contains(u"Line 1 costs"_s));
        QVERIFY(!stage.button("fewerLeadsButton").isVisible());
        QVERIFY(stage.button("changeLineButton").isVisible());
    }

    void shouldGuardThePriceOfTheMomentWhenTicked()
    {
        PurchaseStage stage;
        stage.open(PurchaseDraft::of({OrderLine{PurchaseStage::caddo(), 20}}));
        auto& box = part<QCheckBox>(stage, "lineMaxCheckBox");
        auto& spin = part<QDoubleSpinBox>(stage, "lineMaxSpin");
        QVERIFY(!box.isChecked() && !spin.isVisible());
        QTRY_VERIFY(stage.words().contains(u"20 × $8.00 = $160.00"_s));
        box.setFocus();
        stage.key(Qt::Key_Space);
        QVERIFY(spin.isVisible());
        QCOMPARE(amountOf(spin), Money::fromMinor(16000));
        QVERIFY(stage.wizard->grab().save(QCoreApplication::applicationDirPath() + u"/../pictures/purchase/line-max-field.png"_s));
        // The price rises: the line stands still until somebody decides
        stage.goldPrice = Money::fromMinor(900);
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.words().contains(u"Line 1 costs $180.00, above its maximum of $160.00."_s));
        QVERIFY(!stage.next().isEnabled());
    }
};

QTEST_MAIN(TestPurchaseLineMax)
#include "tst_purchaselinemax.moc"
