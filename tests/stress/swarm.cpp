// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr int signInThreads = 4;
constexpr int pauseMaxMs = 20;

} // namespace

Swarm::Swarm(const QList<ConnectionSpec>& people, CallJournal& journal)
    : m_people(people)
    , m_journal(journal)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    std::vector<std::optional<testing::PgSession>> sessions(size_t(people.size()));
    std::vector<std::thread> threads;
    for (int thread = 0; thread < signInThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (qsizetype i = thread; i < people.size(); i += signInThreads)
                sessions[size_t(i)].emplace(people.at(i));
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    m_seats.reserve(sessions.size());
    for (auto& session : sessions) {
        if (!session->isOpen())
            qFatal("A session was refused: %s", qPrintable(session->problem()));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = m_seats.size();
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, session->socket(), &event);
        m_seats.push_back(Seat{std::move(*session), {}, 0, 0, 0, false});
    }
    m_clock.start();
}

Swarm::~Swarm()
{
    ::close(m_epoll);
}

void Swarm::send(int session, const Call& call)
{
    Seat& seat = m_seats[size_t(session)];
    Q_ASSERT(!seat.isBusy);
    seat.call = call;
    seat.isBusy = true;
    ++seat.attempt;
    ++m_busy;
    m_queue.push_back(session);
}

void Swarm::flush()
{
    for (const int session : m_queue)
        m_seats[size_t(session)].number =
            m_journal.called(person(session).login, m_seats[size_t(session)].call);
    if (!m_queue.empty())
        m_journal.sync();
    for (const int session : m_queue) {
        Seat& seat = m_seats[size_t(session)];
        seat.sentNs = nowNs();
        seat.session.send(seat.call.sql, seat.call.parameters);
        if (!seat.session.isOpen())
            m_cut.push_back(session);
    }
    m_queue.clear();
}

void Swarm::tell(int session, testing::PgAnswer answer, const OnDone& onDone)
{
    Seat& seat = m_seats[size_t(session)];
    const Done done{session, seat.call, std::move(answer), double(nowNs() - seat.sentNs) / 1e6,
                    seat.attempt};
    m_journal.answered(seat.number, done.answer, done.ms);
    seat.isBusy = false;
    seat.attempt = 0;
    --m_busy;
    onDone(done);
}

int Swarm::step(int timeoutMs, const OnDone& onDone)
{
    flush();
    int answers = 0;
    // A line that is closed never becomes readable.
    for (const int session : std::exchange(m_cut, {})) {
        tell(session, {u"08006"_s, u"the line is closed"_s, {}}, onDone);
        ++answers;
    }
    std::array<epoll_event, 256> events{};
    const int ready =
        epoll_wait(m_epoll, events.data(), int(events.size()), answers > 0 ? 0 : timeoutMs);
    for (int i = 0; i < ready; ++i) {
        const int session = int(events.at(size_t(i)).data.u64);
        if (auto answer = m_seats[size_t(session)].session.poll();
            answer && m_seats[size_t(session)].isBusy) {
            tell(session, std::move(*answer), onDone);
            ++answers;
        }
    }
    return answers;
}

bool Swarm::finish(const OnDone& onDone, int patienceMs)
{
    QDeadlineTimer patience(patienceMs);
    while (m_busy > 0 && !patience.hasExpired()) {
        if (step(100, onDone) > 0)
            patience.setRemainingTime(patienceMs);
    }
    return m_busy == 0;
}

bool Swarm::drive(const Next& next, const OnAnswer& onDone, const std::function<bool()>& onTick)
{
    constexpr int patienceMs = 60000;
    struct Repeat
    {
        qint64 atNs = 0;
        Done done;
    };
    std::vector<int> idle(m_seats.size());
    for (size_t i = 0; i < idle.size(); ++i)
        idle[i] = int(i);
    std::vector<Repeat> repeats;
    QDeadlineTimer patience(patienceMs);
    for (;;) {
        for (const int session : std::exchange(idle, {})) {
            if (auto call = next(session))
                send(session, *call);
        }
        // What is sent again waits a random moment first, so that rivals do not meet again.
        std::erase_if(repeats, [&](const Repeat& repeat) {
            if (repeat.atNs > nowNs())
                return false;
            m_seats[size_t(repeat.done.session)].attempt = repeat.done.attempt;
            send(repeat.done.session, repeat.done.call);
            return true;
        });
        const bool isMoreToCome = onTick && onTick();
        if (m_busy == 0 && repeats.empty() && !isMoreToCome)
            return true;
        const int answers = step(repeats.empty() && !onTick ? 100 : 2, [&](const Done& done) {
            if (onDone(done) == Then::Again)
                repeats.push_back(
                    {nowNs() + QRandomGenerator::global()->bounded(1, pauseMaxMs) * 1000000LL,
                     done});
            else
                idle.push_back(done.session);
        });
        if (answers > 0)
            patience.setRemainingTime(patienceMs);
        else if (patience.hasExpired())
            return false;
    }
}

} // namespace leadfloor::stress
