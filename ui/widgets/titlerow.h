// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace leadfloor {

/// The first row of a page: its title, what narrows the page behind it, its buttons at the end. Where
/// there is no room for all words, buttons with an icon keep only that, and say the rest in a tool tip;
/// the main one last.
class TitleRow final : public QWidget
{
    Q_OBJECT
public:
    explicit TitleRow(const QString& title, QWidget* parent = nullptr);

    void addAfterTitle(QWidget* widget);
    void addAtEnd(QWidget* widget);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    struct Short
    {
        QPushButton* button;
        QString words, toolTip, name;
        int width; ///< that the words need
    };
    [[nodiscard]] QList<QPushButton*> shortenable(bool isMain) const;
    void leaveOutWords(const QList<QPushButton*>& buttons);
    void fit();

    QList<Short> m_short; ///< buttons whose words are left out
    QHBoxLayout* m_row;
    int m_afterTitle = 1;
};

} // namespace leadfloor
