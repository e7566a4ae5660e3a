// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadwork.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace

const LeadStage* WorkChoices::stage(int number) const
{
    const auto found = std::find_if(stages.cbegin(), stages.cend(), [number](const LeadStage& one) {
        return one.number == number;
    });
    return found == stages.cend() ? nullptr : &*found;
}

QJsonObject WorkFilter::toJson() const
{
    QJsonObject json;
    if (!stages.isEmpty()) {
        QJsonArray numbers;
        for (const int stage : stages)
            numbers.append(stage);
        json.insert("stages"_L1, numbers);
    }
    if (!tags.isEmpty())
        json.insert("tags"_L1, QJsonArray::fromStringList(tags));
    if (!assignee.isEmpty())
        json.insert("assignee"_L1, assignee);
    if (dueBefore.isValid())
        json.insert("due"_L1, timeOrNull(dueBefore));
    if (!leads.isEmpty()) {
        QJsonArray ids;
        for (const LeadId& lead : leads)
            ids.append(lead.toString());
        json.insert("leads"_L1, ids);
    }
    return json;
}

QJsonObject WorkChange::toJson() const
{
    QJsonObject json;
    if (stage)
        json.insert("stage"_L1, *stage);
    if (!tagsAdded.isEmpty())
        json.insert("tags_add"_L1, QJsonArray::fromStringList(tagsAdded));
    if (!tagsRemoved.isEmpty())
        json.insert("tags_remove"_L1, QJsonArray::fromStringList(tagsRemoved));
    if (followUpAt)
        json.insert("follow_up"_L1, timeOrNull(*followUpAt));
    if (assignee)
        json.insert("assignee"_L1, assignee->isEmpty() ? QJsonValue() : QJsonValue(*assignee));
    if (!note.isEmpty())
        json.insert("note"_L1, note);
    return json;
}

} // namespace leadfloor
