// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace leadfloor {

/// Widgets side by side in reading direction, at half height of their row, and in further rows where one is too narrow: for buttons
/// whose words are longer in another language.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    /// `gap` in pixels, between neighbours and between rows.
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;    ///< all in one row
    [[nodiscard]] QSize minimumSize() const override; ///< one below the other
    void setGeometry(const QRect& rect) override;

private:
    /// Height of the rows in `rect`; moves the items there if `isMoving`.
    int layOut(const QRect& rect, bool isMoving) const;

    const int m_gap;
    QList<QLayoutItem*> m_items;
};

} // namespace leadfloor
