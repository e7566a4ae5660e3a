// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace leadfloor {

struct Error;
class MessageStrip;
class ThemedLabel;

/// What is chosen in a list, in full, beside it: a column that scrolls on sunken ground, or a
/// sentence while nothing is chosen. Part of it may come later than the rest.
class DetailPane : public QWidget
{
    Q_OBJECT
public:
    ~DetailPane() override;
    void showNothing();
    [[nodiscard]] bool hasContent() const;
    /// Where the keyboard scrolls it; also what F6 goes to where no button suits.
    [[nodiscard]] QWidget& keyboardPlace() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void retryRequested(); ///< ask again for what comes later

protected:
    /// `nothing` is said while nothing is chosen; `widthAt100` in logical pixels at 100 %.
    DetailPane(const QString& name, const QString& nothing, qreal widthAt100, QWidget* parent);

    /// Holds the content from top to bottom.
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }
    /// Not in the column yet.
    [[nodiscard]] MessageStrip& strip() const { return *m_strip; }
    void showContent();
    void toTop();
    /// Adds waiting words and a place for what comes later, then room.
    QVBoxLayout& addLater(const QString& waiting);
    void waitForLater();
    void showLater();
    /// Why it does not come; with a button that asks again.
    void failLater(const Error& error);

    /// A title of a part of the column.
    [[nodiscard]] static QWidget* makePartTitle(const QString& words);
    /// Buttons side by side at the start, in further rows where one is too narrow.
    [[nodiscard]] static QLayout* buttonRow(std::initializer_list<QWidget*> buttons);
    static void clear(QVBoxLayout& rows);

    void paintEvent(QPaintEvent* event) override;

private:
    qreal m_widthAt100;
    QScrollArea* m_scroll;
    ThemedLabel* m_nothing;
    QVBoxLayout* m_column;
    MessageStrip* m_strip;
    ThemedLabel* m_waiting = nullptr;
    QWidget* m_later = nullptr;
};

} // namespace leadfloor
