// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/sandboxchild.h"

#include "app/gateway/gatewayoptions.h"
#include "app/gateway/jsonlog.h"
#include "app/http/loopbackserver.h"
#include "models/engine/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

constexpr auto startAgainAfter = 20s;

Result<> writeOwn(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(text) != text.size()
        || !file.commit())
        return failure(ErrorCode::FileProblem, u"%1 cannot be written."_s.arg(path));
    return {};
}

/// One that is free now, so that pages keep their addresses from one start to the next.
quint16 freePort()
{
    LoopbackServer probe({}, [](const HttpRequest&) { return HttpAnswer{}; }, [](const HttpRequest&) { return HttpAnswer{}; });
    return probe.start(0) ? probe.port() : quint16(0);
}

} // namespace

SandboxChild::SandboxChild(const QString& folder)
    : m_folder(folder % u"/sandbox"_s)
{
}

SandboxChild::~SandboxChild()
{
    stop();
}

Result<QByteArray> SandboxChild::secretFile(const QString& name, const char* prefix) const
{
    const QString path = m_folder % u'/' % name;
    if (!QFile::exists(path)) {
        QByteArray secret(prefix);
        for (int i = 0; i < 3; ++i)
            secret += QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
        if (auto written = writeOwn(path, secret + '\n'); !written)
            return tl::unexpected(written.error());
    }
    const auto read = readPasswordFile(path);
    return read ? Result<QByteArray>(read->toLatin1()) : tl::unexpected(read.error());
}

Result<> SandboxChild::prepare()
{
    if (!makePrivateFolder(m_folder))
        return failure(ErrorCode::FileProblem, u"%1 cannot be made."_s.arg(m_folder));
    const auto key = secretFile(u"key"_s, "sk_test_");
    const auto secret = secretFile(u"secret"_s, "whsec_");
    if (!key || !secret)
        return tl::unexpected((key ? secret : key).error());
    QFile file(m_folder % u"/port"_s);
    if (file.open(QIODevice::ReadOnly))
        m_port = file.readAll().trimmed().toUShort();
    file.close();
    if (m_port == 0) {
        m_port = freePort();
        if (auto written = writeOwn(file.fileName(), QByteArray::number(m_port) + '\n'); !written)
            return written;
    }
    m_spec.api = u"http://127.0.0.1:%1"_s.arg(m_port);
    m_spec.key = *key;
    m_secret = *secret;
    return {};
}

bool SandboxChild::start(quint16 webhookPort)
{
    m_webhookPort = webhookPort;
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"leadfloor-sandbox"_s);
    m_process = std::make_unique<QProcess>();
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(program, {u"--folder"_s, m_folder, u"--port"_s, QString::number(m_port), u"--key-file"_s, QString(m_folder % u"/key"_s),
                               u"--secret-file"_s, QString(m_folder % u"/secret"_s), u"--webhook"_s,
                               u"http://127.0.0.1:%1/webhooks/stripe"_s.arg(webhookPort), u"--tied"_s});
    const bool isStarted = m_process->waitForStarted(2000);
    logLine(isStarted ? LogLevel::Info : LogLevel::Warning, isStarted ? u"sandbox started"_s : u"sandbox not started"_s,
            {{u"port"_s, m_port}});
    return isStarted;
}

void SandboxChild::look()
{
    // No event loop here: a wait of no length takes in that it has ended.
    if (m_process && m_process->state() != QProcess::NotRunning)
        m_process->waitForFinished(0);
    const auto now = std::chrono::steady_clock::now();
    if (m_process && m_process->state() == QProcess::NotRunning && now >= m_startAgainAt) {
        // Another gateway of this floor may have one: then it is asked, too, until that one ends.
        m_startAgainAt = now + startAgainAfter;
        start(m_webhookPort);
    }
}

void SandboxChild::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(3000))
        m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

} // namespace leadfloor
