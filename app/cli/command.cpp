// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "models/engine/floorpeople.h"
#include "models/engine/privatefloor.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

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

/// A floor's address may say its id, which a member's login is made of: ?floor=UUID.
std::pair<QString, QUuid> splitFloorId(const QString& address)
{
    QUrl url(address);
    QUrlQuery query(url);
    const QUuid id = QUuid::fromString(query.queryItemValue(u"floor"_s));
    query.removeQueryItem(u"floor"_s);
    url.setQuery(query.isEmpty() ? QString() : query.query());
    return {url.toString(), id};
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

Result<DbConnection*> FloorLine::open(const ConnectionSpec& spec)
{
    m_connection = std::make_unique<DbConnection>(spec);
    if (auto opened = m_connection->open(); !opened)
        return tl::unexpected(opened.error());
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
    const FloorStatus status = floor.status();
    if (status.state == FloorStatus::State::Missing)
        return failure(ErrorCode::Usage, u"There is no private floor \"%1\"; make it with \"leadfloorctl --floor %1 floor create --demo 100000\"."_s
                                             .arg(floor.name()));
    if (status.state != FloorStatus::State::Running)
        return failure(ErrorCode::Disconnected, u"the private floor is stopped"_s);
    return floor.owner();
}

Result<ConnectionSpec> FloorLine::memberSpecOf(const QString& email)
{
    const auto secret = password();
    if (!secret)
        return tl::unexpected(secret.error());
    if (!m_options.url.empty()) {
        const auto [address, id] = splitFloorId(text(m_options.url));
        auto spec = ConnectionSpec::fromUrl(address);
        if (!spec)
            return spec;
        if (!email.isEmpty()) {
            if (id.isNull())
                return failure(ErrorCode::Usage, u"--as needs the floor's id in the address: --url \"...?floor=UUID\"."_s);
            spec->login = loginName(id, email);
        }
        if (!secret->isEmpty())
            spec->password = *secret;
        return spec;
    }
    const auto owner = ownerSpec();
    if (!owner)
        return owner;
    const PrivateFloor floor(text(m_options.floor), text(m_options.home));
    const auto people = floorPeople(floor.status().folder);
    if (!people)
        return tl::unexpected(people.error());
    for (const DemoSignIn& person : *people) {
        if (email.isEmpty() ? person.role == "broker"_L1 : person.email == email.toLower()) {
            auto line = open(*owner);
            if (!line)
                return tl::unexpected(line.error());
            const auto id = floorId(**line);
            if (!id)
                return tl::unexpected(id.error());
            return memberSpec(*owner, *id, person.email, secret->isEmpty() ? person.password : *secret);
        }
    }
    if (email.isEmpty())
        return failure(ErrorCode::Usage, u"This floor has no broker of its own yet; name a person with --as EMAIL."_s);
    auto line = open(*owner);
    if (!line)
        return tl::unexpected(line.error());
    const auto id = floorId(**line);
    if (!id)
        return tl::unexpected(id.error());
    return memberSpec(*owner, *id, email, *secret);
}

Result<DbConnection*> FloorLine::operatorLine()
{
    if (!m_options.url.empty() || !m_options.as.empty())
        return memberLine();
    const auto spec = ownerSpec();
    if (!spec)
        return tl::unexpected(spec.error());
    return open(*spec);
}

Result<DbConnection*> FloorLine::memberLine()
{
    const auto spec = memberSpecOf(text(m_options.as));
    if (!spec)
        return tl::unexpected(spec.error());
    return open(*spec);
}

} // namespace leadfloor
