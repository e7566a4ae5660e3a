// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/query.h"
#include "tests/support/testcluster.h"

#include <QStringList>
#include <QUuid>

#include <memory>

namespace leadfloor::bench {

/// A floor with demo leads and many brokerages on a server of its own, fsync on. Ends the program
/// with a message when something fails: a figure of half a floor would be worse than none.
class BenchFloor final
{
public:
    BenchFloor(qint64 leads, int brokerages);

    [[nodiscard]] DbConnection& owner() { return *m_owner; }
    /// How the broker of brokerage `index` signs in.
    [[nodiscard]] ConnectionSpec broker(int index) const { return m_brokers.at(index); }
    /// The same as the desktop's command line has it: address and e-mail.
    [[nodiscard]] QStringList signIn(int index) const;
    [[nodiscard]] static QString password();
    [[nodiscard]] qint64 leads() const { return m_leads; }

    /// Puts everything back on offer and forgets all purchases; statistics and visibility fresh.
    void restock();
    void run(const QString& sql);
    [[nodiscard]] QVariant value(const QString& sql);

private:
    testing::TestCluster m_cluster{testing::TestCluster::Durability::Safe};
    std::unique_ptr<DbConnection> m_owner;
    QList<ConnectionSpec> m_brokers;
    QUuid m_id;
    qint64 m_leads;
};

/// Ends the program with the error if there is one.
template <class T> T must(Result<T> result, const QString& what);
[[noreturn]] void giveUp(const QString& what, const Error& error);

template <class T> T must(Result<T> result, const QString& what)
{
    if (!result)
        giveUp(what, result.error());
    if constexpr (!std::is_void_v<T>)
        return *result;
}

} // namespace leadfloor::bench
