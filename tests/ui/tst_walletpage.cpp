// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/wallet/walletpage.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tablestack.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

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
    void shouldGroupMovementsByDay();
    void shouldTellOpeningAndClosing();
    void shouldSayWhenBalancesDoNotAddUp();
    void shouldDrawTheBalanceAndHideItWithoutRoom();
    void shouldShowAPeriodOnly();
    void shouldKeepTheFigureAndSayWhyItIsOld();
    void shouldFollowAPurchase();
    void shouldOpenTheOrderOfAMovement();
    void shouldCopyTheStatement();
    void shouldShowThreeEmptyStates();
    void shouldWorkByKeyboardAndNameEverything();
    void shouldShowNoWindowWhileItIsMade();
    void shouldLookRight();

private:
    void show();
    template <class T> T* child(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char* name) const { return child<QLabel>(name)->text(); }
    [[nodiscard]] LfTableView* table() const { return child<LfTableView>("statementTable"); }

    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<WalletPage> m_page;
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
    QCOMPARE(text("postedLabel"), u"$295.00"_s);
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
    QTest::mouseClick(strip->findChildren<QPushButton*>().last(), Qt::LeftButton);
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
