// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"

#include <QDateTime>
#include <QFile>
#include <QList>
#include <QLockFile>
#include <QMutex>
#include <QSet>
#include <QUuid>
#include <QWaitCondition>

#include <memory>

namespace leadfloor {

/// A purchase or payment that was begun and whose end is not known yet.
struct OpenIntent
{
    IntentId id = IntentId(QUuid());
    IntentOperation operation = IntentOperation::Purchase;
    QDateTime openedAt; ///< UTC
    QString summary;    ///< "50 leads, at most 400.00": no filter, no contact
};

/// The keys of purchases and payments, on disk before the first byte of a purchase is sent (domain.md R18): what
/// is open here when a program starts was cut off, and the floor is asked about it (R19).
///
/// One file of JSON lines in a folder of the floor and login (0600, each line reaches the disk
/// before a call returns). A torn last line, from a power cut, is dropped. Several programs of one
/// login have a file each, behind a lock; what dead ones left is taken over. Thread-safe; every
/// call blocks for the disk.
class IntentJournal final
{
public:
    /// Makes the folder if need be. Error: FileProblem naming the file.
    [[nodiscard]] static Result<std::shared_ptr<IntentJournal>> openIn(const QString& folder);
    ~IntentJournal();
    Q_DISABLE_COPY_MOVE(IntentJournal)

    /// Who knows about an intent.
    enum class Hold : quint8
    {
        Closed, ///< its end is known, or it never was
        InHand, ///< a call of this program is at work on it and will say how it ended
        Left    ///< open, and nobody is at work on it: the floor has to be asked
    };

    /// Before the purchase is sent; in hand from then on. An intent that is open already stays open, once.
    /// Error: FileProblem: then the purchase must not be sent.
    [[nodiscard]] Result<> open(IntentId id, const QString& summary,
                                IntentOperation operation = IntentOperation::Purchase);
    /// When its end is known; `outcome` is for people who read the file. Unknown ids are ignored.
    [[nodiscard]] Result<> close(IntentId id, const QString& outcome);
    /// When the call that opened it has ended, whether it knows the end or not.
    void letGo(IntentId id);
    [[nodiscard]] Hold holdOf(IntentId id) const;
    /// Until a call lets go of an intent, at most `ms`.
    void waitForCalls(int ms) const;
    [[nodiscard]] QList<OpenIntent> openIntents() const;
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    IntentJournal(const QString& path, std::unique_ptr<QLockFile> lock);
    [[nodiscard]] Result<> load();
    [[nodiscard]] Result<> append(const QByteArray& line);

    mutable QMutex m_mutex;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    QList<OpenIntent> m_open;
    QSet<QUuid> m_inHand;
    mutable QWaitCondition m_letGo;
};

} // namespace leadfloor
