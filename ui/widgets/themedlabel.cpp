// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/themedlabel.h"

#include "models/items/mask.h"
#include "ui/widgets/maskguard.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QStyle>

namespace leadfloor {

ThemedLabel::ThemedLabel(const QString& words, Role role, qreal pxAt100, QFont::Weight weight,
                         QWidget* parent)
    : QLabel(words, parent)
    , m_role(role)
    , m_px(pxAt100)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &ThemedLabel::apply);
    apply();
    align();
}

void ThemedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void ThemedLabel::setSecret(bool isSecret)
{
    m_isSecret = isSecret;
    setProperty(secretProperty, isSecret);
    if (isSecret) // there must be room for the dots that stand for a short word
        setMinimumWidth(QFontMetrics(font()).horizontalAdvance(Mask::dots()) + 2);
    update();
}

QString ThemedLabel::shownText() const
{
    return m_isSecret ? Mask::secret(text()) : Mask::words(text());
}

bool ThemedLabel::event(QEvent* event)
{
    if (Mask::instance().isOn() && textInteractionFlags() != Qt::NoTextInteraction) {
        switch (event->type()) {
        case QEvent::MouseButtonPress: // or the words could be selected and copied
        case QEvent::MouseButtonDblClick:
        case QEvent::ContextMenu:
        case QEvent::KeyPress:
        case QEvent::ShortcutOverride:
            event->ignore();
            return false;
        default:
            break;
        }
    }
    return QLabel::event(event);
}

void ThemedLabel::paintEvent(QPaintEvent* event)
{
    const QString shown = shownText();
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect room = contentsRect().marginsRemoved({margin(), margin(), margin(), margin()});
    style()->drawItemText(&painter, room,
                          int(alignment()) | (wordWrap() ? Qt::TextWordWrap : Qt::TextDontClip),
                          palette(),
                          isEnabled(), shown, foregroundRole());
}

void ThemedLabel::align()
{
    if (alignment().testFlag(Qt::AlignHCenter))
        return;
    // QLabel goes by the words' direction: an English name in an Arabic page would drift away.
    setAlignment((alignment() & Qt::AlignVertical_Mask) | Qt::AlignAbsolute |
                 (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

void ThemedLabel::setRole(Role role)
{
    m_role = role;
    apply();
}

void ThemedLabel::setLetters(qreal pxAt100, QFont::Weight weight)
{
    m_px = pxAt100;
    m_weight = weight;
    apply();
}

void ThemedLabel::apply()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Active, QPalette::WindowText, themed(m_role));
    colors.setColor(QPalette::Inactive, QPalette::WindowText, themed(m_role));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, themed(Role::Faint));
    setPalette(colors);
    setFont(themeFont(m_px, m_weight));
}

Card::Card(QWidget* parent, Role ground, Role frame)
    : QFrame(parent)
    , m_ground(ground)
    , m_frame(frame)
{
}

void Card::setColors(Role ground, Role frame)
{
    m_ground = ground;
    m_frame = frame;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(painter, rect(), px(8), themed(m_ground), themed(m_frame));
}

HairLine::HairLine(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize HairLine::sizeHint() const
{
    return m_orientation == Qt::Horizontal ? QSize(px(16), 1) : QSize(1, px(16));
}

void HairLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Hair));
}

} // namespace leadfloor
