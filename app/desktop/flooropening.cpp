// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flooropening.h"

#include "models/domain/places.h"
#include "models/engine/dbconnection.h"
#include "models/engine/demosteps.h"
#include "models/engine/floorpeople.h"
#include "models/engine/query.h"

#include <QHostInfo>
#include <QTcpSocket>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int portTimeoutMs = 4000;
/// Beyond this a countdown of a quote would mislead.
constexpr qint64 clockOffMaxS = 60;

} // namespace

FloorOpening::FloorOpening(QString home, QObject* parent)
    : QObject(parent)
    , m_home(std::move(home))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const QFuture<Answer> future = m_watcher.future();
        if (future.resultCount() == 0)
            return; // cancelled: whoever did so knows
        if (const Answer answer = future.result(); answer)
            Q_EMIT opened(*answer);
        else
            Q_EMIT failed(answer.error());
    });
}

FloorOpening::~FloorOpening()
{
    m_watcher.cancel();
    // Its signals go to this object, so it ends first; a started server is never half-made.
    m_watcher.waitForFinished();
}

QStringList FloorOpening::creationSteps()
{
    return {tr("Create the server"), tr("Start the server"), tr("Set up the schema"),
            tr("Prices, people and credits"), tr("Demo leads")};
}

void FloorOpening::run(std::function<Answer(QPromise<Answer>&)> work)
{
    m_watcher.cancel();
    m_watcher.setFuture(QtConcurrent::run([work = std::move(work)](QPromise<Answer>& promise) {
        Answer answer = work(promise);
        // Thousands of names that the pages want at once: the GUI thread must not be who reads them.
        std::ignore = Places::instance();
        if (!promise.isCanceled())
            promise.addResult(std::move(answer));
    }));
}

void FloorOpening::createPrivate(const QString& name, qint64 demoLeads)
{
    run([this, name, demoLeads, home = m_home](QPromise<Answer>& promise) -> Answer {
        PrivateFloor floor(name, home);
        QList<DemoSignIn> people;
        PrivateFloor::CreateOptions options;
        options.steps = demoSteps(demoLeads, 1, people);
        const auto created = floor.create(options, [&](const FloorProgress& progress) {
            Q_EMIT stepReached(progress.step - 1, progress.done, progress.total);
            return !promise.isCanceled();
        });
        if (!created)
            return tl::unexpected(created.error());
        if (auto kept = rememberPeople(floor.status().folder, people); !kept)
            return tl::unexpected(kept.error());
        const auto spec = privateMemberSpec(floor);
        if (!spec)
            return tl::unexpected(spec.error());
        return OpenedFloor{*spec, name, {}, {}};
    });
}

void FloorOpening::openPrivate(const QString& name, const QString& email)
{
    run([name, email, home = m_home](QPromise<Answer>&) -> Answer {
        PrivateFloor floor(name, home);
        if (auto started = floor.start(); !started)
            return tl::unexpected(started.error());
        const auto spec = privateMemberSpec(floor, email);
        if (!spec)
            return tl::unexpected(spec.error());
        return OpenedFloor{*spec, name, {}, email};
    });
}

void FloorOpening::openElsewhere(const ConnectRequest& request)
{
    run([this, request](QPromise<Answer>&) -> Answer {
        const auto spec = remoteMemberSpec(request.address, request.email, request.password);
        if (!spec)
            return tl::unexpected(spec.error());
        const ServerAddress server = spec->servers.value(0);
        const bool isSocket = server.host.startsWith(u'/');
        // Each part by itself, so that the line that fails says what to do.
        Q_EMIT checked(ConnectCheck::Name, StepState::Now, {});
        if (!isSocket && QHostInfo::fromName(server.host).addresses().isEmpty()) {
            Q_EMIT checked(ConnectCheck::Name, StepState::Failed, tr("No computer of the name %1 is known.").arg(server.host));
            return failure(ErrorCode::Disconnected, u"host name"_s);
        }
        Q_EMIT checked(ConnectCheck::Name, StepState::Done, server.host);
        Q_EMIT checked(ConnectCheck::Port, StepState::Now, {});
        if (!isSocket) {
            QTcpSocket socket;
            socket.connectToHost(server.host, server.port);
            if (!socket.waitForConnected(portTimeoutMs)) {
                Q_EMIT checked(ConnectCheck::Port, StepState::Failed,
                               tr("Port %1 of %2 does not answer.").arg(server.port).arg(server.host));
                return failure(ErrorCode::Disconnected, u"port"_s);
            }
        }
        Q_EMIT checked(ConnectCheck::Port, StepState::Done, {});
        Q_EMIT checked(ConnectCheck::Encryption, StepState::Now, {});
        DbConnection connection(*spec);
        if (auto opened = connection.open(); !opened) {
            const ErrorCode code = opened.error().code;
            const ConnectCheck check = code == ErrorCode::SignInFailed ? ConnectCheck::SignIn
                : code == ErrorCode::ServerTooOld                      ? ConnectCheck::Version
                                                                       : ConnectCheck::Encryption;
            if (check != ConnectCheck::Encryption)
                Q_EMIT checked(ConnectCheck::Encryption, StepState::Done, {});
            if (check == ConnectCheck::Version)
                Q_EMIT checked(ConnectCheck::SignIn, StepState::Done, {});
            Q_EMIT checked(check, StepState::Failed, toUserText(opened.error()));
            return tl::unexpected(opened.error());
        }
        Q_EMIT checked(ConnectCheck::Encryption, StepState::Done, spec->isLocal() ? tr("not needed on this computer") : QString());
        Q_EMIT checked(ConnectCheck::SignIn, StepState::Done, request.email);
        Q_EMIT checked(ConnectCheck::Version, StepState::Done,
                       u"PostgreSQL %1.%2"_s.arg(connection.serverVersion() / 10000).arg(connection.serverVersion() % 10000));
        const auto serverTime = queryValue(connection, u"select clock_timestamp()"_s);
        if (!serverTime)
            return tl::unexpected(serverTime.error());
        const qint64 offS = qAbs(serverTime->toDateTime().secsTo(QDateTime::currentDateTimeUtc()));
        Q_EMIT checked(ConnectCheck::Clock, offS > clockOffMaxS ? StepState::Failed : StepState::Done,
                       offS > clockOffMaxS ? tr("This computer's clock is off by %n s; quotes use the floor's.", nullptr, int(offS))
                                           : QString());
        return OpenedFloor{*spec, {}, request.address, request.email};
    });
}

void FloorOpening::cancel()
{
    m_watcher.cancel();
}

} // namespace leadfloor
