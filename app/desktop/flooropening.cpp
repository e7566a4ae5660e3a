// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flooropening.h"

#include "models/domain/places.h"
#include "models/engine/dbconnection.h"
#include "models/engine/demosteps.h"
#include "models/engine/floorpeople.h"
#include "models/engine/leftthreads.h"
#include "models/engine/query.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QMutex>
#include <QTcpSocket>
#include <QThread>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int portTimeoutMs = 4000;
constexpr int portSliceMs = 100; ///< after it a cancelled attempt gives up
/// Beyond this a countdown of a quote would mislead.
constexpr qint64 clockOffMaxS = 60;

/// Answers within portTimeoutMs, and the attempt still wants to know.
template <class Attempt> bool isPortOpen(const ServerAddress& server, const Attempt& attempt)
{
    QTcpSocket socket;
    socket.connectToHost(server.host, server.port);
    QElapsedTimer since;
    since.start();
    while (!attempt.isCancelled() && !since.hasExpired(portTimeoutMs)) {
        if (socket.waitForConnected(portSliceMs))
            return true;
        if (socket.state() == QAbstractSocket::UnconnectedState)
            return false; // refused
    }
    return false;
}

/// Thousands of names that the pages want at once: the GUI thread must not be who reads them.
void readPlaces()
{
    std::ignore = Places::instance();
}

} // namespace

/// What a worker knows of who asked. It outlives both, so neither waits for the other.
class FloorOpening::Attempt final : public std::enable_shared_from_this<Attempt>
{
public:
    explicit Attempt(FloorOpening& to)
        : m_to(&to)
    {
    }
    /// Nobody listens any more. GUI thread; waits for nothing but a signal that is being posted.
    void cancel()
    {
        const QMutexLocker lock(&m_mutex);
        m_to = nullptr;
    }
    [[nodiscard]] bool isCancelled() const
    {
        const QMutexLocker lock(&m_mutex);
        return !m_to;
    }
    /// Workers: these reach the GUI thread as queued signals.
    void check(ConnectCheck check, StepState state, const QString& detail = {}) const
    {
        tell([=](FloorOpening& to) { Q_EMIT to.checked(check, state, detail); });
    }
    void reach(int step, qint64 done, qint64 total) const
    {
        tell([=](FloorOpening& to) { Q_EMIT to.stepReached(step, done, total); });
    }
    /// The last word: what came of it.
    void end(const Answer& answer) const
    {
        tell([answer](FloorOpening& to) {
            if (answer)
                Q_EMIT to.opened(*answer);
            else
                Q_EMIT to.failed(answer.error());
        });
    }

private:
    /// In the GUI thread, unless it has cancelled until then.
    template <class Said> void tell(Said said) const
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_to)
            return;
        QMetaObject::invokeMethod(m_to, [said, self = shared_from_this()] {
            if (!self->isCancelled())
                said(*self->m_to);
        }, Qt::QueuedConnection);
    }
    mutable QMutex m_mutex;
    FloorOpening* m_to;
};

FloorOpening::FloorOpening(QString home, QObject* parent)
    : QObject(parent)
    , m_home(std::move(home))
{
}

FloorOpening::~FloorOpening()
{
    cancel();
}

void FloorOpening::cancel()
{
    if (m_attempt)
        m_attempt->cancel();
    m_attempt.reset();
}

std::shared_ptr<FloorOpening::Attempt> FloorOpening::begin()
{
    cancel();
    m_attempt = std::make_shared<Attempt>(*this);
    return m_attempt;
}

QStringList FloorOpening::creationSteps()
{
    return {tr("Create the server"), tr("Start the server"), tr("Set up the schema"),
            tr("Prices, people and credits"), tr("Demo leads")};
}

void FloorOpening::createPrivate(const QString& name, qint64 demoLeads)
{
    runHere([name, demoLeads, home = m_home](Attempt& attempt) -> Answer {
        PrivateFloor floor(name, home);
        QList<DemoSignIn> people;
        PrivateFloor::CreateOptions options;
        options.steps = demoSteps(demoLeads, 1, people);
        const auto created = floor.create(options, [&](const FloorProgress& progress) {
            attempt.reach(progress.step - 1, progress.done, progress.total);
            return !attempt.isCancelled();
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
    runHere([name, email, home = m_home](Attempt&) -> Answer {
        PrivateFloor floor(name, home);
        if (auto started = floor.start(); !started)
            return tl::unexpected(started.error());
        const auto spec = privateMemberSpec(floor, email);
        if (!spec)
            return tl::unexpected(spec.error());
        return OpenedFloor{*spec, name, {}, email};
    });
}

/// On this computer: the pool's thread is waited for at the program's end, when its windows are gone, as
/// a server must not be left half-made.
void FloorOpening::runHere(const Work& work)
{
    std::ignore = QtConcurrent::run([attempt = begin(), work] {
        const Answer answer = work(*attempt);
        readPlaces();
        attempt->end(answer);
    });
}

void FloorOpening::openElsewhere(const ConnectRequest& request)
{
    QThread* thread = QThread::create([attempt = begin(), request] {
        const Answer answer = tryElsewhere(*attempt, request);
        readPlaces();
        attempt->end(answer);
    });
    thread->start();
    leaveThread(thread);
}

FloorOpening::Answer FloorOpening::tryElsewhere(Attempt& attempt, const ConnectRequest& request)
{
    const auto spec = remoteMemberSpec(request.address, request.email, request.password);
    if (!spec)
        return tl::unexpected(spec.error());
    const ServerAddress server = spec->servers.value(0);
    const bool isSocket = server.host.startsWith(u'/');
    // Each part by itself, so that the line that fails says what to do.
    attempt.check(ConnectCheck::Name, StepState::Now);
    if (!isSocket && QHostInfo::fromName(server.host).addresses().isEmpty()) {
        attempt.check(ConnectCheck::Name, StepState::Failed, tr("No computer of the name %1 is known.").arg(server.host));
        return failure(ErrorCode::Disconnected, u"host name"_s);
    }
    attempt.check(ConnectCheck::Name, StepState::Done, server.host);
    attempt.check(ConnectCheck::Port, StepState::Now);
    if (!isSocket && !isPortOpen(server, attempt)) {
        attempt.check(ConnectCheck::Port, StepState::Failed, tr("Port %1 of %2 does not answer.").arg(server.port).arg(server.host));
        return failure(ErrorCode::Disconnected, u"port"_s);
    }
    attempt.check(ConnectCheck::Port, StepState::Done);
    attempt.check(ConnectCheck::Encryption, StepState::Now);
    if (attempt.isCancelled())
        return failure(ErrorCode::Cancelled);
    DbConnection connection(*spec);
    if (auto opened = connection.open(); !opened) {
        const ErrorCode code = opened.error().code;
        const ConnectCheck check = code == ErrorCode::SignInFailed ? ConnectCheck::SignIn
            : code == ErrorCode::ServerTooOld                      ? ConnectCheck::Version
                                                                   : ConnectCheck::Encryption;
        if (check != ConnectCheck::Encryption)
            attempt.check(ConnectCheck::Encryption, StepState::Done);
        if (check == ConnectCheck::Version)
            attempt.check(ConnectCheck::SignIn, StepState::Done);
        attempt.check(check, StepState::Failed, toUserText(opened.error()));
        return tl::unexpected(opened.error());
    }
    attempt.check(ConnectCheck::Encryption, StepState::Done, spec->isLocal() ? tr("not needed on this computer") : QString());
    attempt.check(ConnectCheck::SignIn, StepState::Done, request.email);
    attempt.check(ConnectCheck::Version, StepState::Done,
                   u"PostgreSQL %1.%2"_s.arg(connection.serverVersion() / 10000).arg(connection.serverVersion() % 10000));
    const auto serverTime = queryValue(connection, u"select clock_timestamp()"_s);
    if (!serverTime)
        return tl::unexpected(serverTime.error());
    const qint64 offS = qAbs(serverTime->toDateTime().secsTo(QDateTime::currentDateTimeUtc()));
    attempt.check(ConnectCheck::Clock, offS > clockOffMaxS ? StepState::Failed : StepState::Done,
                   offS > clockOffMaxS ? tr("This computer's clock is off by %Ln s; quotes use the floor's.", nullptr, int(offS))
                                       : QString());
    return OpenedFloor{*spec, {}, request.address, request.email};
}

} // namespace leadfloor
