// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchfloor.h"

#include "models/engine/admincalls.h"
#include "models/engine/floorpeople.h"
#include "models/engine/limitcalls.h"

#include <QTextStream>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

const QString brokerPassword = u"bench-password"_s;

QString brokerEmail(int index)
{
    return u"broker%1@bench.example"_s.arg(index);
}

} // namespace

void giveUp(const QString& what, const Error& error)
{
    QTextStream(stderr) << what << ": " << errorCodeText(error.code) << ' ' << error.sqlState << ' '
                        << error.detail << Qt::endl;
    std::exit(EXIT_FAILURE);
}

BenchFloor::BenchFloor(qint64 leads, int brokerages)
    : m_leads(leads)
{
    QTextStream out(stderr);
    if (!m_cluster.start())
        giveUp(m_cluster.problem(), {});
    m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
    must(m_owner->open(), u"connect"_s);
    must(makeDemoFloor(*m_owner, u"Bench"_s), u"demo floor"_s);
    out << "Load " << leads << " leads..." << Qt::endl;
    must(addDemoLeads(*m_owner, leads, 1, {}), u"demo leads"_s);
    must(setRate(*m_owner, u"purchases"_s, 100000000, {}, {}), u"rate"_s);
    m_id = must(floorId(*m_owner), u"floor id"_s);
    for (int i = 0; i < brokerages; ++i) {
        const QString workspace = u"Bench %1"_s.arg(i);
        must(createWorkspace(*m_owner, workspace, u"brokerage"_s, u"US"_s, 100000), workspace);
        must(grantCredits(*m_owner, workspace, Money::fromMinor(100000000000), u"bench"_s),
             workspace);
        const QString email = brokerEmail(i);
        must(createMember(*m_owner, {workspace, email, {}, u"broker"_s, brokerPassword}), email);
        m_brokers.append(memberSpec(m_owner->spec(), m_id, email, brokerPassword));
    }
}

QStringList BenchFloor::signIn(int index) const
{
    ConnectionSpec address = m_owner->spec();
    address.login.clear();
    return {u"--url"_s, address.toUrl() % u"&floor="_s % m_id.toString(QUuid::WithoutBraces), u"--as"_s, brokerEmail(index)};
}

QString BenchFloor::password()
{
    return brokerPassword;
}

void BenchFloor::run(const QString& sql)
{
    must(execute(*m_owner, sql), sql.left(80));
}

QVariant BenchFloor::value(const QString& sql)
{
    return must(queryValue(*m_owner, sql), sql.left(80));
}

void BenchFloor::restock()
{
    // Triggers guard the append-only tables against everybody but an owner who switches them off.
    run(u"set session_replication_role = replica"_s);
    run(u"truncate core.sale, core.held, core.delivered_lead, core.workspace_person, core.orders, core.order_line, core.order_event, core.intent, core.quote"_s);
    run(u"insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, "
        u"inquired_on, project_id, class, intent, filled)"
        " select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, "
        "l.project_id, p.class, l.intent, l.filled"
        " from core.lead l join core.pool p using (pool_id)"
        " where not exists (select from core.inventory i where i.lead_id = l.lead_id) order by l.lead_id"_s);
    run(u"set session_replication_role = origin"_s);
    run(u"vacuum analyze core.inventory"_s);
    run(u"checkpoint"_s);
}

} // namespace leadfloor::bench
