// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/crashreport.h"
#include "models/domain/ownmemory.h"
#include "models/offline/offlineexport.h"
#include "models/offline/pagelock.h"
#include "tests/support/offlinetools.h"
#include "tests/support/quickfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>
#include <QtConcurrent>

#include <algorithm>
#include <array>
#include <csignal>
#include <iostream>

#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What somebody finds who has the computer but not the key (reliability.md T84). Another process, this
/// program with --hold, opens a store, searches it, writes in it and exports from it; then everything around
/// it is looked through for what was in it. Each look is also done at a process or a file without the wall,
/// where it has to find something.
class TestOfflineWalls final : public QObject
{
    Q_OBJECT
private:
    /// A store with its holder, each place where a program leaves things being a folder of its own.
    struct Den
    {
        StoreDesk desk;
        QTemporaryDir home{quickFolder(u"home"_s)}, temp{quickFolder(u"temp"_s)}, target{quickFolder(u"target"_s)}, work{quickFolder(u"work"_s)},
            reports{quickFolder(u"reports"_s)};
        QProcess holder;

        Den()
        {
            desk.now = QDateTime::currentDateTimeUtc(); // the holder has no other clock
            desk.contact = sampleContact(desk.now);
            desk.make();
        }
        ~Den()
        {
            holder.kill();
            holder.waitForFinished();
        }
        /// Waits until it has done everything; `more` of its command line.
        bool hold(const QStringList& more = {})
        {
            auto environment = QProcessEnvironment::systemEnvironment();
            for (const QString& name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
                environment.insert(name, home.path());
            environment.insert(u"TMPDIR"_s, temp.path());
            environment.remove(u"LEADFLOOR_ALLOW_CORE"_s);
            holder.setProcessEnvironment(environment);
            holder.setWorkingDirectory(work.path());
            holder.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            holder.setChildProcessModifier([] {
                rlimit core{};
                ::getrlimit(RLIMIT_CORE, &core);
                core.rlim_cur = core.rlim_max; // as much as may be: what is not there is the wall's doing
                ::setrlimit(RLIMIT_CORE, &core);
            });
            holder.start(QCoreApplication::applicationFilePath(),
                         QStringList{u"--hold"_s, desk.folder.path(), desk.keyFolder.path(), desk.name(), target.path(), reports.path()} + more);
            return holder.waitForStarted() && holder.waitForReadyRead() && holder.readAll().startsWith("ready");
        }
        /// Ends it as a mistake of ours would, and waits.
        bool crash()
        {
            ::kill(pid_t(holder.processId()), SIGABRT);
            return holder.waitForFinished() && holder.exitStatus() == QProcess::CrashExit;
        }
        [[nodiscard]] QString coreFile() const { return QDir(work.path()).entryList({u"core*"_s}, QDir::Files).value(0); }
        [[nodiscard]] QByteArray ofProcess(const char* name) const
        {
            QFile file(u"/proc/%1/%2"_s.arg(holder.processId()).arg(QLatin1StringView(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
    };
    static QList<QByteArray> canaries() { return {"canary1", "First1", "Shreveport", "337555", "from the plane", "shreve first"}; }

    /// What the system does with the page of an address: "lo" is locked, "dd" not dumped.
    static QByteArrayList flagsOf(const void* address)
    {
        QFile maps(u"/proc/self/smaps"_s);
        if (!maps.open(QIODevice::ReadOnly))
            return {};
        bool isThere = false;
        for (const QByteArray& line : maps.readAll().split('\n')) {
            const QByteArray range = line.left(line.indexOf(' '));
            if (const qsizetype dash = range.indexOf('-'); dash > 0) {
                const auto at = quintptr(address);
                isThere = range.left(dash).toULongLong(nullptr, 16) <= at && at < range.mid(dash + 1).toULongLong(nullptr, 16);
            } else if (isThere && line.startsWith("VmFlags:")) {
                return line.mid(8).simplified().split(' ');
            }
        }
        return {};
    }

private Q_SLOTS:
    void shouldLeaveNothingInTheProfile()
    {
        Den den;
        QVERIFY(den.hold());
        // Whoever takes folder, home and temporary files while it is open has no contact, no note, no word searched for
        for (const QString& folder : {den.desk.folder.path(), den.home.path(), den.temp.path(), den.work.path(), den.reports.path()})
            QCOMPARE(whereFound(folder, canaries()), QString());
        QVERIFY(!whereFound(den.target.path(), canaries()).isEmpty()); // where the export is
        // no key either: that is in the keychain
        QCOMPARE(whereFound(den.desk.folder.path(), {den.desk.contact.part.toBytes(), den.desk.contact.part.toBytes().toBase64()}), QString());
        QVERIFY(!whereFound(den.desk.keyFolder.path(), {den.desk.contact.part.toBytes().toBase64()}).isEmpty());
    }

    void shouldBeReadableByItsOwnerOnly()
    {
        Den den;
        QVERIFY(den.hold());
        QVERIFY(OfflineStore::list(den.desk.folder.path()).size() == 1);
        const auto others = [](const QString& path) {
            struct stat state = {};
            return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? int(state.st_mode & 077) : -1;
        };
        QCOMPARE(others(den.desk.folder.path()), 0);
        const QFileInfoList files = QDir(den.desk.folder.path()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 2);
        for (const QFileInfo& file : files)
            QVERIFY2(file.fileName().endsWith(u".lock") || others(file.filePath()) == 0, qPrintable(file.fileName()));
        // Exports are for others too if their folder is; the file itself is not
        for (const QFileInfo& file : QDir(den.target.path()).entryInfoList(QDir::Files))
            QVERIFY2(others(file.filePath()) == 0, qPrintable(file.fileName()));
        if (::geteuid() != 0)
            QSKIP("to be another user one has to be root");
        // Another user of this computer gets at none of them, but at a file that is for all
        QFile open(den.work.filePath(u"for all"_s));
        QVERIFY(open.open(QIODevice::WriteOnly));
        QVERIFY(open.setPermissions(QFile::Permissions(0x6644)) && QFile(den.work.path()).setPermissions(QFile::Permissions(0x7755)));
        const auto asOther = [](const QString& path) {
            QProcess other;
            other.setChildProcessModifier([] {
                constexpr uid_t nobody = 65534;
                if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                    ::_exit(99);
            });
            other.start(u"/bin/sh"_s, {u"-c"_s, u"cat \"$0\" >/dev/null 2>&1"_s, path});
            return other.waitForFinished() ? other.exitCode() : -1;
        };
        QCOMPARE(asOther(open.fileName()), 0);
        for (const QFileInfo& file : files)
            QCOMPARE(asOther(file.filePath()), 1);
    }

    void shouldKeepKeysOutOfTheSwap()
    {
        // A page with a key is locked in memory, and left out where the system writes memory down; one without is not
        const SecretKey key = SecretKey::random();
        const QByteArray plain(100'000, 'x');
        rlimit locked{};
        if (::getrlimit(RLIMIT_MEMLOCK, &locked) != 0 || locked.rlim_cur < 65536)
            QSKIP("nothing can be locked in memory here");
        QVERIFY(flagsOf(key.data()).contains("lo"));
        QVERIFY(flagsOf(key.data()).contains("dd"));
        QVERIFY(!flagsOf(plain.constData()).contains("lo"));
    }

    void shouldKeepLeadsOutOfTheSwapAsFarAsItMay_data()
    {
        QTest::addColumn<qsizetype>("room"); // to lock, in bytes
        QTest::addColumn<bool>("isFirstLocked");
        QTest::addColumn<bool>("isLastLocked");
        QTest::newRow("for all of them") << (qsizetype(4) << 20) << true << true;
        QTest::newRow("for some") << qsizetype(PageLock::keptForKeys + 200'000) << true << false;
        QTest::newRow("for keys only") << qsizetype(PageLock::keptForKeys) << false << false;
    }
    void shouldKeepLeadsOutOfTheSwapAsFarAsItMay()
    {
        QFETCH(qsizetype, room);
        QFETCH(bool, isFirstLocked);
        QFETCH(bool, isLastLocked);
        StoreDesk desk;
        QVERIFY(desk.make(3000));
        rlimit before{};
        ::getrlimit(RLIMIT_MEMLOCK, &before);
        const rlimit some{rlim_t(room), std::max(before.rlim_max, rlim_t(room))};
        if (::setrlimit(RLIMIT_MEMLOCK, &some) != 0)
            QSKIP("nobody but root may lock so much in memory here");
        const auto restored = qScopeGuard([&before] { ::setrlimit(RLIMIT_MEMLOCK, &before); });
        // When a store is opened and searched
        auto store = desk.open();
        QVERIFY2(store, qPrintable(desk.problem));
        OwnedLeadQuery query;
        query.search = u"shreve first"_s;
        QCOMPARE(store->read([&query](OfflineLeads& all) { return all.count(query); }), 3000);
        const std::vector<LeadRecord> leads = store->read([](OfflineLeads& all) { return all.records({}); });
        // Then what there is room for is locked, and keys are in any case
        QCOMPARE(flagsOf(leads.at(20).values.data()).contains("lo"), isFirstLocked);
        QCOMPARE(flagsOf(leads.at(2980).values.data()).contains("lo"), isLastLocked);
        QVERIFY(PageLock::heldBytes() + PageLock::keptForKeys <= size_t(room));
        const SecretKey key = SecretKey::random();
        QVERIFY(flagsOf(key.data()).contains("lo"));
        store.reset();
        QCOMPARE(PageLock::heldBytes(), size_t(0));
    }

    void shouldLeaveNoCoreFile()
    {
        // Given a process without the wall: what it leaves when it crashes has the leads in it
        QFile pattern(u"/proc/sys/kernel/core_pattern"_s);
        rlimit core{};
        const bool isHere = pattern.open(QIODevice::ReadOnly) && pattern.readAll().startsWith("core") && ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max > 0;
        if (isHere) {
            Den open;
            QVERIFY(open.hold({u"--without-walls"_s}));
            QVERIFY(open.crash());
            QVERIFY(!open.coreFile().isEmpty());
            QVERIFY(!whereFound(open.work.path(), {"canary1"}).isEmpty());
        }
        // Then one with it leaves none
        Den den;
        QVERIFY(den.hold());
        QVERIFY(den.crash());
        QCOMPARE(den.coreFile(), QString());
        if (!isHere)
            QSKIP("core files are somewhere else here, so that the other half shows nothing");
    }

    void shouldKeepOtherProgramsOutOfItsMemory()
    {
        // The kernel gives what belongs to a program that is not dumpable to root, and lets nobody else debug it
        const auto ownerOf = [](const Den& den) {
            struct stat state = {};
            return ::stat(u"/proc/%1/mem"_s.arg(den.holder.processId()).toLatin1().constData(), &state) == 0 ? int(state.st_uid) : -1;
        };
        Den den;
        QVERIFY(den.hold({u"--as-nobody"_s}));
        if (::geteuid() != 0)
            QSKIP("to be another user one has to be root");
        QCOMPARE(ownerOf(den), 0);
        Den open;
        QVERIFY(open.hold({u"--as-nobody"_s, u"--without-walls"_s}));
        QCOMPARE(ownerOf(open), 65534);
    }

    void shouldWriteNoContactInACrashReport()
    {
        Den den;
        QVERIFY(den.hold());
        QVERIFY(den.crash());
        const QList<CrashReport> reports = crashReports(den.reports.path());
        QCOMPARE(reports.size(), 1);
        QVERIFY2(reports.first().text.contains(u"SIGABRT"_s), qPrintable(reports.first().text));
        QCOMPARE(whereFound(den.reports.path(), canaries()), QString());
    }

    void shouldMakeNoFileButItsOwn()
    {
        // Every file that is made anywhere near, also one that is gone at once
        Den den;
        const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        QVERIFY(watch >= 0);
        const auto look = [watch](const QString& folder) { return ::inotify_add_watch(watch, QFile::encodeName(folder).constData(), IN_CREATE | IN_MOVED_TO); };
        for (const QString& folder : {den.temp.path(), den.home.path(), den.work.path(), den.desk.folder.path()})
            QVERIFY(look(folder) >= 0);
        const int target = look(den.target.path());
        QVERIFY(den.hold());
        QStringList made, exported;
        alignas(inotify_event) std::array<char, 65536> buffer{};
        for (ssize_t size = 0; (size = ::read(watch, buffer.data(), buffer.size())) > 0;) {
            for (ssize_t at = 0; at < size;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
                (event->wd == target ? exported : made).append(QString::fromUtf8(event->name));
                at += ssize_t(sizeof(inotify_event) + event->len);
            }
        }
        ::close(watch);
        QVERIFY(made.contains(QString(den.desk.name() % ".new"_L1))); // so that it does see something
        for (const QString& name : made)
            QVERIFY2(name.startsWith(den.desk.name()), qPrintable(name));
        // What an export needs on its way lies beside it, and is gone
        QVERIFY(exported.contains(u"leads.csv"_s) && exported.contains(u"leads.xlsx"_s));
        for (const QString& name : QDir(den.target.path()).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(name.startsWith(u"leads.csv"_s) || name.startsWith(u"leads.xlsx"_s), qPrintable(name));
        // and none that has no name: what it holds open is the store and its lock
        QDirIterator handles(u"/proc/%1/fd"_s.arg(den.holder.processId()), QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        int regular = 0;
        while (handles.hasNext()) {
            const QString path = QFile::symLinkTarget(handles.next());
            struct stat state = {};
            if (::stat(QFile::encodeName(handles.filePath()).constData(), &state) != 0 || !S_ISREG(state.st_mode))
                continue;
            ++regular;
            QVERIFY2(path.contains(den.desk.name()) || !path.endsWith(u"(deleted)"_s), qPrintable(path));
        }
        QVERIFY(regular >= 1);
    }

    void shouldSayNothingWhereProcessesAreListed()
    {
        Den den;
        QVERIFY(den.hold());
        const QByteArray part = den.desk.contact.part.toBytes();
        for (const char* place : {"cmdline", "environ", "comm"}) {
            const QByteArray all = den.ofProcess(place);
            QVERIFY2(!all.isEmpty(), place);
            for (const QByteArray& secret : canaries() + QList{part, part.toBase64(), part.toHex()})
                QVERIFY2(!all.contains(secret), secret.constData());
        }
    }
};

/// The program that holds a store: --hold FOLDER KEYS STORE TARGET REPORTS [--without-walls] [--as-nobody].
static int hold(const QStringList& arguments)
{
    const bool hasWalls = !arguments.contains(u"--without-walls"_s);
    if (hasWalls && !keepMemoryPrivate())
        return 3;
    if (hasWalls)
        reportCrashes(arguments.at(6), u"holder"_s, u"1"_s);
    const auto keys = std::make_shared<FolderKeys>(arguments.at(3));
    const auto opened = OfflineStore::open(arguments.at(2), QUuid(arguments.at(4)), keys);
    if (!opened)
        return 4;
    const std::shared_ptr<OfflineStore>& store = *opened;
    OwnedLeadQuery query;
    query.search = u"shreve first7"_s;
    const qint64 found = store->read([&](OfflineLeads& leads) { return leads.count(query); });
    if (found == 0 || !store->change(ChangeId::create(), {sampleLead(3)}, withNote(u"from the plane"_s)) || !store->compact(true))
        return 5;
    for (const auto& [format, name] : {std::pair{ExportFormat::Csv, u"leads.csv"_s}, {ExportFormat::Xlsx, u"leads.xlsx"_s}}) {
        ExportRequest request;
        request.format = format;
        request.path = QString(arguments.at(5) % u'/' % name);
        auto future = QtConcurrent::run(exportOffline, store, request);
        future.waitForFinished();
        if (!future.result())
            return 6;
    }
    if (arguments.contains(u"--as-nobody"_s)) {
        // Another user's program: changing it makes it not dumpable, so what was wished for is set again
        constexpr uid_t nobody = 65534;
        const int was = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0 || ::prctl(PR_SET_DUMPABLE, was, 0, 0, 0) != 0))
            return 7;
    }
    std::cout << "ready" << std::endl;
    std::cin.get(); // until it is ended
    return 0;
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--hold"_L1)
        return hold(arguments);
    TestOfflineWalls test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_offlinewalls.moc"
