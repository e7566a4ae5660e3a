// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/undolist.h"

#include <QObject>

#include <deque>
#include <functional>

namespace leadfloor {

/// What this person has changed of leads since the program began, to be taken back and made again,
/// one change at a time. Changes that are asked for while another is on its way wait for it. GUI
/// thread.
class WorkHistory final : public UndoSource
{
    Q_OBJECT
public:
    static constexpr int changesMost = 100; ///< older ones are forgotten

    /// "37 leads moved to Won", by the number of leads that were changed.
    using Words = std::function<QString(int leads)>;
    struct Entry
    {
        ChangeId change = ChangeId(QUuid());
        QString words;
        bool isUndone = false;
        qint64 stamp = 0; ///< as UndoEntry
    };

    explicit WorkHistory(WorkService& service, QObject* parent = nullptr);

    void change(const QList<LeadId>& leads, const WorkChange& change, Words words);
    /// Takes the newest change back that is there, or makes the oldest again that is not.
    void undo() override;
    void redo() override;
    [[nodiscard]] QList<UndoEntry> undoEntries() const override;
    [[nodiscard]] bool canUndo() const { return m_there > 0; }
    [[nodiscard]] bool canRedo() const { return m_there < m_entries.size(); }
    [[nodiscard]] bool isBusy() const { return m_pending.isRunning(); }
    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; } ///< oldest first
    [[nodiscard]] int there() const
    {
        return int(m_there);
    } ///< how many of them are not taken back

Q_SIGNALS:
    void made(const QString& words, bool isUndoable); ///< leads are different now: ask again
    void failed(const leadfloor::Error& error);       ///< nothing happened

private:
    void enqueue(std::function<void()> step);
    void next();
    void askUndo(bool isAgain);

    WorkService& m_service;
    QList<Entry> m_entries;
    qsizetype m_there = 0;
    std::deque<std::function<void()>> m_steps;
    Pending<ChangeReceipt> m_pending;
};

} // namespace leadfloor
