// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Imports as the test wants them. Answers are called "preview", "run", "profiles", "batches", ...
class FakeImports final : public ImportService, public HeldAnswers
{
public:
    [[nodiscard]] QFuture<Result<FilePreview>> preview(const PreviewRequest& request) override;
    [[nodiscard]] QFuture<Result<ImportSummary>> run(const ImportRequest& request) override;
    [[nodiscard]] QFuture<Result<ImportSummary>> saveRejects(const ImportRequest& request, const ImportSummary& checked) override;
    [[nodiscard]] QFuture<Result<QStringList>> suppliers() override;
    [[nodiscard]] QFuture<Result<QList<ImportProfile>>> profiles(const QString&) override;
    [[nodiscard]] QFuture<Result<ImportProfile>> saveProfile(const QString&, const QString& name, const QJsonObject& content) override;
    [[nodiscard]] QFuture<Result<>> removeProfile(const QUuid& profile) override;
    [[nodiscard]] QFuture<Result<QList<ImportBatch>>> batches(const QString& before, int) override;
    [[nodiscard]] QFuture<Result<ImportBatch>> batch(const QString& batch) override;
    [[nodiscard]] QFuture<Result<WithdrawalSummary>> withdraw(const QString& batch, const QString&) override;

    FilePreview file;
    std::function<Result<ImportSummary>(const ImportRequest&)> summaryFor;
    QStringList supplierNames{QStringLiteral("Acme Leads"), QStringLiteral("Other Leads")};
    QList<ImportProfile> kept;
    QList<ImportBatch> rows; ///< newest first
    qint64 sold = 0;         ///< of each batch
    QList<PreviewRequest> previewCalls;
    QList<ImportRequest> runCalls;
    QList<ImportRequest> saveCalls;
    QStringList withdrawCalls;
};

} // namespace leadfloor
