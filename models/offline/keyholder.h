// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace leadfloor {

/// Where the key of a store is. Every call blocks, a keychain for as long as a person takes to open
/// it: worker threads only. Any one thread at a time.
/// Errors: KeychainMissing with a sentence, FileProblem, SignInFailed (wrong passphrase).
class KeyHolder
{
public:
    /// What this computer knows of a key that was read.
    enum class Age : quint8 {
        Newest,  ///< it is what was written last
        Older,   ///< it was written before another one
        Unknown, ///< that is not known any more
    };

    virtual ~KeyHolder() = default;
    /// nullopt: it has none of this name.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QString& name) = 0;
    [[nodiscard]] virtual Result<> write(const QString& name, const QByteArray& bytes) = 0;
    [[nodiscard]] virtual Result<> remove(const QString& name) = 0;
    /// Of the key that was read last under this name.
    [[nodiscard]] virtual Age age(const QString& name) const = 0;
};

/// The system's keychain.
class KeychainHolder final : public KeyHolder
{
public:
    static constexpr int answerMsMost = 60'000; ///< somebody may have to type a password

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString& name) override;
    [[nodiscard]] Result<> write(const QString& name, const QByteArray& bytes) override;
    [[nodiscard]] Result<> remove(const QString& name) override;
    /// Newest: a keychain has one of a name.
    [[nodiscard]] Age age(const QString& name) const override;
};

/// A file beside the store, sealed with a passphrase (Argon2id, 256 MB, about a second). So that an older
/// copy of store and file is found, each is numbered, and the last number is kept in another folder, sealed
/// as well. Who puts that one back too is found out at the next contact only.
class PassphraseHolder final : public KeyHolder
{
public:
    static constexpr int passphraseLeast = 12; ///< characters

    /// `witnessFolder`: where the last number is; empty: in the user's folder of what programs remember.
    PassphraseHolder(QString folder, QString passphrase, QString witnessFolder = {});
    ~PassphraseHolder() override;
    Q_DISABLE_COPY_MOVE(PassphraseHolder)
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString& name) override;
    [[nodiscard]] Result<> write(const QString& name, const QByteArray& bytes) override;
    [[nodiscard]] Result<> remove(const QString& name) override;
    [[nodiscard]] Age age(const QString& name) const override;
    /// A store of this name has such a file.
    [[nodiscard]] static bool isThere(const QString& folder, const QString& name);

private:
    struct Sealing;
    [[nodiscard]] Result<> makeKey(const QByteArray& salt);
    [[nodiscard]] QString witnessPath(const QString& name) const;
    [[nodiscard]] QByteArray witnessOf(const QString& name, quint64 number) const;
    [[nodiscard]] std::optional<quint64> witnessed(const QString& name) const;

    QString m_folder, m_passphrase, m_witnessFolder;
    QHash<QString, quint64> m_numbers; ///< of the keys that were read or written
    std::unique_ptr<Sealing> m_sealing; ///< derived once
};

} // namespace leadfloor
