// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/offline/sealedlog.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace leadfloor {

/// Whose leads a store holds. Names are for people, ids are compared.
struct OfflineOwner
{
    QString floorId, floorName, workspaceId, workspaceName, member;

    [[nodiscard]] bool isSameAs(const OfflineOwner& other) const
    {
        return floorId == other.floorId && workspaceId == other.workspaceId && member == other.member;
    }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OfflineOwner fromJson(const QJsonObject& json);
};

/// What the floor gives at a contact (api.offline_renew).
struct OfflineContact
{
    OfflineOwner owner;
    SecretKey part;                    ///< from now on
    std::optional<SecretKey> before;   ///< what this computer has put to use so far
    QDateTime now, leasedUntil;        ///< by the floor's clock
};

/// Whether a store may be opened without its floor.
enum class LeaseState : quint8 {
    Good,
    Ended,      ///< no contact for too long
    ClockBack,  ///< the clock was turned back behind the last use
};

/// What stands beside a store, in the keychain of the computer: a secret of its own, the floor's part
/// as long as the lease runs, the file's key wrapped with both, how far the file had come, and the
/// times of the lease by this computer's clock. Values; any thread.
class OfflineKey final
{
public:
    /// A clock may be so much behind the last use (summer time aside: UTC).
    static constexpr qint64 clockBackSecsMost = 600;

    [[nodiscard]] static OfflineKey create(const QUuid& store, const OfflineContact& contact, const QDateTime& now);
    [[nodiscard]] QByteArray toBytes() const;
    /// StoreRefused if it is none.
    [[nodiscard]] static Result<OfflineKey> fromBytes(const QByteArray& bytes);

    [[nodiscard]] const QUuid& store() const { return m_store; }
    [[nodiscard]] const OfflineOwner& owner() const { return m_owner; }
    [[nodiscard]] LeaseState lease(const QDateTime& now) const;
    /// By this computer's clock; the floor's may be another one.
    [[nodiscard]] QDateTime leasedUntil() const { return m_leasedUntil; }
    [[nodiscard]] QDateTime renewedAt() const { return m_renewedAt; }
    /// What to add to this computer's clock to have the floor's.
    [[nodiscard]] qint64 clockOffsetMs() const { return m_offsetMs; }
    /// The store is used now: the clock may not be turned back behind it.
    void noteUse(const QDateTime& now);
    /// Drops the floor's part: what is wrapped opens again only at a contact.
    void lock();
    [[nodiscard]] bool isLocked() const { return !m_part; }

    /// The SHA-256 of the part that is in use, in hex: what api.offline_renew wants to see.
    [[nodiscard]] QString holds() const { return m_holds; }
    /// Wraps all keys with the new part and takes over its lease. StoreRefused: the contact is of
    /// another floor, workspace or member, or its part does not open what is here; then all is as before.
    [[nodiscard]] Result<> renew(const OfflineContact& contact, const QDateTime& now);

    /// The key of the file with this salt. StoreRefused: none, or locked.
    [[nodiscard]] Result<SecretKey> fileKey(const QByteArray& salt) const;
    [[nodiscard]] LogHead head(const QByteArray& salt) const;
    /// Keeps the key of one file, or how far it has come.
    void keep(const QByteArray& salt, const SecretKey& key, const LogHead& head);
    void keepHead(const QByteArray& salt, const LogHead& head);
    /// Forgets the keys of all other files: what is left of them on a disk stays unreadable.
    void keepOnly(const QByteArray& salt);

private:
    OfflineKey() = default;
    struct Wrapped
    {
        QByteArray salt, box; ///< box: nonce and sealed key
        LogHead head;
    };
    [[nodiscard]] SecretKey wrapping(const SecretKey& part) const;
    [[nodiscard]] static QByteArray wrap(const SecretKey& key, const SecretKey& with);
    [[nodiscard]] static std::optional<SecretKey> unwrap(const QByteArray& box, const SecretKey& with);

    QUuid m_store;
    OfflineOwner m_owner;
    SecretKey m_secret;
    std::optional<SecretKey> m_part;
    QString m_holds;
    QList<Wrapped> m_files;
    QDateTime m_leasedUntil, m_renewedAt, m_seenAt;
    qint64 m_offsetMs = 0;
};

} // namespace leadfloor
