// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/errordetails.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace leadfloor {

/// A sheet of three lines with the icon on its lower corner.
class EmptyState::Drawing final : public QWidget
{
public:
    Drawing() { setFixedSize(px(64), px(48)); }
    QString icon;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole(rect());
        const QRectF sheet(px(3), px(2), px(52), px(38));
        paint::box(painter, sheet, px(6), themed(Role::Sunken), themed(Role::Line), 1.5);
        painter.setPen(QPen(themed(Role::Line), 2, Qt::SolidLine, Qt::RoundCap));
        constexpr std::array ends{0.62, 0.8, 0.5};
        for (int i = 0; i < 3; ++i) {
            const qreal y = sheet.top() + px(10) + i * px(9);
            painter.drawLine(QPointF(sheet.left() + px(9), y),
                             QPointF(sheet.left() + sheet.width() * ends.at(std::size_t(i)), y));
        }
        const QRectF plate(sheet.right() - px(12), sheet.bottom() - px(14), px(22), px(22));
        paint::box(painter, plate, plate.width() / 2, themed(Role::Page));
        if (!icon.isEmpty())
            paintIcon(painter, plate, icon, themed(Role::AccentText), 16);
    }
};

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_drawing(new Drawing)
    , m_sentence(new ThemedLabel({}, Role::Text, 14, QFont::DemiBold))
    , m_reason(new ThemedLabel({}, Role::Text2, 13))
    , m_buttons(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(12), px(20), px(12));
    column->setSpacing(px(6));
    column->addStretch(1);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addSpacing(px(6));
    for (ThemedLabel* label : {m_sentence, m_reason}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(px(8));
    m_buttons->setSpacing(px(8));
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyState::say(const QString& iconName, const QString& sentence, const QString& reason)
{
    m_copy = nullptr;
    while (m_buttons->count() > 2) {
        QLayoutItem* item = m_buttons->takeAt(1);
        if (QWidget* button = item->widget()) {
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
    m_drawing->icon = iconName;
    m_drawing->update();
    m_sentence->setText(sentence);
    m_reason->setText(reason);
    setAccessibleName(sentence);
    setAccessibleDescription(reason);
}

void EmptyState::say(const Error& error)
{
    say(QStringLiteral("plug"), toUserText(error), nextStep(error));
    m_copy = makeButton(tr("Copy details"), QStringLiteral("copy"), ButtonKind::Ghost);
    m_copy->setObjectName(QStringLiteral("copyDetailsButton"));
    m_copy->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this, error, at = QDateTime::currentDateTimeUtc()] {
        QGuiApplication::clipboard()->setText(errorDetails(error, *this, at));
        m_copy->setText(tr("Copied"));
    });
}

QPushButton* EmptyState::addButton(const QString& text)
{
    const int behind = m_copy ? 2 : 1;
    const bool isFirst = m_buttons->count() == behind + 1;
    QPushButton* button =
        makeButton(text, {}, isFirst ? ButtonKind::Primary : ButtonKind::Secondary);
    m_buttons->insertWidget(m_buttons->count() - behind, button);
    if (m_copy)
        m_copy->raise(); // the last one for whoever lists them, too
    return button;
}

} // namespace leadfloor
