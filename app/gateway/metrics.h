// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <array>
#include <chrono>
#include <mutex>

namespace leadfloor {

/// What the gateway counts about itself and its floor, for /metrics and /healthz: numbers only.
/// Any thread.
class Metrics final
{
public:
    enum class Outcome : quint8
    {
        Worked,
        Idle,
        Failed,
        LeasedElsewhere
    };

    explicit Metrics(QString version);

    /// One run of a job; `work` holds what it did ({"leads": 3}).
    void jobRan(const QString& job, Outcome outcome, std::chrono::milliseconds took,
                const QJsonObject& work = {});
    /// A role's connection came or went.
    void setConnected(const QString& role, bool isConnected);
    /// The answer of api.gateway_metrics().
    void setFloor(const QJsonObject& floor);
    /// The answer of api.gateway_card_metrics().
    void setCards(const QJsonObject& cards);
    /// The answer of api.gateway_mail_metrics().
    void setMail(const QJsonObject& mail);
    /// The answer of api.gateway_monitoring().
    void setMonitoring(const QJsonArray& numbers);
    /// A delivery of the card provider: "applied", "duplicate", "wrong" (its signature), "failed" ...
    void webhookCame(const QString& outcome);

    /// All of it in Prometheus' text format, version 0.0.4.
    [[nodiscard]] QByteArray text() const;
    /// Every role is connected.
    [[nodiscard]] bool isHealthy() const;
    /// {"ok": true, "connected": {"lf_gateway": true, ...}}
    [[nodiscard]] QJsonObject health() const;

private:
    struct Job
    {
        QMap<QString, qint64> runs; ///< by outcome
        QMap<QString, qint64> work; ///< by what
        double seconds = 0;
        qint64 lastSuccess = 0; ///< Unix time
        bool isLeaseHeld = false;
    };
    struct Role
    {
        bool isConnected = false;
        qint64 connects = 0;
    };

    mutable std::mutex m_mutex;
    const QString m_version;
    const qint64 m_startedAt;
    QMap<QString, Job> m_jobs;
    QMap<QString, Role> m_roles;
    QJsonObject m_floor;
    QJsonObject m_cards;
    QJsonObject m_mail;
    QJsonArray m_monitoring;
    /// Deliveries with a valid signature, of an hour since the epoch.
    struct SignedHour
    {
        qint64 hour = 0;
        qint64 all = 0;
        qint64 late = 0; ///< refused for their time only
    };

    /// How many of them were late in this hour and the last: a clock of ours or the provider's is wrong.
    [[nodiscard]] QJsonObject lateSignatures() const;

    QMap<QString, qint64> m_webhooks; ///< by outcome
    std::array<SignedHour, 2> m_signed; ///< of even and odd hours
};

} // namespace leadfloor
