// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakefloor.h"

/// A broker's books that look like the pictures: invented people, phones of the 555-01xx range.
namespace leadfloor {

inline OwnedLead sampleLead(int number)
{
    struct Person
    {
        const char16_t *first, *last, *phone, *city, *county;
    };
    static constexpr Person people[] = {
        {u"Alice", u"Nguyen", u"+18135550170", u"Tampa", u"Hillsborough"},
        {u"Irene", u"Castille", u"+15045550154", u"New Orleans", u"Orleans"},
        {u"Jane", u"Smith", u"+13185550142", u"Shreveport", u"Caddo"},
        {u"Ruth", u"Landry", u"+12255550126", u"Baton Rouge", u"East Baton Rouge"},
        {u"Dolores", u"Fontenot", u"+12255550156", u"Baton Rouge", u"East Baton Rouge"},
        {u"Denise", u"Thibodeaux", u"+19855550140", u"Houma", u"Terrebonne"},
        {u"Karen", u"Hebert", u"+17025550198", u"Las Vegas", u"Clark"},
        {u"Nina", u"Patel", u"+13185550182", u"Bossier City", u"Bossier"},
        {u"Robert", u"Guidry", u"+13185550177", u"Shreveport", u"Caddo"},
        {u"Paul", u"Romero", u"", u"Lafayette", u"Lafayette"},
    };
    const Person& person = people[size_t(number) % std::size(people)];
    OwnedLead lead = FakeOwnedLeads::leadOf(number);
    lead.leadClass = number % 3 == 1 ? LeadClass::Silver : LeadClass::Gold;
    lead.bucket =
        number % 4 == 3 ? QStringLiteral("MONTH_9_TO_11") : QStringLiteral("MONTH_6_TO_8");
    lead.price = Money::fromMinor(lead.leadClass == LeadClass::Gold ? 800 : 250);
    lead.orderNumber = 1042 - number / 22;
    lead.deliveredAt =
        QDateTime(QDate(2024, 4, 2), QTime(14, 4), Qt::UTC).addSecs(-3600 * (number / 22));
    // Of the newest two orders some days are left.
    lead.returnUntil = QDateTime::currentDateTimeUtc().addDays(number < 44 ? 5 - number / 22 * 4 : -3);
    const QDate today = QDateTime::currentDateTimeUtc().date();
    lead.dnc = number % 9 == 8   ? QStringLiteral("listed")
               : number % 5 == 3 ? QStringLiteral("never")
               : number % 5 == 4 ? QStringLiteral("old ") + today.addDays(-45).toString(Qt::ISODate)
                                 : QStringLiteral("ok ") + today.addDays(-12).toString(Qt::ISODate);
    if (number % 11 == 4)
        lead.returnState = QStringLiteral("queued");
    const auto set = [&](QStringView column, const QString& value) {
        lead.values[exportColumns().indexOf(column)] = value;
    };
    const auto text = [](const char16_t* words) { return QString::fromUtf16(words); };
    set(u"first_name", text(person.first));
    set(u"last_name", text(person.last));
    set(u"phone", text(person.phone));
    set(u"email",
        (text(person.first) + u'.' + text(person.last)).toLower() + QStringLiteral("@example.com"));
    set(u"city", text(person.city));
    set(u"county", text(person.county));
    set(u"state", QStringLiteral("LA"));
    set(u"zip", QStringLiteral("71101"));
    set(u"mortgage_amount", QStringLiteral("18400000"));
    set(u"loan_type", QStringLiteral("VA"));
    set(u"lender", QStringLiteral("Red River Bank"));
    set(u"mortgage_date", QStringLiteral("2019-06-01"));
    set(u"borrower_age", QStringLiteral("52"));
    set(u"tobacco", QStringLiteral("no"));
    set(u"co_borrower_name", QStringLiteral("Daniel"));
    set(u"co_borrower_age", QStringLiteral("55"));
    set(u"source", QStringLiteral("search"));
    set(u"inquiry_time", QStringLiteral("2023-08-28T15:20:00.000Z"));
    set(u"consent_certificate", QStringLiteral("cert-7f3a9c21"));
    return lead;
}

/// Returns in each state, newest first.
inline void fillSampleReturns(FakeReturns& service)
{
    const auto add = [&service](qint64 number, const OwnedLead& lead, ReturnReason reason, ReturnState state, const char* how, const QString& decision) {
        ReturnRow row;
        row.number = row.cursor = number;
        row.lead = lead.id;
        row.firstName = lead.values.at(exportColumns().indexOf(u"first_name"));
        row.lastName = lead.values.at(exportColumns().indexOf(u"last_name"));
        row.orderNumber = lead.orderNumber;
        row.reason = reason;
        row.note = QStringLiteral("Rang out at 9:40 and at 17:15, then a recorded voice: not in service.");
        row.state = state;
        row.decidedHow = QLatin1String(how);
        row.decision = decision;
        row.amount = lead.price;
        row.madeAt = QDateTime(QDate(2024, 4, 3), QTime(14, int(number)), Qt::UTC);
        row.madeBy = QStringLiteral("Ana Brandt");
        if (state != ReturnState::Queued)
            row.decidedAt = row.madeAt.addSecs(3600);
        service.rows.append(row);
    };
    add(5, sampleLead(4), ReturnReason::Disconnected, ReturnState::Queued, "", {});
    add(4, sampleLead(7), ReturnReason::Fake, ReturnState::Accepted, "rule", QStringLiteral("within_share"));
    add(3, sampleLead(12), ReturnReason::WrongPerson, ReturnState::Refused, "operator", QStringLiteral("We reached her under this number on 4 April."));
    add(2, sampleLead(9), ReturnReason::AlreadyMine, ReturnState::Accepted, "verified", QStringLiteral("had_before"));
    add(1, sampleLead(15), ReturnReason::OutsideFilter, ReturnState::Refused, "verified", QStringLiteral("inside"));
}

inline void fillSampleBooks(FakeFloor& floor, int leads)
{
    floor.suppressionService.add(QStringLiteral("Own customers"), 4311, std::nullopt);
    floor.suppressionService.add(QStringLiteral("National do not call, March"), 120444, QDate(2026, 12, 31));
    fillSampleReturns(floor.returnService);
    floor.returnService.atOnce = 2;
    floor.ownedLeadSource.total = leads;
    floor.ownedLeadSource.leadFor = sampleLead;
    const auto at = [](int day, int hour, int minute) {
        return QDateTime(QDate(2024, day > 5 ? 3 : 4, day), QTime(hour, minute), Qt::UTC);
    };
    const auto order = [&](qint64 number, const QDateTime& time, int count, qint64 minor,
                           int delivered) {
        floor.orderService.orderRows.append({number, QStringLiteral("completed"), time, count,
                                             Money::fromMinor(minor), delivered,
                                             QStringLiteral("Ana Brandt"), PaymentKind::Credits,
                                             {}});
    };
    order(1043, at(2, 14, 5), 10, 2600, 4);
    order(1042, at(2, 14, 3), 22, 17600, 22);
    order(1041, at(1, 17, 40), 60, 48000, 60);
    order(1040, at(1, 16, 22), 52, 13000, 52);
    order(1036, at(28, 9, 30), 20, 16000, 20);
    floor.orderService.receiptFor = [rows = floor.orderService.orderRows](qint64 number) {
        Receipt receipt;
        for (const OrderRow& row : rows) {
            if (row.number != number)
                continue;
            receipt.orderNumber = number;
            receipt.state = row.state;
            receipt.leads = row.leads;
            receipt.total = row.total;
            receipt.currency = QStringLiteral("USD");
            receipt.boughtAt = row.createdAt;
            receipt.buyer = row.buyer;
            receipt.delivered = row.delivered;
            const Money half = Money::fromMinor(row.total.minor() / 2);
            receipt.lines = {{QStringLiteral("Gold, LA, Caddo, MONTH_6_TO_8"),
                              {},
                              row.leads / 2,
                              row.leads / 2,
                              half,
                              {QStringLiteral("rule 12")}},
                             {QStringLiteral("Silver, TX, MONTH_12_TO_23"),
                              {},
                              row.leads / 2 + 5,
                              row.leads / 2,
                              half,
                              {QStringLiteral("rule 14"), QStringLiteral("own price")}}};
            receipt.timeline = {{row.createdAt, QStringLiteral("processing"), {}},
                                {row.createdAt.addMSecs(84), QStringLiteral("completed"),
                                 QStringLiteral("paid from credits")}};
        }
        return receipt;
    };
    const auto moved = [&](const QDateTime& time, const char* kind, qint64 number,
                           const QString& text, qint64 minor, qint64 balance) {
        floor.walletSource.movements.append({time, QLatin1String(kind), number, text,
                                             Money::fromMinor(minor), Money::fromMinor(balance)});
    };
    moved(at(2, 14, 5), "purchase", 1043, QStringLiteral("10 Silver, TX"), -2600, 26900);
    moved(at(2, 14, 3), "purchase", 1042, QStringLiteral("22 Gold, LA, Caddo"), -17600, 29500);
    moved(at(2, 13, 10), "grant", 0, QStringLiteral("package 400"), 40000, 47100);
    moved(at(1, 17, 40), "purchase", 1041, QStringLiteral("60 Gold, LA"), -48000, 7100);
    moved(at(1, 16, 22), "purchase", 1040, QStringLiteral("52 Silver, TX"), -13000, 55100);
    moved(at(1, 11, 47), "reversal", 1018, QStringLiteral("2 leads, disconnected"), 1600, 68100);
    moved(at(1, 10, 2), "grant", 0, QStringLiteral("bonus, package 500 + 25"), 2500, 66500);
    moved(at(1, 10, 2), "grant", 0, QStringLiteral("package 500"), 50000, 64000);
    moved(at(30, 9, 12), "purchase", 1039, QStringLiteral("51 Gold, TX"), -40800, 14000);
    moved(at(29, 15, 1), "purchase", 1038, QStringLiteral("65 Gold, LA"), -51200, 54800);
    moved(at(29, 8, 3), "grant", 0, QStringLiteral("package 600"), 60000, 106000);
    moved(at(28, 9, 30), "purchase", 1036, QStringLiteral("20 Gold, LA"), -16000, 46000);
    moved(at(28, 8, 0), "grant", 0, QStringLiteral("package 620"), 62000, 62000);
    floor.walletSource.state = {Money::fromMinor(26900), Money::fromMinor(2600),
                                QStringLiteral("USD")};
}

} // namespace leadfloor
