// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlinekey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString textOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesFrom(const QJsonValue& text)
{
    return QByteArray::fromBase64(text.toString().toLatin1());
}

QString textOf(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonValue& text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs).toUTC();
}

tl::unexpected<Error> noKey()
{
    return failure(ErrorCode::StoreRefused,
                   QCoreApplication::translate("OfflineStore", "The key of the offline store is not in the keychain, or not the right one."));
}

} // namespace

QJsonObject OfflineOwner::toJson() const
{
    return {{u"floor"_s, floorId}, {u"floor_name"_s, floorName}, {u"workspace"_s, workspaceId}, {u"workspace_name"_s, workspaceName}, {u"member"_s, member}};
}

OfflineOwner OfflineOwner::fromJson(const QJsonObject& json)
{
    return {json["floor"_L1].toString(), json["floor_name"_L1].toString(), json["workspace"_L1].toString(), json["workspace_name"_L1].toString(),
            json["member"_L1].toString()};
}

OfflineKey OfflineKey::create(const QUuid& store, const OfflineContact& contact, const QDateTime& now)
{
    OfflineKey key;
    key.m_store = store;
    key.m_owner = contact.owner;
    key.m_secret = SecretKey::random();
    const auto renewed = key.renew(contact, now);
    Q_ASSERT(renewed); // nothing is wrapped yet
    return key;
}

QByteArray OfflineKey::toBytes() const
{
    QJsonArray files;
    for (const Wrapped& file : m_files)
        files.append(QJsonObject{{u"salt"_s, textOf(file.salt)},
                                 {u"box"_s, textOf(file.box)},
                                 {u"segments"_s, qint64(file.head.segments)},
                                 {u"chain"_s, textOf(file.head.chain)}});
    QJsonObject json{{u"version"_s, 1},
                     {u"store"_s, m_store.toString(QUuid::WithoutBraces)},
                     {u"owner"_s, m_owner.toJson()},
                     {u"secret"_s, textOf(m_secret.toBytes())},
                     {u"holds"_s, m_holds},
                     {u"files"_s, files},
                     {u"leased_until"_s, textOf(m_leasedUntil)},
                     {u"renewed_at"_s, textOf(m_renewedAt)},
                     {u"seen_at"_s, textOf(m_seenAt)},
                     {u"clock_offset_ms"_s, m_offsetMs}};
    if (m_part)
        json.insert("part"_L1, textOf(m_part->toBytes()));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<OfflineKey> OfflineKey::fromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    OfflineKey key;
    key.m_store = QUuid(json["store"_L1].toString());
    key.m_owner = OfflineOwner::fromJson(json["owner"_L1].toObject());
    const QByteArray secret = bytesFrom(json["secret"_L1]);
    const QByteArray part = bytesFrom(json["part"_L1]);
    if (json["version"_L1].toInt() != 1 || key.m_store.isNull() || secret.size() != SecretKey::size || (!part.isEmpty() && part.size() != SecretKey::size))
        return noKey();
    key.m_secret = SecretKey::from(secret);
    if (!part.isEmpty())
        key.m_part = SecretKey::from(part);
    key.m_holds = json["holds"_L1].toString();
    const QJsonArray files = json["files"_L1].toArray();
    for (const QJsonValue& file : files)
        key.m_files.append({bytesFrom(file["salt"_L1]), bytesFrom(file["box"_L1]),
                            {quint64(file["segments"_L1].toInteger()), bytesFrom(file["chain"_L1])}});
    key.m_leasedUntil = timeFrom(json["leased_until"_L1]);
    key.m_renewedAt = timeFrom(json["renewed_at"_L1]);
    key.m_seenAt = timeFrom(json["seen_at"_L1]);
    key.m_offsetMs = json["clock_offset_ms"_L1].toInteger();
    return key;
}

LeaseState OfflineKey::lease(const QDateTime& now) const
{
    // Whatever the clock says, it is not earlier than the last use was.
    if (isLocked() || std::max(now, m_seenAt) >= m_leasedUntil)
        return LeaseState::Ended;
    return now.addSecs(clockBackSecsMost) < m_seenAt ? LeaseState::ClockBack : LeaseState::Good;
}

void OfflineKey::noteUse(const QDateTime& now)
{
    m_seenAt = std::max(now, m_seenAt);
}

void OfflineKey::lock()
{
    m_part.reset();
}

SecretKey OfflineKey::wrapping(const SecretKey& part) const
{
    const QByteArray about = QByteArray("Leadfloor offline store 1 ") + m_store.toRfc4122() + part.toBytes() + m_owner.floorId.toUtf8() + ' '
                             + m_owner.workspaceId.toUtf8() + ' ' + m_owner.member.toUtf8();
    return m_secret.derive(about);
}

QByteArray OfflineKey::wrap(const SecretKey& key, const SecretKey& with)
{
    QByteArray box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + SecretKey::size, Qt::Uninitialized);
    auto* bytes = reinterpret_cast<unsigned char*>(box.data());
    randombytes_buf(bytes, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes + crypto_secretbox_NONCEBYTES, key.data(), size_t(SecretKey::size), bytes, with.data());
    return box;
}

std::optional<SecretKey> OfflineKey::unwrap(const QByteArray& box, const SecretKey& with)
{
    if (box.size() != qsizetype(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) + SecretKey::size)
        return std::nullopt;
    const auto* bytes = reinterpret_cast<const unsigned char*>(box.constData());
    SecretKey key;
    const bool isGood = crypto_secretbox_open_easy(key.data(), bytes + crypto_secretbox_NONCEBYTES,
                                                   size_t(box.size()) - crypto_secretbox_NONCEBYTES, bytes, with.data()) == 0;
    return isGood ? std::optional(std::move(key)) : std::nullopt;
}

Result<> OfflineKey::renew(const OfflineContact& contact, const QDateTime& now)
{
    if (!contact.owner.isSameAs(m_owner))
        return failure(ErrorCode::StoreRefused,
                       QCoreApplication::translate("OfflineStore", "The offline store belongs to %1 of %2 at %3.")
                           .arg(m_owner.member, m_owner.workspaceName, m_owner.floorName));
    QList<Wrapped> files = m_files;
    if (!files.isEmpty()) {
        const std::optional<SecretKey>& old = m_part ? m_part : contact.before;
        if (!old)
            return noKey();
        const SecretKey oldWrapping = wrapping(*old), newWrapping = wrapping(contact.part);
        for (Wrapped& file : files) {
            const auto key = unwrap(file.box, oldWrapping);
            if (!key)
                return noKey();
            file.box = wrap(*key, newWrapping);
        }
    }
    m_files = std::move(files);
    m_owner = contact.owner; // names may have changed
    m_part = SecretKey::from(contact.part.toBytes());
    m_holds = QString::fromLatin1(QCryptographicHash::hash(contact.part.toBytes(), QCryptographicHash::Sha256).toHex());
    m_offsetMs = now.msecsTo(contact.now);
    m_leasedUntil = now.addMSecs(contact.now.msecsTo(contact.leasedUntil)).toUTC();
    m_renewedAt = now.toUTC();
    m_seenAt = now.toUTC(); // the floor was there: a clock that was put right may start again
    return {};
}

Result<SecretKey> OfflineKey::fileKey(const QByteArray& salt) const
{
    for (const Wrapped& file : m_files) {
        if (file.salt != salt || !m_part)
            continue;
        if (auto key = unwrap(file.box, wrapping(*m_part)))
            return std::move(*key);
    }
    return noKey();
}

LogHead OfflineKey::head(const QByteArray& salt) const
{
    for (const Wrapped& file : m_files) {
        if (file.salt == salt)
            return file.head;
    }
    return {};
}

void OfflineKey::keep(const QByteArray& salt, const SecretKey& key, const LogHead& head)
{
    Q_ASSERT(m_part);
    m_files.append({salt, wrap(key, wrapping(*m_part)), head});
}

void OfflineKey::keepHead(const QByteArray& salt, const LogHead& head)
{
    for (Wrapped& file : m_files) {
        if (file.salt == salt)
            file.head = head;
    }
}

void OfflineKey::keepOnly(const QByteArray& salt)
{
    m_files.removeIf([&salt](const Wrapped& file) { return file.salt != salt; });
}

} // namespace leadfloor
