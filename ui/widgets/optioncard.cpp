// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/optioncard.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal cardHeight = 56;
constexpr qreal cardPadding = 16;

} // namespace

OptionCard::OptionCard(const QString& title, const QString& detail, const QString& amount,
                       const QString& sum, QWidget* parent)
    : QRadioButton(parent)
{
    setFocusRing(*this, 8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setWords(title, detail, amount, sum);
}

void OptionCard::setWords(const QString& title, const QString& detail, const QString& amount,
                          const QString& sum)
{
    setText(title);
    m_detail = detail;
    m_amount = amount;
    m_sum = sum;
    setAccessibleName(title % u", "_s % amount);
    setToolTip(plainToolTip(detail)); // where it has no room for all of it
    setAccessibleDescription(sum.isEmpty() ? detail : detail % u" "_s % sum);
    updateGeometry();
    update();
}

void OptionCard::setKey(const QString& key)
{
    m_key = key;
    update();
}

QSize OptionCard::minimumSizeHint() const
{
    return {px(320), px(cardHeight)};
}

QSize OptionCard::sizeHint() const
{
    const qreal title = QFontMetricsF(themeFont(13, QFont::DemiBold)).horizontalAdvance(text());
    const qreal money = QFontMetricsF(themeFont(14, QFont::DemiBold)).horizontalAdvance(m_amount);
    return {std::max(px(320), int(title + money) + px(120)), px(cardHeight)};
}

void OptionCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF whole(rect());
    if (isChecked())
        paint::box(painter, whole, px(8), themed(Role::AccentSoft), themed(Role::Accent), 1.5);
    else
        paint::box(painter, whole, px(8), themed(underMouse() ? Role::Hover : Role::Page),
                   themed(Role::Line));
    const Qt::LayoutDirection direction = layoutDirection();
    qreal left = px(cardPadding);
    const qreal pad = px(cardPadding);
    const QFont titleFont = themeFont(13, QFont::DemiBold);
    const QFont smallFont = themeFont(12);
    const QFont moneyFont = themeFont(14, QFont::DemiBold);
    const qreal moneyWidth =
        std::ceil(std::max(QFontMetricsF(moneyFont).horizontalAdvance(m_amount),
                           QFontMetricsF(smallFont).horizontalAdvance(m_sum)));
    const bool hasDetail = !m_detail.isEmpty() || !m_sum.isEmpty();
    const qreal upper = hasDetail ? px(10) : whole.height() / 2 - px(9);
    const auto placed = [&](qreal x, qreal y, qreal width, qreal height) {
        return paint::mirrored(QRectF(x, y, width, height), whole, direction);
    };
    const auto words = [&](Role role) { return themed(isEnabled() ? role : Role::Faint); };
    paint::radio(painter, placed(left, 0, px(16), whole.height()), isChecked(), isEnabled(), false);
    left += px(16) + px(12);
    if (!m_key.isEmpty()) {
        paint::keyCap(painter, placed(left, upper, px(18), px(18)), m_key, words(Role::Text2),
                      themed(Role::Line));
        left += px(18) + px(8);
    }
    const qreal room = whole.width() - left - pad - moneyWidth - px(12);
    paint::text(painter, placed(left, upper, room, px(18)), text(), titleFont, words(Role::Text),
                Qt::AlignLeft, direction);
    paint::text(painter, placed(left, px(30), room, px(16)), m_detail, smallFont,
                words(Role::Muted), Qt::AlignLeft, direction);
    const qreal moneyLeft = whole.width() - pad - moneyWidth;
    paint::fixedText(painter, placed(moneyLeft, upper, moneyWidth, px(18)), m_amount, moneyFont,
                     words(Role::Text), Qt::AlignRight, direction);
    paint::fixedText(painter, placed(moneyLeft, px(30), moneyWidth, px(16)), m_sum, smallFont,
                     words(Role::Muted), Qt::AlignRight, direction);
}

OptionCardList::OptionCardList(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(accessibleName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            Q_EMIT chosen(id);
    });
}

OptionCard* OptionCardList::addOption(const QString& title, const QString& detail,
                                      const QString& amount, const QString& sum)
{
    auto* card = new OptionCard(title, detail, amount, sum, this);
    card->setKey(QString::number(m_count + 1));
    layout()->addWidget(card);
    m_group.addButton(card, m_count);
    if (m_count++ == 0)
        card->setChecked(true);
    return card;
}

void OptionCardList::clear()
{
    const QList<QAbstractButton*> cards = m_group.buttons();
    for (QAbstractButton* card : cards) {
        m_group.removeButton(card);
        delete card;
    }
    m_count = 0;
}

void OptionCardList::setChosen(int index)
{
    if (QAbstractButton* card = m_group.button(index))
        card->setChecked(true);
}

void OptionCardList::clearChoice()
{
    if (QAbstractButton* card = m_group.checkedButton()) {
        m_group.setExclusive(false);
        card->setChecked(false);
        m_group.setExclusive(true);
    }
}

void OptionCardList::keyPressEvent(QKeyEvent* event)
{
    const int index = event->key() - Qt::Key_1;
    if (index >= 0 && index < m_count && m_group.button(index)->isEnabled()) {
        m_group.button(index)->setFocus(Qt::OtherFocusReason);
        m_group.button(index)->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace leadfloor
