// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace leadfloor {

/// Keeps passwords of floors between runs, one item per floor and person. Never waits; answers come
/// while the store lives. A seam: tests have their own. GUI thread.
class PasswordStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Whether there is a place for them here; asked once.
    virtual void probe(std::function<void(bool isAvailable)> answered) = 0;
    /// nullopt: it has none, or does not give it.
    virtual void read(const QString& address, const QString& email, std::function<void(const std::optional<QString>& password)> answered) = 0;
    /// `answered` with what went wrong; empty: it is kept.
    virtual void write(const QString& address, const QString& email, const QString& password, std::function<void(const QString& problem)> answered) = 0;
    virtual void remove(const QString& address, const QString& email) = 0;
};

/// The system's keychain: Secret Service or KWallet, Keychain, Credential Manager. Nothing is ever kept
/// in plain text instead.
class KeychainStore final : public PasswordStore
{
    Q_OBJECT
public:
    using PasswordStore::PasswordStore;
    void probe(std::function<void(bool isAvailable)> answered) override;
    void read(const QString& address, const QString& email, std::function<void(const std::optional<QString>& password)> answered) override;
    void write(const QString& address, const QString& email, const QString& password, std::function<void(const QString& problem)> answered) override;
    void remove(const QString& address, const QString& email) override;
};

} // namespace leadfloor
