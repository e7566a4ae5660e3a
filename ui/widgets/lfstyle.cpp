// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lfstyle.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QProgressBar>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace leadfloor {

LfStyle::LfStyle()
    : QProxyStyle(u"Fusion"_s)
    , m_focusTracker(new FocusTracker(this))
{
}

void LfStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QScrollBar*>(widget) ||
        qobject_cast<QTabBar*>(widget) || qobject_cast<QLineEdit*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* tabs = qobject_cast<QTabBar*>(widget))
        tabs->setDrawBase(false);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)) {
        // The wheel scrolls the page, unless the field has been chosen.
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
    if (widget->inherits("QComboBoxListView"))
        static_cast<QAbstractItemView*>(widget)->viewport()->setAutoFillBackground(false);
    // Round corners need a window that lets the ground through.
    if (qobject_cast<QMenu*>(widget) || widget->inherits("QComboBoxPrivateContainer") ||
        widget->inherits("QTipLabel")) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        // X11 may have no compositor, then the corners would be black.
        if (QGuiApplication::platformName() == "xcb"_L1)
            widget->installEventFilter(this);
    }
}

void LfStyle::unpolish(QWidget* widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool LfStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        if (auto* popup = qobject_cast<QWidget*>(watched); popup && popup->isWindow()) {
            QPainterPath shape;
            shape.addRoundedRect(popup->rect(), px(8), px(8));
            popup->setMask(QRegion(shape.toFillPolygon().toPolygon()));
        }
    } else if (event->type() == QEvent::Wheel) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

QPalette LfStyle::standardPalette() const
{
    return Theme::instance().palette();
}

int LfStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                         const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return px(8);
    case PM_LineEditIconMargin:
        return px(7);
    case PM_ScrollBarExtent:
        return px(10);
    case PM_ScrollBarSliderMin:
        return px(40);
    case PM_DefaultFrameWidth:
        return qobject_cast<const QMenu*>(widget) ? 0 : 1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return px(5);
    case PM_MenuBarPanelWidth:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return px(6);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_FocusFrameVMargin:
        return 0;
    case PM_FocusFrameHMargin: // what item views leave beside their words
        return px(7);
    case PM_TabBarTabHSpace:
        return px(24);
    case PM_TabBarTabVSpace:
        return px(14);
    case PM_SplitterWidth:
        return px(5);
    case PM_ProgressBarChunkWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LfStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                       QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_TitleBar_NoBorder:
    case SH_ComboBox_LayoutDirection:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_ContextMenu:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return hint == SH_ScrollBar_LeftClickAbsolutePosition ? 0 : 1;
    case SH_UnderlineShortcut:
        return FocusTracker::isAltDown();
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_Menu_SubMenuPopupDelay:
        return 120;
    case SH_Table_GridLineColor:
        return int(themed(Role::Hair).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize LfStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return lfstyle::pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return lfstyle::toolButtonSize(*button, widget);
        break;
    case CT_LineEdit:
        return {size.width() + px(16), std::max(size.height(), px(32))};
    case CT_ComboBox:
        return {size.width() + px(40), px(buttonSize(widget) == ButtonSize::Small ? 26 : 32)};
    case CT_SpinBox:
        return {size.width() + px(40), px(32)}; // arrows, and air on both sides of the words
    case CT_ProgressBar:
        return {size.width(), px(6)};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return lfstyle::menuItemSize(*item);
        break;
    case CT_MenuBarItem: // as high as its bar, or the words stick to the top
        return {size.width() + px(16), std::max(px(28), widget ? widget->minimumHeight() : 0)};
    case CT_MenuBar:
    case CT_Menu:
        return size;
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width(), std::max(plain.height(), px(22))};
    }
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width(), std::max(plain.height(), px(28))};
    }
    case CT_TabBarTab:
        return {size.width(), px(36)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect LfStyle::subElementRect(SubElement element, const QStyleOption* option,
                              const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const bool isInside = widget && (qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                                         qobject_cast<QComboBox*>(widget->parentWidget()));
        const int side = isInside ? 0 : px(7);
        return option->rect.adjusted(side, 0, -side, 0);
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    case SE_ProgressBarLabel:
    case SE_PushButtonFocusRect:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return {};
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect LfStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                              SubControl subControl, const QWidget* widget) const
{
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        spin && control == CC_SpinBox)
        return lfstyle::spinBoxRect(*spin, subControl);
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo && control == CC_ComboBox)
        return lfstyle::comboBoxRect(*combo, subControl);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar)
        return lfstyle::scrollBarRect(*bar, subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void LfStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    const bool isEnabled = option->state & State_Enabled;
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        lfstyle::drawButtonPanel(*option, *painter, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameFocusRect:
    case PE_FrameMenu:
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        paint::Tick tick = paint::Tick::Off;
        if (option->state & State_On)
            tick = paint::Tick::On;
        else if (option->state & State_NoChange)
            tick = paint::Tick::Some;
        paint::tick(*painter, option->rect, tick, isEnabled, false,
                    isEnabled && (option->state & State_MouseOver) &&
                        element == PE_IndicatorCheckBox);
        return;
    }
    case PE_IndicatorRadioButton:
        paint::radio(*painter, option->rect, option->state & State_On, isEnabled, false);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0 &&
            !(widget && (qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                         qobject_cast<QComboBox*>(widget->parentWidget()))))
            lfstyle::drawFieldFrame(option->rect, option->state & State_HasFocus, isEnabled, widget,
                                    *painter);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_PanelMenu:
        paint::box(*painter, option->rect, px(8), themed(Role::Raised), themed(Role::Line));
        return;
    case PE_PanelTipLabel:
        paint::box(*painter, option->rect, px(5), themed(Role::Inverted));
        return;
    case PE_PanelItemViewItem: {
        const bool isSelected = option->state & State_Selected;
        if (isSelected && widget && widget->inherits("QComboBoxListView"))
            paint::box(*painter, QRectF(option->rect).adjusted(3, 2, -3, -2), px(5),
                       themed(Role::AccentSoft));
        else if (isSelected)
            paint::fill(*painter, option->rect, themed(Role::AccentSoft));
        else if ((option->state & State_MouseOver) && isEnabled)
            paint::fill(*painter, option->rect, themed(Role::Hover));
        return;
    }
    case PE_Frame:
    case PE_FrameGroupBox:
        if (widget && widget->inherits("QComboBoxPrivateContainer"))
            paint::box(*painter, option->rect, px(8), themed(Role::Raised), themed(Role::Line));
        else
            paint::box(*painter, option->rect, px(6), {}, themed(Role::Line));
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const QString name = element == PE_IndicatorArrowDown   ? u"chevron-down"_s
                             : element == PE_IndicatorArrowUp   ? u"chevron-up"_s
                             : element == PE_IndicatorArrowLeft ? u"chevron-left"_s
                                                                : u"chevron-right"_s;
        paintIcon(*painter, option->rect, name, themed(isEnabled ? Role::Text2 : Role::Faint), 14);
        return;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            paintIcon(*painter, option->rect,
                      option->state & State_Open ? u"chevron-down"_s : u"chevron-right"_s,
                      themed(Role::Muted), 14, option->direction);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LfStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            lfstyle::drawPushButtonLabel(*button, *painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            lfstyle::drawTab(*tab, *painter);
            return;
        }
        break;
    case CE_TabBarTabLabel: // part of the shape
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            lfstyle::drawProgress(*bar, *painter);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            lfstyle::drawMenuItem(*item, *painter);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            lfstyle::drawMenuBarItem(*item, *painter);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea:
        return;
    case CE_Splitter: {
        const QRect& r = option->rect;
        const bool isUpright = option->state & State_Horizontal;
        painter->fillRect(isUpright ? QRect(r.center().x(), r.top(), 1, r.height())
                                    : QRect(r.left(), r.center().y(), r.width(), 1),
                          themed(Role::Hair));
        return;
    }
    case CE_HeaderSection:
        paint::fill(*painter, option->rect, themed(Role::Sunken));
        paint::fill(*painter,
                    QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                    themed(Role::Hair));
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // Selected is a soft fill; the words keep their colour.
            QStyleOptionViewItem soft = *item;
            soft.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &soft, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LfStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                 QPainter* painter, const QWidget* widget) const
{
    if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        tool && control == CC_ToolButton) {
        lfstyle::drawToolButton(*tool, *painter, widget);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        spin && control == CC_SpinBox) {
        lfstyle::drawSpinBox(*spin, *painter, widget);
        return;
    }
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo && control == CC_ComboBox) {
        lfstyle::drawComboBox(*combo, *painter, widget);
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar) {
        lfstyle::drawScrollBar(*bar, *painter);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon LfStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                            const QWidget* widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return icon(u"x"_s, Role::Muted);
    case SP_MessageBoxInformation:
        return icon(u"info"_s, Role::AccentText);
    case SP_MessageBoxWarning:
        return icon(u"triangle-alert"_s, Role::Amber);
    case SP_MessageBoxCritical:
        return icon(u"circle-alert"_s, Role::Red);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace leadfloor
