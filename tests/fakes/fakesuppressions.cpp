// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakesuppressions.h"

namespace leadfloor {

QFuture<Result<QList<SuppressionRow>>> FakeSuppressions::lists()
{
    return give<QList<SuppressionRow>>(QStringLiteral("lists"),
                                       [this]() -> Result<QList<SuppressionRow>> { return rows; });
}

QFuture<Result<SuppressionOutcome>> FakeSuppressions::upload(const SuppressionRequest& request)
{
    uploads.append(request);
    return give<SuppressionOutcome>(
        QStringLiteral("upload"), [this, request]() -> Result<SuppressionOutcome> {
            SuppressionOutcome outcome;
            outcome.list = add(request.name, entries, request.expiresOn);
            outcome.entries = entries;
            outcome.file.rows = entries + 2;
            outcome.file.unread = 2;
            outcome.file.columns = request.columns;
            return outcome;
        });
}

QFuture<Result<ScrubOutcome>> FakeSuppressions::uploadScrub(const ScrubRequest& request)
{
    scrubs.append(request);
    return give<ScrubOutcome>(QStringLiteral("scrub"), [this, request]() -> Result<ScrubOutcome> {
        ScrubOutcome outcome{entries, 62, {}};
        outcome.file.columns = request.columns;
        return outcome;
    });
}

QFuture<Result<>> FakeSuppressions::remove(const QUuid& list)
{
    return give<void>(QStringLiteral("remove"), [this, list]() -> Result<> {
        const auto found =
            std::find_if(rows.begin(), rows.end(),
                         [&list](const SuppressionRow& row) { return row.list == list; });
        if (found == rows.end())
            return failure(ErrorCode::NotFound);
        m_removed = *found;
        rows.erase(found);
        return {};
    });
}

QFuture<Result<>> FakeSuppressions::restore(const QUuid& list)
{
    restored.append(list);
    return give<void>(QStringLiteral("restore"), [this]() -> Result<> {
        rows.prepend(m_removed);
        return {};
    });
}

QUuid FakeSuppressions::add(const QString& name, int count, const std::optional<QDate>& until)
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

} // namespace leadfloor
