// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <algorithm>

namespace leadfloor {

/// Pauses between attempts: doubling up to a bound, each a random part of it from the upper half,
/// so that desktops that lost one server do not come back in step.
class BackOff final
{
public:
    BackOff(int minMs, int maxMs)
        : m_minMs(minMs)
        , m_maxMs(maxMs)
        , m_boundMs(minMs)
    {
    }
    void reset() { m_boundMs = m_minMs; }
    [[nodiscard]] int nextMs()
    {
        const int bound = std::min(m_boundMs, m_maxMs);
        m_boundMs = std::min(m_boundMs, m_maxMs / 2) * 2;
        return bound / 2 + QRandomGenerator::global()->bounded(bound - bound / 2 + 1);
    }

private:
    int m_minMs;
    int m_maxMs;
    int m_boundMs;
};

} // namespace leadfloor
