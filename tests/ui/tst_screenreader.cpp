// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"
#include "tests/support/ownsession.h"
#include "tests/ui/booth.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QHash>
#include <QSet>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>

#include <algorithm>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

constexpr auto windowOption = "--window"; ///< this program as the one that is read
constexpr int columnsMost = 12;           ///< of a table's first row: they say enough
constexpr int depthMost = 24;
constexpr int answerMs = 3000;
const QString readable = u"org.a11y.atspi.Accessible"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;

/// What a screen reader knows of an object of another program.
struct Heard
{
    QString path, name, role, description;
    QString screen; ///< where it was first met
    QString under;  ///< what it is in
    bool isFocusable = false;
    bool isCell = false;
};

/// One question after another without waiting in between; the answers in their order.
class Talk final
{
public:
    Talk(QDBusConnection line, QString program)
        : m_line(std::move(line))
        , m_program(std::move(program))
    {
    }
    void ask(const QString& path, const QString& interface, const QString& method, const QVariantList& arguments = {})
    {
        QDBusMessage question = QDBusMessage::createMethodCall(m_program, path, interface, method);
        question.setArguments(arguments);
        m_calls.append(m_line.asyncCall(question, answerMs));
    }
    void askProperty(const QString& path, const QString& interface, const QString& name) { ask(path, properties, u"Get"_s, {interface, name}); }
    /// The first value of each answer; invalid: an error.
    [[nodiscard]] QList<QVariant> answers()
    {
        QList<QVariant> values;
        QList<QDBusPendingCall> calls = std::exchange(m_calls, {});
        for (QDBusPendingCall& call : calls) {
            call.waitForFinished();
            const QVariant value = call.reply().arguments().value(0);
            values.append(value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value);
        }
        return values;
    }

private:
    QDBusConnection m_line;
    QString m_program;
    QList<QDBusPendingCall> m_calls;
};

/// An object's path out of (so), or all of a(so); those that are nothing are left out.
QStringList pathsIn(const QVariant& value, bool isList)
{
    QStringList paths;
    if (!value.canConvert<QDBusArgument>())
        return paths;
    const auto argument = value.value<QDBusArgument>();
    if (isList)
        argument.beginArray();
    while (!argument.atEnd()) {
        QString bus;
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> bus >> path;
        argument.endStructure();
        if (!path.path().endsWith("/null"_L1))
            paths.append(path.path());
        if (!isList)
            break;
    }
    return paths;
}

bool hasState(const QVariant& states, int bit)
{
    uint low = 0;
    if (states.canConvert<QDBusArgument>()) {
        const auto words = states.value<QDBusArgument>();
        words.beginArray();
        if (!words.atEnd())
            words >> low;
    }
    return low & (1U << bit);
}
constexpr int focusableBit = 11, showingBit = 25; // of AtspiStateType

} // namespace

/// The window as another program reads it, over the bus of screen readers (AT-SPI) and under a real X
/// server; both are this test's own.
class TestScreenReader final : public QObject
{
    Q_OBJECT
private:
    testing::OwnSession m_session;
    QProcess m_window;
    QString m_program; ///< its name on the bus of readers
    QList<Heard> m_heard;
    QHash<QString, qsizetype> m_known; ///< by path: into m_heard
    QSet<QString> m_announced;         ///< what has said "I am here now"
    QStringList m_screens;

    /// Reads what is on the screen and was not read before, level by level.
    void listen(const QString& screen)
    {
        Talk talk(m_session.readersBus(), m_program);
        QStringList level{u"/org/a11y/atspi/accessible/root"_s};
        QHash<QString, QString> under;
        for (int depth = 0; depth < depthMost && !level.isEmpty(); ++depth) {
            for (const QString& path : std::as_const(level))
                talk.ask(path, readable, u"GetState"_s);
            const QList<QVariant> states = talk.answers();
            QStringList shown, fresh;
            QHash<QString, bool> focusable;
            for (int i = 0; i < level.size(); ++i) {
                if (depth > 0 && !hasState(states.at(i), showingBit))
                    continue;
                shown.append(level.at(i));
                focusable.insert(level.at(i), hasState(states.at(i), focusableBit));
                if (!m_known.contains(level.at(i)))
                    fresh.append(level.at(i));
            }
            for (const QString& path : std::as_const(fresh)) {
                talk.ask(path, readable, u"GetRoleName"_s);
                talk.askProperty(path, readable, u"Name"_s);
                talk.askProperty(path, readable, u"Description"_s);
            }
            const QList<QVariant> words = talk.answers();
            for (int i = 0; i < fresh.size(); ++i) {
                Heard one{fresh.at(i), words.at(3 * i + 1).toString(), words.at(3 * i).toString(), words.at(3 * i + 2).toString(), screen,
                          under.value(fresh.at(i)), focusable.value(fresh.at(i)), false};
                one.isCell = one.role == "cell"_L1 || one.role.endsWith("header"_L1);
                m_known.insert(one.path, m_heard.size());
                m_heard.append(one);
            }
            level.clear();
            QStringList asked;
            for (const QString& path : std::as_const(shown)) {
                const Heard& one = m_heard.at(m_known.value(path));
                const bool isFresh = fresh.contains(path);
                // Lists, menus and tables are read once: their parts are no other ones on the next page.
                static const QSet<QString> readOnce{u"table"_s, u"list"_s, u"menu bar"_s, u"tool bar"_s, u"combo box"_s, u"push button"_s,
                                                    u"label"_s, u"text"_s, u"check box"_s, u"list item"_s, u"menu item"_s};
                if (one.isCell || (!isFresh && readOnce.contains(one.role)))
                    continue;
                if (one.role == "table"_L1) { // its cells as readers ask for them: all its children would be millions
                    const QStringList cells = firstCells(path);
                    for (const QString& cell : cells)
                        under.insert(cell, one.role % u' ' % one.name);
                    level += cells;
                    continue;
                }
                talk.ask(path, readable, u"GetChildren"_s);
                asked.append(path);
            }
            const QList<QVariant> lists = talk.answers();
            for (int i = 0; i < asked.size(); ++i) {
                const Heard& one = m_heard.at(m_known.value(asked.at(i)));
                const QStringList parts = pathsIn(lists.at(i), true);
                for (const QString& part : parts)
                    under.insert(part, one.role % u' ' % one.name);
                level += parts;
            }
        }
    }
    /// The first row of a table, and its headers.
    QStringList firstCells(const QString& table)
    {
        const QString interface = u"org.a11y.atspi.Table"_s;
        Talk talk(m_session.readersBus(), m_program);
        talk.askProperty(table, interface, u"NRows"_s);
        talk.askProperty(table, interface, u"NColumns"_s);
        const QList<QVariant> size = talk.answers();
        QStringList cells;
        if (size.at(0).toInt() == 0)
            return cells;
        for (int column = 0; column < std::min(columnsMost, size.at(1).toInt()); ++column) {
            talk.ask(table, interface, u"GetColumnHeader"_s, {column});
            talk.ask(table, interface, u"GetAccessibleAt"_s, {0, column});
        }
        const QList<QVariant> found = talk.answers();
        for (const QVariant& cell : found)
            cells += pathsIn(cell, false);
        return cells;
    }
    [[nodiscard]] bool hears(const QString& role, const QString& name) const
    {
        return std::any_of(m_heard.cbegin(), m_heard.cend(), [&](const Heard& one) {
            return one.role == role && one.name.contains(name);
        });
    }
    /// The next screen of the other program, "" after the last.
    QString nextScreen()
    {
        if (!QTest::qWaitFor([this] { return m_window.canReadLine() || m_window.state() == QProcess::NotRunning; }, testing::OwnSession::startMs))
            return {};
        return QString::fromUtf8(m_window.readLine()).trimmed();
    }

private Q_SLOTS:
    void notice(const QDBusMessage& message)
    {
        if (message.arguments().value(0) == u"showing"_s && message.arguments().value(1) == 1)
            m_announced.insert(message.path());
    }
    void initTestCase()
    {
        // Given a screen, a session and its bus for screen readers, where somebody listens to what appears
        for (const QString& problem : {m_session.startScreen(), m_session.startBus(), m_session.startReaders()})
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QDBusConnection readers = m_session.readersBus();
        QDBusMessage wish = QDBusMessage::createMethodCall(u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s,
                                                           u"org.a11y.atspi.Registry"_s, u"RegisterEvent"_s);
        wish.setArguments({u"object:state-changed:showing"_s});
        QCOMPARE(readers.call(wish, QDBus::Block, testing::OwnSession::startMs).type(), QDBusMessage::ReplyMessage);
        QVERIFY(readers.connect({}, {}, u"org.a11y.atspi.Event.Object"_s, u"StateChanged"_s, this,
                                SLOT(notice(QDBusMessage))));
        // When the windows of broker, partner and operator go through their pages, dialogs and wizards
        m_window.setProcessEnvironment(m_session.environment());
        m_window.setStandardErrorFile(m_session.folder() % u"/errors"_s); // Qt tells of each empty table that it reads
        m_window.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(windowOption)});
        for (QString screen = nextScreen(); !screen.isEmpty() && screen != "end"_L1; screen = nextScreen()) {
            if (m_program.isEmpty()) {
                Talk talk(readers, u"org.a11y.atspi.Registry"_s);
                const auto programs = [&talk] {
                    talk.ask(u"/org/a11y/atspi/accessible/root"_s, readable, u"GetChildren"_s);
                    QStringList buses;
                    const auto list = talk.answers().constFirst().value<QDBusArgument>();
                    list.beginArray();
                    while (!list.atEnd()) {
                        QString bus;
                        QDBusObjectPath path;
                        list.beginStructure();
                        list >> bus >> path;
                        list.endStructure();
                        buses.append(bus);
                    }
                    return buses;
                };
                QTRY_COMPARE_WITH_TIMEOUT(programs().size(), 1, testing::OwnSession::startMs);
                m_program = programs().constFirst();
            }
            m_screens.append(screen);
            listen(screen);
            m_window.write("next\n");
        }
    }
    void cleanupTestCase() { testing::OwnSession::end(m_window); }

    void shouldGoThroughAllPagesStepsAndDialogs()
    {
        for (const char* screen : {"home", "inventory", "orders", "leads", "wallet", "reports", "watches", "settings", "wizard-1-what", "wizard-2-check",
                                   "wizard-3-pay", "receipt", "export-leads", "return", "columns", "imports-partner", "earnings", "payout-statement", "returndesk", "adjustments",
                                   "adjustment-new", "approvals", "approvals-2", "findings", "letters", "partners", "partner-terms", "payouts-operator"})
            QVERIFY2(m_screens.contains(QLatin1StringView(screen)), qPrintable(QLatin1StringView(screen) % u" of "_s % m_screens.join(u' ')));
    }

    void shouldReadTheWindowAndItsParts_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("name");
        QTest::newRow("window") << u"frame"_s << u"Leadfloor"_s;
        QTest::newRow("menu") << u"menu item"_s << u"File"_s;
        QTest::newRow("search line") << u"text"_s << u"Search the inventory"_s;
        QTest::newRow("button") << u"push button"_s << u"Get quote"_s;
        QTest::newRow("page in the sidebar") << u"list item"_s << u"My leads"_s;
        QTest::newRow("facet") << u"list item"_s << u"Louisiana"_s;
        QTest::newRow("cell with its column") << u"cell"_s << u"State, LA"_s;
        QTest::newRow("column") << u"column header"_s << u"Parish / county"_s;
        QTest::newRow("step of a wizard") << u"push button"_s << u"Next"_s;
        QTest::newRow("message") << u"notification"_s << toUserText({ErrorCode::NotEnoughCredits, {}, {}, {}});
    }
    void shouldReadTheWindowAndItsParts()
    {
        QFETCH(QString, role);
        QFETCH(QString, name);
        QStringList said;
        for (const Heard& one : std::as_const(m_heard)) {
            if (one.role == role || one.name.contains(name))
                said.append(one.role % u": "_s % one.name.left(40));
        }
        QVERIFY2(hears(role, name), qPrintable(said.join(u"; "_s).left(1500)));
    }

    void shouldHearANameAndARoleOfAllThatTakesTheKeyboard()
    {
        QVERIFY(m_heard.size() > 1000);
        static const QSet<QString> holders{u"filler"_s, u"panel"_s};
        static const QSet<QString> nothings{u"unknown"_s, u"invalid"_s, u""_s};
        QStringList silent;
        for (const Heard& one : std::as_const(m_heard)) {
            if (one.isCell || !one.isFocusable)
                continue;
            if ((one.name.trimmed().isEmpty() && !holders.contains(one.role)) || nothings.contains(one.role))
                silent.append(one.screen % u": "_s % one.role % u" in "_s % one.under);
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u", "_s)));
    }

    void shouldHearTheColumnOfACellAndARowInOneSentence()
    {
        int tables = 0;
        QStringList wrong;
        for (const Heard& one : std::as_const(m_heard)) {
            if (one.role == "column header"_L1 && one.name.trimmed().isEmpty())
                wrong.append(one.screen % u": a column without a title in "_s % one.under);
            else if (one.role == "table"_L1 && !one.description.isEmpty()) {
                ++tables;
                if (!one.description.contains(u"; "_s))
                    wrong.append(one.screen % u": "_s % one.description);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", "_s)));
        QVERIFY2(tables >= 6, qPrintable(QString::number(tables)));
    }

    void shouldBeToldOfMessagesWithoutAsking()
    {
        QStringList silent;
        int messages = 0;
        for (const Heard& one : std::as_const(m_heard)) {
            messages += one.role == "notification"_L1;
            if (one.role == "notification"_L1 && (one.name.isEmpty() || !m_announced.contains(one.path)))
                silent.append(one.screen % u": "_s % one.name);
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u", "_s)));
        QVERIFY(messages >= 3);
    }
};

int main(int argc, char** argv)
{
    if (argc > 1 && qstrcmp(argv[1], windowOption) == 0) {
        QApplication application(argc, argv);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(application);
        // Each screen waits until it is read; in an event loop of its own, for the many short questions.
        QSocketNotifier told(STDIN_FILENO, QSocketNotifier::Read);
        QSignalSpy isRead(&told, &QSocketNotifier::activated);
        const Looker look = [&isRead](QWidget&, const QString& screen) {
            puts(qPrintable(screen));
            fflush(stdout);
            char word[16];
            if (!isRead.wait(testing::OwnSession::startMs) || !fgets(word, sizeof word, stdin))
                _exit(1); // nobody reads any more
        };
        lookAtPagesAndDialogs(look);
        lookAtPurchaseSteps(look);
        lookAtImport(look);
        puts("end");
        fflush(stdout);
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestScreenReader test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_screenreader.moc"
