// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"
#include "tests/cli/refusal.h"
#include "tests/support/pgsession.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor::testing;

/// "order refund" on a private floor (domain.md R28), and what statement, orders, exports and checks say
/// of it afterwards.
class TestCommandRefunds final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

    static constexpr auto anyReason = "disconnected";

    static QStringList refund(const QString& order, const QStringList& more = {}, const QString& reason = QString::fromLatin1(anyReason))
    {
        return QStringList{u"order"_s, u"refund"_s, order, u"--reason"_s, reason} + more;
    }
    QString buy(const QStringList& lines)
    {
        QStringList words{u"buy"_s, u"--max"_s, u"5000"_s};
        for (const QString& line : lines)
            words += {u"--line"_s, line};
        return QString::number(m_line.must(words).number("order_number"));
    }
    QJsonObject order(const QString& number) { return m_line.must({u"order"_s, u"show"_s, number}).json; }
    qint64 available() { return m_line.must({u"wallet"_s, u"show"_s}).number("available_minor"); }
    /// lead_id of the rows of an order's export, its last column.
    QStringList exported(const QString& order)
    {
        const QString path = m_line.path(u"order.csv"_s);
        m_line.must({u"export"_s, u"--order"_s, order, u"--out"_s, path});
        QFile file(path);
        QStringList ids;
        if (!file.open(QIODevice::ReadOnly))
            return ids;
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        for (const QByteArray& line : lines.mid(1))
            ids.append(QString::fromUtf8(line.trimmed().replace('"', "").right(36)));
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_line.must({u"floor"_s, u"create"_s, u"--demo"_s, u"5000"_s}).exitCode, int(DoneExit));
    }
    void cleanup()
    {
        // Whatever a test refunded, the books agree
        const CommandAnswer checked = m_line.must({u"check"_s});
        QCOMPARE(checked.json.value("ok"_L1).toBool(), true);
    }

    void shouldShowTheLettersOfTheFloor()
    {
        m_line.must({u"outbox"_s, u"language"_s, u"es"_s});
        m_line.must({u"outbox"_s, u"low-balance"_s, u"12.50"_s});
        const QString number = buy({u"gold x2"_s});

        const QJsonArray waiting = m_line.must({u"outbox"_s, u"list"_s, u"--state"_s, u"waiting"_s}).json.value("letters"_L1).toArray();
        const auto ours = std::find_if(waiting.begin(), waiting.end(), [&number](const QJsonValue& letter) {
            return letter["data"_L1]["order_number"_L1].toInteger() == number.toLongLong();
        });
        QVERIFY(ours != waiting.end());
        QCOMPARE((*ours)["kind"_L1].toString(), u"purchase"_s);

        // None has been put aside, and an id may be wrong in two ways.
        QCOMPARE(m_line.must({u"outbox"_s, u"retry"_s, u"--all"_s}).number("letters"), 0);
        QCOMPARE(m_line.json({u"outbox"_s, u"retry"_s, u"x"_s}).exitCode, int(UsageExit));
        const CommandAnswer unknown = m_line.json({u"outbox"_s, u"retry"_s, (*ours)["letter"_L1].toString()});
        QCOMPARE(unknown.exitCode, int(RefusedExit));
        QCOMPARE(m_line.json({u"outbox"_s, u"low-balance"_s, u"much"_s}).exitCode, int(UsageExit));
    }

    void shouldPayThePartnerWhatIsDue()
    {
        const QString partner = u"Acme Leads"_s;
        QCOMPARE(m_line.must({u"partner"_s, u"rate"_s, partner, u"--base"_s, u"32.5"_s, u"--bonus"_s, u"2"_s, u"--reason"_s, u"contract"_s}).number("base_bp"), 3250);
        buy({u"gold x40"_s});
        const QJsonArray sold = m_line.must({u"commission"_s, u"list"_s, u"--state"_s, u"held"_s, u"--limit"_s, u"1"_s}).json.value("commissions"_L1).toArray();
        QVERIFY(sold.first()["rates"_L1]["rate_bp"_L1].toInt() >= 3450);
        // It is held until the server's clock says so
        QCOMPARE(m_line.must({u"commission"_s, u"release"_s}).number("partners"), 0);
        QCOMPARE(m_line.json({u"payout"_s, u"create"_s, u"--reason"_s, u"March"_s}).exitCode, int(RefusedExit));
        const auto owner = leadfloor::PrivateFloor(u"demo"_s, m_line.home()).owner();
        QVERIFY(owner);
        QVERIFY(PgSession(*owner).run("update core.commission set payable_at = clock_timestamp()").isOk());
        QVERIFY(m_line.must({u"commission"_s, u"release"_s}).number("posted_minor") > 0);
        // Paid out once by its key, told by the bank, or back again
        const QStringList create{u"payout"_s, u"create"_s, partner, u"--reason"_s, u"March"_s, u"--key"_s, u"0b6f7a2e-8d1c-4f55-9c53-6f1e2d3c4b5c"_s};
        const qint64 amount = m_line.must(create).number("amount_minor");
        QVERIFY(amount >= 5000);
        QVERIFY(m_line.must(create).json.value("replayed"_L1).toBool());
        QCOMPARE(m_line.must({u"commission"_s, u"show"_s, u"--partner"_s, partner}).number("made_minor"), amount);
        QCOMPARE(m_line.must({u"payout"_s, u"paid"_s, partner, u"1"_s, u"--reference"_s, u"TRX-1"_s}).text("state"), u"paid"_s);
        const QString path = m_line.path(u"statement.csv"_s);
        QCOMPARE(m_line.must({u"payout"_s, u"statement"_s, u"1"_s, u"--partner"_s, partner, u"--csv"_s, path}).number("amount_minor"), amount);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("kind,at,product,file,leads,net,"));
        QCOMPARE(m_line.must({u"payout"_s, u"reverse"_s, partner, u"1"_s, u"--reason"_s, u"account closed"_s}).text("state"), u"reversed"_s);
        QCOMPARE(m_line.must({u"payout"_s, u"list"_s}).json.value("payouts"_L1)[0]["reason"_L1].toString(), u"account closed"_s);
        QCOMPARE(m_line.must({u"partner"_s, u"list"_s}).json.value("partners"_L1)[0]["payable_minor"_L1].toInteger(), amount);
        const CommandAnswer nobody = m_line.json({u"payout"_s, u"statement"_s, u"1"_s, u"--partner"_s, u"nobody"_s});
        QCOMPARE(nobody.exitCode, int(RefusedExit));
        QCOMPARE(m_line.json({u"partner"_s, u"rate"_s, partner, u"--base"_s, u"101"_s, u"--reason"_s, u"x"_s}).exitCode, int(UsageExit));
    }

    void shouldRefundLeadsThenALineThenTheRest()
    {
        const qint64 before = available();
        const QString number = buy({u"gold x4"_s, u"silver x3"_s});
        m_line.must({u"deliver"_s, number});
        const QJsonObject bought = order(number);
        const qint64 total = bought.value("total_minor"_L1).toInteger();
        QCOMPARE(available(), before - total);
        const QStringList leads = exported(number);
        QCOMPARE(leads.size(), 7);
        // When two leads are refunded, with a key, and once more with the same key
        const QString key = u"0b6f7a2e-8d1c-4f55-9c53-6f1e2d3c4b5b"_s;
        const QStringList two = refund(number, {u"--lead"_s, leads.at(0), leads.at(1), u"--key"_s, key});
        CommandAnswer answer = m_line.must(two);
        const qint64 first = answer.number("amount_minor");
        QVERIFY(first > 0);
        QCOMPARE(answer.number("leads"), 2);
        QCOMPARE(answer.text("state"), u"completed"_s);
        QCOMPARE(answer.text("workspace"), u"Bayou Brokers"_s);
        QCOMPARE(answer.text("key"), key);
        QCOMPARE(answer.json.value("replayed"_L1).toBool(true), false);
        const CommandAnswer again = m_line.must(two);
        QCOMPARE(again.json.value("replayed"_L1).toBool(false), true);
        QCOMPARE(again.number("amount_minor"), first);
        QCOMPARE(available(), before - total + first);
        // Then statement, order and export say so
        const QJsonObject movement = m_line.must({u"wallet"_s, u"statement"_s}).json.value("statement"_L1).toArray().first().toObject();
        QCOMPARE(movement.value("kind"_L1).toString(), u"reversal"_s);
        QCOMPARE(m_line.must({u"wallet"_s, u"statement"_s, u"--limit"_s, u"2"_s}).json.value("statement"_L1).toArray().size(), 2);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"statement.csv"_s);
        const int all = int(m_line.must({u"wallet"_s, u"statement"_s}).json.value("statement"_L1).toArray().size());
        QCOMPARE(m_line.must({u"wallet"_s, u"statement"_s, u"--csv"_s, file}).number("movements"), all);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = written.readAll().split('\n');
        QCOMPARE(lines.size(), all + 2);
        QVERIFY2(lines.at(all).contains("\"reversal\""), lines.at(all).constData());
        QCOMPARE(m_line.must({u"wallet"_s, u"statement"_s, u"--from"_s, u"2000-01-01"_s}).json.value("statement"_L1).toArray().size(), all);
        QCOMPARE(movement.value("amount_minor"_L1).toInteger(), first);
        QCOMPARE(movement.value("order_number"_L1).toInteger(), number.toLongLong());
        QCOMPARE(order(number).value("refunded_leads"_L1).toInt(), 2);
        QCOMPARE(order(number).value("state"_L1).toString(), u"completed"_s);
        QStringList rest = exported(number);
        QCOMPARE(rest.size(), 5);
        QVERIFY(!rest.contains(leads.at(0)) && !rest.contains(leads.at(1)));
        // A line, then what is left
        answer = m_line.must(refund(number, {u"--line"_s, u"2"_s}));
        QVERIFY(answer.number("leads") > 0);
        QCOMPARE(answer.json.value("lines"_L1).toArray().first().toObject().value("line"_L1).toInt(), 2);
        const CommandAnswer plain = m_line.plain(refund(number));
        QVERIFY2(plain.exitCode == 0 && plain.out.contains("The whole order is refunded"_L1), plain.all().constData());
        QCOMPARE(order(number).value("state"_L1).toString(), u"refunded"_s);
        QCOMPARE(order(number).value("refunded_minor"_L1).toInteger(), total);
        QCOMPARE(available(), before);
        // and nothing of it is exported any more, or refunded again
        QJsonObject error;
        VERIFY_REFUSED((QStringList{u"export"_s, u"--order"_s, number, u"--out"_s, m_line.path(u"no.csv"_s)}), RefusedExit, u"LF014"_s,
                       QStringList{u"refunded leads are not exported"_s});
        QVERIFY(!QFile::exists(m_line.path(u"no.csv"_s)));
        VERIFY_REFUSED(refund(number), RefusedExit, u"LF014"_s, (QStringList{u"order %1 is refunded"_s.arg(number)}), &error);
        QVERIFY(error.value("next"_L1).toString().contains(u"order show %1"_s.arg(number)));
        QCOMPARE(available(), before);
    }

    void shouldTakeLeadsBackAndLetTheDeskDecideTheRest()
    {
        const QString number = buy({u"gold x10"_s});
        m_line.must({u"deliver"_s, number});
        const QStringList leads = exported(number);
        const qint64 before = available();
        // Nothing happens by asking what could be returned
        const CommandAnswer check = m_line.must(QStringList{u"return"_s, u"create"_s, u"--check"_s, u"--reason"_s, u"fake"_s} + leads.mid(0, 4));
        QCOMPARE(check.json.value("leads"_L1).toArray().size(), 4);
        QCOMPARE(check.json.value("leads"_L1).toArray().first()["state"_L1].toString(), u"open"_s);
        const int atOnce = check.json.value("at_once"_L1).toInt();
        QVERIFY(atOnce >= 2); // a fifth of these ten, and of what other tests have bought
        m_line.must({u"return"_s, u"list"_s});
        QCOMPARE(available(), before);
        // When four are returned with a key, twice
        const QString key = u"5f3b0f53-6f55-4c35-9ac5-0a6c1bb8a3f0"_s;
        const QStringList words = QStringList{u"return"_s, u"create"_s, u"--reason"_s, u"fake"_s, u"--note"_s, u"no such street"_s, u"--key"_s, key} + leads.mid(0, 4);
        const CommandAnswer made = m_line.must(words);
        QCOMPARE(made.json.value("accepted"_L1).toInt(), qMin(4, atOnce));
        QCOMPARE(m_line.must(words).json.value("replayed"_L1).toBool(), true);
        QCOMPARE(available(), before + made.number("credited_minor"));
        QCOMPARE(exported(number).size(), 10 - made.json.value("accepted"_L1).toInt());
        // and what the floor verifies is refused, until an operator overrules it
        const CommandAnswer mine = m_line.must({u"return"_s, u"create"_s, u"--reason"_s, u"already_mine"_s, leads.at(9)});
        const QJsonValue refused = mine.json.value("returns"_L1).toArray().first();
        QCOMPARE(refused["state"_L1].toString(), u"refused"_s);
        QCOMPARE(refused["decision"_L1].toString(), u"never_had"_s);
        const QString refusedNumber = QString::number(refused["number"_L1].toInteger());
        const qint64 between = available();
        QCOMPARE(m_line.must({u"return"_s, u"decide"_s, u"Bayou Brokers"_s, refusedNumber, u"--accept"_s, u"--reason"_s, u"seen in his list"_s}).number("decided"), 1);
        QCOMPARE(available(), between + qint64(refused["amount_minor"_L1].toInteger()));
        const QJsonObject shown = m_line.must({u"return"_s, u"show"_s, refusedNumber}).json;
        QCOMPARE(shown.value("state"_L1).toString(), u"accepted"_s);
        QCOMPARE(shown.value("decided_how"_L1).toString(), u"operator"_s);
        QCOMPARE(m_line.must({u"return"_s, u"list"_s, u"--all"_s, u"--state"_s, u"accepted"_s}).json.value("returns"_L1).toArray().first()["first_name"_L1].toString(), QString());
        VERIFY_REFUSED((QStringList{u"return"_s, u"decide"_s, u"Bayou Brokers"_s, refusedNumber, u"--refuse"_s, u"--reason"_s, u"no"_s}), RefusedExit, u"LF014"_s,
                       QStringList{u"has been accepted"_s});
        VERIFY_REFUSED((QStringList{u"return"_s, u"create"_s, u"--reason"_s, u"fake"_s, key}), RefusedExit, u"LF013"_s, QStringList{});
        const CommandAnswer plain = m_line.plain({u"return"_s, u"show"_s, refusedNumber});
        QVERIFY2(plain.exitCode == 0 && plain.out.contains("Taken back"_L1) && plain.out.contains("seen in his list"_L1), plain.all().constData());
    }

    void shouldRefundAnOrderBeforeItsDelivery()
    {
        const QString number = buy({u"gold x3"_s});
        QCOMPARE(m_line.must(refund(number)).text("state"), u"refunded"_s);
        VERIFY_REFUSED((QStringList{u"deliver"_s, number}), RefusedExit, u"LF014"_s, QStringList{u"refunded"_s});
    }

    void shouldSayThatAnInvoiceGoesBackByBank()
    {
        const CommandAnswer ordered = m_line.must({u"buy"_s, u"--line"_s, u"gold x2"_s, u"--pay"_s, u"invoice"_s, u"--max"_s, u"5000"_s});
        const QString number = QString::number(ordered.number("order_number"));
        const QString amount = QString::number(double(ordered.number("total_minor")) / 100, 'f', 2);
        QJsonObject error;
        VERIFY_REFUSED(refund(number), RefusedExit, u"LF014"_s, QStringList{u"only completed orders are refunded"_s}, &error);
        QVERIFY(error.value("next"_L1).toString().contains("order cancel"_L1));
        m_line.must({u"order"_s, u"confirm-payment"_s, u"Bayou Brokers"_s, number, u"--amount"_s, amount, u"--reference"_s, u"bank 1"_s});
        const qint64 before = available();
        const CommandAnswer plain = m_line.plain(refund(number));
        QVERIFY2(plain.exitCode == 0 && plain.out.contains("to be paid back by bank"_L1), plain.all().constData());
        QCOMPARE(available(), before);
    }

    void shouldLetOnlyAnOperatorRefund()
    {
        const QString number = buy({u"gold x2"_s});
        VERIFY_REFUSED((QStringList{u"--as"_s, u"ana.brandt@bayou.example"_s} + refund(number)), NotPermittedExit, u"LF007"_s, QStringList{});
        const QJsonArray people = m_line.must({u"floor"_s, u"people"_s}).json.value("people"_L1).toArray();
        QString desk;
        for (const QJsonValue& person : people) {
            if (person["role"_L1] == "operator"_L1)
                desk = person["email"_L1].toString();
        }
        const CommandAnswer answer = m_line.must(QStringList{u"--as"_s, desk} + refund(number, {u"--workspace"_s, u"bayou brokers"_s}));
        QCOMPARE(answer.number("leads"), 2);
    }

    void shouldNameWhatIsWrong()
    {
        const QString number = buy({u"gold x2"_s});
        const QString before = floorPicture(m_line);
        QJsonObject error;
        VERIFY_REFUSED(refund(number, {u"--line"_s, u"2"_s}), RefusedExit, u"LF013"_s, (QStringList{u"order %1 has no line 2"_s.arg(number)}), &error);
        QVERIFY(error.value("next"_L1).toString().contains("order show"_L1));
        VERIFY_REFUSED(refund(number, {u"--lead"_s, u"0b6f7a2e-8d1c-4f55-9c53-6f1e2d3c4b5a"_s}), RefusedExit, u"LF013"_s, QStringList{u"has no lead 0b6f7a2e"_s});
        VERIFY_REFUSED(refund(u"999999"_s), RefusedExit, u"LF013"_s, QStringList{u"no workspace has an order 999999"_s});
        VERIFY_REFUSED(refund(number, {u"--workspace"_s, u"Nobody"_s}), RefusedExit, u"LF013"_s, QStringList{u"no workspace of this name"_s});
        VERIFY_REFUSED(refund(number, {u"--lead"_s, u"abc"_s}), UsageExit, u"USAGE"_s, (QStringList{u"--lead"_s, u"abc"_s}));
        VERIFY_REFUSED(refund(number, {u"--key"_s, u"abc"_s}), UsageExit, u"USAGE"_s, (QStringList{u"--key"_s, u"abc"_s}));
        VERIFY_REFUSED(refund(number, {u"--line"_s, u"0"_s}), UsageExit, u"USAGE"_s, QStringList{u"--line"_s});
        VERIFY_REFUSED(refund(number, {u"--line"_s, u"1"_s, u"--lead"_s, u"0b6f7a2e-8d1c-4f55-9c53-6f1e2d3c4b5a"_s}), UsageExit, u"USAGE"_s, QStringList{u"--line"_s});
        VERIFY_REFUSED(refund(number, {}, u" "_s), RefusedExit, u"LF006"_s, QStringList{u"reason of 1 to 500 characters"_s});
        VERIFY_REFUSED((QStringList{u"order"_s, u"refund"_s, number}), UsageExit, u"USAGE"_s, QStringList{u"--reason"_s});
        QCOMPARE(floorPicture(m_line), before);
        // A key that was used for something else
        const QString key = u"0b6f7a2e-8d1c-4f55-9c53-6f1e2d3c4b5c"_s;
        m_line.must(refund(number, {u"--line"_s, u"1"_s, u"--key"_s, key}));
        VERIFY_REFUSED(refund(number, {u"--key"_s, key}), RefusedExit, u"LF009"_s, QStringList{}, &error);
        QVERIFY(error.value("next"_L1).toString().contains("--key"_L1));
    }
};

QTEST_GUILESS_MAIN(TestCommandRefunds)
#include "tst_commandrefunds.moc"
