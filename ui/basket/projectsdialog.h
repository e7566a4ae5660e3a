// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pickservice.h"
#include "models/domain/services.h"
#include "models/items/inventorycolumns.h"
#include "models/items/pending.h"

#include <QDialog>

class QPushButton;
class QSpinBox;

namespace leadfloor {

class ChartTable;
class LfTableView;
class TableStack;
class ThemedLabel;

/// Projects that leads are sold of, with their prices; so many leads of one are quoted, or its leads are
/// shown in the inventory. Waits for nothing.
class ProjectsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `floor` must outlive the dialog.
    ProjectsDialog(FloorConnection& floor, const CellFormat& format, QWidget* parent = nullptr);
    ~ProjectsDialog() override;

Q_SIGNALS:
    void quoteRequested(const QList<leadfloor::OrderLine>& lines);
    void filterRequested(const leadfloor::Filter& filter);

private:
    void ask();
    void take(const Result<QList<ProjectRow>>& projects);
    void showChosen();
    [[nodiscard]] const ProjectRow* chosen() const;
    void quote();

    FloorConnection& m_floor;
    const CellFormat m_format;
    QList<ProjectRow> m_projects;
    Pending<QList<ProjectRow>> m_pending;
    ChartTable* m_rows;
    LfTableView* m_table;
    TableStack* m_stack;
    ThemedLabel* m_words;
    QSpinBox* m_quantity;
    QPushButton* m_show;
    QPushButton* m_quote;
};

} // namespace leadfloor
