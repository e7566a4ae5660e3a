// SPDX-License-Identifier: GPL-3.0-or-later
// A mail server that goes wrong after any of its replies, and names that want to be headers (reliability.md T56, T57).
#include "tests/stress/cardpages.h"
#include "tests/stress/gatewaycrew.h"
#include "tests/stress/mailsink.h"
#include "tests/stress/tests.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <array>
#include <mutex>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor::stress {

namespace {

constexpr std::array replyNames = {"greeting", "helo", "from", "rcpt", "data", "dot", "quit"};

/// Letters of purchases to the brokers of so many brokerages, as the floor writes them; without the purchases.
void writeLetters(TestFloor& floor, int letters)
{
    floor.must("insert into core.mail (workspace_id, member_id, kind, effect, data)"
               " select m.workspace_id, m.member_id, 'low_balance', 'stress ' || n, '{\"available_minor\": 1234, \"low_minor\": 5000}'"
               " from generate_series(1, $1) n join lateral (select * from core.member m where m.email like '%@stress.example'"
               "   order by m.member_id offset n % (select count(*) from core.member x where x.email like '%@stress.example') limit 1) m on true",
               {QByteArray::number(letters)});
}

/// A header without its quoted strings, in which a mail program sees no address.
QByteArray withoutQuotes(const QByteArray& header)
{
    QByteArray text;
    bool isQuoted = false;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (isQuoted && header.at(i) == '\\')
            ++i;
        else if (header.at(i) == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted)
            text += header.at(i);
    }
    return text;
}

/// Until no letter waits any more. False: not in time.
bool waitUntilSent(TestFloor& floor, const MailSink& mail, int seconds)
{
    QElapsedTimer clock;
    clock.start();
    while (floor.count("core.mail where state = 'waiting'") > 0) {
        if (clock.elapsed() > seconds * 1000)
            return false;
        mail.waitForMore(mail.count(), 200ms); // a letter that nobody takes comes never
    }
    return true;
}

} // namespace

void mailTrouble(Arena& arena)
{
    const int letters = arena.scaled(10000, 100);
    TestFloor& floor = arena.floor();
    // Three tries more a letter, a second apart: nobody waits a quarter of an hour ten thousand times.
    floor.must("update core.setting set value = 1 where name = 'mail_retry_factor'");
    writeLetters(floor, letters);
    // One member's server never takes a letter: his are put aside, and the queue goes on behind them.
    const QByteArray poison = "broker7@stress.example";
    const qint64 poisoned = floor.must("select count(*) from core.mail join core.member using (member_id) where email = $1", {poison}).number();
    // By turns and chance: each of the replies, each of the faults; one that hangs costs a second, so there are few.
    std::mt19937 random(quint32(arena.random(1, 1000000)));
    std::mutex mutex;
    std::array<int, replyNames.size()> faultsAt{};
    int breaksAfterDot = 0;
    int faults = 0;
    MailSink mail([&](const QByteArray& where, const QByteArray& recipient) {
        const std::lock_guard lock(mutex);
        if (where == "rcpt" && recipient == poison)
            return MailSink::Reply::Never;
        const int fate = std::uniform_int_distribution<int>(0, 999)(random);
        if (fate >= 30)
            return MailSink::Reply::Good;
        ++faults;
        const auto at = size_t(std::find(replyNames.begin(), replyNames.end(), where) - replyNames.begin());
        ++faultsAt[at];
        const MailSink::Reply how = fate < 10   ? MailSink::Reply::Break
                                    : fate < 18 ? MailSink::Reply::BreakAfter
                                    : fate < 29 ? MailSink::Reply::Later
                                                : MailSink::Reply::Hang;
        breaksAfterDot += where == "dot" && how != MailSink::Reply::Later && how != MailSink::Reply::BreakAfter ? 1 : 0;
        return how;
    });
    GatewayCrew crew(arena);
    crew.setMail(mail.port());
    crew.setPatience(1);
    QElapsedTimer clock;
    clock.start();
    for (size_t i = 0; i < 2; ++i)
        crew.start(i);
    arena.verdict().setSize(u"%1 letters by 2 gateways, faults after each of %2 replies"_s.arg(letters).arg(replyNames.size()));
    arena.verdict().require(waitUntilSent(floor, mail, 400), u"stuck"_s, u"letters still wait"_s);
    const double rate = letters / (double(clock.elapsed()) / 1000);
    const qint64 sent = floor.count("core.mail where state = 'sent'");
    const qint64 dead = floor.count("core.mail where state = 'dead'");
    // One that had the bad luck of four faults is put aside, told, and goes again when an operator says so.
    PgSession office(arena.deskOperator());
    office.run("select api.mail_retry()");
    arena.verdict().require(waitUntilSent(floor, mail, 120), u"stuck"_s, u"letters that were put aside wait"_s);
    office.run("select api.mail_retry()");
    arena.verdict().require(waitUntilSent(floor, mail, 120), u"stuck"_s, u"letters that were put aside wait"_s);
    const qint64 lost = floor.count("core.mail where state <> 'sent'");
    arena.verdict().require(lost == poisoned && poisoned > 0, u"letters"_s, u"%1 letters were never sent, %2 could not be"_s.arg(lost).arg(poisoned));
    const qint64 twice = qint64(mail.taken().size()) - mail.different();
    arena.verdict().require(mail.different() == letters - poisoned, u"letters"_s, u"%1 of %2 letters have arrived"_s.arg(mail.different()).arg(letters - poisoned));
    arena.verdict().require(twice <= breaksAfterDot, u"twice"_s, u"%1 came twice, %2 breaks after the dot"_s.arg(twice).arg(breaksAfterDot));
    for (size_t i = 0; i < replyNames.size(); ++i)
        arena.verdict().require(letters < 1000 || faultsAt[i] > 0, u"setup"_s, u"no fault at %1"_s.arg(QLatin1StringView(replyNames[i])));
    arena.verdict().figure(u"sent"_s, double(sent));
    arena.verdict().figure(u"put aside after 4 faults, then sent"_s, double(dead - poisoned));
    arena.verdict().figure(u"put aside for good"_s, double(poisoned));
    arena.verdict().figure(u"faults"_s, faults);
    arena.verdict().figure(u"twice"_s, double(twice));
    arena.verdict().figure(u"letters"_s, rate, u"/s"_s);
    requireGreen(arena);
}

void headerInjection(Arena& arena)
{
    const int values = arena.scaled(500, 50);
    TestFloor& floor = arena.floor();
    // Names and addresses as people would have to smuggle them in: around every way to end a line.
    const QStringList ends{u"\r\n"_s,       u"\n"_s,          u"\r"_s,           u"\u0085"_s,      u"\u2028"_s,   u"\u2029"_s, u"\v"_s,   u"\f"_s,
                           u"\r\n "_s,      u"\n\t"_s,        u"%0d%0a"_s,       u"=0D=0A"_s,      u"\u000d\u000a"_s, u"\x1b"_s, u"\u202e"_s, u"\\r\\n"_s,
                           u"\u2000\n"_s,   u"\n\n"_s,        u"\r\n\r\n"_s,     u"\ufeff\n"_s};
    const QStringList headers{u"Bcc: eve@evil.example"_s, u"Subject: other"_s, u"To: eve@evil.example"_s, u"Content-Type: text/html"_s, u".\r\nMAIL FROM:<eve@evil.example>"_s,
                              u"RCPT TO:<eve@evil.example>"_s, u"=?utf-8?B?DQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?="_s, u"\"; <eve@evil.example>"_s, u"a@b.example, eve@evil.example"_s};
    // The floor takes no such address; here it is the gateway that has to see it.
    floor.must("alter table core.member drop constraint member_email");
    MailSink mail([](const QByteArray&, const QByteArray&) { return MailSink::Reply::Good; });
    const QByteArrayList members = [&] {
        QByteArrayList ids;
        for (const QByteArrayList& row : floor.must("select member_id from core.member where email like '%@stress.example' order by 1").rows)
            ids.append(row.first());
        return ids;
    }();
    arena.verdict().setSize(u"%1 values in names, the floor's name and addresses"_s.arg(values));
    GatewayCrew crew(arena);
    crew.setMail(mail.port());
    crew.start(0);
    qint64 arrived = 0;
    for (int done = 0; done < values;) {
        // As many as there are members go out together, each with a value of its own.
        QByteArrayList batch;
        for (; done < values && batch.size() < members.size(); ++done) {
            const QString value = u"Ana"_s % ends.at(done % ends.size()) % headers.at((done / ends.size() + done) % headers.size()) % QString(done % 7, u'x');
            const bool isAddress = done % 5 == 4;
            const QByteArray member = members.at(batch.size());
            const QByteArray address = isAddress ? QString(u"ana"_s + value + u"@stress.example"_s).toUtf8() : QByteArray("person" + QByteArray::number(done) + "@stress.example");
            floor.must("update core.member set display_name = $2, email = $3 where member_id = $1", {member, isAddress ? QByteArray("Ana") : value.toUtf8(), address});
            batch.append(member);
            floor.must("insert into core.mail (workspace_id, member_id, kind, effect, data) select workspace_id, member_id, 'low_balance', $2,"
                       " '{\"available_minor\": 1, \"low_minor\": 2}' from core.member where member_id = $1", {member, QByteArray("value " + QByteArray::number(done))});
        }
        floor.must("update core.floor set name = $1", {QString(u"Floor"_s + ends.at(done % ends.size()) + headers.at(done % headers.size())).toUtf8()});
        arena.verdict().require(waitUntilSent(floor, mail, 60), u"stuck"_s, u"letters still wait"_s);
    }
    for (const MailSink::Letter& letter : mail.taken()) {
        ++arrived;
        arena.verdict().require(letter.recipients.size() == 1 && !letter.recipients.first().contains("evil"), u"recipients"_s, QString::fromUtf8(letter.recipients.join(' ')));
        for (const char* name : {"From", "To", "Subject", "Message-ID", "Date", "Content-Type", "MIME-Version", "Auto-Submitted"})
            arena.verdict().require(headerValues(letter.text, name).size() == 1, u"headers"_s, QString::fromLatin1(name));
        const QByteArray head = letter.text.left(letter.text.indexOf("\r\n\r\n"));
        static const QSet<QByteArray> known{"From", "To", "Subject", "Message-ID", "Date", "Content-Type", "MIME-Version", "Auto-Submitted"};
        for (const QByteArray& line : head.split('\n')) {
            const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
            arena.verdict().require(isFolded || known.contains(line.left(line.indexOf(':'))), u"headers"_s, QString::fromUtf8(line.left(80)));
            arena.verdict().require(line.count('\r') <= 1 && !line.chopped(line.endsWith('\r') ? 1 : 0).contains('\r'), u"headers"_s, u"a bare CR"_s);
        }
        const QByteArray to = withoutQuotes(headerValues(letter.text, "To").value(0));
        arena.verdict().require(to.count('<') == 1 && to.count('@') == 1 && to.contains(QByteArray('<' + letter.recipients.value(0) + '>')), u"recipients"_s, QString::fromUtf8(to));
    }
    const qint64 refused = floor.count("core.mail where state = 'dead'");
    arena.verdict().require(arrived + refused == values, u"letters"_s, u"%1 arrived and %2 were refused of %3"_s.arg(arrived).arg(refused).arg(values));
    arena.verdict().figure(u"arrived, one each"_s, double(arrived));
    arena.verdict().figure(u"refused as addresses"_s, double(refused));
}

} // namespace leadfloor::stress
