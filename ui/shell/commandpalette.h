// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QAbstractListModel>
#include <QListView>
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace leadfloor {

/// The actions that match what is typed, best first; disabled ones with their reason.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        KeysRole = Qt::UserRole + 1,
        DetailRole,
        IconRole
    };
    explicit PaletteModel(const ActionRegistry& registry, QObject* parent = nullptr);
    void setWords(const QString& words);
    [[nodiscard]] QAction* actionAt(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    const ActionRegistry& m_registry;
    QList<QPointer<QAction>> m_shown;
};

/// Ctrl+K: a line and below it every action of the program. It floats over its window; Esc, a click
/// beside it or a chosen action closes it and gives the focus back.
class CommandPalette final : public QWidget
{
    Q_OBJECT
public:
    CommandPalette(const ActionRegistry& registry, QWidget& window);
    void open();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void dismiss();
    void run(const QModelIndex& index);

    PaletteModel m_model;
    QLineEdit* m_line;
    QListView* m_list;
    QWidget* m_panel;
    QPointer<QWidget> m_focusBefore;
};

} // namespace leadfloor
