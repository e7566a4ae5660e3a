// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakefloor.h"

namespace leadfloor {

/// A partner's month, three partners, and returns of two workspaces that wait.
inline void fillSamplePayouts(FakeFloor& floor)
{
    const QDateTime at(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
    FakePayouts& service = floor.payoutService;
    service.earned = {QStringLiteral("Acme Leads"), QStringLiteral("USD"), 1'234'567'890, at.addDays(3), Money::fromMinor(1'234'56), 5555, 0,
                      Money::fromMinor(80'000),     Money::fromMinor(1'500'000), Money::fromMinor(5'000), {3000, 1000, 500, 0, 0, 5000}, 9640, 9500, 8400};
    const auto sell = [&](int leads, qint64 net, const RateParts& rate, CommissionState state, int reversed) {
        Commission one;
        one.cursor = 100 - service.sold.size();
        one.partner = QStringLiteral("Acme Leads");
        one.soldAt = at.addDays(-service.sold.size());
        one.payableAt = one.soldAt.addDays(14);
        one.product = QStringLiteral("Mortgage protection");
        one.fileName = QStringLiteral("acme.march.csv");
        one.leads = leads;
        one.net = Money::fromMinor(net);
        one.rate = rate;
        one.parts = net * rate.rate;
        one.reversedLeads = reversed;
        one.reversedParts = one.parts / leads * reversed;
        one.state = state;
        service.sold.append(one);
    };
    sell(50, 39'997, {3000, 1000, 0, 0, 0, 4000}, CommissionState::Held, 2);
    sell(1, 333, {3500, 1000, 500, 500, 200, 5000}, CommissionState::Payable, 0);
    sell(200, 160'000, {3000, 0, 500, 0, 0, 3500}, CommissionState::Made, 0);
    sell(12, 9'600, {0, 0, 0, 0, 0, 0}, CommissionState::Paid, 0);
    const auto pay = [&](int number, qint64 minor, PayoutState state, const QString& words) {
        Payout payout{QStringLiteral("Acme Leads"), number, Money::fromMinor(minor), state, {}, {}, at.addDays(number), {}, {}, number};
        (state == PayoutState::Reversed ? payout.reason : payout.reference) = words;
        if (state != PayoutState::Made)
            payout.paidAt = at.addDays(number + 1);
        service.payoutRows.prepend(payout);
    };
    pay(1, 1'500'000, PayoutState::Paid, QStringLiteral("TRX-2026-0331"));
    pay(2, 44'000, PayoutState::Reversed, QStringLiteral("account closed"));
    pay(3, 80'000, PayoutState::Made, {});
    service.lines = {{QStringLiteral("carried"), at, {}, {}, 0, {}, {}, 4445},
                     {QStringLiteral("sale"), at, QStringLiteral("Mortgage protection"), QStringLiteral("acme.march.csv"), 200, Money::fromMinor(200'000), {3000, 1000, 0, 0, 0, 4000}, 800'011'110},
                     {QStringLiteral("return"), at.addDays(16), QStringLiteral("Mortgage protection"), QStringLiteral("acme.march.csv"), -1, Money::fromMinor(-1), {3000, 1000, 0, 0, 0, 4000}, -10'000},
                     {QStringLiteral("rest"), at.addDays(17), {}, {}, 0, {}, {}, -5555}};
    service.partnerRows = {{QStringLiteral("Acme Leads"), {}, 0, 1'234'567'890, Money::fromMinor(123'456), true, Money::fromMinor(80'000), Money::fromMinor(1'500'000), at},
                           {QStringLiteral("Delta Data"), 3250, 200, 0, Money::fromMinor(4'999), false, {}, {}, {}},
                           {QStringLiteral("Gulf Prospects"), 0, 0, 5555, Money::fromMinor(5'000), true, {}, {}, {}}};
    for (int i = 0; i < 5; ++i) {
        ReturnRow row;
        row.number = 5 - i;
        row.cursor = 50 - i;
        row.workspace = i < 3 ? QStringLiteral("Bayou Brokers") : QStringLiteral("Crescent Life");
        row.lead = LeadId(QUuid(uint(i + 1), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        row.orderNumber = 1040 + i;
        row.reason = returnReasons[std::size_t(i)];
        row.note = QStringLiteral("Rang out three times, then a fax");
        row.amount = Money::fromMinor(800);
        row.madeAt = at.addSecs(-600 * i);
        row.madeBy = QStringLiteral("Ana Brandt");
        floor.returnService.rows.append(row);
    }
}

/// Two brokers, adjustments of two operators (one that waits for each of them, some that are decided), one of all else
/// that waits for a second one, findings of card payments and letters.
inline void fillSampleDesk(FakeDesk& desk)
{
    const QDateTime at(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
    desk.terms = {Money::fromMinor(100'000),
                  {{QStringLiteral("Bayou Brokers"), Money::fromMinor(234'500), Money::fromMinor(34'500), Money::fromMinor(50'000), Money()},
                   {QStringLiteral("Crescent Life"), Money::fromMinor(1'200), Money(), Money(), Money::fromMinor(90'000)}}};
    const auto add = [&](AdjustmentKind kind, qint64 minor, AdjustmentState state, const QString& by, const QString& reason) {
        Adjustment one;
        one.number = 41 + desk.adjustmentRows.size();
        one.workspace = desk.terms.wallets.at(one.number % 2 == 0 ? 1 : 0).workspace;
        one.kind = kind;
        one.amount = Money::fromMinor(minor);
        one.bonusDays = kind == AdjustmentKind::Bonus ? 90 : 0;
        one.reason = reason;
        one.state = state;
        one.isOwn = by == QLatin1String("me@floor.example");
        one.proposedBy = by;
        one.proposedAt = at.addSecs(600 * one.number);
        one.limit = desk.terms.limit;
        one.available = desk.terms.wallets.at(one.number % 2 == 0 ? 1 : 0).available;
        if (state == AdjustmentState::Rejected || minor > 100'000) {
            one.decidedBy = state == AdjustmentState::Proposed ? QString() : QStringLiteral("desk2@floor.example");
            one.decidedAt = state == AdjustmentState::Proposed ? QDateTime() : one.proposedAt.addSecs(3600);
            one.decision = state == AdjustmentState::Rejected ? QStringLiteral("Wrong broker") : QString();
        }
        desk.adjustmentRows.prepend(one);
    };
    const auto find = [&](const QString& kind, const QString& object, const QString& detail) {
        CardFinding one;
        one.number = 7 + desk.findingRows.size();
        one.kind = kind;
        one.object = object;
        one.detail = detail;
        one.foundAt = at.addSecs(900 * one.number);
        desk.findingRows.append(one);
        return &desk.findingRows.last();
    };
    CardFinding* odd = find(needsReviewFinding, QStringLiteral("5f0c3a52-0f7e-4a3e-9a52-2f60a4b1f7aa"), QStringLiteral("the card paid 160.00 USD instead of 172.20 USD"));
    odd->workspace = QStringLiteral("Bayou Brokers");
    odd->orderNumber = 1042;
    odd->amount = Money::fromMinor(16'000);
    odd->currency = QStringLiteral("USD");
    find(QStringLiteral("event quarantined"), QStringLiteral("evt_1PqzLive0000000000000001"), QStringLiteral("a live event at a test floor"));
    CardFinding* lost = find(QStringLiteral("dispute created"), QStringLiteral("0b1c3a52-0f7e-4a3e-9a52-2f60a4b1f7ab"), QStringLiteral("payment pi_sandbox_77"));
    lost->workspace = QStringLiteral("Crescent Life");
    lost->amount = Money::fromMinor(9'000);
    lost->currency = QStringLiteral("USD");
    const auto write = [&](const QString& kind, const QString& state, const QString& problem) {
        OutboxMail one;
        one.id = QStringLiteral("letter-%1").arg(desk.letterRows.size());
        one.workspace = QStringLiteral("Bayou Brokers");
        one.email = QStringLiteral("ana.brandt@bayou.example");
        one.kind = kind;
        one.state = state;
        one.problem = problem;
        one.attempts = state == QLatin1String("dead") ? 4 : 1;
        one.madeAt = at.addSecs(-600 * desk.letterRows.size());
        desk.letterRows.append(one);
    };
    write(QStringLiteral("purchase"), QStringLiteral("dead"), QStringLiteral("550 5.1.1 no such mailbox"));
    write(QStringLiteral("topup"), QStringLiteral("sent"), {});
    write(QStringLiteral("hold_ending"), QStringLiteral("waiting"), QStringLiteral("451 4.7.1 greylisted"));
    write(QStringLiteral("low_balance"), QStringLiteral("dead"), QStringLiteral("no mail server took it in time"));
    const QString me = QStringLiteral("me@floor.example");
    const QString other = QStringLiteral("desk2@floor.example");
    add(AdjustmentKind::Credits, 4'000, AdjustmentState::Posted, me, QStringLiteral("Leads of a faulty upload"));
    add(AdjustmentKind::Line, 500'000, AdjustmentState::Rejected, me, QStringLiteral("Big order before the holidays"));
    add(AdjustmentKind::Bonus, 250'000, AdjustmentState::Proposed, me, QStringLiteral("Goodwill after the outage of March 28"));
    add(AdjustmentKind::Credits, 180'000, AdjustmentState::Proposed, other, QStringLiteral("Bank transfer that nobody booked, ticket 4711"));
    const auto ask = [&](QLatin1StringView kind, const QString& object, qint64 minor, const QString& by) -> Consent& {
        Consent one;
        one.kind = kind;
        one.key = QString::number(12 + desk.consentRows.size());
        one.object = object;
        one.amount = Money::fromMinor(minor);
        one.limit = desk.terms.limit;
        one.isOwn = by == me;
        one.askedBy = by;
        one.askedAt = at.addSecs(-3600 + 600 * desk.consentRows.size());
        desk.consentRows.append(one);
        return desk.consentRows.last();
    };
    Consent& refund = ask(refundConsent, QStringLiteral("order 1042"), 172'200, other);
    refund.number = 12;
    refund.workspace = QStringLiteral("Bayou Brokers");
    refund.reason = QStringLiteral("The whole upload was a test file, ticket 4711");
    refund.terms.number = 1042;
    Consent& payout = ask(payoutConsent, QStringLiteral("payout 7"), 1'500'000, me);
    payout.number = 13;
    payout.workspace = QStringLiteral("Acme Leads");
    payout.reason = QStringLiteral("The bank sent it back: account closed");
    payout.terms.number = 7;
    Consent& package = ask(packageConsent, QStringLiteral("Spring welcome"), 120'000, other);
    package.terms.price = Money::fromMinor(100'000);
    package.terms.credits = Money::fromMinor(150'000);
    package.terms.bonus = Money::fromMinor(70'000);
    package.terms.bonusDays = 30;
    package.terms.fromTime = at;
    package.terms.endTime = at.addDays(28);
    Consent& coupon = ask(couponConsent, QStringLiteral("WELCOME-26"), 200'000, other);
    coupon.terms.bonus = Money::fromMinor(2'000);
    coupon.terms.usesMost = 100;
    coupon.terms.usesOfEach = 1;
    coupon.terms.fromTime = coupon.askedAt;
}

} // namespace leadfloor
