// SPDX-License-Identifier: GPL-3.0-or-later
// Each class's first virtual function that is not inline is its destructor, so that its table and
// all that the table needs is compiled here once and not in every test: ten seconds each.
#include "tests/fakes/fakefloor.h"
#include "tests/fakes/fakefolders.h"

namespace leadfloor {

HeldAnswers::HeldAnswers() = default;
HeldAnswers::~HeldAnswers() = default;

FakeOrders::FakeOrders(int orders)
    : total(orders)
{
}
FakeOrders::~FakeOrders() = default;

FakeOwnedLeads::FakeOwnedLeads(int leads)
    : total(leads)
{
}
FakeOwnedLeads::~FakeOwnedLeads() = default;

FakeWallet::FakeWallet() = default;
FakeWallet::~FakeWallet() = default;

FakePurchases::FakePurchases(FakeWallet& wallet)
    : m_wallet(wallet)
{
}
FakePurchases::~FakePurchases() = default;

FakeDelivery::FakeDelivery(const FakePurchases& purchases)
    : m_purchases(purchases)
{
}
FakeDelivery::~FakeDelivery() = default;

FakeExports::FakeExports() = default;
FakeExports::~FakeExports() = default;

FakeFloor::FakeFloor()
    : purchaseService(walletSource)
    , orderService(purchaseService)
{
    ownedLeadSource.workOf = [this](LeadId lead) { return workService.work.value(lead); };
    workService.countsFor = [this](const OwnedLeadQuery& query, const QDateTime& due) {
        return ownedLeadSource.counts(query, due);
    };
    who.floorName = QStringLiteral("Demo floor");
    who.isDemo = true;
    who.currency = QStringLiteral("USD");
    who.country = QStringLiteral("US");
    who.exportDays = 90;
    who.email = QStringLiteral("ana@bayou.example");
    who.displayName = QStringLiteral("Ana Brandt");
    who.role = QStringLiteral("broker");
    who.workspace = QStringLiteral("Bayou Brokers");
    who.buckets = {{QStringLiteral("MONTH_3_TO_5"), 90, 179},
                   {QStringLiteral("MONTH_6_TO_8"), 180, 269},
                   {QStringLiteral("MONTH_9_TO_11"), 270, 359},
                   {QStringLiteral("MONTH_12_TO_23"), 360, 719},
                   {QStringLiteral("MONTH_24_PLUS"), 720, std::nullopt}};
}
FakeFloor::~FakeFloor() = default;

FakeInventory::FakeInventory(int rows)
    : total(rows)
{
}
FakeInventory::~FakeInventory() = default;

FakeFolders::FakeFolders() = default;
FakeFolders::~FakeFolders() = default;

FakeReports::FakeReports() = default;
FakeReports::~FakeReports() = default;

FakeReturns::FakeReturns() = default;
FakeReturns::~FakeReturns() = default;

FakeDesk::FakeDesk() = default;
FakeDesk::~FakeDesk() = default;

FakePayouts::FakePayouts() = default;
FakePayouts::~FakePayouts() = default;

FakeSuppressions::FakeSuppressions() = default;
FakeSuppressions::~FakeSuppressions() = default;

FakeStanding::FakeStanding() = default;
FakeStanding::~FakeStanding() = default;

FakeExportTargets::FakeExportTargets() = default;
FakeExportTargets::~FakeExportTargets() = default;

FakeViews::FakeViews() = default;
FakeViews::~FakeViews() = default;

FakeWatches::FakeWatches() = default;
FakeWatches::~FakeWatches() = default;

FakeWorkService::FakeWorkService()
{
    const auto stage = [this](int number, const char* name, const char* look) {
        known.stages.append({number, QString::fromLatin1(name), QString::fromLatin1(look)});
    };
    stage(1, "New lead", "new");
    stage(2, "Contacted", "contacted");
    stage(3, "Qualified", "qualified");
    stage(4, "Meeting", "meeting");
    stage(5, "Won", "won");
    stage(6, "Lost", "lost");
    stage(7, "Not reachable", "unreachable");
    known.tags = {
        {QStringLiteral("evening"), 2}, {QStringLiteral("hot"), 3}, {QStringLiteral("spanish"), 1}};
    known.team = {{QStringLiteral("ana@bayou.example"), QStringLiteral("Ana Brandt"), true},
                  {QStringLiteral("ben@bayou.example"), QStringLiteral("Ben Ortiz"), false}};
}
FakeWorkService::~FakeWorkService() = default;

} // namespace leadfloor
