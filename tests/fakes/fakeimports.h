// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Imports as the test wants them. Answers are called "preview", "run", "profiles", "batches", ...
class FakeImports final : public ImportService, public HeldAnswers
{
public:
    [[nodiscard]] QFuture<Result<FilePreview>> preview(const PreviewRequest& request) override
    {
        previewCalls.append(request);
        return give<FilePreview>(QStringLiteral("preview"), [this, request]() -> Result<FilePreview> {
            FilePreview answer = file;
            answer.hasHeader = request.hasHeader.value_or(file.hasHeader);
            if (!request.encoding.isEmpty())
                answer.encoding = request.encoding;
            return answer;
        });
    }
    [[nodiscard]] QFuture<Result<ImportSummary>> run(const ImportRequest& request) override
    {
        runCalls.append(request);
        return give<ImportSummary>(QStringLiteral("run"), [this, request]() -> Result<ImportSummary> {
            return summaryFor ? summaryFor(request) : Result<ImportSummary>(ImportSummary());
        });
    }
    [[nodiscard]] QFuture<Result<QStringList>> suppliers() override
    {
        return give<QStringList>(QStringLiteral("suppliers"), [this]() -> Result<QStringList> { return supplierNames; });
    }
    [[nodiscard]] QFuture<Result<QList<ImportProfile>>> profiles(const QString&) override
    {
        return give<QList<ImportProfile>>(QStringLiteral("profiles"), [this]() -> Result<QList<ImportProfile>> { return kept; });
    }
    [[nodiscard]] QFuture<Result<ImportProfile>> saveProfile(const QString&, const QString& name, const QJsonObject& content) override
    {
        return give<ImportProfile>(QStringLiteral("saveProfile"), [this, name, content]() -> Result<ImportProfile> {
            kept.append({QUuid::createUuid(), {}, name, content, 0, {}, {}});
            return kept.last();
        });
    }
    [[nodiscard]] QFuture<Result<>> removeProfile(const QUuid& profile) override
    {
        return give<void>(QStringLiteral("removeProfile"), [this, profile]() -> Result<> {
            kept.removeIf([&profile](const ImportProfile& one) { return one.id == profile; });
            return {};
        });
    }
    [[nodiscard]] QFuture<Result<QList<ImportBatch>>> batches(const QString& before, int) override
    {
        return give<QList<ImportBatch>>(QStringLiteral("batches"), [this, before]() -> Result<QList<ImportBatch>> {
            return before.isEmpty() ? rows : QList<ImportBatch>();
        });
    }
    [[nodiscard]] QFuture<Result<ImportBatch>> batch(const QString& batch) override
    {
        return give<ImportBatch>(QStringLiteral("batch"), [this, batch]() -> Result<ImportBatch> {
            for (ImportBatch one : rows) {
                if (one.batch == batch) {
                    one.inStock = one.isWithdrawn ? 0 : one.accepted - sold;
                    one.sold = sold;
                    return one;
                }
            }
            return failure(ErrorCode::NotFound);
        });
    }
    [[nodiscard]] QFuture<Result<WithdrawalSummary>> withdraw(const QString& batch, const QString&) override
    {
        withdrawCalls.append(batch);
        return give<WithdrawalSummary>(QStringLiteral("withdraw"), [this, batch]() -> Result<WithdrawalSummary> {
            for (ImportBatch& one : rows) {
                if (one.batch == batch) {
                    one.isWithdrawn = true;
                    return WithdrawalSummary{one.accepted - sold, sold, {QStringLiteral("0f8e2c64")}};
                }
            }
            return failure(ErrorCode::NotFound);
        });
    }

    FilePreview file;
    std::function<Result<ImportSummary>(const ImportRequest&)> summaryFor;
    QStringList supplierNames{QStringLiteral("Acme Leads"), QStringLiteral("Other Leads")};
    QList<ImportProfile> kept;
    QList<ImportBatch> rows; ///< newest first
    qint64 sold = 0;         ///< of each batch
    QList<PreviewRequest> previewCalls;
    QList<ImportRequest> runCalls;
    QStringList withdrawCalls;
};

} // namespace leadfloor
