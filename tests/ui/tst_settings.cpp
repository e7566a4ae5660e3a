// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"

#include "models/items/mask.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/settingsfile.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/uisettings.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimeEdit>
#include <QToolButton>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

QByteArray settingsText(const QByteArray& settings)
{
    return "{\"leadfloor_settings\": 1, \"settings\": {" + QByteArray(settings).replace('\'', '"') + "}}";
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

} // namespace

class TestSettings final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<UiSettings> m_settings;
    JobList m_jobs;
    FakeFloor m_floor;
    std::unique_ptr<MainWindow> m_window;
    Notifier* m_notifier = nullptr;
    SettingsPage* m_page = nullptr;

    [[nodiscard]] QString iniPath() const { return m_folder.filePath(u"ui.ini"_s); }
    template <class T> T* child(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] MessageStrip* strip() const { return m_page->findChild<MessageStrip*>(); }
    /// A program with these settings; `policy`: what an administrator has written.
    void open(const QByteArray& policy = {})
    {
        m_window.reset();
        m_settings.reset();
        const QString policyFile = m_folder.filePath(u"policy.json"_s);
        QFile::remove(policyFile);
        if (!policy.isEmpty())
            write(policyFile, policy);
        m_settings = std::make_unique<UiSettings>(iniPath(), policyFile);
        m_window = std::make_unique<MainWindow>(m_jobs);
        m_notifier = new Notifier(*m_window);
        m_settings->keepShortcuts(m_window->actions());
        m_settings->keepLock(m_window->windowLock());
        m_settings->keepNotices(*m_notifier);
        m_window->setConnection(&m_floor);
        m_page = new SettingsPage(m_window->actions(), &m_window->windowLock(), m_notifier, m_settings.get());
        m_window->addPage({u"settings"_s, u"Settings"_s, u"settings"_s, 0, SidebarPlace::Bottom}, m_page);
        m_window->resize(1280, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
    }
    void init()
    {
        QFile::remove(iniPath());
        Theme::instance().setChoice(SchemeChoice::Light);
        Theme::instance().setTextScale(1.0);
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        Mask::instance().setOn(false);
        Theme::instance().setTextScale(1.0);
    }

    void shouldFindASettingByItsWords()
    {
        open();
        grabAllLooks(*m_window, u"settings"_s);
        QCOMPARE(unnamedWidgets(*m_page), QStringList());
        auto* search = child<QLineEdit>("settingsSearch");
        search->setText(u"quiet"_s);
        QVERIFY(child<QCheckBox>("quietBox")->isVisible());
        QVERIFY(!child<QCheckBox>("desktopBox")->isVisible());
        QVERIFY(!child<SegmentedButtons>("themeSegments")->isVisible());
        QVERIFY(!child<QLineEdit>("shortcutSearch")->isVisible());
        search->setText(u"hold end"_s); // a kind of notification
        QVERIFY(child<QCheckBox>("holdNoticeBox")->isVisible());
        search->setText(u"keyboard"_s);
        QVERIFY(child<QLineEdit>("shortcutSearch")->isVisible());
        search->setText(u"zebra"_s);
        QVERIFY(child<QLabel>("nothingFoundLabel")->isVisible());
        search->clear();
        QVERIFY(child<SegmentedButtons>("themeSegments")->isVisible());
        QVERIFY(!child<QLabel>("nothingFoundLabel")->isVisible());
    }

    void shouldApplyAtOnceAndKeepIt()
    {
        open();
        child<QCheckBox>("lineNoticeBox")->click();
        child<QCheckBox>("quietBox")->click();
        child<QTimeEdit>("quietFrom")->setTime(QTime(20, 30));
        child<QCheckBox>("restoreBox")->click();
        QVERIFY(!m_notifier->settings().tells(NoticeKind::Line));
        QVERIFY(m_notifier->settings().hasQuietHours);
        open();
        QVERIFY(!child<QCheckBox>("lineNoticeBox")->isChecked());
        QCOMPARE(child<QTimeEdit>("quietFrom")->time(), QTime(20, 30));
        QVERIFY(!m_settings->value(u"session/restore"_s).toBool());
    }

    void shouldPutEverythingBackAndUndoThat()
    {
        open();
        Theme::instance().setChoice(SchemeChoice::Dark);
        m_window->windowLock().setIdleMinutes(15);
        child<QCheckBox>("watchNoticeBox")->click();
        m_window->actions().setKeys(u"file.lock"_s, {QKeySequence(u"Ctrl+Alt+P"_s)});
        child<QPushButton>("resetSettingsButton")->click();
        QCOMPARE(Theme::instance().choice(), SchemeChoice::System);
        QCOMPARE(m_window->windowLock().idleMinutes(), 0);
        QVERIFY(child<QCheckBox>("watchNoticeBox")->isChecked());
        QCOMPARE(m_window->actions().action(u"file.lock"_s)->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
        child<QPushButton>("undoResetButton")->click();
        QTRY_COMPARE(Theme::instance().choice(), SchemeChoice::Dark);
        QCOMPARE(m_window->windowLock().idleMinutes(), 15);
        QVERIFY(!child<QCheckBox>("watchNoticeBox")->isChecked());
    }

    void shouldMoveToAnotherComputerWithoutFloorsAndNames()
    {
        // Given settings, and what is none in the same file
        {
            QSettings store(iniPath(), QSettings::IniFormat);
            store.setValue(u"recents/1/email"_s, u"ana@bayou.example"_s);
            store.setValue(u"inventory/look"_s, u"{}"_s);
        }
        open();
        Theme::instance().setChoice(SchemeChoice::Dark);
        m_notifier->setSettings([] { NoticeSettings settings; settings.hasQuietHours = true; return settings; }());
        m_window->actions().setKeys(u"file.lock"_s, {QKeySequence(u"Ctrl+Alt+P"_s)});
        const QString path = m_folder.filePath(u"mine.json"_s);
        child<QPushButton>("exportSettingsButton")->click();
        const QByteArray text = savedBy(*m_page, path);
        QTRY_COMPARE(strip()->tone(), Tone::Good);
        QVERIFY(text.contains("quiet"));
        QVERIFY2(!text.contains("bayou") && !text.contains("recents") && !text.contains("inventory"), text.constData());
        // When another computer reads it
        QFile::remove(iniPath());
        Theme::instance().setChoice(SchemeChoice::Light);
        open();
        m_page->importFrom(path);
        QCOMPARE(strip()->tone(), Tone::Good);
        QCOMPARE(Theme::instance().choice(), SchemeChoice::Dark);
        QVERIFY(child<QCheckBox>("quietBox")->isChecked());
        QCOMPARE(m_window->actions().action(u"file.lock"_s)->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
        // and has it the next time, too
        open();
        QVERIFY(m_notifier->settings().hasQuietHours);
        QCOMPARE(m_window->actions().action(u"file.lock"_s)->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
    }

    void shouldSayWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("no JSON") << QByteArray("{\"leadfloor_settings\": 1,\n \"settings\": {\n  \"look/theme\": dark\n}}") << u"Line 3"_s;
        QTest::newRow("cut off") << settingsText("'look/theme': 'dark'").chopped(2) << u"Line 1"_s;
        QTest::newRow("something else") << QByteArray("{\"name\": \"x\"}") << u"no file of Leadfloor"_s;
        QTest::newRow("empty") << QByteArray() << u"Line 1"_s;
        QTest::newRow("newer") << QByteArray("{\"leadfloor_settings\": 2, \"settings\": {}}") << u"newer"_s;
        QTest::newRow("word") << settingsText("'look/theme': 'purple'") << u"look/theme is one of system, light, dark, high-contrast."_s;
        QTest::newRow("number") << settingsText("'lock/idleMinutes': 7.5") << u"lock/idleMinutes is a whole number from 0 to 1440."_s;
        QTest::newRow("too much") << settingsText("'look/textScale': 9") << u"look/textScale"_s;
        QTest::newRow("switch") << settingsText("'notices/desktop': 'maybe'") << u"notices/desktop is true or false."_s;
        QTest::newRow("clock") << settingsText("'notices/quietTo': '25:00'") << u"notices/quietTo is a time of day"_s;
    }
    void shouldSayWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        open();
        const QString path = m_folder.filePath(u"bad.json"_s);
        write(path, text);
        m_page->importFrom(path);
        QCOMPARE(strip()->tone(), Tone::Bad);
        QVERIFY2(strip()->reason().contains(words), qPrintable(strip()->reason()));
        QCOMPARE(Theme::instance().choice(), SchemeChoice::System); // as it is at first
    }

    void shouldLeaveOutWhatANewerProgramKnows()
    {
        open();
        const QString path = m_folder.filePath(u"newer.json"_s);
        write(path, settingsText("'look/theme': 'dark', 'look/sparkle': 3"));
        m_page->importFrom(path);
        QCOMPARE(strip()->tone(), Tone::Waiting);
        QVERIFY(strip()->reason().contains(u"look/sparkle"_s));
        QCOMPARE(Theme::instance().choice(), SchemeChoice::Dark);
    }

    void shouldReadFilesOfAnOlderFormAndBrokenOnes()
    {
        // Given an INI file with what an old program, or a person, has written
        write(iniPath(), "[look]\ntheme=purple\ntextScale=abc\nmasked=perhaps\n[lock]\nidleMinutes=-5\n[notices]\nquietFrom=9pm\nwatch=2\n"
                         "[window]\ngeometry=nonsense\n[shortcuts]\nfile.lock=Ctrl+Alt+P\ngone.action=Ctrl+J\n[old]\nkey=1\n");
        open();
        // Then what cannot be is as at first, and what can be is as it says
        QCOMPARE(Theme::instance().choice(), SchemeChoice::System);
        QVERIFY(!Mask::instance().isOn());
        QCOMPARE(m_window->windowLock().idleMinutes(), 0);
        QCOMPARE(m_notifier->settings(), NoticeSettings());
        QCOMPARE(m_window->actions().action(u"file.lock"_s)->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
        write(iniPath(), QByteArray("\x00\x01[[[garbage\n=\n", 15));
        open();
        QCOMPARE(Theme::instance().choice(), SchemeChoice::System);
    }

    void shouldObeyTheAdministrator()
    {
        Theme::instance().setChoice(SchemeChoice::Dark);
        open(settingsText("'look/theme': 'high-contrast', 'lock/idleMinutes': 5, 'notices/desktop': false, 'shortcuts/file.lock': 'Ctrl+Alt+L', 'look/sparkle': 1, 'look/textScale': 'big'"));
        // Then what is fixed is so, is said, and cannot be changed
        QCOMPARE(Theme::instance().choice(), SchemeChoice::HighContrast);
        QCOMPARE(m_window->windowLock().idleMinutes(), 5);
        QVERIFY(!m_notifier->settings().isOnDesktop);
        QVERIFY(!child<SegmentedButtons>("themeSegments")->isEnabled());
        QVERIFY(!child<QCheckBox>("desktopBox")->isEnabled());
        QVERIFY(child<QCheckBox>("quietBox")->isEnabled());
        QCOMPARE(m_page->findChildren<QLabel*>(u"lockedLabel"_s).size(), 3);
        QCOMPARE(m_window->actions().action(u"file.lock"_s)->shortcut(), QKeySequence(u"Ctrl+Alt+L"_s));
        QVERIFY(strip()->isVisible() && strip()->reason().contains(u"look/sparkle"_s) && strip()->reason().contains(u"look/textScale"_s));
        grabbed(*m_window, u"settings-policy-contrast"_s);
        // not by the menu
        m_window->actions().action(u"view.theme.dark"_s)->trigger();
        QTRY_COMPARE(Theme::instance().choice(), SchemeChoice::HighContrast);
        // not by a file
        const QString path = m_folder.filePath(u"mine.json"_s);
        write(path, settingsText("'look/theme': 'light', 'lock/idleMinutes': 0, 'notices/quiet': true"));
        m_page->importFrom(path);
        QCOMPARE(Theme::instance().choice(), SchemeChoice::HighContrast);
        QCOMPARE(m_window->windowLock().idleMinutes(), 5);
        QVERIFY(m_notifier->settings().hasQuietHours);
        // not by a reset; and nothing of it is stored as the person's own
        child<QPushButton>("resetSettingsButton")->click();
        QCOMPARE(m_window->windowLock().idleMinutes(), 5);
        open();
        QCOMPARE(m_window->windowLock().idleMinutes(), 0);
        QCOMPARE(Theme::instance().choice(), SchemeChoice::System);
        // A policy that nobody can read fixes nothing, and says so
        open("{");
        QVERIFY(strip()->isVisible() && strip()->reason().contains(u"Line 1"_s));
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
