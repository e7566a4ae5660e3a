// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/exportview.h"
#include "ui/widgets/pagebase.h"

#include <QPointer>

class QPushButton;

namespace leadfloor {

class Card;
class DeliveryPanel;
class ExportLogDialog;
class ExportTargetService;
class LfTableView;
class TableStack;
class ThemedLabel;

/// The exports of this run with their states, and the chosen one in full.
class ExportsPage final : public PageBase
{
    Q_OBJECT
public:
    /// `targets`: whose deliveries are shown; both outlive the page.
    ExportsPage(ExportModel& model, ExportTargetService& targets, QWidget* parent = nullptr);

    void showExport(int id);
    /// Deliveries and the log want the floor: without one there are none.
    void hideDeliveries();
    /// The floor's log of exports, in front of the window.
    void showLog();
    [[nodiscard]] ExportView& view() const { return *m_view; }

Q_SIGNALS:
    void exportRequested(); ///< a new one, of all delivered leads

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void updateBody();
    void updateView();
    void cancelCurrent();

    ExportModel& m_model;
    ExportTargetService& m_targets;
    QPointer<ExportLogDialog> m_logDialog;
    QPushButton* m_log;
    ThemedLabel* m_counts;
    LfTableView* m_table;
    TableStack* m_stack;
    QWidget* m_side;
    QWidget* m_sideLine;
    ExportView* m_view;
    DeliveryPanel* m_deliveries;
};

} // namespace leadfloor
