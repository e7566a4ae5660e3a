// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/loopbackserver.h"
#include "app/sandbox/sandboxapi.h"
#include "app/sandbox/sandboxbank.h"
#include "tests/stress/arena.h"

#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace leadfloor::stress {

/// Real gateways of an arena's floor, started, killed and started again. Main thread.
class GatewayCrew final
{
public:
    static constexpr const char* cardKey = "sk_test_crew";
    static constexpr const char* secret = "whsec_crew";

    explicit GatewayCrew(Arena& arena);
    ~GatewayCrew();
    Q_DISABLE_COPY_MOVE(GatewayCrew)

    /// For gateways that are started afterwards: another way to the floor, the provider's port (0: nobody
    /// there), the mail server's (0: none), and how long they wait for one call.
    void setFloor(const ServerAddress& address) { m_floor.servers = {address}; }
    void setCards(quint16 port) { m_cardPort = port; }
    void setMail(quint16 port) { m_mailPort = port; }
    void setPatience(int seconds) { m_patienceS = seconds; }

    /// Starts one; it has the same port again if it was there before. `preload`: a library that its process loads first.
    void start(size_t which, const QString& preload = {});
    /// Until /healthz says that all is connected. False: not within a minute.
    [[nodiscard]] bool waitUntilHealthy(size_t which);
    void kill(size_t which);
    /// True if its process ends within this time, or has.
    [[nodiscard]] bool waitForEnd(size_t which, int timeoutMs);
    [[nodiscard]] quint16 port(size_t which) const { return m_places.at(which).port; }
    [[nodiscard]] qint64 processId(size_t which) const { return m_places.at(which).process->processId(); }
    [[nodiscard]] bool isRunning(size_t which) const { return m_places.at(which).process->state() == QProcess::Running; }
    /// The most memory that it has had; kilobytes.
    [[nodiscard]] qint64 memoryPeakKb(size_t which) const;

private:
    struct Place
    {
        quint16 port = 0;
        std::unique_ptr<QProcess> process;
    };
    [[nodiscard]] QString write(const QByteArray& name, const QByteArray& text) const;

    QTemporaryDir m_folder;
    ConnectionSpec m_floor;
    quint16 m_cardPort = 0;
    quint16 m_mailPort = 0;
    int m_patienceS = 2;
    std::vector<Place> m_places;
};

/// A port of this machine that is free now.
[[nodiscard]] quint16 freePort();

/// One line to a gateway's HTTP that stays open from call to call. One thread; every wait ends after 20 s.
class HttpLine final
{
public:
    explicit HttpLine(quint16 port)
        : m_port(port)
    {
    }
    ~HttpLine();
    HttpLine(HttpLine&& other) noexcept;
    HttpLine& operator=(HttpLine&&) = delete;
    Q_DISABLE_COPY(HttpLine)

    /// Delivers an event, signed now. The answer's status; 0: none came.
    int deliver(const QByteArray& body);
    /// Sends the first half of it over a line of its own, and leaves it there. False: it could not be sent.
    bool deliverHalf(const QByteArray& body);
    /// The body of an answer 200; null: another one.
    QByteArray get(const QByteArray& path);

private:
    [[nodiscard]] static QByteArray deliveryOf(const QByteArray& body);
    bool open();
    int exchange(const QByteArray& request, QByteArray* body);
    void close();

    quint16 m_port;
    int m_socket = -1;
};

/// An event as the provider sends it.
[[nodiscard]] QByteArray providerEvent(const QByteArray& id, const QByteArray& type, const QJsonObject& object);

/// The sandbox's bank as a card provider in this process, with a hand in each call.
class HookedProvider final
{
public:
    /// An answer takes the place of the provider's own: before the call is carried out, or afterwards.
    using Hook = std::function<std::optional<HttpAnswer>(const HttpRequest& request, bool isDone)>;
    explicit HookedProvider(Hook hook);
    ~HookedProvider();
    Q_DISABLE_COPY_MOVE(HookedProvider)

    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] SandboxBank& bank() { return m_bank; }

private:
    [[nodiscard]] HttpAnswer answer(const HttpRequest& request);

    QTemporaryDir m_folder;
    Hook m_hook;
    SandboxBank m_bank;
    SandboxApi m_api;
    LoopbackServer m_server;
};

} // namespace leadfloor::stress
