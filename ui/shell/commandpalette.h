// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"
#include "ui/shell/palettesource.h"

#include <QAbstractListModel>
#include <QListView>
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace leadfloor {

/// The actions that match what is typed, best first, then what the sources find; last the actions that
/// are off, with their reason.
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
    /// Asked with the next words; may go before this model.
    void addSource(PaletteSource& source);
    [[nodiscard]] QAction* actionAt(int row) const; ///< null: a hit of a source
    [[nodiscard]] const PaletteHit* hitAt(int row) const; ///< null: an action
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    const ActionRegistry& m_registry;
    struct Shown
    {
        QPointer<QAction> action;
        PaletteHit hit;
    };
    void show();
    QList<QPointer<QAction>> m_actions; ///< that match
    QList<QPointer<PaletteSource>> m_sources;
    QList<Shown> m_shown;
};

/// Ctrl+K: a line and below it every action of the program, and places to go to. It floats over its window; Esc, a click
/// beside it or a chosen action closes it and gives the focus back.
class CommandPalette final : public QWidget
{
    Q_OBJECT
public:
    CommandPalette(const ActionRegistry& registry, QWidget& window);
    void open();
    [[nodiscard]] PaletteModel& model() { return m_model; }

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
    QString m_chosen; ///< by the arrow keys, as it is read aloud; empty: the first one
};

} // namespace leadfloor
