// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/backoff.h"

#include <QObject>
#include <QTimer>

namespace leadfloor {

/// When an offline store is brought up to date by itself: soon after something has changed, else every
/// few minutes; after a failure in growing pauses, which a change does not shorten. One contact at a
/// time: after due() nothing is due until noteDone(). GUI thread.
class OfflinePacer final : public QObject
{
    Q_OBJECT
public:
    struct Times
    {
        int settleMs = 5'000; ///< several changes in a row are one contact
        int everyMs = 10 * 60'000;
        int retryLeastMs = 30'000;
        int retryMostMs = 30 * 60'000;
    };
    explicit OfflinePacer(const Times& times, QObject* parent = nullptr);

    /// Whether there is a store, a line that costs nothing, and nobody who has switched it off. What has
    /// changed meanwhile is due soon after it may be.
    void setAllowed(bool isAllowed);
    /// Leads, or what is done with them, are other ones on the floor than in the store.
    void noteChange();
    void noteBegun();
    void noteDone(bool isUpToDate);

Q_SIGNALS:
    void due();

private:
    void plan(int ms);

    const Times m_times;
    BackOff m_backOff;
    QTimer m_timer;
    bool m_isAllowed = false, m_isRunning = false, m_isChanged = false, m_isFailing = false;
};

} // namespace leadfloor
