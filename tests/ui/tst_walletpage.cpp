// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/wallet/addcreditsdialog.h"
#include "ui/wallet/lowlinedialog.h"
#include "ui/wallet/walletpage.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/paperdialog.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablestack.h"

#include <QFileDialog>
#include <QAction>
#include <QClipboard>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestWalletPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void shouldShowWhatIsAvailableAndPending();
    void shouldSaveAllMovementsOfTheTime();
    void shouldGroupMovementsByDay();
    void shouldTellOpeningAndClosing();
    void shouldSayWhenBalancesDoNotAddUp();
    void shouldDrawTheBalanceAndHideItWithoutRoom();
    void shouldShowAPeriodOnly();
    void shouldKeepTheFigureAndSayWhyItIsOld();
    void shouldFollowAPurchase();
    void shouldOpenTheOrderOfAMovement();
    void shouldCopyTheStatement();
    void shouldBuyAPackageByCard();
    void shouldSayWhatBecomesOfATopup_data();
    void shouldSayWhatBecomesOfATopup();
    void shouldGoOnWithATopupOfAnEarlierRun();
    void shouldRedeemACoupon();
    void shouldPrintTheReceiptOfATopup();
    void shouldSetTheLineOfALowBalance();
    void shouldSayWhenTheBalanceIsLow();
    void shouldShowThreeEmptyStates();
    void shouldWorkByKeyboardAndNameEverything();
    void shouldShowNoWindowWhileItIsMade();
    void shouldLookRight();

private:
    void show();
    /// The dialog with its packages.
    AddCreditsDialog* openCredits();
    MessageStrip* said(const QWidget* dialog) const { return dialog->findChild<MessageStrip*>(u"addCreditsStrip"_s); }
    template <class T> T* child(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char* name) const { return child<QLabel>(name)->text(); }
    [[nodiscard]] LfTableView* table() const { return child<LfTableView>("statementTable"); }

    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<WalletPage> m_page;
    QList<QUrl> m_opened;
};

void TestWalletPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(*qApp);
    Theme::instance().setChoice(SchemeChoice::Light);
}

void TestWalletPage::init()
{
    m_floor = std::make_unique<FakeFloor>();
    fillSampleBooks(*m_floor, 75);
    m_page = std::make_unique<WalletPage>(*m_floor);
    m_page->resize(1240, 830);
    m_opened.clear();
    m_page->setTopupPace(10);
    m_page->setPageOpener([this](const QUrl& url) {
        m_opened.append(url);
        return true;
    });
}

void TestWalletPage::cleanup()
{
    m_page.reset();
    m_floor.reset();
}

void TestWalletPage::show()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestWalletPage::shouldShowWhatIsAvailableAndPending()
{
    show();
    QTRY_COMPARE(text("availableLabel"), u"$269.00"_s);
    QCOMPARE(text("pendingLabel"), u"$26.00"_s);
    QCOMPARE(text("expectedLabel"), u"$295.00"_s);
}

void TestWalletPage::shouldSaveAllMovementsOfTheTime()
{
    // Given more movements than any answer has
    m_floor->walletSource.movements.clear();
    for (int i = 0; i < 2300; ++i)
        m_floor->walletSource.movements.append({QDateTime(QDate(2024, 4, 2), QTime(10, 0), Qt::UTC).addSecs(-60 * i), u"purchase"_s, 1042, u"=1+1"_s,
                                                 Money::fromMinor(-100), Money::fromMinor(10'000 + 100 * i)});
    show();
    QTRY_COMPARE(text("statementCaption"), u"the newest 200 movements"_s);
    // When they are saved
    QTemporaryDir folder;
    child<QPushButton>("saveStatementButton")->click();
    QTRY_VERIFY(m_page->findChild<QFileDialog*>());
    const QList<QByteArray> lines = savedBy(*m_page, folder.filePath(u"s.csv"_s)).split('\n');
    // Then each is there, the oldest one first
    QCOMPARE(lines.size(), 2302); // titles, the end
    QVERIFY2(lines.at(1).endsWith("-1.00,2399.00,\"USD\"\r"), lines.at(1).constData());
    QCOMPARE(lines.at(2300), QByteArray("\"2024-04-02T10:00:00Z\",\"purchase\",1042,\"'=1+1\",-1.00,100.00,\"USD\"\r"));
    QVERIFY(text("statementCaption").contains(u"2,300"_s));
}

void TestWalletPage::shouldGroupMovementsByDay()
{
    show();
    QTRY_COMPARE(m_page->days().rowCount(), 18); // 13 movements of 5 days
    QTRY_COMPARE(table()->columnSpan(0, 0), int(StatementModel::AmountColumn));
    QCOMPARE(table()->columnSpan(1, 0), 1);
    QCOMPARE(m_page->days().index(0, 0).data().toString(), u"Tuesday, April 2, 2024"_s);
    QCOMPARE(m_page->days().index(0, StatementModel::AmountColumn).data().toString(),
             u"+$198.00"_s);
}

void TestWalletPage::shouldTellOpeningAndClosing()
{
    show();
    QTRY_COMPARE(text("closingLabel"), u"$269.00"_s);
    QCOMPARE(text("openingLabel"), u"opening $0.00 on 3/28/24"_s);
    QVERIFY(text("statementCaption").contains(u"13 movements"_s));
    QCOMPARE(child<Badge>("checkLabel")->accessibleName(), u"every balance adds up"_s);
}

void TestWalletPage::shouldSayWhenBalancesDoNotAddUp()
{
    m_floor->walletSource.movements[3].balance = Money::fromMinor(7101);
    show();
    QTRY_VERIFY(child<Badge>("checkLabel")->accessibleName().contains(u"do not add up"_s));
}

void TestWalletPage::shouldDrawTheBalanceAndHideItWithoutRoom()
{
    show();
    auto* chart = child<ChartCard>("balanceChart");
    QTRY_VERIFY(chart->isVisible());
    QCOMPARE(chart->table().rowCount(),
             13); // a line per moment: two movements share one, one is the start
    QVERIFY(chart->chart().summary().contains(u"last $269"_s));
    m_page->resize(1240, 520);
    QTRY_VERIFY(!chart->isVisible());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_G, Qt::ControlModifier);
    QVERIFY(chart->isVisible());
}

void TestWalletPage::shouldShowAPeriodOnly()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto& movements = m_floor->walletSource.movements;
    movements.prepend(
        {now, u"purchase"_s, 1044, {}, Money::fromMinor(-900), Money::fromMinor(26000)});
    show();
    QTRY_COMPARE(m_page->days().totals().movements, 14);
    auto* periods = child<QComboBox>("periodChoice");
    periods->setFocus();
    QTest::keyClick(periods, Qt::Key_Down);
    QTRY_COMPARE(m_page->days().totals().movements, 1);
    QCOMPARE(m_page->days().totals().opening, Money::fromMinor(26900));
    // Nothing at all in the period says so
    movements.removeFirst();
    m_page->refresh();
    auto* stack = m_page->findChild<TableStack*>();
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
    QVERIFY(stack->empty().accessibleDescription().contains(u"13"_s));
    QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(m_page->days().totals().movements, 13);
    QCOMPARE(periods->currentIndex(), 0);
}

void TestWalletPage::shouldKeepTheFigureAndSayWhyItIsOld()
{
    show();
    QTRY_COMPARE(text("availableLabel"), u"$269.00"_s);
    m_floor->walletSource.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
    m_page->refresh();
    auto* strip = child<MessageStrip>("walletStrip");
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(text("availableLabel"), u"$269.00"_s);
    QVERIFY(m_page->days().rowCount() > 0);
    m_floor->walletSource.refusal.reset();
    QTest::mouseClick(lastOffer(*strip), Qt::LeftButton);
    QTRY_VERIFY(!strip->isVisible());
}

void TestWalletPage::shouldFollowAPurchase()
{
    show();
    QTRY_COMPARE(m_page->days().rowCount(), 18);
    table()->setCurrentIndex(m_page->days().index(2, 0));
    m_floor->walletSource.movements.prepend({QDateTime(QDate(2024, 4, 2), QTime(15, 0), Qt::UTC),
                                             u"purchase"_s,
                                             1044,
                                             {},
                                             Money::fromMinor(-900),
                                             Money::fromMinor(26000)});
    m_floor->walletSource.state.available = Money::fromMinor(26000);
    m_page->refresh();
    QTRY_COMPARE(text("availableLabel"), u"$260.00"_s);
    QTRY_COMPARE(m_page->days().rowCount(), 19);
    QCOMPARE(table()->currentIndex().row(), 3); // the row moved, the choice with it
    QCOMPARE(text("closingLabel"), u"$260.00"_s);
}

void TestWalletPage::shouldOpenTheOrderOfAMovement()
{
    show();
    QTRY_COMPARE(m_page->days().rowCount(), 18);
    QSignalSpy wanted(m_page.get(), &WalletPage::orderRequested);
    table()->setFocus();
    table()->setCurrentIndex(m_page->days().index(2, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), 1042);
    table()->setCurrentIndex(m_page->days().index(3, 0)); // a grant
    QTest::keyClick(table(), Qt::Key_Return);
    table()->setCurrentIndex(m_page->days().index(0, 0)); // a day
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestWalletPage::shouldCopyTheStatement()
{
    show();
    QTRY_COMPARE(m_page->days().rowCount(), 18);
    QTest::mouseClick(child<QPushButton>("copyStatementButton"), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 14);
    QVERIFY(lines.at(0).startsWith(u"Time\t"_s));
    QVERIFY(lines.at(1).contains(u"4/2/24"_s)); // each line has its day
    QVERIFY(lines.at(1).endsWith(u"\t-26.00\t269.00"_s));
}

AddCreditsDialog* TestWalletPage::openCredits()
{
    show();
    QTest::mouseClick(child<QPushButton>("addCreditsButton"), Qt::LeftButton);
    auto* dialog = m_page->addCredits(); // the same one again
    (void)QTest::qWaitFor([dialog] { return dialog->findChild<QPushButton*>(u"payByCardButton"_s)->isEnabled(); });
    return dialog;
}

void TestWalletPage::shouldBuyAPackageByCard()
{
    AddCreditsDialog* dialog = openCredits();
    auto* list = dialog->findChild<OptionCardList*>(u"packageList"_s);
    QTRY_COMPARE(list->findChildren<OptionCard*>().size(), 2);
    QVERIFY(unnamedWidgets(*dialog).isEmpty());
    grabAllLooks(*dialog, u"add-credits"_s);
    // When the larger one is paid
    list->setChosen(1);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"payByCardButton"_s), Qt::LeftButton);
    QTRY_VERIFY(said(dialog)->isVisible());
    QVERIFY(!dialog->findChild<QPushButton*>(u"payByCardButton"_s)->isEnabled());
    m_floor->topupService.open();
    QTRY_COMPARE(m_opened, QList<QUrl>{QUrl(u"https://pay.example/cs_1"_s)});
    QTRY_COMPARE(said(dialog)->sentence(), u"Waiting for $500.00 on the card page"_s);
    grabAllLooks(*dialog, u"add-credits-waiting"_s);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"openPageButton"_s), Qt::LeftButton);
    QCOMPARE(m_opened.size(), 2);
    // and the dialog is closed meanwhile
    dialog->reject();
    QTRY_VERIFY(child<MessageStrip>("topupStrip")->isVisible());
    const int asked = int(m_floor->walletSource.calls.size());
    m_floor->topupService.pay();
    // Then the page says it, and asks for the wallet anew
    QTRY_COMPARE(child<MessageStrip>("topupStrip")->sentence(), u"$550.00 of credits were added"_s);
    QCOMPARE(child<MessageStrip>("topupStrip")->tone(), Tone::Good);
    QTRY_VERIFY(m_floor->walletSource.calls.size() > asked);
    QCOMPARE(m_floor->topupService.keys.size(), 1);
}

void TestWalletPage::shouldSayWhatBecomesOfATopup_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("paid") << u"pay"_s << u"$100.00 of credits were added"_s;
    QTest::newRow("another amount") << u"review"_s << u"Another amount was paid"_s;
    QTest::newRow("closed") << u"expire"_s << u"Not paid: the page is closed"_s;
    QTest::newRow("given up") << u"cancel"_s << u"Given up: nothing was charged"_s;
    QTest::newRow("not on sale any more") << u"refuse"_s << u"The package was not bought"_s;
}

void TestWalletPage::shouldSayWhatBecomesOfATopup()
{
    QFETCH(QString, end);
    AddCreditsDialog* dialog = openCredits();
    auto& service = m_floor->topupService;
    if (end == "refuse"_L1)
        service.shop.clear();
    auto* pay = dialog->findChild<QPushButton*>(u"payByCardButton"_s);
    QTest::mouseClick(pay, Qt::LeftButton);
    if (end != "refuse"_L1) {
        QTRY_COMPARE(service.current.number, 1);
        service.open();
        QTRY_VERIFY(dialog->findChild<QPushButton*>(u"giveUpButton"_s));
    }
    if (end == "pay"_L1)
        service.pay();
    else if (end == "review"_L1)
        service.review();
    else if (end == "expire"_L1)
        service.expire();
    else if (end == "cancel"_L1)
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"giveUpButton"_s), Qt::LeftButton);
    QFETCH(QString, sentence);
    QTRY_COMPARE(said(dialog)->sentence(), sentence);
    QVERIFY(pay->isEnabled()); // another one may be bought
    if (end == "expire"_L1) {
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"newPageButton"_s), Qt::LeftButton);
        QTRY_COMPARE(service.current.number, 2); // a top-up of its own, under another key
        QCOMPARE(service.keys.size(), 2);
        QVERIFY(service.keys.at(0) != service.keys.at(1));
    }
}

void TestWalletPage::shouldGoOnWithATopupOfAnEarlierRun()
{
    auto& service = m_floor->topupService;
    (void)service.begin(QUuid::createUuid(), service.shop.first().id);
    QTRY_COMPARE(service.current.number, 1);
    service.open();
    show();
    QTRY_COMPARE(child<MessageStrip>("topupStrip")->sentence(), u"Waiting for $100.00 on the card page"_s);
    QVERIFY(m_opened.isEmpty()); // nobody has asked for it now
    QTest::mouseClick(child<QPushButton>("topupButton"), Qt::LeftButton);
    QCOMPARE(m_opened.size(), 1);
    service.pay();
    QTRY_COMPARE(child<MessageStrip>("topupStrip")->sentence(), u"$100.00 of credits were added"_s);
}

void TestWalletPage::shouldRedeemACoupon()
{
    AddCreditsDialog* dialog = openCredits();
    auto* code = dialog->findChild<QLineEdit*>(u"creditCodeEdit"_s);
    auto* redeem = dialog->findChild<QPushButton*>(u"redeemButton"_s);
    QVERIFY(!redeem->isEnabled());
    QTest::keyClicks(code, u"nothing"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_VERIFY(!dialog->findChild<FormField*>()->error().isEmpty());
    code->setText(u"welcome"_s);
    const int asked = int(m_floor->walletSource.calls.size());
    QTest::mouseClick(redeem, Qt::LeftButton);
    QTRY_COMPARE(said(dialog)->sentence(), u"$5.00 bonus credits were added"_s);
    QCOMPARE(code->text(), QString());
    QTRY_VERIFY(m_floor->walletSource.calls.size() > asked);
    // and the tile says what is bonus, and until when
    const auto isSaid = [this](const QString& words) {
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel* label) { return label->text() == words; });
    };
    QTRY_VERIFY(isSaid(u"$25.00 bonus, $10.00 of it until 4/2/30"_s));
    // and all of it is listed, in the order in which it is used
    dialog->close();
    auto* bonus = m_page->findChild<QPushButton*>(u"bonusButton"_s);
    QVERIFY(bonus->isVisible());
    bonus->click();
    QTRY_VERIFY(m_page->window()->findChild<PaperDialog*>(u"bonusDialog"_s));
    const QString paper = m_page->window()->findChild<PaperDialog*>(u"bonusDialog"_s)->findChild<QTextEdit*>()->toPlainText();
    const auto team = paper.indexOf(u"Package Team"_s);
    QVERIFY2(team > 0 && paper.indexOf(u"$10.00 of $50.00, until 4/2/30"_s) > team, qPrintable(paper));
    QVERIFY2(paper.indexOf(u"$15.00, without an end"_s) > paper.indexOf(u"Coupon WELCOME-26"_s), qPrintable(paper));
}

void TestWalletPage::shouldPrintTheReceiptOfATopup()
{
    auto& service = m_floor->topupService;
    (void)service.begin(QUuid::createUuid(), service.shop.last().id);
    QTRY_COMPARE(service.current.number, 1);
    service.pay();
    m_floor->walletSource.movements.prepend({service.current.completedAt, u"topup"_s, 0, u"Team"_s, Money::fromMinor(55000), Money::fromMinor(81900)});
    show();
    QTRY_VERIFY(m_page->days().rowCount() > 1);
    table()->setCurrentIndex(m_page->days().index(1, 0));
    m_page->findChild<QAction*>(u"wallet.open"_s)->trigger();
    QTRY_VERIFY(m_page->findChild<PaperDialog*>(u"topupReceiptDialog"_s));
    auto* paper = m_page->findChild<PaperDialog*>(u"topupReceiptDialog"_s);
    const QByteArray first = paper->pdf();
    QVERIFY(first.contains("/CreationDate (D:20260402140430Z)"));
    QVERIFY(paper->pdf() == first);
    grabAllLooks(*paper, u"topup-receipt"_s);
}

void TestWalletPage::shouldSetTheLineOfALowBalance()
{
    auto& wallet = m_floor->walletSource;
    wallet.state.lowLine = Money::fromMinor(5000);
    wallet.state.maySetLowLine = true;
    show();
    auto* words = child<QPushButton>("lowLineButton");
    QTRY_COMPARE(words->text(), u"Told below $50.00"_s);
    QVERIFY(!child<MessageStrip>("lowStrip")->isVisible());
    QTest::mouseClick(words, Qt::LeftButton);
    const auto dialog = [this] { return m_page->findChild<LowLineDialog*>(); };
    QVERIFY(dialog());
    QVERIFY(unnamedWidgets(*dialog()).isEmpty());
    auto* amount = dialog()->findChild<QDoubleSpinBox*>(u"lowLineSpin"_s);
    auto* save = dialog()->findChild<QPushButton*>(u"saveLowLineButton"_s);
    QCOMPARE(amount->value(), 50.0);
    // A line that no balance reaches is none
    amount->setValue(0);
    QVERIFY(!save->isEnabled());
    QVERIFY(!dialog()->findChild<FormField*>()->error().isEmpty());
    amount->setValue(300);
    QVERIFY(dialog()->findChild<QLabel*>(u"lowLineEffect"_s)->text().contains(u"$269.00, below this already"_s));
    // What the floor refuses is said in the dialog
    wallet.refusal = Error{ErrorCode::NotPermitted, {}, {}, {}};
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(!dialog()->findChild<FormField*>()->error().isEmpty());
    QCOMPARE(wallet.state.lowLine, std::optional(Money::fromMinor(5000)));
    wallet.refusal.reset();
    QSignalSpy changed(m_page.get(), &WalletPage::lowLineChanged);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(wallet.state.lowLine, std::optional(Money::fromMinor(30000)));
    QCOMPARE(words->text(), u"Low: below $300.00"_s);
    QVERIFY(child<MessageStrip>("lowStrip")->isVisible());
    // and off
    QTest::mouseClick(child<QPushButton>("changeLowLineButton"), Qt::LeftButton);
    dialog()->findChild<QCheckBox*>(u"lowLineCheck"_s)->setChecked(false);
    QTest::mouseClick(dialog()->findChild<QPushButton*>(u"saveLowLineButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(wallet.state.lowLine, std::nullopt);
    QCOMPARE(words->text(), u"Low balance is not told"_s);
    QVERIFY(!child<MessageStrip>("lowStrip")->isVisible());
    // Whoever does not speak for the workspace reads it
    wallet.state.maySetLowLine = false;
    wallet.state.lowLine = Money::fromMinor(7000);
    Q_EMIT m_floor->teamChanged(u"views"_s);
    Q_EMIT m_floor->teamChanged(u"wallet"_s);
    QTRY_COMPARE(words->text(), u"Told below $70.00"_s);
    QTest::mouseClick(words, Qt::LeftButton);
    QVERIFY(!dialog()->findChild<QPushButton*>(u"saveLowLineButton"_s)->isVisible());
    QVERIFY(!dialog()->findChild<QDoubleSpinBox*>()->isEnabled());
    grabAllLooks(*dialog(), u"low-balance-read"_s);
}

void TestWalletPage::shouldSayWhenTheBalanceIsLow()
{
    auto& wallet = m_floor->walletSource;
    wallet.state.lowLine = Money::fromMinor(30000);
    show();
    auto* strip = child<MessageStrip>("lowStrip");
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(strip->sentence(), u"The balance is low: below $300.00."_s);
    QVERIFY(child<ChartCard>("balanceChart")->findChildren<QWidget*>().size() > 0);
    grabAllLooks(*m_page, u"wallet-low"_s);
    // Closed, it stays away while the balance stays low
    QTest::mouseClick(strip->findChild<QToolButton*>(), Qt::LeftButton);
    const auto ask = [&](qint64 minor) {
        wallet.state.available = Money::fromMinor(minor);
        m_page->refresh();
    };
    ask(20000);
    QTRY_COMPARE(text("availableLabel"), u"$200.00"_s);
    QVERIFY(!strip->isVisible());
    // and is there again when it has been above
    ask(40000);
    QTRY_COMPARE(text("availableLabel"), u"$400.00"_s);
    ask(20000);
    QTRY_VERIFY(strip->isVisible());
}

void TestWalletPage::shouldShowThreeEmptyStates()
{
    m_floor->walletSource.movements.clear();
    show();
    auto* stack = m_page->findChild<TableStack*>();
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
    QVERIFY(!child<ChartCard>("balanceChart")->isVisible());
    QSignalSpy wanted(m_page.get(), &WalletPage::inventoryRequested);
    QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    cleanup();
    init();
    m_floor->walletSource.holdsAnswers = true;
    show();
    stack = m_page->findChild<TableStack*>();
    QCOMPARE(stack->shown(), TableStack::Shown::Loading);
    QTRY_COMPARE(m_floor->walletSource.waiting(), 2);
    m_floor->walletSource.failNext(u"statement"_s, {ErrorCode::Disconnected, {}, {}, {}});
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
    m_floor->walletSource.holdsAnswers = false;
    QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(stack->shown(), TableStack::Shown::Rows);
}

void TestWalletPage::shouldWorkByKeyboardAndNameEverything()
{
    show();
    QTRY_COMPARE(m_page->days().rowCount(), 18);
    child<QComboBox>("periodChoice")->setFocus();
    QTest::keyClick(child<QComboBox>("periodChoice"), Qt::Key_F6);
    QVERIFY(table()->hasFocus());
    const QStringList unnamed = unnamedWidgets(*m_page);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
}

void TestWalletPage::shouldLookRight()
{
    show();
    QTRY_VERIFY(child<ChartCard>("balanceChart")->isVisible());
    QTRY_COMPARE(table()->columnSpan(0, 0), int(StatementModel::AmountColumn));
    table()->setFocus();
    table()->setCurrentIndex(m_page->days().index(2, 1));
    grabAllLooks(*m_page, u"wallet"_s);
}

void TestWalletPage::shouldShowNoWindowWhileItIsMade()
{
    ShownWindows shown;
    const WalletPage page(*m_floor);
    QCOMPARE(shown.names(), QStringList());
}

QTEST_MAIN(TestWalletPage)
#include "tst_walletpage.moc"
