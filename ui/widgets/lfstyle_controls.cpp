// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons and fields of LfStyle.
#include "models/items/mask.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lfstyle.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QStyleOption>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor::lfstyle {

namespace {

constexpr qreal buttonRadius = 6;
constexpr qreal chevronSize = 14;

struct ButtonTraits
{
    QFont font;
    int padding, height, gap;
};

ButtonTraits traitsOf(const QWidget* widget)
{
    const ButtonKind kind = buttonKind(widget);
    const bool isStrong = kind == ButtonKind::Primary || kind == ButtonKind::Soft ||
                          kind == ButtonKind::Danger || kind == ButtonKind::Link;
    const QFont::Weight weight = isStrong ? QFont::DemiBold : QFont::Medium;
    switch (buttonSize(widget)) {
    case ButtonSize::Small:
        return {themeFont(12, weight), px(kind == ButtonKind::Link ? 2 : 9), px(26), px(6)};
    case ButtonSize::Dialog:
        return {themeFont(13, weight), px(17), px(36), px(8)};
    case ButtonSize::Normal:
        return {themeFont(13, weight), px(kind == ButtonKind::Link ? 2 : 12), px(30), px(6)};
    }
    Q_UNREACHABLE();
}

QColor wordColor(ButtonKind kind, bool isEnabled, bool isHovered)
{
    if (!isEnabled)
        return themed(Role::Faint);
    switch (kind) {
    case ButtonKind::Primary:
        return themed(Role::OnAccent);
    case ButtonKind::Soft:
    case ButtonKind::Link:
        return themed(Role::AccentText);
    case ButtonKind::Danger:
        return themed(Role::Red);
    case ButtonKind::Secondary:
        return themed(Role::Text);
    case ButtonKind::Ghost:
        return themed(isHovered ? Role::Text : Role::Text2);
    }
    Q_UNREACHABLE();
}

/// An icon of ours in the label's colour, any other one as it comes.
void drawButtonIcon(QPainter& painter, const QRectF& rect, const QIcon& icon, const QColor& color,
                    bool isEnabled, Qt::LayoutDirection direction)
{
    if (const QString name = iconName(icon); !name.isEmpty())
        paintIcon(painter, rect, name, color, 16, direction);
    else
        icon.paint(&painter, rect.toRect(), Qt::AlignCenter,
                   isEnabled ? QIcon::Normal : QIcon::Disabled);
}

QString plainWords(const QString& text)
{
    // A mnemonic's ampersand takes no room.
    QString words;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        words += text[i];
    }
    return words;
}

int mnemonicFlag()
{
    return FocusTracker::isAltDown() ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

qreal wordsWidth(const QFont& font, const QString& text)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(plainWords(text)));
}

void drawWords(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
               const QColor& color, Qt::Alignment align)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect,
                     int(align | Qt::AlignAbsolute | Qt::AlignVCenter) | mnemonicFlag() |
                         Qt::TextSingleLine | Qt::TextDontClip,
                     Mask::words(text));
}

QRectF takeFromLeft(QRectF& rest, qreal width)
{
    const QRectF part(rest.left(), rest.top(), width, rest.height());
    rest.setLeft(rest.left() + width);
    return part;
}

} // namespace

QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget)
{
    const ButtonTraits traits = traitsOf(widget);
    qreal width = 2 * traits.padding + wordsWidth(traits.font, option.text);
    if (!option.icon.isNull())
        width += px(16) + (option.text.isEmpty() ? 0 : traits.gap);
    if (const QString hint = buttonHint(widget); !hint.isEmpty())
        width += traits.gap + px(2) + wordsWidth(themeFont(11, QFont::Medium), hint);
    if (option.features & QStyleOptionButton::HasMenu)
        width += traits.gap + px(chevronSize) - px(2);
    return {std::max(int(width), traits.height), traits.height};
}

void drawButtonPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const ButtonKind kind = buttonKind(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver);
    const qreal radius = px(buttonRadius);
    const auto box = [&](const QColor& fillColor, const QColor& frame) {
        paint::box(painter, option.rect, radius, fillColor, frame);
    };
    switch (kind) {
    case ButtonKind::Primary:
        box(themed(!isEnabled            ? Role::Track
                   : isDown || isHovered ? Role::AccentPressed
                                         : Role::Accent),
            {});
        return;
    case ButtonKind::Secondary:
        box(themed(!isEnabled            ? Role::Sunken
                   : isDown || isHovered ? Role::Hover
                                         : Role::Raised),
            themed(Role::Line));
        return;
    case ButtonKind::Ghost:
        if (isDown && (option.state & QStyle::State_On))
            box(themed(Role::AccentSoft), {});
        else if (isDown || isHovered)
            box(themed(Role::Hover), {});
        return;
    case ButtonKind::Soft:
        box(themed(!isEnabled            ? Role::Sunken
                   : isDown || isHovered ? Role::SelectedHover
                                         : Role::AccentSoft),
            {});
        return;
    case ButtonKind::Danger:
        box(themed(isDown || isHovered ? Role::RedSoft : Role::Raised),
            themed(isEnabled ? Role::RedLine : Role::Line));
        return;
    case ButtonKind::Link:
        return;
    }
}

void drawPushButtonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget)
{
    const ButtonTraits traits = traitsOf(widget);
    const ButtonKind kind = buttonKind(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const QColor color = wordColor(kind, isEnabled, isHovered);
    const qreal words = wordsWidth(traits.font, option.text);
    const bool hasIcon = !option.icon.isNull();
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    const QString hint = buttonHint(widget);
    const QFont hintFont = themeFont(11, QFont::Medium);
    const qreal hintWidth = hint.isEmpty() ? 0 : wordsWidth(hintFont, hint);

    qreal total = words;
    if (hasIcon)
        total += px(16) + (option.text.isEmpty() ? 0 : traits.gap);
    if (hintWidth > 0)
        total += traits.gap + px(2) + hintWidth;
    if (hasMenu)
        total += traits.gap + px(chevronSize) - px(2);

    const QRectF whole(option.rect);
    QRectF rest(whole.center().x() - total / 2.0, whole.top(), total, whole.height());
    if (rest.width() > whole.width())
        rest = whole;
    const auto placed = [&](const QRectF& part) {
        return paint::mirrored(part, whole, option.direction);
    };
    painter.save();
    if (hasIcon) {
        const auto ownRole = buttonIconRole(widget);
        const bool isQuiet = kind == ButtonKind::Secondary && isEnabled;
        const QColor iconColor = isEnabled && ownRole ? themed(*ownRole)
                                 : isQuiet            ? themed(Role::Text2)
                                                      : color;
        drawButtonIcon(painter, placed(takeFromLeft(rest, px(16))), option.icon, iconColor,
                       isEnabled, option.direction);
        takeFromLeft(rest, option.text.isEmpty() ? 0 : traits.gap);
    }
    drawWords(painter, placed(takeFromLeft(rest, words)), option.text, traits.font, color,
              Qt::AlignHCenter);
    if (hintWidth > 0) {
        takeFromLeft(rest, traits.gap + px(2));
        drawWords(painter, placed(takeFromLeft(rest, hintWidth)), hint, hintFont,
                  kind == ButtonKind::Primary || !isEnabled ? color : themed(Role::Muted),
                  Qt::AlignHCenter);
    }
    if (hasMenu) {
        takeFromLeft(rest, traits.gap - px(2));
        paintIcon(painter, placed(takeFromLeft(rest, px(chevronSize))), u"chevron-down"_s,
                  kind == ButtonKind::Secondary && isEnabled ? themed(Role::Text2) : color,
                  chevronSize);
    }
    painter.restore();
}

namespace {

/// A chevron says that words open a menu; an icon alone ("...", three lines) says so by itself.
bool showsChevron(const QStyleOptionToolButton& option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu) &&
           option.toolButtonStyle != Qt::ToolButtonIconOnly;
}

} // namespace

QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget)
{
    const ButtonTraits traits = traitsOf(widget);
    const bool hasWords =
        option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool hasIcon = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasMenu = showsChevron(option);
    if (!hasWords && !hasMenu)
        return {traits.height, traits.height};
    qreal width = 2 * traits.padding;
    if (hasIcon)
        width += px(16);
    if (hasWords)
        width += wordsWidth(traits.font, option.text) + (hasIcon ? traits.gap : 0);
    if (hasMenu)
        width += traits.gap + px(chevronSize) - px(2);
    return {int(width), traits.height};
}

void drawToolButton(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget)
{
    const ButtonTraits traits = traitsOf(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    drawButtonPanel(option, painter, widget);
    const bool hasWords =
        option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool hasIcon = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasMenu = showsChevron(option);
    const bool isOn = option.state & QStyle::State_On;
    const QColor color = isOn && isEnabled ? themed(Role::AccentText)
                                           : wordColor(buttonKind(widget), isEnabled, isHovered);
    const QColor iconColor = buttonKind(widget) == ButtonKind::Secondary && isEnabled && !isOn
                                 ? themed(Role::Text2)
                                 : color;
    const qreal words = hasWords ? wordsWidth(traits.font, option.text) : 0;
    qreal total = words + (hasIcon ? px(16) : 0) + (hasIcon && hasWords ? traits.gap : 0) +
                  (hasMenu ? traits.gap + px(chevronSize) - px(2) : 0);
    const QRectF whole(option.rect);
    QRectF rest(whole.center().x() - total / 2.0, whole.top(), total, whole.height());
    const auto placed = [&](const QRectF& part) {
        return paint::mirrored(part, whole, option.direction);
    };
    painter.save();
    if (hasIcon) {
        drawButtonIcon(painter, placed(takeFromLeft(rest, px(16))), option.icon, iconColor,
                       isEnabled, option.direction);
        takeFromLeft(rest, hasWords ? traits.gap : 0);
    }
    if (hasWords)
        drawWords(painter, placed(takeFromLeft(rest, words)), option.text, traits.font, color,
                  Qt::AlignHCenter);
    if (hasMenu) {
        takeFromLeft(rest, traits.gap - px(2));
        paintIcon(painter, placed(takeFromLeft(rest, px(chevronSize))), u"chevron-down"_s,
                  iconColor, chevronSize);
    }
    painter.restore();
}

void drawFieldFrame(const QRect& rect, bool isFocused, bool isEnabled, const QWidget* widget,
                    QPainter& painter)
{
    const bool isWrong = widget && widget->property("lfError").toBool();
    const Role frame = isWrong ? Role::Red : isFocused ? Role::Focus : Role::Line;
    paint::box(painter, rect, px(6), themed(isEnabled ? Role::Page : Role::Sunken), themed(frame),
               isWrong || isFocused ? 1.5 : 1.0);
}

QRect spinBoxRect(const QStyleOptionSpinBox& option, QStyle::SubControl part)
{
    const QRect& whole = option.rect;
    const int arrow = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : px(24);
    QRect made = whole;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        made = QRect(whole.right() - arrow, whole.top() + 1, arrow, whole.height() / 2 - 1);
        break;
    case QStyle::SC_SpinBoxDown:
        made = QRect(whole.right() - arrow, whole.top() + whole.height() / 2, arrow,
                     whole.height() / 2 - 1);
        break;
    case QStyle::SC_SpinBoxEditField:
        made = whole.adjusted(px(7), 1, -arrow - px(2), -1);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, whole, made);
}

void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    drawFieldFrame(option.rect, option.state & QStyle::State_HasFocus, isEnabled, widget, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool isUp = part == QStyle::SC_SpinBoxUp;
        const bool canStep =
            isEnabled && option.stepEnabled.testFlag(isUp ? QAbstractSpinBox::StepUpEnabled
                                                          : QAbstractSpinBox::StepDownEnabled);
        const QRect rect = spinBoxRect(option, part);
        if (canStep && option.activeSubControls == part && (option.state & QStyle::State_MouseOver))
            paint::box(painter, QRectF(rect).adjusted(2, 1, -2, -1), px(4), themed(Role::Hover));
        paintIcon(painter, rect, isUp ? u"chevron-up"_s : u"chevron-down"_s,
                  themed(canStep ? Role::Text2 : Role::Faint), 12);
    }
}

QRect comboBoxRect(const QStyleOptionComboBox& option, QStyle::SubControl part)
{
    const QRect& whole = option.rect;
    const int arrow = px(28);
    QRect made = whole;
    if (part == QStyle::SC_ComboBoxArrow)
        made = QRect(whole.right() + 1 - arrow, whole.top(), arrow, whole.height());
    else if (part == QStyle::SC_ComboBoxEditField)
        made = whole.adjusted(px(9), 1, -arrow, -1);
    else if (part == QStyle::SC_ComboBoxListBoxPopup)
        return whole;
    return QStyle::visualRect(option.direction, whole, made);
}

void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (option.editable) {
        drawFieldFrame(option.rect, option.state & QStyle::State_HasFocus, isEnabled, widget,
                       painter);
    } else {
        const bool isHot =
            isEnabled &&
            (option.state & (QStyle::State_MouseOver | QStyle::State_On | QStyle::State_Sunken));
        paint::box(painter, option.rect, px(6),
                   themed(!isEnabled ? Role::Sunken
                          : isHot    ? Role::Hover
                                     : Role::Raised),
                   themed(Role::Line));
    }
    paintIcon(painter, comboBoxRect(option, QStyle::SC_ComboBoxArrow), u"chevron-down"_s,
              themed(isEnabled ? Role::Text2 : Role::Faint), chevronSize);
}

} // namespace leadfloor::lfstyle
