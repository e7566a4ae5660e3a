// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "tests/desktop/livefloor.h"
#include "models/offline/keyholder.h"
#include "tests/desktop/watchedapplication.h"
#include "tests/support/ownsession.h"
#include "tests/ui/namedwidgets.h"
#include "ui/shell/recentview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

struct Chain
{
    bool isThere = true;
    QHash<QString, QString> items;
    QString problem;
};

class FakeStore final : public PasswordStore
{
public:
    explicit FakeStore(Chain& chain) : m_chain(chain) {}
    void probe(std::function<void(bool)> answered) override { answered(m_chain.isThere); }
    void read(const QString& address, const QString& email, std::function<void(const std::optional<QString>&)> answered) override
    {
        const QString key = address + email;
        answered(m_chain.items.contains(key) ? std::optional(m_chain.items.value(key)) : std::nullopt);
    }
    void write(const QString& address, const QString& email, const QString& password, std::function<void(const QString&)> answered) override
    {
        if (m_chain.problem.isEmpty())
            m_chain.items.insert(address + email, password);
        answered(m_chain.problem);
    }
    void remove(const QString& address, const QString& email) override { m_chain.items.remove(address + email); }

private:
    Chain& m_chain;
};

} // namespace

/// Passwords of floors in the system's keychain: kept when they were right, used by the next run, and
/// changed when the floor does not take them any more.
class TestKeptPassword final : public QObject
{
    Q_OBJECT
private:
    static constexpr int waitMs = 20000;
    testing::LiveFloor m_floor;
    Chain m_chain;
    DesktopOptions m_options;
    QString m_url, m_email, m_password;
    std::unique_ptr<Desktop> m_desktop;

    template <class T> T* child(const char* name) const { return m_desktop->window().findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] ConnectForm* form() const { return m_desktop->window().findChild<ConnectForm*>(); }
    /// A new run of the program, at its start page.
    void start() { startWith(std::make_unique<FakeStore>(m_chain)); }
    void startWith(std::unique_ptr<PasswordStore> passwords)
    {
        m_desktop.reset();
        m_desktop = std::make_unique<Desktop>(m_options, std::move(passwords));
        m_desktop->start();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
    }
    void signIn(const QString& password, bool isKept) const
    {
        auto* page = m_desktop->window().findChild<StartPage*>();
        page->showConnect(m_url, m_email);
        child<QLineEdit>("passwordEdit")->setText(password);
        if (auto* keep = child<QCheckBox>("keepPasswordBox"); keep->isVisible())
            keep->setChecked(isKept);
        child<QPushButton>("connectButton")->click();
    }
    [[nodiscard]] bool isOpen() const { return m_desktop->floor() && m_desktop->floor()->state() == FloorConnection::State::Connected; }
    /// In a thread of its own, as programs do: it waits for the keychain.
    template <class Ask> static auto inWorker(Ask ask)
    {
        const auto future = QtConcurrent::run(ask);
        (void)QTest::qWaitFor([&future] { return future.isFinished(); }, waitMs);
        return future.result();
    }
    static std::optional<QString> passwordIn(KeychainStore& store, const QString& address)
    {
        std::optional<std::optional<QString>> answer;
        store.read(address, u"ana@bayou.example"_s, [&answer](const std::optional<QString>& password) { answer = password; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, waitMs);
        return answer.value_or(u"it does not answer"_s);
    }
    /// What the keychain says to a password; "kept" if it took it.
    static QString kept(KeychainStore& store, const QString& address, const QString& password)
    {
        QString said;
        store.write(address, u"ana@bayou.example"_s, password, [&said](const QString& problem) { said = problem.isEmpty() ? u"kept"_s : problem; });
        (void)QTest::qWaitFor([&said] { return !said.isEmpty(); }, waitMs);
        return said;
    }
    static bool isAvailable(KeychainStore& store)
    {
        std::optional<bool> isThere;
        store.probe([&isThere](bool isAvailable) { isThere = isAvailable; });
        (void)QTest::qWaitFor([&isThere] { return isThere.has_value(); }, waitMs);
        return isThere.value_or(false);
    }
    void openRecent() const
    {
        auto* recents = m_desktop->window().findChild<RecentView*>();
        QVERIFY(recents->model()->rowCount() > 0);
        recents->setCurrentIndex(recents->model()->index(0, 0));
        QTest::keyClick(recents, Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_options = m_floor.options();
        m_url = std::exchange(m_options.url, {});
        m_email = std::exchange(m_options.as, {});
        m_password = qEnvironmentVariable("LEADFLOOR_PASSWORD");
    }
    void cleanup() { m_desktop.reset(); }

    void shouldKeepWhatTheFloorTakesAndSignInWithItTheNextTime()
    {
        start();
        // A wrong one is not kept; what was tried can be copied, without it and without the person
        signIn(u"not the password"_s, true);
        auto* strip = form()->findChild<MessageStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), waitMs);
        QVERIFY(m_chain.items.isEmpty());
        QVERIFY2(child<QLineEdit>("passwordEdit")->hasSelectedText(), qPrintable(strip->sentence() % child<QLineEdit>("passwordEdit")->text()));
        QCOMPARE(unnamedWidgets(*form()), QStringList());
        const QString pictures = QCoreApplication::applicationDirPath() + u"/../pictures/pages"_s;
        QDir().mkpath(pictures);
        QVERIFY(m_desktop->window().grab().save(pictures + u"/sign-in-refused.png"_s));
        QList<QPushButton*> copies = form()->findChildren<QPushButton*>(u"copyDetailsButton"_s);
        copies.removeIf([](const QPushButton* one) { return one->isHidden(); });
        QCOMPARE(copies.size(), 1);
        copies.constFirst()->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"port: ok"_s) && copied.contains(u"sign-in: failed"_s), qPrintable(copied));
        QVERIFY(!copied.contains(u"not the password"_s) && !copied.contains(m_email));
        // The right one is
        child<QLineEdit>("passwordEdit")->setText(m_password);
        child<QPushButton>("connectButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        QCOMPARE(m_chain.items.value(m_url + m_email), m_password);
        // Then the next run asks for nothing
        start();
        openRecent();
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
    }

    void shouldAskAnewWhenTheFloorDoesNotTakeItAnyMore()
    {
        m_chain.items.insert(m_url + m_email, u"last year's"_s);
        start();
        openRecent();
        auto* strip = form()->findChild<MessageStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), waitMs);
        QVERIFY(strip->sentence().contains(u"keychain"_s));
        QVERIFY(child<QLineEdit>("passwordEdit")->hasSelectedText());
        QVERIFY(child<QCheckBox>("keepPasswordBox")->isChecked());
        QTest::keyClicks(child<QLineEdit>("passwordEdit"), m_password); // over the old one
        child<QPushButton>("connectButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        QCOMPARE(m_chain.items.value(m_url + m_email), m_password);
    }

    void shouldForgetItWhenThatIsChosen()
    {
        m_chain.items.insert(m_url + m_email, m_password);
        start();
        signIn(m_password, false);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        QVERIFY(m_chain.items.isEmpty());
        m_chain.items.insert(m_url + m_email, m_password);
        start();
        Q_EMIT m_desktop->window().findChild<StartPage*>()->clearRecentsRequested();
        QVERIFY(m_chain.items.isEmpty());
    }

    void shouldKeepNothingInAnotherPlaceThanTheKeychain()
    {
        // Given a session without a bus, so without Secret Service and KWallet
        KeychainStore store;
        QVERIFY(!isAvailable(store));
        QVERIFY(kept(store, u"floor"_s, u"secret"_s) != "kept"_L1);
        QCOMPARE(passwordIn(store, u"floor"_s), std::nullopt);
        // The key of an offline store neither: its owner hears why, and takes a passphrase
        KeychainHolder keys;
        const auto taken = inWorker([&keys] { return keys.write(u"store"_s, "key"); });
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::KeychainMissing);
        QVERIFY2(taken.error().detail.contains(u"keychain"_s), qPrintable(taken.error().detail));
    }

    void shouldSayPlainlyThatThereIsNoKeychain()
    {
        m_chain.isThere = false;
        start();
        signIn(m_password, true);
        QVERIFY(child<QLabel>("noKeychainLabel")->isVisible());
        QVERIFY(!child<QCheckBox>("keepPasswordBox")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        QVERIFY(m_chain.items.isEmpty());
        // or that it has refused
        m_chain.isThere = true;
        m_chain.problem = u"the collection is locked"_s;
        start();
        signIn(m_password, true);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        QVERIFY(m_chain.items.isEmpty());
    }

    void shouldKeepPasswordsAndKeysInTheSystemsKeychain()
    {
        // Given a session with a Secret Service (the last function: libsecret stays with its first bus)
        testing::OwnSession session;
        for (const QString& problem : {session.startBus(), session.startKeyring()})
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        qputenv("DBUS_SESSION_BUS_ADDRESS", session.busAddress().toLocal8Bit());
        // Then it keeps, gives, changes and forgets
        KeychainStore store;
        QVERIFY(isAvailable(store));
        QCOMPARE(passwordIn(store, u"gulf"_s), std::nullopt);
        QCOMPARE(kept(store, u"gulf"_s, u"pässword 1"_s), u"kept"_s);
        QCOMPARE(kept(store, u"bay"_s, u"another"_s), u"kept"_s);
        QCOMPARE(kept(store, u"gulf"_s, u"pässword 2"_s), u"kept"_s);
        QCOMPARE(passwordIn(store, u"gulf"_s), u"pässword 2"_s);
        store.remove(u"gulf"_s, u"ana@bayou.example"_s);
        QTRY_COMPARE_WITH_TIMEOUT(passwordIn(store, u"gulf"_s), std::nullopt, waitMs);
        QCOMPARE(passwordIn(store, u"bay"_s), u"another"_s);
        // also the key of an offline store, whose bytes are no text
        const QByteArray key = QByteArray::fromHex("00ff1b800a00c3");
        KeychainHolder keys;
        QCOMPARE(inWorker([&keys] { return keys.read(u"store"_s); }).value(), std::nullopt);
        QVERIFY(inWorker([&keys, key] { return keys.write(u"store"_s, key); }));
        QCOMPARE(inWorker([&keys] { return keys.read(u"store"_s); }).value(), key);
        QVERIFY(inWorker([&keys] { return keys.remove(u"store"_s); }));
        QCOMPARE(inWorker([&keys] { return keys.read(u"store"_s); }).value(), std::nullopt);
        QVERIFY(inWorker([&keys] { return keys.remove(u"store"_s); })); // twice is no mistake
        QVERIFY(inWorker([&keys, key] { return keys.write(u"store"_s, key); }));
        // A sign-in keeps what the floor took, and the next run asks for nothing
        startWith(nullptr);
        m_desktop->window().findChild<StartPage*>()->showConnect(m_url, m_email);
        QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("keepPasswordBox")->isVisible(), waitMs);
        signIn(m_password, true);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        startWith(nullptr);
        openRecent();
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        // Locked, with nobody to open it: nothing is taken for empty, and everybody hears why
        const QString lockProblem = session.lockKeyring();
        QVERIFY2(lockProblem.isEmpty(), qPrintable(lockProblem));
        const QString refusal = kept(store, u"bay"_s, u"third"_s);
        QVERIFY2(!refusal.isEmpty() && refusal != "kept"_L1, qPrintable(refusal));
        QCOMPARE(passwordIn(store, u"bay"_s), std::nullopt);
        const auto locked = inWorker([&keys] { return keys.read(u"store"_s); });
        QVERIFY2(!locked, "a locked keychain is no empty one");
        QCOMPARE(locked.error().code, ErrorCode::KeychainMissing);
        QVERIFY2(locked.error().detail.contains(u"locked"_s), qPrintable(locked.error().detail));
        startWith(nullptr);
        openRecent();
        QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("keepPasswordBox")->isVisible(), waitMs);
        signIn(m_password, true); // which it does not give
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window().messages().sentence().contains(u"keychain has not taken"_s), waitMs);
        m_desktop.reset();
        // and so when it has ended meanwhile
        session.stopKeyring();
        QVERIFY(!isAvailable(store));
        QVERIFY(!inWorker([&keys] { return keys.read(u"store"_s); }));
    }
};

int main(int argc, char** argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's own keychain
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestKeptPassword>(argc, argv);
}
#include "tst_keptpassword.moc"
