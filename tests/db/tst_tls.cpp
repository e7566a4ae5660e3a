// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/query.h"
#include "tests/support/testcluster.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// Servers that a desktop must not trust with a password (security.md T45). The address 0.0.0.0 is
/// this machine, and yet none that Leadfloor takes for local: so it demands a proof.
class TestTls final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    QTemporaryDir m_folder;
    quint16 m_port = 0;

    void openssl(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"openssl"_s, arguments);
        QVERIFY(process.waitForFinished(30000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void makeAuthority(const QString& name) const
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                 u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, u"/CN=%1"_s.arg(name),
                 u"-days"_s, u"30"_s, u"-keyout"_s, name % ".key"_L1, u"-out"_s, name % ".crt"_L1});
    }
    /// Signed by authority "ours"; `names` as in subjectAltName.
    void makeServer(const QString& name, const QString& names, const QString& days) const
    {
        openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-subj"_s, u"/CN=floor"_s, u"-keyout"_s, name % ".key"_L1, u"-out"_s,
                 name % ".csr"_L1});
        QFile extension(m_folder.filePath(u"ext"_s));
        QVERIFY(extension.open(QIODevice::WriteOnly));
        extension.write("subjectAltName=" + names.toLatin1() + '\n');
        extension.close();
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, name % ".csr"_L1, u"-CA"_s, u"ours.crt"_s,
                 u"-CAkey"_s, u"ours.key"_s, u"-CAcreateserial"_s, u"-days"_s, days, u"-extfile"_s,
                 u"ext"_s, u"-out"_s, name % ".crt"_L1});
    }
    [[nodiscard]] QByteArray contentsOf(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void serve(const QString& certificate, const QByteArray& method)
    {
        m_cluster.stop();
        QVERIFY(m_cluster.install(u"server.crt"_s, contentsOf(certificate % ".crt"_L1)));
        QVERIFY(m_cluster.install(u"server.key"_s, contentsOf(certificate % ".key"_L1)));
        QVERIFY(m_cluster.install(u"pg_hba.conf"_s, "local all all scram-sha-256\nhost all all all "
                                                        + method + '\n'));
        m_cluster.listenOn(m_port, {certificate.isEmpty() ? u"ssl=off"_s : u"ssl=on"_s});
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
    }
    [[nodiscard]] ConnectionSpec remote(const QString& authority) const
    {
        ConnectionSpec spec = m_cluster.superuser(u"postgres"_s);
        spec.servers = {{u"0.0.0.0"_s, m_port}};
        spec.socketOwner.clear();
        spec.rootCertificatePath = m_folder.filePath(authority % ".crt"_L1);
        return spec;
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeAuthority(u"ours"_s);
        makeAuthority(u"other"_s);
        makeServer(u"good"_s, u"IP:0.0.0.0"_s, u"30"_s);
        makeServer(u"elsewhere"_s, u"DNS:db.example"_s, u"30"_s);
        makeServer(u"expired"_s, u"IP:0.0.0.0"_s, u"-1"_s);
        QTcpServer finder;
        QVERIFY(finder.listen(QHostAddress::LocalHost));
        m_port = finder.serverPort();
        finder.close();
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        DbConnection owner(m_cluster.superuser(u"postgres"_s));
        QVERIFY(owner.open());
        QVERIFY(execute(owner, u"set password_encryption = 'md5'"_s));
        QVERIFY(execute(owner, u"create role old_hash login superuser password 'pw'"_s));
        QVERIFY(execute(owner, u"checkpoint"_s)); // the server is stopped the hard way
    }

    void shouldTrustAServerThatProvesItself()
    {
        serve(u"good"_s, "scram-sha-256");
        const ConnectionSpec spec = remote(u"ours"_s);
        QVERIFY(!spec.isLocal());
        DbConnection connection(spec);
        const auto opened = connection.open();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        const auto version = queryValue(
            connection, u"select version from pg_stat_ssl where pid = pg_backend_pid()"_s);
        QCOMPARE(version->toString(), u"TLSv1.3"_s);
        // and a wrong password is still a wrong password
        ConnectionSpec guess = spec;
        guess.password = u"guess"_s;
        DbConnection other(guess);
        QCOMPARE(other.open().error().code, ErrorCode::SignInFailed);
    }

    void shouldGiveNoPasswordToOthers_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("login"); // empty: the owner
        QTest::newRow("signed by somebody else")
            << u"good"_s << u"other"_s << QByteArray("scram-sha-256") << QString();
        QTest::newRow("no authority to check by")
            << u"good"_s << u"missing"_s << QByteArray("scram-sha-256") << QString();
        QTest::newRow("for another name")
            << u"elsewhere"_s << u"ours"_s << QByteArray("scram-sha-256") << QString();
        QTest::newRow("expired") << u"expired"_s << u"ours"_s << QByteArray("scram-sha-256")
                                 << QString();
        QTest::newRow("wants it in clear")
            << u"good"_s << u"ours"_s << QByteArray("password") << QString();
        QTest::newRow("wants a weak hash")
            << u"good"_s << u"ours"_s << QByteArray("md5") << u"old_hash"_s;
        QTest::newRow("wants none") << u"good"_s << u"ours"_s << QByteArray("trust") << QString();
        QTest::newRow("without TLS")
            << QString() << u"ours"_s << QByteArray("scram-sha-256") << QString();
    }
    void shouldGiveNoPasswordToOthers()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, authority);
        QFETCH(QByteArray, method);
        QFETCH(QString, login);
        serve(certificate, method);
        ConnectionSpec spec = remote(authority);
        if (!login.isEmpty()) {
            spec.login = login;
            spec.password = u"pw"_s;
        }
        DbConnection connection(spec);
        const auto opened = connection.open();
        // The password is right: a server that got it would have let us in.
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::ServerNotTrusted);
        QVERIFY(!opened.error().detail.isEmpty());
        QVERIFY(!opened.error().detail.contains(spec.password));
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
