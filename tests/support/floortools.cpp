// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"

#include <QDeadlineTimer>
#include <QThread>

#include <vector>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

qint64 number(const QJsonObject& json, const char* key)
{
    return json.value(QLatin1StringView(key)).toInteger(-1);
}

QJsonObject errorOf(const PgAnswer& answer)
{
    return answer.json().value("error"_L1).toObject();
}

QStringList redOnes(TestFloor& floor)
{
    DbConnection owner(floor.ownerSpec());
    const auto opened = owner.open();
    const auto results = opened ? checkFloor(owner) : tl::unexpected(opened.error());
    if (!results)
        return QStringList(results.error().detail);
    QStringList names;
    for (const CheckResult& result : *results) {
        if (!result.ok) {
            qWarning("%s: %s", qPrintable(result.name), qPrintable(result.value));
            names.append(result.name);
        }
    }
    return names;
}

bool isWaitingForALock(TestFloor& floor, const PgSession& session)
{
    return floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = "
                       + QByteArray::number(session.processId()))
           == 1;
}

QByteArray buy(PgSession& broker, const QByteArray& request)
{
    const PgAnswer answer = purchase(broker, request);
    return answer.refusal().isEmpty() ? QByteArray::number(number(answer.json(), "order_number"))
                                      : answer.value();
}

void deliver(PgSession& broker, const QByteArray& order)
{
    PgAnswer answer;
    do {
        answer = broker.run("select api.deliver($1)", {order});
    } while (answer.isOk() && answer.json().value("state"_L1) != "done"_L1);
}

QByteArray stateOf(TestFloor& floor, const QByteArray& order)
{
    return floor.must("select state from core.orders where order_number = $1", {order}).value();
}

qint64 walletOfBuyer(TestFloor& floor)
{
    return floor.must("select available_minor from core.wallet where orders_count > 0").number();
}

int freshOfFive(TestFloor& floor, const ConnectionSpec& spec, const QByteArray& sql,
                const QByteArrayList& parameters)
{
    constexpr int lines = 5;
    std::vector<PgSession> sessions;
    for (int i = 0; i < lines; ++i)
        sessions.emplace_back(spec);
    PgSession gate(floor.ownerSpec());
    gate.run("begin; lock table core.intent in exclusive mode");
    for (PgSession& session : sessions)
        session.send(sql, parameters);
    const QDeadlineTimer patience(5000);
    while (floor.count("pg_locks where not granted and relation = 'core.intent'::regclass")
           < lines) {
        if (patience.hasExpired())
            return -1;
        QThread::yieldCurrentThread();
    }
    gate.run("commit");
    int fresh = 0;
    bool isRefused = false;
    for (PgSession& session : sessions) {
        const PgAnswer answer = session.receive();
        isRefused = isRefused || !answer.refusal().isEmpty();
        fresh += answer.json().value("replayed"_L1).toBool(true) ? 0 : 1;
    }
    return isRefused ? -1 : fresh;
}

} // namespace leadfloor::testing
