// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewaysetup.h"

#include "app/gateway/cardjobs.h"
#include "app/gateway/gatewayjobs.h"
#include "models/engine/floorpeople.h"
#include "models/engine/privatefloor.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// One server that is slow holds up nobody else's delivery; the floor takes two of a workspace at a time.
constexpr int deliveriesAtOnce = 4;

Result<GatewayLogins> loginsElsewhere(const GatewayOptions& options)
{
    const auto spec = ConnectionSpec::fromUrl(options.url);
    // The address needs no login: there are two, and both have their names.
    const auto address =
        spec || options.url.contains(u'@')
            ? spec
            : ConnectionSpec::fromUrl(QString(options.url).replace(u"://"_s, u"://lf_gateway@"_s));
    if (!address)
        return failure(ErrorCode::Usage, u"--url: "_s % address.error().detail);
    GatewayLogins logins{*address, *address, {}};
    if (!options.passwordFile.isEmpty()) {
        const auto password = readPasswordFile(options.passwordFile);
        if (!password)
            return tl::unexpected(password.error());
        logins.gateway.password = logins.reaper.password = *password;
    }
    if (!options.reaperPasswordFile.isEmpty()) {
        const auto password = readPasswordFile(options.reaperPasswordFile);
        if (!password)
            return tl::unexpected(password.error());
        logins.reaper.password = *password;
    }
    return logins;
}

Result<GatewayLogins> loginsHere(const GatewayOptions& options)
{
    const PrivateFloor floor(options.floor, options.home);
    if (auto running = requireRunning(floor); !running)
        return tl::unexpected(running.error());
    const auto spec = floor.gateway();
    if (!spec)
        return tl::unexpected(spec.error());
    return GatewayLogins{*spec, *spec, floor.status().folder};
}

Result<GatewayCards> cardsConfigured(const GatewayOptions& options)
{
    GatewayCards cards;
    CardProviderSpec spec;
    const auto key = readPasswordFile(options.cardKeyFile);
    if (!key)
        return tl::unexpected(key.error());
    spec.key = key->toLatin1();
    spec.returnUrl = options.cardReturnUrl;
    spec.timeoutS = options.cardTimeoutS;
    if (!options.cardApi.isEmpty())
        spec.api = options.cardApi;
    if (spec.api.startsWith("https:"_L1) && spec.returnUrl.isEmpty())
        return failure(ErrorCode::Usage, u"[cards] wants return_url: where the browser goes after a payment."_s);
    for (const QString& path : options.cardSecretFiles) {
        const auto secret = readPasswordFile(path);
        if (!secret)
            return tl::unexpected(secret.error());
        cards.secrets.append(secret->toLatin1());
    }
    cards.provider = std::make_shared<CardProvider>(spec);
    return cards;
}

Result<GatewayCards> cardsFrom(const GatewayOptions& options, const GatewayLogins& logins)
{
    if (!options.cardKeyFile.isEmpty())
        return cardsConfigured(options);
    GatewayCards cards;
    if (logins.folder.isEmpty() || options.isOnce)
        return cards;
    cards.sandbox = std::make_unique<SandboxChild>(logins.folder);
    if (auto prepared = cards.sandbox->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    cards.provider = std::make_shared<CardProvider>(cards.sandbox->spec());
    cards.secrets = {cards.sandbox->secret()};
    return cards;
}

/// Nothing: no letters are sent, they wait on the floor.
Result<std::optional<MailSpec>> mailFrom(const GatewayOptions& options)
{
    if (options.mailFrom.isEmpty())
        return std::optional<MailSpec>();
    MailSpec spec{options.mailServer, options.mailFrom, options.mailFromName};
    if (!options.mailPasswordFile.isEmpty()) {
        const auto password = readPasswordFile(options.mailPasswordFile);
        if (!password)
            return tl::unexpected(password.error());
        spec.server.password = *password;
    }
    return std::optional(spec);
}

Result<Destinations> destinationsFrom(const QString& path)
{
    if (path.isEmpty())
        return Destinations{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadFile, u"%1: %2."_s.arg(path, file.errorString()));
    return readDestinations(file.readAll(), path);
}

} // namespace

Result<GatewayLogins> loginsFrom(const GatewayOptions& options)
{
    auto logins = options.url.isEmpty() ? loginsHere(options) : loginsElsewhere(options);
    if (logins) {
        for (auto& [spec, login] : {std::pair(&logins->gateway, u"lf_gateway"_s),
                                    std::pair(&logins->reaper, u"lf_reaper"_s)}) {
            spec->login = login;
            spec->applicationName = u"leadfloor-gateway"_s;
        }
    }
    return logins;
}

Result<GatewaySetup> readSetup(const GatewayOptions& options, GatewayLogins logins)
{
    auto cards = cardsFrom(options, logins);
    if (!cards)
        return tl::unexpected(cards.error());
    const auto mail = mailFrom(options);
    if (!mail)
        return tl::unexpected(mail.error());
    const auto destinations = destinationsFrom(options.deliveriesFile);
    if (!destinations)
        return tl::unexpected(destinations.error());
    return GatewaySetup{std::move(logins), std::move(*cards), *mail, *destinations};
}

std::vector<JobGroup> jobGroups(const GatewayOptions& options, const GatewaySetup& setup, const QString& holder, Metrics& metrics)
{
    const ConnectionSpec& line = setup.logins.gateway;
    std::vector<JobGroup> groups;
    groups.push_back({line, floorJobs(options.absentSeconds, metrics)});
    groups.push_back({setup.logins.reaper, reaperJobs()});
    if (setup.cards.provider)
        groups.push_back({line, cardJobs(setup.cards.provider, holder, metrics)});
    if (setup.mail)
        groups.push_back({line, mailJobs(*setup.mail, holder, metrics)});
    // A gateway without destinations leaves deliveries to those that have them.
    if (!options.deliveriesFile.isEmpty()) {
        groups.push_back({line, deliveryChecks(setup.destinations, setup.mail)});
        for (int i = 0; i < deliveriesAtOnce; ++i)
            groups.push_back({line, deliveryJobs(holder, setup.destinations, setup.mail)});
    }
    return groups;
}

QString newHolder()
{
    return u"%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
}

} // namespace leadfloor
