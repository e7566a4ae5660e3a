// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ownedleadmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QListView;
class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// The leads of one stage out of a list; leads can be dropped on it.
class StageLeads final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    StageLeads(OwnedLeadModel& leads, int stage, QObject* parent);
    [[nodiscard]] int stage() const { return m_stage; }
    [[nodiscard]] const OwnedLead& lead(const QModelIndex& index) const
    {
        return m_leads.row(mapToSource(index).row());
    }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override
    {
        return Qt::MoveAction | Qt::CopyAction;
    }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void dropped(const QList<leadfloor::LeadId>& leads, int stage);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    OwnedLeadModel& m_leads;
    int m_stage;
};

/// The list as a board: a column for each stage, a card for each lead. Cards go to another stage by
/// dragging, or with Ctrl and an arrow; arrows alone move along. It changes nothing itself.
class LeadBoard final : public QWidget
{
    Q_OBJECT
public:
    /// `leads` must outlive the board.
    explicit LeadBoard(OwnedLeadModel& leads, QWidget* parent = nullptr);

    void setStages(const QList<LeadStage>& stages);
    void setCounts(const std::optional<WorkCounts>& counts);
    [[nodiscard]] QList<LeadId> selected() const;
    [[nodiscard]] QListView* column(int stage) const;
    void clearSelection();
    /// The list has changed: whether there is more to load.
    void updateMore();

Q_SIGNALS:
    void moveRequested(const QList<leadfloor::LeadId>& leads, int stage);
    void currentChanged(const QModelIndex& source);
    void selectionChanged();
    void openRequested();
    void menuRequested(const QPoint& global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Column
    {
        LeadStage stage;
        StageLeads* leads;
        QListView* view;
        ThemedLabel* title;
    };
    void addColumn(const LeadStage& stage);
    void showCounts();
    void goTo(int from, int to);

    OwnedLeadModel& m_leads;
    QHBoxLayout* m_row;
    QList<Column> m_columns;
    QPushButton* m_more;
    std::optional<WorkCounts> m_counts;
};

} // namespace leadfloor
