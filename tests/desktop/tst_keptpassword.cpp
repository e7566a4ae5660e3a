// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
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
    void start()
    {
        m_desktop.reset();
        m_desktop = std::make_unique<Desktop>(m_options, std::make_unique<FakeStore>(m_chain));
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
        child<QPushButton>("copyDetailsButton")->click();
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
        std::optional<bool> isThere;
        std::optional<QString> problem;
        std::optional<bool> wasRead;
        store.probe([&isThere](bool isAvailable) { isThere = isAvailable; });
        QTRY_VERIFY_WITH_TIMEOUT(isThere, waitMs);
        QVERIFY(!*isThere);
        store.write(u"floor"_s, u"ana@bayou.example"_s, u"secret"_s, [&problem](const QString& words) { problem = words; });
        QTRY_VERIFY_WITH_TIMEOUT(problem, waitMs);
        QVERIFY(!problem->isEmpty());
        store.read(u"floor"_s, u"ana@bayou.example"_s, [&wasRead](const std::optional<QString>& password) { wasRead = password.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(wasRead, waitMs);
        QVERIFY(!*wasRead);
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
};

int main(int argc, char** argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's own keychain
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestKeptPassword>(argc, argv);
}
#include "tst_keptpassword.moc"
