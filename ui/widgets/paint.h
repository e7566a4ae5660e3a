// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"
#include "models/items/roles.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QRectF>

/// Strokes that several parts share. All take logical pixels and the theme in force.
namespace leadfloor::paint {

enum class Tick : quint8
{
    Off,
    On,
    Some,
    Exclude
};

/// Filled with antialiasing off, so that neighbouring cells leave no hairline at 125 and 150 %.
void fill(QPainter& painter, const QRectF& rect, const QColor& color);
/// A rounded box; an invalid colour leaves fill or frame out. The frame lies inside `rect`.
void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fillColor,
         const QColor& frame = {}, qreal frameWidth = 1.0, Qt::PenStyle style = Qt::SolidLine);
/// The shadow of something that floats: drawn below `plate`, 8 px beyond its edges.
void shadow(QPainter& painter, const QRectF& plate, qreal radius);
/// 2 px in the focus colour, around `rect` with a gap of 2 px inside `rect`'s surroundings.
void focusRing(QPainter& painter, const QRectF& control, qreal radius);
/// 16 px tick box in the middle of `rect`.
void tick(QPainter& painter, const QRectF& rect, Tick state, bool isEnabled, bool isFocused,
          bool isHovered = false);
void radio(QPainter& painter, const QRectF& rect, bool isOn, bool isEnabled, bool isFocused);
/// One line, elided at the end; returns the width that was used. `align` is Left or Right in
/// reading direction.
qreal text(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font,
           const QColor& color, Qt::Alignment align = Qt::AlignLeft,
           Qt::LayoutDirection direction = Qt::LeftToRight);
/// As text(), but the characters run left to right in any window: ids, money, phones, counts.
/// Never elided.
qreal fixedText(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font,
                const QColor& color, Qt::Alignment align,
                Qt::LayoutDirection direction = Qt::LeftToRight);
/// Mirrors a part of `whole` for right-to-left.
[[nodiscard]] QRectF mirrored(const QRectF& part, const QRectF& whole,
                              Qt::LayoutDirection direction);
/// A small framed word for a key, as "Ctrl" or "1"; width for words `keyCapWidth`.
void keyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& color,
            const QColor& frame);
[[nodiscard]] int keyCapWidth(const QString& key);
/// Gold's filled or Silver's open diamond, 8 px.
void diamond(QPainter& painter, const QPointF& center, LeadClass leadClass, const QColor& color);
/// A round bar: `share` 0..1 of `rect` in `color`, the rest in the track colour.
void bar(QPainter& painter, const QRectF& rect, double share, const QColor& color,
         Qt::LayoutDirection direction = Qt::LeftToRight);
[[nodiscard]] Role toneRole(Tone tone);
[[nodiscard]] Role toneSoftRole(Tone tone);
[[nodiscard]] Role toneLineRole(Tone tone);

} // namespace leadfloor::paint
