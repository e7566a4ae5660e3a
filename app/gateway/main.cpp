// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewaysetup.h"
#include "app/gateway/httpserver.h"
#include "app/gateway/servicenotify.h"
#include "app/gateway/stopsignal.h"
#include "app/gateway/webhookdesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace leadfloor;

namespace {

constexpr auto lookEvery = 2000ms;

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

/// Signs in once, so that what is wrong with it is said now. Prints and returns an exit code.
std::optional<int> refuseBadLine(const ConnectionSpec& spec)
{
    DbConnection connection(spec);
    const auto line = connection.open();
    return line ? std::nullopt
                : std::optional(giveUp(line.error(), remedyFor(line.error(), spec.login)));
}

/// Whether every job thread does what it does within its bound: systemd starts a gateway anew that has been told
/// nothing for WatchdogSec. A change is logged.
class Watchdog final
{
public:
    bool isMoving(const std::vector<std::unique_ptr<JobRunner>>& runners)
    {
        std::optional<QString> stuck;
        for (const auto& runner : runners) {
            if (!stuck)
                stuck = runner->stuckIn();
        }
        if (stuck && !m_isStuck)
            logLine(LogLevel::Error, u"job thread is stuck"_s, {{u"job"_s, *stuck}});
        else if (!stuck && m_isStuck)
            logLine(LogLevel::Info, u"job threads move again"_s);
        m_isStuck = stuck.has_value();
        return !m_isStuck;
    }

private:
    bool m_isStuck = false;
};

int serve(const GatewayOptions& options, const GatewaySetup& setup)
{
    const QString holder = newHolder();
    const GatewayCards& cards = setup.cards;
    const QString& folder = setup.logins.folder;
    Metrics metrics(QCoreApplication::applicationVersion());
    std::vector<std::unique_ptr<JobRunner>> runners;
    for (JobGroup& group : jobGroups(options, setup, holder, metrics))
        runners.push_back(std::make_unique<JobRunner>(std::move(group.line), holder, std::move(group.jobs), metrics));
    if (options.isOnce) {
        for (const auto& runner : runners) {
            if (auto done = runner->runOnce(); !done)
                return giveUp(done.error());
        }
        return DoneExit;
    }
    for (const ConnectionSpec* line : {&setup.logins.gateway, &setup.logins.reaper}) {
        if (auto code = refuseBadLine(*line))
            return *code;
    }
    WebhookDesk desk(setup.logins.gateway, cards.secrets, cards.provider && cards.provider->spec().isLive(), metrics);
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
             {u"mail"_s, setup.mail.has_value()}});
    if (cards.sandbox)
        cards.sandbox->start(http.port());
    for (const auto& runner : runners)
        runner->start();
    if (!notifyServiceManager("READY=1"))
        logLine(LogLevel::Warning, u"service manager not reached"_s);
    Watchdog dog;
    const auto watchdog = watchdogInterval();
    const auto look = watchdog ? std::min(*watchdog, lookEvery) : lookEvery;
    // A private floor that has been removed needs no gateway any more.
    while (!waitForStop(int(look.count()))
           && (folder.isEmpty() || QFile::exists(folder))) {
        if (dog.isMoving(runners) && watchdog)
            notifyServiceManager("WATCHDOG=1");
        if (cards.sandbox)
            cards.sandbox->look();
    }
    logLine(LogLevel::Info, u"stopping"_s);
    notifyServiceManager("STOPPING=1");
    for (const auto& runner : runners)
        runner->askToStop();
    http.stop(drainPatience);
    for (const auto& runner : runners)
        runner->stop(drainPatience);
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
    const auto setup = readSetup(options, *logins);
    return setup ? serve(options, *setup) : giveUp(setup.error());
}
