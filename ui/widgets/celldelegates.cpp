// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegates.h"

#include "models/domain/inventory.h"
#include "models/items/mask.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal cellPadding = 10;
constexpr qreal iconGap = 6;

RowState rowState(const QModelIndex& index)
{
    const QVariant state = index.data(RowStateRole);
    return state.isValid() ? RowState(state.toInt()) : RowState::Normal;
}

std::optional<Tone> toneOf(const QModelIndex& index)
{
    const QVariant tone = index.data(ToneRole);
    return tone.isValid() ? std::optional(Tone(tone.toInt())) : std::nullopt;
}

qreal advance(const QFont& font, const QString& words)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(words));
}

QRectF slice(const QRectF& whole, qreal from, qreal width, Qt::LayoutDirection direction)
{
    return paint::mirrored(QRectF(whole.left() + from, whole.top(), width, whole.height()), whole,
                           direction);
}

/// The bar beside a low score: a lighter step of the same hue.
QColor scoreColor(int score)
{
    constexpr int strongScore = 75;
    if (score >= strongScore)
        return themed(Role::BarChosen);
    const Scheme scheme = Theme::instance().scheme();
    return scheme == Scheme::HighContrast
               ? themed(Role::Bar)
               : Theme::chartRamp(scheme).at(scheme == Scheme::Dark ? 3 : 2);
}

class TickCell final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintInside(const Cell& cell) const override
    {
        const QVariant check = cell.index.data(Qt::CheckStateRole);
        const bool isOn = check.isValid() ? check.toInt() == Qt::Checked : cell.isSelected;
        const bool isPartial = check.isValid() && check.toInt() == Qt::PartiallyChecked;
        paint::tick(cell.painter, cell.rect,
                    isOn        ? paint::Tick::On
                    : isPartial ? paint::Tick::Some
                                : paint::Tick::Off,
                    !cell.isDead, false, cell.isHovered && !cell.isDead);
    }
    [[nodiscard]] qreal insideWidth(const QString&, const QModelIndex&) const override
    {
        return px(16);
    }
    /// The whole cell takes the click, not only the box.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&,
                     const QModelIndex& index) override
    {
        if (event->type() != QEvent::MouseButtonRelease ||
            !index.flags().testFlag(Qt::ItemIsUserCheckable))
            return false;
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton || mouse->modifiers().testFlag(Qt::ShiftModifier))
            return false;
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

class TextCell final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintInside(const Cell& cell) const override
    {
        const auto align = isRightAligned(kind()) ? Qt::AlignRight : Qt::AlignLeft;
        const bool isFixed = kind() == CellKind::Id || kind() == CellKind::Time ||
                             kind() == CellKind::Count || kind() == CellKind::Money;
        const QFont letters = font(cell.isDead);
        if (isFixed) {
            paint::fixedText(cell.painter, cell.rect, cell.words, letters, color(cell), align,
                             cell.direction);
            return;
        }
        const qreal used = paint::text(cell.painter, cell.rect, cell.words, letters, color(cell),
                                       align, cell.direction);
        const QString detail = cell.index.data(DetailRole).toString();
        const qreal gap = px(8);
        if (!detail.isEmpty() && used + gap < cell.rect.width())
            paint::text(
                cell.painter,
                slice(cell.rect, used + gap, cell.rect.width() - used - gap, cell.direction),
                detail, themeFont(12), themed(Role::Muted), Qt::AlignLeft, cell.direction);
    }
    [[nodiscard]] qreal insideWidth(const QString& words, const QModelIndex& index) const override
    {
        const QString detail = index.data(DetailRole).toString();
        return advance(font(false), words) +
               (detail.isEmpty() ? 0 : px(8) + advance(themeFont(12), detail));
    }

private:
    [[nodiscard]] QFont font(bool isDead) const
    {
        switch (kind()) {
        case CellKind::Id:
            return themeFont(13, QFont::Medium);
        case CellKind::Money:
            return themeFont(13, isDead ? QFont::Normal : QFont::DemiBold);
        default:
            return themeFont(13);
        }
    }
    [[nodiscard]] QColor color(const Cell& cell) const
    {
        if (cell.isDead)
            return themed(Role::Muted);
        if (const auto tone = toneOf(cell.index); tone && *tone != Tone::Plain)
            return themed(paint::toneRole(*tone));
        return themed(kind() == CellKind::Soft || kind() == CellKind::Time ? Role::Text2
                                                                           : Role::Text);
    }
};

class ClassCell final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintInside(const Cell& cell) const override
    {
        const auto leadClass = LeadClass(cell.index.data(ValueRole).toInt());
        const bool isGold = leadClass == LeadClass::Gold;
        const QFont letters = themeFont(12, QFont::DemiBold);
        const qreal width = insideWidth(cell.words, cell.index);
        const qreal height = px(20);
        const QRectF plate = slice(QRectF(cell.rect.left(), cell.rect.center().y() - height / 2,
                                          cell.rect.width(), height),
                                   0, width, cell.direction);
        if (isGold && !cell.isDead)
            paint::box(cell.painter, plate, px(5), themed(Role::GoldSoft),
                       Theme::instance().scheme() == Scheme::HighContrast ? themed(Role::GoldLine)
                                                                          : QColor());
        const Role mark = cell.isDead ? Role::Faint : isGold ? Role::GoldMark : Role::SilverMark;
        const QRectF diamondRect =
            paint::mirrored(QRectF(plate.left() + px(8), plate.top(), px(10), plate.height()),
                            plate, cell.direction);
        paint::diamond(cell.painter, diamondRect.center(), leadClass, themed(mark));
        const Role words = cell.isDead ? Role::Muted : isGold ? Role::Gold : Role::Silver;
        paint::text(cell.painter,
                    slice(plate, px(8 + 10 + 5), width - px(8 + 10 + 5), cell.direction),
                    cell.words, letters, themed(words), Qt::AlignLeft, cell.direction);
    }
    [[nodiscard]] qreal insideWidth(const QString& words, const QModelIndex&) const override
    {
        return advance(themeFont(12, QFont::DemiBold), words) + px(8 + 10 + 5 + 8);
    }
};

class ScoreCell final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintInside(const Cell& cell) const override
    {
        const int score = cell.index.data(ValueRole).toInt();
        const QColor words = themed(cell.isDead ? Role::Muted : Role::Text);
        paint::fixedText(cell.painter, slice(cell.rect, 0, px(numberWidth), cell.direction),
                         cell.words, themeFont(), words, Qt::AlignRight, cell.direction);
        const QRectF band = slice(cell.rect, px(numberWidth + 8), px(barWidth), cell.direction);
        const qreal height = px(4);
        paint::bar(
            cell.painter, QRectF(band.left(), band.center().y() - height / 2, band.width(), height),
            score / 100.0, cell.isDead ? themed(Role::Faint) : scoreColor(score), cell.direction);
    }
    [[nodiscard]] qreal insideWidth(const QString&, const QModelIndex&) const override
    {
        return px(numberWidth + 8 + barWidth);
    }

private:
    static constexpr qreal numberWidth = 26; ///< three digits
    static constexpr qreal barWidth = 20;
};

class FilledCell final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintInside(const Cell& cell) const override
    {
        const auto bits = quint16(cell.index.data(ValueRole).toUInt());
        const QColor mark = themed(cell.isDead ? Role::Faint : Role::SilverMark);
        const qreal size = px(6);
        for (int i = 0; i < fieldCount; ++i) {
            const QRectF strip = slice(cell.rect, i * px(pitch), size, cell.direction);
            const QRectF square(strip.left(), std::round(strip.center().y() - size / 2), size,
                                size);
            if (bits & (1 << i))
                paint::box(cell.painter, square, px(2), mark);
            else
                paint::box(cell.painter, square, size / 2, {},
                           themed(cell.isDead ? Role::Line : Role::Faint), 1);
        }
    }
    [[nodiscard]] qreal insideWidth(const QString&, const QModelIndex&) const override
    {
        return fieldCount * px(pitch);
    }

private:
    static constexpr int fieldCount = 6; ///< the qualification fields of R5
    static constexpr qreal pitch = 8;
};

/// Icon and word; on a soft plate for Badge.
class WordCell final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintInside(const Cell& cell) const override
    {
        const Look look = lookOf(cell.index);
        const Role role = cell.isDead && kind() != CellKind::State ? Role::Muted : look.role;
        QRectF inside = cell.rect;
        if (kind() == CellKind::Badge) {
            const qreal height = px(20);
            const QRectF plate = slice(
                QRectF(inside.left(), inside.center().y() - height / 2, inside.width(), height), 0,
                std::min(inside.width(), insideWidth(cell.words, cell.index)), cell.direction);
            paint::box(cell.painter, plate, px(5), themed(paint::toneSoftRole(look.tone)),
                       themed(paint::toneLineRole(look.tone)));
            inside = plate.adjusted(px(7), 0, -px(7), 0);
        }
        qreal from = 0;
        if (look.isRing) {
            const QRectF band = slice(inside, 0, px(14), cell.direction);
            const qreal size = px(9.5);
            paint::box(cell.painter,
                       QRectF(band.center() - QPointF(size / 2, size / 2), QSizeF(size, size)),
                       size / 2, {}, themed(Role::Green), 1.75);
            from = px(14 + iconGap);
        } else if (!look.icon.isEmpty()) {
            paintIcon(cell.painter, slice(inside, 0, px(14), cell.direction), look.icon,
                      themed(role), 14, cell.direction);
            from = px(14 + iconGap);
        }
        paint::text(cell.painter, slice(inside, from, inside.width() - from, cell.direction),
                    cell.words, letters(look), themed(role), Qt::AlignLeft, cell.direction);
    }
    [[nodiscard]] qreal insideWidth(const QString& words, const QModelIndex& index) const override
    {
        const Look look = lookOf(index);
        const bool hasIcon = look.isRing || !look.icon.isEmpty();
        return advance(letters(look), words) + (hasIcon ? px(14 + iconGap) : 0) +
               (kind() == CellKind::Badge ? 2 * px(7) : 0);
    }

private:
    struct Look
    {
        QString icon;
        Role role = Role::Text2;
        Tone tone = Tone::Plain;
        bool isRing = false;
    };
    [[nodiscard]] Look lookOf(const QModelIndex& index) const
    {
        if (kind() == CellKind::State) {
            switch (LeadStatus(index.data(ValueRole).toInt())) {
            case LeadStatus::Free:
                return {{}, Role::Text2, Tone::Plain, true};
            case LeadStatus::Held:
                return {u"hourglass"_s, Role::Amber, Tone::Waiting};
            case LeadStatus::Sold:
                return {u"circle-slash"_s, Role::Muted, Tone::Plain};
            case LeadStatus::Mine:
                return {u"circle-check"_s, Role::AccentText, Tone::Accent};
            case LeadStatus::Suppressed:
                return {u"phone-off"_s, Role::Red, Tone::Bad};
            }
        }
        const Tone tone = toneOf(index).value_or(Tone::Plain);
        return {index.data(IconNameRole).toString(), paint::toneRole(tone), tone};
    }
    [[nodiscard]] QFont letters(const Look& look) const
    {
        const bool isQuiet = look.tone == Tone::Plain || look.tone == Tone::Muted;
        return themeFont(12, kind() == CellKind::Badge ? QFont::DemiBold
                             : isQuiet                 ? QFont::Normal
                                                       : QFont::Medium);
    }
};

} // namespace

CellDelegate::CellDelegate(CellKind kind, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_kind(kind)
{
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* view = qobject_cast<const LfTableView*>(option.widget);
    const RowState state = rowState(index);
    const QVariant ticked = index.data(TickedRole);
    const bool isSelected =
        ticked.isValid() ? ticked.toBool() : bool(option.state & QStyle::State_Selected);
    const bool isHovered = view && view->hoveredRow() == index.row();
    const bool isCurrentRow = view && view->currentIndex().row() == index.row();
    const QRectF rect(option.rect);

    Role ground = Role::Page;
    if (isSelected)
        ground = isHovered ? Role::SelectedHover : Role::AccentSoft;
    else if (state == RowState::Changed)
        ground = Role::AmberSoft;
    else if (isHovered && state != RowState::Loading)
        ground = Role::Hover;
    painter->save();
    paint::fill(*painter, rect, themed(ground));
    paint::fill(*painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
                themed(Role::Hair));
    painter->setRenderHint(QPainter::Antialiasing);

    const QRectF inside = rect.adjusted(px(cellPadding), 0, -px(cellPadding), -1);
    const QString words = index.data(Qt::DisplayRole).toString();
    const auto align = isRightAligned(m_kind) ? Qt::AlignRight : Qt::AlignLeft;
    if (state == RowState::Loading) {
        if (m_kind != CellKind::Tick && (!view || view->showsLoadingBars())) {
            const qreal height = px(8);
            QRectF band(inside.left(), inside.center().y() - height / 2,
                        inside.width() * (align == Qt::AlignRight ? 0.7 : 0.62), height);
            if (align == Qt::AlignRight)
                band.moveRight(inside.right());
            paint::box(*painter, paint::mirrored(band, inside, option.direction), height / 2,
                       themed(Role::Track));
        }
    } else if (words.isEmpty() && m_kind != CellKind::Tick && m_kind != CellKind::Filled) {
        paint::text(*painter, inside, u"\u2013"_s, themeFont(), themed(Role::Faint), align,
                    option.direction);
    } else {
        const bool isDead = state == RowState::Dead || !(option.state & QStyle::State_Enabled);
        const QRectF room = m_kind == CellKind::Tick ? rect : inside;
        paintInside(
            {*painter, room, index, option.direction, isDead, isSelected, isHovered, words});
    }

    if (isCurrentRow && view->isFirstVisualColumn(index.column())) {
        const QRectF edge(rect.left(), rect.top(), px(3), rect.height());
        paint::fill(*painter, paint::mirrored(edge, rect, option.direction), themed(Role::Focus));
    }
    if (view && view->isFrozenEdge(index.column())) {
        const QRectF edge(rect.right() - 1, rect.top(), 1, rect.height());
        paint::fill(*painter, paint::mirrored(edge, rect, option.direction), themed(Role::Line));
    }
    if (view && view->showsCurrentCell() && view->currentIndex() == index)
        paint::box(*painter, rect.adjusted(1, 1, -1, -2), px(4), {}, themed(Role::Focus), 1.5);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString words = index.data(Qt::DisplayRole).toString();
    return {int(std::ceil(insideWidth(words, index))) + 2 * px(cellPadding), px(28)};
}

qreal CellDelegate::insideWidth(const QString& words, const QModelIndex&) const
{
    return advance(themeFont(), words);
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                             const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || rowState(index) == RowState::Loading ||
        m_kind == CellKind::Tick)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    const QString words = index.data(Qt::DisplayRole).toString();
    if (tip.isEmpty() && words.isEmpty() && m_kind != CellKind::Filled)
        tip = QApplication::translate("leadfloor::CellDelegate", "not supplied");
    else if (tip.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        tip = words;
    QToolTip::showText(event->globalPos(), plainToolTip(Mask::words(tip)), view, option.rect);
    return true;
}

CellDelegate* makeCellDelegate(CellKind kind, QObject* parent)
{
    switch (kind) {
    case CellKind::Tick:
        return new TickCell(kind, parent);
    case CellKind::Id:
    case CellKind::Text:
    case CellKind::Soft:
    case CellKind::Time:
    case CellKind::Age:
    case CellKind::Money:
    case CellKind::Count:
        return new TextCell(kind, parent);
    case CellKind::Class:
        return new ClassCell(kind, parent);
    case CellKind::Score:
        return new ScoreCell(kind, parent);
    case CellKind::Filled:
        return new FilledCell(kind, parent);
    case CellKind::State:
    case CellKind::Word:
    case CellKind::Badge:
        return new WordCell(kind, parent);
    }
    Q_UNREACHABLE();
}

bool isRightAligned(CellKind kind)
{
    return kind == CellKind::Money || kind == CellKind::Count;
}

int columnWidthFor(CellKind kind, const QString& widestSample)
{
    const qreal words = advance(
        themeFont(13, kind == CellKind::Money ? QFont::DemiBold : QFont::Medium), widestSample);
    switch (kind) {
    case CellKind::Tick:
        return px(40);
    case CellKind::Score:
        return px(78);
    case CellKind::Filled:
        return px(70);
    case CellKind::Class:
        return int(words) + px(52);
    case CellKind::State:
    case CellKind::Word:
        return int(words) + px(40);
    case CellKind::Badge:
        return int(words) + px(54);
    default:
        return int(words) + px(22);
    }
}

} // namespace leadfloor
