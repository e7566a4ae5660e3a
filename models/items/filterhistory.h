// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"

#include <QList>
#include <QObject>

#include <optional>

namespace leadfloor {

/// The filters of a page in the order in which they were set, with a place in it (Alt+Left,
/// Alt+Right). Table, facets and search line share one. GUI thread.
class FilterHistory final : public QObject
{
    Q_OBJECT
public:
    static constexpr int filtersMax = 100; ///< the oldest go first

    using QObject::QObject;
    /// Appends behind the place and forgets what was ahead; the same filter again is not a step.
    void push(const Filter& filter);
    /// One step; nullopt at the end.
    std::optional<Filter> back();
    std::optional<Filter> forward();
    [[nodiscard]] const QList<Filter>& filters() const { return m_filters; } ///< oldest first
    [[nodiscard]] qsizetype place() const { return m_place; } ///< -1: there is none
    /// As an earlier run left it; a place that is not there is the last one.
    void restore(const QList<Filter>& filters, qsizetype place);
    [[nodiscard]] bool canGoBack() const { return m_place > 0; }
    [[nodiscard]] bool canGoForward() const { return m_place + 1 < m_filters.size(); }

Q_SIGNALS:
    void changed(); ///< canGoBack, canGoForward

private:
    QList<Filter> m_filters;
    qsizetype m_place = -1;
};

} // namespace leadfloor
