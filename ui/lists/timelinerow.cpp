// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/timelinerow.h"

#include "models/items/mask.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal timelineDiscAt100 = 24;

} // namespace

TimelineRow::TimelineRow(const Step& step, bool isLast, QWidget* parent)
    : QWidget(parent)
    , m_iconName(step.iconName)
    , m_tone(step.tone)
    , m_isLast(isLast)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, px(8));
    column->setSpacing(px(1));
    auto* words = new ThemedLabel(step.words);
    words->setWordWrap(true);
    words->setSecret(step.isSecret);
    auto* detail = new ThemedLabel(step.detail, Role::Muted, 11);
    for (ThemedLabel* label : {words, detail}) {
        auto* row = new QHBoxLayout;
        row->addSpacing(px(timelineDiscAt100 + 10));
        row->addWidget(label, 1);
        column->addLayout(row);
    }
    setAccessibleName((step.isSecret ? Mask::words(step.words) : step.words) % u", "_s
                      % step.detail);
}

void TimelineRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal size = px(timelineDiscAt100);
    const QRectF disc = paint::mirrored(QRectF(0, 0, size, size), rect(), layoutDirection());
    if (!m_isLast)
        paint::fill(painter, QRectF(disc.center().x(), size + px(3), 1, height() - size - px(5)),
                    themed(Role::Line));
    paint::box(painter, disc, size / 2, themed(Role::Page), themed(Role::Line));
    paintIcon(painter, disc, m_iconName, themed(paint::toneRole(m_tone)), 14, layoutDirection());
}

} // namespace leadfloor
