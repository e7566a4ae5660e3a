// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"
#include "tests/cli/refusal.h"
#include "tests/support/pgsession.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor::testing;

/// "job list" and "job run": what a gateway does by itself, by hand on a floor that has none.
class TestCommandJobs final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};
    std::unique_ptr<PgSession> m_owner;
    const QString m_desk = u"desk@floor.example"_s;

    static QStringList run(const QString& job) { return {u"job"_s, u"run"_s, job}; }
    QStringList asDesk(const QStringList& words) const { return QStringList{u"--as"_s, m_desk} + words; }
    QMap<QString, QJsonObject> jobs() const
    {
        QMap<QString, QJsonObject> byName;
        const QJsonArray rows = m_line.json(asDesk({u"job"_s, u"list"_s})).json.value("jobs"_L1).toArray();
        for (const QJsonValue& row : rows)
            byName.insert(row.toObject().value("job"_L1).toString(), row.toObject());
        return byName;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_line.must({u"floor"_s, u"create"_s, u"--demo"_s, u"500"_s}).exitCode, int(DoneExit));
        const auto owner = leadfloor::PrivateFloor(u"demo"_s, m_line.home()).owner();
        QVERIFY(owner);
        m_owner = std::make_unique<PgSession>(*owner);
    }

    void shouldRunEachJobOfAGatewayByHand()
    {
        // Given a floor without a gateway: nobody has done anything yet
        const auto before = jobs();
        QVERIFY(before.size() >= 17);
        for (const QJsonObject& job : before)
            QVERIFY(job.value("last_run_at"_L1).isNull() && job.value("holder"_L1).isNull() && job.value("next_at"_L1).isNull());
        // and work: a quote that nobody used
        m_line.must({u"quote"_s, u"--line"_s, u"gold x1"_s});
        QVERIFY(m_owner->run("update core.quote set expires_at = clock_timestamp() - interval '25 hours'").isOk());
        // When an operator runs whatever needs no secret of the gateway's
        const QStringList secrets{u"mail"_s, u"card"_s, u"reconcile"_s, u"delivery"_s, u"delivery_check"_s};
        QMap<QString, QJsonObject> answers;
        for (auto job = before.begin(); job != before.end(); ++job) {
            if (secrets.contains(job.key()))
                continue;
            const CommandAnswer answer = m_line.json(asDesk(run(job.key())));
            QVERIFY2(answer.exitCode == DoneExit && answer.problem.isEmpty() && answer.text("job") == job.key(), answer.all().constData());
            answers.insert(job.key(), answer.json.value("work"_L1).toObject());
        }
        // Then it is done, by him, and the leases are back
        QCOMPARE(answers.value(u"sweep"_s).value("quotes"_L1).toInt(), 1);
        QVERIFY(answers.value(u"fold_stock"_s).value("rows"_L1).toInt() > 0);
        QCOMPARE(m_owner->run("select count(*) from core.quote").number(), 0);
        const auto after = jobs();
        for (auto job = answers.begin(); job != answers.end(); ++job) {
            if (job.key() == "reap"_L1)
                continue;
            QVERIFY2(after.value(job.key()).value("last_by"_L1).toString().startsWith("leadfloorctl-"_L1), qPrintable(job.key()));
            QVERIFY2(after.value(job.key()).value("holder"_L1).isNull(), qPrintable(job.key()));
        }
        QCOMPARE(after.value(u"sweep"_s).value("last_result"_L1)["quotes"_L1].toInt(), 1);
        QVERIFY(m_line.plain({u"job"_s, u"list"_s}).out.contains(u"quotes 1"_s));
        QCOMPARE(m_line.plain(run(u"sweep"_s)).out, u"sweep: nothing had to be done\n"_s);
    }

    void shouldLeaveAJobToWhoeverHasItsLease()
    {
        // Given a gateway that relists
        QVERIFY(m_owner->run("update core.gateway_job set holder = '17-abc', lease_until = clock_timestamp() + interval '1 hour', every_ms = 60000,"
                             " last_run_at = clock_timestamp() where job = 'relist'").isOk());
        const QJsonObject held = jobs().value(u"relist"_s);
        QCOMPARE(held.value("holder"_L1).toString(), u"17-abc"_s);
        const auto at = [&held](const char* key) { return QDateTime::fromString(held.value(QLatin1String(key)).toString(), Qt::ISODateWithMs); };
        QCOMPARE(at("last_run_at").msecsTo(at("next_at")), 60000);
        // When somebody else wants to
        QJsonObject error;
        VERIFY_REFUSED(run(u"relist"_s), RefusedExit, u"LF011"_s, (QStringList{u"relist"_s, u"17-abc"_s}), &error);
        QCOMPARE(error.value("lease_until"_L1), held.value("lease_until"_L1));
        // Then he may once the lease is over
        QVERIFY(m_owner->run("update core.gateway_job set lease_until = clock_timestamp() where job = 'relist'").isOk());
        QCOMPARE(m_line.must(run(u"relist"_s)).text("job"), u"relist"_s);
    }

    void shouldTellOfTheLastFailure()
    {
        QVERIFY(m_owner->run("alter table core.quote rename to quote_away").isOk());
        const CommandAnswer answer = m_line.json(run(u"sweep"_s));
        QVERIFY(m_owner->run("alter table core.quote_away rename to quote").isOk());
        QCOMPARE(answer.error().value("code"_L1).toString(), u"LF016"_s);
        const QJsonObject failed = jobs().value(u"sweep"_s);
        QCOMPARE(failed.value("last_error"_L1).toString(), u"LF016"_s);
        QVERIFY(!failed.value("failed_at"_L1).isNull());
        QVERIFY(m_line.plain({u"job"_s, u"list"_s}).out.contains(u"LF016"_s));
    }

    void shouldWantTheGatewaysSettingsForWhatItSends()
    {
        VERIFY_REFUSED(run(u"mail"_s), UsageExit, u"USAGE"_s, QStringList{u"\"mail\" needs the gateway's settings: [mail]."_s});
        VERIFY_REFUSED(run(u"delivery"_s), UsageExit, u"USAGE"_s, QStringList{u"deliveries_file"_s});
        VERIFY_REFUSED(run(u"tidy"_s), UsageExit, u"USAGE"_s, (QStringList{u"\"tidy\" is no job; there are audit, card, "_s, u"sweep"_s}));
        const auto with = [this](const QByteArray& toml) {
            return run(u"mail"_s) + QStringList{u"--config"_s, m_line.file(u"gateway.toml"_s, toml)};
        };
        VERIFY_REFUSED(with("[mial]\n"), UsageExit, u"BAD_FILE"_s, QStringList{u"\"mial\" is not known"_s});
        VERIFY_REFUSED(with("[log]\n"), UsageExit, u"USAGE"_s, QStringList{u"[mail]"_s});
        // With them the gateway's own role does it
        QCOMPARE(m_line.must(with("[mail]\nhost = \"127.0.0.1\"\nport = 9\ntls = \"none\"\nfrom = \"floor@floor.example\"\n")).text("job"), u"mail"_s);
        QVERIFY(jobs().value(u"mail"_s).value("last_by"_L1).toString().startsWith("leadfloorctl-"_L1));
    }

    void shouldSayWhoChangedWhatAndThatItIsStillSo()
    {
        // Given a change that an operator has made, linked by hand
        m_line.must(asDesk({u"rate"_s, u"set"_s, u"purchases"_s, u"77"_s}));
        m_line.must(asDesk(run(u"audit"_s)));
        // Then he is told by whom, before and after
        const QJsonArray changes = m_line.must(asDesk({u"audit"_s, u"list"_s, u"--action"_s, u"rate"_s})).json.value("changes"_L1).toArray();
        QCOMPARE(changes.size(), 1);
        const QJsonObject change = changes.first().toObject();
        QCOMPARE(change.value("actor"_L1).toString(), m_desk);
        QCOMPARE(change.value("before"_L1)["per_minute"_L1].toInt(), 10);
        QCOMPARE(change.value("after"_L1)["per_minute"_L1].toInt(), 77);
        QVERIFY(m_line.plain(asDesk({u"audit"_s, u"list"_s})).out.contains(u"purchases of the floor"_s));
        // and by a file whose hashes anybody can recompute
        const QString path = m_line.file(u"audit.csv"_s, {});
        const CommandAnswer written = m_line.must(asDesk({u"audit"_s, u"list"_s, u"--csv"_s, path}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), written.json.value("rows"_L1).toInt() + 1);
        QVERIFY2(lines.first().contains("hashed_text"), lines.first().constData());
        const CommandAnswer sound = m_line.must(asDesk({u"audit"_s, u"verify"_s}));
        QCOMPARE(sound.json.value("checked"_L1).toInt(), written.json.value("rows"_L1).toInt());
        QCOMPARE(m_line.must(asDesk({u"audit"_s, u"verify"_s, u"--head"_s, sound.text("head")})).json.value("ok"_L1).toBool(), true);
        VERIFY_REFUSED(asDesk({u"audit"_s, u"verify"_s, u"--head"_s, u"mine"_s}), RefusedExit, u"LF006"_s, QStringList{});
        VERIFY_REFUSED(asDesk({u"audit"_s, u"list"_s, u"--workspace"_s, u"Nowhere"_s}), RefusedExit, u"LF013"_s, QStringList{});
        // When somebody changes it behind everybody's back, that is said and the exit code tells
        QVERIFY(m_owner->run("begin; set local session_replication_role = replica; update core.audit set after = '{}' where action = 'rate set'; commit").isOk());
        const CommandAnswer broken = m_line.json(asDesk({u"audit"_s, u"verify"_s}));
        QCOMPARE(broken.exitCode, 1);
        QCOMPARE(broken.json.value("wrong"_L1)["what"_L1].toString(), u"changed"_s);
        QCOMPARE(broken.json.value("wrong"_L1)["audit_id"_L1], change.value("audit_id"_L1));
        QVERIFY(m_line.plain(asDesk({u"audit"_s, u"verify"_s})).out.contains(u"is not as it was written"_s));
    }

    void shouldChangeASettingWithinItsBounds()
    {
        const auto set = [this](const QString& name, const QString& value) { return asDesk({u"setting"_s, u"set"_s, name, value}); };
        QCOMPARE(m_line.must(set(u"quote_minutes"_s, u"20"_s)).json.value("before"_L1).toInt(), 15);
        VERIFY_REFUSED(set(u"quote_minutes"_s, u"1000"_s), RefusedExit, u"LF006"_s, QStringList{});
        VERIFY_REFUSED(set(u"payout_least_minor"_s, u"1"_s), NotPermittedExit, u"LF007"_s, QStringList{});
        QVERIFY(m_line.plain(asDesk({u"setting"_s, u"list"_s})).out.contains(u"life of a quote"_s));
        QVERIFY(m_line.plain(asDesk({u"audit"_s, u"list"_s, u"--action"_s, u"setting"_s})).out.contains(u"quote_minutes"_s));
        QCOMPARE(m_line.must(asDesk({u"consent"_s, u"list"_s})).json.value("consents"_L1).toArray().size(), 0);
        VERIFY_REFUSED(asDesk({u"consent"_s, u"approve"_s, u"7"_s}), RefusedExit, u"LF013"_s, QStringList{});
    }

    void shouldBeForOperators()
    {
        for (const QStringList& words : {QStringList{u"job"_s, u"list"_s}, run(u"relist"_s)})
            VERIFY_REFUSED((QStringList{u"--as"_s, u"ana.brandt@bayou.example"_s} + words), NotPermittedExit, u"LF007"_s, QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestCommandJobs)
#include "tst_commandjobs.moc"
