// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/workhistory.h"

namespace leadfloor {

WorkHistory::WorkHistory(WorkService& service, QObject* parent)
    : UndoSource(parent)
    , m_service(service)
{
}

void WorkHistory::enqueue(std::function<void()> step)
{
    m_steps.push_back(std::move(step));
    if (!m_pending.isRunning())
        next();
}

void WorkHistory::next()
{
    while (!m_steps.empty() && !m_pending.isRunning()) {
        const std::function<void()> step = std::move(m_steps.front());
        m_steps.pop_front();
        step();
    }
}

void WorkHistory::change(const QList<LeadId>& leads, const WorkChange& change, Words words)
{
    if (leads.isEmpty())
        return;
    enqueue([this, leads, change, words = std::move(words)] {
        m_pending.ask(m_service.change(ChangeId::create(), leads, change),
                      [this, words](const Result<ChangeReceipt>& receipt) {
                          if (!receipt) {
                              Q_EMIT failed(receipt.error());
                          } else {
                              if (receipt->leads > 0) {
                                  m_entries.erase(m_entries.cbegin() + m_there,
                                                  m_entries.cend()); // what was taken back is past
                                  m_entries.append({receipt->change, words(receipt->leads), false, nextStamp()});
                                  if (m_entries.size() > changesMost)
                                      m_entries.removeFirst();
                                  m_there = m_entries.size();
                              }
                              Q_EMIT changed();
                              Q_EMIT made(words(receipt->leads), receipt->leads > 0);
                          }
                          next();
                      });
    });
}

void WorkHistory::askUndo(bool isAgain)
{
    if (isAgain ? !canRedo() : !canUndo())
        return;
    const qsizetype at = isAgain ? m_there : m_there - 1;
    m_pending.ask(m_service.undo(m_entries.at(at).change, isAgain),
                  [this, at, isAgain](const Result<ChangeReceipt>& receipt) {
                      if (!receipt) {
                          m_steps.clear(); // what was to follow stands on this
                          // What somebody else has changed since cannot be taken back any more.
                          if (receipt.error().code == ErrorCode::WrongState
                              || receipt.error().code == ErrorCode::NotFound) {
                              m_entries.removeAt(at);
                              m_there -= isAgain ? 0 : 1;
                              Q_EMIT changed();
                          }
                          Q_EMIT failed(receipt.error());
                          return;
                      }
                      m_entries[at].isUndone = !isAgain;
                      m_there += isAgain ? 1 : -1;
                      Q_EMIT changed();
                      Q_EMIT made(isAgain ? m_entries.at(at).words
                                          : tr("Taken back: %1").arg(m_entries.at(at).words),
                                  false);
                      next();
                  });
}

void WorkHistory::undo()
{
    enqueue([this] { askUndo(false); });
}

void WorkHistory::redo()
{
    enqueue([this] { askUndo(true); });
}

QList<UndoEntry> WorkHistory::undoEntries() const
{
    QList<UndoEntry> entries;
    for (const Entry& entry : m_entries)
        entries.append({entry.words, entry.stamp, entry.isUndone});
    return entries;
}

} // namespace leadfloor
