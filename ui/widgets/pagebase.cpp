// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebase.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace leadfloor {

namespace {

/// 1: on, -1: back, 0: another key.
int paneStep(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_F6)
        return 0;
    return event.modifiers() == Qt::NoModifier      ? 1
           : event.modifiers() == Qt::ShiftModifier ? -1
                                                    : 0;
}

/// What leaves or deletes concerns the place that has the keyboard.
bool isForFocus(const QKeySequence& keys)
{
    return keys == QKeySequence(Qt::Key_Escape) || keys == QKeySequence(Qt::Key_Delete);
}

} // namespace

QAction* PageBase::addPageAction(const QString& id, const QString& text, const QString& iconName,
                                 const char* keys, std::function<void()> act)
{
    auto* action = new QAction(text, this);
    action->setObjectName(id);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    QList<QKeySequence> all;
    const QStringList parts = QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        all.append(QKeySequence(part, QKeySequence::PortableText));
    action->setShortcuts(all);
    // Of a page that is not shown Qt asks none, so one page's keys never meet another's.
    action->setShortcutContext(isForFocus(all.value(0)) ? Qt::WidgetWithChildrenShortcut
                                                        : Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    addAction(action);
    m_actions.append(action);
    return action;
}

void PageBase::addPageAction(QAction* action)
{
    m_actions.append(action);
}

QWidget* PageBase::paneFocusBeside(int step) const
{
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (focus && (m_panes.at(i).area == focus || m_panes.at(i).area->isAncestorOf(focus)))
            at = i;
    }
    const auto canTake = [](const QWidget& one) {
        return one.isVisible() && one.isEnabled() &&
               (one.focusPolicy() != Qt::NoFocus || one.focusProxy());
    };
    for (qsizetype i = at + step; i >= 0 && i < m_panes.size(); i += step) {
        const Pane& pane = m_panes.at(i);
        if (canTake(*pane.focus))
            return pane.focus;
        const QList<QWidget*> inside = pane.area->findChildren<QWidget*>();
        for (QWidget* one : inside) {
            if ((one->focusPolicy() & Qt::TabFocus) && canTake(*one))
                return one;
        }
    }
    return nullptr;
}

bool PageBase::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // The window's own F6 must not be asked while there is a pane left here.
        auto* key = static_cast<QKeyEvent*>(event);
        if (const int step = paneStep(*key); step != 0 && paneFocusBeside(step)) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PageBase::keyPressEvent(QKeyEvent* event)
{
    const int step = paneStep(*event);
    QWidget* pane = step != 0 ? paneFocusBeside(step) : nullptr;
    if (pane)
        pane->setFocus(Qt::TabFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void PageBase::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Page));
}

} // namespace leadfloor
