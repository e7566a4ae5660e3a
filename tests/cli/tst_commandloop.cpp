// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"
#include "models/engine/csvreader.h"
#include "models/engine/privatefloor.h"
#include "models/engine/query.h"
#include "tests/cli/commandline.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

namespace {

constexpr qint64 leads = 20000;
constexpr int goldBought = 1000; // more than one slice of a delivery holds
constexpr int silverBought = 500;
constexpr qint64 creditsMinor = 2000000;

/// The header and the rows of a CSV file, read by the engine's own reader.
QList<QStringList> rowsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    CsvReader reader(file, path, {});
    QList<QStringList> rows;
    if (!reader.open())
        return {};
    CsvBatch batch;
    for (auto more = reader.read(batch); more && *more; more = reader.read(batch)) {
        for (qsizetype i = 0; i < batch.size(); ++i)
            rows.append(batch.texts(i));
    }
    return rows;
}

QByteArray sha256Of(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex()
                                                                 : QByteArray();
}

QStringList missingKeys(const QJsonObject& object, const QStringList& keys)
{
    QStringList missing;
    for (const QString& key : keys) {
        if (!object.contains(key))
            missing.append(key);
    }
    return missing;
}

} // namespace

#define VERIFY_DONE(run)                                                                           \
    do {                                                                                           \
        const CommandAnswer answer_ = (run);                                                       \
        QVERIFY2(answer_.problem.isEmpty() && answer_.exitCode == 0, answer_.all().constData());   \
    } while (false)
#define VERIFY_KEYS(object, ...)                                                                   \
    QCOMPARE(missingKeys(object, QStringList{__VA_ARGS__}), QStringList())

class TestCommandLoop final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

    [[nodiscard]] CommandAnswer run(const QStringList& words, const QByteArray& input = {}) const
    {
        return m_line.json(words, input);
    }
    /// Asked of the floor itself.
    [[nodiscard]] qint64 valueOf(const QString& sql) const
    {
        const auto owner = PrivateFloor(u"demo"_s, m_line.home()).owner();
        if (!owner)
            return -1;
        DbConnection connection(*owner);
        if (!connection.open())
            return -1;
        const auto value = queryValue(connection, sql);
        return value ? value->toLongLong() : -1;
    }
    /// The summary of the file that import() of the test gets; the same day for both files.
    void generateTwice(CommandAnswer& first, CommandAnswer& second) const
    {
        const auto generate = [this](const QString& name) {
            return run({u"generate"_s, u"--csv"_s, m_line.path(name), u"--leads"_s,
                        QString::number(leads), u"--seed"_s, u"7"_s});
        };
        QDate day;
        do { // the file depends on the day, and midnight may come between
            day = QDateTime::currentDateTimeUtc().date();
            first = generate(u"supplier.csv"_s);
            second = generate(u"again.csv"_s);
        } while (QDateTime::currentDateTimeUtc().date() != day);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const CommandAnswer made = run({u"floor"_s, u"create"_s});
        VERIFY_DONE(made);
        VERIFY_KEYS(made.json, u"floor"_s, u"state"_s, u"folder"_s, u"people"_s);
        QCOMPARE(made.text("state"), u"running"_s);
    }
    void cleanupTestCase()
    {
        VERIFY_DONE(run({u"floor"_s, u"destroy"_s, u"--yes"_s}));
        QCOMPARE(run({u"floor"_s, u"status"_s}).text("state"), u"missing"_s);
    }

    void shouldSetUpAFloorByCommandsAlone()
    {
        // Given a floor without anybody, when an operator gives the commands
        VERIFY_DONE(run({u"workspace"_s, u"create"_s, u"Bayou Brokers"_s, u"--kind"_s,
                         u"brokerage"_s, u"--order-max"_s, u"5000"_s}));
        VERIFY_DONE(
            run({u"workspace"_s, u"create"_s, u"Delta Leads"_s, u"--kind"_s, u"supplier"_s}));
        VERIFY_DONE(
            run({u"member"_s, u"create"_s, u"ana@bayou.example"_s, u"--workspace"_s,
                 u"Bayou Brokers"_s, u"--role"_s, u"broker"_s, u"--name"_s, u"Ana Brandt"_s},
                "a password of some length\n"));
        for (const QString& leadClass : {u"gold"_s, u"silver"_s}) {
            for (const QString& bucket : {u"MONTH_3_TO_5"_s, u"MONTH_6_TO_8"_s, u"MONTH_9_TO_11"_s,
                                          u"MONTH_12_TO_23"_s, u"MONTH_24_PLUS"_s})
                VERIFY_DONE(run({u"price"_s, u"set"_s, leadClass, bucket, u"7.00"_s}));
        }
        const CommandAnswer credit = run({u"workspace"_s, u"credit"_s, u"Bayou Brokers"_s,
                                          u"20000"_s, u"--reason"_s, u"opening"_s});
        VERIFY_DONE(credit);
        QCOMPARE(credit.number("available_minor"), creditsMinor);
        // Then each is listed
        QCOMPARE(run({u"member"_s, u"list"_s}).json.value("members"_L1).toArray().size(), 1);
        QCOMPARE(run({u"workspace"_s, u"list"_s}).json.value("workspaces"_L1).toArray().size(), 2);
        QCOMPARE(run({u"price"_s, u"list"_s}).json.value("prices"_L1).toArray().size(), 10);
        const CommandAnswer wallet = run({u"wallet"_s, u"show"_s});
        VERIFY_DONE(wallet);
        VERIFY_KEYS(wallet.json, u"available_minor"_s, u"pending_minor"_s, u"currency"_s);
        QCOMPARE(wallet.number("available_minor"), creditsMinor);
    }

    void shouldMakeTheSameFileOfTheSameSeed()
    {
        CommandAnswer first;
        CommandAnswer second;
        generateTwice(first, second);
        VERIFY_DONE(first);
        VERIFY_DONE(second);
        QCOMPARE(sha256Of(m_line.path(u"supplier.csv"_s)), sha256Of(m_line.path(u"again.csv"_s)));
        const CommandAnswer other = run({u"generate"_s, u"--csv"_s, m_line.path(u"other.csv"_s),
                                         u"--leads"_s, u"100"_s, u"--seed"_s, u"8"_s});
        VERIFY_DONE(other);
        QVERIFY(rowsOf(m_line.path(u"other.csv"_s)).value(1)
                != rowsOf(m_line.path(u"supplier.csv"_s)).value(1));
    }

    void shouldAddUpFromTheFileToTheExport()
    {
        // Given a supplier's file, and what its maker says is in it
        CommandAnswer file;
        CommandAnswer again;
        generateTwice(file, again);
        VERIFY_DONE(file);
        QCOMPARE(file.number("rows"), leads);
        const QString path = m_line.path(u"supplier.csv"_s);
        const QList<QStringList> supplied = rowsOf(path);
        QCOMPARE(supplied.size(), leads + 1);
        QCOMPARE(run({u"inventory"_s, u"--count"_s}).number("count"), 0);

        // When it is imported
        const CommandAnswer imported = run({u"import"_s, path, u"--supplier"_s, u"Delta Leads"_s});

        // Then each row is accounted for, as it was meant
        VERIFY_DONE(imported);
        VERIFY_KEYS(imported.json, u"accepted"_s, u"duplicates"_s, u"rejected"_s, u"batch"_s);
        for (const char* key : {"rows", "accepted", "duplicates", "rejected"})
            QCOMPARE(imported.number(key), file.number(key));
        const qint64 accepted = imported.number("accepted");
        QCOMPARE(accepted + imported.number("duplicates") + imported.number("rejected"),
                 supplied.size() - 1);
        QVERIFY(imported.number("duplicates") > 0);
        QCOMPARE(rowsOf(imported.text("rejects_path")).size() - 1, imported.number("rejected"));
        QCOMPARE(valueOf(u"select count(*) from core.lead"_s), accepted);
        // and all that are old enough (R1) are on offer
        const qint64 young = valueOf(
            u"select count(*) from core.lead where inquired_on > (now() at time zone 'utc')::date - 90"_s);
        QVERIFY(young > 0 && young < accepted);
        const CommandAnswer before = run({u"inventory"_s, u"--count"_s});
        VERIFY_DONE(before);
        VERIFY_KEYS(before.json, u"count"_s, u"total_minor"_s);
        QCOMPARE(before.number("count"), accepted - young);
        // The same file a second time brings nothing
        const CommandAnswer repeated = run({u"import"_s, path, u"--supplier"_s, u"Delta Leads"_s});
        QCOMPARE(repeated.exitCode, 3);
        QCOMPARE(repeated.error().value("code"_L1).toString(), u"LF018"_s);
        QVERIFY2(repeated.error().value("message"_L1).toString().contains(imported.text("batch")),
                 repeated.all().constData());
        QCOMPARE(valueOf(u"select count(*) from core.lead"_s), accepted);

        // When two lines are quoted and bought
        const QStringList lines{u"--line"_s, u"gold x%1"_s.arg(goldBought), u"--line"_s,
                                u"silver 12-23m x%1"_s.arg(silverBought)};
        const qint64 bought = goldBought + silverBought;
        const CommandAnswer quote = run(QStringList(u"quote"_s) + lines);
        VERIFY_DONE(quote);
        VERIFY_KEYS(quote.json, u"quote"_s, u"expires_at"_s, u"complete"_s, u"total_minor"_s,
                    u"lines"_s);
        QVERIFY(quote.json.value("complete"_L1).toBool());
        const qint64 total = quote.number("total_minor");
        QVERIFY(total > 0); // a supplier may ask another price in the file
        const QString key = u"7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e01"_s;
        const QStringList buy =
            QStringList(u"buy"_s) + lines
            + QStringList{u"--max"_s,   QString::number(double(total) / 100, 'f', 2),
                          u"--key"_s,   key,
                          u"--quote"_s, quote.text("quote")};
        const CommandAnswer order = run(buy);

        // Then it costs what was quoted, and stock and wallet have as much less
        VERIFY_DONE(order);
        VERIFY_KEYS(order.json, u"order_number"_s, u"state"_s, u"leads"_s, u"total_minor"_s,
                    u"currency"_s, u"replayed"_s, u"lines"_s);
        QCOMPARE(order.number("leads"), bought);
        QCOMPARE(order.number("total_minor"), total);
        QCOMPARE(order.json.value("replayed"_L1), QJsonValue(false));
        const QJsonArray orderLines = order.json.value("lines"_L1).toArray();
        QCOMPARE(orderLines.size(), 2);
        QCOMPARE(orderLines.at(0).toObject().value("leads"_L1).toInt(), goldBought);
        QCOMPARE(orderLines.at(1).toObject().value("leads"_L1).toInt(), silverBought);
        const CommandAnswer after = run({u"inventory"_s, u"--count"_s});
        QCOMPARE(after.number("count"), before.number("count") - bought);
        QCOMPARE(after.number("total_minor"), before.number("total_minor") - total);
        QCOMPARE(run({u"wallet"_s, u"show"_s}).number("available_minor"), creditsMinor - total);

        // and the same key again is the same order
        const CommandAnswer replay = run(buy);
        VERIFY_DONE(replay);
        QCOMPARE(replay.json.value("replayed"_L1), QJsonValue(true));
        for (const char* same : {"order_number", "leads", "total_minor"})
            QCOMPARE(replay.number(same), order.number(same));
        QCOMPARE(run({u"inventory"_s, u"--count"_s}).number("count"),
                 before.number("count") - bought);
        QCOMPARE(run({u"wallet"_s, u"show"_s}).number("available_minor"), creditsMinor - total);

        // When it is delivered and exported
        const QString number = QString::number(order.number("order_number"));
        const CommandAnswer delivered = run({u"deliver"_s, number});
        VERIFY_DONE(delivered);
        QCOMPARE(delivered.number("delivered"), bought);
        const CommandAnswer exported =
            run({u"export"_s, u"--order"_s, number, u"--out"_s, m_line.path(u"order.csv"_s)});

        // Then the file has each lead once, from the supplier's rows, and is the one that is
        // reported
        VERIFY_DONE(exported);
        VERIFY_KEYS(exported.json, u"path"_s, u"rows"_s, u"columns"_s, u"sha256"_s, u"guarded"_s);
        QCOMPARE(exported.number("rows"), bought);
        const QList<QStringList> written = rowsOf(exported.text("path"));
        QCOMPARE(written.size() - 1, bought);
        QCOMPARE(written.first().size(), exported.number("columns"));
        QCOMPARE(sha256Of(exported.text("path")), exported.text("sha256").toLatin1());
        QFile manifest(exported.text("manifest"));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QVERIFY(manifest.readAll().contains(exported.text("sha256").toLatin1()));
        const auto mailboxes = [](const QList<QStringList>& rows) {
            const qsizetype column = rows.first().indexOf(
                QRegularExpression(u"^email$"_s, QRegularExpression::CaseInsensitiveOption));
            QList<QString> all;
            for (qsizetype i = 1; i < rows.size() && column >= 0; ++i) {
                if (const QString mailbox = rows.at(i).at(column).trimmed().toLower();
                    !mailbox.isEmpty())
                    all.append(mailbox);
            }
            return all;
        };
        const QList<QString> sold = mailboxes(written);
        const QList<QString> offered = mailboxes(supplied);
        const QSet<QString> soldOnce(sold.begin(), sold.end());
        QVERIFY(sold.size() > bought / 2);
        QCOMPARE(soldOnce.size(), sold.size());
        QVERIFY(QSet<QString>(offered.begin(), offered.end()).contains(soldOnce));
        const qsizetype price = written.first().indexOf(u"purchase_price"_s);
        QVERIFY(price >= 0);
        QCOMPARE(std::accumulate(
                     written.begin() + 1, written.end(), qint64(0),
                     [price](qint64 sum, const QStringList& row) {
                         return sum + Money::fromString(row.at(price)).value_or(Money()).minor();
                     }),
                 total);

        // and the floor holds: every invariant
        const CommandAnswer check = run({u"check"_s});
        VERIFY_DONE(check);
        QVERIFY(check.json.value("ok"_L1).toBool());
        const QJsonArray checks = check.json.value("checks"_L1).toArray();
        QVERIFY(checks.size() > 10);
        const CommandAnswer monitoring = run({u"monitoring"_s});
        VERIFY_DONE(monitoring);
        VERIFY_KEYS(monitoring.json.value("numbers"_L1)[0].toObject(), u"name"_s, u"payment"_s, u"value"_s, u"unit"_s, u"expected"_s, u"alarm"_s,
                    u"observations"_s, u"is_alarm"_s, u"meaning"_s);
        for (const QJsonValue& one : checks) {
            VERIFY_KEYS(one.toObject(), u"name"_s, u"ok"_s, u"value"_s);
            QVERIFY2(one.toObject().value("ok"_L1).toBool(),
                     qPrintable(one.toObject().value("name"_L1).toString()));
        }
    }

    void shouldKeepLeadsOfAnOrderUntilItIsPaid()
    {
        const qint64 stock = run({u"inventory"_s, u"--count"_s}).number("count");
        const auto buy = [this](const QString& payment) {
            return run({u"buy"_s, u"--line"_s, u"gold x10"_s, u"--max"_s, u"500"_s, u"--pay"_s, payment});
        };
        // A card order: renewed once, paid from credits, once
        const CommandAnswer card = buy(u"card"_s);
        VERIFY_DONE(card);
        QCOMPARE(card.text("state"), u"held"_s);
        QVERIFY(!card.text("held_until").isEmpty());
        QString number = QString::number(card.number("order_number"));
        QCOMPARE(run({u"inventory"_s, u"--count"_s}).number("count"), stock - 10);
        const CommandAnswer renewed = run({u"order"_s, u"renew"_s, number});
        VERIFY_DONE(renewed);
        QVERIFY(renewed.text("held_until") > card.text("held_until"));
        QCOMPARE(run({u"order"_s, u"renew"_s, number}).exitCode, 3);
        const QString key = u"0d1e8f0a-52d4-4b58-9a0b-30a3b1b1e001"_s;
        const QStringList pay{u"order"_s, u"pay"_s, number, u"--key"_s, key, u"--deliver"_s};
        const CommandAnswer paid = run(pay);
        VERIFY_DONE(paid);
        QCOMPARE(paid.text("state"), u"completed"_s);
        QCOMPARE(paid.number("delivered"), 10);
        QCOMPARE(run(pay).json.value("replayed"_L1), QJsonValue(true));
        const CommandAnswer outcome = run({u"order"_s, u"outcome"_s, key, u"--payment"_s});
        VERIFY_DONE(outcome);
        QCOMPARE(outcome.json.value("happened"_L1), QJsonValue(true));
        QCOMPARE(run({u"order"_s, u"pay"_s, number, u"--max"_s, u"many"_s}).exitCode, 2);
        // An invoice: seen by the operator, extended, confirmed
        const CommandAnswer bill = buy(u"invoice"_s);
        VERIFY_DONE(bill);
        number = QString::number(bill.number("order_number"));
        const CommandAnswer unpaid = run({u"order"_s, u"unpaid"_s});
        VERIFY_DONE(unpaid);
        QCOMPARE(unpaid.json.value("orders"_L1).toArray().size(), 1);
        const QString total = QString::number(double(bill.number("total_minor")) / 100, 'f', 2);
        VERIFY_DONE(run({u"order"_s, u"extend"_s, u"Bayou Brokers"_s, number, u"--days"_s, u"9"_s, u"--reason"_s, u"holiday"_s}));
        QCOMPARE(run({u"order"_s, u"confirm-payment"_s, u"Bayou Brokers"_s, number, u"--amount"_s, u"0.01"_s, u"--reference"_s, u"bank 1"_s}).exitCode, 3);
        VERIFY_DONE(run({u"order"_s, u"confirm-payment"_s, u"Bayou Brokers"_s, number, u"--amount"_s, total, u"--reference"_s, u"bank 1"_s}));
        QCOMPARE(run({u"order"_s, u"show"_s, number}).text("state"), u"completed"_s);
        // and one that is given up
        const CommandAnswer given = buy(u"invoice"_s);
        number = QString::number(given.number("order_number"));
        VERIFY_DONE(run({u"order"_s, u"cancel"_s, number}));
        const CommandAnswer list = run({u"order"_s, u"list"_s});
        QCOMPARE(list.json.value("orders"_L1).toArray().first().toObject().value("state"_L1).toString(), u"cancelled"_s);
        QCOMPARE(run({u"inventory"_s, u"--count"_s}).number("count"), stock - 20);
        QVERIFY(run({u"check"_s}).json.value("ok"_L1).toBool());
    }

    void shouldListWhatTheCardProviderTold()
    {
        // No gateway is there, so nothing was told, and what is not there cannot be shown, closed or decided
        for (const QString& what : {u"list"_s, u"findings"_s}) {
            const CommandAnswer answer = run({u"events"_s, what});
            VERIFY_DONE(answer);
            QVERIFY(answer.json.value(what == "list"_L1 ? "events"_L1 : "findings"_L1).isArray());
        }
        QCOMPARE(run({u"events"_s, u"show"_s, u"evt_1"_s}).exitCode, 3);
        QCOMPARE(run({u"events"_s, u"close"_s, u"1"_s, u"--note"_s, u"seen"_s}).exitCode, 3);
        QCOMPARE(run({u"events"_s, u"resolve"_s, u"evt_1"_s, u"refund"_s, u"--reason"_s, u"x"_s}).exitCode, 2);
        const QString none = u"0d1e8f0a-52d4-4b58-9a0b-30a3b1b1e0ff"_s;
        QCOMPARE(run({u"events"_s, u"resolve"_s, none, u"refund"_s, u"--reason"_s, u"x"_s}).exitCode, 3);
        // An order that is paid has no payment page any more
        const QJsonObject newest = run({u"order"_s, u"list"_s}).json.value("orders"_L1).toArray().first().toObject();
        QCOMPARE(run({u"order"_s, u"checkout"_s, QString::number(newest.value("order_number"_L1).toInteger())}).exitCode, 3);
    }

    void shouldBuyPicksAndTheBasket()
    {
        // Given three leads of the inventory, two of them in the basket, and no haste (R22)
        VERIFY_DONE(run({u"rate"_s, u"set"_s, u"purchases"_s, u"1000"_s}));
        const CommandAnswer offer = run({u"inventory"_s, u"gold"_s, u"--limit"_s, u"3"_s});
        VERIFY_DONE(offer);
        QStringList picks;
        for (const QJsonValue& row : offer.json.value("rows"_L1).toArray())
            picks.append(row["lead"_L1].toString());
        const CommandAnswer added =
            run({u"basket"_s, u"add"_s, QStringList(picks.mid(0, 2)).join(u',')});
        VERIFY_DONE(added);
        VERIFY_KEYS(added.json, u"added"_s, u"leads"_s, u"gone"_s);
        QCOMPARE(added.number("added"), 2);
        // When the oldest one is bought, then the third one with it again
        VERIFY_DONE(run({u"buy"_s, u"--line"_s, u"gold x1"_s, u"--max"_s, u"1000"_s}));
        const QStringList both{u"buy"_s,   u"--pick"_s, picks.at(0) % u',' % picks.at(2),
                               u"--max"_s, u"1000"_s};
        const CommandAnswer refused = run(both);
        // Then it is told which one is gone, and why
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.error().value("gone"_L1),
                 QJsonArray({QJsonObject{{u"lead"_s, picks.at(0)}, {u"why"_s, u"owned"_s}}}));
        const CommandAnswer told = m_line.plain(both);
        QVERIFY2(told.err.contains(picks.at(0) % u" is yours already"_s)
                     && told.err.contains(u"--allow part: 1 leads"_s),
                 told.all().constData());
        const CommandAnswer part = run(both + QStringList{u"--allow"_s, u"part"_s});
        VERIFY_DONE(part);
        QCOMPARE(part.number("leads"), 1);
        // and the basket is bought whole, since equals are taken for what is gone
        const CommandAnswer quote = run({u"quote"_s, u"--basket"_s, u"--replace"_s});
        VERIFY_DONE(quote);
        QCOMPARE(quote.json.value("lines"_L1)[0]["replaceable"_L1].toInt(), 1);
        const CommandAnswer basket = run({u"buy"_s, u"--basket"_s, u"--replace"_s, u"--max"_s, u"1000"_s});
        VERIFY_DONE(basket);
        QCOMPARE(basket.number("leads"), 2);
        const QJsonValue replaced = basket.json.value("lines"_L1)[0]["replaced"_L1];
        QCOMPARE(replaced.toArray().size(), 1);
        QCOMPARE(replaced[0]["pick"_L1].toString(), picks.at(0));
        QCOMPARE(run({u"basket"_s, u"list"_s}).json.value("basket"_L1).toArray().size(), 0);
    }

    void shouldSellProjects()
    {
        VERIFY_DONE(run({u"project"_s, u"create"_s, u"harbor-view"_s, u"Harbor View"_s,
                         u"--price"_s, u"45"_s}));
        const CommandAnswer list = run({u"project"_s, u"list"_s});
        QCOMPARE(list.json.value("projects"_L1)[0]["price_minor"_L1].toInt(), 4500);
        QCOMPARE(list.json.value("projects"_L1)[0]["order_leads_min"_L1].toInt(), 50);
        // A project without leads has none to sell, in whatever number
        const QStringList buy{u"buy"_s, u"--project"_s, u"harbor-view"_s, u"--max"_s, u"1"_s};
        QCOMPARE(run(buy + QStringList{u"--quantity"_s, u"49"_s}).error().value("code"_L1),
                 QJsonValue(u"LF005"_s));
        QCOMPARE(run(buy + QStringList{u"--all"_s}).error().value("code"_L1), QJsonValue(u"LF001"_s));
        // and words that do not fit are refused before anybody is asked
        for (const QStringList& wrong :
             {buy, buy + QStringList{u"--quantity"_s, u"50"_s, u"--all"_s},
              QStringList{u"buy"_s, u"--max"_s, u"1"_s},
              QStringList{u"buy"_s, u"--max"_s, u"1"_s, u"--line"_s, u"gold x1"_s, u"--replace"_s},
              QStringList{u"buy"_s, u"--max"_s, u"1"_s, u"--pick"_s, u"12"_s}})
            QCOMPARE(run(wrong).exitCode, 2);
    }

    void shouldBuyByStandingOrderWithoutAGateway()
    {
        // Given what it would have bought and would find now
        const QStringList wanted{u"gold"_s,      u"--ceiling"_s,        u"50"_s,      u"--zone"_s,
                                 u"America/Chicago"_s, u"--per-day"_s,  u"60"_s,      u"--spend-total"_s,
                                 u"9000"_s,      u"--name"_s,           u"Gold"_s,    u"--until"_s,
                                 u"2099-07-01"_s};
        const CommandAnswer dry = run(QStringList{u"standing"_s, u"dry-run"_s} + wanted);
        VERIFY_DONE(dry);
        VERIFY_KEYS(dry.json, u"leads"_s, u"total_minor"_s, u"first_at"_s, u"last_at"_s, u"by_week"_s);
        QCOMPARE(dry.number("days"), 90);
        QCOMPARE(dry.json.value("now"_L1)["leads"_L1].toInt(), 60);
        QCOMPARE(run({u"standing"_s, u"list"_s}).json.value("standing_orders"_L1).toArray().size(), 0);
        // When it is made, and what is due is served by hand
        const CommandAnswer made = run(QStringList{u"standing"_s, u"create"_s} + wanted);
        VERIFY_DONE(made);
        const QString number = QString::number(made.number("standing"));
        QCOMPARE(made.text("state"), u"active"_s);
        QCOMPARE(made.text("ends_at"), u"2099-07-01T05:00:00Z"_s); // midnight in Chicago
        const CommandAnswer served = run({u"standing"_s, u"run"_s});
        VERIFY_DONE(served);
        // Then it has bought the day's leads in slices, and no more
        QCOMPARE(served.number("leads"), 60);
        QCOMPARE(served.number("slices"), 2);
        QCOMPARE(run({u"standing"_s, u"run"_s}).number("leads"), 0);
        // and can be paused, changed, resumed until it has all
        VERIFY_DONE(run({u"standing"_s, u"pause"_s, number}));
        QCOMPARE(run({u"standing"_s, u"run"_s}).number("leads"), 0);
        const CommandAnswer changed = run({u"standing"_s, u"change"_s, number, u"--per-day"_s, u"none"_s,
                                           u"--total"_s, u"70"_s, u"--until"_s, u"2099-12-01"_s});
        VERIFY_DONE(changed);
        QCOMPARE(changed.text("state"), u"paused"_s);
        QVERIFY(!changed.json.contains("leads_day"_L1));
        QCOMPARE(changed.number("leads_total"), 70);
        QCOMPARE(changed.text("ends_at"), u"2099-12-01T06:00:00Z"_s); // Chicago's still, in winter
        VERIFY_DONE(run({u"standing"_s, u"resume"_s, number}));
        QCOMPARE(run({u"standing"_s, u"run"_s}).number("leads"), 10);
        const CommandAnswer shown = run({u"standing"_s, u"show"_s, number});
        QCOMPARE(shown.text("state"), u"ended"_s);
        QCOMPARE(shown.json.value("slices"_L1).toArray().size(), 3);
        QCOMPARE(shown.json.value("bought"_L1)["leads_total"_L1].toInt(), 70);
        QCOMPARE(run({u"standing"_s, u"list"_s}).json.value("standing_orders"_L1).toArray().size(), 1);
        const CommandAnswer told = m_line.plain({u"standing"_s, u"show"_s, number});
        QVERIFY2(told.out.contains(u"70 of 70 leads in all"_s), told.all().constData());
        VERIFY_DONE(run({u"standing"_s, u"end"_s, number}));
        QVERIFY(run({u"check"_s}).json.value("ok"_L1).toBool());
    }

    void shouldWatchWithoutAGateway()
    {
        // Given a watch on all that there is, and one on what comes
        const CommandAnswer made = run({u"watch"_s, u"add"_s, u"gold"_s, u"--leads"_s, u"2"_s, u"--count"_s, u"all"_s, u"--quiet"_s, u"none"_s});
        VERIFY_DONE(made);
        const QString number = QString::number(made.number("watch"));
        QCOMPARE(made.text("filter"), u"gold"_s);
        QVERIFY(made.json.value("on"_L1).toBool());
        VERIFY_DONE(run({u"watch"_s, u"add"_s, u"silver"_s, u"--name"_s, u"Silver"_s, u"--quiet"_s, u"21:00-08:00"_s, u"--zone"_s, u"America/Chicago"_s}));
        // When what is due is looked at by hand
        const CommandAnswer looked = run({u"watch"_s, u"run"_s});
        VERIFY_DONE(looked);
        QCOMPARE(looked.number("watches"), 2);
        QCOMPARE(looked.number("hits"), 1);
        QCOMPARE(run({u"watch"_s, u"run"_s}).number("watches"), 0); // until the next window
        // Then it has told, and of how many
        const QJsonArray hits = run({u"watch"_s, u"hits"_s}).json.value("hits"_L1).toArray();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first()["leads"_L1].toInteger(), run({u"inventory"_s, u"gold"_s, u"--count"_s}).number("count"));
        // It can be changed, switched off, removed
        const CommandAnswer changed = run({u"watch"_s, u"change"_s, number, u"--leads"_s, u"5"_s, u"--off"_s});
        VERIFY_DONE(changed);
        QCOMPARE(changed.number("leads_min"), 5);
        QVERIFY(!changed.json.value("on"_L1).toBool(true));
        QCOMPARE(changed.text("counts"), u"all"_s);
        const CommandAnswer told = m_line.plain({u"watch"_s, u"list"_s});
        QVERIFY2(told.out.contains(u"1 new, every 60 min, quiet 21:00-08:00 America/Chicago"_s), told.all().constData());
        VERIFY_DONE(run({u"watch"_s, u"remove"_s, number}));
        QCOMPARE(run({u"watch"_s, u"list"_s}).json.value("watches"_L1).toArray().size(), 1);
        QCOMPARE(run({u"watch"_s, u"remove"_s, number}).exitCode, 3);
        for (const QStringList& wrong : {QStringList{u"watch"_s, u"change"_s, u"1"_s}, QStringList{u"watch"_s, u"add"_s, u"golf"_s},
                                         QStringList{u"watch"_s, u"add"_s, u"gold"_s, u"--quiet"_s, u"night"_s}})
            QCOMPARE(run(wrong).exitCode, 2);
    }

    void shouldLeaveTheRestOfALineToAStandingOrder()
    {
        // Given two lines that want more than there is, and say to take the rest later
        const auto wanted = [this](const QString& leadClass, int more) -> QString {
            const QString words = u"la county:caddo "_s % leadClass;
            return words % u" x"_s % QString::number(run({u"inventory"_s, words, u"--count"_s}).number("count") + more);
        };
        // When they are bought, the first one by its own words
        const CommandAnswer bought = run({u"buy"_s, u"--line"_s, QString(wanted(u"silver"_s, 7) % u" rest max 9000"_s)});
        VERIFY_DONE(bought);
        const QString words = wanted(u"gold"_s, 3);
        const CommandAnswer told = m_line.plain({u"buy"_s, u"--max"_s, u"9000"_s, u"--allow"_s, u"rest"_s, u"--line"_s, words});
        // Then standing orders want the others, and are named
        const QString number = QString::number(bought.json.value("lines"_L1)[0]["standing"_L1].toInt());
        const CommandAnswer standing = run({u"standing"_s, u"show"_s, number});
        VERIFY_DONE(standing);
        QCOMPARE(standing.number("leads_total"), 7);
        QCOMPARE(standing.number("from_order"), bought.number("order_number"));
        QVERIFY2(told.exitCode == 0 && told.out.contains(u" buys the other 3 of "_s), told.all().constData());
        VERIFY_DONE(run({u"standing"_s, u"end"_s, number}));
    }

    void shouldReportTheSameLeadsByMonthAndBySource()
    {
        const auto sum = [](const CommandAnswer& answer, const QString& list, const QString& key) {
            qint64 all = 0;
            const QJsonArray rows = answer.json.value(list).toArray();
            for (const QJsonValue& row : rows)
                all += row[key].toInteger();
            return all;
        };
        const CommandAnswer spend = run({u"report"_s, u"spend"_s});
        VERIFY_DONE(spend);
        const CommandAnswer sources = run({u"report"_s, u"bought"_s, u"--by"_s, u"segment"_s});
        VERIFY_DONE(sources);
        for (const QString& key : {u"leads"_s, u"paid_minor"_s, u"net_minor"_s, u"refunded_leads"_s})
            QCOMPARE(sum(spend, u"months"_s, key), sum(sources, u"parts"_s, key));
        QVERIFY(sum(spend, u"months"_s, u"leads"_s) > 0);
        // The stock is what the inventory counts
        const CommandAnswer stock = run({u"report"_s, u"stock"_s, u"gold"_s, u"--by"_s, u"county"_s});
        VERIFY_DONE(stock);
        const CommandAnswer count = run({u"inventory"_s, u"gold"_s, u"--count"_s});
        QCOMPARE(sum(stock, u"parts"_s, u"leads"_s), count.number("count"));
        QCOMPARE(sum(stock, u"parts"_s, u"total_minor"_s), count.number("total_minor"));
        for (const QStringList& wrong : {QStringList{u"report"_s, u"bought"_s, u"--by"_s, u"phone"_s},
                                         QStringList{u"report"_s, u"spend"_s, u"--from"_s, u"yesterday"_s},
                                         QStringList{u"report"_s, u"spend"_s, u"--from"_s, u"2024-02-01"_s, u"--to"_s, u"2024-01-01"_s}})
            QCOMPARE(run(wrong).exitCode, 2);
    }

    void shouldAnswerEveryOtherCommandWithOneObject_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("floor status")
            << QStringList{u"floor"_s, u"status"_s}
            << QStringList{u"floor"_s, u"state"_s, u"folder"_s, u"port"_s};
        QTest::newRow("floor start")
            << QStringList{u"floor"_s, u"start"_s} << QStringList{u"state"_s};
        QTest::newRow("floor url")
            << QStringList{u"floor"_s, u"url"_s} << QStringList{u"url"_s, u"floor_id"_s};
        QTest::newRow("floor people")
            << QStringList{u"floor"_s, u"people"_s} << QStringList{u"people"_s};
        QTest::newRow("migrate") << QStringList{u"migrate"_s} << QStringList{u"migrations"_s};
        QTest::newRow("migrate --status")
            << QStringList{u"migrate"_s, u"--status"_s} << QStringList{u"migrations"_s};
        QTest::newRow("status") << QStringList{u"status"_s}
                                << QStringList{u"orders"_s, u"undelivered_orders"_s, u"jobs"_s};
        QTest::newRow("inventory")
            << QStringList{u"inventory"_s, u"gold"_s}
            << QStringList{u"count"_s, u"total_minor"_s, u"rows"_s, u"after"_s};
        QTest::newRow("inventory --facets")
            << QStringList{u"inventory"_s, u"--facets"_s} << QStringList{u"facets"_s, u"as_of"_s};
        QTest::newRow("order list")
            << QStringList{u"order"_s, u"list"_s} << QStringList{u"orders"_s};
        QTest::newRow("order show") << QStringList{u"order"_s, u"show"_s, u"1001"_s}
                                    << QStringList{u"order_number"_s, u"lines"_s};
        QTest::newRow("order outcome")
            << QStringList{u"order"_s, u"outcome"_s, u"7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e01"_s}
            << QStringList{u"happened"_s, u"order_number"_s};
        QTest::newRow("order outcome of nothing")
            << QStringList{u"order"_s, u"outcome"_s, u"7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e02"_s}
            << QStringList{u"happened"_s};
        QTest::newRow("wallet statement")
            << QStringList{u"wallet"_s, u"statement"_s} << QStringList{u"statement"_s};
        QTest::newRow("basket list") << QStringList{u"basket"_s, u"list"_s}
                                     << QStringList{u"basket"_s, u"free"_s, u"total_minor"_s};
        QTest::newRow("basket clear")
            << QStringList{u"basket"_s, u"clear"_s} << QStringList{u"removed"_s};
        QTest::newRow("project list")
            << QStringList{u"project"_s, u"list"_s} << QStringList{u"projects"_s};
        for (const QString& report : {u"spend"_s, u"bought"_s, u"conversion"_s, u"stock"_s})
            QTest::newRow(qPrintable(u"report "_s % report))
                << QStringList{u"report"_s, report} << QStringList{report == u"spend"_s ? u"months"_s : u"parts"_s};
    }
    void shouldAnswerEveryOtherCommandWithOneObject()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, keys);
        const CommandAnswer answer = run(words);
        VERIFY_DONE(answer);
        QCOMPARE(missingKeys(answer.json, keys), QStringList());
        // and for people there are words instead
        const CommandAnswer plain = m_line.plain(words);
        QCOMPARE(plain.exitCode, 0);
        QVERIFY(!plain.out.trimmed().isEmpty() && !plain.out.startsWith(u'{'));
    }

    void shouldLetAMemberInThroughTheAddress()
    {
        // Given the address that the floor gives to other programs
        const CommandAnswer address = run({u"floor"_s, u"url"_s});
        VERIFY_DONE(address);
        m_line.setVariable(u"LEADFLOOR_PASSWORD"_s, u"a password of some length"_s);
        // When a member signs in there by e-mail, whoever the address names
        const QString url = address.text("url");
        const QString unnamed = QString(url).replace(u"leadfloor_owner@"_s, QString());
        for (const QString& way : {url, unnamed}) {
            const CommandAnswer wallet =
                run({u"--url"_s, way, u"--as"_s, u"Ana@Bayou.example"_s, u"wallet"_s, u"show"_s});
            // Then it is the member's wallet
            VERIFY_DONE(wallet);
            QCOMPARE(wallet.number("available_minor"),
                     run({u"wallet"_s, u"show"_s}).number("available_minor"));
        }
        m_line.setVariable(u"LEADFLOOR_PASSWORD"_s, {});
    }

    void shouldSayExitCodesInEveryHelp_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("all") << QStringList();
        for (const char* words : {"floor",
                                  "floor create",
                                  "floor start",
                                  "floor stop",
                                  "floor status",
                                  "floor url",
                                  "floor people",
                                  "floor destroy",
                                  "migrate",
                                  "status",
                                  "check",
                                  "monitoring",
                                  "inventory",
                                  "quote",
                                  "buy",
                                  "order",
                                  "order list",
                                  "order show",
                                  "order outcome",
                                  "order refund",
                                  "deliver",
                                  "wallet",
                                  "wallet show",
                                  "wallet statement",
                                  "generate",
                                  "import",
                                  "export",
                                  "member",
                                  "member list",
                                  "member create",
                                  "workspace",
                                  "workspace list",
                                  "workspace create",
                                  "workspace credit",
                                  "price",
                                  "price list",
                                  "price set",
                                  "basket",
                                  "basket list",
                                  "basket add",
                                  "basket remove",
                                  "basket clear",
                                  "project",
                                  "project list",
                                  "project create",
                                  "standing",
                                  "standing create",
                                  "standing dry-run",
                                  "standing list",
                                  "standing show",
                                  "standing change",
                                  "standing pause",
                                  "standing resume",
                                  "standing end",
                                  "standing run",
                                  "partner",
                                  "partner rate",
                                  "commission",
                                  "commission list",
                                  "payout",
                                  "payout create",
                                  "payout statement",
                                  "report",
                                  "report spend",
                                  "report bought",
                                  "report conversion",
                                  "report stock"})
            QTest::newRow(words) << QString::fromLatin1(words).split(u' ');
    }
    void shouldSayExitCodesInEveryHelp()
    {
        QFETCH(QStringList, words);
        const CommandAnswer help = m_line.plain(words + QStringList(u"--help"_s));
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.out.contains(u"Usage: leadfloorctl "_s % words.join(u' ')),
                 help.all().constData());
        QVERIFY2(
            help.out.contains(
                u"Exit codes: 0 done, 1 internal error, 2 wrong words or file, 3 refused by a rule,"_s),
            help.all().constData());
        QVERIFY(help.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLoop)
#include "tst_commandloop.moc"
