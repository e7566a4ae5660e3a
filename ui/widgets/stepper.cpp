// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepper.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal discSize = 24;
constexpr qreal discGap = 8;  ///< disc to word
constexpr qreal lineGap = 14; ///< word to line, line to disc
constexpr qreal lineLeast = 12;
constexpr qreal lineMost = 68;

} // namespace

Stepper::Stepper(QStringList steps, QWidget* parent)
    : QWidget(parent)
    , m_steps(std::move(steps))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCurrent(0);
}

void Stepper::setCurrent(int step)
{
    m_current = step;
    if (step < m_steps.size())
        setAccessibleName(
            tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.at(step)));
    update();
}

void Stepper::setFinished()
{
    m_current = int(m_steps.size());
    setAccessibleName(tr("All %Ln step(s) done", nullptr, int(m_steps.size())));
    update();
}

int Stepper::wordsWidth(int step) const
{
    return int(std::ceil(
        QFontMetricsF(themeFont(13, QFont::DemiBold)).horizontalAdvance(m_steps.at(step))));
}

QSize Stepper::minimumSizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_steps.size(); ++i)
        width += px(discSize) + px(discGap) + wordsWidth(i);
    width += int(m_steps.size() - 1) * (2 * px(lineGap) + px(lineLeast));
    return {width, px(discSize + 12)};
}

QSize Stepper::sizeHint() const
{
    const int lines = int(m_steps.size() - 1) * (px(lineMost) - px(lineLeast));
    return minimumSizeHint() + QSize(lines, 0);
}

void Stepper::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF whole(rect());
    const int lines = int(m_steps.size()) - 1;
    const qreal spare = lines > 0 ? (width() - minimumSizeHint().width()) / qreal(lines) : 0;
    const qreal line = std::clamp(px(lineLeast) + spare, qreal(px(lineLeast)), qreal(px(lineMost)));
    qreal left = 0;
    const auto placed = [&](qreal width, qreal height) {
        return paint::mirrored(QRectF(left, whole.center().y() - height / 2, width, height), whole,
                               layoutDirection());
    };
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool isDone = i < m_current;
        const bool isNow = i == m_current;
        const qreal size = px(discSize);
        const QRectF disc = placed(size, size);
        if (isNow)
            paint::box(painter, disc, size / 2, themed(Role::Accent));
        else if (isDone)
            paint::box(painter, disc, size / 2, themed(Role::AccentSoft), themed(Role::AccentLine));
        else
            paint::box(painter, disc, size / 2, {}, themed(Role::Line), 1.25);
        if (isDone)
            paintIcon(painter, disc, u"check"_s, themed(Role::AccentText), 14);
        else
            paint::fixedText(painter, disc, QString::number(i + 1), themeFont(12, QFont::DemiBold),
                             themed(isNow ? Role::OnAccent : Role::Muted), Qt::AlignHCenter);
        left += size + px(discGap);
        paint::text(painter, placed(wordsWidth(i) + 2, whole.height()), m_steps.at(i),
                    themeFont(13, isNow ? QFont::DemiBold : QFont::Medium),
                    themed(isNow    ? Role::Text
                           : isDone ? Role::Text2
                                    : Role::Muted),
                    Qt::AlignLeft, layoutDirection());
        left += wordsWidth(i) + px(lineGap);
        if (i < lines) {
            paint::box(painter, placed(line, 2), 1, themed(isDone ? Role::Accent : Role::Line));
            left += line + px(lineGap);
        }
    }
}

} // namespace leadfloor
