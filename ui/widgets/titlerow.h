// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace leadfloor {

/// The first row of a page: its title, what narrows the page behind it, its buttons at the end.
class TitleRow final : public QWidget
{
    Q_OBJECT
public:
    explicit TitleRow(const QString& title, QWidget* parent = nullptr);

    void addAfterTitle(QWidget* widget);
    void addAtEnd(QWidget* widget);

private:
    QHBoxLayout* m_row;
    int m_afterTitle = 1;
};

} // namespace leadfloor
