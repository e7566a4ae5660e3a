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
    [[nodiscard]] QFuture<Result<WorkChoices>> choices() override
    {
        return give<WorkChoices>(QStringLiteral("choices"),
                                 [this]() -> Result<WorkChoices> { return known; });
    }
    [[nodiscard]] QFuture<Result<WorkCounts>> counts(const OwnedLeadQuery& query,
                                                     const QDateTime& dueBefore) override
    {
        return give<WorkCounts>(QStringLiteral("counts"),
                                [this, query, dueBefore]() -> Result<WorkCounts> {
                                    return countsFor ? countsFor(query, dueBefore) : WorkCounts();
                                });
    }
    [[nodiscard]] QFuture<Result<QList<LeadEvent>>> timeline(LeadId lead) override
    {
        return give<QList<LeadEvent>>(
            QStringLiteral("timeline"),
            [this, lead]() -> Result<QList<LeadEvent>> { return events.value(lead); });
    }
    [[nodiscard]] QFuture<Result<ChangeReceipt>> change(ChangeId key, const QList<LeadId>& leads,
                                                        const WorkChange& change) override
    {
        changes.append({key, leads, change});
        return give<ChangeReceipt>(
            QStringLiteral("change"), [this, key, leads, change]() -> Result<ChangeReceipt> {
                std::map<LeadId, LeadWork> before;
                for (const LeadId& lead : leads) {
                    const LeadWork now = work.value(lead);
                    const LeadWork next = changed(now, change);
                    if (next == now)
                        continue;
                    before.emplace(lead, now);
                    work.insert(lead, next);
                    if (!change.note.isEmpty())
                        events[lead].prepend({QDateTime::currentDateTimeUtc(),
                                              QStringLiteral("Ana Brandt"),
                                              QStringLiteral("note"),
                                              {},
                                              change.note,
                                              false});
                }
                m_before[key] = before;
                return ChangeReceipt{key, int(before.size()),
                                     int(leads.size() - qsizetype(before.size()))};
            });
    }
    [[nodiscard]] QFuture<Result<ChangeReceipt>> undo(ChangeId change, bool isAgain) override
    {
        undoCalls.append({change, isAgain});
        return give<ChangeReceipt>(
            QStringLiteral("undo"), [this, change]() -> Result<ChangeReceipt> {
                // Back and again are the same: what is there changes places with what was there.
                for (auto& [lead, other] : m_before[change]) {
                    const LeadWork now = work.value(lead);
                    work.insert(lead, other);
                    other = now;
                }
                return ChangeReceipt{change, int(m_before[change].size()), 0};
            });
    }
    [[nodiscard]] QFuture<Result<QList<LeadStage>>>
    saveStages(const QList<LeadStage>& stages) override
    {
        return give<QList<LeadStage>>(QStringLiteral("stages"),
                                      [this, stages]() -> Result<QList<LeadStage>> {
                                          known.stages.clear();
                                          int next = 100;
                                          for (LeadStage stage : stages) {
                                              if (stage.number == 0)
                                                  stage.number = next++;
                                              known.stages.append(stage);
                                          }
                                          return known.stages;
                                      });
    }

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
    [[nodiscard]] LeadWork changed(LeadWork one, const WorkChange& change) const
    {
        if (change.stage)
            one.stage = *change.stage;
        for (const QString& tag : change.tagsAdded) {
            if (!one.tags.contains(tag))
                one.tags.append(tag);
        }
        for (const QString& tag : change.tagsRemoved)
            one.tags.removeAll(tag);
        one.tags.sort();
        if (change.followUpAt)
            one.followUpAt = *change.followUpAt;
        if (change.assignee) {
            one.assignee = *change.assignee == QStringLiteral("me") ? known.team.first().email
                                                                    : *change.assignee;
            one.assigneeName.clear();
            for (const TeamMate& mate : known.team) {
                if (mate.email == one.assignee)
                    one.assigneeName = mate.name;
            }
        }
        one.notes += !change.note.isEmpty();
        return one;
    }

    std::map<ChangeId, std::map<LeadId, LeadWork>> m_before;
};

} // namespace leadfloor
