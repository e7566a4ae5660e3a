// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QListView>
#include <QToolButton>

class QLineEdit;

namespace leadfloor {

/// What was asked of a facet value; the page works out the filter from it.
enum class FacetAct : quint8
{
    Only,    ///< click, Return: just this one
    Toggle,  ///< click on the tick, Ctrl+click, Space: add it, or take it back
    Add,     ///< "+"
    Exclude, ///< Alt+click, "-": leave it out, or take that back
};

/// The values of one facet: tick in three states, word, count, and behind them a soft bar as long
/// as the value's share of the largest. The model gives DisplayRole, DetailRole (the count in
/// words), ShareRole, FacetStateRole and ValueRole (the wire value; "gold" and "silver" get their
/// diamonds), as FacetModel does. It never scrolls: it is as high as its rows.
class FacetView final : public QListView
{
    Q_OBJECT
public:
    explicit FacetView(const QString& accessibleName, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void asked(const QModelIndex& index, leadfloor::FacetAct act);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QPersistentModelIndex m_pressed;
};

/// Title row ("State  1 of 51 v"), an optional search line, a FacetView or anything else, and a
/// link for what is left ("46 more").
class FacetSection final : public QWidget
{
    Q_OBJECT
public:
    FacetSection(const QString& title, QWidget& content, QWidget* parent = nullptr);
    /// Words at the end of the title row, e.g. "1 of 51"; clickable as "clear" if `isLink`.
    void setNote(const QString& note, bool isLink = false);
    /// Text of the link below the content; empty hides it.
    void setMore(const QString& text);
    /// Adds the search line the first time it is called.
    QLineEdit& searchLine(const QString& placeholder);
    void setCollapsed(bool isCollapsed);
    [[nodiscard]] bool isCollapsed() const;

Q_SIGNALS:
    void noteClicked();
    void moreClicked();
    void collapsedChanged(bool isCollapsed);

private:
    QWidget& m_content;
    QToolButton* m_title;
    QToolButton* m_note;
    QToolButton* m_more;
    QLineEdit* m_search = nullptr;
    bool m_hasMore = false;
};

} // namespace leadfloor
