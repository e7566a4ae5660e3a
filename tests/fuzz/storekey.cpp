// SPDX-License-Identifier: GPL-3.0-or-later
// What the keychain holds of an offline store, over contacts and locks.
#include "models/offline/offlinekey.h"
#include "tests/fuzz/storeinput.h"

using namespace Qt::StringLiterals;

namespace leadfloor::fuzz {

namespace {

const QDateTime& now()
{
    static const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    return now;
}

OfflineContact contactOf(const OfflineOwner& owner, char part)
{
    OfflineContact contact;
    contact.owner = owner;
    contact.part = SecretKey::from(QByteArray(SecretKey::size, part));
    contact.now = now().addSecs(100);
    contact.leasedUntil = contact.now.addDays(7);
    return contact;
}

bool isFixedKey(const Result<SecretKey>& key)
{
    return key && key->toBytes() == fixedKey().toBytes();
}

/// What somebody has written there opens for nobody but whom it belongs to, and a refusal changes nothing.
void contactOfAny(OfflineKey& key)
{
    const QByteArray before = key.toBytes();
    OfflineContact stranger = contactOf(key.owner(), 'p');
    stranger.owner.floorId += u'x';
    if (key.renew(stranger, now()) || key.toBytes() != before)
        qFatal("another floor is taken, or leaves something");
    OfflineContact contact = contactOf(key.owner(), 'p');
    contact.before = SecretKey::from(QByteArray(SecretKey::size, 'o'));
    if (!key.renew(contact, now()) && key.toBytes() != before)
        qFatal("a refused contact leaves something");
}

/// One that was made here, for whoever the record names.
void liveThrough(OfflineKey key)
{
    const QByteArray salt(SealedLog::saltSize, 's'), other(SealedLog::saltSize, 't');
    const LogHead head{3, QByteArray(32, 'c')}, later{4, QByteArray(32, 'd')};
    key.keep(salt, fixedKey(), head);
    key.keep(other, SecretKey::random(), {});
    key.keepHead(salt, later);
    if (!isFixedKey(key.fileKey(salt)) || key.head(salt) != later || key.head(other) != LogHead() || isFixedKey(key.fileKey(other)))
        qFatal("what was kept is something else");
    key.keepOnly(salt);
    if (key.fileKey(other))
        qFatal("a key that was forgotten is there");
    auto again = OfflineKey::fromBytes(key.toBytes());
    if (!again || !isFixedKey(again->fileKey(salt)) || again->head(salt) != later || again->store() != fixedStore() || !again->owner().isSameAs(key.owner()))
        qFatal("a key cannot be read again");
    const qint64 leaseSecs = now().secsTo(again->leasedUntil());
    if (again->lease(now()) != LeaseState::Good || again->lease(now().addSecs(leaseSecs)) != LeaseState::Ended
        || again->lease(now().addSecs(-OfflineKey::clockBackSecsMost - 1)) != LeaseState::ClockBack)
        qFatal("the lease is another one");
    again->noteUse(now().addDays(30));
    if (again->lease(now()) != LeaseState::Ended)
        qFatal("a clock that was turned back brings the lease back");
    // Locked, it opens by the part before, which the floor has
    again->lock();
    const OfflineContact without = contactOf(key.owner(), 'q');
    OfflineContact with = contactOf(key.owner(), 'q');
    with.before = SecretKey::from(QByteArray(SecretKey::size, 'p'));
    if (again->fileKey(salt) || again->renew(without, now()) || !again->renew(with, now()) || !isFixedKey(again->fileKey(salt)))
        qFatal("the part before does not open it, or nothing does");
}

} // namespace

void readKeyRecord(QByteArrayView bytes)
{
    auto key = OfflineKey::fromBytes(bytes.toByteArray());
    if (!key)
        return;
    (void)key->lease(now());
    (void)key->fileKey(QByteArray(SealedLog::saltSize, 's'));
    const auto again = OfflineKey::fromBytes(key->toBytes());
    if (!again || again->toBytes() != key->toBytes())
        qFatal("a key cannot be read again");
    liveThrough(OfflineKey::create(fixedStore(), contactOf(key->owner(), 'p'), now()));
    contactOfAny(*key);
    key->noteUse(now());
    key->lock();
    if (key->lease(now()) == LeaseState::Good)
        qFatal("a locked key is good");
}

} // namespace leadfloor::fuzz
