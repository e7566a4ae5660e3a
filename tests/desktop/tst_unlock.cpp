// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// Who unlocks the desktop is decided by the floor's server and the password that opened the floor.
class TestUnlock final : public QObject
{
    Q_OBJECT
private:
    testing::LiveFloor m_floor;

private Q_SLOTS:
    void shouldOpenOnlyForThePasswordOfTheAccount()
    {
        constexpr int waitMs = 20000;
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        Desktop desktop(m_floor.options());
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, waitMs);
        // Given a locked window
        WindowLock& lock = desktop.window().windowLock();
        lock.lock();
        QVERIFY(lock.isLocked());
        const auto answer = [&desktop](const QString& password) {
            auto* field = desktop.window().findChild<QLineEdit*>(u"lockPasswordEdit"_s);
            field->setText(password);
            desktop.window().findChild<QPushButton*>(u"unlockButton"_s)->click();
        };
        auto* strip = desktop.window().findChild<LockScreen*>()->findChild<MessageStrip*>();
        // When the password is wrong
        answer(u"not the password"_s);
        // Then it stays locked and says so
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), waitMs);
        QVERIFY(lock.isLocked());
        // When it is right, and the account was closed meanwhile
        const QByteArray login = m_floor.login().toUtf8();
        QVERIFY(m_floor.owner().run("alter role \"" + login + "\" nologin").isOk());
        answer(qEnvironmentVariable("LEADFLOOR_PASSWORD"));
        QVERIFY(!strip->isVisible()); // it is being asked
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), waitMs);
        QVERIFY(lock.isLocked());
        // When it may sign in again
        QVERIFY(m_floor.owner().run("alter role \"" + login + "\" login").isOk());
        answer(qEnvironmentVariable("LEADFLOOR_PASSWORD"));
        // Then the window opens
        QTRY_VERIFY_WITH_TIMEOUT(!lock.isLocked(), waitMs);
    }
};

int main(int argc, char** argv)
{
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestUnlock>(argc, argv);
}
#include "tst_unlock.moc"
