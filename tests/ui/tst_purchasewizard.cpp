// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasestage.h"

#include "ui/exports/rawquestion.h"
#include "ui/widgets/optioncard.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace leadfloor;

using Step = PurchaseWizard::Step;

namespace {

void typeText(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace

/// The wizard as people use it: keys only, except where a test says otherwise.
class TestPurchaseWizard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldBuyByKeysAlone()
    {
        // Given a wizard that opens with the filter of the inventory page
        PurchaseStage stage;
        stage.open(false);
        QSignalSpy bought(stage.wizard, &PurchaseWizard::bought);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"queryEdit"_s);
        // When the line is written anew and Enter is pressed on every step
        stage.key(Qt::Key_A, Qt::ControlModifier);
        typeText(u"tx silver 12-23m"_s);
        QTRY_VERIFY(stage.tabTo(u"quantitySpin"_s));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        typeText(u"40"_s);
        stage.goTo(Step::Buy);
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(stage.next().text(), u"Buy 40 leads for $100.00"_s);
        stage.enter();
        // Then exactly that was bought, at no more than was shown
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.size(), 1);
        const PurchaseRequest& request = stage.floor.purchaseService.purchaseCalls.first();
        QCOMPARE(request.lines, (QList{OrderLine{PurchaseStage::texas(), 40}}));
        QCOMPARE(request.totalMax, Money::fromMinor(10000));
        QVERIFY(request.quote);
        QCOMPARE(bought.size(), 1);
        QVERIFY(stage.words().contains(u"Receipt of order 1042"_s));
        QVERIFY(stage.words().contains(u"rule 12"_s));
        QVERIFY(stage.words().contains(u"$300.00"_s)); // left in the wallet
        // And the next Enter exports it
        QCOMPARE(QApplication::focusWidget(), &stage.next());
        stage.enter();
        QCOMPARE(stage.floor.exportService.calls.size(), 1);
        QCOMPARE(stage.floor.exportService.calls.first().orderNumber, std::optional<qint64>(1042));
        QTRY_VERIFY(stage.sentence("doneStrip").contains(u"22 leads written to leads-order-1042"_s));
    }

    void shouldMarkMistakesWhileTyping()
    {
        PurchaseStage stage;
        stage.open(false);
        QTRY_VERIFY(stage.next().isEnabled());
        stage.key(Qt::Key_End);
        typeText(u" scroe>=70"_s);
        QVERIFY(!stage.next().isEnabled());
        QVERIFY2(stage.words().contains(u"Did you mean score>=70?"_s), qPrintable(stage.words()));
        stage.enter();
        QCOMPARE(stage.wizard->step(), Step::What);
        for (int i = 0; i < 9; ++i)
            stage.key(Qt::Key_Backspace);
        typeText(u"score>=70"_s);
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(stage.wizard->draft().lines.first().asked.filter.scoreMin, std::optional(70));
    }

    void shouldCompleteWordsAndLeaveEnterToTheStep()
    {
        PurchaseStage stage;
        stage.open(false, 10);
        stage.key(Qt::Key_A, Qt::ControlModifier);
        typeText(u"louis"_s);
        // An offer is taken by Down and Return
        QVERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(stage.wizard->step(), Step::What);
        QCOMPARE(stage.wizard->draft().lines.first().asked.filter.states, QStringList{u"LA"_s});
        // Return without a choice goes on to the next step
        typeText(u"g"_s);
        QVERIFY(QApplication::activePopupWidget());
        typeText(u"old"_s);
        QTRY_VERIFY(stage.next().isEnabled());
        QWidget* popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.wizard->step(), Step::Check);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void shouldPutPickedLinesIntoWords()
    {
        // Given lines that nobody has typed
        PurchaseStage stage;
        Filter picked = PurchaseStage::caddo();
        picked.buckets.clear();
        picked.ageFromDays = picked.ageToDays = 211;
        stage.wizard = new PurchaseWizard(stage.floor, PurchaseDraft::of({OrderLine{picked, 3}, OrderLine{PurchaseStage::texas(), 2}}),
                                          {}, stage.pace);
        stage.wizard->show();
        // Then each can be read and changed, and means the same
        const QList<QLineEdit*> queries = stage.wizard->findChildren<QLineEdit*>(u"queryEdit"_s);
        QCOMPARE(queries.size(), 2);
        QCOMPARE(parseSearch(queries.first()->text()).filter, picked);
        QTRY_VERIFY(stage.wizard->draft().isQuoted());
        QCOMPARE(stage.wizard->draft().wantedLines().first(), (OrderLine{picked, 3}));
    }

    void shouldPriceALineOnceAfterTheLastKey()
    {
        PurchaseStage stage;
        stage.pace.quoteDelayMs = 150;
        stage.open(false);
        QTRY_COMPARE(stage.floor.purchaseService.quoteCalls.size(), 1);
        QTRY_VERIFY(stage.tabTo(u"quantitySpin"_s));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        typeText(u"12"_s);
        QTRY_VERIFY(stage.words().contains(u"12 × $8.00 = $96.00"_s));
        QCOMPARE(stage.floor.purchaseService.quoteCalls.size(), 2);
    }

    void shouldAddDuplicateAndRemoveLines()
    {
        PurchaseStage stage;
        stage.open(false);
        // A second line
        stage.key(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(stage.wizard->draft().lines.size(), 2);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Line 2: which leads"_s);
        typeText(u"tx silver"_s);
        // Its copy
        QTRY_VERIFY(stage.tabTo(u"duplicateButton"_s));
        stage.key(Qt::Key_Space);
        QCOMPARE(stage.wizard->draft().lines.size(), 3);
        QCOMPARE(stage.wizard->draft().lines.at(2).text, u"tx silver"_s);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Line 3: which leads"_s);
        // And away with the copy
        QTRY_VERIFY(stage.tabTo(u"removeButton"_s));
        stage.key(Qt::Key_Space);
        QTRY_COMPARE(stage.wizard->draft().lines.size(), 2);
        QTRY_COMPARE(stage.wizard->draft().quote->lines.size(), 2);
    }

    void shouldTakeWhatIsThere()
    {
        PurchaseStage stage;
        stage.open(false);
        QTRY_VERIFY(stage.tabTo(u"partCheckBox"_s));
        stage.key(Qt::Key_Space);
        QTRY_VERIFY(stage.tabTo(u"leastSpin"_s));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        typeText(u"20"_s);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        const OrderLine line = stage.floor.purchaseService.purchaseCalls.first().lines.first();
        QCOMPARE(line, (OrderLine{PurchaseStage::caddo(), 50, true, 20}));
        QCOMPARE(stage.wizard->draft().receipt->leads, 22);
    }

    void shouldLeaveTheRestToAStandingOrder()
    {
        PurchaseStage stage;
        stage.open(false);
        QTRY_VERIFY(stage.tabTo(u"partCheckBox"_s));
        stage.key(Qt::Key_Space);
        QTRY_VERIFY(stage.tabTo(u"restCheckBox"_s));
        stage.key(Qt::Key_Space);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QVERIFY(stage.floor.purchaseService.purchaseCalls.first().lines.first().restStands);
        QTRY_VERIFY(stage.words().contains(u"Standing order 1 buys the other 28 as they come."_s));
    }

    void shouldAnswerAShortageByDigit()
    {
        PurchaseStage stage;
        stage.open();
        stage.goTo(Step::Check);
        // The part that is there is chosen at first
        QTRY_COMPARE(stage.wizard->draft().lines.first().wanted().quantity, 22);
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(stage.sentence("checkStrip"), u"Line 1 is short: 22 of 50 are free now."_s);
        QVERIFY(stage.words().contains(u"$426.00"_s));
        // When 2 is pressed
        stage.key(Qt::Key_2);
        // Then the line is all of Louisiana, and priced anew
        QTRY_VERIFY(stage.wizard->draft().isQuoted());
        const OrderLine line = stage.wizard->draft().lines.first().wanted();
        QCOMPARE(line.quantity, 50);
        QVERIFY(line.filter.counties.isEmpty());
        QTRY_VERIFY(stage.words().contains(u"$650.00"_s));
        // And back
        stage.key(Qt::Key_1);
        QTRY_VERIFY(stage.words().contains(u"$426.00"_s));
    }

    void shouldShowOnTheChosenCardWhatWillBePaid()
    {
        PurchaseStage stage;
        stage.open(false);
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.next().isEnabled());
        // When the price rises between the offer and its choice
        stage.goldPrice = Money::fromMinor(850);
        stage.key(Qt::Key_2);
        QTRY_VERIFY(stage.words().contains(u"$425.00"_s));
        // Then the card and the keyboard follow
        const auto* card = qobject_cast<const OptionCard*>(QApplication::focusWidget());
        QVERIFY(card);
        QTRY_COMPARE(card->accessibleName(), u"Take all of Louisiana, $425.00"_s);
        QVERIFY(card->isChecked());
    }

    void shouldNotChooseAnotherPlaceByItself()
    {
        PurchaseStage stage;
        stage.caddoStock = 0;
        stage.open();
        stage.goTo(Step::Check);
        QTRY_COMPARE(stage.sentence("checkStrip"), u"Line 1 is short: none of 50 is free now."_s);
        QVERIFY(!stage.next().isEnabled());
        QVERIFY(stage.words().contains(u"Choose how to go on with line 1."_s));
        stage.enter();
        QCOMPARE(stage.wizard->step(), Step::Check);
        stage.key(Qt::Key_2); // same county, one bucket older
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(stage.wizard->draft().lines.first().wanted().filter.buckets, QStringList{u"MONTH_9_TO_11"_s});
    }

    void shouldNeverEndInADeadEnd()
    {
        PurchaseStage stage;
        stage.caddoStock = 0;
        stage.floor.purchaseService.alternativesFor = nullptr;
        stage.open();
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.words().contains(u"There is nothing like it that is free."_s));
        QVERIFY(!stage.next().isEnabled());
        // The line can be written anew, or left out
        QTRY_VERIFY(stage.tabTo(u"changeLineButton"_s));
        stage.enter();
        QCOMPARE(stage.wizard->step(), Step::What);
        stage.goTo(Step::Check);
        QTRY_VERIFY(stage.words().contains(u"There is nothing like it that is free."_s));
        QTRY_VERIFY(stage.tabTo(u"removeLineButton"_s));
        stage.enter();
        QTRY_COMPARE(stage.wizard->draft().lines.size(), 1);
        QTRY_VERIFY(stage.next().isEnabled());
    }

    void shouldOrderLessWhenTheWalletIsShort()
    {
        PurchaseStage stage;
        stage.open();
        stage.goTo(Step::Pay);
        QTRY_COMPARE(stage.sentence("payStrip"), u"Not enough credits: short by $26.00."_s);
        QVERIFY(!stage.next().isEnabled());
        QVERIFY(stage.words().contains(u"An order that fits: about $394.00"_s));
        QTRY_VERIFY(stage.tabTo(u"orderLessButton"_s));
        stage.enter();
        QTRY_VERIFY(stage.next().isEnabled());
        QCOMPARE(stage.wizard->draft().quote->total, Money::fromMinor(39400));
        QCOMPARE(stage.sentence("payStrip"), QString());
        QVERIFY(stage.words().contains(u"$6.00"_s)); // left
    }

    void shouldOrderLessUntilItFits()
    {
        // Given newest leads that are much cheaper than the mean: dropping them saves less than it guesses
        PurchaseStage stage;
        stage.open(false, 20);
        stage.floor.walletSource.state.available = Money::fromMinor(15000);
        auto& shop = stage.floor.purchaseService;
        shop.priceFor = [&shop](const Filter&) {
            const int quantity = shop.quoteCalls.isEmpty() ? 20 : shop.quoteCalls.last().first().quantity;
            return Money::fromMinor(quantity >= 20 ? 800 : quantity > 15 ? 850 : 900);
        };
        stage.goTo(Step::Pay);
        QTRY_VERIFY(stage.tabTo(u"orderLessButton"_s));
        stage.enter();
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(stage.wizard->draft().quote->total <= Money::fromMinor(15000));
        QVERIFY(stage.wizard->draft().leads() >= 15);
    }

    void shouldKeepLeadsByInvoiceWhateverTheWalletHolds()
    {
        // Given a wallet that cannot pay
        PurchaseStage stage;
        stage.floor.walletSource.state.available = Money::fromMinor(100);
        stage.open(false);
        stage.goTo(Step::Pay);
        QTRY_VERIFY(!stage.sentence("payStrip").isEmpty());
        QVERIFY(!stage.next().isEnabled());
        // When the order is to be paid by invoice
        auto* list = stage.wizard->findChild<OptionCardList*>(u"paymentList"_s);
        list->findChildren<OptionCard*>().at(2)->click();
        // Then it needs no credits
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(stage.sentence("payStrip").isEmpty());
        stage.goOn();
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(stage.words().contains(u"The leads are kept for you until the invoice is paid: all of them, or none."_s));
        stage.enter();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.last().payment, PaymentKind::Invoice);
        QCOMPARE(stage.sentence("boughtStrip"), u"Ordered 22 leads for $176.00."_s);
        QTRY_VERIFY(stage.words().contains(u"To be paid by invoice until"_s));
        // and nothing is delivered or exported yet
        QCOMPARE(stage.floor.orderService.calls.size(), 0);
        QVERIFY(!stage.next().isVisible());
        QVERIFY(!stage.wizard->findChild<QWidget*>(u"pathEdit"_s)->isVisible());
    }

    void shouldReadTheWalletAgain()
    {
        PurchaseStage stage;
        stage.open();
        stage.goTo(Step::Pay);
        QTRY_VERIFY(!stage.sentence("payStrip").isEmpty());
        stage.floor.walletSource.state.available = Money::fromMinor(100000);
        QTRY_VERIFY(stage.tabTo(u"readWalletButton"_s));
        stage.enter();
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(stage.words().contains(u"$574.00"_s));
    }

    void shouldBuyOnceHoweverOftenEnterIsPressed()
    {
        PurchaseStage stage;
        stage.pace.armMs = 400;
        stage.floor.purchaseService.holdsPurchases = true;
        stage.open(false);
        stage.goTo(Step::Pay);
        QTRY_VERIFY(stage.next().isEnabled());
        // Two quick ones: the second must not reach a Buy button that has just appeared
        stage.enter();
        stage.enter();
        QCOMPARE(stage.wizard->step(), Step::Buy);
        QVERIFY(!stage.wizard->job());
        QTRY_VERIFY(stage.next().isEnabled());
        // Two quick ones again: one purchase, and the window stays
        stage.enter();
        stage.enter();
        stage.enter();
        QVERIFY(stage.wizard->job());
        QVERIFY(stage.wizard->isVisible());
        QVERIFY(!stage.background);
        stage.floor.purchaseService.commitPurchase();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.size(), 1);
        QCOMPARE(stage.floor.purchaseService.ordersMade, 1);
    }

    void shouldNotWalkThroughTheStepsWhileEnterIsHeld()
    {
        PurchaseStage stage;
        stage.open(false, 10);
        QTRY_VERIFY(stage.next().isEnabled());
        QTest::keyPress(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.wizard->step(), Step::Check);
        QTRY_VERIFY(stage.next().isEnabled());
        for (int i = 0; i < 5; ++i) {
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &held);
        }
        QCOMPARE(stage.wizard->step(), Step::Check);
    }

    void shouldSlowLargeOrdersDown()
    {
        PurchaseStage stage;
        stage.pace.guardMs = 300;
        stage.settings.slowAbove = Money::fromMinor(10000);
        stage.open(false);
        QSignalSpy settings(stage.wizard, &PurchaseWizard::settingsChanged);
        stage.goTo(Step::Buy); // $176.00
        QVERIFY(!stage.next().isEnabled());
        QVERIFY2(stage.words().contains(u"This order is above $100.00"_s), qPrintable(stage.words()));
        stage.enter();
        QVERIFY(!stage.wizard->job());
        QElapsedTimer asleep;
        asleep.start();
        QTRY_VERIFY(stage.next().isEnabled());
        QVERIFY(!stage.words().contains(u"This order is above"_s));
        // Who does not want that takes the tick away
        stage.key(Qt::Key_Tab, Qt::ShiftModifier); // Back
        stage.enter();
        QCOMPARE(stage.wizard->step(), Step::Pay);
        QTRY_VERIFY(stage.tabTo(u"slowCheckBox"_s));
        stage.key(Qt::Key_Space);
        QCOMPARE(settings.size(), 1);
        QCOMPARE(settings.first().first().value<PurchaseSettings>().slowAbove, std::nullopt);
        stage.goTo(Step::Buy);
        QVERIFY(!stage.words().contains(u"This order is above"_s));
    }

    void shouldCancelUntilTheFloorHasSold()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.holdsPurchases = true;
        stage.open(false);
        stage.goTo(Step::Buy);
        stage.goOn();
        QVERIFY(stage.wizard->job());
        const IntentId first = stage.wizard->job()->request().intent;
        QTRY_VERIFY(stage.tabTo(u"cancelButton"_s));
        QCOMPARE(stage.button("cancelButton").text(), u"Cancel order"_s);
        stage.enter();
        QVERIFY(stage.floor.purchaseService.isCancelAsked());
        QVERIFY(stage.button("cancelButton").isHidden());
        stage.floor.purchaseService.endPurchase(failure(ErrorCode::Cancelled));
        // Then that is said, and Buy is there again
        QTRY_COMPARE(stage.sentence("buyStrip"), u"Cancelled in time."_s);
        QCOMPARE(stage.floor.purchaseService.ordersMade, 0);
        // And the next press is another purchase, with another key
        stage.floor.purchaseService.holdsPurchases = false;
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QVERIFY(stage.floor.purchaseService.purchaseCalls.last().intent != first);
        QCOMPARE(stage.floor.purchaseService.ordersMade, 1);
    }

    void shouldReplaceCancelByASentenceOnceBought()
    {
        PurchaseStage stage;
        stage.floor.orderService.work.holds = true;
        stage.open(false);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_VERIFY(stage.wizard->job() && stage.wizard->job()->isBought());
        QVERIFY(stage.button("cancelButton").isHidden());
        QVERIFY(stage.words().contains(u"Bought; this cannot be undone any more."_s));
        QVERIFY(stage.words().contains(u"22 leads locked and paid"_s));
        // The receipt need not wait for the contacts; the export has to
        stage.goOn();
        QCOMPARE(stage.wizard->step(), Step::Done);
        QVERIFY(!stage.next().isEnabled());
        stage.floor.orderService.work.progress(14, 22);
        QTRY_VERIFY(stage.words().contains(u"Delivering 14 of 22."_s));
        stage.floor.orderService.work.end(DeliveryProgress{22, 22});
        QTRY_VERIFY(stage.next().isEnabled());
    }

    void shouldGoOnInTheBackground()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.holdsPurchases = true;
        stage.open(false);
        stage.goTo(Step::Buy);
        stage.goOn();
        QVERIFY(stage.wizard->job());
        // When the window is closed
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.wizard->isVisible());
        QVERIFY(stage.background);
        delete stage.wizard.data();
        // Then the job goes on without it
        QSignalSpy over(stage.background, &PurchaseJob::over);
        stage.floor.purchaseService.commitPurchase();
        QTRY_COMPARE(over.size(), 1);
        QCOMPARE(stage.background->state(), PurchaseJob::State::Done);
        QCOMPARE(stage.background->receipt()->leads, 22);
    }

    void shouldExportAndSayHowItEnded()
    {
        PurchaseStage stage;
        stage.floor.exportService.work.holds = true;
        stage.open(false, 20);
        QSignalSpy started(stage.wizard, &PurchaseWizard::exportStarted);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        stage.goOn();
        QCOMPARE(started.size(), 1);
        QCOMPARE(stage.next().text(), u"Cancel export"_s);
        stage.enter();
        stage.floor.exportService.work.end(failure(ErrorCode::Cancelled));
        QTRY_COMPARE(stage.sentence("doneStrip"), u"Export cancelled; no file was written."_s);
        // Another file, as raw values
        QTRY_VERIFY(stage.tabTo(u"pathEdit"_s));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        typeText(u"/nowhere/leads.csv"_s);
        QTRY_VERIFY(stage.tabTo(u"dialectCombo"_s));
        stage.key(Qt::Key_Down);
        stage.enter();
        // which is asked about first
        auto* question = stage.wizard->findChild<RawQuestion*>();
        QVERIFY(question && QTest::qWaitForWindowActive(question));
        QCOMPARE(stage.floor.exportService.calls.size(), 1);
        question->findChild<QPushButton*>(u"rawAgreedButton"_s)->click();
        QCOMPARE(stage.floor.exportService.calls.size(), 2);
        QCOMPARE(stage.floor.exportService.calls.last().path, u"/nowhere/leads.raw.csv"_s);
        QCOMPARE(stage.floor.exportService.calls.last().dialect, ExportRequest::Dialect::Machine);
        stage.floor.exportService.work.end(failure(ErrorCode::FileProblem, u"/nowhere"_s));
        QTRY_VERIFY(stage.sentence("doneStrip").contains(u"/nowhere"_s));
    }

    void shouldLeadToMyLeads()
    {
        PurchaseStage stage;
        stage.open(false, 20);
        QSignalSpy leads(stage.wizard, &PurchaseWizard::leadsRequested);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QTRY_VERIFY(stage.tabTo(u"backButton"_s));
        stage.enter();
        QCOMPARE(leads.size(), 1);
        QCOMPARE(leads.first().first().toLongLong(), 1042);
        QVERIFY(!stage.wizard->isVisible());
    }

    void shouldBuyMoreWithANewOrder()
    {
        PurchaseStage stage;
        stage.open(false, 20);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QTRY_VERIFY(stage.tabTo(u"extraButton"_s));
        stage.enter();
        QCOMPARE(stage.wizard->step(), Step::What);
        QVERIFY(!stage.wizard->job());
        QVERIFY(!stage.wizard->draft().receipt);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(stage.floor.purchaseService.ordersMade, 2);
        QVERIFY(stage.words().contains(u"Receipt of order 1043"_s));
    }

    void shouldNameEveryControlAndTrapNoKeyboard()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.holdsPurchases = true;
        stage.floor.walletSource.state.available = Money::fromMinor(60000);
        stage.open();
        for (const Step step : {Step::What, Step::Check, Step::Pay, Step::Buy, Step::Done}) {
            if (step == Step::Done) {
                stage.goOn();
                QVERIFY(stage.wizard->job());
                stage.floor.purchaseService.commitPurchase();
                QTRY_COMPARE(stage.wizard->step(), Step::Done);
            } else {
                stage.goTo(step);
            }
            QTRY_VERIFY(stage.next().isEnabled());
            // Each stop of Tab has a name, and Tab comes round
            QSet<const QWidget*> seen;
            for (int i = 0; i < 80; ++i) {
                const QWidget* focused = QApplication::focusWidget();
                QVERIFY(focused);
                const auto* button = qobject_cast<const QAbstractButton*>(focused);
                const bool isNamed = !focused->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                QVERIFY2(isNamed, qPrintable(focused->objectName() + u' ' + QString::fromLatin1(focused->metaObject()->className())));
                if (focused == &stage.next() && seen.contains(focused))
                    break;
                seen.insert(focused);
                stage.key(Qt::Key_Tab);
            }
            QVERIFY(seen.contains(&stage.next()));
            QVERIFY(seen.contains(&stage.button("cancelButton")));
            while (QApplication::focusWidget() != &stage.next())
                stage.key(Qt::Key_Tab);
        }
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(application);
    TestPurchaseWizard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_purchasewizard.moc"
