// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>

#include <cmath>
#include <utility>

namespace leadfloor {

namespace {

constexpr qreal badgePadding = 7;
constexpr qreal badgeGap = 5;

} // namespace

Badge::Badge(const QString& words, Tone tone, QString iconName, QWidget* parent)
    : QWidget(parent)
    , m_icon(std::move(iconName))
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setWords(words);
}

void Badge::setWords(const QString& words)
{
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone, const QString& iconName)
{
    m_tone = tone;
    m_icon = iconName;
    m_class.reset();
    updateGeometry();
    update();
}

void Badge::setLeadClass(LeadClass leadClass)
{
    m_class = leadClass;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const bool hasMark = m_class || !m_icon.isEmpty();
    const qreal mark = hasMark ? px(m_class ? 10 : 14) + px(badgeGap) : 0;
    const qreal words = QFontMetricsF(themeFont(12, QFont::DemiBold)).horizontalAdvance(m_words);
    return {int(std::ceil(words + mark)) + 2 * px(badgePadding), px(22)};
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool isGold = m_class == LeadClass::Gold;
    Role soft = paint::toneSoftRole(m_tone);
    Role line = paint::toneLineRole(m_tone);
    Role words = paint::toneRole(m_tone);
    if (m_class) {
        soft = isGold ? Role::GoldSoft : Role::SilverSoft;
        line = isGold ? Role::GoldLine : Role::SilverLine;
        words = isGold ? Role::Gold : Role::Silver;
    }
    const QRectF whole(rect());
    paint::box(painter, whole, px(5), themed(soft), themed(line));
    qreal left = px(badgePadding);
    const auto placed = [&](qreal width) {
        return paint::mirrored(QRectF(left, 0, width, whole.height()), whole, layoutDirection());
    };
    if (m_class) {
        paint::diamond(painter, placed(px(10)).center(), *m_class,
                       themed(isGold ? Role::GoldMark : Role::SilverMark));
        left += px(10) + px(badgeGap);
    } else if (!m_icon.isEmpty()) {
        paintIcon(painter, placed(px(14)), m_icon, themed(words), 14, layoutDirection());
        left += px(14) + px(badgeGap);
    }
    paint::text(painter, placed(whole.width() - left), m_words, themeFont(12, QFont::DemiBold),
                themed(words), Qt::AlignLeft, layoutDirection());
}

KeyCap::KeyCap(QString key, QWidget* parent)
    : QWidget(parent)
    , m_key(std::move(key))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    return {paint::keyCapWidth(m_key), px(18)};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::keyCap(painter, rect(), m_key, themed(Role::Text2), themed(Role::Line));
}

} // namespace leadfloor
