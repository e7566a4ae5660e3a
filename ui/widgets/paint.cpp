// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"

#include "models/items/mask.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace leadfloor::paint {

void fill(QPainter& painter, const QRectF& rect, const QColor& color)
{
    const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect, color);
    painter.setRenderHint(QPainter::Antialiasing, wasSmooth);
}

void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fillColor,
         const QColor& frame, qreal frameWidth, Qt::PenStyle style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fillColor.isValid() ? QBrush(fillColor) : QBrush(Qt::NoBrush));
    if (frame.isValid()) {
        QPen pen(frame, frameWidth);
        if (style == Qt::DashLine)
            pen.setDashPattern({3.0, 2.5});
        painter.setPen(pen);
        const qreal half = frameWidth / 2.0;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half,
                                radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void shadow(QPainter& painter, const QRectF& plate, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool isDark = Theme::instance().scheme() != Scheme::Light;
    constexpr int steps = 8;
    for (int i = steps; i > 0; --i) {
        const qreal out = i;
        painter.setBrush(QColor(10, 14, 28, isDark ? 16 : 5));
        painter.drawRoundedRect(plate.adjusted(-out * 0.6, -out * 0.2, out * 0.6, out),
                                radius + out, radius + out);
    }
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& control, qreal radius)
{
    const qreal out = 2.5; // a ring of 2 px; its inner edge leaves 1.5 px of the ground to be seen
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themed(Role::Focus), 2.0));
    painter.drawRoundedRect(control.adjusted(-out, -out, out, out), radius + out, radius + out);
    painter.restore();
}

void tick(QPainter& painter, const QRectF& rect, Tick state, bool isEnabled, bool isFocused,
          bool isHovered)
{
    const qreal size = px(16);
    const QRectF square(std::round(rect.center().x() - size / 2.0),
                        std::round(rect.center().y() - size / 2.0), size, size);
    const qreal radius = px(4);
    const bool isFilled = state == Tick::On || state == Tick::Some;
    if (!isEnabled)
        box(painter, square, radius, isFilled ? themed(Role::Track) : QColor(),
            themed(isFilled ? Role::Track : Role::Line), 1.25);
    else if (state == Tick::Exclude)
        box(painter, square, radius, themed(Role::RedSoft), themed(Role::Red), 1.25);
    else if (isFilled)
        box(painter, square, radius, themed(isHovered ? Role::AccentPressed : Role::Accent));
    else
        box(painter, square, radius, themed(Role::Page),
            themed(isHovered ? Role::Accent : Role::Control), 1.25);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor stroke = !isEnabled               ? themed(Role::Faint)
                          : state == Tick::Exclude ? themed(Role::Red)
                                                   : themed(Role::OnAccent);
    const qreal unit = size / 16.0;
    painter.setPen(QPen(stroke, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (state == Tick::On) {
        QPainterPath path(square.topLeft() + QPointF(4.3, 8.3) * unit);
        path.lineTo(square.topLeft() + QPointF(7.0, 11.0) * unit);
        path.lineTo(square.topLeft() + QPointF(11.8, 5.4) * unit);
        painter.drawPath(path);
    } else if (state != Tick::Off) {
        painter.drawLine(square.topLeft() + QPointF(4.8, 8.0) * unit,
                         square.topLeft() + QPointF(11.2, 8.0) * unit);
    }
    painter.restore();
    if (isFocused)
        focusRing(painter, square, radius);
}

void radio(QPainter& painter, const QRectF& rect, bool isOn, bool isEnabled, bool isFocused)
{
    const qreal size = px(16);
    const QRectF circle(std::round(rect.center().x() - size / 2.0),
                        std::round(rect.center().y() - size / 2.0), size, size);
    if (!isOn) {
        box(painter, circle, size / 2.0, isEnabled ? themed(Role::Page) : QColor(),
            themed(isEnabled ? Role::Control : Role::Line), 1.25);
    } else {
        box(painter, circle, size / 2.0, themed(isEnabled ? Role::Accent : Role::Track));
        const qreal inset = size * 0.31;
        box(painter, circle.adjusted(inset, inset, -inset, -inset), size,
            themed(isEnabled ? Role::OnAccent : Role::Faint));
    }
    if (isFocused)
        focusRing(painter, circle, size / 2.0);
}

QRectF mirrored(const QRectF& part, const QRectF& whole, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return part;
    return {whole.left() + whole.right() - part.right(), part.top(), part.width(), part.height()};
}

namespace {

qreal drawLine(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font,
               const QColor& color, Qt::Alignment align, Qt::LayoutDirection direction,
               Qt::LayoutDirection wordDirection)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(words);
    const bool isAtEnd = align.testFlag(Qt::AlignRight);
    const bool isCentred = align.testFlag(Qt::AlignHCenter);
    const bool isOnRight = isAtEnd != (direction == Qt::RightToLeft);
    painter.setFont(font);
    painter.setPen(color);
    painter.setLayoutDirection(wordDirection);
    const Qt::Alignment horizontal = isCentred   ? Qt::AlignHCenter
                                     : isOnRight ? Qt::AlignRight
                                                 : Qt::AlignLeft;
    painter.drawText(rect,
                     int(horizontal | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine |
                         Qt::TextDontClip,
                     words);
    painter.setLayoutDirection(direction);
    return std::min(width, rect.width());
}

} // namespace

qreal text(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font,
           const QColor& color, Qt::Alignment align, Qt::LayoutDirection direction)
{
    const QFontMetricsF metrics(font);
    const QString open = Mask::words(words); // before it is cut: half an amount is one
    const QString shown = metrics.horizontalAdvance(open) > rect.width() + 0.5
                              ? metrics.elidedText(open, Qt::ElideRight, rect.width())
                              : open;
    return drawLine(painter, rect, shown, font, color, align, direction,
                    words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
}

qreal fixedText(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font,
                const QColor& color, Qt::Alignment align, Qt::LayoutDirection direction)
{
    return drawLine(painter, rect, Mask::words(words), font, color, align, direction,
                    Qt::LeftToRight);
}

int keyCapWidth(const QString& key)
{
    const qreal width = QFontMetricsF(themeFont(10, QFont::DemiBold)).horizontalAdvance(key);
    return std::max(px(16), int(std::ceil(width)) + px(8));
}

void keyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& color,
            const QColor& frame)
{
    box(painter, rect, px(4), {}, frame);
    fixedText(painter, rect, key, themeFont(10, QFont::DemiBold), color, Qt::AlignHCenter);
}

void diamond(QPainter& painter, const QPointF& center, LeadClass leadClass, const QColor& color)
{
    const bool isGold = leadClass == LeadClass::Gold;
    const qreal half = px(10) * (isGold ? 0.46 : 0.47);
    QPainterPath path;
    path.moveTo(center + QPointF(0, -half));
    path.lineTo(center + QPointF(half, 0));
    path.lineTo(center + QPointF(0, half));
    path.lineTo(center + QPointF(-half, 0));
    path.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isGold ? QPen(Qt::NoPen)
                          : QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isGold ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(path);
    painter.restore();
}

void bar(QPainter& painter, const QRectF& rect, double share, const QColor& color,
         Qt::LayoutDirection direction)
{
    const qreal radius = rect.height() / 2.0;
    box(painter, rect, radius, themed(Role::Track));
    const qreal width = std::clamp(share, 0.0, 1.0) * rect.width();
    if (width <= 0)
        return;
    const QRectF part(rect.x(), rect.y(), std::max(width, rect.height()), rect.height());
    box(painter, mirrored(part, rect, direction), radius, color);
}

Role toneRole(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return Role::Text2;
    case Tone::Muted:
        return Role::Muted;
    case Tone::Accent:
        return Role::AccentText;
    case Tone::Good:
        return Role::Green;
    case Tone::Waiting:
        return Role::Amber;
    case Tone::Bad:
        return Role::Red;
    }
    Q_UNREACHABLE();
}

Role toneSoftRole(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Muted:
        return Role::Sunken;
    case Tone::Accent:
        return Role::AccentSoft;
    case Tone::Good:
        return Role::GreenSoft;
    case Tone::Waiting:
        return Role::AmberSoft;
    case Tone::Bad:
        return Role::RedSoft;
    }
    Q_UNREACHABLE();
}

Role toneLineRole(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Muted:
        return Role::Line;
    case Tone::Accent:
        return Role::AccentLine;
    case Tone::Good:
        return Role::GreenLine;
    case Tone::Waiting:
        return Role::AmberLine;
    case Tone::Bad:
        return Role::RedLine;
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor::paint
