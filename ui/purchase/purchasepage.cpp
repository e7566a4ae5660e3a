// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/purchasepage.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace leadfloor {

PurchasePage::PurchasePage(PurchaseContext& context, const QString& accessibleName, QWidget* parent)
    : QScrollArea(parent)
    , m_context(context)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(px(28), px(20), px(28), px(20));
    m_column->setSpacing(px(12));
    setWidget(content);
    content->installEventFilter(this);
}

bool PurchasePage::handleKey(const QKeyEvent&)
{
    return false;
}

QSize PurchasePage::sizeHint() const
{
    return {px(680), px(520)};
}

bool PurchasePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void PurchasePage::resizeEvent(QResizeEvent* event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

void PurchasePage::fit()
{
    // A scroll area asks for the least height only, which forgets words that wrap.
    const int width = viewport()->width();
    widget()->setMinimumHeight(m_column->hasHeightForWidth() ? m_column->heightForWidth(width)
                                                             : m_column->sizeHint().height());
}

} // namespace leadfloor
