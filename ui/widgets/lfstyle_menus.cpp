// SPDX-License-Identifier: GPL-3.0-or-later
// Menus, tabs, scroll bars and progress bars of LfStyle.
#include "models/items/mask.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lfstyle.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QMenu>
#include <QStyleOption>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor::lfstyle {

namespace {

QString withoutKeys(const QString& text)
{
    return text.section(u'\t', 0, 0);
}

} // namespace

QSize menuItemSize(const QStyleOptionMenuItem& option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {px(10), px(11)};
    const QFontMetricsF metrics(themeFont());
    qreal width = px(14) + px(16) + px(10) + metrics.horizontalAdvance(withoutKeys(option.text));
    width += px(28); // between words and keys, and at the end
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += px(14);
    const QString keys = option.text.section(u'\t', 1);
    if (!keys.isEmpty()) // QMenu adds the widest one's width itself, in the menu's font
        width += 0;
    return {int(std::ceil(width)), px(29)};
}

void drawMenuItem(const QStyleOptionMenuItem& option, QPainter& painter)
{
    const QRectF row(option.rect);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paint::fill(
            painter,
            QRectF(row.left() + px(3), std::round(row.center().y()), row.width() - px(6), 1),
            themed(Role::Hair));
        return;
    }
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen)
        paint::box(painter, row, px(6), themed(isEnabled ? Role::AccentSoft : Role::Hover));
    const auto placed = [&](qreal left, qreal width) {
        return paint::mirrored(QRectF(row.left() + left, row.top(), width, row.height()), row,
                               option.direction);
    };
    const QColor words = themed(isEnabled ? Role::Text : Role::Faint);
    const QRectF iconRect = placed(px(9), px(16));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked && option.checkType == QStyleOptionMenuItem::Exclusive)
            paint::box(painter, QRectF(iconRect.center() - QPointF(3, 3), QSizeF(6, 6)), 3,
                       themed(isEnabled ? Role::AccentText : Role::Faint));
        else if (option.checked)
            paintIcon(painter, iconRect, u"check"_s,
                      themed(isEnabled ? Role::AccentText : Role::Faint));
    } else if (const QString name = iconName(option.icon); !name.isEmpty()) {
        paintIcon(painter, iconRect, name,
                  themed(!isEnabled ? Role::Faint
                         : isChosen ? Role::AccentText
                                    : Role::Text2),
                  16, option.direction);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, iconRect.toRect());
    }
    painter.save();
    painter.setFont(themeFont());
    painter.setPen(words);
    const QRectF textRect =
        placed(px(9) + px(16) + px(10), row.width() - px(9) - px(16) - px(10) - px(9));
    const int mnemonic = FocusTracker::isAltDown() ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const Qt::Alignment start =
        option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(
        textRect, int(start | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine | mnemonic,
        Mask::words(withoutKeys(option.text)));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, placed(row.width() - px(9) - px(14), px(14)), u"chevron-right"_s,
                  themed(isEnabled ? Role::Text2 : Role::Faint), 14, option.direction);
    } else if (const QString keys = option.text.section(u'\t', 1); !keys.isEmpty()) {
        painter.setFont(themeFont(12, QFont::Medium));
        painter.setPen(themed(isEnabled ? Role::Muted : Role::Faint));
        painter.drawText(textRect, int(end | Qt::AlignAbsolute | Qt::AlignVCenter), keys);
    }
    painter.restore();
}

void drawMenuBarItem(const QStyleOptionMenuItem& option, QPainter& painter)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOpen = option.state & QStyle::State_Sunken;
    const bool isChosen = option.state & QStyle::State_Selected;
    const qreal height = std::min<qreal>(option.rect.height(), px(28));
    const QRectF plate(option.rect.left(), option.rect.center().y() + 0.5 - height / 2,
                       option.rect.width(), height);
    if (isEnabled && (isOpen || isChosen))
        paint::box(painter, plate, px(6), themed(isOpen ? Role::AccentSoft : Role::Hair));
    painter.save();
    painter.setFont(themeFont());
    painter.setPen(themed(!isEnabled ? Role::Faint : isOpen ? Role::AccentText : Role::Text2));
    painter.drawText(option.rect,
                     Qt::AlignCenter | Qt::TextSingleLine |
                         (FocusTracker::isAltDown() ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     option.text);
    painter.restore();
}

void drawTab(const QStyleOptionTab& option, QPainter& painter)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const QRectF rect(option.rect);
    const QFont font = themeFont(13, isChosen ? QFont::DemiBold : QFont::Medium);
    const qreal words = QFontMetricsF(font).horizontalAdvance(option.text);
    const QRectF line(rect.center().x() - words / 2 - px(2), rect.bottom() - 2, words + px(4), 2);
    if (isChosen)
        paint::fill(painter, line, themed(Role::Accent));
    if (isChosen && (option.state & QStyle::State_HasFocus))
        paint::box(painter, rect.adjusted(2, 4, -2, -5), px(4), {}, themed(Role::Focus), 1.5);
    painter.save();
    painter.setFont(font);
    painter.setPen(themed(!isEnabled              ? Role::Faint
                          : isChosen || isHovered ? Role::Text
                                                  : Role::Muted));
    painter.drawText(rect,
                     Qt::AlignCenter | Qt::TextSingleLine |
                         (FocusTracker::isAltDown() ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     option.text);
    painter.restore();
}

QRect scrollBarRect(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool isUpright = option.orientation == Qt::Vertical;
    const QRect& whole = option.rect;
    const int length = isUpright ? whole.height() : whole.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0)
        thumb = std::clamp(int(qint64(length) * option.pageStep / (range + option.pageStep)),
                           std::min(px(40), length), length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto span = [&](int from, int extent) {
        const QRect made = isUpright
                               ? QRect(whole.left(), whole.top() + from, whole.width(), extent)
                               : QRect(whole.left() + from, whole.top(), extent, whole.height());
        return isUpright ? made : QStyle::visualRect(option.direction, whole, made);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return span(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return whole;
    default:
        return {}; // no arrows
    }
}

void drawScrollBar(const QStyleOptionSlider& option, QPainter& painter)
{
    if (option.maximum <= option.minimum)
        return;
    const bool isHot = (option.activeSubControls & QStyle::SC_ScrollBarSlider) &&
                       (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    QRectF thumb = scrollBarRect(option, QStyle::SC_ScrollBarSlider);
    const qreal side = px(2);
    thumb = thumb.adjusted(side, side, -side, -side);
    paint::box(painter, thumb, std::min(thumb.width(), thumb.height()) / 2,
               themed(isHot ? Role::Control : Role::Thumb));
}

void drawProgress(const QStyleOptionProgressBar& option, QPainter& painter)
{
    const qreal height = std::min(px(6), option.rect.height());
    const QRectF rect(option.rect.left(), option.rect.center().y() + 0.5 - height / 2,
                      option.rect.width(), height);
    const qint64 range = qint64(option.maximum) - option.minimum;
    const Role role = option.state & QStyle::State_Enabled ? Role::Accent : Role::Thumb;
    if (range <= 0) {
        // Length unknown: a quiet piece in the middle, which nobody takes for a share.
        paint::bar(painter, rect, 0, {});
        const qreal piece = rect.width() * 0.3;
        paint::box(painter, QRectF(rect.center().x() - piece / 2, rect.top(), piece, height),
                   height / 2, themed(Role::Bar));
        return;
    }
    paint::bar(painter, rect, double(option.progress - option.minimum) / double(range),
               themed(role), option.direction);
}

} // namespace leadfloor::lfstyle
