// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QStringList>
#include <QWidget>

namespace leadfloor {

/// Visible widgets inside `window` that the keyboard reaches but a screen reader cannot name, as
/// "class objectName"; empty is good. `seen` counts the focusable ones.
inline QStringList unnamedWidgets(const QWidget& window, int* seen = nullptr)
{
    QStringList unnamed;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
            qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) ||
            qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        if (seen)
            ++*seen;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            unnamed.append(QString::fromLatin1(widget->metaObject()->className()) +
                           QLatin1Char(' ') + widget->objectName());
    }
    return unnamed;
}

} // namespace leadfloor
