// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/gatewaycrew.h"

#include "models/engine/cardsignature.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr int patienceMs = 60000;
constexpr int socketPatienceS = 20;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

quint16 freePort()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof(address);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), size) != 0 || ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("There is no free port");
    ::close(listener);
    return ntohs(address.sin_port);
}

GatewayCrew::GatewayCrew(Arena& arena)
    : m_floor(arena.floor().service(u"lf_gateway"_s))
{
    (void)arena.floor().service(u"lf_reaper"_s);
}

GatewayCrew::~GatewayCrew()
{
    for (size_t i = 0; i < m_places.size(); ++i)
        kill(i);
}

QString GatewayCrew::write(const QByteArray& name, const QByteArray& text) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0 || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("The gateway's files cannot be written");
    return file.fileName();
}

void GatewayCrew::start(size_t which, const QString& preload)
{
    while (m_places.size() <= which)
        m_places.push_back({freePort(), std::make_unique<QProcess>()});
    Place& place = m_places[which];
    const auto quoted = [](const QString& text) { return QByteArray('"' + text.toUtf8() + '"'); };
    QByteArray config = "[floor]\nurl = " + quoted(m_floor.toUrl()) + "\npassword_file = " + quoted(write("password", m_floor.password.toUtf8()))
                        + "\n[jobs]\nabsent_seconds = 1\n[http]\nport = " + QByteArray::number(place.port) + "\n[cards]\napi = \"http://127.0.0.1:"
                        + QByteArray::number(m_cardPort) + "\"\nkey_file = " + quoted(write("key", cardKey)) + "\nwebhook_secret_files = ["
                        + quoted(write("secret", secret)) + "]\ntimeout_seconds = " + QByteArray::number(m_patienceS) + '\n';
    if (m_mailPort != 0)
        config += "[mail]\nhost = \"127.0.0.1\"\nport = " + QByteArray::number(m_mailPort)
                  + "\ntls = \"none\"\nfrom = \"floor@floor.example\"\ntimeout_seconds = " + QByteArray::number(m_patienceS) + '\n';
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!preload.isEmpty())
        environment.insert(u"LD_PRELOAD"_s, preload);
    place.process->setProcessEnvironment(environment);
    place.process->setStandardOutputFile(QProcess::nullDevice());
    place.process->setStandardErrorFile(m_folder.filePath(u"log-%1"_s.arg(which)), QIODevice::Append);
    place.process->start(QStringLiteral(LEADFLOOR_GATEWAY), {u"--config"_s, write("gateway-" + QByteArray::number(which) + ".toml", config)});
    if (!place.process->waitForStarted())
        qFatal("The gateway does not start");
}

bool GatewayCrew::waitUntilHealthy(size_t which)
{
    for (const QDeadlineTimer deadline(patienceMs); !deadline.hasExpired();) {
        if (!HttpLine(port(which)).get("/healthz").isNull())
            return true;
        // It says nowhere that it is well: it is asked again, unless it ends.
        if (waitForEnd(which, 20))
            return false;
    }
    return false;
}

void GatewayCrew::kill(size_t which)
{
    m_places.at(which).process->kill();
    (void)waitForEnd(which, patienceMs);
}

bool GatewayCrew::waitForEnd(size_t which, int timeoutMs)
{
    QProcess& process = *m_places.at(which).process;
    return process.state() == QProcess::NotRunning || process.waitForFinished(timeoutMs);
}

qint64 GatewayCrew::memoryPeakKb(size_t which) const
{
    QFile status(u"/proc/%1/status"_s.arg(processId(which)));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

HttpLine::~HttpLine()
{
    close();
}

HttpLine::HttpLine(HttpLine&& other) noexcept
    : m_port(other.m_port)
    , m_socket(std::exchange(other.m_socket, -1))
{
}

void HttpLine::close()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

QByteArray HttpLine::deliveryOf(const QByteArray& body)
{
    return "POST /webhooks/stripe HTTP/1.1\r\nHost: floor\r\nContent-Type: application/json\r\nStripe-Signature: "
           + signCardBody(body, GatewayCrew::secret, QDateTime::currentSecsSinceEpoch()) + "\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\n\r\n" + body;
}

int HttpLine::deliver(const QByteArray& body)
{
    return exchange(deliveryOf(body), nullptr);
}

bool HttpLine::deliverHalf(const QByteArray& body)
{
    if (!open())
        return false;
    const QByteArray whole = deliveryOf(body);
    const bool isSent = ::send(m_socket, whole.constData(), size_t(whole.size() - body.size() / 2), MSG_NOSIGNAL) > 0;
    close();
    return isSent;
}

QByteArray HttpLine::get(const QByteArray& path)
{
    QByteArray body;
    return exchange("GET " + path + " HTTP/1.1\r\nHost: floor\r\n\r\n", &body) == 200 ? body : QByteArray();
}

bool HttpLine::open()
{
    if (m_socket < 0) {
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const timeval patience{socketPatienceS, 0};
        const int one = 1;
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
        const sockaddr_in address = loopback(m_port);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
            close();
            return false;
        }
    }
    return true;
}

int HttpLine::exchange(const QByteArray& request, QByteArray* body)
{
    if (!open())
        return 0;
    QByteArray got;
    qsizetype bodyAt = -1;
    qsizetype length = 0;
    bool isSent = ::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size();
    while (isSent && (bodyAt < 0 || got.size() < bodyAt + length)) {
        char piece[16384];
        const ssize_t size = ::recv(m_socket, piece, sizeof(piece), 0);
        if (size <= 0)
            break;
        got.append(piece, qsizetype(size));
        if (bodyAt < 0 && got.contains("\r\n\r\n")) {
            bodyAt = got.indexOf("\r\n\r\n") + 4;
            const qsizetype at = got.toLower().indexOf("content-length:");
            length = at >= 0 && at < bodyAt ? got.mid(at + 15, got.indexOf('\r', at) - at - 15).trimmed().toLongLong() : 0;
        }
    }
    if (bodyAt < 0 || got.size() < bodyAt + length) {
        close();
        return 0;
    }
    if (body)
        *body = got.mid(bodyAt);
    if (got.left(bodyAt).toLower().contains("connection: close"))
        close();
    return got.mid(9, 3).toInt();
}

QByteArray providerEvent(const QByteArray& id, const QByteArray& type, const QJsonObject& object)
{
    return QJsonDocument(QJsonObject{{u"id"_s, QString::fromLatin1(id)}, {u"object"_s, u"event"_s}, {u"type"_s, QString::fromLatin1(type)},
                                     {u"created"_s, QDateTime::currentSecsSinceEpoch()}, {u"livemode"_s, false},
                                     {u"data"_s, QJsonObject{{u"object"_s, object}}}})
        .toJson(QJsonDocument::Compact);
}

HookedProvider::HookedProvider(Hook hook)
    : m_hook(std::move(hook))
    , m_bank([] { return QDateTime::currentSecsSinceEpoch(); })
    , m_api(m_bank, GatewayCrew::cardKey)
    , m_server({.connections = 64, .threads = 4, .bodyBytes = 65536}, [](const HttpRequest&) { return std::optional<HttpAnswer>(); },
               [this](const HttpRequest& request) { return answer(request); })
{
    if (!m_bank.open(m_folder.filePath(u"bank"_s)) || !m_server.start(0))
        qFatal("The provider does not start");
    m_bank.setAddress(u"http://127.0.0.1:%1"_s.arg(m_server.port()));
}

HookedProvider::~HookedProvider()
{
    m_api.stop();
}

HttpAnswer HookedProvider::answer(const HttpRequest& request)
{
    if (auto instead = m_hook(request, false))
        return *instead;
    const HttpAnswer own = m_api.answer(request);
    return m_hook(request, true).value_or(own);
}

} // namespace leadfloor::stress
