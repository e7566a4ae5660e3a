// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pgsession.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

namespace leadfloor::stress {

/// What a session asks of the floor.
struct Call
{
    QByteArray kind; ///< what the journal calls it: "purchase", "grant", "outcome", ...
    QByteArray sql;
    QByteArrayList parameters;
    QByteArray key; ///< of a purchase or its outcome (R18)
    QJsonObject
        detail; ///< for the journal: {"workspace", "amount"} of a grant, {"max"} of a purchase
    bool isDoomed =
        false;      ///< part of a transaction that will be rolled back: it must have no effect
    qint64 tag = 0; ///< the test's own
};

/// The harness's memory: each call before its first byte is sent and each answer, one JSON line
/// each, in a file of its own that reaches the disk with sync(). One thread. Ends the program when
/// the disk refuses, since a harness that forgets proves nothing.
class CallJournal final
{
public:
    explicit CallJournal(const QString& path);

    /// Returns the call's number, which its answer repeats.
    qint64 called(const QString& login, const Call& call);
    void answered(qint64 number, const testing::PgAnswer& answer, double ms);
    /// What was written so far is on disk afterwards; does nothing if nothing is new.
    void sync();
    [[nodiscard]] QString path() const { return m_file.fileName(); }

    /// What the file says of one call.
    struct Entry
    {
        QString login;
        QByteArray kind;
        QByteArray key;
        QJsonObject detail;
        bool isDoomed = false;
        bool isAnswered = false;
        QJsonObject answer; ///< as essence()

        [[nodiscard]] QString code() const
        {
            return answer.value(QLatin1StringView("code")).toString();
        }
        /// The floor has answered for good: a receipt or a refusal that is stored under the key
        /// (R18).
        [[nodiscard]] bool isFinal() const
        {
            return isAnswered && !isDoomed && !answer.contains(QLatin1StringView("raised"));
        }
        /// The line was lost between call and answer: only the floor knows.
        [[nodiscard]] bool isUnknown() const
        {
            return !isDoomed && (!isAnswered || code() == QLatin1StringView("08006"));
        }
    };
    /// Reads the file back, in the order of the calls.
    [[nodiscard]] QList<Entry> read();

private:
    void write(const QJsonObject& line);

    QFile m_file;
    QElapsedTimer m_clock;
    qint64 m_calls = 0;
    bool m_isDirty = false;
};

/// What the journal keeps of an answer: enough to compare with the database, no contact. "code" of
/// a refusal, with "raised" if it was an error, which stores nothing; "order", "leads", "total" and
/// "replayed" of a receipt; "value" of anything else.
[[nodiscard]] QJsonObject essence(const testing::PgAnswer& answer);
/// Codes after which the same key is sent again.
[[nodiscard]] bool isRetryable(const QString& code);

} // namespace leadfloor::stress
