// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/answer.h"
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorclient.h"
#include "models/engine/floorpeople.h"
#include "models/engine/intentjournal.h"
#include "models/engine/pricecalls.h"
#include "models/engine/query.h"
#include "tests/support/testcluster.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

using Step = PurchaseWizard::Step;

/// The purchase wizard over a real floor, where a rival buys at the worst moment.
class TestPurchaseLive final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner, m_rival;
    std::unique_ptr<FloorClient> m_floor;
    QTemporaryDir m_folder;
    PurchasePace m_pace;

    static Filter shreveport()
    {
        Filter filter;
        filter.states = {u"LA"_s};
        filter.counties = {u"22017"_s};
        filter.classes = {LeadClass::Gold};
        return filter;
    }
    template <class T> static Result<T> wait(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
            return failure(ErrorCode::TimedOut);
        return answerOf(future);
    }
    [[nodiscard]] int stock()
    {
        return int(wait(m_floor->inventory().count(shreveport())).value_or(InventoryCount{}).leads);
    }
    static QPushButton& next(const PurchaseWizard& wizard)
    {
        return *wizard.findChild<QPushButton*>(u"nextButton"_s);
    }
    /// Enter, as soon as the primary button answers.
    static bool goOn(PurchaseWizard& wizard)
    {
        if (!QTest::qWaitFor([&] { return next(wizard).isVisible() && next(wizard).isEnabled(); }, 20000))
            return false;
        QTest::keyClick(&next(wizard), Qt::Key_Return);
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
        QVERIFY(m_owner->open());
        const auto signIns = makeDemoFloor(*m_owner, u"Test floor"_s);
        QVERIFY(signIns);
        QVERIFY(addDemoLeads(*m_owner, 60000, 5, {}));
        const auto specOf = [&](int n) {
            return memberSpec(m_owner->spec(), *floorId(*m_owner), signIns->at(n).email, signIns->at(n).password);
        };
        m_rival = std::make_unique<DbConnection>(specOf(1));
        QVERIFY(m_rival->open());
        m_floor = std::make_unique<FloorClient>(specOf(0), IntentJournal::openIn(m_folder.path()).value());
        QTRY_COMPARE_WITH_TIMEOUT(m_floor->state(), FloorConnection::State::Connected, 10000);
        m_pace.armMs = 20;
        QVERIFY(stock() > 20);
    }
    void cleanupTestCase()
    {
        m_floor.reset();
        m_rival.reset();
        m_owner.reset();
    }

    void shouldBuyWhatIsLeftAfterARivalWasFaster()
    {
        // Given an order for more than there is, of which the part that is there was chosen
        const int free = stock();
        const auto wallet = wait(m_floor->wallet().wallet());
        QVERIFY(wallet);
        PurchaseWizard wizard(*m_floor, PurchaseDraft::of({OrderLine{shreveport(), free + 5}}), {std::nullopt}, m_pace);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        QVERIFY(goOn(wizard));
        QTRY_VERIFY(wizard.draft().isFillable());
        QCOMPARE(wizard.draft().lines.first().wanted().quantity, free);
        QVERIFY(wizard.draft().lines.first().shortage->alternatives.size() > 1);
        QVERIFY(goOn(wizard));
        QVERIFY(goOn(wizard));
        QCOMPARE(wizard.step(), Step::Buy);
        // When somebody else buys three of them just before Buy is pressed
        PurchaseRequest rival;
        rival.intent = IntentId::create();
        rival.lines = {OrderLine{shreveport(), 3}};
        rival.totalMax = Money::fromMinor(1'000'000);
        const auto taken = purchaseLeads(*m_rival, rival);
        QVERIFY(taken);
        QVERIFY(goOn(wizard));
        // Then nothing is bought, and the floor's alternatives lead on
        QTRY_VERIFY(wizard.job() && wizard.job()->isOver());
        QCOMPARE(wizard.job()->state(), PurchaseJob::State::Refused);
        QCOMPARE(wizard.job()->error()->code, ErrorCode::NotEnoughLeads);
        QCOMPARE(next(wizard).text(), u"See alternatives"_s);
        QVERIFY(goOn(wizard));
        QTRY_COMPARE(wizard.draft().lines.first().wanted().quantity, free - 3);
        while (wizard.step() != Step::Done) {
            QVERIFY(goOn(wizard));
            QTRY_VERIFY(!wizard.job() || wizard.step() == Step::Done);
        }
        QTRY_COMPARE(wizard.job()->state(), PurchaseJob::State::Done);
        // And exactly the rest was sold, paid and delivered
        const Receipt& receipt = *wizard.draft().receipt;
        QCOMPARE(receipt.leads, free - 3);
        QCOMPARE(wizard.job()->delivery().delivered, free - 3);
        QCOMPARE(receipt.walletAvailable.minor(),
                 wallet->available.minor() - taken->total.minor() - receipt.total.minor());
        QCOMPARE(stock(), 0);
    }

    void shouldLearnThatAQuoteHasEnded()
    {
        // Given a quote that the floor has ended, while the clock here still runs
        Filter texas;
        texas.states = {u"TX"_s};
        PurchaseWizard wizard(*m_floor, PurchaseDraft::of({OrderLine{texas, 4}}), {std::nullopt}, m_pace);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        for (int i = 0; i < 3; ++i)
            QVERIFY(goOn(wizard));
        QCOMPARE(wizard.step(), Step::Buy);
        const auto ended = execute(*m_owner, u"update core.quote set expires_at = clock_timestamp()"_s);
        QVERIFY(ended);
        QVERIFY(goOn(wizard));
        QTRY_VERIFY(wizard.job() && wizard.job()->isOver());
        QCOMPARE(wizard.job()->error()->code, ErrorCode::QuoteExpired);
        // Then a new one is fetched, nothing has changed, and it can be bought
        QVERIFY(goOn(wizard));
        QCOMPARE(wizard.step(), Step::Check);
        QTRY_COMPARE(wizard.findChild<MessageStrip*>(u"newsStrip"_s)->sentence(), u"A new quote; nothing has changed."_s);
        while (wizard.step() != Step::Done) {
            QVERIFY(goOn(wizard));
            QTRY_VERIFY(!wizard.job() || wizard.step() == Step::Done);
        }
        QCOMPARE(wizard.draft().receipt->leads, 4);
    }

    void shouldShowTheDifferenceWhenARivalUsesACouponUp()
    {
        // Given a coupon for one order, applied to an order that can be bought
        CouponTerms terms;
        terms.percentBp = 1000;
        terms.usesMax = 1;
        QVERIFY(createCoupon(*m_owner, u"ONCE"_s, terms));
        Filter texas;
        texas.states = {u"TX"_s};
        PurchaseWizard wizard(*m_floor, PurchaseDraft::of({OrderLine{texas, 10}}), {std::nullopt}, m_pace);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        QVERIFY(goOn(wizard) && goOn(wizard));
        QTRY_COMPARE(wizard.step(), Step::Pay);
        auto* edit = wizard.findChild<QLineEdit*>(u"couponEdit"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u"once"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(wizard.draft().quote->coupon, u"ONCE"_s);
        const Money net = wizard.draft().quote->total;
        const Money list = wizard.draft().quote->list();
        QCOMPARE(net.minor(), list.minor() - (list.minor() + 5) / 10);
        QVERIFY(goOn(wizard));
        QCOMPARE(wizard.step(), Step::Buy);
        // When a rival has its one use just before Buy is pressed
        PurchaseRequest rival;
        rival.intent = IntentId::create();
        rival.lines = {OrderLine{shreveport(), 1}};
        rival.lines.first().filter.counties.clear();
        rival.coupon = u"ONCE"_s;
        rival.totalMax = Money::fromMinor(1'000'000);
        QVERIFY(purchaseLeads(*m_rival, rival));
        QVERIFY(goOn(wizard));
        // Then nothing is bought at another price; the difference and its reason are shown first
        QTRY_VERIFY(wizard.job() && wizard.job()->isOver());
        QCOMPARE(wizard.job()->error()->code, ErrorCode::CouponRefused);
        QVERIFY(goOn(wizard));
        QCOMPARE(wizard.step(), Step::Check);
        QTRY_VERIFY(wizard.findChild<MessageStrip*>(u"newsStrip"_s)->sentence().startsWith(u"The new quote differs"_s));
        QVERIFY(wizard.findChild<MessageStrip*>(u"newsStrip"_s)->reason().contains(u"used as often as it may be"_s));
        while (wizard.step() != Step::Done) {
            QVERIFY(goOn(wizard));
            QTRY_VERIFY(!wizard.job() || wizard.step() == Step::Done);
        }
        QCOMPARE(wizard.draft().receipt->total, list);
        QVERIFY(wizard.draft().receipt->discounts().isEmpty());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestPurchaseLive test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_purchaselive.moc"
