// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegates.h"

namespace leadfloor {

/// A cell of the statement by day: as its kind would be, or part of the line of a day, which is
/// sunken with the day in front and its sum in muted. A Word is an icon, a strong word and muted
/// details.
class StatementCell final : public CellDelegate
{
    Q_OBJECT
public:
    explicit StatementCell(CellKind kind, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    void paintInside(const Cell& cell) const override;

private:
    CellDelegate* m_plain; ///< how the kind paints itself
};

} // namespace leadfloor
