// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/statementcell.h"

#include "models/items/statementdays.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

namespace leadfloor {

namespace {

constexpr qreal statementPadding = 10; // as all cells

} // namespace

StatementCell::StatementCell(CellKind kind, QObject* parent)
    : CellDelegate(kind, parent)
    , m_plain(kind == CellKind::Word ? nullptr : makeCellDelegate(kind, this))
{
}

void StatementCell::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    if (!index.data(StatementDays::IsDayRole).toBool()) {
        if (m_plain)
            m_plain->paint(painter, option, index);
        else
            CellDelegate::paint(painter, option, index);
        return;
    }
    const QRectF rect(option.rect);
    painter->save();
    paint::fill(*painter, rect, themed(Role::Sunken));
    paint::fill(*painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
                themed(Role::Hair));
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF inside = rect.adjusted(px(statementPadding), 0, -px(statementPadding), -1);
    const QString words = index.data(Qt::DisplayRole).toString();
    if (isRightAligned(kind()))
        paint::fixedText(*painter, inside, words, themeFont(13, QFont::Medium), themed(Role::Muted),
                         Qt::AlignRight, option.direction);
    else
        paint::text(*painter, inside, words, themeFont(13, QFont::DemiBold), themed(Role::Text2),
                    Qt::AlignLeft, option.direction);
    painter->restore();
}

void StatementCell::paintInside(const Cell& cell) const
{
    const auto placed = [&](qreal from, qreal width) {
        return paint::mirrored(
            QRectF(cell.rect.left() + from, cell.rect.top(), width, cell.rect.height()), cell.rect,
            cell.direction);
    };
    const bool isMoneyIn =
        cell.index.siblingAtColumn(StatementModel::AmountColumn).data(ToneRole).toInt() ==
        int(Tone::Good);
    paintIcon(cell.painter, placed(0, px(16)), cell.index.data(IconNameRole).toString(),
              themed(isMoneyIn ? Role::Green : Role::Text2), 16, cell.direction);
    qreal from = px(16 + 10);
    from += paint::text(cell.painter, placed(from, cell.rect.width() - from), cell.words,
                        themeFont(13, QFont::DemiBold), themed(Role::Text), Qt::AlignLeft,
                        cell.direction) +
            px(9);
    const QString detail = cell.index.data(DetailRole).toString();
    if (!detail.isEmpty() && from < cell.rect.width())
        paint::text(cell.painter, placed(from, cell.rect.width() - from), detail, themeFont(12),
                    themed(Role::Muted), Qt::AlignLeft, cell.direction);
}

bool StatementCell::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                              const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (index.data(StatementDays::IsDayRole).toBool())
        return false; // an empty cell of a day lacks nothing
    return CellDelegate::helpEvent(event, view, option, index);
}

} // namespace leadfloor
