// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/sampleimports.h"
#include "ui/importing/importdesk.h"
#include "ui/importing/importrun.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwizard.h"
#include "ui/shell/jobspanel.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// Uploads as jobs: what goes on when the wizard is closed, what leads back, over a floor of fakes.
class TestImportJobs final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<ImportDesk> m_desk;
    std::unique_ptr<ImportsPage> m_page;
    std::unique_ptr<JobsPanel> m_panel;

    FakeImports& service() const { return m_floor->importService; }
    ImportWizard* wizard() const { return m_desk->wizard(); }
    QPushButton* next() const { return wizard()->findChild<QPushButton*>(u"nextButton"_s); }
    /// The button that can be seen.
    static QPushButton* button(const QWidget& where, const QString& name)
    {
        const QList<QPushButton*> all = where.findChildren<QPushButton*>(name);
        for (QPushButton* one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void goTo(ImportWizard::Step step)
    {
        m_page->upload(u"/leads/acme.march.csv"_s);
        QVERIFY(wizard());
        while (wizard()->step() != step) {
            QTRY_VERIFY(next()->isEnabled());
            next()->click();
        }
    }

private Q_SLOTS:
    void init()
    {
        m_floor = std::make_unique<FakeFloor>();
        fillSampleImports(service());
        m_jobs = std::make_unique<JobList>();
        m_desk = std::make_unique<ImportDesk>(service(), false, *m_jobs);
        m_page = std::make_unique<ImportsPage>(*m_floor, *m_desk, u"Upload"_s);
        m_page->resize(1000, 700);
        m_page->show();
        m_panel = std::make_unique<JobsPanel>(*m_jobs);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_desk->close(); // the wizards are the page's
        m_page.reset();
        m_desk.reset();
        m_jobs.reset();
        m_floor.reset();
    }

    void shouldGoOnWhenTheWizardIsClosed()
    {
        QSignalSpy ended(m_desk.get(), &ImportDesk::endedInBackground);
        goTo(ImportWizard::Step::Columns);
        service().holdsAnswers = true;
        next()->click();
        // When the wizard is closed while the check is under way
        QCOMPARE(m_jobs->running().size(), 1);
        Job* check = m_jobs->jobs().constFirst();
        QCOMPARE(check->title(), u"Check of acme.march.csv"_s);
        auto* background = button(*wizard(), u"backgroundButton"_s);
        QVERIFY(background);
        background->click();
        QVERIFY(!wizard());
        // Then it goes on, and the list of jobs leads back to it
        QCOMPARE(service().waiting(u"run"_s), 1);
        QVERIFY(m_desk->waiting().isEmpty());
        button(*m_panel, u"jobShowButton"_s)->click();
        QTRY_VERIFY(wizard());
        wizard()->reject(); // as Esc does
        service().answerNext(u"run"_s);
        QTRY_COMPARE(check->state(), JobState::Done);
        QVERIFY2(check->detail().contains(u"9,640 new"_s) && check->detail().contains(u"nothing is published"_s), qPrintable(check->detail()));
        QCOMPARE(ended.size(), 1);
        QVERIFY(ended.first().first().toString().contains(u"is checked"_s));
        // And the page says that somebody has to decide
        auto* strip = m_page->findChild<MessageStrip*>(u"waitingStrip"_s);
        QVERIFY(strip->isVisible());
        QVERIFY(strip->sentence().contains(u"acme.march.csv"_s) && strip->reason().contains(u"9,640"_s));
        // When it is published in the background as well
        button(*m_page, u"goOnWaitingButton"_s)->click();
        QTRY_VERIFY(wizard());
        QVERIFY(!strip->isVisible());
        QCOMPARE(wizard()->step(), ImportWizard::Step::Check);
        QVERIFY(next()->isEnabled());
        next()->click();
        wizard()->close();
        QVERIFY(!wizard());
        QSignalSpy published(m_desk.get(), &ImportDesk::published);
        service().answerNext(u"run"_s);
        QTRY_COMPARE(published.size(), 1);
        QCOMPARE(service().runCalls.size(), 2);
        QVERIFY(!service().runCalls.last().isDryRun);
        Job* upload = m_jobs->jobs().constFirst();
        QCOMPARE(upload->state(), JobState::Done);
        QCOMPARE(upload->title(), u"Upload of acme.march.csv"_s);
        QCOMPARE(ended.size(), 2);
        QCOMPARE(ended.last().at(1).toString(), service().rows.at(1).batch);
        QVERIFY(!strip->isVisible());
        // Then its job leads to what came of it, and once that is closed to the batch
        upload->show();
        QTRY_VERIFY(wizard());
        QCOMPARE(wizard()->step(), ImportWizard::Step::Publish);
        wizard()->close();
        QTRY_VERIFY(!wizard());
        QSignalSpy asked(m_desk.get(), &ImportDesk::batchRequested);
        upload->show();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), service().rows.at(1).batch);
        service().holdsAnswers = false;
        service().answerAll();
    }

    void shouldKeepWhatWasCheckedUntilSomebodyDecides()
    {
        goTo(ImportWizard::Step::Check);
        QTRY_VERIFY(next()->isEnabled());
        // Seen to its end, a check leaves no job behind
        QVERIFY(m_jobs->jobs().isEmpty());
        // Given a mended value that has not been looked at
        auto* table = wizard()->findChild<LfTableView*>(u"rejectedTable"_s);
        table->setCurrentIndex(table->model()->index(1, 0));
        button(*wizard(), u"fixAllButton"_s)->click();
        QPushButton* cancel = wizard()->findChild<QPushButton*>(u"cancelButton"_s);
        QCOMPARE(cancel->text(), u"Decide later"_s);
        cancel->click();
        QVERIFY(!wizard());
        QCOMPARE(m_desk->waiting().size(), 1);
        // When the same file is wanted again, then it is what was left, and nothing is asked anew
        const qsizetype asked = service().previewCalls.size();
        m_page->upload(u"/leads/acme.march.csv"_s);
        QTRY_VERIFY(wizard());
        QCOMPARE(wizard()->step(), ImportWizard::Step::Check);
        QCOMPARE(wizard()->draft().fixes.size(), 1);
        QCOMPARE(m_desk->corrected().size(), 1);
        QCOMPARE(service().previewCalls.size(), asked);
        wizard()->close();
        // When the window is made anew, another desk has it, with the fix still to be looked at
        const QList<ImportDraft> left = m_desk->leave();
        QCOMPARE(left.size(), 1);
        ImportDesk other(service(), false, *m_jobs);
        other.takeOver(left, nullptr);
        QCOMPARE(other.waiting().size(), 1);
        other.bringBack(other.waiting().constFirst());
        QCOMPARE(other.wizard()->step(), ImportWizard::Step::Check);
        QVERIFY(!other.wizard()->findChild<QPushButton*>(u"nextButton"_s)->isEnabled());
        QVERIFY(other.wizard()->findChild<QPushButton*>(u"checkFixesButton"_s)->isEnabled());
        // When it is discarded, then it is gone, and the floor never had anything of it
        button(*m_page, u"discardWaitingButton"_s)->click();
        QTRY_VERIFY(m_desk->waiting().isEmpty());
        QVERIFY(!m_page->findChild<MessageStrip*>(u"waitingStrip"_s)->isVisible());
        for (const ImportRequest& call : std::as_const(service().runCalls))
            QVERIFY(call.isDryRun);
    }

    void shouldTryAgainWhatFailed()
    {
        goTo(ImportWizard::Step::Check);
        QTRY_VERIFY(next()->isEnabled());
        service().holdsAnswers = true;
        next()->click();
        wizard()->close();
        // When the line is lost while it is published
        service().failNext(u"run"_s, Error{ErrorCode::Disconnected, {}, {}, {}});
        QPointer<Job> failed = m_jobs->jobs().constFirst();
        QTRY_COMPARE(failed->state(), JobState::Failed);
        QVERIFY(failed->detail().contains(toUserText(Error{ErrorCode::Disconnected, {}, {}, {}})));
        auto* again = button(*m_panel, u"jobRetryButton"_s);
        QVERIFY(again);
        // Then it may be tried again, as a job in the place of the failed one
        again->click();
        QTRY_VERIFY(!failed);
        QCOMPARE(m_jobs->jobs().size(), 1);
        QCOMPARE(m_jobs->running().size(), 1);
        QVERIFY(!service().runCalls.last().isDryRun);
        // And what is wrong with the file is not offered again
        service().failNext(u"run"_s, Error{ErrorCode::BadFile, {}, {}, {{u"changed"_s, true}}});
        Job* changed = m_jobs->jobs().constFirst();
        QTRY_COMPARE(changed->state(), JobState::Failed);
        QVERIFY(!changed->canRetry());
        // The file was changed since the check: going back checks it again
        changed->show();
        QTRY_VERIFY(wizard());
        QVERIFY(!wizard()->isWaiting());
        wizard()->findChild<QPushButton*>(u"backButton"_s)->click();
        QCOMPARE(wizard()->step(), ImportWizard::Step::Check);
        QCOMPARE(service().waiting(u"run"_s), 1);
        QVERIFY(service().runCalls.last().isDryRun);
        service().holdsAnswers = false;
        service().answerAll();
        QTRY_VERIFY(next()->isEnabled());
    }

    void shouldCancelFromTheListOfJobs()
    {
        goTo(ImportWizard::Step::Columns);
        service().holdsAnswers = true;
        next()->click();
        wizard()->close();
        Job* job = m_jobs->jobs().constFirst();
        job->cancel();
        QCOMPARE(service().waiting(u"run"_s), 0);
        // It has a line of its own, so there is none to cut
        service().held.clear(); // the promise goes, as when a worker ends
        QTRY_COMPARE(job->state(), JobState::Cancelled);
        QVERIFY(m_desk->waiting().isEmpty());
        QVERIFY(!job->canShow() && !job->canRetry());
        service().holdsAnswers = false;
        // And another file may be taken
        m_page->upload(u"/leads/other.csv"_s);
        QVERIFY(wizard());
    }

    void shouldForgetWhatIsClearedFromTheList()
    {
        goTo(ImportWizard::Step::Columns);
        service().holdsAnswers = true;
        next()->click();
        QPointer<ImportWizard> left = wizard();
        left->close();
        // Given a check that has failed unseen: its job alone leads to it
        service().failNext(u"run"_s, Error{ErrorCode::Disconnected, {}, {}, {}});
        QTRY_VERIFY(m_jobs->running().isEmpty());
        QVERIFY(left && m_jobs->jobs().constFirst()->canRetry());
        m_jobs->clearEnded();
        QTRY_VERIFY(!left);
    }

    void shouldSayThatAnotherFileHasToWait()
    {
        goTo(ImportWizard::Step::Columns);
        service().holdsAnswers = true;
        next()->click();
        m_page->upload(u"/leads/other.csv"_s);
        auto* strip = wizard()->findChild<MessageStrip*>(u"importWizardStrip"_s);
        QVERIFY(strip->isVisible());
        QVERIFY2(strip->sentence().contains(u"other.csv"_s), qPrintable(strip->sentence()));
        // In the background the first goes on while the other is looked at
        wizard()->close();
        service().holdsAnswers = false;
        m_page->upload(u"/leads/other.csv"_s);
        QVERIFY(wizard());
        QCOMPARE(wizard()->draft().look.path, u"/leads/other.csv"_s);
        QCOMPARE(m_jobs->running().size(), 1);
        service().answerAll();
        QTRY_COMPARE(m_desk->waiting().size(), 1);
    }

    void shouldSayHowFarItIs()
    {
        ImportRun run;
        QPromise<Result<ImportSummary>> promise;
        promise.start();
        promise.setProgressRange(0, 100'002);
        run.start(promise.future(), u"Checking."_s, [](const Result<ImportSummary>&) {});
        promise.setProgressValueAndText(25'000, u"Reading the file"_s);
        QTRY_COMPARE(run.progress().lines, 25'000);
        int lines = 50'000; // a pace takes half a second to be one
        QTRY_VERIFY((promise.setProgressValueAndText(++lines, u"Reading the file"_s), run.progress().perSecond > 0));
        const QString text = importProgressText(run.progress(), QLocale(QLocale::English));
        QVERIFY2(text.startsWith(u"Reading the file, 50,"_s) && text.contains(u" of 100,000 lines, "_s), qPrintable(text));
        QVERIFY2(text.contains(u" a second, "_s) && text.endsWith(u" left to read"_s), qPrintable(text));
        // While the floor is at work nobody knows how long
        promise.setProgressValueAndText(100'001, u"Looking for duplicates"_s);
        QTRY_VERIFY(run.progress().isAtFloor());
        QCOMPARE(importProgressText(run.progress(), QLocale(QLocale::English)), u"Looking for duplicates"_s);
        promise.finish();
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(application);
    TestImportJobs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importjobs.moc"
