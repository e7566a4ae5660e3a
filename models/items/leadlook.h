// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadwork.h"
#include "models/items/roles.h"

#include <QLocale>
#include <QString>

namespace leadfloor {

/// A stage in words, its icon and what its colour means. The names of a new workspace are
/// translated, names that people gave are not.
struct LeadStageLook
{
    QString text, iconName;
    Tone tone = Tone::Plain;
};
[[nodiscard]] LeadStageLook leadStageLook(const LeadStage& stage);

/// "late 2 d", "14:30", "4 Apr" on this computer's clock; Tone::Bad once it is late, Plain if it is
/// today.
struct FollowUpLook
{
    QString text;
    Tone tone = Tone::Muted;
};
[[nodiscard]] FollowUpLook followUpLook(const QDateTime& followUpAt, const QLocale& locale,
                                        const QDateTime& now = QDateTime::currentDateTimeUtc());

/// One line of a timeline: "Stage: Contacted", with stages by `choices`.
struct LeadEventLook
{
    QString text, iconName;
    Tone tone = Tone::Muted;
};
[[nodiscard]] LeadEventLook leadEventLook(const LeadEvent& event, const WorkChoices& choices,
                                          const QLocale& locale);

} // namespace leadfloor
