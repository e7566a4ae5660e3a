// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/arena.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

Stage::Stage(int brokerages, int crowd)
{
    // 500 sessions, those who watch, and some to spare; small buffers, since the floors are small.
    m_cluster.configure(
        {u"max_connections=600"_s, u"shared_buffers=512MB"_s, u"max_wal_size=4GB"_s});
    if (!m_cluster.start())
        qFatal("%s", qPrintable(m_cluster.problem()));
    TestFloor floor(m_cluster);
    m_base = floor.ownerSpec();
    // One password for all: its verifier names nobody, and hundreds need not be computed.
    const ConnectionSpec first = floor.addMember(u"Floor desk"_s, u"operator"_s);
    m_operator = first;
    floor.must(
        "do $do$ declare v_verifier text := (select rolpassword from pg_authid where rolname = '"
        + first.login.toUtf8() + "'); begin for i in 1.." + QByteArray::number(brokerages)
        + " loop perform api.workspace_create('Brokerage ' || i, 'brokerage', 'US', 100000);"
          " perform core.member_create('Brokerage ' || i, 'broker' || i || '@stress.example', "
          "null, 'broker', v_verifier); end loop;"
          " for i in 1.."
        + QByteArray::number(crowd)
        + " loop perform core.member_create('Brokerage 1', 'crowd' || i || '@stress.example', "
          "null, 'broker', v_verifier); end loop; end $do$");
    const auto people = [&](const QByteArray& pattern) {
        QList<ConnectionSpec> specs;
        const PgAnswer rows = floor.must(
            "select login from core.member where email like $1 order by member_id", {pattern});
        for (const QByteArrayList& row : rows.rows) {
            ConnectionSpec spec = first;
            spec.login = QString::fromLatin1(row.first());
            specs.append(spec);
        }
        return specs;
    };
    m_brokers = people("broker%@stress.example");
    m_crowd = people("crowd%@stress.example");
}

Arena::Arena(Stage& stage, double scale, quint32 seed, const QString& journalPath, bool isControl)
    : m_stage(stage)
    , m_scale(scale)
    , m_isControl(isControl)
    , m_random(seed)
    , m_journal(journalPath)
    , m_spec(stage.cluster().cloneDatabase(stage.base()))
    , m_floor(std::make_unique<TestFloor>(stage.cluster(), m_spec))
{
}

Arena::~Arena()
{
    m_floor.reset();
    m_stage.cluster().dropDatabase(m_spec);
}

int Arena::scaled(int atScale1, int least, int most) const
{
    return int(std::clamp(std::round(double(atScale1) * m_scale), double(least), double(most)));
}

ConnectionSpec Arena::here(ConnectionSpec person) const
{
    person.database = m_spec.database;
    return person;
}

QList<ConnectionSpec> Arena::brokers(int brokerages, int each) const
{
    QList<ConnectionSpec> people;
    for (int i = 0; i < brokerages; ++i)
        people += QList<ConnectionSpec>(each, here(m_stage.brokers().at(i)));
    return people;
}

QList<ConnectionSpec> Arena::crowd(int sessions) const
{
    QList<ConnectionSpec> members{here(m_stage.brokers().first())};
    for (const ConnectionSpec& member : m_stage.crowd())
        members.append(here(member));
    QList<ConnectionSpec> people;
    for (int i = 0; i < sessions; ++i)
        people.append(members.at(i % members.size()));
    return people;
}

ConnectionSpec Arena::deskOperator() const
{
    return here(m_stage.deskOperator());
}

void Arena::takeServerDown()
{
    m_floor.reset();
    m_stage.cluster().stop();
}

void Arena::takeServerUp()
{
    if (!m_stage.cluster().start())
        qFatal("%s", qPrintable(m_stage.cluster().problem()));
    m_floor = std::make_unique<TestFloor>(m_stage.cluster(), m_spec);
}

void Arena::grant(int number, qint64 amountMinor)
{
    const QString workspace = u"Brokerage %1"_s.arg(number);
    const qint64 call = m_journal.called(
        u"owner"_s, {.kind = "grant",
                     .sql = {},
                     .parameters = {},
                     .key = {},
                     .detail = {{u"workspace"_s, workspace}, {u"amount"_s, amountMinor}}});
    m_journal.sync();
    m_journal.answered(call,
                       m_floor->must("select api.wallet_grant($1, $2, 'stress')",
                                     {workspace.toUtf8(), QByteArray::number(amountMinor)}),
                       0);
}

QByteArray goldInLa()
{
    return testing::js("{'states': ['LA'], 'classes': ['gold']}");
}

QByteArray requestOf(const QByteArray& filter, int quantity, const QByteArray& more)
{
    return "{\"lines\": [{\"filter\": " + filter + ", \"quantity\": " + QByteArray::number(quantity)
           + more + "}]}";
}

Call purchaseCall(const QByteArray& key, const QByteArray& request, qint64 maxMinor)
{
    return {.kind = "purchase",
            .sql = testing::purchaseSql,
            .parameters = {key, request, QByteArray::number(maxMinor)},
            .key = key,
            .detail = {{u"max"_s, maxMinor}}};
}

} // namespace leadfloor::stress
