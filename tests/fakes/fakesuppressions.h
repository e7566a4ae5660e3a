// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/suppressionservice.h"
#include "tests/fakes/heldanswers.h"

#include <algorithm>

namespace leadfloor {

/// Suppression lists as the test wants them. Answers are called "lists", "upload", "scrub", "remove" and "restore".
class FakeSuppressions final : public SuppressionService, public HeldAnswers
{
public:
    FakeSuppressions();
    ~FakeSuppressions() override;
    [[nodiscard]] QFuture<Result<QList<SuppressionRow>>> lists() override;
    [[nodiscard]] QFuture<Result<SuppressionOutcome>> upload(const SuppressionRequest& request) override;
    [[nodiscard]] QFuture<Result<ScrubOutcome>> uploadScrub(const ScrubRequest& request) override;
    [[nodiscard]] QFuture<Result<>> remove(const QUuid& list) override;
    [[nodiscard]] QFuture<Result<>> restore(const QUuid& list) override;
    QUuid add(const QString& name, int count, const std::optional<QDate>& until);

    QList<SuppressionRow> rows; ///< newest first
    int entries = 1204;         ///< of what is uploaded
    QList<SuppressionRequest> uploads;
    QList<ScrubRequest> scrubs;
    QList<QUuid> restored;

private:
    SuppressionRow m_removed;
};

} // namespace leadfloor
