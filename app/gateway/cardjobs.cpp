// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/cardjobs.h"

#include "app/gateway/jsonlog.h"
#include "models/engine/backoff.h"
#include "models/engine/cardevent.h"
#include "models/engine/query.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

/// Of one run: then others get their turn.
constexpr int worksMax = 50;
/// A claim outlives two calls of the provider by it; so a dead gateway's work is done within a minute.
constexpr int leaseMarginS = 5;

QByteArray compactOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> askFloor(DbConnection& connection, const QString& sql, const Binds& binds = {})
{
    const auto answer = queryValue(connection, sql, binds);
    if (!answer)
        return tl::unexpected(answer.error());
    return QJsonDocument::fromJson(answer->toString().toUtf8()).object();
}

bool isFinal(const Error& error)
{
    return error.code == ErrorCode::InvalidRequest;
}

/// Works off what the floor wants of the provider, one after another. While the provider does not
/// answer, all of it waits: first a second, then two ... a minute, so that its return is no storm.
class CardWork final
{
public:
    CardWork(std::shared_ptr<const CardProvider> provider, QString holder)
        : m_provider(std::move(provider))
        , m_holder(std::move(holder))
    {
    }

    Result<QJsonObject> run(DbConnection& connection)
    {
        if (std::chrono::steady_clock::now() < m_pauseEnd)
            return QJsonObject();
        QJsonObject done;
        for (int i = 0; i < worksMax; ++i) {
            const auto work = askFloor(connection, u"select api.gateway_card_work(:holder, :seconds)"_s,
                                       {{u"holder"_s, m_holder}, {u"seconds"_s, 2 * m_provider->spec().timeoutS + leaseMarginS}});
            if (!work)
                return tl::unexpected(work.error());
            if (work->isEmpty())
                break;
            const QString kind = work->value("kind"_L1).toString();
            bool isOn = true;
            if (auto told = perform(connection, kind, *work, isOn); !told)
                return tl::unexpected(told.error());
            done.insert(kind, done.value(kind).toInt() + 1);
            if (!isOn)
                break;
        }
        return done;
    }

private:
    /// `isOn`: the provider answers. Error: the floor could not be told.
    Result<> perform(DbConnection& connection, const QString& kind, const QJsonObject& work, bool& isOn)
    {
        const QString id = work.value(kind == "refund"_L1 ? "refund"_L1 : "checkout"_L1).toString();
        const Result<> done = kind == "session"_L1  ? makeSession(connection, work)
                              : kind == "expire"_L1 ? endSession(connection, work)
                              : kind == "look"_L1   ? look(connection, work)
                                                    : giveBack(connection, work);
        if (done) {
            m_backOff.reset();
            return {};
        }
        if (!connection.isOpen())
            return tl::unexpected(done.error());
        logLine(LogLevel::Warning, u"card work not done"_s,
                {{u"work"_s, kind}, {u"code"_s, errorCodeText(done.error().code)}, {u"answer"_s, done.error().detail}});
        isOn = isFinal(done.error());
        if (!isOn)
            m_pauseEnd = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_backOff.nextMs());
        const auto told = execute(connection, u"select api.gateway_card_failed(:kind, :id::uuid, :final, :reason)"_s,
                                  {{u"kind"_s, kind}, {u"id"_s, id}, {u"final"_s, isFinal(done.error())}, {u"reason"_s, done.error().detail}});
        return told ? Result<>() : tl::unexpected(told.error());
    }

    Result<> makeSession(DbConnection& connection, const QJsonObject& work) const
    {
        const auto session = m_provider->createSession(work);
        if (!session)
            return tl::unexpected(session.error());
        const auto told = execute(connection, u"select api.gateway_session_made(:checkout::uuid, :session, :url, :ends)"_s,
                                  {{u"checkout"_s, work.value("checkout"_L1).toString()}, {u"session"_s, session->id},
                                   {u"url"_s, session->url}, {u"ends"_s, session->endsAt}});
        return told ? Result<>() : tl::unexpected(told.error());
    }
    Result<> endSession(DbConnection& connection, const QJsonObject& work) const
    {
        // One that is not open any more was paid or has ended: its own state says which.
        if (auto ended = m_provider->expireSession(work.value("session"_L1).toString()); !ended && !isFinal(ended.error()))
            return ended;
        return look(connection, work);
    }
    Result<> look(DbConnection& connection, const QJsonObject& work) const
    {
        const auto session = m_provider->session(work.value("session"_L1).toString());
        if (!session)
            return tl::unexpected(session.error());
        QJsonObject facts = sessionFacts(*session);
        facts.insert("reference"_L1, work.value("checkout"_L1));
        const auto told = execute(connection, u"select api.gateway_card_event(:event::jsonb, :live, 'look')"_s,
                                  {{u"event"_s, QString::fromUtf8(compactOf(facts))}, {u"live"_s, m_provider->spec().isLive()}});
        return told ? Result<>() : tl::unexpected(told.error());
    }
    Result<> giveBack(DbConnection& connection, const QJsonObject& work) const
    {
        auto refund = m_provider->refund(work);
        if (!refund && refund.error().detail.contains("charge_already_refunded"_L1))
            refund = std::pair(QString(), u"succeeded"_s);
        if (!refund)
            return tl::unexpected(refund.error());
        const auto told = execute(connection, u"select api.gateway_refund_sent(:refund::uuid, nullif(:name, ''), :status)"_s,
                                  {{u"refund"_s, work.value("refund"_L1).toString()}, {u"name"_s, refund->first}, {u"status"_s, refund->second}});
        return told ? Result<>() : tl::unexpected(told.error());
    }

    std::shared_ptr<const CardProvider> m_provider;
    QString m_holder;
    BackOff m_backOff{1000, 60000};
    std::chrono::steady_clock::time_point m_pauseEnd{};
};

Result<QJsonObject> reconcile(DbConnection& connection, const CardProvider& provider, const QString& holder)
{
    const auto begun = askFloor(connection, u"select api.gateway_reconcile_begin(:holder)"_s, {{u"holder"_s, holder}});
    if (!begun || begun->isEmpty())
        return begun;
    const qint64 run = begun->value("run"_L1).toInteger();
    QString after;
    for (bool hasMore = true; hasMore;) {
        const auto page = provider.events(begun->value("since"_L1).toInteger(), begun->value("until"_L1).toInteger(), after);
        if (!page)
            return tl::unexpected(page.error());
        QJsonArray events;
        for (const QJsonObject& event : page->events) {
            after = event.value("id"_L1).toString();
            if (const auto facts = cardFacts(event))
                events.append(*facts);
        }
        hasMore = page->hasMore && !page->events.isEmpty();
        const auto taken = execute(connection, u"select api.gateway_reconcile_page(:run, :holder, :events::jsonb, :live)"_s,
                                   {{u"run"_s, run}, {u"holder"_s, holder}, {u"events"_s, QString::fromUtf8(QJsonDocument(events).toJson(QJsonDocument::Compact))},
                                    {u"live"_s, provider.spec().isLive()}});
        if (!taken)
            return tl::unexpected(taken.error());
    }
    return askFloor(connection, u"select api.gateway_reconcile_end(:run, :holder)"_s, {{u"run"_s, run}, {u"holder"_s, holder}});
}

} // namespace

std::vector<GatewayJob> cardJobs(std::shared_ptr<const CardProvider> provider, const QString& holder, Metrics& metrics)
{
    const auto work = [work = std::make_shared<CardWork>(provider, holder)](DbConnection& connection) { return work->run(connection); };
    const auto compare = [provider, holder](DbConnection& connection) { return reconcile(connection, *provider, holder); };
    const auto look = [&metrics](DbConnection& connection) -> Result<QJsonObject> {
        const auto numbers = askFloor(connection, u"select api.gateway_card_metrics()"_s);
        if (!numbers)
            return tl::unexpected(numbers.error());
        metrics.setCards(*numbers);
        return QJsonObject();
    };
    // Without a lease: each piece of work has its own, and so has a comparison, as long as its pages come.
    // Two calls for each piece of work, all of them slow.
    const std::chrono::seconds slow(2 * worksMax * provider->spec().timeoutS);
    return {{u"card"_s, 300ms, 0, work, true, slow}, {u"reconcile"_s, 2s, 0, compare, true, slow}, {u"card_look"_s, 10s, 0, look, false}};
}

} // namespace leadfloor
