// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/passwordstore.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

const QString keychainService = u"Leadfloor"_s;

QString keychainItem(const QString& address, const QString& email)
{
    return email % u' ' % address;
}

/// Starts a job that deletes itself; `finished` runs while `context` lives.
template <class Finished> void startJob(QKeychain::Job* job, const QString& item, QObject* context, Finished finished)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(item);
    QObject::connect(job, &QKeychain::Job::finished, context, finished);
    job->start();
}

} // namespace

void KeychainStore::probe(std::function<void(bool)> answered)
{
    startJob(new QKeychain::ReadPasswordJob(keychainService), u"probe"_s, this, [answered = std::move(answered)](QKeychain::Job* job) {
        answered(job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound);
    });
}

void KeychainStore::read(const QString& address, const QString& email, std::function<void(const std::optional<QString>&)> answered)
{
    startJob(new QKeychain::ReadPasswordJob(keychainService), keychainItem(address, email), this, [answered = std::move(answered)](QKeychain::Job* job) {
        const auto* read = static_cast<QKeychain::ReadPasswordJob*>(job);
        answered(job->error() == QKeychain::NoError ? std::optional(read->textData()) : std::nullopt);
    });
}

void KeychainStore::write(const QString& address, const QString& email, const QString& password, std::function<void(const QString&)> answered)
{
    auto* job = new QKeychain::WritePasswordJob(keychainService);
    job->setTextData(password);
    startJob(job, keychainItem(address, email), this, [answered = std::move(answered)](QKeychain::Job* done) {
        answered(done->error() == QKeychain::NoError ? QString() : done->errorString());
    });
}

void KeychainStore::remove(const QString& address, const QString& email)
{
    startJob(new QKeychain::DeletePasswordJob(keychainService), keychainItem(address, email), this, [](QKeychain::Job*) {});
}

} // namespace leadfloor
