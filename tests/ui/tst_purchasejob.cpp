// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "ui/purchase/backgroundjob.h"
#include "ui/purchase/purchasejob.h"
#include "ui/shell/jobs.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

PurchasePace quickPace()
{
    PurchasePace pace;
    pace.busyPauseMs = 5;
    pace.busyTriesMax = 3;
    pace.outcomePauseMs = 5;
    pace.deliveryPauseMs = 5;
    return pace;
}

PurchaseRequest oneLine(int quantity)
{
    PurchaseRequest request;
    request.intent = IntentId::create();
    request.lines = {OrderLine{Filter{}, quantity}};
    request.totalMax = Money::fromMinor(quantity * 800);
    return request;
}

} // namespace

class TestPurchaseJob final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldBuyAndDeliver()
    {
        // Given a floor that answers when it is told to
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        floor.orderService.work.holds = true;
        PurchaseJob job(floor, oneLine(22), quickPace());
        QSignalSpy over(&job, &PurchaseJob::over);
        // When it is bought
        job.start();
        QCOMPARE(job.state(), PurchaseJob::State::Buying);
        QVERIFY(job.canCancel());
        floor.purchaseService.commitPurchase();
        QTRY_COMPARE(job.state(), PurchaseJob::State::Delivering);
        QCOMPARE(job.receipt()->total, Money::fromMinor(17600));
        QVERIFY(!job.canCancel());
        // Then the contacts arrive with progress
        floor.orderService.work.progress(14, 22);
        QTRY_COMPARE(job.delivery().delivered, 14);
        QCOMPARE(job.delivery().total, 22);
        QCOMPARE(over.size(), 0);
        floor.orderService.work.end(DeliveryProgress{22, 22});
        QTRY_COMPARE(job.state(), PurchaseJob::State::Done);
        QCOMPARE(over.size(), 1);
        QCOMPARE(floor.purchaseService.purchaseCalls.size(), 1);
    }

    void shouldGroupTheDigitsOfWhatItCounts_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates) << u"200,000 leads"_s;
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << u"200.000 leads"_s;
    }
    void shouldGroupTheDigitsOfWhatItCounts()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, words);
        const QLocale before;
        QLocale::setDefault(locale);
        const QString said = QCoreApplication::translate("leadfloor::StandingDetail", "%Ln leads", nullptr, 200000);
        QLocale::setDefault(before);
        QCOMPARE(said, words);
    }

    void shouldAskABusyFloorAgainWithTheSameKey()
    {
        FakeFloor floor;
        floor.purchaseService.refusals = {Error{ErrorCode::Busy, {}, {}, {}}, Error{ErrorCode::Busy, {}, {}, {}}};
        PurchaseJob job(floor, oneLine(1), quickPace());
        QSignalSpy changes(&job, &PurchaseJob::changed);
        job.start();
        QTRY_COMPARE(job.state(), PurchaseJob::State::Done);
        QCOMPARE(job.attempt(), 3);
        QCOMPARE(floor.purchaseService.purchaseCalls.size(), 3);
        for (const PurchaseRequest& call : floor.purchaseService.purchaseCalls)
            QCOMPARE(call.intent, job.request().intent);
        QCOMPARE(floor.purchaseService.ordersMade, 1);
    }

    void shouldGiveUpOnAFloorThatStaysBusy()
    {
        FakeFloor floor;
        floor.purchaseService.refusals.fill(Error{ErrorCode::Busy, {}, {}, {}}, 9);
        PurchaseJob job(floor, oneLine(1), quickPace());
        job.start();
        QTRY_COMPARE(job.state(), PurchaseJob::State::Refused);
        QCOMPARE(job.error()->code, ErrorCode::Busy);
        QCOMPARE(floor.purchaseService.purchaseCalls.size(), 3);
    }

    void shouldNotAskAgainAfterARefusal()
    {
        FakeFloor floor;
        floor.purchaseService.refusals = {Error{ErrorCode::NotEnoughLeads, {}, {}, {}}};
        PurchaseJob job(floor, oneLine(1), quickPace());
        QSignalSpy over(&job, &PurchaseJob::over);
        job.start();
        QTRY_COMPARE(over.size(), 1);
        QCOMPARE(job.state(), PurchaseJob::State::Refused);
        QCOMPARE(job.error()->code, ErrorCode::NotEnoughLeads);
        QVERIFY(floor.purchaseService.outcomeCalls.isEmpty());
        QVERIFY(floor.orderService.calls.isEmpty());
    }

    void shouldFindOutWhatHappenedWhenTheLineIsBack_data()
    {
        QTest::addColumn<bool>("happened");
        QTest::newRow("bought before the line dropped") << true;
        QTest::newRow("never arrived") << false;
    }
    void shouldFindOutWhatHappenedWhenTheLineIsBack()
    {
        QFETCH(bool, happened);
        // Given a purchase whose answer is lost with the line
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        PurchaseJob job(floor, oneLine(22), quickPace());
        job.start();
        floor.goTo(FloorConnection::State::Offline);
        floor.purchaseService.losePurchase(happened);
        QTRY_COMPARE(job.state(), PurchaseJob::State::LineLost);
        QVERIFY(!job.canCancel());
        QVERIFY(floor.purchaseService.outcomeCalls.isEmpty());
        // When the line comes back
        floor.goTo(FloorConnection::State::Connecting);
        floor.goTo(FloorConnection::State::Connected);
        // Then it is known, and nothing was bought a second time
        QTRY_COMPARE(job.state(), happened ? PurchaseJob::State::Done : PurchaseJob::State::NotBought);
        QCOMPARE(floor.purchaseService.outcomeCalls, QList{job.request().intent});
        QCOMPARE(floor.purchaseService.purchaseCalls.size(), 1);
        QCOMPARE(floor.purchaseService.ordersMade, happened ? 1 : 0);
    }

    void shouldLetTheLineBeCutWhenCancelHasNoAnswer()
    {
        // Given a purchase whose Cancel is not answered, since the floor does not say what happened
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        floor.purchaseService.holdsAnswers = true;
        PurchasePace pace = quickPace();
        pace.cancelPatienceMs = 30;
        PurchaseJob job(floor, oneLine(22), pace);
        job.start();
        job.cancel();
        QVERIFY(!job.isCancelSlow());
        floor.purchaseService.endPurchase(failure(ErrorCode::Cancelled));
        QTRY_VERIFY(job.isCancelSlow());
        // When somebody cuts the line
        floor.goTo(FloorConnection::State::Connecting);
        // Then it is a lost line, whose outcome is asked for when it is back
        QCOMPARE(job.state(), PurchaseJob::State::LineLost);
        QVERIFY(!job.isCancelSlow());
        floor.goTo(FloorConnection::State::Connected);
        floor.purchaseService.answerAll();
        QTRY_COMPARE(job.state(), PurchaseJob::State::NotBought);
        QCOMPARE(floor.purchaseService.ordersMade, 0);
    }

    void shouldKeepAskingForAnOutcomeThatIsNotKnownYet()
    {
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        PurchaseJob job(floor, oneLine(1), quickPace());
        job.start();
        floor.purchaseService.holdsAnswers = true;
        floor.purchaseService.losePurchase(true);
        QTRY_COMPARE(floor.purchaseService.waiting(u"outcome"_s), 1);
        QVERIFY(floor.purchaseService.failNext(u"outcome"_s, Error{ErrorCode::InProgress, {}, {}, {}}));
        QTRY_COMPARE(floor.purchaseService.waiting(u"outcome"_s), 1);
        QCOMPARE(job.state(), PurchaseJob::State::LineLost);
        floor.purchaseService.answerNext(u"outcome"_s);
        QTRY_COMPARE(job.state(), PurchaseJob::State::Done);
    }

    void shouldCancelWhileTheFloorHasNotCommitted()
    {
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        PurchaseJob job(floor, oneLine(22), quickPace());
        job.start();
        // When it is cancelled
        job.cancel();
        QCOMPARE(job.state(), PurchaseJob::State::Cancelling);
        QVERIFY(floor.purchaseService.isCancelAsked());
        QVERIFY(!job.canCancel());
        // Then the floor is asked whether that was in time
        floor.purchaseService.endPurchase(failure(ErrorCode::Cancelled));
        QTRY_COMPARE(job.state(), PurchaseJob::State::NotBought);
        QVERIFY(job.wasCancelled());
        QCOMPARE(floor.purchaseService.outcomeCalls.size(), 1);
        QCOMPARE(floor.purchaseService.ordersMade, 0);
    }

    void shouldTellThatACancelCameTooLate()
    {
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        PurchaseJob job(floor, oneLine(22), quickPace());
        job.start();
        job.cancel();
        // The floor had committed before the cancel reached it: the future cannot say so any more.
        floor.purchaseService.commitPurchase();
        QTRY_COMPARE(job.state(), PurchaseJob::State::Done);
        QVERIFY(job.isBought());
        QVERIFY(job.wasCancelled());
    }

    void shouldCancelBetweenTwoAttempts()
    {
        FakeFloor floor;
        PurchasePace pace = quickPace();
        pace.busyPauseMs = 60'000;
        floor.purchaseService.refusals = {Error{ErrorCode::Busy, {}, {}, {}}};
        PurchaseJob job(floor, oneLine(1), pace);
        job.start();
        QTRY_COMPARE(job.state(), PurchaseJob::State::Busy);
        QVERIFY(job.msToNextTry() > 50'000);
        job.cancel();
        QCOMPARE(job.state(), PurchaseJob::State::NotBought);
    }

    void shouldGoOnDeliveringAfterTheLineWasLost()
    {
        FakeFloor floor;
        floor.orderService.work.holds = true;
        PurchasePace pace = quickPace();
        pace.deliveryPauseMs = 60'000;
        PurchaseJob job(floor, oneLine(22), pace);
        job.start();
        QTRY_COMPARE(job.state(), PurchaseJob::State::Delivering);
        floor.goTo(FloorConnection::State::Offline);
        floor.orderService.work.end(failure(ErrorCode::Disconnected));
        QTRY_COMPARE(job.state(), PurchaseJob::State::DeliveryWaits);
        QVERIFY(job.isBought());
        QVERIFY(!job.isOver());
        floor.orderService.work.holds = false;
        floor.goTo(FloorConnection::State::Connected);
        QTRY_COMPARE(job.state(), PurchaseJob::State::Done);
        QCOMPARE(floor.orderService.calls.size(), 2);
    }

    void shouldKeepTheReceiptWhenDeliveryIsRefused()
    {
        FakeFloor floor;
        floor.orderService.work.holds = true;
        PurchaseJob job(floor, oneLine(22), quickPace());
        QSignalSpy over(&job, &PurchaseJob::over);
        job.start();
        QTRY_VERIFY(floor.orderService.work.isRunning());
        floor.orderService.work.end(failure(ErrorCode::AccountClosed));
        QTRY_COMPARE(job.state(), PurchaseJob::State::DeliveryFailed);
        QVERIFY(job.receipt());
        QCOMPARE(over.size(), 1);
    }

    void shouldStandInTheListOfJobs()
    {
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        floor.orderService.work.holds = true;
        QPointer<PurchaseJob> purchase = new PurchaseJob(floor, oneLine(22), quickPace(), &floor);
        purchase->start();
        JobList jobs;
        Job* job = listedPurchase(*purchase, PurchaseWords::of(floor.identity(), QLocale::c()));
        jobs.add(job);
        QCOMPARE(job->title(), u"Purchase of 22 leads"_s);
        QVERIFY(job->canCancel());
        floor.purchaseService.commitPurchase();
        QTRY_VERIFY(floor.orderService.work.isRunning());
        QVERIFY(!job->canCancel());
        floor.orderService.work.progress(11, 22);
        QTRY_COMPARE(job->percent(), 50);
        floor.orderService.work.end(DeliveryProgress{22, 22});
        QTRY_COMPARE(job->state(), JobState::Done);
        QVERIFY(job->detail().startsWith(u"Order 1042: 22 leads for"_s));
        QTRY_VERIFY(!purchase);
        QCOMPARE(job->state(), JobState::Done);
    }

    void shouldCancelFromTheListOfJobs()
    {
        FakeFloor floor;
        floor.purchaseService.holdsPurchases = true;
        auto* purchase = new PurchaseJob(floor, oneLine(22), quickPace(), &floor);
        purchase->start();
        JobList jobs;
        Job* job = listedPurchase(*purchase, PurchaseWords::of(floor.identity(), QLocale::c()));
        jobs.add(job);
        job->cancel();
        QVERIFY(floor.purchaseService.isCancelAsked());
        floor.purchaseService.endPurchase(failure(ErrorCode::Cancelled));
        QTRY_COMPARE(job->state(), JobState::Cancelled);
        QCOMPARE(job->detail(), u"Nothing was bought, nothing was charged."_s);
    }

    void shouldSayThatTheConnectionWasClosedUnderAJob()
    {
        JobList jobs;
        Job* job = nullptr;
        {
            FakeFloor floor;
            floor.purchaseService.holdsPurchases = true;
            auto* purchase = new PurchaseJob(floor, oneLine(22), quickPace(), &floor);
            purchase->start();
            job = listedPurchase(*purchase, PurchaseWords::of(floor.identity(), QLocale::c()));
            jobs.add(job);
        }
        QCOMPARE(job->state(), JobState::Failed);
        QVERIFY(job->detail().contains(u"asked for at the next sign-in"_s));
    }
};

QTEST_MAIN(TestPurchaseJob)
#include "tst_purchasejob.moc"
