// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakework.h"

namespace leadfloor {

QFuture<Result<WorkChoices>> FakeWorkService::choices()
{
    return give<WorkChoices>(QStringLiteral("choices"),
                             [this]() -> Result<WorkChoices> { return known; });
}

QFuture<Result<WorkCounts>> FakeWorkService::counts(const OwnedLeadQuery& query,
                                                    const QDateTime& dueBefore)
{
    return give<WorkCounts>(QStringLiteral("counts"),
                            [this, query, dueBefore]() -> Result<WorkCounts> {
                                return countsFor ? countsFor(query, dueBefore) : WorkCounts();
                            });
}

QFuture<Result<QList<LeadEvent>>> FakeWorkService::timeline(LeadId lead)
{
    return give<QList<LeadEvent>>(
        QStringLiteral("timeline"),
        [this, lead]() -> Result<QList<LeadEvent>> { return events.value(lead); });
}

QFuture<Result<ChangeReceipt>> FakeWorkService::change(ChangeId key, const QList<LeadId>& leads,
                                                       const WorkChange& change)
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

QFuture<Result<ChangeReceipt>> FakeWorkService::undo(ChangeId change, bool isAgain)
{
    undoCalls.append({change, isAgain});
    return give<ChangeReceipt>(QStringLiteral("undo"), [this, change]() -> Result<ChangeReceipt> {
        // Back and again are the same: what is there changes places with what was there.
        for (auto& [lead, other] : m_before[change]) {
            const LeadWork now = work.value(lead);
            work.insert(lead, other);
            other = now;
        }
        return ChangeReceipt{change, int(m_before[change].size()), 0};
    });
}

QFuture<Result<QList<LeadStage>>> FakeWorkService::saveStages(const QList<LeadStage>& stages)
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

LeadWork FakeWorkService::changed(LeadWork one, const WorkChange& change) const
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
        one.assignee =
            *change.assignee == QStringLiteral("me") ? known.team.first().email : *change.assignee;
        one.assigneeName.clear();
        for (const TeamMate& mate : known.team) {
            if (mate.email == one.assignee)
                one.assigneeName = mate.name;
        }
    }
    one.notes += !change.note.isEmpty();
    return one;
}

} // namespace leadfloor
