// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chipbar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMenu>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal chipHeight = 28;
constexpr qreal chipGap = 8;
constexpr qreal closeWidth = 24;

/// The x inside a chip: for the mouse; the keyboard has Delete.
class ChipClose final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse())
            paint::box(painter, QRectF(rect()).adjusted(3, 4, -3, -4), px(4),
                       themed(Role::SelectedHover));
        paintIcon(painter, rect(), u"x"_s, themed(Role::Text2), 14);
    }
};

class ChipButton final : public QToolButton
{
public:
    ChipButton(const Chip& chip, QWidget* parent)
        : QToolButton(parent)
        , m_close(new ChipClose(this))
        , m_chip(chip)
    {
        setCheckable(true);
        setChecked(chip.isOn);
        setFocusPolicy(Qt::StrongFocus);
        const QString name = chip.key.isEmpty() ? chip.value : chip.key % u' ' % chip.value;
        setAccessibleName(name);
        setAccessibleDescription(ChipBar::tr("Filter. %1 Delete removes it.")
                                     .arg(chip.effect.isEmpty() ? QString() : chip.effect));
        m_close->setFocusPolicy(Qt::NoFocus);
        m_close->setToolTip(ChipBar::tr("Remove this filter"));
        m_close->setAccessibleName(ChipBar::tr("Remove filter %1").arg(name));
    }
    [[nodiscard]] ChipClose* closeButton() const { return m_close; }
    [[nodiscard]] QSize sizeHint() const override
    {
        qreal width = px(9) + px(16) + px(8) + px(closeWidth);
        const auto add = [&width](const QString& words, const QFont& font, qreal gap) {
            if (!words.isEmpty())
                width += std::ceil(QFontMetricsF(font).horizontalAdvance(words)) + px(gap);
        };
        add(m_chip.key, themeFont(12), 4);
        add(m_chip.value, valueFont(), 0);
        add(m_chip.effect, themeFont(11), 8);
        return {int(width), px(chipHeight)};
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QToolButton::changeEvent(event);
        if (event->type() == QEvent::LayoutDirectionChange)
            placeClose();
    }
    void resizeEvent(QResizeEvent*) override { placeClose(); }
    void placeClose()
    {
        const QRectF place(width() - px(closeWidth) - 1, 0, px(closeWidth), height());
        m_close->setGeometry(paint::mirrored(place, rect(), layoutDirection()).toRect());
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const bool isOn = isChecked();
        const QRectF whole(rect());
        if (isOn)
            paint::box(painter, whole, px(6),
                       themed(underMouse() ? Role::SelectedHover : Role::AccentSoft),
                       themed(Role::AccentLine));
        else
            paint::box(painter, whole, px(6), underMouse() ? themed(Role::Hover) : QColor(),
                       themed(Role::Line), 1.0, Qt::DashLine);
        qreal left = px(9);
        const auto placed = [&](qreal width) {
            return paint::mirrored(QRectF(left, 0, width, whole.height()), whole,
                                   layoutDirection());
        };
        paint::tick(painter, placed(px(16)), isOn ? paint::Tick::On : paint::Tick::Off, isEnabled(),
                    false);
        left += px(16) + px(8);
        const auto write = [&](const QString& words, const QFont& font, Role role, qreal gap) {
            if (words.isEmpty())
                return;
            const qreal width = std::ceil(QFontMetricsF(font).horizontalAdvance(words));
            paint::text(painter, placed(width + 1), words, font, themed(role), Qt::AlignLeft,
                        layoutDirection());
            left += width + px(gap);
        };
        write(m_chip.key, themeFont(12), isOn ? Role::Text2 : Role::Muted, 4);
        write(m_chip.value, valueFont(), isOn ? Role::Text : Role::Muted,
              m_chip.effect.isEmpty() ? 0 : 8);
        write(m_chip.effect, themeFont(11), Role::Muted, 0);
    }

private:
    [[nodiscard]] QFont valueFont() const
    {
        return themeFont(12, m_chip.isOn ? QFont::DemiBold : QFont::Medium);
    }
    ChipClose* m_close;
    Chip m_chip;
};

/// Dashed, as something that is not there yet.
class AddChip final : public QToolButton
{
public:
    using QToolButton::QToolButton;
    [[nodiscard]] QSize sizeHint() const override
    {
        return {
            int(std::ceil(QFontMetricsF(themeFont(12, QFont::Medium)).horizontalAdvance(text()))) +
                px(9 + 14 + 4 + 10),
            px(chipHeight)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF whole(rect());
        paint::box(painter, whole, px(6), underMouse() ? themed(Role::Hover) : QColor(),
                   themed(Role::Line), 1.0, Qt::DashLine);
        const auto placed = [&](qreal left, qreal width) {
            return paint::mirrored(QRectF(left, 0, width, whole.height()), whole,
                                   layoutDirection());
        };
        paintIcon(painter, placed(px(8), px(14)), u"plus"_s, themed(Role::Text2), 14);
        paint::text(painter, placed(px(9 + 14 + 4), whole.width()), text(),
                    themeFont(12, QFont::Medium), themed(Role::Text2), Qt::AlignLeft,
                    layoutDirection());
    }
};

} // namespace

ChipBar::ChipBar(QWidget* parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
    , m_add(new AddChip(this))
    , m_clear(new QToolButton(this))
{
    setAccessibleName(tr("Filters"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    setButtonKind(*m_more, ButtonKind::Secondary);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_add->setText(tr("Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_clear->setText(tr("Clear all"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    setButtonKind(*m_clear, ButtonKind::Link, ButtonSize::Small);
    connect(m_more, &QToolButton::clicked, this, &ChipBar::openRest);
    connect(m_add, &QToolButton::clicked, this, &ChipBar::addRequested);
    connect(m_clear, &QToolButton::clicked, this, &ChipBar::clearRequested);
    setChips({});
}

void ChipBar::setChips(const QList<Chip>& chips)
{
    QString focusedId;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->hasFocus())
            focusedId = m_chips.at(i).id;
    }
    for (QToolButton* button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // the click that led here may be its own
    }
    m_buttons.clear();
    m_chips = chips;
    for (const Chip& chip : m_chips) {
        auto* button = new ChipButton(chip, this);
        button->installEventFilter(this);
        connect(button, &QToolButton::clicked, this,
                [this, id = chip.id](bool isOn) { Q_EMIT switched(id, isOn); });
        connect(button->closeButton(), &QToolButton::clicked, this,
                [this, id = chip.id] { Q_EMIT removed(id); });
        m_buttons.append(button);
        if (chip.id == focusedId && !focusedId.isEmpty())
            button->setFocus();
    }
    // Chips, then the rest in reading order.
    QWidget* before = nullptr;
    for (QToolButton* button : std::as_const(m_buttons)) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    for (QWidget* button : {static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_add),
                            static_cast<QWidget*>(m_clear)}) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    m_clear->setVisible(!m_chips.isEmpty());
    updateGeometry();
    arrange();
}

void ChipBar::arrange()
{
    const int gap = px(chipGap);
    const int height = px(chipHeight);
    const int top = (this->height() - height) / 2;
    const auto place = [&](QWidget* widget, int left, int width) {
        const QRectF box(left, top, width, height);
        widget->setGeometry(paint::mirrored(box, rect(), layoutDirection()).toRect());
    };
    const int tail =
        m_add->sizeHint().width() + (m_chips.isEmpty() ? 0 : gap + m_clear->sizeHint().width());
    int needed = tail;
    for (const QToolButton* button : std::as_const(m_buttons))
        needed += button->sizeHint().width() + gap;
    const bool allFit = needed <= width();
    m_more->setText(u"+%1"_s.arg(m_chips.size()));
    const int room = allFit ? width() : width() - tail - gap - m_more->sizeHint().width() - gap;

    int left = 0;
    m_shown = 0;
    for (QToolButton* button : std::as_const(m_buttons)) {
        const int size = button->sizeHint().width();
        const bool fits = allFit || (m_shown == m_buttons.indexOf(button) && left + size <= room);
        button->setVisible(fits);
        if (!fits)
            continue;
        place(button, left, size);
        left += size + gap;
        ++m_shown;
    }
    const int hidden = int(m_buttons.size()) - m_shown;
    m_more->setVisible(hidden > 0);
    if (hidden > 0) {
        m_more->setText(u"+%1"_s.arg(hidden));
        m_more->setAccessibleName(tr("%Ln more filter(s)", nullptr, hidden));
        place(m_more, left, m_more->sizeHint().width());
        left += m_more->sizeHint().width() + gap;
    }
    place(m_add, left, m_add->sizeHint().width());
    left += m_add->sizeHint().width() + gap;
    place(m_clear, left + px(4), m_clear->sizeHint().width());
}

void ChipBar::openRest()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = m_shown; i < m_chips.size(); ++i) {
        const Chip& chip = m_chips.at(i);
        QString words = chip.key % u' ' % chip.value;
        words.replace(u'&', u"&&"_s);
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(chip.isOn);
        connect(action, &QAction::triggered, this,
                [this, id = chip.id](bool isOn) { Q_EMIT switched(id, isOn); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + px(4))));
}

QSize ChipBar::sizeHint() const
{
    int width = m_add->sizeHint().width();
    for (const QToolButton* button : m_buttons)
        width += button->sizeHint().width() + px(chipGap);
    return {width, px(chipHeight) + px(8)};
}

QSize ChipBar::minimumSizeHint() const
{
    return {px(120), px(chipHeight) + px(8)};
}

void ChipBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        arrange();
}

bool ChipBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const qsizetype at = m_buttons.indexOf(qobject_cast<QToolButton*>(watched));
    if (at < 0)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: {
        // The neighbour takes the focus, so that one can go on deleting.
        const qsizetype next = at + 1 < m_shown ? at + 1 : at - 1;
        if (next >= 0)
            m_buttons.at(next)->setFocus(Qt::OtherFocusReason);
        else
            m_add->setFocus(Qt::OtherFocusReason);
        Q_EMIT removed(m_chips.at(at).id);
        return true;
    }
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool isForward =
            (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Right) != isRightToLeft();
        const qsizetype next = at + (isForward ? 1 : -1);
        if (next >= 0 && next < m_shown)
            m_buttons.at(next)->setFocus(Qt::OtherFocusReason);
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace leadfloor
