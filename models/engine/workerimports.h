// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "models/engine/connectionspec.h"

namespace leadfloor {

class Session;

/// Files are read and sent in threads and over connections of their own, as exports are; the short
/// questions go through the session. The GUI thread owns it.
class WorkerImports final : public ImportService
{
public:
    WorkerImports(Session& session, ConnectionSpec spec)
        : m_session(session)
        , m_spec(std::move(spec))
    {
    }
    [[nodiscard]] QFuture<Result<FilePreview>> preview(const PreviewRequest& request) override;
    [[nodiscard]] QFuture<Result<ImportSummary>> run(const ImportRequest& request) override;
    [[nodiscard]] QFuture<Result<ImportSummary>> saveRejects(const ImportRequest& request, const ImportSummary& checked) override;
    [[nodiscard]] QFuture<Result<QStringList>> suppliers() override;
    [[nodiscard]] QFuture<Result<QList<ImportProfile>>> profiles(const QString& supplier) override;
    [[nodiscard]] QFuture<Result<ImportProfile>> saveProfile(const QString& supplier, const QString& name,
                                                             const QJsonObject& content) override;
    [[nodiscard]] QFuture<Result<>> removeProfile(const QUuid& profile) override;
    [[nodiscard]] QFuture<Result<QList<ImportBatch>>> batches(const QString& before, int limit) override;
    [[nodiscard]] QFuture<Result<ImportBatch>> batch(const QString& batch) override;
    [[nodiscard]] QFuture<Result<WithdrawalSummary>> withdraw(const QString& batch, const QString& reason) override;

private:
    Session& m_session;
    ConnectionSpec m_spec;
};

} // namespace leadfloor
