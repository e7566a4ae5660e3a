// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/detailpane.h"

#include "models/domain/error.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/themedlabel.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace leadfloor {

DetailPane::DetailPane(const QString& name, const QString& nothing, qreal widthAt100,
                       QWidget* parent)
    : QWidget(parent)
    , m_widthAt100(widthAt100)
    , m_scroll(new QScrollArea)
    , m_nothing(new ThemedLabel(nothing, Role::Muted))
    , m_column(nullptr)
    , m_strip(new MessageStrip(this))
{
    setAccessibleName(name);
    m_scroll->setAccessibleName(name);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(px(18));
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(px(18), px(14), px(18), px(14));
    m_column->setSpacing(px(10));
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // the scroll area has just set it
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    whole->addWidget(m_nothing);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    showNothing();
}

DetailPane::~DetailPane() = default;

void DetailPane::showNothing()
{
    m_scroll->hide();
    m_nothing->show();
}

bool DetailPane::hasContent() const
{
    return m_scroll->isVisibleTo(this);
}

void DetailPane::showContent()
{
    m_nothing->hide();
    m_scroll->show();
}

void DetailPane::toTop()
{
    m_scroll->ensureVisible(0, 0);
}

QWidget& DetailPane::keyboardPlace() const
{
    return *m_scroll;
}

QVBoxLayout& DetailPane::addLater(const QString& waiting)
{
    m_waiting = new ThemedLabel(waiting, Role::Muted);
    m_later = new QWidget;
    auto* rows = new QVBoxLayout(m_later);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    m_column->addWidget(m_waiting);
    m_column->addWidget(m_later);
    m_column->addStretch(1);
    return *rows;
}

void DetailPane::waitForLater()
{
    m_later->hide();
    m_waiting->show();
    m_strip->hide();
}

void DetailPane::showLater()
{
    m_waiting->hide();
    m_later->show();
}

void DetailPane::failLater(const Error& error)
{
    m_waiting->hide();
    m_strip->say(error);
    // Asking takes the button away.
    connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this,
            &DetailPane::retryRequested, Qt::QueuedConnection);
}

QWidget* DetailPane::makePartTitle(const QString& words)
{
    return new ThemedLabel(words, Role::Text, 13, QFont::DemiBold);
}

QLayout* DetailPane::buttonRow(std::initializer_list<QWidget*> buttons)
{
    auto* row = new FlowLayout(px(8));
    for (QWidget* button : buttons)
        row->addWidget(button);
    return row;
}

void DetailPane::clear(QVBoxLayout& rows)
{
    while (QLayoutItem* item = rows.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QSize DetailPane::sizeHint() const
{
    return {px(m_widthAt100), px(400)};
}

void DetailPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Sunken));
}

} // namespace leadfloor
