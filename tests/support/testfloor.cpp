// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfloor.h"

#include "models/engine/admincalls.h"

#include <QDateTime>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

/// Resources of a static library are linked in only if somebody asks for them; outside namespaces.
static void initTestFloorResources()
{
    Q_INIT_RESOURCE(leadfloor_testfloor);
}

namespace leadfloor::testing {

TestFloor::TestFloor(TestCluster& cluster, const ConnectionSpec& copy) : m_cluster(cluster), m_spec(copy), m_owner(copy) {}

TestFloor::TestFloor(TestCluster& cluster) : TestFloor(cluster, cluster.createDatabase())
{
    initTestFloorResources();
    QFile file(u":/tests/testfloor.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("testfloor.sql is not compiled in");
    must(file.readAll());
    must("select core.demo_floor('Test floor')");
    // Tests buy faster than people; those of the rate limits set their own.
    must("update core.setting set value = 1000000 where name like '%\\_per\\_minute'");
    must("update core.price_rule set price_minor = case class when 1 then 1000 else 500 end;"
         "insert into core.price_rule (product_id, class, bucket, price_minor)"
         " select p.product_id, c, b.bucket, case c when 1 then 1000 else 500 end"
         " from core.product p join core.age_bucket b using (scheme_id), generate_series(1, 2) c"
         " where not p.is_default");
}

PgAnswer TestFloor::must(const QByteArray& sql, const QByteArrayList& parameters)
{
    const PgAnswer answer = m_owner.run(sql, parameters);
    if (!answer.isOk())
        qFatal("%s: %s: %s", sql.left(200).constData(), qPrintable(answer.sqlState), qPrintable(answer.message));
    return answer;
}

ConnectionSpec TestFloor::addBrokerage(qint64 creditsMinor, int orderLeadsMax)
{
    const QString name = u"Brokerage %1"_s.arg(++m_memberCount);
    must("select api.workspace_create($1, 'brokerage', 'US', $2)", {name.toUtf8(), QByteArray::number(orderLeadsMax)});
    if (creditsMinor > 0)
        must("select api.wallet_grant($1, $2, 'test')", {name.toUtf8(), QByteArray::number(creditsMinor)});
    return addMember(name, u"broker"_s);
}

ConnectionSpec TestFloor::addMember(const QString& workspace, const QString& role)
{
    const QString email = u"member%1@test.example"_s.arg(++m_memberCount);
    DbConnection owner(m_spec);
    const QString password = QUuid::createUuid().toString();
    const auto opened = owner.open();
    const auto made = opened ? createMember(owner, {workspace, email, {}, role, password}) : opened;
    const auto id = made ? floorId(owner) : tl::unexpected(made.error());
    if (!id)
        qFatal("No member: %s %s", qPrintable(errorCodeText(id.error().code)), qPrintable(id.error().detail));
    ConnectionSpec spec = m_spec;
    spec.login = loginName(*id, email);
    spec.password = password;
    m_workspaces.insert(spec.login, workspace);
    return spec;
}

QString TestFloor::workspaceOf(const ConnectionSpec& broker) const
{
    return m_workspaces.value(broker.login);
}

ConnectionSpec TestFloor::service(const QString& login)
{
    // One password for all databases of the cluster: roles belong to it.
    ConnectionSpec spec = m_spec;
    spec.login = login;
    must("do $$ begin execute format('alter role %I password %L', '" + login.toUtf8() + "', '" + m_spec.password.toUtf8() + "'); end $$");
    return spec;
}

QList<qint64> TestFloor::addLeads(const TestLeads& leads)
{
    const PgAnswer answer = must(
        "select unnest(test.leads($1, $2, $3, $4, $5, core.today() - $6::int, nullif($7::bigint, 0), nullif($8::bigint, 0)))",
        {QByteArray::number(leads.count), leads.product, leads.leadClass, leads.state, QByteArray::number(leads.county),
         QByteArray::number(leads.ageDays), QByteArray::number(leads.priceMinor), QByteArray::number(leads.person)});
    QList<qint64> ids;
    for (const QByteArrayList& row : answer.rows)
        ids.append(row.first().toLongLong());
    return ids;
}

void TestFloor::removeGuard(const QByteArray& function, const QByteArray& guard, const QByteArray& instead)
{
    must("select test.patch($1, $2, $3)", {function, guard, instead.isNull() ? QByteArray("") : instead});
}

void TestFloor::flushLog()
{
    must("begin; set local synchronous_commit = on; update core.floor set name = name; commit");
}

QDate TestFloor::inquiredOn(int ageDays)
{
    return QDateTime::currentDateTimeUtc().date().addDays(-ageDays);
}

QByteArray goldRequest(int quantity, const QByteArray& state, const QByteArray& more)
{
    return js("{'lines': [{'filter': {'states': ['") + state + js("'], 'classes': ['gold']}, 'quantity': ")
        + QByteArray::number(quantity) + "}]" + more + "}";
}

QByteArray js(const QByteArray& text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

PgAnswer purchase(PgSession& session, const QByteArray& request, qint64 maxMinor)
{
    return session.run(purchaseSql, {newKey(), request, QByteArray::number(maxMinor)});
}

} // namespace leadfloor::testing
