// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pgsession.h"
#include "tests/support/testcluster.h"

#include <QDate>

namespace leadfloor::testing {

/// Leads of one kind for TestFloor::addLeads().
struct TestLeads
{
    int count = 1;
    QByteArray product = "mortgage";
    QByteArray leadClass = "gold";
    QByteArray state = "LA";
    int county = 0;    ///< the FIPS code as a number; 0: not known
    int ageDays = 200; ///< the mortgage product's MONTH_6_TO_8
    qint64 priceMinor = 0; ///< 0: by rule, 1000 for gold and 500 for silver
    qint64 person = 0;     ///< the same for all of them; 0: different ones
};

/// A floor in a database of its own, without leads: every product has prices (gold 1000, silver 500
/// minor units in every bucket), and there is a supplier. Ends the program if it cannot be made.
class TestFloor final
{
public:
    explicit TestFloor(TestCluster& cluster);
    /// A floor that is there: a copy of one made by the other constructor (TestCluster::cloneDatabase).
    TestFloor(TestCluster& cluster, const ConnectionSpec& copy);

    /// The superuser.
    [[nodiscard]] PgSession& owner() { return m_owner; }
    [[nodiscard]] const ConnectionSpec& ownerSpec() const { return m_spec; }
    /// A new brokerage with credits and one broker; the spec signs the broker in.
    [[nodiscard]] ConnectionSpec addBrokerage(qint64 creditsMinor, int orderLeadsMax = 1000);
    /// Another member. `role`: broker, partner, operator. The workspace is one of workspaceOf(), or
    /// "Acme Leads" (supplier), "Floor desk" (operator).
    [[nodiscard]] ConnectionSpec addMember(const QString& workspace, const QString& role);
    [[nodiscard]] QString workspaceOf(const ConnectionSpec& broker) const;
    /// Sets a password for one of the service logins, which have none.
    [[nodiscard]] ConnectionSpec service(const QString& login);

    /// Returns their ids, in FIFO order.
    QList<qint64> addLeads(const TestLeads& leads);
    /// Runs as the superuser; ends the program if that fails.
    PgAnswer must(const QByteArray& sql, const QByteArrayList& parameters = {});
    qint64 count(const QByteArray& sql) { return must("select count(*) from " + sql).number(); }
    /// Takes a guard out of a function (test.without), to show that a proof needs it.
    void removeGuard(const QByteArray& function, const QByteArray& guard, const QByteArray& instead = {});

    /// Whatever has been committed is on disk afterwards: test servers do not wait for it.
    void flushLog();

    /// The date of an inquiry that is so many days old for the server.
    [[nodiscard]] static QDate inquiredOn(int ageDays);

private:
    TestCluster& m_cluster;
    ConnectionSpec m_spec;
    PgSession m_owner;
    QHash<QString, QString> m_workspaces; ///< by login
    int m_memberCount = 0;
};

/// JSON written with single quotes, which C++ (and moc, which stumbles over raw strings) leaves alone.
[[nodiscard]] QByteArray js(const QByteArray& text);
/// {"lines": [{"filter": {"states": ["LA"], "classes": ["gold"]}, "quantity": n}]}
[[nodiscard]] QByteArray goldRequest(int quantity, const QByteArray& state = "LA", const QByteArray& more = {});
/// A new key.
[[nodiscard]] QByteArray newKey();
/// One purchase in autocommit with a new key and a large maximum.
PgAnswer purchase(PgSession& session, const QByteArray& request, qint64 maxMinor = 1000000000);
constexpr const char* purchaseSql = "select api.purchase($1, $2, $3)";

} // namespace leadfloor::testing
