// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/liveregion.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace leadfloor::live {

namespace {

constexpr const char* liveProperty = "lfLive";

QAccessibleInterface* makeLiveAccess(const QString&, QObject* object)
{
    return object->isWidgetType() && object->property(liveProperty).toBool()
               ? new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Notification)
               : nullptr;
}

} // namespace

void mark(QWidget& widget)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeLiveAccess);
        return true;
    }();
    Q_UNUSED(isInstalled);
    widget.setProperty(liveProperty, true);
}

void announce(QWidget& widget)
{
    if (!QAccessible::isActive())
        return;
    // Of these, AT-SPI is told the first only, as the state "showing" of a notification; other systems know
    // the second.
    for (const QAccessible::Event what : {QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(&widget, what);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace leadfloor::live
