// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/workbar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent)
    , m_words(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
{
    setObjectName(u"workBar"_s);
    setAccessibleName(tr("Selected leads"));
    m_words->setObjectName(u"selectedLabel"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(16), px(6), px(10), px(6));
    row->setSpacing(px(4));
    row->addWidget(m_words);
    row->addSpacing(px(12));
    for (const auto& [kind, name] : {std::pair{WorkMenus::Kind::Stage, "stageMenuButton"},
                                     std::pair{WorkMenus::Kind::Tag, "tagMenuButton"},
                                     std::pair{WorkMenus::Kind::Assign, "assignMenuButton"},
                                     std::pair{WorkMenus::Kind::FollowUp, "followUpMenuButton"}}) {
        QPushButton* button =
            makeButton(WorkMenus::title(kind), WorkMenus::iconName(kind), ButtonKind::Ghost);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this,
                [this, kind = kind, button] { Q_EMIT menuRequested(kind, button); });
        m_buttons.insert(kind, button);
        row->addWidget(button);
    }
    auto* back = makeButton(tr("Ret&urn ..."), u"undo-2"_s, ButtonKind::Ghost);
    back->setObjectName(u"returnSelectedButton"_s);
    connect(back, &QPushButton::clicked, this, &WorkBar::returnRequested);
    row->addWidget(back);
    auto* file = makeButton(tr("E&xport"), u"download"_s, ButtonKind::Ghost);
    file->setObjectName(u"exportSelectedButton"_s);
    connect(file, &QPushButton::clicked, this, &WorkBar::exportRequested);
    row->addWidget(file);
    row->addStretch(1);
    auto* clear = makeIconButton(u"x"_s, tr("Clear the selection"), ButtonKind::Ghost);
    clear->setObjectName(u"clearSelectionButton"_s);
    connect(clear, &QToolButton::clicked, this, &WorkBar::clearRequested);
    row->addWidget(clear);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WorkBar::setSelected(qint64 leads, bool isAll)
{
    const QString number = locale().toString(leads);
    m_words->setText(isAll ? tr("All %1 that match").arg(number) : tr("%1 selected").arg(number));
}

void WorkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Raised));
    paint::fill(painter, QRectF(0, 0, width(), 1), themed(Role::Line));
}

} // namespace leadfloor
