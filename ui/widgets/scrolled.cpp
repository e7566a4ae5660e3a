// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrolled.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace leadfloor {

namespace {

/// As high as its words need at the width that there is; layouts alone ask for less.
class Holder final : public QWidget
{
protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        takeRoom();
    }
    bool event(QEvent* event) override
    {
        const bool isHandled = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest)
            takeRoom();
        return isHandled;
    }

private:
    void takeRoom()
    {
        // Only heights are scrolled.
        if (auto* area = qobject_cast<QScrollArea*>(parentWidget() ? parentWidget()->parentWidget() : nullptr); area && layout())
            area->setMinimumWidth(layout()->totalMinimumSize().width() + area->verticalScrollBar()->sizeHint().width());
        if (layout() && layout()->hasHeightForWidth())
            setMinimumHeight(std::max(layout()->minimumHeightForWidth(width()), layout()->totalMinimumSize().height()));
    }
};

} // namespace

QScrollArea* scrolled(QWidget& content)
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* holder = new Holder;
    auto* centre = new QHBoxLayout(holder);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(&content, 1000);
    centre->addStretch(1);
    scroll->setWidget(holder);
    holder->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace leadfloor
