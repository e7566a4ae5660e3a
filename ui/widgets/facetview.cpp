// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetview.h"

#include "models/domain/lead.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/searchfield.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal facetRow = 26;
constexpr qreal facetTick = 26; ///< tick and the gap behind it

class FacetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {px(120), px(facetRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto state = FacetState(index.data(FacetStateRole).toInt());
        const bool isOnly = state == FacetState::Only;
        const bool isExcluded = state == FacetState::Exclude;
        const bool isHovered = option.state & QStyle::State_MouseOver;
        const QRectF row(option.rect);
        const auto placed = [&](qreal left, qreal width) {
            return paint::mirrored(QRectF(row.left() + left, row.top(), width, row.height()), row,
                                   option.direction);
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paint::tick(*painter, placed(0, px(16)),
                    isExcluded ? paint::Tick::Exclude
                    : isOnly   ? paint::Tick::On
                               : paint::Tick::Off,
                    option.state & QStyle::State_Enabled, false, isHovered);
        const qreal left = px(facetTick) - px(4);
        const qreal width = row.width() - left;
        const QRectF plate = placed(left, width).adjusted(0, px(2), 0, -px(2));
        const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
        if (isHovered)
            paint::box(*painter, plate, px(4), themed(Role::Hover));
        if (share > 0 && !isExcluded) {
            QColor bar = themed(isOnly ? Role::AccentSoft : Role::Bar);
            if (!isOnly)
                bar.setAlphaF(0.45F); // the words on it keep 4.5:1
            const QRectF part(plate.left(), plate.top(),
                              std::max<qreal>(plate.width() * share, px(6)), plate.height());
            paint::box(*painter, paint::mirrored(part, plate, option.direction), px(4), bar);
        }
        const QString countText = index.data(DetailRole).toString();
        const QFont countFont = themeFont(12, isOnly ? QFont::DemiBold : QFont::Normal);
        const qreal countWidth = std::ceil(QFontMetricsF(countFont).horizontalAdvance(countText));
        paint::fixedText(*painter, placed(row.width() - countWidth - px(4), countWidth), countText,
                         countFont, themed(isOnly ? Role::Text : Role::Muted), Qt::AlignRight,
                         option.direction);
        qreal from = left + px(7);
        const QString wire = index.data(ValueRole).toString();
        if (const auto leadClass = leadClassFromCode(wire)) {
            paint::diamond(
                *painter, placed(from, px(10)).center(), *leadClass,
                themed(*leadClass == LeadClass::Gold ? Role::GoldMark : Role::SilverMark));
            from += px(16);
        }
        paint::text(*painter, placed(from, row.width() - from - countWidth - px(8)),
                    index.data(Qt::DisplayRole).toString(),
                    themeFont(13, isOnly ? QFont::Medium : QFont::Normal),
                    themed(isExcluded ? Role::Red : Role::Text), Qt::AlignLeft, option.direction);
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        if (view && view->hasFocus() && FocusTracker::isKeyboardUsed() &&
            view->currentIndex() == index)
            paint::box(*painter, row.adjusted(-0.5, 1, 0, -1), px(5), {}, themed(Role::Focus), 1.5);
        painter->restore();
    }
};

} // namespace

FacetView::FacetView(const QString& accessibleName, QWidget* parent)
    : QListView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new FacetDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
}

void FacetView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    if (!model)
        return;
    const auto grow = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, grow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, grow);
    connect(model, &QAbstractItemModel::modelReset, this, grow);
    updateGeometry();
}

QSize FacetView::sizeHint() const
{
    return {px(170), (model() ? model()->rowCount(rootIndex()) : 0) * px(facetRow)};
}

QSize FacetView::minimumSizeHint() const
{
    return {px(120), sizeHint().height()};
}

void FacetView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount(rootIndex()) > 0)
        setCurrentIndex(model()->index(0, 0, rootIndex()));
}

void FacetView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT asked(index, FacetAct::Only);
            return;
        case Qt::Key_Space:
            Q_EMIT asked(index, FacetAct::Toggle);
            return;
        case Qt::Key_Plus:
            Q_EMIT asked(index, FacetAct::Add);
            return;
        case Qt::Key_Minus:
            Q_EMIT asked(index, FacetAct::Exclude);
            return;
        default:
            break;
        }
    }
    QListView::keyPressEvent(event);
}

void FacetView::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
}

void FacetView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid() || m_pressed != index)
        return;
    const QRect row = visualRect(index);
    const int fromStart =
        isRightToLeft() ? row.right() - event->pos().x() : event->pos().x() - row.left();
    if (event->modifiers().testFlag(Qt::AltModifier))
        Q_EMIT asked(index, FacetAct::Exclude);
    else if (event->modifiers().testFlag(Qt::ControlModifier) || fromStart < px(facetTick) - px(4))
        Q_EMIT asked(index, FacetAct::Toggle);
    else
        Q_EMIT asked(index, FacetAct::Only);
}

namespace {

/// The title of a section: words at the start, chevron at the end, no plate; a note may lie between.
class SectionTitle final : public QToolButton
{
public:
    using QToolButton::QToolButton;
    void setNoteWidth(int width)
    {
        m_noteWidth = width;
        const QFontMetricsF metrics(themeFont(12, QFont::DemiBold));
        const bool isCut = metrics.horizontalAdvance(text()) > this->width() - px(20) - width;
        setToolTip(isCut ? text() : QString());
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetricsF metrics(themeFont(12, QFont::DemiBold));
        return {int(metrics.horizontalAdvance(text())) + px(8), px(24)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF words(0, 0, width() - px(20) - m_noteWidth, height());
        paint::text(painter, paint::mirrored(words, rect(), layoutDirection()), text(), themeFont(12, QFont::DemiBold),
                    themed(underMouse() ? Role::AccentText : Role::Text), Qt::AlignLeft,
                    layoutDirection());
        const QRectF end(width() - px(16), 0, px(16), height());
        paintIcon(painter, paint::mirrored(end, rect(), layoutDirection()),
                  isChecked() ? u"chevron-down"_s : u"chevron-right"_s, themed(Role::Muted), 14,
                  layoutDirection());
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QToolButton::resizeEvent(event);
        setNoteWidth(m_noteWidth);
    }

private:
    int m_noteWidth = 0;
};

QToolButton* linkButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    setButtonKind(*button, ButtonKind::Link, ButtonSize::Small);
    button->hide();
    return button;
}

} // namespace

FacetSection::FacetSection(const QString& title, QWidget& content, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_title(new SectionTitle(this))
    , m_note(linkButton(this))
    , m_more(linkButton(this))
{
    m_title->setText(title);
    m_title->setAccessibleName(title);
    m_title->setCheckable(true);
    m_title->setChecked(true);
    m_title->setFocusPolicy(Qt::StrongFocus);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(4));
    head->addWidget(m_title, 1);
    // Between the words and the chevron of the title, so it lies over the title's empty middle.
    m_note->setParent(m_title);
    auto* over = new QHBoxLayout(m_title);
    over->setContentsMargins(0, 0, 0, 0);
    over->setSpacing(0);
    over->addStretch(1);
    over->addWidget(m_note);
    over->addSpacing(px(20));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addLayout(head);
    column->addWidget(&content);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->addSpacing(px(facetTick));
    below->addWidget(m_more);
    below->addStretch(1);
    column->addLayout(below);
    connect(m_title, &QToolButton::toggled, this, [this](bool isOpen) {
        m_content.setVisible(isOpen);
        m_more->setVisible(isOpen && m_hasMore);
        if (m_search)
            m_search->setVisible(isOpen);
        Q_EMIT collapsedChanged(!isOpen);
    });
    connect(m_note, &QToolButton::clicked, this, &FacetSection::noteClicked);
    connect(m_more, &QToolButton::clicked, this, &FacetSection::moreClicked);
}

void FacetSection::setNote(const QString& note, bool isLink)
{
    m_note->setText(note);
    m_note->setAccessibleName(m_title->text() % u", "_s % note);
    m_note->setVisible(!note.isEmpty());
    static_cast<SectionTitle*>(m_title)->setNoteWidth(note.isEmpty() ? 0 : m_note->sizeHint().width() + px(4));
    m_note->setFocusPolicy(isLink ? Qt::StrongFocus : Qt::NoFocus);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents, !isLink);
}

void FacetSection::setMore(const QString& text)
{
    m_hasMore = !text.isEmpty();
    m_more->setText(text);
    m_more->setAccessibleName(m_title->text() % u", "_s % text);
    m_more->setVisible(m_hasMore && !isCollapsed());
}

QLineEdit& FacetSection::searchLine(const QString& placeholder)
{
    if (!m_search) {
        m_search = new SearchField(placeholder, placeholder);
        m_search->setClearButtonEnabled(true);
        static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_search);
        m_search->setVisible(!isCollapsed());
    }
    m_search->setPlaceholderText(placeholder);
    m_search->setAccessibleName(placeholder);
    return *m_search;
}

void FacetSection::setCollapsed(bool isCollapsed)
{
    m_title->setChecked(!isCollapsed);
}

bool FacetSection::isCollapsed() const
{
    return !m_title->isChecked();
}

} // namespace leadfloor
