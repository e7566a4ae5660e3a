// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewayjobs.h"
#include "app/gateway/stopsignal.h"
#include "models/engine/floorpeople.h"
#include "models/engine/privatefloor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QLockFile>
#include <QUuid>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace leadfloor;

namespace {

constexpr int checkEveryMs = 2000;
constexpr auto drainPatience = 5s;
constexpr int floorExit = 5; ///< no floor to serve, as leadfloorctl has it

int giveUp(const Error& error)
{
    const QString text = u"leadfloor-gateway: "_s % toUserText(error) % u' ' % nextStep(error) % u'\n';
    fputs(text.toUtf8().constData(), stderr);
    return floorExit;
}

struct Logins
{
    ConnectionSpec gateway;
    ConnectionSpec reaper;
    QString folder; ///< of a private floor; empty: elsewhere
};

Result<QString> passwordFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, path % u": "_s % file.errorString());
    return QString::fromUtf8(file.readLine()).trimmed();
}

Result<Logins> loginsFrom(const QCommandLineParser& parser)
{
    Logins logins;
    if (parser.isSet(u"url"_s)) {
        const auto spec = ConnectionSpec::fromUrl(parser.value(u"url"_s));
        if (!spec)
            return tl::unexpected(spec.error());
        logins.gateway = *spec;
        if (parser.isSet(u"password-file"_s)) {
            const auto password = passwordFrom(parser.value(u"password-file"_s));
            if (!password)
                return tl::unexpected(password.error());
            logins.gateway.password = *password;
        }
        logins.reaper = logins.gateway;
    } else {
        const PrivateFloor floor(parser.value(u"floor"_s), parser.value(u"home"_s));
        if (auto running = requireRunning(floor); !running)
            return tl::unexpected(running.error());
        const auto spec = floor.gateway();
        if (!spec)
            return tl::unexpected(spec.error());
        logins.gateway = *spec;
        logins.reaper = *spec;
        logins.folder = floor.status().folder;
    }
    logins.gateway.login = u"lf_gateway"_s;
    logins.reaper.login = u"lf_reaper"_s;
    return logins;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"leadfloor-gateway"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LEADFLOOR_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The service beside a floor: relists, folds, delivers, hints, ends overlong transactions."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"floor"_s, u"Private floor on this machine."_s, u"name"_s, u"demo"_s},
                       {u"url"_s, u"Floor elsewhere: postgresql://host/database; roles lf_gateway and lf_reaper sign in."_s, u"address"_s},
                       {u"password-file"_s, u"File with the password of both roles in its first line, for --url."_s, u"file"_s},
                       {u"home"_s, u"Folder of all private floors."_s, u"folder"_s},
                       {u"absent-seconds"_s, u"Deliver for a buyer after so many seconds."_s, u"n"_s, u"10"_s},
                       {u"single"_s, u"End at once if a gateway of this private floor runs on this machine."_s},
                       {u"once"_s, u"Run each job once and end."_s}});
    parser.process(application);

    const auto logins = loginsFrom(parser);
    if (!logins)
        return giveUp(logins.error());
    std::unique_ptr<QLockFile> single;
    if (!logins->folder.isEmpty() && parser.isSet(u"single"_s)) {
        single = std::make_unique<QLockFile>(logins->folder % u"/gateway.lock"_s);
        single->setStaleLockTime(0);
        if (!single->tryLock(0)) {
            fputs("leadfloor-gateway: a gateway of this floor runs already.\n", stderr);
            return EXIT_SUCCESS;
        }
    }
    const QString holder = u"%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
    JobRunner floor(logins->gateway, holder, floorJobs(parser.value(u"absent-seconds"_s).toInt()));
    JobRunner reaper(logins->reaper, holder, reaperJobs());
    if (parser.isSet(u"once"_s)) {
        if (auto done = floor.runOnce(); !done)
            return giveUp(done.error());
        if (auto done = reaper.runOnce(); !done)
            return giveUp(done.error());
        return EXIT_SUCCESS;
    }
    catchStopSignals();
    logLine(u"start"_s, {{u"holder"_s, holder}});
    floor.start();
    reaper.start();
    // A private floor that has been removed needs no gateway any more.
    while (!waitForStop(checkEveryMs) && (logins->folder.isEmpty() || QFile::exists(logins->folder))) { }
    floor.stop(drainPatience);
    reaper.stop(drainPatience);
    logLine(u"stop"_s);
    return EXIT_SUCCESS;
}
