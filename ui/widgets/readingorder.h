// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QApplication;

namespace leadfloor {

/// Tab goes through every window as it is read: by its layouts, from top to bottom and from the
/// start of a line to its end, whatever was made first. Made by Theme::install(). GUI thread.
class ReadingOrder final : public QObject
{
    Q_OBJECT
public:
    explicit ReadingOrder(QApplication& application);
    /// Of a Tab that a part keeps for itself nothing is seen here but the key.
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// What Tab can reach in the window, in the order that it is read in.
    [[nodiscard]] static QList<QWidget*> of(QWidget& window);

private:
    [[nodiscard]] static QWidget* nextOf(QWidget& from, bool isForward);
    QPointer<QWidget> m_from; ///< where Tab was pressed, until the focus has moved
};

} // namespace leadfloor
