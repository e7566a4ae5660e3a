// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/keyholder.h"

#include "models/domain/logbook.h"
#include "models/engine/datafolder.h"
#include "models/offline/keychain.h"
#include "models/offline/secretkey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSemaphore>
#include <QtEndian>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString itemOf(const QString& name)
{
    return u"offline store "_s % name;
}

/// Starts `ask` and waits for what it is answered.
template <class Ask> keychain::Answer waitFor(Ask ask)
{
    struct Waiting ///< both threads hold it, since the caller may give up first
    {
        QSemaphore done;
        keychain::Answer answer;
    };
    auto waiting = std::make_shared<Waiting>();
    ask([waiting](const keychain::Answer& answer) {
        waiting->answer = answer;
        waiting->done.release();
    });
    if (waiting->done.tryAcquire(1, KeychainHolder::answerMsMost))
        return waiting->answer;
    return {keychain::Outcome::Refused, QCoreApplication::translate("OfflineStore", "it did not answer"), {}};
}

tl::unexpected<Error> keychainProblem(const keychain::Answer& answer)
{
    return failure(ErrorCode::KeychainMissing,
                   QCoreApplication::translate("OfflineStore", "The keychain of this computer cannot be used: %1.").arg(answer.problem));
}

constexpr QByteArrayView sealingMagic("LFKEY2\0\0", 8), olderMagic("LFKEY1\0\0", 8);
constexpr qsizetype numberSize = 8; // before the key's bytes

QString sealedPath(const QString& folder, const QString& name)
{
    return folder % u'/' % name % ".key"_L1;
}

Result<> savePrivately(const QString& path, const QByteArray& all)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(all) != all.size()
        || !file.commit())
        return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(file.fileName()) % ": "_L1 % file.errorString());
    return {};
}

} // namespace

Result<std::optional<QByteArray>> KeychainHolder::read(const QString& name)
{
    const keychain::Answer answer = waitFor([&name](keychain::Answered answered) { keychain::read(itemOf(name), std::move(answered)); });
    if (answer.outcome == keychain::Outcome::NotThere)
        return std::nullopt;
    if (answer.outcome == keychain::Outcome::Refused)
        return keychainProblem(answer);
    return answer.bytes;
}

Result<> KeychainHolder::write(const QString& name, const QByteArray& bytes)
{
    const keychain::Answer answer =
        waitFor([&](keychain::Answered answered) { keychain::write(itemOf(name), bytes, false, std::move(answered)); });
    return answer.outcome == keychain::Outcome::Done ? Result<>() : keychainProblem(answer);
}

Result<> KeychainHolder::remove(const QString& name)
{
    const keychain::Answer answer = waitFor([&name](keychain::Answered answered) { keychain::remove(itemOf(name), std::move(answered)); });
    return answer.outcome == keychain::Outcome::Refused ? keychainProblem(answer) : Result<>();
}

KeyHolder::Age KeychainHolder::age(const QString&) const
{
    return Age::Newest;
}

struct PassphraseHolder::Sealing
{
    QByteArray salt;
    SecretKey key;
};

PassphraseHolder::PassphraseHolder(QString folder, QString passphrase, QString witnessFolder)
    : m_folder(std::move(folder))
    , m_passphrase(std::move(passphrase))
    , m_witnessFolder(witnessFolder.isEmpty() ? QString(stateFolder() % "/offline"_L1) : std::move(witnessFolder))
{
}

PassphraseHolder::~PassphraseHolder()
{
    m_passphrase.fill(u'\0');
}

QString PassphraseHolder::witnessPath(const QString& name) const
{
    return m_witnessFolder % u'/' % name % ".last"_L1;
}

/// The number of a key, and a hash of it that only who has the passphrase can make.
QByteArray PassphraseHolder::witnessOf(const QString& name, quint64 number) const
{
    QByteArray witness(numberSize, '\0');
    qToLittleEndian(number, witness.data());
    return witness + m_sealing->key.derive(QByteArray("Leadfloor last key 1 " + name.toUtf8() + ' ' + witness)).toBytes();
}

std::optional<quint64> PassphraseHolder::witnessed(const QString& name) const
{
    QFile file(witnessPath(name));
    const QByteArray all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (all.size() != numberSize + SecretKey::size)
        return std::nullopt;
    const auto number = qFromLittleEndian<quint64>(all.constData());
    return witnessOf(name, number) == all ? std::optional(number) : std::nullopt;
}

KeyHolder::Age PassphraseHolder::age(const QString& name) const
{
    const auto last = m_sealing ? witnessed(name) : std::nullopt;
    if (!last || !m_numbers.contains(name))
        return Age::Unknown;
    // A lower one there: its write was cut off, behind that of the key.
    return *last > m_numbers.value(name) ? Age::Older : Age::Newest;
}

bool PassphraseHolder::isThere(const QString& folder, const QString& name)
{
    return QFile::exists(sealedPath(folder, name));
}

Result<> PassphraseHolder::makeKey(const QByteArray& salt)
{
    if (m_sealing && m_sealing->salt == salt)
        return {};
    auto sealing = std::make_unique<Sealing>();
    sealing->salt = salt;
    QByteArray words = m_passphrase.normalized(QString::NormalizationForm_KC).toUtf8();
    const bool isMade = crypto_pwhash(sealing->key.data(), quint64(SecretKey::size), words.constData(), quint64(words.size()),
                                      reinterpret_cast<const unsigned char*>(salt.constData()), crypto_pwhash_OPSLIMIT_MODERATE,
                                      crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13) == 0;
    wipe(words);
    if (!isMade)
        return failure(ErrorCode::KeychainMissing, QCoreApplication::translate("OfflineStore", "There is not enough memory to check the passphrase."));
    m_sealing = std::move(sealing);
    return {};
}

Result<std::optional<QByteArray>> PassphraseHolder::read(const QString& name)
{
    QFile file(sealedPath(m_folder, name));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(file.fileName()) % ": "_L1 % file.errorString());
    const QByteArray all = file.readAll();
    constexpr qsizetype bodyAt = 8 + crypto_pwhash_SALTBYTES + crypto_secretbox_NONCEBYTES;
    const auto wrong = failure(ErrorCode::SignInFailed, QString());
    if (all.startsWith(olderMagic))
        return failure(ErrorCode::StoreRefused,
                       QCoreApplication::translate("OfflineStore", "%1 was made by an older Leadfloor: it is made anew at the next contact with the floor.")
                           .arg(QDir::toNativeSeparators(file.fileName())));
    if (!all.startsWith(sealingMagic) || all.size() < bodyAt + numberSize + qsizetype(crypto_secretbox_MACBYTES))
        return wrong;
    if (auto made = makeKey(all.mid(8, crypto_pwhash_SALTBYTES)); !made)
        return tl::unexpected(made.error());
    const auto* bytes = reinterpret_cast<const unsigned char*>(all.constData());
    QByteArray plain(all.size() - bodyAt - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(plain.data()), bytes + bodyAt, quint64(all.size() - bodyAt),
                                   bytes + 8 + crypto_pwhash_SALTBYTES, m_sealing->key.data()) != 0)
        return wrong;
    m_numbers.insert(name, qFromLittleEndian<quint64>(plain.constData()));
    const QByteArray key = plain.mid(numberSize);
    wipe(plain);
    return key;
}

Result<> PassphraseHolder::write(const QString& name, const QByteArray& bytes)
{
    if (!m_sealing) {
        QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
        randombytes_buf(salt.data(), size_t(salt.size()));
        if (auto made = makeKey(salt); !made)
            return made;
    }
    const quint64 number = std::max(m_numbers.value(name), witnessed(name).value_or(0)) + 1;
    const QByteArray witness = witnessOf(name, number);
    QByteArray numbered = witness.first(numberSize) + bytes;
    QByteArray nonce(crypto_secretbox_NONCEBYTES, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray box(numbered.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(box.data()), reinterpret_cast<const unsigned char*>(numbered.constData()),
                          quint64(numbered.size()), reinterpret_cast<const unsigned char*>(nonce.constData()), m_sealing->key.data());
    wipe(numbered);
    if (auto kept = savePrivately(sealedPath(m_folder, name), sealingMagic.toByteArray() + m_sealing->salt + nonce + box); !kept)
        return kept;
    m_numbers.insert(name, number);
    if (!makePrivateFolder(m_witnessFolder))
        return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(m_witnessFolder));
    return savePrivately(witnessPath(name), witness);
}

Result<> PassphraseHolder::remove(const QString& name)
{
    for (const QString& path : {sealedPath(m_folder, name), witnessPath(name)}) {
        if (QFile::exists(path) && !QFile::remove(path))
            return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(path));
    }
    m_numbers.remove(name);
    return {};
}

} // namespace leadfloor
