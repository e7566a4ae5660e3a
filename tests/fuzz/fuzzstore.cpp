// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as what an offline store is made of; the first byte chooses. What stands behind the seals
/// is read by itself (0) and sealed with a known key first (1): both must say the same. As the file
/// (2): nothing opens but what was sealed. As what the keychain holds (3). As fronts and
/// bodies that do not fit (4). A file that was hurt opens as far as it is sound, and only where that is as
/// far as is known (5). Questions and changes do what they say (6).
#include "models/offline/sealedlog.h"
#include "tests/fuzz/storeinput.h"
#include "tests/support/quickfolder.h"

#include <QFile>
#include <QTemporaryDir>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace leadfloor::fuzz {

SecretKey fixedKey()
{
    return SecretKey::from(QByteArray(SecretKey::size, 'k'));
}

const QUuid& fixedStore()
{
    static const QUuid store(u"5f6d4f1e-0000-4000-8000-00000000f022"_s);
    return store;
}

QString fixedMember()
{
    return u"ana@bayou.example"_s;
}

QString storeFilePath()
{
    static const QTemporaryDir folder(testing::quickFolder(u"fuzz"_s));
    return folder.filePath(u"fuzz.store"_s);
}

QList<QByteArray> segmentsOf(QByteArrayView bytes)
{
    constexpr qsizetype segmentsMost = 10;
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

qint64 ask(OfflineLeads& leads)
{
    leads.setMember(fixedMember());
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

QList<SegmentParts> partsOfAll(const QList<QByteArray>& segments)
{
    QList<SegmentParts> parts;
    for (const QByteArray& segment : segments) {
        auto some = partsOf({segment.constData(), size_t(segment.size())});
        if (!some)
            return {};
        if (some->front.size() + some->body.size() > 0)
            parts.append(*some);
    }
    return parts;
}

} // namespace leadfloor::fuzz

using namespace leadfloor::fuzz;

namespace {

bool readOpened(const SealedLog::Opened& opened, OfflineLeads& leads)
{
    QList<QByteArray> fronts;
    for (const SealedLog::Segment& segment : opened.segments)
        fronts.append(segment.front);
    return leads.loadFronts(fronts, [&opened](size_t i) { return opened.log->readBody(opened.segments.at(qsizetype(i))); });
}

/// What a window asks first: the newest leads, some of them, and those of an order.
QList<OwnedLeadQuery> firstQuestions(const QList<OrderRow>& orders)
{
    QList<OwnedLeadQuery> queries(2);
    queries[1].limit = 2;
    for (const OrderRow& order : orders.first(std::min<qsizetype>(orders.size(), 3))) {
        OwnedLeadQuery query;
        query.orderNumber = order.number;
        queries.append(query);
    }
    return queries;
}

/// What is known without bodies is what is there with them. How many leads there are; none if the bodies do not fit.
qint64 askTwice(OfflineLeads& leads)
{
    struct Known
    {
        OwnedLeadQuery query;
        QList<OwnedLead> page;
        qint64 count = 0;
    };
    const bool isKnown = leads.knowsWithoutBodies({});
    const QList<OrderRow> orders = isKnown ? leads.orderRows() : QList<OrderRow>();
    QList<Known> known;
    bool areShown = isKnown;
    for (const OwnedLeadQuery& query : isKnown ? firstQuestions(orders) : QList<OwnedLeadQuery>()) {
        Known one{query, {}, leads.knownCount(query)};
        areShown = leads.firstPage(query, one.page) && areShown;
        known.append(one);
    }
    const qint64 size = leads.size();
    if (!leads.loadBodies()) {
        if (leads.loadBodies())
            qFatal("bodies that do not fit are taken when they are asked for again");
        return 0;
    }
    if (!isKnown)
        return ask(leads);
    if (!areShown || leads.size() != size)
        qFatal("what is there with all bodies was not shown without");
    for (Known& one : known) {
        QList<OwnedLead> whole = leads.page(one.query);
        if (!leads.pending().isEmpty()) {
            // A change tells leads by their id. Here one id may stand at several places, of which it is made at one.
            for (QList<OwnedLead>* all : {&one.page, &whole}) {
                for (OwnedLead& lead : *all)
                    lead.work = {};
            }
        }
        if (whole != one.page || leads.count(one.query) != one.count)
            qFatal("the first page is another one with all bodies");
    }
    const QList<OrderRow> again = leads.orderRows();
    if (!std::equal(orders.cbegin(), orders.cend(), again.cbegin(), again.cend(), [](const OrderRow& one, const OrderRow& other) {
            return one.number == other.number && one.leads == other.leads && one.total == other.total && one.createdAt == other.createdAt;
        }))
        qFatal("the orders are others with all bodies");
    return ask(leads);
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
    if (!taken || !again.load(partsOfAll(segments)))
        qFatal("what was written anew cannot be read");
    if (again.size() != leads.size() || again.pending().size() != leads.pending().size() || again.orders().size() != leads.orders().size()
        || again.exports() != leads.exports())
        qFatal("something was lost when it was written anew");
}

void readPlain(const QList<QByteArray>& segments)
{
    OfflineLeads leads;
    if (!leads.load(partsOfAll(segments)))
        qFatal("what was taken apart does not fit");
    ask(leads);
    askRewritten(leads);
}

/// Fronts and bodies that nobody has made to fit, in turns; "-" is an empty body, and the last may be missing.
void readTorn(const QList<QByteArray>& segments)
{
    QList<QByteArray> fronts, bodies;
    for (qsizetype i = 0; i < segments.size(); ++i)
        (i % 2 == 0 ? fronts : bodies).append(i % 2 == 1 && segments.at(i) == "-" ? QByteArray() : segments.at(i));
    OfflineLeads leads;
    const auto read = [&bodies](size_t i) { return qsizetype(i) < bodies.size() ? std::optional(bodies.at(qsizetype(i))) : std::nullopt; };
    if (leads.loadFronts(fronts, read))
        askTwice(leads);
}

void readSealed(const QList<QByteArray>& segments)
{
    const QList<SegmentParts> parts = partsOfAll(segments);
    QFile::remove(storeFilePath());
    auto log = SealedLog::create(storeFilePath(), fixedStore(), fixedKey());
    if (!log)
        qFatal("no file");
    for (const SegmentParts& part : parts) {
        if (!(*log)->append(part.front, part.body))
            qFatal("a segment was not written");
    }
    const LogHead head = (*log)->head();
    log->reset();
    auto opened = SealedLog::open(storeFilePath(), fixedStore(), fixedKey(), head);
    if (!opened || opened->segments.size() != parts.size() || opened->log->head() != head)
        qFatal("what was sealed does not open");
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (opened->segments.at(i).front != parts.at(i).front || opened->log->readBody(opened->segments.at(i)) != parts.at(i).body)
            qFatal("what was sealed is something else");
    }
    OfflineLeads plain, sealed;
    if (!plain.load(parts) || !readOpened(*opened, sealed))
        qFatal("the seals change what is read");
    if (ask(plain) != askTwice(sealed))
        qFatal("the seals change what is there");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 7) {
    case 0:
        readPlain(segmentsOf(bytes));
        break;
    case 1:
        readSealed(segmentsOf(bytes));
        break;
    case 2:
        readStoreFile(bytes);
        break;
    case 3:
        readKeyRecord(bytes);
        break;
    case 4:
        readTorn(segmentsOf(bytes));
        break;
    case 5:
        readHurtFile(bytes);
        break;
    default:
        readWork(bytes);
    }
    return 0;
}
