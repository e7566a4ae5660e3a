// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/workerimports.h"

#include "models/engine/importcalls.h"
#include "models/engine/leadimport.h"
#include "models/engine/leadpreview.h"
#include "models/engine/leadrejects.h"
#include "models/engine/session.h"

#include <QtConcurrent>

namespace leadfloor {

namespace {

/// Taking back a large batch waits for purchases that are under way.
constexpr int withdrawDeadlineMs = 300'000;

QuestionOptions importWriting(int deadlineMs = 60'000)
{
    return {.deadlineMs = deadlineMs, .lane = QuestionLane::Pool, .kind = QuestionKind::Write};
}

void previewWithProfile(QPromise<Result<FilePreview>>& promise, const ConnectionSpec& spec, const PreviewRequest& request)
{
    auto preview = previewLeadFile(request, [&promise] { return promise.isCanceled(); });
    DbConnection connection(spec);
    if (preview && !promise.isCanceled() && connection.open()) {
        // Without the floor the file is shown all the same; its columns are guessed.
        if (const auto kept = importProfiles(connection, request.supplier, LeadMapping::fingerprint(preview->header)); kept && !kept->isEmpty()) {
            if (const auto mapping = LeadMapping::fromJson(kept->first().content, preview->header)) {
                preview->mapping = *mapping;
                preview->profile = kept->first();
            }
        }
    }
    promise.addResult(std::move(preview));
}

void saveListedRejects(QPromise<Result<ImportSummary>>& promise, const ImportRequest& request, const ImportSummary& checked)
{
    ImportSummary summary = checked;
    const auto written = RejectsFile(request).writeListed([&promise] { return promise.isCanceled(); }, summary);
    promise.addResult(written ? Result<ImportSummary>(summary) : tl::unexpected(written.error()));
}

} // namespace

QFuture<Result<FilePreview>> WorkerImports::preview(const PreviewRequest& request)
{
    return QtConcurrent::run(previewWithProfile, m_spec, request);
}

QFuture<Result<ImportSummary>> WorkerImports::run(const ImportRequest& request)
{
    return QtConcurrent::run(importLeads, m_spec, request);
}

QFuture<Result<ImportSummary>> WorkerImports::saveRejects(const ImportRequest& request, const ImportSummary& checked)
{
    return checked.hasAllRejected() ? QtConcurrent::run(saveListedRejects, request, checked) : run(request);
}

QFuture<Result<QStringList>> WorkerImports::suppliers()
{
    return m_session.ask<QStringList>({}, [](DbConnection& connection, Question&) { return importSuppliers(connection); });
}

QFuture<Result<QList<ImportProfile>>> WorkerImports::profiles(const QString& supplier)
{
    return m_session.ask<QList<ImportProfile>>(
        {}, [supplier](DbConnection& connection, Question&) { return importProfiles(connection, supplier); });
}

QFuture<Result<ImportProfile>> WorkerImports::saveProfile(const QString& supplier, const QString& name, const QJsonObject& content)
{
    return m_session.ask<ImportProfile>(importWriting(), [supplier, name, content](DbConnection& connection, Question&) {
        return saveImportProfile(connection, supplier, name, content);
    });
}

QFuture<Result<>> WorkerImports::removeProfile(const QUuid& profile)
{
    return m_session.ask<void>(importWriting(),
                               [profile](DbConnection& connection, Question&) { return removeImportProfile(connection, profile); });
}

QFuture<Result<QList<ImportBatch>>> WorkerImports::batches(const QString& before, int limit)
{
    return m_session.ask<QList<ImportBatch>>(
        {}, [before, limit](DbConnection& connection, Question&) { return importBatches(connection, before, limit); });
}

QFuture<Result<ImportBatch>> WorkerImports::batch(const QString& batch)
{
    return m_session.ask<ImportBatch>({.deadlineMs = 30'000, .lane = QuestionLane::Pool},
                                      [batch](DbConnection& connection, Question&) { return importBatch(connection, batch); });
}

QFuture<Result<WithdrawalSummary>> WorkerImports::withdraw(const QString& batch, const QString& reason)
{
    return m_session.ask<WithdrawalSummary>(importWriting(withdrawDeadlineMs), [batch, reason](DbConnection& connection, Question&) {
        return withdrawImport(connection, batch, reason);
    });
}

} // namespace leadfloor
