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
    [[nodiscard]] std::shared_ptr<OfflineStore> open() const { return must(OfflineStore::open(folder.path(), id, keys), u"open"_s); }
};

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
        const auto store = stage.open();
        const double rate = storeLeads / secondsOf(timer);
        if (store->status().leads != storeLeads)
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
    const QList<double> medians = measure({{u"ours"_s, ours}, {u"plain file"_s, plain}}, rounds);
    Row row;
    row.row = u"P21"_s;
    row.work = u"open an offline store of %1 leads (%2 MB), every byte checked"_s.arg(storeLeads).arg(QFile(stage.path()).size() / 1'000'000);
    row.unit = u"leads/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"reading a plain file of that size"_s;
    row.goalLimit = 0.5;
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
