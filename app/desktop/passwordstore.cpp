// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/passwordstore.h"

#include "models/offline/keychain.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString keychainItem(const QString& address, const QString& email)
{
    return email % u' ' % address;
}

/// For one answer of the keychain: hands it to `taken` in the context's thread, while that lives.
template <class Taken> keychain::Answered toThreadOf(QObject* context, Taken taken)
{
    auto promise = std::make_shared<QPromise<keychain::Answer>>();
    auto* watcher = new QFutureWatcher<keychain::Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, taken] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            taken(watcher->result());
    });
    promise->start();
    watcher->setFuture(promise->future());
    return [promise](const keychain::Answer& answer) {
        promise->addResult(answer);
        promise->finish();
    };
}

} // namespace

void KeychainStore::probe(std::function<void(bool)> answered)
{
    keychain::read(u"probe"_s, toThreadOf(this, [answered = std::move(answered)](const keychain::Answer& answer) {
                       answered(answer.outcome != keychain::Outcome::Refused);
                   }));
}

void KeychainStore::read(const QString& address, const QString& email, std::function<void(const std::optional<QString>&)> answered)
{
    keychain::read(keychainItem(address, email), toThreadOf(this, [answered = std::move(answered)](const keychain::Answer& answer) {
                       answered(answer.outcome == keychain::Outcome::Done ? std::optional(QString::fromUtf8(answer.bytes)) : std::nullopt);
                   }));
}

void KeychainStore::write(const QString& address, const QString& email, const QString& password, std::function<void(const QString&)> answered)
{
    keychain::write(keychainItem(address, email), password.toUtf8(), true,
                    toThreadOf(this, [answered = std::move(answered)](const keychain::Answer& answer) {
                        answered(answer.outcome == keychain::Outcome::Done ? QString() : answer.problem);
                    }));
}

void KeychainStore::remove(const QString& address, const QString& email)
{
    keychain::remove(keychainItem(address, email), [](const keychain::Answer&) {});
}

} // namespace leadfloor
