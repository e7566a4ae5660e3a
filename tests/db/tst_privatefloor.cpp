// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"
#include "models/engine/query.h"
#include "tests/support/quickfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// Run by root, the program runs the tests that differ a second time as an ordinary user.
class TestPrivateFloor final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_home;     ///< of one test
    std::unique_ptr<QTemporaryDir> m_standing; ///< of the floor that tests share

    [[nodiscard]] QString floors() const { return m_home->path() % "/f"_L1; }
    [[nodiscard]] PrivateFloor floor(const QString& name = u"mine"_s) const
    {
        return PrivateFloor(name, floors());
    }
    /// One floor for all tests that leave it as they found it; made on first use, running.
    [[nodiscard]] PrivateFloor standing()
    {
        if (!m_standing) {
            m_standing = temporaryFolder();
            if (auto made = PrivateFloor(u"mine"_s, m_standing->path() % "/f"_L1).create(quick());
                !made)
                qFatal("No floor: %s", qPrintable(detailOf(made)));
        }
        return PrivateFloor(u"mine"_s, m_standing->path() % "/f"_L1);
    }
    static std::unique_ptr<QTemporaryDir> temporaryFolder()
    {
        auto folder = std::make_unique<QTemporaryDir>(testing::quickFolder(u"lfp"_s));
        ::chmod(folder->path().toLocal8Bit().constData(), 0711);
        return folder;
    }
    static PrivateFloor::CreateOptions quick(std::optional<quint16> port = {})
    {
        return {{port, false}, {}};
    }
    static QString valueOf(const Result<ConnectionSpec>& spec, const QString& sql)
    {
        if (!spec)
            return spec.error().detail;
        DbConnection connection(*spec);
        if (auto opened = connection.open(); !opened)
            return opened.error().detail;
        const auto value = queryValue(connection, sql);
        return value ? value->toString() : value.error().sqlState;
    }
    static QString detailOf(const Result<>& result)
    {
        return result ? u"no error"_s : result.error().detail;
    }
    /// Also true of a process that has ended and whose parent has not asked yet.
    static bool isGone(pid_t processId)
    {
        QFile file(u"/proc/%1/stat"_s.arg(processId));
        return !file.open(QIODevice::ReadOnly) || file.readAll().contains(") Z ");
    }
    static uint modeOf(const QString& path)
    {
        struct stat entry
        {
        };
        return ::stat(path.toLocal8Bit().constData(), &entry) == 0 ? entry.st_mode & 07777 : 0;
    }
    void writeProgram(const QString& folder, const QString& name, const QString& words) const
    {
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder % u'/' % name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho '" + words.toLatin1() + "'\n");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }

private Q_SLOTS:
    void init()
    {
        m_home = temporaryFolder();
        QVERIFY(m_home->isValid());
    }
    void cleanup()
    {
        qunsetenv("LEADFLOOR_PG_BIN");
        const QStringList names = QDir(floors()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& name : names)
            std::ignore = floor(name).destroy();
    }

    void cleanupTestCase()
    {
        if (m_standing)
            QVERIFY(standing().destroy());
    }

    void shouldMakeAFloorWithTheNewestSchema()
    {
        PrivateFloor mine = floor();
        QStringList heard;
        const auto made = mine.create(quick(), [&](const FloorProgress& now) {
            if (now.done == 0)
                heard.append(u"%1/%2 %3"_s.arg(now.step).arg(now.steps).arg(now.text));
            return true;
        });
        QVERIFY2(made, qPrintable(detailOf(made)));
        heard.removeDuplicates();
        QCOMPARE(heard, QStringList({u"1/3 Create the server"_s, u"2/3 Start the server"_s,
                                     u"3/3 Set up the schema"_s}));
        QVERIFY(valueOf(mine.owner(), u"select count(*) from core.migration"_s).toInt() > 0);
        QCOMPARE(valueOf(mine.owner(), u"select current_user || current_database()"_s),
                 u"leadfloor_ownerleadfloor"_s);
        QCOMPARE(
            valueOf(
                mine.owner(),
                u"select current_setting('listen_addresses') || current_setting('statement_timeout')"_s),
            u"0"_s);
        const FloorStatus status = mine.status();
        QCOMPARE(status.state, FloorStatus::State::Running);
        QVERIFY(status.majorVersion >= 15);
        QVERIFY(status.startedAt.isValid());
        QCOMPARE(PrivateFloor::names(floors()), QStringList(u"mine"_s));
        QVERIFY(!mine.url()->contains(mine.owner()->password));
    }

    void shouldKeepItsFilesToItself()
    {
        PrivateFloor mine = standing();
        const QString folder = mine.status().folder;
        QCOMPARE(modeOf(folder % "/owner.password"_L1), 0600u);
        QCOMPARE(modeOf(folder % "/data"_L1), 0700u);
        QCOMPARE(modeOf(folder % "/run"_L1), 0700u);
        QCOMPARE(modeOf(folder % "/server.log"_L1), 0600u);
        QCOMPARE(modeOf(folder), geteuid() == 0 ? 0711u : 0700u);
        // and the server is nobody special
        QVERIFY(QFileInfo(u"/proc/%1"_s.arg(mine.status().processId)).ownerId() != 0);
        // A wrong password is refused on the socket too.
        auto spec = mine.owner();
        spec->password = u"guess"_s;
        DbConnection connection(*spec);
        const auto opened = connection.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::SignInFailed);
    }

    void shouldLetTheGatewayInByItsSystemUser()
    {
        PrivateFloor mine = standing();
        QCOMPARE(valueOf(mine.gateway(), u"select session_user::text"_s), u"lf_gateway"_s);
    }

    void shouldOutliveTheProgramThatMadeIt()
    {
        // Given a program that makes a floor and ends
        QProcess maker;
        maker.start(QCoreApplication::applicationFilePath(), {u"--make"_s, floors()});
        QVERIFY(maker.waitForFinished(60000));
        QCOMPARE(maker.exitCode(), 0);
        // Then another program finds it running, and stops it
        PrivateFloor mine = floor();
        QCOMPARE(mine.status().state, FloorStatus::State::Running);
        QCOMPARE(valueOf(mine.owner(), u"select 'here'"_s), u"here"_s);
        const auto serverId = pid_t(mine.status().processId);
        QVERIFY2(::getsid(serverId) != ::getsid(0),
                 "a Ctrl+C in the terminal would reach the server");
        QVERIFY(mine.stop());
        QTRY_VERIFY(isGone(serverId)); // its file goes a moment before it does
    }

    void shouldKeepItsDataAcrossStopAndStart()
    {
        PrivateFloor mine = standing();
        QCOMPARE(valueOf(mine.owner(), u"create table public.kept as select 7 as n"_s), QString());
        QVERIFY(mine.stop());
        QVERIFY(mine.stop()); // once more is no error
        QCOMPARE(mine.status().state, FloorStatus::State::Stopped);
        QVERIFY(mine.start());
        QVERIFY(mine.start());
        QCOMPARE(mine.status().state, FloorStatus::State::Running);
        QCOMPARE(valueOf(mine.owner(), u"select n from public.kept"_s), u"7"_s);
    }

    void shouldStartAfterAPowerCut_data()
    {
        QTest::addColumn<QString>("pid"); // what the left-over file says; empty: as it was
        QTest::newRow("as it was") << QString();
        QTest::newRow("number taken by another program") << QString::number(getpid());
        QTest::newRow("torn file") << u"\n"_s;
    }
    void shouldStartAfterAPowerCut()
    {
        QFETCH(QString, pid);
        PrivateFloor mine = standing();
        const QString pidPath = mine.status().folder % "/data/postmaster.pid"_L1;
        const auto serverId = pid_t(mine.status().processId);
        QCOMPARE(::kill(serverId, SIGKILL), 0);
        QTRY_COMPARE(mine.status().state, FloorStatus::State::Stopped);
        QVERIFY(QFile::exists(pidPath));
        if (!pid.isEmpty()) {
            QFile file(pidPath);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray rest = file.readAll().mid(QByteArray::number(serverId).size());
            file.resize(0);
            file.write(pid.toLatin1() + (pid == "\n"_L1 ? QByteArray() : rest));
        }
        QCOMPARE(mine.status().state, FloorStatus::State::Stopped);
        // Its children notice within moments that their parent is gone; until then it says so.
        QTRY_VERIFY_WITH_TIMEOUT(mine.start(), 20000);
        QCOMPARE(valueOf(mine.owner(), u"select 'here'"_s), u"here"_s);
    }

    void shouldLeaveNothingWhenDestroyed()
    {
        PrivateFloor mine = floor();
        QVERIFY(mine.create(quick()));
        const auto serverId = pid_t(mine.status().processId);
        QVERIFY(mine.destroy());
        QTRY_VERIFY(isGone(serverId)); // its file goes a moment before it does
        QCOMPARE(mine.status().state, FloorStatus::State::Missing);
        QCOMPARE(QDir(floors()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        const auto again = mine.destroy();
        QCOMPARE(detailOf(again), u"There is no private floor \"mine\" yet; create it first."_s);
        QCOMPARE(detailOf(mine.start()),
                 u"There is no private floor \"mine\" yet; create it first."_s);
        // and it can be made anew
        QVERIFY(mine.create(quick()));
    }

    void shouldMakeOneFloorWhenTwoProgramsTry()
    {
        const QString folder = floors();
        const auto make = [folder] { return PrivateFloor(u"mine"_s, folder).create(quick()); };
        auto first = QtConcurrent::run(make);
        auto second = QtConcurrent::run(make);
        const auto one = first.result();
        const auto other = second.result();
        QVERIFY(one.has_value() != other.has_value());
        QCOMPARE(detailOf(one ? other : one),
                 u"The private floor \"mine\" exists already; start it, or destroy it first."_s);
        QCOMPARE(floor().status().state, FloorStatus::State::Running);
    }

    void shouldWaitForAnotherProgramOnlySoLong()
    {
        PrivateFloor mine = standing();
        QLockFile other(mine.status().folder % ".lock"_L1);
        QVERIFY(other.tryLock());
        mine.setLockPatienceMs(50);
        const auto stopped = mine.stop();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::FloorProblem);
        QVERIFY2(stopped.error().detail.contains(QString::number(getpid())),
                 qPrintable(stopped.error().detail));
        QCOMPARE(mine.status().state, FloorStatus::State::Running);
    }

    void shouldSayWhatToDoAboutAFolder_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("below a file") << u"file"_s;
        if (geteuid() == 0)
            QTest::newRow("closed to the server's user") << u"closed"_s;
        else
            QTest::newRow("read-only") << u"readonly"_s;
    }
    void shouldSayWhatToDoAboutAFolder()
    {
        QFETCH(QString, kind);
        QString folder = m_home->path() % "/x"_L1;
        if (kind == "file"_L1) {
            QFile file(folder);
            QVERIFY(file.open(QIODevice::WriteOnly));
        } else {
            QVERIFY(QDir().mkpath(folder));
            ::chmod(folder.toLocal8Bit().constData(), kind == "closed"_L1 ? 0700 : 0500);
        }
        const auto made = PrivateFloor(u"mine"_s, folder).create(quick());
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileProblem);
        QVERIFY2(made.error().detail.contains(folder)
                     && made.error().detail.contains(u"LEADFLOOR_HOME"_s),
                 qPrintable(made.error().detail));
    }

    void shouldListenOnAPortOnRequest()
    {
        QTcpServer finder;
        QVERIFY(finder.listen(QHostAddress::LocalHost));
        const quint16 port = finder.serverPort();
        PrivateFloor mine = floor();
        // Given a port that is taken
        const auto refused = mine.create(quick(port));
        QCOMPARE(
            detailOf(refused),
            u"Port %1 is used by another program; stop that or create the floor with another port."_s
                .arg(port));
        QVERIFY(!QFile::exists(mine.status().folder));
        // When it is free
        finder.close();
        const auto made = mine.create(quick(port));
        QVERIFY2(made, qPrintable(detailOf(made)));
        QCOMPARE(mine.status().port, std::optional<quint16>(port));
        auto spec = ConnectionSpec::fromUrl(mine.url().value());
        QVERIFY(spec);
        QCOMPARE(spec->servers.first(), (ServerAddress{u"127.0.0.1"_s, port}));
        spec->password = mine.owner()->password;
        QCOMPARE(valueOf(spec, u"select host(inet_server_addr())"_s), u"127.0.0.1"_s);
        // Then the same is said at a later start
        QVERIFY(mine.stop());
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost, port));
        QVERIFY(detailOf(mine.start()).startsWith(u"Port %1 is used"_s.arg(port)));
    }

    void shouldSayWhatIsMissing_data()
    {
        QTest::addColumn<QString>("version"); // empty: no programs at all
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QString() << ErrorCode::ServerMissing
                                 << u"No PostgreSQL server is installed, and a private floor needs one."_s;
        QTest::newRow("old branch")
            << u"14.30"_s << ErrorCode::ServerTooOld << u"Only PostgreSQL 14 is installed, and a floor needs 15 or newer."_s;
        QTest::newRow("old minor version")
            << u"15.19"_s << ErrorCode::ServerTooOld
            << u"The server runs PostgreSQL 15.19, and a floor needs 15.20 or newer."_s;
    }
    void shouldSayWhatIsMissing()
    {
        QFETCH(QString, version);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const QString programs = m_home->path() % "/bin"_L1;
        if (!version.isEmpty()) {
            for (const QString& name : {u"postgres"_s, u"initdb"_s, u"pg_ctl"_s})
                writeProgram(programs, name, u"postgres (PostgreSQL) %1 (Debian)"_s.arg(version));
        }
        qputenv("LEADFLOOR_PG_BIN", programs.toLocal8Bit());
        PrivateFloor mine = floor();
        const auto made = mine.create(quick());
        QVERIFY(!made);
        QCOMPARE(made.error().code, code);
        QCOMPARE(made.error().detail, detail);
        QVERIFY(!QFile::exists(mine.status().folder));
    }

    void shouldRefuseDataOfAnotherServer_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("other version")
            << QByteArray("13\n") << ErrorCode::ServerMissing
            << u"The floor's data was made by PostgreSQL 13, which is not installed; install postgresql-13."_s;
        QTest::newRow("damaged") << QByteArray("\n") << ErrorCode::FloorProblem
                                 << u"PG_VERSION is missing"_s;
    }
    void shouldRefuseDataOfAnotherServer()
    {
        QFETCH(QByteArray, version);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        PrivateFloor mine = standing();
        QVERIFY(mine.stop());
        const int majorVersion = mine.status().majorVersion;
        QFile file(mine.status().folder % "/data/PG_VERSION"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(version);
        file.close();
        const auto started = mine.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, code);
        QVERIFY2(started.error().detail.contains(words), qPrintable(started.error().detail));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(majorVersion));
        file.close();
        QVERIFY(mine.start());
    }

    void shouldPassOnWhatTheServerSaid()
    {
        PrivateFloor mine = standing();
        QVERIFY(mine.stop());
        QFile file(mine.status().folder % "/data/postgresql.auto.conf"_L1);
        QVERIFY(file.open(QIODevice::Append));
        file.write("shared_buffers = 'many'\n");
        file.close();
        const auto started = mine.start();
        QCOMPARE(started.error().code, ErrorCode::FloorProblem);
        QVERIFY2(detailOf(started).contains(u"shared_buffers"_s)
                     || detailOf(started).contains(u"contains errors"_s),
                 qPrintable(detailOf(started)));
        QVERIFY(detailOf(started).contains(mine.logPath()));
        QVERIFY(file.resize(0));
        QVERIFY(mine.start());
    }

    void shouldRunFurtherStepsAndReportThem()
    {
        PrivateFloor::CreateOptions options = quick();
        options.steps.append(
            {u"Load demo leads"_s, [](DbConnection& owner, const auto& report) -> Result<> {
                 for (int i = 1; i <= 3; ++i)
                     report(i, 3);
                 auto made = execute(owner, u"create table public.step as select 1 as n"_s);
                 return made ? Result<>() : tl::unexpected(made.error());
             }});
        PrivateFloor mine = floor();
        FloorProgress last;
        QVERIFY(mine.create(options, [&](const FloorProgress& now) {
            last = now;
            return true;
        }));
        QCOMPARE(last.text, u"Load demo leads"_s);
        QCOMPARE(last.step, 4);
        QCOMPARE(last.steps, 4);
        QCOMPARE(last.done, 3);
        QCOMPARE(valueOf(mine.owner(), u"select n from public.step"_s), u"1"_s);
    }

    void shouldLeaveNothingWhenItFails_data()
    {
        QTest::addColumn<int>("stopAt"); // step at which the user cancels; 0: the last step fails
        QTest::newRow("cancelled at the first step") << 1;
        QTest::newRow("cancelled while it starts") << 2;
        QTest::newRow("cancelled while the schema is made") << 3;
        QTest::newRow("a step fails") << 0;
    }
    void shouldLeaveNothingWhenItFails()
    {
        QFETCH(int, stopAt);
        PrivateFloor::CreateOptions options = quick();
        options.steps.append({u"Fail"_s, [](DbConnection&, const auto&) -> Result<> {
                                  return failure(ErrorCode::BadFile);
                              }});
        PrivateFloor mine = floor();
        const auto made =
            mine.create(options, [&](const FloorProgress& now) { return now.step != stopAt; });
        QVERIFY(!made);
        QCOMPARE(made.error().code, stopAt == 0 ? ErrorCode::BadFile : ErrorCode::Cancelled);
        QCOMPARE(mine.status().state, FloorStatus::State::Missing);
        QCOMPARE(QDir(floors()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void shouldBeginAnewWhereAnEarlierRunBrokeOff()
    {
        // Given a floor whose making was cut short while its server runs
        PrivateFloor mine = floor();
        QVERIFY(mine.create(quick()));
        QVERIFY(QFile::remove(mine.status().folder % "/floor.json"_L1));
        QCOMPARE(mine.status().state, FloorStatus::State::Unfinished);
        QCOMPARE(detailOf(mine.start()),
                 u"The private floor \"mine\" was not finished; create it again."_s);
        // When it is created again
        const auto made = mine.create(quick());
        QVERIFY2(made, qPrintable(detailOf(made)));
        QCOMPARE(mine.status().state, FloorStatus::State::Running);
    }

    void shouldPutTheSocketElsewhereIfThePathIsLong()
    {
        const QString deep = floors() % u'/' % QString(90, u'd');
        PrivateFloor mine(u"mine"_s, deep);
        const auto made = mine.create(quick());
        QVERIFY2(made, qPrintable(detailOf(made)));
        const QString socketFolder = mine.owner()->servers.first().host;
        QVERIFY2(socketFolder.startsWith(u"/tmp/leadfloor-"_s), qPrintable(socketFolder));
        QCOMPARE(valueOf(mine.owner(), u"select 'here'"_s), u"here"_s);
        QVERIFY(mine.destroy());
        QVERIFY(!QFile::exists(socketFolder));
    }

    void shouldRefuseNamesThatLeadElsewhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("parent") << u".."_s;
        QTest::newRow("path") << u"a/b"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("capital") << u"Mine"_s;
        QTest::newRow("too long") << QString(41, u'a');
    }
    void shouldRefuseNamesThatLeadElsewhere()
    {
        QFETCH(QString, name);
        const auto made = floor(name).create(quick());
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FloorProblem);
        QVERIFY(!QFile::exists(floors()));
    }
};

namespace {

/// What is different for ordinary users, by a copy of this program that "nobody" can read.
int runAsOrdinaryUser()
{
    const QStringList tests{u"shouldMakeAFloorWithTheNewestSchema"_s,
                            u"shouldKeepItsFilesToItself"_s,
                            u"shouldLetTheGatewayInByItsSystemUser"_s,
                            u"shouldOutliveTheProgramThatMadeIt"_s,
                            u"shouldStartAfterAPowerCut"_s,
                            u"shouldLeaveNothingWhenDestroyed"_s,
                            u"shouldSayWhatToDoAboutAFolder"_s,
                            u"shouldPutTheSocketElsewhereIfThePathIsLong"_s};
    QTemporaryDir folder(testing::quickFolder(u"lfp"_s));
    ::chmod(folder.path().toLocal8Bit().constData(), 0755);
    const QString copy = folder.filePath(u"tst_privatefloor"_s);
    if (!QFile::copy(QCoreApplication::applicationFilePath(), copy))
        return 1;
    ::chmod(copy.toLocal8Bit().constData(), 0755);
    const passwd* nobody = getpwnam("nobody");
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    ServerAccount{u"nobody"_s, nobody->pw_uid, nobody->pw_gid, true}.prepare(process);
    process.start(copy, tests);
    process.waitForFinished(300000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--make"_L1)
        return PrivateFloor(u"mine"_s, arguments.at(2)).create({{{}, false}, {}}) ? 0 : 1;
    TestPrivateFloor test;
    const int failures = QTest::qExec(&test, arguments);
    // One test by its name is for finding a mistake, not for both users.
    return geteuid() == 0 && arguments.size() == 1 ? failures + runAsOrdinaryUser() : failures;
}
#include "tst_privatefloor.moc"
