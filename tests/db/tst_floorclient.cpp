// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/answer.h"
#include "models/domain/deskservice.h"
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorclient.h"
#include "models/engine/floorpeople.h"
#include "models/engine/intentjournal.h"
#include "models/engine/query.h"
#include "tests/support/testcluster.h"

#include <QFile>
#include <QLocale>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// The services as windows use them, over a real floor.
class TestFloorClient final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner;
    ConnectionSpec m_broker;
    QTemporaryDir m_folder;

    [[nodiscard]] std::shared_ptr<IntentJournal> journal() const
    {
        return IntentJournal::openIn(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()))).value();
    }
    static PurchaseRequest request(int quantity)
    {
        PurchaseRequest purchase;
        purchase.intent = IntentId::create();
        const Filter filter;
        purchase.lines = {OrderLine{filter, quantity}};
        purchase.totalMax = Money::fromMinor(1000000);
        return purchase;
    }
    template <class T> static Result<T> wait(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
            return failure(ErrorCode::TimedOut);
        return answerOf(future);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
        QVERIFY(m_owner->open());
        const auto signIns = makeDemoFloor(*m_owner, u"Test floor"_s);
        QVERIFY(signIns);
        QVERIFY(addDemoLeads(*m_owner, 10000, 3, {}));
        m_broker = memberSpec(m_owner->spec(), *floorId(*m_owner), signIns->first().email, signIns->first().password);
    }
    void cleanupTestCase() { m_owner.reset(); }

    void shouldServeAWholePurchase()
    {
        FloorClient client(m_broker, journal());
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), FloorConnection::State::Connected, 10000);
        QCOMPARE(client.identity().email, u"ana.brandt@bayou.example"_s);
        const auto all = wait(client.inventory().count({}));
        QVERIFY(all);
        const auto page = wait(client.inventory().page({}, InventorySort::HighestScore, {std::nullopt, 0, 50}));
        QVERIFY(page);
        QCOMPARE(page->size(), 50);
        const auto receipt = wait(client.purchases().purchase(request(700)));
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
        const auto after = wait(client.inventory().count({}));
        QCOMPARE(after->leads, all->leads - 700);
        // Delivery comes in slices and tells how far it is
        const auto delivery = client.orders().deliver(receipt->orderNumber);
        const auto progress = wait(delivery);
        QVERIFY(progress);
        QVERIFY(progress->isDone());
        QCOMPARE(delivery.progressMaximum(), 700);
        const auto owned = wait(client.ownedLeads().count({}));
        QCOMPARE(*owned, 700);
        ExportRequest file;
        file.path = m_folder.filePath(u"leads.csv"_s);
        const auto summary = wait(client.exports().startExport(file));
        QVERIFY(summary);
        QCOMPARE(summary->rows, 700);
        QCOMPARE(wait(client.wallet().wallet())->available, receipt->walletAvailable);
    }

    void shouldTellTheFloorWhichLanguageLettersSpeak()
    {
        const QLocale before;
        const auto restore = qScopeGuard([before] { QLocale::setDefault(before); });
        for (const auto& [locale, language] : {std::pair("de_AT", "de"), std::pair("ja_JP", "de"), std::pair("ar", "ar")}) {
            QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
            FloorClient client(m_broker, journal());
            QTRY_COMPARE_WITH_TIMEOUT(client.state(), FloorConnection::State::Connected, 10000);
            QCOMPARE(queryValue(*m_owner, u"select language from core.member where email = 'ana.brandt@bayou.example'"_s).value_or(QVariant()).toString(),
                     QString::fromLatin1(language)); // there are no letters in Japanese: they stay as they are
        }
    }

    void shouldMakeChangeAndEndAStandingOrder()
    {
        FloorClient client(m_broker, journal());
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), FloorConnection::State::Connected, 10000);
        StandingRequest wanted;
        wanted.filter.states = {u"LA"_s};
        wanted.priceMax = Money::fromMinor(100000);
        wanted.caps.leadsDay = 5;
        wanted.caps.moneyTotal = Money::fromMinor(900000);
        wanted.timeZone = u"America/Chicago"_s;
        wanted.endsAt = QDateTime(QDate(2099, 1, 1), QTime(6, 0), Qt::UTC);
        const auto run = wait(client.standing().dryRun(wanted));
        QVERIFY2(run, qPrintable(run ? QString() : run.error().detail));
        QCOMPARE(run->leadsNow, 5);
        const auto number = wait(client.standing().create(wanted));
        QVERIFY2(number, qPrintable(number ? QString() : number.error().detail));
        // A change takes away what it does not say
        wanted.caps.leadsDay.reset();
        wanted.caps.leadsWeek = 7;
        wanted.endsAt = {};
        wanted.name = u"Louisiana"_s;
        QVERIFY(wait(client.standing().change(*number, wanted)));
        QVERIFY(wait(client.standing().move(*number, u"paused"_s)));
        const auto shown = wait(client.standing().order(*number));
        QVERIFY(shown);
        QCOMPARE(shown->state, u"paused"_s);
        QCOMPARE(shown->request.name, u"Louisiana"_s);
        QCOMPARE(shown->request.caps, wanted.caps);
        QVERIFY(!shown->request.endsAt.isValid());
        QVERIFY(shown->request.startsAt.isValid());
        QCOMPARE(shown->events.size(), 3);
        QVERIFY(wait(client.standing().move(*number, u"ended"_s)));
        QCOMPARE(wait(client.standing().change(*number, wanted)).error().code, ErrorCode::WrongState);
        QCOMPARE(wait(client.standing().orders())->size(), 1);
        wanted.caps = {};
        QCOMPARE(wait(client.standing().create(wanted)).error().code, ErrorCode::InvalidRequest);
    }

    void shouldCloseTheJournalWhenTheAnswerIsThere()
    {
        const auto intents = journal();
        FloorClient client(m_broker, intents);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), FloorConnection::State::Connected, 10000);
        QVERIFY(wait(client.purchases().purchase(request(2))));
        PurchaseRequest dear = request(1);
        dear.totalMax = Money::fromMinor(1);
        QCOMPARE(wait(client.purchases().purchase(dear)).error().code, ErrorCode::PriceChanged);
        QVERIFY(intents->openIntents().isEmpty());
        QFile file(intents->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\"open\""), 2);
    }

    void shouldTellAtTheNextStartWhatBecameOfPurchasesThatWereCutOff()
    {
        // Given a run that died after sending one purchase and before sending another
        const PurchaseRequest sent = request(5);
        const PurchaseRequest unsent = request(6);
        {
            const auto intents = journal();
            QVERIFY(intents->open(sent.intent, u"sent"_s));
            QVERIFY(intents->open(unsent.intent, u"unsent"_s));
        }
        DbConnection floor(m_broker);
        QVERIFY(floor.open());
        const auto receipt = purchaseLeads(floor, sent);
        QVERIFY(receipt);
        // When the program starts again
        const auto intents = journal();
        FloorClient client(m_broker, intents);
        QSignalSpy resolved(&client, &FloorConnection::intentResolved);
        // Then both are known, without anybody asking, and nothing is bought twice
        QTRY_COMPARE_WITH_TIMEOUT(resolved.count(), 2, 10000);
        const auto first = resolved.at(0).at(0).value<IntentOutcome>();
        QCOMPARE(first.kind, IntentOutcome::Kind::Happened);
        QCOMPARE(first.receipt->orderNumber, receipt->orderNumber);
        QCOMPARE(resolved.at(1).at(0).value<IntentOutcome>().kind, IntentOutcome::Kind::DidNotHappen);
        QVERIFY(intents->openIntents().isEmpty());
        QVERIFY(!purchaseLeads(floor, unsent)); // cannot happen any more
    }

    void shouldPayOrdersAndTellWhatBecameOfAPaymentThatWasCutOff()
    {
        // Given two orders on hold, and a payment that was sent when the program ended
        DbConnection floor(m_broker);
        QVERIFY(floor.open());
        PurchaseRequest wanted = request(2);
        wanted.payment = PaymentKind::Card;
        const auto first = purchaseLeads(floor, wanted);
        wanted = request(2);
        wanted.payment = PaymentKind::Card;
        const auto second = purchaseLeads(floor, wanted);
        QVERIFY(first && second);
        PayRequest sent{IntentId::create(), first->orderNumber, first->total};
        {
            const auto intents = journal();
            QVERIFY(intents->open(sent.intent, u"sent"_s, IntentOperation::Pay));
        }
        QVERIFY(payOrder(floor, sent));
        // When the program starts again
        const auto intents = journal();
        FloorClient client(m_broker, intents);
        QSignalSpy resolved(&client, &FloorConnection::intentResolved);
        // Then it is known
        QTRY_COMPARE_WITH_TIMEOUT(resolved.count(), 1, 10000);
        const auto outcome = resolved.at(0).at(0).value<IntentOutcome>();
        QCOMPARE(outcome.operation, IntentOperation::Pay);
        QCOMPARE(outcome.kind, IntentOutcome::Kind::Happened);
        QCOMPARE(outcome.receipt->orderNumber, first->orderNumber);
        // and what is asked now works, and leaves nothing open
        const auto until = wait(client.orders().renew(second->orderNumber));
        QVERIFY(until);
        QCOMPARE(*until, second->heldUntil.addSecs(300));
        QCOMPARE(wait(client.orders().renew(second->orderNumber)).error().code, ErrorCode::WrongState);
        PayRequest dear{IntentId::create(), second->orderNumber, Money::fromMinor(1)};
        QCOMPARE(wait(client.orders().pay(dear)).error().code, ErrorCode::PriceChanged);
        const auto paid = wait(client.orders().pay({IntentId::create(), second->orderNumber, second->total}));
        QVERIFY(paid);
        QCOMPARE(paid->state, u"completed"_s);
        QCOMPARE(wait(client.orders().cancel(second->orderNumber)).error().code, ErrorCode::WrongState);
        QVERIFY(intents->openIntents().isEmpty());
    }

    void shouldKnowTheOutcomeAfterTheLineWasCutInTheMiddle()
    {
        const auto intents = journal();
        FloorClient client(m_broker, intents);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), FloorConnection::State::Connected, 10000);
        QSignalSpy resolved(&client, &FloorConnection::intentResolved);
        // Given a purchase that waits, because the owner holds its wallet
        DbConnection holder(m_owner->spec());
        QVERIFY(holder.open());
        QVERIFY(beginTransaction(holder));
        QVERIFY(execute(holder, u"select from core.wallet for update"_s));
        const PurchaseRequest purchase = request(4);
        const auto future = client.purchases().purchase(purchase);
        QTRY_VERIFY_WITH_TIMEOUT(queryValue(*m_owner,
                                            u"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename like 'lf\\_%'"_s)
                                         ->toInt() == 1,
                                 5000);
        // When its session is ended on the server
        QVERIFY(queryValue(*m_owner,
                           u"select count(pg_terminate_backend(pid)) from pg_stat_activity where usename like 'lf\\_%'"_s));
        rollbackTransaction(holder);
        // Then the caller hears that the outcome is unknown, and soon after by itself what it is
        const auto answer = wait(future);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
        QTRY_COMPARE_WITH_TIMEOUT(resolved.count(), 1, 20000);
        QCOMPARE(resolved.at(0).at(0).value<IntentOutcome>().kind, IntentOutcome::Kind::DidNotHappen);
        QVERIFY(intents->openIntents().isEmpty());
    }

    void shouldNotAskAboutWhatACallHasInHand()
    {
        // Given a purchase that is about to be sent while the line comes up, and one that a dead program left
        const auto intents = journal();
        const IntentId inHand = IntentId::create();
        const IntentId left = IntentId::create();
        QVERIFY(intents->open(inHand, u"in hand"_s));
        QVERIFY(intents->open(left, u"left"_s));
        intents->letGo(left);
        // When the line is there, and what was left has been asked about
        FloorClient client(m_broker, intents);
        const QSignalSpy resolved(&client, &FloorConnection::intentResolved);
        const auto isKnown = [this](IntentId id) {
            return queryValue(*m_owner, u"select count(*) from core.intent where key = :key::uuid"_s, {{u"key"_s, id.toString()}})->toInt() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(left), 10000);
        // Then the one in hand has not, and is bought
        QVERIFY(!isKnown(inHand));
        PurchaseRequest wanted = request(1);
        wanted.intent = inHand;
        const auto bought = wait(client.purchases().purchase(wanted));
        QVERIFY2(bought, qPrintable(bought ? QString() : errorCodeText(bought.error().code) % u' ' % bought.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(resolved.count(), 1, 10000);
        QCOMPARE(resolved.at(0).at(0).value<IntentOutcome>().kind, IntentOutcome::Kind::DidNotHappen);
        QVERIFY(intents->openIntents().isEmpty());
    }

    void shouldHearOfChangedStock()
    {
        FloorClient client(m_broker, journal());
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), FloorConnection::State::Connected, 10000);
        QSignalSpy changed(&client, &FloorConnection::stockChanged);
        const auto bought = wait(client.purchases().purchase(request(1)));
        QVERIFY2(bought, qPrintable(bought ? QString() : errorCodeText(bought.error().code) % u' ' % bought.error().detail));
        changed.clear();
        // The gateway's hint, sent by hand; it may come before the listener listens, so it is repeated.
        QTRY_VERIFY_WITH_TIMEOUT(
            (queryValue(*m_owner, u"select pg_notify('leadfloor_stock', '{}')"_s).has_value(), changed.count() > 0), 10000);
    }

    void shouldTellOperatorsAndNobodyElseWhichDeskHasChanged()
    {
        QVERIFY(createMember(*m_owner, {u"Floor desk"_s, u"second@floor.example"_s, {}, u"operator"_s, u"correct horse"_s}));
        const auto intents = journal();
        FloorClient operatorClient(memberSpec(m_owner->spec(), *floorId(*m_owner), u"second@floor.example"_s, u"correct horse"_s), intents);
        FloorClient brokerClient(m_broker, intents);
        QSignalSpy told(&operatorClient, &FloorConnection::deskChanged);
        QSignalSpy overheard(&brokerClient, &FloorConnection::deskChanged);
        QTRY_VERIFY_WITH_TIMEOUT(operatorClient.state() == FloorConnection::State::Connected && brokerClient.state() == FloorConnection::State::Connected, 10000);
        // Both listen: what may have been missed before has been told
        QTRY_VERIFY_WITH_TIMEOUT(told.size() > 0 && overheard.size() > 0, 10000);
        told.clear();
        overheard.clear();
        // When the floor's owner proposes beyond the limit
        const auto terms = wait(operatorClient.desk().adjustmentTerms());
        QVERIFY(terms && !terms->wallets.isEmpty());
        QVERIFY(queryValue(*m_owner, u"select api.adjust(gen_random_uuid(), :workspace, 'credits', :minor, 'a reason')"_s,
                           {{u"workspace"_s, terms->wallets.first().workspace}, {u"minor"_s, terms->limit.minor() + 1}}));
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 10000);
        QCOMPARE(told.first().first().toString(), u"adjustments"_s);
        // Then an operator may approve it, once
        const auto waiting = wait(operatorClient.desk().adjustments(false));
        QVERIFY(waiting && waiting->size() == 1 && !waiting->first().isOwn);
        QCOMPARE(wait(operatorClient.desk().waiting())->adjustments, 1);
        const auto done = wait(operatorClient.desk().decide(waiting->first().number, true, u"seen"_s));
        QVERIFY(done && done->state == AdjustmentState::Posted);
        QCOMPARE(done->available, terms->wallets.first().available.plus(done->amount));
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, 10000);
        QCOMPARE(overheard.size(), 0);
        // and nobody beside them
        QCOMPARE(wait(brokerClient.desk().adjustments(true)).error().code, ErrorCode::NotPermitted);
    }

    void shouldTellATeamAndNobodyElseWhatItShares()
    {
        const auto workspace = queryValue(*m_owner, u"select w.name from core.workspace w join core.member m using (workspace_id) where m.login = :login"_s, {{u"login"_s, m_broker.login}});
        QVERIFY(workspace);
        QVERIFY(createMember(*m_owner, {workspace->toString(), u"colleague@bayou.example"_s, {}, u"broker"_s, u"correct horse"_s}));
        QVERIFY(createWorkspace(*m_owner, u"Strangers"_s, u"brokerage"_s, u"US"_s, 0));
        QVERIFY(createMember(*m_owner, {u"Strangers"_s, u"ana@strangers.example"_s, {}, u"broker"_s, u"correct horse"_s}));
        const auto intents = journal();
        FloorClient mine(m_broker, intents);
        FloorClient colleague(memberSpec(m_owner->spec(), *floorId(*m_owner), u"colleague@bayou.example"_s, u"correct horse"_s), intents);
        FloorClient stranger(memberSpec(m_owner->spec(), *floorId(*m_owner), u"ana@strangers.example"_s, u"correct horse"_s), intents);
        QSignalSpy told(&colleague, &FloorConnection::teamChanged);
        QSignalSpy overheard(&stranger, &FloorConnection::teamChanged);
        QTRY_VERIFY_WITH_TIMEOUT(mine.state() == FloorConnection::State::Connected && told.size() > 0 && overheard.size() > 0, 10000);
        told.clear();
        overheard.clear();
        // When the line of a low balance becomes another, and a view is made
        QVERIFY(wait(mine.wallet().setLowLine(Money::fromMinor(12345))));
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 10000);
        QCOMPARE(told.first().first().toString(), u"wallet"_s);
        const auto state = wait(colleague.wallet().wallet());
        QVERIFY(state);
        QCOMPARE(state->lowLine, std::optional(Money::fromMinor(12345)));
        QVERIFY(wait(mine.leadViews().create(u"Hot"_s, true, {})));
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, 10000);
        QCOMPARE(told.last().first().toString(), u"views"_s);
        QCOMPARE(wait(colleague.leadViews().views())->size(), 1);
        QCOMPARE(wait(colleague.views().views())->size(), 0); // of another page
        // Then nobody else has heard of it
        QVERIFY(wait(stranger.wallet().wallet()));
        QCOMPARE(overheard.size(), 0);
        // and the one who asks the database which channels there are learns none
        DbConnection line(m_broker);
        QVERIFY(line.open());
        QCOMPARE(queryValue(line, u"select count(*) from pg_listening_channels()"_s)->toInt(), 0);
        QCOMPARE(queryValue(line, u"select team_key from core.workspace"_s).error().sqlState, u"42501"_s);
    }
};

QTEST_GUILESS_MAIN(TestFloorClient)
#include "tst_floorclient.moc"
