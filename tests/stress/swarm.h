// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stress/calljournal.h"

#include <functional>
#include <optional>
#include <vector>

namespace leadfloor::stress {

/// A call and what came of it.
struct Done
{
    int session = 0;
    Call call;
    testing::PgAnswer answer;
    double ms = 0;   ///< from the first byte sent to the server's word that it is ready again
    int attempt = 1; ///< how often this call has been sent
};

/// Hundreds of sessions, each signed in as a person of its own, driven by one thread: statements
/// are sent without waiting, and epoll tells whose answer has come. Every call is in the journal,
/// and the journal on disk, before its first byte leaves. One thread.
class Swarm final
{
public:
    /// Signs in once per spec, in a few threads. Ends the program if one is refused.
    Swarm(const QList<ConnectionSpec>& people, CallJournal& journal);
    ~Swarm();
    Q_DISABLE_COPY_MOVE(Swarm)

    using OnDone = std::function<void(const Done&)>;
    /// After an answer: `Again` sends the same call once more, after a pause.
    enum class Then : bool
    {
        GoOn,
        Again
    };

    [[nodiscard]] int size() const { return int(m_seats.size()); }
    [[nodiscard]] int busy() const { return m_busy; }
    [[nodiscard]] bool isOpen(int session) const
    {
        return m_seats[size_t(session)].session.isOpen();
    }
    [[nodiscard]] int processId(int session) const
    {
        return m_seats[size_t(session)].session.processId();
    }
    [[nodiscard]] const ConnectionSpec& person(int session) const { return m_people.at(session); }
    [[nodiscard]] qint64 nowNs() const { return m_clock.nsecsElapsed(); }

    /// Sent with the next step(). The session must be idle.
    void send(int session, const Call& call);
    /// Sends what is queued, waits up to `timeoutMs` for answers and tells of each; returns how
    /// many.
    int step(int timeoutMs, const OnDone& onDone);
    /// step() until nobody is busy. False: nothing was answered for `patienceMs`.
    bool finish(const OnDone& onDone, int patienceMs = 60000);

    using Next = std::function<std::optional<Call>(int session)>;
    using OnAnswer = std::function<Then(const Done&)>;
    /// Asks `next(session)` of every idle session what to do, until all have said nullopt and are
    /// idle. `onTick` runs every few milliseconds and may send() for sessions that said nullopt;
    /// while it returns true there is more to come. False: nothing was answered for a minute.
    bool drive(const Next& next, const OnAnswer& onDone, const std::function<bool()>& onTick = {});

private:
    struct Seat
    {
        testing::PgSession session;
        Call call;
        qint64 number = 0; ///< in the journal
        qint64 sentNs = 0;
        int attempt = 0;
        bool isBusy = false;
    };
    void flush();
    void tell(int session, testing::PgAnswer answer, const OnDone& onDone);

    QList<ConnectionSpec> m_people;
    CallJournal& m_journal;
    std::vector<Seat> m_seats;
    std::vector<int> m_queue; ///< sessions whose call waits for the next step
    std::vector<int> m_cut;   ///< sessions that were found closed when their call was sent
    QElapsedTimer m_clock;
    int m_epoll = -1;
    int m_busy = 0;
};

} // namespace leadfloor::stress
