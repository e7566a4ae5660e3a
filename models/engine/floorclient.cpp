// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorclient.h"

#include "models/domain/answer.h"
#include "models/engine/diagnosticsfile.h"
#include "models/engine/floorcalls.h"
#include "models/engine/intentjournal.h"
#include "models/engine/mailcalls.h"
#include "models/engine/sessiondesk.h"
#include "models/engine/sessionpayouts.h"
#include "models/engine/sessionpicks.h"
#include "models/engine/sessioncheckouts.h"
#include "models/engine/sessiontopups.h"
#include "models/engine/sessionreturns.h"
#include "models/engine/sessionsuppressions.h"
#include "models/engine/sessionexports.h"
#include "models/engine/sessionservices.h"
#include "models/engine/workerimports.h"

#include <QFutureWatcher>
#include <QLocale>
#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

struct FloorClient::Private
{
    Private(const ConnectionSpec& spec, const std::shared_ptr<IntentJournal>& journal, const SessionOptions& options)
        : session(spec, options)
        , inventory(session)
        , purchases(session, journal)
        , orders(session, journal)
        , ownedLeads(session)
        , exports(spec)
        , wallet(session)
        , standing(session)
        , views(session, u"inventory"_s)
        , leadViews(session, u"leads"_s)
        , watches(session)
        , work(session)
        , reports(session)
        , returns(session)
        , payouts(session)
        , desk(session)
        , suppressions(session, spec)
        , picks(session)
        , checkouts(session)
        , topups(session)
        , exportTargets(session)
        , imports(session, spec)
    {
    }

    State state = State::Connecting;
    FloorIdentity identity;
    Session session;
    SessionInventory inventory;
    SessionPurchases purchases;
    SessionOrders orders;
    SessionOwnedLeads ownedLeads;
    WorkerExports exports;
    SessionWallet wallet;
    SessionStanding standing;
    SessionViews views;
    SessionViews leadViews;
    SessionWatches watches;
    SessionWork work;
    SessionReports reports;
    SessionReturns returns;
    SessionPayouts payouts;
    SessionDesk desk;
    SessionSuppressions suppressions;
    SessionPicks picks;
    SessionCheckouts checkouts;
    SessionTopups topups;
    SessionExportTargets exportTargets;
    WorkerImports imports;
    QFutureWatcher<Result<FloorIdentity>> greeting;
    QFutureWatcher<Result<QList<IntentOutcome>>> resolving;
    bool isResolving = false;      ///< until its answer has been told
    bool isToResolveAgain = false; ///< the line came up anew meanwhile
};

namespace {

Q_LOGGING_CATEGORY(floorLog, "leadfloor.floor", QtInfoMsg)

/// Who we are; a broker's letters speak the language that the desktop speaks, where there are letters in it.
Result<FloorIdentity> greetFloor(DbConnection& connection, const QString& language)
{
    auto identity = hello(connection);
    const bool isWritten = language == "en"_L1 || language == "es"_L1 || language == "de"_L1 || language == "ar"_L1;
    if (!identity || identity->role != "broker"_L1 || !isWritten)
        return identity;
    if (const auto told = setMailLanguage(connection, language); !told) {
        if (told.error().code == ErrorCode::Disconnected || told.error().code == ErrorCode::Cancelled)
            return tl::unexpected(told.error());
        qCWarning(floorLog) << "letters stay in the language they had:" << errorCodeText(told.error().code);
    }
    return identity;
}

} // namespace

FloorClient::FloorClient(const ConnectionSpec& spec, std::shared_ptr<IntentJournal> journal, const SessionOptions& options,
                         QObject* parent)
    : FloorConnection(parent)
    , m_d(std::make_unique<Private>(spec, std::move(journal), options))
{
    const auto setState = [this](State state) {
        if (m_d->state == state)
            return;
        m_d->state = state;
        Q_EMIT stateChanged(state);
    };
    const auto greet = [this] {
        const QString language = QLocale().name().section(u'_', 0, 0);
        m_d->greeting.setFuture(m_d->session.ask<FloorIdentity>({}, [language](DbConnection& connection, Question&) { return greetFloor(connection, language); }));
    };
    connect(&m_d->session, &Session::stateChanged, this, [setState, greet](State state) {
        if (state == State::Connected)
            greet();
        else
            setState(state);
    });
    connect(&m_d->session, &Session::latencyChanged, this, &FloorConnection::latencyChanged);
    connect(&m_d->session, &Session::stockChanged, this, [this] { Q_EMIT stockChanged(); });
    connect(&m_d->session, &Session::deskChanged, this, &FloorConnection::deskChanged);
    connect(&m_d->session, &Session::teamChanged, this, &FloorConnection::teamChanged);
    connect(&m_d->session, &Session::answersAgain, this, [this, greet] {
        if (m_d->state == State::Connected)
            Q_EMIT stateChanged(State::Connected);
        else
            greet();
    });
    connect(&m_d->session, &Session::connectFailed, this, &FloorClient::connectFailed);
    // One at a time: a watcher that is given another question forgets the answer to the first.
    const auto resolve = [this] {
        if (m_d->isResolving) {
            m_d->isToResolveAgain = true;
            return;
        }
        m_d->isResolving = true;
        m_d->resolving.setFuture(m_d->purchases.resolveOpenIntents());
    };
    connect(&m_d->greeting, &QFutureWatcherBase::finished, this, [this, setState, resolve] {
        const auto identity = answerOf(m_d->greeting.future());
        if (!identity) {
            // A lost line greets again by itself; a closed account does not get better.
            if (identity.error().code != ErrorCode::Cancelled && identity.error().code != ErrorCode::Disconnected)
                Q_EMIT connectFailed(identity.error());
            return;
        }
        m_d->identity = *identity;
        setState(State::Connected);
        resolve();
    });
    connect(&m_d->resolving, &QFutureWatcherBase::finished, this, [this, resolve] {
        m_d->isResolving = false;
        // What is not known is still in the journal: the next connect asks again
        if (const auto outcomes = answerOf(m_d->resolving.future())) {
            for (const IntentOutcome& outcome : *outcomes)
                Q_EMIT intentResolved(outcome);
        }
        if (std::exchange(m_d->isToResolveAgain, false))
            resolve();
    });
    if (m_d->session.state() == State::Connected)
        greet();
}

FloorClient::~FloorClient() = default;

FloorConnection::State FloorClient::state() const
{
    return m_d->state;
}

FloorIdentity FloorClient::identity() const
{
    return m_d->identity;
}

int FloorClient::latencyMs() const
{
    return m_d->session.latencyMs();
}

InventorySource& FloorClient::inventory()
{
    return m_d->inventory;
}

PurchaseService& FloorClient::purchases()
{
    return m_d->purchases;
}

OrderService& FloorClient::orders()
{
    return m_d->orders;
}

OwnedLeadSource& FloorClient::ownedLeads()
{
    return m_d->ownedLeads;
}

ExportService& FloorClient::exports()
{
    return m_d->exports;
}

ExportTargetService& FloorClient::exportTargets()
{
    return m_d->exportTargets;
}

WalletSource& FloorClient::wallet()
{
    return m_d->wallet;
}

StandingService& FloorClient::standing()
{
    return m_d->standing;
}

WorkService& FloorClient::work()
{
    return m_d->work;
}

ViewService& FloorClient::views()
{
    return m_d->views;
}

ViewService& FloorClient::leadViews()
{
    return m_d->leadViews;
}

WatchService& FloorClient::watches()
{
    return m_d->watches;
}

ReportSource& FloorClient::reports()
{
    return m_d->reports;
}

PickService& FloorClient::picks()
{
    return m_d->picks;
}

TopupService& FloorClient::topups()
{
    return m_d->topups;
}

CheckoutService& FloorClient::checkouts()
{
    return m_d->checkouts;
}

ImportService& FloorClient::imports()
{
    return m_d->imports;
}

ReturnService& FloorClient::returns()
{
    return m_d->returns;
}

PayoutService& FloorClient::payouts()
{
    return m_d->payouts;
}

DeskService& FloorClient::desk()
{
    return m_d->desk;
}

SuppressionService& FloorClient::suppressions()
{
    return m_d->suppressions;
}

QFuture<Result<DiagnosticsPart>> FloorClient::diagnose()
{
    return m_d->session.ask<DiagnosticsPart>({.deadlineMs = 3000}, [](DbConnection& connection, Question&) { return connectionDiagnostics(connection); });
}

void FloorClient::reconnect()
{
    m_d->session.reconnect();
}

void FloorClient::cutLine()
{
    m_d->session.cutLine();
}

} // namespace leadfloor
