// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/offlinepacer.h"

namespace leadfloor {

OfflinePacer::OfflinePacer(const Times& times, QObject* parent)
    : QObject(parent)
    , m_times(times)
    , m_backOff(times.retryLeastMs, times.retryMostMs)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OfflinePacer::due);
}

void OfflinePacer::plan(int ms)
{
    if (m_isAllowed && !m_isRunning)
        m_timer.start(ms);
}

void OfflinePacer::setAllowed(bool isAllowed)
{
    if (m_isAllowed == isAllowed)
        return;
    m_isAllowed = isAllowed;
    m_timer.stop();
    plan(m_isChanged ? m_times.settleMs : m_times.everyMs);
}

void OfflinePacer::noteChange()
{
    if (!m_isFailing && !m_isChanged)
        plan(m_times.settleMs);
    m_isChanged = true;
}

void OfflinePacer::noteBegun()
{
    m_timer.stop();
    m_isRunning = true;
    m_isChanged = false; // what changes from now on may come too late for it
}

void OfflinePacer::noteDone(bool isUpToDate)
{
    m_isRunning = false;
    m_isFailing = !isUpToDate;
    if (isUpToDate)
        m_backOff.reset();
    plan(m_isFailing ? m_backOff.nextMs() : m_isChanged ? m_times.settleMs : m_times.everyMs);
}

} // namespace leadfloor
