// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlinesync.h"

#include "models/domain/lead.h"
#include "models/engine/copystream.h"
#include "models/engine/floorjson.h"
#include "models/engine/sha256.h"
#include "models/offline/offlinecalls.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 copyLeads = 20000;             // about, of the orders of one COPY
constexpr qsizetype writeBytes = 4 * 1024 * 1024; // of one write: many are read side by side
constexpr qsizetype mergeChanges = 100;         // of one call: its limit is 200

/// The values of a row of COPY's text format; null becomes empty.
QList<QByteArray> valuesOf(QByteArrayView row)
{
    QList<QByteArray> values;
    QByteArray value;
    const auto end = row.endsWith('\n') ? row.end() - 1 : row.end();
    for (auto at = row.begin(); at != end; ++at) {
        if (*at == '\t') {
            values.append(value);
            value.clear();
        } else if (*at != '\\' || at + 1 == end) {
            value.append(*at);
        } else {
            constexpr QByteArrayView escapes("bfnrtvN"), meanings("\b\f\n\r\t\v");
            const qsizetype which = escapes.indexOf(*++at);
            if (which < 0)
                value.append(*at);
            else if (which < meanings.size())
                value.append(meanings[which]);
        }
    }
    values.append(value);
    return values;
}

class OfflineSync final
{
public:
    OfflineSync(QPromise<Result<OfflineSyncSummary>>& promise, const ConnectionSpec& spec, const OfflineSyncRequest& request)
        : m_promise(promise)
        , m_request(request)
        , m_connection(spec)
    {
        m_summary.store = request.store;
    }
    [[nodiscard]] Result<OfflineSyncSummary> run();

private:
    [[nodiscard]] Result<> openStore(const QJsonObject& hello);
    [[nodiscard]] Result<> make(const QUuid& id);
    [[nodiscard]] Result<> meet(const QUuid& id);
    [[nodiscard]] Result<bool> isKnown(const QJsonObject& store);
    [[nodiscard]] Result<> forgetRefused(const QUuid& id);
    void removeUnfinished() const;
    [[nodiscard]] Result<> sendChanges();
    [[nodiscard]] Result<> takeOrders();
    [[nodiscard]] Result<> dropLeads(const OfflineOrder& order);
    [[nodiscard]] Result<> copyAll(QList<OfflineOrder> wanted);
    [[nodiscard]] Result<> copyOrders(const QList<OfflineOrder>& orders);
    [[nodiscard]] Result<> takeWork(const QJsonObject& hello);
    [[nodiscard]] Result<> write(RecordWriter& writer);
    [[nodiscard]] Result<> checkCancel() const
    {
        return m_promise.isCanceled() ? failure(ErrorCode::Cancelled) : Result<>();
    }

    QPromise<Result<OfflineSyncSummary>>& m_promise;
    const OfflineSyncRequest& m_request;
    DbConnection m_connection;
    OfflineSyncSummary m_summary;
    const QString m_machine = QSysInfo::machineHostName().left(200);
    bool m_isForgotten = false; ///< the floor does not know the store
    QDateTime m_floorNow; ///< of the contact: what happened before it is in this sync
    QDateTime m_since;    ///< of the contact before
    Sha256 m_hash;
};

Result<> OfflineSync::openStore(const QJsonObject& hello)
{
    if (m_summary.store) {
        auto all = m_summary.store->checkAll();
        return all ? meet(m_summary.store->id()) : all;
    }
    const auto own = [&] { return ownStore(m_request.folder, hello["floor_id"_L1].toString(), hello["email"_L1].toString()); };
    for (QUuid id = own(); !id.isNull(); id = own()) {
        auto met = meet(id);
        if (met || met.error().code != ErrorCode::StoreRefused || m_isForgotten)
            return met;
        // What is here is not what it was, and nothing of it is believed: the floor has all that it hands out.
        if (auto forgotten = forgetRefused(id); !forgotten)
            return forgotten;
        m_summary.rebuiltWhy = met.error().detail;
    }
    m_summary.isNew = true;
    removeUnfinished();
    return make(QUuid::createUuid());
}

Result<> OfflineSync::make(const QUuid& id)
{
    const auto contact = offlineRenew(m_connection, id, m_machine, std::nullopt);
    if (!contact)
        return tl::unexpected(contact.error());
    m_floorNow = contact->now;
    auto made = OfflineStore::create(m_request.folder, id, m_request.keys, *contact, m_request.clock);
    if (!made) {
        static_cast<void>(offlineForget(m_connection, id)); // its lease would count as one of the member's
        return tl::unexpected(made.error());
    }
    m_summary.store = *made;
    return {};
}

/// Takes the floor's new part for a store that is there, and opens it if it is not.
Result<> OfflineSync::meet(const QUuid& id)
{
    const auto holds = OfflineStore::holds(id, *m_request.keys);
    if (!holds)
        return tl::unexpected(holds.error());
    const auto contact = offlineRenew(m_connection, id, m_machine, *holds);
    if (!contact && contact.error().code == ErrorCode::NotFound) {
        // A store that it knows, with a part that it has replaced: file and key were put back together.
        const auto known = isKnown({{u"store"_s, id.toString(QUuid::WithoutBraces)}});
        m_isForgotten = !known || !*known;
        return failure(ErrorCode::StoreRefused,
                       m_isForgotten ? QCoreApplication::translate("OfflineStore", "The floor does not know this offline store any more: it was forgotten from elsewhere.")
                                     : QCoreApplication::translate("OfflineStore", "An older copy of the offline store was put back, or its end is missing."));
    }
    if (!contact)
        return tl::unexpected(contact.error());
    m_floorNow = contact->now;
    if (m_summary.store) {
        if (auto renewed = m_summary.store->renew(*contact); !renewed)
            return renewed;
    } else {
        auto opened = OfflineStore::openRenewed(m_request.folder, id, m_request.keys, *contact, m_request.clock);
        if (!opened)
            return tl::unexpected(opened.error());
        m_summary.store = *opened;
    }
    // The new part is written down: from now on a copy with the one before is an older one.
    return offlineConfirm(m_connection, id, m_summary.store->holdsNow());
}

Result<bool> OfflineSync::isKnown(const QJsonObject& store)
{
    const auto known = queryValue(m_connection, u"select api.offline_stores() @> jsonb_build_array(:store::jsonb)"_s,
                                  {{u"store"_s, floorjson::compact(store)}});
    return known ? Result<bool>(known->toBool()) : tl::unexpected(known.error());
}

Result<> OfflineSync::forgetRefused(const QUuid& id)
{
    if (auto forgotten = OfflineStore::forget(m_request.folder, id, *m_request.keys); !forgotten)
        return forgotten;
    // On the floor only if it is this computer's: a copy of another one's leaves that one alone.
    const auto isOurs = isKnown({{u"store"_s, id.toString(QUuid::WithoutBraces)}, {u"machine"_s, m_machine}});
    if (!isOurs)
        return tl::unexpected(isOurs.error());
    return *isOurs ? offlineForget(m_connection, id) : Result<>();
}

/// Files of stores that were never finished: without a key they are noise.
void OfflineSync::removeUnfinished() const
{
    for (const OfflineStoreFile& file : OfflineStore::list(m_request.folder)) {
        const auto key = m_request.keys->read(file.store.toString(QUuid::WithoutBraces));
        if (file.owner.floorId.isEmpty() && key && !*key)
            static_cast<void>(OfflineStore::forget(m_request.folder, file.store, *m_request.keys));
    }
}

Result<> OfflineSync::write(RecordWriter& writer)
{
    if (writer.size() == 0)
        return {};
    auto written = m_summary.store->write(writer.bytes());
    writer.clear();
    return written;
}

Result<> OfflineSync::sendChanges()
{
    QList<PendingChange> left = m_summary.store->read([](OfflineLeads& leads) { return leads.pending(); });
    while (!left.isEmpty()) {
        if (auto cancel = checkCancel(); !cancel)
            return cancel;
        const QList<PendingChange> some = left.mid(0, mergeChanges);
        left.remove(0, some.size());
        const auto answers = offlineMerge(m_connection, m_summary.store->id(), some);
        if (!answers)
            return tl::unexpected(answers.error());
        RecordWriter writer;
        for (const MergeAnswer& answer : *answers) {
            writer.sent(answer.key.uuid());
            for (const QJsonValue& late : answer.late)
                writer.json(RecordKind::Late, late.toObject());
            if (!answer.refused.isEmpty())
                writer.json(RecordKind::Late, {{u"refused"_s, answer.refused}, {u"key"_s, answer.key.toString()}});
            m_summary.late += answer.late.size();
            m_summary.refused += answer.refused.isEmpty() ? 0 : 1;
            ++m_summary.sent;
        }
        if (auto written = write(writer); !written)
            return written;
    }
    return {};
}

Result<> OfflineSync::dropLeads(const OfflineOrder& order)
{
    const auto kept = offlinePlaces(m_connection, order.number);
    if (!kept)
        return tl::unexpected(kept.error());
    const QList<LeadPlace> here = m_summary.store->read([&](OfflineLeads& leads) { return leads.placesOf(order.number); });
    RecordWriter writer;
    for (const LeadPlace place : here) {
        if (!kept->contains(place)) {
            writer.dropLead(order.number, place);
            ++m_summary.dropped;
        }
    }
    writer.json(RecordKind::Order, {{u"number"_s, order.number}, {u"leads"_s, order.leads}, {u"digest"_s, order.digest}});
    return write(writer);
}

Result<> OfflineSync::takeOrders()
{
    const auto orders = offlineOrders(m_connection);
    if (!orders)
        return tl::unexpected(orders.error());
    const auto here = m_summary.store->read([](OfflineLeads& leads) { return leads.orders(); });
    QHash<qint64, qint64> leadsHere;
    const QList<OrderRow> rows = m_summary.store->read([](OfflineLeads& leads) { return leads.orderRows(); });
    for (const OrderRow& row : rows)
        leadsHere.insert(row.number, row.leads);

    qint64 toCome = 0;
    QList<OfflineOrder> wanted;
    QSet<qint64> known;
    for (const OfflineOrder& order : *orders) {
        known.insert(order.number);
        if (here.value(order.number).digest == order.digest)
            continue;
        if (order.isOpen) {
            wanted.append(order);
            toCome += order.leads;
        } else if (leadsHere.contains(order.number)) {
            if (auto dropped = dropLeads(order); !dropped)
                return dropped;
        }
    }
    RecordWriter writer;
    for (auto order = leadsHere.cbegin(); order != leadsHere.cend(); ++order) {
        if (known.contains(order.key()))
            continue;
        writer.dropOrder(order.key());
        m_summary.dropped += order.value();
    }
    if (auto written = write(writer); !written)
        return written;

    m_promise.setProgressRange(0, int(toCome));
    return wanted.isEmpty() ? Result<>() : copyAll(std::move(wanted));
}

/// Written down as an export is; a contact that brings no contact of a person is none.
Result<> OfflineSync::copyAll(QList<OfflineOrder> wanted)
{
    const auto begun = queryValue(m_connection, u"select api.export_begin(:scope::jsonb, :columns::text[], 'offline store', :machine)"_s,
                                  {{u"scope"_s, floorjson::compact(QJsonObject{{u"store"_s, m_summary.store->id().toString(QUuid::WithoutBraces)}})},
                                   {u"columns"_s, QString(u'{' % exportColumns().join(u',') % u'}')},
                                   {u"machine"_s, m_machine}});
    if (!begun)
        return tl::unexpected(begun.error());
    while (!wanted.isEmpty()) {
        QList<OfflineOrder> some;
        for (qint64 leads = 0; !wanted.isEmpty() && leads < copyLeads;) {
            leads += wanted.first().leads;
            some.append(wanted.takeFirst());
        }
        if (auto copied = copyOrders(some); !copied)
            return copied;
    }
    const auto finished = queryValue(m_connection, u"select api.export_finish(:export, :rows, :sha256)"_s,
                                     {{u"export"_s, begun->toLongLong()},
                                      {u"rows"_s, m_summary.received},
                                      {u"sha256"_s, QString::fromLatin1(m_hash.result().toHex())}});
    return finished ? Result<>() : tl::unexpected(finished.error());
}

Result<> OfflineSync::copyOrders(const QList<OfflineOrder>& orders)
{
    static const QString columns = exportColumns().mid(1).join(u", "_s);
    static const qsizetype idAt = exportColumns().size() - 1;
    QStringList numbers;
    QHash<qint64, OfflineOrder> expected;
    const QList<OrderRow> rows = m_summary.store->read([](OfflineLeads& leads) { return leads.orderRows(); });
    QHash<qint64, qint64> leadsHere;
    for (const OrderRow& row : rows)
        leadsHere.insert(row.number, row.leads);
    for (const OfflineOrder& order : orders) {
        numbers.append(QString::number(order.number));
        expected.insert(order.number, order);
    }
    CopyOut copy(m_connection, [this] { return m_promise.isCanceled(); });
    if (auto started = copy.start(QString(u"copy (select order_number, "_s % columns
                                          % u", place, (extract(epoch from delivered_at) * 1000)::bigint from api.my_lead_export where order_number in ("_s
                                          % numbers.join(u", "_s) % u") order by order_number, place) to stdout"_s)
                                      .toUtf8());
        !started)
        return started;
    RecordWriter writer;
    qint64 number = 0, leads = 0;
    const auto finishOrder = [&] {
        const OfflineOrder& order = expected[number];
        // One that got more leads meanwhile is taken again the next time.
        if (number != 0 && leads == order.leads)
            writer.json(RecordKind::Order, {{u"number"_s, number}, {u"leads"_s, leads}, {u"digest"_s, order.digest}});
        m_summary.dropped += std::max<qint64>(0, leadsHere.value(number) - leads);
    };
    for (;;) {
        const auto row = copy.next();
        if (!row)
            return tl::unexpected(row.error());
        if (row->isNull())
            break;
        m_hash.add(*row);
        QList<QByteArray> values = valuesOf(*row);
        if (values.size() != exportColumns().size() + 2)
            return failure(ErrorCode::Internal, u"COPY row of a lead"_s);
        const qint64 deliveredMs = values.takeLast().toLongLong();
        const LeadPlace place = values.takeLast().toULongLong();
        const qint64 rowNumber = values.first().toLongLong();
        if (rowNumber != number) {
            if (number != 0)
                finishOrder();
            number = rowNumber;
            leads = 0;
            if (leadsHere.contains(number))
                writer.dropOrder(number);
        }
        writer.lead(place, number, deliveredMs, QUuid(QString::fromLatin1(values.at(idAt))), values);
        ++leads;
        m_promise.setProgressValue(int(++m_summary.received));
        if (writer.size() >= writeBytes) {
            if (auto written = write(writer); !written)
                return written;
        }
    }
    if (number != 0)
        finishOrder();
    return write(writer);
}

Result<> OfflineSync::takeWork(const QJsonObject& hello)
{
    const auto choices = floorjson::askObject(m_connection, u"select api.lead_choices()"_s, {});
    if (!choices)
        return tl::unexpected(choices.error());
    RecordWriter writer;
    QJsonObject about = hello;
    about.insert("owner"_L1, m_summary.store->status().owner.toJson());
    const auto [aboutHere, choicesHere] = m_summary.store->read([](OfflineLeads& leads) { return std::pair(leads.about(), leads.choicesJson()); });
    if (about != aboutHere)
        writer.json(RecordKind::About, about);
    if (*choices != choicesHere)
        writer.json(RecordKind::Choices, *choices);
    if (auto written = write(writer); !written)
        return written;
    const auto take = [this](RecordWriter& slice) {
        const auto cancel = checkCancel();
        return cancel ? write(slice) : cancel;
    };
    if (auto work = offlineWork(m_connection, m_since, take); !work)
        return work;
    if (auto events = offlineEvents(m_connection, m_since, take); !events)
        return events;
    writer.json(RecordKind::Synced, {{u"floor"_s, m_floorNow.toString(Qt::ISODateWithMs)},
                                     {u"here"_s, m_request.clock().toUTC().toString(Qt::ISODateWithMs)}});
    return write(writer);
}

Result<OfflineSyncSummary> OfflineSync::run()
{
    const auto failed = [](const auto& result) { return tl::unexpected(result.error()); };
    if (auto opened = m_connection.open(); !opened)
        return failed(opened);
    const auto hello = floorjson::askObject(m_connection, u"select api.hello()"_s, {});
    if (!hello)
        return failed(hello);
    if (auto opened = openStore(*hello); !opened)
        return failed(opened);
    m_since = m_summary.store->read([](OfflineLeads& leads) { return leads.syncedAt(); });
    const auto told = tellOfflineExports(m_connection, *m_summary.store);
    if (!told)
        return failed(told);
    m_summary.exports = told->told;
    m_summary.exportsLeft = told->left;
    if (auto sent = sendChanges(); !sent)
        return failed(sent);
    if (auto taken = takeOrders(); !taken)
        return failed(taken);
    if (auto taken = takeWork(*hello); !taken)
        return failed(taken);
    if (auto compacted = m_summary.store->compact(); !compacted)
        return failed(compacted);
    m_summary.store->noteAbout();
    m_summary.status = m_summary.store->status();
    if (!m_request.keepsOpen)
        m_summary.store.reset();
    return m_summary;
}

} // namespace

Result<ExportsTold> tellOfflineExports(DbConnection& connection, OfflineStore& store)
{
    ExportsTold told;
    QList<QUuid> done;
    Result<> problem;
    for (const ExportNote& note : store.exportsToTell()) {
        const auto number = offlineExport(connection, store.id(), note);
        if (number) {
            done.append(note.key);
        } else if (number.error().code == ErrorCode::InvalidRequest || number.error().code == ErrorCode::KeyReused) {
            ++told.left; // what is written down of an export is never dropped for being odd
        } else {
            problem = tl::unexpected(number.error());
            break;
        }
    }
    told.told = done.size();
    if (auto forgotten = store.forgetExports(done); !forgotten)
        return tl::unexpected(forgotten.error());
    return problem ? Result<ExportsTold>(told) : tl::unexpected(problem.error());
}

QUuid ownStore(const QString& folder, const QString& floorId, const QString& member)
{
    for (const OfflineStoreFile& store : OfflineStore::list(folder)) {
        if (store.owner.floorId == floorId && store.owner.member == member)
            return store.store;
    }
    return {};
}

void syncOffline(QPromise<Result<OfflineSyncSummary>>& promise, const ConnectionSpec& spec, const OfflineSyncRequest& request)
{
    // COPY writes dates and times as the session shows them.
    ConnectionSpec own = spec;
    own.settings.insert(u"timezone"_s, u"UTC"_s);
    own.settings.insert(u"datestyle"_s, u"ISO"_s);
    OfflineSync sync(promise, own, request);
    promise.addResult(sync.run());
}

} // namespace leadfloor
