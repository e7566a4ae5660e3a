// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/undolist.h"

#include <algorithm>

namespace leadfloor {

qint64 UndoSource::nextStamp()
{
    static qint64 last = 0;
    return ++last;
}

void UndoActs::add(const QString& words, std::function<void()> undo, std::function<void()> redo)
{
    m_acts.removeIf([](const Act& act) { return act.entry.isUndone; });
    m_acts.append({{words, nextStamp(), false}, std::move(undo), std::move(redo)});
    if (m_acts.size() > actsMost)
        m_acts.removeFirst();
    Q_EMIT changed();
}

QList<UndoEntry> UndoActs::undoEntries() const
{
    QList<UndoEntry> entries;
    for (const Act& act : m_acts)
        entries.append(act.entry);
    return entries;
}

void UndoActs::undo()
{
    const auto last = std::find_if(m_acts.rbegin(), m_acts.rend(),
                                   [](const Act& act) { return !act.entry.isUndone; });
    if (last == m_acts.rend())
        return;
    const auto act = last->undo;
    if (last->redo)
        last->entry.isUndone = true;
    else
        m_acts.erase(std::next(last).base());
    act();
    Q_EMIT changed();
}

void UndoActs::redo()
{
    const auto first = std::find_if(m_acts.begin(), m_acts.end(),
                                    [](const Act& act) { return act.entry.isUndone; });
    if (first == m_acts.end())
        return;
    const auto act = first->redo;
    first->entry.isUndone = false;
    act();
    Q_EMIT changed();
}

void UndoList::add(UndoSource& source)
{
    m_sources.append(&source);
    connect(&source, &UndoSource::changed, this, &UndoList::changed);
    connect(&source, &QObject::destroyed, this, &UndoList::changed);
    Q_EMIT changed();
}

QList<UndoList::Found> UndoList::found() const
{
    QList<Found> all;
    for (const auto& source : m_sources) {
        const QList<UndoEntry> entries = source ? source->undoEntries() : QList<UndoEntry>();
        for (const UndoEntry& entry : entries)
            all.append({entry, source});
    }
    std::sort(all.begin(), all.end(),
              [](const Found& a, const Found& b) { return a.entry.stamp < b.entry.stamp; });
    // What was taken back before the newest act was done is past.
    const auto newest = std::find_if(all.crbegin(), all.crend(),
                                     [](const Found& one) { return !one.entry.isUndone; });
    const qint64 there = newest == all.crend() ? 0 : newest->entry.stamp;
    all.removeIf([there](const Found& one) { return one.entry.isUndone && one.entry.stamp < there; });
    return all;
}

QList<UndoEntry> UndoList::entries() const
{
    QList<UndoEntry> entries;
    for (const Found& one : found())
        entries.append(one.entry);
    return entries;
}

QString UndoList::undoWords() const
{
    QString words;
    for (const UndoEntry& entry : entries()) {
        if (!entry.isUndone)
            words = entry.words;
    }
    return words;
}

QString UndoList::redoWords() const
{
    for (const UndoEntry& entry : entries()) {
        if (entry.isUndone)
            return entry.words;
    }
    return {};
}

void UndoList::undo()
{
    const QList<Found> all = found();
    const auto newest = std::find_if(all.crbegin(), all.crend(),
                                     [](const Found& one) { return !one.entry.isUndone; });
    if (newest != all.crend())
        newest->source->undo();
}

void UndoList::redo()
{
    const QList<Found> all = found();
    const auto oldest = std::find_if(all.cbegin(), all.cend(),
                                     [](const Found& one) { return one.entry.isUndone; });
    if (oldest != all.cend())
        oldest->source->redo();
}

void UndoList::goTo(qint64 stamp)
{
    QList<Found> all = found();
    const auto wanted = std::find_if(all.cbegin(), all.cend(),
                                     [stamp](const Found& one) { return one.entry.stamp == stamp; });
    if (wanted == all.cend())
        return;
    if (wanted->entry.isUndone) {
        for (const Found& one : std::as_const(all)) {
            if (one.entry.isUndone && one.entry.stamp <= stamp)
                one.source->redo();
        }
        return;
    }
    std::reverse(all.begin(), all.end());
    for (const Found& one : std::as_const(all)) {
        if (!one.entry.isUndone && one.entry.stamp >= stamp)
            one.source->undo();
    }
}

} // namespace leadfloor
