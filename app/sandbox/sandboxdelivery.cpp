// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxdelivery.h"

#include "app/http/httpclient.h"
#include "models/engine/cardsignature.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

constexpr auto lookEvery = 50ms;
constexpr int webhookTimeoutMs = 10000;

} // namespace

SandboxDelivery::SandboxDelivery(SandboxBank& bank, QString webhook, QList<QByteArray> secrets)
    : m_bank(bank)
    , m_webhook(std::move(webhook))
    , m_secrets(std::move(secrets))
{
}

SandboxDelivery::~SandboxDelivery()
{
    stop();
}

void SandboxDelivery::start()
{
    m_thread = std::thread([this] { loop(); });
}

void SandboxDelivery::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_wake.notify_all();
    }
    m_thread.join();
}

void SandboxDelivery::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        lock.unlock();
        m_bank.tick();
        const auto delivery = m_webhook.isEmpty() ? std::nullopt : m_bank.nextDelivery();
        if (delivery) {
            const qint64 now = QDateTime::currentSecsSinceEpoch();
            QByteArray signature;
            for (const QByteArray& secret : m_secrets) {
                const QByteArray one = signCardBody(delivery->body, secret, now);
                signature += signature.isEmpty() ? one : one.mid(one.indexOf(','));
            }
            const auto reply = sendHttp({m_webhook, "POST",
                                         {{"Content-Type", "application/json; charset=utf-8"}, {"Stripe-Signature", signature}},
                                         delivery->body, webhookTimeoutMs, 4096});
            m_bank.delivered(delivery->id, reply && reply->status >= 200 && reply->status < 300);
        }
        lock.lock();
        if (!delivery)
            m_wake.wait_for(lock, lookEvery, [this] { return m_isStopping; });
    }
}

} // namespace leadfloor
