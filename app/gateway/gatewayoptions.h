// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/jsonlog.h"
#include "app/gateway/smtpsender.h"
#include "models/engine/connectionspec.h"

#include <QStringList>

namespace leadfloor {

/// What the command line and its configuration file say; the command line wins. README.md lists
/// both.
struct GatewayOptions
{
    QString floor = QStringLiteral("demo"); ///< a private floor of this machine, if `url` is empty
    QString home;                           ///< the folder of private floors; empty: the user's
    QString url;                            ///< a floor elsewhere, without password
    QString passwordFile; ///< of lf_gateway, and of lf_reaper if it has none of its own
    QString reaperPasswordFile;
    int absentSeconds =
        10;               ///< how long an order waits for its buyer before the gateway delivers it
    QString deliveriesFile; ///< where scheduled deliveries may go (destinations.h); empty: none are made
    quint16 httpPort = 0; ///< on 127.0.0.1; 0: none
    QString cardApi; ///< of the card provider; empty: Stripe's, or the sandbox of a private floor
    QString cardKeyFile; ///< empty: no card payments, but on a private floor
    QStringList cardSecretFiles; ///< of its webhooks; two while one replaces the other
    int cardTimeoutS = 20; ///< of one call of the provider
    QString cardReturnUrl; ///< where a browser goes after a payment
    SmtpServer mailServer;
    QString mailPasswordFile; ///< of mailServer's user
    QString mailFrom;         ///< who letters come from; empty: none are sent
    QString mailFromName;     ///< empty: the floor's name
    LogLevel logLevel = LogLevel::Info;
    bool isSingle = false; ///< end at once if another gateway serves this private floor
    bool isOnce = false;   ///< run each job once and end
};

/// What was asked for instead of serving: the text for standard output.
struct GatewayHelp
{
    QString text;
};

struct GatewayCommand
{
    GatewayOptions options;
    std::optional<GatewayHelp> help; ///< --help, --version
};

/// Reads the arguments (the program's name first) and the file that --config names.
/// Errors: Usage and BadFile; the detail is a sentence that names the option, or file and line, and
/// what is valid there.
[[nodiscard]] Result<GatewayCommand> readGatewayOptions(const QStringList& arguments);

/// Sets what a TOML document says; `path` is for messages.
[[nodiscard]] Result<> readGatewayConfig(const QByteArray& toml, const QString& path,
                                         GatewayOptions& options);

/// The first line of a password file, which only its owner may read. Error: FileProblem.
[[nodiscard]] Result<QString> readPasswordFile(const QString& path);

} // namespace leadfloor
