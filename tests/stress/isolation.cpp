// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <deque>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr const char* levels[] = {"read uncommitted", "read committed", "repeatable read",
                                  "serializable"};
constexpr const char* frames[] = {"autocommit", "early read", "read only", "deferrable"};
enum Frame
{
    Autocommit,
    EarlyRead,
    ReadOnly,
    Deferrable
};

Call plainCall(const QByteArray& kind, const QByteArray& sql, const QByteArrayList& parameters = {})
{
    return {.kind = kind, .sql = sql, .parameters = parameters, .key = {}, .detail = {}};
}

} // namespace

void isolationMatrix(Arena& arena)
{
    const int sessions = arena.scaled(200, 16, std::min(200, arena.brokerageCount()));
    const int tries = arena.scaled(20000, 600);
    Verdict& verdict = arena.verdict();
    for (int i = 1; i <= sessions; ++i)
        arena.grant(i, 1000000000);
    arena.floor().addLeads({.count = tries / 4});
    // Every function that writes and that a broker may call, with arguments that are fine. The
    // order need not exist: the transaction is refused before.
    struct Write
    {
        QByteArray name;
        Call call;
    };
    const auto writes = [&]() -> QList<Write> {
        const QByteArray key = testing::newKey();
        const Call buy = purchaseCall(key, requestOf(goldInLa(), arena.random(1, 3)));
        Call outcome = plainCall("outcome", "select api.intent_outcome($1)", {key});
        outcome.key = key;
        return {
            {"purchase", buy},
            {"quote",
             plainCall("quote", "select api.quote($1)",
                       {"[" + testing::js("{'filter': {'states': ['LA']}, 'quantity': 2}") + "]"})},
            {"outcome", outcome},
            {"deliver", plainCall("deliver", "select api.deliver(1001)")},
            {"pay", plainCall("pay-none", "select api.order_pay($1, 999999, 0)", {key})},
            {"cancel", plainCall("cancel", "select api.order_cancel(999999)")},
            {"export",
             plainCall("export",
                       "select api.export_begin('{}', '{lead_id}', 'machine', 'stress')")}};
    };
    const int writeCount = int(writes().size());
    verdict.setSize(
        u"%1 sessions, %2 tries over %3 cells: 4 levels x 4 kinds of transaction x %4 functions"_s
            .arg(sessions)
            .arg(tries)
            .arg(16 * writeCount)
            .arg(writeCount));
    struct Script
    {
        std::deque<Call> calls;
        bool isAllowed = false;
        QString cell;
        bool isTransaction = false;
    };
    std::vector<Script> scripts;
    scripts.resize(size_t(sessions));
    int started = 0;
    int refused = 0;
    int done40001 = 0;
    QMap<QString, int> cells;
    {
        Swarm swarm(arena.brokers(sessions), arena.journal());
        const auto next = [&](int session) -> std::optional<Call> {
            Script& script = scripts[size_t(session)];
            if (script.calls.empty()) {
                if (++started > tries || arena.isOver())
                    return std::nullopt;
                const auto level = size_t(started % 4);
                const auto frame = size_t(started / 4 % 4);
                Write write = writes().at(started / 16 % writeCount);
                const QByteArray name = levels[level];
                script.isAllowed = level == 1 && frame != ReadOnly;
                script.isTransaction = frame != Autocommit;
                script.cell = QString::fromLatin1(name + ", " + frames[frame] + ", " + write.name);
                write.call.tag = 1;
                if (frame == Autocommit) {
                    script.calls = {
                        plainCall("set", "set default_transaction_isolation = '" + name + "'"),
                        write.call, plainCall("set", "reset default_transaction_isolation")};
                } else {
                    const QByteArray words = frame == ReadOnly     ? " read only"
                                             : frame == Deferrable ? " deferrable"
                                                                   : "";
                    script.calls = {plainCall("begin", "begin isolation level " + name + words)};
                    if (frame == EarlyRead)
                        script.calls.push_back(
                            plainCall("count", "select * from api.inventory_count('{}')"));
                    script.calls.push_back(write.call);
                    script.calls.push_back(plainCall("commit", "commit"));
                }
            }
            Call call = script.calls.front();
            script.calls.pop_front();
            return call;
        };
        const auto onDone = [&](const Done& done) {
            Script& script = scripts[size_t(done.session)];
            const QString code = done.answer.refusal();
            if (done.call.tag == 0) {
                verdict.require(
                    code.isEmpty(), u"code"_s,
                    u"\"%1\" was answered %2"_s.arg(QString::fromLatin1(done.call.kind), code));
                return Swarm::Then::GoOn;
            }
            ++cells[script.cell];
            done40001 += code == "40001"_L1 ? 1 : 0;
            if (!script.isAllowed) {
                ++refused;
                verdict.require(code == "LF012"_L1 || code == "40001"_L1, u"isolation"_s,
                                u"%1: answered \"%2\""_s.arg(script.cell, code));
                return Swarm::Then::GoOn;
            }
            verdict.require(code != "LF012"_L1, u"code"_s, u"%1: refused"_s.arg(script.cell));
            // Within a transaction block the whole block would have to start again.
            return isRetryable(code) && !script.isTransaction ? Swarm::Then::Again
                                                              : Swarm::Then::GoOn;
        };
        verdict.require(swarm.drive(next, onDone), u"stuck"_s, u"somebody never got an answer"_s);
    }
    verdict.figure(u"cells"_s, double(cells.size()), {}, QString::number(16 * writeCount),
                   cells.size() == 16 * writeCount);
    verdict.figure(u"refused"_s, refused);
    verdict.figure(u"40001"_s, done40001);
    audit(arena);
}

} // namespace leadfloor::stress
