// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/firsttour.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal bubbleWidth = 320;
constexpr qreal bubbleArrow = 9;
constexpr qreal bubbleShadow = 8;

} // namespace

FirstTour::FirstTour(QList<TourStop> stops, QWidget& host)
    : QWidget(&host)
    , m_stops(std::move(stops))
    , m_host(host)
    , m_title(new ThemedLabel({}, Role::Text, 14, QFont::DemiBold))
    , m_sentence(new ThemedLabel({}, Role::Text2))
    , m_count(new ThemedLabel({}, Role::Muted, 12))
    , m_skip(makeButton(tr("Skip"), {}, ButtonKind::Ghost))
    , m_next(makeButton({}, {}, ButtonKind::Soft))
{
    setObjectName(u"firstTour"_s);
    hide();
    m_sentence->setWordWrap(true);
    m_skip->setObjectName(u"skipTourButton"_s);
    m_next->setObjectName(u"nextTourButton"_s);
    const int edge = px(bubbleShadow) + px(14);
    const int top = edge + px(bubbleArrow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, top, edge, top);
    column->setSpacing(px(6));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_count, 1);
    row->addWidget(m_skip);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_skip, &QPushButton::clicked, this, &FirstTour::skip);
    connect(m_next, &QPushButton::clicked, this, &FirstTour::goOn);
    m_host.installEventFilter(this);
}

void FirstTour::goOn()
{
    do
        ++m_stop;
    while (m_stop < m_stops.size() && (!m_stops.at(m_stop).about || !m_stops.at(m_stop).about->isVisibleTo(&m_host)));
    if (m_stop >= m_stops.size()) {
        skip();
        return;
    }
    const TourStop& stop = m_stops.at(m_stop);
    m_title->setText(stop.title);
    m_sentence->setText(stop.sentence);
    m_count->setText(tr("%1 of %2").arg(m_stop + 1).arg(m_stops.size()));
    m_next->setText(m_stop + 1 == m_stops.size() ? tr("Done") : tr("Next"));
    setAccessibleName(stop.title);
    setAccessibleDescription(stop.sentence);
    place();
    show();
    raise();
}

void FirstTour::skip()
{
    hide();
    Q_EMIT over();
    deleteLater();
}

void FirstTour::place()
{
    if (m_stop < 0 || m_stop >= m_stops.size() || !m_stops.at(m_stop).about)
        return;
    const QWidget& about = *m_stops.at(m_stop).about;
    const QRect part(about.mapTo(&m_host, QPoint(0, 0)), about.size());
    const int width = std::min(px(bubbleWidth) + 2 * px(bubbleShadow), m_host.width());
    resize(width, layout()->totalHeightForWidth(width));
    // Beside what is tall there is no room below it: the bubble lies over its first lines.
    const int below = std::min(part.bottom(), part.top() + px(60));
    m_isBelow = below + height() <= m_host.height() || part.top() < height();
    const int left = std::clamp(part.center().x() - width / 2, 0, std::max(0, m_host.width() - width));
    move(left, m_isBelow ? below : part.top() - height());
    m_arrow = std::clamp(part.center().x() - left, px(36), width - px(36));
    update();
}

void FirstTour::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal arrow = px(bubbleArrow);
    const qreal margin = px(bubbleShadow) + arrow;
    const QRectF plate = QRectF(rect()).adjusted(px(bubbleShadow), margin, -px(bubbleShadow), -margin);
    paint::shadow(painter, plate, px(10));
    QPainterPath shape;
    shape.addRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10));
    QPainterPath tip;
    const qreal base = m_isBelow ? plate.top() + 1 : plate.bottom() - 1;
    tip.moveTo(m_arrow - arrow, base);
    tip.lineTo(m_arrow, m_isBelow ? base - arrow : base + arrow);
    tip.lineTo(m_arrow + arrow, base);
    tip.closeSubpath();
    painter.setBrush(themed(Role::Raised));
    painter.setPen(QPen(themed(Role::AccentLine), 1.25));
    painter.drawPath(shape.united(tip));
}

bool FirstTour::event(QEvent* event)
{
    // Esc is the page's own key as well.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

void FirstTour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        skip();
    else
        QWidget::keyPressEvent(event);
}

bool FirstTour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_host && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        QMetaObject::invokeMethod(this, &FirstTour::place, Qt::QueuedConnection); // when the parts are where they belong
    return false;
}

} // namespace leadfloor
