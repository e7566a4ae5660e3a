// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"
#include "tests/stress/arena.h"

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

/// All that was said under one key of one workspace.
struct Story
{
    QList<QJsonObject> finals; ///< answers without "replayed"
    int firsts = 0;            ///< receipts that were no replay
    qint64 maxMinor = -1;
    bool isUnknown = false;
};

struct Books
{
    QHash<QString, QString> workspaceOf; ///< by login
    QMap<QString, Story> stories;        ///< of purchases, by "workspace key"
    QMap<QString, Story> payments;       ///< of orders that were on hold, likewise
    QMap<QString, qint64> wallets;       ///< by workspace, as the journal has it
};

QString text(const QByteArray& value)
{
    return QString::fromUtf8(value);
}

Books readJournal(Arena& arena, const AuditRules& rules)
{
    Books books;
    const PgAnswer people = arena.floor().must(
        "select m.login, w.name from core.member m join core.workspace w using (workspace_id)");
    for (const QByteArrayList& row : people.rows)
        books.workspaceOf.insert(text(row.at(0)), text(row.at(1)));
    static const QStringList expected{u"40001"_s, u"40P01"_s, u"55P03"_s, u"08006"_s};
    Verdict& verdict = arena.verdict();
    qint64 unknown = 0;
    const QList<CallJournal::Entry> entries = arena.journal().read();
    for (const CallJournal::Entry& entry : entries) {
        const QString code = entry.code();
        if (!code.isEmpty() && (!code.startsWith("LF"_L1) || code == "LF016"_L1)
            && !expected.contains(code) && !rules.furtherCodes.contains(code))
            verdict.violate(u"fault"_s, u"%1 answered %2"_s.arg(text(entry.kind), code));
        if (code == "40P01"_L1 && !rules.mayDeadlock)
            verdict.violate(u"deadlock"_s, text(entry.kind));
        if (entry.kind == "grant") {
            if (entry.isAnswered && code.isEmpty())
                books.wallets[entry.detail.value("workspace"_L1).toString()] +=
                    entry.detail.value("amount"_L1).toInteger();
            continue;
        }
        if (entry.key.isEmpty())
            continue;
        // Payments of orders on hold have keys of their own.
        auto& stories = entry.kind == "pay" ? books.payments : books.stories;
        Story& story = stories[books.workspaceOf.value(entry.login) % u' ' % text(entry.key)];
        if (entry.detail.contains("max"_L1))
            story.maxMinor = qMax(story.maxMinor, entry.detail.value("max"_L1).toInteger());
        if (entry.isUnknown()) {
            story.isUnknown = true;
            ++unknown;
        }
        if (!entry.isFinal())
            continue;
        QJsonObject answer = entry.answer;
        const bool isReplay = answer.take("replayed"_L1).toBool();
        if (code.isEmpty() && !isReplay)
            ++story.firsts;
        story.finals.append(answer);
    }
    verdict.require(unknown == 0 || rules.mayLoseLines, u"unknown"_s,
                    u"%1 calls without an answer"_s.arg(unknown));
    return books;
}

/// The floor's final answers, by "workspace key".
QHash<QString, QJsonObject> answersOf(Arena& arena, const QByteArray& operation)
{
    QHash<QString, QJsonObject> answers;
    const PgAnswer rows = arena.floor().must(
        "select w.name || ' ' || i.key, jsonb_strip_nulls(jsonb_build_object('code', i.answer -> "
        "'error' -> 'code',"
        " 'order', i.answer -> 'order_number', 'leads', i.answer -> 'leads', 'total', i.answer -> "
        "'total_minor'))"
        " from core.intent i join core.workspace w using (workspace_id) where i.operation = $1",
        {operation});
    for (const QByteArrayList& row : rows.rows)
        answers.insert(text(row.at(0)), PgAnswer{{}, {}, {{row.at(1)}}}.json());
    return answers;
}

/// Every answer of a key is the same, one of them is the first, and the floor remembers that one.
void compareAnswers(Verdict& verdict, const QMap<QString, Story>& stories,
                    const QHash<QString, QJsonObject>& remembered)
{
    for (auto it = stories.begin(); it != stories.end(); ++it) {
        const Story& story = it.value();
        verdict.require(story.firsts <= 1, u"effects"_s,
                        u"%1 first receipts for %2"_s.arg(story.firsts).arg(it.key()));
        verdict.require(
            std::all_of(story.finals.begin(), story.finals.end(),
                        [&](const QJsonObject& answer) { return answer == story.finals.first(); }),
            u"replay"_s, u"different answers for "_s % it.key());
        verdict.require(story.finals.isEmpty()
                            || remembered.value(it.key()) == story.finals.first(),
                        u"journal"_s, u"the floor remembers another answer for "_s % it.key());
    }
}

/// Every receipt has its order and every order its receipt; what was paid leaves the wallet.
void compareOrders(Arena& arena, Books& books)
{
    Verdict& verdict = arena.verdict();
    QHash<QString, QJsonObject> orders;
    QHash<QString, QString> states; ///< by "workspace number"
    const PgAnswer rows = arena.floor().must(
        "select w.name, o.intent_key, jsonb_build_object('order', o.order_number, 'leads', "
        "o.leads, 'total', o.total_minor), o.state, o.payment"
        " from core.orders o join core.workspace w using (workspace_id)");
    for (const QByteArrayList& row : rows.rows) {
        const QString key = text(row.at(0)) % u' ' % text(row.at(1));
        const QJsonObject order = PgAnswer{{}, {}, {{row.at(2)}}}.json();
        verdict.require(!orders.contains(key), u"effects"_s, u"two orders for the key "_s % key);
        verdict.require(books.stories.contains(key), u"journal"_s,
                        u"an order that nobody asked for: "_s % key);
        orders.insert(key, order);
        states.insert(text(row.at(0)) % u' ' % QString::number(order.value("order"_L1).toInteger()),
                      text(row.at(3)));
        const qint64 total = order.value("total"_L1).toInteger();
        const qint64 most = books.stories.value(key).maxMinor;
        verdict.require(total <= most, u"ceiling"_s,
                        u"%1 charged, %2 was the maximum"_s.arg(total).arg(most));
        if (row.at(3) == "completed" && row.at(4) == "credits")
            books.wallets[text(row.at(0))] -= total;
    }
    for (auto it = books.stories.begin(); it != books.stories.end(); ++it) {
        const Story& story = it.value();
        if (story.finals.isEmpty()) {
            verdict.require(story.isUnknown || !orders.contains(it.key()), u"journal"_s,
                            u"an effect of a call that failed: "_s % it.key());
            continue;
        }
        const bool isReceipt = !story.finals.first().contains("code"_L1);
        verdict.require(orders.contains(it.key()) == isReceipt
                            && (!isReceipt || orders.value(it.key()) == story.finals.first()),
                        u"journal"_s, u"receipt and order differ for "_s % it.key());
    }
    for (auto it = books.payments.begin(); it != books.payments.end(); ++it) {
        if (it.value().finals.isEmpty() || it.value().finals.first().contains("code"_L1))
            continue;
        const QString order =
            it.key().section(u' ', 0, -2) % u' '
            % QString::number(it.value().finals.first().value("order"_L1).toInteger());
        verdict.require(states.value(order) == "completed"_L1, u"journal"_s,
                        u"paid and not completed: "_s % order);
    }
}

void compareMoneyAndStock(Arena& arena, const Books& books)
{
    Verdict& verdict = arena.verdict();
    for (const QByteArrayList& row :
         arena.floor()
             .must("select w.name, x.available_minor from core.wallet x join core.workspace w "
                   "using (workspace_id) where w.name like 'Brokerage %'")
             .rows) {
        const qint64 expected = books.wallets.value(text(row.at(0)));
        verdict.require(
            row.at(1).toLongLong() == expected, u"money"_s,
            u"%1 has %2, by the journal %3"_s.arg(text(row.at(0)), text(row.at(1))).arg(expected));
        verdict.require(row.at(1).toLongLong() >= 0, u"overdrawn"_s,
                        u"%1 has %2"_s.arg(text(row.at(0)), text(row.at(1))));
    }
    // Nothing relists during a test: a lead is on offer, held or sold, once.
    const QByteArrayList stock =
        arena.floor()
            .must("select (select count(*) from core.lead), (select count(*) from core.inventory), "
                  "(select count(*) from core.sale),"
                  " (select count(distinct lead_id) from core.sale), (select count(*) from "
                  "core.held)")
            .rows.first();
    verdict.require(stock.at(2) == stock.at(3), u"oversold"_s,
                    u"%1 sales of %2 leads"_s.arg(text(stock.at(2)), text(stock.at(3))));
    verdict.require(
        stock.at(0).toLongLong()
            == stock.at(1).toLongLong() + stock.at(3).toLongLong() + stock.at(4).toLongLong(),
        u"stock"_s,
        u"%1 leads, %2 on offer, %3 sold, %4 held"_s.arg(text(stock.at(0)), text(stock.at(1)),
                                                         text(stock.at(3)), text(stock.at(4))));
}

} // namespace

void audit(Arena& arena, const AuditRules& rules)
{
    Books books = readJournal(arena, rules);
    compareAnswers(arena.verdict(), books.stories, answersOf(arena, "purchase"));
    compareAnswers(arena.verdict(), books.payments, answersOf(arena, "pay"));
    compareOrders(arena, books);
    compareMoneyAndStock(arena, books);
    DbConnection owner(arena.floor().ownerSpec());
    if (auto opened = owner.open(); !opened)
        qFatal("No connection for the checks: %s", qPrintable(opened.error().detail));
    const auto results = checkFloor(owner);
    if (!results)
        qFatal("The checks cannot be asked: %s", qPrintable(results.error().detail));
    for (const CheckResult& result : *results)
        arena.verdict().require(result.ok, u"check:"_s % result.name, u"value "_s % result.value);
}

} // namespace leadfloor::stress
