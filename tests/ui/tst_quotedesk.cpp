// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "ui/purchase/quotedesk.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

Filter ofState(const QString& state)
{
    Filter filter;
    filter.states = {state};
    return filter;
}

} // namespace

/// QuoteDesk and what a draft makes of its answers.
class TestQuoteDesk final : public QObject
{
    Q_OBJECT
private:
    /// A computer whose clock is an hour behind the floor's, and can be set.
    struct Desk
    {
        explicit Desk(int tickMs = 5)
        {
            pace.quoteDelayMs = 20;
            pace.tickMs = tickMs;
            pace.now = [this] { return here; };
            floor.purchaseService.clock = [this] { return here.addSecs(3600); };
            desk.emplace(floor, draft, pace);
        }
        FakeFloor floor;
        PurchaseDraft draft = PurchaseDraft::of(ofState(u"LA"_s), u"la"_s, 50);
        PurchasePace pace;
        QDateTime here{QDate(2024, 4, 2), QTime(13, 2, 11), Qt::UTC};
        std::optional<QuoteDesk> desk;
    };

private Q_SLOTS:
    void shouldAskOnceForManyKeys()
    {
        Desk d;
        for (int i = 1; i <= 5; ++i) {
            d.draft.lines[0].asked.quantity = i;
            d.desk->askSoon();
        }
        QVERIFY(d.desk->isAsking());
        QVERIFY(d.floor.purchaseService.quoteCalls.isEmpty());
        QTRY_VERIFY(d.draft.isQuoted());
        QCOMPARE(d.floor.purchaseService.quoteCalls.size(), 1);
        QCOMPARE(d.draft.quote->total, Money::fromMinor(5 * 800));
    }

    void shouldDropAnOlderAnswer()
    {
        Desk d;
        d.floor.purchaseService.holdsAnswers = true;
        d.desk->askNow();
        d.draft.lines[0].asked.quantity = 7;
        d.desk->askNow();
        QCOMPARE(d.floor.purchaseService.waiting(u"quote"_s), 1); // the first one was cancelled
        d.floor.purchaseService.answerAll();
        QTRY_VERIFY(d.draft.isQuoted());
        QCOMPARE(d.draft.quote->total, Money::fromMinor(7 * 800));
    }

    void shouldLeaveOutLinesWithMistakes()
    {
        Desk d;
        d.draft.lines.append(DraftLine{u"texass"_s, {}, false, {}, -1});
        d.desk->askNow();
        QTRY_VERIFY(d.draft.quote);
        QVERIFY(d.draft.quoted(0));
        QVERIFY(!d.draft.quoted(1));
        QVERIFY(!d.draft.isQuoted());
    }

    void shouldCountDownByTheServersClock()
    {
        Desk d;
        QSignalSpy seconds(&*d.desk, &QuoteDesk::secondsLeftChanged);
        d.desk->askNow();
        // Given a quote of 15 minutes from a floor whose clock is an hour ahead
        QTRY_VERIFY(d.draft.quote);
        QVERIFY(d.desk->secondsLeft() > 895);
        QVERIFY(d.desk->secondsLeft() <= 900);
        // When 13 minutes have passed here
        d.here = d.here.addSecs(13 * 60);
        QTRY_VERIFY(seconds.last().first().toInt() <= 120);
        QVERIFY(!d.desk->isEnded());
        // Then it ends two minutes later, told once
        QSignalSpy ended(&*d.desk, &QuoteDesk::ended);
        d.here = d.here.addSecs(120);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(d.desk->isEnded());
        QCOMPARE(d.desk->secondsLeft(), 0);
    }

    void shouldNotLiveLongerWhenTheClockIsSetBack()
    {
        Desk d;
        d.floor.purchaseService.quoteSeconds = 1;
        d.desk->askNow();
        QTRY_VERIFY(d.draft.quote);
        d.here = d.here.addDays(-1);
        QTRY_VERIFY(d.desk->isEnded());
    }

    void shouldTellWhatANewQuoteChanges()
    {
        Desk d;
        d.draft.lines.append(DraftLine{u"tx"_s, OrderLine{ofState(u"TX"_s), 10}, true, {}, -1});
        d.desk->askNow();
        QTRY_VERIFY(d.draft.quote);
        QVERIFY(!d.draft.difference);
        // When the price of one line has risen meanwhile
        d.floor.purchaseService.priceFor = [](const Filter& filter) {
            return Money::fromMinor(filter.states == QStringList{u"LA"_s} ? 850 : 800);
        };
        d.desk->askForDifference();
        QTRY_VERIFY(d.draft.difference);
        // Then only that line differs
        QVERIFY(!d.draft.difference->isSame());
        QCOMPARE(d.draft.difference->lines.at(0).unitPriceBefore, Money::fromMinor(800));
        QCOMPARE(d.draft.difference->lines.at(0).unitPriceAfter, Money::fromMinor(850));
        QVERIFY(d.draft.difference->lines.at(1).isSame());
        QCOMPARE(d.draft.difference->totalAfter.minor() - d.draft.difference->totalBefore.minor(), 50 * 50);
    }

    void shouldAskAgainWhenTheLineIsBack()
    {
        Desk d;
        d.floor.purchaseService.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
        QSignalSpy failed(&*d.desk, &QuoteDesk::failed);
        d.desk->askNow();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(d.desk->error()->code, ErrorCode::Disconnected);
        d.floor.purchaseService.refusal.reset();
        d.floor.goTo(FloorConnection::State::Offline);
        d.floor.goTo(FloorConnection::State::Connected);
        QTRY_VERIFY(d.draft.isQuoted());
        QVERIFY(!d.desk->error());
    }

    void shouldRewriteALineByItsAnswer()
    {
        // Given a short line with two ways on
        Desk d;
        d.floor.purchaseService.stockFor = [](const Filter& filter) { return filter.states.isEmpty() ? 324 : 22; };
        d.floor.purchaseService.alternativesFor = [&](const OrderLine& line) {
            return QList{d.floor.purchaseService.alternative(u"without_state"_s, Filter{}, line.quantity)};
        };
        d.desk->askNow();
        QTRY_VERIFY(d.draft.quote);
        QVERIFY(!d.draft.isFillable());
        const QuoteLine shortage = *d.draft.quoted(0);
        QCOMPARE(shortage.alternatives.size(), 2);
        DraftLine& line = d.draft.lines[0];
        line.shortage = shortage;
        // Then each answer makes another line of it
        line.answer = 0;
        QCOMPARE(line.wanted().quantity, 22);
        QVERIFY(!d.draft.isQuoted());
        line.answer = 1;
        QCOMPARE(line.wanted().quantity, 50);
        QCOMPARE(line.wanted().filter, Filter{});
        // And writing it anew forgets them
        line.ask(OrderLine{ofState(u"TX"_s), 3});
        QCOMPARE(line.wanted(), (OrderLine{ofState(u"TX"_s), 3}));
    }

    void shouldSuggestTheLargestOrderThatTheWalletCanPay_data()
    {
        QTest::addColumn<int>("wallet");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("quantity");
        // 50 at $8.00 and 100 at $2.50: $650.00
        QTest::newRow("enough") << 65000 << -1 << 0;
        QTest::newRow("a cent short: the dear line loses one") << 64999 << 0 << 49;
        QTest::newRow("two dear leads") << 63500 << 0 << 48;
        QTest::newRow("nearly all of the dear line") << 25801 << 0 << 1;
        QTest::newRow("no line alone can give that") << 20000 << -1 << 0;
    }
    void shouldSuggestTheLargestOrderThatTheWalletCanPay()
    {
        QFETCH(int, wallet);
        QFETCH(int, line);
        QFETCH(int, quantity);
        Desk d;
        Filter silver = ofState(u"TX"_s);
        silver.classes = {LeadClass::Silver};
        d.draft.lines.append(DraftLine{u"tx silver"_s, OrderLine{silver, 100}, true, {}, -1});
        d.floor.walletSource.state.available = Money::fromMinor(wallet);
        d.desk->askNow();
        QTRY_VERIFY(d.draft.isQuoted());
        const std::optional<SmallerOrder> smaller = orderThatFits(d.draft);
        QCOMPARE(smaller.has_value(), line >= 0);
        if (smaller) {
            QCOMPARE(smaller->line, line);
            QCOMPARE(smaller->quantity, quantity);
            QVERIFY(smaller->total <= Money::fromMinor(wallet));
        }
    }

    void shouldKeepTheThresholdOfThePerson()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        QCOMPARE(PurchaseSettings::load(settings).slowAbove, Money::fromMinor(100000));
        PurchaseSettings{Money::fromMinor(5000)}.save(settings);
        QCOMPARE(PurchaseSettings::load(settings).slowAbove, Money::fromMinor(5000));
        PurchaseSettings{std::nullopt}.save(settings);
        QCOMPARE(PurchaseSettings::load(settings).slowAbove, std::nullopt);
    }
};

QTEST_MAIN(TestQuoteDesk)
#include "tst_quotedesk.moc"
