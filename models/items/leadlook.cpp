// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/leadlook.h"

#include "models/items/returnmodel.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <iterator>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString lookText(const char* words)
{
    return QCoreApplication::translate("leadfloor::LeadLook", words);
}

struct KnownStage
{
    const char* look;
    const char* name; ///< as the floor gives it to a new workspace
    const char* iconName;
    Tone tone;
};
constexpr KnownStage knownStages[] = {
    {"new", QT_TRANSLATE_NOOP("leadfloor::LeadLook", "New lead"), "sparkle", Tone::Accent},
    {"contacted", QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Contacted"), "phone", Tone::Plain},
    {"qualified", QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Qualified"), "badge-check",
     Tone::Plain},
    {"meeting", QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Meeting"), "calendar", Tone::Waiting},
    {"won", QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Won"), "circle-check", Tone::Good},
    {"lost", QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Lost"), "circle-x", Tone::Muted},
    {"unreachable", QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Not reachable"), "phone-off",
     Tone::Muted},
};

QString tagsText(const QJsonValue& tags)
{
    return tags.toVariant().toStringList().join(u", "_s);
}

} // namespace

LeadStageLook leadStageLook(const LeadStage& stage)
{
    for (const KnownStage& known : knownStages) {
        if (stage.look == QLatin1StringView(known.look))
            return {stage.name == QLatin1StringView(known.name) ? lookText(known.name) : stage.name,
                    QString::fromLatin1(known.iconName), known.tone};
    }
    return {stage.name, u"circle"_s, Tone::Plain};
}

FollowUpLook followUpLook(const QDateTime& followUpAt, const QLocale& locale, const QDateTime& now)
{
    if (!followUpAt.isValid())
        return {};
    const QDateTime there = followUpAt.toLocalTime();
    const qint64 days = now.toLocalTime().date().daysTo(there.date());
    if (days < 0)
        return {lookText(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "late %1 d"))
                    .arg(locale.toString(-days)),
                Tone::Bad};
    if (days == 0)
        return {locale.toString(there.time(), QLocale::ShortFormat),
                followUpAt < now ? Tone::Bad : Tone::Plain};
    if (days == 1)
        return {lookText(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "tomorrow")), Tone::Muted};
    return {locale.toString(there.date(), QLocale::ShortFormat), Tone::Muted};
}

LeadEventLook leadEventLook(const LeadEvent& event, const WorkChoices& choices,
                            const QLocale& locale)
{
    const auto say = [](const char* words) { return lookText(words); };
    if (event.kind == "note"_L1)
        return {event.after.toString(), u"file-text"_s, Tone::Plain};
    if (event.kind == "stage"_L1) {
        const LeadStage* stage = choices.stage(event.after.toInt());
        const LeadStageLook look =
            stage ? leadStageLook(*stage)
                  : LeadStageLook{QString::number(event.after.toInt()), u"circle"_s, Tone::Muted};
        return {look.text, look.iconName, look.tone};
    }
    if (event.kind == "return"_L1)
        return {say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Return %1: %2"))
                    .arg(event.before.toString(), returnReasonText(returnReasonFromCode(event.after.toString()).value_or(ReturnReason::Disconnected))),
                u"undo-2"_s, Tone::Muted};
    if (event.kind == "returned"_L1) {
        const ReturnState state = returnStateFromCode(event.after.toString()).value_or(ReturnState::Refused);
        const ReturnStateLook look = returnStateLook(state);
        return {say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Return %1: %2")).arg(event.before.toString(), returnStateText(state)), look.iconName, look.tone};
    }
    if (event.kind == "tags"_L1)
        return {event.after.toArray().isEmpty()
                    ? say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "No tags any more"))
                    : say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Tags: %1"))
                          .arg(tagsText(event.after)),
                u"tag"_s, Tone::Muted};
    if (event.kind == "assignee"_L1)
        return {event.after.isNull()
                    ? say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Assigned to nobody"))
                    : say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Assigned to %1"))
                          .arg(event.after.toString()),
                u"user-plus"_s, Tone::Muted};
    const QDateTime time = QDateTime::fromString(event.after.toString(), Qt::ISODate).toLocalTime();
    return {time.isValid() ? say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "Follow-up on %1"))
                                 .arg(locale.toString(time, QLocale::ShortFormat))
                           : say(QT_TRANSLATE_NOOP("leadfloor::LeadLook", "No follow-up any more")),
            u"calendar"_s, Tone::Muted};
}

} // namespace leadfloor
