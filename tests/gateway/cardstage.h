// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/httpclient.h"
#include "app/http/httpmessage.h"
#include "tests/gateway/gatewayprocess.h"
#include "tests/support/cardtools.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>

namespace leadfloor::testing {

/// A port that is free now.
inline quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// The real sandbox beside the real gateway, with files of their own.
class CardStage final
{
public:
    static constexpr const char* key = "sk_test_stage";
    static constexpr const char* secret = "whsec_stage";
    static constexpr const char* nextSecret = "whsec_stage_next";

    explicit CardStage(TestFloor& floor)
        : m_gatewaySpec(floor.service(QStringLiteral("lf_gateway")))
        , m_sandboxPort(freePort())
        , m_gatewayPort(freePort())
    {
        (void)floor.service(QStringLiteral("lf_reaper"));
        write("key", key);
        write("secret", secret);
        write("next", nextSecret);
        write("password", m_gatewaySpec.password.toUtf8());
        startSandbox();
    }
    ~CardStage()
    {
        m_sandbox.kill();
        m_sandbox.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(CardStage)

    void startSandbox()
    {
        m_sandbox.setStandardErrorFile(QProcess::nullDevice());
        m_sandbox.start(QStringLiteral(LEADFLOOR_SANDBOX),
                        {QStringLiteral("--folder"), path("box"), QStringLiteral("--port"), QString::number(m_sandboxPort),
                         QStringLiteral("--key-file"), path("key"), QStringLiteral("--secret-file"), path("secret"), QStringLiteral("--webhook"),
                         webhook()});
        m_sandbox.waitForReadyRead(5000);
    }
    /// SIGKILL, and another one in the same folder.
    void restartSandbox()
    {
        m_sandbox.kill();
        m_sandbox.waitForFinished();
        startSandbox();
    }
    /// What a gateway is started with; `port` other than gatewayPort(): a second one.
    [[nodiscard]] QStringList gatewayArguments(quint16 port)
    {
        const QByteArray name = "gateway-" + QByteArray::number(port) + ".toml";
        write(name, "[floor]\nurl = \"" + m_gatewaySpec.toUrl().toUtf8() + "\"\npassword_file = \"" + path("password").toUtf8()
                        + "\"\n[http]\nport = " + QByteArray::number(port) + "\n[cards]\napi = \"http://127.0.0.1:"
                        + QByteArray::number(m_sandboxPort) + "\"\nkey_file = \"" + path("key").toUtf8() + "\"\nwebhook_secret_files = [\""
                        + path("secret").toUtf8() + "\", \"" + path("next").toUtf8() + "\"]\ntimeout_seconds = 1\n");
        return {QStringLiteral("--config"), path(name)};
    }
    [[nodiscard]] QStringList gatewayArguments() { return gatewayArguments(m_gatewayPort); }
    [[nodiscard]] quint16 gatewayPort() const { return m_gatewayPort; }
    [[nodiscard]] QString webhook() const { return QStringLiteral("http://127.0.0.1:%1/webhooks/stripe").arg(m_gatewayPort); }

    /// A call of the sandbox with its key. `body`: POST.
    QJsonObject ask(const QString& where, const QByteArray& body = {}) const
    {
        const auto reply = sendHttp({sandbox(where), body.isEmpty() ? "GET" : "POST", {{"Authorization", QByteArray("Bearer ") + key}}, body});
        return reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
    }
    void setFaults(const QJsonObject& faults) const { ask(QStringLiteral("/sandbox/faults"), QJsonDocument(faults).toJson()); }
    /// What the page says after a button has been pressed.
    static QByteArray press(const QString& page, const QByteArray& action)
    {
        const auto reply = sendHttp({page, "POST", {{"Content-Type", "application/x-www-form-urlencoded"}}, "action=" + action});
        return reply ? reply->body : QByteArray();
    }
    [[nodiscard]] QString sandbox(const QString& where) const { return QStringLiteral("http://127.0.0.1:%1").arg(m_sandboxPort) + where; }

private:
    [[nodiscard]] QString path(const QByteArray& name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const QByteArray& name, const QByteArray& text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("the test's folder cannot be written to");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    QTemporaryDir m_folder;
    ConnectionSpec m_gatewaySpec;
    quint16 m_sandboxPort;
    quint16 m_gatewayPort;
    QProcess m_sandbox;
};

} // namespace leadfloor::testing
