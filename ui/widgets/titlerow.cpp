// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titlerow.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/themedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace leadfloor {

namespace {

constexpr int iconOnlyWidth = 36;
constexpr int rowHeight = 34; ///< at least: some scripts are higher

} // namespace

TitleRow::TitleRow(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(px(8));
    m_row->addWidget(new ThemedLabel(title, Role::Text, 18, QFont::DemiBold));
    m_row->addStretch(1);
}

void TitleRow::addAfterTitle(QWidget* widget)
{
    m_row->insertWidget(m_afterTitle++, widget);
}

void TitleRow::addAtEnd(QWidget* widget)
{
    m_row->addWidget(widget);
}

QList<QPushButton*> TitleRow::shortenable(bool isMain) const
{
    QList<QPushButton*> buttons = findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    buttons.removeIf([isMain](const QPushButton* button) {
        return button->icon().isNull() || button->text().isEmpty() || button->isHidden() || (buttonKind(button) == ButtonKind::Primary) != isMain;
    });
    return buttons;
}

QSize TitleRow::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint().expandedTo(QSize(0, px(rowHeight)));
    const QList<QPushButton*> buttons = shortenable(false) + shortenable(true);
    for (const QPushButton* button : buttons)
        least.rwidth() -= std::max(0, button->sizeHint().width() - px(iconOnlyWidth));
    return least;
}

bool TitleRow::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return isHandled;
}

void TitleRow::fit()
{
    // A page may have given a button new words meanwhile.
    m_short.removeIf([](const Short& one) { return !one.button->text().isEmpty(); });
    int wanted = m_row->minimumSize().width();
    for (const Short& one : std::as_const(m_short))
        wanted += one.width - one.button->sizeHint().width();
    if (wanted <= width()) {
        const QList<Short> all = std::exchange(m_short, {});
        for (const Short& one : all) {
            one.button->setText(one.words);
            one.button->setToolTip(one.toolTip);
            one.button->setAccessibleName(one.name);
        }
        return;
    }
    leaveOutWords(shortenable(false));
    if (m_row->minimumSize().width() > width())
        leaveOutWords(shortenable(true));
}

void TitleRow::leaveOutWords(const QList<QPushButton*>& buttons)
{
    for (QPushButton* button : buttons) {
        m_short.append({button, button->text(), button->toolTip(), button->accessibleName(), button->sizeHint().width()});
        const QString words = button->text().remove(u'&');
        if (button->accessibleName().isEmpty()) // what says more than the words stays
            button->setAccessibleName(words);
        if (button->toolTip().isEmpty())
            button->setToolTip(words);
        button->setText({});
    }
}

} // namespace leadfloor
