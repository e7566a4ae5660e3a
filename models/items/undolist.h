// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace leadfloor {

/// Something that was done and can be taken back.
struct UndoEntry
{
    QString words;    ///< "37 leads moved to Won"; translated
    qint64 stamp = 0; ///< acts of all sources in the order in which they were done
    bool isUndone = false;
};

/// What one page can take back, one act after another, and make again. GUI thread.
class UndoSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QList<UndoEntry> undoEntries() const = 0; ///< oldest first
    /// Takes the newest act back that is there, or makes the oldest again that is not; may take a
    /// while, further calls wait for it.
    virtual void undo() = 0;
    virtual void redo() = 0;

Q_SIGNALS:
    void changed(); ///< what can be taken back

protected:
    [[nodiscard]] static qint64 nextStamp();
};

/// Acts that a function takes back: a removed watch, a deleted view. What has no function to make it
/// again is forgotten once it is taken back.
class UndoActs final : public UndoSource
{
    Q_OBJECT
public:
    static constexpr int actsMost = 50; ///< older ones are forgotten

    using UndoSource::UndoSource;
    void add(const QString& words, std::function<void()> undo, std::function<void()> redo = {});
    [[nodiscard]] QList<UndoEntry> undoEntries() const override;
    void undo() override;
    void redo() override;

private:
    struct Act
    {
        UndoEntry entry;
        std::function<void()> undo, redo;
    };
    QList<Act> m_acts;
};

/// All of them as one history: the newest act of any page is taken back first. An act that is done
/// after others were taken back makes those past. GUI thread.
class UndoList final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// A source may go at any time.
    void add(UndoSource& source);
    [[nodiscard]] QList<UndoEntry> entries() const; ///< oldest first, past ones left out
    /// What undo() and redo() would be about; empty: nothing.
    [[nodiscard]] QString undoWords() const;
    [[nodiscard]] QString redoWords() const;
    void undo();
    void redo();
    /// Takes back, or makes again, until that entry is just not there, or just there again.
    void goTo(qint64 stamp);

Q_SIGNALS:
    void changed();

private:
    struct Found
    {
        UndoEntry entry;
        UndoSource* source;
    };
    [[nodiscard]] QList<Found> found() const;
    QList<QPointer<UndoSource>> m_sources;
};

} // namespace leadfloor
