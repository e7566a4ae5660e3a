// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"

#include <QObject>
#include <QTimer>

namespace leadfloor {

class FacetBoard;
class StockAreas;

/// What the leads of one area of the map are and cost, by class, under the filter that the map shows:
/// asked when somebody stays on an area, kept until the figures of the map are others. GUI thread; the
/// area that was wanted last wins.
class AreaPrices final : public QObject
{
    Q_OBJECT
public:
    static constexpr int stayMs = 200; ///< a pointer on its way elsewhere asks nothing

    AreaPrices(ReportSource& reports, FacetBoard& board, StockAreas& areas, QObject* parent = nullptr);

    /// An area of StockAreas by its code; empty: none.
    void want(const QString& code);
    /// By class ("gold", "silver") with number, sum and cheapest; nullopt: not known yet.
    [[nodiscard]] std::optional<QList<StockPart>> of(const QString& code) const;

Q_SIGNALS:
    void changed();

private:
    void ask();
    void forgetOld();
    [[nodiscard]] Filter filterOf(const QString& code) const;

    ReportSource& m_reports;
    FacetBoard& m_board;
    StockAreas& m_areas;
    QString m_wanted;
    QTimer m_stay;
    QHash<QString, QList<StockPart>> m_known;
    QDateTime m_knownAsOf; ///< what m_known belongs to, with the next two
    Filter m_knownFilter;
    QString m_knownRegion;
    Pending<QList<StockPart>> m_pending;
};

} // namespace leadfloor
