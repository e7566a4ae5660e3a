// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"

#include <QObject>

#include <optional>

namespace leadfloor {

/// How many leads there would be under each of some other filters: what a chip costs, and which one
/// to drop when nothing matches. One count after the other, since they are of little hurry; a new
/// list cancels the old one. GUI thread.
class FilterEffects final : public QObject
{
    Q_OBJECT
public:
    static constexpr int filtersMax = 8; ///< further ones are not counted

    explicit FilterEffects(InventorySource& source, QObject* parent = nullptr);

    void ask(const QList<Filter>& filters);
    void cancel();
    /// nullopt: not counted yet, or could not be.
    [[nodiscard]] std::optional<qint64> leads(int filter) const;
    [[nodiscard]] bool isComplete() const { return m_next >= m_leads.size(); }

Q_SIGNALS:
    void changed(); ///< one more is known

private:
    void askNext();

    InventorySource& m_source;
    QList<Filter> m_filters;
    QList<std::optional<qint64>> m_leads;
    int m_next = 0;
    Pending<InventoryCount> m_pending;
};

} // namespace leadfloor
