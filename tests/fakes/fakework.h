// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

#include <map>

namespace leadfloor {

/// What is done with leads, kept by lead: the list of FakeOwnedLeads shows it. Answers are called
/// "choices", "counts", "timeline", "change", "undo" and "stages".
class FakeWorkService final : public WorkService, public HeldAnswers
{
public:
    FakeWorkService();
    ~FakeWorkService() override;
    [[nodiscard]] QFuture<Result<WorkChoices>> choices() override;
    [[nodiscard]] QFuture<Result<WorkCounts>> counts(const OwnedLeadQuery& query,
                                                     const QDateTime& dueBefore) override;
    [[nodiscard]] QFuture<Result<QList<LeadEvent>>> timeline(LeadId lead) override;
    [[nodiscard]] QFuture<Result<ChangeReceipt>> change(ChangeId key, const QList<LeadId>& leads,
                                                        const WorkChange& change) override;
    [[nodiscard]] QFuture<Result<ChangeReceipt>> undo(ChangeId change, bool isAgain) override;
    [[nodiscard]] QFuture<Result<QList<LeadStage>>>
    saveStages(const QList<LeadStage>& stages) override;

    struct Change
    {
        ChangeId key;
        QList<LeadId> leads;
        WorkChange change;
    };
    WorkChoices known;
    QHash<LeadId, LeadWork> work;
    QHash<LeadId, QList<LeadEvent>> events;
    QList<Change> changes;
    QList<std::pair<ChangeId, bool>> undoCalls;
    std::function<WorkCounts(const OwnedLeadQuery&, const QDateTime&)> countsFor;

private:
    [[nodiscard]] LeadWork changed(LeadWork one, const WorkChange& change) const;

    std::map<ChangeId, std::map<LeadId, LeadWork>> m_before;
};

} // namespace leadfloor
