// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplepayouts.h"
#include "ui/desk/adjustmentdialog.h"
#include "ui/desk/adjustmentspage.h"
#include "ui/desk/consentspage.h"
#include "ui/desk/findingspage.h"
#include "ui/desk/letterspage.h"
#include "ui/payouts/earningspage.h"
#include "ui/payouts/partnerspage.h"
#include "ui/payouts/payoutspage.h"
#include "ui/payouts/ratedialog.h"
#include "ui/payouts/statementdialog.h"
#include "ui/payouts/wordsdialog.h"
#include "ui/returns/returndeskpage.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

#include <algorithm>

using namespace leadfloor;
using namespace Qt::StringLiterals;

/// What partners earn, how operators pay it out, decide returns and adjust credits: the pages over fakes.
class TestPayouts final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;

    template <class T> static T* part(const QWidget& of, const char* name) { return of.findChild<T*>(QLatin1String(name)); }
    template <class Page> static void show(Page& page)
    {
        page.resize(1180, 640);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY(page.model().hasAnswer());
    }
    static QString words(const QWidget& page, const char* name) { return part<QLabel>(page, name)->text(); }
    /// Writes into the dialog that is open over the page and does what it asks about.
    static void answer(QWidget& page, const QString& reason)
    {
        auto* dialog = page.window()->findChild<WordsDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        part<QLineEdit>(*dialog, "wordsField")->setText(reason);
        part<QPushButton>(*dialog, "actButton")->click();
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
        fillSamplePayouts(*m_floor);
        fillSampleDesk(m_floor->deskService);
    }

    void shouldSayWhatARateIsMadeOf_data()
    {
        QTest::addColumn<RateParts>("rate");
        QTest::addColumn<QString>("text");
        QTest::newRow("base") << RateParts{3000, 0, 0, 0, 0, 3000} << u"30 %"_s;
        QTest::newRow("zero is one") << RateParts{} << u"0 %"_s;
        QTest::newRow("all") << RateParts{2525, 1000, 500, 500, 50, 4575} << u"25.25 % + fresh 10 % + verified 5 % + volume 5 % + bonus 0.5 %"_s;
        QTest::newRow("cut") << RateParts{4500, 1000, 0, 0, 0, 5000} << u"45 % + fresh 10 %, at most 50 %"_s;
    }
    void shouldSayWhatARateIsMadeOf()
    {
        QFETCH(RateParts, rate);
        QFETCH(QString, text);
        QCOMPARE(rateText(rate, QLocale(QLocale::English)), text);
    }

    void shouldTellTheLastTenThousandth()
    {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(formatParts(11'550, english, u"USD"_s), u"$0.01155"_s);
        QCOMPARE(formatParts(-5'000, english, u"USD"_s), u"\u2212$0.005"_s);
        QCOMPARE(formatParts(1'000'000, english, u"USD"_s), u"$1.00"_s);
        QCOMPARE(partsText(-20'001), u"-0.020001"_s);
        QVERIFY(statementCsv({{u"sale"_s, {}, {}, u"=1+1"_s, 1, Money::fromMinor(5), {}, 7}}).contains("\"'=1+1\",1,0.05,"));
    }

    void shouldShowAPartnerWhatHeHasEarned()
    {
        EarningsPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page);
        QTRY_COMPARE(words(page, "payableLabel"), u"$1,234.56"_s);
        QCOMPARE(words(page, "heldLabel"), u"$1,234.56789"_s);
        QCOMPARE(words(page, "paidLabel"), u"$15,000.00"_s);
        QCOMPARE(words(page, "carriedLabel"), u"$0.005555"_s);
        QVERIFY(words(page, "ratesLabel").contains(u"verified 9,500 of 9,640 leads: 5 % more"_s));
        const auto cell = [&page](int row, int column) { return page.model().index(row, column).data().toString(); };
        QCOMPARE(cell(0, CommissionModel::LeadsColumn), u"48 of 50"_s);
        QCOMPARE(cell(1, CommissionModel::RateColumn), u"35 % + fresh 10 % + verified 5 % + volume 5 % + bonus 2 %, at most 50 %"_s);
        QCOMPARE(page.model().index(1, CommissionModel::CommissionColumn).data(CopyRole).toString(), u"1.665"_s);
        QCOMPARE(unnamedWidgets(page), QStringList());
        grabAllLooks(page, u"earnings"_s);
        // Only those of a state
        auto* states = part<QComboBox>(page, "stateChoice");
        states->setCurrentIndex(2);
        Q_EMIT states->activated(2);
        QTRY_COMPARE(m_floor->payoutService.commissionQueries.last().state, std::optional(CommissionState::Cancelled));
        QTRY_COMPARE(page.model().rowCount(), 0);
    }

    void shouldShowAStatementAndSaveIt()
    {
        PayoutsPage page(*m_floor, false);
        show(page);
        QVERIFY(!part<QPushButton>(page, "paidButton")->isVisible());
        grabAllLooks(page, u"payouts-partner"_s);
        part<QPushButton>(page, "statementButton")->click();
        auto* dialog = page.window()->findChild<StatementDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(words(*dialog, "sumLabel"), u"Together $800.00"_s);
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        grabAllLooks(*dialog, u"payout-statement"_s);
        QTemporaryDir folder;
        part<QPushButton>(*dialog, "csvButton")->click();
        const QByteArray saved = savedBy(*dialog, folder.filePath(u"s.csv"_s));
        QVERIFY2(saved.startsWith("kind,at,product"), saved.constData());
        dialog->close();
    }

    void shouldPayOutToThoseSelectedOnce()
    {
        PartnersPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy paid(&page, &PartnersPage::paidOut);
        show(page);
        QTRY_COMPARE(words(page, "sumLabel"), u"2 partners can be paid $1,284.56"_s);
        QCOMPARE(unnamedWidgets(page), QStringList());
        grabAllLooks(page, u"partners"_s);
        // Given a line that is lost while one of them is paid
        auto* table = part<LfTableView>(page, "partnersTable");
        table->selectionModel()->select(QItemSelection(page.model().index(1, 0), page.model().index(2, 0)), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(words(page, "sumLabel"), u"1 partner can be paid $50.00"_s);
        m_floor->payoutService.refusal = Error{ErrorCode::OutcomeUnknown, {}, {}, {}};
        part<QPushButton>(page, "payOutButton")->click();
        grabAllLooks(*page.window()->findChild<WordsDialog*>(), u"payout-confirm"_s);
        answer(page, u"March"_s);
        auto* strip = page.findChild<MessageStrip*>();
        QTRY_COMPARE(strip->tone(), Tone::Bad);
        // When it is sent again, then by the same key
        m_floor->payoutService.refusal.reset();
        const QList<QPushButton*> offers = strip->findChildren<QPushButton*>();
        const auto again = std::find_if(offers.begin(), offers.end(), [](const QPushButton* button) { return button->text() == u"Send again"_s; });
        QVERIFY(again != offers.end());
        (*again)->click();
        QTRY_COMPARE(paid.size(), 1);
        QCOMPARE(m_floor->payoutService.createCalls.size(), 2);
        QCOMPARE(m_floor->payoutService.createCalls.at(0).key, m_floor->payoutService.createCalls.at(1).key);
        QCOMPARE(m_floor->payoutService.createCalls.at(1).partners, QStringList{u"Gulf Prospects"_s});
        QCOMPARE(m_floor->payoutService.createCalls.at(1).reason, u"March"_s);
    }

    void shouldSetTheTermsOfAPartner()
    {
        PartnersPage page(*m_floor);
        show(page);
        QTRY_VERIFY(part<QPushButton>(page, "rateButton")->isEnabled());
        part<QPushButton>(page, "rateButton")->click();
        auto* dialog = page.window()->findChild<RateDialog*>();
        QVERIFY(dialog && !part<QPushButton>(*dialog, "setButton")->isEnabled());
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        grabAllLooks(*dialog, u"partner-terms"_s);
        part<QCheckBox>(*dialog, "standardBox")->setChecked(false);
        part<QDoubleSpinBox>(*dialog, "baseSpin")->setValue(0);
        part<QLineEdit>(*dialog, "reasonField")->setText(u"trial"_s);
        part<QPushButton>(*dialog, "setButton")->click();
        QTRY_COMPARE(m_floor->payoutService.rateCalls.size(), 1);
        // Zero is a base, no base is none
        QCOMPARE(m_floor->payoutService.rateCalls.first().baseBp, std::optional(0));
    }

    void shouldMarkAPayoutAsPaidOrBack()
    {
        PayoutsPage page(*m_floor, true);
        QSignalSpy changed(&page, &PayoutsPage::changed);
        show(page);
        QTRY_VERIFY(part<QPushButton>(page, "paidButton")->isEnabled());
        QCOMPARE(words(page, "sumLabel"), u"$800.00 on its way, $15,000.00 paid"_s);
        grabAllLooks(page, u"payouts-operator"_s);
        part<QPushButton>(page, "paidButton")->click();
        answer(page, u"TRX-7"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_floor->payoutService.changeCalls.first().words, u"TRX-7"_s);
        QTRY_VERIFY(!part<QPushButton>(page, "paidButton")->isEnabled());
        QTRY_VERIFY(part<QPushButton>(page, "reverseButton")->isEnabled());
        part<QPushButton>(page, "reverseButton")->click();
        answer(page, u"account closed"_s);
        QTRY_COMPARE(changed.size(), 2);
        QTRY_VERIFY(!part<QPushButton>(page, "reverseButton")->isEnabled());
    }

    void shouldDecideManyReturnsOfSeveralWorkspacesByKeyboard()
    {
        ReturnDeskPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page);
        QTRY_COMPARE(page.model().rowCount(), 5);
        QCOMPARE(words(page, "countLabel"), u"5 returns wait"_s);
        QVERIFY(words(page, "noteLabel").contains(u"Rang out"_s));
        QCOMPARE(unnamedWidgets(page), QStringList());
        grabAllLooks(page, u"returndesk"_s);
        auto* table = part<LfTableView>(page, "returndeskTable");
        table->setFocus();
        table->setCurrentIndex(page.model().index(2, 0));
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(words(page, "countLabel").endsWith(u"2 selected, $16.00"_s));
        // When they are refused, then each workspace is asked by itself, with the reason
        QTest::keyClick(table, Qt::Key_Delete);
        answer(page, u"it rings"_s);
        QTRY_COMPARE(m_floor->returnService.decisions.size(), 2);
        QCOMPARE(m_floor->returnService.decisions.at(0).workspace, u"Bayou Brokers"_s);
        QCOMPARE(m_floor->returnService.decisions.at(1).numbers, QList<qint64>{2});
        QCOMPARE(m_floor->returnService.decisions.at(1).reason, u"it rings"_s);
        QTRY_COMPARE(page.model().rowCount(), 3);
        // and one is accepted without words
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        answer(page, {});
        QTRY_COMPARE(m_floor->returnService.decisions.size(), 3);
        QVERIFY(m_floor->returnService.decisions.last().isAccepted);
        QTRY_COMPARE(page.findChild<MessageStrip*>()->sentence(), u"1 return is accepted, $8.00 credited."_s);
    }

    void shouldAskAgainWhenTheFloorTellsThatADeskHasChanged()
    {
        ReturnDeskPage page(*m_floor);
        show(page);
        QTRY_COMPARE(page.model().rowCount(), 5);
        m_floor->returnService.rows.removeLast();
        Q_EMIT m_floor->deskChanged(u"adjustments"_s);
        QVERIFY(!page.model().isLoading());
        Q_EMIT m_floor->deskChanged(u"returns"_s);
        QTRY_COMPARE(page.model().rowCount(), 4);
        m_floor->returnService.rows.removeLast();
        Q_EMIT m_floor->deskChanged({});
        QTRY_COMPARE(page.model().rowCount(), 3);
    }

    void shouldApproveWhatAnotherOperatorProposedAndNotTheOwn()
    {
        AdjustmentsPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page);
        QTRY_COMPARE(page.model().rowCount(), 2);
        QCOMPARE(words(page, "countLabel"), u"1 waits for your consent \u00b7 1 of yours waits for another operator"_s);
        QCOMPARE(unnamedWidgets(page), QStringList());
        grabAllLooks(page, u"adjustments"_s);
        auto* approve = part<QPushButton>(page, "approveButton");
        QVERIFY(approve->isEnabled());
        QCOMPARE(words(page, "effectLabel"), u"The wallet has $12.00 now, and would have $1,812.00."_s);
        // An own one is told plainly, and may be withdrawn
        part<LfTableView>(page, "adjustmentsTable")->selectRow(1);
        QVERIFY(!approve->isEnabled());
        QCOMPARE(words(page, "whoLabel"), u"You proposed it: another operator must consent. You may withdraw it."_s);
        QCOMPARE(part<QPushButton>(page, "declineButton")->text(), u"Withdraw ..."_s);
        grabAllLooks(page, u"adjustments-own"_s);
        // When the other's is approved after a lost line, then once more with the same words
        part<LfTableView>(page, "adjustmentsTable")->selectRow(0);
        m_floor->deskService.refusal = Error{ErrorCode::OutcomeUnknown, {}, {}, {}};
        approve->click();
        answer(page, u"seen"_s);
        auto* strip = page.findChild<MessageStrip*>();
        QTRY_COMPARE(strip->tone(), Tone::Bad);
        m_floor->deskService.refusal.reset();
        QVERIFY(lastOffer(*strip)->text() == u"Send again"_s);
        lastOffer(*strip)->click();
        QTRY_COMPARE(page.model().rowCount(), 1);
        QCOMPARE(m_floor->deskService.decisions.size(), 2);
        QCOMPARE(m_floor->deskService.decisions.last().note, u"seen"_s);
        QVERIFY(m_floor->deskService.decisions.last().isApproved);
        QCOMPARE(strip->sentence(), u"Adjustment 44 is carried out."_s);
        // All of them, and one of those taken back
        auto* states = part<QComboBox>(page, "stateChoice");
        states->setCurrentIndex(1);
        Q_EMIT states->activated(1);
        QTRY_COMPARE(page.model().rowCount(), 4);
        grabAllLooks(page, u"adjustments-all"_s);
        part<LfTableView>(page, "adjustmentsTable")->selectRow(3);
        part<QPushButton>(page, "takeBackButton")->click();
        answer(page, u"wrong broker"_s);
        QTRY_COMPARE(m_floor->deskService.adjustmentRows.first().reverses, 41);
        QTRY_VERIFY(!part<QPushButton>(page, "takeBackButton")->isEnabled());
    }

    void shouldApproveWhatOneOperatorMayNotDoAlone()
    {
        FakeDesk& desk = m_floor->deskService;
        ConsentsPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page);
        QTRY_COMPARE(page.model().rowCount(), 4);
        QCOMPARE(words(page, "countLabel"), u"3 wait for your consent \u00b7 1 of yours waits for another operator"_s);
        const auto line = [&page](int row) {
            QStringList cells;
            for (const int column : {ConsentModel::KindColumn, ConsentModel::ObjectColumn, ConsentModel::WorkspaceColumn, ConsentModel::AmountColumn,
                                     ConsentModel::ReasonColumn, ConsentModel::AskedByColumn})
                cells.append(page.model().index(row, column).data().toString());
            return cells.join(u" | "_s);
        };
        QCOMPARE(line(0), u"Refund | Order 1042 | Bayou Brokers | $1,722.00 | The whole upload was a test file, ticket 4711 | desk2@floor.example"_s);
        QCOMPARE(line(1), u"Payout taken back | Payout 7 | Acme Leads | $15,000.00 | The bank sent it back: account closed | you"_s);
        QCOMPARE(line(2), u"Package of credits | Spring welcome | all brokers | $1,200.00 | none | desk2@floor.example"_s);
        QCOMPARE(unnamedWidgets(page), QStringList());
        grabAllLooks(page, u"approvals"_s);
        auto* table = part<LfTableView>(page, "approvalsTable");
        auto* approve = part<QPushButton>(page, "approveButton");
        auto* decline = part<QPushButton>(page, "declineButton");
        auto* strip = page.findChild<MessageStrip*>();
        // Given one's own, then it is shown, may be withdrawn, and is not approved by its button nor by the key
        table->selectRow(1);
        QVERIFY(!approve->isEnabled());
        QCOMPARE(approve->toolTip(), u"You asked for it: another operator must consent."_s);
        QCOMPARE(words(page, "whoLabel"), u"You asked for it: another operator must consent. You may withdraw it."_s);
        QCOMPARE(decline->text(), u"Withdraw ..."_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!page.window()->findChild<WordsDialog*>());
        // The terms of gifts are told
        table->selectRow(2);
        QCOMPARE(words(page, "effectLabel"), u"Brokers pay $1,000.00 and get credits of $1,500.00 and a bonus of $700.00. The bonus ends after 30 days. It is offered from 4/2/26 to 4/30/26."_s);
        QVERIFY(!part<QLabel>(page, "reasonLabel")->isVisible());
        table->selectRow(3);
        QCOMPARE(words(page, "effectLabel"), u"Each use gives a bonus of $20.00, 100 uses in all."_s);
        // When a refund is approved after a lost line, then once more with the same words
        table->selectRow(0);
        QCOMPARE(words(page, "effectLabel"), u"The whole order is given back. The money goes to where it came from, the leads go into quarantine."_s);
        desk.refusal = Error{ErrorCode::OutcomeUnknown, {}, {}, {}};
        approve->click();
        grabAllLooks(*page.window()->findChild<WordsDialog*>(), u"approval-approve"_s);
        answer(page, u"seen"_s);
        QTRY_COMPARE(strip->tone(), Tone::Bad);
        desk.refusal.reset();
        QCOMPARE(lastOffer(*strip)->text(), u"Send again"_s);
        lastOffer(*strip)->click();
        QTRY_COMPARE(page.model().rowCount(), 3);
        QCOMPARE(desk.consentCalls.size(), 2);
        QVERIFY(desk.consentCalls.last().isApproved);
        QCOMPARE(desk.consentCalls.last().kind, QString(refundConsent));
        QCOMPARE(desk.consentCalls.last().note, u"seen"_s);
        QCOMPARE(strip->sentence(), u"Refund: Order 1042 is approved."_s);
        // When somebody else decided what is still on screen, then who did is told, and it goes
        table->selectRow(1);
        desk.consentsDecided.insert(u"14"_s, {false, false, false, u"desk3@floor.example"_s});
        desk.consentRows.removeIf([](const Consent& one) { return one.key == u"14"_s; });
        approve->click();
        answer(page, {});
        QTRY_COMPARE(strip->sentence(), u"Package of credits: Spring welcome was declined before."_s);
        QCOMPARE(strip->tone(), Tone::Waiting);
        QTRY_COMPARE(page.model().rowCount(), 2);
        // When the deed is refused, then the strip says why and it waits on
        table->selectRow(1);
        desk.refusal = Error{ErrorCode::WrongState, u"the lead was sold again"_s, {}, {}};
        approve->click();
        answer(page, {});
        QTRY_COMPARE(strip->tone(), Tone::Bad);
        desk.refusal.reset();
        page.refresh();
        QTRY_VERIFY(!page.model().isLoading());
        QCOMPARE(page.model().rowCount(), 2);
        // One's own is withdrawn, and one that comes is there by itself
        table->selectRow(0);
        decline->click();
        answer(page, u"a mistake"_s);
        QTRY_COMPARE(strip->sentence(), u"Payout taken back: Payout 7 is withdrawn."_s);
        desk.consentRows.clear();
        Q_EMIT m_floor->deskChanged(u"adjustments"_s);
        QTRY_COMPARE(page.model().rowCount(), 0);
        grabAllLooks(page, u"approvals-none"_s);
    }

    void shouldDecideAPaymentThatTheRulesCannot()
    {
        FindingsPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page);
        QTRY_COMPARE(page.model().rowCount(), 3);
        QCOMPARE(words(page, "countLabel"), u"3 are open"_s);
        QCOMPARE(unnamedWidgets(page), QStringList());
        grabAllLooks(page, u"findings"_s);
        // A payment under review is not just closed
        auto* close = part<QPushButton>(page, "closeButton");
        auto* back = part<QPushButton>(page, "giveBackButton");
        QVERIFY(back->isEnabled() && !close->isEnabled());
        back->click();
        answer(page, u"pays less than it costs"_s);
        QTRY_COMPARE(page.model().rowCount(), 2);
        QCOMPARE(m_floor->deskService.resolved, QStringList{u"5f0c3a52-0f7e-4a3e-9a52-2f60a4b1f7aa refund pays less than it costs"_s});
        // What was set aside is, with a note
        part<LfTableView>(page, "findingsTable")->selectRow(0);
        QVERIFY(!back->isEnabled() && close->isEnabled());
        QVERIFY(words(page, "wantedLabel").contains(u"webhook"_s));
        grabAllLooks(page, u"findings-event"_s);
        close->click();
        answer(page, u"the shop's other floor"_s);
        QTRY_COMPARE(page.model().rowCount(), 1);
        // One that comes meanwhile is there by itself
        m_floor->deskService.findingRows.append(m_floor->deskService.findingRows.last());
        m_floor->deskService.findingRows.last().number = 99;
        Q_EMIT m_floor->deskChanged(u"findings"_s);
        QTRY_COMPARE(page.model().rowCount(), 2);
    }

    void shouldSendLettersAgainThatWerePutAside()
    {
        LettersPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page);
        QTRY_COMPARE(page.model().rowCount(), 2);
        QCOMPARE(words(page, "countLabel"), u"2 letters were put aside"_s);
        QCOMPARE(unnamedWidgets(page), QStringList());
        grabAllLooks(page, u"letters"_s);
        part<QPushButton>(page, "againButton")->click();
        QTRY_COMPARE(page.model().rowCount(), 1);
        QCOMPARE(page.findChild<MessageStrip*>()->sentence(), u"1 letter goes out again."_s);
        part<QPushButton>(page, "allAgainButton")->click();
        QTRY_COMPARE(page.model().rowCount(), 0);
        QCOMPARE(m_floor->deskService.sentAgain, QStringList({u"letter-0"_s, QString()}));
        QVERIFY(!part<QPushButton>(page, "allAgainButton")->isEnabled());
    }

    void shouldSayBeforeWhatAnAdjustmentDoes()
    {
        AdjustmentsPage page(*m_floor);
        show(page);
        QTRY_VERIFY(part<QPushButton>(page, "adjustButton")->isEnabled());
        part<QPushButton>(page, "adjustButton")->click();
        QTRY_VERIFY(page.window()->findChild<AdjustmentDialog*>());
        auto* dialog = page.window()->findChild<AdjustmentDialog*>();
        auto* act = part<QPushButton>(*dialog, "actButton");
        auto* amount = part<QDoubleSpinBox>(*dialog, "amountSpin");
        auto* kind = part<QComboBox>(*dialog, "kindChoice");
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        // The broker of the row comes first; he has little, and much was changed alone today
        QCOMPARE(part<QComboBox>(*dialog, "workspaceChoice")->currentText(), u"Crescent Life"_s);
        part<QLineEdit>(*dialog, "reasonField")->setText(u" goodwill "_s);
        QVERIFY(!act->isEnabled());
        amount->setValue(-12.01);
        QVERIFY(!act->isEnabled());
        amount->setValue(100.01);
        QCOMPARE(act->text(), u"Propose it"_s);
        amount->setValue(100);
        QCOMPARE(act->text(), u"Carry it out"_s);
        QCOMPARE(words(*dialog, "effectLabel"), u"The wallet has $12.00 and will have $112.00."_s);
        // What is taken is bonus first
        part<QComboBox>(*dialog, "workspaceChoice")->setCurrentIndex(0);
        amount->setValue(-400);
        QCOMPARE(words(*dialog, "effectLabel"), u"The wallet has $2,345.00 and will have $1,945.00."_s);
        kind->setCurrentIndex(1);
        QVERIFY(!act->isEnabled()); // more than there is of bonus
        amount->setValue(25);
        part<QSpinBox>(*dialog, "daysSpin")->setValue(90);
        QCOMPARE(words(*dialog, "effectLabel"), u"The wallet has $2,345.00 and will have $2,370.00. Of that $370.00 is bonus."_s);
        grabAllLooks(*dialog, u"adjustment-dialog"_s);
        act->click();
        QTRY_COMPARE(m_floor->deskService.adjustCalls.size(), 1);
        const AdjustmentRequest asked = m_floor->deskService.adjustCalls.first();
        QCOMPARE(asked.workspace, u"Bayou Brokers"_s);
        QCOMPARE(asked.kind, AdjustmentKind::Bonus);
        QCOMPARE(asked.amount, Money::fromMinor(2500));
        QCOMPARE(asked.bonusDays, 90);
        QCOMPARE(asked.reason, u"goodwill"_s);
        QTRY_COMPARE(page.findChild<MessageStrip*>()->sentence(), u"Adjustment 45 is carried out."_s);
    }
};

QTEST_MAIN(TestPayouts)
#include "tst_payouts.moc"
