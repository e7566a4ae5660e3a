// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasestage.h"

#include "ui/widgets/optioncard.h"

#include <QCheckBox>
#include <QDir>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace leadfloor;

using Step = PurchaseWizard::Step;

/// Leads that were picked one by one (domain.md R13, R17): just these are asked for, and what became of
/// those that were gone is said one by one.
class TestPurchasePicks final : public QObject
{
    Q_OBJECT
private:
    static QList<LeadId> threeLeads()
    {
        static const QList<LeadId> leads{LeadId::create(), LeadId::create(), LeadId::create()};
        return leads;
    }
    static QString pictures()
    {
        const QString folder = QCoreApplication::applicationDirPath() + u"/../pictures/purchase"_s;
        QDir().mkpath(folder);
        return folder;
    }
    static const OrderLine& bought(const PurchaseStage& stage) { return stage.floor.purchaseService.purchaseCalls.last().lines.first(); }

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp); }
    void init() { Theme::instance().setChoice(SchemeChoice::Light); }

    void shouldBuyJustTheLeadsThatWerePicked()
    {
        PurchaseStage stage;
        stage.open(PurchaseDraft::of({OrderLine::ofPicks(threeLeads())}));
        QVERIFY(stage.wizard->grab().save(pictures() + u"/picks.png"_s));
        // They are shown by number, and nothing can be written
        QVERIFY(stage.words().contains(u"3 leads picked by hand: "_s % leadNumber(threeLeads().first().uuid())));
        QVERIFY(!stage.wizard->findChild<QWidget*>(u"queryEdit"_s)->isVisible());
        QVERIFY(!stage.wizard->findChild<QSpinBox*>(u"quantitySpin"_s)->isVisible());
        stage.goTo(Step::Buy);
        QVERIFY(stage.words().contains(u"Leads picked by hand"_s));
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(bought(stage).picks, threeLeads());
        QVERIFY(!bought(stage).replaceGone);
    }

    void shouldReplaceWhatIsGoneWhenThatIsChosen()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.goneLeads = {threeLeads().at(1)};
        stage.open(PurchaseDraft::of({OrderLine::ofPicks(threeLeads())}));
        stage.goTo(Step::Check);
        auto* ways = stage.wizard->findChild<OptionCardList*>(u"optionCards"_s);
        QTRY_COMPARE(ways->findChildren<OptionCard*>().size(), 2);
        const QList<OptionCard*> cards = ways->findChildren<OptionCard*>();
        QVERIFY(cards.at(0)->accessibleName().contains(u"Buy the 2 that are free"_s));
        QVERIFY(cards.at(1)->accessibleName().contains(u"Replace those that are gone"_s));
        QCOMPARE(ways->chosenIndex(), 0); // it brings nothing else
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(stage.wizard->grab().save(pictures() + u"/picks-gone.png"_s));
        stage.key(Qt::Key_2);
        QTRY_VERIFY(stage.wizard->draft().isQuoted() && stage.wizard->draft().leads() == 3);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QVERIFY(bought(stage).replaceGone);
        QCOMPARE(bought(stage).picks, threeLeads());
        QVERIFY(stage.words().contains(u"%1 was gone; L-"_s.arg(leadNumber(threeLeads().at(1).uuid()))));
    }

    void shouldTakeThoseThatAreLeftAndNameTheOthers()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.goneLeads = {threeLeads().at(0)};
        stage.open(PurchaseDraft::of({OrderLine::ofPicks(threeLeads())}));
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QVERIFY(bought(stage).takeWhatIsThere);
        QCOMPARE(stage.wizard->draft().receipt->leads, 2);
        QVERIFY(stage.words().contains(u"%1 is sold."_s.arg(leadNumber(threeLeads().at(0).uuid()))));
    }

    void shouldAllowReplacementsFromTheStart()
    {
        PurchaseStage stage;
        stage.open(PurchaseDraft::of({OrderLine::ofPicks(threeLeads())}));
        auto* box = stage.wizard->findChild<QCheckBox*>(u"replaceCheckBox"_s);
        QVERIFY(box->isVisible() && !box->isChecked());
        box->setFocus();
        stage.key(Qt::Key_Space);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QVERIFY(bought(stage).replaceGone);
    }
};

QTEST_MAIN(TestPurchasePicks)
#include "tst_purchasepicks.moc"
