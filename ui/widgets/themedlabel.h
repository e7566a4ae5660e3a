// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QLabel>

namespace leadfloor {

/// Words in a colour and size of the theme that follow a switch. Always plain text, and at the
/// start of the line in the window's direction, whatever script they are in; or centred.
class ThemedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ThemedLabel(const QString& words = {}, Role role = Role::Text, qreal pxAt100 = 13,
                         QFont::Weight weight = QFont::Normal, QWidget* parent = nullptr);
    void setRole(Role role);
    void setLetters(qreal pxAt100, QFont::Weight weight);
    /// The words are somebody's: the mask hides them as a whole, not only what it finds in them.
    void setSecret(bool isSecret);
    /// What is to be seen.
    [[nodiscard]] QString shownText() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void apply();
    void align();
    Role m_role;
    qreal m_px;
    QFont::Weight m_weight;
    bool m_isSecret = false;
};

/// A rounded surface with a hair frame: cards, panels. Fill it through a layout.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr, Role ground = Role::Page, Role frame = Role::Hair);
    void setColors(Role ground, Role frame);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Role m_ground, m_frame;
};

/// One hair line across, or down.
class HairLine final : public QWidget
{
    Q_OBJECT
public:
    explicit HairLine(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation;
};

} // namespace leadfloor
