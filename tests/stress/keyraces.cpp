// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr const char* outcomeSql = "select api.intent_outcome($1)";

/// One purchase that several sessions of a brokerage send at once.
struct Click
{
    Call call;
    int waiting = 0;
    QList<QJsonObject> answers; ///< without "replayed"
    int firsts = 0;
};

} // namespace

void doubleClick(Arena& arena)
{
    constexpr int each = 5;
    const int brokerages = qBound(2, 20, arena.brokerageCount());
    const int keys = arena.scaled(20000, 100);
    Verdict& verdict = arena.verdict();
    verdict.setSize(u"%1 keys, each sent 2 to 5 times at once by %2 sessions"_s.arg(keys).arg(
        brokerages * each));
    for (int i = 1; i <= brokerages; ++i)
        arena.grant(i, 1000000000);
    // For four of five purchases: a refusal must be repeated as exactly as a receipt.
    arena.floor().addLeads({.count = keys * 8 / 5});
    int started = 0;
    int repeats = 0;
    int inProgress = 0;
    Latencies latencies;
    {
        Swarm swarm(arena.brokers(brokerages, each), arena.journal());
        QList<Click> clicks(brokerages);
        const auto start = [&](int brokerage) {
            if (started >= keys || arena.isOver())
                return;
            ++started;
            Click click;
            click.call = purchaseCall(testing::newKey(), requestOf(goldInLa(), arena.random(1, 3)));
            click.waiting = arena.random(2, each);
            clicks[brokerage] = click;
            QList<int> turns{0, 1, 2, 3, 4};
            std::shuffle(turns.begin(), turns.end(), arena.generator());
            for (int i = 0; i < click.waiting; ++i)
                swarm.send(brokerage * each + turns.at(i), click.call);
        };
        const auto onDone = [&](const Done& done) {
            Click& click = clicks[done.session / each];
            const QString code = done.answer.refusal();
            if (isRetryable(code)) {
                ++repeats;
                inProgress += code == "LF010"_L1 ? 1 : 0;
                swarm.send(done.session, done.call);
                return;
            }
            latencies.add(done.ms);
            verdict.require(code.isEmpty() || code == "LF001"_L1, u"code"_s,
                            u"answered %1"_s.arg(code));
            QJsonObject answer = done.answer.json();
            click.firsts += answer.take("replayed"_L1).toBool() ? 0 : 1;
            click.answers.append(answer);
            if (--click.waiting > 0)
                return;
            verdict.require(
                click.firsts == 1, u"effects"_s,
                u"%1 of %2 answers were first ones"_s.arg(click.firsts).arg(click.answers.size()));
            verdict.require(
                std::all_of(click.answers.begin(), click.answers.end(),
                            [&](const QJsonObject& one) { return one == click.answers.first(); }),
                u"replay"_s, u"one key, different answers"_s);
            start(done.session / each);
        };
        for (int i = 0; i < brokerages; ++i)
            start(i);
        verdict.require(swarm.finish(onDone), u"stuck"_s, u"somebody never got an answer"_s);
    }
    verdict.figure(u"calls"_s, double(latencies.count()));
    verdict.figure(u"p99"_s, latencies.percentile(0.99), u"ms"_s);
    verdict.figure(u"in progress"_s, inProgress);
    verdict.figure(u"sent again"_s, repeats);
    audit(arena);
}

void keyMisuse(Arena& arena)
{
    // What is done with a key that brokerage 1 has bought with, and what the floor must say.
    enum Misuse
    {
        OtherQuantity,
        OtherLeads,
        OtherMaximum,
        OutcomeByOther,
        BuyByOther,
        Huge,
        Empty,
        Null,
        Zero,
        Negative,
        Misuses
    };
    static const QStringList expected{u"LF009"_s, u"LF009"_s, u"LF009"_s, u"LF013"_s, u"LF013"_s,
                                      u"22P02"_s, u"22P02"_s, u"LF006"_s, u"22P05"_s, u"LF006"_s};
    const int calls = arena.scaled(10000, 200);
    const int brokerages = qBound(2, 20, arena.brokerageCount());
    Verdict& verdict = arena.verdict();
    verdict.setSize(u"%1 calls"_s.arg(calls));
    for (int i = 1; i <= brokerages; ++i)
        arena.grant(i, 1000000000);
    arena.floor().addLeads({.count = 1000});
    const QByteArray request = requestOf(goldInLa(), 1);
    // Given keys that brokerage 1 has used
    QList<QByteArray> used;
    PgSession first(arena.brokers(1).first());
    for (int i = 0; i < 50; ++i) {
        const Call call = purchaseCall(testing::newKey(), request, 100000);
        const qint64 number = arena.journal().called(arena.brokers(1).first().login, call);
        arena.journal().sync();
        const PgAnswer answer = first.run(call.sql, call.parameters);
        arena.journal().answered(number, answer, 0);
        verdict.require(answer.refusal().isEmpty(), u"code"_s,
                        u"the first purchase was refused: "_s % answer.refusal());
        used.append(call.key);
    }
    const qint64 sales = arena.floor().count("core.sale");
    const QByteArray hugeKey(1 << 20, 'a');
    QMap<std::pair<int, QByteArray>, QJsonObject>
        strangers; ///< what sessions of others hear about a key
    int sent = 0;
    {
        // Sessions 0 to 9 are brokerage 1, the others belong to one brokerage each.
        constexpr int own = 10;
        Swarm swarm(arena.brokers(1, own) + arena.brokers(brokerages).mid(1), arena.journal());
        const auto next = [&](int session) -> std::optional<Call> {
            if (sent >= calls || arena.isOver())
                return std::nullopt;
            ++sent;
            const QByteArray key = used.at(arena.random(0, int(used.size()) - 1));
            Call call;
            if (session >= own) {
                // A key of another brokerage, or one that nobody has used: it must not make a
                // difference.
                const QByteArray some = arena.random(0, 1) == 0 ? key : testing::newKey();
                call = Call{.kind = "outcome",
                            .sql = outcomeSql,
                            .parameters = {some},
                            .key = some,
                            .detail = {},
                            .tag = OutcomeByOther};
                // Once it has been told that nothing happened, nothing may happen any more.
                if (strangers.contains({session, some})) {
                    call = purchaseCall(some, request, 100000);
                    call.tag = BuyByOther;
                }
                return call;
            }
            const int misuse = QList<int>{OtherQuantity, OtherLeads, OtherMaximum, Huge,
                                          Empty,         Null,       Zero,         Negative}
                                   .at(arena.random(0, 7));
            switch (misuse) {
            case OtherQuantity:
                call = purchaseCall(key, requestOf(goldInLa(), 2), 100000);
                break;
            case OtherLeads:
                call = purchaseCall(key, requestOf(testing::js("{'states': ['TX']}"), 1), 100000);
                break;
            case OtherMaximum:
                call = purchaseCall(key, request, 100001);
                break;
            case Huge:
                call = purchaseCall(hugeKey, request);
                call.key.clear();
                break;
            case Empty:
                call = purchaseCall("", request);
                call.key.clear();
                break;
            case Null:
                call = purchaseCall(QByteArray(), request);
                call.key.clear();
                break;
            case Zero:
                call = purchaseCall(
                    key, testing::js(
                             "{'lines': [{'filter': {'states': ['L\\u0000']}, 'quantity': 1}]}"));
                break;
            default:
                call = purchaseCall(testing::newKey(), request, -1);
                break;
            }
            call.detail = {}; // what is refused raises no maximum
            call.tag = misuse;
            return call;
        };
        const auto onDone = [&](const Done& done) {
            const QString code = done.answer.refusal();
            if (isRetryable(code))
                return Swarm::Then::Again;
            verdict.require(code == expected.at(done.call.tag), u"code"_s,
                            u"misuse %1 was answered \"%2\""_s.arg(done.call.tag).arg(code));
            verdict.require(done.answer.isOk()
                                || !done.answer.message.contains(QString::fromLatin1(done.call.key))
                                || done.call.key.isEmpty(),
                            u"echo"_s, u"an error repeats the key"_s);
            if (done.call.tag == OutcomeByOther) {
                QJsonObject heard = done.answer.json();
                heard.remove("replayed"_L1);
                strangers.insert({done.session, done.call.key}, heard);
            }
            return Swarm::Then::GoOn;
        };
        verdict.require(swarm.drive(next, onDone), u"stuck"_s, u"somebody never got an answer"_s);
    }
    QJsonObject heard;
    for (const QJsonObject& one : std::as_const(strangers)) {
        verdict.require(heard.isEmpty() || one == heard, u"told"_s,
                        u"another brokerage's key sounds different"_s);
        heard = one;
    }
    verdict.require(arena.floor().count("core.sale") == sales, u"effects"_s,
                    u"a misused key bought something"_s);
    verdict.figure(u"calls"_s, sent);
    audit(arena, {.furtherCodes = {u"22P02"_s, u"22P05"_s}});
}

} // namespace leadfloor::stress
