// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace leadfloor {

/// Knows whether the keyboard or the mouse was used last, and puts a ring around the focused
/// button, tick, radio or card after keyboard use. Fields and item views show focus themselves.
/// One per application, owned by LfStyle.
class FocusTracker final : public QObject
{
    Q_OBJECT
public:
    explicit FocusTracker(QObject* parent = nullptr);
    ~FocusTracker() override;
    [[nodiscard]] static bool isKeyboardUsed() noexcept { return s_isKeyboardUsed; }
    /// Mnemonics are underlined while Alt is down, not all the time.
    [[nodiscard]] static bool isAltDown() noexcept { return s_isAltDown; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* widget);
    void setAltDown(bool isDown);
    inline static bool s_isAltDown = false;
    inline static bool s_isKeyboardUsed = false;
    QPointer<class FocusRing> m_ring;
};

/// Asks for a ring around the whole widget, with this corner radius; 0 takes it back.
void setFocusRing(QWidget& widget, qreal radiusAt100);

/// The ring: a child of the nearest scroll area's viewport or of the window, never in the way of
/// the mouse.
class FocusRing final : public QWidget
{
    Q_OBJECT
public:
    FocusRing(QWidget& target, QWidget& parent);
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    QPointer<QWidget> m_target;
    QList<QPointer<QObject>> m_watched;
};

} // namespace leadfloor
