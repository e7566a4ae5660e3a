// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/folderdesk.h"
#include "app/desktop/importpages.h"
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorclient.h"
#include "models/engine/floorpeople.h"
#include "models/engine/importcalls.h"
#include "models/engine/intentjournal.h"
#include "models/engine/query.h"
#include "tests/support/lineproxy.h"
#include "tests/support/testcluster.h"
#include "tests/ui/pagetools.h"
#include "ui/importing/folderspage.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwizard.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/uisettings.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// The page of watched folders over a real floor: files that are put into a folder.
class TestWatchedFolders final : public QObject
{
    Q_OBJECT
private:
    /// A partner's window, as the desktop makes it.
    struct Desk
    {
        Desk(const ConnectionSpec& spec, const QString& state)
            : settings(state % u"/settings.ini"_s)
            , window(jobs)
            , notifier(window)
            , floor(spec, IntentJournal::openIn(state).value())
            , folders(spec, state % u"/folders.json"_s)
        {
            QObject::connect(&floor, &FloorConnection::stateChanged, &folders,
                             [this](FloorConnection::State now) { folders.setLine(now == FloorConnection::State::Connected); });
        }
        /// Signed in, with the pages.
        bool open()
        {
            window.resize(1200, 800);
            window.show();
            window.setConnection(&floor);
            notifier.openFloor(u"Test floor"_s, {});
            if (!QTest::qWaitFor([this] { return floor.state() == FloorConnection::State::Connected; }, 10000))
                return false;
            pages = std::make_unique<ImportPages>(window, floor, folders, jobs, notifier, settings);
            window.showPage(u"folders"_s);
            return QTest::qWaitFor([this] { return page().model().hasAnswer(); });
        }
        [[nodiscard]] FoldersPage& page() const { return pages->folders(); }
        [[nodiscard]] WatchedFolderRow row(int line = 0) const { return folders.rows().value(line); }
        void press(const char16_t* button) const { page().findChild<QPushButton*>(QString::fromUtf16(button))->click(); }
        [[nodiscard]] MessageStrip& trouble() const { return *page().findChild<MessageStrip*>(u"folderTrouble"_s); }
        [[nodiscard]] int told(const QString& words)
        {
            int notices = 0;
            for (int line = 0; line < notifier.model().rowCount(); ++line)
                notices += notifier.model().at(line).sentence.contains(words);
            return notices;
        }

        JobList jobs;
        UiSettings settings;
        MainWindow window;
        Notifier notifier;
        FloorClient floor;
        FolderDesk folders;
        std::unique_ptr<ImportPages> pages; // goes first
    };

    static inline const QString lock = u"in/.leadfloor-watch.lock"_s; ///< there while somebody watches

    testing::TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner;
    std::unique_ptr<testing::LineProxy> m_line;
    std::unique_ptr<QTemporaryDir> m_folder;
    ConnectionSpec m_partner;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    /// The file is there all at once: these folders take what they see without letting it rest.
    void put(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(at(u"in"_s));
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.rename(at(u"in/"_s % name)))
            qFatal("cannot write a test file");
    }
    [[nodiscard]] WatchedFolder wanted() const
    {
        WatchedFolder folder;
        folder.path = at(u"in"_s);
        folder.settleS = 0;
        return folder;
    }
    [[nodiscard]] qint64 leads() const
    {
        const auto value = queryValue(*m_owner, u"select count(*) from core.lead"_s);
        return value ? value->toLongLong() : -1;
    }
    /// The floor knows how this header is read.
    void keepProfile(const QByteArray& header) const
    {
        DbConnection partner(m_partner);
        QVERIFY(partner.open());
        const QStringList columns = QString::fromLatin1(header).split(u',');
        QVERIFY(saveImportProfile(partner, {}, u"acme"_s, LeadMapping::guess(columns).toJson()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::install(*qApp);
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"in"_s));
        m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
        QVERIFY(m_owner->open());
        const auto people = makeDemoFloor(*m_owner, u"Test floor"_s);
        QVERIFY(people);
        QVERIFY(queryValue(*m_owner, u"select api.rate_set('uploads', 1000)"_s));
        QVERIFY(createMember(*m_owner, {u"Acme Leads"_s, u"pat@acme.example"_s, {}, u"partner"_s, u"correct horse"_s}));
        m_partner = memberSpec(m_owner->spec(), *floorId(*m_owner), u"pat@acme.example"_s, u"correct horse"_s);
        m_line = std::make_unique<testing::LineProxy>(m_partner.servers.first());
        m_partner.servers = {m_line->address()};
        m_partner.socketOwner.clear();
    }

    void shouldPublishWhatIsPutIntoAFolderAndTellOfTheRest()
    {
        // Given a folder that is watched, and a header that the floor knows
        keepProfile("state,phone");
        Desk desk(m_partner, m_folder->path());
        QVERIFY(desk.open());
        QVERIFY(desk.folders.put(wanted()));
        QTRY_COMPARE(desk.page().model().rowCount(), 1);
        QCOMPARE(desk.folders.put(wanted()).error().code, ErrorCode::InvalidRequest); // once is enough
        QSignalSpy batches(&desk.pages->page().model(), &GrowingModel::stateChanged);
        // When a good file, one that nobody can read, and one with columns that are new are put into it
        put(u"b.xlsx"_s, "PK\x03\x04 no workbook at all");
        put(u"c.csv"_s, "Bundesland,Rufnummer\nLA,318-555-0103\n");
        put(u"a.csv"_s, "state,phone\nLA,318-555-0101\nTexass,318-555-0102\n");
        // Then what is good is on the floor, what is bad is set aside with its reason, and both are told
        QTRY_COMPARE_WITH_TIMEOUT(leads(), 1, 10000);
        QTRY_COMPARE(desk.row().files, 1);
        QTRY_COMPARE(desk.row().rejectedFiles, 1);
        QVERIFY(QFile::exists(at(u"in/done/a.csv"_s)));
        QVERIFY(QFile::exists(at(u"in/rejected/a.rejects.csv"_s)));
        QVERIFY(QFile::exists(at(u"in/rejected/b.xlsx.reason.txt"_s)));
        QTRY_COMPARE(desk.told(u"a.csv came in: 1 new leads; 1 rows were rejected."_s), 1);
        QCOMPARE(desk.told(u"b.xlsx cannot come in"_s), 1);
        // And the one that is new waits for a person, who is led to the wizard with it
        QTRY_COMPARE(desk.row().now.files.size(), 1);
        QCOMPARE(desk.told(u"c.csv has columns that are not known"_s), 1);
        QTRY_VERIFY(desk.trouble().isVisible());
        QCOMPARE(desk.trouble().sentence(), u"The floor keeps no mapping profile for the columns of c.csv."_s);
        lastOffer(desk.trouble())->click();
        QVERIFY(desk.pages->page().wizard());
        QCOMPARE(desk.pages->page().wizard()->draft().look.path, at(u"in/c.csv"_s));
        desk.pages->page().wizard()->close();
        // And the page of batches has the new one without being asked
        desk.window.showPage(u"imports"_s);
        QTRY_COMPARE(desk.pages->page().model().rowCount(), 1);
        put(u"d.csv"_s, "state,phone\nLA,318-555-0104\n");
        QTRY_COMPARE_WITH_TIMEOUT(desk.pages->page().model().rowCount(), 2, 10000);
        // And once somebody has shown the floor how the new columns are read, that file comes in as well
        DbConnection partner(m_partner);
        QVERIFY(partner.open());
        LeadMapping mapping = LeadMapping::guess({u"Bundesland"_s, u"Rufnummer"_s});
        mapping.columns[0].field = LeadField::State;
        mapping.columns[1].field = LeadField::Phone;
        QVERIFY(saveImportProfile(partner, {}, u"deutsch"_s, mapping.toJson()));
        Q_EMIT desk.pages->page().stockChanged();
        QTRY_COMPARE_WITH_TIMEOUT(leads(), 3, 10000);
        QTRY_VERIFY(desk.row().now.files.isEmpty());
        QTRY_VERIFY(!desk.trouble().isVisibleTo(&desk.page()));
    }

    void shouldRestWhilePausedAndBeThereAfterARestart()
    {
        keepProfile("state,phone");
        {
            // Given a folder that is paused
            Desk desk(m_partner, m_folder->path());
            QVERIFY(desk.open());
            const auto id = desk.folders.put(wanted());
            QVERIFY(id);
            QTRY_COMPARE(desk.page().model().rowCount(), 1);
            desk.press(u"switchFolderButton");
            QCOMPARE(desk.row().now.state, FolderState::Paused);
            // When a file is put into it, nobody is there to take it until it goes on
            QTRY_VERIFY(!QFile::exists(at(lock)));
            put(u"a.csv"_s, "state,phone\nLA,318-555-0101\n");
            QTRY_COMPARE(desk.page().findChild<QPushButton*>(u"switchFolderButton"_s)->text(), u"Go on"_s);
            desk.press(u"switchFolderButton");
            QTRY_COMPARE_WITH_TIMEOUT(desk.row().files, 1, 10000);
            // And what was removed comes back as it was
            desk.press(u"removeFolderButton");
            QVERIFY(desk.folders.rows().isEmpty());
            desk.folders.restore(*id);
            QCOMPARE(desk.row().files, 1);
        }
        // When the program starts anew, then the folder is watched as before
        put(u"b.csv"_s, "state,phone\nLA,318-555-0102\n");
        Desk desk(m_partner, m_folder->path());
        QVERIFY(desk.open());
        QTRY_COMPARE_WITH_TIMEOUT(leads(), 2, 10000);
        QTRY_COMPARE(desk.row().files, 2);
        QCOMPARE(desk.row().last->name, u"b.csv"_s);
        // And nobody else watches it meanwhile
        FolderDesk other(m_partner, at(u"other.json"_s));
        QVERIFY(other.put(wanted()));
        QTRY_COMPARE(other.rows().first().now.state, FolderState::Stuck);
        QCOMPARE(other.rows().first().now.trouble->error.code, ErrorCode::Busy);
    }

    void shouldWaitForTheLineAndForTheFolder()
    {
        keepProfile("state,phone");
        Desk desk(m_partner, m_folder->path());
        QVERIFY(desk.open());
        QVERIFY(desk.folders.put(wanted()));
        QTRY_COMPARE(desk.row().now.state, FolderState::Watching);
        // When the line is lost, a file waits
        m_line->cut();
        QTRY_COMPARE_WITH_TIMEOUT(desk.row().now.state, FolderState::Waiting, 10000);
        put(u"a.csv"_s, "state,phone\nLA,318-555-0101\n");
        desk.press(u"lookNowButton");
        QCOMPARE(desk.row().now.trouble->error.code, ErrorCode::Disconnected);
        QVERIFY(QFile::exists(at(u"in/a.csv"_s)));
        // And comes in when it is back
        m_line->heal();
        QTRY_COMPARE_WITH_TIMEOUT(leads(), 1, 15000);
        QTRY_COMPARE(desk.row().now.state, FolderState::Watching);
        // When the folder goes, that is said once, and it is watched again when it is back
        QVERIFY(QDir().rename(at(u"in"_s), at(u"gone"_s))); // at once: the watcher may be at work in it
        QTRY_COMPARE(desk.row().now.state, FolderState::Stuck);
        QTRY_VERIFY(desk.trouble().sentence().contains(u"there is no such folder"_s));
        QTRY_COMPARE(desk.told(u"Nothing comes in from the folder in any more."_s), 1);
        put(u"b.csv"_s, "state,phone\nLA,318-555-0102\n");
        QTRY_COMPARE_WITH_TIMEOUT(leads(), 2, 10000);
    }

    /// Who loses the right is told, is not tried again by itself, and a large file says what it may have.
    void shouldSayWhatAnAccountMayNotDo()
    {
        keepProfile("state,phone");
        QVERIFY(queryValue(*m_owner, u"update core.setting set value = 100 where name = 'import_bytes_max' returning value"_s));
        Desk desk(m_partner, m_folder->path());
        QVERIFY(desk.open());
        QVERIFY(desk.folders.put(wanted()));
        put(u"large.csv"_s, QByteArray("state,phone\nLA,318-555-0101\n") + QByteArray("LA,318-555-0102\n").repeated(10));
        QTRY_COMPARE_WITH_TIMEOUT(desk.row().rejectedFiles, 1, 10000);
        QVERIFY2(desk.row().last->reason.contains(u"a partner's file has at most 100"_s), qPrintable(desk.row().last->reason));
        // When the account is closed
        QVERIFY(queryValue(*m_owner, u"update core.member set role = 'broker' where email = 'pat@acme.example' returning 1"_s));
        put(u"a.csv"_s, "state,phone\nLA,318-555-0101\n");
        QTRY_COMPARE_WITH_TIMEOUT(desk.row().now.state, FolderState::Stuck, 10000);
        QVERIFY2(desk.row().now.trouble->file.isEmpty(), qPrintable(desk.row().now.trouble->file));
        QVERIFY(QFile::exists(at(u"in/a.csv"_s)));
        QCOMPARE(leads(), 0);
    }

    /// A large file is given up within a second, and nothing of it is left behind.
    void shouldGiveAFileUpWithinASecond()
    {
        keepProfile("state,phone");
        QVERIFY(queryValue(*m_owner, u"update core.setting set value = 1000000000 where name in ('import_bytes_max', 'import_rows_max') returning 1"_s));
        Desk desk(m_partner, m_folder->path());
        QVERIFY(desk.open());
        QByteArray rows("state,phone\n");
        for (int i = 0; i < 60'000; ++i)
            rows += "LA,318-" + QByteArray::number(200 + i / 10'000) + '-' + QByteArray::number(10'000 + i % 10'000).last(4) + '\n';
        put(u"large.csv"_s, rows);
        m_line->delay(std::chrono::milliseconds(20));
        QVERIFY(desk.folders.put(wanted()));
        QTRY_COMPARE_WITH_TIMEOUT(desk.row().now.state, FolderState::Working, 10000);
        // When it is paused in the middle
        desk.press(u"switchFolderButton");
        QCOMPARE(desk.row().now.state, FolderState::Paused);
        // Then the folder is free within a second: another one may watch it
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(at(lock)), 1000);
        QCOMPARE(leads(), 0);
        QVERIFY(QFile::exists(at(u"in/large.csv"_s)));
    }
};

QTEST_MAIN(TestWatchedFolders)
#include "tst_watchedfolders.moc"
