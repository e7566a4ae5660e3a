// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedbuttons.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <cmath>

namespace leadfloor {

namespace {

class Segment final : public QToolButton
{
public:
    using QToolButton::QToolButton;
    [[nodiscard]] QSize sizeHint() const override
    {
        const bool hasWords = toolButtonStyle() != Qt::ToolButtonIconOnly;
        qreal width = 2 * px(11);
        if (!icon().isNull())
            width += px(16) + (hasWords ? px(6) : 0);
        if (hasWords)
            width += QFontMetricsF(themeFont(12, QFont::DemiBold)).horizontalAdvance(text());
        return {int(std::ceil(width)), px(26)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF whole(rect());
        if (isChecked())
            paint::box(painter, whole, px(5), themed(Role::Raised), themed(Role::Line));
        const Role role = !isEnabled()                  ? Role::Faint
                          : isChecked() || underMouse() ? Role::Text
                                                        : Role::Muted;
        const bool hasWords = toolButtonStyle() != Qt::ToolButtonIconOnly;
        qreal left = px(11);
        const auto placed = [&](qreal width) {
            return paint::mirrored(QRectF(left, 0, width, whole.height()), whole,
                                   layoutDirection());
        };
        if (const QString name = iconName(icon()); !name.isEmpty()) {
            paintIcon(painter, placed(px(16)), name,
                      themed(isChecked() && isEnabled() ? Role::AccentText : role), 16,
                      layoutDirection());
            left += px(16) + px(6);
        }
        if (hasWords)
            paint::text(painter, placed(whole.width() - left), text(),
                        themeFont(12, isChecked() ? QFont::DemiBold : QFont::Medium), themed(role),
                        Qt::AlignLeft, layoutDirection());
    }
};

} // namespace

SegmentedButtons::SegmentedButtons(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_row->setContentsMargins(px(2), px(2), px(2), px(2));
    m_row->setSpacing(px(2));
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedButtons::chosen);
}

QToolButton* SegmentedButtons::addSegment(int id, const QString& text, const QString& iconName)
{
    auto* segment = new Segment(this);
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->setCheckable(true);
    segment->setFocusPolicy(Qt::StrongFocus);
    if (iconName.isEmpty())
        segment->setToolButtonStyle(Qt::ToolButtonTextOnly);
    else {
        segment->setIcon(icon(iconName));
        segment->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    segment->installEventFilter(this);
    m_row->addWidget(segment);
    m_group.addButton(segment, id);
    if (m_group.buttons().size() == 1)
        segment->setChecked(true);
    return segment;
}

void SegmentedButtons::setChosen(int id)
{
    if (QAbstractButton* segment = m_group.button(id))
        segment->setChecked(true);
}

void SegmentedButtons::setIconsOnly(bool isIconsOnly)
{
    for (QAbstractButton* button : m_group.buttons()) {
        if (button->icon().isNull())
            continue;
        static_cast<QToolButton*>(button)->setToolButtonStyle(
            isIconsOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        button->setToolTip(isIconsOnly ? button->text() : QString());
        button->updateGeometry();
    }
}

bool SegmentedButtons::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QList<QAbstractButton*> buttons = m_group.buttons();
        const qsizetype at = buttons.indexOf(qobject_cast<QAbstractButton*>(watched));
        if (at >= 0 && (key == Qt::Key_Left || key == Qt::Key_Right)) {
            const bool isForward = (key == Qt::Key_Right) != isRightToLeft();
            const qsizetype next = at + (isForward ? 1 : -1);
            if (next >= 0 && next < buttons.size() && buttons.at(next)->isEnabled()) {
                buttons.at(next)->setFocus(Qt::OtherFocusReason);
                buttons.at(next)->click();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SegmentedButtons::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(painter, rect(), px(7), themed(Role::Chrome), themed(Role::Hair));
}

} // namespace leadfloor
