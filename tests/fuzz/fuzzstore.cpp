// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as what an offline store is made of; the first byte chooses. What stands behind the seals
/// is read by itself (0) and sealed with a known key first (1): both must say the same. As the file
/// (2): nothing opens but what was sealed. As what the keychain holds (3).
#include "models/offline/offlinekey.h"
#include "models/offline/offlineleads.h"
#include "models/offline/sealedlog.h"
#include "tests/support/quickfolder.h"

#include <QFile>
#include <QTemporaryDir>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype segmentsMost = 8;

SecretKey fixedKey()
{
    return SecretKey::from(QByteArray(SecretKey::size, 'k'));
}

const QUuid& fixedStore()
{
    static const QUuid store(u"5f6d4f1e-0000-4000-8000-00000000f022"_s);
    return store;
}

/// A length in two bytes before each; the rest is the last one.
QList<QByteArray> segmentsOf(QByteArrayView bytes)
{
    QList<QByteArray> segments;
    while (bytes.size() > 2 && segments.size() < segmentsMost) {
        const qsizetype size = std::min<qsizetype>(qsizetype(quint8(bytes[0])) + 256 * qsizetype(quint8(bytes[1])), bytes.size() - 2);
        segments.append(bytes.sliced(2, size).toByteArray());
        bytes = bytes.sliced(2 + size);
        if (segments.last().isEmpty())
            segments.removeLast();
    }
    return segments;
}

/// Everything that can be asked of a store; how many leads it has.
qint64 ask(OfflineLeads& leads)
{
    leads.setMember(u"ana@bayou.example"_s);
    OwnedLeadQuery query;
    const QList<OwnedLead> page = leads.page(query);
    for (const OwnedLead& lead : page) {
        if (const auto events = leads.timeline(lead.id); !events)
            qFatal("a lead that is shown has no timeline");
    }
    for (const QString& search : {u"gold"_s, u"(337) 555-0042"_s, u"new first"_s, u"\u00fc%"_s}) {
        query.search = search;
        if (leads.count(query) > leads.size())
            qFatal("more are found than there are");
        (void)leads.page(query);
    }
    query.search.clear();
    query.work.assignee = u"me"_s;
    query.work.dueBefore = QDateTime::fromMSecsSinceEpoch(1'900'000'000'000, Qt::UTC);
    query.isByFollowUp = true;
    (void)leads.counts(query, query.work.dueBefore);
    qint64 leadsOfOrders = 0;
    const QList<OrderRow> orders = leads.orderRows();
    for (const OrderRow& order : orders)
        leadsOfOrders += order.leads;
    if (leadsOfOrders != leads.size())
        qFatal("orders have other leads than the store");
    for (const LeadRecord& record : leads.records({}))
        (void)exportValuesOf(record);
    (void)leads.syncedAt();
    return leads.size();
}

/// The file written anew has the same in it.
void askRewritten(const OfflineLeads& leads)
{
    QList<QByteArray> segments;
    const auto taken = leads.rewrite([&segments](const QByteArray& records) {
        segments.append(records);
        return Result<>();
    });
    OfflineLeads again;
    if (!taken || !again.load(segments, 0))
        qFatal("what was written anew cannot be read");
    if (again.size() != leads.size() || again.pending().size() != leads.pending().size() || again.orders().size() != leads.orders().size())
        qFatal("something was lost when it was written anew");
}

void readPlain(const QList<QByteArray>& segments)
{
    OfflineLeads leads;
    if (!leads.load(segments, 0))
        return;
    ask(leads);
    askRewritten(leads);
}

QString filePath()
{
    static const QTemporaryDir folder(testing::quickFolder(u"fuzz"_s));
    return folder.filePath(u"fuzz.store"_s);
}

void readSealed(const QList<QByteArray>& segments)
{
    QFile::remove(filePath());
    auto log = SealedLog::create(filePath(), fixedStore(), fixedKey());
    if (!log)
        qFatal("no file");
    for (const QByteArray& segment : segments) {
        if (!(*log)->append(segment))
            qFatal("a segment was not written");
    }
    const LogHead head = (*log)->head();
    log->reset();
    auto opened = SealedLog::open(filePath(), fixedStore(), fixedKey(), head);
    if (!opened || opened->segments.size() != segments.size() || opened->log->head() != head)
        qFatal("what was sealed does not open");
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (opened->segments.at(i).mid(SealedLog::linkSize) != segments.at(i))
            qFatal("what was sealed is something else");
    }
    OfflineLeads plain, sealed;
    const bool isPlain = plain.load(segments, 0);
    if (isPlain != sealed.load(opened->segments, SealedLog::linkSize))
        qFatal("the seals change what is read");
    if (isPlain && ask(plain) != ask(sealed))
        qFatal("the seals change what is there");
}

void readFile(QByteArrayView bytes)
{
    QFile file(filePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        qFatal("no file");
    file.close();
    auto opened = SealedLog::open(filePath(), fixedStore(), fixedKey(), {});
    if (!opened)
        return;
    if (!SealedLog::readHead(filePath()))
        qFatal("a file without a head opens");
    // Nobody but the seed has sealed anything with this key.
    OfflineLeads leads;
    if (!leads.load(opened->segments, SealedLog::linkSize))
        qFatal("what was sealed cannot be read");
    ask(leads);
}

void readKey(QByteArrayView bytes)
{
    auto key = OfflineKey::fromBytes(bytes.toByteArray());
    if (!key)
        return;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    (void)key->lease(now);
    (void)key->fileKey(QByteArray(SealedLog::saltSize, 's'));
    const auto again = OfflineKey::fromBytes(key->toBytes());
    if (!again || again->toBytes() != key->toBytes())
        qFatal("a key cannot be read again");
    key->noteUse(now);
    key->lock();
    if (key->lease(now) == LeaseState::Good)
        qFatal("a locked key is good");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 4) {
    case 0:
        readPlain(segmentsOf(bytes));
        break;
    case 1:
        readSealed(segmentsOf(bytes));
        break;
    case 2:
        readFile(bytes);
        break;
    default:
        readKey(bytes);
    }
    return 0;
}
