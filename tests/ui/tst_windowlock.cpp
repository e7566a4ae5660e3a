// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"

#include "ui/leads/leadspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/uisettings.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

void everyName(QAccessibleInterface* part, QString& words, int depth = 0)
{
    if (!part || !part->isValid() || depth > 14)
        return;
    words += part->text(QAccessible::Name) % u'\n' % part->text(QAccessible::Value) % u'\n';
    for (int i = 0; i < part->childCount(); ++i)
        everyName(part->child(i), words, depth + 1);
}

/// What a screen reader finds in the whole program.
QString everyName()
{
    QString words;
    everyName(QAccessible::queryAccessibleInterface(qApp), words);
    return words;
}

struct Locked
{
    explicit Locked(bool hasPassword = true)
        : window(jobs)
    {
        fillSampleBooks(floor, 75);
        window.setConnection(&floor);
        window.addPage({u"leads"_s, u"My leads"_s, u"users"_s, 4, SidebarPlace::Top},
                       leads = new LeadsPage(floor));
        window.addPage({u"settings"_s, u"Settings"_s, u"settings"_s, 0, SidebarPlace::Bottom},
                       new SettingsPage(window.actions(), &window.windowLock()));
        window.windowLock().setAccount(LockAccount{u"ana@bayou.example"_s, hasPassword});
        window.resize(1280, 800);
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_COMPARE(leads->model().rowCount(), 75);
        QTRY_VERIFY(everyName().contains(u"Nguyen"_s));
    }
    JobList jobs;
    FakeFloor floor;
    MainWindow window;
    LeadsPage* leads;
};

} // namespace

class TestWindowLock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
    }
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldLeaveNothingToReachWhileItIsLocked()
    {
        // Given a page with contacts, a dialog above it, and a job
        Locked stage;
        stage.show();
        MainWindow& window = stage.window;
        QDialog dialog(&window);
        dialog.setWindowTitle(u"Receipt of 1042"_s);
        dialog.setWindowModality(Qt::WindowModal);
        dialog.open();
        auto* job = new Job(u"Export"_s);
        stage.jobs.add(job);
        QSignalSpy asked(&window.windowLock(), &WindowLock::unlockRequested);
        // When it is locked
        window.actions().action(u"file.lock"_s)->trigger();
        // Then only the lock is there, with the keyboard in its field
        QVERIFY(window.windowLock().isLocked());
        QVERIFY(!dialog.isVisible());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"lockPasswordEdit"_s);
        QCOMPARE(unnamedWidgets(window), QStringList());
        // neither a screen reader
        const QString said = everyName();
        QVERIFY(said.contains(u"Password of ana@bayou.example"_s));
        for (const QString& secret : {u"Nguyen"_s, u"555"_s, u"$"_s, u"My leads"_s, u"1042"_s})
            QVERIFY2(!said.contains(secret), qPrintable(secret));
        // nor the palette, nor a page's keys, nor Tab reach anything else
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!window.findChild<CommandPalette*>()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::AltModifier);
        QVERIFY(!QApplication::activePopupWidget());
        const auto* screen = window.findChild<LockScreen*>();
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(screen->isAncestorOf(QApplication::focusWidget()));
        }
        // A dialog of work in the background waits
        QDialog late(&window);
        late.open();
        QTRY_VERIFY(!late.isVisible());
        // and the job goes on
        QCOMPARE(job->state(), JobState::Running);
        job->finish(JobState::Done, {});
        // When a password is typed
        auto* field = window.findChild<QLineEdit*>(u"lockPasswordEdit"_s);
        field->setFocus();
        field->clear(); // of what the keys above left
        QTest::keyClicks(field, u"wrong"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return); // one attempt at a time
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"wrong"_s);
        QVERIFY(field->text().isEmpty());
        window.windowLock().refuse(u"That is not the password that this floor was opened with."_s,
                                  u"If it was changed meanwhile, sign out and in again."_s);
        grabbed(window, u"lock-refused-light"_s);
        QVERIFY(window.windowLock().isLocked());
        // Then the answer opens it again as it was
        window.windowLock().unlock();
        QVERIFY(!window.windowLock().isLocked());
        QVERIFY(dialog.isVisible());
        QVERIFY(stage.leads->isVisible());
        QVERIFY(window.header().isVisible());
        QTRY_VERIFY(everyName().contains(u"Nguyen"_s));
        dialog.close();
        late.close();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window.findChild<CommandPalette*>()->isVisible());
    }

    void shouldLockByKeysAndSayWhenItOnlyCovers()
    {
        Locked stage(false);
        stage.show();
        QTest::keyClick(&stage.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(stage.window.windowLock().isLocked());
        QVERIFY(!stage.window.findChild<QLineEdit*>(u"lockPasswordEdit"_s)->isVisible());
        QVERIFY(everyName().contains(u"The lock only covers it"_s));
        Theme::instance().setChoice(SchemeChoice::Dark);
        grabbed(stage.window, u"lock-cover-dark"_s);
        QSignalSpy asked(&stage.window.windowLock(), &WindowLock::unlockRequested);
        stage.window.findChild<QPushButton*>(u"unlockButton"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void shouldRenderRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        Locked stage;
        stage.show();
        stage.window.windowLock().lock();
        grabbed(stage.window, u"lock-rtl"_s);
        QVERIFY(stage.window.windowLock().isLocked()); // and it may be closed like this
    }

    void shouldGoWithTheAccount()
    {
        Locked stage;
        stage.show();
        stage.window.windowLock().lock();
        QSignalSpy signedOut(&stage.window, &MainWindow::signOutRequested);
        stage.window.findChild<QPushButton*>(u"lockSignOutButton"_s)->click();
        QCOMPARE(signedOut.size(), 1);
        stage.window.windowLock().setAccount({});
        QVERIFY(!stage.window.windowLock().isLocked());
        stage.window.windowLock().lock(); // nobody to ask
        QVERIFY(!stage.window.windowLock().isLocked());
    }

    void shouldLockWhenIdleIfThatIsChosen()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ui.ini"_s);
        {
            UiSettings settings(path);
            Locked stage;
            settings.keepLock(stage.window.windowLock());
            stage.show();
            QCOMPARE(stage.window.windowLock().idleMinutes(), 0);
            stage.window.windowLock().setIdleMinutes(15);
        }
        UiSettings settings(path);
        Locked stage;
        settings.keepLock(stage.window.windowLock());
        stage.show();
        WindowLock& lock = stage.window.windowLock();
        QCOMPARE(lock.idleMinutes(), 15);
        // Given minutes that are short: a key starts them anew
        lock.setMinute(std::chrono::milliseconds(20));
        QTest::keyClick(&stage.window, Qt::Key_Shift);
        QVERIFY(!lock.isLocked());
        QTRY_VERIFY(lock.isLocked()); // after 15 of them without one
        lock.unlock();
        QVERIFY(!lock.isLocked());
    }
};

QTEST_MAIN(TestWindowLock)
#include "tst_windowlock.moc"
