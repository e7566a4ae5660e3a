// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/leads/leadspage.h"
#include "ui/returns/returndialog.h"
#include "ui/returns/returnspage.h"
#include "ui/shell/floornews.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace leadfloor;
using namespace Qt::StringLiterals;

/// Giving leads back: what the dialog says before and after, that nothing is sent twice, and the list.
class TestReturnsDialog final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<QWidget> m_window;

    template <class T> static T* part(const QWidget* of, const char* name) { return of->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] FakeReturns& service() const { return m_floor->returnService; }
    [[nodiscard]] static QList<ReturnCandidate> candidates(int count)
    {
        QList<ReturnCandidate> leads;
        for (int i = 0; i < count; ++i) {
            const OwnedLead lead = sampleLead(i);
            leads.append({lead.id, OwnedLeadModel::nameOf(lead)});
        }
        return leads;
    }
    ReturnDialog* open(int count)
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
        auto* dialog = new ReturnDialog(*m_floor, candidates(count), m_window.get());
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qWarning("The dialog does not become active.");
        return dialog;
    }
    [[nodiscard]] static QString cell(const ReturnDialog* dialog, int row, int column) { return dialog->plan().index(row, column).data().toString(); }

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
        fillSampleBooks(*m_floor, 40);
    }
    void cleanup() { m_window.reset(); }

    void shouldTellWhatCanBeReturnedAndThenWhatBecameOfIt()
    {
        service().states.insert(sampleLead(3).id, ReturnState::Over);
        service().states.insert(sampleLead(4).id, ReturnState::Waiting);
        ReturnDialog* dialog = open(6);
        QAbstractItemModelTester tester(const_cast<ReturnPlan*>(&dialog->plan()), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(dialog->plan().rowCount(), 6);
        // Given six leads, four of which can be returned
        auto* summary = part<QLabel>(dialog, "summaryLabel");
        auto* send = part<QPushButton>(dialog, "returnButton");
        QCOMPARE(summary->text(), u"4 of 6 can be returned and give back $32.00."_s);
        QCOMPARE(send->text(), u"Return 4 leads"_s);
        QCOMPARE(cell(dialog, 3, ReturnPlan::StateColumn), u"Too late"_s);
        QCOMPARE(cell(dialog, 4, ReturnPlan::StateColumn), u"Under review"_s);
        QVERIFY(!cell(dialog, 0, ReturnPlan::UntilColumn).isEmpty());
        QCOMPARE(cell(dialog, 2, ReturnPlan::LeadColumn), u"Jane Smith"_s);
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        grabAllLooks(*dialog, u"return"_s);
        // When they are returned as fakes, with a note
        QSignalSpy returned(dialog, &ReturnDialog::returned);
        auto* reason = part<QComboBox>(dialog, "reasonBox");
        reason->setCurrentIndex(reason->findData(int(ReturnReason::Fake)));
        part<QPlainTextEdit>(dialog, "noteField")->setPlainText(u" no such street "_s);
        QTest::keyClick(send, Qt::Key_Space);
        QTRY_COMPARE(returned.size(), 1);
        // Then the floor was asked for these four once, and each row tells its outcome
        QCOMPARE(service().createCalls.size(), 1);
        QCOMPARE(service().createCalls.first().leads.size(), 4);
        QCOMPARE(service().createCalls.first().reason, ReturnReason::Fake);
        QCOMPARE(service().createCalls.first().note, u"no such street"_s);
        QCOMPARE(cell(dialog, 0, ReturnPlan::StateColumn), u"Taken back"_s);
        QCOMPARE(cell(dialog, 5, ReturnPlan::StateColumn), u"Under review"_s);
        QCOMPARE(cell(dialog, 3, ReturnPlan::StateColumn), u"Too late"_s);
        QCOMPARE(summary->text(), u"2 leads are taken back and $16.00 credited. 2 are under review; the bell tells you."_s);
        QVERIFY(!part<QComboBox>(dialog, "reasonBox")->isVisible());
        grabAllLooks(*dialog, u"return-done"_s);
        QTest::keyClick(send, Qt::Key_Space);
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
        QCOMPARE(service().createCalls.size(), 1);
    }

    void shouldSayWhoDecidesAtOnce()
    {
        ReturnDialog* dialog = open(6);
        QTRY_COMPARE(dialog->plan().rowCount(), 6);
        const auto hint = [dialog] {
            QStringList words;
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                words.append(label->text());
            return words.join(u'\n');
        };
        QVERIFY(hint().contains("2 of them are credited at once, 4 are reviewed"_L1));
        auto* reason = part<QComboBox>(dialog, "reasonBox");
        reason->setCurrentIndex(reason->findData(int(ReturnReason::AlreadyMine)));
        QVERIFY(hint().contains("looks this up by itself"_L1));
    }

    void shouldSendTheSameAgainWhileTheAnswerIsNotKnown()
    {
        ReturnDialog* dialog = open(2);
        QTRY_COMPARE(dialog->plan().rowCount(), 2);
        auto* send = part<QPushButton>(dialog, "returnButton");
        service().refusal = Error{ErrorCode::OutcomeUnknown, {}, {}, {}};
        send->click();
        QTRY_COMPARE(send->text(), u"Ask again"_s);
        service().refusal.reset();
        // Nothing of the request can be changed meanwhile
        QVERIFY(!part<QComboBox>(dialog, "reasonBox")->isEnabled());
        QSignalSpy returned(dialog, &ReturnDialog::returned);
        send->click();
        QTRY_COMPARE(returned.size(), 1);
        QCOMPARE(service().createCalls.size(), 2);
        QCOMPARE(service().createCalls.at(0).key.toString(), service().createCalls.at(1).key.toString());
    }

    void shouldAskAnewAfterARefusal()
    {
        ReturnDialog* dialog = open(2);
        QTRY_COMPARE(dialog->plan().rowCount(), 2);
        service().holdsAnswers = true;
        auto* send = part<QPushButton>(dialog, "returnButton");
        send->click();
        QVERIFY(!send->isEnabled());
        QVERIFY(service().failNext(u"create"_s, {ErrorCode::WrongState, u"refunded"_s, {}, {}}));
        service().states.insert(sampleLead(0).id, ReturnState::Refunded);
        service().holdsAnswers = false;
        QTRY_COMPARE(service().waiting(u"check"_s) + int(service().checkCalls.size()), 2);
        QTRY_COMPARE(send->text(), u"Return 1 lead"_s);
        QVERIFY(part<QComboBox>(dialog, "reasonBox")->isEnabled());
        send->click();
        QTRY_COMPARE(service().createCalls.size(), 2);
        QVERIFY(!(service().createCalls.at(0).key == service().createCalls.at(1).key));
    }

    void shouldOpenFromTheLeadsThatAreChosen()
    {
        LeadsPage page(*m_floor);
        page.resize(1240, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY(page.model().rowCount() > 20);
        QCOMPARE(page.model().index(4, OwnedLeadModel::ReturnColumn).data().toString(), u"Under review"_s);
        QVERIFY(!page.model().index(0, OwnedLeadModel::ReturnColumn).data().toString().isEmpty());
        auto* table = part<LfTableView>(&page, "leadsTable");
        table->setFocus();
        table->setCurrentIndex(page.model().index(0, 0));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        part<QPushButton>(&page, "returnSelectedButton")->click();
        auto* dialog = page.window()->findChild<ReturnDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(service().checkCalls.size(), 1);
        QCOMPARE(service().checkCalls.first().size(), 3);
        // What was returned is asked for anew, and told
        QSignalSpy returned(&page, &LeadsPage::returned);
        QTRY_COMPARE(dialog->plan().rowCount(), 3);
        part<QPushButton>(dialog, "returnButton")->click();
        QTRY_COMPARE(returned.size(), 1);
        QSignalSpy list(&page, &LeadsPage::returnsRequested);
        part<QPushButton>(dialog, "showReturnsButton")->click();
        QCOMPARE(list.size(), 1);
    }

    void shouldReturnOfAllThatMatchWhatStillCanBe()
    {
        // Given more leads than are loaded, of which some are over, taken back, or under review
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(3);
        constexpr int all = 450;
        int openUntil = 300;
        fillSampleBooks(*m_floor, all);
        m_floor->ownedLeadSource.leadFor = [&openUntil, later](int number) {
            OwnedLead lead = sampleLead(number);
            lead.returnUntil = number < openUntil ? later : later.addDays(-4);
            lead.returnState = openUntil == 0 ? QString() : number == 1 ? u"queued"_s : number == 2 || number == 3 ? u"accepted"_s : QString();
            lead.refundedAt = {};
            return lead;
        };
        LeadsPage page(*m_floor);
        page.resize(1240, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY(page.model().rowCount() > 20 && page.model().count());
        QVERIFY(page.model().rowCount() < all);
        // When all are selected and returned
        auto* table = part<LfTableView>(&page, "leadsTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(page.isAllSelected());
        part<QPushButton>(&page, "returnSelectedButton")->click();
        // Then the floor is asked about those that can be, and the counts say where the others are
        QTRY_VERIFY(page.window()->findChild<ReturnDialog*>());
        auto* dialog = page.window()->findChild<ReturnDialog*>();
        QCOMPARE(part<QLabel>(dialog, "leftOutLabel")->text(),
                 u"Of 450 leads that match, 297 can still be returned. Past their last day: 150. Taken back or refunded before: 2. "
                 "Waiting for a decision: 1."_s);
        QTRY_COMPARE(service().checkCalls.size(), 1);
        QCOMPARE(service().checkCalls.first().size(), 297);
        dialog->close();
        // Of too many, the newest
        const QList<OwnedLead> many(returnLeadsMost + 20, m_floor->ownedLeadSource.leadFor(10));
        const ReturnSelection selection = selectReturnable(many, 30'000, QDateTime::currentDateTimeUtc());
        QCOMPARE(selection.leads.size(), returnLeadsMost);
        QCOMPARE(selection.open, qint64(returnLeadsMost + 20));
        QCOMPARE(selection.over, 30'000 - (returnLeadsMost + 20));
        QVERIFY(returnSelectionText(selection, QLocale(QLocale::English)).endsWith(u"These are the newest 1,000; the others can be returned afterwards."_s));
        // Of none, the page says so
        openUntil = 0;
        QTRY_VERIFY(!page.window()->findChild<ReturnDialog*>());
        page.selectAll();
        page.returnChosen();
        QTRY_COMPARE(page.findChild<MessageStrip*>()->sentence(), u"None of these leads can be returned any more."_s);
    }

    void shouldListReturnsWithWhatBecameOfThem()
    {
        ReturnsPage page(*m_floor);
        QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.resize(1240, 620);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_COMPARE(page.model().rowCount(), 5);
        QCOMPARE(part<QLabel>(&page, "countLabel")->text(), u"$10.50 credited \u00b7 1 under review"_s);
        part<LfTableView>(&page, "returnsTable")->setCurrentIndex(page.model().index(2, 0));
        QCOMPARE(part<QLabel>(&page, "decisionLabel")->text(), u"We reached her under this number on 4 April."_s);
        QCOMPARE(part<QLabel>(&page, "decisionLabel")->textFormat(), Qt::PlainText);
        QCOMPARE(unnamedWidgets(page).join(u' '), QString());
        grabAllLooks(page, u"returns"_s);
        // Only what waits, then nothing
        auto* states = part<QComboBox>(&page, "stateChoice");
        states->setCurrentIndex(1);
        Q_EMIT states->activated(1);
        QTRY_COMPARE(page.model().rowCount(), 1);
        service().rows.clear();
        page.refresh();
        QTRY_VERIFY(page.findChild<EmptyState*>()->isVisible());
        QSignalSpy leads(&page, &ReturnsPage::leadsRequested);
        page.findChild<EmptyState*>()->findChild<QPushButton*>()->click();
        QCOMPARE(leads.size(), 1);
    }

    void shouldTellBehindTheBellWhatAnOperatorDecided()
    {
        JobList jobs;
        MainWindow window(jobs);
        window.setConnection(m_floor.get());
        Notifier notifier(window);
        notifier.openFloor(u"Gulf floor"_s, {});
        FloorNews news(*m_floor, notifier);
        // What was decided before the first look is no news
        QTRY_VERIFY(!notifier.model().mark(u"return"_s).isUndefined());
        QCOMPARE(notifier.model().rowCount(), 0);
        ReturnRow& waiting = service().rows.first();
        waiting.state = ReturnState::Accepted;
        waiting.decidedHow = u"operator"_s;
        waiting.decidedAt = QDateTime(QDate(2024, 4, 5), QTime(9, 0), Qt::UTC);
        news.look();
        QTRY_COMPARE(notifier.model().rowCount(), 1);
        QCOMPARE(notifier.model().at(0).sentence, u"A returned lead was taken back and credited."_s);
        QCOMPARE(notifier.model().at(0).page, u"returns"_s);
        const auto calls = service().queries.size();
        news.look();
        QTRY_COMPARE(service().queries.size(), calls + 1);
        QCOMPARE(notifier.model().rowCount(), 1);
        window.setConnection(nullptr);
    }
};

QTEST_MAIN(TestReturnsDialog)
#include "tst_returnsdialog.moc"
