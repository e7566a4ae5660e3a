// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
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
    virtual ~KeyHolder() = default;
    /// nullopt: it has none of this name.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QString& name) = 0;
    [[nodiscard]] virtual Result<> write(const QString& name, const QByteArray& bytes) = 0;
    [[nodiscard]] virtual Result<> remove(const QString& name) = 0;
};

/// The system's keychain.
class KeychainHolder final : public KeyHolder
{
public:
    static constexpr int answerMsMost = 60'000; ///< somebody may have to type a password

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString& name) override;
    [[nodiscard]] Result<> write(const QString& name, const QByteArray& bytes) override;
    [[nodiscard]] Result<> remove(const QString& name) override;
};

/// A file beside the store, sealed with a passphrase (Argon2id, 256 MB, about a second). An older copy
/// of store and file together is not found: there is no other place that knows better.
class PassphraseHolder final : public KeyHolder
{
public:
    static constexpr int passphraseLeast = 12; ///< characters

    PassphraseHolder(QString folder, QString passphrase);
    ~PassphraseHolder() override;
    Q_DISABLE_COPY_MOVE(PassphraseHolder)
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString& name) override;
    [[nodiscard]] Result<> write(const QString& name, const QByteArray& bytes) override;
    [[nodiscard]] Result<> remove(const QString& name) override;
    /// A store of this name has such a file.
    [[nodiscard]] static bool isThere(const QString& folder, const QString& name);

private:
    struct Sealing;
    [[nodiscard]] Result<> makeKey(const QByteArray& salt);

    QString m_folder, m_passphrase;
    std::unique_ptr<Sealing> m_sealing; ///< derived once
};

} // namespace leadfloor
