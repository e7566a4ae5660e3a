// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/stockmap.h"

#include "models/domain/places.h"
#include "models/items/inventorycolumns.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal zoomMost = 12;
constexpr qreal mapAir = 14; ///< around the map, for edges and the ring

/// Where what has no shape stands: two columns of boxes in the Atlantic, off Georgia.
QPainterPath boxOffTheCoast(int number)
{
    QPainterPath path;
    path.addRect(QRectF(896 + number % 2 * 34, 452 + number / 2 * 22, 30, 18));
    return path;
}

/// Light as people see it (WCAG 2).
qreal luminance(const QColor& color)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// The theme's text or page colour, whichever stands out more.
QColor legibleOn(const QColor& fill)
{
    const auto contrast = [&](const QColor& color) {
        const auto [less, more] = std::minmax(luminance(color), luminance(fill));
        return (more + 0.05) / (less + 0.05);
    };
    const QColor text = themed(Role::Text), page = themed(Role::Page);
    return contrast(text) >= contrast(page) ? text : page;
}

} // namespace

QColor mapColour(qint64 leads, const QList<qint64>& steps, const QList<QColor>& ramp)
{
    const auto step = std::upper_bound(steps.cbegin(), steps.cend(), leads) - steps.cbegin() - 1;
    if (step < 0)
        return {};
    // Few steps take colours from all over the ramp.
    const qsizetype span = std::max<qsizetype>(steps.size() - 1, 1);
    return ramp.at(steps.size() == 1 ? ramp.size() / 2
                                     : std::min(ramp.size() - 1, step * (ramp.size() - 1) / span));
}

QBrush noStockBrush()
{
    // In high contrast a line colour would drown the letters on it.
    const bool isContrast = Theme::instance().scheme() == Scheme::HighContrast;
    return {themed(isContrast ? Role::Hair : Role::Line), Qt::BDiagPattern};
}

StockMap::StockMap(StockAreas& areas, AreaPrices& prices, QWidget* parent)
    : QWidget(parent)
    , m_areas(areas)
    , m_prices(prices)
    , m_currency(u"USD"_s)
{
    setObjectName(u"stockMap"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Stock by state"));
    setAccessibleDescription(
        tr("Arrows go to neighbours, Return takes only this area, Space adds it, minus leaves it "
           "out, C shows its counties, Backspace all states."));
    connect(&m_areas, &StockAreas::changed, this, &StockMap::takeAreas);
    connect(&m_prices, &AreaPrices::changed, this, [this] {
        update();
        if (hasFocus())
            tellCurrentItem(*this); // it has more to say
    });
    connect(&Theme::instance(), &Theme::changed, this, &StockMap::forgetPicture);
}

StockMap::~StockMap() = default;

void StockMap::setShapes(std::shared_ptr<const MapShapes> shapes)
{
    m_shapes = std::move(shapes);
    takeAreas();
}

void StockMap::takeAreas()
{
    if (!m_shapes)
        return;
    const QString current = m_current >= 0 ? m_shown.at(m_current).code : QString();
    const bool isOther = m_region != m_areas.region();
    m_region = m_areas.region();
    m_shown = m_shapes->areas(m_region);
    m_box = {};
    for (const MapArea& area : std::as_const(m_shown))
        m_box |= area.path.boundingRect();
    if (m_region.isEmpty()) {
        m_box = m_shapes->box;
        int boxes = 0;
        for (const UsState& state : Places::instance().states()) {
            const bool isThere = m_areas.leads().value(state.code) > 0 ||
                                 m_areas.state(state.code) != FacetState::Off;
            if (!isThere || m_shapes->state(state.code))
                continue;
            MapArea area{state.code, state.name, state.code, boxOffTheCoast(boxes++), {}, 15};
            area.middle = area.path.boundingRect().center();
            m_box |= area.path.boundingRect();
            m_shown.append(area);
        }
        std::sort(m_shown.begin(), m_shown.end(),
                  [](const MapArea& a, const MapArea& b) { return a.name < b.name; });
    }
    if (isOther) {
        const UsState* state = Places::instance().state(m_region);
        setAccessibleName(state ? tr("Stock by county, %1").arg(state->name)
                                : tr("Stock by state"));
        m_zoom = 1;
        m_pan = {};
    }
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(),
                                    [&](const MapArea& area) { return area.code == current; });
    m_current = found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
    m_hovered = -1;
    tellItemsChanged(*this);
    forgetPicture();
    Q_EMIT viewChanged();
}

void StockMap::forgetPicture()
{
    m_picture = {};
    update();
}

QTransform StockMap::toWidget() const
{
    const QRectF room = QRectF(rect()).adjusted(px(mapAir), px(mapAir), -px(mapAir), -px(mapAir));
    if (m_box.isEmpty() || room.isEmpty())
        return {};
    const qreal scale =
        std::min(room.width() / m_box.width(), room.height() / m_box.height()) * m_zoom;
    QTransform map;
    map.translate(room.center().x() + m_pan.x(), room.center().y() + m_pan.y());
    map.scale(scale, scale);
    map.translate(-m_box.center().x(), -m_box.center().y());
    return map;
}

// What is where

int StockMap::itemAt(const QPointF& position) const
{
    const QPointF point = toWidget().inverted().map(position);
    for (int i = 0; i < m_shown.size(); ++i) {
        if (m_shown.at(i).path.boundingRect().contains(point) && m_shown.at(i).path.contains(point))
            return i;
    }
    return -1;
}

QRect StockMap::itemRect(int index) const
{
    return toWidget().mapRect(m_shown.at(index).path.boundingRect()).toAlignedRect();
}

FacetState StockMap::areaState(int index) const
{
    return m_areas.state(m_shown.at(index).code);
}

bool StockMap::canOpen(int index) const
{
    return m_region.isEmpty() && m_shapes &&
           m_shapes->counties.contains(m_shown.at(index).code);
}

QString StockMap::itemWords(int index) const
{
    const MapArea& area = m_shown.at(index);
    const QString leads = (QStringList(m_areas.isCounted() ? tr("%1 leads").arg(grouped(m_areas.leads().value(area.code), locale()))
                                                           : tr("not counted yet"))
                           + classLines(area.code))
                              .join(u", "_s);
    switch (areaState(index)) {
    case FacetState::Only:
        return tr("%1, %2, chosen", "area, its leads").arg(area.name, leads);
    case FacetState::Exclude:
        return tr("%1, %2, left out", "area, its leads").arg(area.name, leads);
    case FacetState::Off:
        break;
    }
    return tr("%1, %2", "area, its leads").arg(area.name, leads);
}

void StockMap::setCurrentItem(int index)
{
    if (index < 0 || index >= m_shown.size() || index == m_current)
        return;
    m_current = index;
    keepInSight();
    tellBubble();
    tellCurrentItem(*this);
}

int StockMap::bubbleItem() const
{
    const bool hasKeyboard = hasFocus() && FocusTracker::isKeyboardUsed();
    return m_hovered >= 0 ? m_hovered : hasKeyboard ? m_current : -1;
}

void StockMap::tellBubble()
{
    const int item = bubbleItem();
    m_prices.want(item < 0 ? QString() : m_shown.at(item).code);
    update();
}

QStringList StockMap::classLines(const QString& code) const
{
    QStringList lines;
    const QList<StockPart> parts = m_prices.of(code).value_or(QList<StockPart>());
    for (const LeadClass leadClass : {LeadClass::Gold, LeadClass::Silver}) {
        const auto part = std::find_if(parts.cbegin(), parts.cend(), [leadClass](const StockPart& one) { return one.value == leadClassCode(leadClass); });
        if (part == parts.cend() || part->leads == 0)
            continue;
        const QString price = formatMoney(part->least, locale(), m_currency);
        const QString average = formatMoney(perLead(part->total, part->leads).value_or(Money()), locale(), m_currency);
        lines.append((price == average ? tr("%1: %2 at %3", "class, leads, price") : tr("%1: %2 from %3, on average %4", "class, leads, prices"))
                         .arg(leadClassText(leadClass), grouped(part->leads, locale()), price)
                         .arg(average));
    }
    return lines;
}

void StockMap::act(int index, FacetModel::Act act)
{
    if (index >= 0 && index < m_shown.size())
        m_areas.act(m_shown.at(index).code, act);
}

int StockMap::neighbour(const QPointF& direction) const
{
    if (m_shown.isEmpty())
        return -1;
    const QPointF from = m_current >= 0 ? m_shown.at(m_current).middle : m_box.center();
    int best = m_current;
    qreal least = 0;
    for (int i = 0; i < m_shown.size(); ++i) {
        const QPointF way = m_shown.at(i).middle - from;
        const qreal along = QPointF::dotProduct(way, direction);
        const qreal aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (i == m_current || along <= 0)
            continue;
        const qreal cost = along + 2.5 * aside; // rather straight on than near
        if (best == m_current || cost < least) {
            best = i;
            least = cost;
        }
    }
    return best;
}

// Zoom and pan

void StockMap::zoomBy(qreal factor, const QPointF& around)
{
    const qreal zoom = std::clamp(m_zoom * factor, 1.0, zoomMost);
    const qreal done = zoom / m_zoom;
    if (qFuzzyCompare(done, 1.0))
        return;
    const QPointF fromMiddle = around - QRectF(rect()).center() - m_pan;
    m_zoom = zoom;
    panBy(fromMiddle * (1 - done));
}

void StockMap::panBy(const QPointF& pixels)
{
    // The map's middle stays within what the zoom has pushed out of sight.
    const QPointF most = QPointF(width(), height()) * (m_zoom - 1) / 2;
    m_pan += pixels;
    m_pan = {std::clamp(m_pan.x(), -most.x(), most.x()), std::clamp(m_pan.y(), -most.y(), most.y())};
    forgetPicture();
    Q_EMIT viewChanged();
}

void StockMap::showAll()
{
    m_zoom = 1;
    panBy(-m_pan);
}

void StockMap::keepInSight()
{
    const QRect area = itemRect(m_current);
    const QRect inner = rect().adjusted(px(mapAir), px(mapAir), -px(mapAir), -px(mapAir));
    if (m_zoom > 1 && !inner.contains(area.center()))
        panBy(QPointF(inner.center() - area.center()));
}

// Mouse and keyboard

bool StockMap::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Of the keys that the page has, too, the map answers these.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && (!m_region.isEmpty() || m_zoom > 1)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void StockMap::keyPressEvent(QKeyEvent* event)
{
    const bool isPan = event->modifiers() == Qt::ShiftModifier;
    const auto go = [&](const QPointF& direction) {
        if (isPan)
            panBy(-direction * px(60));
        else
            setCurrentItem(neighbour(direction));
    };
    const QPointF middle = m_current >= 0 ? QRectF(itemRect(m_current)).center()
                                          : QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Left:
        return go({-1, 0});
    case Qt::Key_Right:
        return go({1, 0});
    case Qt::Key_Up:
        return go({0, -1});
    case Qt::Key_Down:
        return go({0, 1});
    case Qt::Key_Home:
        return setCurrentItem(0);
    case Qt::Key_End:
        return setCurrentItem(int(m_shown.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return act(m_current, FacetModel::Act::Only);
    case Qt::Key_Space:
        return act(m_current, FacetModel::Act::Toggle);
    case Qt::Key_Plus:
        return act(m_current, FacetModel::Act::Include);
    case Qt::Key_Minus:
        return act(m_current, FacetModel::Act::Exclude);
    case Qt::Key_PageUp:
        return zoomBy(1.5, middle);
    case Qt::Key_PageDown:
        return zoomBy(1 / 1.5, middle);
    case Qt::Key_0:
        return showAll();
    case Qt::Key_C:
        if (m_current >= 0 && canOpen(m_current))
            Q_EMIT opened(m_shown.at(m_current).code);
        return;
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
        if (m_zoom > 1)
            return showAll();
        if (!m_region.isEmpty())
            Q_EMIT left();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StockMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressedAt = event->position();
    m_isDragging = m_wasDoubleClick = false;
}

void StockMap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressedAt) {
        const QPointF way = event->position() - *m_pressedAt;
        m_isDragging = m_isDragging || (m_zoom > 1 && way.manhattanLength() >=
                                                          QApplication::startDragDistance());
        if (m_isDragging) {
            panBy(way);
            m_pressedAt = event->position();
            return;
        }
    }
    const int hovered = itemAt(event->position());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        tellBubble();
    }
}

void StockMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_pressedAt, std::nullopt))
        return QWidget::mouseReleaseEvent(event);
    const int area = itemAt(event->position());
    if (m_isDragging || m_wasDoubleClick || area < 0)
        return;
    setCurrentItem(area);
    act(area, event->modifiers() & Qt::ControlModifier ? FacetModel::Act::Toggle
              : event->modifiers() & Qt::AltModifier   ? FacetModel::Act::Exclude
                                                       : FacetModel::Act::Only);
}

void StockMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_wasDoubleClick = true;
    const int area = itemAt(event->position());
    if (area < 0 || !canOpen(area))
        return;
    // The first of the two clicks may have taken it back.
    if (areaState(area) == FacetState::Off)
        act(area, FacetModel::Act::Only);
    Q_EMIT opened(m_shown.at(area).code);
}

void StockMap::wheelEvent(QWheelEvent* event)
{
    zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void StockMap::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    tellBubble();
}

void StockMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_shown.isEmpty()) {
        // With the keyboard one starts at what is chosen, else where most is.
        int best = 0;
        const auto weight = [this](int i) {
            return m_areas.leads().value(m_shown.at(i).code) +
                   (areaState(i) == FacetState::Only ? qint64(1) << 48 : 0);
        };
        for (int i = 1; i < m_shown.size(); ++i) {
            if (weight(i) > weight(best))
                best = i;
        }
        setCurrentItem(best);
    }
    tellBubble();
}

void StockMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    tellBubble();
}

void StockMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    panBy({});
}

void StockMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        forgetPicture();
}

QSize StockMap::sizeHint() const
{
    return {px(660), px(390)};
}

QSize StockMap::minimumSizeHint() const
{
    return {px(240), px(150)};
}

// Painting

QColor StockMap::fillOf(const MapArea& area) const
{
    if (!m_areas.isCounted())
        return themed(Role::Track);
    return mapColour(m_areas.leads().value(area.code), m_areas.steps(),
                     Theme::chartRamp(Theme::instance().scheme()));
}

void StockMap::paintPicture(QPainter& painter) const
{
    const QTransform map = toWidget();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(map, true);
    QPen edge(themed(Role::Page), 1);
    edge.setCosmetic(true);
    edge.setJoinStyle(Qt::RoundJoin);
    if (!m_region.isEmpty()) { // where the state lies
        QPen faint(themed(Role::Hair), 1);
        faint.setCosmetic(true);
        painter.setPen(faint);
        painter.setBrush(themed(Role::Sunken));
        for (const MapArea& state : m_shapes->states) {
            if (state.code != m_region)
                painter.drawPath(state.path);
        }
    }
    for (const MapArea& area : m_shown) {
        const QColor fill = fillOf(area);
        edge.setColor(themed(fill.isValid() ? Role::Page : Role::Line));
        painter.setPen(edge);
        if (!fill.isValid()) {
            painter.setBrush(themed(Role::Sunken));
            painter.drawPath(area.path);
        }
        painter.setBrush(fill.isValid() ? QBrush(fill) : noStockBrush());
        painter.drawPath(area.path);
    }
    painter.resetTransform();
    for (int i = 0; i < m_shown.size(); ++i) {
        if (areaState(i) == FacetState::Exclude)
            paintEdge(painter, map, i, themed(Role::Red), 2);
    }
    for (int i = 0; i < m_shown.size(); ++i) {
        if (areaState(i) == FacetState::Only)
            paintEdge(painter, map, i, themed(Role::Text), 2.5);
    }
    paintLabels(painter, map);
}

void StockMap::paintEdge(QPainter& painter, const QTransform& map, int index, const QColor& color,
                         qreal width) const
{
    painter.save();
    painter.setTransform(map, true);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [penColor, penWidth] :
         {std::pair(themed(Role::Page), width + 2.5), std::pair(color, width)}) {
        QPen pen(penColor, penWidth);
        pen.setCosmetic(true);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.drawPath(m_shown.at(index).path);
    }
    painter.restore();
}

void StockMap::paintLabels(QPainter& painter, const QTransform& map) const
{
    const QFont font = themeFont(10, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const qreal scale = map.m11();
    for (const MapArea& area : m_shown) {
        const qreal half = metrics.horizontalAdvance(area.label) / 2;
        if (area.room * scale < 0.9 * std::max(half, metrics.ascent()))
            continue;
        const QColor fill = fillOf(area);
        painter.setPen(!fill.isValid() ? themed(Role::Muted) : legibleOn(fill));
        const QPointF middle = map.map(area.middle);
        painter.drawText(QPointF(middle.x() - half, middle.y() + metrics.capHeight() / 2),
                         area.label);
    }
}

void StockMap::paintBubble(QPainter& painter, const QTransform& map, int index) const
{
    const MapArea& area = m_shown.at(index);
    const qint64 leads = m_areas.leads().value(area.code);
    const QString number = m_areas.isCounted() ? grouped(leads, locale()) : u"\u2013"_s;
    QStringList lines;
    if (m_areas.isCounted() && m_areas.total() > 0)
        lines.append(tr("%1 % of all under the other filters")
                         .arg(locale().toString(100.0 * double(leads) / double(m_areas.total()), 'f', 1)));
    const QStringList classes = classLines(area.code);
    lines += classes;
    switch (areaState(index)) {
    case FacetState::Only:
        lines.append(tr("Chosen. Click: no longer."));
        break;
    case FacetState::Exclude:
        lines.append(tr("Left out. Alt+click: no longer."));
        break;
    case FacetState::Off:
        lines.append(tr("Click: only this. Ctrl: add. Alt: leave out."));
        break;
    }
    if (canOpen(index))
        lines.append(tr("Double click or C: its counties."));
    const QFont titleFont = themeFont(13, QFont::DemiBold), lineFont = themeFont(11);
    const QFontMetricsF title(titleFont), line(lineFont);
    qreal wide = title.horizontalAdvance(area.name) + px(24) + title.horizontalAdvance(number);
    for (const QString& words : std::as_const(lines))
        wide = std::max(wide, line.horizontalAdvance(words));
    const QSizeF size(std::ceil(wide) + 2 * px(12),
                      title.height() + double(lines.size()) * (line.height() + px(2)) + 2 * px(8));
    // Beside the area, and never over what is chosen if that can be helped.
    const QRectF box = map.mapRect(area.path.boundingRect());
    const QPointF middle = map.map(area.middle);
    const qreal gap = px(22);
    QRectF place;
    qreal least = -1;
    for (const QPointF& corner :
         {QPointF(box.right() + gap, middle.y() - size.height() / 2),
          QPointF(box.left() - gap - size.width(), middle.y() - size.height() / 2),
          QPointF(middle.x() - size.width() / 2, box.bottom() + gap),
          QPointF(middle.x() - size.width() / 2, box.top() - gap - size.height())}) {
        QRectF tried(corner, size);
        tried.moveLeft(std::clamp(tried.left(), 4.0, std::max(4.0, width() - size.width() - 4)));
        tried.moveTop(std::clamp(tried.top(), 4.0, std::max(4.0, height() - size.height() - 4)));
        qreal hidden = 0;
        for (int i = 0; i < m_shown.size(); ++i) {
            if (i != index && areaState(i) != FacetState::Only)
                continue;
            const QRectF cut = tried & map.mapRect(m_shown.at(i).path.boundingRect());
            hidden += std::max(cut.width(), 0.0) * std::max(cut.height(), 0.0);
        }
        if (least < 0 || hidden < least) {
            least = hidden;
            place = tried;
        }
    }
    painter.setPen(QPen(themed(Role::Text2), 1));
    painter.drawLine(middle, QPointF(std::clamp(middle.x(), place.left(), place.right()),
                                     std::clamp(middle.y(), place.top(), place.bottom())));
    paint::shadow(painter, place, px(8));
    paint::box(painter, place, px(8), themed(Role::Raised), themed(Role::Line));
    const QRectF inner = place.adjusted(px(12), px(8), -px(12), -px(8));
    QRectF row(inner.left(), inner.top(), inner.width(), title.height());
    const Qt::LayoutDirection direction = layoutDirection();
    paint::text(painter, row, area.name, titleFont, themed(Role::Text), Qt::AlignLeft, direction);
    paint::fixedText(painter, row, number, titleFont, themed(Role::Text), Qt::AlignRight, direction);
    row.setHeight(line.height());
    row.translate(0, title.height() + px(2));
    for (const QString& words : std::as_const(lines)) {
        paint::text(painter, row, words, lineFont, themed(classes.contains(words) ? Role::Text : Role::Muted), Qt::AlignLeft, direction);
        row.translate(0, line.height() + px(2));
    }
}

void StockMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_shapes)
        return;
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(themed(Role::Page));
        QPainter inside(&m_picture);
        paintPicture(inside);
    }
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform map = toWidget();
    if (m_hovered >= 0)
        paintEdge(painter, map, m_hovered, themed(Role::Text), 1.25);
    if (hasFocus() && FocusTracker::isKeyboardUsed() && m_current >= 0)
        paintEdge(painter, map, m_current, themed(Role::Focus), 2.5);
    if (const int shown = bubbleItem(); shown >= 0)
        paintBubble(painter, map, shown);
}

} // namespace leadfloor
