// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "models/engine/admincalls.h"
#include "tests/support/lineproxy.h"
#include "tests/support/pgsession.h"
#include "tests/support/testcluster.h"

#include <QTemporaryDir>

#include <memory>

namespace leadfloor::testing {

/// A demo floor on a server of the test's own and a home folder: what the desktop needs to be opened
/// as its first broker. `owner` sees everything, past all programs of ours.
class LiveFloor final
{
public:
    /// Empty if it is there, without leads, else why not.
    [[nodiscard]] QString make()
    {
        if (!m_cluster.start())
            return m_cluster.problem();
        const ConnectionSpec spec = m_cluster.createDatabase();
        DbConnection connection(spec);
        if (const auto opened = connection.open(); !opened)
            return opened.error().detail;
        const auto people = makeDemoFloor(connection, QStringLiteral("Test floor"));
        const auto id = floorId(connection);
        if (!people || !id)
            return QStringLiteral("the floor cannot be made");
        m_broker = people->first();
        m_login = loginName(*id, m_broker.email);
        ConnectionSpec address = spec;
        address.login.clear(); // the e-mail makes it
        m_floorId = id->toString(QUuid::WithoutBraces);
        m_url = address.toUrl() + QStringLiteral("&floor=") + m_floorId;
        m_owner = std::make_unique<PgSession>(spec);
        m_spec = spec;
        // Programs started from here find the same home and the same password.
        qputenv("LEADFLOOR_HOME", m_home.path().toLocal8Bit());
        qputenv("LEADFLOOR_PASSWORD", m_broker.password.toLocal8Bit());
        return m_owner->isOpen() ? QString() : m_owner->problem();
    }

    /// More demo leads; empty if they are there, else why not.
    [[nodiscard]] QString addLeads(qint64 leads, qint64 seed)
    {
        DbConnection connection(m_spec);
        if (const auto opened = connection.open(); !opened)
            return opened.error().detail;
        const auto added = addDemoLeads(connection, leads, seed, {});
        return added ? QString() : added.error().detail;
    }

    /// From now on options() lead through a line that can be made bad. After make().
    [[nodiscard]] LineProxy& takeBadLine()
    {
        m_line = std::make_unique<LineProxy>(m_spec.servers.first());
        ConnectionSpec address = m_spec;
        address.servers = {m_line->address()};
        address.login.clear();
        address.socketOwner.clear();
        // The shortest that libpq knows: attempts into a black hole last as long.
        m_url = address.toUrl() + QStringLiteral("?connect_timeout=2&floor=") + m_floorId;
        return *m_line;
    }
    /// At once, without a word to anybody.
    void killServer()
    {
        m_owner.reset();
        m_cluster.stop();
    }
    [[nodiscard]] QString startServer()
    {
        if (!m_cluster.start())
            return m_cluster.problem();
        m_owner = std::make_unique<PgSession>(m_spec);
        return m_owner->problem();
    }
    /// The broker's own way in, past the desktop.
    [[nodiscard]] ConnectionSpec brokerSpec() const
    {
        ConnectionSpec spec = m_spec;
        spec.login = m_login;
        spec.password = m_broker.password;
        return spec;
    }

    [[nodiscard]] DesktopOptions options() const { return {{}, m_url, m_broker.email, {}, settingsPath()}; }
    [[nodiscard]] QStringList arguments() const
    {
        return {QStringLiteral("--url"), m_url, QStringLiteral("--as"), m_broker.email, QStringLiteral("--settings"), settingsPath()};
    }
    [[nodiscard]] PgSession& owner() { return *m_owner; }
    [[nodiscard]] const ConnectionSpec& ownerSpec() const { return m_spec; }
    [[nodiscard]] const QString& login() const { return m_login; }
    [[nodiscard]] QString path(const QString& name) const { return m_home.filePath(name); }
    [[nodiscard]] QString settingsPath() const { return path(QStringLiteral("settings.ini")); }
    /// One whole number; -1 and a warning if the statement fails.
    qint64 number(const QByteArray& sql)
    {
        const PgAnswer answer = m_owner->run(sql);
        if (!answer.isOk())
            qWarning("%s: %s", sql.constData(), qPrintable(answer.message));
        return answer.isOk() ? answer.number() : -1;
    }

private:
    TestCluster m_cluster;
    QTemporaryDir m_home;
    ConnectionSpec m_spec;
    DemoSignIn m_broker;
    QString m_login, m_url, m_floorId;
    std::unique_ptr<PgSession> m_owner;
    std::unique_ptr<LineProxy> m_line;
};

} // namespace leadfloor::testing
