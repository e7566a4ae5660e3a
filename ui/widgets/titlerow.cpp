// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titlerow.h"

#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>

namespace leadfloor {

TitleRow::TitleRow(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(px(8));
    m_row->addWidget(new ThemedLabel(title, Role::Text, 18, QFont::DemiBold));
    m_row->addStretch(1);
    setMinimumHeight(px(34));
}

void TitleRow::addAfterTitle(QWidget* widget)
{
    m_row->insertWidget(m_afterTitle++, widget);
}

void TitleRow::addAtEnd(QWidget* widget)
{
    m_row->addWidget(widget);
}

} // namespace leadfloor
