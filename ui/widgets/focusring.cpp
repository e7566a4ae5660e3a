// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"

#include "ui/widgets/paint.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolButton>

namespace leadfloor {

namespace {

constexpr const char* radiusProperty = "lfFocusRadius";
constexpr int ringOutset = 4; ///< gap and line of paint::focusRing, whatever the text size

/// Corner radius at 100 %, 0 for widgets that get no ring.
qreal ringRadius(const QWidget& widget)
{
    if (const QVariant radius = widget.property(radiusProperty); radius.isValid())
        return radius.toDouble();
    if (qobject_cast<const QRadioButton*>(&widget))
        return 8;
    if (qobject_cast<const QCheckBox*>(&widget))
        return 4;
    if (qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QToolButton*>(&widget))
        return 6;
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
        return combo->isEditable() ? 0 : 6;
    return 0;
}

/// What the ring goes around, in the widget's coordinates.
QRect ringRect(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const bool isRadio = qobject_cast<const QRadioButton*>(&widget);
    if (!button || widget.property(radiusProperty).isValid() ||
        (!isRadio && !qobject_cast<const QCheckBox*>(&widget)))
        return widget.rect();
    QStyleOptionButton option;
    option.initFrom(&widget);
    return widget.style()->subElementRect(
        isRadio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator, &option, &widget);
}

QWidget* ringParent(const QWidget& target)
{
    QWidget* widget = target.parentWidget();
    while (widget && !widget->isWindow() &&
           !qobject_cast<QAbstractScrollArea*>(widget->parentWidget()))
        widget = widget->parentWidget();
    return widget;
}

} // namespace

void setFocusRing(QWidget& widget, qreal radiusAt100)
{
    widget.setProperty(radiusProperty, radiusAt100);
}

FocusTracker::FocusTracker(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { follow(now); });
}

FocusTracker::~FocusTracker()
{
    delete m_ring.data();
}

bool FocusTracker::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
            setAltDown(true);
        if (!s_isKeyboardUsed) {
            s_isKeyboardUsed = true;
            follow(QApplication::focusWidget());
        }
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
            setAltDown(false);
        break;
    case QEvent::WindowDeactivate:
        setAltDown(false); // its release goes elsewhere
        break;
    case QEvent::MouseButtonPress:
        s_isKeyboardUsed = false;
        delete m_ring.data();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusTracker::setAltDown(bool isDown)
{
    if (s_isAltDown == isDown)
        return;
    s_isAltDown = isDown;
    if (QWidget* window = QApplication::activeWindow())
        window->update();
}

void FocusTracker::follow(QWidget* widget)
{
    delete m_ring.data();
    if (!widget || !s_isKeyboardUsed || ringRadius(*widget) <= 0)
        return;
    if (QWidget* parent = ringParent(*widget))
        m_ring = new FocusRing(*widget, *parent);
}

FocusRing::FocusRing(QWidget& target, QWidget& parent)
    : QWidget(&parent)
    , m_target(&target)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    for (QWidget* widget = &target; widget && widget != &parent; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_watched.append(widget);
    }
    place();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    case QEvent::ParentChange:
        deleteLater();
        hide();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::place()
{
    if (!m_target || !m_target->isVisible()) {
        hide();
        return;
    }
    const QRect rect = ringRect(*m_target);
    const QPoint corner = m_target->mapTo(parentWidget(), rect.topLeft());
    setGeometry(
        QRect(corner, rect.size()).adjusted(-ringOutset, -ringOutset, ringOutset, ringOutset));
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent*)
{
    if (!m_target)
        return;
    QPainter painter(this);
    const qreal o = ringOutset;
    paint::focusRing(painter, QRectF(rect()).adjusted(o, o, -o, -o), px(ringRadius(*m_target)));
}

} // namespace leadfloor
