// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/destinations.h"

#include "app/gateway/curlhandle.h"
#include "app/gateway/gatewayoptions.h"
#include "models/engine/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QUrl>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

tl::unexpected<Error> destinationMistake(const QString& path, const toml::source_region& where, const QString& what)
{
    return failure(ErrorCode::BadFile, u"%1, line %2: %3"_s.arg(path).arg(where.begin.line).arg(what));
}

/// Moves the texts of a table into members by their keys. The key that is not known or no text; empty: none.
QString takeTexts(const toml::table& table, std::initializer_list<std::pair<const char*, QString*>> keys)
{
    for (const auto& [key, value] : table) {
        const auto known = std::find_if(keys.begin(), keys.end(), [&](const auto& one) { return key.str() == one.first; });
        const auto text = value.template value_exact<std::string>();
        if (known == keys.end() || !text || text->empty())
            return QString::fromUtf8(key.str().data(), qsizetype(key.str().size()));
        *known->second = QString::fromStdString(*text);
    }
    return {};
}

/// What is wrong with a destination; empty: nothing.
QString destinationProblem(const Destination& one)
{
    if (one.name.isEmpty() || one.workspace.isEmpty())
        return u"a destination wants a name and the workspace that it serves"_s;
    if (one.kind == "folder"_L1)
        return QDir::isAbsolutePath(one.folder) ? QString() : u"a folder is named from the root on: folder = \"/srv/leads\""_s;
    if (one.kind != "sftp"_L1)
        return u"kind is \"folder\" or \"sftp\""_s;
    const QUrl url(one.url, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "sftp"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty() || !url.path().endsWith(u'/'))
        return u"an SFTP server is named like url = \"sftp://host:22/inbox/\", with the user apart"_s;
    if (one.user.isEmpty() || one.knownHosts.isEmpty() || (one.passwordFile.isEmpty() && one.keyFile.isEmpty()))
        return u"an SFTP server wants user, known_hosts, and password_file or key_file"_s;
    return {};
}

tl::unexpected<Error> transferEnded()
{
    return failure(ErrorCode::Cancelled, u"it was ended before it had arrived"_s);
}

Result<> takeToFolder(const Destination& destination, const QString& path, const TransferWatch& goesOn)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return tl::unexpected(fileProblem(path, source.errorString()));
    const QString target = QDir(destination.folder).filePath(QFileInfo(path).fileName());
    StagedFile staged(target);
    if (auto opened = staged.open(); !opened)
        return opened;
    for (QByteArray piece = source.read(1 << 20); !piece.isEmpty(); piece = source.read(1 << 20)) {
        if (goesOn && !goesOn())
            return transferEnded();
        if (staged.device().write(piece) != piece.size())
            return tl::unexpected(fileProblem(target, staged.device().errorString()));
    }
    if (source.error() != QFileDevice::NoError)
        return tl::unexpected(fileProblem(path, source.errorString()));
    return staged.commit(target);
}

/// The file has another name until it is whole. `isTrial`: it never is, and goes again.
Result<> takeBySftp(const Destination& destination, const QString& path, bool isTrial, const TransferWatch& goesOn = {})
{
    QString password;
    if (!destination.passwordFile.isEmpty()) {
        const auto read = readPasswordFile(destination.passwordFile);
        if (!read)
            return tl::unexpected(read.error());
        password = *read;
    }
    const std::unique_ptr<FILE, decltype(&std::fclose)> file(std::fopen(QFile::encodeName(path).constData(), "rb"), &std::fclose);
    if (!file)
        return tl::unexpected(fileProblem(path, u"cannot be read"_s));
    const QString name = QFileInfo(path).fileName();
    const QString folder = QUrl(destination.url).path();
    const auto quoted = [&](const QString& words) { return QString(u'"' % folder % words % u'"').toUtf8(); };
    CurlHandle curl;
    curl.set(CURLOPT_PROTOCOLS_STR, "sftp");
    curl.set(CURLOPT_URL, QUrl(destination.url % name % ".part"_L1).toEncoded());
    curl.set(CURLOPT_USERNAME, destination.user.toUtf8());
    curl.set(CURLOPT_SSH_KNOWNHOSTS, QFile::encodeName(destination.knownHosts));
    if (destination.keyFile.isEmpty()) {
        curl.set(CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_PASSWORD));
        curl.set(CURLOPT_PASSWORD, password.toUtf8());
    } else {
        curl.set(CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_PUBLICKEY));
        curl.set(CURLOPT_SSH_PRIVATE_KEYFILE, QFile::encodeName(destination.keyFile));
        curl.set(CURLOPT_KEYPASSWD, password.toUtf8());
    }
    curl.watch(goesOn);
    curl.set(CURLOPT_UPLOAD, 1L);
    curl.set(CURLOPT_READDATA, file.get());
    curl.set(CURLOPT_INFILESIZE_LARGE, curl_off_t(QFileInfo(path).size()));
    const QByteArray part = quoted(QString(name % ".part"_L1));
    // A star: it need not be there.
    curl.setList(CURLOPT_POSTQUOTE, isTrial ? QList<QByteArray>{"rm " + part} : QList<QByteArray>{"*rm " + quoted(name), "rename " + part + " " + quoted(name)});
    const Result<> done = curl.perform();
    return !done && curl.wasEnded() ? transferEnded() : done;
}

} // namespace

const Destination* Destinations::find(const QString& name, const QString& kind, const QString& workspace) const
{
    for (const Destination& one : all) {
        if (one.name == name && one.kind == kind && one.workspace.compare(workspace, Qt::CaseInsensitive) == 0)
            return &one;
    }
    return nullptr;
}

Result<Destinations> readDestinations(const QByteArray& toml, const QString& path)
{
    const auto parsed = toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
    if (!parsed) {
        const auto what = parsed.error().description();
        return destinationMistake(path, parsed.error().source(), QString::fromUtf8(what.data(), qsizetype(what.size())));
    }
    Destinations destinations;
    for (const auto& [key, value] : parsed.table()) {
        if (key.str() == "destination" && value.is_array_of_tables()) {
            for (const toml::node& node : *value.as_array()) {
                Destination one;
                const QString bad = takeTexts(*node.as_table(), {{"name", &one.name},
                                                                 {"workspace", &one.workspace},
                                                                 {"kind", &one.kind},
                                                                 {"folder", &one.folder},
                                                                 {"url", &one.url},
                                                                 {"user", &one.user},
                                                                 {"password_file", &one.passwordFile},
                                                                 {"key_file", &one.keyFile},
                                                                 {"known_hosts", &one.knownHosts}});
                if (!bad.isEmpty())
                    return destinationMistake(path, node.source(), u"\"%1\" is no key of a destination, or no text"_s.arg(bad));
                if (const QString problem = destinationProblem(one); !problem.isEmpty())
                    return destinationMistake(path, node.source(), problem);
                destinations.all.append(one);
            }
        } else {
            return destinationMistake(path, value.source(), u"here stand tables [[destination]]"_s);
        }
    }
    return destinations;
}

Result<> takeFiles(const Destination& destination, const QStringList& paths, const TransferWatch& goesOn)
{
    for (const QString& path : paths) {
        if (auto taken = destination.kind == "sftp"_L1 ? takeBySftp(destination, path, false, goesOn) : takeToFolder(destination, path, goesOn); !taken)
            return taken;
    }
    return {};
}

Result<> tryDestination(const Destination& destination)
{
    if (destination.kind == "folder"_L1)
        return StagedFile(QDir(destination.folder).filePath(u"leadfloor-test"_s)).open();
    QTemporaryFile trial(QDir::temp().filePath(u"leadfloor-test-XXXXXX"_s));
    if (!trial.open())
        return tl::unexpected(fileProblem(trial.fileName(), trial.errorString()));
    return takeBySftp(destination, trial.fileName(), true);
}

} // namespace leadfloor
