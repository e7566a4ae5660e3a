// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegates.h"

namespace leadfloor {

/// A phone number with two small buttons under the pointer: call and copy. Both are also on the
/// contact card, so the keyboard needs neither.
class PhoneCell final : public CellDelegate
{
    Q_OBJECT
public:
    explicit PhoneCell(QObject* parent = nullptr);
    /// Width of a column that holds `sample` and the buttons.
    [[nodiscard]] static int widthFor(const QString& sample);
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    void callRequested(const QModelIndex& index);
    void copyRequested(const QModelIndex& index);

protected:
    void paintInside(const Cell& cell) const override;

private:
    [[nodiscard]] static QRectF buttonRect(const QRectF& inside, int button,
                                           Qt::LayoutDirection direction);
};

} // namespace leadfloor
