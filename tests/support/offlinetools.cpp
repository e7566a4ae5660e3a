// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/offlinetools.h"

#include "models/domain/lead.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

Result<std::optional<QByteArray>> FolderKeys::read(const QString& name)
{
    QFile file(m_folder % u'/' % name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

Result<> FolderKeys::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder % u'/' % name);
    if (m_isRefusing || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(ErrorCode::KeychainMissing, u"The keychain of this computer cannot be used: locked."_s);
    return {};
}

Result<> FolderKeys::remove(const QString& name)
{
    QFile::remove(m_folder % u'/' % name);
    return {};
}

KeyHolder::Age FolderKeys::age(const QString&) const
{
    return Age::Newest;
}

OfflineContact sampleContact(const QDateTime& now, const QString& workspace)
{
    OfflineContact contact;
    contact.owner = {u"f1"_s, u"Test floor"_s, workspace, u"Bayou Brokers"_s, u"ana@bayou.example"_s};
    contact.part = SecretKey::random();
    contact.now = now;
    contact.leasedUntil = now.addDays(7);
    return contact;
}

OfflineContact nextContact(const OfflineContact& before, const QDateTime& now)
{
    OfflineContact contact = sampleContact(now, before.owner.workspaceId);
    contact.before = SecretKey::from(before.part.toBytes());
    return contact;
}

LeadId sampleLead(int number)
{
    return LeadId(QUuid(uint(number), 0x1234, 0x4567, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23, 0x45, 0x67));
}

WorkChange toStage(int stage)
{
    WorkChange change;
    change.stage = stage;
    return change;
}

WorkChange withNote(const QString& note)
{
    WorkChange change;
    change.note = note;
    return change;
}

WorkChange withTag(const QString& tag)
{
    WorkChange change;
    change.tagsAdded = {tag};
    return change;
}

void writeSampleLeads(RecordWriter& writer, int from, int count)
{
    const QList<QString>& columns = exportColumns();
    for (int i = from; i < from + count; ++i) {
        const QByteArray n = QByteArray::number(i);
        QList<QByteArray> values(columns.size());
        const auto set = [&](const QString& column, const QByteArray& value) { values[columns.indexOf(column)] = value; };
        const qint64 order = 1001 + i / 50;
        set(u"purchase_price"_s, "1000");
        set(u"purchase_date"_s, "2026-03-31 14:05:09.25+00");
        set(u"age_bucket_at_purchase"_s, "MONTH_6_TO_8");
        set(u"classification"_s, i % 2 == 0 ? "gold" : "silver");
        set(u"first_name"_s, "First" + n);
        set(u"last_name"_s, i % 10 == 0 ? QByteArray("M\xc3\x9cLLER") : "Last" + n);
        set(u"phone"_s, "+1337555" + n.rightJustified(4, '0'));
        set(u"email"_s, "canary" + n + "@mail.example");
        set(u"city"_s, "Shreveport");
        set(u"state"_s, "LA");
        set(u"inquiry_time"_s, "2025-07-01 08:00:00+00");
        writer.lead(LeadPlace(i + 1), order, 1'700'000'000'000 + order * 1000, sampleLead(i).uuid(), values);
    }
}

void writeSampleChoices(RecordWriter& writer, const OfflineOwner& owner)
{
    QJsonArray stages;
    for (const auto& [number, name] : {std::pair{1, u"New lead"_s}, {2, u"Contacted"_s}, {3, u"Won"_s}})
        stages.append(QJsonObject{{u"stage"_s, number}, {u"name"_s, name}, {u"look"_s, u"new"_s}});
    writer.json(RecordKind::About, {{u"owner"_s, owner.toJson()},
                                    {u"floor"_s, owner.floorName},
                                    {u"workspace"_s, owner.workspaceName},
                                    {u"email"_s, owner.member},
                                    {u"name"_s, u"Ana Brandt"_s},
                                    {u"role"_s, u"broker"_s},
                                    {u"currency"_s, u"USD"_s},
                                    {u"workspace_country"_s, u"US"_s}});
    writer.json(RecordKind::Choices,
                {{u"stages"_s, stages},
                 {u"team"_s, QJsonArray{QJsonObject{{u"email"_s, owner.member}, {u"name"_s, u"Ana Brandt"_s}, {u"mine"_s, true}}}}});
}

QString whereFound(const QString& folder, const QList<QByteArray>& secrets)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return file.fileName();
        const QByteArray all = file.readAll();
        for (const QByteArray& secret : secrets) {
            if (!secret.isEmpty() && all.contains(secret))
                return file.fileName() % ": "_L1 % QString::fromUtf8(secret);
        }
    }
    return {};
}

Result<OfflineSyncSummary> syncNow(const ConnectionSpec& spec, const OfflineSyncRequest& request)
{
    auto future = QtConcurrent::run(syncOffline, spec, request);
    future.waitForFinished();
    return future.takeResult(); // the worker may hold its own a moment longer, and with it the store
}

OfflineClock StoreDesk::clock()
{
    return [this] { return now; };
}

QString StoreDesk::path() const
{
    return folder.filePath(name() % ".store"_L1);
}

std::shared_ptr<OfflineStore> StoreDesk::make(int leads)
{
    auto store = OfflineStore::create(folder.path(), id, keys, contact, clock());
    RecordWriter writer;
    writeSampleChoices(writer, contact.owner);
    writeSampleLeads(writer, 0, leads);
    return store && (*store)->write(writer.bytes()) ? *store : nullptr;
}

std::shared_ptr<OfflineStore> StoreDesk::open()
{
    auto store = OfflineStore::open(folder.path(), id, keys, clock());
    problem = store ? QString() : errorCodeText(store.error().code) % u' ' % toUserText(store.error());
    return store ? *store : nullptr;
}

QByteArray StoreDesk::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void StoreDesk::replace(const QByteArray& all) const
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(all) != all.size())
        qFatal("the file of the store cannot be written");
}

} // namespace leadfloor::testing
