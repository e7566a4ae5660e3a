// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasestage.h"

#include "ui/widgets/optioncard.h"

#include <QClipboard>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace leadfloor;

using Step = PurchaseWizard::Step;

namespace {

Error errorOf(ErrorCode code, const QJsonObject& data = {})
{
    return Error{code, {}, {}, data};
}

} // namespace

/// What the wizard does when the floor refuses, is slow, or has lost its quote: every way on by keys.
class TestPurchaseRefusals final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldShowAlternativesWhenAnotherBrokerWasFaster()
    {
        PurchaseStage stage;
        stage.open(false);
        stage.goTo(Step::Buy);
        QTRY_VERIFY(stage.next().isEnabled());
        stage.caddoStock = 14;
        stage.floor.purchaseService.refusals
            = {errorOf(ErrorCode::NotEnoughLeads, {{u"line"_s, 1}, {u"requested"_s, 22}, {u"available"_s, 14}})};
        stage.enter();
        QTRY_COMPARE(stage.sentence("buyStrip"), u"Another broker was faster on line 1."_s);
        QCOMPARE(stage.next().text(), u"See alternatives"_s);
        stage.goOn();
        QCOMPARE(stage.wizard->step(), Step::Check);
        QVERIFY(stage.sentence("newsStrip").startsWith(u"Another broker was faster"_s));
        QTRY_COMPARE(stage.sentence("checkStrip"), u"Line 1 is short: 14 of 22 are free now."_s);
        // And the rest can be bought, with another key
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        const QList<PurchaseRequest>& calls = stage.floor.purchaseService.purchaseCalls;
        QCOMPARE(calls.size(), 2);
        QVERIFY(calls.at(0).intent != calls.at(1).intent);
        QCOMPARE(calls.at(1).lines.first().quantity, 14);
    }

    void shouldShowTheDifferenceWhenThePriceHasRisen()
    {
        PurchaseStage stage;
        stage.open(false);
        stage.goTo(Step::Buy);
        QTRY_VERIFY(stage.next().isEnabled());
        stage.goldPrice = Money::fromMinor(850);
        stage.floor.purchaseService.refusals
            = {errorOf(ErrorCode::PriceChanged, {{u"total_minor"_s, 18700}, {u"total_max_minor"_s, 17600}})};
        stage.enter();
        QTRY_COMPARE(stage.sentence("buyStrip"), u"The price has risen to $187.00, above the $176.00 that you were shown."_s);
        stage.goOn();
        QTRY_COMPARE(stage.sentence("newsStrip"), u"The new quote differs: $187.00 now, $176.00 before."_s);
        QVERIFY(stage.words().contains(u"Before: 22 free, from $8.00 each, $176.00. Now: 22 free, from $8.50 each, $187.00."_s));
        // No card goes on offering the old price
        QVERIFY(stage.words().contains(u"22 × $8.50 = $187.00"_s));
        const QList<OptionCard*> cards = stage.wizard->findChildren<OptionCard*>();
        QVERIFY(std::none_of(cards.begin(), cards.end(), [](const OptionCard* card) { return card->isVisible(); }));
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.last().totalMax, Money::fromMinor(18700));
    }

    void shouldGoBackToPayWhenTheWalletWasEmptiedMeanwhile()
    {
        PurchaseStage stage;
        stage.open(false);
        stage.goTo(Step::Buy);
        QTRY_VERIFY(stage.next().isEnabled());
        stage.floor.walletSource.state.available = Money::fromMinor(15000);
        stage.floor.purchaseService.refusals = {errorOf(ErrorCode::NotEnoughCredits, {{u"short_minor"_s, 2600}})};
        stage.enter();
        QTRY_COMPARE(stage.sentence("buyStrip"), u"Not enough credits: short by $26.00."_s);
        stage.goOn();
        QCOMPARE(stage.wizard->step(), Step::Pay);
        QTRY_COMPARE(stage.sentence("payStrip"), u"Not enough credits: short by $26.00."_s);
    }

    void shouldShowTheAttemptsOnABusyFloor()
    {
        PurchaseStage stage;
        stage.pace.busyPauseMs = 60'000;
        stage.floor.purchaseService.refusals = {errorOf(ErrorCode::Busy)};
        stage.open(false);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_VERIFY(stage.words().contains(u"Attempt 2 of 5 comes by itself"_s));
        QTRY_VERIFY(stage.tabTo(u"tryNowButton"_s));
        stage.enter();
        QTRY_COMPARE(stage.wizard->step(), Step::Done);
        const QList<PurchaseRequest>& calls = stage.floor.purchaseService.purchaseCalls;
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls.at(0).intent, calls.at(1).intent);
    }

    void shouldTellWhatHappenedAfterALostLine_data()
    {
        QTest::addColumn<bool>("happened");
        QTest::newRow("bought") << true;
        QTest::newRow("not bought") << false;
    }
    void shouldTellWhatHappenedAfterALostLine()
    {
        QFETCH(bool, happened);
        PurchaseStage stage;
        stage.floor.purchaseService.holdsPurchases = true;
        stage.open(false);
        stage.goTo(Step::Buy);
        stage.goOn();
        QVERIFY(stage.wizard->job());
        stage.floor.goTo(FloorConnection::State::Offline);
        stage.floor.purchaseService.losePurchase(happened);
        QTRY_VERIFY(stage.words().contains(u"The line was lost before the answer came"_s));
        QVERIFY(stage.words().contains(u"Do not buy again"_s));
        QVERIFY(stage.next().isHidden());
        stage.floor.goTo(FloorConnection::State::Connected);
        if (happened) {
            QTRY_COMPARE(stage.wizard->step(), Step::Done);
            QVERIFY(stage.words().contains(u"Receipt of order 1042"_s));
        } else {
            QTRY_VERIFY(stage.sentence("buyStrip").startsWith(u"It did not happen"_s));
            QCOMPARE(stage.wizard->step(), Step::Buy);
        }
        QCOMPARE(stage.floor.purchaseService.ordersMade, happened ? 1 : 0);
        QCOMPARE(stage.floor.purchaseService.purchaseCalls.size(), 1);
    }

    void shouldOfferNothingMoreToAClosedAccount()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.refusals = {errorOf(ErrorCode::AccountClosed)};
        stage.open(false);
        stage.goTo(Step::Buy);
        stage.goOn();
        QTRY_COMPARE(stage.sentence("buyStrip"), u"This account is closed or suspended."_s);
        QVERIFY(stage.next().isHidden());
        QTRY_VERIFY(stage.tabTo(u"copyDetailsButton"_s));
        stage.enter();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"LF008"_s));
        QVERIFY(copied.contains(stage.wizard->job()->request().intent.toString()));
        QVERIFY(copied.contains(u"This account is closed or suspended."_s) && copied.contains(u"Buy leads"_s));
        QTRY_VERIFY(stage.tabTo(u"cancelButton"_s));
        stage.enter();
        QVERIFY(!stage.wizard->isVisible());
    }

    void shouldAskForANewQuoteWhenTheOldOneEnds()
    {
        PurchaseStage stage;
        stage.open(false, 20);
        stage.floor.purchaseService.quoteSeconds = 1;
        stage.goTo(Step::Check);
        QTRY_COMPARE(stage.next().text(), u"Get a new quote"_s);
        QCOMPARE(stage.wizard->findChild<QWidget*>(u"quoteChip"_s)->accessibleName(), u"Quote has ended"_s);
        // Nothing goes on until the person asks
        const qsizetype asked = stage.floor.purchaseService.quoteCalls.size();
        stage.floor.purchaseService.quoteSeconds = 900;
        stage.goldPrice = Money::fromMinor(780);
        stage.goOn();
        QCOMPARE(stage.floor.purchaseService.quoteCalls.size(), asked + 1);
        QTRY_COMPARE(stage.sentence("newsStrip"), u"The new quote differs: $156.00 now, $160.00 before."_s);
        QTRY_COMPARE(stage.next().text(), u"Next: Pay"_s);
    }

    void shouldNotBuyWithAQuoteThatHasEnded()
    {
        PurchaseStage stage;
        stage.open(false, 20);
        stage.floor.purchaseService.quoteSeconds = 2;
        stage.goTo(Step::Buy);
        QTRY_COMPARE(stage.next().text(), u"Get a new quote"_s);
        // Nothing has changed: the page stays, and Buy comes back
        stage.floor.purchaseService.quoteSeconds = 900;
        stage.goOn();
        QTRY_COMPARE(stage.next().text(), u"Buy 20 leads for $160.00"_s);
        QCOMPARE(stage.wizard->step(), Step::Buy);
        QVERIFY(stage.floor.purchaseService.purchaseCalls.isEmpty());
    }

    void shouldGoBackToCheckWhenANewQuoteDiffers()
    {
        PurchaseStage stage;
        stage.open(false, 20);
        stage.floor.purchaseService.quoteSeconds = 2;
        stage.goTo(Step::Buy);
        QTRY_COMPARE(stage.next().text(), u"Get a new quote"_s);
        stage.goldPrice = Money::fromMinor(900);
        stage.goOn();
        QTRY_COMPARE(stage.wizard->step(), Step::Check);
        QVERIFY(stage.sentence("newsStrip").startsWith(u"The new quote differs"_s));
    }

    void shouldWarnTwoMinutesBeforeTheQuoteEnds()
    {
        PurchaseStage stage;
        QDateTime here = QDateTime::currentDateTimeUtc();
        stage.pace.now = [&here] { return here; };
        stage.open(false, 20);
        stage.goTo(Step::Check);
        const auto chip = [&] { return stage.wizard->findChild<QWidget*>(u"quoteChip"_s)->accessibleName(); };
        QTRY_VERIFY(stage.next().isEnabled()); // asked and answered
        QVERIFY2(chip().startsWith(u"Quote ends in 14:5"_s), qPrintable(chip()));
        here = here.addSecs(13 * 60 + 30);
        QTRY_VERIFY2(chip().startsWith(u"Quote ends in 1:2"_s), qPrintable(chip()));
    }

    void shouldStopAtALimitBeforeTheMoney()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.limit = Error{ErrorCode::OrderLimit, u"50 leads asked for; this workspace may buy 1 to 40 at once"_s, {}, {}};
        stage.open(false);
        QTRY_VERIFY(stage.sentence("whatStrip").contains(u"may buy 1 to 40 at once"_s));
        QVERIFY(!stage.next().isEnabled());
    }

    void shouldTellThatPricesCannotBeRead()
    {
        PurchaseStage stage;
        stage.floor.purchaseService.refusal = errorOf(ErrorCode::Disconnected);
        stage.open(false);
        QTRY_COMPARE(stage.sentence("whatStrip"), u"The floor cannot be reached."_s);
        stage.floor.purchaseService.refusal.reset();
        stage.floor.goTo(FloorConnection::State::Offline);
        stage.floor.goTo(FloorConnection::State::Connected);
        QTRY_COMPARE(stage.sentence("whatStrip"), QString());
        QTRY_VERIFY(stage.wizard->draft().isQuoted());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(application);
    TestPurchaseRefusals test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_purchaserefusals.moc"
