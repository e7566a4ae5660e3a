// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/refusal.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor::testing;

/// What a member may do, how often and until when, on a private floor by leadfloorctl alone.
class TestCommandLimits final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

    static QStringList as(const QString& email, const QStringList& words)
    {
        return QStringList{u"--as"_s, email} + words;
    }
    static QStringList buy(int leads)
    {
        return {u"buy"_s, u"--line"_s, u"gold x%1"_s.arg(leads), u"--max"_s, u"5000"_s};
    }
    const QString m_ana = u"ana.brandt@bayou.example"_s;
    const QString m_omar = u"omar.haddad@bayou.example"_s;
    const QString m_linh = u"linh.tran@bayou.example"_s;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_line.must({u"floor"_s, u"create"_s, u"--demo"_s, u"5000"_s}).exitCode, int(DoneExit));
    }

    void shouldSendALargePurchaseToAnApprover()
    {
        // Given a broker with a limit of 20 an order, and an approver
        CommandAnswer answer = m_line.must({u"member"_s, u"limits"_s, m_ana, u"--order"_s, u"20"_s, u"--month"_s, u"100.50"_s});
        QCOMPARE(answer.number("order_limit_minor"), 2000);
        QVERIFY(answer.json.value("day_limit_minor"_L1).isNull());
        m_line.must({u"member"_s, u"approver"_s, m_omar});
        answer = m_line.must(as(m_omar, {u"member"_s, u"limits"_s, m_ana, u"--day"_s, u"60"_s}));
        QCOMPARE(answer.number("order_limit_minor"), 2000);
        QCOMPARE(answer.number("day_limit_minor"), 6000);
        QCOMPARE(m_line.must({u"member"_s, u"limits"_s}).json.value("members"_L1).toArray().size(), 3);
        // When she orders more
        QJsonObject error;
        VERIFY_REFUSED(as(m_ana, buy(10)), RefusedExit, u"LF022"_s, (QStringList{u"the limit for one order is"_s, u"20.00"_s}), &error);
        QVERIFY(error.value("next"_L1).toString().contains(u"An approver of your workspace has been asked"_s));
        QCOMPARE(error.value("limit_minor"_L1).toInteger(), 2000);
        const QString request = error.value("approval"_L1).toString();
        // Then the approver finds it, and buys on her account; twice with a key is once
        const auto states = [&](const QString& email) {
            QStringList all;
            const QJsonArray rows = m_line.must(as(email, {u"approval"_s, u"list"_s})).json.value("approvals"_L1).toArray();
            for (const QJsonValue& row : rows) {
                if (row.toObject().value("approval"_L1).toString() == request)
                    all.append(row.toObject().value("state"_L1).toString() + row.toObject().value("decided_by"_L1).toString());
            }
            return all;
        };
        QCOMPARE(states(m_omar), QStringList{u"open"_s});
        QCOMPARE(states(m_linh), QStringList{});
        VERIFY_REFUSED(as(m_linh, {u"approval"_s, u"approve"_s, request}), NotPermittedExit, u"LF007"_s, QStringList{});
        const QString key = u"0b6f7a2e-8d1c-4f55-9c53-6f1e2d3c4b5a"_s;
        const QStringList approve = as(m_omar, {u"approval"_s, u"approve"_s, request, u"--key"_s, key, u"--reason"_s, u"spring campaign"_s});
        answer = m_line.must(approve);
        QCOMPARE(answer.number("leads"), 10);
        QCOMPARE(m_line.must(approve).number("order_number"), answer.number("order_number"));
        QCOMPARE(states(m_ana), QStringList{u"approvedOmar Haddad"_s});
        const QString order = QString::number(answer.number("order_number"));
        QVERIFY(m_line.must(as(m_ana, {u"order"_s, u"show"_s, order})).out.contains(u"\"leads\":10"_s));
        // A second one is denied
        VERIFY_REFUSED(as(m_ana, buy(10)), RefusedExit, u"LF022"_s, QStringList{}, &error);
        QCOMPARE(m_line.must(as(m_omar, {u"approval"_s, u"deny"_s, error.value("approval"_L1).toString(), u"--reason"_s, u"too many"_s})).text("state"), u"denied"_s);
        // and without limits she buys on her own word
        m_line.must({u"member"_s, u"limits"_s, m_ana, u"--order"_s, u"none"_s, u"--day"_s, u"none"_s, u"--month"_s, u"none"_s});
        QCOMPARE(m_line.must(as(m_ana, buy(10))).number("leads"), 10);
        VERIFY_REFUSED((QStringList{u"member"_s, u"limits"_s, m_ana, u"--order"_s, u"much"_s}), UsageExit, u"USAGE"_s, QStringList{u"amount"_s});
    }

    void shouldSellCreditsAndWantASecondOperator()
    {
        // Given a package and a coupon
        m_line.must({u"package"_s, u"add"_s, u"Starter"_s, u"--price"_s, u"100"_s, u"--bonus"_s, u"10"_s, u"--days"_s, u"30"_s});
        VERIFY_REFUSED((QStringList{u"package"_s, u"add"_s, u"Starter"_s, u"--price"_s, u"90"_s}), RefusedExit, u"LF006"_s, QStringList{u"on sale"_s});
        VERIFY_REFUSED((QStringList{u"package"_s, u"add"_s, u"Free"_s, u"--price"_s, u"none"_s}), UsageExit, u"USAGE"_s, QStringList{u"--price"_s});
        const QJsonObject offer = m_line.must(as(m_ana, {u"topup"_s, u"packages"_s})).json.value("packages"_L1).toArray().first().toObject();
        QCOMPARE(offer.value("bonus_minor"_L1).toInteger(), 1000);
        const QString code = m_line.must({u"creditcoupon"_s, u"create"_s, u"25"_s, u"--days"_s, u"60"_s, u"--uses"_s, u"1"_s}).text("code");
        QCOMPARE(code.size(), 14);
        // Then a broker redeems it once, and sees what is bonus
        const qint64 before = m_line.must(as(m_ana, {u"wallet"_s, u"show"_s})).number("available_minor");
        QCOMPARE(m_line.must(as(m_ana, {u"topup"_s, u"redeem"_s, code.toLower()})).number("available_minor"), before + 2500);
        VERIFY_REFUSED(as(m_ana, {u"topup"_s, u"redeem"_s, code}), RefusedExit, u"LF023"_s, QStringList{});
        QCOMPARE(m_line.must(as(m_ana, {u"wallet"_s, u"show"_s})).number("bonus_ending_minor"), 2500);
        QCOMPARE(m_line.must({u"creditcoupon"_s, u"list"_s}).json.value("coupons"_L1).toArray().first().toObject().value("uses"_L1).toInt(), 1);
        m_line.must({u"creditcoupon"_s, u"end"_s, code});
        // and a package that nobody sells any more is not there
        m_line.must({u"package"_s, u"retire"_s, u"starter"_s});
        VERIFY_REFUSED(as(m_ana, {u"topup"_s, u"buy"_s, u"Starter"_s}), RefusedExit, u"LF013"_s, QStringList{});
        QCOMPARE(m_line.must(as(m_ana, {u"topup"_s, u"list"_s})).json.value("topups"_L1).toArray().size(), 0);
        // When more is given than one operator may
        QCOMPARE(m_line.must({u"adjust"_s, u"limit"_s, u"50"_s}).number("limit_minor"), 5000);
        const QString desk = u"desk@floor.example"_s;
        const auto give = [&](const QString& amount) {
            return m_line.must(as(desk, {u"adjust"_s, u"credits"_s, u"Bayou Brokers"_s, amount, u"--reason"_s, u"sorry"_s}));
        };
        QCOMPARE(give(u"50"_s).text("state"), u"posted"_s);
        const QString number = QString::number(give(u"0.01"_s).number("adjustment"));
        VERIFY_REFUSED(as(desk, {u"adjust"_s, u"approve"_s, number}), NotPermittedExit, u"LF007"_s, QStringList{});
        QCOMPARE(m_line.must({u"adjust"_s, u"list"_s}).json.value("adjustments"_L1).toArray().size(), 1);
        // Then another one decides, and takes the first one back
        QCOMPARE(m_line.must({u"adjust"_s, u"approve"_s, number, u"--note"_s, u"seen"_s}).text("state"), u"posted"_s);
        const QString reversal = QString::number(m_line.must({u"adjust"_s, u"reverse"_s, u"1"_s, u"--reason"_s, u"a slip"_s}).number("adjustment"));
        QCOMPARE(m_line.must(as(desk, {u"adjust"_s, u"approve"_s, reversal})).number("reverses"), 1);
        QCOMPARE(m_line.must(as(m_ana, {u"wallet"_s, u"show"_s})).number("available_minor"), before + 2501);
        QCOMPARE(m_line.must({u"adjust"_s, u"line"_s, u"Bayou Brokers"_s, u"20"_s, u"--reason"_s, u"good customer"_s}).number("credit_line_minor"), 2000);
        QVERIFY(m_line.must({u"check"_s}).json.value("ok"_L1).toBool());
    }

    void shouldCountPurchasesAMinute()
    {
        QCOMPARE(m_line.must({u"rate"_s, u"list"_s}).json.value("rates"_L1).toArray().first().toObject().value("purchases_per_minute"_L1).toInt(), 10);
        m_line.must({u"rate"_s, u"set"_s, u"purchases"_s, u"2"_s, u"--member"_s, m_linh});
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_line.must(as(m_linh, buy(1))).number("leads"), 1);
        QJsonObject error;
        VERIFY_REFUSED(as(m_linh, buy(1)), RefusedExit, u"LF015"_s, QStringList{u"the next one is possible at"_s}, &error);
        QVERIFY(QDateTime::fromString(error.value("opens_at"_L1).toString(), Qt::ISODateWithMs) > QDateTime::currentDateTimeUtc());
        m_line.must({u"rate"_s, u"set"_s, u"purchases"_s, u"1000"_s, u"--workspace"_s, u"Bayou Brokers"_s});
        m_line.must({u"rate"_s, u"set"_s, u"purchases"_s, u"default"_s, u"--member"_s, m_linh});
        QCOMPARE(m_line.must(as(m_linh, buy(1))).number("leads"), 1);
        VERIFY_REFUSED((QStringList{u"rate"_s, u"set"_s, u"purchases"_s, u"many"_s}), UsageExit, u"USAGE"_s, QStringList{u"many"_s});
    }

    void shouldHideWhatAListNames()
    {
        // Given a floor without a gateway, and a list of many of its leads and somebody else
        const CommandAnswer before = m_line.must(as(m_ana, {u"inventory"_s, u"--count"_s}));
        QByteArray rows = "name,e-mail\nC,nobody@mail.example\nD,\nE,n/a\n";
        for (int i = 1; i <= 500; ++i)
            rows += "A,LEAD" + QByteArray::number(i) + "@mail.example\n";
        const QString file = m_line.file(u"list.csv"_s, rows);
        const CommandAnswer up = m_line.must(as(m_ana, {u"suppress"_s, u"upload"_s, file, u"--name"_s, u"Do not call"_s, u"--expires"_s, u"2999-12-31"_s}));
        QCOMPARE(up.number("entries"), 501);
        QCOMPARE(up.number("emails"), 501);
        QCOMPARE(up.number("unread"), 2);
        QCOMPARE(up.json.value("columns"_L1).toArray(), QJsonArray{u"e-mail"_s});
        QCOMPARE(up.json.value("unread_places"_L1).toArray().at(1).toString(), u"list.csv, line 4, column 2 (e-mail): "_s);
        // Then they are gone for the workspace until the list is
        const QJsonArray lists = m_line.must(as(m_omar, {u"suppress"_s, u"list"_s})).json.value("suppressions"_L1).toArray();
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists.first().toObject().value("state"_L1).toString(), u"active"_s);
        QCOMPARE(lists.first().toObject().value("entries"_L1).toInt(), 501);
        QCOMPARE(lists.first().toObject().value("expires_at"_L1).toString(), u"3000-01-01T00:00:00Z"_s);
        const qint64 hidden = before.number("count") - m_line.must(as(m_omar, {u"inventory"_s, u"--count"_s})).number("count");
        QVERIFY2(hidden > 0 && hidden <= 500, QByteArray::number(hidden).constData());
        const QString list = m_line.must(as(m_omar, {u"suppress"_s, u"remove"_s, u"do NOT call"_s})).text("list");
        // Removed by mistake, it is brought back
        m_line.must(as(m_omar, {u"suppress"_s, u"restore"_s, list}));
        QCOMPARE(before.number("count") - m_line.must(as(m_omar, {u"inventory"_s, u"--count"_s})).number("count"), hidden);
        m_line.must(as(m_omar, {u"suppress"_s, u"remove"_s, u"do NOT call"_s}));
        QCOMPARE(m_line.must(as(m_ana, {u"suppression"_s, u"list"_s})).json.value("suppressions"_L1).toArray().size(), 0);
        QCOMPARE(m_line.must(as(m_ana, {u"inventory"_s, u"--count"_s})).number("count"), before.number("count"));
        VERIFY_REFUSED(as(m_ana, {u"suppress"_s, u"remove"_s, u"nothing"_s}), RefusedExit, u"LF013"_s, QStringList{});
        VERIFY_REFUSED(as(m_ana, {u"suppress"_s, u"upload"_s, file, u"--name"_s, u"x"_s, u"--expires"_s, u"tomorrow"_s}), UsageExit, u"USAGE"_s, QStringList{u"tomorrow"_s});
        VERIFY_REFUSED(as(m_ana, {u"suppress"_s, u"upload"_s, file, u"--name"_s, u"x"_s, u"--expires"_s, u"2020-01-01"_s}), RefusedExit, u"LF006"_s, QStringList{u"a last day that is not over"_s});
        VERIFY_REFUSED(as(m_ana, {u"suppress"_s, u"upload"_s, m_line.path(u"none.csv"_s), u"--name"_s, u"x"_s}), UsageExit, u"FILE_PROBLEM"_s, QStringList{u"none.csv"_s});
        // A file without any is told by the place of its first row
        const QString wrong = m_line.file(u"wrong.csv"_s, "id,phone\n7,none\n8,n/a\n");
        VERIFY_REFUSED(as(m_ana, {u"suppress"_s, u"upload"_s, wrong, u"--name"_s, u"x"_s}), UsageExit, u"BAD_FILE"_s,
                       (QStringList{u"wrong.csv, line 2, column 2 (phone): neither a phone nor an e-mail"_s}));
        const QString torn = m_line.file(u"torn.csv"_s, "phone,name\n318-555-0101,\"Ana\n");
        VERIFY_REFUSED(as(m_ana, {u"suppress"_s, u"upload"_s, torn, u"--name"_s, u"x"_s}), UsageExit, u"BAD_FILE"_s, (QStringList{u"torn.csv, line 2"_s}));
        // One whose columns nobody knows is not guessed at: they are named, and one is chosen
        const QString unknown = m_line.file(u"unknown.csv"_s, "Account,Call here\n3185550199,318-555-0101\n");
        QJsonObject error;
        VERIFY_REFUSED(as(m_ana, {u"suppress"_s, u"upload"_s, unknown, u"--name"_s, u"x"_s}), UsageExit, u"BAD_FILE"_s,
                       (QStringList{u"unknown.csv, line 1"_s, u"'Account', 'Call here'"_s}), &error);
        QVERIFY2(error.value("next"_L1).toString().contains(u"--column"_s), qPrintable(error.value("next"_L1).toString()));
        QCOMPARE(error.value("columns"_L1).toArray(), (QJsonArray{u"Account"_s, u"Call here"_s}));
        const CommandAnswer chosen = m_line.must(as(m_ana, {u"suppress"_s, u"upload"_s, u"--column"_s, u"call here"_s, unknown, u"--name"_s, u"x"_s}));
        QCOMPARE(chosen.number("entries"), 1);
        QCOMPARE(chosen.json.value("columns"_L1).toArray(), QJsonArray{u"Call here"_s});
        VERIFY_REFUSED(as(m_omar, {u"suppress"_s, u"scrub"_s, unknown}), UsageExit, u"BAD_FILE"_s, QStringList{u"unknown.csv"_s});
        QCOMPARE(m_line.must(as(m_omar, {u"suppress"_s, u"scrub"_s, unknown, u"--column"_s, u"2"_s})).json.value("columns"_L1).toArray(), QJsonArray{u"Call here"_s});
    }

    void shouldStampExportsWithWhatWasChecked()
    {
        const QString number = QString::number(m_line.must(as(m_omar, {u"buy"_s, u"--line"_s, u"gold x3"_s, u"--max"_s, u"100"_s})).number("order_number"));
        m_line.must(as(m_omar, {u"deliver"_s, number}));
        const QString path = m_line.path(u"dnc.csv"_s);
        const QStringList words = as(m_omar, {u"export"_s, u"--order"_s, number, u"--columns"_s, u"phone"_s, u"--out"_s, path});
        m_line.must(words);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList phones = file.readAll().trimmed().split('\n');
        QCOMPARE(phones.size(), 4);
        // When two of three numbers, and one of somebody else, were checked ten days ago
        const QString checked = m_line.file(u"checked.csv"_s, phones.mid(0, 3).join('\n') + "\n212-555-0199\n");
        const QString day = QDateTime::currentDateTimeUtc().date().addDays(-10).toString(Qt::ISODate);
        const CommandAnswer done = m_line.must(as(m_omar, {u"suppress"_s, u"scrub"_s, checked, u"--on"_s, day}));
        QCOMPARE(done.number("entries"), 3);
        QCOMPARE(done.number("phones"), 2);
        // Then an export tells so, or leaves the third one out
        const QJsonObject counts = m_line.must(words).json.value("do_not_call"_L1).toObject();
        QCOMPARE(counts.value("ok"_L1).toInt(), 2);
        QCOMPARE(counts.value("never"_L1).toInt(), 1);
        QCOMPARE(m_line.must(words + QStringList{u"--dnc"_s, u"block"_s}).number("rows"), 2);
        VERIFY_REFUSED(as(m_omar, {u"suppress"_s, u"scrub"_s, checked, u"--on"_s, u"soon"_s}), UsageExit, u"USAGE"_s, QStringList{u"soon"_s});
        VERIFY_REFUSED(as(m_omar, {u"suppress"_s, u"scrub"_s, checked, u"--on"_s, u"2999-01-01"_s}), RefusedExit, u"LF006"_s, QStringList{u"a day that has come"_s});
    }

    void shouldCloseAnAccountAndOpenItAgain()
    {
        const CommandAnswer banned = m_line.must({u"member"_s, u"ban"_s, m_ana, u"--reason"_s, u"fraud"_s});
        QCOMPARE(banned.exitCode, int(DoneExit));
        QCOMPARE(banned.number("sessions"), 0);
        VERIFY_REFUSED(as(m_ana, buy(1)), NotPermittedExit, u"SIGN_IN_FAILED"_s, QStringList{u"closed"_s});
        m_line.must({u"member"_s, u"unban"_s, m_ana, u"--reason"_s, u"a mistake"_s});
        QCOMPARE(m_line.must(as(m_ana, buy(1))).number("leads"), 1);
        VERIFY_REFUSED((QStringList{u"member"_s, u"ban"_s, u"nobody@bayou.example"_s, u"--reason"_s, u"x"_s}), RefusedExit, u"LF013"_s, QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestCommandLimits)
#include "tst_commandlimits.moc"
