// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/metrics.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 secondsPerHour = 3600;
/// Of rightly signed deliveries (security.md 1.12); of fewer than so many a rate raises no alarm.
constexpr double lateAlarmRatio = 0.01;
constexpr qint64 lateLeast = 20;
constexpr std::array outcomeWords = {"worked", "idle", "failed", "leased_elsewhere"};

/// Writes one family: its help and type once, then its samples.
class Family final
{
public:
    Family(QByteArray& text, const char* name, const char* type, const char* help)
        : m_text(text)
        , m_name(name)
    {
        m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + type + '\n';
    }
    /// Samples of a family whose help stands already.
    Family(QByteArray& text, QByteArray name)
        : m_text(text)
        , m_name(std::move(name))
    {
    }
    void add(const QByteArray& labels, double value)
    {
        m_text += m_name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' '
                  + QByteArray::number(value, 'g', 17) + '\n';
    }

private:
    QByteArray& m_text;
    QByteArray m_name;
};

/// name="value"; jobs, roles and versions are our own words, but a quote would break the line.
QByteArray label(const char* name, const QString& value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return QByteArray(name) + "=\"" + text + '"';
}

struct FloorGauge
{
    const char* key;
    const char* name;
    const char* help;
};
constexpr std::array floorGauges = {
    FloorGauge{"undelivered_orders", "leadfloor_undelivered_orders",
               "Completed orders with contacts that were not delivered yet."},
    FloorGauge{"oldest_undelivered_seconds", "leadfloor_oldest_undelivered_seconds",
               "Age of the oldest of them."},
    FloorGauge{"holds", "leadfloor_holds", "Orders that hold leads until they are paid."},
    FloorGauge{"held_leads", "leadfloor_held_leads", "Leads that they hold."},
    FloorGauge{"expired_holds", "leadfloor_expired_holds",
               "Holds that are over and not taken back yet."},
    FloorGauge{"oldest_expired_seconds", "leadfloor_oldest_expired_hold_seconds",
               "How long the oldest of them is over."},
    FloorGauge{"stock_leads", "leadfloor_stock_leads", "Leads on offer, by the day summary."},
    FloorGauge{"stock_age_seconds", "leadfloor_stock_summary_age_seconds",
               "Age of the day summary."},
    FloorGauge{"last_order", "leadfloor_last_order",
               "The newest order's inside number; its rate is the rate of orders."},
};

/// The numbers of domain.md R43 and our own, each with its bounds and whether its alarm is on.
void writeMonitoring(QByteArray& text, const QJsonArray& numbers)
{
    QByteArray last;
    QByteArray bounds;
    QByteArray alarms;
    Family(bounds, "leadfloor_monitoring_bound", "gauge", "What is expected of a number at most, and beyond what its alarm is on.");
    Family(alarms, "leadfloor_monitoring_alarm", "gauge", "Whether a number is beyond its alarm bound.");
    for (const QJsonValue& value : numbers) {
        const QJsonObject number = value.toObject();
        const QString payment = number.value("payment"_L1).toString();
        const QByteArray of = payment.isEmpty() ? QByteArray() : label("payment", payment);
        const QByteArray name = "leadfloor_" + number.value("name"_L1).toString().toLatin1();
        // Numbers of one name stand together: one family.
        Family family = name == last ? Family(text, name) : Family(text, name.constData(), "gauge", number.value("meaning"_L1).toString().toUtf8().constData());
        family.add(of, number.value("value"_L1).toDouble());
        last = name;
        const QByteArray which = label("number", number.value("name"_L1).toString()) + (of.isEmpty() ? of : ',' + of);
        for (const char* bound : {"expected", "alarm"})
            Family(bounds, "leadfloor_monitoring_bound").add(which + ',' + label("bound", QString::fromLatin1(bound)), number.value(QLatin1StringView(bound)).toDouble());
        Family(alarms, "leadfloor_monitoring_alarm").add(which, number.value("is_alarm"_L1).toBool() ? 1 : 0);
    }
    text += bounds + alarms;
}

} // namespace

Metrics::Metrics(QString version)
    : m_version(std::move(version))
    , m_startedAt(QDateTime::currentSecsSinceEpoch())
{
}

void Metrics::jobRan(const QString& job, Outcome outcome, std::chrono::milliseconds took,
                     const QJsonObject& work)
{
    const std::lock_guard lock(m_mutex);
    Job& entry = m_jobs[job];
    ++entry.runs[QString::fromLatin1(outcomeWords[size_t(outcome)])];
    entry.seconds += double(took.count()) / 1000;
    entry.isLeaseHeld = outcome != Outcome::LeasedElsewhere;
    if (outcome == Outcome::Worked || outcome == Outcome::Idle)
        entry.lastSuccess = QDateTime::currentSecsSinceEpoch();
    for (auto it = work.begin(); it != work.end(); ++it) {
        if (it->isDouble())
            entry.work[it.key()] += it->toInteger();
    }
}

void Metrics::setConnected(const QString& role, bool isConnected)
{
    const std::lock_guard lock(m_mutex);
    Role& entry = m_roles[role];
    entry.connects += isConnected && !entry.isConnected;
    entry.isConnected = isConnected;
}

void Metrics::setFloor(const QJsonObject& floor)
{
    const std::lock_guard lock(m_mutex);
    m_floor = floor;
}

void Metrics::setCards(const QJsonObject& cards)
{
    const std::lock_guard lock(m_mutex);
    m_cards = cards;
}

void Metrics::setMail(const QJsonObject& mail)
{
    const std::lock_guard lock(m_mutex);
    m_mail = mail;
}

void Metrics::setMonitoring(const QJsonArray& numbers)
{
    const std::lock_guard lock(m_mutex);
    m_monitoring = numbers;
}

void Metrics::webhookCame(const QString& outcome)
{
    const std::lock_guard lock(m_mutex);
    ++m_webhooks[outcome];
    const bool isLate = outcome == "signature_old"_L1;
    if (outcome.startsWith("signature_"_L1) && !isLate)
        return;
    const qint64 hour = QDateTime::currentSecsSinceEpoch() / secondsPerHour;
    SignedHour& entry = m_signed.at(size_t(hour % 2));
    if (entry.hour != hour)
        entry = {hour};
    ++entry.all;
    entry.late += isLate;
}

QJsonObject Metrics::lateSignatures() const
{
    const qint64 hour = QDateTime::currentSecsSinceEpoch() / secondsPerHour;
    SignedHour sum;
    for (const SignedHour& entry : m_signed) {
        if (entry.hour >= hour - 1) {
            sum.all += entry.all;
            sum.late += entry.late;
        }
    }
    const double ratio = sum.all > 0 ? double(sum.late) / double(sum.all) : 0;
    return {{u"name"_s, u"webhook_late_ratio"_s}, {u"value"_s, ratio}, {u"expected"_s, 0}, {u"alarm"_s, lateAlarmRatio},
            {u"is_alarm"_s, ratio > lateAlarmRatio && sum.all >= lateLeast},
            {u"meaning"_s, u"Deliveries of the card provider that are signed rightly and refused for their time only: a clock is wrong."_s}};
}

QByteArray Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray text;
    Family(text, "leadfloor_gateway_build_info", "gauge", "The gateway's version.")
        .add(label("version", m_version), 1);
    Family(text, "leadfloor_gateway_start_time_seconds", "gauge", "When it started, Unix time.")
        .add({}, double(m_startedAt));
    Family connected(text, "leadfloor_gateway_connected", "gauge",
                     "Whether a role is connected to the floor.");
    for (auto it = m_roles.cbegin(); it != m_roles.cend(); ++it)
        connected.add(label("role", it.key()), it->isConnected ? 1 : 0);
    Family connects(text, "leadfloor_gateway_connects_total", "counter",
                    "How often a role has connected.");
    for (auto it = m_roles.cbegin(); it != m_roles.cend(); ++it)
        connects.add(label("role", it.key()), double(it->connects));
    Family runs(text, "leadfloor_gateway_job_runs_total", "counter", "Runs of a job by outcome.");
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend(); ++it) {
        for (const char* outcome : outcomeWords)
            runs.add(label("job", it.key()) + ',' + label("outcome", QString::fromLatin1(outcome)),
                     double(it->runs.value(QString::fromLatin1(outcome))));
    }
    Family seconds(text, "leadfloor_gateway_job_seconds_total", "counter", "Time spent in a job.");
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend(); ++it)
        seconds.add(label("job", it.key()), it->seconds);
    Family success(text, "leadfloor_gateway_job_last_success_time_seconds", "gauge",
                   "When a job last ended well here, Unix time; 0: never.");
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend(); ++it)
        success.add(label("job", it.key()), double(it->lastSuccess));
    Family leases(text, "leadfloor_gateway_lease_held", "gauge",
                  "Whether this gateway has the job (1) or another one (0).");
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend(); ++it)
        leases.add(label("job", it.key()), it->isLeaseHeld ? 1 : 0);
    Family work(text, "leadfloor_gateway_work_total", "counter",
                "What a job has done: leads relisted, orders delivered, sessions ended ...");
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend(); ++it) {
        for (auto what = it->work.cbegin(); what != it->work.cend(); ++what)
            work.add(label("job", it.key()) + ',' + label("what", what.key()),
                     double(what.value()));
    }
    for (const FloorGauge& gauge : floorGauges) {
        const QJsonValue value = m_floor.value(QLatin1StringView(gauge.key));
        if (value.isDouble())
            Family(text, gauge.name, "gauge", gauge.help).add({}, value.toDouble());
    }
    for (auto it = m_mail.begin(); it != m_mail.end(); ++it)
        Family(text, QByteArray("leadfloor_" + it.key().toLatin1()).constData(), "gauge", "Of letters, by the floor.").add({}, it->toDouble());
    for (auto it = m_cards.begin(); it != m_cards.end(); ++it)
        Family(text, QByteArray("leadfloor_card_" + it.key().toLatin1()).constData(), "gauge",
               "Of card payments, by the floor.")
            .add({}, it->toDouble());
    QJsonArray numbers = m_monitoring;
    numbers.append(lateSignatures());
    writeMonitoring(text, numbers);
    Family webhooks(text, "leadfloor_webhook_deliveries_total", "counter",
                    "Deliveries of the card provider by what became of them.");
    for (auto it = m_webhooks.cbegin(); it != m_webhooks.cend(); ++it)
        webhooks.add(label("outcome", it.key()), double(it.value()));
    return text;
}

bool Metrics::isHealthy() const
{
    const std::lock_guard lock(m_mutex);
    return !m_roles.isEmpty()
           && std::all_of(m_roles.cbegin(), m_roles.cend(),
                          [](const Role& role) { return role.isConnected; });
}

QJsonObject Metrics::health() const
{
    QJsonObject health{{u"ok"_s, isHealthy()}};
    const std::lock_guard lock(m_mutex);
    QJsonObject connected;
    for (auto it = m_roles.cbegin(); it != m_roles.cend(); ++it)
        connected.insert(it.key(), it->isConnected);
    health.insert("connected"_L1, connected);
    return health;
}

} // namespace leadfloor
