// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QStyledItemDelegate>

namespace leadfloor {

/// What a column shows; decides its delegate, alignment and letters. Words come from DisplayRole,
/// values from ValueRole (models/items/roles.h).
enum class CellKind : quint8
{
    Tick,   ///< tick box: CheckStateRole if the model has it, else whether the row is selected
    Id,     ///< 500, left to right in any window, never elided
    Text,   ///< plain words; DetailRole follows in muted
    Soft,   ///< plain words in text2: what is said beside ("LA")
    Time,   ///< left to right, text2
    Class,  ///< Gold or Silver by diamond, word and colour
    Age,    ///< words as given by the model
    Score,  ///< number and a small bar
    Filled, ///< six squares, one a qualification field
    State,  ///< LeadStatus by icon, word and colour
    Word,   ///< IconNameRole, word and ToneRole
    Badge,  ///< as Word, on a soft plate
    Money,  ///< right-aligned, 600; ToneRole Good or Waiting colours it
    Count,  ///< right-aligned number
};

/// Ground, loading bars, current cell and row edge of a table's cell; a class per kind paints the
/// inside. Made by makeCellDelegate().
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(CellKind kind, QObject* parent = nullptr);
    [[nodiscard]] CellKind kind() const noexcept { return m_kind; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    /// "not supplied" for an empty cell, the whole text for one that is cut.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    struct Cell
    {
        QPainter& painter;
        QRectF rect; ///< without padding
        const QModelIndex& index;
        Qt::LayoutDirection direction;
        bool isDead, isSelected, isHovered;
        QString words; ///< DisplayRole
    };
    /// Inside of a cell whose words are not empty, or of a Tick.
    virtual void paintInside(const Cell& cell) const = 0;
    /// Width of the inside, without padding.
    [[nodiscard]] virtual qreal insideWidth(const QString& words, const QModelIndex& index) const;

private:
    CellKind m_kind;
};

[[nodiscard]] CellDelegate* makeCellDelegate(CellKind kind, QObject* parent);
[[nodiscard]] bool isRightAligned(CellKind kind);
/// Least width of a column in logical pixels: the widest sample and the padding (look.md 7).
[[nodiscard]] int columnWidthFor(CellKind kind, const QString& widestSample);

} // namespace leadfloor
