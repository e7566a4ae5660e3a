// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/phonecell.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QMouseEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal phoneCellPadding = 10; // as all cells
constexpr qreal phoneButtonWidth = 23;
constexpr qreal phoneButtonHeight = 22;
constexpr qreal phoneButtonGap = 3;

} // namespace

PhoneCell::PhoneCell(QObject* parent)
    : CellDelegate(CellKind::Id, parent)
{
}

int PhoneCell::widthFor(const QString& sample)
{
    return int(std::ceil(QFontMetricsF(themeFont()).horizontalAdvance(sample)))
           + px(2 * phoneCellPadding + 3 * phoneButtonGap + 2 * phoneButtonWidth);
}

QRectF PhoneCell::buttonRect(const QRectF& inside, int button, Qt::LayoutDirection direction)
{
    const qreal width = px(phoneButtonWidth), height = px(phoneButtonHeight);
    const qreal fromEnd = (2 - button) * width + (1 - button) * px(phoneButtonGap);
    const QRectF rect(inside.right() - fromEnd, std::round(inside.center().y() - height / 2), width,
                      height);
    return paint::mirrored(rect, inside, direction);
}

void PhoneCell::paintInside(const Cell& cell) const
{
    paint::fixedText(cell.painter, cell.rect, cell.words, themeFont(),
                     themed(cell.isDead ? Role::Muted : Role::Text), Qt::AlignLeft, cell.direction);
    if (!cell.isHovered)
        return;
    for (const int button : {0, 1}) {
        const QRectF rect = buttonRect(cell.rect, button, cell.direction);
        paint::box(cell.painter, rect, px(5), themed(Role::Raised), themed(Role::Line));
        paintIcon(cell.painter, rect, button == 0 ? u"phone"_s : u"copy"_s,
                  themed(button == 0 ? Role::AccentText : Role::Text2), 14, cell.direction);
    }
}

bool PhoneCell::editorEvent(QEvent* event, QAbstractItemModel* model,
                            const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        const bool hasPhone = !index.data(Qt::DisplayRole).toString().isEmpty();
        const QRectF inside =
            QRectF(option.rect).adjusted(px(phoneCellPadding), 0, -px(phoneCellPadding), -1);
        if (hasPhone && mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier) {
            if (buttonRect(inside, 0, option.direction).contains(mouse->position()))
                Q_EMIT callRequested(index);
            else if (buttonRect(inside, 1, option.direction).contains(mouse->position()))
                Q_EMIT copyRequested(index);
        }
    }
    return CellDelegate::editorEvent(event, model, option, index);
}

} // namespace leadfloor
