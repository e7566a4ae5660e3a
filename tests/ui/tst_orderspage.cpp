// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/orders/orderdetail.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/receiptdialog.h"
#include "ui/orders/receiptdocument.h"
#include "ui/shell/jobs.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tablestack.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFrame>
#include <QTextTable>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestOrdersPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void shouldShowTheNewestOrderInFull();
    void shouldSayWhatIsOutstanding();
    void shouldDeliverWithProgressAndTellTheOthers();
    void shouldStopADelivery();
    void shouldSayWhyADeliveryEndedAndTryAgain();
    void shouldDeliverTwoOrdersAtATime();
    void shouldOfferTheExportOfADeliveredOrderOnly();
    void shouldKeepTheAnswerOfTheOrderThatIsShown();
    void shouldSayWhyLinesAreMissing();
    void shouldChooseAnOrderThatIsFurtherDown();
    void shouldShowThreeEmptyStates();
    void shouldShowAndCopyTheReceipt();
    void shouldSaveTheReceiptAsPdf();
    void shouldPrintTheSameReceiptTwice();
    void shouldPrintAnArabicReceiptFromTheRight();
    void shouldTakeTextsOfTheServerAsPlainText();
    void shouldShowListPriceDiscountsAndNet();
    void shouldSayLinesInWords_data();
    void shouldSayLinesInWords();
    void shouldWorkByKeyboardAndNameEverything();
    void shouldShowNoWindowWhileItIsMade();
    void shouldLookRight();

private:
    void show();
    void choose(int row);
    template <class T> T* child(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] LfTableView* table() const { return child<LfTableView>("ordersTable"); }
    [[nodiscard]] QString wordsOf(const QWidget& part) const;
    [[nodiscard]] FakeDelivery& service() const { return m_floor->orderService; }
    void deliverAll(qint64 number);

    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<OrdersPage> m_page;
};

void TestOrdersPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(*qApp);
    Theme::instance().setChoice(SchemeChoice::Light);
}

void TestOrdersPage::init()
{
    m_floor = std::make_unique<FakeFloor>();
    fillSampleBooks(*m_floor, 75);
    service().work.holds = true;
    m_jobs = std::make_unique<JobList>();
    m_page = std::make_unique<OrdersPage>(*m_floor, *m_jobs);
    m_page->resize(1240, 700);
}

void TestOrdersPage::cleanup()
{
    m_page.reset();
    while (service().work.isRunning())
        service().work.giveUp();
    m_jobs.reset();
    m_floor.reset();
}

void TestOrdersPage::show()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(m_page->model().hasAnswer() || m_page->model().error());
}

void TestOrdersPage::choose(int row)
{
    table()->setFocus();
    table()->setCurrentIndex(m_page->model().index(row, 0));
}

QString TestOrdersPage::wordsOf(const QWidget& part) const
{
    QString words;
    const QList<QLabel*> labels = part.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (label->isVisible())
            words += label->text() + u'\n';
    }
    return words;
}

void TestOrdersPage::deliverAll(qint64 number)
{
    for (OrderRow& row : service().orderRows) {
        if (row.number == number)
            row.delivered = row.leads;
    }
}

void TestOrdersPage::shouldShowTheNewestOrderInFull()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    auto* detail = child<OrderDetail>("orderDetail");
    QTRY_VERIFY(wordsOf(*detail).contains(u"Silver, TX, 12\u201323 mo"_s));
    const QString words = wordsOf(*detail);
    for (const QString& part :
         {u"Order 1043"_s, u"$26.00"_s, u"for 10 leads"_s, u"by Ana Brandt"_s,
          u"price rule 14, leads' own prices"_s, u"10 asked for, 5 were there"_s,
          u"Completed: paid from credits"_s, u"5 \u00d7 $2.60"_s})
        QVERIFY2(words.contains(part), qPrintable(part + u" not in "_s + words));
}

void TestOrdersPage::shouldSayWhatIsOutstanding()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    QVERIFY(child<QLabel>("countLabel")->text().contains(u"6 contacts"_s));
    QCOMPARE(child<QLabel>("deliveredLabel")->text(),
             u"4 of 10 contacts delivered, 6 outstanding"_s);
    QVERIFY(child<QPushButton>("deliverButton")->isVisible());
    choose(1);
    QCOMPARE(child<QLabel>("deliveredLabel")->text(), u"All 22 contacts delivered"_s);
    QVERIFY(!child<QPushButton>("deliverButton")->isVisible());
}

void TestOrdersPage::shouldDeliverWithProgressAndTellTheOthers()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    QSignalSpy delivered(m_page.get(), &OrdersPage::delivered);
    QTest::mouseClick(child<QPushButton>("deliverButton"), Qt::LeftButton);
    QCOMPARE(service().calls, QList<qint64>{1043});
    QCOMPARE(m_jobs->running().size(), 1);
    QVERIFY(!child<QPushButton>("deliverButton")->isVisible());
    service().work.progress(7, 10);
    auto* bar = child<OrderDetail>("orderDetail")->findChild<QProgressBar*>();
    QTRY_COMPARE(bar->value(), 7);
    deliverAll(1043);
    service().work.end(DeliveryProgress{10, 10});
    QTRY_COMPARE(delivered.size(), 1);
    QCOMPARE(delivered.first().first().toLongLong(), 1043);
    QTRY_COMPARE(child<QLabel>("deliveredLabel")->text(), u"All 10 contacts delivered"_s);
    QCOMPARE(m_jobs->jobs().first()->state(), JobState::Done);
    QTRY_COMPARE(child<QLabel>("countLabel")->text(), u"5 orders"_s);
}

void TestOrdersPage::shouldStopADelivery()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    QTest::mouseClick(child<QPushButton>("deliverButton"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>("stopDeliveryButton"), Qt::LeftButton);
    QVERIFY(service().work.running.front()->isCanceled());
    service().work.giveUp();
    QTRY_VERIFY(child<QPushButton>("deliverButton")->isVisible());
    QCOMPARE(m_jobs->jobs().first()->state(), JobState::Cancelled);
    QVERIFY(!child<MessageStrip>("orderDetailStrip")->isVisible());
}

void TestOrdersPage::shouldSayWhyADeliveryEndedAndTryAgain()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    QTest::mouseClick(child<QPushButton>("deliverButton"), Qt::LeftButton);
    service().work.end(tl::unexpected<Error>(Error{ErrorCode::Disconnected, {}, {}, {}}));
    auto* strip = child<MessageStrip>("orderDetailStrip");
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->sentence(), toUserText({ErrorCode::Disconnected, {}, {}, {}}));
    choose(1);
    QVERIFY(!strip->isVisible()); // it belongs to the other order
    choose(0);
    QVERIFY(strip->isVisible());
    QTest::mouseClick(lastOffer(*strip), Qt::LeftButton);
    QCOMPARE(service().calls.size(), 2);
    QVERIFY(!strip->isVisible());
}

void TestOrdersPage::shouldDeliverTwoOrdersAtATime()
{
    service().orderRows[1].delivered = 0;
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    QTest::mouseClick(child<QPushButton>("deliverButton"), Qt::LeftButton);
    choose(1);
    QVERIFY(child<QPushButton>("deliverButton")->isVisible());
    QTest::mouseClick(child<QPushButton>("deliverButton"), Qt::LeftButton);
    QCOMPARE(service().calls, (QList<qint64>{1043, 1042}));
    QCOMPARE(m_jobs->running().size(), 2);
    choose(0);
    QVERIFY(!child<QPushButton>("deliverButton")->isVisible());
}

void TestOrdersPage::shouldOfferTheExportOfADeliveredOrderOnly()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    QSignalSpy wanted(m_page.get(), &OrdersPage::exportRequested);
    QVERIFY(!child<QPushButton>("exportOrderButton")->isEnabled());
    QVERIFY(!child<QPushButton>("exportOrderButton")->toolTip().isEmpty());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 0);
    choose(1);
    QVERIFY(child<QPushButton>("exportOrderButton")->isEnabled());
    QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    const auto offer = wanted.first().first().value<ExportOffer>();
    QCOMPARE(offer.order, std::optional<qint64>(1042));
    QCOMPARE(offer.first, ExportOffer::Scope::Order);
}

void TestOrdersPage::shouldKeepTheAnswerOfTheOrderThatIsShown()
{
    // Given two orders chosen one after the other, before any receipt is here
    service().holdsAnswers = true;
    m_page->show();
    QTRY_COMPARE(service().waiting(u"orders"_s), 1);
    service().answerNext(u"orders"_s);
    QTRY_COMPARE(service().waiting(u"receipt"_s), 1);
    choose(1);
    QCOMPARE(service().waiting(u"receipt"_s), 1); // the first question is cancelled
    // When the second one's answer comes
    service().answerAll();
    // Then its receipt is shown
    auto* detail = child<OrderDetail>("orderDetail");
    QTRY_VERIFY(wordsOf(*detail).contains(u"11 \u00d7 $8.00"_s));
    QVERIFY(wordsOf(*detail).contains(u"Order 1042"_s));
}

void TestOrdersPage::shouldSayWhyLinesAreMissing()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    service().refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
    choose(2);
    auto* strip = child<MessageStrip>("orderDetailStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(!child<QPushButton>("receiptButton")->isEnabled());
    service().refusal.reset();
    QTest::mouseClick(lastOffer(*strip), Qt::LeftButton);
    QTRY_VERIFY(!strip->isVisible());
    QTRY_VERIFY(child<QPushButton>("receiptButton")->isEnabled());
}

void TestOrdersPage::shouldChooseAnOrderThatIsFurtherDown()
{
    const OrderRow sample = service().orderRows.first();
    service().orderRows.clear();
    for (qint64 number = 900; number > 0; --number) {
        OrderRow row = sample;
        row.number = number;
        service().orderRows.append(row);
    }
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 200);
    m_page->showOrder(250);
    QTRY_COMPARE(table()->currentIndex().row(), 650);
    QTRY_VERIFY(wordsOf(*child<OrderDetail>("orderDetail")).contains(u"Order 250"_s));
}

void TestOrdersPage::shouldShowThreeEmptyStates()
{
    service().orderRows.clear();
    show();
    auto* stack = m_page->findChild<TableStack*>();
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
    QSignalSpy wanted(m_page.get(), &OrdersPage::inventoryRequested);
    QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    cleanup();
    init();
    service().holdsAnswers = true;
    m_page->show();
    stack = m_page->findChild<TableStack*>();
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Loading);
    QTRY_COMPARE(service().waiting(u"orders"_s), 1);
    service().failNext(u"orders"_s, {ErrorCode::Disconnected, {}, {}, {}});
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
    service().holdsAnswers = false;
    QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Rows);
}

void TestOrdersPage::shouldShowAndCopyTheReceipt()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    choose(1);
    QTRY_VERIFY(child<QPushButton>("receiptButton")->isEnabled());
    QTest::keyClick(table(), Qt::Key_P, Qt::ControlModifier);
    auto* dialog = m_page->findChild<ReceiptDialog*>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const QString paper = dialog->findChild<QTextEdit*>(u"paper"_s)->toPlainText();
    for (const QString& part :
         {u"Receipt for order 1042"_s, u"Demo floor"_s, u"Bayou Brokers"_s, u"Ana Brandt"_s,
          u"2024-04-02 14:03:00 UTC"_s, u"Gold, LA, Caddo, 6\u20138 mo"_s, u"$176.00"_s})
        QVERIFY2(paper.contains(part), qPrintable(part));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"copyPaperButton"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Total: $176.00"_s));
    QVERIFY(unnamedWidgets(*dialog).isEmpty());
    grabAllLooks(*dialog, u"receipt"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_page->findChild<ReceiptDialog*>());
}

void TestOrdersPage::shouldSaveTheReceiptAsPdf()
{
    QTemporaryDir folder;
    ReceiptDialog dialog(service().receiptFor(1042), m_floor->identity(), {});
    const QString path = folder.filePath(u"receipt.pdf"_s);
    QVERIFY(writeFile(path, dialog.pdf()).result().has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-") && bytes.size() > 2000);
    const Result<> refused = writeFile(folder.filePath(u"none/receipt.pdf"_s), dialog.pdf()).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileProblem);
}

void TestOrdersPage::shouldPrintTheSameReceiptTwice()
{
    Receipt receipt = service().receiptFor(1043);
    const auto first = receiptDocument(receipt, m_floor->identity(), {});
    receipt.delivered = 10; // what happened to the contacts since is not the receipt's
    receipt.walletAvailable = Money::fromMinor(1);
    const auto second = receiptDocument(receipt, m_floor->identity(), {});
    QCOMPARE(second->toHtml(), first->toHtml());
    // The same bytes again, in other processes, elsewhere, on another computer's clock
    const auto save = [this](const QString& path) {
        ReceiptDialog dialog(service().receiptFor(1042), m_floor->identity(), {});
        QVERIFY(writeFile(path, dialog.pdf()).result().has_value());
    };
    if (const QString path = qEnvironmentVariable("LEADFLOOR_RECEIPT_PDF"); !path.isEmpty()) {
        save(path);
        return;
    }
    QTemporaryDir folder;
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    save(folder.filePath(u"here.pdf"_s));
    const QByteArray here = bytesOf(folder.filePath(u"here.pdf"_s));
    QVERIFY(here.contains("/CreationDate (D:20240402140300Z)"));
    for (const QString& zone : {u"Asia/Tokyo"_s, u"America/Chicago"_s, u"UTC"_s}) {
        const QString path = folder.filePath(QString(zone).replace(u'/', u'-'));
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TZ"_s, zone);
        environment.insert(u"LEADFLOOR_RECEIPT_PDF"_s, path);
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {u"shouldPrintTheSameReceiptTwice"_s});
        QVERIFY(other.waitForFinished(20000));
        QVERIFY2(bytesOf(path) == here, qPrintable(zone));
    }
    // and a reader finds every object where the table says
    const qsizetype table = here.mid(here.lastIndexOf("startxref\n") + 10).split('\n').first().toLongLong();
    QCOMPARE(here.mid(table, 5), QByteArray("xref\n"));
    const QByteArrayList lines = here.mid(table).split('\n');
    for (int object = 1; lines.at(2 + object).endsWith(" n "); ++object)
        QVERIFY(here.mid(lines.at(2 + object).left(10).toLongLong()).startsWith(QByteArray(QByteArray::number(object) + " 0 obj")));
}

void TestOrdersPage::shouldPrintAnArabicReceiptFromTheRight()
{
    // Given a receipt whose workspace and buyer have Latin names
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    const auto document = receiptDocument(service().receiptFor(1042), m_floor->identity(), {});
    // Then no block begins at the left because of its first letter, and the tables' first columns stand at the right
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        QVERIFY2(block.textDirection() == Qt::RightToLeft, qPrintable(block.text()));
    int tables = 0;
    const QList<QTextFrame*> frames = document->rootFrame()->childFrames();
    for (const QTextFrame* frame : frames) {
        if (const auto* table = qobject_cast<const QTextTable*>(frame)) {
            ++tables;
            QAbstractTextDocumentLayout& layout = *document->documentLayout();
            QVERIFY(layout.blockBoundingRect(table->cellAt(0, table->columns() - 1).firstCursorPosition().block()).left()
                    > layout.blockBoundingRect(table->cellAt(0, 0).firstCursorPosition().block()).left());
        }
    }
    QCOMPARE(tables, 2);
}

void TestOrdersPage::shouldTakeTextsOfTheServerAsPlainText()
{
    service().receiptFor = [this](qint64 number) {
        Receipt receipt;
        receipt.orderNumber = number;
        receipt.buyer = u"<b>Ana</b>"_s;
        receipt.lines = {{u"<img src=x>"_s, {}, 1, 1, Money::fromMinor(800), {u"<i>rule</i>"_s}}};
        receipt.timeline = {
            {m_floor->orderService.orderRows.first().createdAt, u"<u>odd</u>"_s, u"<s>x</s>"_s}};
        return receipt;
    };
    show();
    auto* detail = child<OrderDetail>("orderDetail");
    QTRY_VERIFY(wordsOf(*detail).contains(u"<img src=x>"_s));
    QVERIFY(wordsOf(*detail).contains(u"<u>odd</u>: <s>x</s>"_s));
    const QList<QLabel*> labels = detail->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto document = receiptDocument(service().receiptFor(1), m_floor->identity(), {});
    QVERIFY(document->toPlainText().contains(u"<b>Ana</b>"_s));
    QVERIFY(document->toPlainText().contains(u"<img src=x>"_s));
}

void TestOrdersPage::shouldShowListPriceDiscountsAndNet()
{
    // Given an order with a bracket and a coupon
    service().receiptFor = [](qint64 number) {
        Receipt receipt;
        receipt.orderNumber = number;
        receipt.state = u"completed"_s;
        receipt.total = Money::fromMinor(17220);
        receipt.discount = Money::fromMinor(1380);
        receipt.lines = {{u"Gold, LA"_s, {}, 12, 12, Money::fromMinor(8620), {u"rule 12"_s}},
                         {u"Gold, TX"_s, {}, 12, 12, Money::fromMinor(8600), {u"rule 12"_s}}};
        for (int i = 0; i < 2; ++i) {
            ReceiptLine& line = receipt.lines[i];
            line.discount = Money::fromMinor(680 + 20 * i);
            line.discounts = {{Discount::Kind::Bracket, 20, 500, {}, Money::fromMinor(465)},
                              {Discount::Kind::Coupon, 0, 0, u"SPRING-26"_s, Money::fromMinor(215 + 20 * i)}};
        }
        return receipt;
    };
    show();
    auto* detail = child<OrderDetail>("orderDetail");
    QTRY_VERIFY(wordsOf(*detail).contains(u"Coupon SPRING-26"_s));
    // Then the lines say their list price, and each discount stands once, with its sum
    for (const QString& words : {u"$93.00"_s, u"List price"_s, u"$186.00"_s, u"5 % off from 20 leads on"_s, u"\u2212$9.30"_s, u"\u2212$4.50"_s, u"Net"_s, u"$172.20"_s})
        QVERIFY2(wordsOf(*detail).contains(words), qPrintable(wordsOf(*detail) + u" lacks "_s + words));
    grabAllLooks(*m_page, u"orders-discount"_s);
    // and so does the receipt
    const QString printed = receiptDocument(service().receiptFor(1), m_floor->identity(), {})->toPlainText();
    for (const QString& words : {u"List price"_s, u"$186.00"_s, u"5 % off from 20 leads on"_s, u"Coupon SPRING-26"_s, u"$172.20"_s})
        QVERIFY2(printed.contains(words), qPrintable(printed));
    QVERIFY(receiptText(service().receiptFor(1), m_floor->identity(), {}).contains(u"Coupon SPRING-26: \u2212$4.50"_s));
    // and of which credits it was paid, if some were bonus; a card is no credit
    Receipt bonus = service().receiptFor(1);
    QVERIFY(!printed.contains(u"bonus"_s) && printed.contains(u"Paid from the workspace's credits."_s));
    bonus.bonus = Money::fromMinor(2220);
    const QString paid = receiptText(bonus, m_floor->identity(), {});
    QVERIFY2(paid.endsWith(u"Paid with bonus credits: $22.20\nPaid with paid credits: $150.00\n"_s), qPrintable(paid));
    QVERIFY(receiptDocument(bonus, m_floor->identity(), {})->toPlainText().contains(u"$150.00"_s));
    bonus.payment = PaymentKind::Card;
    QVERIFY(receiptDocument(bonus, m_floor->identity(), {})->toPlainText().endsWith(u"Paid by card."_s));
}

void TestOrdersPage::shouldSayLinesInWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("one bucket") << u"Gold, LA, MONTH_6_TO_8"_s << u"Gold, LA, 6\u20138 mo"_s;
    QTest::newRow("two") << u"MONTH_3_TO_5/MONTH_24_PLUS"_s << u"3\u20135 mo / 24+ mo"_s;
    QTest::newRow("unknown bucket") << u"Gold, MONTH_99"_s << u"Gold, MONTH_99"_s;
    QTest::newRow("all") << u"All leads"_s << u"All leads"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestOrdersPage::shouldSayLinesInWords()
{
    QFETCH(QString, text);
    QTEST(orderLineText(text, m_floor->identity().buckets, QLocale(QLocale::English)), "words");
}

void TestOrdersPage::shouldWorkByKeyboardAndNameEverything()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 5);
    choose(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(child<QPushButton>("deliverButton")->hasFocus());
    choose(1);
    QTest::keyClick(table(), Qt::Key_F6);
    QVERIFY(child<QPushButton>("showLeadsButton")->hasFocus());
    QSignalSpy leads(m_page.get(), &OrdersPage::leadsRequested);
    QTest::keyClick(child<QPushButton>("showLeadsButton"), Qt::Key_Space);
    QCOMPARE(leads.size(), 1);
    QCOMPARE(leads.first().first().toLongLong(), 1042);
    choose(1);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"1042\t"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\t176.00\t"_s));
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(!child<OrderDetail>("orderDetail")->isVisible());
    QTest::keyClick(table(), Qt::Key_Space);
    const QStringList unnamed = unnamedWidgets(*m_page);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
}

void TestOrdersPage::shouldLookRight()
{
    show();
    QTRY_VERIFY(child<QPushButton>("receiptButton")->isEnabled());
    choose(0);
    grabAllLooks(*m_page, u"orders"_s);
}

void TestOrdersPage::shouldShowNoWindowWhileItIsMade()
{
    ShownWindows shown;
    const OrdersPage page(*m_floor, *m_jobs);
    QCOMPARE(shown.names(), QStringList());
}

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
