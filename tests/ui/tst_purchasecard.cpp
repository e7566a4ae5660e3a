// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/purchasestage.h"
#include "ui/purchase/backgroundjob.h"
#include "ui/purchase/cardpayment.h"
#include "ui/shell/jobs.h"
#include "ui/widgets/openexternal.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/steplist.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// The card step of the wizard: opens the page, notices the payment by itself, and says what became of
/// money that came late, short or not at all (domain.md R26, R27).
class TestPurchaseCard final : public QObject
{
    Q_OBJECT
private:
    using Step = PurchaseWizard::Step;
    std::unique_ptr<PurchaseStage> m_stage;
    QList<QUrl> m_opened;
    bool m_opens = true;

    FakeCheckouts& pages() const { return m_stage->floor.checkoutService; }
    PurchaseJob* job() const { return m_stage->wizard->job(); }
    /// An order on hold, by card, as far as its page being prepared.
    void order()
    {
        m_stage = std::make_unique<PurchaseStage>();
        pages().page.state = Checkout::State::Requested;
        pages().page.orderState = u"awaiting_payment"_s;
        pages().page.heldUntil = QDateTime::currentDateTimeUtc().addSecs(600);
        m_stage->open(false);
        m_stage->wizard->setPageOpener([this](const QUrl& page) {
            m_opened.append(page);
            return m_opens;
        });
        m_stage->goTo(Step::Pay);
        m_stage->wizard->findChild<QWidget*>(u"paymentList"_s)->findChildren<OptionCard*>().at(1)->click();
        m_stage->goTo(Step::Buy);
        QTRY_VERIFY(m_stage->next().isEnabled());
        m_stage->goOn();
        QTRY_VERIFY(job() && job()->card());
        pages().page.total = job()->receipt()->total;
    }
    QPushButton* button(const char* name) const { return m_stage->wizard->findChild<QPushButton*>(QLatin1StringView(name)); }
    /// What is said on the page, in one string.
    QString words() const
    {
        QString all;
        const auto labels = m_stage->wizard->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            all += label->isVisible() ? QString(label->text() % u'\n') : QString();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
    }
    void init()
    {
        m_opened.clear();
        m_opens = true;
    }
    void cleanup() { m_stage.reset(); }

    void shouldOpenThePageAndNoticeThePayment()
    {
        order();
        QCOMPARE(job()->state(), PurchaseJob::State::Paying);
        QVERIFY(m_opened.isEmpty());
        // When the gateway has made the page
        pages().open();
        // Then it opens in the browser, once, and again on request
        QTRY_COMPARE(m_opened, QList{QUrl(u"https://pay.example/cs_1"_s)});
        QTRY_VERIFY(button("openPageButton"));
        button("openPageButton")->click();
        QTRY_COMPARE(m_opened.size(), 2);
        button("checkPageButton")->click();
        QTRY_VERIFY(pages().looks > 0);
        QVERIFY(!m_stage->next().isVisible());
        // When it is paid
        m_stage->floor.orderService.receiptFor = [receipt = *job()->receipt()](qint64) { return receipt; };
        pages().pay(job()->receipt()->total);
        // Then the contacts come by themselves
        QTRY_COMPARE(m_stage->wizard->step(), Step::Done);
        QTRY_COMPARE(job()->state(), PurchaseJob::State::Done);
        QCOMPARE(pages().requestCalls.size(), 1);
    }

    void shouldOfferAnotherPageWhenOneHasClosed()
    {
        order();
        pages().open();
        QTRY_COMPARE(m_opened.size(), 1);
        pages().page.state = Checkout::State::Expired;
        QTRY_VERIFY(button("newPageButton"));
        QVERIFY(!job()->isOver());
        QVERIFY2(words().contains(u"Nothing was charged"_s), qPrintable(words()));
        pages().open(u"https://pay.example/cs_2"_s);
        button("newPageButton")->click();
        QTRY_COMPARE(m_opened.value(1), QUrl(u"https://pay.example/cs_2"_s));
    }

    void shouldSayWhatBecameOfTheMoney_data()
    {
        QTest::addColumn<QString>("orderState");
        QTest::addColumn<QString>("payment");
        QTest::addColumn<qint64>("credited");
        QTest::addColumn<QString>("says");
        QTest::newRow("the hold has ended") << u"expired"_s << QString() << qint64(0) << u"the hold has ended"_s;
        QTest::newRow("too late") << u"expired"_s << u"returned"_s << qint64(0) << u"back to your card"_s;
        QTest::newRow("too late, the card takes nothing") << u"expired"_s << u"credited"_s << qint64(17600) << u"in your wallet"_s;
        QTest::newRow("another amount") << u"needs_review"_s << u"review"_s << qint64(0) << u"The operator of the floor decides"_s;
    }
    void shouldSayWhatBecameOfTheMoney()
    {
        QFETCH(QString, orderState);
        QFETCH(QString, payment);
        QFETCH(qint64, credited);
        QFETCH(QString, says);
        order();
        pages().page.state = payment.isEmpty() ? Checkout::State::Expired : Checkout::State::Paid;
        pages().page.orderState = orderState;
        if (!payment.isEmpty())
            pages().page.payment = PaidMoney{payment, Money::fromMinor(17600), u"USD"_s, Money::fromMinor(credited), {}, 0, {}};
        QTRY_COMPARE(job()->state(), PurchaseJob::State::NotPaid);
        QCOMPARE(m_stage->wizard->step(), Step::Done);
        QTRY_VERIFY2(words().contains(says), qPrintable(words()));
        QCOMPARE(m_stage->floor.orderService.work.isRunning(), false);
    }

    void shouldGoOnInTheBackground()
    {
        order();
        pages().open();
        QTRY_COMPARE(m_opened.size(), 1);
        JobList jobs;
        PurchaseJob* purchase = job();
        connect(m_stage->wizard, &PurchaseWizard::sentToBackground, &jobs,
                [&](PurchaseJob* sent) { jobs.add(listedPurchase(*sent, PurchaseWords::of(m_stage->floor.identity(), QLocale()))); });
        m_stage->floor.orderService.receiptFor = [receipt = *purchase->receipt()](qint64) { return receipt; };
        m_stage->wizard->reject();
        QTRY_COMPARE(jobs.running().size(), 1);
        pages().pay(Money::fromMinor(17600));
        QTRY_COMPARE(jobs.running().size(), 0);
    }

    void shouldOpenPaymentPagesOnly()
    {
        for (const char* page : {"https://pay.example/cs_1", "http://127.0.0.1:4242/pay/cs_1", "http://localhost:4242/pay/cs_1"})
            QVERIFY2(paymentLink(QLatin1StringView(page)).isValid(), page);
        for (const char* page : {"http://pay.example/cs_1", "file:///etc/passwd", "javascript:alert(1)", "https://a@pay.example/", "smb://host/share", "https://", "",
                                 "http://127.0.0.1.example/", "mailto:a@b.example", "https:/pay.example"})
            QVERIFY2(!paymentLink(QLatin1StringView(page)).isValid(), page);
        order();
        pages().open(u"file:///etc/passwd"_s);
        QTRY_VERIFY(button("openPageButton"));
        button("openPageButton")->click();
        QTRY_VERIFY(words().contains(u"No browser opened the page"_s));
        QVERIFY(m_opened.isEmpty());
    }
};

QTEST_MAIN(TestPurchaseCard)
#include "tst_purchasecard.moc"
