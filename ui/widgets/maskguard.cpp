// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/maskguard.h"

#include "models/items/mask.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// One kind of words of a widget that are not painted by us.
struct MaskedWords
{
    const char* openProperty;   ///< the words as they are, while dots stand for them
    const char* hiddenProperty; ///< what stands there instead
    QString (*get)(const QWidget&);
    void (*set)(QWidget&, const QString&);
};

const MaskedWords maskedKinds[] = {
    {"lfOpenName", "lfHiddenName", [](const QWidget& w) { return w.accessibleName(); },
     [](QWidget& w, const QString& words) { w.setAccessibleName(words); }},
    {"lfOpenDescription", "lfHiddenDescription",
     [](const QWidget& w) { return w.accessibleDescription(); },
     [](QWidget& w, const QString& words) { w.setAccessibleDescription(words); }},
    {"lfOpenTip", "lfHiddenTip", [](const QWidget& w) { return w.toolTip(); },
     [](QWidget& w, const QString& words) { w.setToolTip(words); }},
};

/// What a screen reader says of a widget without a name.
QString ownWords(const QWidget& widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    return {};
}

void hideWords(QWidget& widget)
{
    const bool isSecret = widget.property(secretProperty).toBool();
    for (const MaskedWords& kind : maskedKinds) {
        const QString now = kind.get(widget);
        const bool isName = kind.get == maskedKinds[0].get;
        const bool isOurs = widget.property(kind.hiddenProperty).isValid()
                            && widget.property(kind.hiddenProperty).toString() == now;
        const QString open = isOurs ? widget.property(kind.openProperty).toString() : now;
        const QString said = open.isEmpty() && isName ? ownWords(widget) : open;
        const QString hidden = isSecret ? Mask::secret(said) : Mask::words(said);
        if (hidden == said) {
            if (isOurs)
                kind.set(widget, open);
            continue;
        }
        widget.setProperty(kind.openProperty, open);
        widget.setProperty(kind.hiddenProperty, hidden);
        if (hidden != now)
            kind.set(widget, hidden);
    }
}

void showWords(QWidget& widget)
{
    for (const MaskedWords& kind : maskedKinds) {
        const QVariant hidden = widget.property(kind.hiddenProperty);
        if (!hidden.isValid())
            continue;
        if (hidden.toString() == kind.get(widget)) // else it has new words already
            kind.set(widget, widget.property(kind.openProperty).toString());
        widget.setProperty(kind.hiddenProperty, QVariant());
        widget.setProperty(kind.openProperty, QVariant());
    }
}

} // namespace

MaskGuard::MaskGuard(QApplication& application)
    : QObject(&application)
{
    connect(&Mask::instance(), &Mask::changed, this, &MaskGuard::switched);
    if (Mask::instance().isOn())
        switched();
}

void MaskGuard::switched()
{
    const bool isOn = Mask::instance().isOn();
    if (isOn)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        if (isOn)
            hideWords(*widget);
        else
            showWords(*widget);
        widget->update();
    }
}

bool MaskGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Paint:
    case QEvent::FocusIn:
    case QEvent::ToolTip:
        if (watched->isWidgetType())
            hideWords(*static_cast<QWidget*>(watched));
        break;
    default:
        break;
    }
    return false;
}

} // namespace leadfloor
