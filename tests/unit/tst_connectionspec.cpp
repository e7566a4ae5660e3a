// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/connectionspec.h"
#include "models/engine/dbconnection.h"
#include "models/engine/floorpeople.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestConnectionSpec final : public QObject
{
    Q_OBJECT
private:
    static QByteArray parameter(const ConnectionSpec& spec, const QByteArray& key)
    {
        const auto parameters = spec.parameters();
        for (const auto& [name, value] : parameters) {
            if (name == key)
                return value;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        // QTEST_MAIN has made the application by now: what was set before it is gone.
        QVERIFY(!qEnvironmentVariableIsSet("PGSERVICE"));
    }

    void shouldReadAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("hosts"); // empty: refused
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("one host") << u"postgresql://lf_a:pw@db.example/floor"_s
                                  << u"db.example:5432"_s << false;
        QTest::newRow("several hosts")
            << u"postgresql://a@one:5433,two:5434/floor"_s << u"one:5433,two:5434"_s << false;
        QTest::newRow("one port for all")
            << u"postgresql://a@/floor?host=one,two&port=6000"_s << u"one:6000,two:6000"_s << false;
        QTest::newRow("socket folder")
            << u"postgresql://a@/floor?host=/run/lf&port=5433"_s << u"/run/lf:5433"_s << true;
        QTest::newRow("encoded socket folder")
            << u"postgresql://a@%2Frun%2Flf/floor"_s << u"/run/lf:5432"_s << true;
        QTest::newRow("loopback") << u"postgresql://a@127.0.0.1:6000/floor"_s << u"127.0.0.1:6000"_s
                                  << true;
        QTest::newRow("loopback, version 6")
            << u"postgresql://a@[::1]:6000/floor"_s << u"::1:6000"_s << true;
        QTest::newRow("local and remote") << u"postgresql://a@localhost,db.example/floor"_s
                                          << u"localhost:5432,db.example:5432"_s << false;
        QTest::newRow("verify-full is what we do")
            << u"postgresql://a@h/f?sslmode=verify-full"_s << u"h:5432"_s << false;
        QTest::newRow("weaker TLS") << u"postgresql://a@h/f?sslmode=prefer"_s << QString() << false;
        QTest::newRow("own options")
            << u"postgresql://a@h/f?options=-csearch_path%3Dx"_s << QString() << false;
        QTest::newRow("service file") << u"postgresql://a@h/f?service=x"_s << QString() << false;
        QTest::newRow("no database") << u"postgresql://a@h/"_s << QString() << false;
        QTest::newRow("no login") << u"postgresql://h/f"_s << QString() << false;
        QTest::newRow("no host") << u"postgresql://a@/f"_s << QString() << false;
        QTest::newRow("bad port") << u"postgresql://a@h:99999/f"_s << QString() << false;
        QTest::newRow("port of letters") << u"postgresql://a@h:abc/f"_s << QString() << false;
        QTest::newRow("fewer ports than hosts")
            << u"postgresql://a@/f?host=a,b,c&port=1,2"_s << QString() << false;
        QTest::newRow("semicolon")
            << u"postgresql://a@h/f?sslrootcert=/a;b"_s << QString() << false;
        QTest::newRow("socket path too long")
            << u"postgresql://a@/f?host=/"_s + QString(100, u'x') << QString() << false;
        QTest::newRow("other scheme") << u"mysql://a@h/f"_s << QString() << false;
        QTest::newRow("empty") << QString() << QString() << false;
    }
    void shouldReadAddresses()
    {
        QFETCH(QString, url);
        QFETCH(QString, hosts);
        QFETCH(bool, isLocal);
        const auto spec = ConnectionSpec::fromUrl(url);
        QCOMPARE(spec.has_value(), !hosts.isEmpty());
        if (!spec) {
            QCOMPARE(spec.error().code, ErrorCode::InvalidRequest);
            QVERIFY(!spec.error().detail.isEmpty());
            return;
        }
        QStringList found;
        for (const ServerAddress& server : spec->servers)
            found.append(server.host % u':' % QString::number(server.port));
        QCOMPARE(found.join(u','), hosts);
        QCOMPARE(spec->isLocal(), isLocal);
    }

    void shouldMakeTheLoginOfAnEmail_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("hosts"); // empty: refused
        const QString floor = u"floor=6f1c0a52-0000-4000-8000-000000000001"_s;
        QTest::newRow("no login") << u"postgresql://db.example/floor?"_s % floor << u"db.example:5432"_s;
        QTest::newRow("another login") << u"postgresql://lf_a@db.example/floor?"_s % floor << u"db.example:5432"_s;
        QTest::newRow("several hosts") << u"postgresql://one:5433,two:5434/floor?"_s % floor << u"one:5433,two:5434"_s;
        QTest::newRow("socket folder")
            << u"postgresql:///floor?host=/run/my%20lf&port=5433&"_s % floor << u"/run/my lf:5433"_s;
        QTest::newRow("no floor") << u"postgresql://db.example/floor"_s << QString();
        QTest::newRow("no address") << u"?"_s % floor << QString();
    }
    void shouldMakeTheLoginOfAnEmail()
    {
        QFETCH(QString, address);
        QFETCH(QString, hosts);
        const auto spec = remoteMemberSpec(address, u"Ann@Example.com"_s, u"s;cret"_s);
        QCOMPARE(spec.has_value(), !hosts.isEmpty());
        if (!spec)
            return;
        QStringList found;
        for (const ServerAddress& server : spec->servers)
            found.append(server.host % u':' % QString::number(server.port));
        QCOMPARE(found.join(u','), hosts);
        QCOMPARE(spec->database, u"floor"_s);
        QCOMPARE(spec->login, loginName(QUuid(u"6f1c0a52-0000-4000-8000-000000000001"_s), u"ann@example.com"_s));
        QCOMPARE(spec->password, u"s;cret"_s);
    }

    void shouldWriteTheAddressWithoutThePassword_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("hosts")
            << u"postgresql://lf_a:s%20ecret@one:5433,two:5434/floor?sslrootcert=/etc/ca.pem"_s;
        QTest::newRow("socket")
            << u"postgresql://o%40x:s%20ecret@/fl%20oor?host=/run/my%20lf&port=6001&requirepeer=me"_s;
        QTest::newRow("version 6") << u"postgresql://a:s%20ecret@[fe80::1]:6000/floor"_s;
    }
    void shouldWriteTheAddressWithoutThePassword()
    {
        QFETCH(QString, url);
        const auto spec = ConnectionSpec::fromUrl(url);
        QVERIFY(spec);
        QCOMPARE(spec->password, u"s ecret"_s);
        const QString written = spec->toUrl();
        QVERIFY2(!written.contains(u"ecret"_s), qPrintable(written));
        const auto again = ConnectionSpec::fromUrl(written);
        QVERIFY2(again, qPrintable(written));
        QCOMPARE(again->servers, spec->servers);
        QCOMPARE(again->login, spec->login);
        QCOMPARE(again->database, spec->database);
        QCOMPARE(again->rootCertificatePath, spec->rootCertificatePath);
        QCOMPARE(again->socketOwner, spec->socketOwner);
    }

    void shouldNotRepeatTheAddressInAComplaint()
    {
        const auto spec = ConnectionSpec::fromUrl(u"postgresql://a:topsecret%zz@h/f"_s);
        QVERIFY(!spec);
        QVERIFY(!spec.error().detail.contains(u"topsecret"_s));
    }

    void shouldDemandAProvenServerUnlessLocal()
    {
        ConnectionSpec spec;
        spec.servers = {{u"db.example"_s}};
        spec.rootCertificatePath = u"/etc/ca.pem"_s;
        QCOMPARE(parameter(spec, "sslmode"), QByteArray("verify-full"));
        QCOMPARE(parameter(spec, "sslrootcert"), QByteArray("/etc/ca.pem"));
        QCOMPARE(parameter(spec, "channel_binding"), QByteArray("require"));
        QCOMPARE(parameter(spec, "target_session_attrs"), QByteArray("read-write"));
        spec.servers = {{u"/run/lf"_s}, {u"::1"_s}};
        QCOMPARE(parameter(spec, "sslmode"), QByteArray("disable"));
    }

    void shouldEscapeSettings()
    {
        ConnectionSpec spec;
        spec.settings = {{u"search_path"_s, u"a b\\c"_s}, {u"statement_timeout"_s, u"150"_s}};
        QCOMPARE(parameter(spec, "options"),
                 QByteArray(R"(-c search_path=a\ b\\c -c statement_timeout=150)"));
    }

    void shouldForgetTheEnvironmentOfLibpq()
    {
        qputenv("PGSERVICE", "x");
        qputenv("PGHOST", "elsewhere");
        ignorePostgresEnvironment();
        QVERIFY(!qEnvironmentVariableIsSet("PGSERVICE"));
        QVERIFY(!qEnvironmentVariableIsSet("PGHOST"));
    }

    void shouldRefuseServersBelowTheFloor_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("detail"); // empty: accepted
        QTest::newRow("15.20") << 150020 << QString();
        QTest::newRow("15.21") << 150021 << QString();
        QTest::newRow("16.16") << 160016 << QString();
        QTest::newRow("19.0") << 190000 << QString();
        QTest::newRow("15.19")
            << 150019 << u"The server runs PostgreSQL 15.19, and a floor needs 15.20 or newer."_s;
        QTest::newRow("14.25")
            << 140025 << u"The server runs PostgreSQL 14.25, and a floor needs 15.20 or newer."_s;
        QTest::newRow("17.2") << 170002
                              << u"The server runs PostgreSQL 17.2, and a floor needs 17.12 or newer."_s;
    }
    void shouldRefuseServersBelowTheFloor()
    {
        QFETCH(int, version);
        QFETCH(QString, detail);
        const auto fits = checkServerVersion(version);
        QCOMPARE(fits.has_value(), detail.isEmpty());
        if (!fits) {
            QCOMPARE(fits.error().code, ErrorCode::ServerTooOld);
            QCOMPARE(fits.error().detail, detail);
        }
    }
};

int main(int argc, char** argv)
{
    qputenv("PGSERVICE", "of-the-environment");
    QCoreApplication app(argc, argv);
    TestConnectionSpec test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connectionspec.moc"
