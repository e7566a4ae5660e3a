// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booth.h"
#include "ui/inventory/inventorypage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

constexpr auto windowOption = "--window"; ///< this program as the one that is read
constexpr int childrenMost = 60;
constexpr int columnsMost = 12; ///< of a table's first row: they say enough
constexpr int depthMost = 24;
constexpr int startMs = 15000;

/// An object of another program, as a screen reader knows it.
struct Spoken
{
    QString bus, path;
};
struct Heard
{
    QString name, role;
    bool isFocusable = false;
    QString under; ///< what it is in
};

QDBusMessage askSpoken(const QDBusConnection& line, const Spoken& about, const QString& interface, const QString& method,
                       const QVariantList& arguments = {})
{
    QDBusMessage question = QDBusMessage::createMethodCall(about.bus, about.path, interface, method);
    question.setArguments(arguments);
    return line.call(question, QDBus::Block, 3000);
}

QString spokenName(const QDBusConnection& line, const Spoken& about)
{
    const QDBusMessage answer = askSpoken(line, about, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                          {u"org.a11y.atspi.Accessible"_s, u"Name"_s});
    return answer.arguments().value(0).value<QDBusVariant>().variant().toString();
}

QList<Spoken> spokenChildren(const QDBusConnection& line, const Spoken& about)
{
    QList<Spoken> children;
    const QDBusMessage answer = askSpoken(line, about, u"org.a11y.atspi.Accessible"_s, u"GetChildren"_s);
    const auto list = answer.arguments().value(0).value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd() && children.size() < childrenMost) {
        Spoken child;
        QDBusObjectPath path;
        list.beginStructure();
        list >> child.bus >> path;
        list.endStructure();
        child.path = path.path();
        children.append(child);
    }
    return children;
}

/// The first row of a table and its headers, cell by cell as readers ask: all its children would be millions.
QList<Spoken> spokenCells(const QDBusConnection& line, const Spoken& table)
{
    QList<Spoken> cells;
    const QDBusMessage rows = askSpoken(line, table, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.a11y.atspi.Table"_s, u"NRows"_s});
    if (rows.arguments().value(0).value<QDBusVariant>().variant().toInt() == 0)
        return cells;
    for (int column = 0; column < columnsMost; ++column) {
        for (const auto& [method, where] : {std::pair(u"GetColumnHeader"_s, QVariantList{column}), std::pair(u"GetAccessibleAt"_s, QVariantList{0, column})}) {
            const QDBusMessage answer = askSpoken(line, table, u"org.a11y.atspi.Table"_s, method, where);
            if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
                continue;
            Spoken cell;
            QDBusObjectPath path;
            const auto value = answer.arguments().constFirst().value<QDBusArgument>();
            value.beginStructure();
            value >> cell.bus >> path;
            value.endStructure();
            cell.path = path.path();
            if (!cell.path.endsWith("/null"_L1))
                cells.append(cell);
        }
    }
    return cells;
}

/// It is on the screen, and takes the keyboard.
bool isFocusable(const QDBusConnection& line, const Spoken& about)
{
    constexpr uint bits = 1U << 11 | 1U << 25; // ATSPI_STATE_FOCUSABLE, ATSPI_STATE_SHOWING
    const QDBusMessage answer = askSpoken(line, about, u"org.a11y.atspi.Accessible"_s, u"GetState"_s);
    const auto words = answer.arguments().value(0).value<QDBusArgument>();
    uint low = 0;
    words.beginArray();
    if (!words.atEnd())
        words >> low;
    return (low & bits) == bits;
}

void listen(const QDBusConnection& line, const Spoken& about, int depth, const QString& under, QList<Heard>& heard)
{
    const QString role = askSpoken(line, about, u"org.a11y.atspi.Accessible"_s, u"GetRoleName"_s).arguments().value(0).toString();
    const bool isCell = role == "cell"_L1 || role.endsWith("header"_L1);
    heard.append({spokenName(line, about), role, !isCell && isFocusable(line, about), under});
    const QString here = role % u' ' % heard.constLast().name;
    if (depth >= depthMost || isCell)
        return;
    const QList<Spoken> children = role == "table"_L1 ? spokenCells(line, about) : spokenChildren(line, about);
    for (const Spoken& child : children)
        listen(line, child, depth + 1, here, heard);
}

/// What a program prints first, e.g. where it can be reached; empty: it did not start.
QString firstLine(QProcess& process)
{
    QByteArray line;
    while (!line.contains('\n') && process.state() != QProcess::NotRunning && process.waitForReadyRead(startMs))
        line += process.readAllStandardOutput();
    return QString::fromUtf8(line).section(u'\n', 0, 0).trimmed();
}

} // namespace

/// The window as another program reads it, over the bus of screen readers (AT-SPI) and under a real X
/// server; both are this test's own.
class TestScreenReader final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QProcess m_screen, m_bus, m_readers, m_window;
    QList<Heard> m_heard;

    static void end(QProcess& process)
    {
        process.terminate();
        if (!process.waitForFinished(3000))
            process.kill();
        process.waitForFinished(3000);
    }
    [[nodiscard]] bool hears(const QString& role, const QString& name) const
    {
        return std::any_of(m_heard.cbegin(), m_heard.cend(), [&](const Heard& one) {
            return one.role == role && one.name.contains(name);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Given a screen, a session and its bus for screen readers
        m_screen.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
        QVERIFY(m_screen.waitForStarted());
        const QString display = firstLine(m_screen);
        QVERIFY2(!display.isEmpty(), "Xvfb");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, u':' % display);
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
        environment.insert(u"LANGUAGE"_s, u"en_US"_s);
        m_bus.setProcessEnvironment(environment);
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForStarted());
        const QString address = firstLine(m_bus);
        QVERIFY2(!address.isEmpty(), "dbus-daemon");
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        m_readers.setProcessEnvironment(environment);
        m_readers.start(u"/usr/libexec/at-spi-bus-launcher"_s, {u"--launch-immediately"_s});
        QVERIFY(m_readers.waitForStarted());
        const QDBusConnection session = QDBusConnection::connectToBus(address, u"session"_s);
        QVERIFY(session.isConnected());
        const auto busOfReaders = [&session] {
            return askSpoken(session, {u"org.a11y.Bus"_s, u"/org/a11y/bus"_s}, u"org.a11y.Bus"_s, u"GetAddress"_s).arguments().value(0).toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!busOfReaders().isEmpty(), startMs);
        const QDBusConnection readers = QDBusConnection::connectToBus(busOfReaders(), u"readers"_s);
        QVERIFY(readers.isConnected());
        // When the broker's window opens, and its first page has its leads
        m_window.setProcessEnvironment(environment);
        m_window.setStandardErrorFile(m_folder.filePath(u"errors"_s)); // Qt tells of each empty table that it reads
        m_window.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(windowOption)});
        QCOMPARE(firstLine(m_window), u"shown"_s);
        const Spoken root{u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s};
        QTRY_VERIFY_WITH_TIMEOUT(!spokenChildren(readers, root).isEmpty(), startMs);
        const QList<Spoken> programs = spokenChildren(readers, root);
        QCOMPARE(programs.size(), 1);
        listen(readers, programs.constFirst(), 0, {}, m_heard);
        QDBusConnection::disconnectFromBus(u"readers"_s);
        QDBusConnection::disconnectFromBus(u"session"_s);
    }
    void cleanupTestCase()
    {
        for (QProcess* process : {&m_window, &m_readers, &m_bus, &m_screen})
            end(*process);
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

    void shouldHearANameOfAllThatTakesTheKeyboard()
    {
        QVERIFY(m_heard.size() > 100);
        QStringList silent;
        for (const Heard& one : std::as_const(m_heard)) {
            static const QSet<QString> holders{u"filler"_s, u"panel"_s};
            if (one.isFocusable && one.name.trimmed().isEmpty() && !holders.contains(one.role))
                silent.append(one.role % u" in "_s % one.under);
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u", "_s)));
    }
};

int main(int argc, char** argv)
{
    if (argc > 1 && qstrcmp(argv[1], windowOption) == 0) {
        QApplication application(argc, argv);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(application);
        Booth booth;
        booth.window.show();
        booth.openFloor();
        auto* inventory = qobject_cast<InventoryPage*>(booth.window.page(u"inventory"_s));
        QObject::connect(&inventory->model(), &InventoryModel::stateChanged, &booth.window, [inventory] {
            static bool isTold = false;
            if (!isTold && inventory->model().hasPicture() && !inventory->model().isLoading()) {
                isTold = true;
                puts("shown");
                fflush(stdout);
            }
        });
        return QApplication::exec();
    }
    QCoreApplication application(argc, argv);
    TestScreenReader test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_screenreader.moc"
