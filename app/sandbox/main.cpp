// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewayoptions.h"
#include "app/gateway/stopsignal.h"
#include "app/http/httpclient.h"
#include "app/http/loopbackserver.h"
#include "app/sandbox/sandboxapi.h"
#include "app/sandbox/sandboxdelivery.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QLockFile>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace leadfloor;

namespace {

enum ExitCode : int
{
    DoneExit = 0,
    UsageExit = 2
};

int giveUp(const QString& sentence)
{
    fputs((u"leadfloor-sandbox: "_s % sentence % u'\n').toUtf8().constData(), stderr);
    return UsageExit;
}

struct Options
{
    QString folder;
    QString webhook;
    QByteArray key;
    QList<QByteArray> secrets;
    quint16 port = 0;
    bool isTied = false;
};

Result<Options> readOptions(const QStringList& arguments, QString& help)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A stand-in for the card provider, on this machine: the same wire, pages to click, faults on request."_s);
    const QCommandLineOption helpOption = parser.addHelpOption();
    parser.addOptions({{u"folder"_s, u"Where it keeps what it knows."_s, u"folder"_s},
                       {u"webhook"_s, u"Where it sends events to; none: they are only listed."_s, u"address"_s},
                       {u"key-file"_s, u"File with the key that callers show."_s, u"file"_s},
                       {u"secret-file"_s, u"File with a secret to sign events with; twice while one replaces the other."_s, u"file"_s},
                       {u"port"_s, u"Port of 127.0.0.1 (default: any that is free)."_s, u"port"_s},
                       {u"tied"_s, u"Ends with whoever started it."_s}});
    if (!parser.parse(arguments))
        return failure(ErrorCode::Usage, parser.errorText());
    if (parser.isSet(helpOption)) {
        help = parser.helpText();
        return Options();
    }
    bool isNumber = true;
    Options options{parser.value(u"folder"_s), parser.value(u"webhook"_s), {}, {}, 0, parser.isSet(u"tied"_s)};
    if (parser.isSet(u"port"_s))
        options.port = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber || options.folder.isEmpty() || !parser.positionalArguments().isEmpty())
        return failure(ErrorCode::Usage, u"It wants --folder, and --port is a number from 0 to 65535."_s);
    if (!options.webhook.isEmpty() && !isCallable(options.webhook))
        return failure(ErrorCode::Usage, u"--webhook is an address of https, or of http on this machine."_s);
    const auto key = readPasswordFile(parser.value(u"key-file"_s));
    if (!key)
        return tl::unexpected(key.error());
    options.key = key->toUtf8();
    const QStringList files = parser.values(u"secret-file"_s);
    for (const QString& file : files) {
        const auto secret = readPasswordFile(file);
        if (!secret)
            return tl::unexpected(secret.error());
        options.secrets.append(secret->toUtf8());
    }
    if (!options.webhook.isEmpty() && options.secrets.isEmpty())
        return failure(ErrorCode::Usage, u"--webhook wants a --secret-file to sign with."_s);
    return options;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QString help;
    const auto options = readOptions(QCoreApplication::arguments(), help);
    if (!options)
        return giveUp(options.error().detail);
    if (!help.isEmpty()) {
        fputs(help.toLocal8Bit().constData(), stdout);
        return DoneExit;
    }
    if (options->isTied)
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (!QDir().mkpath(options->folder))
        return giveUp(u"%1 cannot be made."_s.arg(options->folder));
    QLockFile lock(options->folder % u"/sandbox.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return giveUp(u"A sandbox is at work in %1."_s.arg(options->folder));
    SandboxBank bank([] { return QDateTime::currentSecsSinceEpoch(); });
    if (auto opened = bank.open(options->folder % u"/sandbox.jsonl"_s); !opened)
        return giveUp(opened.error().detail);
    SandboxApi api(bank, options->key);
    const HttpLimits limits{128, 8, 60, 10s, 65536};
    const auto refuse = [](const HttpRequest& request) -> std::optional<HttpAnswer> {
        if (request.method == "GET" || request.method == "HEAD" || request.method == "POST")
            return std::nullopt;
        return HttpAnswer{405, {}, "text/plain", {{"Allow", "GET, HEAD, POST"}}};
    };
    LoopbackServer server(limits, refuse, [&api](const HttpRequest& request) { return api.answer(request); });
    if (auto started = server.start(options->port); !started)
        return giveUp(started.error().detail % u'.');
    bank.setAddress(u"http://127.0.0.1:%1"_s.arg(server.port()));
    SandboxDelivery delivery(bank, options->webhook, options->secrets);
    catchStopSignals();
    delivery.start();
    // Whoever started it reads where it is.
    const QByteArray line = QJsonDocument(QJsonObject{{u"port"_s, server.port()}}).toJson(QJsonDocument::Compact) + '\n';
    fputs(line.constData(), stdout);
    fflush(stdout);
    while (!waitForStop(3600 * 1000)) { }
    api.stop();
    delivery.stop();
    server.stop(2s);
    return DoneExit;
}
