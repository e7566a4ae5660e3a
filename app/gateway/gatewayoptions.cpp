// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewayoptions.h"

#include "app/http/httpclient.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString qText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Error mistakeAt(const QString& path, const toml::source_region& where, const QString& what)
{
    return {
        ErrorCode::BadFile, u"%1, line %2: %3"_s.arg(path).arg(where.begin.line).arg(what), {}, {}};
}

/// One key of the file: where it goes, and what it wants when the value is not that.
struct ConfigKey
{
    const char* section;
    const char* key;
    const char* wants;
    bool (*set)(const toml::node& value, GatewayOptions& options);
};

bool setText(const toml::node& value, QString& target)
{
    const auto text = value.value_exact<std::string>();
    if (!text || text->empty())
        return false;
    target = qText(*text);
    return true;
}

bool setTexts(const toml::node& value, size_t most, QStringList& target)
{
    const toml::array* list = value.as_array();
    if (!list || list->empty() || list->size() > most)
        return false;
    target.clear();
    for (const toml::node& item : *list) {
        QString text;
        if (!setText(item, text))
            return false;
        target.append(text);
    }
    return true;
}

template <class T> bool setNumber(const toml::node& value, qint64 least, qint64 most, T& target)
{
    const auto number = value.value_exact<int64_t>();
    if (!number || *number < least || *number > most)
        return false;
    target = T(*number);
    return true;
}

constexpr int absentSecondsMax = 86400;

constexpr std::array configKeys = {
    ConfigKey{"floor", "name", "a private floor's name",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.floor);
              }},
    ConfigKey{"floor", "home", "a folder",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.home);
              }},
    ConfigKey{"floor", "url", "an address like \"postgresql://host/leadfloor\"",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.url);
              }},
    ConfigKey{"floor", "password_file", "a file",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.passwordFile);
              }},
    ConfigKey{"floor", "reaper_password_file", "a file",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.reaperPasswordFile);
              }},
    ConfigKey{"jobs", "absent_seconds", "a whole number from 1 to 86400",
              [](const toml::node& value, GatewayOptions& options) {
                  return setNumber(value, 1, absentSecondsMax, options.absentSeconds);
              }},
    ConfigKey{"jobs", "deliveries_file", "a file",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.deliveriesFile);
              }},
    ConfigKey{"http", "port", "a whole number from 0 (none) to 65535",
              [](const toml::node& value, GatewayOptions& options) {
                  return setNumber(value, 0, 65535, options.httpPort);
              }},
    ConfigKey{"cards", "api", "an address of https",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.cardApi) && isCallable(options.cardApi);
              }},
    ConfigKey{"cards", "key_file", "a file",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.cardKeyFile);
              }},
    ConfigKey{"cards", "webhook_secret_files", "one file, or two while one replaces the other: [\"old\", \"new\"]",
              [](const toml::node& value, GatewayOptions& options) {
                  return setTexts(value, 2, options.cardSecretFiles);
              }},
    ConfigKey{"cards", "timeout_seconds", "a whole number from 1 to 50",
              [](const toml::node& value, GatewayOptions& options) {
                  return setNumber(value, 1, 50, options.cardTimeoutS);
              }},
    ConfigKey{"cards", "return_url", "an address of https",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.cardReturnUrl) && isCallable(options.cardReturnUrl);
              }},
    ConfigKey{"mail", "host", "the mail server's name",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.mailServer.host);
              }},
    ConfigKey{"mail", "port", "a whole number from 1 to 65535",
              [](const toml::node& value, GatewayOptions& options) {
                  return setNumber(value, 1, 65535, options.mailServer.port);
              }},
    ConfigKey{"mail", "tls", R"("starttls", "implicit", or "none" for a server of this machine)",
              [](const toml::node& value, GatewayOptions& options) {
                  QString name;
                  const QStringList names{u"starttls"_s, u"implicit"_s, u"none"_s}; // in the order of the values
                  if (!setText(value, name) || !names.contains(name))
                      return false;
                  options.mailServer.tls = SmtpServer::Tls(names.indexOf(name));
                  return true;
              }},
    ConfigKey{"mail", "ca_file", "a file",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.mailServer.caFile);
              }},
    ConfigKey{"mail", "user", "a name",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.mailServer.user);
              }},
    ConfigKey{"mail", "password_file", "a file",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.mailPasswordFile);
              }},
    ConfigKey{"mail", "from", "an address like \"floor@example.com\"",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.mailFrom) && !mailAddress(options.mailFrom).isEmpty();
              }},
    ConfigKey{"mail", "from_name", "a name",
              [](const toml::node& value, GatewayOptions& options) {
                  return setText(value, options.mailFromName);
              }},
    ConfigKey{"mail", "timeout_seconds", "a whole number from 1 to 120",
              [](const toml::node& value, GatewayOptions& options) {
                  int seconds = 0;
                  if (!setNumber(value, 1, 120, seconds))
                      return false;
                  options.mailServer.timeoutMs = seconds * 1000;
                  return true;
              }},
    ConfigKey{"log", "level", R"("debug", "info", "warning" or "error")",
              [](const toml::node& value, GatewayOptions& options) {
                  const auto text = value.value_exact<std::string>();
                  const auto level = text ? logLevelFrom(qText(*text)) : std::nullopt;
                  options.logLevel = level.value_or(options.logLevel);
                  return level.has_value();
              }},
};

bool isOfThisMachine(const QString& host)
{
    return host.isEmpty() || host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QStringList keysOf(std::string_view section)
{
    QStringList keys;
    for (const ConfigKey& key : configKeys) {
        if (section == key.section)
            keys.append(QString::fromLatin1(key.key));
    }
    return keys;
}

Result<> readSection(std::string_view name, const toml::table& section, const QString& path,
                     GatewayOptions& options)
{
    for (const auto& [key, value] : section) {
        const auto known =
            std::find_if(configKeys.begin(), configKeys.end(),
                         [&, text = key.str()](const ConfigKey& candidate) {
                             return name == candidate.section && text == candidate.key;
                         });
        if (known == configKeys.end())
            return tl::unexpected(
                mistakeAt(path, key.source(),
                          u"\"%1\" is not known; [%2] has %3."_s.arg(qText(key.str()), qText(name),
                                                                     keysOf(name).join(u", "_s))));
        if (!known->set(value, options))
            return tl::unexpected(mistakeAt(
                path, value.source(),
                u"\"%1\" wants %2."_s.arg(qText(key.str()), QString::fromLatin1(known->wants))));
    }
    return {};
}

Result<int> numberOf(const QCommandLineParser& parser, const QString& option, int least, int most)
{
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return failure(
            ErrorCode::Usage,
            u"--%1 wants a whole number from %2 to %3."_s.arg(option).arg(least).arg(most));
    return number;
}

/// What the command line says on top of the file.
Result<> applyArguments(const QCommandLineParser& parser, GatewayOptions& options)
{
    const auto take = [&parser](const QString& name, QString& target) {
        if (parser.isSet(name))
            target = parser.value(name);
    };
    take(u"floor"_s, options.floor);
    take(u"home"_s, options.home);
    take(u"url"_s, options.url);
    take(u"password-file"_s, options.passwordFile);
    take(u"reaper-password-file"_s, options.reaperPasswordFile);
    take(u"deliveries-file"_s, options.deliveriesFile);
    // A floor named on the command line is not overruled by an address in the file.
    if (parser.isSet(u"floor"_s) && !parser.isSet(u"url"_s))
        options.url.clear();
    options.isSingle = parser.isSet(u"single"_s);
    options.isOnce = parser.isSet(u"once"_s);
    if (parser.isSet(u"absent-seconds"_s)) {
        const auto seconds = numberOf(parser, u"absent-seconds"_s, 1, absentSecondsMax);
        if (!seconds)
            return tl::unexpected(seconds.error());
        options.absentSeconds = *seconds;
    }
    if (parser.isSet(u"http-port"_s)) {
        const auto port = numberOf(parser, u"http-port"_s, 0, 65535);
        if (!port)
            return tl::unexpected(port.error());
        options.httpPort = quint16(*port);
    }
    if (parser.isSet(u"log-level"_s)) {
        const auto level = logLevelFrom(parser.value(u"log-level"_s));
        if (!level)
            return failure(ErrorCode::Usage, u"--log-level wants debug, info, warning or error."_s);
        options.logLevel = *level;
    }
    return {};
}

} // namespace

Result<> readGatewayConfig(const QByteArray& toml, const QString& path, GatewayOptions& options)
{
    const toml::parse_result document =
        toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
    if (!document)
        return tl::unexpected(mistakeAt(path, document.error().source(),
                                        qText(document.error().description()) + u'.'));
    for (const auto& [name, section] : document.table()) {
        if (keysOf(name.str()).isEmpty() || !section.is_table())
            return tl::unexpected(mistakeAt(
                path, name.source(),
                u"\"%1\" is not known; there are [floor], [jobs], [http], [cards], [mail] and [log]."_s.arg(
                    qText(name.str()))));
        if (auto read = readSection(name.str(), *section.as_table(), path, options); !read)
            return read;
    }
    if (options.cardKeyFile.isEmpty() != options.cardSecretFiles.isEmpty())
        return failure(ErrorCode::BadFile, u"%1: [cards] has key_file and webhook_secret_files, or neither."_s.arg(path));
    if (options.mailServer.host.isEmpty() != options.mailFrom.isEmpty())
        return failure(ErrorCode::BadFile, u"%1: [mail] has host and from, or neither."_s.arg(path));
    if (options.mailServer.user.isEmpty() != options.mailPasswordFile.isEmpty())
        return failure(ErrorCode::BadFile, u"%1: [mail] has user and password_file, or neither."_s.arg(path));
    if (options.mailServer.tls == SmtpServer::Tls::None && !isOfThisMachine(options.mailServer.host))
        return failure(ErrorCode::BadFile, u"%1: [mail] tls = \"none\" is for a server of this machine; use \"starttls\" or \"implicit\"."_s.arg(path));
    const toml::node_view floor = document["floor"];
    if (floor["name"] && floor["url"])
        return tl::unexpected(
            mistakeAt(path, floor["url"].node()->source(),
                      u"A floor has a name (a private one) or a url, not both."_s));
    return {};
}

Result<GatewayCommand> readGatewayOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The service beside a floor: relists, folds, delivers, hints, sweeps, ends overlong transactions."_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions(
        {{u"config"_s, u"File with the same settings (TOML)."_s, u"file"_s},
         {u"floor"_s, u"Private floor on this machine (default: demo)."_s, u"name"_s},
         {u"home"_s, u"Folder of all private floors."_s, u"folder"_s},
         {u"url"_s,
          u"Floor elsewhere: postgresql://host/database; the roles lf_gateway and lf_reaper sign in."_s,
          u"address"_s},
         {u"password-file"_s,
          u"File with the password of both roles in its first line, for --url."_s, u"file"_s},
         {u"reaper-password-file"_s, u"The same for lf_reaper, if it has another one."_s,
          u"file"_s},
         {u"absent-seconds"_s, u"Deliver for a buyer after so many seconds (default: 10)."_s,
          u"n"_s},
         {u"deliveries-file"_s, u"Make scheduled deliveries to the destinations in this file."_s,
          u"file"_s},
         {u"http-port"_s,
          u"Answer /healthz and /metrics on this port of 127.0.0.1 (default: 0, none)."_s,
          u"port"_s},
         {u"log-level"_s, u"debug, info, warning or error (default: info)."_s, u"level"_s},
         {u"single"_s, u"End at once if a gateway of this private floor runs on this machine."_s},
         {u"once"_s, u"Run each job once and end."_s}});
    if (!parser.parse(arguments))
        return failure(ErrorCode::Usage, parser.errorText());
    GatewayCommand command;
    if (parser.isSet(help)) {
        command.help = GatewayHelp{parser.helpText()};
        return command;
    }
    if (parser.isSet(version)) {
        command.help = GatewayHelp{QCoreApplication::applicationName() % u' '
                                   % QCoreApplication::applicationVersion() % u'\n'};
        return command;
    }
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::Usage,
                       u"\"%1\" is not an option."_s.arg(parser.positionalArguments().first()));
    if (parser.isSet(u"floor"_s) && parser.isSet(u"url"_s))
        return failure(
            ErrorCode::Usage,
            u"A floor has a name (--floor, a private one) or an address (--url), not both."_s);
    if (parser.isSet(u"config"_s)) {
        QFile file(parser.value(u"config"_s));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::BadFile,
                           u"%1: %2."_s.arg(file.fileName(), file.errorString()));
        if (auto read = readGatewayConfig(file.readAll(), file.fileName(), command.options); !read)
            return tl::unexpected(read.error());
    }
    if (auto applied = applyArguments(parser, command.options); !applied)
        return tl::unexpected(applied.error());
    return command;
}

Result<QString> readPasswordFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, u"%1: %2."_s.arg(path, file.errorString()));
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others)
        return failure(ErrorCode::FileProblem,
                       u"%1 may be read by others; run \"chmod 600 %1\"."_s.arg(path));
    return QString::fromUtf8(file.readLine()).trimmed();
}

} // namespace leadfloor
