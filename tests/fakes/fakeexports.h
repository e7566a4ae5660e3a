// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"

#include <QPromise>

#include <memory>
#include <vector>

namespace leadfloor {

/// Exports that go on and end when the test says so. No file is written.
class FakeExports final : public ExportService
{
public:
    struct Call
    {
        ExportRequest request;
        std::shared_ptr<QPromise<Result<ExportSummary>>> promise;
    };

    [[nodiscard]] QFuture<Result<ExportSummary>> startExport(const ExportRequest& request) override
    {
        auto promise = std::make_shared<QPromise<Result<ExportSummary>>>();
        promise->start();
        calls.push_back({request, promise});
        return promise->future();
    }

    void progress(size_t call, int leads, int of)
    {
        calls.at(call).promise->setProgressRange(0, of);
        calls.at(call).promise->setProgressValue(leads);
    }
    void succeed(size_t call, qint64 rows, qint64 guarded = 0)
    {
        ExportSummary summary;
        summary.path = calls.at(call).request.path;
        summary.manifestPath = summary.path + QStringLiteral(".manifest.json");
        summary.rows = rows;
        summary.columns = 33;
        summary.sha256 = QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        summary.guarded = guarded;
        calls.at(call).promise->addResult(summary);
        calls.at(call).promise->finish();
    }
    void fail(size_t call, const Error& error)
    {
        calls.at(call).promise->addResult(Result<ExportSummary>(tl::unexpected<Error>(error)));
        calls.at(call).promise->finish();
    }
    /// As a worker that has seen that nobody wants its answer any more.
    void giveUp(size_t call) { calls.at(call).promise->finish(); }

    std::vector<Call> calls;
};

} // namespace leadfloor
