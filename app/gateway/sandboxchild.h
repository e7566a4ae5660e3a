// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/cardprovider.h"

#include <QProcess>

#include <chrono>
#include <memory>

namespace leadfloor {

/// The sandbox of a private floor: leadfloor-sandbox in the floor's folder, which lives as long as this
/// gateway. Key and secret are files there, made once; so is the port, which its pages' addresses name.
/// Main thread.
class SandboxChild final
{
public:
    /// `folder`: of the floor.
    explicit SandboxChild(const QString& folder);
    ~SandboxChild();
    Q_DISABLE_COPY_MOVE(SandboxChild)

    /// Where the provider will be, and the secret of its webhooks. Errors: FileProblem, Usage.
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] const CardProviderSpec& spec() const { return m_spec; }
    [[nodiscard]] const QByteArray& secret() const { return m_secret; }
    /// Starts it, events going to this port's webhook. False: the program is not there.
    bool start(quint16 webhookPort);
    /// Starts it again if it has ended.
    void look();
    void stop();

private:
    [[nodiscard]] Result<QByteArray> secretFile(const QString& name, const char* prefix) const;

    const QString m_folder;
    CardProviderSpec m_spec;
    QByteArray m_secret;
    quint16 m_port = 0;
    quint16 m_webhookPort = 0;
    std::unique_ptr<QProcess> m_process;
    std::chrono::steady_clock::time_point m_startAgainAt{};
};

} // namespace leadfloor
