// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// Exports of what is new to a target, which the gateway takes to a folder or an SFTP server by itself; by mail
/// it tells a member how many there are and which, and they stay new. Times are UTC.
namespace leadfloor {

/// One run of a delivery, over all its tries.
struct DeliveryRun
{
    QString state; ///< "running", "waiting" (for its next try), "done", "nothing" (was new), "failed"
    QDateTime beganAt, endedAt;
    int tries = 0;
    QDateTime nextTryAt; ///< waiting
    qint64 rows = 0;
    QString file;
    QString error; ///< of the last try; from the gateway, untranslated
    bool isDropped = false; ///< failed since the delivery was paused or changed, not for its tries

    friend bool operator==(const DeliveryRun&, const DeliveryRun&) = default;
};

struct Delivery
{
    int number = 0; ///< counts per workspace
    QString target; ///< name of a saved target
    QString channel = QStringLiteral("folder"); ///< "folder", "sftp", "mail"
    QString destination; ///< a name that the gateway's file knows, or a member's e-mail
    QString every = QStringLiteral("day"); ///< "hour", "day", "week"
    QString at = QStringLiteral("07:00");  ///< of the day in `timeZone`; of an hour: its minute
    int weekday = 1;     ///< Monday is 1
    QString timeZone;    ///< IANA name
    bool isPaused = false;
    QDateTime nextAt;
    QString member;      ///< with whose right leads are exported
    QList<DeliveryRun> runs; ///< the last 20, newest first
    bool leavesOut = false; ///< numbers that were not checked against do-not-call registers lately (R38); they stay new
    QString pause = {}; ///< why the floor has paused it: "reader_gone", "member_gone" (have left the team); empty: it did not

    friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// What becomes another of a delivery; what is not set stays.
struct DeliveryChange
{
    std::optional<QString> target = {}, channel = {}, destination = {}, every = {}, at = {}, timeZone = {};
    std::optional<int> weekday = {};
    std::optional<bool> isPaused = {}, leavesOut = {};
    bool isDueNow = false;
};

/// True if files of this kind come to lie somewhere: by mail nothing but numbers goes.
[[nodiscard]] inline bool writesFiles(const QString& channel)
{
    return channel != QStringLiteral("mail");
}

/// What became of trying a destination.
struct DeliveryCheck
{
    enum class State : quint8
    {
        Waiting, ///< for the gateway
        Good,
        Bad
    };
    State state = State::Waiting;
    QString error; ///< Bad: from the gateway, untranslated

    friend bool operator==(const DeliveryCheck&, const DeliveryCheck&) = default;
};

} // namespace leadfloor
