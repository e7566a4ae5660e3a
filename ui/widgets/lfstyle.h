// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace leadfloor {

class FocusTracker;

/// Fusion with our shapes (look.md section 5). Colours come from Theme at paint time, so a switch
/// of theme needs a repaint only. No style sheets anywhere: a rule on a parent would split our
/// controls into parts that this style does not draw.
class LfStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    LfStyle();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    [[nodiscard]] QPalette standardPalette() const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                         SubControl subControl, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                       const QWidget* widget) const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FocusTracker* m_focusTracker;
};

/// The controls of LfStyle, a function each; lfstyle_controls.cpp and lfstyle_menus.cpp.
namespace lfstyle {

QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget);
void drawButtonPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void drawPushButtonLabel(const QStyleOptionButton& option, QPainter& painter,
                         const QWidget* widget);
QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget);
void drawToolButton(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget);
void drawFieldFrame(const QRect& rect, bool isFocused, bool isEnabled, const QWidget* widget,
                    QPainter& painter);
void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget);
[[nodiscard]] QRect spinBoxRect(const QStyleOptionSpinBox& option, QStyle::SubControl part);
void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget);
[[nodiscard]] QRect comboBoxRect(const QStyleOptionComboBox& option, QStyle::SubControl part);
void drawTab(const QStyleOptionTab& option, QPainter& painter);
void drawScrollBar(const QStyleOptionSlider& option, QPainter& painter);
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider& option, QStyle::SubControl part);
void drawProgress(const QStyleOptionProgressBar& option, QPainter& painter);
QSize menuItemSize(const QStyleOptionMenuItem& option);
void drawMenuItem(const QStyleOptionMenuItem& option, QPainter& painter);
void drawMenuBarItem(const QStyleOptionMenuItem& option, QPainter& painter);

} // namespace lfstyle

} // namespace leadfloor
