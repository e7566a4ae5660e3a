// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "tests/support/offlinetools.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr int storeLeads = 500'000;
constexpr int leadsPerWrite = 10'000;

double secondsOf(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// A store of half a million leads on this computer, made once for both rows.
struct OfflineStage
{
    QTemporaryDir folder, keyFolder;
    std::shared_ptr<testing::FolderKeys> keys = std::make_shared<testing::FolderKeys>(keyFolder.path());
    QUuid id = QUuid::createUuid();

    OfflineStage()
    {
        const OfflineContact contact = testing::sampleContact(QDateTime::currentDateTimeUtc());
        const auto store = must(OfflineStore::create(folder.path(), id, keys, contact), u"store"_s);
        RecordWriter writer;
        testing::writeSampleChoices(writer, contact.owner);
        for (int from = 0; from < storeLeads; from += leadsPerWrite) {
            testing::writeSampleLeads(writer, from, leadsPerWrite);
            must(store->write(writer.bytes()), u"write"_s);
            writer.clear();
        }
    }
    [[nodiscard]] QString path() const { return folder.filePath(id.toString(QUuid::WithoutBraces) % ".store"_L1); }
    [[nodiscard]] std::shared_ptr<OfflineStore> open(StoreDepth depth = StoreDepth::Whole) const
    {
        return must(OfflineStore::open(folder.path(), id, keys, systemClock(), depth), u"open"_s);
    }
};

/// Opening is what a window does until it shows the store: key and lease, all fronts of the file and how they hang
/// together, how many leads there are, the orders, and the first 200 leads in their order. What is shown is checked
/// before; the rest of the file is checked behind the first page: the remark says when.
Row openStore(BenchFloor&, int rounds)
{
    const OfflineStage stage;
    // A plain file of the same size: what could be read at all, into memory of its own.
    const QString plainPath = stage.folder.filePath(u"plain"_s);
    if (!QFile::copy(stage.path(), plainPath))
        giveUp(plainPath, {});
    const auto ours = [&] {
        QElapsedTimer timer;
        timer.start();
        const auto store = stage.open(StoreDepth::FirstScreen);
        const QList<OwnedLead> page = must(store->page({}), u"first page"_s);
        const qint64 leads = must(store->count({}), u"count"_s);
        const QList<OrderRow> orders = must(store->orders(), u"orders"_s);
        const double rate = storeLeads / secondsOf(timer);
        if (leads != storeLeads || page.size() != OwnedLeadQuery().limit || page.first().id != testing::sampleLead(storeLeads - 1) || orders.isEmpty())
            giveUp(u"the store has not all leads"_s, {});
        return rate;
    };
    const auto plain = [&] {
        QElapsedTimer timer;
        timer.start();
        QFile file(plainPath);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().size() != file.size())
            giveUp(file.errorString(), {});
        return storeLeads / secondsOf(timer);
    };
    const auto whole = [&] {
        QElapsedTimer timer;
        timer.start();
        const auto store = stage.open();
        const double seconds = secondsOf(timer);
        OwnedLeadQuery query;
        query.work.stages = {1};
        if (store->read([&](OfflineLeads& leads) { return leads.count(query); }) != storeLeads)
            giveUp(u"the store has not all leads"_s, {});
        return storeLeads / seconds;
    };
    const QList<double> medians = measure({{u"ours"_s, ours}, {u"plain file"_s, plain}, {u"ours, every byte"_s, whole}}, rounds);
    Row row;
    row.row = u"P21"_s;
    row.work = u"open an offline store of %1 leads (%2 MB): first 200 rows, count, orders"_s.arg(storeLeads).arg(QFile(stage.path()).size() / 1'000'000);
    row.unit = u"leads/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"reading a plain file of that size"_s;
    row.goalLimit = 0.5;
    row.remark = u"every byte checked and every lead in its place after %1 ms, %2 of the limit"_s.arg(1000.0 * storeLeads / medians.at(2), 0, 'f', 0)
                     .arg(medians.at(2) / medians.at(1), 0, 'f', 2);
    return row;
}

Row searchStore(BenchFloor&, int rounds)
{
    const OfflineStage stage;
    const auto store = stage.open();
    store->read([](OfflineLeads& leads) { leads.prepareSearch(); }); // as the desktop does behind the first page
    int round = 0;
    // Words that one lead has, that many have, that none has; each time another, since answers are kept.
    const auto ours = [&] {
        QElapsedTimer timer;
        timer.start();
        ++round;
        for (const QString& search : {u"first%1 shreve"_s.arg(round * 1000 + 7), u"gold canary%1"_s.arg(round), u"nobody%1"_s.arg(round)}) {
            OwnedLeadQuery query;
            query.search = search;
            static_cast<void>(store->read([&](OfflineLeads& leads) { return leads.page(query); }));
        }
        return 3 / secondsOf(timer);
    };
    const QList<double> medians = measure({{u"ours"_s, ours}}, rounds);
    Row row;
    row.row = u"P21 search"_s;
    row.work = u"search %1 leads of an offline store, first page of 200"_s.arg(storeLeads);
    row.unit = u"searches/s"_s;
    row.ours = medians.at(0);
    row.limit = 10; // 100 ms each
    row.limitName = u"100 ms"_s;
    row.goalLimit = 1.0;
    return row;
}

} // namespace

QList<Bench> offlineBenches()
{
    return {{u"P21"_s, openStore}, {u"P21 search"_s, searchStore}};
}

} // namespace leadfloor::bench
