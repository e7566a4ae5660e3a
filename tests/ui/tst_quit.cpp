// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "ui/shell/jobs.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What happens to jobs when the window is to be closed.
class TestQuit final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<MainWindow> m_window;
    int m_cancelled = 0;

    Job* add(const QString& title)
    {
        auto* job = new Job(title);
        job->drive([this, job] {
            ++m_cancelled;
            job->finish(JobState::Cancelled, {});
        });
        m_jobs->add(job);
        return job;
    }
    QuitDialog* question() const { return m_window->findChild<QuitDialog*>(); }
    void press(const QString& name) const
    {
        auto* button = question()->findChild<QPushButton*>(name);
        QVERIFY(button);
        button->click();
    }

private Q_SLOTS:
    void init()
    {
        m_cancelled = 0;
        m_jobs = std::make_unique<JobList>();
        m_floor = std::make_unique<FakeFloor>();
        m_window = std::make_unique<MainWindow>(*m_jobs);
        m_window->setConnection(m_floor.get());
        m_window->show();
    }
    void cleanup()
    {
        m_window->setConnection(nullptr);
        m_window.reset();
        m_floor.reset();
        m_jobs.reset();
    }

    void shouldNotAskWhileNothingRuns()
    {
        Job* job = add(u"Upload of a.csv"_s);
        job->finish(JobState::Done, {});
        QSignalSpy closing(m_window.get(), &MainWindow::closing);
        QVERIFY(m_window->close());
        QVERIFY(!question());
        QCOMPARE(closing.size(), 1);
    }

    void shouldAskWhileAJobRuns()
    {
        Job* job = add(u"Upload of a.csv"_s);
        job->report(40, 100);
        QSignalSpy closing(m_window.get(), &MainWindow::closing);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible() && question() && question()->isVisible());
        QCOMPARE(question()->findChild<QLabel*>(u"quitList"_s)->text(), u"Upload of a.csv, 40 %"_s);
        // To work on is what Enter does, and nothing happens to the job
        QVERIFY(question()->findChild<QPushButton*>(u"keepWorkingButton"_s)->isDefault());
        press(u"keepWorkingButton"_s);
        QTRY_VERIFY(!question());
        QCOMPARE(job->state(), JobState::Running);
        QVERIFY(closing.isEmpty());
        // By the menu it is asked likewise
        m_window->actions().action(u"file.quit"_s)->trigger();
        QVERIFY(question());
        press(u"endJobsButton"_s);
        QTRY_COMPARE(m_cancelled, 1);
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(closing.size(), 1);
    }

    void shouldCloseWhenTheJobsAreDone()
    {
        Job* one = add(u"Upload of a.csv"_s);
        Job* other = add(u"Export of order 1042"_s);
        QVERIFY(!m_window->close());
        press(u"quitWhenDoneButton"_s);
        QVERIFY(m_window->isVisible());
        one->finish(JobState::Done, {});
        QCoreApplication::processEvents();
        QVERIFY(m_window->isVisible());
        other->finish(JobState::Done, {});
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(m_cancelled, 0);
    }

    void shouldCloseWhenTheLastJobEndsWhileItAsks()
    {
        Job* job = add(u"Upload of a.csv"_s);
        QVERIFY(!m_window->close());
        job->finish(JobState::Done, {});
        QTRY_VERIFY(!m_window->isVisible());
    }

    void shouldAskWhileSomethingWouldBeLost()
    {
        // Given nothing that runs, and corrections that are nowhere else
        QStringList lost{u"leads.csv is checked and corrected, and not published."_s};
        m_window->setLostAtQuit([&lost] { return lost; });
        QVERIFY(!m_window->close());
        QVERIFY(question()->findChild<QPushButton*>(u"quitWhenDoneButton"_s)->isHidden());
        QCOMPARE(question()->findChild<QLabel*>(u"quitList"_s)->text(), lost.first());
        press(u"keepWorkingButton"_s);
        QTRY_VERIFY(!question());
        // When a job runs as well, its end does not end the question
        Job* job = add(u"Upload of b.csv"_s);
        QVERIFY(!m_window->close());
        QCOMPARE(question()->findChild<QLabel*>(u"quitList"_s)->text(), QString(lost.first() % u"\nUpload of b.csv"_s));
        job->finish(JobState::Done, {});
        QCoreApplication::processEvents();
        QVERIFY(m_window->isVisible() && question()->isVisible());
        QVERIFY(question()->findChild<QPushButton*>(u"quitWhenDoneButton"_s)->isHidden());
        press(u"endJobsButton"_s);
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(m_cancelled, 0);
        // And what is published meanwhile is not asked about
        m_window->show();
        lost.clear();
        QVERIFY(m_window->close());
    }

    void shouldNotTellALockedWindowsJobs()
    {
        m_window->windowLock().setAccount(LockAccount{u"ana@bayou.example"_s, false});
        add(u"Upload of secret.csv"_s);
        m_window->windowLock().lock();
        QVERIFY(m_window->close());
        QVERIFY(!question());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(application);
    TestQuit test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_quit.moc"
