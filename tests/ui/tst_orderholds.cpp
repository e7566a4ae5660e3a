// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/orders/holdcard.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderwords.h"
#include "ui/shell/jobs.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace leadfloor;
using namespace Qt::StringLiterals;

/// Orders on hold on the Orders page: the time that is left, paying, renewing, cancelling.
class TestOrderHolds final : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 cardOrder = 1045;
    static constexpr qint64 invoiceOrder = 1044;

    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<OrdersPage> m_page;

    template <class T> T* child(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] LfTableView* table() const { return child<LfTableView>("ordersTable"); }
    [[nodiscard]] FakeDelivery& service() const { return m_floor->orderService; }
    [[nodiscard]] QString stateOf(int row) const { return m_page->model().index(row, OrderModel::StateColumn).data().toString(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(name); }
    void show(int row = 0)
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->model().hasAnswer());
        table()->setCurrentIndex(m_page->model().index(row, 0));
        QTRY_VERIFY(child<HoldCard>("holdCard")->isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
        Theme::instance().setChoice(SchemeChoice::Light);
    }
    void init()
    {
        m_floor = std::make_unique<FakeFloor>();
        fillSampleBooks(*m_floor, 75);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto hold = [&](qint64 number, PaymentKind payment, int leads, int seconds) {
            service().orderRows.prepend({number, payment == PaymentKind::Card ? u"held"_s : u"awaiting_payment"_s, now.addSecs(-60), leads,
                                         Money::fromMinor(leads * 800), 0, u"Ana Brandt"_s, payment, now.addSecs(seconds)});
        };
        hold(invoiceOrder, PaymentKind::Invoice, 60, 71 * 3600 + 60);
        hold(cardOrder, PaymentKind::Card, 22, 8 * 60 + 30);
        service().receiptFor = [this](qint64 number) {
            Receipt receipt;
            for (const OrderRow& row : std::as_const(service().orderRows)) {
                if (row.number != number)
                    continue;
                receipt.orderNumber = number;
                receipt.lines = {{u"Gold, LA, Caddo, MONTH_6_TO_8"_s, {}, row.leads, row.leads, row.total, {u"rule 12"_s}}};
                receipt.timeline = {{row.createdAt, row.state, row.payment == PaymentKind::Card ? u"to be paid by card"_s : u"to be paid by invoice"_s}};
            }
            return receipt;
        };
        m_jobs = std::make_unique<JobList>();
        m_page = std::make_unique<OrdersPage>(*m_floor, *m_jobs);
        m_page->resize(1240, 700);
    }
    void cleanup()
    {
        m_page.reset();
        while (service().work.isRunning())
            service().work.giveUp();
        m_jobs.reset();
        m_floor.reset();
    }

    void shouldSayHowLongLeadsAreKept()
    {
        show();
        QCOMPARE(stateOf(0), u"Held \u00b7 8 min"_s);
        QCOMPARE(stateOf(1), u"Awaiting payment \u00b7 2 days"_s);
        QCOMPARE(child<QLabel>("holdLeftLabel")->text(), u"Its leads are kept for 8 min more"_s);
        // There is nothing to deliver before it is paid, and nothing of it is outstanding
        QVERIFY(!button("deliverButton")->isVisible());
        QVERIFY(child<QLabel>("countLabel")->text().contains(u"of one order"_s));
        QVERIFY(!button("exportOrderButton")->isEnabled());
        QVERIFY(button("renewOrderButton")->isVisible());
        // Only an operator gives an invoice more time
        table()->setCurrentIndex(m_page->model().index(1, 0));
        QTRY_VERIFY(!button("renewOrderButton")->isVisible());
        QCOMPARE(button("payOrderButton")->text(), u"Pay $480.00 from credits"_s);
        // and a paid order shows none of it
        table()->setCurrentIndex(m_page->model().index(3, 0));
        QTRY_VERIFY(!child<HoldCard>("holdCard")->isVisible());
        QVERIFY(button("showLeadsButton")->isEnabled());
    }

    void shouldCountTheTimeDownAndEndByItself()
    {
        service().orderRows.first().heldUntil = QDateTime::currentDateTimeUtc().addSecs(2);
        show();
        QSignalSpy changed(m_page.get(), &OrdersPage::stockChanged);
        QVERIFY(stateOf(0).endsWith(u" s"_s));
        // The floor need not say so
        QTRY_COMPARE(stateOf(0), u"Expired"_s);
        QTRY_VERIFY(!child<HoldCard>("holdCard")->isVisible());
        QTRY_COMPARE(changed.count(), 1);
    }

    void shouldPayByCardAndFetchTheContacts()
    {
        QList<QUrl> opened;
        m_page->setPageOpener([&opened](const QUrl& page) {
            opened.append(page);
            return true;
        });
        show();
        FakeCheckouts& pages = m_floor->checkoutService;
        pages.page.orderState = u"awaiting_payment"_s;
        pages.open();
        button("payByCardButton")->click();
        QTRY_COMPARE(opened, QList{QUrl(u"https://pay.example/cs_1"_s)});
        QTRY_VERIFY(button("checkCardButton")->isVisible());
        QVERIFY(child<QLabel>("cardLabel")->text().contains(u"noticed here by itself"_s));
        button("payByCardButton")->click(); // opens the same page
        QCOMPARE(opened.size(), 2);
        QCOMPARE(pages.requestCalls, QList<qint64>{cardOrder});
        // When it is paid, the contacts are fetched without another word
        for (OrderRow& row : service().orderRows) {
            if (row.number == cardOrder)
                row.state = u"completed"_s;
        }
        pages.pay(Money::fromMinor(17600));
        button("checkCardButton")->click();
        QTRY_COMPARE(service().calls, QList<qint64>{cardOrder});
        QCOMPARE(pages.looks, 1);
        // An invoice is not paid by card
        table()->setCurrentIndex(m_page->model().index(1, 0));
        QTRY_VERIFY(child<HoldCard>("holdCard")->isVisible());
        QVERIFY(!button("payByCardButton")->isVisible());
    }

    void shouldPayOnceAndFetchTheContacts()
    {
        service().work.holds = true;
        show();
        service().holdsAnswers = true;
        QSignalSpy changed(m_page.get(), &OrdersPage::stockChanged);
        button("payOrderButton")->click();
        // A second press has no button to find
        QVERIFY(!button("payOrderButton")->isEnabled());
        QVERIFY(!button("cancelOrderButton")->isEnabled());
        QCOMPARE(service().payCalls.size(), 1);
        QCOMPARE(service().payCalls.first().orderNumber, cardOrder);
        QCOMPARE(service().payCalls.first().totalMax, Money::fromMinor(17600));
        QVERIFY(!service().payCalls.first().intent.uuid().isNull());
        service().holdsAnswers = false;
        service().answerAll();
        QTRY_COMPARE(stateOf(0), u"Completed"_s);
        QCOMPARE(changed.count(), 1);
        QTRY_COMPARE(service().calls, QList<qint64>{cardOrder});
        QTRY_VERIFY(!child<HoldCard>("holdCard")->isVisible());
    }

    void shouldSayWhyItCannotBePaidAndKeepTheOrder()
    {
        show();
        Error error;
        error.code = ErrorCode::NotEnoughCredits;
        service().refusal = error;
        button("payOrderButton")->click();
        QTRY_VERIFY(child<MessageStrip>("holdStrip")->isVisible());
        QCOMPARE(child<MessageStrip>("holdStrip")->sentence(), toUserText(error));
        service().refusal.reset();
        QTRY_VERIFY(button("payOrderButton")->isEnabled());
        QCOMPARE(service().calls.size(), 0);
        // Another order begins without that sentence
        m_page->refresh();
        table()->setCurrentIndex(m_page->model().index(1, 0));
        QTRY_VERIFY(!child<MessageStrip>("holdStrip")->isVisible());
    }

    void shouldRenew()
    {
        show();
        button("renewOrderButton")->click();
        QTRY_COMPARE(stateOf(0), u"Held \u00b7 13 min"_s);
        QCOMPARE(service().renewCalls, QList<qint64>{cardOrder});
        // The floor says no the second time
        Error error;
        error.code = ErrorCode::WrongState;
        service().refusal = error;
        button("renewOrderButton")->click();
        QTRY_VERIFY(child<MessageStrip>("holdStrip")->isVisible());
        service().refusal.reset();
    }

    void shouldCancelOnlyWhenThePersonSaysSoTwice()
    {
        show();
        button("cancelOrderButton")->click();
        QCOMPARE(service().cancelCalls.size(), 0);
        QCOMPARE(child<MessageStrip>("holdStrip")->sentence(), u"Cancel order 1045?"_s);
        // The focus is where nothing happens
        QVERIFY(!button("confirmCancelButton")->hasFocus());
        button("confirmCancelButton")->click();
        QTRY_COMPARE(stateOf(0), u"Cancelled"_s);
        QCOMPARE(service().cancelCalls, QList<qint64>{cardOrder});
        QTRY_VERIFY(!child<HoldCard>("holdCard")->isVisible());
    }

    void shouldSayTheTimeThatIsLeftInWords_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("over") << -5 << u"0 s"_s;
        QTest::newRow("seconds") << 59 << u"59 s"_s;
        QTest::newRow("a minute") << 60 << u"1 min"_s;
        QTest::newRow("less than two hours") << 7199 << u"119 min"_s;
        QTest::newRow("hours") << 7200 << u"2 h"_s;
        QTest::newRow("less than two days") << 172799 << u"47 h"_s;
        QTest::newRow("days") << 259199 << u"2 days"_s;
    }
    void shouldSayTheTimeThatIsLeftInWords()
    {
        QFETCH(int, seconds);
        QFETCH(QString, words);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(timeLeftText(now.addSecs(seconds), QLocale(), now), words);
    }

    void shouldSayTheServersReasonsInWords()
    {
        const auto words = [](const QString& state, const QString& reason) {
            return orderEventText({{}, state, reason}, QLocale::c(), u"USD"_s);
        };
        QCOMPARE(words(u"expired"_s, u"the hold ended"_s), u"Expired: it was not paid in time"_s);
        const QString part = formatMoney(Money::fromMinor(1600), QLocale::c(), u"USD"_s);
        QCOMPARE(words(u"part_refunded"_s, u"2 leads for 16.00: %1 <b>disconnected</b>"_s),
                 QString(u"Partly refunded: 2 leads for "_s % part % u": %1 <b>disconnected</b>"_s));
        QCOMPARE(words(u"refunded"_s, u"1 lead for 16.00: fake"_s), QString(u"Refunded: 1 lead for "_s % part % u": fake"_s));
        QCOMPARE(words(u"awaiting_payment"_s, u"extended: <b>by phone</b>"_s), u"Awaiting payment: extended: <b>by phone</b>"_s);
    }

    void shouldLookRight()
    {
        show();
        QTRY_VERIFY(button("receiptButton")->isEnabled());
        button("cancelOrderButton")->click();
        grabAllLooks(*m_page, u"orderholds"_s);
    }
};

QTEST_MAIN(TestOrderHolds)
#include "tst_orderholds.moc"
