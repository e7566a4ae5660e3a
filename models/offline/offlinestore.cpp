// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlinestore.h"

#include "models/engine/datafolder.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr quint64 segmentsMost = 4096; // then the file is written anew
constexpr qint64 useSecs = 60;

QString storePath(const QString& folder, const QUuid& store, const char* ending)
{
    return folder % u'/' % store.toString(QUuid::WithoutBraces) % QLatin1StringView(ending);
}

QString words(const char* text)
{
    return QCoreApplication::translate("OfflineStore", text);
}

Error lockedError(const OfflineKey& key, LeaseState lease)
{
    const QString since = QLocale().toString(key.renewedAt().toLocalTime(), QLocale::ShortFormat);
    Error error{ErrorCode::StoreLocked, {}, {}, {}};
    error.detail = lease == LeaseState::ClockBack
                       ? words(QT_TRANSLATE_NOOP("OfflineStore", "The offline store is locked: the clock of this computer was turned back since it was used."))
                       : words(QT_TRANSLATE_NOOP("OfflineStore", "The offline store is locked: its floor was last reached on %1.")).arg(since);
    return error;
}

tl::unexpected<Error> storeRefused(const char* sentence)
{
    return failure(ErrorCode::StoreRefused, words(sentence));
}

constexpr const char* noKeyWords
    = QT_TRANSLATE_NOOP("OfflineStore", "The key of the offline store is not in the keychain, or not the right one.");

constexpr const char* olderWords
    = QT_TRANSLATE_NOOP("OfflineStore", "An older copy of the offline store was put back, or its end is missing.");

QString keyName(const QUuid& store)
{
    return store.toString(QUuid::WithoutBraces);
}

/// The key of a store as its holder has it.
Result<OfflineKey> readKey(const QUuid& store, KeyHolder& keys)
{
    const auto bytes = keys.read(keyName(store));
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes)
        return storeRefused(noKeyWords);
    auto key = OfflineKey::fromBytes(**bytes);
    if (key && key->store() != store)
        return storeRefused(noKeyWords);
    return key;
}

} // namespace

OfflineClock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

OfflineStore::OfflineStore(QString folder, std::shared_ptr<KeyHolder> keys, OfflineKey key, OfflineClock clock)
    : m_folder(std::move(folder))
    , m_keys(std::move(keys))
    , m_clock(std::move(clock))
    , m_key(std::move(key))
    , m_leads(std::make_shared<OfflineLeads>())
{
    m_leads->setMember(m_key.owner().member);
}

OfflineStore::~OfflineStore() = default;

QString OfflineStore::defaultFolder()
{
    return dataFolder() % "/offline"_L1;
}

QString OfflineStore::name() const
{
    return keyName(id());
}

QString OfflineStore::path() const
{
    return storePath(m_folder, id(), ".store");
}

QList<OfflineStoreFile> OfflineStore::list(const QString& folder)
{
    QList<OfflineStoreFile> stores;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.store"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        OfflineStoreFile one;
        one.store = QUuid(file.completeBaseName());
        if (one.store.isNull())
            continue;
        QFile about(storePath(folder, one.store, ".about"));
        if (about.open(QIODevice::ReadOnly)) {
            const QJsonObject json = QJsonDocument::fromJson(about.readAll()).object();
            one.owner = OfflineOwner::fromJson(json["owner"_L1].toObject());
            one.syncedAt = floorjson::time(json["synced_at"_L1]);
            one.leads = json["leads"_L1].toInteger();
        }
        one.hasPassphrase = PassphraseHolder::isThere(folder, one.store.toString(QUuid::WithoutBraces));
        stores.append(one);
    }
    return stores;
}

Result<> OfflineStore::lockFile()
{
    m_lock = std::make_unique<QLockFile>(storePath(m_folder, id(), ".lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return failure(ErrorCode::FileProblem, words(QT_TRANSLATE_NOOP("OfflineStore", "The offline store is open in another window or program.")));
    return {};
}

Result<> OfflineStore::keepKey()
{
    if (m_log)
        m_key.keepHead(m_log->salt(), m_log->head());
    m_usedAt = m_clock();
    QByteArray bytes = m_key.toBytes();
    auto kept = m_keys->write(name(), bytes);
    wipe(bytes);
    return kept;
}

Result<std::shared_ptr<OfflineStore>> OfflineStore::create(const QString& folder, const QUuid& store, std::shared_ptr<KeyHolder> keys,
                                                           const OfflineContact& contact, const OfflineClock& clock)
{
    if (!makePrivateFolder(folder))
        return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(folder));
    std::shared_ptr<OfflineStore> made(new OfflineStore(folder, std::move(keys), OfflineKey::create(store, contact, clock()), clock));
    if (auto locked = made->lockFile(); !locked)
        return tl::unexpected(locked.error());
    SecretKey fileKey = SecretKey::random();
    auto log = SealedLog::create(made->path(), store, SecretKey::from(fileKey.toBytes()));
    if (!log)
        return tl::unexpected(log.error());
    made->m_log = std::move(*log);
    made->m_key.keep(made->m_log->salt(), fileKey, made->m_log->head());
    auto written = made->keepKey();
    if (written) {
        made->noteAbout(); // now, so that one that is killed here is found and finished
        written = made->writeOwner();
    }
    if (!written) {
        made->m_log.reset();
        static_cast<void>(forget(folder, store, *made->m_keys));
        return tl::unexpected(written.error());
    }
    return made;
}

Result<> OfflineStore::writeOwner()
{
    RecordWriter writer;
    writer.json(RecordKind::About, {{u"owner"_s, m_key.owner().toJson()}});
    return write(writer.bytes());
}

Result<std::shared_ptr<OfflineStore>> OfflineStore::open(const QString& folder, const QUuid& store, std::shared_ptr<KeyHolder> keys,
                                                         const OfflineClock& clock, StoreDepth depth)
{
    auto key = readKey(store, *keys);
    if (!key)
        return tl::unexpected(key.error());
    const KeyHolder::Age age = keys->age(keyName(store));
    if (age == KeyHolder::Age::Older)
        return storeRefused(olderWords);
    if (age == KeyHolder::Age::Unknown)
        return storeRefused(QT_TRANSLATE_NOOP("OfflineStore", "This computer cannot tell whether the offline store is the newest one: it opens again after a contact with its floor."));
    std::shared_ptr<OfflineStore> opened(new OfflineStore(folder, std::move(keys), std::move(*key), clock));
    if (auto locked = opened->lockFile(); !locked)
        return tl::unexpected(locked.error());
    if (auto leased = opened->checkLease(); !leased)
        return tl::unexpected(leased.error());
    auto read = opened->readFronts();
    if (read && depth == StoreDepth::Whole)
        read = opened->checkAll();
    if (!read)
        return tl::unexpected(read.error());
    return opened;
}

Result<std::shared_ptr<OfflineStore>> OfflineStore::openRenewed(const QString& folder, const QUuid& store, std::shared_ptr<KeyHolder> keys,
                                                                const OfflineContact& contact, const OfflineClock& clock)
{
    auto key = readKey(store, *keys);
    if (!key)
        return tl::unexpected(key.error());
    if (keys->age(keyName(store)) == KeyHolder::Age::Older) // where it is not known the floor knows
        return storeRefused(olderWords);
    std::shared_ptr<OfflineStore> opened(new OfflineStore(folder, std::move(keys), std::move(*key), clock));
    if (auto locked = opened->lockFile(); !locked)
        return tl::unexpected(locked.error());
    if (auto renewed = opened->renew(contact); !renewed)
        return tl::unexpected(renewed.error());
    auto read = opened->readFronts();
    if (read)
        read = opened->checkAll();
    if (!read)
        return tl::unexpected(read.error());
    return opened;
}

Result<QString> OfflineStore::holds(const QUuid& store, KeyHolder& keys)
{
    const auto key = readKey(store, keys);
    if (!key)
        return tl::unexpected(key.error());
    return key->holds();
}

QString OfflineStore::holdsNow() const
{
    const QMutexLocker lock(&m_mutex);
    return m_key.holds();
}

Result<> OfflineStore::forget(const QString& folder, const QUuid& store, KeyHolder& keys)
{
    // The key first: without it the rest is noise.
    auto removed = keys.remove(keyName(store));
    for (const char* ending : {".store", ".new", ".about"}) {
        const QString file = storePath(folder, store, ending);
        if (QFile::exists(file) && !QFile::remove(file) && removed)
            removed = failure(ErrorCode::FileProblem, QDir::toNativeSeparators(file));
    }
    return removed;
}

Result<> OfflineStore::checkLease()
{
    const QMutexLocker lock(&m_mutex);
    if (m_problem)
        return tl::unexpected(*m_problem);
    const LeaseState lease = m_key.lease(m_clock());
    if (lease == LeaseState::Good) {
        m_key.noteUse(m_clock());
        // A keychain is slow: once a minute is enough for a clock that is turned back by ten.
        const bool isKept = m_usedAt.isValid() && std::abs(m_usedAt.secsTo(m_clock())) < useSecs;
        return isKept ? Result<>() : keepKey();
    }
    const Error error = lockedError(m_key, lease);
    if (lease == LeaseState::Ended) {
        m_key.lock(); // from now on it takes the floor to open it, not a clock
        if (auto kept = keepKey(); !kept)
            return kept;
    }
    return tl::unexpected(error);
}

Result<> OfflineStore::readFronts()
{
    QFile::remove(storePath(m_folder, id(), ".new")); // of a rewrite that was killed
    const auto head = SealedLog::readHead(path());
    if (!head)
        return head.error().code == ErrorCode::BadFile ? failure(ErrorCode::StoreRefused, head.error().detail) : tl::unexpected(head.error());
    if (head->store != id())
        return storeRefused(QT_TRANSLATE_NOOP("OfflineStore", "This is the store of another workspace or floor."));
    auto key = m_key.fileKey(head->salt);
    if (!key)
        return tl::unexpected(key.error());
    auto opened = SealedLog::open(path(), id(), std::move(*key), m_key.head(head->salt));
    if (!opened)
        return tl::unexpected(opened.error());
    m_log = std::move(opened->log);
    m_wasCut = opened->wasCut;
    QList<QByteArray> fronts;
    for (SealedLog::Segment& segment : opened->segments)
        fronts.append(std::move(segment.front)); // they are known again by their ends
    const auto readBody = [log = m_log.get(), segments = opened->segments](size_t i) { return log->readBody(segments.at(qsizetype(i))); };
    if (!m_leads->loadFronts(fronts, readBody))
        return storeRefused(QT_TRANSLATE_NOOP("OfflineStore", "The offline store was written by another version of Leadfloor."));
    if (opened->segments.isEmpty())
        return writeOwner(); // killed when it was made
    const OfflineOwner owner = OfflineOwner::fromJson(m_leads->about()["owner"_L1].toObject());
    if (!owner.isSameAs(m_key.owner()))
        return storeRefused(QT_TRANSLATE_NOOP("OfflineStore", "This is the store of another workspace or floor."));
    return keepKey();
}

/// Nothing of it is shown from now on.
tl::unexpected<Error> OfflineStore::refuse()
{
    m_problem = storeRefused(QT_TRANSLATE_NOOP("OfflineStore", "The offline store has been changed or damaged, or its key is another one.")).value();
    m_leads = std::make_shared<OfflineLeads>();
    return tl::unexpected(*m_problem);
}

Result<> OfflineStore::checkAll()
{
    const QMutexLocker lock(&m_mutex);
    if (m_problem)
        return tl::unexpected(*m_problem);
    return m_leads->loadBodies() ? Result<>() : refuse();
}

Result<QList<OwnedLead>> OfflineStore::page(const OwnedLeadQuery& query)
{
    const QMutexLocker lock(&m_mutex);
    if (auto leased = checkLease(); !leased)
        return tl::unexpected(leased.error());
    if (!m_leads->knowsWithoutBodies(query))
        return readChecked([&](OfflineLeads& leads) { return leads.page(query); });
    QList<OwnedLead> leads;
    if (!m_leads->firstPage(query, leads))
        return refuse();
    return leads;
}

Result<qint64> OfflineStore::count(const OwnedLeadQuery& query)
{
    const QMutexLocker lock(&m_mutex);
    if (m_leads->knowsWithoutBodies(query))
        return m_leads->knownCount(query);
    return readChecked([&](OfflineLeads& leads) { return leads.count(query); });
}

Result<QList<OrderRow>> OfflineStore::orders()
{
    const QMutexLocker lock(&m_mutex);
    if (m_leads->knowsWithoutBodies({}))
        return m_leads->orderRows();
    return readChecked([](OfflineLeads& leads) { return leads.orderRows(); });
}

Result<WorkChoices> OfflineStore::choices()
{
    const QMutexLocker lock(&m_mutex);
    return m_problem ? Result<WorkChoices>(tl::unexpected(*m_problem)) : m_leads->choices();
}

Result<> OfflineStore::renew(const OfflineContact& contact)
{
    const QMutexLocker lock(&m_mutex);
    if (auto renewed = m_key.renew(contact, m_clock()); !renewed)
        return renewed;
    return keepKey();
}

OfflineStatus OfflineStore::status() const
{
    const QMutexLocker lock(&m_mutex);
    OfflineStatus status;
    status.owner = m_key.owner();
    status.syncedAt = floorjson::time(m_leads->synced()["here"_L1]);
    status.leasedUntil = m_key.leasedUntil();
    status.leads = m_leads->size();
    status.pending = m_leads->pending().size();
    status.exports = m_leads->exports().size();
    status.late = m_leads->late();
    status.wasCut = m_wasCut;
    return status;
}

Result<OfflineStore::Snapshot> OfflineStore::snapshot(const OwnedLeadQuery& query)
{
    const QMutexLocker lock(&m_mutex);
    return readChecked([&](OfflineLeads& leads) { return Snapshot{m_leads, leads.records(query)}; });
}

FloorIdentity OfflineStore::identity() const
{
    const QMutexLocker lock(&m_mutex);
    return identityFrom(m_leads->about());
}

void OfflineStore::noteAbout() const
{
    const OfflineStatus now = status();
    QSaveFile file(storePath(m_folder, id(), ".about"));
    const QJsonObject json{{u"owner"_s, now.owner.toJson()},
                           {u"synced_at"_s, now.syncedAt.isValid() ? now.syncedAt.toString(Qt::ISODateWithMs) : QString()},
                           {u"leads"_s, now.leads}};
    // A list without it shows less; the store itself needs it not.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        file.write(QJsonDocument(json).toJson());
        file.commit();
    }
}

Result<> OfflineStore::write(const QByteArray& records)
{
    const QMutexLocker lock(&m_mutex);
    if (auto all = checkAll(); !all)
        return all;
    const auto parts = partsOf({records.constData(), size_t(records.size())});
    if (!parts)
        return failure(ErrorCode::Internal, u"records of a store"_s);
    if (auto written = m_log->append(parts->front, parts->body); !written)
        return written;
    if (!m_leads->load({*parts}))
        return failure(ErrorCode::Internal, u"records of a store"_s);
    return keepKey();
}

Result<ChangeReceipt> OfflineStore::change(ChangeId key, const QList<LeadId>& leads, const WorkChange& change)
{
    const QMutexLocker lock(&m_mutex);
    if (auto leased = checkLease(); !leased)
        return tl::unexpected(leased.error());
    if (auto all = checkAll(); !all)
        return tl::unexpected(all.error());
    const PendingChange pending{key, leads, change, floorNow()};
    auto receipt = m_leads->check(pending);
    if (!receipt || receipt->leads == 0)
        return receipt;
    RecordWriter writer;
    writer.json(RecordKind::Pending, pending.toJson());
    if (auto written = write(writer.bytes()); !written)
        return tl::unexpected(written.error());
    return receipt;
}

Result<ChangeReceipt> OfflineStore::undo(ChangeId key, bool isAgain)
{
    const QMutexLocker lock(&m_mutex);
    if (auto all = checkAll(); !all)
        return tl::unexpected(all.error());
    const QList<PendingChange>& pending = m_leads->pending();
    const auto found = std::find_if(pending.cbegin(), pending.cend(), [&](const PendingChange& one) { return one.key == key; });
    if (isAgain) {
        const auto before = m_takenBack.constFind(key.uuid());
        if (found != pending.cend() || before == m_takenBack.cend())
            return found == pending.cend() ? Result<ChangeReceipt>(failure(ErrorCode::NotFound)) : ChangeReceipt{key, int(found->leads.size()), 0};
        return change(key, before->leads, before->change);
    }
    if (found == pending.cend() && m_takenBack.contains(key.uuid()))
        return ChangeReceipt{key, int(m_takenBack.value(key.uuid()).leads.size()), 0};
    auto receipt = m_leads->checkUndo(key);
    if (!receipt)
        return receipt;
    const PendingChange taken = *found;
    RecordWriter writer;
    writer.sent(key.uuid());
    if (auto written = write(writer.bytes()); !written)
        return tl::unexpected(written.error());
    m_takenBack.insert(key.uuid(), taken);
    return receipt;
}

Result<QUuid> OfflineStore::beginExport(ExportNote note)
{
    const QMutexLocker lock(&m_mutex);
    note.key = QUuid::createUuid();
    note.begunAt = floorNow();
    if (!note.isSound())
        return failure(ErrorCode::InvalidRequest, u"an export wants a scope, columns, a dialect and a machine"_s);
    RecordWriter writer;
    writer.exported(note);
    if (auto written = write(writer.bytes()); !written)
        return tl::unexpected(written.error());
    m_exporting.insert(note.key);
    return note.key;
}

Result<> OfflineStore::endExport(const QUuid& key, qint64 rows, const QString& sha256)
{
    const QMutexLocker lock(&m_mutex);
    const QList<ExportNote>& exports = m_leads->exports();
    const auto begun = std::find_if(exports.cbegin(), exports.cend(), [&key](const ExportNote& one) { return one.key == key; });
    if (begun == exports.cend())
        return m_problem ? Result<>(tl::unexpected(*m_problem)) : failure(ErrorCode::NotFound);
    ExportNote note = *begun;
    note.endedAt = floorNow();
    note.rows = rows;
    note.sha256 = sha256;
    RecordWriter writer;
    writer.exported(note);
    return write(writer.bytes());
}

void OfflineStore::leaveExport(const QUuid& key)
{
    const QMutexLocker lock(&m_mutex);
    m_exporting.remove(key);
}

QList<ExportNote> OfflineStore::exportsToTell() const
{
    const QMutexLocker lock(&m_mutex);
    QList<ExportNote> notes = m_leads->exports();
    notes.removeIf([this](const ExportNote& one) { return m_exporting.contains(one.key); });
    return notes;
}

Result<> OfflineStore::forgetExports(const QList<QUuid>& keys)
{
    RecordWriter writer;
    for (const QUuid& key : keys)
        writer.sent(key);
    return keys.isEmpty() ? Result<>() : write(writer.bytes());
}

Result<> OfflineStore::compact(bool isForced)
{
    const QMutexLocker lock(&m_mutex);
    if (auto all = checkAll(); !all)
        return all;
    if (!isForced && !m_leads->hasDropped() && m_log->head().segments < segmentsMost)
        return {};
    const QString newPath = storePath(m_folder, id(), ".new");
    QFile::remove(newPath);
    const SecretKey fileKey = SecretKey::random();
    auto log = SealedLog::create(newPath, id(), SecretKey::from(fileKey.toBytes()));
    if (!log)
        return tl::unexpected(log.error());
    auto leads = std::make_shared<OfflineLeads>();
    leads->setMember(m_key.owner().member);
    leads->setMember(m_key.owner().member);
    QList<SegmentParts> segments;
    auto written = m_leads->rewrite([&](const QByteArray& records) {
        segments.append(partsOf({records.constData(), size_t(records.size())}).value()); // made of what was read
        return (*log)->append(segments.constLast().front, segments.constLast().body);
    });
    if (written) {
        // Both keys are kept while either file may be the one that a crash leaves.
        m_key.keep((*log)->salt(), fileKey, (*log)->head());
        written = keepKey();
    }
    if (written)
        written = (*log)->moveTo(path());
    if (!written) {
        QFile::remove(newPath);
        return written;
    }
    m_log = std::move(*log);
    m_key.keepOnly(m_log->salt());
    m_leads = std::move(leads);
    if (!m_leads->load(segments))
        return failure(ErrorCode::Internal, u"records of a store"_s);
    return keepKey();
}

} // namespace leadfloor
