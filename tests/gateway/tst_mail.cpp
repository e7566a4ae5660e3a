// SPDX-License-Identifier: GPL-3.0-or-later
// Letters (domain.md R40; reliability.md T56, T57): from the transaction that causes them through the real gateway to
// a real mail server, and what becomes of them when a server goes wrong.
#include "app/gateway/mailtext.h"
#include "app/gateway/smtpsender.h"
#include "models/domain/deskwork.h"
#include "models/engine/mailcalls.h"
#include "tests/gateway/gatewayprocess.h"
#include "tests/gateway/smtpstage.h"
#include "tests/support/quickfolder.h"
#include "tests/support/testfloor.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

class TestMail final : public QObject
{
    Q_OBJECT

    using Fault = FaultyMailServer::Fault;

    TestCluster m_cluster;
    QTemporaryDir m_folder;

    static SmtpServer plainServer(quint16 port, int timeoutMs = 5000)
    {
        SmtpServer server;
        server.host = u"127.0.0.1"_s;
        server.port = port;
        server.tls = SmtpServer::Tls::None;
        server.timeoutMs = timeoutMs;
        return server;
    }
    static Mail sampleMail()
    {
        Mail mail;
        mail.id = "one@floor.example";
        mail.fromAddress = u"floor@floor.example"_s;
        mail.fromName = u"Demo floor"_s;
        mail.toAddress = u"ana@bayou.example"_s;
        mail.toName = u"Ana Brandt"_s;
        mail.subject = u"Order 1042 is complete"_s;
        mail.date = QDateTime::fromSecsSinceEpoch(1774965909, Qt::UTC);
        mail.plain = u"Hello Ana,\n.\n..dots and = signs, and a line that is a good deal longer than the seventy-six letters that are allowed\n"_s;
        mail.html = u"<p>Hello Ana &amp; co</p>"_s;
        return mail;
    }
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    /// What a gateway of this floor is started with.
    QStringList gatewayFor(TestFloor& floor, quint16 port) const
    {
        const ConnectionSpec spec = floor.service(u"lf_gateway"_s);
        (void)floor.service(u"lf_reaper"_s);
        write(u"password"_s, spec.password.toUtf8());
        write(u"gateway.toml"_s, "[floor]\nurl = \"" + spec.toUrl().toUtf8() + "\"\npassword_file = \"" + m_folder.filePath(u"password"_s).toUtf8()
                                     + "\"\n[mail]\nhost = \"127.0.0.1\"\nport = " + QByteArray::number(port)
                                     + "\ntls = \"none\"\nfrom = \"floor@floor.example\"\ntimeout_seconds = 1\n");
        return {u"--config"_s, m_folder.filePath(u"gateway.toml"_s)};
    }
    static qint64 lettersIn(TestFloor& floor, const QByteArray& state)
    {
        return floor.must("select count(*) from core.mail where state = $1", {state}).number();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldBeReadAsItWasWritten()
    {
        const MailServer server;
        QVERIFY(server.port() != 0);
        Mail mail = sampleMail();
        mail.toName = u"Ana \"the\\best\" Brändt, Größe & Söhne, أنا من المنصة العربية الطويلة جدا"_s;
        mail.subject = u"Bestellung 1042: 22 Leads für $176.00 — größer als eine Zeile, mit Emoji 🙂 und noch mehr Wörtern"_s;
        mail.files = {{u"leads \"1\".csv"_s, QByteArray("a,b\r\n1,\xc3\xa4\r\n"), "text/csv"}};

        const auto problem = sendMail(plainServer(server.port()), mail);

        QVERIFY2(!problem, problem ? qPrintable(problem->text) : "");
        QCOMPARE(server.letters().size(), 1);
        const QJsonObject letter = server.letters().first();
        QCOMPARE(letter.value("from"_L1).toString(), u"floor@floor.example"_s);
        QCOMPARE(letter.value("to"_L1).toArray(), QJsonArray{u"ana@bayou.example"_s});
        QCOMPARE(letter.value("defects"_L1).toArray(), QJsonArray());
        QCOMPARE(MailServer::header(letter, u"subject"_s), QStringList{mail.subject});
        QCOMPARE(MailServer::header(letter, u"message-id"_s), QStringList{u"<one@floor.example>"_s});
        QCOMPARE(MailServer::header(letter, u"date"_s), QStringList{u"Tue, 31 Mar 2026 14:05:09 +0000"_s});
        // Python puts a space between the encoded words of a name, which RFC 2047 takes out.
        const QString to = MailServer::header(letter, u"to"_s).join(u"|"_s).remove(u' ');
        QCOMPARE(to, u"\"Ana\\\"the\\\\best\\\"Brändt,Größe&Söhne,أنامنالمنصةالعربيةالطويلةجدا\"<ana@bayou.example>"_s);
        QCOMPARE(MailServer::text(letter, u"text/plain"_s).remove(u'\r'), mail.plain);
        QCOMPARE(MailServer::text(letter, u"text/html"_s).trimmed(), mail.html);
        QCOMPARE(letter.value("parts"_L1).toArray().last()["file"_L1].toString(), u"leads__1_.csv"_s);
    }

    void shouldSayNothingInTheClear()
    {
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, m_folder.filePath(u"key.pem"_s), u"-out"_s,
                                     m_folder.filePath(u"cert.pem"_s), u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
                                     u"subjectAltName=DNS:localhost"_s});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        const MailServer server({u"--tls"_s, m_folder.filePath(u"cert.pem"_s), m_folder.filePath(u"key.pem"_s), u"--sign-in"_s, u"floor"_s, u"secret"_s});
        QVERIFY(server.port() != 0);
        SmtpServer ours = plainServer(server.port());
        ours.host = u"localhost"_s;
        ours.tls = SmtpServer::Tls::StartTls;
        ours.caFile = m_folder.filePath(u"cert.pem"_s);
        ours.user = u"floor"_s;
        ours.password = u"secret"_s;

        const auto problem = sendMail(ours, sampleMail());

        QVERIFY2(!problem, problem ? qPrintable(problem->text) : "");
        QCOMPARE(server.letters().size(), 1);
        QVERIFY(server.letters().first().value("tls"_L1).toBool());

        SmtpServer wrong = ours;
        wrong.password = u"other"_s;
        QCOMPARE(sendMail(wrong, sampleMail()).value_or(MailProblem{MailProblem::Kind::Later, {}}).kind, MailProblem::Kind::Unreached);
        SmtpServer stranger = ours;
        stranger.caFile.clear(); // nobody vouches for it
        QCOMPARE(sendMail(stranger, sampleMail()).value_or(MailProblem{MailProblem::Kind::Later, {}}).kind, MailProblem::Kind::Unreached);
        const MailServer open; // cannot encrypt
        SmtpServer naked = ours;
        naked.port = open.port();
        QCOMPARE(sendMail(naked, sampleMail()).value_or(MailProblem{MailProblem::Kind::Later, {}}).kind, MailProblem::Kind::Unreached);
        QCOMPARE(server.letters().size(), 1);
        QVERIFY(open.letters().isEmpty());
    }

    void shouldAddNoHeaderAndNoRecipient()
    {
        const MailServer server;
        QVERIFY(server.port() != 0);
        const QStringList ends{u"\r\n"_s, u"\n"_s, u"\r"_s, QString(QChar(0)), u"\u2028"_s, u"\u2029"_s, u"\u0085"_s, u"\v"_s, u"\f"_s, u"\r\n\r\n"_s, u"%0d%0a"_s,
                               u"=?UTF-8?Q?=0D=0A?="_s};
        const QStringList attacks{u"Bcc: eve@evil.example"_s, u".\r\nMAIL FROM:<eve@evil.example>"_s, u" Subject: other"_s, u"\tTo: eve@evil.example"_s};
        int sent = 0;
        int refused = 0;
        for (const QString& end : ends) {
            for (const QString& attack : attacks) {
                const QString text = u"good"_s % end % attack;
                Mail mail = sampleMail();
                mail.toName = mail.fromName = mail.subject = text;
                mail.plain = text;
                QVERIFY(!sendMail(plainServer(server.port()), mail));
                ++sent;
                Mail address = sampleMail();
                address.toAddress = u"ana@bayou.example"_s % end % attack;
                refused += sendMail(plainServer(server.port()), address).value_or(MailProblem{}).kind == MailProblem::Kind::Refused ? 1 : 0;
                address.toAddress = u"ana"_s % end % u"@bayou.example"_s;
                const auto problem = sendMail(plainServer(server.port()), address);
                refused += problem && problem->kind == MailProblem::Kind::Refused ? 1 : 0;
                sent += problem ? 0 : 1; // "%0d%0a" is harmless in an address
            }
        }
        QVERIFY(refused >= 80);
        const QList<QJsonObject> letters = server.letters();
        QCOMPARE(letters.size(), sent);
        for (const QJsonObject& letter : letters) {
            QCOMPARE(letter.value("to"_L1).toArray().size(), 1);
            QVERIFY(letter.value("to"_L1).toArray().first().toString().endsWith(u"@bayou.example"_s));
            QCOMPARE(letter.value("from"_L1).toString(), u"floor@floor.example"_s);
            QCOMPARE(MailServer::header(letter, u"bcc"_s), QStringList());
            for (const QString& name : {u"subject"_s, u"to"_s, u"from"_s, u"message-id"_s})
                QCOMPARE(MailServer::header(letter, name).size(), 1);
        }
    }

    void shouldRefuseWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << u"ana@bayou.example"_s << QByteArray("ana@bayou.example");
        QTest::newRow("umlauts of the domain") << u"ana@größe.example"_s << QByteArray("ana@xn--gre-6ka8i.example");
        for (const char* bad : {"ana", "@bayou.example", "ana@", "ana bayou@x.example", "ana@x.example, eve@x.example", "<ana@x.example>", "\"a b\"@x.example",
                                "ana@x.example>\r\nRCPT TO:<eve@x.example"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << QByteArray();
    }
    void shouldRefuseWhatIsNoAddress()
    {
        QFETCH(const QString, address);
        QFETCH(const QByteArray, written);
        QCOMPARE(mailAddress(address), written);
    }

    void shouldKnowWhetherToTryAgain_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("kind");
        // 0 greeting, 1 EHLO, 2 MAIL, 3 RCPT, 4 DATA, 5 after the dot.
        for (int at = 0; at <= 5; ++at) {
            QTest::addRow("the line breaks at reply %d", at) << int(Fault::Break) << at << int(MailProblem::Kind::Later);
            if (at > 1) {
                QTest::addRow("451 at reply %d", at) << int(Fault::Later) << at << int(MailProblem::Kind::Later);
                QTest::addRow("550 at reply %d", at) << int(Fault::Never) << at << int(MailProblem::Kind::Refused);
            }
        }
        QTest::newRow("it hangs after the dot") << int(Fault::Hang) << 5 << int(MailProblem::Kind::Later);
    }
    void shouldKnowWhetherToTryAgain()
    {
        QFETCH(const int, fault);
        QFETCH(const int, at);
        QFETCH(const int, kind);
        const FaultyMailServer server(Fault(fault), at, 1);

        const auto problem = sendMail(plainServer(server.port(), 400), sampleMail());

        QVERIFY(problem);
        QCOMPARE(int(problem->kind), kind);
        QVERIFY(!problem->text.contains(u'@'));
        QVERIFY2(!sendMail(plainServer(server.port()), sampleMail()), "the next one goes out");
        QCOMPARE(server.taken(), 1);
    }

    void shouldWriteALetterIfAndOnlyIfItHappened()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec buyer = floor.addBrokerage(20000);
        floor.addLeads({.count = 40});
        PgSession session(buyer);
        floor.must("delete from core.mail");

        QVERIFY(session.run("begin").isOk());
        QVERIFY(purchase(session, goldRequest(5)).isOk());
        QVERIFY(session.run("rollback").isOk());
        QCOMPARE(lettersIn(floor, "waiting"), 0);

        QVERIFY(purchase(session, goldRequest(5)).isOk());
        const PgAnswer tooMany = purchase(session, goldRequest(500));
        QVERIFY(!tooMany.isOk() || tooMany.rows.first().first().contains("error")); // short: nothing bought
        const PgAnswer letters = floor.must("select kind, data ->> 'order_number', data ->> 'leads', data ->> 'total_minor' from core.mail order by mail_id");
        QCOMPARE(letters.rows.size(), 1);
        QCOMPARE(letters.rows.first().first(), QByteArray("purchase"));
        QCOMPARE(letters.rows.first().at(2), QByteArray("5"));
        QCOMPARE(letters.rows.first().at(3), QByteArray("5000"));

        // 200.00 less 50.00, less 110.00: below 50.00.
        QVERIFY(purchase(session, goldRequest(11)).isOk());
        QVERIFY(purchase(session, goldRequest(1)).isOk());
        QCOMPARE(floor.must("select count(*) from core.mail where kind = 'low_balance' and (data ->> 'available_minor')::int = 4000").number(), 1);
        QCOMPARE(floor.must("select count(*) from core.mail where kind = 'low_balance'").number(), 1);

        // What one server refuses at once does not come back at once.
        floor.must("update core.setting set value = 1000 where name = 'mail_retry_seconds'; select api.gateway_mail_done(mail, 'one', 'later') from api.gateway_mail_claim('one', 20)");
        QCOMPARE(floor.must("select count(*) from core.mail where next_try_at between clock_timestamp() + interval '700 s' and clock_timestamp() + interval '1250 s'").number(), 4);
        QVERIFY(floor.must("select max(next_try_at) - min(next_try_at) > interval '10 s' from core.mail").value() == "t");
        floor.must("select api.wallet_grant($1, 7000, 'more')", {floor.workspaceOf(buyer).toUtf8()});
        QCOMPARE(floor.must("select (data ->> 'amount_minor')::int from core.mail where kind = 'topup'").number(), 7000);
        QVERIFY2(floor.must("select string_agg(data::text, '') ~ '555|@' from core.mail").rows.first().first() == "f", "letters have no contacts");
    }

    void shouldHaveWordsForEachKindOfLetter()
    {
        TestFloor floor(m_cluster);
        const PgAnswer kinds = floor.must("select m[1] from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), $$'([a-z_]+)'$$, 'g') m where c.conname = 'mail_kind'");
        QVERIFY(kinds.rows.size() >= 8);
        MailText texts;
        for (const QByteArrayList& row : kinds.rows) {
            const QString kind = QString::fromLatin1(row.first());
            QVERIFY2(mailKindText(kind) != kind, row.first().constData());
            MailMatter matter;
            matter.kind = kind;
            matter.language = u"de"_s;
            const QString german = texts.write(matter).subject;
            matter.language = u"en"_s;
            QVERIFY2(!german.isEmpty() && texts.write(matter).subject != german, row.first().constData());
        }
    }

    void shouldSendWhatTheFloorWrites()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec buyer = floor.addBrokerage(200000);
        floor.addLeads({.count = 40});
        DbConnection broker(buyer);
        QVERIFY(broker.open());
        QVERIFY(setMailLanguage(broker, u"de"_s));
        PgSession session(buyer);
        QVERIFY(purchase(session, goldRequest(5)).isOk());
        const MailServer server;
        QVERIFY(server.port() != 0);
        const QStringList arguments = gatewayFor(floor, server.port());

        Gateway one(arguments);
        Gateway two(arguments);

        QTRY_COMPARE_WITH_TIMEOUT(lettersIn(floor, "waiting"), 0, 15000);
        for (int order = 0; order < 12; ++order)
            QVERIFY(purchase(session, goldRequest(1)).isOk());
        QTRY_COMPARE_WITH_TIMEOUT(lettersIn(floor, "waiting"), 0, 15000);
        QCOMPARE(lettersIn(floor, "dead"), 0);
        const QList<QJsonObject> letters = server.letters();
        QCOMPARE(letters.size(), lettersIn(floor, "sent"));
        QSet<QString> ids;
        for (const QJsonObject& letter : letters)
            ids.insert(MailServer::header(letter, u"message-id"_s).value(0));
        QCOMPARE(ids.size(), letters.size());
        const auto first = std::find_if(letters.begin(), letters.end(), [](const QJsonObject& letter) {
            return MailServer::header(letter, u"subject"_s).value(0).contains(u"1001"_s);
        });
        QVERIFY(first != letters.end());
        QCOMPARE(MailServer::header(*first, u"subject"_s).first(), u"Bestellung 1001 ist abgeschlossen"_s);
        QVERIFY(MailServer::text(*first, u"text/plain"_s).contains(u"Leads: 5"_s));
        QVERIFY(MailServer::text(*first, u"text/html"_s).contains(u"<b>5</b>"_s));
        QCOMPARE(one.terminate(), 0);
        QCOMPARE(two.terminate(), 0);
    }

    void shouldPutAsideWhatIsNeverTaken()
    {
        TestFloor floor(m_cluster);
        floor.must("update core.setting set value = 1 where name = 'mail_retry_factor'");
        floor.must("update core.setting set value = 0 where name = 'mail_retry_seconds'");
        const ConnectionSpec buyer = floor.addBrokerage(200000);
        floor.addLeads({.count = 40});
        PgSession session(buyer);
        floor.must("delete from core.mail");
        QVERIFY(purchase(session, goldRequest(5)).isOk());
        DbConnection operatorLine(floor.ownerSpec());
        QVERIFY(operatorLine.open());
        {
            const FaultyMailServer server(Fault::Later, 3, 100);
            Gateway gateway(gatewayFor(floor, server.port()));
            QTRY_COMPARE_WITH_TIMEOUT(lettersIn(floor, "dead"), 1, 20000);
            QCOMPARE(server.lines(), 4); // once and three times again
            QCOMPARE(server.taken(), 0);
        }
        const auto dead = outboxMails(operatorLine, u"dead"_s, 10);
        QVERIFY(dead);
        QCOMPARE(dead->size(), 1);
        QCOMPARE(dead->first().attempts, 4);
        QCOMPARE(dead->first().problem, u"the server said 451"_s);

        QCOMPARE(retryMail(operatorLine, dead->first().id).value_or(0), 1);
        QCOMPARE(retryMail(operatorLine, dead->first().id).error().code, ErrorCode::NotFound);
        const FaultyMailServer server(Fault::None, 0, 0);
        Gateway gateway(gatewayFor(floor, server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(lettersIn(floor, "sent"), 1, 15000);
        QCOMPARE(server.taken(), 1);
    }

    void shouldLoseNoLetterWhenKilledAfterTheDot()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec buyer = floor.addBrokerage(200000);
        floor.addLeads({.count = 40});
        PgSession session(buyer);
        floor.must("delete from core.mail");
        QVERIFY(purchase(session, goldRequest(5)).isOk());
        const FaultyMailServer server(Fault::Hang, 5, 1);
        const QStringList arguments = gatewayFor(floor, server.port());
        {
            Gateway killed(arguments);
            QTRY_COMPARE_WITH_TIMEOUT(server.dots(), 1, 15000);
        } // SIGKILL: the server has the letter, the floor does not know
        QCOMPARE(lettersIn(floor, "waiting"), 1);

        // Its claim ends by time alone.
        floor.must("update core.mail set lease_until = clock_timestamp()");
        Gateway next(arguments);

        QTRY_COMPARE_WITH_TIMEOUT(lettersIn(floor, "sent"), 1, 15000);
        QCOMPARE(server.dots(), 2);
        QCOMPARE(server.taken(), 1);
    }

    void shouldWaitForAServerWithoutCountingTries()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec buyer = floor.addBrokerage(200000);
        floor.addLeads({.count = 40});
        PgSession session(buyer);
        floor.must("delete from core.mail");
        for (int order = 0; order < 3; ++order)
            QVERIFY(purchase(session, goldRequest(1)).isOk());
        quint16 port = 0;
        {
            QTcpServer taken;
            QVERIFY(taken.listen(QHostAddress::LocalHost));
            port = taken.serverPort(); // free again in a moment, with nobody behind it
        }
        Gateway gateway(gatewayFor(floor, port));
        QTRY_VERIFY_WITH_TIMEOUT(gateway.hasLogged("mail server not reached"), 15000);
        QTRY_COMPARE_WITH_TIMEOUT(floor.must("select count(*) from core.mail where problem <> '' and lease_until = '-infinity'").number(), 3, 10000);
        QCOMPARE(floor.must("select sum(attempts) from core.mail").number(), 0);
    }

    void shouldTellOfHoldsAndPutAsideWhatWaitedTooLong()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec buyer = floor.addBrokerage(200000);
        floor.addLeads({.count = 40});
        PgSession session(buyer);
        floor.must("delete from core.mail");
        QVERIFY(purchase(session, goldRequest(2, "LA", js(", 'payment': 'invoice'"))).isOk());
        PgSession gateway(floor.service(u"lf_gateway"_s));

        QVERIFY(gateway.run("select api.gateway_mail_sweep()").isOk());
        QCOMPARE(floor.must("select count(*) from core.mail").number(), 0); // three days are left

        floor.must("update core.orders set created_at = created_at - interval '60 hours', held_until = held_until - interval '60 hours' where state in ('held', 'awaiting_payment')");
        QVERIFY(gateway.run("select api.gateway_mail_sweep()").isOk());
        QVERIFY(gateway.run("select api.gateway_mail_sweep()").isOk());
        QCOMPARE(floor.must("select count(*) from core.mail where kind = 'hold_ending'").number(), 1);

        floor.must("update core.mail set made_at = made_at - interval '8 days'");
        QVERIFY(gateway.run("select api.gateway_mail_sweep()").isOk());
        QCOMPARE(lettersIn(floor, "dead"), 1);
    }
};

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
