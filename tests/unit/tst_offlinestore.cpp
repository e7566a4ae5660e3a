// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/offlinetools.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// A store without its floor: what is on the disk (reliability.md T84), what is found when bytes are
/// other ones (T85), until when it opens (T86), and what is done with leads in it.
class TestOfflineStore final : public QObject
{
    Q_OBJECT
private:
    using Desk = StoreDesk;
    static QStringList namesOf(OfflineStore& store, const OwnedLeadQuery& query)
    {
        const QList<OwnedLead> page = store.read([&](OfflineLeads& leads) { return leads.page(query); });
        QStringList names;
        for (const OwnedLead& lead : page)
            names.append(lead.values.at(5));
        return names;
    }
    static qint64 countOf(OfflineStore& store, const QString& search)
    {
        OwnedLeadQuery query;
        query.search = search;
        return store.read([&](OfflineLeads& leads) { return leads.count(query); });
    }

private Q_SLOTS:
    void shouldHoldNoPlainByteAndOpenAgain()
    {
        Desk desk;
        QVERIFY(desk.make());
        const auto store = desk.open();
        QVERIFY2(store, qPrintable(desk.problem));
        QCOMPARE(store->status().leads, 120);
        // No contact, no secret of the key: neither in the store nor beside it
        auto bytes = desk.keys->read(desk.id.toString(QUuid::WithoutBraces));
        QVERIFY(bytes && *bytes);
        QCOMPARE(whereFound(desk.folder.path(), {"canary1", "First1", "Shreveport", "+1337", "1337555", desk.contact.part.toBytes(),
                                                 desk.contact.part.toBytes().toBase64()}),
                 QString());
        // and nobody else may read the files
        const QFileInfoList files = QDir(desk.folder.path()).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 2);
        for (const QFileInfo& file : files)
            QVERIFY2(file.fileName().endsWith(u".lock") || !(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(file.fileName()));
        QVERIFY(!(QFileInfo(desk.folder.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void shouldFindEveryChangedByte()
    {
        Desk desk;
        QVERIFY(desk.make(6));
        const QByteArray good = desk.bytes();
        QVERIFY(good.size() > 1500);
        // Every byte of head, sizes and seals; every 13th of the rest
        for (qsizetype at = 0; at < good.size(); at += at < 200 || at > good.size() - 60 ? 1 : 13) {
            QByteArray bad = good;
            bad[at] = char(bad.at(at) ^ 0x40);
            desk.replace(bad);
            const QString refusal = desk.refusal();
            QVERIFY2(refusal.startsWith(u"STORE_REFUSED"_s), qPrintable(u"byte %1: %2"_s.arg(at).arg(refusal)));
        }
        desk.replace(good);
        QCOMPARE(desk.refusal(), QString());
    }

    void shouldRefuseAStoreWhoseEndIsMissing()
    {
        Desk desk;
        QVERIFY(desk.make(6));
        const QByteArray good = desk.bytes();
        for (const qsizetype size : {qsizetype(0), qsizetype(63), qsizetype(64), qsizetype(70), good.size() / 2, good.size() - 1}) {
            desk.replace(good.first(size));
            QVERIFY2(desk.refusal().startsWith(u"STORE_REFUSED"_s), qPrintable(u"%1 bytes: %2"_s.arg(size).arg(desk.problem)));
        }
    }

    void shouldRefuseAnOlderCopy()
    {
        Desk desk;
        auto store = desk.make();
        const QByteArray older = desk.bytes();
        QVERIFY(store->change(ChangeId::create(), {sampleLead(3)}, toStage(2)));
        store.reset();
        // When the file of before the change is put back
        desk.replace(older);
        // Then it is refused, though every byte of it is authentic
        QVERIFY2(desk.refusal().contains(u"older copy"_s), qPrintable(desk.problem));
    }

    void shouldDropAWriteThatWasNeverFinished()
    {
        Desk desk;
        QVERIFY(desk.make());
        const QByteArray good = desk.bytes();
        desk.replace(good + QByteArray::fromHex("00010000000000005566") + QByteArray(100, 'x'));
        auto store = desk.open();
        QVERIFY2(store, qPrintable(desk.problem));
        QVERIFY(store->status().wasCut);
        QCOMPARE(store->status().leads, 120);
        store.reset();
        QCOMPARE(desk.bytes(), good);
    }

    void shouldBeTheOldStoreOrTheNewWhereverTheDiskIsFull_data()
    {
        QTest::addColumn<bool>("isCompact");
        QTest::newRow("a change") << false;
        QTest::newRow("written anew") << true;
    }

    /// T25, of the local cache: a limit on file sizes stands in for the disk.
    void shouldBeTheOldStoreOrTheNewWhereverTheDiskIsFull()
    {
        QFETCH(bool, isCompact);
        Desk desk;
        auto store = desk.make();
        const auto leadsOn = [](OfflineStore& one, int stage) {
            OwnedLeadQuery query;
            query.work.stages = {stage};
            return one.read([&](OfflineLeads& leads) { return leads.count(query); });
        };
        const qsizetype size = desk.bytes().size();
        QList<qsizetype> limits;
        for (qsizetype limit = 0; limit < size + 8192; limit += 4096)
            limits.append(limit);
        for (qsizetype more = 0; more < 256; more += 32)
            limits.append(size + more);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        int refused = 0;
        qint64 changed = 0; // leads that have left the first stage
        for (const qsizetype limit : limits) {
            // When it is written with room for so many bytes
            rlimit small{rlim_t(limit), before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
            Result<> written = isCompact ? store->compact(true) : Result<>();
            if (!isCompact) {
                if (const auto receipt = store->change(ChangeId::create(), {sampleLead(int(changed))}, toStage(2)); receipt)
                    ++changed;
                else
                    written = tl::unexpected(receipt.error());
            }
            setrlimit(RLIMIT_FSIZE, &before);
            // Then who wrote is told what became of it
            if (!written) {
                ++refused;
                QCOMPARE(written.error().code, ErrorCode::FileProblem);
                QVERIFY2(!toUserText(written.error()).isEmpty(), qPrintable(written.error().detail));
            }
            QCOMPARE(leadsOn(*store, 2), changed);
            // and the next start finds all of the store before, or all of the new one, and no third file
            store.reset();
            store = desk.open();
            QVERIFY2(store, qPrintable(u"%1 bytes: %2"_s.arg(limit).arg(desk.problem)));
            QCOMPARE(store->status().leads, 120);
            QCOMPARE(leadsOn(*store, 2), changed);
            QVERIFY(QDir(desk.folder.path()).entryList({u"*.new*"_s}, QDir::Files | QDir::Hidden).isEmpty());
        }
        QVERIFY2(refused >= int(size / 4096), qPrintable(u"%1 of %2 refused"_s.arg(refused).arg(limits.size())));
        QVERIFY(refused < limits.size());
    }

    void shouldRefuseTheStoreOfSomebodyElse()
    {
        Desk ours, theirs;
        theirs.contact = sampleContact(theirs.now, u"w2"_s);
        QVERIFY(ours.make());
        QVERIFY(theirs.make());
        ours.replace(theirs.bytes());
        QVERIFY2(ours.refusal().contains(u"another workspace or floor"_s), qPrintable(ours.problem));
        // also with a head that says it is ours
        QByteArray forged = theirs.bytes();
        forged.replace(16, 16, ours.id.toRfc4122());
        ours.replace(forged);
        QVERIFY2(ours.refusal().startsWith(u"STORE_REFUSED"_s), qPrintable(ours.problem));
        // and a contact of another workspace does not open ours
        ours.make();
        const auto renewed = OfflineStore::openRenewed(ours.folder.path(), ours.id, ours.keys, theirs.contact, ours.clock());
        QVERIFY(!renewed);
        QVERIFY2(toUserText(renewed.error()).contains(u"belongs to ana@bayou.example of Bayou Brokers"_s), qPrintable(toUserText(renewed.error())));
    }

    void shouldRefuseWithoutItsKey()
    {
        Desk desk, other;
        QVERIFY(desk.make());
        const QString name = desk.id.toString(QUuid::WithoutBraces);
        auto key = desk.keys->read(name);
        QVERIFY(desk.keys->remove(name));
        QVERIFY2(desk.refusal().contains(u"key of the offline store"_s), qPrintable(desk.problem));
        // The key of another store, named like this one
        QVERIFY(other.make());
        QVERIFY(desk.keys->write(name, **other.keys->read(other.id.toString(QUuid::WithoutBraces))));
        QVERIFY2(desk.refusal().contains(u"key of the offline store"_s), qPrintable(desk.problem));
        QVERIFY(desk.keys->write(name, **key));
        QCOMPARE(desk.refusal(), QString());
        // Without a keychain there is no store
        desk.keys->refuse();
        const auto made = OfflineStore::create(desk.folder.path(), QUuid::createUuid(), desk.keys, desk.contact, desk.clock());
        QCOMPARE(made.error().code, ErrorCode::KeychainMissing);
        QCOMPARE(OfflineStore::list(desk.folder.path()).size(), 1);
    }

    void shouldOpenAsLongAsTheLeaseRuns_data()
    {
        QTest::addColumn<QList<qint64>>("hours"); // of the clock at each opening, from the contact on
        QTest::addColumn<QString>("refusal");     // of the last one
        const auto row = [](const char* name, const QList<qint64>& hours, const char* refusal) {
            QTest::newRow(name) << hours << QString::fromLatin1(refusal);
        };
        row("at once", {0}, "");
        row("the last hour", {7 * 24 - 1}, "");
        row("the moment of its end", {7 * 24}, "STORE_LOCKED");
        row("60 days later", {60 * 24}, "STORE_LOCKED");
        row("each day for a week", {24, 48, 72, 96, 120, 144, 167}, "");
        row("clock turned back behind the last use", {100, 50}, "STORE_LOCKED");
        row("clock turned back before the contact", {-24}, "STORE_LOCKED");
        row("clock turned back after the end", {8 * 24, 24}, "STORE_LOCKED");
        row("clock put forward, then right again", {100, 101, 60}, "STORE_LOCKED");
    }
    void shouldOpenAsLongAsTheLeaseRuns()
    {
        QFETCH(QList<qint64>, hours);
        QFETCH(QString, refusal);
        Desk desk;
        const QDateTime start = desk.now;
        desk.make();
        QString last;
        for (const qint64 hour : hours) {
            desk.now = start.addSecs(hour * 3600);
            last = desk.refusal();
        }
        QVERIFY2(refusal.isEmpty() ? last.isEmpty() : last.startsWith(refusal), qPrintable(last));
        if (refusal.isEmpty())
            return;
        // A contact opens it again, with all that was in it
        desk.now = start.addDays(70);
        const auto again = OfflineStore::openRenewed(desk.folder.path(), desk.id, desk.keys, nextContact(desk.contact, desk.now), desk.clock());
        QVERIFY2(again, qPrintable(again ? QString() : toUserText(again.error())));
        QCOMPARE((*again)->status().leads, 120);
        QCOMPARE((*again)->status().leasedUntil, desk.now.addDays(7));
    }

    void shouldKeepTheRulesHoweverLongItWasAway_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("meanwhile");
        // reliability.md T86: what happened on the floor while the computer was away
        for (const int days : {0, 1, 3, 6, 7, 14, 30, 60}) {
            for (const QString& meanwhile : {u"nothing"_s, u"ban"_s, u"refund"_s, u"erasure"_s})
                QTest::addRow("%d days, %s", days, qPrintable(meanwhile)) << days << meanwhile;
        }
    }
    void shouldKeepTheRulesHoweverLongItWasAway()
    {
        QFETCH(int, days);
        QFETCH(QString, meanwhile);
        constexpr int leaseDays = 7;
        Desk desk;
        desk.make();
        const QByteArray before = desk.bytes();
        desk.now = desk.now.addDays(days);
        // Given a computer without a line: nobody can tell it anything, the lease alone decides
        const QString refusal = desk.refusal();
        QVERIFY2(days < leaseDays ? refusal.isEmpty() : refusal.startsWith(u"STORE_LOCKED"_s), qPrintable(refusal));
        if (meanwhile == "ban"_L1) {
            // Whoever is banned gets no part: it locks when the lease ends, and stays so
            desk.now = desk.now.addDays(leaseDays);
            QVERIFY2(desk.refusal().startsWith(u"STORE_LOCKED"_s), qPrintable(desk.problem));
            desk.now = desk.now.addDays(-leaseDays);
            QVERIFY2(desk.refusal().startsWith(u"STORE_LOCKED"_s), qPrintable(desk.problem));
            QCOMPARE(whereFound(desk.keyFolder.path(), {desk.contact.part.toBytes().toBase64()}), QString());
            return;
        }
        // When it has a line again
        auto store = OfflineStore::openRenewed(desk.folder.path(), desk.id, desk.keys, nextContact(desk.contact, desk.now), desk.clock());
        QVERIFY2(store, qPrintable(store ? QString() : toUserText(store.error())));
        QCOMPARE((*store)->status().leasedUntil, desk.now.addDays(leaseDays));
        qint64 left = 120;
        RecordWriter writer;
        if (meanwhile == "refund"_L1) {
            writer.dropOrder(1001);
            left -= 50;
        } else if (meanwhile == "erasure"_L1) {
            writer.dropLead(1001, LeadPlace(42 + 1));
            left -= 1;
        }
        if (writer.size() > 0)
            QVERIFY((*store)->write(writer.bytes()) && (*store)->compact());
        // Then what is not theirs any more is gone, and the rest is there as long as before
        QCOMPARE((*store)->status().leads, left);
        QCOMPARE(countOf(**store, u"first42"_s), left == 120 ? 1 : 0);
        store->reset();
        QCOMPARE(desk.refusal(), QString());
        if (left == 120)
            return;
        // also for somebody who has kept the file of before, and today's key
        desk.replace(before);
        QVERIFY2(desk.refusal().startsWith(u"STORE_REFUSED"_s), qPrintable(desk.problem));
    }

    void shouldLeaveNoPartOfTheFloorBehindWhenTheLeaseHasEnded()
    {
        Desk desk;
        desk.make();
        desk.now = desk.now.addDays(8);
        QVERIFY(desk.refusal().startsWith(u"STORE_LOCKED"_s));
        // Then the part is gone from the key, so no clock opens it any more, and another part does not
        QCOMPARE(whereFound(desk.keyFolder.path(), {desk.contact.part.toBytes().toBase64()}), QString());
        desk.now = desk.now.addDays(-8);
        QVERIFY(desk.refusal().startsWith(u"STORE_LOCKED"_s));
        OfflineContact wrong = nextContact(desk.contact, desk.now);
        wrong.before = SecretKey::random();
        QVERIFY(!OfflineStore::openRenewed(desk.folder.path(), desk.id, desk.keys, wrong, desk.clock()));
    }

    void shouldLockWhileItIsOpen()
    {
        Desk desk;
        auto store = desk.make();
        desk.now = desk.now.addDays(7);
        QCOMPARE(store->checkLease().error().code, ErrorCode::StoreLocked);
        QCOMPARE(store->change(ChangeId::create(), {sampleLead(1)}, toStage(2)).error().code, ErrorCode::StoreLocked);
    }

    void shouldFindWhatTheFloorFinds_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<qint64>("leads");
        QTest::newRow("nothing") << QString() << qint64(120);
        QTest::newRow("a name") << u"last17"_s << qint64(1);
        QTest::newRow("part of a name") << u"LAST1"_s << qint64(28);
        QTest::newRow("two words of two fields") << u"shreve first42"_s << qint64(1);
        QTest::newRow("a word twice is one") << u"gold first42"_s << qint64(1);
        QTest::newRow("the wrong class") << u"silver first42"_s << qint64(0);
        QTest::newRow("a name with an umlaut in another case") << u"müller"_s << qint64(12);
        QTest::newRow("a telephone number as people write it") << u"(337) 555-0042"_s << qint64(1);
        QTest::newRow("digits of it") << u"5550042"_s << qint64(1);
        QTest::newRow("an order") << u"1002"_s << qint64(50);
        QTest::newRow("a stage") << u"new first1"_s << qint64(31);
        QTest::newRow("a sign that means something elsewhere") << u"%"_s << qint64(0);
        QTest::newRow("not over the end of a lead") << u"first41 first42"_s << qint64(0);
    }
    void shouldFindWhatTheFloorFinds()
    {
        QFETCH(QString, search);
        QFETCH(qint64, leads);
        Desk desk;
        const auto store = desk.make();
        QCOMPARE(countOf(*store, search), leads);
    }

    void shouldShowPagesInTheOrderOfDeliveries()
    {
        Desk desk;
        const auto store = desk.make();
        OwnedLeadQuery query;
        query.limit = 3;
        QCOMPARE(namesOf(*store, query), (QStringList{u"First119"_s, u"First118"_s, u"First117"_s}));
        query.after = sampleLead(117);
        QCOMPARE(namesOf(*store, query), (QStringList{u"First116"_s, u"First115"_s, u"First114"_s}));
        query.after = sampleLead(1);
        QCOMPARE(namesOf(*store, query), QStringList{u"First0"_s});
        // Narrowed to an order
        query.after.reset();
        query.orderNumber = 1001;
        QCOMPARE(namesOf(*store, query).first(), u"First49"_s);
        // Times as My leads has them
        const OwnedLead lead = store->read([&](OfflineLeads& leads) { return leads.page(query); }).first();
        QCOMPARE(lead.values.at(2), u"2026-03-31T14:05:09.250Z"_s);
        QCOMPARE(lead.price, Money::fromMinor(1000));
        QCOMPARE(lead.values.first(), u"1001-00000031"_s);
    }

    void shouldKeepWhatIsDoneWithoutALine()
    {
        Desk desk;
        auto store = desk.make();
        const QDateTime due = desk.now.addDays(2);
        const ChangeId key = ChangeId::create();
        WorkChange change = toStage(2);
        change.tagsAdded = {u"Hot"_s};
        change.followUpAt = due;
        change.assignee = u"me"_s;
        change.note = u"Prefers mornings"_s;
        const auto receipt = store->change(key, {sampleLead(4), sampleLead(5)}, change);
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
        QCOMPARE(receipt->leads, 2);
        store.reset();
        // Then it is there after the next start, found and counted
        store = desk.open();
        QVERIFY2(store, qPrintable(desk.problem));
        QCOMPARE(store->status().pending, 1);
        QCOMPARE(countOf(*store, u"mornings hot"_s), 2);
        OwnedLeadQuery query;
        query.work.stages = {2};
        query.work.tags = {u"hot"_s};
        query.work.assignee = u"me"_s;
        query.work.dueBefore = due.addSecs(1);
        const OwnedLead lead = store->read([&](OfflineLeads& leads) { return leads.page(query); }).first();
        QCOMPARE(lead.id, sampleLead(5));
        QCOMPARE(lead.work.assigneeName, u"Ana Brandt"_s);
        QCOMPARE(lead.work.notes, 1);
        const WorkCounts counts = store->read([&](OfflineLeads& leads) { return leads.counts({}, due.addSecs(1)); });
        QCOMPARE(counts.stages.value(2), 2);
        QCOMPARE(counts.stages.value(1), 118);
        QCOMPARE(counts.due, 2);
        // The next follow-up first
        OwnedLeadQuery byFollowUp;
        byFollowUp.isByFollowUp = true;
        byFollowUp.limit = 3;
        QCOMPARE(namesOf(*store, byFollowUp), (QStringList{u"First5"_s, u"First4"_s, u"First119"_s}));
        // and its timeline says what was done
        const auto events = store->read([](OfflineLeads& leads) { return leads.timeline(sampleLead(4)); });
        QCOMPARE(events->size(), 5);
        QCOMPARE(events->first().by, u"Ana Brandt"_s);
    }

    void shouldTakeBackUnlessItWasChangedSince()
    {
        Desk desk;
        const auto store = desk.make();
        const ChangeId first = ChangeId::create(), second = ChangeId::create();
        QVERIFY(store->change(first, {sampleLead(4)}, toStage(2)));
        QVERIFY(store->change(second, {sampleLead(4)}, toStage(3)));
        QCOMPARE(store->undo(first, false).error().code, ErrorCode::WrongState);
        QVERIFY(store->undo(second, false));
        QVERIFY(store->undo(second, false)); // repeatable
        QVERIFY(store->undo(first, false));
        QCOMPARE(store->status().pending, 0);
        QVERIFY(store->undo(first, true));
        QCOMPARE(store->status().pending, 1);
        QCOMPARE(countOf(*store, u"contacted"_s), 1);
    }

    void shouldRefuseWhatTheFloorWouldRefuse()
    {
        Desk desk;
        const auto store = desk.make();
        const auto refused = [&](const WorkChange& change, LeadId lead = sampleLead(1)) {
            const auto answer = store->change(ChangeId::create(), {lead}, change);
            return answer ? ErrorCode::Internal : answer.error().code;
        };
        QCOMPARE(refused(toStage(9)), ErrorCode::InvalidRequest);
        QCOMPARE(refused(withTag(u"a,b"_s)), ErrorCode::InvalidRequest);
        QCOMPARE(refused(withNote(QString(4001, u'x'))), ErrorCode::InvalidRequest);
        QCOMPARE(refused({}), ErrorCode::InvalidRequest);
        QCOMPARE(refused(toStage(2), sampleLead(999)), ErrorCode::NotFound);
        QCOMPARE(store->status().pending, 0);
    }

    void shouldWriteTheFileAnewWithoutWhatWasDropped()
    {
        Desk desk;
        auto store = desk.make();
        QVERIFY(store->change(ChangeId::create(), {sampleLead(60), sampleLead(3)}, withNote(u"Stays"_s)));
        RecordWriter writer;
        writer.dropOrder(1001);
        writer.dropLead(1002, 52);
        QVERIFY(store->write(writer.bytes()));
        const QByteArray before = desk.bytes();
        QVERIFY(store->compact());
        // Then another key seals it, and what it held is not in it
        QVERIFY(desk.bytes().size() < before.size());
        QVERIFY(desk.bytes().mid(32, 16) != before.mid(32, 16));
        for (int opened = 0; opened < 2; ++opened) {
            QCOMPARE(store->status().leads, 69);
            QCOMPARE(countOf(*store, u"first3"_s), 0);
            QCOMPARE(countOf(*store, u"first51"_s), 0);
            QCOMPARE(countOf(*store, u"stays"_s), 1);
            store.reset();
            store = desk.open();
            QVERIFY2(store, qPrintable(desk.problem));
        }
        store.reset();
        desk.replace(before);
        QVERIFY2(desk.refusal().contains(u"key"_s), qPrintable(desk.problem)); // its key is gone
    }

    void shouldOpenForOneProgramOnly()
    {
        Desk desk;
        const auto store = desk.make();
        QVERIFY2(desk.refusal().contains(u"open in another window"_s), qPrintable(desk.problem));
    }

    void shouldBeSealedWithAPassphraseWhereThereIsNoKeychain()
    {
        Desk desk;
        QTemporaryDir state;
        auto sealed = std::make_shared<PassphraseHolder>(desk.folder.path(), u"correct horse battery"_s, state.path());
        QVERIFY(OfflineStore::create(desk.folder.path(), desk.id, sealed, desk.contact, desk.clock()));
        QVERIFY(OfflineStore::open(desk.folder.path(), desk.id, sealed, desk.clock()));
        QVERIFY(OfflineStore::list(desk.folder.path()).first().hasPassphrase);
        const auto wrong = OfflineStore::open(desk.folder.path(), desk.id,
                                              std::make_shared<PassphraseHolder>(desk.folder.path(), u"correct horse batterie"_s, state.path()), desk.clock());
        QCOMPARE(wrong.error().code, ErrorCode::SignInFailed);
        QCOMPARE(whereFound(desk.folder.path(), {"correct horse", "leased_until", desk.contact.part.toBytes().toBase64()}), QString());
    }

    void shouldRefuseAKeyFileThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<ErrorCode>("refusal");
        const QByteArray sealed = QByteArray("LFKEY2\0\0", 8) + QByteArray(200, 'x');
        QTest::newRow("empty") << QByteArray() << ErrorCode::SignInFailed;
        QTest::newRow("of something else") << QByteArray(300, 'x') << ErrorCode::SignInFailed;
        QTest::newRow("of the format before") << QByteArray("LFKEY1\0\0", 8) + QByteArray(200, 'x') << ErrorCode::StoreRefused;
        QTest::newRow("its begin") << sealed.first(8) << ErrorCode::SignInFailed;
        QTest::newRow("cut behind the salt") << sealed.first(24) << ErrorCode::SignInFailed;
        QTest::newRow("cut in the number") << sealed.first(8 + 16 + 24 + 16 + 7) << ErrorCode::SignInFailed;
        QTest::newRow("sealed with something else") << sealed << ErrorCode::SignInFailed;
    }
    void shouldRefuseAKeyFileThatIsNone()
    {
        QFETCH(QByteArray, file);
        QFETCH(ErrorCode, refusal);
        QTemporaryDir folder, state;
        QFile key(folder.filePath(u"store.key"_s));
        QVERIFY(key.open(QIODevice::WriteOnly) && key.write(file) == file.size());
        key.close();
        PassphraseHolder holder(folder.path(), u"correct horse battery"_s, state.path());
        const auto read = holder.read(u"store"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, refusal);
        QCOMPARE(holder.age(u"store"_s), KeyHolder::Age::Unknown);
    }

    void shouldFindAnOlderCopyWhereThePassphraseIs()
    {
        // Given a store with a passphrase, a copy of its folder, and a change since
        Desk desk;
        QTemporaryDir state;
        const auto holder = std::make_shared<PassphraseHolder>(desk.folder.path(), u"correct horse battery"_s, state.path());
        const auto open = [&] {
            auto store = OfflineStore::open(desk.folder.path(), desk.id, holder, desk.clock());
            return store ? QString() : errorCodeText(store.error().code) % u' ' % toUserText(store.error());
        };
        const auto filesOf = [](const QString& folder) {
            QHash<QString, QByteArray> all;
            for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files)) {
                QFile file(info.filePath());
                if (info.suffix() != "lock"_L1 && file.open(QIODevice::ReadOnly))
                    all.insert(info.filePath(), file.readAll());
            }
            return all;
        };
        const auto putBack = [](const QHash<QString, QByteArray>& all) {
            for (auto file = all.cbegin(); file != all.cend(); ++file) {
                QFile old(file.key());
                QVERIFY(old.open(QIODevice::WriteOnly) && old.write(file.value()) == file->size());
            }
        };
        auto store = OfflineStore::create(desk.folder.path(), desk.id, holder, desk.contact, desk.clock());
        QVERIFY(store);
        RecordWriter writer;
        writeSampleLeads(writer, 0, 5);
        QVERIFY((*store)->write(writer.bytes()));
        const auto older = filesOf(desk.folder.path());
        QVERIFY(older.size() >= 3);
        writer.clear();
        writer.dropLead(1001, 3);
        QVERIFY((*store)->write(writer.bytes()));
        store->reset();
        QCOMPARE(open(), QString());
        const auto newest = filesOf(desk.folder.path()), last = filesOf(state.path());
        QCOMPARE(last.size(), 1);
        // When store and key file are put back together, then the number that is elsewhere tells
        putBack(older);
        QVERIFY2(open().contains(u"older copy"_s), qPrintable(open()));
        QVERIFY(!OfflineStore::openRenewed(desk.folder.path(), desk.id, holder, nextContact(desk.contact, desk.now), desk.clock()));
        putBack(newest);
        QCOMPARE(open(), QString());
        // When that one is gone or another's, nothing here tells any more, and the floor has to
        QVERIFY(QFile::remove(last.cbegin().key()));
        QVERIFY2(open().contains(u"cannot tell"_s), qPrintable(open()));
        putBack({{last.cbegin().key(), QByteArray(last.cbegin()->size(), '\x7f')}});
        QVERIFY2(open().contains(u"cannot tell"_s), qPrintable(open()));
        QVERIFY(OfflineStore::openRenewed(desk.folder.path(), desk.id, holder, nextContact(desk.contact, desk.now), desk.clock()));
        QCOMPARE(open(), QString());
        // It tells nobody without the passphrase anything but a number
        QCOMPARE(whereFound(state.path(), {"correct horse", desk.contact.part.toBytes()}), QString());
    }

    void shouldLeaveNothingWhenItIsForgotten()
    {
        Desk desk;
        desk.make();
        QVERIFY(OfflineStore::forget(desk.folder.path(), desk.id, *desk.keys));
        QVERIFY(OfflineStore::forget(desk.folder.path(), desk.id, *desk.keys));
        QVERIFY(!QFile::exists(desk.path()));
        QVERIFY(QDir(desk.keyFolder.path()).isEmpty());
        QVERIFY(OfflineStore::list(desk.folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOfflineStore)
#include "tst_offlinestore.moc"
