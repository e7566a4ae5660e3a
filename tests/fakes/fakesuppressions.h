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
    [[nodiscard]] QFuture<Result<QList<SuppressionRow>>> lists() override
    {
        return give<QList<SuppressionRow>>(QStringLiteral("lists"), [this]() -> Result<QList<SuppressionRow>> { return rows; });
    }
    [[nodiscard]] QFuture<Result<SuppressionOutcome>> upload(const SuppressionRequest& request) override
    {
        uploads.append(request);
        return give<SuppressionOutcome>(QStringLiteral("upload"), [this, request]() -> Result<SuppressionOutcome> {
            SuppressionOutcome outcome;
            outcome.list = add(request.name, entries, request.expiresOn);
            outcome.entries = entries;
            outcome.file.rows = entries + 2;
            outcome.file.unread = 2;
            return outcome;
        });
    }
    [[nodiscard]] QFuture<Result<ScrubOutcome>> uploadScrub(const ScrubRequest& request) override
    {
        scrubs.append(request);
        return give<ScrubOutcome>(QStringLiteral("scrub"), [this]() -> Result<ScrubOutcome> { return ScrubOutcome{entries, 62, {}}; });
    }
    [[nodiscard]] QFuture<Result<>> remove(const QUuid& list) override
    {
        return give<void>(QStringLiteral("remove"), [this, list]() -> Result<> {
            const auto found = std::find_if(rows.begin(), rows.end(), [&list](const SuppressionRow& row) { return row.list == list; });
            if (found == rows.end())
                return failure(ErrorCode::NotFound);
            m_removed = *found;
            rows.erase(found);
            return {};
        });
    }
    [[nodiscard]] QFuture<Result<>> restore(const QUuid& list) override
    {
        restored.append(list);
        return give<void>(QStringLiteral("restore"), [this]() -> Result<> {
            rows.prepend(m_removed);
            return {};
        });
    }
    QUuid add(const QString& name, int count, const std::optional<QDate>& until)
    {
        SuppressionRow row;
        row.list = QUuid::createUuid();
        row.name = name;
        row.state = QStringLiteral("active");
        row.entries = count;
        row.createdAt = QDateTime(QDate(2024, 4, 2), QTime(14, 3), Qt::UTC);
        if (until)
            row.expiresAt = QDateTime(until->addDays(1), QTime(0, 0), Qt::UTC);
        row.uploadedBy = QStringLiteral("Ana Brandt");
        rows.prepend(row);
        return row.list;
    }

    QList<SuppressionRow> rows; ///< newest first
    int entries = 1204;         ///< of what is uploaded
    QList<SuppressionRequest> uploads;
    QList<ScrubRequest> scrubs;
    QList<QUuid> restored;

private:
    SuppressionRow m_removed;
};

} // namespace leadfloor
