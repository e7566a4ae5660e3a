// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewayoptions.h"
#include "app/gateway/jobrunner.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestGatewayOptions final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("the test's folder cannot be written to");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName();
    }
    static Result<GatewayCommand> read(const QStringList& arguments)
    {
        return readGatewayOptions(QStringList{u"leadfloor-gateway"_s} + arguments);
    }
    static QString complaint(const Result<GatewayCommand>& command)
    {
        return command ? QString() : command.error().detail;
    }

private Q_SLOTS:
    void shouldServeTheDemoFloorWithoutWords()
    {
        const auto command = read({});
        QVERIFY(command);
        QCOMPARE(command->options.floor, u"demo"_s);
        QVERIFY(command->options.url.isEmpty());
        QCOMPARE(command->options.absentSeconds, 10);
        QCOMPARE(command->options.httpPort, 0);
        QVERIFY(!command->help);
    }

    void shouldLetTheCommandLineOverruleTheFile()
    {
        const QString path =
            write(u"g.toml"_s,
                  "[floor]\nurl = \"postgresql://db.example/leadfloor\"\npassword_file = "
                  "\"/a\"\nreaper_password_file = \"/b\"\n"
                  "[jobs]\nabsent_seconds = 30\n[http]\nport = 9464\n[log]\nlevel = \"warning\"\n");
        auto command = read({u"--config"_s, path});
        QVERIFY2(command, qPrintable(complaint(command)));
        QCOMPARE(command->options.url, u"postgresql://db.example/leadfloor"_s);
        QCOMPARE(command->options.passwordFile, u"/a"_s);
        QCOMPARE(command->options.reaperPasswordFile, u"/b"_s);
        QCOMPARE(command->options.absentSeconds, 30);
        QCOMPARE(command->options.httpPort, 9464);
        QCOMPARE(command->options.logLevel, LogLevel::Warning);
        command = read({u"--config"_s, path, u"--http-port"_s, u"0"_s, u"--absent-seconds=5"_s,
                        u"--log-level"_s, u"debug"_s, u"--password-file"_s, u"/c"_s});
        QVERIFY(command);
        QCOMPARE(command->options.httpPort, 0);
        QCOMPARE(command->options.absentSeconds, 5);
        QCOMPARE(command->options.logLevel, LogLevel::Debug);
        QCOMPARE(command->options.passwordFile, u"/c"_s);
        // A floor that is named is not overruled by the file's address
        command = read({u"--config"_s, path, u"--floor"_s, u"mine"_s});
        QVERIFY(command);
        QCOMPARE(command->options.floor, u"mine"_s);
        QVERIFY(command->options.url.isEmpty());
    }

    void shouldSayWhereTheFileIsWrong_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown key") << QByteArray("[http]\n\nprot = 1\n")
                                     << u"line 3: \"prot\" is not known; [http] has port."_s;
        QTest::newRow("unknown section")
            << QByteArray("[web]\nport = 1\n")
            << u"line 1: \"web\" is not known; there are [floor], [jobs], [http], [cards], [mail] and [log]."_s;
        QTest::newRow("key outside of a section")
            << QByteArray("port = 1\n") << u"line 1: \"port\" is not known"_s;
        QTest::newRow("section as a value")
            << QByteArray("http = 5\n") << u"line 1: \"http\" is not known"_s;
        QTest::newRow("text for a number")
            << QByteArray("[http]\nport = \"9464\"\n")
            << u"line 2: \"port\" wants a whole number from 0 (none) to 65535."_s;
        QTest::newRow("too large")
            << QByteArray("[http]\nport = 65536\n") << u"line 2: \"port\" wants"_s;
        QTest::newRow("fraction")
            << QByteArray("[jobs]\nabsent_seconds = 1.5\n")
            << u"line 2: \"absent_seconds\" wants a whole number from 1 to 86400."_s;
        QTest::newRow("level")
            << QByteArray("[log]\nlevel = \"loud\"\n")
            << u"line 2: \"level\" wants \"debug\", \"info\", \"warning\" or \"error\"."_s;
        QTest::newRow("empty name") << QByteArray("[floor]\nname = \"\"\n")
                                    << u"line 2: \"name\" wants a private floor's name."_s;
        QTest::newRow("two floors")
            << QByteArray("[floor]\nname = \"a\"\nurl = \"postgresql://h/d\"\n")
            << u"line 3: A floor has a name (a private one) or a url, not both."_s;
        QTest::newRow("no TOML") << QByteArray("[floor]\nname = demo\n") << u"line 2: "_s;
        QTest::newRow("a password")
            << QByteArray("[floor]\npassword = \"x\"\n")
            << u"line 2: \"password\" is not known; [floor] has name, home, url, password_file, reaper_password_file."_s;
    }
    void shouldSayWhereTheFileIsWrong()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, words);
        const QString path = write(u"g.toml"_s, toml);
        const auto command = read({u"--config"_s, path});
        QVERIFY(!command);
        QCOMPARE(command.error().code, ErrorCode::BadFile);
        QVERIFY2(command.error().detail.startsWith(path + u", "_s),
                 qPrintable(command.error().detail));
        QVERIFY2(command.error().detail.contains(words), qPrintable(command.error().detail));
        QVERIFY(!command.error().detail.contains(u'\n'));
    }

    void shouldSayWhichOptionIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << QStringList{u"--port"_s, u"1"_s} << u"port"_s;
        QTest::newRow("port") << QStringList{u"--http-port"_s, u"70000"_s}
                              << u"--http-port wants a whole number from 0 to 65535."_s;
        QTest::newRow("port, words")
            << QStringList{u"--http-port"_s, u"http"_s} << u"--http-port wants"_s;
        QTest::newRow("seconds") << QStringList{u"--absent-seconds"_s, u"0"_s}
                                 << u"--absent-seconds wants a whole number from 1 to 86400."_s;
        QTest::newRow("level") << QStringList{u"--log-level"_s, u"loud"_s}
                               << u"--log-level wants debug, info, warning or error."_s;
        QTest::newRow("two floors")
            << QStringList{u"--floor"_s, u"a"_s, u"--url"_s, u"postgresql://h/d"_s}
            << u"not both"_s;
        QTest::newRow("a word too many")
            << QStringList{u"demo"_s} << u"\"demo\" is not an option."_s;
        QTest::newRow("no such file")
            << QStringList{u"--config"_s, u"/nonexistent/g.toml"_s} << u"/nonexistent/g.toml: "_s;
    }
    void shouldSayWhichOptionIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const auto command = read(arguments);
        QVERIFY(!command);
        QVERIFY2(command.error().detail.contains(words), qPrintable(command.error().detail));
    }

    void shouldReadAPasswordThatOnlyItsOwnerCanRead()
    {
        const QString path = write(u"pw"_s, "it's $hidden \nsecond line\n");
        QCOMPARE(readPasswordFile(path).value_or(QString()), u"it's $hidden"_s);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup);
        const auto open = readPasswordFile(path);
        QVERIFY(!open);
        QVERIFY2(open.error().detail.contains("chmod 600"_L1), qPrintable(open.error().detail));
        QVERIFY(!open.error().detail.contains("hidden"_L1));
        QVERIFY(!readPasswordFile(m_folder.filePath(u"none"_s)));
    }

    void shouldBeStartedByItsUnit()
    {
        // Given the unit that is packaged
        QFile file(QStringLiteral(LEADFLOOR_SOURCE_DIR "/packaging/systemd/leadfloor-gateway.service"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray unit = file.readAll();
        QMap<QByteArray, QByteArray> values;
        for (const QByteArray& line : unit.split('\n')) {
            if (const qsizetype at = line.indexOf('='); at > 0 && !line.startsWith('#'))
                values.insert(line.left(at), line.mid(at + 1));
        }
        // Then its words are ours, with a file that is there
        QStringList words = QString::fromUtf8(values.value("ExecStart")).split(u' ');
        QVERIFY(words.takeFirst().endsWith(u"/leadfloor-gateway"_s));
        QCOMPARE(words.value(0), u"--config"_s);
        words[1] = write(u"unit.toml"_s, "[jobs]\nabsent_seconds = 7\n");
        const auto command = read(words);
        QVERIFY2(command, qPrintable(complaint(command)));
        QCOMPARE(command->options.absentSeconds, 7);
        // What it waits for is what the program does: a stop drains six things one after another at most
        QCOMPARE(values.value("Type"), QByteArray("notify"));
        QVERIFY(values.value("WatchdogSec").toInt() >= 10);
        QVERIFY(std::chrono::seconds(values.value("TimeoutStopSec").toInt()) >= 2 * 6 * drainPatience);
        QCOMPARE(values.value("RestartPreventExitStatus"), QByteArray("2 4"));
        for (const char* wall : {"NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome", "RestrictNamespaces"})
            QVERIFY2(values.value(wall) == "yes", wall);
        QCOMPARE(values.value("ProtectSystem"), QByteArray("strict"));
        QCOMPARE(values.value("CapabilityBoundingSet"), QByteArray());
        // and systemd understands all of it
        const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
        QVERIFY2(!analyze.isEmpty(), "There is no systemd-analyze; packaging/packages.txt names its package.");
        QProcess verify;
        verify.setProcessChannelMode(QProcess::MergedChannels);
        verify.start(analyze, {u"verify"_s, write(u"leadfloor-gateway.service"_s, unit.replace("/usr/bin/leadfloor-gateway", "/bin/true"))});
        QVERIFY(verify.waitForFinished());
        QCOMPARE(verify.readAll(), QByteArray());
        QCOMPARE(verify.exitCode(), 0);
    }

    void shouldOfferHelp()
    {
        const auto command = read({u"--help"_s});
        QVERIFY(command && command->help);
        for (const char* option : {"--config", "--floor", "--url", "--http-port", "--log-level",
                                   "--absent-seconds", "--single", "--once"})
            QVERIFY2(command->help->text.contains(QLatin1StringView(option)), option);
    }
};

QTEST_GUILESS_MAIN(TestGatewayOptions)
#include "tst_gatewayoptions.moc"
