// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stress/calljournal.h"
#include "tests/stress/verdict.h"
#include "tests/support/testfloor.h"

#include <memory>
#include <random>

namespace leadfloor::stress {

using testing::PgAnswer;
using testing::PgSession;
using testing::TestFloor;

/// The server of a run and the floor that all tests copy: brokerages without credits, their brokers
/// with logins of their own, an operator, prices, no leads. fsync is on. Main thread.
class Stage final
{
public:
    /// Ends the program with a message if the server does not start.
    Stage(int brokerages, int crowd);

    [[nodiscard]] testing::TestCluster& cluster() { return m_cluster; }
    [[nodiscard]] const ConnectionSpec& base() const { return m_base; }
    /// One broker a brokerage, "Brokerage 1" first.
    [[nodiscard]] const QList<ConnectionSpec>& brokers() const { return m_brokers; }
    /// Further brokers of "Brokerage 1".
    [[nodiscard]] const QList<ConnectionSpec>& crowd() const { return m_crowd; }
    [[nodiscard]] const ConnectionSpec& deskOperator() const { return m_operator; }
    /// How long a server is down where a test takes it down; 0: as the scale says.
    void setDownSeconds(int seconds) { m_downSeconds = seconds; }
    [[nodiscard]] int downSeconds() const { return m_downSeconds; }

private:
    int m_downSeconds = 0;
    testing::TestCluster m_cluster{testing::TestCluster::Durability::Safe};
    ConnectionSpec m_base;
    QList<ConnectionSpec> m_brokers;
    QList<ConnectionSpec> m_crowd;
    ConnectionSpec m_operator;
};

/// Where one test runs once: a copy of the stage's floor, dropped afterwards, a journal, a verdict,
/// and the random numbers. Main thread.
class Arena final
{
public:
    Arena(Stage& stage, double scale, quint32 seed, const QString& journalPath, bool isControl);
    ~Arena();
    Q_DISABLE_COPY_MOVE(Arena)

    [[nodiscard]] TestFloor& floor() { return *m_floor; }
    [[nodiscard]] CallJournal& journal() { return m_journal; }
    [[nodiscard]] Verdict& verdict() { return m_verdict; }
    /// `atScale1` of something, for the scale of this run, within bounds.
    [[nodiscard]] int scaled(int atScale1, int least, int most = 100000000) const;
    /// The run's own length of a server's absence, if it was told one.
    [[nodiscard]] int downSeconds(int otherwise) const { return m_stage.downSeconds() > 0 ? m_stage.downSeconds() : otherwise; }
    /// A control that has been caught needs no further rounds.
    [[nodiscard]] bool isOver() const { return m_isControl && !m_verdict.isClean(); }

    /// `each` sessions of each of the first `brokerages` brokers, the same broker's next to each
    /// other.
    [[nodiscard]] QList<ConnectionSpec> brokers(int brokerages, int each = 1) const;
    [[nodiscard]] int brokerageCount() const { return int(m_stage.brokers().size()); }
    /// `sessions` sessions of "Brokerage 1", over all its members.
    [[nodiscard]] QList<ConnectionSpec> crowd(int sessions) const;
    [[nodiscard]] ConnectionSpec deskOperator() const;
    /// The server ends at once, without a word; all sessions of it are gone, and floor() is not to be used until it is up again.
    void takeServerDown();
    void takeServerUp();
    /// Credits for "Brokerage `number`" (from 1), in the journal as well.
    void grant(int number, qint64 amountMinor);

    [[nodiscard]] int random(int least, int most)
    {
        return std::uniform_int_distribution<int>(least, most)(m_random);
    }
    [[nodiscard]] std::mt19937& generator() { return m_random; }

private:
    [[nodiscard]] ConnectionSpec here(ConnectionSpec person) const;

    Stage& m_stage;
    double m_scale;
    bool m_isControl;
    std::mt19937 m_random;
    CallJournal m_journal;
    Verdict m_verdict;
    ConnectionSpec m_spec;
    std::unique_ptr<TestFloor> m_floor;
};

/// Compares the journal with the database, counts stock and money, and asks all of
/// resources/sql/checks; what differs is a violation. Nobody may be at work on the floor.
struct AuditRules
{
    QStringList furtherCodes;  ///< expected besides the LF codes of rules and what may be retried
    bool mayLoseLines = false; ///< the test cuts connections
    bool mayDeadlock = false;
};
void audit(Arena& arena, const AuditRules& rules = {});

/// {"states": ["LA"], "classes": ["gold"]}, which TestFloor::addLeads() makes by default.
[[nodiscard]] QByteArray goldInLa();
/// {"lines": [...]} of one line.
[[nodiscard]] QByteArray requestOf(const QByteArray& filter, int quantity,
                                   const QByteArray& more = {});
[[nodiscard]] Call purchaseCall(const QByteArray& key, const QByteArray& request,
                                qint64 maxMinor = 1000000000);

} // namespace leadfloor::stress
