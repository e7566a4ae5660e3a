// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

/// What brokers do with the leads that they have bought (R39). Times are UTC.
namespace leadfloor {

using ChangeId = Id<struct ChangeTag>; ///< the key of one change of one lead or many

/// One step of the workspace's own list. Every lead begins in number 1.
struct LeadStage
{
    static constexpr int nameMost = 30; ///< characters

    int number = 1;
    QString name;
    QString
        look; ///< "new", "contacted", "qualified", "meeting", "won", "lost", "unreachable", "plain"

    friend bool operator==(const LeadStage&, const LeadStage&) = default;
};

struct TagUse
{
    QString tag;
    qint64 leads = 0;
};

struct TeamMate
{
    QString email, name;
    bool isMe = false;
};

/// What a lead can be given.
struct WorkChoices
{
    QList<LeadStage> stages; ///< in their order
    QList<TagUse> tags;      ///< the 100 most used, by name
    QList<TeamMate> team;    ///< oneself first

    /// nullptr: not there (any more).
    [[nodiscard]] const LeadStage* stage(int number) const;
};

/// What has been done with one lead.
struct LeadWork
{
    int stage = 1;
    QStringList tags;     ///< lower case, sorted
    QDateTime followUpAt; ///< null: none
    QString assignee;     ///< e-mail; empty: nobody
    QString assigneeName;
    int notes = 0;

    friend bool operator==(const LeadWork&, const LeadWork&) = default;
};

/// What My leads is narrowed to, beside search and order. What is empty narrows nothing.
struct WorkFilter
{
    QList<int> stages;
    QStringList tags;    ///< all of them
    QString assignee;    ///< "me", "none" or an e-mail
    QDateTime dueBefore; ///< with a follow-up before this moment
    QList<LeadId> leads; ///< only these; at most WorkChange::leadsMost

    [[nodiscard]] bool isEmpty() const { return *this == WorkFilter(); }
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const WorkFilter&, const WorkFilter&) = default;
};

/// What becomes another of a lead; what is not set stays.
struct WorkChange
{
    static constexpr int leadsMost = 10'000;
    static constexpr int noteMost = 4000; ///< characters
    static constexpr int tagMost = 30;    ///< characters

    std::optional<int> stage;
    QStringList tagsAdded, tagsRemoved;
    std::optional<QDateTime> followUpAt; ///< null: none any more
    std::optional<QString> assignee;     ///< "me", an e-mail, or empty: nobody any more
    QString note;                        ///< empty: none

    [[nodiscard]] QJsonObject toJson() const;
};

struct ChangeReceipt
{
    ChangeId change = ChangeId(QUuid());
    int leads = 0;     ///< that are now different
    int unchanged = 0; ///< that were so already
};

struct WorkCounts
{
    qint64 leads = 0;          ///< in all stages
    qint64 due = 0;            ///< of them, to be called before the moment that was asked for
    QHash<int, qint64> stages; ///< by number; none: 0
};

/// One line of a lead's timeline.
struct LeadEvent
{
    QDateTime at;
    QString by;               ///< display name
    /// "stage", "tags", "follow_up", "assignee", "note"; "return" (asked to take it back), "returned" (decided)
    QString kind;
    /// Number, list, time, name, text; null: none. Of a return its number and code of reason or state.
    QJsonValue before, after;
    bool isUndone = false;
};

} // namespace leadfloor
