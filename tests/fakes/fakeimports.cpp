// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeimports.h"

namespace leadfloor {

QFuture<Result<FilePreview>> FakeImports::preview(const PreviewRequest& request)
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

QFuture<Result<ImportSummary>> FakeImports::run(const ImportRequest& request)
{
    runCalls.append(request);
    return give<ImportSummary>(QStringLiteral("run"), [this, request]() -> Result<ImportSummary> {
        return summaryFor ? summaryFor(request) : Result<ImportSummary>(ImportSummary());
    });
}

QFuture<Result<ImportSummary>> FakeImports::saveRejects(const ImportRequest& request, const ImportSummary& checked)
{
    saveCalls.append(request);
    return give<ImportSummary>(QStringLiteral("saveRejects"), [request, checked]() -> Result<ImportSummary> {
        ImportSummary summary = checked;
        summary.rejectsPath = request.rejectsPath;
        return summary;
    });
}

QFuture<Result<QStringList>> FakeImports::suppliers()
{
    return give<QStringList>(QStringLiteral("suppliers"),
                             [this]() -> Result<QStringList> { return supplierNames; });
}

QFuture<Result<QList<ImportProfile>>> FakeImports::profiles(const QString&)
{
    return give<QList<ImportProfile>>(QStringLiteral("profiles"),
                                      [this]() -> Result<QList<ImportProfile>> { return kept; });
}

QFuture<Result<ImportProfile>> FakeImports::saveProfile(const QString&, const QString& name,
                                                        const QJsonObject& content)
{
    return give<ImportProfile>(QStringLiteral("saveProfile"),
                               [this, name, content]() -> Result<ImportProfile> {
                                   kept.append({QUuid::createUuid(), {}, name, content, 0, {}, {}});
                                   return kept.last();
                               });
}

QFuture<Result<>> FakeImports::removeProfile(const QUuid& profile)
{
    return give<void>(QStringLiteral("removeProfile"), [this, profile]() -> Result<> {
        kept.removeIf([&profile](const ImportProfile& one) { return one.id == profile; });
        return {};
    });
}

QFuture<Result<QList<ImportBatch>>> FakeImports::batches(const QString& before, int)
{
    return give<QList<ImportBatch>>(QStringLiteral("batches"),
                                    [this, before]() -> Result<QList<ImportBatch>> {
                                        return before.isEmpty() ? rows : QList<ImportBatch>();
                                    });
}

QFuture<Result<ImportBatch>> FakeImports::batch(const QString& batch)
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

QFuture<Result<WithdrawalSummary>> FakeImports::withdraw(const QString& batch, const QString&)
{
    withdrawCalls.append(batch);
    return give<WithdrawalSummary>(
        QStringLiteral("withdraw"), [this, batch]() -> Result<WithdrawalSummary> {
            for (ImportBatch& one : rows) {
                if (one.batch == batch) {
                    one.isWithdrawn = true;
                    return WithdrawalSummary{
                        one.accepted - sold, sold, {QStringLiteral("0f8e2c64")}};
                }
            }
            return failure(ErrorCode::NotFound);
        });
}

} // namespace leadfloor
