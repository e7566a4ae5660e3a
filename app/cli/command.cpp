// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "models/engine/floorpeople.h"
#include "models/engine/privatefloor.h"

#include <QFile>

#include <atomic>
#include <csignal>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

std::atomic<bool> interrupted = false;

void onInterrupt(int)
{
    interrupted = true;
}

} // namespace

bool isInterrupted()
{
    return interrupted;
}

void catchInterrupts()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

Result<DbConnection*> FloorLine::open(const ConnectionSpec& spec, const QString& who)
{
    m_connection = std::make_unique<DbConnection>(spec);
    if (auto opened = m_connection->open(); !opened) {
        Error error = opened.error();
        QStringList servers;
        for (const ServerAddress& server : spec.servers)
            servers.append(server.host % u':' % QString::number(server.port));
        const bool isPerson = error.code == ErrorCode::SignInFailed;
        error.data.insert("where"_L1, isPerson ? (who.isEmpty() ? spec.login : who) : servers.join(u','));
        return tl::unexpected(error);
    }
    return m_connection.get();
}

Result<QString> FloorLine::password() const
{
    if (m_options.passwordFile.empty())
        return qEnvironmentVariable("LEADFLOOR_PASSWORD");
    QFile file(text(m_options.passwordFile));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString());
    return QString::fromUtf8(file.readLine()).trimmed();
}

Result<ConnectionSpec> FloorLine::ownerSpec() const
{
    const PrivateFloor floor(text(m_options.floor), text(m_options.home));
    if (auto running = requireRunning(floor); !running)
        return tl::unexpected(running.error());
    return floor.owner();
}

Result<ConnectionSpec> FloorLine::memberSpecOf(const QString& email) const
{
    const auto secret = password();
    if (!secret)
        return tl::unexpected(secret.error());
    if (!m_options.url.empty()) {
        auto spec = remoteMemberSpec(text(m_options.url), email, *secret);
        if (!spec && spec.error().code == ErrorCode::InvalidRequest)
            return tl::unexpected(usageError(u"--url: "_s % spec.error().detail));
        return spec;
    }
    return privateMemberSpec(PrivateFloor(text(m_options.floor), text(m_options.home)), email, *secret);
}

Result<DbConnection*> FloorLine::operatorLine()
{
    if (!m_options.url.empty() || !m_options.as.empty())
        return memberLine();
    return ownerLine();
}

Result<DbConnection*> FloorLine::ownerLine()
{
    const auto spec = ownerSpec();
    if (!spec)
        return tl::unexpected(spec.error());
    return open(*spec, {});
}

Result<DbConnection*> FloorLine::memberLine()
{
    const auto spec = memberSpecOf(text(m_options.as));
    if (!spec)
        return tl::unexpected(spec.error());
    return open(*spec, text(m_options.as));
}

} // namespace leadfloor
