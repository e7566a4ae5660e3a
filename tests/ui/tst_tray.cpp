// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ownsession.h"
#include "tests/ui/booth.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/noticepanel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QSocketNotifier>
#include <QTest>
#include <QToolButton>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

constexpr auto deskOption = "--desk"; ///< this program as the one whose sign is in the tray

/// What the tray's program is told by its standard input, a word a line; it answers each with a line.
QString obey(Booth& booth, const QString& word)
{
    static QDateTime now(QDate(2024, 4, 2), QTime(12, 0));
    booth.notifier.setClock([] { return now; });
    if (word == "state"_L1)
        return QStringList{booth.window.isVisible() ? u"window"_s : u"hidden"_s, booth.window.findChild<NoticePanel*>() ? u"list"_s : u"no list"_s,
                           u"unread %1"_s.arg(booth.notifier.model().unread()), booth.notifier.hasDesktop() ? u"tray"_s : u"no tray"_s,
                           booth.window.header().bellButton().accessibleName()}
            .join(u", "_s);
    if (word == "active"_L1)
        return booth.window.isActiveWindow() ? u"yes"_s : u"no"_s;
    if (word == "collected"_L1)
        return booth.window.property("collected").toString();
    if (word == "hide"_L1) {
        if (auto* panel = booth.window.findChild<NoticePanel*>())
            panel->close();
        booth.window.hide();
    } else if (word == "quiet"_L1 || word == "loud"_L1) {
        NoticeSettings settings;
        settings.hasQuietHours = word == "quiet"_L1;
        settings.quietFrom = QTime(11, 0);
        settings.quietTo = QTime(13, 0);
        booth.notifier.setSettings(settings);
    } else if (word == "off"_L1) {
        NoticeSettings settings;
        settings.isOnDesktop = false;
        booth.notifier.setSettings(settings);
    } else {
        Notice notice;
        notice.kind = *noticeKindFromCode(word);
        notice.sentence = u"Something of kind "_s % word % u'.';
        booth.notifier.tell(notice);
    }
    return u"done"_s;
}

int beDesk(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(application);
    Booth booth;
    booth.window.show(); // quitting closes windows: there has to have been one
    booth.openFloor();
    booth.notifier.openFloor(u"Gulf floor"_s, {});
    booth.window.hide();
    QObject::connect(&booth.notifier, &Notifier::collected, &booth.window,
                     [&] { booth.window.setProperty("collected", booth.window.property("collected").toInt() + 1); });
    QSocketNotifier told(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&told, &QSocketNotifier::activated, &booth.window, [&] {
        char line[64];
        if (!fgets(line, sizeof line, stdin)) {
            QCoreApplication::quit();
            return;
        }
        puts(qPrintable(obey(booth, QString::fromUtf8(line).trimmed())));
        fflush(stdout);
    });
    puts("ready");
    fflush(stdout);
    return QApplication::exec();
}

/// The desktop's side: takes signs into its tray, and messages.
class Panel final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isHostThere)
    Q_PROPERTY(int ProtocolVersion READ version)
public:
    [[nodiscard]] bool isHostThere() const { return true; }
    [[nodiscard]] int version() const { return 0; }
    QStringList items;

public Q_SLOTS:
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString& item) { items.append(item); }
    Q_SCRIPTABLE void RegisterStatusNotifierHost(const QString&) {}

Q_SIGNALS:
    Q_SCRIPTABLE void StatusNotifierHostRegistered();
};

class Messages final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList shown;

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-function-size): the specification's arguments
    Q_SCRIPTABLE uint Notify(const QString&, uint, const QString&, const QString& title, const QString& body, const QStringList&, const QVariantMap&, int)
    {
        shown.append(title % u": "_s % body);
        return uint(shown.size());
    }
    Q_SCRIPTABLE QStringList GetCapabilities() { return {u"body"_s}; }
    Q_SCRIPTABLE void CloseNotification(uint) {}
};

/// An entry of a menu as com.canonical.dbusmenu sends it: (ia{sv}av).
struct MenuEntry
{
    int id = 0;
    QString label;
    QList<MenuEntry> children;
};

MenuEntry readEntry(const QDBusArgument& argument)
{
    MenuEntry entry;
    QVariantMap properties;
    argument.beginStructure();
    argument >> entry.id >> properties;
    entry.label = properties.value(u"label"_s).toString().remove(u'_');
    argument.beginArray();
    while (!argument.atEnd()) {
        QDBusVariant child;
        argument >> child;
        entry.children.append(readEntry(child.variant().value<QDBusArgument>()));
    }
    argument.endArray();
    argument.endStructure();
    return entry;
}

} // namespace

/// The sign in the system's tray and the desktop's messages, as a desktop sees them: over a bus, and
/// under a real X server; both are this test's own.
class TestTray final : public QObject
{
    Q_OBJECT
private:
    static constexpr int waitMs = testing::OwnSession::startMs;
    testing::OwnSession m_session;
    QProcess m_desk;
    Panel m_panel;
    Messages m_messages;

    void startDesk()
    {
        testing::OwnSession::end(m_desk);
        m_desk.setProcessEnvironment(m_session.environment());
        m_desk.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(deskOption)});
        QCOMPARE(answer(), u"ready"_s);
    }
    QString say(const QString& word)
    {
        m_desk.write(word.toUtf8() + '\n');
        return answer();
    }
    /// Our own side of the bus is served meanwhile.
    QString answer()
    {
        return QTest::qWaitFor([this] { return m_desk.canReadLine(); }, waitMs) ? QString::fromUtf8(m_desk.readLine()).trimmed() : QString();
    }
    QDBusMessage ask(const QString& path, const QString& interface, const QString& method, const QVariantList& arguments) const
    {
        QDBusMessage question = QDBusMessage::createMethodCall(m_panel.items.constLast(), path, interface, method);
        question.setArguments(arguments);
        const QDBusPendingCall call = m_session.bus().asyncCall(question, waitMs); // it may ask us, too
        (void)QTest::qWaitFor([&call] { return call.isFinished(); }, waitMs);
        return call.reply();
    }
    [[nodiscard]] QVariant property(const QString& name) const
    {
        return ask(u"/StatusNotifierItem"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.kde.StatusNotifierItem"_s, name})
            .arguments().value(0).value<QDBusVariant>().variant();
    }
    [[nodiscard]] MenuEntry menu() const
    {
        const QDBusMessage answer = ask(property(u"Menu"_s).value<QDBusObjectPath>().path(), u"com.canonical.dbusmenu"_s, u"GetLayout"_s, {0, -1, QStringList()});
        return answer.arguments().size() < 2 ? MenuEntry() : readEntry(answer.arguments().at(1).value<QDBusArgument>());
    }
    void choose(int id) const
    {
        ask(property(u"Menu"_s).value<QDBusObjectPath>().path(), u"com.canonical.dbusmenu"_s, u"Event"_s,
            {id, u"clicked"_s, QVariant::fromValue(QDBusVariant(0)), 0U});
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& problem : {m_session.startScreen(), m_session.startBus()})
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanupTestCase() { testing::OwnSession::end(m_desk); }

    void shouldTellBehindItsOwnBellWhereThereIsNoTray()
    {
        // Given a desktop that takes messages, but has no tray
        QVERIFY(m_session.bus().registerObject(u"/org/freedesktop/Notifications"_s, &m_messages, QDBusConnection::ExportScriptableSlots));
        QVERIFY(m_session.bus().registerService(u"org.freedesktop.Notifications"_s));
        startDesk();
        QTRY_COMPARE_WITH_TIMEOUT(say(u"active"_s), u"no"_s, waitMs); // the screen takes a moment to see that it is hidden
        // When something happens, then the window's bell has it, and nothing else
        QCOMPARE(say(u"watch"_s), u"done"_s);
        QTRY_COMPARE_WITH_TIMEOUT(say(u"collected"_s), u"1"_s, waitMs);
        QCOMPARE(say(u"state"_s), u"hidden, no list, unread 1, no tray, 1 notification(s)"_s);
        QCOMPARE(m_messages.shown, QStringList());
    }

    void shouldPutItsSignAndItsMenuIntoTheTray()
    {
        // Given a desktop with a tray
        QVERIFY(m_session.bus().registerObject(u"/StatusNotifierWatcher"_s, &m_panel,
                                               QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportAllProperties | QDBusConnection::ExportScriptableSignals));
        QVERIFY(m_session.bus().registerService(u"org.kde.StatusNotifierWatcher"_s));
        startDesk();
        QTRY_COMPARE_WITH_TIMEOUT(m_panel.items.size(), 1, waitMs);
        QCOMPARE(property(u"Status"_s).toString(), u"Active"_s);
        QVERIFY(say(u"state"_s).startsWith(u"hidden, no list"_s));
        // A click brings the window
        ask(u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s, {0, 0});
        QTRY_VERIFY(say(u"state"_s).startsWith(u"window, no list"_s));
        QCOMPARE(say(u"hide"_s), u"done"_s);
        // and so does its menu, which also shows the list
        const MenuEntry entries = menu();
        QStringList labels;
        for (const MenuEntry& entry : entries.children)
            labels.append(entry.label);
        QCOMPARE(labels, (QStringList{u"Show Leadfloor"_s, u"Notifications"_s, QString(), u"Quit"_s}));
        choose(entries.children.at(0).id);
        QTRY_VERIFY(say(u"state"_s).startsWith(u"window, no list"_s));
        QCOMPARE(say(u"hide"_s), u"done"_s);
        choose(entries.children.at(1).id);
        QTRY_VERIFY(say(u"state"_s).startsWith(u"window, list"_s));
        QCOMPARE(say(u"hide"_s), u"done"_s);
    }

    void shouldShowAMessageOfEachKindButNoneInQuietHours()
    {
        for (const NoticeKind kind : noticeKinds) {
            m_messages.shown.clear();
            QCOMPARE(say(noticeKindCode(kind)), u"done"_s);
            QTRY_COMPARE_WITH_TIMEOUT(m_messages.shown, QStringList{u"Gulf floor: Something of kind "_s % noticeKindCode(kind) % u'.'}, waitMs);
        }
        m_messages.shown.clear();
        QCOMPARE(say(u"quiet"_s), u"done"_s);
        QCOMPARE(say(u"watch"_s), u"done"_s);
        // They were not put off either: the next one is told alone, and nothing before it
        QCOMPARE(say(u"loud"_s), u"done"_s);
        QCOMPARE(say(u"hold"_s), u"done"_s);
        QTRY_COMPARE(m_messages.shown, QStringList{u"Gulf floor: Something of kind hold."_s});
    }

    void shouldLeaveTheTrayWhenThatIsChosen()
    {
        const QString item = m_panel.items.constLast();
        QVERIFY(m_session.bus().interface()->isServiceRegistered(item));
        QCOMPARE(say(u"off"_s), u"done"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session.bus().interface()->isServiceRegistered(item), waitMs);
    }

    void shouldEndTheProgramByItsMenu()
    {
        m_panel.items.clear();
        startDesk();
        QTRY_COMPARE_WITH_TIMEOUT(m_panel.items.size(), 1, waitMs);
        ask(u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s, {0, 0});
        QTRY_VERIFY(say(u"state"_s).startsWith(u"window"_s));
        choose(menu().children.constLast().id);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk.state(), QProcess::NotRunning, waitMs);
    }
};

int main(int argc, char** argv)
{
    if (argc > 1 && qstrcmp(argv[1], deskOption) == 0)
        return beDesk(argc, argv);
    QCoreApplication application(argc, argv);
    TestTray test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tray.moc"
