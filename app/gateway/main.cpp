// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/cardjobs.h"
#include "app/gateway/gatewayjobs.h"
#include "app/gateway/gatewayoptions.h"
#include "app/gateway/httpserver.h"
#include "app/gateway/mailjobs.h"
#include "app/gateway/sandboxchild.h"
#include "app/gateway/servicenotify.h"
#include "app/gateway/stopsignal.h"
#include "app/gateway/webhookdesk.h"
#include "app/http/httpclient.h"
#include "models/engine/floorpeople.h"
#include "models/engine/privatefloor.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>
#include <QUuid>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace leadfloor;

namespace {

constexpr auto lookEvery = 2000ms;
constexpr auto drainPatience = 5s;

/// As leadfloorctl has them (design.md section 9).
enum ExitCode : int
{
    DoneExit = 0,
    InternalExit = 1,
    UsageExit = 2,
    NotPermittedExit = 4,
    ConnectionExit = 5
};

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::BadFile:
    case ErrorCode::FileProblem:
    case ErrorCode::InvalidRequest:
        return UsageExit;
    case ErrorCode::SignInFailed:
    case ErrorCode::NotPermitted:
        return NotPermittedExit;
    case ErrorCode::Internal:
        return InternalExit;
    default:
        return ConnectionExit;
    }
}

/// One line on standard error: what is wrong and what to do about it.
int giveUp(const Error& error, const QString& remedy = {})
{
    // Sentences about options and files name their remedy themselves.
    const bool isOwnSentence = error.code == ErrorCode::Usage || error.code == ErrorCode::BadFile
                               || error.code == ErrorCode::FileProblem
                               || error.code == ErrorCode::FloorProblem;
    const QString text =
        isOwnSentence && !error.detail.isEmpty()
            ? error.detail
            : toUserText(error) % u' ' % (remedy.isEmpty() ? nextStep(error) : remedy);
    const QString line = u"leadfloor-gateway: "_s % QString(text).replace(u'\n', u' ') % u'\n';
    fputs(line.toUtf8().constData(), stderr);
    return exitCodeOf(error.code);
}

struct Logins
{
    ConnectionSpec gateway;
    ConnectionSpec reaper;
    QString folder; ///< of a private floor; empty: elsewhere
};

Result<Logins> loginsElsewhere(const GatewayOptions& options)
{
    const auto spec = ConnectionSpec::fromUrl(options.url);
    // The address needs no login: there are two, and both have their names.
    const auto address =
        spec || options.url.contains(u'@')
            ? spec
            : ConnectionSpec::fromUrl(QString(options.url).replace(u"://"_s, u"://lf_gateway@"_s));
    if (!address)
        return failure(ErrorCode::Usage, u"--url: "_s % address.error().detail);
    Logins logins{*address, *address, {}};
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

Result<Logins> loginsHere(const GatewayOptions& options)
{
    const PrivateFloor floor(options.floor, options.home);
    if (auto running = requireRunning(floor); !running)
        return tl::unexpected(running.error());
    const auto spec = floor.gateway();
    if (!spec)
        return tl::unexpected(spec.error());
    return Logins{*spec, *spec, floor.status().folder};
}

Result<Logins> loginsFrom(const GatewayOptions& options)
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

Result<Destinations> destinationsFrom(const QString& path)
{
    if (path.isEmpty())
        return Destinations{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadFile, u"%1: %2."_s.arg(path, file.errorString()));
    return readDestinations(file.readAll(), path);
}

/// What helps at the start, where nobody reconnects by himself.
QString remedyFor(const Error& error, const QString& login)
{
    if (error.code == ErrorCode::SignInFailed)
        return u"Give the role %1 a password on the server (alter role %1 password '...') and write it into the file that --password-file names."_s
            .arg(login);
    if (error.code == ErrorCode::Disconnected)
        return u"Start the floor's PostgreSQL server, or correct host and port of --url."_s;
    return nextStep(error);
}

/// Both logins once, so that what is wrong with them is said now. Prints and returns an exit code.
std::optional<int> refuseBadLine(const JobRunner& runner, const QString& login)
{
    const auto line = runner.tryLine();
    return line ? std::nullopt
                : std::optional(giveUp(line.error(), remedyFor(line.error(), login)));
}

/// Card payments: of the configuration, else of a private floor the sandbox, else none.
struct Cards
{
    std::shared_ptr<const CardProvider> provider; ///< null: none
    QList<QByteArray> secrets;
    std::unique_ptr<SandboxChild> sandbox;
};

Result<Cards> cardsConfigured(const GatewayOptions& options)
{
    Cards cards;
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

Result<Cards> cardsFrom(const GatewayOptions& options, const Logins& logins)
{
    if (!options.cardKeyFile.isEmpty())
        return cardsConfigured(options);
    Cards cards;
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

int serve(const GatewayOptions& options, const Logins& logins, const Cards& cards, const std::optional<MailSpec>& mail,
          const Destinations& destinations)
{
    const QString holder = u"%1-%2"_s.arg(QCoreApplication::applicationPid())
                               .arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
    Metrics metrics(QCoreApplication::applicationVersion());
    JobRunner floor(logins.gateway, holder, floorJobs(options.absentSeconds, metrics), metrics);
    JobRunner reaper(logins.reaper, holder, reaperJobs(), metrics);
    // A thread of its own: it waits for the provider.
    JobRunner payments(logins.gateway, holder,
                       cards.provider ? cardJobs(cards.provider, holder, metrics) : std::vector<GatewayJob>(), metrics);
    JobRunner post(logins.gateway, holder, mail ? mailJobs(*mail, holder, metrics) : std::vector<GatewayJob>(), metrics);
    // A gateway without destinations leaves deliveries to those that have them.
    std::vector<GatewayJob> taking;
    if (!options.deliveriesFile.isEmpty())
        taking = deliveryJobs(holder, destinations, mail);
    JobRunner deliveries(logins.gateway, holder, std::move(taking), metrics);
    if (options.isOnce) {
        for (JobRunner* runner : {&floor, &reaper, &payments, &post, &deliveries}) {
            if (auto done = runner->runOnce(); !done)
                return giveUp(done.error());
        }
        return DoneExit;
    }
    if (auto code = refuseBadLine(floor, logins.gateway.login))
        return *code;
    if (auto code = refuseBadLine(reaper, logins.reaper.login))
        return *code;
    WebhookDesk desk(logins.gateway, cards.secrets, cards.provider && cards.provider->spec().isLive(), metrics);
    HttpServer http(metrics, cards.provider ? &desk : nullptr);
    // The sandbox finds us on any port.
    if (options.httpPort != 0 || cards.sandbox) {
        if (auto listening = http.start(options.httpPort); !listening)
            return giveUp(listening.error());
    }
    catchStopSignals();
    logLine(LogLevel::Info, u"start"_s,
            {{u"holder"_s, holder},
             {u"version"_s, QCoreApplication::applicationVersion()},
             {u"http_port"_s, http.port()},
             {u"cards"_s, bool(cards.provider)},
             {u"mail"_s, mail.has_value()}});
    if (cards.sandbox)
        cards.sandbox->start(http.port());
    floor.start();
    reaper.start();
    if (cards.provider)
        payments.start();
    if (mail)
        post.start();
    if (!options.deliveriesFile.isEmpty())
        deliveries.start();
    if (!notifyServiceManager("READY=1"))
        logLine(LogLevel::Warning, u"service manager not reached"_s);
    const auto watchdog = watchdogInterval();
    const auto look = watchdog ? std::min(*watchdog, lookEvery) : lookEvery;
    // A private floor that has been removed needs no gateway any more.
    while (!waitForStop(int(look.count()))
           && (logins.folder.isEmpty() || QFile::exists(logins.folder))) {
        if (watchdog)
            notifyServiceManager("WATCHDOG=1");
        if (cards.sandbox)
            cards.sandbox->look();
    }
    logLine(LogLevel::Info, u"stopping"_s);
    notifyServiceManager("STOPPING=1");
    floor.askToStop();
    payments.askToStop();
    post.askToStop();
    http.stop(drainPatience);
    deliveries.askToStop();
    reaper.stop(drainPatience);
    payments.stop(drainPatience);
    post.stop(drainPatience);
    floor.stop(drainPatience);
    deliveries.stop(drainPatience);
    logLine(LogLevel::Info, u"stop"_s);
    return DoneExit;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"leadfloor-gateway"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LEADFLOOR_VERSION));
    const auto command = readGatewayOptions(QCoreApplication::arguments());
    if (!command)
        return giveUp(command.error());
    if (command->help) {
        fputs(command->help->text.toLocal8Bit().constData(), stdout);
        return DoneExit;
    }
    const GatewayOptions& options = command->options;
    setLogLevel(options.logLevel);
    logQtMessages();
    const auto logins = loginsFrom(options);
    if (!logins)
        return giveUp(logins.error());
    std::unique_ptr<QLockFile> single;
    if (!logins->folder.isEmpty() && options.isSingle) {
        single = std::make_unique<QLockFile>(logins->folder % u"/gateway.lock"_s);
        single->setStaleLockTime(0);
        if (!single->tryLock(0)) {
            fputs("leadfloor-gateway: a gateway of this floor runs already.\n", stderr);
            return DoneExit;
        }
    }
    const auto cards = cardsFrom(options, *logins);
    if (!cards)
        return giveUp(cards.error());
    const auto mail = mailFrom(options);
    if (!mail)
        return giveUp(mail.error());
    const auto destinations = destinationsFrom(options.deliveriesFile);
    if (!destinations)
        return giveUp(destinations.error());
    return serve(options, *logins, *cards, *mail, *destinations);
}
