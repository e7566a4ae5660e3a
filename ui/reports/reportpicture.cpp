// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpicture.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace leadfloor {

namespace {

constexpr qreal dotsPerInch = 96;
constexpr qreal rowHeight = 18;
constexpr qreal barHeight = 11;
constexpr qreal gap = 8;
constexpr qreal namesMost = 0.4; ///< of the width

QFont paperFont()
{
    QFont font = themeFont(13);
    font.setPixelSize(11);
    return font;
}

} // namespace

PaperBars::PaperBars(QObject* parent, int width, Qt::LayoutDirection direction)
    : QObject(parent)
    , m_width(width)
    , m_direction(direction)
{
}

void PaperBars::insert(QTextCursor& cursor, const QList<ChartBar>& bars,
                       const std::function<QString(double)>& valueText, int width,
                       Qt::LayoutDirection direction)
{
    QTextDocument* document = cursor.document();
    auto* drawn = new PaperBars(document, width, direction);
    double most = 0;
    for (const ChartBar& bar : bars)
        most = std::max(most, bar.value);
    for (const ChartBar& bar : bars)
        drawn->m_bars.append({bar.name, valueText(bar.value), most > 0 ? std::max(bar.value, 0.0) / most : 0});
    document->documentLayout()->registerHandler(objectType, drawn);
    QTextCharFormat format;
    format.setObjectType(objectType);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF PaperBars::size() const
{
    return {qreal(m_width), rowHeight * qreal(m_bars.size()) + gap};
}

QSizeF PaperBars::intrinsicSize(QTextDocument* document, int, const QTextFormat&)
{
    const QPaintDevice* device = document->documentLayout()->paintDevice();
    return size() * (device ? device->logicalDpiX() / dotsPerInch : 1);
}

void PaperBars::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                           const QTextFormat&)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / m_width, rect.width() / m_width);
    const QFont font = paperFont();
    const QFontMetricsF metrics(font);
    qreal names = 0, values = 0;
    for (const Bar& bar : std::as_const(m_bars)) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
        values = std::max(values, metrics.horizontalAdvance(bar.value));
    }
    names = std::min(names + 1, m_width * namesMost);
    const qreal room = m_width - names - values - 2 * gap;
    const QRectF whole(QPointF(), size());
    const QColor black = Theme::color(Scheme::Light, Role::Text);
    qreal top = 0;
    for (const Bar& bar : std::as_const(m_bars)) {
        const auto place = [&](qreal left, qreal wide, qreal high) {
            return paint::mirrored(QRectF(left, top + (rowHeight - high) / 2, wide, high), whole,
                                   m_direction);
        };
        paint::text(*painter, place(0, names, rowHeight), bar.name, font, black, Qt::AlignLeft,
                    m_direction);
        painter->fillRect(place(names + gap, room * bar.share, barHeight),
                          Theme::chartSeries(Scheme::Light).constFirst());
        paint::fixedText(*painter, place(names + 2 * gap + room * bar.share, values + 1, rowHeight),
                         bar.value, font, black, Qt::AlignLeft, m_direction);
        top += rowHeight;
    }
    painter->restore();
}

} // namespace leadfloor
