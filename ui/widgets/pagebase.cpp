// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebase.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace leadfloor {

namespace {

bool isPaneKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_F6 && event.modifiers() == Qt::NoModifier;
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

QWidget* PageBase::nextPaneFocus() const
{
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (focus && (m_panes.at(i).area == focus || m_panes.at(i).area->isAncestorOf(focus)))
            at = i;
    }
    const auto canTake = [](const QWidget& one) { return one.isVisible() && one.isEnabled(); };
    for (qsizetype i = at + 1; i < m_panes.size(); ++i) {
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
        if (isPaneKey(*key) && nextPaneFocus()) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PageBase::keyPressEvent(QKeyEvent* event)
{
    QWidget* pane = isPaneKey(*event) ? nextPaneFocus() : nullptr;
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
